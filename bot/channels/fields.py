"""Fields of a network's JSON, read so that nothing that stands in one can break the reading. Pure.

Each takes any value whatever its type, and returns what the core and its store can hold.
"""

from datetime import UTC, datetime
from typing import Final

import regex

from bot.domain.mention import LONGEST_POST, clean
from bot.ports.kv import Json

_FIRST_YEAR: Final = 1970
_MOST: Final = 2**53
_LONGEST_ID: Final = 1000
LONGEST_FIELD: Final = 4 * LONGEST_POST
"""How many characters of a text are looked at: a post as long as any can be, and its markup."""
MOST_THINGS: Final = 10_000
"""How many things in one list are looked at: Mastodon tells of 4,096 answers to a post, and no network of more."""
_ODD: Final = regex.compile(r"[\s\p{C}]")


def as_object(value: object) -> Json:
    """Return a JSON object; an empty one if it is none."""
    return value if isinstance(value, dict) else {}


def as_objects(value: object) -> list[Json]:
    """Return the objects in a list, `MOST_THINGS` at most, without anything else in it; none if it is no list."""
    return [thing for thing in value[:MOST_THINGS] if isinstance(thing, dict)] if isinstance(value, list) else []


def as_text(value: object) -> str:
    """Return a text, `LONGEST_FIELD` of it, with what no database can hold taken out; empty if it is none."""
    return clean(value[:LONGEST_FIELD]) if isinstance(value, str) else ""


def as_line(value: object) -> str:
    """Return a text on one line, each run of white space as one space; empty if it is none."""
    return " ".join(as_text(value).split())


def as_id(value: object) -> str:
    """Return an opaque id, which may be a text or a number; empty if it is none."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _MOST**2 else value
    return text if isinstance(text, str) and len(text) <= _LONGEST_ID and not _ODD.search(text) else ""


def as_number(value: object) -> int | None:
    """Return a whole number from 0 to 2^53, as every store can hold; None if it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST else None


def as_moment(value: object) -> datetime | None:
    """Return a time in ISO 8601 in UTC; one without a zone counts as UTC. None if it is none, or before 1970."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        at = None if moment is None else moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return at if at is not None and at.year >= _FIRST_YEAR else None


def as_address(value: object) -> str | None:
    """Return an address of the web, and nothing that merely looks like one to a browser."""
    whole = isinstance(value, str) and value.startswith(("https://", "http://")) and not _ODD.search(value)
    return value if whole and isinstance(value, str) else None
