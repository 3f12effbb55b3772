"""Rows 1b, 2 and 3: raising a hand, alone and in a crowd."""

import asyncio
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

from aiohttp import web
from prometheus_client import CollectorRegistry
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.staffroom.surface import StaffRoom
from bot.app import open_application
from bot.domain.actions import Claim
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.thread import ActionRefused
from bot.engine.intake import Intake
from bot.http_server import Status, serve_http
from tests.bench.bench import Bench
from tests.bench.caller import Caller, hidden
from tests.bench.floors import bare_claim, bare_engine, bare_routes, put_cards
from tests.bench.measure import Line, Pair, Round, Unit, at_least, at_most, in_ms, in_turns, no_more_than, one_by_one
from tests.bench.product import Product, at_rest, desk_of, mention, own_settings

CROWD = 16
PEOPLE = 50
BARE = "aiohttp + one UPDATE"


async def claim_over_http(bench: Bench) -> list[Line]:
    """Row 1b: from the browser's POST to the answer, in the staff room itself, session and form checked."""
    alone, crowd = bench.size(100), bench.size(12)
    url, bare_url = await bench.database("claims"), await bench.database("bare_claims")
    async with bare_engine(bare_url) as engine, _bare_server(engine) as bare_port, _staff_room(url) as room:
        floor, ours = _Bare(engine, bare_port), room
        one = await in_turns(bench.rounds, partial(_clients, floor, 1, alone), partial(_clients, ours, 1, alone))
        many = await in_turns(
            bench.rounds, partial(_clients, floor, CROWD, crowd), partial(_clients, ours, CROWD, crowd)
        )
    return [
        Line("1b", "claim over HTTP, 1 client, p50", BARE, *in_ms(one.medians(lambda r: r.p50)), Unit.MS, at_most(2.5)),
        Line("1b", "claim over HTTP, 1 client, p99", BARE, *in_ms(one.medians(lambda r: r.p99)), Unit.MS, at_most(4)),
        *_crowd("1b", "claim over HTTP", BARE, many),
    ]


def _crowd(row: str, what: str, floor_is: str, many: Pair) -> list[Line]:
    p50, p99, rate = (many.medians(of) for of in (lambda r: r.p50, lambda r: r.p99, lambda r: r.rate))
    return [
        Line(row, f"{what}, {CROWD} clients, p50", floor_is, *in_ms(p50), Unit.MS, None),
        Line(row, f"{what}, {CROWD} clients, p99", floor_is, *in_ms(p99), Unit.MS, at_most(4)),
        Line(row, f"{what}, {CROWD} clients, rate", floor_is, *rate, Unit.RATE, at_least(0.33)),
    ]


class _Bare:
    """Clients of the bare server."""

    def __init__(self, engine: AsyncEngine, port: int) -> None:
        self._engine = engine
        self._port = port
        self._next = 1

    async def cards(self, count: int) -> Sequence[int]:
        first, self._next = self._next, self._next + count
        return await put_cards(self._engine, first, count)

    async def client(self, lines: AsyncExitStack) -> Callable[[int], Awaitable[None]]:
        caller = await lines.enter_async_context(Caller.to(self._port))

        async def claim(card: int) -> None:
            said = await caller.post(f"/t/{card}/claim", {"csrf": "c" * 64, "once": "o" * 43})
            assert said.status == 200, said

        return claim


class _Room:
    """Clients of the staff room: each is somebody who came in by invitation."""

    def __init__(self, intake: Intake, port: int, invite: Callable[[str], Awaitable[str]]) -> None:
        self._intake = intake
        self._port = port
        self._invite = invite
        self._heard = 0
        self._inside: list[Callable[[int], Awaitable[None]]] = []

    async def cards(self, count: int) -> Sequence[int]:
        first, self._heard = self._heard, self._heard + count
        found = await self._intake.accept(*(mention(n, "wall") for n in range(first, self._heard)))
        return [thread for thread in found if thread is not None]

    async def client(self, lines: AsyncExitStack) -> Callable[[int], Awaitable[None]]:
        caller = await lines.enter_async_context(Caller.to(self._port))
        link = await self._invite(f"Person {time.monotonic_ns()}")
        await caller.post(link[link.index("/staff/in/") :], {})
        csrf = hidden(await caller.get("/staff/me"), "csrf")

        async def claim(card: int) -> None:
            fields = {"csrf": csrf, "once": f"once-{card}".ljust(43, "o")}
            said = await caller.post(f"/staff/t/{card}/claim", fields)
            assert said.status == 200, said

        return claim


async def _clients(side: _Bare | _Room, clients: int, each: int, _round: int) -> Round:
    """Let clients claim side by side, each its own cards one after the other."""
    cards = await side.cards(clients * each)
    piles = [cards[n * each : (n + 1) * each] for n in range(clients)]
    async with AsyncExitStack() as lines:
        claims = [await side.client(lines) for _ in range(clients)]
        return await _side_by_side(
            [[partial(claim, card) for card in pile] for claim, pile in zip(claims, piles, strict=True)]
        )


async def _side_by_side(piles: Sequence[Sequence[Callable[[], Awaitable[object]]]]) -> Round:
    began = time.perf_counter()
    rounds = await asyncio.gather(*(one_by_one(pile) for pile in piles))
    return Round([t for r in rounds for t in r.times], time.perf_counter() - began)


@asynccontextmanager
async def _bare_server(engine: AsyncEngine) -> AsyncIterator[int]:
    app = web.Application()
    app.add_routes(bare_routes(engine))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


@asynccontextmanager
async def _staff_room(url: str) -> AsyncIterator[_Room]:
    """Open the house with wall and staff room and serve its pages; the engine does not run."""
    async with open_application(own_settings(url)) as product:
        surface = product.surfaces["staffroom"]
        assert isinstance(surface, StaffRoom)
        listening = asyncio.create_task(surface.listen(desk_of(product)))
        server = await serve_http(surface.routes(), host="127.0.0.1", port=0, status=Status({}, CollectorRegistry()))

        async def invite(name: str) -> str:
            return (await product.people.invite(name))[0][1]

        intake = Intake("wall", product.store, desk_of(product).rules.lease, product.now)
        async with server:
            yield _Room(intake, server.port, invite)
        listening.cancel()
        await asyncio.wait([listening])


async def claims_at_the_desk(bench: Bench) -> list[Line]:
    """Row 2: sixteen people claim different threads at once, against one contender with a bare UPDATE."""
    each = bench.size(12)
    url, bare_url = await bench.database("desk"), await bench.database("bare_desk")
    async with bare_engine(bare_url) as engine, at_rest(url) as product:
        people = await product.hire(CROWD)

        async def floor(number: int) -> Round:
            cards = await put_cards(engine, number * 10_000 + 1, CROWD * each)
            return await one_by_one([partial(bare_claim, engine, card, 1) for card in cards])

        async def ours(_: int) -> Round:
            threads = await product.threads(CROWD * each)
            piles = [threads[n * each : (n + 1) * each] for n in range(CROWD)]
            return await _side_by_side(
                [[partial(_claim, product, t, who) for t in pile] for pile, who in zip(piles, people, strict=True)]
            )

        pair = await in_turns(bench.rounds, floor, ours)
    rates = pair.medians(lambda r: r.rate)
    return [Line("2", f"{CROWD} people claim, rate", "one bare UPDATE at a time", *rates, Unit.RATE, at_least(0.5))]


async def one_card_fifty_people(bench: Bench) -> list[Line]:
    """Row 3: fifty people want one card. The floor is the same fifty, politely one after the other."""
    cards = bench.size(4, 1)
    winners: list[int] = []
    async with at_rest(await bench.database("race")) as product:
        people = await product.hire(bench.size(PEOPLE, 8))

        async def floor(_: int) -> Round:
            threads = await product.threads(cards)
            return await one_by_one([partial(_claim, product, thread, who) for thread in threads for who in people])

        async def ours(_: int) -> Round:
            threads = await product.threads(cards)
            began = time.perf_counter()
            times: list[float] = []
            for thread in threads:
                tries = await asyncio.gather(*(_timed_claim(product, thread, who) for who in people))
                times += [took for took, _ in tries]
                winners.append(sum(won for _, won in tries))
            return Round(times, time.perf_counter() - began)

        pair = await in_turns(bench.rounds, floor, ours)
    rates = pair.medians(lambda r: r.rate)
    wanted = at_least(bench.goal_for(0.75, 1.0))
    wrong = sum(won != 1 for won in winners)
    return [
        Line("3", f"{PEOPLE} people, one card, tries", "the same, one at a time", *rates, Unit.RATE, wanted),
        Line("3", "cards without exactly one winner", "", math.nan, wrong, Unit.COUNT, no_more_than(0)),
    ]


async def _claim(product: Product, thread: ThreadId, who: StaffRef) -> bool:
    try:
        await product.desk.handle(Claim(thread, who))
    except ActionRefused:
        return False
    return True


async def _timed_claim(product: Product, thread: ThreadId, who: StaffRef) -> tuple[float, bool]:
    before = time.perf_counter()
    won = await _claim(product, thread, who)
    return time.perf_counter() - before, won
