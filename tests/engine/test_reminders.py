"""Reminders between digests, and the note of a person's own week: to whom, once, and never at night."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import actions as act
from bot.domain.digest.digest import Quote
from bot.domain.digest.personal_week import PersonalWeek, told
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.quiet_hours import QuietHours, night
from bot.domain.thread import ActionRefused, JournalEvent
from bot.engine.digest_builder import DigestBuilder
from bot.engine.digest_schedule import DigestSchedule, DigestTime
from bot.engine.reminders import A_DAY, OFFERED_TO, Reminders
from bot.ports.errors import Unavailable
from bot.testing.fake_surface import FakeSurface
from tests.engine.rig import LEASE, MONDAY, UNDO, EngineRig

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
LIKE_BEFORE = "Do you bake bread with rye flour?"
OFFER = "Nobody has taken #{} yet, and you answered something like it before. Would you?"


def nudges(acme: EngineRig) -> Reminders:
    """A process that has just started: it offers after an hour, and reminds five minutes before the end."""
    return Reminders(acme.store, HOUR, 5 * MINUTE)


async def at(acme: EngineRig, now: datetime, *processes: Reminders) -> None:
    """At that time each of these looks at the clock, and what is due is carried out."""
    acme.now = now
    for process in processes or (nudges(acme),):
        await process.tick(now)
    await acme.carry()


async def baker(acme: EngineRig, name: str = "Ana", *, offers: bool = True) -> StaffRef:
    """Somebody who answered a question about bread."""
    who = await acme.colleague(name)
    if offers:
        await acme.desk.handle(act.SetPreferences(who, offers=True))
    await acme.sent(await acme.asked(f"{LIKE_BEFORE} asked for {name}"), who, "Yes.")
    await acme.later(UNDO)
    return who


async def waits(acme: EngineRig) -> ThreadId:
    """Somebody asks the like of it, and nobody takes it."""
    acme.network.time = acme.now - timedelta(seconds=1)
    thread = await acme.asked(LIKE_BEFORE)
    await acme.carry()
    return thread


def nudged(acme: EngineRig, who: StaffRef) -> list[str]:
    """What this person was told about threads that nobody has."""
    return [text for text in acme.told(who) if text.startswith("Nobody")]


class Sleepy(FakeSurface):
    """A surface that knows when its people want to be left alone."""

    hours: QuietHours | None = None

    async def quiet_hours(self, who: StaffRef) -> QuietHours | None:  # noqa: ARG002 - the same for everybody
        return self.hours


# --- offers ------------------------------------------------------------------------------------------


async def test_what_nobody_takes_is_offered_once_to_who_answered_alike_and_asked_for_it(acme: EngineRig) -> None:
    ana, ben = await baker(acme), await baker(acme, "Ben", offers=False)
    cem = await acme.colleague("Cem")
    await acme.desk.handle(act.SetPreferences(cem, offers=True))
    thread = await waits(acme)
    await at(acme, MONDAY + HOUR - UNDO)
    assert nudged(acme, ana) == []
    for hours in (2, 3, 8):
        await at(acme, MONDAY + hours * HOUR, nudges(acme), nudges(acme))
    assert nudged(acme, ana) == [OFFER.format(thread)]
    assert nudged(acme, ben) == nudged(acme, cem) == []


async def test_what_somebody_has_is_offered_to_nobody(acme: EngineRig) -> None:
    ana, ben = await baker(acme), await acme.colleague("Ben")
    thread = await waits(acme)
    await acme.desk.handle(act.Claim(thread, ben))
    await at(acme, MONDAY + 2 * HOUR)
    assert nudged(acme, ana) == []


async def test_what_is_like_nothing_is_offered_to_nobody_and_not_looked_at_again(acme: EngineRig) -> None:
    ana = await baker(acme)
    acme.network.time = acme.now
    thread = await acme.asked("Where is my parcel?")
    await at(acme, MONDAY + 2 * HOUR)
    story = await acme.store.story(thread)
    assert story is not None
    assert [entry.about for entry in story.journal if entry.event is JournalEvent.OFFERED] == [""]
    assert await acme.store.untaken(MONDAY - HOUR, MONDAY + HOUR, limit=9) == []
    assert nudged(acme, ana) == []


async def test_who_had_it_and_gave_it_back_is_not_asked_to_take_it(acme: EngineRig) -> None:
    ana = await baker(acme)
    thread = await waits(acme)
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.Release(thread, ana))
    await at(acme, MONDAY + 2 * HOUR)
    assert nudged(acme, ana) == []


async def test_one_thread_is_offered_to_a_few_and_one_person_is_offered_a_few_a_day(acme: EngineRig) -> None:
    bakers = [await baker(acme, name) for name in ("Ana", "Ben", "Cem", "Dora")]
    await waits(acme)
    await at(acme, MONDAY + 2 * HOUR)
    assert sum(len(nudged(acme, who)) for who in bakers) == OFFERED_TO
    for _ in range(A_DAY + 4):
        await waits(acme)
    await at(acme, MONDAY + 4 * HOUR)
    assert {len(nudged(acme, who)) for who in bakers} == {A_DAY}


async def test_in_the_night_an_offer_waits_for_the_morning(acme: EngineRig) -> None:
    ana = await baker(acme)
    acme.now = MONDAY.replace(hour=21)
    taken, free = await waits(acme), await waits(acme)
    await at(acme, MONDAY.replace(hour=23))
    assert nudged(acme, ana) == []
    await acme.desk.handle(act.Claim(taken, await acme.colleague("Ben")))
    await acme.later(9 * HOUR - MINUTE)
    assert nudged(acme, ana) == []
    await acme.later(MINUTE)
    assert nudged(acme, ana) == [OFFER.format(free)]
    assert await acme.store.waiting() == 0


async def test_it_is_night_where_their_room_is(acme: EngineRig) -> None:
    acme.starts_anew(zone_of={"office": "Asia/Tokyo"}.__getitem__)
    ana = await baker(acme)
    acme.now = MONDAY.replace(hour=10, minute=59)
    free = await waits(acme)
    await at(acme, MONDAY.replace(hour=12))  # nine in the evening there
    await acme.later(11 * HOUR - MINUTE)
    assert nudged(acme, ana) == []
    await acme.later(MINUTE)
    assert nudged(acme, ana) == [OFFER.format(free)]


async def test_who_said_no_meanwhile_is_not_nudged(acme: EngineRig) -> None:
    ana = await baker(acme)
    acme.now = MONDAY.replace(hour=21)
    await waits(acme)
    await at(acme, MONDAY.replace(hour=23))
    await acme.desk.handle(act.SetPreferences(ana, offers=False))
    await acme.later(10 * HOUR)
    assert nudged(acme, ana) == []


async def test_a_persons_own_quiet_hours_count_where_their_surface_knows_them(acme: EngineRig) -> None:
    sleepy = Sleepy("office")
    sleepy.insiders = acme.room.insiders
    acme.surfaces["office"] = acme.room = sleepy
    ana = await baker(acme)
    sleepy.hours = QuietHours(time(9), time(13), "Europe/Berlin")
    thread = await waits(acme)
    await at(acme, MONDAY + HOUR)
    await at(acme, MONDAY + 3 * HOUR - MINUTE)
    assert nudged(acme, ana) == []
    await at(acme, MONDAY + 3 * HOUR)
    assert nudged(acme, ana) == [OFFER.format(thread)]
    sleepy.hours = QuietHours(time(9), time(9), "Europe/Berlin")
    acme.now = MONDAY.replace(hour=21)
    await waits(acme)
    await at(acme, MONDAY.replace(hour=23))
    assert len(nudged(acme, ana)) == 2


async def test_what_changed_between_the_look_and_the_offer_is_not_offered_twice(acme: EngineRig) -> None:
    ana = await baker(acme)
    thread = await waits(acme)
    acme.now = MONDAY + 2 * HOUR
    [seen] = await acme.store.untaken(MONDAY - HOUR, acme.now - HOUR, limit=9)
    await nudges(acme).tick(acme.now)

    class Slow:
        """A process that read what waits before the other one offered it."""

        def __getattr__(self, name: str) -> object:
            return getattr(acme.store, name)

        async def untaken(self, *_: object, **__: object) -> list[object]:
            return [seen]

    await Reminders(Slow(), HOUR, MINUTE).tick(acme.now)  # type: ignore[arg-type]
    story = await acme.store.story(thread)
    assert story is not None
    assert [entry.event for entry in story.journal].count(JournalEvent.OFFERED) == 1
    await acme.carry()
    assert len(nudged(acme, ana)) == 1


# --- claims that run out -----------------------------------------------------------------------------


def reminded(acme: EngineRig, who: StaffRef) -> list[str]:
    """What this person was told about a claim that is not over yet."""
    return [text for text in acme.told(who) if "runs out in" in text]


async def test_a_claim_that_is_about_to_run_out_is_said_once_before(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await at(acme, MONDAY + LEASE - 6 * MINUTE)
    assert reminded(acme, ana) == []
    for left in (4, 3, 1):
        await at(acme, MONDAY + LEASE - left * MINUTE, nudges(acme), nudges(acme))
    assert reminded(acme, ana) == [
        f"Your claim of #{thread} runs out in 4 minutes. Go on writing to keep it, or give it back."
    ]
    await acme.desk.handle(act.SaveDraft(thread, ana, "I am writing."))
    await at(acme, acme.now + LEASE - MINUTE)
    assert len(reminded(acme, ana)) == 1
    await acme.desk.handle(act.Release(thread, ana))
    acme.now += MINUTE
    await acme.desk.handle(act.Claim(thread, ana))
    await at(acme, acme.now + LEASE - MINUTE)
    assert len(reminded(acme, ana)) == 2
    assert reminded(acme, ana)[1].startswith(f"Your claim of #{thread} runs out in a minute.")


async def test_a_reminder_that_comes_late_waits_until_the_renewed_claim_runs_out(acme: EngineRig) -> None:
    acme.starts_anew(remind_before=5 * MINUTE)
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.carry()
    acme.now = MONDAY + LEASE - 4 * MINUTE
    acme.room.trouble = Unavailable("It is down.")
    await nudges(acme).tick(acme.now)
    await acme.carry()
    await acme.desk.handle(act.SaveDraft(thread, ana, "I am writing."))
    renewed = acme.now
    acme.room.trouble = None
    await at(acme, renewed + MINUTE)
    assert reminded(acme, ana) == []
    await at(acme, renewed + LEASE - 5 * MINUTE)
    assert [text.partition(". ")[0] for text in reminded(acme, ana)] == [
        f"Your claim of #{thread} runs out in 5 minutes"
    ]


async def test_a_reply_on_its_way_and_a_claim_in_the_night_are_not_mentioned(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    leaving, late = await acme.asked(), await acme.asked("And on Mondays?")
    await acme.sent(leaving, ana, "Yes.")
    acme.network.down = True
    await at(acme, MONDAY + LEASE - MINUTE)
    acme.now = MONDAY.replace(hour=22)
    await acme.desk.handle(act.Claim(late, ana))
    await at(acme, acme.now + LEASE - MINUTE)
    await acme.later(12 * HOUR)
    assert reminded(acme, ana) == []


# --- what people ask for -----------------------------------------------------------------------------


async def test_nothing_is_asked_of_anybody_who_has_not_said_yes_and_each_choice_is_in_the_journal(
    acme: EngineRig,
) -> None:
    ana = await acme.colleague("Ana")
    person = await acme.person(ana)
    assert (person.offers, person.weekly_note, person.named) == (False, False, True)
    said = await acme.desk.handle(act.SetPreferences(ana, offers=True, note=True, named=False))
    assert said.count(".") == 3
    person = await acme.person(ana)
    assert (person.offers, person.weekly_note, person.named) == (True, True, False)
    assert await acme.desk.handle(act.SetPreferences(ana, offers=False)) == "Nothing will be offered to you."
    assert (await acme.person(ana)).weekly_note
    lines = await acme.database.read(
        lambda c: c.exec_driver_sql("SELECT text FROM hr_journal WHERE deed = 'chose' ORDER BY id").scalars().all()
    )
    assert lines == ["offers on, note on, named off", "offers off"]


async def test_a_stranger_has_no_say(acme: EngineRig) -> None:
    with pytest.raises(ActionRefused):
        await acme.desk.handle(act.SetPreferences(StaffRef("office", "99"), offers=True))


# --- the weekly note ---------------------------------------------------------------------------------

NINE = DigestTime(0, time(9), "UTC")
NEXT = MONDAY + timedelta(days=7)


def weekly(acme: EngineRig) -> DigestSchedule:
    return DigestSchedule(acme.store, DigestBuilder(acme.store, {"town": acme.town}), acme.surfaces, NINE)


async def noted(acme: EngineRig, now: datetime) -> None:
    """The clock comes to that time."""
    acme.now = now
    await weekly(acme).tick(now)
    await acme.carry()


def notes(acme: EngineRig, who: StaffRef) -> list[str]:
    return [text for text in acme.told(who) if text.startswith("Last week")]


async def test_a_note_of_the_week_goes_to_who_asked_for_it_and_helped_somebody(acme: EngineRig) -> None:
    ana, ben, cem = [await baker(acme, name) for name in ("Ana", "Ben", "Cem")]
    for who in (ana, cem):
        await acme.desk.handle(act.SetPreferences(who, note=True))
    dora = await acme.colleague("Dora")
    await acme.desk.handle(act.SetPreferences(dora, note=True))
    await acme.desk.handle(act.SetPreferences(cem, note=False))
    await noted(acme, NEXT)
    await noted(acme, NEXT + HOUR)
    assert notes(acme, ana) == ["Last week you helped one person. Thank you!"]
    assert notes(acme, ben) == notes(acme, cem) == notes(acme, dora) == []
    assert await acme.store.waiting() == 0


async def test_a_note_waits_for_the_end_of_quiet_hours(acme: EngineRig) -> None:
    ana = await baker(acme)
    await acme.desk.handle(act.SetPreferences(ana, note=True))
    sleepy = Sleepy("office")
    acme.surfaces["office"] = acme.room = sleepy
    sleepy.hours = QuietHours(time(8), time(12), "UTC")
    await noted(acme, NEXT)
    assert notes(acme, ana) == []
    await acme.later(3 * HOUR)
    assert len(notes(acme, ana)) == 1
    assert await acme.store.waiting() == 0


async def test_a_note_that_could_not_be_told_for_two_days_is_dropped(acme: EngineRig) -> None:
    ana = await baker(acme)
    await acme.desk.handle(act.SetPreferences(ana, note=True))
    acme.room.trouble = Unavailable("being repaired")
    await noted(acme, NEXT)
    acme.room.trouble = None
    await acme.later(timedelta(days=2))
    assert (notes(acme, ana), await acme.store.waiting()) == ([], 0)


@pytest.mark.parametrize(
    ("deeds", "says"),
    [
        (PersonalWeek(3, 0), "Last week you helped three people. Thank you!"),
        (PersonalWeek(13, 2), "Last week you helped 13 people, and two wrote back. Thank you!"),
        (
            PersonalWeek(3, 1, Quote(ThreadId(12), "Cleo", "Lovely!")),
            "Last week you helped three people; one wrote back: “Lovely!” (#12)",
        ),
    ],
)
def test_a_note_says_what_came_of_it_in_a_sentence(deeds: PersonalWeek, says: str) -> None:
    assert told(deeds) == says


# --- quiet hours -------------------------------------------------------------------------------------


@given(
    begin=st.times(),
    until=st.times(),
    zone=st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut"]),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001 - made aware below
)
def test_quiet_hours_end_after_now_within_a_day_and_at_their_end_it_is_not_quiet(
    begin: time, until: time, zone: str, now: datetime
) -> None:
    hours, instant = QuietHours(begin, until, zone), now.replace(tzinfo=UTC)
    end = hours.end(instant)
    if begin == until:
        assert end is None
    if end is not None:
        assert instant < end <= instant + timedelta(hours=25)
        assert hours.end(end) is None


def test_the_night_is_from_eight_to_eight_where_the_house_is_also_when_the_clocks_change() -> None:
    berlin = night("Europe/Berlin")
    assert berlin.end(datetime(2026, 7, 1, 17, 59, tzinfo=UTC)) is None
    assert berlin.end(datetime(2026, 7, 1, 18, tzinfo=UTC)) == datetime(2026, 7, 2, 6, tzinfo=UTC)
    assert berlin.end(datetime(2026, 10, 24, 22, tzinfo=UTC)) == datetime(2026, 10, 25, 7, tzinfo=UTC)
    assert berlin.end(datetime(2026, 3, 29, 5, tzinfo=UTC)) == datetime(2026, 3, 29, 6, tzinfo=UTC)
    assert QuietHours(time(20), time(8), "Nowhere/Land").end(datetime(2026, 7, 1, 21, tzinfo=UTC)) is not None
