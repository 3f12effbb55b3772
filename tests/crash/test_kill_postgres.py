"""On PostgreSQL: the same kills, and two processes at once, of which one dies or falls asleep."""

import signal
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
import sqlalchemy as sa

from bot.domain.card import Verb
from storage.connection.database import Database
from storage.tables.tables import effects, journal
from tests.crash import books
from tests.crash.books import SIGNED
from tests.crash.keyless_network import US, Network
from tests.crash.killed_program import KilledProgram, killed_house
from tests.crash.launch import Launcher, Running
from tests.crash.lives import Lives
from tests.crash.points import AFTER, BEFORE, INSIDE, Point
from tests.crash.story import done
from tests.people import Colleague, until
from tests.running_program import free_port

PATIENCE = 60.0
MOST_ANSWERS = 20
LEASE = 3.0
SWEEP = LEASE / 5
"""What the program makes of `lease_seconds`: it looks at the clock five times in a lease."""

SLACK = 20.0
"""For a busy machine: starting up, an open page, the queue's own pace."""

KILLS = [
    Point(AFTER, 2),
    Point(BEFORE, 2, recovering=True),
    Point("after the card is shown", 1),
    Point(INSIDE, 3),
    Point("before the intent", 1),
    Point("before publishing", 1),
    Point("after publishing", 1),
    Point("after recording", 1),
    Point(BEFORE, 5),
    Point("after retracting", 1),
]


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="session")
async def test_nothing_is_lost_and_nothing_is_there_twice(starts: Launcher, postgres_url: str) -> None:
    order = {"database_url": postgres_url, "port": free_port(), "lease_seconds": LEASE}
    async with AsyncExitStack() as doors:
        program = await doors.enter_async_context(killed_house(starts, KILLS, **order))
        lives = await Lives.begin(program, doors)
        await lives.until_all_kills_are_done()
    assert [kill.point for kill in program.killed_at] == KILLS


@dataclass(eq=False)
class TwoProcesses:
    """Two processes at one database. People talk to the one; the other comes to its point sooner or later."""

    program: KilledProgram
    one: Running
    other: Running
    ana: Colleague
    network: Network
    database: Database
    other_port: int
    sent: int = 0

    async def answers(self) -> None:
        """Ana answers once more."""
        self.sent += 1

        async def may_write() -> bool:
            return "/staff/t/1/write" in (await self.ana.looks(1)).html

        await until("she can write", may_write, seconds=PATIENCE)
        done(await self.ana.answers(1, f"Answer {self.sent}."))

    async def until_the_other_is_caught(self) -> None:
        """Answer until it was the other who took an answer up, and came to its point with it."""
        while not self.other.caught:
            assert self.sent < MOST_ANSWERS, "the other process does nothing"
            await self.answers()

            async def over() -> bool:
                return self.other.caught or await self.database.read(books.at_rest)

            await until("the answer is out, or the other was caught", over, seconds=PATIENCE)

    async def rest(self) -> None:
        """Wait until nothing is left to do."""
        await until("all is settled", lambda: self.database.read(books.at_rest), seconds=PATIENCE)

    async def check(self) -> None:
        """Each answer stands there once, and was recorded once."""
        texts = [f"Answer {n}.{SIGNED}" for n in range(1, self.sent + 1)]
        assert [text for _, author, text, *_ in self.network.posts() if author == US] == texts
        recorded = sa.select(journal.c.text).where(journal.c.deed == "published").order_by(journal.c.id)
        assert await self.database.read(lambda c: list(c.execute(recorded).scalars())) == texts


@asynccontextmanager
async def two_processes(
    starts: Launcher, folder: Path, url: str, point: Point, defect: str = ""
) -> AsyncIterator[TwoProcesses]:
    """Two processes, and a question that Ana has claimed."""
    network = Network(folder / "network.db")
    order = {"database_url": url, "forgetful": network.file, "lease_seconds": LEASE, "defect": defect}
    program = KilledProgram(starts, {**order, "port": free_port()}, [])
    async with AsyncExitStack() as doors:
        one = await starts.launch(program.order)
        doors.push_async_callback(one.ends)
        await one.is_ready()
        ana = await doors.enter_async_context(await program.colleague("Ana", "baker"))
        database = await doors.enter_async_context(program.database())
        network.post("cleo", "Do you bake?", None, datetime.now(UTC))

        async def shown() -> bool:
            return "Do you bake?" in (await ana.open("/staff")).html

        await until("the card is shown", shown, seconds=PATIENCE)
        done(await ana.presses(1, Verb.CLAIM))
        port = free_port()
        other = await starts.launch({**order, "port": port, "kill": asdict(point)})
        doors.push_async_callback(other.ends, signal.SIGKILL)
        await other.is_ready()
        yield TwoProcesses(program, one, other, ana, network, database, port)


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("mark", ["after the intent", "after publishing"])
async def test_what_a_dead_process_left_is_taken_over_within_its_lease_and_two_sweeps(
    mark: str, starts: Launcher, tmp_path: Path, postgres_url: str
) -> None:
    async with two_processes(starts, tmp_path, postgres_url, Point(mark, 1)) as both:
        await both.until_the_other_is_caught()
        died = time.monotonic()
        await both.rest()
        assert time.monotonic() - died < LEASE + 2 * SWEEP + SLACK
        assert both.other.killed
        await both.check()


ASLEEP = Point("after the intent", 1, sleeps=True)


async def wakes_up(both: TwoProcesses) -> None:
    """The other falls asleep with a reply in its hand; the one sends it; then the other wakes up, and life goes on."""
    await both.until_the_other_is_caught()
    await both.rest()
    both.other.kill(signal.SIGCONT)
    # It answers again, so it has also gone on with what it was about to do.
    await until("it is awake", lambda: _alive(both.other_port), seconds=PATIENCE)
    await both.answers()
    await both.rest()


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="session")
async def test_a_process_that_slept_and_wakes_up_publishes_nothing_again(
    starts: Launcher, tmp_path: Path, postgres_url: str
) -> None:
    async with two_processes(starts, tmp_path, postgres_url, ASLEEP) as both:
        await wakes_up(both)
        await both.check()


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="session")
async def test_a_process_that_sleeps_inside_a_transaction_holds_nobody_up_for_long(
    starts: Launcher, tmp_path: Path, postgres_url: str
) -> None:
    asleep = Point(INSIDE, 1, wrote=effects.name, sleeps=True)
    async with two_processes(starts, tmp_path, postgres_url, asleep) as both:
        await wakes_up(both)
        await both.check()


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="session")
async def test_without_a_lease_it_would_publish_again(starts: Launcher, tmp_path: Path, postgres_url: str) -> None:
    async with two_processes(starts, tmp_path, postgres_url, ASLEEP, "who_slept_does_not_notice") as both:
        await wakes_up(both)
        with pytest.raises(AssertionError):
            await both.check()


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="session")
async def test_a_process_that_slept_alone_goes_on_with_what_it_was_about_to_do(
    starts: Launcher, tmp_path: Path, postgres_url: str
) -> None:
    async with two_processes(starts, tmp_path, postgres_url, ASLEEP) as both:
        await both.until_the_other_is_caught()
        both.one.kill(signal.SIGKILL)
        await both.one.until()
        lease_is_over = time.monotonic() + LEASE + SWEEP
        await until("its lease is over", lambda: _past(lease_is_over), seconds=PATIENCE)
        both.other.kill(signal.SIGCONT)
        await both.rest()
        await both.check()


async def _alive(port: int) -> bool:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/healthz") as answer:
        return answer.status == 200


async def _past(moment: float) -> bool:
    return time.monotonic() > moment
