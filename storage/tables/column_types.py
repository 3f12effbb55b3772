"""What a column holds: times, numbers, and texts that have an order, alike in both databases."""

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import Dialect

from bot.domain.mention import require_utc

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def stored_time(value: datetime, *, plain: bool) -> Any:
    """Return what is written of a time: `plain` for a database that has no type for it. See `UtcTime`."""
    require_utc(value)
    return (value - EPOCH) // timedelta(microseconds=1) if plain else value


class UtcTime(sa.types.TypeDecorator[datetime]):
    """A time that goes in aware and in UTC and comes out so, to the microsecond.

    PostgreSQL has a type for that. SQLite has none: there it is whole microseconds since 1970, which
    sort and compare as times do. A naive time, or one of another zone, is refused with ValueError.
    """

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> sa.types.TypeEngine[Any]:
        """Return what the column is in this database."""
        return dialect.type_descriptor(sa.BigInteger() if dialect.name == "sqlite" else sa.DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Return what is written."""
        return None if value is None else stored_time(value, plain=dialect.name == "sqlite")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return what was written, aware and in UTC."""
        if value is None:
            return None
        if dialect.name == "sqlite":
            return EPOCH + timedelta(microseconds=value)
        at: datetime = value
        return at.astimezone(UTC)


class Elapsed(sa.types.TypeDecorator[timedelta]):
    """How long it is from one `UtcTime` to another, as `elapsed` computes it: never less than nothing."""

    impl = sa.Interval
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> sa.types.TypeEngine[Any]:
        """Return what the expression is in this database."""
        return dialect.type_descriptor(sa.BigInteger() if dialect.name == "sqlite" else sa.Interval())

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> Any:
        """Return what it is compared with."""
        return value // timedelta(microseconds=1) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> timedelta | None:
        """Return how long it is."""
        if value is None:
            return None
        took = timedelta(microseconds=value) if dialect.name == "sqlite" else value
        return max(timedelta(), took)


def elapsed(since: sa.ColumnElement[datetime], until: sa.ColumnElement[datetime]) -> sa.ColumnElement[timedelta]:
    """Return how long it was between the two, to be selected, compared and sorted by."""
    return until.op("-", return_type=Elapsed())(since)


Number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
"""A number that the database gives. In SQLite only INTEGER counts up by itself."""

Ordered = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""A text that is sorted and searched by its beginning: by code point in every database, independent of its locale."""
