"""Rows 4, 4b and 9: taking mentions in, and whether anything slows down once there are many."""

import time
from functools import partial

from bot.domain.actions import Claim
from bot.domain.ids import StaffRef
from bot.ports.surface import Pile
from tests.bench.bench import Bench
from tests.bench.floors import bare_engine, bare_insert
from tests.bench.growth import fill
from tests.bench.measure import Line, Pair, Round, Unit, at_least, at_most, in_ms, in_turns, one_by_one
from tests.bench.product import WORDS, Product, at_rest, running

PAGE = 40


async def pages(bench: Bench) -> list[Line]:
    """Row 4: pages of forty become threads, effects, a cursor and a hand-over, against bare ORM rows."""
    count = bench.size(8)
    pair = await _taken_in(bench, "pages", PAGE, count)
    floor, ours = pair.medians(lambda r: r.rate * PAGE)
    return [Line("4", "intake, pages of 40, mentions", "bare ORM page", floor, ours, Unit.RATE, at_least(1.0))]


async def pushed(bench: Bench) -> list[Line]:
    """Row 4b: one mention that a network pushes, stored before it is acknowledged."""
    pair = await _taken_in(bench, "pushed", 1, bench.size(60))
    rates = pair.medians(lambda r: r.rate)
    wanted = at_least(bench.goal_for(0.30, 0.45))
    return [Line("4b", "intake, one pushed mention", "bare ORM row", *rates, Unit.RATE, wanted)]


async def _taken_in(bench: Bench, name: str, each: int, count: int) -> Pair:
    url, bare_url = await bench.database(name), await bench.database(f"bare_{name}")
    async with bare_engine(bare_url) as engine, at_rest(url) as product:

        async def floor(number: int) -> Round:
            refs = [[f"post-{number}-{n}-{m}" for m in range(each)] for n in range(count)]
            return await one_by_one([partial(bare_insert, engine, page, WORDS) for page in refs])

        async def ours(number: int) -> Round:
            heard = [product.mentions(each) for _ in range(count)]
            return await one_by_one(
                [partial(product.inbox.accept, *page, cursor=f"{number}-{n}") for n, page in enumerate(heard)]
            )

        return await in_turns(bench.rounds, floor, ours)


async def growth(bench: Bench) -> list[Line]:
    """Row 9: each deed in a house with a long history, against the same in an empty one."""
    grown, empty = await bench.database("grown"), await bench.database("empty")
    many = bench.size(bench.grown, 200)
    await fill(grown, many, bench.tell)
    count = bench.size(30)
    lines: list[Line] = []
    floor_is = f"empty; ours: {many:,}"
    async with at_rest(empty) as young, at_rest(grown) as old:
        old.heard = young.heard = 2 * many
        for what in ("page of 40", "one mention", "claim", "the same page again", "pile of 25", "story"):
            deeds = 10 if what == "page of 40" else count
            pair = await in_turns(bench.rounds, partial(_deeds, young, what, deeds), partial(_deeds, old, what, deeds))
            times = in_ms(pair.medians(lambda r: r.p50))
            lines.append(Line("9", f"{what}, p50", floor_is, *times, Unit.MS, at_most(1.2)))
    drains = await in_turns(min(bench.rounds, 2), partial(_drain, bench, empty), partial(_drain, bench, grown))
    rates = drains.medians(lambda r: r.rate)
    return [*lines, Line("9", "engine carries effects", floor_is, *rates, Unit.RATE, at_least(round(1 / 1.2, 2)))]


async def _deeds(product: Product, what: str, count: int, _round: int) -> Round:
    who = (await product.hire(1))[0]
    heard = [product.mentions(PAGE) for _ in range(1 if what == "the same page again" else count)]
    match what:
        case "page of 40":
            return await one_by_one([partial(product.inbox.accept, *page) for page in heard])
        case "one mention":
            return await one_by_one([partial(product.inbox.accept, page[0]) for page in heard])
        case "the same page again":
            await product.inbox.accept(*heard[0])
            return await one_by_one([partial(product.inbox.accept, *heard[0])] * count)
        case "claim":
            return await _claims(product, who, count)
        case "pile of 25":
            return await one_by_one([partial(product.desk.pile, Pile.UP_FOR_GRABS, who)] * count)
        case _:
            thread = (await product.threads(1))[0]
            return await one_by_one([partial(product.desk.look, thread, who)] * count)


async def _claims(product: Product, who: StaffRef, count: int) -> Round:
    threads = await product.threads(count)
    return await one_by_one([partial(product.desk.handle, Claim(thread, who)) for thread in threads])


async def _drain(bench: Bench, url: str, _round: int) -> Round:
    """How fast the engine carries whispers out in this house. It is started anew for each round."""
    async with running(url) as product:
        lanes, each = bench.size(40), bench.size(5)
        product.heard = 10_000_000 + time.monotonic_ns() // 1_000_000 % 1_000_000_000
        thread = (await product.threads(1))[0]
        await product.hire(lanes)
        began = time.perf_counter()
        await product.whispers(thread, lanes, each)
        await product.surface.until(whispered=lanes * each)
        took = time.perf_counter() - began
    return Round([took / (lanes * each)] * (lanes * each), took)
