"""No failure, however long and wherever it comes, leaves work that only a restart would bring back."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.domain.card import Card
from bot.domain.ids import CardRef, EffectKey, Room
from bot.engine.outbox.worker import LONGEST_PAUSE
from bot.ports.store import EffectOutcome, EffectState
from storage.connection.database import open_database
from storage.connection.errors import DatabaseTrouble
from storage.migrate import migrate
from tests.engine.works import Works, utc_now, works
from tests.servers.postgres import NoPostgres, Postgres


class OnItsWay:
    """A card that the room takes in, and answers for only when the test lets it. `most` were shown at once."""

    def __init__(self, acme: Works) -> None:
        self.began, self.may_end = asyncio.Event(), asyncio.Event()
        self.calls = self.now = self.most = 0
        self._real = acme.room.show
        acme.room.show = self._show  # type: ignore[method-assign]

    async def _show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        self.calls += 1
        self.now += 1
        self.most = max(self.most, self.now)
        self.began.set()
        await self.may_end.wait()
        self.now -= 1
        return await self._real(card, room=room, key=key)


@pytest.fixture
async def acme(sqlite_url: str) -> AsyncIterator[Works]:
    async with works(sqlite_url) as running:
        yield running


@pytest.fixture
def server() -> Iterator[Postgres]:
    """A PostgreSQL of this test's own, so that it may go away."""
    try:
        own = Postgres.start()
    except NoPostgres as why:
        pytest.skip(f"PostgreSQL is NOT tested. {why}")
    yield own
    own.stop()


async def carried(acme: Works, cards: int) -> None:
    """Wait until this many cards stand in the room, and nothing waits."""
    await acme.until(acme.nothing_waits)
    assert len(acme.room.cards) == cards


async def test_a_server_that_goes_away_while_a_card_is_on_its_way_needs_no_restart(server: Postgres) -> None:
    url = server.url(server.create())
    database = open_database(url)
    await migrate(database)
    await database.close()
    async with works(url) as acme:
        card = OnItsWay(acme)
        await acme.asked("one")
        await card.began.wait()
        server.go_away()
        card.may_end.set()
        await acme.tried(1)
        server.come_back()
        await carried(acme, 1)
        await acme.asked("two")
        await carried(acme, 2)


@pytest.mark.parametrize(
    ("refuse", "allow"),
    [("query_only = ON", "query_only = OFF"), ("max_page_count = 1", "max_page_count = 4294967294")],
    ids=["a disk that takes nothing", "a disk without room"],
)
async def test_a_full_disk_while_a_card_is_on_its_way_needs_no_restart(acme: Works, refuse: str, allow: str) -> None:
    def pragma(words: str) -> None:
        with acme.database.system_engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA {words}")

    card = OnItsWay(acme)
    await acme.asked("one")
    await card.began.wait()
    await asyncio.to_thread(pragma, refuse)
    card.may_end.set()
    if refuse.startswith("query"):  # else what is there already may still be changed
        await acme.tried(1)
    await asyncio.to_thread(pragma, allow)
    await carried(acme, 1)
    await acme.asked("two")
    await carried(acme, 2)


@pytest.mark.parametrize("outage", [10, 40, 300])
async def test_a_lane_moves_within_seconds_of_the_return_of_its_database(acme: Works, outage: int) -> None:
    real, passed = acme.outbox.run, 0.0

    async def run(*given: object) -> None:
        if passed < outage:
            raise DatabaseTrouble("The database is away.")
        await real(*given)  # type: ignore[arg-type]

    async def sleep(seconds: float) -> None:
        nonlocal passed
        passed += seconds

    acme.run, acme.sleep = run, sleep
    await acme.asked()
    await carried(acme, 1)
    assert outage <= passed <= outage + LONGEST_PAUSE


STRANDS = {
    "claimed and never begun": "status = 'PENDING', executor_id = 'house', started_at_epoch_ms = 1",
    "ended without having carried": "status = 'SUCCESS'",
    "failed": "status = 'ERROR'",
    "cancelled": "status = 'CANCELLED'",
    "tried too often": "status = 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'",
    "put off for ever": "status = 'DELAYED', delay_until_epoch_ms = 99999999999999",
    "meant for a version that nobody runs": "application_version = '0'",
    "in a queue that nobody looks at": "queue_name = 'other'",
}


@pytest.mark.parametrize("strand", STRANDS.values(), ids=STRANDS.keys())
async def test_what_stranded_in_the_durable_queue_is_found_and_carried_once(acme: Works, strand: str) -> None:
    def stray(connection: sa.Connection) -> None:
        connection.exec_driver_sql(f"UPDATE workflow_status SET {strand} WHERE status = 'ENQUEUED'")

    real = acme.store.queue.enqueue

    def enqueue(connection: sa.Connection, *given: object, **named: object) -> None:
        real(connection, *given, **named)  # type: ignore[arg-type]
        stray(connection)

    card = OnItsWay(acme)
    card.may_end.set()
    acme.store.queue.enqueue = enqueue  # type: ignore[method-assign]
    await acme.asked()
    acme.store.queue.enqueue = real  # type: ignore[method-assign]
    await carried(acme, 1)
    assert card.calls == 1


async def test_what_is_being_carried_is_resumed_by_nobody(acme: Works) -> None:
    card = OnItsWay(acme)
    await acme.asked("one")
    await card.began.wait()
    await acme.asked("two")
    for _ in range(5):
        assert await acme.worker.resume_stranded() == 0
        await acme.watch.tick(utc_now() + timedelta(hours=1))
    card.may_end.set()
    await carried(acme, 2)
    assert (card.calls, card.most) == (2, 1)


async def test_two_that_carry_the_same_lane_in_one_process_do_so_one_after_the_other(acme: Works) -> None:
    card = OnItsWay(acme)
    await acme.asked("one")
    await card.began.wait()
    second = asyncio.create_task(acme.outbox.run([1]))
    for n in range(5):  # time enough for it to come as far as the first one
        await acme.asked(f"question {n}")
    assert card.calls == 1
    card.may_end.set()
    await second
    await carried(acme, 6)
    assert card.most == 1


async def test_a_hand_over_that_others_took_meanwhile_is_left_to_them(postgres_url: str) -> None:
    async with works(postgres_url, alone=False) as acme:
        run = acme.outbox.run
        begun = asyncio.Event()

        async def noted(*given: object) -> None:
            begun.set()
            await run(*given)  # type: ignore[arg-type]

        acme.run = noted
        real = acme.store.carries

        async def carries(worker: str, workflow: str) -> bool:
            taken = "UPDATE dbos.workflow_status SET executor_id = 'other', owner_xid = 'theirs'"
            await acme.database.write(lambda connection: connection.exec_driver_sql(taken) and None)
            ours = await real(worker, workflow)
            answered.set()
            return ours

        answered = asyncio.Event()
        object.__setattr__(acme.store, "carries", carries)
        await acme.asked()
        await answered.wait()
        for _ in range(20):
            await asyncio.sleep(0)
        assert not begun.is_set()
        assert acme.room.cards == {}


async def test_an_effect_that_cannot_be_read_is_parked_and_its_lane_goes_on(acme: Works) -> None:
    def spoil(connection: sa.Connection) -> None:
        connection.exec_driver_sql("UPDATE hr_effects SET kind = 'Dance' WHERE id = 1")

    card = OnItsWay(acme)
    acme.worker._stopping = True  # nothing is carried until it is spoilt
    await acme.asked("one")
    await acme.database.write(spoil)
    acme.worker._stopping = False
    card.may_end.set()
    await acme.asked("two")
    await carried(acme, 1)

    def state(connection: sa.Connection) -> object:
        return connection.exec_driver_sql("SELECT state FROM hr_effects WHERE id = 1").scalar()

    assert await acme.database.read(state) == EffectState.PARKED
    [odd] = await acme.store.parked()
    assert (odd.id, odd.kind, odd.effect, odd.why) == (1, "Dance", None, "It cannot be read: ValueError.")
    assert await acme.store.give_up(odd.id)
    assert await acme.store.parked() == []


async def test_stopping_while_a_hand_over_just_begins_leaves_it_whole_for_the_next_start(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with works(sqlite_url) as acme:
        for n in range(5):
            await acme.asked(f"question {n}")
    assert "cannot schedule new futures" not in caplog.text
    async with works(sqlite_url) as again:
        await again.until(again.nothing_waits)
    assert len(acme.room.cards) + len(again.room.cards) >= 5


async def test_finished_lanes_are_no_heads(acme: Works) -> None:
    await acme.asked()
    await carried(acme, 1)
    await acme.store.finish(EffectOutcome(1, EffectState.DONE))
    assert await acme.store.lane_heads() == []
