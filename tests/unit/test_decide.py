"""What staff may do in each state, what comes of it, and how a refusal reads."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from bot.domain import actions as act
from bot.domain.decisions.decide import decide
from bot.domain.draft import ReplyState
from bot.domain.effects import Publish, Retract, Whisper
from bot.domain.ids import PostRef, ReplyId, StaffId
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import JournalEvent, Post, Redacted, State, Thread
from tests.unit.world import (
    ANA,
    ASKED,
    BEN,
    CLEO,
    GONE,
    LEASE,
    MAYBE,
    NEVER,
    NEW,
    R1,
    T0,
    THREAD,
    UNDO,
    Desk,
    answered,
    at,
    claimed_with_draft,
    held,
    leaving,
    on,
    reply,
)

T = THREAD.id

PLACES: dict[str, Thread] = {
    "open": THREAD,
    "overheard": replace(THREAD, summoned=False),
    "Ana has it": held(ANA),
    "her time is over": held(ANA, until=at(-1)),
    "somebody who left has it": held(GONE),
    "her reply is leaving": leaving(ANA),
    "her reply is going": leaving(ANA, ReplyState.GOING),
    "she answered": answered(ANA),
    "they wrote again": replace(answered(ANA), state=State.WAITING, claim=held(ANA).claim),
    "nobody took it up again": replace(answered(ANA), state=State.WAITING, claim=None),
    "closed": held(ANA, State.CLOSED, until=None),
    "withdrawn": held(ANA, State.WITHDRAWN, until=None),
    "stopped": replace(THREAD, state=State.CLOSED, stopped=True, reason=StopRecord(T0).reason),
}

ACTIONS: dict[str, Callable[[Staff], act.ThreadAction]] = {
    "claim": lambda who: act.Claim(T, on(who)),
    "release": lambda who: act.Release(T, on(who)),
    "hand off": lambda who: act.HandOff(T, on(who), CLEO.id),
    "help too": lambda who: act.HelpToo(T, on(who)),
    "note": lambda who: act.Note(T, on(who), "I know this one"),
    "write": lambda who: act.SaveDraft(T, on(who), "Yes."),
    "undo": lambda who: act.Undo(T, on(who)),
    "take back": lambda who: act.TakeBack(T, on(who), R1),
    "close": lambda who: act.Close(T, on(who)),
    "reopen": lambda who: act.Reopen(T, on(who)),
    "not for us": lambda who: act.NotForUs(T, on(who), "spam"),
    "stop": lambda who: act.Stop(T, on(who)),
    "lift the stop": lambda who: act.LiftStop(T, on(who)),
    "hold": lambda who: act.Hold(T, on(who), "wrong price"),
    "take down": lambda who: act.TakeDown(T, on(who), R1, "wrong price"),
    "unassign": lambda who: act.Unassign(T, on(who), "on leave"),
    "hide": lambda who: act.Hide(T, on(who), "spam"),
    "still on it": lambda who: act.KeepClaim(T, on(who)),
}

ALWAYS = "note, write"
OFTEN = "note, write, close, not for us"
MAY: dict[str, tuple[str, str]] = {  # place: what Ana may do, what Ben may do; sending has tests of its own
    "open": (f"{OFTEN}, claim", f"{OFTEN}, claim"),
    "overheard": (OFTEN, OFTEN),
    "Ana has it": (f"{OFTEN}, stop, release, hand off", f"{ALWAYS}, help too"),
    "her time is over": (f"{OFTEN}, stop, claim, release, hand off", f"{OFTEN}, claim"),
    "somebody who left has it": (f"{OFTEN}, claim", f"{OFTEN}, claim"),
    "her reply is leaving": (f"{ALWAYS}, stop, undo", f"{ALWAYS}, help too"),
    "her reply is going": (f"{ALWAYS}, stop", f"{ALWAYS}, help too"),
    "she answered": (f"{OFTEN}, stop, release, hand off, take back, reopen", f"{ALWAYS}, help too, reopen"),
    "they wrote again": (f"{OFTEN}, stop, release, hand off, take back", f"{ALWAYS}, help too"),
    "nobody took it up again": (f"{OFTEN}, claim, take back", f"{OFTEN}, claim"),
    "closed": (f"{ALWAYS}, stop, reopen", f"{ALWAYS}, reopen"),
    "withdrawn": (f"{ALWAYS}, stop", ALWAYS),
    "stopped": ("note, write", "note, write"),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("who", [ANA, BEN], ids=["the one who has it", "a colleague"])
@pytest.mark.parametrize("what", ACTIONS)
def test_who_may_do_what_where(place: str, who: Staff, what: str) -> None:
    desk, action = Desk(PLACES[place]), ACTIONS[what](who)
    if what in MAY[place][who is BEN].split(", "):
        change = desk.does(who, action)
        assert change.answer
        assert change.entries or what == "write"
    else:
        assert desk.refusal(who, action).endswith(".")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", [*ACTIONS, "send"])
def test_somebody_who_left_the_company_does_nothing(place: str, what: str) -> None:
    action = act.Send(T, on(GONE), "") if what == "send" else ACTIONS[what](GONE)
    assert "access has ended" in Desk(PLACES[place]).refusal(GONE, action)


def test_every_action_there_is_stands_in_these_tests() -> None:
    apart = {act.Send, act.Split, act.AskSecond, act.Second, act.AnsweredByHand, *get_args(act.PictureAction)}
    assert {type(make(ANA)) for make in ACTIONS.values()} == set(get_args(act.ThreadAction)) - apart


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", ACTIONS)
def test_the_same_question_gets_the_same_answer(place: str, what: str) -> None:
    desk, action = Desk(PLACES[place]), ACTIONS[what](ANA)
    case = desk.case(ANA, action)
    outcomes = []
    for _ in range(2):
        try:
            outcomes.append(repr(decide(desk.thread, action, case)))
        except Exception as no:  # noqa: BLE001 - a refusal is an outcome too
            outcomes.append(repr(no))
    assert outcomes[0] == outcomes[1]


# --- claiming and passing on ------------------------------------------------------------------------


def test_a_claim_holds_for_its_lease() -> None:
    desk = Desk()
    desk.claim(ANA)
    assert desk.thread.state is State.CLAIMED
    assert desk.thread.claim == held(ANA).claim
    assert desk.answer == "#142 is yours for 30 minutes."


def test_who_comes_second_learns_who_was_first() -> None:
    desk = Desk()
    desk.claim(ANA)
    assert desk.refusal(BEN, act.Claim(T, on(BEN))) == "Ana has #142. You can offer to help."
    assert desk.refusal(ANA, act.Claim(T, on(ANA))) == "You already have #142."


def test_claiming_what_somebody_let_run_out_tells_them() -> None:
    desk = Desk(held(ANA, until=at(0)))
    desk.claim(BEN)
    assert [e.event for e in desk.journal] == [JournalEvent.LEASE_ENDED, JournalEvent.CLAIMED]
    assert "Ben has it now" in desk.whispers(ANA)[0]


def test_an_answered_thread_that_nobody_has_can_be_claimed_and_stays_answered() -> None:
    desk = Desk(replace(answered(ANA), claim=None))
    desk.claim(BEN)
    assert desk.thread.state is State.ANSWERED
    assert desk.thread.claim is not None
    assert desk.thread.claim.until == at(30)


def test_giving_back_frees_it_and_calls_the_next_in_line() -> None:
    desk = Desk(held(ANA))
    desk.does(BEN, act.HelpToo(T, on(BEN)))
    assert desk.whispers(ANA) == ["Ben can help with #142 too."]
    desk.does(ANA, act.Release(T, on(ANA)))
    assert desk.thread.state is State.OPEN
    assert desk.thread.claim is None
    assert desk.whispers(BEN) == ["Ana gave #142 back, and you offered to help."]


def test_handing_off_gives_a_whole_lease_and_takes_the_new_one_out_of_the_line() -> None:
    desk = Desk(replace(held(ANA, until=at(1)), helpers=(BEN.id, CLEO.id)))
    desk.does(ANA, act.HandOff(T, on(ANA), BEN.id))
    assert desk.thread.claim is not None
    assert (desk.thread.claim.staff, desk.thread.claim.until) == (BEN.id, at(30))
    assert desk.thread.helpers == (CLEO.id,)
    assert desk.whispers(BEN) == ["Ana handed you #142."]


@pytest.mark.parametrize("to", [GONE.id, StaffId(99), ANA.id])
def test_it_can_only_be_handed_to_somebody_else_who_is_here(to: StaffId) -> None:
    assert Desk(held(ANA)).refusal(ANA, act.HandOff(T, on(ANA), to))


def test_an_answered_thread_is_handed_over_without_a_lease() -> None:
    desk = Desk(answered(ANA))
    desk.does(ANA, act.HandOff(T, on(ANA), BEN.id))
    assert desk.thread.state is State.ANSWERED
    assert desk.thread.claim is not None
    assert desk.thread.claim.until is None


def test_helping_is_offered_once_and_not_to_oneself() -> None:
    desk = Desk(held(ANA))
    desk.does(BEN, act.HelpToo(T, on(BEN)))
    assert "already offered" in desk.refusal(BEN, act.HelpToo(T, on(BEN)))
    assert "already have" in desk.refusal(ANA, act.HelpToo(T, on(ANA)))
    assert "You can claim it" in Desk().refusal(BEN, act.HelpToo(T, on(BEN)))


@pytest.mark.parametrize("verb", ["release", "hand off", "close", "reopen"])
def test_nothing_is_given_away_while_a_reply_is_on_its_way(verb: str) -> None:
    for state in (ReplyState.LEAVING, ReplyState.GOING):
        for thread in (State.CLAIMED, State.ANSWERED, State.WAITING):
            assert Desk(leaving(ANA, state, thread=thread)).refusal(ANA, ACTIONS[verb](ANA))


# --- talking and writing ----------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["note", "write"])
def test_working_on_it_keeps_the_lease_alive_for_the_one_who_has_it(what: str) -> None:
    desk = Desk(held(ANA), now=at(20))
    desk.does(BEN, ACTIONS[what](BEN))
    assert desk.thread.claim is not None
    assert desk.thread.claim.until == at(30)
    desk.does(ANA, ACTIONS[what](ANA))
    assert desk.thread.claim.until == at(50)


def test_an_empty_note_is_no_note() -> None:
    assert Desk().refusal(ANA, act.Note(T, on(ANA), " \n")) == "There is nothing in this note yet."


def test_an_emptied_draft_is_gone_and_writing_the_same_again_changes_nothing() -> None:
    desk = claimed_with_draft("Yes.")
    first, desk.now = desk.drafts[ANA.id], at(3)
    desk.write(ANA, "Yes.")
    assert desk.drafts[ANA.id] is first
    desk.write(ANA, "No.")
    assert desk.drafts[ANA.id].at == at(3)
    desk.write(ANA, " ")
    assert desk.drafts == {}


def test_writing_never_makes_anything_leave() -> None:
    desk = claimed_with_draft()
    assert desk.effects == []
    assert desk.thread.replies == ()


# --- sending ----------------------------------------------------------------------------------------


def test_what_is_sent_is_what_was_previewed_signed_by_its_author() -> None:
    desk = claimed_with_draft("Yes, it is.  ")
    desk.send(ANA)
    (publish,) = desk.effects
    assert isinstance(publish, Publish)
    assert publish.reply.text == "Yes, it is.\n— Ana, baker"
    assert publish.reply.attribution == ANA.attribution
    assert publish.reply.to == ASKED
    assert publish.due == at(0) + UNDO
    assert desk.thread.leaving == publish.reply
    assert desk.thread.claim is not None
    assert desk.thread.claim.until is None
    assert desk.answer == "It leaves in 20 seconds. Until then you can undo it."
    assert (desk.journal[-1].event, desk.journal[-1].text) == (JournalEvent.SENT, publish.reply.text)
    assert ANA.id in desk.drafts


def test_only_the_claimant_sends() -> None:
    desk = claimed_with_draft()
    desk.write(BEN, "No, it is not.")
    assert (
        desk.refusal(BEN, desk.sending(BEN))
        == "Only Ana, who has #142, can send an answer. Anything you wrote is kept."
    )
    free = Desk()
    free.write(BEN, "No.")
    assert free.refusal(BEN, free.sending(BEN)) == "Claim #142 first. Anything you wrote is kept."


def test_only_an_enrolled_person_sends() -> None:
    desk = Desk()
    desk.claim(NEW)
    desk.write(NEW, "Yes.")
    assert "Choose how customers see you" in desk.refusal(NEW, desk.sending(NEW))
    desk.people[NEW.id] = replace(NEW, attribution=Attribution("Nils"))
    assert "house rules" in desk.refusal(NEW, desk.sending(NEW))
    desk.people[NEW.id] = replace(desk.people[NEW.id], agreed_at=at(1))
    desk.send(NEW)
    assert desk.thread.leaving is not None


def test_a_text_that_changed_since_it_was_seen_does_not_leave() -> None:
    desk = claimed_with_draft("Yes.")
    seen = desk.sending(ANA)
    desk.write(ANA, "Yes!")
    assert "has changed since you looked" in desk.refusal(ANA, seen)


def test_a_name_that_changed_since_it_was_seen_does_not_leave() -> None:
    desk = claimed_with_draft("Yes.")
    seen = desk.sending(ANA)
    desk.people[ANA.id] = replace(ANA, attribution=Attribution("Ana", "chef"))
    assert "has changed since you looked" in desk.refusal(ANA, seen)


def test_a_text_signed_by_somebody_else_never_leaves_even_if_its_digest_is_right() -> None:
    desk = claimed_with_draft("Yes.")
    action = desk.sending(ANA)
    case = desk.case(ANA, action)
    other = replace(case, by=replace(ANA, attribution=Attribution("Ben")))
    with pytest.raises(Exception, match="changed how customers see you"):
        decide(desk.thread, action, other)


def test_without_a_draft_there_is_nothing_to_send() -> None:
    desk = Desk(held(ANA))
    assert "Write your answer" in desk.refusal(ANA, act.Send(T, on(ANA), "0" * 64))


def test_a_colleagues_draft_is_not_sent_by_the_claimant() -> None:
    desk = claimed_with_draft("Yes.")
    action = desk.sending(ANA)
    stolen = replace(desk.drafts[ANA.id], author=BEN.id)
    with pytest.raises(Exception, match="Write your answer"):
        decide(desk.thread, action, replace(desk.case(ANA, action), draft=stolen))


def test_what_a_policy_refuses_is_refused_with_its_reasons() -> None:
    desk = claimed_with_draft()
    desk.verdict = NEVER
    assert desk.refusal(ANA, desk.sending(ANA)) == "It is too long: cut 3 characters."


def test_two_replies_never_leave_at_once() -> None:
    desk = claimed_with_draft("Yes.")
    desk.send(ANA)
    desk.write(ANA, "And the white one too.")
    assert "Your reply is on its way. Undo it" in desk.refusal(ANA, desk.sending(ANA))


@pytest.mark.parametrize("place", ["closed", "withdrawn", "stopped", "overheard"])
def test_nothing_leaves_where_nothing_may(place: str) -> None:
    desk = claimed_with_draft()
    desk.thread = replace(PLACES[place], claim=held(ANA, until=None).claim)
    assert desk.refusal(ANA, desk.sending(ANA))


def test_a_reply_answers_what_the_customer_said_last() -> None:
    desk = claimed_with_draft()
    desk.thread = replace(desk.thread, latest=replace(ASKED, id="p9"))
    desk.send(ANA)
    assert desk.thread.leaving is not None
    assert desk.thread.leaving.to.id == "p9"


def test_without_an_undo_window_it_is_on_its_way_at_once() -> None:
    desk = claimed_with_draft()
    action = desk.sending(ANA)
    case = desk.case(ANA, action)
    change = decide(desk.thread, action, replace(case, rules=replace(case.rules, undo=timedelta())))
    assert change.answer == "It is on its way."


# --- seconding --------------------------------------------------------------------------------------


def test_a_held_draft_leaves_once_a_colleague_seconded_that_very_text() -> None:
    desk = claimed_with_draft("Call +49 30 1234567")
    desk.verdict = MAYBE
    assert desk.refusal(ANA, desk.sending(ANA)).startswith("A colleague must second it first: ")
    desk.ask(ANA)
    assert desk.drafts[ANA.id].asked == desk.shown(ANA)
    desk.second(BEN, ANA)
    assert desk.whispers(ANA) == ["Ben seconded your draft for #142. You can send it."]
    desk.send(ANA)
    assert desk.thread.leaving is not None


def test_a_second_is_worth_nothing_once_the_text_changes() -> None:
    desk = claimed_with_draft("Call +49 30 1234567")
    desk.verdict = MAYBE
    desk.ask(ANA)
    desk.second(BEN, ANA)
    desk.write(ANA, "Call +49 30 7654321")
    assert "must second" in desk.refusal(ANA, desk.sending(ANA))
    desk.write(ANA, "Call +49 30 1234567")
    assert "must second" in desk.refusal(ANA, desk.sending(ANA))


def test_a_second_is_worth_nothing_once_the_name_changes() -> None:
    desk = claimed_with_draft("Call +49 30 1234567")
    desk.verdict = MAYBE
    desk.ask(ANA)
    desk.second(BEN, ANA)
    desk.people[ANA.id] = replace(ANA, attribution=Attribution("Ana", "chef"))
    assert "must second" in desk.refusal(ANA, desk.sending(ANA))


def test_a_second_comes_from_an_enrolled_colleague_who_saw_what_was_asked() -> None:
    desk = claimed_with_draft("Yes.")
    shown = desk.shown(ANA)
    unasked = act.Second(T, on(BEN), ANA.id, shown)
    assert "has changed the draft since" in desk.refusal(BEN, unasked)
    desk.ask(ANA)
    assert "Somebody else" in desk.refusal(ANA, act.Second(T, on(ANA), ANA.id, shown))
    assert "house rules" in desk.refusal(NEW, act.Second(T, on(NEW), ANA.id, shown))
    desk.second(BEN, ANA)
    assert "Ben already seconded" in desk.refusal(CLEO, act.Second(T, on(CLEO), ANA.id, shown))
    desk.write(ANA, "No.")
    assert "has changed the draft since" in desk.refusal(CLEO, unasked)


def test_a_second_for_one_colleague_does_not_count_for_another() -> None:
    desk = claimed_with_draft("Yes.")
    desk.ask(ANA)
    action = act.Second(T, on(CLEO), ANA.id, desk.shown(ANA))
    case = replace(desk.case(CLEO, action), draft=replace(desk.drafts[ANA.id], author=BEN.id))
    with pytest.raises(Exception, match="has changed the draft since"):
        decide(desk.thread, action, case)


def test_only_the_claimant_asks_and_only_for_what_could_go() -> None:
    desk = claimed_with_draft("Yes.")
    desk.write(BEN, "No.")
    assert "Only Ana" in desk.refusal(BEN, act.AskSecond(T, on(BEN), desk.shown(BEN)))
    assert "Look at the preview" in desk.refusal(ANA, act.AskSecond(T, on(ANA), "0" * 64))
    desk.ask(ANA)
    assert "already" in desk.refusal(ANA, act.AskSecond(T, on(ANA), desk.shown(ANA)))
    desk.write(ANA, "Yes!")
    desk.verdict = NEVER
    assert "too long" in desk.refusal(ANA, act.AskSecond(T, on(ANA), desk.shown(ANA)))


# --- taking back ------------------------------------------------------------------------------------


def test_undo_stops_the_reply_and_gives_the_claim_a_new_lease() -> None:
    desk = Desk(leaving(ANA), now=at(0.2))
    desk.does(ANA, act.Undo(T, on(ANA)))
    assert desk.thread.leaving is None
    assert desk.thread.claim is not None
    assert desk.thread.claim.until == at(0.2) + LEASE


def test_undo_of_a_second_reply_leaves_the_thread_answered_and_theirs() -> None:
    desk = Desk(answered(ANA).with_reply(reply(ANA, ReplyState.LEAVING, ReplyId("r2"))))
    desk.does(ANA, act.Undo(T, on(ANA)))
    assert desk.thread.state is State.ANSWERED
    assert desk.thread.claim is not None
    assert desk.thread.claim.until is None


def test_undo_comes_too_late_or_from_the_wrong_person_with_a_sentence() -> None:
    going = Desk(leaving(ANA, ReplyState.GOING)).refusal(ANA, act.Undo(T, on(ANA)))
    assert going == "Too late to undo: it has left. Once it stands in public, its author can take it back."
    gone = Desk(answered(ANA)).refusal(ANA, act.Undo(T, on(ANA)))
    assert gone == "Too late to undo: your answer stands in public. You can take it back."
    draft = claimed_with_draft().refusal(ANA, act.Undo(T, on(ANA)))
    assert draft == "Nothing of yours is on its way in #142, so there is nothing to undo."
    assert Desk(leaving(ANA)).refusal(BEN, act.Undo(T, on(BEN))) == "Only Ana can undo that."


def test_undo_does_not_take_the_thread_from_who_claimed_it_meanwhile() -> None:
    desk = Desk(replace(leaving(ANA), claim=held(BEN).claim))
    desk.does(ANA, act.Undo(T, on(ANA)))
    assert desk.thread.claim == held(BEN).claim


def test_only_its_author_takes_a_reply_back_and_may_try_again_if_the_network_refused() -> None:
    desk = Desk(answered(ANA))
    assert desk.refusal(BEN, act.TakeBack(T, on(BEN), R1)) == "Only Ana can take that back."
    desk.does(ANA, act.TakeBack(T, on(ANA), R1))
    assert "does not stand in public" in desk.refusal(ANA, act.TakeBack(T, on(ANA), R1))
    desk.thread = desk.thread.with_reply(reply(ANA, ReplyState.SENT))
    desk.does(ANA, act.TakeBack(T, on(ANA), R1))
    first, again = desk.effects
    assert isinstance(first, Retract)
    assert isinstance(again, Retract)
    assert first.key != again.key


# --- closing and reopening --------------------------------------------------------------------------


def test_a_closed_thread_remembers_who_had_it() -> None:
    desk = Desk(held(ANA))
    desk.does(ANA, act.Close(T, on(ANA)))
    assert desk.thread.state is State.CLOSED
    assert desk.thread.claim is not None
    assert desk.thread.claim.until is None
    assert "Reopen it first" in desk.refusal(BEN, act.Claim(T, on(BEN)))


def test_only_the_one_who_has_it_closes_it() -> None:
    assert desk_refusal(held(ANA), "close") == "Ana has #142. Ask them to close it."


def desk_refusal(thread: Thread, what: str) -> str:
    return Desk(thread).refusal(BEN, ACTIONS[what](BEN))


def test_who_has_it_keeps_it_by_being_at_work_but_not_at_every_word() -> None:
    desk = Desk(held(ANA, until=at(14)))
    assert "30 more minutes" in desk.does(ANA, act.KeepClaim(T, on(ANA))).answer
    assert desk.thread.claim is not None
    assert desk.thread.claim.until == at(30)
    assert "a while yet" in desk.refusal(ANA, act.KeepClaim(T, on(ANA)))
    assert "do not have" in desk.refusal(BEN, act.KeepClaim(T, on(BEN)))
    assert "do not have" in Desk(held(ANA, until=at(-1))).refusal(ANA, act.KeepClaim(T, on(ANA)))
    assert "do not have" in Desk(answered(ANA)).refusal(ANA, act.KeepClaim(T, on(ANA)))


def test_a_keeper_says_stop_for_the_customer_anywhere_and_who_has_it_is_told_by_whom() -> None:
    desk = Desk(leaving(ANA))
    change = desk.does(BEN, act.Stop(T, on(BEN)), keeper=True)
    assert desk.thread.stopped
    assert desk.thread.leaving is None
    assert desk.thread.reason == "Ben said that the customer wants no contact."
    assert desk.whispers(ANA) == ["Ben said that the customer of #142 wants no contact."]
    assert desk.journal[-1].by == BEN.id
    assert change.answer
    own = Desk(held(ANA)).does(ANA, act.Stop(T, on(ANA)))
    assert own.effects == ()


def test_where_it_may_be_a_wish_anybody_says_stop_unless_somebody_has_it() -> None:
    assert "Claim #142 first" in Desk().refusal(BEN, act.Stop(T, on(BEN)))
    assert "Ask them" in Desk(held(ANA)).refusal(BEN, act.Stop(T, on(BEN)), may_be_wish=True)
    desk = Desk()
    desk.does(BEN, act.Stop(T, on(BEN)), may_be_wish=True)
    assert desk.thread.stopped


def test_a_stop_that_a_colleague_said_is_lifted_by_a_keeper_alone() -> None:
    desk = Desk(held(ANA))
    desk.does(ANA, act.Stop(T, on(ANA)))
    said = StopRecord(desk.now, ANA.id, "Ana")
    assert "Ask one of them" in desk.refusal(ANA, act.LiftStop(T, on(ANA)))
    desk.does(BEN, act.LiftStop(T, on(BEN)), keeper=True, stop=said)
    assert (desk.thread.state, desk.thread.stopped, desk.thread.reason) == (State.OPEN, False, "")
    assert (desk.journal[-1].event, desk.journal[-1].by) == (JournalEvent.STOP_LIFTED, BEN.id)
    assert "no stop to lift" in desk.refusal(BEN, act.LiftStop(T, on(BEN)), keeper=True)


def test_a_stop_of_the_customers_own_stands_until_they_call_on_us_again() -> None:
    desk, own = Desk(PLACES["stopped"]), StopRecord(T0)
    lift = act.LiftStop(T, on(BEN))
    assert "once they call on us again" in desk.refusal(BEN, lift, keeper=True, stop=own)
    desk.does(BEN, lift, keeper=True, stop=own, wrote_since=True)
    assert not desk.thread.stopped


def test_a_keeper_holds_a_reply_back_and_its_author_is_told_why_and_has_time_again() -> None:
    desk = Desk(leaving(ANA))
    change = desk.does(BEN, act.Hold(T, on(BEN), " wrong\nprice "), keeper=True)
    assert (desk.thread.leaving, desk.thread.replies[-1].state) == (None, ReplyState.UNDONE)
    assert desk.thread.claim is not None
    assert desk.thread.claim.until == desk.now + LEASE
    assert (desk.journal[-1].event, desk.journal[-1].text) == (JournalEvent.HELD, "wrong price")
    [told] = [effect for effect in change.effects if isinstance(effect, Whisper)]
    assert told.to == ANA.id
    assert "“wrong price”" in told.text
    assert change.dropped == ()


def test_a_keeper_takes_down_what_a_colleague_said_also_one_who_left() -> None:
    for author in (ANA, GONE):
        desk = Desk(answered(author))
        change = desk.does(BEN, act.TakeDown(T, on(BEN), R1, "wrong price"), keeper=True)
        assert desk.thread.replies[-1].state is ReplyState.RETRACTING
        assert [type(effect) for effect in change.effects] == [Retract, Whisper]
        assert (desk.journal[-1].event, desk.journal[-1].by) == (JournalEvent.TOOK_DOWN, BEN.id)


def test_a_keeper_frees_a_claim_or_gives_it_to_somebody_else() -> None:
    desk = Desk(replace(held(ANA), helpers=(CLEO.id,)))
    change = desk.does(BEN, act.Unassign(T, on(BEN), "on leave"), keeper=True)
    assert (desk.thread.claim, desk.thread.state) == (None, State.OPEN)
    assert {effect.to for effect in change.effects if isinstance(effect, Whisper)} == {ANA.id, CLEO.id}
    desk = Desk(held(ANA))
    change = desk.does(BEN, act.Unassign(T, on(BEN), "on leave", CLEO.id), keeper=True)
    assert desk.thread.claim is not None
    assert desk.thread.claim.staff == CLEO.id
    assert {effect.to for effect in change.effects if isinstance(effect, Whisper)} == {ANA.id, CLEO.id}


@pytest.mark.parametrize(
    ("place", "action", "why"),
    [
        ("Ana has it", act.Hold(T, on(BEN), "x"), "take it down"),
        ("her reply is going", act.Hold(T, on(BEN), "x"), "take it down"),
        ("her reply is leaving", act.Hold(T, on(BEN), " "), "Say why"),
        ("her reply is leaving", act.Unassign(T, on(BEN), "x"), "is on its way"),
        ("she answered", act.TakeDown(T, on(BEN), R1, ""), "Say why"),
        ("open", act.TakeDown(T, on(BEN), R1, "x"), "does not stand"),
        ("open", act.Unassign(T, on(BEN), "x"), "You can claim it"),
        ("Ana has it", act.Unassign(T, on(BEN), "x", ANA.id), "does not have it already"),
        ("Ana has it", act.Unassign(T, on(BEN), "x", GONE.id), "who is here"),
        ("closed", act.Unassign(T, on(BEN), "x"), "is closed"),
    ],
)
def test_a_keeper_is_told_why_they_cannot_step_in(place: str, action: act.StepsIn, why: str) -> None:
    assert why in Desk(PLACES[place]).refusal(BEN, action, keeper=True)


def test_a_keeper_hides_the_newest_post_and_its_holder_is_told_why() -> None:
    first, then = (Post(PostRef("town", id), "Maya", "Buy pills", T0) for id in ("1", "2"))
    desk = Desk(replace(held(ANA), root=first.ref, latest=then.ref))
    asked = act.Hide(T, on(BEN), "Spam.")
    assert "only its author" in desk.refusal(BEN, asked, keeper=True, posts=(first, then))
    change = desk.does(BEN, asked, keeper=True, hides=True, posts=(first, then))
    assert change.posts == (Redacted(then.ref, desk.now),)
    assert (desk.thread.latest, desk.thread.state) == (first.ref, State.CLAIMED)
    assert (desk.journal[-1].event, desk.journal[-1].text) == (JournalEvent.HIDDEN, "Spam.")
    assert [effect.to for effect in change.effects if isinstance(effect, Whisper)] == [ANA.id]
    desk.does(BEN, asked, keeper=True, hides=True, posts=(first,))
    assert desk.thread.state is State.WITHDRAWN
    assert "Nothing of the customer's stands" in desk.refusal(BEN, asked, keeper=True, hides=True)


def test_nobody_steps_in_on_themselves() -> None:
    assert "undo it" in Desk(leaving(ANA)).refusal(ANA, act.Hold(T, on(ANA), "x"), keeper=True)
    assert "take it back" in Desk(answered(ANA)).refusal(ANA, act.TakeDown(T, on(ANA), R1, "x"), keeper=True)
    assert "hand it off" in Desk(held(ANA)).refusal(ANA, act.Unassign(T, on(ANA), "x"), keeper=True)


def test_not_for_us_needs_a_reason_and_keeps_it_until_reopened() -> None:
    desk = Desk()
    assert "why" in desk.refusal(BEN, act.NotForUs(T, on(BEN), " "))
    desk.does(BEN, act.NotForUs(T, on(BEN), " they mean Acme Tools "))
    assert (desk.thread.state, desk.thread.reason) == (State.CLOSED, "they mean Acme Tools")
    assert desk.thread.claim is None
    assert desk.journal[-1].text == "they mean Acme Tools"
    desk.does(CLEO, act.Reopen(T, on(CLEO)))
    assert (desk.thread.state, desk.thread.reason) == (State.OPEN, "")


def test_reopening_what_a_colleague_answered_tells_them() -> None:
    desk = Desk(answered(ANA))
    desk.does(BEN, act.Reopen(T, on(BEN)))
    assert desk.thread.claim is None
    assert desk.whispers(ANA) == ["Ben opened #142 again: there is more to do."]


def test_reopening_takes_no_claim_away_from_anybody() -> None:
    claimed_again = replace(answered(ANA), claim=held(BEN).claim)
    refusal = Desk(claimed_again).refusal(CLEO, act.Reopen(T, on(CLEO)))
    assert refusal == "Ben has #142 already. You can offer to help."


def test_what_the_customer_ended_stays_ended() -> None:
    assert "deleted" in desk_refusal(PLACES["withdrawn"], "reopen")
    assert "asked not to be contacted" in desk_refusal(PLACES["stopped"], "reopen")
    assert "only overheard" in desk_refusal(PLACES["overheard"], "claim")
