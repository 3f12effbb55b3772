"""The door to what is kept: the only way the engine reads or writes anything durable."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.draft import Draft
from bot.domain.effects import Effect
from bot.domain.ids import CustomerRef, PostRef, StaffId, StaffRef, ThreadId
from bot.domain.mention import Mention
from bot.domain.opt_out import StopRecord
from bot.domain.pause import Pause
from bot.domain.picture import PictureId
from bot.domain.staff import Staff
from bot.domain.thread import Change, JournalEntry, Post, Thread
from bot.domain.thread_history import ThreadHistory
from bot.ports.kv import KeyValueStore
from bot.ports.store_cards import CardStore, ShownCard
from bot.ports.store_digests import DigestArchive, DigestQueries
from bot.ports.store_history import HistoryStore
from bot.ports.store_lanes import LaneStore, ParkedEffect
from bot.ports.store_proof import ProofStore
from bot.ports.store_reminders import ReminderStore
from bot.ports.store_stops import StopStore
from bot.ports.surface import Pile

QUEUE = "lanes"
"""The durable queue that effects are handed over to, one partition per lane."""

CARRY = "carry"
"""The workflow that carries effects out. Given a list of their ids and, if not 0, which hand-over of them this is."""


@dataclass(frozen=True, slots=True)
class KnownPosts:
    """What the store already knows about a page of mentions.

    `posts` maps each post of the page, and each post that one of them answers, to its thread, as far
    as it is known; `ours` are those among them that we wrote. `threads` are the threads of answered
    posts. `stopped` are the page's customers who are not to be contacted.
    """

    posts: Mapping[PostRef, ThreadId]
    ours: frozenset[PostRef]
    threads: Mapping[ThreadId, Thread]
    stopped: Mapping[CustomerRef, StopRecord]


@dataclass(frozen=True, slots=True)
class IntakeDecision:
    """What one mention of a page comes to.

    `change` opens a thread (its id is 0) or continues a known one; None ignores the mention. A
    mention whose `joins` is set belongs to the thread that an earlier mention of the same page opens.
    """

    mention: Mention
    change: Change | None
    joins: PostRef | None = None


@dataclass(frozen=True, slots=True)
class ThreadSnapshot:
    """What a decision about a thread is made from, read in the transaction that will keep its outcome.

    `by` is whose account asked, if it is known. `people` holds the thread's holder, the person who asks,
    and all who were named. `drafts` and `posts` (oldest first) are empty unless they were asked for.
    """

    thread: Thread
    by: Staff | None
    people: Mapping[StaffId, Staff]
    drafts: tuple[Draft, ...] = ()
    posts: tuple[Post, ...] = ()


class EffectState(StrEnum):
    """Where an effect is."""

    DUE = "due"
    DOING = "doing"
    """The intent is written. Found so by anyone but its carrier, its outcome is unknown."""
    DONE = "done"
    CANCELLED = "cancelled"
    PARKED = "parked"
    """Tried, refused for good, and waiting for a person to decide."""


@dataclass(frozen=True, slots=True)
class StoredEffect:
    """An effect as it is stored. `tries` counts the times its intent was written; `why` is the last trouble.

    `again` counts its further hand-overs: an earlier one can be sure that a later one is still to come.
    """

    id: int
    effect: Effect
    state: EffectState
    due: datetime
    tries: int
    why: str = ""
    again: int = 0


@dataclass(frozen=True, slots=True)
class EffectOutcome:
    """What became of an effect: written together with the change that it causes."""

    effect: int
    state: EffectState
    why: str = ""


class Threads(Protocol):
    """Threads, and everything that is kept with them in one transaction."""

    async def take_in(
        self,
        channel: str,
        page: Sequence[Mention],
        sort: Callable[[KnownPosts], Sequence[IntakeDecision]],
        *,
        cursor: str | None,
    ) -> tuple[ThreadId | None, ...]:
        """Keep a page of mentions, and the channel's cursor, in one transaction.

        `sort` is called with what is known and returns one arrival per mention, in order. It may be
        called again if somebody else stored one of them meanwhile. Returns each mention's thread.
        """
        ...

    async def change(
        self,
        thread: ThreadId,
        decide: Callable[[ThreadSnapshot], Change | None],
        *,
        by: StaffRef | None = None,
        naming: Sequence[StaffId] = (),
        drafts: bool = False,
        posts: bool = False,
        begins: int | None = None,
        settles: EffectOutcome | None = None,
    ) -> Change | None:
        """Read the thread, decide, and keep all of the change, in one transaction.

        `decide` may be called again if somebody else changed the thread meanwhile; what it raises is
        raised here, and nothing is kept. None keeps nothing but `settles`. `begins` writes the intent
        of that effect with the change, or cancels the effect if the change is None. An effect that is
        not due any more (done, cancelled, parked) keeps nothing and returns None. The change that is
        returned has the thread's new version. Raises LookupError for an unknown thread, Conflict
        when others kept changing it.
        """
        ...

    async def thread_of(self, post: PostRef) -> ThreadId | None:
        """Return the thread of a post, ours or a customer's."""
        ...

    async def story(self, thread: ThreadId) -> ThreadHistory | None:
        """Return a thread with all that was said."""
        ...

    async def pile(self, pile: Pile, staff: StaffId, *, after: ThreadId | None, limit: int) -> Sequence[ThreadHistory]:
        """Return stories of a pile in its order (see `Pile`), those that stand after that thread."""
        ...

    async def counts(self, staff: StaffId) -> Mapping[Pile, int]:
        """Return how many threads lie on each pile, each counted up to 1,000."""
        ...

    async def lapsed(self, now: datetime, *, limit: int = 100) -> Sequence[ThreadId]:
        """Return threads whose lease has ended, the longest ended first."""
        ...

    async def cursor(self, channel: str) -> str | None:
        """Return the channel's last cursor."""
        ...

    async def keep_cursor(self, channel: str, cursor: str) -> None:
        """Keep the channel's cursor when there was nothing else to keep with it."""
        ...

    async def record(self, entry: JournalEntry, thread: ThreadId | None = None) -> None:
        """Write a journal line that changes no thread, such as a refusal."""
        ...


class Effects(Protocol):
    """Effects on their way out."""

    async def effect(self, id: int) -> StoredEffect | None:
        """Return that effect."""
        ...

    async def begin(self, id: int) -> StoredEffect | None:
        """Write the intent, and count the try. Returns the effect as it was before; None unless due or doing."""
        ...

    async def finish(self, settled: EffectOutcome, *, drawn: ShownCard | None = None) -> None:
        """Write what became of an effect, and the card it drew."""
        ...

    async def postpone(self, id: int, until: datetime, why: str, *, surely_not_done: bool) -> None:
        """Try again at `until`: in one transaction it is made due then and handed over again.

        An effect that may have been done stays `doing`, so that it is looked for. A settled one stays settled.
        """
        ...

    async def parked(self) -> Sequence[ParkedEffect]:
        """Return the effects that wait for a person, oldest first, those too that cannot be read."""
        ...

    async def try_again(self, id: int) -> bool:
        """Make a parked effect due now and hand it over again. False if it is not parked."""
        ...

    async def give_up(self, id: int) -> bool:
        """Cancel a parked effect for good. False if it is not parked."""
        ...

    async def due_in_lane(self, lane: str, *, limit: int) -> Sequence[int]:
        """Return the effects of that lane which are due now, oldest first. For the worker that holds the lane."""
        ...

    async def abandoned(self, overdue: datetime) -> Sequence[int]:
        """Return effects due before `overdue` that are still not settled, oldest first, 100 at most."""
        ...

    async def forget(self, before: datetime, *, limit: int) -> int:
        """Delete redraws and whispers that were settled and due before then; return how many.

        What became public, or was to, stays on record.
        """
        ...

    async def waiting(self) -> int:
        """Return how many effects are not settled yet."""
        ...


class Pictures(Protocol):
    """The bytes of pictures. They come with the change whose draft has them, and go when nothing needs them."""

    async def picture(self, id: PictureId) -> bytes | None:
        """Return the bytes of that picture, or None once they are deleted."""
        ...

    async def forget_pictures(self, before: datetime, *, limit: int) -> int:
        """Delete pictures kept before then that no draft has and no reply still has to bring; return how many."""
        ...


class People(Protocol):
    """The company's people and how they are known on each surface."""

    async def person(self, who: StaffRef) -> Staff | None:
        """Return who this account belongs to."""
        ...

    async def staff(self, id: StaffId) -> Staff | None:
        """Return that person."""
        ...

    async def everybody(self) -> Sequence[Staff]:
        """Return all people, those who left too, by name."""
        ...

    async def accounts(self, id: StaffId) -> Sequence[StaffRef]:
        """Return how this person is known on each surface."""
        ...

    async def add(self, name: str, role: str, surface: str | None = None) -> Staff:
        """Add a person, with an account on that surface whose name is their id."""
        ...

    async def meet(self, who: StaffRef, name: str) -> Staff:
        """Return who this account belongs to; add a person of that name with this account if nobody."""
        ...

    async def link(self, who: StaffRef, id: StaffId) -> None:
        """Say that this account is that person's from now on. Raises LookupError if there is no such person."""
        ...

    async def keep(self, staff: Staff, entry: JournalEntry) -> None:
        """Keep a changed person, with a journal line.

        Raises Conflict if their signature is new and looks like that of somebody else, also of one who left.
        """
        ...


class Installation(Protocol):
    """What holds for the whole program."""

    async def paused(self) -> Pause | None:
        """Return the pause of all publishing that holds now, if any."""
        ...

    async def pause(self, paused: bool, *, who: str = "", why: str = "") -> bool:
        """Stop all publishing, or let it go on; return whether it was not so before. `who` and `why` are for people.

        A pause that holds already stays as it was said first. What was sent meanwhile waits.
        """
        ...

    async def heartbeat(self, worker: str, now: datetime, lease: timedelta) -> None:
        """Say that this worker process lives, until `now + lease`."""
        ...

    async def expired_workers(self, now: datetime) -> Sequence[str]:
        """Return the workers whose lease is over."""
        ...

    async def live_workers(self, now: datetime) -> Sequence[str]:
        """Return the workers whose lease is not over, by name."""
        ...

    async def carries(self, worker: str, workflow: str) -> bool:
        """Return whether that hand-over is this worker's to carry: not once it was put back into the queue."""
        ...

    async def remove_worker(self, worker: str) -> None:
        """Forget a worker whose work was taken over."""
        ...

    def kv(self, owner: str) -> KeyValueStore:
        """Return that adapter's key-value store."""
        ...


class Store(
    Threads,
    StopStore,
    HistoryStore,
    DigestQueries,
    DigestArchive,
    ReminderStore,
    CardStore,
    Effects,
    LaneStore,
    Pictures,
    People,
    ProofStore,
    Installation,
    Protocol,
):
    """All that is kept."""
