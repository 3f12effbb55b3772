"""Keeps the digests of weeks as they were counted. See `bot.ports.store_digests.DigestArchive` for what is promised."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa
from pydantic import TypeAdapter

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest
from bot.domain.digest.feedback import DigestFeedback
from bot.domain.effects import DigestEffect
from bot.domain.ids import StaffId
from bot.ports.store_digests import ArchivedDigest
from storage.connection.context import StoreContext
from storage.digest.counts import still_said
from storage.tables.statements import insert, insert_new
from storage.tables.tables import digests, journal, voices
from storage.threads import digest_quotes
from storage.threads.write_batch import WriteBatch

_DIGEST = TypeAdapter(Digest)
"""A digest as JSON and back: what later versions add to it gets its default."""


class StoredArchive(StoreContext):
    """One digest per week and zone: whoever writes it first has it posted."""

    async def archive(self, counted: ArchivedDigest, told: Sequence[DigestEffect]) -> bool:
        # What customers wrote stays where it is erased when they delete it: here only which posts they were.
        quotes = tuple(replace(quote, by="", text="", url=None) for quote in counted.digest.quotes)
        told_of = _DIGEST.dump_json(replace(counted.digest, quotes=quotes)).decode()
        week = counted.digest.week
        row = {"week": week.label, "zone": week.zone, "due": counted.due, "told": told_of}

        def work(connection: sa.Connection) -> bool:
            # Of several at once, one inserts; the others wait here for its commit, and then insert nothing.
            if connection.execute(insert_new(connection, digests), row).rowcount != 1:
                return False
            digest_quotes.note(connection, {quote.thread for quote in quotes}, told)
            batch = WriteBatch(self.now(), (), self.queue)
            batch.ask(*told)
            batch.write(connection)
            return True

        return await self.database.write(work)

    async def archived(self, week: str, zone: str = "") -> ArchivedDigest | None:
        query = sa.select(digests.c.told, digests.c.due).where(digests.c.week == week)
        query = query.order_by((digests.c.zone == zone).desc(), digests.c.due, digests.c.zone).limit(1)

        def look(connection: sa.Connection) -> ArchivedDigest | None:
            row = connection.execute(query).first()
            if row is None:
                return None
            digest = _DIGEST.validate_json(row.told)
            return ArchivedDigest(replace(digest, quotes=still_said(connection, digest.week, digest.quotes)), row.due)

        return await self.database.read(look)

    async def archived_weeks(self, *, before: str = "", limit: int = 53) -> Sequence[str]:
        query = sa.select(digests.c.week).distinct().order_by(digests.c.week.desc()).limit(limit)
        if before:
            query = query.where(digests.c.week < before)
        return await self.database.read(lambda connection: list(connection.execute(query).scalars()))

    async def unarchived(self, weeks: Sequence[CalendarWeek]) -> Sequence[CalendarWeek]:
        query = sa.select(digests.c.week, digests.c.zone).where(digests.c.week.in_([week.label for week in weeks]))
        kept = await self.database.read(lambda connection: {tuple(row) for row in connection.execute(query)})
        return [week for week in weeks if (week.label, week.zone) not in kept]

    async def rate(self, week: str, who: StaffId, *, useful: bool) -> DigestFeedback:
        def work(connection: sa.Connection) -> DigestFeedback:
            statement = insert(connection, voices).values(week=week, staff=who, useful=useful)
            said = {"useful": statement.excluded.useful}
            connection.execute(statement.on_conflict_do_update(index_elements=["week", "staff"], set_=said))
            return _voices(connection, week)

        return await self.database.write(work)

    async def voices(self, week: str) -> DigestFeedback:
        return await self.database.read(lambda connection: _voices(connection, week))

    async def began(self) -> datetime | None:
        query = sa.select(journal.c.at).order_by(journal.c.id).limit(1)
        return await self.database.read(lambda connection: connection.execute(query).scalar())


def _voices(connection: sa.Connection, week: str) -> DigestFeedback:
    query = sa.select(voices.c.useful, sa.func.count()).where(voices.c.week == week).group_by(voices.c.useful)
    said: dict[bool, int] = {row[0]: row[1] for row in connection.execute(query)}
    return DigestFeedback(said.get(True, 0), said.get(False, 0))
