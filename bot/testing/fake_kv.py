"""A key-value store in memory: obeys `bot.ports.kv.KeyValueStore` exactly, for tests of adapters."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence

from bot.ports.kv import Conflict, Entry, Json, Put


class FakeKeyValueStore:
    """A `KeyValueStore` that lives as long as the object does, so that an adapter can be restarted upon it.

    Values go in and come out as JSON text, as in a database: nobody can change a sheet by holding on
    to it. Each call lets other tasks run once before it does its work at a stroke, so that races show.
    Set `trouble` to make every call raise it before it does anything. `losing` counts the writes to
    come that are done, but whose answer is lost. `calls` counts what was asked.
    """

    def __init__(self) -> None:
        self.trouble: Exception | None = None
        self.losing = 0
        self.calls = 0
        self._sheets: dict[tuple[str, str], tuple[str, int]] = {}
        self._numbers: Counter[str] = Counter()

    async def get(self, kind: str, key: str) -> Entry | None:
        await self._reach()
        return self._sheet(kind, key)

    async def write(self, *writes: Put) -> None:
        await self._reach()
        staged = dict(self._sheets)
        for write in writes:
            place = (write.kind, write.key)
            version = staged[place][1] if place in staged else 0
            if version != write.version:
                raise Conflict(f"{write.kind} {write.key} is at version {version}, not {write.version}")
            if write.value is not None:
                staged[place] = (json.dumps(write.value), version + 1)
            else:
                staged.pop(place, None)
        self._sheets = staged
        if self.losing:
            self.losing -= 1
            raise ConnectionResetError("the line broke before the answer came")

    async def page(
        self, kind: str, *, before: str | None = None, prefix: str = "", limit: int = 20, oldest_first: bool = False
    ) -> Sequence[Entry]:
        await self._reach()
        keys = sorted((k for of, k in self._sheets if of == kind and k.startswith(prefix)), reverse=not oldest_first)
        if before is not None:
            keys = [k for k in keys if (k > before if oldest_first else k < before)]
        return [entry for key in keys[:limit] if (entry := self._sheet(kind, key)) is not None]

    async def next_number(self, kind: str) -> int:
        await self._reach()
        self._numbers[kind] += 1
        return self._numbers[kind]

    def everything(self) -> str:
        """Return all that is written down, as one text: to look for what must not be there."""
        return json.dumps({f"{kind}/{key}": json.loads(text) for (kind, key), (text, _) in self._sheets.items()})

    async def _reach(self) -> None:
        self.calls += 1
        await asyncio.sleep(0)
        if self.trouble is not None:
            raise self.trouble

    def _sheet(self, kind: str, key: str) -> Entry | None:
        found = self._sheets.get((kind, key))
        if found is None:
            return None
        value: Json = json.loads(found[0])
        return Entry(key, value, found[1])
