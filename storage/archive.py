"""Keeps the digests of weeks as they were counted. See `bot.reports.Archive` for what is promised."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa
from pydantic import TypeAdapter

from bot.domain.digest import Digest
from bot.domain.effects import OfWeek
from bot.reports import Archived
from storage.bundle import Bundle
from storage.digests import still_said
from storage.means import Means
from storage.statements import insert_new
from storage.tables import digests, journal

_DIGEST = TypeAdapter(Digest)
"""A digest as JSON and back: what later versions add to it gets its default."""


class StoredArchive(Means):
    """One digest per week: whoever writes it first has it posted."""

    async def archive(self, counted: Archived, told: Sequence[OfWeek]) -> bool:
        # What customers wrote stays where it is erased when they delete it: here only which posts they were.
        quotes = tuple(replace(quote, by="", text="", url=None) for quote in counted.digest.quotes)
        told_of = _DIGEST.dump_json(replace(counted.digest, quotes=quotes)).decode()
        row = {"week": counted.digest.week.label, "due": counted.due, "told": told_of}

        def work(connection: sa.Connection) -> bool:
            # Of several at once, one inserts; the others wait here for its commit, and then insert nothing.
            if connection.execute(insert_new(connection, digests), row).rowcount != 1:
                return False
            bundle = Bundle(self.now(), (), self.hand_over)
            bundle.ask(*told)
            bundle.write(connection)
            return True

        return await self.database.write(work)

    async def archived(self, week: str) -> Archived | None:
        query = sa.select(digests.c.told, digests.c.due).where(digests.c.week == week)

        def look(connection: sa.Connection) -> Archived | None:
            row = connection.execute(query).first()
            if row is None:
                return None
            digest = _DIGEST.validate_json(row.told)
            return Archived(replace(digest, quotes=still_said(connection, digest.week, digest.quotes)), row.due)

        return await self.database.read(look)

    async def archived_weeks(self, *, before: str = "", limit: int = 53) -> Sequence[str]:
        query = sa.select(digests.c.week).order_by(digests.c.week.desc()).limit(limit)
        if before:
            query = query.where(digests.c.week < before)
        return await self.database.read(lambda connection: list(connection.execute(query).scalars()))

    async def unarchived(self, weeks: Sequence[str]) -> Sequence[str]:
        query = sa.select(digests.c.week).where(digests.c.week.in_(weeks))
        kept = await self.database.read(lambda connection: set(connection.execute(query).scalars()))
        return [week for week in weeks if week not in kept]

    async def began(self) -> datetime | None:
        query = sa.select(journal.c.at).order_by(journal.c.id).limit(1)
        return await self.database.read(lambda connection: connection.execute(query).scalar())
