"""What becomes of a thread when the world acts on it: customers, the clock, and colleagues who leave."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.draft import ReplyState
from bot.domain.effects import Whisper
from bot.domain.ids import PostRef, StaffId, ThreadId
from bot.domain.mention import SOMEBODY, Customer, Deleted, Edited, Mention
from bot.domain.opt_out import StopRecord
from bot.domain.thread import Change, JournalEntry, JournalEvent, Post, Redacted, Reworded, State, Thread

NOT_YET = ThreadId(0)
"""The id of a thread that has not been stored: the store gives it the next number."""


@dataclass(frozen=True, slots=True)
class EventContext:
    """When it happened, and how long a claim that it restarts will hold."""

    now: datetime
    lease: timedelta


def opened(mention: Mention, now: datetime, *, stop: StopRecord | None = None, called_again: bool = False) -> Change:
    """Return the thread that a first mention opens. The store numbers it.

    That of a customer who is not to be contacted is closed from the start: there to be read, no more. It is open if
    they `called_again`: then this very post may be answered.
    """
    thread = Thread(
        NOT_YET,
        mention.customer,
        mention.ref,
        mention.ref,
        mention.at,
        now,
        state=State.OPEN if stop is None or called_again else State.CLOSED,
        summoned=mention.summoned,
        visibility=mention.visibility,
        stopped=stop is not None,
        reason="" if stop is None else stop.reason,
        called_again=mention.ref if called_again and stop is not None else None,
    )
    return Change(thread, (JournalEntry(JournalEvent.OPENED, now, about=mention.ref.id),), posts=(_post(mention),))


def followed_up(thread: Thread, mention: Mention, moment: EventContext, *, called_again: bool = False) -> Change:
    """The customer wrote again: its holder is called, and a closed thread opens.

    Not so when they asked not to be contacted: what they say is there to be read, and calls nobody. Unless they
    `called_again` by this post: then it may be answered, and nothing else.
    """
    held = thread.claim is not None
    settled = thread.state in (State.ANSWERED, State.CLOSED, State.WITHDRAWN) and (called_again or not thread.stopped)
    state = State.WAITING if settled and held else State.OPEN if settled else thread.state
    reason = thread.reason if thread.stopped else ""
    summoned = thread.summoned or mention.summoned
    if thread.customer.name == SOMEBODY:  # they deleted all that they had said: this is the name that they go by now
        thread = replace(thread, customer=mention.customer)
    changed = lease_restarted(
        replace(thread, state=state, latest=mention.ref, reason=reason, summoned=summoned), moment
    )
    if thread.stopped and called_again:
        changed = replace(changed, called_again=mention.ref)
    elif thread.called_again is not None:  # what may be answered stays what it was
        changed = replace(changed, latest=thread.latest)
    told = _tell(thread, f"{_called(thread)} wrote again in #{thread.id}.", f"follow-{mention.ref.id}")
    entry = JournalEntry(JournalEvent.FOLLOWED_UP, moment.now, about=mention.ref.id)
    return Change(changed, (entry,), told, posts=(_post(mention),))


def customer_edited(thread: Thread, edit: Edited, moment: EventContext) -> Change:
    """The customer changed a post; a reply that has not left is stopped, since it answers other words."""
    changed, stopped = _stop_leaving(thread, moment)
    text = f"{_called(thread)} changed what they wrote in #{thread.id}."
    if stopped:
        text += " Your reply was stopped so that you can read it again. Anything you wrote is kept."
    told = _tell(thread, text, f"edit-{edit.ref.id}-{thread.version}")
    entry = JournalEntry(JournalEvent.EDITED, moment.now, about=edit.ref.id)
    return Change(changed, (entry,), told, posts=(Reworded(edit.ref, edit.text, edit.at),))


def customer_deleted(thread: Thread, gone: Deleted, newest_left: PostRef | None, moment: EventContext) -> Change:
    """The customer deleted a post. `newest_left` is their newest that still stands, if any.

    Without the first post there is nothing left to answer: the thread is withdrawn. A reply to what is
    gone is stopped, if it has not left. With the last of their posts goes their name.
    """
    entry, posts = JournalEntry(JournalEvent.DELETED, moment.now, about=gone.ref.id), (Redacted(gone.ref, gone.at),)
    if newest_left is not None and gone.ref != thread.root:
        return replace(_one_post_less(thread, gone, newest_left, moment), entries=(entry,), posts=posts)
    if newest_left is None:
        thread = replace(thread, customer=thread.customer.unnamed)
    changed, stopped = _stop_leaving(thread, moment)
    text = f"What was asked in #{thread.id} was deleted."
    told = _tell(thread, text + (" Your reply was stopped." if stopped else ""), f"deleted-{gone.ref.id}")
    hold = None if changed.claim is None else replace(changed.claim, until=None)
    return Change(replace(changed, state=State.WITHDRAWN, claim=hold), (entry,), told, posts=posts)


def customer_stopped(thread: Thread, stop: StopRecord, moment: EventContext) -> Change:
    """The customer is not to be contacted: nothing more leaves, and the thread is closed."""
    changed, _ = _stop_leaving(thread, moment)
    told = _tell(thread, stop.said(f"customer of #{thread.id}"), f"stopped-{thread.version}")
    state = State.WITHDRAWN if thread.state is State.WITHDRAWN else State.CLOSED
    closed = replace(changed, stopped=True, state=state, claim=None, reason=stop.reason, called_again=None)
    return Change(closed, (JournalEntry(JournalEvent.STOPPED, moment.now, stop.by),), told)


def stopped(thread: Thread, stop: StopRecord, moment: EventContext) -> Change | None:
    """A thread of a customer who is not to be contacted. None when that is done already.

    What the customer says themselves counts for more than what a colleague said for them.
    """
    known = thread.unwanted and (stop.by is not None or thread.reason == stop.reason)
    return None if known else customer_stopped(thread, stop, moment)


def liked(thread: Thread, post: PostRef, now: datetime, by: Customer | None = None) -> Change:
    """Somebody thanked us: the author of that reply hears of it, once for each who did.

    `by` is who it was; None is the thread's customer. Only theirs is written down, as their thanks: what a stranger
    likes is told by the stranger's name.
    """
    author = next((r.author for r in thread.replies if post in r.standing), None)
    stranger = None if by is None or by.ref == thread.customer.ref else by
    who = _called(thread) if stranger is None else stranger.name
    name = f"like-{post.id}" if stranger is None else f"like-{post.id}-{stranger.ref.id}"
    told = () if author is None else (Whisper(thread.id, author, f"{who} liked your answer in #{thread.id}.", name),)
    entries = (JournalEntry(JournalEvent.LIKED, now, about=post.id),) if stranger is None else ()
    return Change(thread, entries, told, redraw=False)


def lease_ended(thread: Thread, now: datetime) -> Change | None:
    """The lease is over: the thread is free, and its holder and the next in line are told.

    Returns None when there is nothing to end: the lease was renewed, or a reply is on its way.
    """
    hold = thread.claim
    if hold is None or hold.until is None or hold.until > now or thread.leaving is not None:
        return None
    state = State.OPEN if thread.state is State.CLAIMED else thread.state
    yours = f"Your claim of #{thread.id} has run out, so others can take it. Anything you wrote is kept."
    told = [Whisper(thread.id, hold.staff, yours, f"lease-{thread.version}")]
    if thread.helpers:
        text = f"#{thread.id} is free again, and you offered to help."
        told.append(Whisper(thread.id, thread.helpers[0], text, f"next-{thread.version}"))
    entry = JournalEntry(JournalEvent.LEASE_ENDED, now, about=str(hold.staff))
    return Change(replace(thread, state=state, claim=None), (entry,), tuple(told))


def holder_left(thread: Thread, holder: StaffId, now: datetime) -> Change | None:
    """The holder of the thread does not work here any more: it is free at once, and their reply stays in.

    Returns None when somebody else has it by now.
    """
    if thread.claim is None or thread.claim.staff != holder:
        return None
    leaving = thread.leaving
    if leaving is not None and leaving.state is ReplyState.LEAVING and leaving.author == holder:
        thread = thread.with_reply(replace(leaving, state=ReplyState.UNDONE))
    state = State.OPEN if thread.state is State.CLAIMED else thread.state
    text = f"#{thread.id} is free again, and you offered to help."
    told = tuple(Whisper(thread.id, h, text, f"next-{thread.version}") for h in thread.helpers[:1] if h != holder)
    entry = JournalEntry(JournalEvent.LEASE_ENDED, now, about=str(holder))
    return Change(replace(thread, state=state, claim=None), (entry,), told)


def _one_post_less(thread: Thread, gone: Deleted, newest_left: PostRef, moment: EventContext) -> Change:
    """A post other than the first is gone: what we said before it may be the last word again."""
    changed = replace(thread, latest=newest_left)
    told: tuple[Whisper, ...] = ()
    leaving = thread.leaving
    if leaving is not None and leaving.to == gone.ref:
        changed, stopped = _stop_leaving(changed, moment)
        text = f"{_called(thread)} deleted what you answered in #{thread.id}. Your reply was stopped."
        told = _tell(thread, text + " Anything you wrote is kept.", f"deleted-{gone.ref.id}") if stopped else ()
    if thread.stopped:  # what is left may be of before they asked not to be contacted
        return Change(replace(changed, state=State.CLOSED, claim=None, called_again=None), effects=told)
    answered = any(r.state is ReplyState.SENT and r.to == newest_left for r in thread.replies)
    if thread.state is State.WAITING and answered and changed.leaving is None:
        hold = None if changed.claim is None else replace(changed.claim, until=None)
        changed = replace(changed, state=State.ANSWERED, claim=hold)
    return Change(changed, effects=told)


def _post(mention: Mention) -> Post:
    who, said = mention.customer.name, mention.text
    return Post(
        mention.ref, who, said, mention.at, mention.url, quotable=mention.quotable, visibility=mention.visibility
    )


def _stop_leaving(thread: Thread, moment: EventContext) -> tuple[Thread, bool]:
    leaving = thread.leaving
    if leaving is None or leaving.state is not ReplyState.LEAVING:
        return thread, False
    stopped = thread.with_reply(replace(leaving, state=ReplyState.UNDONE))
    return lease_restarted(stopped, moment), True


def lease_restarted(thread: Thread, moment: EventContext) -> Thread:
    """A holder who owes an answer again has a whole lease for it."""
    hold, owes = thread.claim, thread.state in (State.CLAIMED, State.WAITING)
    if hold is None or hold.until is not None or not owes or thread.leaving is not None:
        return thread
    return replace(thread, claim=replace(hold, until=moment.now + moment.lease))


def _called(thread: Thread) -> str:
    """What the customer is called in what colleagues are told, wherever that is.

    Not by their name if they first spoke privately, or if it is not kept any more.
    """
    unnamed = thread.visibility.private or thread.customer.name == SOMEBODY
    return "The customer" if unnamed else thread.customer.name


def _tell(thread: Thread, text: str, name: str) -> tuple[Whisper, ...]:
    return () if thread.claim is None else (Whisper(thread.id, thread.claim.staff, text, name),)
