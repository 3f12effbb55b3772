"""A database from before signatures were watched: whoever looks alike keeps their name, and nobody joins them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from bot.domain.staff import Attribution, Staff
from bot.domain.thread import JournalEntry, JournalEvent
from bot.ports.kv import Conflict
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.migrate import MIGRATIONS, migrate
from storage.store import SqlStore
from tests.servers.postgres import Postgres

NOW = datetime(2026, 11, 16, 3, 15, tzinfo=UTC)
BEFORE = sa.table(
    "hr_staff", *map(sa.column, ("name", "role", "public_name", "public_role")), sa.column("active", sa.Boolean())
)


@pytest_asyncio.fixture(params=["sqlite", "postgres"])
async def older(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    url = f"sqlite+aiosqlite:///{tmp_path}/older.db"
    if request.param == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.url(server.create())
    database = open_database(url)

    def first(connection: sa.Connection) -> None:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        command.upgrade(config, "0014")
        shown = [("Ana", ""), ("ANA", ""), ("Ben", "baker"), (None, None)]
        rows = [{"name": "N", "role": "", "public_name": n, "public_role": r, "active": True} for n, r in shown]
        connection.execute(sa.insert(BEFORE), rows)

    await database.write(first)
    yield database
    await database.close()


async def test_who_looks_alike_already_keeps_their_name_and_nobody_joins_them(older: Database) -> None:
    await migrate(older)
    store = SqlStore(older, (), WorkflowQueue(older.system_engine), lambda: NOW)

    async def keeps(person: Staff) -> None:
        await store.keep(person, JournalEntry(JournalEvent.CHOSE, NOW, person.id))

    first, second, ben, new = sorted(await store.everybody(), key=lambda person: person.id)
    for person in (first, second, ben, new):
        await keeps(replace(person, named=False))
    with pytest.raises(Conflict):
        await keeps(replace(new, attribution=Attribution("ana")))
    await keeps(replace(second, attribution=Attribution("Ana K.")))
    with pytest.raises(Conflict):
        await keeps(replace(second, attribution=Attribution("ANA")))
