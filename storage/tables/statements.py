"""Statements that both databases understand alike, though SQLAlchemy spells them once for each."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables.column_types import UtcTime, stored_time
from storage.tables.rows import Values

Insert = sqlite.Insert | postgresql.Insert

AT_ONCE = 50
"""How many rows one statement writes: enough for a page, and far from any limit on parameters."""


def insert(connection: sa.Connection, table: sa.Table) -> Insert:
    """Return an insert that can be told what to do about a row that is there already."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def insert_new(connection: sa.Connection, table: sa.Table) -> Insert:
    """Return an insert that leaves a row alone whose key is there already."""
    return insert(connection, table).on_conflict_do_nothing()


def put(connection: sa.Connection, table: sa.Table) -> Insert:
    """Return an insert that replaces the row with the same primary key."""
    statement = insert(connection, table)
    rest = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest)


def insert_rows(
    connection: sa.Connection,
    table: sa.Table,
    rows: Sequence[Values],
    *,
    returning: tuple[str, ...] = (),
    new_only: bool = False,
) -> list[sa.Row[Any]]:
    """Insert rows of the same columns; return the columns asked for, in no order. `new_only` skips known keys.

    This is every mention's path and every claim's. SQLAlchemy looks at each value of each row again, which
    takes longer than the database does; here only times are looked at.
    """
    found: list[sa.Row[Any]] = []
    plain = connection.dialect.name == "sqlite"
    times = _times(table)
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        columns = tuple(some[0])
        statement = _insert_many(table.name, columns, len(some), returning, new_only, plain)
        values = chain.from_iterable(map(itemgetter(*columns), (_stored(row, times, plain) for row in some)))
        result = connection.exec_driver_sql(statement, tuple(values))
        if returning:
            found += result.all()
    return found


def _stored(row: Values, times: Sequence[str], plain: bool) -> Values:
    changed = {name: stored_time(row[name], plain=plain) for name in times if row[name] is not None}
    return {**row, **changed}


@cache
def _times(table: sa.Table) -> list[str]:
    return [column.name for column in table.columns if isinstance(column.type, UtcTime)]


@lru_cache(maxsize=1024)
def _insert_many(
    table: str, columns: tuple[str, ...], count: int, returning: tuple[str, ...], new_only: bool, plain: bool
) -> str:
    width = len(columns)
    marks = ["?"] * width * count if plain else [f"${n}" for n in range(1, width * count + 1)]
    rows = ", ".join(f"({', '.join(marks[at : at + width])})" for at in range(0, width * count, width))
    names = ", ".join(f'"{column}"' for column in columns)
    text = f"INSERT INTO {table} ({names}) VALUES {rows}"  # noqa: S608 - the names are our own, the values are not in it
    if new_only:
        text += " ON CONFLICT DO NOTHING"
    if returning:
        text += " RETURNING " + ", ".join(f'"{column}"' for column in returning)
    return text
