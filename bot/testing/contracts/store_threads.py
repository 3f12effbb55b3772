"""Clauses about changes: each is kept whole, from the newest version, or not at all."""

import asyncio
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from bot.domain import actions as act
from bot.domain.draft import Draft
from bot.domain.effects import DrawCard
from bot.domain.ids import StaffId, ThreadId
from bot.domain.thread import ActionRefused, Change, Claim, JournalEvent, Post, Redacted, Reworded, State
from bot.ports.kv import Conflict
from bot.ports.store import ThreadSnapshot
from bot.testing.contracts.store_rig import (
    CHANNEL,
    NOW,
    ROOMS,
    RULES,
    Crash,
    StoreRig,
    acting,
    employee,
    mention,
    opened_thread,
    post,
    take_in,
    with_posts,
)


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
            except ActionRefused as no:
                return str(no)
            return "won" if change is not None else ""

        told = await asyncio.gather(*(claim(n) for n in range(50)))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.thread.claim is not None
        winner = told.index("won")
        assert story.thread.claim.staff == staff[winner][0].id
        assert story.thread.version == 2
        assert {text for text in told if text != "won"} == {f"Ana {winner} has #1. You can offer to help."}
        assert [entry.event for entry in story.journal].count(JournalEvent.CLAIMED) == 1

    async def test_what_a_decision_raises_is_raised_and_nothing_is_kept(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        before = await rig.store.story(thread)

        def crash(_: ThreadSnapshot) -> Change:
            raise Crash

        with pytest.raises(Crash):
            await rig.store.change(thread, crash)
        assert await rig.store.story(thread) == before

    async def test_a_crash_in_the_middle_of_a_change_leaves_nothing_of_it(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        _, account = await employee(rig.store)
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
        await rig.store.change(thread, lambda snapshot: Change(snapshot.thread))
        with pytest.raises(Conflict):
            await rig.store.change(thread, lambda _: Change(old.thread))

    async def test_an_unknown_thread_is_a_lookup_error(self, rig: StoreRig) -> None:
        with pytest.raises(LookupError):
            await rig.store.change(ThreadId(404), lambda snapshot: Change(snapshot.thread))
        assert await rig.store.story(ThreadId(404)) is None

    async def test_a_decision_sees_who_asks_who_has_it_and_who_is_named(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        (ana, hers), (ben, his), (cy, _) = [await employee(rig.store, name) for name in ("Ana", "Ben", "Cy")]
        await rig.store.change(thread, acting(act.Claim(thread, hers)), by=hers)
        seen: list[ThreadSnapshot] = []
        await rig.store.change(thread, seen.append, by=his, naming=[cy.id, StaffId(404)])
        await rig.store.change(thread, seen.append, drafts=True, posts=True)
        assert (seen[0].by, seen[0].people) == (ben, {ana.id: ana, ben.id: ben, cy.id: cy})
        assert (seen[0].drafts, seen[0].posts) == ((), ())
        assert (seen[1].by, seen[1].people, len(seen[1].posts)) == (None, {ana.id: ana}, 1)
        assert seen[1].thread.version == 2

    async def test_a_change_gives_the_new_version_and_redraws_every_room(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        rig.now = NOW + timedelta(minutes=5)
        change = await rig.store.change(thread, lambda snapshot: Change(snapshot.thread, answer="Done."))
        assert change is not None
        assert (change.answer, change.thread.version, change.thread.changed_at) == ("Done.", 2, rig.now)
        drawn = [
            kept.effect
            for id in await rig.store.abandoned(rig.now + RULES.lease)
            if (kept := await rig.store.effect(id))
        ]
        assert drawn[-2:] == [DrawCard(thread, room, 2) for room in ROOMS]

    async def test_times_come_back_aware_in_utc_and_to_the_microsecond(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        _, account = await employee(rig.store)
        await rig.store.change(thread, acting(act.Claim(thread, account)), by=account)
        story = await rig.store.story(thread)
        assert story is not None
        assert story.thread.claim is not None
        times = [story.thread.opened_at, story.thread.claim.since, story.posts[0].at, story.journal[0].at]
        assert times == [NOW] * 4
        assert {time.tzinfo for time in times} == {UTC}
        assert story.thread.claim.until == NOW + RULES.lease

    async def test_a_draft_replaces_its_authors_last_and_can_be_dropped(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        (ana, _), (ben, _) = await employee(rig.store, "Ana"), await employee(rig.store, "Ben")
        for text in ("We", "We bake"):
            await rig.store.change(
                thread, with_posts(draft=Draft(ana.id, text, NOW, "asked", "seconded", ben.id, split=True))
            )
        await rig.store.change(thread, with_posts(draft=Draft(ben.id, "No", NOW), dropped=[ben.id]))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.drafts == (
            Draft(ana.id, "We bake", NOW, "asked", "seconded", ben.id, split=True),
            Draft(ben.id, "No", NOW),
        )
        assert set(story.people) == {ana.id, ben.id}
        await rig.store.change(thread, with_posts(dropped=[ana.id, ben.id]))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.drafts == ()

    async def test_an_edit_and_a_deletion_erase_every_copy_of_what_was_said_before(self, rig: StoreRig) -> None:
        [thread] = await take_in(rig.store, mention("1", "my first secret"))
        assert thread is not None
        await rig.store.change(thread, with_posts(Reworded(post("1"), "my second secret", NOW)))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.posts[0].text == "my second secret"
        assert "my first secret" not in await rig.everything()
        await rig.store.change(thread, with_posts(Redacted(post("1"), NOW)))
        story = await rig.store.story(thread)
        assert story is not None
        assert (story.posts[0].text, story.posts[0].author, story.posts[0].deleted_at) == ("", "", NOW)
        assert "secret" not in await rig.everything()
        await rig.store.change(thread, with_posts(Reworded(post("1"), "a late secret", NOW)))
        assert "secret" not in await rig.everything()

    async def test_the_posts_of_customers_who_wait_are_known_and_no_others(self, rig: StoreRig) -> None:
        ana, _ = await employee(rig.store)
        [free, held, gone, over] = await take_in(rig.store, *map(mention, ("free", "held", "gone", "over")))
        assert free is not None
        assert held is not None
        assert gone is not None
        assert over is not None
        lease = Claim(ana.id, NOW, NOW + RULES.lease)
        await rig.store.change(
            held, lambda snapshot: Change(replace(snapshot.thread, state=State.CLAIMED, claim=lease), redraw=False)
        )
        await rig.store.change(over, lambda s: Change(replace(s.thread, state=State.CLOSED), redraw=False))
        await rig.store.change(gone, with_posts(Redacted(post("gone"), NOW)))
        at = mention("free").at
        assert await rig.store.awaited(CHANNEL, limit=9) == [(post("held"), at), (post("free"), at)]
        assert await rig.store.awaited(CHANNEL, limit=1) == [(post("held"), at)]
        assert await rig.store.awaited("elsewhere", limit=9) == []

    async def test_our_own_post_that_was_heard_before_its_success_was_known_is_ours(self, rig: StoreRig) -> None:
        [thread, _] = await take_in(rig.store, mention("1"), mention("ours", who="us"))
        assert thread is not None
        shown = Post(post("ours"), "Ana", "We bake until six.", NOW, by_us=True)
        await rig.store.change(thread, with_posts(shown))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.posts[-1] == shown
        assert await rig.store.thread_of(post("ours")) == thread
