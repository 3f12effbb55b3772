"""The doors of the core: what channels, surfaces and the store must do, and what they may ask of us."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol, runtime_checkable

from bot.abilities import Addresses as Addresses  # noqa: PLC0414 - all that an adapter needs is found here
from bot.abilities import ByHand as ByHand  # noqa: PLC0414 - the same
from bot.abilities import CarriesPictures as CarriesPictures  # noqa: PLC0414 - the same
from bot.abilities import Chains as Chains  # noqa: PLC0414 - the same
from bot.abilities import FindsPublished as FindsPublished  # noqa: PLC0414 - the same
from bot.abilities import Invites as Invites  # noqa: PLC0414 - the same
from bot.abilities import KnowsQuietHours as KnowsQuietHours  # noqa: PLC0414 - the same
from bot.abilities import Permalinks as Permalinks  # noqa: PLC0414 - the same
from bot.abilities import Proves as Proves  # noqa: PLC0414 - the same
from bot.abilities import RaisesAlarms as RaisesAlarms  # noqa: PLC0414 - the same
from bot.abilities import Retracts as Retracts  # noqa: PLC0414 - the same
from bot.abilities import SeesPrivate as SeesPrivate  # noqa: PLC0414 - the same
from bot.abilities import ShowsTogether as ShowsTogether  # noqa: PLC0414 - the same
from bot.bulletins import MayBeQuoted as MayBeQuoted  # noqa: PLC0414 - the same
from bot.bulletins import RedrawsDigest as RedrawsDigest  # noqa: PLC0414 - the same
from bot.bulletins import ShowsDigest as ShowsDigest  # noqa: PLC0414 - the same
from bot.bulletins import Spends as Spends  # noqa: PLC0414 - the same
from bot.domain.actions import Action
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.domain.digest.last_seven_days import Week
from bot.domain.draft import Preview
from bot.domain.ids import CardRef, EffectKey, PostRef, Room, StaffRef, ThreadId
from bot.domain.limits import Counting as Counting  # noqa: PLC0414 - found here by whoever writes an adapter
from bot.domain.limits import Limits as Limits  # noqa: PLC0414 - the same
from bot.domain.mention import Heard
from bot.domain.picture import PictureContent as PictureContent  # noqa: PLC0414 - the same
from bot.domain.picture import PictureId as PictureId  # noqa: PLC0414 - the same
from bot.domain.staff import Attribution, Staff, Standing
from bot.drawer import Conflict as Conflict  # noqa: PLC0414 - all that an adapter needs is found here
from bot.drawer import Drawer as Drawer  # noqa: PLC0414 - the same
from bot.drawer import Json as Json  # noqa: PLC0414 - the same
from bot.drawer import Sheet as Sheet  # noqa: PLC0414 - the same
from bot.drawer import Write as Write  # noqa: PLC0414 - the same
from bot.drawer import change as change  # noqa: PLC0414 - the same


class Unavailable(Exception):
    """The other side is down or busy, and surely did nothing. It is tried again.

    `retry_after` is how long the other side asked us to wait, if it did.
    """

    def __init__(self, why: str, *, retry_after: timedelta | None = None) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class Rejected(Exception):
    """The other side said no, and would say so again. The text is a sentence for the reply's author."""


class OnlyByHand(Rejected):
    """The network lets no program answer this customer. A person may, on the network's own pages."""


# --- channels ---------------------------------------------------------------------------------


class Inbox(Protocol):
    """Where a channel leaves what it heard. Each channel has its own."""

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        """Return once all of it is stored, with `cursor`: only then acknowledge upstream.

        Things already known are ignored, so hearing twice is harmless. Returns for each thing the
        thread it belongs to, or None if it makes none.
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
        posted and trying again may help, Rejected when it never will. Any other exception means that
        nobody knows: the reply becomes unknown, and is looked for before it is tried again.
        """
        ...


@runtime_checkable
class ServesHTTP(Protocol):
    """An adapter that serves pages or receives webhooks on the program's one HTTP server."""

    def routes(self) -> Iterable[Any]:
        """Return `aiohttp.web.RouteDef`s, typed `Any` since the core knows no HTTP library."""
        ...


@runtime_checkable
class Links(Protocol):
    """An adapter that has an address of its own to show to whoever starts the program."""

    def link(self) -> str:
        """Return the address, as a whole URL."""
        ...


# --- surfaces ---------------------------------------------------------------------------------


class Pile(StrEnum):
    """The piles of cards that a person looks through."""

    UP_FOR_GRABS = "up for grabs"
    MINE = "mine"
    ANSWERED = "answered"
    CLOSED = "closed"
    ALL = "all"


COMING = ""
"""Instead of a week's label: the week so far, or the one that is over and whose digest is not posted yet."""


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

    async def pile(self, pile: Pile, by: StaffRef, *, before: ThreadId | None = None) -> Sequence[Card]:
        """Return up to 25 cards of a pile, the newest first, older than `before`."""
        ...

    async def counts(self, by: StaffRef) -> Mapping[Pile, int]:
        """Return how many cards lie on each pile (each counted up to 1,000)."""
        ...

    async def week(self, by: StaffRef) -> Week:
        """Return the last seven days in numbers, for this person and for the house."""
        ...

    async def digest(self, week: str, by: StaffRef) -> Digest | None:
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
        """Return who this account belongs to; whoever is new here and may act becomes a colleague of that name."""
        ...

    async def turn_away(self, by: StaffRef, wanted: str, why: str) -> None:
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
        """Post the card. The same key makes one card, ever. Raises Unavailable or Rejected."""
        ...

    async def update(self, ref: CardRef, card: Card) -> None:
        """Redraw a card. One that staff deleted is no error."""
        ...

    async def whisper(self, to: StaffRef, text: str, *, thread: ThreadId, key: EffectKey) -> None:
        """Tell one person something that nobody else sees. Raises Unavailable or Rejected."""
        ...

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:
        """Say whether this account may act for the company. In doubt: no.

        With `sending`, whether what this person says may become public: read afresh, whatever was
        known a moment ago. Otherwise what was known some minutes ago may do.
        """
        ...


async def _nobody(_text: str) -> None:
    """Where nobody looks after the installation, nobody is told."""


# --- what an adapter may keep -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tools:
    """What an adapter is given besides its settings. Time, ids and randomness come from here, never from outside."""

    company: str
    public_url: str
    drawer: Drawer
    now: Callable[[], datetime]
    token: Callable[[], str]
    """Return 32 fresh unguessable bytes in URL-safe text."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    """Wait so many seconds."""
    alarm: Callable[[str], Awaitable[None]] = _nobody
    """Tell whoever looks after the installation, in a sentence with the fix, what only they can mend: a token that
    was revoked, money that is spent. Nothing says that it is well again. Saying the same again is harmless."""


class ChannelFactory(Protocol):
    """What the entry point group `handraise.channels` names: a class with its settings class."""

    Settings: type[Any]
    """A pydantic model of the adapter's keys in app.yaml; unknown keys must be errors."""

    def __call__(self, name: str, settings: Any, tools: Tools) -> PublicChannel:
        """Build the channel. Opens nothing yet."""
        ...


class SurfaceFactory(Protocol):
    """What the entry point group `handraise.surfaces` names."""

    Settings: type[Any]

    def __call__(self, name: str, settings: Any, tools: Tools) -> ChatSurface:
        """Build the surface. Opens nothing yet."""
        ...
