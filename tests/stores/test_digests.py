"""Each number of a digest, counted by hand: what is in it, what is not, and where its edges are."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio

from bot.domain.decisions.events import EventContext, followed_up, opened
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest, Number, Quote, Share, Thanked, Times, Waits
from bot.domain.draft import ReplyState
from bot.domain.ids import PostRef, ReplyId, StaffId, ThreadId
from bot.domain.mention import Customer, Visibility
from bot.domain.staff import Staff
from bot.domain.thread import Change, Claim, JournalEntry, JournalEvent, Post, Redacted, State
from bot.ports.store import IntakeDecision, ThreadSnapshot
from bot.testing.contracts.store_rig import CHANNEL, RULES, employee, mention, post, reply_by
from storage.digest import queries
from tests.stores.rig import SqlRig, rigged

WEEK = CalendarWeek.parse("2026-W46", "Europe/Berlin")
MONDAY = WEEK.start
NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)


class Story:
    """Tells the store what happened, and when."""

    def __init__(self, rig: SqlRig) -> None:
        self.rig = rig
        self._count = 0

    async def hears(
        self,
        at: datetime,
        text: str = "hello",
        *,
        late: timedelta = timedelta(),
        followers: int | None = None,
        **changes: Any,
    ) -> ThreadId:
        """A customer wrote this; it reached us `late`."""
        self._count += 1
        said = replace(mention(str(self._count), text), at=at)
        said = replace(said, customer=replace(said.customer, followers=followers))
        said = replace(said, visibility=changes.get("visibility", said.visibility))
        change = opened(said, at + late)
        change = replace(change, thread=replace(change.thread, **changes))
        [thread] = await self.rig.store.take_in(CHANNEL, [said], lambda _: [IntakeDecision(said, change)], cursor=None)
        assert thread is not None
        return thread

    async def does(
        self, thread: ThreadId, deed: JournalEvent, at: datetime, by: Staff | None = None, about: str = ""
    ) -> None:
        """Somebody did this, and it changed nothing that a digest looks at."""
        entry = JournalEntry(deed, at, None if by is None else by.id, about=about)
        await self.rig.store.record(entry, thread)

    async def answers(self, thread: ThreadId, by: Staff, at: datetime) -> None:
        """A reply to the customer's latest post becomes public."""
        self._count += 1
        id = ReplyId(f"r{self._count}")
        ours = post(f"ours-{id}")

        def decided(snapshot: ThreadSnapshot) -> Change:
            reply = replace(reply_by(by, id), to=snapshot.thread.latest, state=ReplyState.SENT, post=ours)
            held = replace(snapshot.thread, state=State.ANSWERED, claim=Claim(by.id, at, None)).with_reply(reply)
            shown = Post(ours, by.name, reply.text, at, by_us=True)
            entry = JournalEntry(JournalEvent.PUBLISHED, at, by.id, reply.text, id)
            return Change(held, (entry,), posts=(shown,), redraw=False)

        await self.change(thread, decided)

    async def writes_again(self, thread: ThreadId, at: datetime, text: str, **changes: Any) -> PostRef:
        """The customer follows up."""
        self._count += 1
        said = replace(mention(f"again-{self._count}", text), at=at, **changes)
        await self.change(thread, lambda snapshot: followed_up(snapshot.thread, said, moment(at)))
        return said.ref

    async def change(self, thread: ThreadId, decide: Callable[[ThreadSnapshot], Change]) -> None:
        await self.rig.store.change(thread, decide)

    async def digest(self, week: CalendarWeek = WEEK) -> Digest:
        return await self.rig.store.digest(week, support=["support"], quotable=[CHANNEL])

    async def behind(self, number: Number, week: CalendarWeek = WEEK) -> list[int]:
        return list(await self.rig.store.explain(number, week, support=["support"]))


def moment(at: datetime) -> EventContext:
    return EventContext(at, RULES.lease)


@pytest_asyncio.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    async with rigged(database_url) as rig:
        rig.now = NOW
        yield Story(rig)


async def hired(story: Story, *names: str) -> list[Staff]:
    return [(await employee(story.rig.store, name))[0] for name in names]


async def test_of_an_empty_store_all_is_nothing(story: Story) -> None:
    digest = await story.digest()
    assert digest == Digest(WEEK, NOW, earlier=digest.earlier)
    assert [(one.week, one.heard, one.answered, one.in_time) for one in digest.earlier] == [
        (WEEK.before(count), 0, 0, Share()) for count in (1, 2, 3, 4)
    ]
    assert digest.quiet


async def test_what_is_heard_in_the_first_instant_counts_and_in_the_first_after_the_week_does_not(story: Story) -> None:
    await story.hears(MONDAY - TICK)
    first, last = await story.hears(MONDAY), await story.hears(WEEK.end - TICK)
    await story.hears(WEEK.end)
    assert (await story.digest()).heard == 2
    assert await story.behind(Number.HEARD) == [first, last]
    assert (await story.digest()).earlier[0].heard == 1


async def test_a_post_belongs_to_the_week_in_which_it_reached_us(story: Story) -> None:
    late = await story.hears(MONDAY - HOUR, late=2 * HOUR)
    assert await story.behind(Number.HEARD) == [late]


async def test_a_thread_is_answered_once_however_many_replies_it_gets(story: Story) -> None:
    [ana] = await hired(story, "Ana")
    old, new = await story.hears(MONDAY - 300 * HOUR), await story.hears(MONDAY)
    for thread in (old, new, new):
        await story.answers(thread, ana, MONDAY + HOUR)
    assert (await story.digest()).answered == 2
    assert await story.behind(Number.ANSWERED) == [old, new]


async def test_in_time_is_within_24_hours_of_what_the_customer_wrote(story: Story) -> None:
    [ana] = await hired(story, "Ana")
    just = await story.hears(MONDAY, late=HOUR)
    await story.answers(just, ana, MONDAY + 24 * HOUR)
    late = await story.hears(MONDAY, late=HOUR)
    await story.answers(late, ana, MONDAY + 24 * HOUR + TICK)
    await story.hears(MONDAY)
    assert (await story.digest()).in_time == Share(1, 3)
    assert await story.behind(Number.IN_TIME) == [just]


async def test_whom_we_only_overheard_or_who_said_stop_is_owed_no_answer(story: Story) -> None:
    await story.hears(MONDAY, summoned=False)
    await story.hears(MONDAY, stopped=True, state=State.CLOSED)
    assert (await story.digest()).heard == 2
    assert (await story.digest()).in_time == Share(0, 0)


async def test_whose_24_hours_are_not_over_does_not_count_yet(story: Story) -> None:
    await story.hears(WEEK.end - HOUR)
    story.rig.now = WEEK.end + 23 * HOUR - TICK
    assert (await story.digest()).in_time == Share(0, 0)
    story.rig.now = WEEK.end + 23 * HOUR
    assert (await story.digest()).in_time == Share(0, 1)


async def test_times_are_of_the_first_claim_and_the_first_answer(story: Story) -> None:
    [ana] = await hired(story, "Ana")
    for hours in (1, 2, 3, 4, 50):
        thread = await story.hears(MONDAY)
        for more in (0, 5):
            await story.does(thread, JournalEvent.CLAIMED, MONDAY + (hours + more) * HOUR, ana)
        await story.answers(thread, ana, MONDAY + 2 * hours * HOUR)
    unanswered = await story.hears(MONDAY)
    digest = await story.digest()
    assert digest.to_claim == Times(5, 3 * HOUR, 50 * HOUR)
    assert digest.to_answer == Times(5, 6 * HOUR, 100 * HOUR)
    assert unanswered not in await story.behind(Number.TO_ANSWER)


async def test_one_time_is_both_the_middle_and_the_longest_and_a_clock_ahead_makes_it_no_less_than_nothing(
    story: Story,
) -> None:
    [ana] = await hired(story, "Ana")
    thread = await story.hears(MONDAY + HOUR, late=-HOUR)
    await story.does(thread, JournalEvent.CLAIMED, MONDAY, ana)
    await story.answers(thread, ana, MONDAY + 2 * HOUR)
    digest = await story.digest()
    assert digest.to_claim == Times(1, timedelta(), timedelta())
    assert digest.to_answer == Times(1, HOUR, HOUR)


async def test_who_waits_is_told_oldest_first_and_with_an_address_only_if_everybody_may_read_it(story: Story) -> None:
    [ana] = await hired(story, "Ana")
    second = await story.hears(MONDAY + HOUR, visibility=Visibility.DIRECT)
    first = await story.hears(MONDAY - 900 * HOUR)
    await story.hears(MONDAY, state=State.CLOSED)
    await story.hears(MONDAY, summoned=False)
    await story.hears(WEEK.end)
    await story.hears(MONDAY, state=State.CLAIMED, claim=Claim(ana.id, MONDAY, NOW))
    again = await story.hears(MONDAY + 2 * HOUR, state=State.WAITING)
    waiting = (await story.digest()).waiting
    assert waiting.count == 3
    assert waiting.oldest == (
        Waits(first, MONDAY - 900 * HOUR, "https://town.example/p/2"),
        Waits(second, MONDAY + HOUR, None),
        Waits(again, MONDAY + 2 * HOUR, "https://town.example/p/7"),
    )
    assert await story.behind(Number.WAITING) == [second, first, again]


async def test_who_waits_is_counted_up_to_a_bound(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "COUNTED_WAITING", 3)
    for _ in range(12):
        await story.hears(MONDAY)
    waiting = (await story.digest()).waiting
    assert waiting.count == 3
    assert len(waiting.oldest) == 10


async def test_deeds_are_counted_each_in_its_own_way(story: Story) -> None:
    ana, ben = await hired(story, "Ana", "Ben")
    one, two = await story.hears(MONDAY), await story.hears(MONDAY)
    for deed, by in (
        (JournalEvent.LEASE_ENDED, None),
        (JournalEvent.RETRACTED, ana),
        (JournalEvent.SECONDED, ben),
        (JournalEvent.LIKED, None),
    ):
        await story.does(one, deed, MONDAY - TICK, by)
        for _ in range(2):
            await story.does(one, deed, MONDAY, by)
        await story.does(two, deed, WEEK.end - TICK, by)
        await story.does(two, deed, WEEK.end, by)
    await story.does(two, JournalEvent.OFFERED_HELP, MONDAY, ana)
    digest = await story.digest()
    assert (digest.freed, digest.retracted, digest.seconds, digest.thanks) == (2, 3, 3, 3)
    assert digest.helpers == Thanked(2, ("Ana", "Ben"))
    assert await story.behind(Number.HELPERS) == [one, two]


async def test_a_follow_up_is_answered_when_a_reply_is_to_what_they_wrote_later(story: Story) -> None:
    [ana] = await hired(story, "Ana")
    once, twice = await story.hears(MONDAY), await story.hears(MONDAY)
    for thread in (once, twice):
        await story.answers(thread, ana, MONDAY + HOUR)
        await story.writes_again(thread, MONDAY + 2 * HOUR, "and rye?")
    await story.answers(twice, ana, MONDAY + 3 * HOUR)
    assert (await story.digest()).follow_ups == 1
    assert await story.behind(Number.FOLLOW_UPS) == [twice]


async def test_people_their_departments_and_the_share_from_outside_support(story: Story) -> None:
    ana, ben, zoe = await hired(story, "Ana", "Ben", "Zoe")
    for person, department in ((ana, "Support "), (ben, "Shop"), (zoe, "")):
        changed = replace(person, department=department, role="")
        await story.rig.store.keep(changed, JournalEntry(JournalEvent.PLACED, NOW, person.id))
    threads = [await story.hears(MONDAY) for _ in range(4)]
    for thread, by in zip(threads, (ana, ana, ben, zoe), strict=True):
        await story.answers(thread, by, MONDAY + HOUR)
    digest = await story.digest()
    assert digest.people == Thanked(3, ("Ana", "Ben", "Zoe"))
    assert digest.departments == 2
    assert digest.outside == Share(1, 3)
    assert await story.behind(Number.OUTSIDE) == [threads[2]]


async def test_the_first_reply_ever_makes_a_first_timer(story: Story) -> None:
    ana, ben = await hired(story, "Ana", "Ben")
    thread = await story.hears(MONDAY - HOUR)
    await story.answers(thread, ana, MONDAY - TICK)
    await story.answers(thread, ana, MONDAY)
    await story.answers(thread, ben, MONDAY)
    own = await story.hears(MONDAY)
    await story.answers(own, ben, WEEK.end - TICK)
    digest = await story.digest()
    assert digest.first_timers == Thanked(1, ("Ben",))
    assert await story.behind(Number.FIRST_TIMERS) == [thread, own]
    assert (await story.digest(WEEK.next)).first_timers == Thanked()


async def test_who_does_not_want_to_be_named_is_counted_and_stays_so(story: Story) -> None:
    ana, ben = await hired(story, "Ana", "Ben")
    await story.rig.store.keep(replace(ben, named=False), JournalEntry(JournalEvent.PLACED, NOW, ben.id))
    for by in (ana, ana, ben):
        await story.answers(await story.hears(MONDAY), by, MONDAY)
    assert (await story.digest()).people == Thanked(2, ("Ana",))
    kept = await story.rig.store.staff(ben.id)
    assert kept is not None
    assert kept.named is False


async def test_beside_two_answers_nobody_is_named(story: Story) -> None:
    ana, ben = await hired(story, "Ana", "Ben")
    for by in (ana, ben):
        await story.answers(await story.hears(MONDAY), by, MONDAY)
    digest = await story.digest()
    assert digest.people == digest.first_timers == Thanked(2)


async def test_small_and_famous_accounts_are_told_apart_at_ten_thousand(story: Story) -> None:
    [ana] = await hired(story, "Ana")
    await story.hears(MONDAY)
    small, famous = await story.hears(MONDAY, followers=9_999), await story.hears(MONDAY, followers=10_000)
    await story.hears(MONDAY, followers=0)
    await story.answers(famous, ana, MONDAY + HOUR)
    digest = await story.digest()
    assert (digest.small, digest.famous) == (Share(0, 2), Share(1, 1))
    assert (await story.behind(Number.SMALL), await story.behind(Number.FAMOUS)) == ([], [famous])
    kept = await story.rig.store.story(small)
    assert kept is not None
    assert kept.thread.customer == Customer(kept.thread.customer.ref, "Cleo", "https://town.example/cleo", 9_999)


async def test_thanks_are_quoted_where_everybody_may_read_them_and_the_network_lets_us(story: Story) -> None:
    [ana] = await hired(story, "Ana")
    threads = [await story.hears(MONDAY) for _ in range(5)]
    threads.append(await story.hears(MONDAY, visibility=Visibility.FOLLOWERS))
    for thread in threads[1:]:
        await story.answers(thread, ana, MONDAY + HOUR)
    thanked, gone, stopped, early, _ = threads[1:]
    await story.writes_again(threads[0], MONDAY + 2 * HOUR, "Thanks for nothing: unanswered")
    await story.writes_again(thanked, MONDAY + 2 * HOUR, "Thank   you!")
    deleted = await story.writes_again(gone, MONDAY + 2 * HOUR, "Thank you, gone")
    await story.change(gone, lambda b: Change(b.thread, posts=(Redacted(deleted, NOW),), redraw=False))
    await story.writes_again(stopped, MONDAY + 2 * HOUR, "Thank you, and stop")
    await story.change(stopped, lambda b: Change(replace(b.thread, stopped=True), redraw=False))
    await story.writes_again(early, MONDAY - HOUR, "Thank you, last week")
    await story.writes_again(threads[5], MONDAY + 2 * HOUR, "Thank you, between us", visibility=Visibility.DIRECT)
    await story.writes_again(thanked, MONDAY + 3 * HOUR, "And rye?")
    await story.writes_again(thanked, MONDAY + 4 * HOUR, "Thank you, but do not tell", quotable=False)
    quotes = (await story.digest()).quotes
    assert [(quote.thread, quote.by, quote.text) for quote in quotes] == [(thanked, "Cleo", "Thank you!")]
    assert isinstance(quotes[0], Quote)
    assert quotes[0].url is not None
    assert (await story.rig.store.digest(WEEK, quotable=["elsewhere"])).quotes == ()


async def test_words_that_rose_are_told_from_what_everybody_may_read(story: Story) -> None:
    for _ in range(4):
        await story.hears(MONDAY - 99 * HOUR, "is there bread")
    about = [await story.hears(MONDAY, f"Is there a Recall? recall of {n}") for n in range(3)]
    await story.hears(MONDAY, "recall", visibility=Visibility.DIRECT)
    await story.hears(WEEK.end, "recall")
    words = (await story.digest()).words
    assert [(one.word, one.now, one.before) for one in words] == [("recall", 3, 0)]
    assert await story.behind(Number.WORDS) == about
    assert await story.behind(Number.SPEND) == []


async def test_an_unknown_author_does_not_break_the_digest(story: Story) -> None:
    thread = await story.hears(MONDAY)
    await story.rig.store.record(JournalEntry(JournalEvent.PUBLISHED, MONDAY, StaffId(404)), thread)
    await story.rig.store.record(JournalEntry(JournalEvent.PUBLISHED, MONDAY), thread)
    assert (await story.digest()).people == Thanked()
