"""What is known of the past. See `bot.ports.store_history.HistoryStore` for what is promised."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.domain.card import Similar
from bot.domain.customer_history import History
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import ReplyState
from bot.domain.ids import CustomerRef, PostRef, StaffId, ThreadId
from bot.domain.thread import JournalEvent
from storage.connection.context import StoreContext
from storage.tables.index_conditions import LEASED, UP_FOR_GRABS
from storage.tables.rows import PUBLIC
from storage.tables.tables import journal, posts, replies, staff, threads
from storage.threads.similar import alike, quote, quoted_already

COUNTED = 1000


class StoredHistory(StoreContext):
    """What was asked and answered before, and what was done in a week."""

    async def similar(
        self, text: str, *, excluding: ThreadId, limit: int = 3, quoting: bool = False
    ) -> Sequence[Similar]:
        def look(connection: sa.Connection) -> tuple[list[Similar], list[ThreadId], bool]:
            found = alike(connection, text, excluding, limit)
            shown = [one.thread for one in found]
            return found, shown, quoted_already(connection, excluding, shown) if quoting and shown else True

        found, shown, known = await self.database.read(look)
        if known:
            return found
        await self.database.write(lambda connection: quote(connection, excluding, shown))
        # One of them may have been deleted just before that was written, and so nobody would redraw the card.
        again, _, _ = await self.database.read(look)
        return [one for one in again if one.thread in shown]

    async def history(self, customer: CustomerRef, *, excluding: ThreadId, private: bool = True) -> History:
        query = _history(customer, excluding, private)
        row = await self.database.read(lambda connection: connection.execute(query).one())
        return History(row.threads, row.last, row.answered_by or "")

    async def awaited(self, channel: str, *, limit: int) -> Sequence[tuple[PostRef, datetime]]:
        # Two statements, each with an index of its own: what nobody has, and what somebody owes an answer.
        waits = sa.union(*(sa.select(threads.c.id).where(each) for each in (UP_FOR_GRABS, LEASED))).subquery()
        query = sa.select(posts.c.ref, posts.c.at).join(waits, waits.c.id == posts.c.thread)
        query = query.where(posts.c.channel == channel, posts.c.by_us.is_(False), posts.c.deleted_at.is_(None))
        query = query.order_by(posts.c.id.desc()).limit(limit)
        rows = await self.database.read(lambda connection: connection.execute(query).all())
        return [(PostRef(channel, row.ref), row.at) for row in rows]

    async def week(self, staff: StaffId, since: datetime) -> LastSevenDays:
        row = await self.database.read(lambda connection: connection.execute(_week(staff, since)).mappings().one())
        return LastSevenDays(**row)


def _history(customer: CustomerRef, excluding: ThreadId, private: bool) -> sa.Select[int, datetime, str]:
    """How many threads there were before, when the newest was opened, who answered last: all from indexes."""
    earlier = sa.select(threads.c.id, threads.c.opened_at)
    earlier = earlier.where(threads.c.channel == customer.channel, threads.c.customer == customer.id)
    if not private:
        earlier = earlier.where(threads.c.visibility.in_(PUBLIC))
    before = earlier.where(threads.c.id < excluding).order_by(threads.c.id.desc()).limit(COUNTED).cte("earlier")
    answered = sa.select(staff.c.name).join(replies, replies.c.author == staff.c.id)
    answered = answered.where(replies.c.thread.in_(sa.select(before.c.id)), replies.c.state == ReplyState.SENT.value)
    # By time, not by number: else a database might look for the newest reply of all, one by one.
    last = answered.order_by(replies.c.leaves_at.desc(), replies.c.id.desc()).limit(1).scalar_subquery()
    return sa.select(
        sa.func.count().label("threads"), sa.func.max(before.c.opened_at).label("last"), last.label("answered_by")
    ).select_from(before)


def _week(me: StaffId, since: datetime) -> sa.Select[int, int, int, int, int, int]:
    mine = journal.c.by_staff == me
    thanks = sa.exists().where(
        replies.c.thread == journal.c.thread, replies.c.post_ref == journal.c.about, replies.c.author == me
    )
    up_for_grabs = sa.select(threads.c.id).where(UP_FOR_GRABS).limit(COUNTED).subquery()
    return sa.select(
        _threads(since, JournalEvent.PUBLISHED).where(mine).scalar_subquery().label("answered_by_me"),
        _threads(since, JournalEvent.SECONDED, JournalEvent.OFFERED_HELP)
        .where(mine)
        .scalar_subquery()
        .label("helped_by_me"),
        _done(sa.func.count(), since, JournalEvent.LIKED).where(thanks).scalar_subquery().label("liked"),
        _done(sa.func.count(), since, JournalEvent.OPENED).scalar_subquery().label("heard"),
        _threads(since, JournalEvent.PUBLISHED).scalar_subquery().label("answered"),
        sa.select(sa.func.count()).select_from(up_for_grabs).scalar_subquery().label("waiting_now"),
    )


def _threads(since: datetime, *deeds: JournalEvent) -> sa.Select[int]:
    """In how many threads one of these was done."""
    return _done(sa.func.count(journal.c.thread.distinct()), since, *deeds)


def _done(counted: sa.ColumnElement[int], since: datetime, *deeds: JournalEvent) -> sa.Select[int]:
    """Count from the index on what was done, and when (storage/tables/tables.py)."""
    return sa.select(counted).where(journal.c.deed.in_([deed.value for deed in deeds]), journal.c.at >= since)
