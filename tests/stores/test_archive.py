"""Digests that are kept once, as they were counted; and what is read for nudges. On both databases."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest_asyncio
import sqlalchemy as sa

from bot.domain import actions as act
from bot.domain.decisions.events import lease_ended
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Amount, Digest, Earlier, Quote, Rising, Share, Thanked, Times, Waiting, Waits
from bot.domain.digest.feedback import DigestFeedback
from bot.domain.digest.personal_week import PersonalWeek
from bot.domain.effects import DrawDigest, Effect, Nudge, PostDigest, Prompt, WeeklyNote, lane
from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Visibility
from bot.domain.thread import Change, JournalEntry, JournalEvent, Redacted, Reworded
from bot.ports.store_digests import ArchivedDigest
from bot.ports.store_reminders import UnclaimedThread
from bot.testing.contracts.store_rig import CHANNEL, RULES, acting, employee
from bot.testing.contracts.store_rig import NOW as RIG_NOW
from storage.tables.tables import digests, threads, voices
from tests.stores.rig import rigged
from tests.stores.test_digests import HOUR, MONDAY, NOW, TICK, WEEK, Story, hired

LABEL = WEEK.label


@pytest_asyncio.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    async with rigged(database_url) as rig:
        rig.now = NOW
        yield Story(rig)


def telling(story: Story, week: CalendarWeek = WEEK) -> list[PostDigest | WeeklyNote]:
    """What is asked for with a digest: one post in each room."""
    return [PostDigest(week, room, NOW) for room in story.rig.store.rooms]


# --- the archive -------------------------------------------------------------------------------------


async def test_a_digest_comes_back_as_it_was_counted(story: Story) -> None:
    hour, odd = Times(3, timedelta(hours=1, microseconds=1), timedelta(days=2)), Amount("USD", Decimal("12.340"))
    waits = Waiting(12, (Waits(ThreadId(7), MONDAY, "https://town.example/7"), Waits(ThreadId(8), MONDAY)))
    people = Thanked(5, ("Ana", "Zoë"))
    digest = Digest(
        *(WEEK, NOW),
        heard=41,
        answered=35,
        in_time=Share(34, 41),
        to_claim=hour,
        to_answer=Times(),
        waiting=waits,
        freed=1,
        people=people,
        departments=2,
        outside=Share(1, 2),
        words=(Rising("brötchen", 4, 1),),
        spend=(odd,),
        thanks=3,
        earlier=(Earlier(WEEK.before(), 1, 2, Share(1, 1)),),
    )
    assert await story.rig.store.archive(ArchivedDigest(digest, NOW), [])
    assert await story.rig.store.archived(LABEL) == ArchivedDigest(digest, NOW)
    assert await story.rig.store.archived("2026-W01") is None
    missing = [CalendarWeek.parse("2026-W01", "UTC"), replace(WEEK, zone="Asia/Tokyo"), WEEK.next]
    assert await story.rig.store.unarchived([missing[0], WEEK, *missing[1:]]) == missing


async def test_the_weeks_that_are_kept_are_listed_the_newest_first_page_by_page(story: Story) -> None:
    store = story.rig.store
    assert await store.archived_weeks() == []
    labels = [WEEK.before(ago).label for ago in range(4)]
    for ago in (2, 0, 3, 1):
        assert await store.archive(ArchivedDigest(Digest(WEEK.before(ago), NOW), NOW), [])
    assert await store.archived_weeks() == labels
    assert await store.archived_weeks(limit=2) == labels[:2]
    assert await store.archived_weeks(before=labels[1], limit=1) == [labels[2]]
    assert await store.archived_weeks(before=labels[3]) == []


async def test_each_person_has_one_voice_a_week_and_may_change_it(story: Story) -> None:
    store = story.rig.store
    assert await store.voices(LABEL) == DigestFeedback()
    ana, ben = await hired(story, "Ana", "Ben")
    assert await store.rate(LABEL, ana.id, useful=True) == DigestFeedback(1, 0)
    assert await store.rate(LABEL, ana.id, useful=True) == DigestFeedback(1, 0)
    assert await store.rate(LABEL, ben.id, useful=True) == DigestFeedback(2, 0)
    assert await store.rate(LABEL, ana.id, useful=False) == DigestFeedback(1, 1)
    assert await store.rate(WEEK.next.label, ana.id, useful=True) == DigestFeedback(1, 0)
    assert await store.voices(LABEL) == DigestFeedback(1, 1)


async def test_people_who_say_it_at_once_are_all_counted(story: Story) -> None:
    store = story.rig.store
    people = await hired(story, *(f"Colleague {letter}" for letter in "ABCDEFGH"))
    said = [(person, round % 2 == 0) for round in range(4) for person in people]
    await asyncio.gather(*(store.rate(LABEL, person.id, useful=useful) for person, useful in said))
    assert (await store.voices(LABEL)).count == len(people)


async def test_of_who_leaves_the_voice_stays_and_nothing_says_whose_it_was(story: Story) -> None:
    store = story.rig.store
    people = await hired(story, "Ana", "Ben", "Cem")
    for person in people:
        for week in (LABEL, WEEK.next.label):
            await store.rate(week, person.id, useful=person is not people[2])
    for person in people[1:]:
        await store.keep(
            replace(person, active=False), JournalEntry(JournalEvent.LEFT, NOW, None, about=str(person.id))
        )
    assert [await store.voices(week) for week in (LABEL, WEEK.next.label)] == [DigestFeedback(2, 1)] * 2
    query = sa.select(voices.c.staff).where(voices.c.week == LABEL)
    whose = await story.rig.database.read(lambda connection: connection.execute(query).scalars().all())
    assert sorted(whose, key=str) == [people[0].id, None, None]


async def test_a_week_is_kept_for_each_zone_and_found_for_the_one_that_is_asked_for(story: Story) -> None:
    store, tokyo = story.rig.store, replace(WEEK, zone="Asia/Tokyo")
    for week, heard in ((WEEK, 1), (tokyo, 2)):
        assert await store.archive(ArchivedDigest(Digest(week, NOW, heard=heard), NOW - heard * HOUR), [])
    found = [await store.archived(LABEL, zone) for zone in (WEEK.zone, tokyo.zone, "Asia/Dubai")]
    assert [one and one.digest.heard for one in found] == [1, 2, 2]
    assert await store.archived_weeks() == [LABEL]


async def test_who_comes_second_changes_nothing_and_has_nothing_posted(story: Story) -> None:
    digest = await story.digest()
    assert await story.rig.store.archive(ArchivedDigest(digest, NOW), telling(story))
    handed = len(story.rig.handed)
    assert not await story.rig.store.archive(
        ArchivedDigest(replace(digest, heard=99), NOW), telling(story, WEEK.before())
    )
    kept = await story.rig.store.archived(LABEL)
    assert kept is not None
    assert (kept.digest, len(story.rig.handed)) == (digest, handed)


async def test_of_many_processes_at_once_one_keeps_it_and_has_it_posted(story: Story) -> None:
    digest = await story.digest()
    stores = [story.rig.store, *[await story.rig.another() for _ in range(3)]]
    kept = await asyncio.gather(*(store.archive(ArchivedDigest(digest, NOW), telling(story)) for store in stores * 3))
    assert sorted(kept) == [False] * 11 + [True]
    ids = [id for handed in story.rig.handed for id in handed.ids]
    effects = [await story.rig.store.effect(id) for id in ids]
    assert [e and e.effect for e in effects] == telling(story)
    assert [handed.lane for handed in story.rig.handed] == [lane(effect) for effect in telling(story)]


async def test_a_crash_while_it_is_handed_over_keeps_nothing(story: Story) -> None:
    digest = await story.digest()
    story.rig.trouble = RuntimeError("the process ends here")
    try:
        await story.rig.store.archive(ArchivedDigest(digest, NOW), telling(story))
    except RuntimeError:
        story.rig.trouble = None
    assert (await story.rig.store.archived(LABEL), await story.rig.store.waiting()) == (None, 0)
    assert await story.rig.store.archive(ArchivedDigest(digest, NOW), telling(story))


async def test_what_a_customer_deleted_is_in_no_digest_any_more(story: Story) -> None:
    [ana] = await hired(story, "Ana")
    kept, gone, edited = [await story.hears(MONDAY) for _ in range(3)]
    said = {}
    for thread in (kept, gone, edited):
        await story.answers(thread, ana, MONDAY + HOUR)
        said[thread] = await story.writes_again(thread, MONDAY + 2 * HOUR, f"Thank you, sourdough {thread}!")
    digest = await story.digest()
    assert len(digest.quotes) == 3
    await story.rig.store.archive(ArchivedDigest(digest, NOW), [])
    assert (await story.rig.store.archived(LABEL)) == ArchivedDigest(digest, NOW)
    await story.change(gone, lambda b: Change(b.thread, posts=(Redacted(said[gone], NOW),), redraw=False))
    again = Reworded(said[edited], "Many thanks!", NOW)
    await story.change(edited, lambda b: Change(b.thread, posts=(again,), redraw=False))
    counted = await story.rig.store.archived(LABEL)
    assert counted is not None
    assert [quote.text for quote in counted.digest.quotes] == ["Many thanks!", f"Thank you, sourdough {kept}!"]
    written = await story.rig.database.read(lambda c: str(c.execute(digests.select()).one().told))
    assert "sourdough" not in written


async def quoted(story: Story, *said: str) -> list[tuple[ThreadId, PostRef]]:
    """Threads with an answer, each with what its customer then said."""
    [ana] = await hired(story, "Ana")
    found = []
    for words in said:
        thread = await story.hears(MONDAY)
        await story.answers(thread, ana, MONDAY + HOUR)
        found.append((thread, await story.writes_again(thread, MONDAY + 2 * HOUR, words)))
    return found


async def asked(story: Story) -> list[Effect]:
    """What was handed over so far."""
    kept = [await story.rig.store.effect(id) for handed in story.rig.handed for id in handed.ids]
    return [one.effect for one in kept if one is not None]


async def test_each_room_that_was_shown_a_quotation_is_drawn_again_when_it_changes(story: Story) -> None:
    store, [(thread, post), (other, _)] = story.rig.store, await quoted(story, "Thank you!", "And rye?")
    shown = dict(zip((WEEK, replace(WEEK, zone="Asia/Tokyo")), store.rooms, strict=True))
    for week, room in shown.items():
        await store.archive(ArchivedDigest(await story.digest(week), NOW), [PostDigest(week, room, NOW)])
    before = len(await asked(story))
    await story.does(thread, JournalEvent.NOTED, NOW)
    await story.change(other, lambda b: Change(replace(b.thread, stopped=True), redraw=False))
    assert len(await asked(story)) == before
    for version, change in enumerate((Reworded(post, "Thanks!", NOW), Redacted(post, NOW)), start=4):
        await story.change(thread, lambda b, c=change: Change(b.thread, posts=(c,), redraw=False))  # type: ignore[misc]
        again = {effect for effect in (await asked(story))[before:] if isinstance(effect, DrawDigest)}
        before += len(again)
        assert again == {DrawDigest(thread, week, room, version) for week, room in shown.items()}
        assert {effect.posted for effect in again} == {PostDigest(w, room, NOW).key for w, room in shown.items()}


async def test_who_keeps_a_digest_waits_for_who_is_just_changing_what_it_quotes(postgres_url: str) -> None:
    """Else it might be posted before that change is to be seen, and nobody would draw it anew."""
    async with rigged(postgres_url) as rig:
        rig.now = NOW
        story = Story(rig)
        [(thread, _)] = await quoted(story, "Thank you!")
        counted = ArchivedDigest(await story.digest(), NOW)
        with rig.database.system_engine.begin() as changing:
            changing.execute(sa.update(threads).where(threads.c.id == thread).values(version=threads.c.version + 1))
            keeping = asyncio.create_task(rig.store.archive(counted, telling(story)))
            kept, _ = await asyncio.wait([keeping], timeout=0.3)
        assert kept == set()
        assert await keeping


async def test_when_it_all_began_is_known(story: Story) -> None:
    assert await story.rig.store.began() is None
    await story.hears(MONDAY)
    await story.hears(MONDAY + HOUR)
    assert await story.rig.store.began() == MONDAY


# --- nudges ------------------------------------------------------------------------------------------


async def test_untaken_is_what_waits_in_nobodys_hands_opened_then_and_was_never_offered(story: Story) -> None:
    store, (ana, account) = story.rig.store, await employee(story.rig.store)
    early, first, last, late = [await story.hears(MONDAY + hours * HOUR) for hours in (0, 1, 2, 3)]
    overheard, taken, offered = [await story.hears(MONDAY + HOUR, summoned=n > 0) for n in range(3)]
    await store.change(taken, acting(act.Claim(taken, account)), by=account)
    await story.does(offered, JournalEvent.OFFERED, MONDAY, about=str(ana.id))
    found = await store.untaken(MONDAY, MONDAY + 2 * HOUR, limit=9)
    assert found == [UnclaimedThread(first, 1), UnclaimedThread(last, 1)]
    assert await store.untaken(MONDAY, MONDAY + 2 * HOUR, limit=1) == found[:1]
    assert {early, late, overheard} == set(range(1, 6)) - {first, last}
    assert dict(await store.offered(MONDAY - TICK)) == {ana.id: 1}
    assert dict(await store.offered(MONDAY)) == {}


async def test_ending_is_each_claim_whose_lease_ends_then_unless_it_was_said(story: Story) -> None:
    store, (ana, account) = story.rig.store, await employee(story.rig.store)
    thread = await story.hears(MONDAY)
    await store.change(thread, acting(act.Claim(thread, account)), by=account)
    end = RIG_NOW + RULES.lease
    assert await store.ending(RIG_NOW, end - TICK) == []
    assert await store.ending(end, end + HOUR) == []
    [nudge] = await store.ending(RIG_NOW, end)
    assert (nudge.thread, nudge.to, nudge.prompt) == (thread, ana.id, Prompt.ENDING)
    await store.nudge([nudge])
    await store.nudge([nudge])
    assert await store.ending(RIG_NOW, end) == []
    assert await store.waiting() == len({id for handed in story.rig.handed for id in handed.ids})
    await store.change(thread, lambda snapshot: lease_ended(snapshot.thread, end))
    assert await store.ending(RIG_NOW, end) == []


async def test_nudges_come_back_as_they_went(story: Story) -> None:
    ana, _ = await employee(story.rig.store)
    nudge = Nudge(await story.hears(MONDAY), ana.id, Prompt.OFFER, "x")
    await story.rig.store.nudge([nudge])
    kept = await story.rig.store.effect(story.rig.handed[-1].ids[0])
    assert kept is not None
    assert (kept.effect, story.rig.handed[-1].lane) == (nudge, f"person/{ana.id}")


async def test_only_who_asked_and_still_works_here_is_asked(story: Story) -> None:
    store = story.rig.store
    ana, ben, cem, dora = await hired(story, "Ana", "Ben", "Cem", "Dora")
    for person in (replace(ana, offers=True), replace(ben, weekly_note=True), replace(dora, offers=True, active=False)):
        await store.keep(person, JournalEntry(JournalEvent.CHOSE, NOW, person.id))
    assert [person.id for person in await store.asking()] == [ana.id, ben.id]
    assert cem.id not in {person.id for person in await store.asking()}


async def test_whose_answers_stand_are_named_once_in_the_order_of_the_threads(story: Story) -> None:
    ana, ben = await hired(story, "Ana", "Ben")
    first, second, nobodys = [await story.hears(MONDAY) for _ in range(3)]
    for thread, who in ((first, ana), (first, ben), (second, ben)):
        await story.answers(thread, who, MONDAY + HOUR)
    store = story.rig.store
    assert await store.answered([second, nobodys, first]) == [ben.id, ana.id]
    assert await store.answered([first]) == [ana.id, ben.id]
    assert await store.answered([]) == await store.answered([nobodys]) == []


async def test_the_deeds_of_a_week_are_customers_helped_who_of_them_wrote_back_and_one_thanks(story: Story) -> None:
    ana, ben = await hired(story, "Ana", "Ben")
    one, two, bens, private = [await story.hears(MONDAY) for _ in range(3)] + [
        await story.hears(MONDAY, visibility=Visibility.FOLLOWERS)
    ]
    for thread, who in ((one, ana), (two, ana), (bens, ben), (private, ben)):
        await story.answers(thread, who, MONDAY + HOUR)
    await story.writes_again(one, MONDAY + TICK, "Thank you, before you answered")
    await story.writes_again(two, MONDAY + 2 * HOUR, "Thanks a lot!")
    await story.writes_again(private, MONDAY + 2 * HOUR, "Thanks, between us!", visibility=Visibility.FOLLOWERS)
    await story.writes_again(bens, MONDAY + 2 * HOUR, "Thanks, said privately!", visibility=Visibility.DIRECT)
    deeds = story.rig.store.deeds
    mine = await deeds(ana.id, WEEK, quotable=[CHANNEL])
    assert mine.thanks is not None
    assert (mine.thanks.thread, mine.thanks.text) == (two, "Thanks a lot!")
    # All of them are Cleo's, so one customer was helped, and she wrote back.
    assert replace(mine, thanks=None) == PersonalWeek(1, 1, None, two)
    assert (await deeds(ana.id, WEEK)).thanks is None
    assert (await deeds(ben.id, WEEK, quotable=[CHANNEL])) == PersonalWeek(1, 1, None, private)
    [cem] = await hired(story, "Cem")
    await story.answers(one, cem, MONDAY + 3 * HOUR)
    assert await deeds(cem.id, WEEK, quotable=[CHANNEL]) == PersonalWeek(1, 0, None, one)
    assert await deeds(ana.id, WEEK.next, quotable=[CHANNEL]) == PersonalWeek()
    assert isinstance(mine.thanks, Quote)
