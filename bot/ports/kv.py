"""What an adapter may keep: small JSON documents in a key-value store of its own."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

Json = dict[str, Any]


class Conflict(Exception):
    """Somebody changed it meanwhile. Read it again and decide again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in a key-value store: `version` grows by one each time it is written."""

    key: str
    value: Json
    version: int


@dataclass(frozen=True, slots=True)
class Put:
    """Write `value` on the sheet `key` of `kind` (None: throw it away), if it is at `version` (0: is not there)."""

    kind: str
    key: str
    value: Json | None
    version: int


class KeyValueStore(Protocol):
    """A durable place of an adapter's own for small JSON documents. Each adapter has one; none sees another's."""

    async def get(self, kind: str, key: str) -> Entry | None:
        """Return that sheet, or None."""
        ...

    async def write(self, *writes: Put) -> None:
        """Write all of them in one transaction, or none. Raises Conflict if any is not at its version."""
        ...

    async def page(
        self, kind: str, *, before: str | None = None, prefix: str = "", limit: int = 20, oldest_first: bool = False
    ) -> Sequence[Entry]:
        """Return up to `limit` sheets whose key starts with `prefix`, by key, the greatest first.

        `before` leaves out that key and all that come earlier in the order asked for, so that it
        turns the page.
        """
        ...

    async def next_number(self, kind: str) -> int:
        """Return the next number of a sequence of its own: 1, 2, 3 … never the same twice."""
        ...


async def update(kv: KeyValueStore, kind: str, key: str, alter: Callable[[Json | None], Json | None]) -> Json | None:
    """Read a sheet, write what `alter` makes of it, and return that; again whenever somebody else wrote meanwhile.

    `alter` is given what stands there, None if nothing does, and must change nothing in it. Where it returns
    None, or just that, nothing is written.
    """
    while True:
        entry = await kv.get(kind, key)
        before = None if entry is None else entry.value
        after = alter(before)
        if after is None or after == before:
            return after
        try:
            await kv.write(Put(kind, key, after, 0 if entry is None else entry.version))
        except Conflict:
            continue
        return after


async def every(kv: KeyValueStore, kind: str) -> AsyncIterator[Entry]:
    """Give each sheet of a kind, by key, the smallest first; what is thrown away meanwhile does no harm."""
    last: str | None = None
    while page := await kv.page(kind, before=last, oldest_first=True, limit=100):
        for entry in page:
            yield entry
        last = page[-1].key


async def forget_old(kv: KeyValueStore, kind: str, until: datetime) -> None:
    """Throw away the sheets of a kind whose `at`, in ISO 8601, is not after `until`, or that have none to be read.

    One that somebody else wrote meanwhile stays.
    """
    async for entry in every(kv, kind):
        try:
            stays = datetime.fromisoformat(entry.value["at"]) > until
        except (KeyError, TypeError, ValueError):
            stays = False
        if not stays:
            with suppress(Conflict):
                await kv.write(Put(kind, entry.key, None, entry.version))
