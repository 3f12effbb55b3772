"""What becomes of a thread whose customer is not to be contacted, and who may say and lift that. Pure.

A colleague who has the thread speaks of what they read there; a keeper may do so anywhere, and so may anybody where
nobody has the thread and the customer's newest post may be such a wish. Only a keeper lifts a
stop. One that the customer asked for in their own words stands until they call on us again themselves: before that,
nobody here can know that they changed their mind, and to ask them would be the contact that they do not want.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.decisions.context import DecisionContext, holder_of, refuse_if_stopped
from bot.domain.decisions.events import EventContext, customer_stopped
from bot.domain.effects import Whisper
from bot.domain.opt_out import OptOut, StopRecord, detect_opt_out
from bot.domain.staff import Staff
from bot.domain.thread import ActionRefused, Change, JournalEntry, JournalEvent, Post, State, Thread

THEIR_OWN = "The customer asked for that themselves. It can be lifted once they call on us again."


def stopped_by(thread: Thread, case: DecisionContext) -> Change:
    """Return the thread closed because a colleague says that its customer wants no contact."""
    refuse_if_stopped(thread)
    has_it = thread.claim is not None and thread.claim.staff == case.by.id
    anybody = case.may_be_wish and holder_of(thread, case) is None
    if not (case.keeper or has_it or anybody):
        raise ActionRefused(only_for(thread))
    record = StopRecord(case.now, case.by.id, case.by.name)
    change = customer_stopped(thread, record, EventContext(case.now, case.rules.lease))
    told = tuple(w for w in change.effects if not (isinstance(w, Whisper) and w.to == case.by.id))
    answer = f"Nothing more is sent to the customer of #{thread.id}, in any thread of theirs."
    return replace(change, effects=told, answer=answer)


def only_for(thread: Thread) -> str:
    """Return why somebody else may not say it."""
    how = f"Claim #{thread.id} first, or ask" if thread.claim is None else "Ask them, or"
    return f"Only who has #{thread.id} can say that their customer wants no contact. {how} a keeper of Handraise."


def stop_lifted(thread: Thread, case: DecisionContext) -> Change:
    """Return the thread with its customer to be contacted again; it is open if it was closed for that alone."""
    if not case.keeper:
        raise ActionRefused("Only somebody who looks after Handraise can lift a stop. Ask one of them.")
    if not thread.stopped:
        raise ActionRefused(f"The customer of #{thread.id} can be contacted: there is no stop to lift.")
    if case.stop is not None and case.stop.by is None and not case.wrote_since:
        raise ActionRefused(THEIR_OWN)
    state = State.OPEN if thread.state is State.CLOSED else thread.state
    answer = f"The customer of #{thread.id} can be contacted again."
    return Change(_without(thread, state), (case.entry(JournalEvent.STOP_LIFTED),), answer=answer)


def lifted_too(thread: Thread, by: Staff, moment: EventContext) -> Change | None:
    """Another thread of that customer: it stays closed, and can be opened again. None if nothing stops it."""
    if not thread.stopped:
        return None
    return Change(_without(thread, thread.state), (JournalEntry(JournalEvent.STOP_LIFTED, moment.now, by.id),))


def wrote_since(posts: Sequence[Post], stop: StopRecord) -> bool:
    """Return whether the customer wrote something after the stop that still stands."""
    return any(not post.by_us and post.deleted_at is None and post.at > stop.at for post in posts)


def may_be_wish(thread: Thread, posts: Sequence[Post]) -> bool:
    """Return whether the customer's newest words may be a wish to be left alone: a colleague is to judge."""
    latest = next((post for post in posts if post.ref == thread.latest), None)
    return latest is not None and latest.deleted_at is None and detect_opt_out(latest.text) is not OptOut.NONE


def _without(thread: Thread, state: State) -> Thread:
    return replace(thread, stopped=False, state=state, reason="", called_again=None)
