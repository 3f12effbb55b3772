"""A store upon a real database, with everything around it in the test's hand."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import event

from bot.testing.contracts.store_rig import NOW, ROOMS, Handed
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.store import SqlStore
from storage.tables.tables import Row


class Recording(WorkflowQueue):
    """Takes the engine's place: remembers what was handed over in transactions that were kept."""

    def __init__(self) -> None:
        self.kept: list[Handed] = []
        self.trouble: Exception | None = None

    def enqueue(
        self, connection: sa.Connection, ids: Sequence[int], *, lane: str, due: datetime, now: datetime, again: int = 0
    ) -> None:
        if self.trouble is not None:
            raise self.trouble
        assert due >= now
        handed = Handed(tuple(ids), lane, due, again)
        event.listen(connection, "commit", lambda _: self.kept.append(handed), once=True)


class SqlRig:
    """The rig of `bot.testing.contracts.store_rig` for a store in SQL."""

    def __init__(self, url: str) -> None:
        self.now = NOW
        self._url = url
        self._recording = Recording()
        self._opened: list[Database] = []
        self._store = self._open()

    @property
    def trouble(self) -> Exception | None:
        return self._recording.trouble

    @trouble.setter
    def trouble(self, trouble: Exception | None) -> None:
        self._recording.trouble = trouble

    @property
    def handed(self) -> Sequence[Handed]:
        return self._recording.kept

    @property
    def store(self) -> SqlStore:
        return self._store

    @property
    def database(self) -> Database:
        return self.store.database

    async def another(self) -> SqlStore:
        return self._open()

    async def everything(self) -> str:
        def read(connection: sa.Connection) -> str:
            rows = [row for table in Row.metadata.sorted_tables for row in connection.execute(table.select())]
            return "\n".join(map(str, rows))

        return await self.database.read(read)

    async def close(self) -> None:
        for database in self._opened:
            await database.close()

    def _open(self) -> SqlStore:
        database = open_database(self._url)
        self._opened.append(database)
        return SqlStore(database, ROOMS, self._recording, lambda: self.now)


@asynccontextmanager
async def rigged(url: str) -> AsyncIterator[SqlRig]:
    """A rig upon this database, closed afterwards."""
    rig = SqlRig(url)
    try:
        yield rig
    finally:
        await rig.close()
