"""What a decision about a thread is made from, and when it is refused. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.draft import Draft, Preview, ReplyState
from bot.domain.ids import StaffId
from bot.domain.opt_out import StopRecord
from bot.domain.picture import PictureContent
from bot.domain.staff import Staff
from bot.domain.thread import ActionRefused, JournalEntry, JournalEvent, Post, State, Thread

STOPPED = "The customer is not to be contacted."


@dataclass(frozen=True, slots=True)
class Rules:
    """How long a claim holds without a reply, and how long a reply can be undone."""

    lease: timedelta
    undo: timedelta


@dataclass(frozen=True, slots=True)
class DecisionContext:
    """What a decision needs, apart from the thread: who asks, the clock, and what was looked up for it.

    `people` holds at least everyone the thread and the action name. `draft` is the draft that the
    action is about, `preview` what that draft would look like in public right now; both are None
    where the action needs none. `by_hand` says that the network has a page on which a person can answer those
    whom a program may not, and `found` is what they posted there. `new_id` is the id a new reply will have.
    `picture` is one that is to be added, and `pictures_most` how many an answer in this thread can carry.
    `keeper` is whether the person who asks is a keeper. `stop` is the customer's stop, if it is on record,
    and `wrote_since` whether they have called on us after it. `may_be_wish` says that their newest post may be a wish
    not to be contacted. `posts` are those of the thread, and `hides` says that the channel can take a customer's post
    off its page. `paused` says who paused all publishing and why; "" if it
    goes on.
    """

    by: Staff
    now: datetime
    rules: Rules
    people: Mapping[StaffId, Staff]
    new_id: str
    draft: Draft | None = None
    preview: Preview | None = None
    by_hand: bool = False
    found: Post | None = None
    picture: PictureContent | None = None
    pictures_most: int = 0
    keeper: bool = False
    stop: StopRecord | None = None
    wrote_since: bool = False
    may_be_wish: bool = False
    paused: str = ""
    posts: Sequence[Post] = ()
    hides: bool = False

    def name(self, who: StaffId | None) -> str:
        """What colleagues call this person."""
        person = None if who is None else self.people.get(who)
        return "A colleague" if person is None else person.name

    def entry(self, deed: JournalEvent, text: str = "", about: str = "") -> JournalEntry:
        """A journal line for what is being done now."""
        return JournalEntry(deed, self.now, self.by.id, text, about)


def refuse_if_over(thread: Thread) -> None:
    """Raise Refused if the thread is closed or withdrawn, with what may be done about it, if anything."""
    if thread.state is State.WITHDRAWN:
        raise ActionRefused(f"What was asked in #{thread.id} was deleted. There is nothing left to answer.")
    refuse_if_stopped(thread)
    if thread.state is State.CLOSED:
        refuse_if_stopped(thread)  # then it cannot be reopened either
        raise ActionRefused(f"#{thread.id} is closed. Reopen it first.")


def refuse_if_stopped(thread: Thread) -> None:
    """Raise Refused if the customer asked not to be contacted, and has not called on us again since."""
    if thread.unwanted:
        raise ActionRefused(f"Nothing can be sent in #{thread.id}: {thread.reason or STOPPED}")


def refuse_unless_held(thread: Thread, case: DecisionContext, what: str) -> None:
    """Raise Refused unless the thread is in the hands of the person who asks."""
    if thread.claim is not None and thread.claim.staff == case.by.id:
        return
    refuse_if_over(thread)
    holder = holder_of(thread, case)
    if holder is not None:
        raise ActionRefused(f"Only {case.name(holder)}, who has #{thread.id}, can {what}. Anything you wrote is kept.")
    refuse_if_overheard(thread, case)
    raise ActionRefused(f"Claim #{thread.id} first. Anything you wrote is kept.")


def refuse_if_overheard(thread: Thread, case: DecisionContext) -> None:
    """Raise Refused if nobody addressed us, and not even a person can answer on the network itself."""
    if not (thread.summoned or case.by_hand):
        raise ActionRefused(
            f"#{thread.id} was only overheard: nobody addressed us, so it can be read but not answered."
        )


def refuse_if_leaving(thread: Thread, case: DecisionContext, what: str) -> None:
    """Raise Refused while a reply is on its way: its author may still undo it, while it has not left."""
    reply = thread.leaving
    if reply is None:
        return
    if reply.author == case.by.id and reply.state is ReplyState.LEAVING:
        raise ActionRefused(f"Your reply is on its way. Undo it, or wait for it, before you {what}.")
    whose = "Your" if reply.author == case.by.id else f"{case.name(reply.author)}'s"
    raise ActionRefused(f"{whose} reply is on its way. Wait for it before you {what}.")


def holder_of(thread: Thread, case: DecisionContext) -> StaffId | None:
    """Return who has the thread now: nobody once the lease is over or they have left the company."""
    hold = thread.claim
    if hold is None or (hold.until is not None and hold.until <= case.now):
        return None
    person = case.people.get(hold.staff)
    return hold.staff if person is not None and person.active else None
