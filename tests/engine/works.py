"""The engine at work as the program has it: the durable queue itself, and a fake town and room around it."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bot.domain.ids import ThreadId
from bot.domain.mention import Heard
from bot.engine.intake import Intake
from bot.engine.lane_watch import LaneWatch
from bot.engine.outbox.context import EffectContext
from bot.engine.outbox.outbox import Outbox
from bot.engine.outbox.worker import Engine, OutboxWorker, Run
from bot.testing.fake_channel import FakeChannel, FakeNetwork
from bot.testing.fake_surface import FakeBulletin
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import APPLICATION, JSON, WORKFLOW_VERSION, WorkflowQueue
from storage.store import SqlStore

LEASE = timedelta(minutes=30)


def utc_now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


class Works:
    """A running engine. Nobody looks after its lanes until the test does, with `watch.tick`."""

    def __init__(self, database: Database, *, alone: bool = True) -> None:
        self.database = database
        self.network = FakeNetwork("town")
        self.town = FakeChannel(self.network)
        self.room = FakeBulletin("office")
        self.store = SqlStore(database, self.room.rooms, WorkflowQueue(database.system_engine), utc_now)
        self.inbox = Intake("town", self.store, LEASE, utc_now)
        context = EffectContext(self.store, {"town": self.town}, {"office": self.room}, LEASE, utc_now)
        self.outbox = Outbox(context, asyncio.sleep, random.Random(7))
        engine = Engine(APPLICATION, database.system_url, database.system_engine, JSON(), WORKFLOW_VERSION)
        self.run: Run = self.outbox.run
        self.sleep: Callable[[float], Awaitable[None]] = self._nap
        self.pauses: list[float] = []
        self._napped = asyncio.Event()
        self.worker = OutboxWorker(
            engine,
            lambda ids, go_on, again: self.run(ids, go_on, again),  # noqa: PLW0108 - `run` changes
            worker="house",
            installation=self.store,
            alone=alone,
            poll_seconds=0.05,
            sleep=lambda seconds: self.sleep(seconds),  # noqa: PLW0108 - `sleep` changes
        )
        self.watch = LaneWatch(self.store, self.worker, stranded_after=timedelta())

    async def _nap(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self._napped.set()
        await asyncio.sleep(min(seconds, 0.1))

    async def tried(self, times: int) -> None:
        """Wait until carrying failed as a whole so often."""
        async with asyncio.timeout(20):
            while len(self.pauses) < times:
                self._napped.clear()
                await self._napped.wait()

    async def asked(self, text: str = "Do you bake on Sundays?") -> ThreadId:
        """A customer asks; return the thread's number."""
        place = len(self.network.log)
        post = self.network.say(text)
        news: list[Heard] = self.network.log[place:]
        await self.inbox.accept(*news)
        thread = await self.store.thread_of(post)
        assert thread is not None
        return thread

    async def until(self, true: Callable[[], Awaitable[object]], seconds: float = 20) -> None:
        """Wait until that is so, and have the lanes looked after meanwhile."""
        async with asyncio.timeout(seconds):
            while not await true():
                await self.watch.tick(utc_now())
                await asyncio.sleep(0.05)

    async def nothing_waits(self) -> bool:
        """Return whether everything was carried out."""
        return await self.store.waiting() == 0


@asynccontextmanager
async def works(url: str, *, alone: bool = True) -> AsyncIterator[Works]:
    """Start an engine upon that database, which may have it to itself."""
    database = open_database(url)
    try:
        running = Works(database, alone=alone)
        await running.worker.start()
        try:
            yield running
        finally:
            database.stop_waiting()
            await running.worker.stop()
    finally:
        await database.close()
