"""Brings the tables up to date when the program starts, whoever else does the same just now."""

import asyncio
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.connection.database import Database
from storage.connection.errors import DatabaseTrouble, explain_errors, location_of
from storage.connection.workflow_queue import prepare
from storage.tables.tables import VERSION_TABLE

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 0x48414E44
"""The advisory lock that one migrating process holds in PostgreSQL."""


async def migrate(database: Database) -> None:
    """Create or upgrade all tables, ours and the engine's. Doing it twice, or twice at once, is no error.

    Raises DatabaseTrouble if a newer Handraise has already been at work here.
    """
    await database.write(lambda connection: _upgrade(connection, location_of(database.url)))
    with explain_errors(database.url):
        await asyncio.to_thread(prepare, database.system_url)


async def revision(database: Database) -> str | None:
    """Return the revision that a database is at, or None if no Handraise has been at work there."""
    with explain_errors(database.url):
        return await database.read(_revision)


def known(revision: str) -> bool:
    """Return whether this version of Handraise knows that revision: of a newer one it knows nothing."""
    return revision in {step.revision for step in _steps().walk_revisions()}


def newest() -> str:
    """Return the revision that this version of Handraise makes of a database."""
    return str(_steps().get_current_head())


@cache
def _steps() -> ScriptDirectory:
    return ScriptDirectory(str(MIGRATIONS))


def _revision(connection: sa.Connection) -> str | None:
    return MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_revision()


def _upgrade(connection: sa.Connection, where: str) -> None:
    if connection.dialect.name == "postgresql":  # in SQLite, the write lock is held already
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
    now = _revision(connection)
    if now == newest():
        return
    if now is not None and not known(now):
        raise DatabaseTrouble(
            f"The database {where} is at revision {now}, but this Handraise only knows up to {newest()}. "
            "Install the newer Handraise that was here before, or put back a backup from before it."
        )
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
