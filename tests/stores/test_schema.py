"""Tables are made and upgraded by migrations, by many at once, and never downgraded by accident."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from storage.connection.database import Database, open_database
from storage.connection.errors import DatabaseTrouble
from storage.migrate import migrate, newest
from storage.tables.tables import VERSION_TABLE, Row, journal
from tests.servers.postgres import Postgres

MIGRATE = """
import asyncio, sys
from storage.connection.database import open_database
from storage.migrate import migrate
async def main():
    database = open_database(sys.argv[1])
    await migrate(database)
    await database.close()
asyncio.run(main())
"""


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any tables."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/new 100%.db"
    server: Postgres = request.getfixturevalue("postgres")
    return server.url(server.create())


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = open_database(database_url)
    yield database
    await database.close()


async def test_migrating_makes_exactly_the_tables_of_the_code(database: Database) -> None:
    def differences(connection: sa.Connection) -> list[object]:
        ours = {
            "version_table": VERSION_TABLE,
            "include_name": lambda name, kind, _: kind != "table" or str(name).startswith("hr_"),
        }
        return list(compare_metadata(MigrationContext.configure(connection, opts=ours), Row.metadata))

    assert await database.write(differences) == []


async def test_migrating_again_changes_nothing(database: Database) -> None:
    await migrate(database)
    await migrate(database)


async def test_two_processes_may_migrate_at_once(empty_url: str) -> None:
    def start() -> "subprocess.Popen[str]":
        return subprocess.Popen([sys.executable, "-c", MIGRATE, empty_url], stderr=subprocess.PIPE, text=True)

    starting = [start() for _ in range(3)]
    ended = [await asyncio.to_thread(process.communicate) for process in starting]
    assert [(process.returncode, said[1]) for process, said in zip(starting, ended, strict=True)] == [(0, "")] * 3
    database = open_database(empty_url)
    version = sa.text(f"SELECT version_num FROM {VERSION_TABLE}")
    assert await database.read(lambda connection: connection.execute(version).scalars().all()) == [newest()]
    await database.close()


async def test_a_newer_schema_is_refused_by_name(empty_url: str) -> None:
    database = open_database(empty_url)
    await migrate(database)
    newer = sa.text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'")
    await database.write(lambda connection: connection.execute(newer))
    with pytest.raises(DatabaseTrouble, match=f"at revision 9999, but this Handraise only knows up to {newest()}"):
        await migrate(database)
    await database.close()


@pytest.mark.parametrize("change", ["UPDATE hr_journal SET text = 'never said'", "DELETE FROM hr_journal"])
async def test_the_journal_can_only_be_added_to(database: Database, change: str) -> None:
    line = "INSERT INTO hr_journal (deed, at, text, about) VALUES ('noted', {}, 'said', '')"
    line = line.format("0" if database.dialect == "sqlite" else "now()")
    await database.write(lambda connection: connection.exec_driver_sql(line))
    with pytest.raises(sa.exc.DBAPIError, match="the journal can only be added to"):
        await database.write(lambda connection: connection.exec_driver_sql(change))
    kept = await database.read(lambda connection: connection.execute(sa.select(journal.c.text)).scalars().all())
    assert kept == ["said"]
