"""The weekly digest: counted once, posted once in each room, whatever crashes, restarts or is set back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest
from bot.domain.effects import DigestEffect, PostDigest
from bot.domain.ids import EffectKey, Room
from bot.engine.digest_builder import DigestBuilder
from bot.engine.digest_schedule import DigestSchedule, DigestTime
from bot.ports.errors import Rejected, Unavailable
from bot.ports.store_digests import ArchivedDigest
from bot.testing.fake_surface import FakeSurface
from tests.engine.rig import EngineRig

BERLIN = "Europe/Berlin"
NINE = DigestTime(0, time(9), BERLIN)
WEEK = CalendarWeek.parse("2026-W47", BERLIN)
WEDNESDAY = datetime(2026, 11, 18, 10, tzinfo=UTC)
DUE = datetime(2026, 11, 23, 8, tzinfo=UTC)
"""Nine o'clock in Berlin, on the Monday after that week."""
HOUR, TICK = timedelta(hours=1), timedelta(seconds=1)


def weekly(acme: EngineRig, when: DigestTime = NINE) -> DigestSchedule:
    """A process that has just started."""
    return DigestSchedule(acme.store, DigestBuilder(acme.store, {"town": acme.town}), acme.surfaces, when)


async def at(acme: EngineRig, now: datetime, *processes: DigestSchedule) -> None:
    """At that time each of these looks at the clock, and what is due is carried out."""
    acme.now = now
    for process in processes or (weekly(acme),):
        await process.tick(now)
    await acme.carry()


def unable(*cannot: str) -> FakeSurface:
    """A surface without these abilities."""
    able = {name: what for name, what in vars(FakeSurface).items() if name not in (*cannot, "__dict__", "__weakref__")}
    made: FakeSurface = type("Unable", (), able)("office")
    return made


async def a_week(acme: EngineRig) -> None:
    """Somebody asked on the Wednesday, and was answered."""
    acme.now = WEDNESDAY
    ana = await acme.colleague("Ana")
    await acme.sent(await acme.asked(), ana, "Yes.")
    await acme.later(HOUR)


def weeks(acme: EngineRig) -> list[str]:
    """The weeks whose digest stands in the room, in the order in which they came."""
    return [posted.digest.week.label for posted in acme.room.digests]


async def test_it_is_posted_at_nine_on_monday_where_the_house_is_and_not_before(acme: EngineRig) -> None:
    await a_week(acme)
    await at(acme, DUE - TICK)
    assert weeks(acme) == []
    await at(acme, DUE)
    [posted] = acme.room.digests
    assert (posted.digest.week, posted.room.name, posted.note) == (WEEK, "main", "")
    assert (posted.digest.heard, posted.digest.answered) == (1, 1)


async def test_another_day_and_time_can_be_set(acme: EngineRig) -> None:
    await a_week(acme)
    thursday = DigestTime(3, time(16, 30), "America/New_York")
    due = datetime(2026, 11, 26, 21, 30, tzinfo=UTC)
    await at(acme, due - TICK, weekly(acme, thursday))
    assert weeks(acme) == []
    await at(acme, due, weekly(acme, thursday))
    assert weeks(acme) == ["2026-W47"]


async def test_looking_again_restarting_and_other_processes_post_nothing_more(acme: EngineRig) -> None:
    await a_week(acme)
    first, second = weekly(acme), weekly(acme)
    for _ in range(3):
        await at(acme, max(acme.now, DUE), first, second, weekly(acme))
    await at(acme, DUE + timedelta(days=6), weekly(acme), first)
    assert weeks(acme) == ["2026-W47"]


async def test_a_process_that_found_the_week_kept_does_not_ask_again(acme: EngineRig) -> None:
    await a_week(acme)
    process = weekly(acme)
    await at(acme, DUE, process)
    process.store = None  # type: ignore[assignment]
    await at(acme, DUE + HOUR, process)


async def test_every_room_and_every_retry_shows_the_same_numbers(acme: EngineRig) -> None:
    back = FakeSurface("back")
    acme.surfaces["back"] = back
    await a_week(acme)
    back.trouble = Unavailable("being repaired")
    await at(acme, DUE)
    await acme.asked("And what of today?")
    acme.room.insiders.clear()
    back.trouble = None
    await acme.later(HOUR)
    assert len(acme.room.digests) == len(back.digests) == 1
    assert acme.room.digests[0].digest == back.digests[0].digest
    assert acme.room.digests[0].digest.waiting.count == 0


async def test_a_crash_after_it_was_shown_shows_it_once(acme: EngineRig) -> None:
    await a_week(acme)
    acme.room.late_trouble = RuntimeError("the line broke")
    await at(acme, DUE)
    await acme.later(HOUR)
    assert weeks(acme) == ["2026-W47"]
    assert await acme.store.waiting() == 0


async def test_missed_while_the_program_was_down_it_comes_late_and_says_so(acme: EngineRig) -> None:
    await a_week(acme)
    await at(acme, DUE + timedelta(days=2) - TICK)
    [posted] = acme.room.digests
    assert posted.note == "This digest is late: it was due on Monday at 09:00."


async def test_two_days_late_it_is_only_left_in_the_archive(acme: EngineRig) -> None:
    await a_week(acme)
    await at(acme, DUE + timedelta(days=2))
    assert weeks(acme) == []
    assert await acme.store.archived("2026-W47") is not None
    assert (await acme.store.waiting(), await acme.store.parked()) == (0, [])


async def test_a_surface_that_shows_no_digests_gets_none(acme: EngineRig) -> None:
    await a_week(acme)
    await acme.carry()
    acme.surfaces["office"] = unable("show_digest")
    acme.now = DUE
    await weekly(acme).tick(DUE)
    assert await acme.store.archived("2026-W47") is not None
    assert (await acme.store.waiting(), acme.belt.lying) == (0, [])


async def test_a_room_that_is_down_for_two_days_has_it_in_the_archive_only(acme: EngineRig) -> None:
    await a_week(acme)
    acme.room.trouble = Unavailable("being repaired")
    await at(acme, DUE)
    await acme.later(timedelta(days=2))
    acme.room.trouble = None
    await acme.later(HOUR)
    assert (weeks(acme), await acme.store.archived_weeks()) == ([], ["2026-W47"])


async def test_of_weeks_before_anything_was_done_here_nothing_is_told(acme: EngineRig) -> None:
    acme.now = DUE
    await at(acme, DUE)
    await acme.colleague("Ana")
    await at(acme, DUE + timedelta(days=1))
    assert await acme.store.archived("2026-W47") is None
    await at(acme, DUE + timedelta(days=7))
    assert weeks(acme) == ["2026-W48"]


async def test_weeks_that_were_missed_altogether_are_kept_the_oldest_first_and_not_posted(acme: EngineRig) -> None:
    await a_week(acme)
    await at(acme, DUE + timedelta(days=7 * 3))
    assert weeks(acme) == ["2026-W50"]
    assert await acme.store.archived_weeks() == ["2026-W50", "2026-W49", "2026-W48", "2026-W47"]


async def test_a_clock_that_is_set_back_posts_nothing_twice(acme: EngineRig) -> None:
    await a_week(acme)
    process = weekly(acme)
    for days in (0, 7, 1, -6, 6, 7, 0):
        await at(acme, DUE + timedelta(days=days), process, weekly(acme))
    assert weeks(acme) == ["2026-W47", "2026-W48"]


@pytest.mark.parametrize(
    ("sunday", "due"),
    [
        ("2026-W13", datetime(2026, 3, 30, 7, tzinfo=UTC)),  # the clocks went forward the night before
        ("2026-W43", datetime(2026, 10, 26, 8, tzinfo=UTC)),  # and back
    ],
)
def test_nine_is_nine_when_the_clocks_have_changed(sunday: str, due: datetime) -> None:
    assert NINE.due(CalendarWeek.parse(sunday, BERLIN)) == due
    assert NINE.last(due).label == sunday
    assert NINE.last(due - TICK) == CalendarWeek.parse(sunday, BERLIN).before()


async def test_what_a_room_refuses_waits_for_a_person_and_can_be_tried_again(acme: EngineRig) -> None:
    await a_week(acme)
    acme.room.trouble = Rejected("The room is shared with another company.")
    await at(acme, DUE)
    [parked] = await acme.store.parked()
    assert isinstance(parked.effect, PostDigest)
    acme.room.trouble = None
    assert await acme.store.try_again(parked.id)
    await acme.carry()
    assert weeks(acme) == ["2026-W47"]


async def test_one_whose_surface_was_taken_out_of_the_configuration_waits_for_a_person(acme: EngineRig) -> None:
    await a_week(acme)
    acme.now = DUE
    await weekly(acme).tick(DUE)
    del acme.surfaces["office"]
    await acme.carry()
    assert [parked.why for parked in await acme.store.parked()] == ["The surface office is not in app.yaml any more."]


async def test_forgetting_that_it_was_posted_posts_it_no_second_time(acme: EngineRig) -> None:
    await a_week(acme)
    await at(acme, DUE)
    assert await acme.store.forget(DUE + HOUR, limit=100) > 0
    await at(acme, DUE + HOUR)
    assert (weeks(acme), await acme.store.waiting()) == (["2026-W47"], 0)


# --- the clock, whatever it does ----------------------------------------------------------------------

ZONES = [BERLIN, "America/New_York", "Australia/Lord_Howe", "Asia/Beirut", "Pacific/Apia", "UTC", "Asia/Kathmandu"]
BEGIN = datetime(2026, 1, 5, tzinfo=UTC)


class Ledger:
    """The part of a store that keeps digests, in memory: whoever comes first keeps a week."""

    def __init__(self) -> None:
        self.kept: dict[CalendarWeek, tuple[ArchivedDigest, Sequence[DigestEffect]]] = {}

    async def archive(self, counted: ArchivedDigest, told: Sequence[DigestEffect]) -> bool:
        return self.kept.setdefault(counted.digest.week, (counted, told))[1] is told

    async def unarchived(self, weeks: Sequence[CalendarWeek]) -> Sequence[CalendarWeek]:
        return [week for week in weeks if week not in self.kept]

    async def began(self) -> datetime:
        return BEGIN

    async def asking(self) -> Sequence[object]:
        return []

    async def digest(self, week: CalendarWeek, **_: object) -> Digest:
        return Digest(week, BEGIN)


@given(
    zone=st.sampled_from(ZONES),
    weekday=st.integers(0, 6),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    steps=st.lists(st.tuples(st.floats(-9, 21), st.booleans()), max_size=40),
)
async def test_however_the_clock_jumps_each_week_is_counted_once_after_it_was_due(
    zone: str, weekday: int, at: time, steps: list[tuple[float, bool]]
) -> None:
    ledger, room, when = Ledger(), FakeSurface("office"), DigestTime(weekday, at, zone)

    def process() -> DigestSchedule:
        return DigestSchedule(ledger, DigestBuilder(ledger, {}), {"office": room}, when)  # type: ignore[arg-type]

    running, now, latest = process(), BEGIN, BEGIN
    for days, restarts in steps:
        now += timedelta(days=days)
        if now < BEGIN:
            continue
        latest = max(latest, now)
        running = process() if restarts else running
        before = set(ledger.kept)
        await running.tick(now)
        for week in ledger.kept.keys() - before:
            counted, told = ledger.kept[week]
            assert counted.due <= now
            local = counted.due.astimezone(ZoneInfo(zone))
            assert (local.time(), local.weekday()) == (at, weekday) or not _exists(local, at)
            assert told == [PostDigest(week, Room("office", "main"), counted.due)]
        newest = when.last(now)
        assert newest in ledger.kept or newest.end <= BEGIN
    assert all(counted.due <= latest for counted, _ in ledger.kept.values())


def _exists(local: datetime, at: time) -> bool:
    """Whether the clocks showed that time on that day."""
    wanted = datetime.combine(local.date(), at, local.tzinfo)
    return wanted.astimezone(UTC).astimezone(local.tzinfo).time() == at


def test_one_digest_has_one_key_whatever_the_zone_is_called() -> None:
    effect = PostDigest(WEEK, Room("office", "main"), DUE)
    assert effect.key == EffectKey("digest/2026-W47/office/main")
    assert replace(effect, week=replace(WEEK, zone="UTC"), due=BEGIN).key == effect.key
    assert replace(effect, week=WEEK.next).key != effect.key


# --- rooms elsewhere ----------------------------------------------------------------------------------

NEW_YORK = "America/New_York"
AFAR = DigestTime(1, time(7), NEW_YORK)
"""Tuesdays at seven there."""
DUE_AFAR = datetime(2026, 11, 24, 12, tzinfo=UTC)


def elsewhere(acme: EngineRig, when: DigestTime) -> DigestSchedule:
    """A process, where the room `back` has a time of its own."""
    return DigestSchedule(
        acme.store, DigestBuilder(acme.store, {"town": acme.town}), acme.surfaces, NINE, {"back": when}
    )


async def test_a_room_elsewhere_gets_the_week_that_was_its_own_when_it_is_due_there(acme: EngineRig) -> None:
    back = acme.surfaces["back"] = FakeSurface("back")
    await a_week(acme)
    for asked_at in (datetime(2026, 11, 23, 4, 59, tzinfo=UTC), datetime(2026, 11, 23, 5, tzinfo=UTC)):
        acme.now = asked_at  # Monday in Berlin; the first of them is Sunday in New York
        await acme.asked()
    await acme.carry()
    await at(acme, DUE, elsewhere(acme, AFAR))
    assert (weeks(acme), back.digests) == (["2026-W47"], [])
    await at(acme, DUE_AFAR - TICK, elsewhere(acme, AFAR))
    assert back.digests == []
    for _ in range(3):
        await at(acme, max(acme.now, DUE_AFAR), elsewhere(acme, AFAR))
    [here], [there] = acme.room.digests, back.digests
    assert (here.digest.heard, there.digest.heard) == (1, 2)
    assert (there.digest.week, there.note) == (CalendarWeek.parse("2026-W47", NEW_YORK), "")
    assert there.digest.made_at == DUE_AFAR


async def test_rooms_of_one_zone_show_the_same_numbers_each_at_its_own_time(acme: EngineRig) -> None:
    back = acme.surfaces["back"] = FakeSurface("back")
    await a_week(acme)
    friday = DigestTime(4, time(16), BERLIN)
    await at(acme, DUE, elsewhere(acme, friday))
    await acme.asked("And what of today?")
    assert (weeks(acme), back.digests) == (["2026-W47"], [])
    await acme.later(timedelta(days=4, hours=7))
    assert [posted.note for posted in back.digests] == [""]
    assert back.digests[0].digest == acme.room.digests[0].digest
    counted = await acme.store.archived("2026-W47", BERLIN)
    assert counted is not None
    assert counted.due == DUE
    await at(acme, acme.now + HOUR, elsewhere(acme, friday))
    assert len(back.digests) == len(acme.room.digests) == 1


async def test_a_room_that_moves_to_another_zone_is_shown_no_second_digest_of_a_week(acme: EngineRig) -> None:
    back = acme.surfaces["back"] = FakeSurface("back")
    await a_week(acme)
    await at(acme, DUE, elsewhere(acme, NINE))
    for zone in (NEW_YORK, "Asia/Tokyo", BERLIN):
        await at(acme, DUE + 8 * HOUR, elsewhere(acme, replace(NINE, zone=zone)))
    assert (len(back.digests), weeks(acme)) == (1, ["2026-W47"])
    await at(acme, DUE_AFAR + timedelta(days=7), elsewhere(acme, AFAR))
    assert [posted.digest.week.label for posted in back.digests] == ["2026-W47", "2026-W48"]


async def test_late_is_what_a_room_would_call_late(acme: EngineRig) -> None:
    back = acme.surfaces["back"] = FakeSurface("back")
    await a_week(acme)
    await at(acme, DUE_AFAR + timedelta(days=2) - TICK, elsewhere(acme, AFAR))
    assert weeks(acme) == []
    assert [posted.note for posted in back.digests] == ["This digest is late: it was due on Tuesday at 07:00."]


async def test_the_house_keeps_its_own_week_when_every_room_is_elsewhere(acme: EngineRig) -> None:
    await a_week(acme)
    process = DigestSchedule(acme.store, DigestBuilder(acme.store, {}), acme.surfaces, NINE, {"office": AFAR})
    await at(acme, DUE_AFAR, process)
    assert await acme.store.unarchived([WEEK, replace(WEEK, zone=NEW_YORK)]) == []
    assert [posted.digest.week.zone for posted in acme.room.digests] == [NEW_YORK]
