"""What a test of a store holds in its hands, and the made-up people and posts that the clauses use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.domain import actions as act
from bot.domain.decisions.decide import DecisionContext, Rules, decide
from bot.domain.decisions.events import EventContext, followed_up, opened
from bot.domain.draft import Draft, Reply
from bot.domain.effects import DrawCard, Publish, ThreadEffect
from bot.domain.ids import CustomerRef, PostRef, ReplyId, Room, StaffId, StaffRef, ThreadId
from bot.domain.mention import Customer, Mention
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import Change, JournalEntry, JournalEvent, PostChange, Thread
from bot.ports.store import IntakeDecision, KnownPosts, Store, ThreadSnapshot

CHANNEL = "town"
ROOMS = (Room("office", "front"), Room("office", "back"))
NOW = datetime(2026, 11, 23, 9, 0, 0, 123456, tzinfo=UTC)
RULES = Rules(lease=timedelta(minutes=30), undo=timedelta(seconds=20))


class Crash(Exception):
    """The process ends here."""


@dataclass(frozen=True, slots=True)
class Handed:
    """Effects that were handed over to be carried out, together."""

    ids: tuple[int, ...]
    lane: str
    due: datetime
    again: int


class StoreRig(Protocol):
    """A store under test, and the things around it that a test may turn.

    The store shows cards in `ROOMS`, and its clock stands at `now`. `trouble` is raised while
    effects are handed over: in the middle of a transaction, after most of it was written.
    """

    now: datetime
    trouble: Exception | None

    @property
    def store(self) -> Store:
        """The store that one process has."""
        ...

    @property
    def handed(self) -> Sequence[Handed]:
        """All that was handed over in transactions that were kept, in order."""
        ...

    async def another(self) -> Store:
        """Return another store upon the same database, as another process has it."""
        ...

    async def everything(self) -> str:
        """Return all that is written down anywhere, to look for what must not be there."""
        ...


def post(id: str) -> PostRef:
    """A post on the channel."""
    return PostRef(CHANNEL, id)


def mention(id: str, text: str = "", *, who: str = "cleo", answers: str | None = None) -> Mention:
    """A mention by a customer."""
    customer = Customer(CustomerRef(CHANNEL, who), who.title(), f"https://town.example/{who}")
    to = None if answers is None else post(answers)
    return Mention(post(id), customer, text or f"words of {id}", NOW, f"https://town.example/p/{id}", to)


def sorting(page: Sequence[Mention]) -> Callable[[KnownPosts], list[IntakeDecision]]:
    """What intake does, as far as the store can tell: known is ignored, answers follow up, the rest opens."""

    def sort(known: KnownPosts) -> list[IntakeDecision]:
        return [_arrival(mention, known) for mention in page]

    return sort


def _arrival(mention: Mention, known: KnownPosts) -> IntakeDecision:
    if mention.ref in known.posts:
        return IntakeDecision(mention, None)
    if mention.answers is not None and mention.answers in known.posts:
        thread = known.threads[known.posts[mention.answers]]
        return IntakeDecision(mention, followed_up(thread, mention, EventContext(NOW, RULES.lease)))
    return IntakeDecision(mention, opened(mention, NOW))


async def take_in(store: Store, *page: Mention, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
    """Take in a page."""
    return await store.take_in(CHANNEL, page, sorting(page), cursor=cursor)


async def opened_thread(store: Store, id: str = "1") -> ThreadId:
    """Take in one mention; return its thread."""
    [thread] = await take_in(store, mention(id))
    assert thread is not None
    return thread


async def employee(store: Store, name: str = "Ana") -> tuple[Staff, StaffRef]:
    """Add somebody who may send; return them and their account."""
    person = await store.add(name, "baker", "office")
    enrolled = replace(person, attribution=Attribution(name, "baker"), agreed_at=NOW)
    await store.keep(enrolled, JournalEntry(JournalEvent.ENROLLED, NOW, person.id))
    return enrolled, StaffRef("office", str(person.id))


def acting(action: act.ThreadAction) -> Callable[[ThreadSnapshot], Change]:
    """What the desk does with an action that needs no preview."""

    def decided(snapshot: ThreadSnapshot) -> Change:
        assert snapshot.by is not None
        return decide(snapshot.thread, action, DecisionContext(snapshot.by, NOW, RULES, snapshot.people, "r"))

    return decided


def with_effects(*effects: Callable[[Thread], ThreadEffect]) -> Callable[[ThreadSnapshot], Change]:
    """A change that asks for these effects and nothing else."""

    def decided(snapshot: ThreadSnapshot) -> Change:
        return Change(snapshot.thread, effects=tuple(make(snapshot.thread) for make in effects), redraw=False)

    return decided


def with_posts(
    *posts: PostChange, draft: Draft | None = None, dropped: Sequence[StaffId] = ()
) -> Callable[[ThreadSnapshot], Change]:
    """A change of what was said."""

    def decided(snapshot: ThreadSnapshot) -> Change:
        return Change(snapshot.thread, posts=posts, draft=draft, dropped=tuple(dropped), redraw=False)

    return decided


async def asked(store: Store, thread: ThreadId, make: Callable[[Thread], ThreadEffect]) -> int:
    """Ask for one effect; return its id: the newest of those that wait."""
    await store.change(thread, with_effects(make))
    return max(await store.abandoned(NOW + timedelta(days=365)))


def drawing(thread: Thread) -> ThreadEffect:
    """Draw the card in the first room, as of the version after this."""
    return DrawCard(thread.id, ROOMS[0], thread.version + 1)


def reply_by(author: Staff, id: str = "r1", text: str = "We bake until six.") -> Reply:
    """A reply that has passed review."""
    assert author.attribution is not None
    return Reply(ReplyId(id), author.id, author.attribution, text, post("1"), NOW + RULES.undo)


def sending(reply: Reply) -> Callable[[ThreadSnapshot], Change]:
    """A change that sends a reply."""

    def decided(snapshot: ThreadSnapshot) -> Change:
        thread = snapshot.thread.with_reply(reply)
        entry = JournalEntry(JournalEvent.SENT, NOW, reply.author, reply.text, reply.id)
        return Change(thread, (entry,), (Publish(thread.id, reply),), redraw=False)

    return decided
