"""What becomes of a thread when a keeper steps in: a reply held or taken down, a claim taken, a post hidden. Pure.

Each needs a reason. It is journalled, and told to the colleague whom it concerns; what they wrote stays theirs.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain import actions as act
from bot.domain.decisions.context import DecisionContext, holder_of, refuse_if_leaving, refuse_if_over
from bot.domain.decisions.events import EventContext, customer_deleted
from bot.domain.decisions.taking_back import retracting, standing
from bot.domain.draft import ReplyState
from bot.domain.effects import ThreadEffect, Whisper
from bot.domain.mention import Deleted
from bot.domain.thread import ActionRefused, Change, Claim, JournalEvent, Post, State, Thread

ONLY_KEEPERS = "Only somebody who looks after Handraise can do that. Ask one of them."
SAY_WHY = "Say why, in a few words: the colleague whom it concerns is told."


def stepped_in(thread: Thread, action: act.StepsIn, case: DecisionContext) -> Change:
    """Return the thread after a keeper stepped in. Raises Refused for anybody else, and without a reason."""
    if not case.keeper:
        raise ActionRefused(ONLY_KEEPERS)
    reason = " ".join(action.reason.split())
    if not reason:
        raise ActionRefused(SAY_WHY)
    match action:
        case act.Hold():
            return _held(thread, reason, case)
        case act.TakeDown():
            return _taken_down(thread, action, reason, case)
        case act.Unassign():
            return _unassigned(thread, action, reason, case)
        case act.Hide():
            return _hidden(thread, reason, case)


def _held(thread: Thread, reason: str, case: DecisionContext) -> Change:
    reply = thread.leaving
    if reply is None or reply.state is not ReplyState.LEAVING:
        raise ActionRefused(f"No answer is waiting to leave in #{thread.id}. If it stands in public, take it down.")
    if reply.author == case.by.id:
        raise ActionRefused("That answer is your own: undo it.")
    changed = thread.with_reply(replace(reply, state=ReplyState.UNDONE))
    if thread.claim is not None and thread.claim.staff == reply.author and thread.state is not State.ANSWERED:
        changed = replace(changed, claim=replace(thread.claim, until=case.now + case.rules.lease))
    stands = " Your earlier answer stands in public as it was." if reply.corrects is not None else ""
    text = f"{case.by.name} held your answer in #{thread.id} back before it left: “{reason}”.{stands} "
    told = Whisper(thread.id, reply.author, text + "Anything you wrote is kept.", f"held-{reply.id}")
    entry = case.entry(JournalEvent.HELD, reason, reply.id)
    name = case.name(reply.author)
    return Change(changed, (entry,), (told,), f"{name}'s answer does not leave. They are told why, and keep the draft.")


def _taken_down(thread: Thread, action: act.TakeDown, reason: str, case: DecisionContext) -> Change:
    reply = standing(thread, action.reply)
    if reply.author == case.by.id:
        raise ActionRefused("That answer is your own: take it back.")
    text = f"{case.by.name} is taking your answer in #{thread.id} back from public: “{reason}”."
    told = Whisper(thread.id, reply.author, text, f"taken-down-{reply.id}-{thread.version}")
    answer = f"{case.name(reply.author)}'s answer is being taken back. They are told why."
    change = retracting(thread, reply, case.entry(JournalEvent.TOOK_DOWN, reason, reply.id), answer)
    return replace(change, effects=(*change.effects, told))


def _unassigned(thread: Thread, action: act.Unassign, reason: str, case: DecisionContext) -> Change:
    refuse_if_over(thread)
    holder = holder_of(thread, case)
    if holder is None:
        raise ActionRefused(f"Nobody has #{thread.id}. You can claim it.")
    if holder == case.by.id:
        raise ActionRefused(f"#{thread.id} is in your own hands: give it back, or hand it off.")
    refuse_if_leaving(thread, case, "take it from them")
    told = f"{case.by.name} has taken #{thread.id} from you: “{reason}”. Anything you wrote is kept."
    effects = [Whisper(thread.id, holder, told, f"unassigned-{thread.version}")]
    entries = [case.entry(JournalEvent.UNASSIGNED, reason, str(holder))]
    if action.to is None:
        state = State.OPEN if thread.state is State.CLAIMED else thread.state
        after = replace(thread, state=state, claim=None)
        others = [helper for helper in thread.helpers if helper != holder][:1]
        free = f"#{thread.id} is free again, and you offered to help."
        effects += [Whisper(thread.id, helper, free, f"next-{thread.version}") for helper in others]
        return Change(
            after, tuple(entries), tuple(effects), f"#{thread.id} is free again. {case.name(holder)} is told why."
        )
    to = case.people.get(action.to)
    if to is None or not to.active or to.nameless or to.id == holder:
        raise ActionRefused("Choose a colleague who is here, and does not have it already.")
    until = None if thread.state is State.ANSWERED else case.now + case.rules.lease
    helpers = tuple(helper for helper in thread.helpers if helper != to.id)
    after = replace(thread, claim=Claim(to.id, case.now, until), helpers=helpers)
    entries.append(case.entry(JournalEvent.HANDED_OFF, about=str(to.id)))
    if to.id != case.by.id:
        given = f"{case.by.name} gave you #{thread.id}."
        effects.append(Whisper(thread.id, to.id, given, f"handed-{thread.version}"))
    return Change(
        after, tuple(entries), tuple(effects), f"{to.name} has #{thread.id} now. {case.name(holder)} is told why."
    )


def newest_of_theirs(posts: Sequence[Post]) -> Post | None:
    """Return the customer's newest post that stands."""
    return next((post for post in reversed(posts) if not post.by_us and post.deleted_at is None), None)


def _hidden(thread: Thread, reason: str, case: DecisionContext) -> Change:
    if not case.hides:
        raise ActionRefused(f"#{thread.id} stands on a network, not on a page of ours: only its author can delete it.")
    post = newest_of_theirs(case.posts)
    if post is None:
        raise ActionRefused(f"Nothing of the customer's stands in #{thread.id}.")
    left = [each for each in case.posts if each is not post]
    before = newest_of_theirs(left)
    moment = EventContext(case.now, case.rules.lease)
    change = customer_deleted(thread, Deleted(post.ref, case.now), None if before is None else before.ref, moment)
    told: list[ThreadEffect] = [effect for effect in change.effects if not isinstance(effect, Whisper)]
    if thread.claim is not None and thread.claim.staff != case.by.id:
        text = f"{case.by.name} hid the customer's newest post in #{thread.id}: “{reason}”. Anything you wrote is kept."
        told.append(Whisper(thread.id, thread.claim.staff, text, f"hidden-{thread.version}"))
    entry = case.entry(JournalEvent.HIDDEN, reason, post.ref.id)
    answer = "It is hidden, and its words are erased. In its place the page says that it was hidden."
    return replace(change, entries=(entry,), effects=tuple(told), answer=answer)
