"""The journal as a whole, and its seals. See `bot.ports.store_proof` for what is promised."""

import secrets
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from bot.domain.ids import StaffId
from bot.domain.journal_chain import BEGINNING, JournalLine, Seal, sealed
from bot.ports.store_proof import LATEST, JournalQuery
from storage.connection.context import StoreContext
from storage.tables.statements import insert_rows
from storage.tables.tables import journal, seals

_LINE = (
    *(journal.c.id, journal.c.thread, journal.c.deed, journal.c.at),
    *(journal.c.by_staff, journal.c.text, journal.c.about),
)
_STRAYS = 100


class StoredProof(StoreContext):
    """What the journal says, and what proves that it was not altered."""

    async def seal_journal(self, *, limit: int) -> int:
        def work(connection: sa.Connection) -> int:
            last = connection.execute(sa.select(seals).order_by(seals.c.number.desc()).limit(1)).mappings().first()
            number, before = (0, BEGINNING) if last is None else (last["number"], last["hash"])
            highest = connection.execute(sa.select(sa.func.max(seals.c.line))).scalar() or 0
            query = sa.select(*_LINE).where(_without_seal(), journal.c.id > highest - LATEST)
            made = []
            for row in connection.execute(query.order_by(journal.c.id).limit(limit)):
                number += 1
                made.append(sealed(_line(row), number, before, secrets.token_hex(16)))
                before = made[-1].hash
            insert_rows(connection, seals, [_values(seal) for seal in made])
            return len(made)

        try:
            return await self.database.write(work)
        except sa.exc.IntegrityError:  # another process sealed them in this moment
            return 0

    async def seals(self, *, after: int, limit: int) -> Sequence[tuple[Seal, JournalLine | None]]:
        there = sa.outerjoin(seals, journal, journal.c.id == seals.c.line)
        own = (seals.c.number, seals.c.line.label("sealed_line"), seals.c.salt, seals.c.details, seals.c.hash)
        query = sa.select(*own, *_LINE).select_from(there).where(seals.c.number > after)
        query = query.order_by(seals.c.number).limit(limit)

        def work(connection: sa.Connection) -> list[tuple[Seal, JournalLine | None]]:
            return [
                (
                    Seal(row.number, row.sealed_line, row.salt, row.details, row.hash),
                    None if row.id is None else _line(row),
                )
                for row in connection.execute(query)
            ]

        return await self.database.read(work)

    async def unsealed(self) -> Sequence[JournalLine]:
        highest = sa.select(sa.func.coalesce(sa.func.max(seals.c.line), 0)).scalar_subquery()
        query = sa.select(*_LINE).where(_without_seal(), journal.c.id <= highest - LATEST)
        return await self._lines(query.order_by(journal.c.id).limit(_STRAYS))

    async def journal(self, asked: JournalQuery, *, after: int, limit: int) -> Sequence[JournalLine]:
        query = sa.select(*_LINE).where(journal.c.id > after)
        if asked.thread is not None:
            query = query.where(journal.c.thread == asked.thread)
        if asked.by is not None:
            query = query.where(journal.c.by_staff == asked.by)
        if asked.since is not None:
            query = query.where(journal.c.at >= asked.since)
        return await self._lines(query.order_by(journal.c.id).limit(limit))

    async def _lines(self, query: sa.Select[Any]) -> Sequence[JournalLine]:
        return await self.database.read(lambda connection: [_line(row) for row in connection.execute(query)])


def _without_seal() -> sa.ColumnElement[bool]:
    return ~sa.exists().where(seals.c.line == journal.c.id)


def _line(row: Any) -> JournalLine:
    by = None if row.by_staff is None else StaffId(row.by_staff)
    return JournalLine(row.id, row.thread, row.deed, row.at, by, row.text, row.about)


def _values(seal: Seal) -> dict[str, Any]:
    return {
        "number": seal.number,
        "line": seal.line,
        "salt": seal.salt,
        "details": seal.details,
        "hash": seal.hash,
    }
