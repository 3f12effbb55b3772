"""What a channel hears: mentions, and what customers do with them afterwards."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from bot.domain.ids import CustomerRef, PostRef


class Visibility(StrEnum):
    """Who can see a post. It belongs to each post by itself, not to its thread.

    A reply is never shown to more people than the post it answers.
    """

    PUBLIC = "public"
    UNLISTED = "unlisted"
    FOLLOWERS = "followers"
    DIRECT = "direct"

    @property
    def private(self) -> bool:
        """Whether not everybody can see it: only rooms that are marked for that may show it."""
        return self in (Visibility.FOLLOWERS, Visibility.DIRECT)


LONGEST_POST = 50_000
"""How many characters of a customer's post are kept: ten times what any network lets people write by default."""
GOES_ON = "[The post goes on: read the rest where it stands.]"

SOMEBODY = "Somebody"
"""What a customer is called of whom no name may be shown, or is kept any more."""


@dataclass(frozen=True, slots=True)
class Customer:
    """Who wrote a mention, as they call themselves in public. `followers` is how many follow them, if it is known.

    Once they deleted all that they wrote in a thread, nothing there has their name or address any more: see `unnamed`.
    `ref` stays, so that their wish to be left alone still holds.
    """

    ref: CustomerRef
    name: str
    url: str | None = None
    followers: int | None = None

    @property
    def unnamed(self) -> "Customer":
        """The same account, without its name and address."""
        return replace(self, name=SOMEBODY, url=None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A public post that calls on us.

    `text` is what the customer wrote, as plain text. `at` is aware and in UTC. `answers` is the post
    it replies to, if any: that is how a follow-up finds its thread. `summoned` is False for posts
    that we merely overheard (keyword search): they can be read, never answered. `quotable` is False where
    its author, as far as the network lets them say so, does not leave others to repeat it.
    """

    ref: PostRef
    customer: Customer
    text: str
    at: datetime
    url: str | None = None
    answers: PostRef | None = None
    visibility: Visibility = Visibility.PUBLIC
    summoned: bool = True
    quotable: bool = True

    def __post_init__(self) -> None:
        require_utc(self.at)


@dataclass(frozen=True, slots=True)
class Edited:
    """The customer changed a post. What it said before is kept nowhere."""

    ref: PostRef
    text: str
    at: datetime

    def __post_init__(self) -> None:
        require_utc(self.at)


@dataclass(frozen=True, slots=True)
class Deleted:
    """The customer deleted a post. Its text must be gone from everything of ours at once."""

    ref: PostRef
    at: datetime

    def __post_init__(self) -> None:
        require_utc(self.at)


@dataclass(frozen=True, slots=True)
class Liked:
    """A customer thanked us by liking one of our replies."""

    ref: PostRef
    by: Customer
    at: datetime

    def __post_init__(self) -> None:
        require_utc(self.at)


@dataclass(frozen=True, slots=True)
class Stopped:
    """A customer asked not to be contacted. From now on nothing of theirs is answered."""

    customer: CustomerRef
    at: datetime

    def __post_init__(self) -> None:
        require_utc(self.at)


Heard = Mention | Edited | Deleted | Liked | Stopped


def require_utc(at: datetime) -> None:
    """Refuse a naive or non-UTC time: mixing zones is how a lease ends an hour early."""
    if at.tzinfo is None or at.utcoffset() != UTC.utcoffset(None):
        raise ValueError(f"{at!r} must be an aware datetime in UTC")


def clean(text: str) -> str:
    """Return `text` with what no database or page can hold taken out.

    NUL becomes nothing, half surrogate pairs become U+FFFD, and line ends become
    line feeds. All other Unicode stays as the customer wrote it.
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def as_kept(text: str) -> str:
    """Return what is kept of a customer's words: of more than `LONGEST_POST` characters the beginning, and a note."""
    cleaned = clean(text[: 2 * LONGEST_POST])
    if len(text) <= 2 * LONGEST_POST and len(cleaned) <= LONGEST_POST:
        return cleaned
    return f"{cleaned[:LONGEST_POST]}…\n\n{GOES_ON}"
