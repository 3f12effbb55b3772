"""Rows 5 to 8: how soon, how fast, how evenly effects leave, and what that costs whoever claims meanwhile."""

import asyncio
import math
import random
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from statistics import mean

from bot.domain.actions import Claim
from bot.domain.ids import ThreadId
from tests.bench.bench import Bench
from tests.bench.floors import bare_engine
from tests.bench.measure import Goal, Line, Round, Unit, at_least, at_most, in_turns, no_more_than, quantile
from tests.bench.plain_outbox import PlainOutbox
from tests.bench.product import POLL_SECONDS, WORDS, Product, running

LANES = 40
LAG_PROBE = 0.005


async def soon(bench: Bench) -> list[Line]:
    """Row 5: from the commit of a mention to the request that shows its card."""
    chance = random.Random(5)
    waits = []
    async with running(await bench.database("soon")) as product:
        await product.threads(1)  # the engine finds its queue up to a second after its start: row 10 has that
        await product.surface.until(shown=1)
        for number in range(1, bench.size(40) + 1):
            await asyncio.sleep(chance.uniform(0, POLL_SECONDS))
            await product.threads(1)
            stored = asyncio.get_running_loop().time()
            await product.surface.until(shown=number + 1)
            waits.append(product.surface.shown[-1].at - stored)
    poll, floor_is = POLL_SECONDS * 1000, "the poll interval"
    return [
        Line(
            "5",
            "mention stored -> card leaves, p50",
            floor_is,
            poll,
            quantile(waits, 0.5) * 1000,
            Unit.MS,
            at_most(0.8),
        ),
        Line(
            "5",
            "mention stored -> card leaves, p99",
            floor_is,
            poll,
            quantile(waits, 0.99) * 1000,
            Unit.MS,
            at_most(1.4),
        ),
    ]


async def many(bench: Bench) -> list[Line]:
    """Row 6: cards of single mentions into many rooms, and into one, against the plain outbox."""
    return [
        await _carried(bench, LANES, bench.size(7), at_least(0.5)),
        await _carried(bench, 1, bench.size(8), None),
    ]


async def _carried(bench: Bench, rooms: int, mentions: int, goal: Goal | None) -> Line:
    url, bare_url = await bench.database("effects"), await bench.database("bare_effects")
    async with bare_engine(bare_url) as engine, running(url, rooms=rooms) as product:
        carried = _Counter()
        outbox = PlainOutbox(engine, carried.one_more)
        loop = asyncio.create_task(outbox.run())

        async def floor(number: int) -> Round:
            began = time.perf_counter()
            for n in range(mentions):
                async with engine.begin() as connection:
                    keys = [(f"{number}-{n}-{room}", f"room-{room}", WORDS) for room in range(rooms)]
                    await outbox.put(connection, keys)
                outbox.wake()
            await carried.until((number + 1) * rooms * mentions)
            return _spread(rooms * mentions, began)

        async def ours(number: int) -> Round:
            began = time.perf_counter()
            for _ in range(mentions):
                await product.threads(1)
            await product.surface.until(shown=(number + 1) * rooms * mentions)
            return _spread(rooms * mentions, began)

        pair = await in_turns(min(bench.rounds, 2), floor, ours)
        loop.cancel()
        await asyncio.wait([loop])
    what = f"effects carried, {rooms} room{'s' if rooms > 1 else ''}"
    return Line("6", what, "plain outbox", *pair.medians(lambda r: r.rate), Unit.RATE, goal)


def _spread(count: int, began: float) -> Round:
    took = time.perf_counter() - began
    return Round([took / count] * count, took)


class _Counter:
    """Counts what the plain outbox carries."""

    def __init__(self) -> None:
        self._count = 0
        self._news = asyncio.Condition()

    async def one_more(self, _lane: str, _payload: str) -> None:
        async with self._news:
            self._count += 1
            self._news.notify_all()

    async def until(self, count: int) -> None:
        async with asyncio.timeout(60), self._news:
            await self._news.wait_for(lambda: self._count >= count)


async def pace(bench: Bench) -> list[Line]:
    """Row 7: thirty busy rooms of a surface that wants a second between two posts."""
    rooms, each = bench.size(30), bench.size(7)
    period = 0.3 if bench.tiny else 1.0
    async with running(await bench.database("pace"), rooms=rooms, pace=period) as product:
        for _ in range(each):
            await product.threads(1)
        await product.surface.until(shown=rooms * each)
        shown = product.surface.shown
    times, threads = defaultdict(list), defaultdict(list)
    for card in shown:
        times[card.room].append(card.at)
        threads[card.room].append(card.thread)
    gaps = [later - earlier for room in times.values() for earlier, later in pairwise(room)]
    inversions = sum(later < earlier for room in threads.values() for earlier, later in pairwise(room))
    what, floor_is = f"{rooms} busy rooms", "the period"
    return [
        Line("7", f"{what}, least gap", floor_is, period, min(gaps), Unit.SECONDS, at_least(0.95)),
        Line("7", f"{what}, mean gap", floor_is, period, mean(gaps), Unit.SECONDS, at_most(1.2)),
        Line("7", f"{what}, posts out of order", "", math.nan, inversions, Unit.COUNT, no_more_than(0)),
    ]


async def busy(bench: Bench) -> list[Line]:
    """Row 8: claims while the engine drains a thousand effects, and how long the event loop is kept waiting."""
    effects = bench.size(1000, 8)
    lanes = min(LANES, effects)
    async with running(await bench.database("busy")) as product:
        await product.hire(lanes)
        threads = iter(await product.threads(bench.size(480, 40)))
        await product.surface.until(shown=bench.size(480, 40))
        quiet_lags: list[float] = []
        busy_lags: list[float] = []
        load = (await product.threads(1))[0]
        async with _lag(quiet_lags):
            quiet = [await _claim(product, next(threads)) for _ in range(bench.size(100, 4))]
        async with _lag(busy_lags):
            await product.whispers(load, lanes, effects // lanes)
            drained = asyncio.create_task(product.surface.until(whispered=effects // lanes * lanes))
            began, crowded = time.perf_counter(), []
            while not drained.done() and (thread := next(threads, None)) is not None:
                crowded.append(await _claim(product, thread))
                await asyncio.sleep(0.02)
            await drained
            took = time.perf_counter() - began
    idle = quantile(quiet, 0.99) * 1000
    lag = quantile(quiet_lags, 0.99) * 1000, quantile(busy_lags, 0.99) * 1000
    return [
        Line(
            "8",
            f"claim p99 while {effects:,} effects drain",
            "engine idle",
            idle,
            quantile(crowded, 0.99) * 1000,
            Unit.MS,
            at_most(12),
        ),
        Line(
            "8",
            "claim p50 meanwhile",
            "engine idle",
            quantile(quiet, 0.5) * 1000,
            quantile(crowded, 0.5) * 1000,
            Unit.MS,
            None,
        ),
        Line("8", "event-loop lag p99 meanwhile", "engine idle", *lag, Unit.MS, no_more_than(10)),
        Line("8", "effects drained meanwhile", "", math.nan, effects / took, Unit.RATE, None),
    ]


async def _claim(product: Product, thread: ThreadId) -> float:
    who = (await product.hire(1))[0]
    before = time.perf_counter()
    await product.desk.handle(Claim(thread, who))
    return time.perf_counter() - before


@asynccontextmanager
async def _lag(lags: list[float]) -> AsyncIterator[None]:
    """Note how much later than asked the loop comes back."""

    async def probe() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(LAG_PROBE)
            lags.append(time.perf_counter() - before - LAG_PROBE)

    task = asyncio.create_task(probe())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
