"""What channels hear becomes threads. Stored first; only then is the network told that we have it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import groupby

from bot.domain.decisions.events import (
    EventContext,
    customer_deleted,
    customer_edited,
    followed_up,
    liked,
    opened,
    stopped,
)
from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Deleted, Edited, Heard, Liked, Mention, Stopped, as_kept, clean
from bot.domain.opt_out import OptOut, StopRecord, detect_opt_out
from bot.domain.thread import Change, JournalEvent, Thread
from bot.domain.thread_history import ThreadHistory
from bot.policies.consent import Consent, may_show
from bot.ports.store import IntakeDecision, KnownPosts, Store, ThreadSnapshot

AWAITED = 500
PAGE = 40
"""How many mentions are kept in one transaction: enough to be quick, few enough to lose little time on a retry."""


OLDEST = datetime(1990, 1, 1, tzinfo=UTC)
CLOCKS_DIFFER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Intake:
    """The inbox of one channel. See `bot.ports.Inbox` for what it promises."""

    channel: str
    threads: Store
    lease: timedelta
    now: Callable[[], datetime]

    async def cursor(self) -> str | None:
        """Return the last cursor stored for this channel."""
        return await self.threads.cursor(self.channel)

    async def awaited(self) -> Sequence[tuple[PostRef, datetime]]:
        """Return the posts of customers here that still wait for an answer, the newest 500."""
        return await self.threads.awaited(self.channel, limit=AWAITED)

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        """Keep everything in the order it was heard; return once it is stored.

        The cursor is kept with the last page, never before it.
        """
        found: list[ThreadId | None] = []
        left = len(heard)
        for is_mention, run in groupby(heard, key=lambda h: isinstance(h, Mention)):
            things = list(run)
            left -= len(things)
            if is_mention:
                mentions = [sanitize(m, self.now()) for m in things if isinstance(m, Mention)]
                await self._apply_opt_outs(mentions)
                found += await self._take_in(mentions, cursor if left == 0 else None)
            else:
                found += [await self._take(thing) for thing in things]
        if cursor is not None and not (heard and isinstance(heard[-1], Mention)):
            await self.threads.keep_cursor(self.channel, cursor)
        return tuple(found)

    async def _apply_opt_outs(self, mentions: Sequence[Mention]) -> None:
        """A wish to be left alone is kept before the post that says so: then nothing can come between the two."""
        for mention in mentions:
            if not mention.summoned or detect_opt_out(mention.text) is not OptOut.STOP:
                continue
            # One that is heard once more was heeded before, and may have been lifted since.
            if await self.threads.thread_of(mention.ref) is None:
                await self._take(Stopped(mention.customer.ref, mention.at))

    async def _take_in(self, mentions: Sequence[Mention], cursor: str | None) -> list[ThreadId | None]:
        found: list[ThreadId | None] = []
        for start in range(0, len(mentions), PAGE):
            page = mentions[start : start + PAGE]
            last = start + PAGE >= len(mentions)
            moment = EventContext(self.now(), self.lease)
            found += await self.threads.take_in(
                self.channel,
                page,
                lambda known, page=page, moment=moment: decide_page(page, known, moment),  # type: ignore[misc]
                cursor=cursor if last else None,
            )
        return found

    async def _take(self, thing: Heard) -> ThreadId | None:
        moment = EventContext(self.now(), self.lease)
        match thing:
            case Edited():
                return await self._change(thing.ref, lambda snapshot: _edited(snapshot, thing, moment))
            case Deleted():
                return await self._change(thing.ref, lambda snapshot: _deleted(snapshot, thing, moment))
            case Liked():
                return await self._liked(thing, moment)
            case Stopped():
                stop = StopRecord(thing.at)
                for thread in await self.threads.stop(thing.customer, stop):
                    await self.threads.change(thread, lambda snapshot: stopped(snapshot.thread, stop, moment))
        return None

    async def _liked(self, thing: Liked, moment: EventContext) -> ThreadId | None:
        """Keep a like once, however often it is heard: the journal knows the customer's."""
        thread = await self.threads.thread_of(thing.ref)
        while thread is not None:
            story, is_same = await self.threads.story(thread), [True]
            if story is None or (thing.by.ref == story.thread.customer.ref and _knows_like(story, thing.ref)):
                break
            version = story.thread.version

            def decide(
                snapshot: ThreadSnapshot, version: int = version, is_same: list[bool] = is_same
            ) -> Change | None:
                is_same[0] = snapshot.thread.version == version  # else somebody may just have kept it
                return liked(snapshot.thread, thing.ref, moment.now, thing.by) if is_same[0] else None

            await self.threads.change(thread, decide)
            if is_same[0]:
                break
        return thread

    async def _change(self, post: PostRef, decide: Callable[[ThreadSnapshot], Change | None]) -> ThreadId | None:
        thread = await self.threads.thread_of(post)
        if thread is not None:
            await self.threads.change(thread, decide, posts=True)
        return thread


def _knows_like(story: ThreadHistory, post: PostRef) -> bool:
    return any(entry.event is JournalEvent.LIKED and entry.about == post.id for entry in story.journal)


def sanitize(mention: Mention, now: datetime) -> Mention:
    """Return the mention with what no database can hold taken out of its words, and a time that can be true.

    What claims to be older than any network, or younger than tomorrow, was made when we heard it: nobody waited
    for us since the year 1, and no clock of a zone can show that.
    """
    customer = replace(mention.customer, name=clean(mention.customer.name))
    at = mention.at if OLDEST <= mention.at <= now + CLOCKS_DIFFER else now
    return replace(mention, text=as_kept(mention.text), customer=customer, at=at)


def decide_page(page: Sequence[Mention], known: KnownPosts, moment: EventContext) -> list[IntakeDecision]:
    """Return what each mention of a page comes to.

    Known posts and our own make nothing. A post that answers a thread of the same customer
    follows it up; one by anybody else is an exchange of its own. Several posts of one page in one
    thread make one change.
    """
    arrivals: list[IntakeDecision] = []
    where: dict[PostRef, int] = {}  # the post -> the arrival whose change holds its thread
    open_here: dict[ThreadId, int] = {}  # a known thread -> the arrival that already continues it
    for mention in page:
        at = len(arrivals)
        consent = _consent(mention, known)
        if consent is Consent.IGNORE or mention.ref in where:
            arrivals.append(IntakeDecision(mention, None))
            continue
        again = consent is Consent.ANSWERABLE
        before = _same_thread(mention, known, where, open_here, arrivals)
        if before is not None and (so_far := arrivals[before].change) is not None:
            more = followed_up(so_far.thread, mention, moment, called_again=again)
            arrivals[before] = replace(arrivals[before], change=_joined(so_far, more))
            arrivals.append(IntakeDecision(mention, None, joins=arrivals[before].mention.ref))
            where[mention.ref] = before
            continue
        thread = _thread_answered(mention, known)
        if thread is None:
            stop = known.stopped.get(mention.customer.ref)
            arrivals.append(IntakeDecision(mention, opened(mention, moment.now, stop=stop, called_again=again)))
        else:
            arrivals.append(IntakeDecision(mention, followed_up(thread, mention, moment, called_again=again)))
            open_here[thread.id] = at
        where[mention.ref] = at
    return arrivals


def _consent(mention: Mention, known: KnownPosts) -> Consent:
    return may_show(
        mention,
        stop=known.stopped.get(mention.customer.ref),
        ours=mention.ref in known.ours,
        known=mention.ref in known.posts,
    )


def _thread_answered(mention: Mention, known: KnownPosts) -> Thread | None:
    if mention.answers is None or mention.answers not in known.posts:
        return None
    thread = known.threads.get(known.posts[mention.answers])
    return thread if thread is not None and thread.customer.ref == mention.customer.ref else None


def _same_thread(
    mention: Mention,
    known: KnownPosts,
    where: dict[PostRef, int],
    open_here: dict[ThreadId, int],
    arrivals: list[IntakeDecision],
) -> int | None:
    if mention.answers is None:
        return None
    at = where.get(mention.answers)
    if at is None and (thread := _thread_answered(mention, known)) is not None:
        at = open_here.get(thread.id)
    if at is None:
        return None
    change = arrivals[at].change
    same_customer = change is not None and change.thread.customer.ref == mention.customer.ref
    return at if same_customer else None


def _joined(first: Change, then: Change) -> Change:
    return replace(
        then,
        entries=first.entries + then.entries,
        effects=first.effects + then.effects,
        posts=first.posts + then.posts,
    )


def _edited(snapshot: ThreadSnapshot, edit: Edited, moment: EventContext) -> Change | None:
    post = next((p for p in snapshot.posts if p.ref == edit.ref), None)
    tidied = replace(edit, text=as_kept(edit.text))
    if post is None or post.by_us or post.deleted_at is not None or post.text == tidied.text:
        return None
    return customer_edited(snapshot.thread, tidied, moment)


def _deleted(snapshot: ThreadSnapshot, gone: Deleted, moment: EventContext) -> Change | None:
    post = next((p for p in snapshot.posts if p.ref == gone.ref), None)
    if post is None or post.by_us or post.deleted_at is not None:
        return None
    left = [p for p in snapshot.posts if not p.by_us and p.deleted_at is None and p.ref != gone.ref]
    return customer_deleted(snapshot.thread, gone, left[-1].ref if left else None, moment)
