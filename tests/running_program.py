"""The whole program, running in this test's own process, with a clock in the test's hand."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import Application, open_application, serve
from bot.config.registry import channels, surfaces
from bot.config.settings import Configured, Settings
from bot.domain.ids import ThreadId
from bot.domain.thread import JournalEntry, JournalEvent
from bot.domain.thread_history import ThreadHistory
from bot.engine.proof import seal_journal, verify
from bot.ports.store import EffectState, Store
from tests.people import Colleague, CustomerAtTheWall, until

FAR = timedelta(days=3650)


class Clock:
    """The time, which goes on by itself and leaps ahead when the test says so."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """Return the time now, aware and in UTC."""
        return datetime.now(UTC) + self.ahead

    def leaps(self, ahead: timedelta) -> None:
        """Let time pass at once."""
        self.ahead += ahead


def free_port() -> int:
    """Return a port on loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def settings(database_url: str, *, undo_seconds: int = 0, lease_minutes: int = 30, port: int | None = None) -> Settings:
    """Return settings with the wall and the staff room, where “lawsuit” may not be said and nobody writes too fast."""
    wall, room = channels().factory("wall"), surfaces().factory("staffroom")
    asked = wall.Settings(title="Ask Acme", posts_per_minute=100_000)
    return Settings.model_validate(
        {
            "name": "Acme",
            "database_url": database_url,
            "http": {"port": port or free_port()},
            "claims": {"undo_seconds": undo_seconds, "lease_minutes": lease_minutes},
            "policies": {"words": "block", "word_list": ["lawsuit"]},
            "channels": {"wall": Configured("wall", "wall", wall, asked)},
            "surfaces": {"staffroom": Configured("staffroom", "staffroom", room, room.Settings())},
        }
    )


@dataclass(slots=True)
class RunningProgram:
    """The running program and the people around it. `door` is a second door to its store, as a command has it."""

    settings: Settings
    clock: Clock
    links: list[tuple[str, str]]
    door: Application
    _colleagues: dict[str, Colleague] = field(default_factory=dict)
    _people: list[CustomerAtTheWall | Colleague] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where it listens."""
        return self.settings.http.public_url

    @property
    def store(self) -> Store:
        """What is kept, to look at and to turn."""
        return self.door.store

    def customer(self) -> CustomerAtTheWall:
        """Return somebody at the wall, with a browser of their own."""
        person = CustomerAtTheWall(lambda: self.url)
        self._people.append(person)
        return person

    def stranger(self) -> Colleague:
        """Return somebody before the staff room's door."""
        person = Colleague(lambda: self.url)
        self._people.append(person)
        return person

    async def colleague(self, name: str, role: str = "", *, enrolled: bool = True) -> Colleague:
        """Return the colleague of this name: whoever is new is invited and comes into the staff room."""
        if name in self._colleagues:
            return self._colleagues[name]
        person = self._colleagues[name] = self.stranger()
        known = {staff.id for staff in await self.store.everybody()}
        [(_, link)] = await self.door.people.invite(name, role)
        [person.id] = {staff.id for staff in await self.store.everybody()} - known
        await person.comes_in(link)
        if enrolled:
            await person.enrols(name, role)
        return person

    def opened(self) -> AbstractAsyncContextManager[Application]:
        """Open one more door to the same store."""
        return open_application(self.settings, now=self.clock)

    async def passes(self, time: timedelta) -> None:
        """Let time pass: the clock leaps, and what is due by then is handed over now instead of being waited for."""
        self.clock.leaps(time)
        for id in await self.store.abandoned(self.clock()):
            kept = await self.store.effect(id)
            if kept is not None and kept.state is EffectState.DUE:
                await self.store.postpone(id, self.clock(), kept.why, surely_not_done=True)

    async def settles(self) -> None:
        """Wait until nothing that is due is left to carry out."""

        async def nothing_due() -> bool:
            return not await self.store.abandoned(self.clock())

        await until("all that is due was carried out", nothing_due, seconds=30)

    async def story(self, thread: int) -> ThreadHistory:
        """Return a thread with all that was said."""
        story = await self.store.story(ThreadId(thread))
        assert story is not None
        return story

    async def journal(self, thread: int, deed: JournalEvent) -> Sequence[JournalEntry]:
        """Return the thread's journal lines of one kind."""
        return [entry for entry in (await self.story(thread)).journal if entry.event is deed]

    async def leaves(self) -> None:
        """Everybody closes their browser."""
        for person in self._people:
            await person.__aexit__()


@asynccontextmanager
async def running(
    asked: Settings, clock: Clock | None = None, *, poll_seconds: float = 0.02
) -> AsyncIterator[RunningProgram]:
    """Run the program until the end of the block, then stop it as Ctrl-C does."""
    clock = clock or Clock()
    stop, is_ready = asyncio.Event(), asyncio.Event()
    links: list[tuple[str, str]] = []

    def ready(shown: list[tuple[str, str]]) -> None:
        links.extend(shown)
        is_ready.set()

    serving = asyncio.create_task(serve(asked, ready=ready, now=clock, poll_seconds=poll_seconds, stop=stop))
    waiting = asyncio.create_task(is_ready.wait())
    await asyncio.wait([serving, waiting], return_when=asyncio.FIRST_COMPLETED)
    if serving.done():
        waiting.cancel()
        serving.result()
    try:
        async with open_application(asked, now=clock) as door:
            program = RunningProgram(asked, clock, links, door)
            try:
                yield program
                await bears_itself_out(door.store)
            finally:
                await program.leaves()
    finally:
        stop.set()
        await serving


async def bears_itself_out(store: Store) -> None:
    """After any story, each public word is on record as its author's, and the journal is as it was written."""
    await seal_journal(store)
    report = await verify(store)
    assert not report.faults, report.faults


def a_file(template: Path, folder: Path) -> str:
    """Return the URL of a new SQLite file in this folder, with all tables and nothing in them."""
    path = folder / "house.db"
    shutil.copyfile(template, path)
    return f"sqlite+aiosqlite:///{path}"
