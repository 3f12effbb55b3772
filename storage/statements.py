"""Statements that both databases understand alike, though SQLAlchemy spells them once for each."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

Insert = sqlite.Insert | postgresql.Insert


def insert_new(connection: sa.Connection, table: sa.Table) -> Insert:
    """Return an insert that leaves a row alone whose key is there already."""
    return insert(connection, table).on_conflict_do_nothing()


def put(connection: sa.Connection, table: sa.Table) -> Insert:
    """Return an insert that replaces the row with the same primary key."""
    statement = insert(connection, table)
    rest = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest)


def insert(connection: sa.Connection, table: sa.Table) -> Insert:
    """Return an insert that can be told what to do about a row that is there already."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
