"""Whom to nudge, and about what. See `bot.ports.store_reminders.ReminderStore` for what is promised."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.personal_week import PersonalWeek
from bot.domain.draft import ReplyState
from bot.domain.effects import Nudge, Prompt
from bot.domain.ids import StaffId, ThreadId
from bot.domain.staff import Staff
from bot.domain.thread import JournalEvent
from bot.ports.store_reminders import UnclaimedThread
from storage.connection.context import StoreContext
from storage.digest.counts import LOOKED_THROUGH, thanking
from storage.digest.queries import done, thanks_said
from storage.tables.index_conditions import LEASED, UNANSWERED
from storage.tables.rows import staff_of
from storage.tables.tables import effects, journal, posts, replies, staff, threads
from storage.threads.write_batch import WriteBatch

ENDING = 500
"""How many claims that run out are looked at in one round."""


class StoredReminders(StoreContext):
    """Threads that nobody took, claims that run out, and who asked to hear of it."""

    async def untaken(self, since: datetime, until: datetime, *, limit: int) -> Sequence[UnclaimedThread]:
        offered = sa.exists().where(journal.c.thread == threads.c.id, journal.c.deed == JournalEvent.OFFERED.value)
        query = sa.select(threads.c.id, threads.c.version)
        query = query.where(
            UNANSWERED, ~threads.c.stopped, threads.c.opened_at > since, threads.c.opened_at <= until, ~offered
        )
        query = query.order_by(threads.c.opened_at, threads.c.id).limit(limit)
        rows = await self.database.read(lambda connection: connection.execute(query).all())
        return [UnclaimedThread(ThreadId(row.id), row.version) for row in rows]

    async def ending(self, since: datetime, until: datetime) -> Sequence[Nudge]:
        query = sa.select(threads.c.id, threads.c.holder, threads.c.held_since, threads.c.latest)
        query = query.where(LEASED, threads.c.held_until > since, threads.c.held_until <= until)
        query = query.order_by(threads.c.held_until).limit(ENDING)

        def look(connection: sa.Connection) -> list[Nudge]:
            found = {}
            for row in connection.execute(query):
                # One for each claim, and one more for each time that the customer called its holder back.
                name = f"{row.held_since.isoformat()}/{row.latest}"
                nudge = Nudge(ThreadId(row.id), StaffId(row.holder), Prompt.ENDING, name)
                found[nudge.key] = nudge
            asked = sa.select(effects.c.key).where(effects.c.key.in_(found))
            before = set(connection.execute(asked).scalars()) if found else set()
            return [nudge for key, nudge in found.items() if key not in before]

        return await self.database.read(look)

    async def asking(self) -> Sequence[Staff]:
        query = sa.select(staff).where(staff.c.active, staff.c.offers | staff.c.weekly_note).order_by(staff.c.id)
        rows = await self.database.read(lambda connection: connection.execute(query).mappings().all())
        return [staff_of(row) for row in rows]

    async def answered(self, threads: Sequence[ThreadId]) -> Sequence[StaffId]:
        query = sa.select(replies.c.thread, replies.c.author).order_by(replies.c.id)
        query = query.where(replies.c.thread.in_(threads), replies.c.state == ReplyState.SENT.value)
        rows = await self.database.read(lambda connection: connection.execute(query).all())
        ordered = sorted(rows, key=lambda row: threads.index(row.thread))
        return list(dict.fromkeys(StaffId(row.author) for row in ordered))

    async def offered(self, since: datetime) -> Mapping[StaffId, int]:
        query = sa.select(journal.c.about, sa.func.count()).group_by(journal.c.about)
        query = query.where(journal.c.deed == JournalEvent.OFFERED.value, journal.c.at > since, journal.c.about != "")
        rows = await self.database.read(lambda connection: connection.execute(query).all())
        return {StaffId(int(about)): count for about, count in rows}

    async def nudge(self, nudges: Sequence[Nudge]) -> None:
        batch = WriteBatch(self.now(), (), self.queue)
        batch.ask(*nudges)
        await self.database.write(batch.write)

    async def deeds(self, staff: StaffId, week: CalendarWeek, *, quotable: Collection[str] = ()) -> PersonalWeek:
        return await self.database.read(lambda connection: _deeds(connection, staff, week, quotable))


def _deeds(connection: sa.Connection, me: StaffId, week: CalendarWeek, quotable: Collection[str]) -> PersonalWeek:
    """Read from what was done in the week, as the digest is."""
    mine = done(week, JournalEvent.PUBLISHED).where(journal.c.by_staff == me).subquery()
    first, last = sa.func.min(mine.c.at).label("first"), sa.func.max(mine.c.at).label("last")
    answered = sa.select(mine.c.thread, first, last).group_by(mine.c.thread).subquery()
    line = journal.alias()
    back = sa.exists().where(line.c.thread == answered.c.thread, line.c.deed == JournalEvent.FOLLOWED_UP.value)
    back = back.where(line.c.at > answered.c.first, line.c.at < week.end)
    query = sa.select(answered.c.thread, threads.c.channel, threads.c.customer, back.label("back"))
    query = query.join(threads, threads.c.id == answered.c.thread)
    rows = connection.execute(query.order_by(answered.c.last.desc(), answered.c.thread.desc())).all()
    wrote = [row for row in rows if row.back]
    thanks = sa.false() if not wrote else posts.c.thread.in_([row.thread for row in wrote])
    said = connection.execute(thanks_said(week, quotable).where(thanks).limit(LOOKED_THROUGH))
    return PersonalWeek(
        len({(row.channel, row.customer) for row in rows}),
        len({(row.channel, row.customer) for row in wrote}),
        next(thanking(said), None),
        ThreadId(rows[0].thread) if rows else None,
    )
