"""What becomes of a thread when staff close it or open it again. Pure."""

from dataclasses import replace

from bot.domain import actions as act
from bot.domain.decisions.context import (
    DecisionContext,
    holder_of,
    refuse_if_leaving,
    refuse_if_over,
    refuse_if_stopped,
)
from bot.domain.effects import Whisper
from bot.domain.thread import ActionRefused, Change, JournalEvent, State, Thread


def closed(thread: Thread, case: DecisionContext) -> Change:
    """Return the thread closed: there is nothing more to do."""
    refuse_if_over(thread)
    refuse_if_leaving(thread, case, "close it")
    holder = holder_of(thread, case)
    if holder not in (None, case.by.id):
        raise ActionRefused(f"{case.name(holder)} has #{thread.id}. Ask them to close it.")
    hold = None if holder is None or thread.claim is None else replace(thread.claim, until=None)
    over = replace(thread, state=State.CLOSED, claim=hold, reason=thread.reason if thread.stopped else "")
    return Change(over, (case.entry(JournalEvent.CLOSED),), answer=f"#{thread.id} is closed.")


def reopened(thread: Thread, case: DecisionContext) -> Change:
    """Return the thread up for grabs again; its holder is told."""
    if thread.state is State.WITHDRAWN:
        raise ActionRefused(f"What was asked in #{thread.id} was deleted. There is nothing left to answer.")
    if thread.state not in (State.CLOSED, State.ANSWERED):
        raise ActionRefused(f"#{thread.id} is open already.")
    refuse_if_stopped(thread)
    refuse_if_leaving(thread, case, "reopen it")
    holder = holder_of(thread, case)
    if holder not in (None, case.by.id) and thread.claim is not None and thread.claim.until is not None:
        raise ActionRefused(f"{case.name(holder)} has #{thread.id} already. You can offer to help.")
    told: tuple[Whisper, ...] = ()
    if holder is not None and holder != case.by.id:
        text = f"{case.by.name} opened #{thread.id} again: there is more to do."
        told = (Whisper(thread.id, holder, text, f"reopened-{thread.version}"),)
    opened = replace(thread, state=State.OPEN, claim=None, reason="")
    return Change(opened, (case.entry(JournalEvent.REOPENED),), told, f"#{thread.id} is open again.")


def not_for_us(thread: Thread, action: act.NotForUs, case: DecisionContext) -> Change:
    """Return the thread closed, with the reason why it was never for us."""
    if not action.reason.strip():
        raise ActionRefused("Say in a few words why it is not for us.")
    change = closed(thread, case)
    reason = thread.reason if thread.stopped else action.reason.strip()
    over = replace(change.thread, reason=reason, claim=None)
    return replace(change, thread=over, entries=(case.entry(JournalEvent.NOT_FOR_US, action.reason.strip()),))
