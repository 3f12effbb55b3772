"""The product under measurement: built by its own `bot.app`, with adapters that cost nothing or with its own."""

import asyncio
import secrets
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from pydantic import SecretStr

from bot.app import POLL_SECONDS as POLL_SECONDS  # noqa: PLC0414 - what is measured is measured against it
from bot.app import Application, StartLinks, open_application, serve
from bot.config.settings import Claims, Configured, Http, Settings
from bot.domain.card import Card
from bot.domain.decisions.decide import Rules
from bot.domain.effects import Whisper
from bot.domain.ids import CardRef, CustomerRef, EffectKey, PostRef, Room, StaffRef, ThreadId
from bot.domain.limits import Limits
from bot.domain.mention import Customer, Mention
from bot.domain.staff import Attribution, Standing
from bot.domain.thread import Change
from bot.engine.desk import EngineDesk
from bot.engine.intake import Intake
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.store import Store, ThreadSnapshot
from bot.ports.surface import Desk

CHANNEL, SURFACE = "square", "quick"
WORDS = "My bread was burnt on Saturday, and nobody was at the counter. What can I do? " * 2


@dataclass(frozen=True, slots=True)
class Parts:
    """What the bench's adapters are given as their settings, and where they leave themselves to be found."""

    rooms: int = 1
    pace: float = 0.0
    built: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """A card that left for a room, and when, by the loop's clock."""

    room: str
    thread: ThreadId
    at: float


class QuickSurface:
    """A surface that takes everything at once and writes down when. Whoever asks, may speak."""

    Settings = Parts

    def __init__(self, name: str, settings: Parts, _context: AdapterContext) -> None:
        settings.built[name] = self
        self.name = name
        self.rooms = tuple(Room(name, f"room-{n:03}") for n in range(settings.rooms))
        self.pace = timedelta(seconds=settings.pace)
        self.desk: asyncio.Future[EngineDesk] = asyncio.get_running_loop().create_future()
        self.shown: list[Shown] = []
        self.whispered = 0
        self._news = asyncio.Condition()

    async def listen(self, desk: Desk) -> None:
        assert isinstance(desk, EngineDesk)
        self.desk.set_result(desk)
        await asyncio.Event().wait()

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:  # noqa: ARG002 - the port's
        self.shown.append(Shown(room.name, card.thread, asyncio.get_running_loop().time()))
        await self._tell()
        return CardRef(room, str(card.thread))

    async def update(self, _ref: CardRef, _card: Card) -> None:
        return

    async def whisper(self, _to: StaffRef, _text: str, *, thread: ThreadId, key: EffectKey) -> None:  # noqa: ARG002
        self.whispered += 1
        await self._tell()

    async def standing(self, _who: StaffRef, *, sending: bool = False) -> Standing:  # noqa: ARG002
        return Standing(may_speak=True)

    async def until(self, *, shown: int = 0, whispered: int = 0, within: float = 120) -> None:
        """Wait until that much has been shown and whispered here, all in all."""
        async with asyncio.timeout(within), self._news:
            await self._news.wait_for(lambda: len(self.shown) >= shown and self.whispered >= whispered)

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()


class Square:
    """A channel that hears only what the bench says."""

    Settings = Parts

    def __init__(self, name: str, settings: Parts, _context: AdapterContext) -> None:
        settings.built[name] = self
        self.name = name
        self.limits = Limits(500)
        self.inbox: asyncio.Future[Intake] = asyncio.get_running_loop().create_future()

    async def listen(self, inbox: Inbox) -> None:
        assert isinstance(inbox, Intake)
        self.inbox.set_result(inbox)
        await asyncio.Event().wait()

    async def publish(self, _text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002
        return PostRef(self.name, f"post-{key}")


@dataclass(slots=True)
class Product:
    """What the rows need of the product."""

    store: Store
    inbox: Intake
    desk: EngineDesk
    surface: QuickSurface
    heard: int = 0
    staff: list[StaffRef] = field(default_factory=list)

    def mentions(self, count: int) -> list[Mention]:
        """Return mentions that nobody has heard yet, each of another customer."""
        first, self.heard = self.heard, self.heard + count
        return [mention(n) for n in range(first, self.heard)]

    async def threads(self, count: int) -> list[ThreadId]:
        """Open that many threads."""
        found = await self.inbox.accept(*self.mentions(count))
        return [thread for thread in found if thread is not None]

    async def hire(self, count: int) -> Sequence[StaffRef]:
        """Let people in, until there are `count`, and return their accounts."""
        while len(self.staff) < count:
            person = await self.store.add(f"Person {len(self.staff)}", "baker", SURFACE)
            self.staff += [a for a in await self.store.accounts(person.id) if a.surface == SURFACE]
        return self.staff[:count]

    async def whispers(self, thread: ThreadId, lanes: int, each: int) -> None:
        """Ask for `each` whispers to so many people: a commit for each round of them, a hand-over for each whisper."""
        people = [person for who in await self.hire(lanes) if (person := await self.store.person(who)) is not None]
        for _ in range(each):
            first, self.heard = self.heard, self.heard + 1
            told = tuple(Whisper(thread, person.id, "You are wanted.", f"bench-{first}") for person in people)
            await self.store.change(thread, partial(_also, told))


def _also(told: tuple[Whisper, ...], snapshot: ThreadSnapshot) -> Change:
    return Change(snapshot.thread, effects=told, redraw=False)


def mention(number: int, channel: str = CHANNEL) -> Mention:
    """Return the mention of that number."""
    customer = Customer(CustomerRef(channel, f"customer-{number}"), f"Kim {number}", f"https://square.example/{number}")
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    return Mention(PostRef(channel, f"post-{number:09}"), customer, WORDS, at, f"https://square.example/p/{number}")


def quick_settings(url: str, parts: Parts) -> Settings:
    """Return settings with nothing but the bench's own adapters."""
    return _settings(
        url,
        channels={CHANNEL: Configured(CHANNEL, CHANNEL, Square, parts)},
        surfaces={SURFACE: Configured(SURFACE, SURFACE, QuickSurface, parts)},
    )


def own_settings(url: str) -> Settings:
    """Return settings with the product's own wall and staff room, and no undo window."""
    from adapters.staffroom.surface import StaffRoom
    from adapters.wall.channel import WallChannel

    return _settings(
        url,
        channels={"wall": Configured("wall", "wall", WallChannel, WallChannel.Settings(posts_per_minute=100_000))},
        surfaces={"staffroom": Configured("staffroom", "staffroom", StaffRoom, StaffRoom.Settings())},
    )


def free_port() -> int:
    """Return a port that nobody listens on just now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def desk_of(product: Application) -> EngineDesk:
    """Return the desk of a house that is open but does not run."""
    return EngineDesk(
        product.store,
        product.surfaces,
        product.channels,
        Rules(timedelta(minutes=30), timedelta()),
        product.settings.name,
        product.now,
        lambda: secrets.token_hex(16),
    )


@asynccontextmanager
async def at_rest(url: str, *, rooms: int = 1) -> AsyncIterator[Product]:
    """Open the house: what is kept is handed over to the engine, which does not run yet."""
    parts = Parts(rooms)
    async with open_application(quick_settings(url, parts)) as product:
        inbox = Intake(CHANNEL, product.store, timedelta(minutes=30), product.now)
        yield Product(product.store, inbox, desk_of(product), parts.built[SURFACE])


@asynccontextmanager
async def running(url: str, *, rooms: int = 1, pace: float = 0.0) -> AsyncIterator[Product]:
    """Run the whole program with the bench's adapters."""
    parts = Parts(rooms, pace)
    async with serving(quick_settings(url, parts)):
        surface, channel = parts.built[SURFACE], parts.built[CHANNEL]
        async with asyncio.timeout(10):
            desk, inbox = await surface.desk, await channel.inbox
        yield Product(inbox.threads, inbox, desk, surface)


@asynccontextmanager
async def serving(settings: Settings) -> AsyncIterator[StartLinks]:
    """Run the whole program in this process; gives what it shows at its start."""
    ready: asyncio.Future[StartLinks] = asyncio.get_running_loop().create_future()
    stop = asyncio.Event()
    program = asyncio.create_task(serve(settings, ready=ready.set_result, stop=stop))
    try:
        either: list[asyncio.Future[Any]] = [program, ready]
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if program.done():
            await program
        yield ready.result()
    finally:
        stop.set()
        await program


def _settings(url: str, **adapters: Any) -> Settings:
    return Settings(
        name="Bench Bakery",
        database_url=SecretStr(url),
        http=Http(port=free_port()),
        claims=Claims(undo_seconds=0),
        **adapters,
    )
