"""What a chat surface must do, what only some of them can, and the desk where they bring actions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, StrEnum
from typing import Final, Protocol, runtime_checkable

from bot.domain.actions import Action
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import Preview
from bot.domain.ids import CardRef, EffectKey, Room, StaffRef, ThreadId
from bot.domain.pause import Pause
from bot.domain.picture import PictureContent, PictureId
from bot.domain.quiet_hours import QuietHours
from bot.domain.staff import Staff, Standing


class Pile(StrEnum):
    """The piles of cards that a person looks through, the newest thread first where nothing else is said."""

    UP_FOR_GRABS = "up for grabs"
    """Who waits longest first, since the oldest post of theirs that we have not answered: no storm hides them."""
    MINE = "mine"
    """What they still owe an answer, who waits longest first, and then what they answered."""
    ANSWERED = "answered"
    CLOSED = "closed"
    ALL = "all"


class Coming(Enum):
    """Stands in for a week's label: the week so far, or the one that is over and whose digest is not posted yet."""

    COMING = "coming"


COMING: Final = Coming.COMING


@dataclass(frozen=True, slots=True)
class Overview:
    """How everything stands for one person.

    `counts` is how many cards of each pile may be shown to them (each counted up to 1,000); `paused` is the pause of
    all publishing, if it holds; `keeper` is whether they are keepers, and so may pause and resume it.
    """

    counts: Mapping[Pile, int]
    paused: Pause | None = None
    keeper: bool = False


class Desk(Protocol):
    """Where a surface takes what an employee asked, and looks up what to show them.

    Who `by` is and whether they may is found out behind the desk. Each raises Refused with a sentence
    for the person who asked.
    """

    async def handle(self, action: Action) -> str:
        """Do it, durably, and return one sentence for the person who asked."""
        ...

    async def look(self, thread: ThreadId, by: StaffRef) -> Card:
        """Return the thread's card as this person should see it now, with their draft and preview."""
        ...

    async def preview(self, thread: ThreadId, by: StaffRef, text: str) -> Preview:
        """Return what `text` would be in public, with the pictures of their draft. Keeps nothing; `SaveDraft` does."""
        ...

    async def picture(self, thread: ThreadId, by: StaffRef, picture: PictureId) -> PictureContent:
        """Return a picture of their draft, of one that waits for a second, or of a reply, while it is kept."""
        ...

    async def pile(self, pile: Pile, by: StaffRef, *, after: ThreadId | None = None) -> Sequence[Card]:
        """Return up to 25 cards of a pile in its order, those that stand after that thread; fewer are the last."""
        ...

    async def overview(self, by: StaffRef) -> Overview:
        """Return how many cards lie on each pile, whether all publishing is paused, and whether they may pause it."""
        ...

    async def week(self, by: StaffRef) -> LastSevenDays:
        """Return the last seven days in numbers, for this person and for the company."""
        ...

    async def digest(self, week: str | Coming, by: StaffRef) -> Digest | None:
        """Return the digest of the week with that label as it was told, where it can be in their surface's zone.

        None if there is none. Of `COMING` it is the one that comes next, counted now; nothing of it is kept.
        """
        ...

    async def digests(self, by: StaffRef, *, before: str = "") -> Sequence[str]:
        """Return the labels of up to 53 weeks that have a digest, the newest first, earlier than `before`."""
        ...

    async def person(self, by: StaffRef) -> Staff:
        """Return who this account belongs to."""
        ...

    async def meet(self, by: StaffRef, name: str) -> Staff:
        """Return who this account belongs to; anyone who is new here and may act becomes a colleague of that name."""
        ...

    async def log_refusal(self, by: StaffRef, wanted: str, why: str) -> None:
        """Write down that the surface itself refused somebody, as the desk does when it refuses."""
        ...


class ChatSurface(Protocol):
    """A chat product, or a page of ours, where staff see cards and act on them."""

    @property
    def name(self) -> str:
        """The surface's name in app.yaml; the `surface` of all its refs."""
        ...

    @property
    def rooms(self) -> Sequence[Room]:
        """The rooms that get a card of every thread."""
        ...

    @property
    def pace(self) -> timedelta:
        """How long to wait between two posts into one room; zero if it does not matter."""
        ...

    async def listen(self, desk: Desk) -> None:
        """Take actions until cancelled. May raise anything: it is started again, with backoff."""
        ...

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        """Post the card. The same key makes one card, ever. Raises a PortError."""
        ...

    async def update(self, ref: CardRef, card: Card) -> None:
        """Redraw a card. One that staff deleted is no error."""
        ...

    async def whisper(self, to: StaffRef, text: str, *, thread: ThreadId, key: EffectKey) -> None:
        """Tell one person something that nobody else sees, once for each key. Raises a PortError."""
        ...

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:
        """Say whether this account may act for the company. In doubt: no.

        With `sending`, whether what this person says may become public: read afresh, what was
        known a moment ago. Otherwise what was known some minutes ago may do.
        """
        ...


# --- what only some surfaces can do: narrow protocols, asked for with `isinstance`, never by a name ---


@runtime_checkable
class CanShowBursts(Protocol):
    """A surface that can show many new cards in one post, so that a storm does not flood the room."""

    async def show_together(self, cards: Sequence[tuple[Card, EffectKey]], *, room: Room) -> Sequence[CardRef]:
        """Post them, oldest first, and return a ref for each. What `show` promises of a key holds here too."""
        ...


@runtime_checkable
class CanShowAlerts(Protocol):
    """A surface that can say in a room what only the person who looks after the installation can mend."""

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:
        """Say what is the matter with `about`, an adapter's name; an empty text says that it is well again.

        The same key says it once. Raises Unavailable or Rejected.
        """
        ...


@runtime_checkable
class AcceptsPrivatePosts(Protocol):
    """A surface that its owner can mark as fit for what was said to us alone, or to followers only."""

    @property
    def sees_private(self) -> bool:
        """Whether it is marked so. A surface that does not say is not."""
        ...


@runtime_checkable
class CanInvite(Protocol):
    """A surface that lets people in by personal invitation."""

    async def invite(self, who: StaffRef) -> str:
        """Return a link that works once, for this person only. Anyone who has it comes in as them."""
        ...

    async def revoke(self, who: StaffRef) -> None:
        """End every session and invitation of this account at once."""
        ...


@runtime_checkable
class HasQuietHours(Protocol):
    """A surface on which people say when they are not to be called."""

    async def quiet_hours(self, who: StaffRef) -> QuietHours | None:
        """Return what this account has set, "never" included; None if they have said nothing about it."""
        ...


@runtime_checkable
class CanShowDigest(Protocol):
    """A surface that can show what a week came to."""

    async def show_digest(self, digest: Digest, *, room: Room, key: EffectKey, note: str = "") -> None:
        """Show it in a room. The same key makes one post, ever.

        `note` is a sentence that stands before it, such as that it comes late. What is shown is the digest
        as it is given here: it is never counted again. Raises Unavailable or Rejected.
        """
        ...


@runtime_checkable
class CanUpdateDigest(Protocol):
    """A surface on which a digest stays where it was posted, so that what it quotes must be taken out of it there."""

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:
        """Draw the digest that `show_digest` posted with this key as it is given here, without a note.

        One that was never posted, or that staff deleted, is no error. Raises Unavailable or Rejected.
        """
        ...
