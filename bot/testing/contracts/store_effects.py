"""Clauses about effects: what must happen outside is never forgotten, and never asked for twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.draft import ReplyState
from bot.domain.effects import DrawCard, Nudge, Prompt, Publish, Retract, ThreadEffect, Whisper, lane
from bot.domain.ids import CardRef
from bot.domain.thread import Change, Thread
from bot.ports.store import EffectOutcome, EffectState, ThreadSnapshot
from bot.ports.store_cards import ShownCard
from bot.ports.store_lanes import LaneHead
from bot.testing.contracts.store_rig import (
    NOW,
    ROOMS,
    RULES,
    Crash,
    StoreRig,
    asked,
    drawing,
    employee,
    opened_thread,
    post,
    reply_by,
    sending,
    with_effects,
)


class ChangesWithEffects:
    """An intent, or an outcome, is written with the change that it causes."""

    async def test_an_intent_is_written_with_its_change(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        assert await rig.store.change(thread, lambda snapshot: Change(snapshot.thread, redraw=False), begins=effect)
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
        done = EffectOutcome(effect, EffectState.DONE)
        first = await rig.store.change(thread, lambda snapshot: Change(snapshot.thread), settles=done)
        again = await rig.store.change(thread, lambda snapshot: Change(snapshot.thread), settles=done)
        begun = await rig.store.change(thread, lambda snapshot: Change(snapshot.thread), begins=effect)
        story = await rig.store.story(thread)
        assert (first is None, again, begun) == (False, None, None)
        assert story is not None
        assert story.thread.version == 3

    async def test_an_outcome_is_not_written_if_its_change_cannot_be_decided(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)

        def crash(_: ThreadSnapshot) -> Change:
            raise Crash

        with pytest.raises(Crash):
            await rig.store.change(thread, crash, settles=EffectOutcome(effect, EffectState.DONE))
        with pytest.raises(Crash):
            await rig.store.change(thread, crash, begins=effect)
        kept = await rig.store.effect(effect)
        assert kept is not None
        assert (kept.state, kept.tries) == (EffectState.DUE, 0)

    async def test_an_outcome_without_a_change_is_written_all_the_same(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        settled = EffectOutcome(effect, EffectState.PARKED, "They said no.")
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

    async def test_every_card_that_stands_in_a_room_is_drawn_again_the_newest_first_and_not_all_at_once(
        self, rig: StoreRig
    ) -> None:
        threads = [await opened_thread(rig.store, f"{number}") for number in range(25)]
        for thread in threads[1:]:
            effect = await asked(rig.store, thread, drawing)
            await rig.store.finish(
                EffectOutcome(effect, EffectState.DONE), drawn=ShownCard(CardRef(ROOMS[0], f"{thread}"), 2)
            )
        before = len(rig.handed)
        await rig.store.redraw(ROOMS[0])
        first, then = rig.handed[before:]
        assert (first.due, then.due) == (NOW, NOW + timedelta(seconds=30))
        kept = [await rig.store.effect(id) for id in (*first.ids, *then.ids)]
        assert [each and each.effect for each in kept] == [DrawCard(t, ROOMS[0], 3) for t in reversed(threads[1:])]
        story = await rig.store.story(threads[1])
        assert story is not None
        assert story.thread.version == 3
        await rig.store.redraw(ROOMS[1])
        assert len(rig.handed) == before + 2

    async def test_effects_of_one_lane_are_handed_over_together_and_in_order(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, _ = await employee(rig.store)
        names = ("b", "a", "c")
        makes = [lambda thread, name=name: Whisper(thread.id, ana.id, name, name) for name in names]
        await rig.store.change(thread, with_effects(*makes, drawing))
        told, drawn = rig.handed[-2:]
        kept = [await rig.store.effect(id) for id in told.ids]
        assert [k and isinstance(k.effect, Whisper) and k.effect.text for k in kept] == list(names)
        assert (told.lane, drawn.lane) == (f"person/{ana.id}", "room/office/front")
        assert {told.due, drawn.due} == {rig.now}


class Carries:
    """An effect goes from due through doing to settled, and a crash on the way loses nothing."""

    async def test_a_crash_between_the_deed_and_its_record_yields_the_same_effect_and_key_again(
        self, rig: StoreRig
    ) -> None:
        effect = await asked(rig.store, await opened_thread(rig.store), drawing)
        first = await rig.store.begin(effect)
        survivor = await rig.another()  # the first process died here: nobody wrote what became of it
        second = await survivor.begin(effect)
        assert first is not None
        assert second is not None
        assert (first.state, first.tries) == (EffectState.DUE, 0)
        assert (second.state, second.tries) == (EffectState.DOING, 1)
        assert (second.effect, second.effect.key, second.id) == (first.effect, first.effect.key, effect)
        assert effect in await survivor.abandoned(NOW + timedelta(days=1))

    async def test_a_settled_effect_is_not_begun_again(self, rig: StoreRig) -> None:
        effect = await asked(rig.store, await opened_thread(rig.store), drawing)
        await rig.store.begin(effect)
        await rig.store.finish(EffectOutcome(effect, EffectState.DONE))
        waiting = await rig.store.waiting()
        assert await rig.store.begin(effect) is None
        await rig.store.finish(EffectOutcome(effect, EffectState.PARKED, "Too late."))
        await rig.store.postpone(effect, NOW, "Too late.", surely_not_done=True)
        kept = await rig.store.effect(effect)
        assert kept is not None
        assert (kept.state, kept.why, kept.tries) == (EffectState.DONE, "", 1)
        assert await rig.store.waiting() == waiting
        assert effect not in await rig.store.abandoned(NOW + timedelta(days=1))

    @pytest.mark.parametrize(("surely_not_done", "state"), [(True, EffectState.DUE), (False, EffectState.DOING)])
    async def test_a_postponed_effect_comes_again_later(
        self, rig: StoreRig, surely_not_done: bool, state: EffectState
    ) -> None:
        effect = await asked(rig.store, await opened_thread(rig.store), drawing)
        await rig.store.begin(effect)
        later = NOW + timedelta(hours=1)
        await rig.store.postpone(effect, later, "They are down.", surely_not_done=surely_not_done)
        kept = await rig.store.effect(effect)
        assert kept is not None
        assert (kept.state, kept.due, kept.why) == (state, later, "They are down.")
        assert (rig.handed[-1].ids, rig.handed[-1].due) == ((effect,), later)
        assert effect not in await rig.store.abandoned(later)
        assert effect in await rig.store.abandoned(later + timedelta(microseconds=1))

    @pytest.mark.parametrize(("surely_not_done", "state"), [(True, EffectState.DUE), (False, EffectState.DOING)])
    async def test_a_lane_that_is_held_waits_behind_its_head(
        self, rig: StoreRig, surely_not_done: bool, state: EffectState
    ) -> None:
        thread = await opened_thread(rig.store)
        first = await asked(rig.store, thread, drawing)
        second = await asked(rig.store, await opened_thread(rig.store, "other"), drawing)
        before = [await rig.store.effect(id) for id in await rig.store.abandoned(NOW + timedelta(days=1))]
        handed, later = len(rig.handed), rig.now + timedelta(seconds=10)
        await rig.store.begin(first)
        await rig.store.hold_lane([first], later, "They are down.", surely_not_done=surely_not_done)
        [again] = rig.handed[handed:]
        assert (again.ids, again.due, again.again) == ((first,), later, 1)
        for id, held in ((first, state), (second, EffectState.DUE)):
            kept = await rig.store.effect(id)
            assert kept is not None
            assert (kept.state, kept.due, kept.why, kept.again) == (held, later, "They are down.", 1)
        elsewhere = [kept for kept in before if kept is not None and lane(kept.effect) != again.lane]
        assert [await rig.store.effect(kept.id) for kept in elsewhere] == elsewhere
        await rig.store.finish(EffectOutcome(first, EffectState.DONE))
        await rig.store.hold_lane([first], later, "They are down.", surely_not_done=surely_not_done)
        assert len(rig.handed) == handed + 1

    async def test_a_lane_stands_at_the_oldest_effect_that_is_due_or_was_tried(self, rig: StoreRig) -> None:
        first = await asked(rig.store, await opened_thread(rig.store), drawing)
        kept = await rig.store.effect(first)
        assert kept is not None
        here = lane(kept.effect)

        async def head() -> LaneHead | None:
            return next((head for head in await rig.store.lane_heads() if head.lane == here), None)

        for id in await rig.store.due_in_lane(here, limit=100):
            await rig.store.finish(EffectOutcome(id, EffectState.DONE))
        assert await head() is None
        later = await asked(rig.store, await opened_thread(rig.store, "other"), drawing)
        newest = await asked(rig.store, await opened_thread(rig.store, "one more"), drawing)
        waiting = len(await rig.store.due_in_lane(here, limit=100))
        found = await head()
        assert found is not None
        assert (found.tries, found.why, found.waiting, found.surely_not_done) == (0, "", waiting, True)
        assert found.effect <= later < newest
        await rig.store.begin(found.effect)
        await rig.store.hold_lane([found.effect], rig.now + timedelta(hours=1), "Down.", surely_not_done=False)
        held = await head()
        assert held is not None
        assert (held.effect, held.tries, held.why, held.surely_not_done) == (found.effect, 1, "Down.", False)
        assert held.due == rig.now + timedelta(hours=1)

    async def test_who_holds_a_lane_finds_what_is_due_in_it_now(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        kept = await rig.store.effect(effect)
        assert kept is not None
        here = lane(kept.effect)
        assert effect in await rig.store.due_in_lane(here, limit=100)
        assert effect not in await rig.store.due_in_lane(here + "elsewhere", limit=100)
        assert len(await rig.store.due_in_lane(here, limit=1)) == 1
        await rig.store.postpone(effect, rig.now + timedelta(hours=1), "They are down.", surely_not_done=True)
        assert effect not in await rig.store.due_in_lane(here, limit=100)

    async def test_a_parked_effect_waits_for_a_person_who_tries_again_or_gives_up(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        assert await rig.store.try_again(effect) is False
        assert await rig.store.give_up(effect) is False
        for again in (1, 2):
            await rig.store.begin(effect)
            await rig.store.finish(EffectOutcome(effect, EffectState.PARKED, "They said no."))
            assert [kept.id for kept in await rig.store.parked()] == [effect]
            assert await rig.store.try_again(effect) is True
            assert (rig.handed[-1].ids, rig.handed[-1].again) == ((effect,), again)
            kept = await rig.store.effect(effect)
            assert kept is not None
            assert (kept.state, kept.due) == (EffectState.DUE, rig.now)
        await rig.store.finish(EffectOutcome(effect, EffectState.PARKED, "They said no."))
        assert await rig.store.give_up(effect) is True
        kept = await rig.store.effect(effect)
        assert kept is not None
        assert kept.state is EffectState.CANCELLED
        assert await rig.store.parked() == []

    async def test_a_reply_to_be_published_comes_with_the_reply_as_it_stands(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, _ = await employee(rig.store)
        reply = reply_by(ana)
        await rig.store.change(thread, sending(reply))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.thread.replies == (reply,)
        handed = rig.handed[-1]
        assert (handed.lane, handed.due) == ("channel/town", NOW + RULES.undo)
        kept = await rig.store.effect(handed.ids[0])
        assert kept is not None
        assert (kept.effect, kept.due) == (Publish(thread, reply), reply.leaves_at)

        def undone(snapshot: ThreadSnapshot) -> Change:
            return Change(snapshot.thread.with_reply(replace(reply, state=ReplyState.UNDONE)), redraw=False)

        await rig.store.change(thread, undone)
        kept = await rig.store.effect(handed.ids[0])
        assert kept is not None
        assert isinstance(kept.effect, Publish)
        assert kept.effect.reply.state is ReplyState.UNDONE

    async def test_replies_keep_their_order_and_where_they_stand(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, _ = await employee(rig.store)
        replies = [reply_by(ana, id, f"text {id}") for id in ("z", "a", "m")]
        for reply in replies:
            await rig.store.change(thread, sending(reply))
        out = replace(replies[1], state=ReplyState.SENT, post=post("out"), failure="none", corrects=replies[0].id)
        change = await rig.store.change(thread, lambda snapshot: Change(snapshot.thread.with_reply(out), redraw=False))
        story = await rig.store.story(thread)
        assert story is not None
        assert change is not None
        assert story.thread.replies == (replies[0], out, replies[2])
        assert story.thread == change.thread

    async def test_a_reply_in_parts_is_kept_with_those_that_stand(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, _ = await employee(rig.store)
        whole = replace(reply_by(ana), parts=("One “🥖” (1/2)", "Two\n(2/2)"))
        await rig.store.change(thread, sending(whole))
        kept = await rig.store.effect(rig.handed[-1].ids[0])
        assert kept is not None
        assert kept.effect == Publish(thread, whole)
        begun = replace(whole, state=ReplyState.GOING, post=post("a"), posts=(post("a"), post("b")))
        change = await rig.store.change(thread, lambda now: Change(now.thread.with_reply(begun), redraw=False))
        story = await rig.store.story(thread)
        assert story is not None
        assert change is not None
        assert story.thread.replies == (begun,) == change.thread.replies

    async def test_an_effect_that_is_only_partly_done_is_due_again_at_once(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        effect = await asked(rig.store, thread, drawing)
        await rig.store.begin(effect)
        await rig.store.change(thread, lambda b: Change(b.thread), settles=EffectOutcome(effect, EffectState.DUE))
        kept = await rig.store.effect(effect)
        assert kept is not None
        assert (kept.state, kept.tries) == (EffectState.DUE, 1)

    async def test_every_kind_of_effect_comes_back_as_it_went(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        ana, _ = await employee(rig.store)
        makes: list[Callable[[Thread], ThreadEffect]] = [
            drawing,
            lambda thread: Whisper(thread.id, ana.id, "Cleo “wrote” again 🥖", "follow"),
            lambda thread: Nudge(thread.id, ana.id, Prompt.ENDING, "today"),
            lambda thread: Retract(thread.id, reply_by(ana).id, post("out")),
        ]
        await rig.store.change(thread, with_effects(*makes))
        story = await rig.store.story(thread)
        assert story is not None
        before = replace(story.thread, version=1)
        newest = [id for handed in rig.handed[-3:] for id in handed.ids]
        kept = [await rig.store.effect(id) for id in newest]
        assert [k and k.effect for k in kept] == [make(before) for make in makes]

    async def test_a_card_is_known_where_it_was_drawn_and_an_older_drawing_changes_nothing(self, rig: StoreRig) -> None:
        thread = await opened_thread(rig.store)
        first, second = sorted(await rig.store.abandoned(NOW + timedelta(days=1)))
        card = ShownCard(CardRef(ROOMS[0], "card-1"), 3)
        assert await rig.store.drawn(thread, ROOMS[0]) is None
        await rig.store.finish(EffectOutcome(first, EffectState.DONE), drawn=card)
        assert await rig.store.drawn(thread, ROOMS[0]) == card
        await rig.store.finish(EffectOutcome(second, EffectState.DONE), drawn=ShownCard(CardRef(ROOMS[0], "card-0"), 2))
        assert await rig.store.drawn(thread, ROOMS[0]) == card
        assert await rig.store.drawn(thread, ROOMS[1]) is None

    async def test_an_unknown_effect_is_nothing(self, rig: StoreRig) -> None:
        assert await rig.store.effect(404) is None
        assert await rig.store.begin(404) is None
