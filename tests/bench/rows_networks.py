"""Row 13: catching up with what was missed, into a real store, with a restart in the middle."""

import asyncio
import resource
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Heard, Mention
from bot.engine.intake import Intake
from bot.testing.contracts.channel import ChannelRig
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.migrate import migrate
from storage.store import SqlStore
from tests.bench.bench import Bench
from tests.bench.measure import Line, Pair, Round, Unit, at_least, in_turns, no_more_than
from tests.channels.bluesky_rig import BlueskyRig
from tests.channels.mastodon_rig import MastodonRig
from tests.channels.x_rig import x_rig

LEASE = timedelta(minutes=30)
APART = 50
"""Seconds between two mentions: ten thousand of them fit into six days, which is as far as X can be searched."""


class Counting:
    """An inbox that keeps nothing but how often it was told each mention: the network alone is measured."""

    def __init__(self) -> None:
        self.told: set[PostRef] = set()
        self._cursor: str | None = None

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        self.told |= {thing.ref for thing in heard if isinstance(thing, Mention)}
        self._cursor = cursor or self._cursor
        return (None,) * len(heard)

    async def awaited(self) -> Sequence[tuple[PostRef, datetime]]:
        return ()

    async def cursor(self) -> str | None:
        return self._cursor


class Stored(Counting):
    """The program's own intake, which counts besides."""

    def __init__(self, intake: Intake) -> None:
        super().__init__()
        self._intake = intake

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        found = await self._intake.accept(*heard, cursor=cursor)
        await super().accept(*heard)
        return found

    async def cursor(self) -> str | None:
        return await self._intake.cursor()


async def catch_up(bench: Bench) -> list[Line]:
    """Row 13: ten thousand missed mentions on each network's stand-in, against the stand-in's own paging."""
    many, lines = bench.size(10_000, 40), list[Line]()
    for name, network in (("Mastodon", _mastodon), ("Bluesky", _bluesky), ("X", _x)):
        lost: list[int] = []

        async def floor(_: int, network: Any = network) -> Round:
            async with network() as rig:
                return await _caught_up(rig, many, Counting(), in_two=False)

        async def ours(number: int, network: Any = network, name: str = name, lost: list[int] = lost) -> Round:
            url = await bench.database(f"catch_up_{name}_{number}")
            async with network() as rig, _store(url, rig) as (database, store):
                inbox = Stored(Intake(rig.channel.name, store, LEASE, rig.clock))
                took = await _caught_up(rig, many, inbox, in_two=True)
                lost.append(abs(await _posts(database) - many - 1))
            return took

        pair = await in_turns(bench.rounds, floor, ours)
        rates = pair.medians(lambda r: r.rate)
        lines.append(Line("13", f"catch-up on {name}", "its paging, nothing kept", *rates, Unit.RATE, at_least(0.5)))
        wrong = float(max(lost))
        lines.append(Line("13", f"lost or doubled, {name}", "", 0.0, wrong, Unit.COUNT, no_more_than(0)))
        _said(bench, name, pair)
    return lines


def _said(bench: Bench, name: str, pair: Pair) -> None:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    bench.tell(f"{name}: {pair.ours[-1].took:.1f} s; most memory so far, stand-in and all: {most:.0f} MB")


async def _caught_up(rig: Any, many: int, inbox: Counting, *, in_two: bool) -> Round:
    """Let so many be missed, and hear them all; with a restart on the way where `in_two`."""
    rig.inbox = inbox
    await rig.restart()
    rig.says(0)
    await _until(lambda: bool(inbox.told))
    await rig.stop()
    for number in range(1, many + 1):
        rig.clock.at += timedelta(seconds=APART)
        rig.says(number)
    began = time.perf_counter()
    await rig.start()
    if in_two:
        await _until(lambda: len(inbox.told) > many // 3)
        await rig.restart()
    await _until(lambda: len(inbox.told) > many)
    took = time.perf_counter() - began
    await rig.stop()
    return Round((0.0,) * many, took)


async def _until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(900):
        while not holds():  # noqa: ASYNC110 - nobody tells when
            await asyncio.sleep(0.01)


async def _posts(database: Database) -> int:
    async with database.engine.connect() as connection:
        found = await connection.execute(sa.text("SELECT COUNT(*) FROM hr_threads"))
        return int(found.scalar_one())


@asynccontextmanager
async def _store(url: str, rig: ChannelRig) -> AsyncIterator[tuple[Database, SqlStore]]:
    database = open_database(url)
    try:
        await migrate(database)
        store = SqlStore(database, rooms=(), queue=_Nobody(), now=rig.clock)  # type: ignore[attr-defined]
        rig.kv = store.kv("channel")  # type: ignore[attr-defined]
        yield database, store
    finally:
        await database.close()


class _Nobody(WorkflowQueue):
    """Where effects are handed over to nobody: there are no rooms."""

    def __init__(self) -> None:
        """It needs no database."""

    def enqueue(self, *_: object, **__: object) -> None:
        return


@asynccontextmanager
async def _mastodon() -> AsyncIterator[Any]:
    rig: Any = MastodonRig(streaming=False)
    await rig.open()
    rig.says = lambda number: rig.server.say(rig.server.maya, f"@acme question {number}")
    yield rig
    await rig.close()


@asynccontextmanager
async def _bluesky() -> AsyncIterator[Any]:
    rig: Any = BlueskyRig()
    await rig.start()
    people = [rig.server.person(f"customer{n}.example") for n in range(50)]
    rig.says = lambda number: people[number % 50].post(f"question {number}", calls=rig.acme)
    yield rig
    await rig.close()


@asynccontextmanager
async def _x() -> AsyncIterator[Any]:
    async with x_rig(listening=False, monthly_budget=10_000) as rig:
        given: Any = rig
        given.says = lambda number: rig.x.world.say(f"@acme question {number}", by=f"customer{number % 50}")
        yield given
