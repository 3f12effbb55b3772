"""A house whose program is killed and started again at once, with the next kill waiting for it."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from typing import Any, TypeVar

import aiohttp

from bot.app import open_application
from bot.ports.surface import CanInvite
from storage.connection.database import Database, open_database
from tests.crash.launch import PATIENCE, Launcher, Running
from tests.crash.points import Point
from tests.crash.program import settings
from tests.people import Colleague, CustomerAtTheWall

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kill:
    """A death: where, what was being written there, and what people were doing."""

    point: Point
    wrote: str
    doing: str

    def __str__(self) -> str:
        return f"{self.doing}: {self.point} {self.wrote}"


@dataclass(eq=False)
class KilledProgram:
    """The house, from outside: an address that answers most of the time, and its database.

    Once the killing has begun, each process of the program carries the next of `points`, and is started
    anew as soon as that has killed it.
    """

    launcher: Launcher
    order: dict[str, Any]
    points: list[Point]
    killed_at: list[Kill] = field(default_factory=list)
    generation: int = 0
    process: Running = field(init=False)
    killing: bool = False
    doing: str = "coming in"
    trouble: str = ""
    _risen: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def url(self) -> str:
        """Where the program listens, whenever it does."""
        return f"http://127.0.0.1:{self.order['port']}"

    async def keep_up(self) -> None:
        """Start the program, and again whenever it was killed, until cancelled."""
        while not self.trouble:
            point = self.points[0] if self.points and self.killing else None
            self.process = await self.launcher.launch({**self.order, "kill": asdict(point) if point else None})
            if await self.process.until("ready") == "ready":
                await self._rise()
                await self.process.until()
            self._bury(point)
        await self._rise()

    def _bury(self, point: Point | None) -> None:
        died = self.process
        if not died.killed:
            self.trouble = f"the program ended with {died.code}: {died.sentence}"
        elif point is not None:
            self.killed_at.append(Kill(point, died.passed[-1][1], self.doing))
            self.points.pop(0)

    async def _rise(self) -> None:
        async with self._risen:
            self.generation += 1
            self._risen.notify_all()

    async def begin_killing(self) -> None:
        """Kill the program that lives in peace: from now on, each carries its death."""
        self.killing, since = True, self.generation
        self.process.kill(signal.SIGKILL)
        await self.risen(since)

    async def risen(self, since: int) -> None:
        """Wait until the program was started again after that generation."""
        async with asyncio.timeout(PATIENCE), self._risen:
            await self._risen.wait_for(lambda: self.generation > since)
        assert not self.trouble, self.trouble

    async def surely(self, do: Callable[[], Awaitable[T]], seen: Callable[[], Awaitable[T | None]] | None = None) -> T:
        """Do something that may get no answer. Then look whether it can be seen to be done, and else do it again."""
        again = False
        while True:
            generation = self.generation
            try:
                if again and seen is not None and (found := await seen()) is not None:
                    return found
                again = True
                return await do()
            except aiohttp.ClientError:
                await self.risen(generation)

    def customer(self) -> CustomerAtTheWall:
        """Return somebody at the wall, with a browser of their own."""
        return CustomerAtTheWall(lambda: self.url)

    async def colleague(self, name: str, role: str) -> Colleague:
        """Return somebody who works here, in the staff room and enrolled."""
        person = Colleague(lambda: self.url)
        async with open_application(settings({**self.order, "id": 0})) as program:
            [(_, link)] = await program.people.invite(name, role)
            assert any(isinstance(surface, CanInvite) for surface in program.surfaces.values())
        await person.comes_in(link)
        await person.enrols(name, role)
        return person

    @asynccontextmanager
    async def database(self) -> AsyncIterator[Database]:
        """Open its database, to read what stands there."""
        database = open_database(self.order["database_url"])
        try:
            yield database
        finally:
            await database.close()


@asynccontextmanager
async def killed_house(launcher: Launcher, points: Iterable[Point], **order: Any) -> AsyncIterator[KilledProgram]:
    """A house that is up, and kept up until the end of the block."""
    program = KilledProgram(launcher, order, list(points))
    keeping = asyncio.create_task(program.keep_up())
    try:
        await program.risen(0)
        yield program
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        if program.process.code is None:
            await program.process.ends()
