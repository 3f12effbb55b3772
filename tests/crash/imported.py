"""Imports, before any fork, what the program imports only once it runs."""

from importlib import import_module

LATE = (
    "adapters.staffroom.surface",
    "adapters.wall.channel",
    "aiosqlite",
    "asyncpg",
    "dbos._sys_db_postgres",
    "dbos._sys_db_sqlite",
    "psycopg",
    "sqlalchemy.dialects.postgresql.asyncpg",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite.aiosqlite",
)


def everything() -> None:
    """Import it."""
    for name in LATE:
        import_module(name)
