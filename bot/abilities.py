"""What only some channels and surfaces can do: narrow protocols, asked for with `isinstance`, never by a name."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from bot.domain.card import Card
from bot.domain.ids import CardRef, EffectKey, PostRef, Room, StaffRef
from bot.domain.mention import Customer
from bot.domain.picture import PictureContent
from bot.domain.quiet_hours import QuietHours
from bot.domain.staff import Attribution
from bot.domain.thread import Post

# --- channels and surfaces --------------------------------------------------------------------


@runtime_checkable
class Proves(Protocol):
    """A channel or surface that can be asked whether what app.yaml says really opens what it should."""

    async def prove(self) -> str:
        """Ask for real, and return a sentence for the operator that says whom it opened, as what.

        Asked while nobody listens. Says nothing in public or in a room, and leaves no connection open. Raises
        Unavailable or Rejected, with what is in the way and how to mend it.
        """
        ...


# --- channels ---------------------------------------------------------------------------------


@runtime_checkable
class Retracts(Protocol):
    """A channel on which our post can be taken back."""

    async def retract(self, post: PostRef) -> None:
        """Take our post back. Doing it twice is no error. Raises Unavailable or Rejected."""
        ...


@runtime_checkable
class FindsPublished(Protocol):
    """A channel that can tell whether a reply of unknown outcome stands in public."""

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:
        """Return the post that `publish` with this key made, or None if surely none was."""
        ...


@runtime_checkable
class CarriesPictures(Protocol):
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
class Chains(Protocol):
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
class Addresses(Protocol):
    """A channel on which a reply reaches its customer only if it names them."""

    def address(self, customer: Customer) -> str:
        """Return what stands before a reply to this customer, with a space at its end: "@maya@town.example "."""
        ...


@runtime_checkable
class ByHand(Protocol):
    """A channel on which a person can answer those whom a program may not: its mentions are not `summoned`."""

    def by_hand(self, to: PostRef, text: str) -> str:
        """Return the address of the network's own page for a reply to that post, with `text` filled in."""
        ...

    async def find_by_hand(self, link: str, *, to: PostRef) -> Post:
        """Return the post that `link` shows, whose text is as it stands in public.

        Raises Rejected, with a sentence for whoever pasted the link, unless it is a reply to that customer's
        post; Unavailable if that cannot be seen now.
        """
        ...


@runtime_checkable
class Permalinks(Protocol):
    """A channel that knows where a post of ours can be seen."""

    async def permalink(self, post: PostRef) -> str | None:
        """Return the address of that very post, as a whole URL; None if it is not known."""
        ...


# --- surfaces ---------------------------------------------------------------------------------


@runtime_checkable
class ShowsTogether(Protocol):
    """A surface that can show many new cards in one post, so that a storm does not flood the room."""

    async def show_together(self, cards: Sequence[tuple[Card, EffectKey]], *, room: Room) -> Sequence[CardRef]:
        """Post them, oldest first, and return a ref for each. What `show` promises of a key holds here too."""
        ...


@runtime_checkable
class RaisesAlarms(Protocol):
    """A surface that can say in a room what only whoever looks after the installation can mend."""

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:
        """Say what is the matter with `about`, an adapter's name; an empty text says that it is well again.

        The same key says it once. Raises Unavailable or Rejected.
        """
        ...


@runtime_checkable
class SeesPrivate(Protocol):
    """A surface that its owner can mark as fit for what was said to us alone, or to followers only."""

    @property
    def sees_private(self) -> bool:
        """Whether it is marked so. A surface that does not say is not."""
        ...


@runtime_checkable
class Invites(Protocol):
    """A surface that lets people in by personal invitation."""

    async def invite(self, who: StaffRef) -> str:
        """Return a link that works once, for this person only. Whoever has it comes in as them."""
        ...

    async def expel(self, who: StaffRef) -> None:
        """End every session and invitation of this account at once."""
        ...


@runtime_checkable
class KnowsQuietHours(Protocol):
    """A surface on which people say when they are not to be called."""

    async def quiet_hours(self, who: StaffRef) -> QuietHours | None:
        """Return what this account has set, "never" included; None if they have said nothing about it."""
        ...
