"""A lane waits behind its head: in trouble it is tried there alone, and when that goes, the rest follows in order."""

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.card import Card
from bot.domain.ids import CardRef, EffectKey, Room
from bot.engine.alerts import Alerts
from bot.engine.lane_watch import LATE_AFTER, LaneWatch
from bot.engine.outbox.outbox import LONGEST_PAUSE
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.testing.fake_surface import FakeBulletin
from tests.engine.rig import UNDO, EngineRig, engine_rig


@pytest.fixture
async def acme(sqlite_url: str) -> AsyncIterator[EngineRig]:
    """A company whose room can show many cards in one post."""
    async with engine_rig(sqlite_url) as at_work:
        room = FakeBulletin("office")
        at_work.room, at_work.surfaces["office"] = room, room
        yield at_work


class Idle:
    """A worker with nothing to resume."""

    async def resume_stranded(self) -> int:
        return 0

    async def is_first(self, _now: object) -> bool:
        return True


async def passes(acme: EngineRig, outage: timedelta) -> list[int]:
    """Let time pass in the steps in which the queue hands over; return how many calls each step made."""
    calls: list[int] = []
    end = acme.now + outage
    while acme.now < end:
        acme.now += timedelta(seconds=1)
        before = acme.room.calls
        await acme.carry_due()
        calls.append(acme.room.calls - before)
    return calls


def shown(acme: EngineRig) -> list[int]:
    return [card.thread for card in acme.room.cards.values()]


@pytest.mark.parametrize("outage", [timedelta(seconds=10), timedelta(seconds=40), timedelta(minutes=5)])
@pytest.mark.parametrize("trouble", [Unavailable("It is down."), OutcomeUnknown("The line broke."), OSError()])
async def test_after_an_outage_the_cards_come_in_order_and_together(
    acme: EngineRig, outage: timedelta, trouble: Exception
) -> None:
    acme.room.trouble = trouble
    threads = [await acme.asked(f"question {n}") for n in range(10)]
    await passes(acme, outage)
    acme.room.trouble = None
    back = acme.now
    await passes(acme, LONGEST_PAUSE + timedelta(seconds=1))
    assert shown(acme) == threads
    assert await acme.store.waiting() == 0
    assert acme.now - back <= LONGEST_PAUSE + timedelta(seconds=1)
    if isinstance(trouble, Unavailable):  # of all others, each that was tried has to be looked for
        assert isinstance(acme.room, FakeBulletin)
        assert sum(acme.room.posts) >= 9


async def test_a_room_that_is_down_is_asked_little_however_many_wait(acme: EngineRig) -> None:
    acme.room.trouble = Unavailable("It is down.")
    for n in range(50):
        await acme.asked(f"question {n}")
    calls = await passes(acme, timedelta(minutes=5))
    assert sum(calls[60:]) <= 2 * 240 / (LONGEST_PAUSE.total_seconds() * 0.75) + 4


async def test_one_card_that_cannot_be_shown_holds_the_others_up_for_seconds_only(acme: EngineRig) -> None:
    real = acme.room.show

    async def show(card: Card, *, room: Room, key: EffectKey) -> CardRef:
        if card.thread == 1:
            raise Unavailable("It is odd.")
        return await real(card, room=room, key=key)

    acme.room.show = show  # type: ignore[method-assign]
    threads = [await acme.asked(f"question {n}") for n in range(3)]
    await passes(acme, timedelta(seconds=30))
    assert shown(acme) == threads[1:]
    await acme.asked("a later one")
    await passes(acme, timedelta(seconds=30))
    assert len(shown(acme)) == 3


@pytest.mark.parametrize("trouble", [ValueError("It is odd."), Unavailable("It is odd.")], ids=repr)
async def test_a_card_that_spoils_its_burst_does_not_keep_the_others_in(acme: EngineRig, trouble: Exception) -> None:
    real = acme.room.show

    async def show(card: Card, *, room: Room, key: EffectKey) -> CardRef:
        if card.thread == 3:
            raise trouble
        return await real(card, room=room, key=key)

    acme.room.show = show  # type: ignore[method-assign]
    for n in range(6):
        await acme.asked(f"question {n}")
    await passes(acme, timedelta(minutes=1))
    assert len(shown(acme)) == 5


async def test_replies_leave_in_the_order_in_which_they_were_sent_when_their_network_is_back(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    threads = [await acme.asked(f"question {n}") for n in range(4)]
    await acme.carry()
    exact = [await acme.sent(thread, ana, f"Yes, {thread}.") for thread in threads]
    acme.network.down = True
    await passes(acme, UNDO + timedelta(minutes=2))
    acme.network.down = False
    await passes(acme, LONGEST_PAUSE + timedelta(seconds=1))
    assert acme.public() == exact


async def test_a_reply_that_waits_behind_another_can_still_be_undone(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    threads = [await acme.asked(f"question {n}") for n in range(2)]
    await acme.carry()
    exact = [await acme.sent(thread, ana, f"Yes, {thread}.") for thread in threads]
    acme.network.down = True
    await passes(acme, UNDO + timedelta(minutes=1))
    await acme.desk.handle(act.Undo(threads[1], ana))
    acme.network.down = False
    await passes(acme, LONGEST_PAUSE * 2)
    assert acme.public() == exact[:1]


# --- how long a lane stands, and who is told ---------------------------------------------------------


async def test_a_lane_that_stands_is_measured_alarmed_once_and_well_again_when_it_moves(acme: EngineRig) -> None:
    alarms = Alerts(acme.store.kv("alarms"), acme.surfaces, lambda: acme.now)
    seconds: dict[str, float] = {}

    def measured(now: Mapping[str, float]) -> None:
        seconds.clear()
        seconds.update(now)

    watch = LaneWatch(acme.store, Idle(), alarms, measured)  # type: ignore[arg-type]
    acme.room.trouble = Unavailable("It is down.")
    await acme.asked()
    said: list[dict[str, str]] = []
    for _ in range(int(LATE_AFTER.total_seconds()) // 5 + 12):
        acme.now += timedelta(seconds=5)
        await acme.carry_due()
        await watch.tick(acme.now)
        said.append(await alarms.standing())
    here = "room/office/main"
    age = watch.ages(acme.now)[here]
    assert LATE_AFTER < age < LATE_AFTER + timedelta(minutes=2)
    assert seconds == {here: age // timedelta(seconds=1)} == watch.seconds(acme.now)
    assert [head.why for head in watch.late(acme.now).values()] == ["It is down."]
    first = next(n for n, now in enumerate(said) if now)
    assert first * 5 >= LATE_AFTER.total_seconds() - 10
    assert all(now == said[first] for now in said[first:])
    assert "the room main on office" in said[first][here]
    assert "It is down." in said[first][here]
    acme.room.trouble = None
    acme.now += LONGEST_PAUSE
    await acme.carry_due()
    await watch.tick(acme.now)
    assert (await alarms.standing(), watch.ages(acme.now), seconds) == ({}, {}, {})


async def test_a_new_process_takes_over_what_was_alarmed_and_says_it_no_second_time(acme: EngineRig) -> None:
    alarms = Alerts(acme.store.kv("alarms"), acme.surfaces, lambda: acme.now)
    await alarms.raised("channel/town", "Nothing has reached town since 09:00 UTC.")
    await LaneWatch(acme.store, Idle(), alarms).tick(acme.now)  # type: ignore[arg-type]
    assert await alarms.standing() == {}


async def test_what_waits_on_purpose_is_no_trouble(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    await acme.sent(thread, ana, "Yes.")
    await acme.store.pause(True)
    watch = LaneWatch(acme.store, Idle())  # type: ignore[arg-type]
    await passes(acme, UNDO + timedelta(seconds=10))
    await watch.tick(acme.now)
    assert watch.ages(acme.now) == {}
