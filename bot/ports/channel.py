"""What a public channel must do, what only some of them can, and where they leave what they heard."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, runtime_checkable

from bot.domain.digest.digest import Amount
from bot.domain.ids import EffectKey, PostRef, ThreadId
from bot.domain.limits import Limits
from bot.domain.mention import Customer, Heard
from bot.domain.picture import PictureContent
from bot.domain.picture_limits import picture_troubles
from bot.domain.staff import Attribution
from bot.domain.thread import Post
from bot.ports.errors import Rejected
from bot.text.length import measure, words_only


class Inbox(Protocol):
    """Where a channel leaves what it heard. Each channel has its own."""

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        """Return once all of it is stored, with `cursor`: only then acknowledge upstream.

        Things already known are ignored, so hearing twice is harmless. Returns for each thing the
        thread it belongs to, or None if it makes none.
        """
        ...

    async def awaited(self) -> Sequence[tuple[PostRef, datetime]]:
        """Return the customers' posts in threads that still wait for an answer, each with when it was written.

        They are watched for edits and deletions however old they are. Of many, the newest 500.
        """
        ...

    async def cursor(self) -> str | None:
        """Return the last cursor stored, or None if nothing was ever heard."""
        ...


class PublicChannel(Protocol):
    """A public network account of ours."""

    @property
    def name(self) -> str:
        """The account's name in app.yaml; the `channel` of all its refs."""
        ...

    @property
    def limits(self) -> Limits:
        """What a reply may be."""
        ...

    async def listen(self, inbox: Inbox) -> None:
        """Hear until cancelled. May raise anything: it is started again, with backoff."""
        ...

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        """Post `text`, byte for byte, as a reply to `to`. The same key makes one post, ever.

        `text` already ends with the signature of `by`. Raises Unavailable when surely nothing was
        posted and trying again may help, Rejected when it never will. OutcomeUnknown, or any other exception,
        means that nobody knows: the reply is looked for before it is tried again.
        """
        ...


# --- what only some channels can do: narrow protocols, asked for with `isinstance`, never by a name ---


@runtime_checkable
class CanRetract(Protocol):
    """A channel on which our post can be taken back."""

    async def retract(self, post: PostRef) -> None:
        """Take our post back. Doing it twice is no error. Raises Unavailable or Rejected."""
        ...


@runtime_checkable
class CanFindPublished(Protocol):
    """A channel that can tell whether a reply of unknown outcome stands in public."""

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:
        """Return the post that `publish` with this key made, or None if surely none was."""
        ...


@runtime_checkable
class CanPublishPictures(Protocol):
    """A channel whose posts can have pictures, each with its alt text; its `limits` say how many and how large."""

    async def publish_with_pictures(
        self, text: str, *, by: Attribution, to: PostRef, key: EffectKey, pictures: Sequence[PictureContent]
    ) -> PostRef:
        """Post `text` with these pictures, in this order. Promises all that `publish` does.

        So a picture that the channel cannot carry is Rejected before anything is asked of the network, and a
        picture that was uploaded for a post that was never made is no post: Unavailable, and tried again.
        """
        ...


@runtime_checkable
class CanChain(Protocol):
    """A channel that can continue a reply in a further post. Its first part goes out as any reply does.

    A later part is looked for by `find_published` like any other, with `to` the part before it.
    """

    async def publish_next(self, text: str, *, by: Attribution, to: PostRef, after: PostRef, key: EffectKey) -> PostRef:
        """Post `text`, byte for byte, below our own post `after`. The same key makes one post, ever.

        `to` is the customer's post that the whole reply answers: it is read again before each part, and may be
        in the way of every one. Raises what `publish` raises, with the same meaning.
        """
        ...


@runtime_checkable
class CanEdit(Protocol):
    """A channel on which our post can say other words from now on, and shows that it was changed.

    On others a correction is a post of its own, and what it corrects is taken down afterwards.
    """

    async def edit(self, post: PostRef, text: str, *, to: PostRef) -> bool:
        """Let our post say `text`, byte for byte, with its pictures as they are; False if it is not there any more.

        Doing it twice is no error. `to` is the customer's post that it answers: it is read again, and may be in the
        way as in that of `publish`. Raises what `publish` raises, with the same meaning; after an unknown outcome
        `find_edited` is asked before anything else.
        """
        ...

    async def find_edited(self, post: PostRef, text: str) -> bool:
        """Return whether our post says this now. Raises Unavailable while nobody can tell."""
        ...


@runtime_checkable
class CanHide(Protocol):
    """A channel whose pages are our own, so that we can take a customer's post off them: spam, somebody's address."""

    async def hide(self, post: PostRef) -> None:
        """Erase the words of a customer's post where it stands; its place says that we hid it. Twice is no error.

        The inbox is not told. Raises Rejected for a post that is not a customer's, and Unavailable.
        """
        ...


@runtime_checkable
class NeedsMentionPrefix(Protocol):
    """A channel on which a reply reaches its customer only if it names them."""

    def address(self, customer: Customer) -> str:
        """Return what stands before a reply to this customer, with a space at its end: "@maya@town.example "."""
        ...


@runtime_checkable
class NamesPeopleByServer(Protocol):
    """A channel on a network of many servers, where customers go by `name` on its own and by `name@server` elsewhere.

    So two accounts of ours know one person by different ids. On other networks a person's id is the same for all.
    """

    home: str
    """The host name of its own server."""


@runtime_checkable
class CanReplyManually(Protocol):
    """A channel on which a person can answer those whom a program may not: its mentions are not `summoned`."""

    def by_hand(self, to: PostRef, text: str) -> str:
        """Return the address of the network's own page for a reply to that post, with `text` filled in."""
        ...

    async def find_by_hand(self, link: str, *, to: PostRef) -> Post:
        """Return the post that `link` shows, whose text is as it stands in public.

        Raises Rejected, with a sentence for the person who pasted the link, unless it is a reply to that customer's
        post; Unavailable if that cannot be seen now.
        """
        ...


@runtime_checkable
class CanPermalink(Protocol):
    """A channel that knows where a post of ours can be seen."""

    async def permalink(self, post: PostRef) -> str | None:
        """Return the address of that very post, as a whole URL; None if it is not known."""
        ...


class HearsPrivatePosts(Protocol):
    """A channel on which customers can say something to us alone, or to their followers only.

    Asked of the class, before anything is built: where no surface may show such posts, the operator is told.
    """

    hears_private_posts: bool


@runtime_checkable
class ReportsSpend(Protocol):
    """A channel that costs money by use, and keeps count of it."""

    async def spent(self, since: datetime, until: datetime) -> Amount:
        """Return what was spent from `since` up to `until`, by our own count. Asks nobody outside."""
        ...


@runtime_checkable
class AllowsQuoting(Protocol):
    """A channel that knows whether its network lets us repeat inside, by name, what customers wrote in public."""

    @property
    def may_be_quoted(self) -> bool:
        """Whether it does. Of a channel that does not say, nothing is quoted.

        What a single customer says to that goes with each `Mention`, as `quotable`.
        """
        ...


def refuse_pictures(pictures: Sequence[PictureContent], limits: Limits) -> None:
    """Raise Rejected for pictures that a channel with these limits cannot carry. Asks nothing of anybody."""
    troubles = tuple(picture_troubles([enclosed.picture for enclosed in pictures], limits))
    if troubles:
        raise Rejected(" ".join(troubles))


def refuse_length(text: str, limits: Limits, network: str, *, warning: str = "") -> None:
    """Raise Rejected for a text that a channel with these limits cannot carry. Asks nothing of anybody.

    `warning` is the content warning that would stand before it.
    """
    if words_only(text, limits) < limits.least:
        raise Rejected(f"It says too little for {network}: write more than a name, and send it again.")
    over = measure(warning + text, limits) - limits.most
    if over > 0:
        raise Rejected(f"It is {_count(over, 'character')} too long for {network}: shorten it and send it again.")
    over = 0 if limits.most_bytes is None else len(text.encode("utf-8", "surrogatepass")) - limits.most_bytes
    if over > 0:
        raise Rejected(f"Its emoji and special letters are {_count(over, 'byte')} too many for {network}: shorten it.")


def _count(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
