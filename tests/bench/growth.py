"""A long history, made in seconds: what one mention left behind, over and over."""

from collections.abc import Callable, Mapping

import sqlalchemy as sa

from storage.connection.database import Database, open_database
from tests.bench.product import running

PEOPLE = 10
AT_ONCE = 100_000

_STATE = "CASE WHEN i % 200 = 0 THEN 'open' WHEN i % 10 = 0 THEN 'answered' ELSE 'closed' END"
_HOLDER = f"CASE WHEN i % 200 = 0 THEN NULL ELSE i % {PEOPLE} + 1 END"
_CHANGES: Mapping[str, Mapping[str, str]] = {
    "hr_threads": {
        "id": "id + i",
        "root": "'old-' || i",
        "latest": "'old-' || i",
        "customer": "'old-' || i",
        "state": _STATE,
        "holder": _HOLDER,
    },
    "hr_posts": {"thread": "thread + i", "ref": "'old-' || i"},
    "hr_journal": {"thread": "thread + i", "about": "'old-' || i"},
    "hr_effects": {"thread": "thread + i", "key": "key || '/' || i"},
    "hr_cards": {"thread": "thread + i", "ref": "ref || '/' || i"},
    "workflow_status": {"workflow_uuid": "workflow_uuid || '-' || i"},
}
"""What makes each copy one of its own. All else is as it was left: effects done, workflows finished."""


async def fill(url: str, count: int, tell: Callable[[str], None]) -> None:
    """Give this empty house `count` mentions that were shown, mostly answered and closed, long ago."""
    async with running(url) as product:
        await product.hire(PEOPLE)
        await product.threads(1)
        await product.surface.until(shown=1)
    database = open_database(url)
    try:
        for first in range(1, count + 1, AT_ONCE):
            last = min(count, first + AT_ONCE - 1)
            tell(f"growing: {last:,} of {count:,}")
            await database.write(lambda connection, first=first, last=last: _copy(connection, first, last))  # type: ignore[misc]
        await _settle_down(database)
    finally:
        await database.close()


def _copy(connection: sa.Connection, first: int, last: int) -> None:
    own = connection.dialect.name == "postgresql"
    for table, changes in _CHANGES.items():
        schema = "dbos" if own and not table.startswith("hr_") else None
        columns = [c["name"] for c in sa.inspect(connection).get_columns(table, schema)]
        taken = [c for c in columns if c != "id" or c in changes]
        values = ", ".join(changes.get(c, f'"{c}"') for c in taken)
        names = ", ".join(f'"{c}"' for c in taken)
        where = f"{schema}.{table}" if schema else table
        first_row = "workflow_uuid = 'effect-000000000001'" if "id" not in columns else "id = 1"
        if table == "hr_cards":
            first_row = "thread = 1"
        connection.exec_driver_sql(
            f"INSERT INTO {where} ({names}) "
            f"WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last}) "
            f"SELECT {values} FROM {where}, n WHERE {first_row}"
        )


async def _settle_down(database: Database) -> None:
    """PostgreSQL must know what it has now; the numbers that it gives go on after ours."""
    if database.dialect != "postgresql":
        return

    def go_on(connection: sa.Connection) -> None:
        connection.exec_driver_sql(
            "SELECT setval(pg_get_serial_sequence('hr_threads', 'id'), (SELECT max(id) FROM hr_threads))"
        )

    await database.write(go_on)
    async with database.engine.connect() as connection:
        alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await alone.exec_driver_sql("VACUUM ANALYZE")
