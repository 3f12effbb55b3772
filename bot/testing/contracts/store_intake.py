"""Clauses about intake: what a channel heard is kept once, whole, and in order."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.effects import DrawCard
from bot.domain.ids import ThreadId
from bot.domain.mention import clean
from bot.domain.thread import Change, JournalEntry, JournalEvent, Post
from bot.ports.store import IntakeDecision, KnownPosts
from bot.testing.contracts.store_rig import (
    CHANNEL,
    NOW,
    ROOMS,
    Crash,
    StoreRig,
    mention,
    opened_thread,
    post,
    sorting,
    take_in,
)

TEXTS = st.text(max_size=300).map(clean)


class TakesIn:
    """What a channel heard is kept once, whole, and in order."""

    async def test_a_mention_opens_a_thread_with_the_customers_words(self, rig: StoreRig) -> None:
        said = mention("1", "Où est\nmon pain? 🥖")
        assert await take_in(rig.store, said) == (ThreadId(1),)
        story = await rig.store.story(ThreadId(1))
        assert story is not None
        assert story.posts == (Post(said.ref, "Cleo", said.text, said.at, said.url),)
        assert (story.thread.customer, story.thread.root, story.thread.latest) == (said.customer, said.ref, said.ref)
        assert [entry.event for entry in story.journal] == [JournalEvent.OPENED]

    async def test_numbers_count_up_from_one_in_the_order_of_the_page(self, rig: StoreRig) -> None:
        assert await take_in(rig.store, *(mention(str(n)) for n in range(40))) == tuple(range(1, 41))

    async def test_a_page_heard_twice_is_kept_once(self, rig: StoreRig) -> None:
        page = [mention("1"), mention("2")]
        first = await take_in(rig.store, *page)
        waiting = await rig.store.waiting()
        assert await take_in(rig.store, *page) == first
        assert await rig.store.waiting() == waiting

    async def test_a_follow_up_finds_its_thread(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        assert await take_in(rig.store, mention("2", answers="1"), mention("3")) == (thread, ThreadId(2))
        story = await rig.store.story(thread)
        assert story is not None
        assert [p.ref.id for p in story.posts] == ["1", "2"]
        assert (story.thread.latest, story.thread.version) == (post("2"), 2)
        assert await rig.store.thread_of(post("2")) == thread
        assert await rig.store.thread_of(post("unheard")) is None

    async def test_a_mention_may_join_what_an_earlier_one_of_its_page_opens(self, rig: StoreRig) -> None:
        first, second = mention("1"), mention("2", answers="1")

        def sort(known: KnownPosts) -> list[IntakeDecision]:
            [opens] = sorting([first])(known)
            return [opens, IntakeDecision(second, None, joins=first.ref)]

        assert await rig.store.take_in(CHANNEL, [first, second], sort, cursor=None) == (ThreadId(1), ThreadId(1))

    async def test_a_page_that_cannot_be_sorted_leaves_nothing(self, rig: StoreRig) -> None:
        def sort(_: KnownPosts) -> list[IntakeDecision]:
            raise Crash

        with pytest.raises(Crash):
            await rig.store.take_in(CHANNEL, [mention("1")], sort, cursor="c1")
        assert await rig.store.cursor(CHANNEL) is None

    async def test_a_crash_in_the_middle_leaves_nothing_and_the_page_can_come_again(self, rig: StoreRig) -> None:
        rig.trouble = Crash()
        with pytest.raises(Crash):
            await take_in(rig.store, mention("1", "unheard-of"), cursor="c1")
        assert (await rig.store.cursor(CHANNEL), await rig.store.waiting()) == (None, 0)
        assert await rig.store.thread_of(post("1")) is None
        assert "unheard-of" not in await rig.everything()
        rig.trouble = None
        assert await take_in(rig.store, mention("1"), cursor="c1") != (None,)
        assert await rig.store.cursor(CHANNEL) == "c1"

    async def test_processes_that_hear_the_same_at_once_keep_it_once(self, rig: StoreRig) -> None:
        stores = [rig.store, await rig.another()]
        page = [mention(str(n)) for n in range(5)]
        heard = await asyncio.gather(*(take_in(stores[n % 2], *page[n % 3 :], *page[: n % 3]) for n in range(10)))
        assert len({frozenset(threads) for threads in heard}) == 1
        assert len(await rig.store.abandoned(NOW + timedelta(days=1))) == len(page) * len(ROOMS)

    async def test_a_page_is_handed_over_once_per_room(self, rig: StoreRig) -> None:
        await take_in(rig.store, *(mention(str(n)) for n in range(5)))
        assert [(len(handed.ids), handed.lane) for handed in rig.handed] == [
            (5, "room/office/front"),
            (5, "room/office/back"),
        ]
        shown = [await rig.store.effect(id) for id in rig.handed[0].ids]
        assert [kept and kept.effect for kept in shown] == [DrawCard(ThreadId(n), ROOMS[0], 1) for n in range(1, 6)]

    async def test_a_cursor_alone_can_be_kept(self, rig: StoreRig) -> None:
        await rig.store.keep_cursor(CHANNEL, "c1")
        await rig.store.keep_cursor(CHANNEL, "c2")
        assert await rig.store.cursor(CHANNEL) == "c2"
        assert await rig.store.cursor("village") is None

    @settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
    )
    @given(text=TEXTS, name=TEXTS)
    async def test_any_unicode_comes_back_as_it_was(self, rig: StoreRig, text: str, name: str) -> None:
        number = await rig.store.kv("texts").next_number("post")
        said = mention(f"{number} {name}", text, who=f"{number} {name}")
        [thread] = await take_in(rig.store, said, cursor=text)
        assert thread is not None
        await rig.store.change(
            thread, lambda snapshot: Change(snapshot.thread, (JournalEntry(JournalEvent.NOTED, NOW, None, text, name),))
        )
        story = await rig.store.story(thread)
        assert story is not None
        assert (story.posts[0].text, story.posts[0].ref, story.thread.customer.ref.id) == (
            said.text,
            said.ref,
            said.customer.ref.id,
        )
        assert (story.journal[-1].text, story.journal[-1].about) == (text, name)
        assert await rig.store.cursor(CHANNEL) == text
