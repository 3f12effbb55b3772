"""A thread: one exchange with one customer, and what may become of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from bot.domain.draft import Draft, Reply, ReplyState
from bot.domain.effects import ThreadEffect
from bot.domain.ids import PostRef, ReplyId, StaffId, ThreadId
from bot.domain.mention import Customer, Visibility
from bot.domain.picture import PictureContent


class ActionRefused(Exception):
    """An action that cannot be done now. Its text is one sentence for the person who asked."""


class State(StrEnum):
    """What a thread waits for."""

    OPEN = "open"
    """Up for grabs."""
    CLAIMED = "claimed"
    """Somebody said they will answer, until their lease ends."""
    ANSWERED = "answered"
    """We spoke last."""
    WAITING = "waiting"
    """The customer spoke after our answer; its author is called back."""
    CLOSED = "closed"
    """Nothing more to do, unless the customer writes again."""
    WITHDRAWN = "withdrawn"
    """What the customer asked was deleted."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who has a thread. `until` is when the lease ends; None once they have answered: then it is theirs."""

    staff: StaffId
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Thread:
    """One exchange with one customer, as decisions need it. What was said stands in its `ThreadHistory`.

    `latest` is the customer's newest post, the one a reply answers. `visibility` is that of its first post alone:
    each post has its own. `version` grows by one with every
    change, and a change made from an older version is refused. `helpers` are next in line, in order.
    """

    id: ThreadId
    customer: Customer
    root: PostRef
    latest: PostRef
    opened_at: datetime
    changed_at: datetime
    state: State = State.OPEN
    version: int = 1
    claim: Claim | None = None
    helpers: tuple[StaffId, ...] = ()
    replies: tuple[Reply, ...] = ()
    summoned: bool = True
    visibility: Visibility = Visibility.PUBLIC
    stopped: bool = False
    reason: str = ""
    """Why it was closed as not for us, in a colleague's words."""
    called_again: PostRef | None = None
    """The post by which a customer who is not to be contacted called on us again: it may be answered, and no more."""

    @property
    def unwanted(self) -> bool:
        """Whether nothing may be answered here, since the customer is not to be contacted."""
        return self.stopped and (self.called_again is None or self.called_again != self.latest)

    @property
    def leaving(self) -> Reply | None:
        """The reply inside its undo window or on its way, if any. There is one at most."""
        on_the_way = (ReplyState.LEAVING, ReplyState.GOING)
        return next((r for r in self.replies if r.state in on_the_way), None)

    def reply(self, wanted: ReplyId) -> Reply | None:
        """Return that reply of this thread, if it has it."""
        return next((r for r in self.replies if r.id == wanted), None)

    def is_corrected(self, reply: Reply) -> bool:
        """Return whether a correction of this reply stands in public."""
        return any(each.corrects == reply.id and each.state is ReplyState.SENT for each in self.replies)

    def with_reply(self, changed: Reply) -> Self:
        """Return this thread with `changed` in place of the reply of the same id, or added."""
        if self.reply(changed.id) is None:
            return replace(self, replies=(*self.replies, changed))
        return replace(self, replies=tuple(changed if r.id == changed.id else r for r in self.replies))


class JournalEvent(StrEnum):
    """What the journal calls a thing that was done."""

    OPENED = "opened"
    CLAIMED = "claimed"
    RELEASED = "released"
    HANDED_OFF = "handed off"
    LEASE_ENDED = "lease ended"
    OFFERED_HELP = "offered help"
    NOTED = "noted"
    ASKED = "asked for a second"
    SECONDED = "seconded"
    SENT = "sent"
    ENCLOSED = "enclosed a picture"
    UNDONE = "undone"
    PUBLISHED = "published"
    FAILED = "failed"
    TOOK_BACK = "took back"
    RETRACTED = "retracted"
    CORRECTED = "corrected"
    REPLACED = "replaced"
    CLOSED = "closed"
    REOPENED = "reopened"
    NOT_FOR_US = "not for us"
    FOLLOWED_UP = "followed up"
    EDITED = "edited"
    DELETED = "deleted"
    LIKED = "liked"
    STOPPED = "stopped"
    STOP_LIFTED = "stop lifted"
    HELD = "held"
    TOOK_DOWN = "took down"
    UNASSIGNED = "unassigned"
    HIDDEN = "hidden"
    ENROLLED = "enrolled"
    LEFT = "left"
    REFUSED = "refused"
    LINKED = "linked"
    PLACED = "placed"
    CHOSE = "chose"
    OFFERED = "offered"
    PAUSED = "paused"
    RESUMED = "resumed"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal: who did what, when, with which exact text of ours.

    `by` is None where a customer or the clock did it. A customer's words never stand in here, since
    the journal cannot be changed and those words can be deleted.
    """

    event: JournalEvent
    at: datetime
    by: StaffId | None = None
    text: str = ""
    about: str = ""
    """What it was about, as an id: a reply, a post, a colleague."""


@dataclass(frozen=True, slots=True)
class Post:
    """One post of a thread, as it stands on the network: what it said before an edit is kept nowhere.

    A deleted post has no text any more, here or in the store. Ours can be seen by those who can see what it answers.
    """

    ref: PostRef
    author: str
    text: str
    at: datetime
    url: str | None = None
    by_us: bool = False
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    quotable: bool = True
    """Whether its author leaves others to repeat it, as far as the network lets them say so."""
    visibility: Visibility = Visibility.PUBLIC


@dataclass(frozen=True, slots=True)
class Reworded:
    """A customer's post now says `text`, and what it said before is gone."""

    ref: PostRef
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Redacted:
    """A post is gone: every copy of its text is erased, and of its author's name if they are a customer."""

    ref: PostRef
    at: datetime


PostChange = Post | Reworded | Redacted


@dataclass(frozen=True, slots=True)
class Change:
    """The outcome of a decision: kept as a whole, in one transaction, or not at all.

    `answer` is the sentence that the person who asked is told. `draft` replaces its author's draft;
    `dropped` are the authors whose drafts are no longer needed. `posts` is what happens to the public
    side. `redraw` asks for every card of the thread to be redrawn. `picture` is a new picture of `draft`,
    whose bytes are kept with it.
    """

    thread: Thread
    entries: tuple[JournalEntry, ...] = ()
    effects: tuple[ThreadEffect, ...] = ()
    answer: str = ""
    posts: tuple[PostChange, ...] = ()
    draft: Draft | None = None
    dropped: tuple[StaffId, ...] = ()
    redraw: bool = True
    picture: PictureContent | None = None
