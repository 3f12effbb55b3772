"""Which posts on X we heard, by a mark of their words, and where hearing goes on."""

import contextlib
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from adapters.x.wire import moment_of
from bot.ports.kv import Conflict, Entry, KeyValueStore, Put, update

_REMEMBERED: Final = 5000
_KEPT: Final = timedelta(days=60)
_BATCH: Final = 40
_ASKED_AGAIN: Final = timedelta(days=30)
"""For how long we believe that X lets us answer nobody who merely replied to us."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A post that we heard. `newest` is the id of its newest version; one that is gone has no mark."""

    first: str
    newest: str
    mark: str

    @property
    def gone(self) -> bool:
        return not self.mark


class Ledger:
    """Keeps ids and marks, never words: a deletion leaves nothing to delete here."""

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._kv = kv
        self.now = now
        self._traces: OrderedDict[str, Trace] = OrderedDict()

    async def begun(self) -> datetime:
        """Return when this account was listened to for the very first time."""
        now = {"at": self.now().isoformat()}
        begun = await update(self._kv, "place", "begun", lambda before: before or now) or now
        return datetime.fromisoformat(str(begun["at"]))

    async def place(self, of: str) -> str:
        """Return where something went on last time; empty if it never began."""
        entry = await self._kv.get("place", of)
        return str(entry.value["at"]) if entry else ""

    async def go_on(self, of: str, at: str) -> None:
        """Keep where something goes on next time."""
        entry = await self._kv.get("place", of)
        await self._kv.write(Put("place", of, {"at": at}, entry.version if entry else 0))

    async def replies_summon(self) -> bool:
        """Return whether a mere reply to us lets us answer, as far as we saw lately."""
        refused = await self.place("refused")
        return not refused or self.now() - datetime.fromisoformat(refused) > _ASKED_AGAIN

    async def reply_summoned(self, *, it_did: bool) -> None:
        """Keep whether X let us answer a mere reply to us."""
        if it_did is not await self.replies_summon():
            await self.go_on("refused", "" if it_did else self.now().isoformat())

    async def trace(self, id: str) -> Trace | None:
        """Return what we know of a post by the id of its first version."""
        if id in self._traces:
            return self._traces[id]
        entry = await self._kv.get("heard", _key(id))
        return None if entry is None else self._remember(_trace(entry))

    async def traces(self, ids: Collection[str]) -> dict[str, Trace]:
        """Return what we know of these posts, by the ids of their first versions; of the others nothing."""
        held = await self._sheets({id for id in ids if id not in self._traces})
        known = {id: self._traces[id] for id in ids if id in self._traces}
        return known | {id: self._remember(_trace(entry)) for id, entry in held.items()}

    async def note(self, traces: Sequence[Trace]) -> None:
        """Keep what was heard, after the inbox took it."""
        wanted = {trace.first: trace for trace in traces}
        for start in range(0, len(wanted), _BATCH):
            batch = list(wanted.values())[start : start + _BATCH]
            held = await self._sheets({trace.first for trace in batch})
            await self._kv.write(*(_heard(trace, held.get(trace.first)) for trace in batch))
        for trace in wanted.values():
            self._remember(trace)

    async def newest(self, count: int, *, since: timedelta) -> Sequence[Trace]:
        """Return the newest posts that we heard and that stand, as far as we know."""
        entries = await self._kv.page("heard", limit=count)
        found = [_trace(entry) for entry in entries]
        return [trace for trace in found if not trace.gone and self.now() - moment_of(trace.first) < since]

    async def prune(self) -> None:
        """Forget what is so old that nobody edits or answers it any more."""
        old = [
            Put("heard", entry.key, None, entry.version)
            for entry in await self._kv.page("heard", limit=200, oldest_first=True)
            if self.now() - moment_of(_trace(entry).first) > _KEPT
        ]
        with contextlib.suppress(Conflict):
            await self._kv.write(*old)

    async def _sheets(self, ids: Collection[str]) -> dict[str, Entry]:
        """Return the sheets of these posts, mostly with one look: those that are heard together lie together."""
        if not ids:
            return {}
        keys = {_key(id): id for id in ids}
        after = _key(str(int(max(keys)) + 1))
        lie_near = await self._kv.page("heard", before=after, limit=2 * len(keys))
        found = {keys[entry.key]: entry for entry in lie_near if entry.key in keys}
        if len(lie_near) < 2 * len(keys) or lie_near[-1].key <= min(keys):
            return found
        for key, id in keys.items():
            if key < lie_near[-1].key and (entry := await self._kv.get("heard", key)) is not None:
                found[id] = entry
        return found

    def _remember(self, trace: Trace) -> Trace:
        self._traces[trace.first] = trace
        self._traces.move_to_end(trace.first)
        while len(self._traces) > _REMEMBERED:
            self._traces.popitem(last=False)
        return trace


def _key(id: str) -> str:
    return id.zfill(20)


def _heard(trace: Trace, held: Entry | None) -> Put:
    return Put("heard", _key(trace.first), {"newest": trace.newest, "mark": trace.mark}, held.version if held else 0)


def _trace(entry: Entry) -> Trace:
    return Trace(entry.key.lstrip("0"), str(entry.value["newest"]), str(entry.value["mark"]))
