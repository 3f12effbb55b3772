"""What staff wrote, what the policies say of it, and the only thing that may go out: a reply."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import PostRef, ReplyId, StaffId
from bot.domain.picture import Picture
from bot.domain.staff import Attribution

LONGEST_TEXT = 50_000
"""How many code points a text may have that anybody types: it is looked at no closer if it has more."""
FAR_TOO_LONG = f"This is far too long to be looked at: {LONGEST_TEXT:,} characters are the most. Shorten it first."


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wrote for a thread and has not sent. Only its author sees it, and it is never lost.

    `asked` is the fingerprint of the preview that its author asked colleagues to look at: that one they see.
    `seconded` is the fingerprint of the preview that `seconded_by` approved. Any change of the text or
    of the pictures makes both worthless. `split` is its author's wish that it become several posts, should it be too
    long for one.
    """

    author: StaffId
    text: str
    at: datetime
    asked: str | None = None
    seconded: str | None = None
    seconded_by: StaffId | None = None
    pictures: tuple[Picture, ...] = ()
    split: bool = False


class Ruling(StrEnum):
    """What a policy says of a text."""

    GO = "go"
    HOLD = "hold"
    """May go out once a colleague has seconded it."""
    NO = "no"
    """May not go out as it is; the reason says what to change."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ruling with its reasons, each one sentence that names the fix; `advice` never holds anything up."""

    ruling: Ruling
    reasons: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


GO = Verdict(Ruling.GO)


@dataclass(frozen=True, slots=True)
class Preview:
    """The exact text that would become public, signature included, with its length and the verdict.

    `length` and `most` count as the channel counts. `fingerprint` names this very text with these very pictures
    and their alt texts: sending takes it, so that what leaves is what was seen, byte for byte. `parts` are the posts
    that it becomes, where its author chose several: then `text` is all of them, `length` that of the longest, and
    the first has the pictures. `could_be` is how many posts a text that is too long for one would be; 0 where there
    is nothing to choose.
    """

    text: str
    attribution: Attribution | None
    length: int
    most: int
    verdict: Verdict
    pictures: tuple[Picture, ...] = ()
    parts: tuple[str, ...] = ()
    could_be: int = 0

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the text in its posts, and of its pictures where it has some, in hex."""
        return fingerprint(self.text, self.pictures, self.parts)


class ReplyState(StrEnum):
    """Where a reply is on its way out."""

    LEAVING = "leaving"
    """Inside its undo window."""
    GOING = "going"
    """On the wire: too late to undo, too early to take back."""
    SENT = "sent"
    UNDONE = "undone"
    FAILED = "failed"
    RETRACTING = "retracting"
    RETRACTED = "retracted"
    REPLACED = "replaced"
    """A correction of it stands in its place."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Why a reply has not gone further: what the last try met, as sentences, and when the next one is due.

    `again_at` is None where that is within a minute: so short a wait is not worth drawing a card again.
    """

    why: str
    again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A text that passed review and that its author deliberately sent.

    `text` is what appears in public, byte for byte, and ends with the signature of `attribution`.
    `leaves_at` is when the undo window closes. `post` is where it stands in public, once it does. A reply that is
    too long for one post has `parts`, which together are its text; `posts` are where those stand that do, in order.
    Its `pictures` stand with the first part. `waits` is set from a try that did not get through until the reply stands,
    failed, or is gone. `corrects` is the answer that it is to replace, once it stands itself. Made only by
    `bot.domain.decisions.decide`, from a draft with a `Verdict` that lets it go.
    """

    id: ReplyId
    author: StaffId
    attribution: Attribution
    text: str
    to: PostRef
    leaves_at: datetime
    state: ReplyState = ReplyState.LEAVING
    post: PostRef | None = None
    failure: str = ""
    pictures: tuple[Picture, ...] = ()
    parts: tuple[str, ...] = ()
    posts: tuple[PostRef, ...] = ()
    waits: Wait | None = None
    corrects: ReplyId | None = None

    @property
    def standing(self) -> tuple[PostRef, ...]:
        """Every post of ours that this reply is in public, the first of them first."""
        return self.posts or (() if self.post is None else (self.post,))


def fingerprint(text: str, pictures: Sequence[Picture] = (), parts: Sequence[str] = ()) -> str:
    """Return the SHA-256 of `text` in UTF-8, as hex. Half a character, which may not leave, counts as itself.

    Of a text in several posts, each post counts: no text that may leave has the NUL in it that parts them here.
    With pictures it covers the bytes and the alt text of each, and their order.
    """
    words = hashlib.sha256("\0".join(parts or (text,)).encode("utf-8", "surrogatepass")).hexdigest()
    if not pictures:
        return words
    whole = json.dumps([words, *([picture.sha256, picture.alt] for picture in pictures)])
    return hashlib.sha256(whole.encode()).hexdigest()
