"""What a second pair of eyes found: each of these was once broken."""

import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.domain import actions as act
from bot.domain.draft import ReplyState
from bot.domain.effects import Publish
from bot.domain.ids import EffectKey, PostRef, ThreadId
from bot.domain.staff import Attribution
from bot.engine.outbox.context import LeaseLost
from bot.engine.outbox.failures import GIVE_UP_AFTER
from bot.engine.outbox.outbox import LONGEST_PAUSE
from bot.engine.outbox.worker import Engine, OutboxWorker, WorkerLease
from bot.engine.scheduler import STRAY_AFTER, Scheduler
from bot.ports.errors import Unavailable
from bot.ports.store import EffectState
from bot.testing.fake_channel import FakeChannel
from storage.connection.database import open_database
from storage.connection.workflow_queue import APPLICATION, JSON, WORKFLOW_VERSION, WorkflowQueue
from storage.migrate import migrate
from storage.store import SqlStore
from tests.engine.rig import MONDAY, UNDO, EngineRig


class Killed(BaseException):
    """The process ends here."""


async def replies_of(acme: EngineRig, thread: ThreadId) -> list[ReplyState]:
    story = await acme.store.story(thread)
    assert story is not None
    return [r.state for r in story.thread.replies]


async def publish_id(acme: EngineRig) -> int:
    for id in acme.belt.lying:
        kept = await acme.store.effect(id)
        if kept is not None and isinstance(kept.effect, Publish):
            return id
    raise AssertionError("nothing is to be published")


# --- hand-overs -----------------------------------------------------------------------------------


async def test_a_long_outage_does_not_fill_the_queue_with_hand_overs(acme: EngineRig) -> None:
    for n in range(4):
        await acme.asked(f"question {n}")
    acme.room.trouble = Unavailable("the room is down")
    for _ in range(12):
        lying, acme.belt.lying = acme.belt.lying, []
        # Each hand-over is carried by itself, as the queue does it.
        handed: dict[int, int] = {}
        for id in lying:
            handed[id] = handed.get(id, 0) + 1
        for id in lying:
            kept = await acme.store.effect(id)
            assert kept is not None
            handed[id] -= 1
            await acme.outbox.run([id], again=kept.again - handed[id])
        acme.now += LONGEST_PAUSE * 2
    assert len(acme.belt.lying) <= 8
    acme.room.trouble = None
    await acme.carry()
    assert len(acme.room.cards) == 4


async def test_redrawing_a_card_in_a_room_that_is_down_is_tried_later_and_later(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    await acme.desk.handle(act.Claim(thread, ana))
    acme.room.trouble = Unavailable("the room is down")
    [effect] = acme.belt.lying
    waits: list[timedelta] = []
    for _ in range(8):
        await acme.carry()
        kept = await acme.store.effect(effect)
        assert kept is not None
        waits.append(kept.due - acme.now)
        acme.now = kept.due
    assert waits[0] < waits[2] < waits[-1] <= LONGEST_PAUSE


async def test_looking_for_a_reply_on_a_network_that_is_down_is_tried_later_and_later(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    await acme.sent(thread, ana, "Yes.")
    effect = await publish_id(acme)
    acme.network.losing = 1
    await acme.later(UNDO)
    acme.network.down = True
    for _ in range(8):
        kept = await acme.store.effect(effect)
        assert kept is not None
        acme.now = kept.due
        await acme.carry()
    kept = await acme.store.effect(effect)
    assert kept is not None
    assert kept.state is EffectState.DOING
    assert LONGEST_PAUSE / 2 < kept.due - acme.now <= LONGEST_PAUSE


# --- a call that never ends -----------------------------------------------------------------------


async def test_a_network_that_never_answers_does_not_hold_its_lane_for_ever(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    first, second = await acme.asked(), await acme.asked("And rye?")
    await acme.carry()
    exact = [await acme.sent(first, ana, "Yes."), await acme.sent(second, ana, "Rye too.")]
    real = acme.town.publish
    hung: list[EffectKey] = []

    async def hangs(text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        if not hung:
            hung.append(key)
            await asyncio.Event().wait()
        return await real(text, by=by, to=to, key=key)

    acme.town.publish = hangs  # type: ignore[method-assign]
    acme.starts_anew(patience=timedelta(milliseconds=20))
    async with asyncio.timeout(10):
        await acme.later(UNDO)
    assert acme.public() == []
    assert await replies_of(acme, first) == [ReplyState.GOING]
    await acme.later(LONGEST_PAUSE)
    assert acme.public() == exact


# --- leases of workers ----------------------------------------------------------------------------


async def test_a_worker_that_lost_its_lease_hands_over_again_what_it_held(acme: EngineRig) -> None:
    def gone() -> None:
        raise LeaseLost

    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    exact = await acme.sent(thread, ana, "Yes.")
    acme.starts_anew(alive=gone)
    await acme.later(UNDO)
    assert acme.public() == []
    acme.starts_anew(alive=lambda: None)
    await acme.carry()
    assert acme.public() == [exact]


async def test_what_a_worker_began_before_its_lease_lapsed_does_not_go_on_when_it_is_renewed() -> None:
    seconds = 0.0
    lease = WorkerLease(timedelta(seconds=10), lambda: seconds)

    async def work(asleep: asyncio.Event, woken: asyncio.Event) -> None:
        lease.check()
        asleep.set()
        await woken.wait()
        lease.check()

    asleep, woken = asyncio.Event(), asyncio.Event()
    sleeper = asyncio.create_task(work(asleep, woken))
    await asleep.wait()
    seconds = 11.0
    lease.renew(11.0)
    woken.set()
    with pytest.raises(LeaseLost):
        await sleeper
    lease_is_good = asyncio.create_task(work(asyncio.Event(), woken))
    await lease_is_good


async def test_the_work_of_a_worker_that_nobody_knows_is_taken_over(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    try:
        await migrate(database)
        queue = WorkflowQueue(database.system_engine)
        store = SqlStore(database, (), queue, lambda: MONDAY)

        def dies_before_its_first_beat(connection: sa.Connection) -> None:
            queue.enqueue(connection, [7], lane="room/office/front", due=MONDAY, now=MONDAY)
            connection.exec_driver_sql("UPDATE workflow_status SET status = 'PENDING', executor_id = 'stranger'")

        await database.write(dies_before_its_first_beat)
        carried = asyncio.Event()

        async def carry(ids: object, _go_on: object, _again: int) -> None:
            assert ids == [7]
            carried.set()

        engine = Engine(APPLICATION, database.system_url, database.system_engine, JSON(), WORKFLOW_VERSION)
        carrier = OutboxWorker(engine, carry, worker="me", installation=store, poll_seconds=0.05)
        await carrier.start()
        try:
            await store.heartbeat("me", MONDAY, timedelta(seconds=10))
            assert await carrier.take_over(MONDAY) == 1
            async with asyncio.timeout(10):
                await carried.wait()
            await store.heartbeat("a-leader", MONDAY, timedelta(seconds=10))
            assert await carrier.take_over(MONDAY) == 0
        finally:
            await carrier.stop()
    finally:
        await database.close()


# --- replies that should not leave any more -------------------------------------------------------


async def test_a_reply_found_days_later_goes_back_to_its_author(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    await acme.sent(thread, ana, "Yes, come before noon today.")
    acme.belt.lying.clear()
    acme.now += timedelta(days=3)
    for stray in await acme.store.abandoned(acme.now - STRAY_AFTER):
        await acme.store.postpone(stray, acme.now, "its carrier got lost", surely_not_done=False)
    await acme.carry()
    assert acme.public() == []
    assert await replies_of(acme, thread) == [ReplyState.FAILED]


async def test_a_reply_that_did_leave_is_recorded_however_late_that_is_found_out(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    acme.network.losing = 1
    await acme.later(UNDO)
    await acme.later(GIVE_UP_AFTER * 2)
    assert acme.public() == [exact]
    assert await replies_of(acme, thread) == [ReplyState.SENT]


async def killed_on_the_wire(acme: EngineRig) -> ThreadId:
    """A reply whose intent was written when the process was killed; nothing left."""

    def dies(point: str) -> None:
        if point == "before publishing":
            raise Killed

    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    await acme.sent(thread, ana, "Yes, on Sundays.")
    publish = await publish_id(acme)
    acme.now += UNDO
    acme.passes = dies
    with pytest.raises(Killed):
        await acme.outbox.run([publish])
    acme.starts_anew()
    acme.belt.lying = [publish]
    return thread


async def test_a_reply_that_a_crash_kept_in_does_not_answer_what_was_deleted_meanwhile(acme: EngineRig) -> None:
    thread = await killed_on_the_wire(acme)
    [root] = [p.ref for p in acme.network.posts.values() if p.key is None]
    acme.network.delete(root)
    await acme.hear()
    before = acme.network.posts[root]
    acme.network.posts[root] = type(before)(root, "")  # the network would still take it
    await acme.carry()
    assert acme.public() == []
    assert await replies_of(acme, thread) == [ReplyState.FAILED]


async def test_a_reply_that_a_crash_kept_in_does_not_answer_words_that_were_changed_meanwhile(acme: EngineRig) -> None:
    thread = await killed_on_the_wire(acme)
    [root] = [p.ref for p in acme.network.posts.values() if p.key is None]
    acme.network.edit(root, "Is your bread poisonous?")
    await acme.hear()
    await acme.carry()
    assert acme.public() == []
    assert await replies_of(acme, thread) == [ReplyState.FAILED]


async def test_a_network_that_cannot_look_leaves_an_unknown_reply_unknown(acme: EngineRig) -> None:
    class Blind:
        """Posts once per key, but cannot tell what it posted."""

        def __init__(self, real: FakeChannel) -> None:
            self.name, self.limits, self._real = real.name, real.limits, real
            self.publish = real.publish
            self.listen = real.listen

    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    exact = await acme.sent(thread, ana, "Yes.")
    acme.starts_anew(channels={"town": Blind(acme.town)})
    acme.network.losing = 1
    await acme.later(UNDO)
    acme.network.down = True
    await acme.later(LONGEST_PAUSE)
    assert await replies_of(acme, thread) == [ReplyState.GOING]
    acme.network.down = False
    await acme.later(LONGEST_PAUSE * 2)
    assert acme.public() == [exact]
    assert await replies_of(acme, thread) == [ReplyState.SENT]


# --- the clockwork --------------------------------------------------------------------------------


async def test_a_chore_that_fails_stops_neither_the_heartbeat_nor_the_other_chores(acme: EngineRig) -> None:
    done: list[str] = []

    class Broken:
        async def take_over(self, _now: object) -> int:
            raise RuntimeError("the engine is away")

        async def prune(self, _now: object) -> int:
            done.append("prune")
            return 0

    seconds = 0.0
    lease = WorkerLease(timedelta(seconds=10), lambda: seconds)
    clockwork = Scheduler(
        acme.store,
        Broken(),  # type: ignore[arg-type]
        lease,
        "me",
        lambda: acme.now,
        lambda: seconds,
    )
    await clockwork.tick()
    assert done == ["prune"]
    assert await acme.store.live_workers(acme.now) == ["me"]


async def test_a_clock_that_is_put_back_does_not_put_off_the_sweep(acme: EngineRig) -> None:
    swept: list[int] = []

    class Idle:
        async def take_over(self, _now: object) -> int:
            return 0

        async def prune(self, _now: object) -> int:
            swept.append(1)
            return 0

    seconds = 0.0
    clockwork = Scheduler(acme.store, Idle(), None, "me", lambda: acme.now, lambda: seconds)  # type: ignore[arg-type]
    await clockwork.tick()
    acme.now -= timedelta(days=30)
    seconds += timedelta(days=1).total_seconds()
    await clockwork.tick()
    assert len(swept) == 2


async def test_an_error_of_the_database_does_not_say_what_people_wrote(acme: EngineRig) -> None:
    def fails(connection: sa.Connection) -> None:
        connection.execute(sa.text("INSERT INTO nowhere (text) VALUES (:text)"), {"text": "my secret draft"})

    with pytest.raises(Exception, match="nowhere") as trouble:
        await acme.database.write(fails)
    assert "my secret draft" not in str(trouble.value)


async def test_a_reply_that_was_undone_before_a_long_silence_is_not_called_failed(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Oops.")
    await acme.desk.handle(act.Undo(thread, ana))
    await acme.later(GIVE_UP_AFTER * 2)
    assert await replies_of(acme, thread) == [ReplyState.UNDONE]
