"""What becomes of a thread when an answer that stands in public is taken back. Pure."""

from dataclasses import replace

from bot.domain import actions as act
from bot.domain.decisions.context import DecisionContext
from bot.domain.draft import Reply, ReplyState
from bot.domain.effects import Retract
from bot.domain.ids import ReplyId
from bot.domain.thread import ActionRefused, Change, JournalEntry, JournalEvent, Thread


def taken_back(thread: Thread, action: act.TakeBack, case: DecisionContext) -> Change:
    """Return the thread with an answer of the person who asks on its way out of public."""
    reply = standing(thread, action.reply)
    if reply.author != case.by.id:
        raise ActionRefused(f"Only {case.name(reply.author)} can take that back.")
    entry = case.entry(JournalEvent.TOOK_BACK, about=reply.id)
    return retracting(thread, reply, entry, "It is being taken back.")


def standing(thread: Thread, wanted: ReplyId) -> Reply:
    """Return a reply that can be taken back. Raises Refused if it does not stand, or is being corrected."""
    reply = thread.reply(wanted)
    if reply is None or reply.post is None or reply.state is not ReplyState.SENT:
        raise ActionRefused("That reply does not stand in public.")
    if thread.leaving is not None and thread.leaving.corrects == reply.id:
        raise ActionRefused("A correction of it is on its way. Undo that first, or wait until it stands.")
    return reply


def retracting(thread: Thread, reply: Reply, entry: JournalEntry, answer: str) -> Change:
    """Return the thread with a reply that stands on its way out of public."""
    assert reply.post is not None, "it stands"
    changed = thread.with_reply(replace(reply, state=ReplyState.RETRACTING))
    return Change(changed, (entry,), (Retract(thread.id, reply.id, reply.post, thread.version),), answer)
