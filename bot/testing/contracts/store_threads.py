"""Clauses about threads: what is taken in, and what becomes of it."""

import asyncio
from datetime import UTC, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain import actions as act
from bot.domain.draft import Draft
from bot.domain.effects import DrawCard, Whisper
from bot.domain.mention import clean
from bot.domain.refs import StaffId, ThreadId
from bot.domain.thread import Change, Deed, Entry, Post, Redacted, Refused, Reworded
from bot.ports import Conflict
from bot.store import Arrival, Brief, EffectState, Known, Settled
from bot.testing.contracts.store_rig import (
    CHANNEL,
    NOW,
    ROOMS,
    RULES,
    StoreRig,
    acting,
    asked,
    drawing,
    employee,
    mention,
    opened_thread,
    post,
    sorting,
    take_in,
    with_effects,
    with_posts,
)

TEXTS = st.text(max_size=300).map(clean)


class Crash(Exception):
    """The process ends here."""


class TakesIn:
    """What a channel heard is kept once, whole, and in order."""

    async def test_a_mention_opens_a_thread_with_the_customers_words(self, rig: StoreRig) -> None:
        said = mention("1", "Où est\nmon pain? 🥖")
        assert await take_in(rig.store, said) == (ThreadId(1),)
        story = await rig.store.story(ThreadId(1))
        assert story is not None
        assert story.posts == (Post(said.ref, "Cleo", said.text, said.at, said.url),)
        assert (story.thread.customer, story.thread.root, story.thread.latest) == (said.customer, said.ref, said.ref)
        assert [entry.deed for entry in story.journal] == [Deed.OPENED]

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

        def sort(known: Known) -> list[Arrival]:
            [opens] = sorting([first])(known)
            return [opens, Arrival(second, None, joins=first.ref)]

        assert await rig.store.take_in(CHANNEL, [first, second], sort, cursor=None) == (ThreadId(1), ThreadId(1))

    async def test_a_page_that_cannot_be_sorted_leaves_nothing(self, rig: StoreRig) -> None:
        def sort(_: Known) -> list[Arrival]:
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
        assert len(await rig.store.strays(NOW + timedelta(days=1))) == len(page) * len(ROOMS)

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
        number = await rig.store.drawer("texts").number("post")
        said = mention(f"{number} {name}", text, who=f"{number} {name}")
        [thread] = await take_in(rig.store, said, cursor=text)
        assert thread is not None
        await rig.store.change(thread, lambda brief: Change(brief.thread, (Entry(Deed.NOTED, NOW, None, text, name),)))
        story = await rig.store.story(thread)
        assert story is not None
        assert (story.posts[0].text, story.posts[0].ref, story.thread.customer.ref.id) == (
            said.text,
            said.ref,
            said.customer.ref.id,
        )
        assert (story.journal[-1].text, story.journal[-1].about) == (text, name)
        assert await rig.store.cursor(CHANNEL) == text


class Changes:
    """A change is kept whole, from the newest version, or not at all."""

    async def test_fifty_claims_at_once_have_one_winner_and_the_others_learn_who(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        staff = [await employee(rig.store, f"Ana {n}") for n in range(50)]
        stores = [rig.store, await rig.another()]

        async def claim(n: int) -> str:
            account = staff[n][1]
            try:
                change = await stores[n % 2].change(thread, acting(act.Claim(thread, account)), by=account)
            except Refused as no:
                return str(no)
            return "won" if change is not None else ""

        told = await asyncio.gather(*(claim(n) for n in range(50)))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.thread.hold is not None
        winner = told.index("won")
        assert story.thread.hold.staff == staff[winner][0].id
        assert story.thread.version == 2
        assert {text for text in told if text != "won"} == {
            f"Ana {winner} has #1. You can offer to help."
        }
        assert [entry.deed for entry in story.journal].count(Deed.CLAIMED) == 1

    async def test_what_a_decision_raises_is_raised_and_nothing_is_kept(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        before = await rig.store.story(thread)

        def crash(_: Brief) -> Change:
            raise Crash

        with pytest.raises(Crash):
            await rig.store.change(thread, crash)
        assert await rig.store.story(thread) == before

    async def test_a_crash_in_the_middle_of_a_change_leaves_nothing_of_it(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, account = await employee(rig.store)
        before, waiting = await rig.store.story(thread), await rig.store.waiting()
        rig.trouble = Crash()
        with pytest.raises(Crash):
            await rig.store.change(thread, acting(act.Claim(thread, account)), by=account)
        assert await rig.store.story(thread) == before
        assert await rig.store.waiting() == waiting

    async def test_a_change_made_from_an_older_version_is_refused(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        old = await rig.store.story(thread)
        assert old is not None
        await rig.store.change(thread, lambda brief: Change(brief.thread))
        with pytest.raises(Conflict):
            await rig.store.change(thread, lambda _: Change(old.thread))

    async def test_an_unknown_thread_is_a_lookup_error(self, rig: StoreRig) -> None:
        with pytest.raises(LookupError):
            await rig.store.change(ThreadId(404), lambda brief: Change(brief.thread))
        assert await rig.store.story(ThreadId(404)) is None

    async def test_a_decision_sees_who_asks_who_has_it_and_who_is_named(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        (ana, hers), (ben, his), (cy, _) = [await employee(rig.store, name) for name in ("Ana", "Ben", "Cy")]
        await rig.store.change(thread, acting(act.Claim(thread, hers)), by=hers)
        seen: list[Brief] = []
        await rig.store.change(thread, lambda brief: seen.append(brief), by=his, naming=[cy.id, StaffId(404)])
        await rig.store.change(thread, lambda brief: seen.append(brief), drafts=True, posts=True)
        assert (seen[0].by, seen[0].people) == (ben, {ana.id: ana, ben.id: ben, cy.id: cy})
        assert (seen[0].drafts, seen[0].posts) == ((), ())
        assert (seen[1].by, seen[1].people, len(seen[1].posts)) == (None, {ana.id: ana}, 1)
        assert seen[1].thread.version == 2

    async def test_a_change_gives_the_new_version_and_redraws_every_room(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        rig.now = NOW + timedelta(minutes=5)
        change = await rig.store.change(thread, lambda brief: Change(brief.thread, answer="Done."))
        assert change is not None
        assert (change.answer, change.thread.version, change.thread.changed_at) == ("Done.", 2, rig.now)
        drawn = [kept.effect for id in await rig.store.strays(rig.now + RULES.lease) if (kept := await rig.store.effect(id))]
        assert drawn[-2:] == [DrawCard(thread, room, 2) for room in ROOMS]

    async def test_times_come_back_aware_in_utc_and_to_the_microsecond(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, account = await employee(rig.store)
        await rig.store.change(thread, acting(act.Claim(thread, account)), by=account)
        story = await rig.store.story(thread)
        assert story is not None
        assert story.thread.hold is not None
        times = [story.thread.opened_at, story.thread.hold.since, story.posts[0].at, story.journal[0].at]
        assert times == [NOW] * 4
        assert {time.tzinfo for time in times} == {UTC}
        assert story.thread.hold.until == NOW + RULES.lease

    async def test_a_draft_replaces_its_authors_last_and_can_be_dropped(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        (ana, _), (ben, _) = await employee(rig.store, "Ana"), await employee(rig.store, "Ben")
        for text in ("We", "We bake"):
            await rig.store.change(thread, with_posts(draft=Draft(ana.id, text, NOW, "asked", "seconded", ben.id)))
        await rig.store.change(thread, with_posts(draft=Draft(ben.id, "No", NOW), dropped=[ben.id]))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.drafts == (Draft(ana.id, "We bake", NOW, "asked", "seconded", ben.id), Draft(ben.id, "No", NOW))
        assert set(story.people) == {ana.id, ben.id}
        await rig.store.change(thread, with_posts(dropped=[ana.id, ben.id]))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.drafts == ()

    async def test_an_edit_keeps_the_former_text_and_a_deletion_erases_every_copy(self, rig: StoreRig) -> None:
        [thread] = await take_in(rig.store, mention("1", "my first secret"))
        assert thread is not None
        await rig.store.change(thread, with_posts(Reworded(post("1"), "my second secret", NOW)))
        story = await rig.store.story(thread)
        assert story is not None
        assert (story.posts[0].text, story.posts[0].former) == ("my second secret", "my first secret")
        await rig.store.change(thread, with_posts(Redacted(post("1"), NOW)))
        story = await rig.store.story(thread)
        assert story is not None
        assert (story.posts[0].text, story.posts[0].former, story.posts[0].deleted_at) == ("", None, NOW)
        assert "secret" not in await rig.everything()
        await rig.store.change(thread, with_posts(Reworded(post("1"), "a late secret", NOW)))
        assert "secret" not in await rig.everything()

    async def test_our_own_post_that_was_heard_before_its_success_was_known_is_ours(self, rig: StoreRig) -> None:
        [thread, echo] = await take_in(rig.store, mention("1"), mention("ours", who="us"))
        assert thread is not None
        shown = Post(post("ours"), "Ana", "We bake until six.", NOW, by_us=True)
        await rig.store.change(thread, with_posts(shown))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.posts[-1] == shown
        assert await rig.store.thread_of(post("ours")) == thread


class ChangesWithEffects:
    """An intent, or an outcome, is written with the change that it causes."""

    async def test_an_intent_is_written_with_its_change(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        assert await rig.store.change(thread, lambda brief: Change(brief.thread, redraw=False), begins=effect)
        kept = await rig.store.effect(effect)
        assert kept is not None
        assert (kept.state, kept.tries) == (EffectState.DOING, 1)

    async def test_an_effect_that_is_not_wanted_any_more_is_cancelled(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        assert await rig.store.change(thread, lambda _: None, begins=effect) is None
        kept = await rig.store.effect(effect)
        assert kept is not None
        assert kept.state is EffectState.CANCELLED

    async def test_an_outcome_is_written_once_with_its_change(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        done = Settled(effect, EffectState.DONE)
        first = await rig.store.change(thread, lambda brief: Change(brief.thread), settles=done)
        again = await rig.store.change(thread, lambda brief: Change(brief.thread), settles=done)
        begun = await rig.store.change(thread, lambda brief: Change(brief.thread), begins=effect)
        story = await rig.store.story(thread)
        assert (first is None, again, begun) == (False, None, None)
        assert story is not None
        assert story.thread.version == 3

    async def test_an_outcome_is_not_written_if_its_change_cannot_be_decided(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)

        def crash(_: Brief) -> Change:
            raise Crash

        with pytest.raises(Crash):
            await rig.store.change(thread, crash, settles=Settled(effect, EffectState.DONE))
        with pytest.raises(Crash):
            await rig.store.change(thread, crash, begins=effect)
        kept = await rig.store.effect(effect)
        assert kept is not None
        assert (kept.state, kept.tries) == (EffectState.DUE, 0)

    async def test_an_outcome_without_a_change_is_written_all_the_same(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        settled = Settled(effect, EffectState.PARKED, "They said no.")
        assert await rig.store.change(thread, lambda _: None, settles=settled) is None
        assert [(kept.id, kept.why) for kept in await rig.store.parked()] == [(effect, "They said no.")]

    async def test_effects_with_a_known_key_are_asked_for_once(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, _ = await employee(rig.store)
        before = await rig.store.waiting()
        for text in ("first", "second"):
            whisper = with_effects(lambda thread, text=text: Whisper(thread.id, ana.id, text, "once"))  # type: ignore[misc]
            await rig.store.change(thread, whisper)
        assert await rig.store.waiting() == before + 1
        assert [handed.lane for handed in rig.handed].count(f"person/{ana.id}") == 1

    async def test_effects_of_one_lane_are_handed_over_together_and_in_order(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, _ = await employee(rig.store)
        names = ("b", "a", "c")
        makes = [lambda thread, name=name: Whisper(thread.id, ana.id, name, name) for name in names]
        await rig.store.change(thread, with_effects(*makes, drawing))  # type: ignore[arg-type]
        told, drawn = rig.handed[-2:]
        kept = [await rig.store.effect(id) for id in told.ids]
        assert [k and isinstance(k.effect, Whisper) and k.effect.text for k in kept] == list(names)
        assert (told.lane, drawn.lane) == (f"person/{ana.id}", "room/office/front")
        assert {told.due, drawn.due} == {rig.now}


