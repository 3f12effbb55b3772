"""Key-value store of an adapter. See `bot.ports.kv` for what is promised."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from bot.ports.kv import Conflict, Entry, Put
from storage.connection.database import Database
from storage.tables.statements import insert, insert_new
from storage.tables.tables import entries, sequences

LAST_CHARACTER = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class StoredKeyValues:
    """Key-value store of one adapter; it sees no other's."""

    database: Database
    owner: str

    async def get(self, kind: str, key: str) -> Entry | None:
        query = _READ.where(entries.c.owner == self.owner, entries.c.kind == kind, entries.c.key == key)
        row = await self.database.read(lambda connection: connection.execute(query).first())
        return None if row is None else Entry(row.key, json.loads(row.value), row.version)

    async def write(self, *writes: Put) -> None:
        def work(connection: sa.Connection) -> None:
            for write in writes:
                if not _written(connection, self.owner, write):
                    raise Conflict(f"{write.kind} {write.key} is not at version {write.version} any more")

        await self.database.write(work)

    async def page(
        self, kind: str, *, before: str | None = None, prefix: str = "", limit: int = 20, oldest_first: bool = False
    ) -> Sequence[Entry]:
        key = entries.c.key
        query = _READ.where(entries.c.owner == self.owner, entries.c.kind == kind)
        if prefix:
            query = query.where(key >= prefix)
            end = _after(prefix)
            query = query if end is None else query.where(key < end)
        if before is not None:
            query = query.where(key > before if oldest_first else key < before)
        query = query.order_by(key if oldest_first else key.desc()).limit(limit)
        rows = await self.database.read(lambda connection: connection.execute(query).all())
        return [Entry(row.key, json.loads(row.value), row.version) for row in rows]

    async def next_number(self, kind: str) -> int:
        def work(connection: sa.Connection) -> int:
            first = insert(connection, sequences).values(owner=self.owner, kind=kind, last=1)
            count = first.on_conflict_do_update(
                index_elements=list(sequences.primary_key), set_={"last": sequences.c.last + 1}
            )
            return int(connection.execute(count.returning(sequences.c.last)).scalar_one())

        return await self.database.write(work)


_READ = sa.select(entries.c.key, entries.c.value, entries.c.version)


def _written(connection: sa.Connection, owner: str, write: Put) -> bool:
    """Write one sheet if it is at its version; say whether it was."""
    place = {"owner": owner, "kind": write.kind, "key": write.key}
    here = sa.and_(*(entries.c[name] == value for name, value in place.items()))
    then = here & (entries.c.version == write.version)
    if write.version == 0:
        if write.value is None:
            return connection.execute(_READ.where(here)).first() is None
        row = {**place, "value": json.dumps(write.value), "version": 1}
        return connection.execute(insert_new(connection, entries), row).rowcount == 1
    if write.value is None:
        return connection.execute(sa.delete(entries).where(then)).rowcount == 1
    values = {"value": json.dumps(write.value), "version": write.version + 1}
    return connection.execute(sa.update(entries).where(then).values(values)).rowcount == 1


def _after(prefix: str) -> str | None:
    """Return the first text that sorts after all that begin with `prefix`; None if there is none."""
    kept = prefix.rstrip(chr(LAST_CHARACTER))
    if not kept:
        return None
    following = ord(kept[-1]) + 1
    return kept[:-1] + chr(SURROGATES.stop if following in SURROGATES else following)
