"""Durable queue of what comes in: stored before acknowledged, handled once."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from bot.ports.kv import Conflict, Entry, Json, KeyValueStore, Put, every, forget_old

log = logging.getLogger(__name__)

EVENT = "event"
"""Key-value kind of an event that waits to be handled, or is being handled."""
HEARD = "heard"
"""Key-value kind of a delivery that is known, so that it does nothing when it comes again."""
REMEMBERED_FOR = timedelta(hours=2)
"""Longer than anybody goes on delivering: Slack does it at once, after a minute, after five, and hours later."""
LEFT_BEHIND = timedelta(seconds=30)
"""An event that was stored but not handled for this long has lost its worker."""
LOOK_EVERY_SECONDS = 15.0
SWEEP_EVERY = timedelta(minutes=10)
MOST_TRIES = 5
AT_ONCE = 8

EventHandler = Callable[[Json, datetime | None], Awaitable[None]]
"""Handles an event. The moment is when it came, if it may have been done, in part or whole, by a try before."""
SortKey = Callable[[Json], str]


class EventQueue:
    """A durable queue of the events that a chat product delivers. Each is handled once, over crashes and restarts.

    Events of one person are handled one after the other, in the order in which they came; one who is slow
    holds up nobody else. What was left behind is opened in the `order` of what is made of each event.
    """

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime], order: SortKey) -> None:
        self._kv = kv
        self._now = now
        self._order = order
        self._lines: dict[str, deque[str]] = {}
        self._turns: asyncio.Queue[str] = asyncio.Queue()
        self._opened: set[str] = set()
        self._odd: set[str] = set()
        self._kept: dict[str, asyncio.Future[Any]] = {}
        self._letting_go: set[asyncio.Task[None]] = set()
        self._swept = now()

    async def enqueue(self, delivery: str, event: Json, whose: str) -> bool:
        """Return once the event is stored: only then acknowledge. False for one that was delivered before.

        Raises what the key-value store raises; then it will be delivered again.
        """
        at = self._now().isoformat()
        value: Json = {"at": at, "event": event, "whose": whose, "tries": 0}
        try:
            await self._kv.write(Put(EVENT, delivery, value, 0), Put(HEARD, delivery, {"at": at}, 0))
        except Conflict:
            await self._perhaps_not_lined_up(delivery)
            return False
        self._line_up(whose, delivery)
        return True

    async def keep(self, delivery: str, event: Json, whose: str, work: "asyncio.Future[Any]") -> None:
        """Return once that is stored which `work` does already, so that it may be acknowledged before it is done.

        It is forgotten when `work` ends. Should `work` be cancelled, or the process end before, then it is handled
        like all that was left behind; what of it was done by then, whoever handles it has to find out. Raises what
        the key-value store raises: then it may not be acknowledged.
        """
        value: Json = {"at": self._now().isoformat(), "event": event, "whose": whose, "tries": 1}
        try:
            await self._kv.write(Put(EVENT, delivery, value, 0))
        except Conflict:
            return  # it was delivered twice: where it came first, it is kept
        self._kept[delivery] = work
        letting_go = asyncio.create_task(self._let_go(delivery, work))
        self._letting_go.add(letting_go)
        letting_go.add_done_callback(self._letting_go.discard)

    async def run(self, open_one: EventHandler) -> None:
        """Handle what is stored until cancelled."""
        self._turns = asyncio.Queue()
        for whose in self._lines:  # left over from before it was cancelled
            self._turns.put_nowait(whose)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._look_around())
            for _ in range(AT_ONCE):
                group.create_task(self._work(open_one))

    @property
    def is_empty(self) -> bool:
        """Whether everything that was stored here has been handled."""
        return not self._lines

    async def recover_abandoned(self) -> None:
        """Queue again what was left behind, by us before a crash or by another process, in its order."""
        left: list[tuple[str, str, str]] = []
        seen: set[str] = set()
        async for entry in every(self._kv, EVENT):
            seen.add(entry.key)
            try:
                if entry.key not in self._kept and self._age(entry) >= LEFT_BEHIND:
                    left.append((self._order(entry.value["event"]), entry.key, entry.value["whose"]))
            except (AttributeError, KeyError, TypeError, ValueError):  # it must not keep the others from being handled
                if entry.key not in self._odd:
                    log.exception("an event that was stored cannot be read, and is left where it is: %s", entry.key)
                self._odd.add(entry.key)
        self._opened &= seen
        self._odd &= seen
        for _, delivery, whose in sorted(left):
            self._line_up(whose, delivery)

    async def forget_old_deliveries(self) -> None:
        """Forget deliveries that are so old that they will not come again."""
        await forget_old(self._kv, HEARD, self._now() - REMEMBERED_FOR)

    # --- how ----------------------------------------------------------------------------------

    def _age(self, entry: Entry) -> timedelta:
        return self._now() - datetime.fromisoformat(entry.value["at"])

    def _line_up(self, whose: str, delivery: str) -> None:
        line = self._lines.get(whose)
        if line is None:
            self._lines[whose] = deque([delivery])
            self._turns.put_nowait(whose)
        elif delivery not in line:
            line.append(delivery)

    async def _perhaps_not_lined_up(self, delivery: str) -> None:
        """Queue an event that was stored before: if the store's answer got lost then, nobody knows of it."""
        entry = await self._kv.get(EVENT, delivery)
        if entry is not None and not entry.value["tries"]:
            self._line_up(entry.value["whose"], delivery)

    async def _work(self, open_one: EventHandler) -> None:
        while True:
            whose = await self._turns.get()
            line = self._lines[whose]
            try:
                await self._open(line[0], open_one)
            except Exception:
                log.exception("an event could not be opened: it is tried again")
            line.popleft()
            if line:
                self._turns.put_nowait(whose)
            else:
                del self._lines[whose]

    async def _open(self, delivery: str, open_one: EventHandler) -> None:
        entry = await self._kv.get(EVENT, delivery)
        if entry is None:
            return
        if delivery not in self._opened:
            taken = await self._taken(entry)
            if taken is None:
                return
            entry = taken
            await self._try(entry, open_one)
            self._opened.add(delivery)  # should it fail to be written down, it is not opened again for that
        if not await self._forget(EVENT, entry):
            log.warning("an event was taken by another process, since opening it took very long")
        self._opened.discard(delivery)

    async def _taken(self, entry: Entry) -> Entry | None:
        """Write down that it is being handled; None if somebody else does."""
        came, tries = entry.value.get("came", entry.value["at"]), int(entry.value["tries"]) + 1
        taken: Json = {**entry.value, "came": came, "at": self._now().isoformat(), "tries": tries}
        try:
            await self._kv.write(Put(EVENT, entry.key, taken, entry.version))
        except Conflict:
            return None
        return Entry(entry.key, taken, entry.version + 1)

    async def _try(self, entry: Entry, open_one: EventHandler) -> None:
        """Handle it. A failure is raised, and the event stays to be tried again, unless it was tried often enough."""
        tries = entry.value["tries"]
        if tries > MOST_TRIES:  # and ended the process each time
            log.error("an event was given up after %s tries: %s", tries - 1, entry.key)
            return
        try:
            came = datetime.fromisoformat(entry.value["came"])
            await open_one(entry.value["event"], came if tries > 1 else None)
        except Exception:
            if tries < MOST_TRIES:
                raise
            log.exception("an event was given up after %s tries: %s", tries, entry.key)

    async def _forget(self, kind: str, entry: Entry) -> bool:
        try:
            await self._kv.write(Put(kind, entry.key, None, entry.version))
        except Conflict:
            return False
        return True

    async def _let_go(self, delivery: str, work: "asyncio.Future[Any]") -> None:
        await asyncio.wait({work})
        try:
            await self._forget_kept(delivery, work)
        except Exception:
            log.exception("that something was done could not be written down: it is tried again")

    async def _forget_kept(self, delivery: str, work: "asyncio.Future[Any]") -> None:
        """Forget what was kept while it was done; what was broken off stays, to be handled."""
        if not work.cancelled():
            await _update_kept(self._kv, delivery, lambda _: None)
        self._kept.pop(delivery, None)

    async def _look_after_kept(self) -> None:
        """What is still being done here is nobody else's to take; what is done is forgotten, if that failed before."""
        for delivery, work in [*self._kept.items()]:
            if work.done():
                await self._forget_kept(delivery, work)
            else:
                at = self._now().isoformat()
                await _update_kept(self._kv, delivery, lambda value, at=at: {**value, "at": at})  # type: ignore[misc]

    async def _look_around(self) -> None:
        while True:
            try:
                await self._look_after_kept()
                await self.recover_abandoned()
                if self._swept + SWEEP_EVERY <= self._now():
                    await self.forget_old_deliveries()
                    self._swept = self._now()
            except Exception:
                log.exception("what was left behind could not be looked for: it is tried again")
            await asyncio.sleep(LOOK_EVERY_SECONDS)


async def _update_kept(kv: KeyValueStore, delivery: str, alter: Callable[[Json], Json | None]) -> None:
    """Write what `alter` makes of what is kept, None to forget it; nothing once another process has taken it."""
    while (entry := await kv.get(EVENT, delivery)) is not None and entry.value["tries"] == 1:
        try:
            await kv.write(Put(EVENT, delivery, alter(entry.value), entry.version))
        except Conflict:
            continue
        return
