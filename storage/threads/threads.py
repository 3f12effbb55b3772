"""Threads: taken in, changed, and looked through. See `bot.ports.store.Threads` for what is promised."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from bot.domain.ids import PostRef, StaffId, StaffRef, ThreadId
from bot.domain.mention import Mention
from bot.domain.thread import Change, JournalEntry, State
from bot.domain.thread_history import ThreadHistory
from bot.ports.kv import Conflict
from bot.ports.store import EffectOutcome, IntakeDecision, KnownPosts, ThreadSnapshot
from bot.ports.surface import Pile
from storage.connection.context import StoreContext
from storage.connection.errors import VersionConflict, is_write_conflict
from storage.tables.index_conditions import ANSWERED, IN_HAND, LEASED, OVER, UP_FOR_GRABS
from storage.tables.rows import entry_values
from storage.tables.statements import put
from storage.tables.tables import cursors, journal, posts, threads
from storage.threads import digest_quotes, intake, similar
from storage.threads.effect_state import begun, cancelled, settled
from storage.threads.pictures import keep_pictures
from storage.threads.queries import snapshot, stories_of
from storage.threads.write_batch import WriteBatch, update_thread, write_drafts

T = TypeVar("T")

TRIES = 10
"""How often a change is decided again when others were quicker, before that is a Conflict."""

COUNTED = 1000
_LAST = 2**53
"""More than any thread's number: what is answered stands behind what is owed."""


class StoredThreads(StoreContext):
    """Threads, and everything that is kept with them in one transaction."""

    async def take_in(
        self,
        channel: str,
        page: Sequence[Mention],
        sort: Callable[[KnownPosts], Sequence[IntakeDecision]],
        *,
        cursor: str | None,
    ) -> tuple[ThreadId | None, ...]:
        def work(connection: sa.Connection) -> tuple[ThreadId | None, ...]:
            batch = WriteBatch(self.now(), self.rooms, self.queue)
            found = intake.take_in(connection, channel, page, sort, batch, self.same_person)
            if cursor is not None:
                connection.execute(put(connection, cursors), {"channel": channel, "cursor": cursor})
            return found

        return await self._until_alone(work, f"the posts of {channel}")

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
        def work(connection: sa.Connection) -> tuple[Change | None, bool]:
            if begins is not None and not begun(connection, begins):
                return None, False
            if settles is not None and not settled(connection, settles):
                return None, False
            read = snapshot(connection, thread, by=by, naming=naming, with_drafts=drafts, with_posts=posts)
            change = decide(read)
            if change is None:
                if begins is not None:
                    cancelled(connection, begins)
                return None, False
            return self._keep(connection, read, change)

        kept, redacts = await self._until_alone(work, f"#{thread}")
        if redacts:
            await self.database.scrub()
        return kept

    async def thread_of(self, post: PostRef) -> ThreadId | None:
        query = sa.select(posts.c.thread).where(posts.c.channel == post.channel, posts.c.ref == post.id)
        found = await self.database.read(lambda connection: connection.execute(query).scalar())
        return None if found is None else ThreadId(found)

    async def story(self, thread: ThreadId) -> ThreadHistory | None:
        return await self.database.read(lambda connection: stories_of(connection, [thread]).get(thread))

    async def pile(self, pile: Pile, staff: StaffId, *, after: ThreadId | None, limit: int) -> Sequence[ThreadHistory]:
        place = _place(pile, threads)
        query = _pile(pile, staff).order_by(place).limit(limit)
        if after is not None and pile is Pile.MINE:
            last = threads.alias()
            query = query.where(place > sa.select(_place(pile, last)).where(last.c.id == after).scalar_subquery())
        elif after is not None:
            query = query.where(threads.c.id > after if pile is Pile.UP_FOR_GRABS else threads.c.id < after)

        def work(connection: sa.Connection) -> Sequence[ThreadHistory]:
            ids = connection.execute(query).scalars().all()
            found = stories_of(connection, ids)
            return [found[ThreadId(id)] for id in ids]

        return await self.database.read(work)

    async def counts(self, staff: StaffId) -> Mapping[Pile, int]:
        piles = list(Pile)
        query = sa.select(*(_count(_pile(pile, staff)) for pile in piles))
        found = await self.database.read(lambda connection: connection.execute(query).one())
        return dict(zip(piles, found, strict=True))

    async def lapsed(self, now: datetime, *, limit: int = 100) -> Sequence[ThreadId]:
        query = sa.select(threads.c.id).where(LEASED, threads.c.held_until <= now)
        query = query.order_by(threads.c.held_until).limit(limit)
        found = await self.database.read(lambda connection: connection.execute(query).scalars().all())
        return [ThreadId(id) for id in found]

    async def cursor(self, channel: str) -> str | None:
        query = sa.select(cursors.c.cursor).where(cursors.c.channel == channel)
        return await self.database.read(lambda connection: connection.execute(query).scalar())

    async def keep_cursor(self, channel: str, cursor: str) -> None:
        given = {"channel": channel, "cursor": cursor}
        await self.database.write(lambda connection: connection.execute(put(connection, cursors), given))

    async def record(self, entry: JournalEntry, thread: ThreadId | None = None) -> None:
        line = entry_values(entry, thread)
        await self.database.write(lambda connection: connection.execute(sa.insert(journal), line))

    def _keep(self, connection: sa.Connection, read: ThreadSnapshot, change: Change) -> tuple[Change, bool]:
        """Write all of a change; return it with the thread as it now is, and whether anything was erased."""
        now = self.now()
        thread = update_thread(connection, read.thread, change.thread, now)
        write_drafts(connection, thread.id, change.draft, change.dropped)
        erased = keep_pictures(connection, read.thread, change, now)
        batch = WriteBatch(now, self.rooms, self.queue)
        batch.add(change, thread.id, thread.version)
        touched = similar.touched(read.thread, thread, rewritten=batch.rewrites)
        if touched:
            for citing, version in similar.outdated(connection, thread.id):
                batch.redraw(citing, version)
        batch.ask(*digest_quotes.outdated(connection, read.thread, thread, rewritten=batch.rewrites))
        batch.write(connection)
        if touched:
            similar.index(connection, thread)
        return dataclasses.replace(change, thread=thread), batch.rewrites or erased

    async def _until_alone(self, work: Callable[[sa.Connection], T], what: str) -> T:
        """Do it in a transaction, and all over again if somebody else changed meanwhile what it read."""
        for _ in range(TRIES):
            try:
                return await self.database.write(work)
            except VersionConflict:
                continue
            except sa.exc.DBAPIError as trouble:
                if not is_write_conflict(trouble):
                    raise
        raise Conflict(f"others kept changing {what}")


def _pile(pile: Pile, staff: StaffId) -> sa.Select[int]:
    """The ids on a pile. Each condition is word for word that of an index (storage/tables/tables.py)."""
    of = {
        Pile.UP_FOR_GRABS: (UP_FOR_GRABS,),
        Pile.MINE: (IN_HAND, threads.c.holder == staff),
        Pile.ANSWERED: (ANSWERED,),
        Pile.CLOSED: (OVER,),
        Pile.ALL: (),
    }
    return sa.select(threads.c.id).where(*of[pile])


def _place(pile: Pile, of: sa.FromClause) -> sa.ColumnElement[Any]:
    """Where a thread stands on a pile."""
    match pile:
        case Pile.UP_FOR_GRABS:
            return of.c.id
        case Pile.MINE:
            return sa.case((of.c.state == State.ANSWERED.value, _LAST - of.c.id), else_=of.c.id)
        case _:
            return of.c.id.desc()


def _count(ids: sa.Select[int]) -> sa.ScalarSelect[int]:
    return sa.select(sa.func.count()).select_from(ids.limit(COUNTED).subquery()).scalar_subquery()
