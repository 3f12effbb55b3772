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


Number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
"""A number that the database gives. In SQLite only INTEGER counts up by itself."""

Ordered = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""A text that is sorted and searched by its beginning: by code point in every database, whatever its locale."""
