"""The whole program, running in this test's own process, with a clock in the test's hand."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.app import Marks, Opened, opened, serve
from bot.config import Configured, Settings
from bot.registry import channels, surfaces
from tests.people import Colleague, CustomerAtTheWall


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
    """Return settings with the wall and the staff room."""
    wall, room = channels().factory("wall"), surfaces().factory("staffroom")
    return Settings.model_validate(
        {
            "name": "Acme",
            "database_url": database_url,
            "http": {"port": port or free_port()},
            "claims": {"undo_seconds": undo_seconds, "lease_minutes": lease_minutes},
            "channels": {"wall": Configured("wall", "wall", wall, wall.Settings(title="Ask Acme"))},
            "surfaces": {"staffroom": Configured("staffroom", "staffroom", room, room.Settings())},
        }
    )


@dataclass(slots=True)
class House:
    """The running program and the people around it."""

    settings: Settings
    clock: Clock
    links: list[tuple[str, str]]
    _people: list[CustomerAtTheWall | Colleague] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where it listens."""
        return self.settings.http.public_url

    def customer(self) -> CustomerAtTheWall:
        """Return somebody at the wall, with a browser of their own."""
        person = CustomerAtTheWall(lambda: self.url)
        self._people.append(person)
        return person

    async def colleague(self, name: str, role: str = "", *, enrolled: bool = True) -> Colleague:
        """Invite somebody into the staff room, and let them come in."""
        person = Colleague(lambda: self.url)
        self._people.append(person)
        async with self.opened() as house:
            [(_, link)] = await house.people.invite(name, role)
        await person.comes_in(link)
        if enrolled:
            await person.enrols(name, role)
        return person

    def opened(self) -> AbstractAsyncContextManager[Opened]:
        """Open a second door to the same store, as a command in a shell does."""
        return opened(self.settings, now=self.clock)

    async def leaves(self) -> None:
        """Everybody closes their browser."""
        for person in self._people:
            await person.__aexit__()


@asynccontextmanager
async def running(asked: Settings, clock: Clock | None = None) -> AsyncIterator[House]:
    """Run the program until the end of the block, then stop it as Ctrl-C does."""
    clock = clock or Clock()
    stop, is_ready = asyncio.Event(), asyncio.Event()
    links: list[tuple[str, str]] = []

    def ready(shown: list[tuple[str, str]]) -> None:
        links.extend(shown)
        is_ready.set()

    program = asyncio.create_task(serve(asked, ready=ready, marks=Marks(clock, poll_seconds=0.02), stop=stop))
    waiting = asyncio.create_task(is_ready.wait())
    await asyncio.wait([program, waiting], return_when=asyncio.FIRST_COMPLETED)
    if program.done():
        waiting.cancel()
        program.result()
    house = House(asked, clock, links)
    try:
        yield house
    finally:
        await house.leaves()
        stop.set()
        await program
