"""What becomes of a thread when staff act on it. Pure: the same thread, action and case, the same change."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from bot.domain import actions as act
from bot.domain.decisions.chain import chosen_split, kept_split, not_undone, with_parts
from bot.domain.decisions.closing import closed, not_for_us, reopened
from bot.domain.decisions.context import (
    DecisionContext,
    Rules,
    holder_of,
    refuse_if_leaving,
    refuse_if_over,
    refuse_if_overheard,
    refuse_if_stopped,
    refuse_unless_held,
)
from bot.domain.decisions.correcting import refuse_unless_it_stands
from bot.domain.decisions.draft_pictures import illustrated, seals
from bot.domain.decisions.manual_reply import answered_by_hand
from bot.domain.decisions.stepping_in import stepped_in
from bot.domain.decisions.stopping import stop_lifted, stopped_by
from bot.domain.decisions.taking_back import taken_back
from bot.domain.draft import Draft, Reply, ReplyState, Ruling, Wait
from bot.domain.effects import Publish, Whisper
from bot.domain.ids import ReplyId, StaffId
from bot.domain.thread import ActionRefused, Change, Claim, JournalEntry, JournalEvent, State, Thread

A_MINUTE = timedelta(minutes=1)
UNDONE = "Undone. Nothing left the house. Anything you wrote is kept."
UNDONE_CORRECTION = "Undone. Your earlier answer stands in public as it was. Anything you wrote is kept."

__all__ = ["DecisionContext", "Rules", "decide", "reviewed"]


def decide(thread: Thread, action: act.ThreadAction, case: DecisionContext) -> Change:  # noqa: C901, PLR0911, PLR0912 - the table of all actions
    """Return what `action` makes of `thread`.

    Raises Refused, with a sentence for the person who asked, when it cannot be done.
    """
    if not case.by.active:
        raise ActionRefused("Your access has ended. Ask a colleague if that is a mistake.")
    match action:
        case act.Claim():
            return _claim(thread, case)
        case act.Release():
            return _release(thread, case)
        case act.HandOff():
            return _hand_off(thread, action, case)
        case act.HelpToo():
            return _help_too(thread, case)
        case act.KeepClaim():
            return _still_on_it(thread, case)
        case act.Note():
            return _note(thread, action, case)
        case act.SaveDraft():
            return _save_draft(thread, action, case)
        case act.AddPicture() | act.DescribePicture() | act.RemovePicture():
            return replace(illustrated(thread, action, case), thread=_renewed(thread, case))
        case act.Split():
            return chosen_split(_renewed(thread, case), action, case)
        case act.AskSecond():
            return _ask_second(thread, action, case)
        case act.Second():
            return _second(thread, action, case)
        case act.Send():
            return _send(thread, action, case)
        case act.AnsweredByHand():
            return answered_by_hand(thread, case)
        case act.Undo():
            return _undo(thread, case)
        case act.TakeBack():
            return taken_back(thread, action, case)
        case act.Close():
            return closed(thread, case)
        case act.Reopen():
            return reopened(thread, case)
        case act.NotForUs():
            return not_for_us(thread, action, case)
        case act.Stop() | act.LiftStop():
            return stopped_by(thread, case) if isinstance(action, act.Stop) else stop_lifted(thread, case)
        case act.Hold() | act.TakeDown() | act.Unassign() | act.Hide():
            return stepped_in(thread, action, case)
        case _:
            assert_never(action)


def _claim(thread: Thread, case: DecisionContext) -> Change:
    refuse_if_over(thread)
    holder = holder_of(thread, case)
    if holder == case.by.id:
        raise ActionRefused(f"You already have #{thread.id}.")
    if holder is not None:
        offers = "You can offer to help." if case.by.id not in thread.helpers else "They know that you can help."
        raise ActionRefused(f"{case.name(holder)} has #{thread.id}. {offers}")
    refuse_if_overheard(thread, case)
    refuse_if_stopped(thread)
    minutes = round(case.rules.lease.total_seconds() / 60)
    answer = f"#{thread.id} is yours for {minutes} minutes."
    claimed = _given(thread, case.by.id, case)
    before = thread.claim
    if before is None or before.staff == case.by.id:
        return Change(claimed, (case.entry(JournalEvent.CLAIMED),), answer=answer)
    # Their lease is over, or they left, and nobody has said so yet: claiming must not hide it.
    ended = JournalEntry(JournalEvent.LEASE_ENDED, case.now, about=str(before.staff))
    text = f"Your claim of #{thread.id} has run out, and {case.by.name} has it now. Anything you wrote is kept."
    told = Whisper(thread.id, before.staff, text, f"lease-{thread.version}")
    return Change(claimed, (ended, case.entry(JournalEvent.CLAIMED)), (told,), answer)


def _release(thread: Thread, case: DecisionContext) -> Change:
    refuse_if_over(thread)
    refuse_unless_held(thread, case, "give it back")
    refuse_if_leaving(thread, case, "give it back")
    effects = _call_next(thread, f"{case.by.name} gave #{thread.id} back, and you offered to help.")
    return Change(
        replace(thread, state=_unassigned(thread.state), claim=None),
        (case.entry(JournalEvent.RELEASED),),
        effects,
        answer=f"#{thread.id} is free again. Anything you wrote is kept.",
    )


def _hand_off(thread: Thread, action: act.HandOff, case: DecisionContext) -> Change:
    refuse_if_over(thread)
    refuse_unless_held(thread, case, "hand it off")
    refuse_if_leaving(thread, case, "hand it off")
    to = case.people.get(action.to)
    if to is not None and to.nameless:
        raise ActionRefused("Nobody has said yet who that is. Choose somebody else.")
    if to is None or not to.active:
        raise ActionRefused("That person is not here any more. Choose somebody else.")
    if to.id == case.by.id:
        raise ActionRefused(f"You already have #{thread.id}.")
    told = Whisper(thread.id, to.id, f"{case.by.name} handed you #{thread.id}.", f"handed-{thread.version}")
    return Change(
        _given(thread, to.id, case),
        (case.entry(JournalEvent.HANDED_OFF, about=str(to.id)),),
        (told,),
        answer=f"{to.name} has #{thread.id} now.",
    )


def _help_too(thread: Thread, case: DecisionContext) -> Change:
    refuse_if_over(thread)
    holder = holder_of(thread, case)
    if holder is None:
        refuse_if_overheard(thread, case)
        raise ActionRefused(f"Nobody has #{thread.id}. You can claim it.")
    if holder == case.by.id:
        raise ActionRefused(f"You already have #{thread.id}.")
    if case.by.id in thread.helpers:
        raise ActionRefused(f"You already offered to help with #{thread.id}.")
    told = Whisper(thread.id, holder, f"{case.by.name} can help with #{thread.id} too.", f"help-{case.by.id}")
    return Change(
        replace(thread, helpers=(*thread.helpers, case.by.id)),
        (case.entry(JournalEvent.OFFERED_HELP),),
        (told,),
        answer=f"{case.name(holder)} knows that you can help with #{thread.id}.",
    )


def _still_on_it(thread: Thread, case: DecisionContext) -> Change:
    hold = thread.claim
    if hold is None or hold.staff != case.by.id or hold.until is None or hold.until <= case.now:
        raise ActionRefused(f"You do not have #{thread.id}.")
    if hold.until - case.now > case.rules.lease / 2:
        raise ActionRefused(f"#{thread.id} is yours for a while yet.")
    minutes = round(case.rules.lease.total_seconds() / 60)
    return Change(_renewed(thread, case), answer=f"#{thread.id} is yours for {minutes} more minutes.")


def _note(thread: Thread, action: act.Note, case: DecisionContext) -> Change:
    if not action.text.strip():
        raise ActionRefused("There is nothing in this note yet.")
    changed = _renewed(thread, case)
    return Change(changed, (case.entry(JournalEvent.NOTED, action.text),), answer="Only colleagues see this.")


def _save_draft(thread: Thread, action: act.SaveDraft, case: DecisionContext) -> Change:
    pictures = () if case.draft is None else case.draft.pictures
    if not action.text.strip() and not pictures:
        return Change(_renewed(thread, case), answer="Draft emptied.", dropped=(case.by.id,), redraw=False)
    kept = case.draft if case.draft is not None and case.draft.text == action.text else None
    draft = kept or Draft(case.by.id, action.text, case.now, pictures=pictures, split=kept_split(case.draft))
    return Change(_renewed(thread, case), answer="Draft kept. Only you see it.", draft=draft, redraw=False)


def _ask_second(thread: Thread, action: act.AskSecond, case: DecisionContext) -> Change:
    refuse_if_over(thread)
    refuse_unless_held(thread, case, "ask for a second")
    if case.draft is None or case.preview is None or case.preview.fingerprint != action.fingerprint:
        raise ActionRefused("The text has changed since you looked at it. Look at the preview again, then ask.")
    if case.preview.verdict.ruling is Ruling.NO:
        raise ActionRefused(" ".join(case.preview.verdict.reasons))
    if case.draft.asked == action.fingerprint:
        raise ActionRefused("Colleagues can see this draft already.")
    draft = replace(case.draft, asked=action.fingerprint)
    entry = case.entry(JournalEvent.ASKED, case.preview.text)
    return Change(_renewed(thread, case), (entry,), answer="Colleagues can see your draft now.", draft=draft)


def _second(thread: Thread, action: act.Second, case: DecisionContext) -> Change:
    if action.author == case.by.id:
        raise ActionRefused("Somebody else must look at it: that is the point.")
    if not case.by.enrolled:
        raise ActionRefused("Choose how customers see you and read the house rules first.")
    asked = case.draft is not None and case.draft.asked == action.fingerprint
    theirs = case.draft is not None and case.draft.author == action.author
    if (
        case.draft is None
        or case.preview is None
        or not (asked and theirs)
        or case.preview.fingerprint != action.fingerprint
    ):
        raise ActionRefused(f"{case.name(action.author)} has changed the draft since. Read it again.")
    if case.draft.seconded == action.fingerprint:
        raise ActionRefused(f"{case.name(case.draft.seconded_by or action.author)} already seconded this draft.")
    told = Whisper(
        thread.id,
        action.author,
        f"{case.by.name} seconded your draft for #{thread.id}. You can send it.",
        f"second-{action.fingerprint[:16]}-{case.by.id}",
    )
    draft = replace(case.draft, seconded=action.fingerprint, seconded_by=case.by.id)
    entry = case.entry(JournalEvent.SECONDED, case.preview.text, str(action.author))
    return Change(thread, (entry,), (told,), f"{case.name(action.author)} can send it now.", draft=draft)


def _send(thread: Thread, action: act.Send, case: DecisionContext) -> Change:
    reply = reviewed(thread, action, case)
    if case.paused:  # so no card counts down to a moment at which nothing leaves
        reply = replace(reply, waits=Wait(case.paused, reply.leaves_at if case.rules.undo >= A_MINUTE else None))
    changed = replace(thread.with_reply(reply), claim=Claim(case.by.id, _since(thread, case), None))
    entry = case.entry(JournalEvent.SENT, reply.text, reply.id)
    seconds = round(case.rules.undo.total_seconds())
    answer = f"It leaves in {seconds} seconds. Until then you can undo it." if seconds else "It is on its way."
    if case.paused:
        answer = f"{case.paused} It waits until publishing goes on; until then you can undo it."
    if reply.corrects is not None:
        answer += " Your earlier answer stays in public until this one stands."
    return Change(changed, (entry, *seals(reply, case)), (Publish(thread.id, reply),), answer)


def reviewed(thread: Thread, action: act.Send, case: DecisionContext) -> Reply:
    """Return the reply that `action` sends: the only way a draft becomes something that may leave.

    Raises Refused unless the claimant sends their own draft, under their own chosen name, exactly as
    they previewed it, with the leave of every policy, to a customer who addressed us.
    """
    refuse_if_over(thread)
    refuse_unless_held(thread, case, "send an answer")
    if not case.by.enrolled or case.by.attribution is None:
        raise ActionRefused("Choose how customers see you and read the house rules first. Anything you wrote is kept.")
    refuse_if_leaving(thread, case, "send another")
    refuse_unless_it_stands(thread, action, case)
    if not thread.summoned and case.by_hand:
        raise ActionRefused("The network lets no program answer this customer: answer by hand, over the card's link.")
    refuse_if_stopped(thread)
    if not thread.summoned:
        raise ActionRefused("This customer did not ask us, so nothing can be sent to them.")
    if case.draft is None or case.preview is None or case.draft.author != case.by.id:
        raise ActionRefused("Write your answer and look at its preview first.")
    if case.preview.fingerprint != action.fingerprint:
        raise ActionRefused("The text has changed since you looked at it. Look at the preview again, then send.")
    signed = case.preview.attribution == case.by.attribution
    if not signed or not case.preview.text.endswith(case.by.attribution.signature):
        raise ActionRefused("You have changed how customers see you. Look at the preview again, then send.")
    verdict = case.preview.verdict
    if verdict.ruling is Ruling.NO:
        raise ActionRefused(" ".join(verdict.reasons))
    if verdict.ruling is Ruling.HOLD and case.draft.seconded != action.fingerprint:
        raise ActionRefused("A colleague must second it first: " + " ".join(verdict.reasons))
    leaves = case.now + case.rules.undo
    me, text, pictures = case.by, case.preview.text, case.preview.pictures
    reply = Reply(ReplyId(case.new_id), me.id, case.by.attribution, text, thread.latest, leaves, pictures=pictures)
    return with_parts(replace(reply, corrects=action.corrects), case.preview.parts)


def _undo(thread: Thread, case: DecisionContext) -> Change:
    reply = thread.leaving
    if reply is None or reply.state is not ReplyState.LEAVING:
        raise ActionRefused(not_undone(thread, case.by.id))
    if reply.author != case.by.id:
        raise ActionRefused(f"Only {case.name(reply.author)} can undo that.")
    changed = thread.with_reply(replace(reply, state=ReplyState.UNDONE))
    answered = thread.state is State.ANSWERED
    until = None if answered else case.now + case.rules.lease
    others = thread.claim is not None and thread.claim.staff != case.by.id
    return Change(
        changed if others else replace(changed, claim=Claim(case.by.id, _since(thread, case), until)),
        (case.entry(JournalEvent.UNDONE, about=reply.id),),
        answer=UNDONE if reply.corrects is None else UNDONE_CORRECTION,
    )


def _renewed(thread: Thread, case: DecisionContext) -> Thread:
    """Working on a thread keeps the lease alive."""
    if thread.claim is None or thread.claim.staff != case.by.id or thread.claim.until is None:
        return thread
    return replace(thread, claim=replace(thread.claim, until=case.now + case.rules.lease))


def _call_next(thread: Thread, text: str) -> tuple[Whisper, ...]:
    return tuple(Whisper(thread.id, h, text, f"next-{thread.version}") for h in thread.helpers[:1])


def _given(thread: Thread, to: StaffId, case: DecisionContext) -> Thread:
    """The thread in somebody's hands. An answered thread stays answered: they get what follows."""
    answered = thread.state is State.ANSWERED and thread.claim is not None
    until = None if answered else case.now + case.rules.lease
    state = State.CLAIMED if thread.state is State.OPEN else thread.state
    helpers = tuple(h for h in thread.helpers if h != to)
    return replace(thread, state=state, claim=Claim(to, case.now, until), helpers=helpers)


def _unassigned(state: State) -> State:
    return State.OPEN if state is State.CLAIMED else state


def _since(thread: Thread, case: DecisionContext) -> datetime:
    return case.now if thread.claim is None else thread.claim.since
