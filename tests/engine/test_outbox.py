"""Effects, carried out in a world that fails in every way it can."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
import sqlalchemy as sa

from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.draft import ReplyState
from bot.domain.effects import Publish
from bot.domain.ids import CardRef, EffectKey, Room, ThreadId
from bot.domain.pause import Pause
from bot.domain.thread import ActionRefused, JournalEntry, JournalEvent, State
from bot.engine.outbox.context import LeaseLost
from bot.engine.outbox.failures import GIVE_UP_AFTER
from bot.engine.outbox.outbox import LONGEST_PAUSE
from bot.ports.errors import OnlyByHand, OutcomeUnknown, Rejected, Unavailable
from bot.ports.store import EffectState
from bot.ports.surface import Overview, Pile
from tests.engine.rig import UNDO, EngineRig, engine_rig


async def state_of(acme: EngineRig, thread: ThreadId) -> State:
    story = await acme.store.story(thread)
    assert story is not None
    return story.thread.state


async def replies_of(acme: EngineRig, thread: ThreadId) -> list[ReplyState]:
    story = await acme.store.story(thread)
    assert story is not None
    return [r.state for r in story.thread.replies]


async def test_a_mention_becomes_one_card_and_a_claim_redraws_it(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    assert len(acme.room.cards) == 1
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.carry()
    assert len(acme.room.cards) == 1
    assert "Ana" in acme.card(thread).status


async def test_many_changes_at_once_redraw_a_card_once(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.carry()
    drawn: list[int] = []
    real = acme.room.update

    async def counts(ref: CardRef, card: Card) -> None:
        drawn.append(card.version)
        await real(ref, card)

    acme.room.update = counts  # type: ignore[method-assign]
    for text in ("one", "two", "three"):
        await acme.desk.handle(act.Note(thread, ana, text))
    await acme.carry()
    assert len(drawn) == 1
    assert [line.text for line in acme.card(thread).talk if not line.quiet] == ["one", "two", "three"]


async def test_a_reply_leaves_when_its_undo_window_has_closed_and_not_before(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes, until noon.")
    await acme.later(UNDO - timedelta(seconds=5))
    assert acme.public() == []
    await acme.later(timedelta(seconds=5))
    assert acme.public() == [exact]
    assert await state_of(acme, thread) is State.ANSWERED


async def test_what_was_undone_never_leaves(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Oops.")
    await acme.desk.handle(act.Undo(thread, ana))
    await acme.later(timedelta(hours=1))
    assert acme.public() == []
    assert (await acme.desk.look(thread, ana)).draft == "Oops."
    assert await acme.store.waiting() == 0


async def test_what_was_undone_is_nobodys_trouble_though_it_could_not_leave_any_more(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Oops.")
    await acme.desk.handle(act.Undo(thread, ana))
    await acme.desk.handle(act.Stop(thread, ana))
    before = acme.told(ana)
    await acme.later(timedelta(hours=1))
    assert acme.told(ana) == before
    assert await acme.store.parked() == []
    assert await acme.store.waiting() == 0


async def test_an_answer_that_is_lost_after_the_post_was_made_is_looked_for(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    acme.network.losing = 1
    await acme.later(UNDO)
    assert await replies_of(acme, thread) == [ReplyState.GOING]
    await acme.later(LONGEST_PAUSE)
    assert acme.public() == [exact]
    assert await replies_of(acme, thread) == [ReplyState.SENT]


async def test_a_reply_of_unknown_outcome_cannot_be_undone_while_nobody_can_look(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    acme.network.losing = 1
    await acme.later(UNDO)
    acme.network.down = True
    await acme.later(LONGEST_PAUSE)
    assert await replies_of(acme, thread) == [ReplyState.GOING]
    with pytest.raises(ActionRefused, match="Too late"):
        await acme.desk.handle(act.Undo(thread, ana))
    acme.network.down = False
    await acme.later(LONGEST_PAUSE * 2)
    assert acme.public() == [exact]
    assert await replies_of(acme, thread) == [ReplyState.SENT]


async def test_a_crash_between_the_post_and_its_record_leaves_one_post(acme: EngineRig) -> None:
    class Killed(BaseException):
        """The process ends here."""

    def dies(point: str) -> None:
        if point == "after publishing":
            raise Killed

    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    lying = list(acme.belt.lying)
    acme.now += UNDO
    acme.passes = dies
    with pytest.raises(Killed):
        await acme.carry()
    acme.starts_anew()
    acme.belt.lying = lying
    await acme.carry()
    assert acme.public() == [exact]
    assert await replies_of(acme, thread) == [ReplyState.SENT]


async def test_a_network_that_is_down_is_tried_again_and_the_reply_can_still_be_undone(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    acme.network.down = True
    await acme.later(UNDO)
    assert await replies_of(acme, thread) == [ReplyState.LEAVING]
    await acme.desk.handle(act.Undo(thread, ana))
    acme.network.down = False
    await acme.later(LONGEST_PAUSE)
    assert acme.public() == []


async def test_a_network_that_comes_back_gets_the_reply_once(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    acme.network.down = True
    for _ in range(4):
        await acme.later(LONGEST_PAUSE)
    acme.network.down = False
    for _ in range(2):
        await acme.later(LONGEST_PAUSE * 2)
    assert acme.public() == [exact]


async def test_a_network_that_says_when_to_come_back_is_left_alone_until_then(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    first, second = await acme.asked(), await acme.asked("And rye?")
    await acme.carry()
    await acme.sent(first, ana, "Yes.")
    await acme.sent(second, ana, "Rye too.")
    acme.network.busy = timedelta(minutes=3)
    before = acme.network.calls
    await acme.later(UNDO)
    assert acme.network.calls - before == 1
    acme.network.busy = None
    await acme.later(timedelta(minutes=2))
    assert acme.public() == []
    await acme.later(timedelta(minutes=2))
    assert len(acme.public()) == 2


async def test_a_network_that_says_no_is_not_asked_again_and_the_author_is_told(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    story = await acme.store.story(thread)
    assert story is not None
    root = story.thread.root
    acme.network.posts[root] = type(acme.network.posts[root])(root, "", gone=True)
    await acme.later(UNDO)
    before = acme.network.calls
    await acme.later(LONGEST_PAUSE)
    assert acme.network.calls == before
    assert await replies_of(acme, thread) == [ReplyState.FAILED]
    assert any("was not published" in text and "Anything you wrote is kept" in text for text in acme.told(ana))
    assert (await acme.desk.look(thread, ana)).draft == "Yes."


async def test_a_reply_that_waited_for_many_hours_goes_back_to_its_author(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes, come before noon today.")
    acme.network.down = True
    await acme.later(UNDO)
    acme.network.down = False
    await acme.later(GIVE_UP_AFTER + timedelta(minutes=1))
    assert acme.public() == []
    assert await replies_of(acme, thread) == [ReplyState.FAILED]


async def test_while_all_publishing_is_paused_nothing_leaves_and_nothing_is_lost(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    await acme.store.pause(True)
    await acme.later(UNDO)
    await acme.later(timedelta(minutes=5))
    assert acme.public() == []
    await acme.store.pause(False)
    await acme.later(timedelta(minutes=1))
    assert acme.public() == [exact]


async def test_an_answer_that_a_pause_keeps_back_says_who_paused_and_why_until_it_has_left(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread, keeper = await acme.asked(), await acme.colleague("Kay")
    acme.room.keepers.add(keeper.account)
    await acme.desk.handle(act.Pause(keeper, paused=True, why="Press embargo."))
    said = "Publishing is paused by Kay: Press embargo."
    paused = Pause(acme.now, "Kay", "Press embargo.")
    assert (await acme.desk.look(thread, ana)).paused == paused
    assert await acme.desk.overview(ana) == Overview(
        dict.fromkeys(Pile, 0) | {Pile.UP_FOR_GRABS: 1, Pile.ALL: 1}, paused, keeper=False
    )
    assert (await acme.desk.overview(keeper)).keeper
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, "Yes."))
    preview = (await acme.desk.look(thread, ana)).preview
    assert preview is not None
    answer = await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))
    assert answer == f"{said} It waits until publishing goes on; until then you can undo it."
    leaving = await acme.desk.look(thread, ana)
    assert leaving.status == "Ana's answer waits", "nothing counts down to a moment at which nothing leaves"
    assert Verb.UNDO in leaving.verbs
    await acme.later(UNDO)
    await acme.carry()
    card = acme.card(thread)
    assert card.status == "Ana's answer waits"
    assert said in card.notices[0]
    await acme.desk.handle(act.Pause(keeper, paused=False))
    await acme.later(timedelta(minutes=1))
    await acme.carry()
    assert len(acme.public()) == 1
    assert not any("paused" in notice for notice in acme.card(thread).notices)


async def test_a_reply_whose_author_left_meanwhile_does_not_leave(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    gone = replace(await acme.person(ana), active=False)
    await acme.store.keep(gone, JournalEntry(JournalEvent.LEFT, acme.now))
    await acme.later(UNDO)
    assert acme.public() == []
    assert await replies_of(acme, thread) == [ReplyState.FAILED]


async def test_a_surface_that_cannot_say_who_the_author_is_keeps_the_reply_in(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    acme.room.insiders.clear()
    await acme.later(UNDO)
    assert acme.public() == []


async def test_a_card_that_a_room_refuses_is_parked_and_tried_again_by_hand(acme: EngineRig) -> None:
    acme.room.trouble = Rejected("this room is archived")
    thread = await acme.asked()
    await acme.carry()
    [parked] = await acme.store.parked()
    assert parked.why == "this room is archived"
    acme.room.trouble = None
    assert await acme.store.try_again(parked.id)
    await acme.carry()
    assert acme.card(thread).thread == thread


async def test_a_card_whose_answer_was_lost_is_not_shown_twice(acme: EngineRig) -> None:
    acme.room.late_trouble = ConnectionResetError("the line broke")
    await acme.asked()
    await acme.carry()
    await acme.later(LONGEST_PAUSE)
    assert len(acme.room.cards) == 1
    assert await acme.store.waiting() == 0


async def test_trouble_is_tried_again_later_and_later(acme: EngineRig) -> None:
    acme.room.trouble = Unavailable("the room is down")
    await acme.asked()
    waits: list[timedelta] = []
    for _ in range(12):
        await acme.carry()
        [effect] = [e for e in acme.belt.lying if e]
        kept = await acme.store.effect(effect)
        assert kept is not None
        assert kept.state is EffectState.DUE
        waits.append(kept.due - acme.now)
        acme.now = kept.due
    assert waits[0] < timedelta(seconds=2)
    assert all(w <= LONGEST_PAUSE * 1.25 for w in waits)
    assert waits[-1] > LONGEST_PAUSE * 0.7


async def test_a_process_that_lost_its_lease_does_nothing_outside(acme: EngineRig) -> None:
    def gone() -> None:
        raise LeaseLost

    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    acme.starts_anew(alive=gone)
    before = acme.network.calls
    await acme.later(UNDO)
    assert acme.network.calls == before
    assert acme.room.cards == {}


async def test_a_reply_is_taken_back_and_the_thread_is_free_again(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Wrong.")
    await acme.later(UNDO)
    [reply] = (await acme.desk.look(thread, ana)).replies
    await acme.desk.handle(act.TakeBack(thread, ana, reply.id))
    await acme.carry()
    assert acme.public() == []
    assert await replies_of(acme, thread) == [ReplyState.RETRACTED]
    assert await state_of(acme, thread) is State.OPEN


async def test_a_forged_effect_with_words_that_nobody_sent_does_not_leave(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    forged = sa.text("UPDATE hr_replies SET text = 'Buy our shares!' || char(10) || '— Ana, baker'")
    await acme.database.write(lambda connection: connection.execute(forged))
    await acme.later(UNDO)
    assert acme.public() == []
    story = await acme.store.story(thread)
    assert story is not None
    assert story.journal[-1].event is JournalEvent.FAILED


async def test_carrying_the_same_effects_again_changes_nothing(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    lying = list(acme.belt.lying)
    await acme.later(UNDO)
    cards, whispers = dict(acme.room.cards), list(acme.room.whispers)
    acme.belt.lying = lying
    await acme.carry()
    assert acme.public() == [exact]
    assert list(acme.room.cards) == list(cards)
    assert acme.room.whispers == whispers


async def test_a_publish_effect_waits_for_its_own_thread_only(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    kept = [await acme.store.effect(id) for id in acme.belt.lying]
    [publish] = [k.effect for k in kept if k is not None and isinstance(k.effect, Publish)]
    assert publish.thread == thread
    with pytest.raises(ActionRefused, match="on its way"):
        await acme.desk.handle(act.Release(thread, ana))


async def test_who_holds_a_lane_carries_all_that_is_due_in_it(acme: EngineRig) -> None:
    for n in range(5):
        await acme.asked(f"question {n}")
    await acme.outbox.run(acme.belt.lying[:1])
    assert len(acme.room.cards) == 5
    assert await acme.store.waiting() == 0


async def test_a_carrier_that_is_told_to_stop_leaves_the_rest_of_the_lane_in_the_queue(acme: EngineRig) -> None:
    for n in range(5):
        await acme.asked(f"question {n}")
    await acme.outbox.run(acme.belt.lying[:1], lambda: False)
    assert len(acme.room.cards) == 1
    assert await acme.store.waiting() == 4


async def test_two_posts_into_one_room_are_never_closer_than_its_pace(sqlite_url: str) -> None:
    pace = timedelta(seconds=1)
    async with engine_rig(sqlite_url, pace=pace) as acme:
        shown: list[datetime] = []
        real = acme.room.show

        async def noted(card: Card, *, room: Room, key: EffectKey) -> CardRef:
            shown.append(acme.now)
            return await real(card, room=room, key=key)

        acme.room.show = noted  # type: ignore[method-assign]
        for n in range(4):
            await acme.asked(f"question {n}")
        await acme.carry()
        assert len(shown) == 4
        assert all(later - earlier >= pace for earlier, later in pairwise(shown))
        assert acme.now - shown[-1] >= pace


# --- what the outbox makes of each error of a port ------------------------------------------------

SURE = [Unavailable("It is down.")]
FINAL = [Rejected("It says no."), OnlyByHand("It lets no program answer.")]
UNKNOWN = [OutcomeUnknown("The answer got lost."), ConnectionResetError(), TimeoutError(), KeyError("id"), ValueError()]


def raises_after(acme: EngineRig, what: str, trouble: Exception, *, done: bool) -> list[EffectKey]:
    """Have the next such call of the town raise this, having done what was asked or not; return the keys of all."""
    real, keys = getattr(acme.town, what), list[EffectKey]()

    async def call(*given: object, key: EffectKey, **named: object) -> object:
        keys.append(key)
        result = await real(*given, key=key, **named) if done or len(keys) > 1 else None
        if len(keys) == 1:
            raise trouble
        return result

    setattr(acme.town, what, call)
    return keys


@pytest.mark.parametrize("trouble", SURE, ids=repr)
async def test_a_post_that_was_surely_not_made_can_be_undone_and_is_tried_again(
    acme: EngineRig, trouble: Exception
) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    keys = raises_after(acme, "publish", trouble, done=False)
    await acme.later(UNDO)
    assert await replies_of(acme, thread) == [ReplyState.LEAVING]
    await acme.later(LONGEST_PAUSE)
    assert acme.public() == [exact]
    assert len(keys) == 2
    assert len(set(keys)) == 1


@pytest.mark.parametrize("trouble", FINAL, ids=repr)
async def test_a_final_no_is_told_to_the_author_and_not_tried_again(acme: EngineRig, trouble: Exception) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    keys = raises_after(acme, "publish", trouble, done=False)
    await acme.later(UNDO)
    await acme.later(LONGEST_PAUSE)
    assert await replies_of(acme, thread) == [ReplyState.FAILED]
    assert len(keys) == 1
    assert any(f"{trouble}" in text for text in acme.told(ana))


@pytest.mark.parametrize("trouble", UNKNOWN, ids=repr)
async def test_a_post_that_may_have_been_made_is_looked_for_and_never_sent_again_blindly(
    acme: EngineRig, trouble: Exception
) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    keys = raises_after(acme, "publish", trouble, done=True)
    await acme.later(UNDO)
    assert await replies_of(acme, thread) == [ReplyState.GOING]
    with pytest.raises(ActionRefused, match="Too late"):
        await acme.desk.handle(act.Undo(thread, ana))
    await acme.later(LONGEST_PAUSE)
    assert (acme.public(), len(keys)) == ([exact], 1)
    assert await replies_of(acme, thread) == [ReplyState.SENT]


async def test_a_look_whose_own_outcome_is_unknown_sends_nothing_again(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    exact = await acme.sent(thread, ana, "Yes.")
    keys = raises_after(acme, "publish", OutcomeUnknown("The answer got lost."), done=True)
    raises_after(acme, "find_published", OutcomeUnknown("So did this one."), done=False)
    await acme.later(UNDO)
    await acme.later(LONGEST_PAUSE)
    assert await replies_of(acme, thread) == [ReplyState.GOING]
    await acme.later(LONGEST_PAUSE)
    assert (acme.public(), len(keys)) == ([exact], 1)


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        *((trouble, EffectState.DUE) for trouble in SURE),
        *((trouble, EffectState.PARKED) for trouble in FINAL),
        *((trouble, EffectState.DOING) for trouble in UNKNOWN),
    ],
    ids=repr,
)
async def test_a_card_waits_or_is_parked_or_is_unknown_by_the_error_of_its_surface(
    acme: EngineRig, trouble: Exception, state: EffectState
) -> None:
    real, shows = acme.room.show, [trouble]

    async def show(card: Card, *, room: Room, key: EffectKey) -> CardRef:
        if shows:
            raise shows.pop()
        return await real(card, room=room, key=key)

    acme.room.show = show  # type: ignore[method-assign]
    await acme.asked()
    [card] = acme.belt.lying
    await acme.carry()
    kept = await acme.store.effect(card)
    assert kept is not None
    assert kept.state is state
    await acme.later(LONGEST_PAUSE)
    assert len(acme.room.cards) == (0 if state is EffectState.PARKED else 1)
