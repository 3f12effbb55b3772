"""What a chat product tells us, kept before it is acknowledged, and opened afterwards, each once."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.ports.kv import Conflict, Drawer, Json, Sheet, Write

log = logging.getLogger(__name__)

EVENT = "event"
"""An event that is still to be opened, or is being opened."""
HEARD = "heard"
"""That an event was delivered, so that it is known when it comes again."""
REMEMBERED_FOR = timedelta(hours=2)
"""Longer than anybody goes on delivering: Slack does it at once, after a minute, after five, and hours later."""
LEFT_BEHIND = timedelta(seconds=30)
"""An event that was kept but not opened for this long has lost whoever would open it."""
LOOK_EVERY_SECONDS = 15.0
SWEEP_EVERY = timedelta(minutes=10)
MOST_TRIES = 5
AT_ONCE = 8

Open = Callable[[Json], Awaitable[None]]
Order = Callable[[Json], str]


class Letterbox:
    """Keeps what is delivered until it is dealt with, over crashes and restarts, whatever is delivered twice.

    Events of one person are opened one after the other, in the order in which they came; whoever is slow
    holds up nobody else. What was left behind is opened in the `order` of what is made of each event.
    """

    def __init__(self, drawer: Drawer, now: Callable[[], datetime], order: Order) -> None:
        self._drawer = drawer
        self._now = now
        self._order = order
        self._lines: dict[str, deque[str]] = {}
        self._turns: asyncio.Queue[str] = asyncio.Queue()
        self._opened: set[str] = set()
        self._swept = now()

    async def keep(self, delivery: str, event: Json, whose: str) -> bool:
        """Return once the event is kept: only then acknowledge. False for one that was delivered before.

        Raises whatever the drawer raises; then it will be delivered again.
        """
        at = self._now().isoformat()
        value: Json = {"at": at, "event": event, "whose": whose, "tries": 0}
        try:
            await self._drawer.write(Write(EVENT, delivery, value, 0), Write(HEARD, delivery, {"at": at}, 0))
        except Conflict:
            await self._perhaps_not_lined_up(delivery)
            return False
        self._line_up(whose, delivery)
        return True

    async def run(self, open_one: Open) -> None:
        """Open what is kept until cancelled."""
        self._turns = asyncio.Queue()
        for whose in self._lines:  # left over from before it was cancelled
            self._turns.put_nowait(whose)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._look_around())
            for _ in range(AT_ONCE):
                group.create_task(self._work(open_one))

    @property
    def empty(self) -> bool:
        """Whether everything that was kept here has been taken up and opened."""
        return not self._lines

    async def look(self) -> None:
        """Take up what was left behind, by us before a crash or by another process, in their order."""
        left: list[Sheet] = []
        seen: set[str] = set()
        last: str | None = None
        while page := await self._drawer.page(EVENT, before=last, oldest_first=True, limit=100):
            seen |= {sheet.key for sheet in page}
            left += [sheet for sheet in page if self._age(sheet) >= LEFT_BEHIND]
            last = page[-1].key
        self._opened &= seen
        for sheet in sorted(left, key=lambda sheet: self._order(sheet.value["event"])):
            self._line_up(sheet.value["whose"], sheet.key)

    async def sweep(self) -> None:
        """Forget what was delivered so long ago that it will not come again."""
        last: str | None = None
        while page := await self._drawer.page(HEARD, before=last, oldest_first=True, limit=100):
            for sheet in page:
                if self._age(sheet) >= REMEMBERED_FOR:
                    await self._forget(HEARD, sheet)
            last = page[-1].key

    # --- how ----------------------------------------------------------------------------------

    def _age(self, sheet: Sheet) -> timedelta:
        return self._now() - datetime.fromisoformat(sheet.value["at"])

    def _line_up(self, whose: str, delivery: str) -> None:
        line = self._lines.get(whose)
        if line is None:
            self._lines[whose] = deque([delivery])
            self._turns.put_nowait(whose)
        elif delivery not in line:
            line.append(delivery)

    async def _perhaps_not_lined_up(self, delivery: str) -> None:
        """It was kept before, but if the drawer's answer got lost then, nobody knows that it is to be opened."""
        sheet = await self._drawer.get(EVENT, delivery)
        if sheet is not None and not sheet.value["tries"]:
            self._line_up(sheet.value["whose"], delivery)

    async def _work(self, open_one: Open) -> None:
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

    async def _open(self, delivery: str, open_one: Open) -> None:
        sheet = await self._drawer.get(EVENT, delivery)
        if sheet is None:
            return
        if delivery not in self._opened:
            taken = await self._taken(sheet)
            if taken is None:
                return
            sheet = taken
            await self._try(sheet, open_one)
            self._opened.add(delivery)  # should it fail to be written down, it is not opened again for that
        if not await self._forget(EVENT, sheet):
            log.warning("an event was taken by another process, since opening it took very long")
        self._opened.discard(delivery)

    async def _taken(self, sheet: Sheet) -> Sheet | None:
        """Write down that it is being opened; None if somebody else does."""
        taken: Json = {**sheet.value, "at": self._now().isoformat(), "tries": int(sheet.value["tries"]) + 1}
        try:
            await self._drawer.write(Write(EVENT, sheet.key, taken, sheet.version))
        except Conflict:
            return None
        return Sheet(sheet.key, taken, sheet.version + 1)

    async def _try(self, sheet: Sheet, open_one: Open) -> None:
        """Open it. What fails is raised, and it stays and is found again, unless it was tried often enough."""
        tries = sheet.value["tries"]
        if tries > MOST_TRIES:  # and ended the process each time
            log.error("an event was given up after %s tries: %s", tries - 1, sheet.key)
            return
        try:
            await open_one(sheet.value["event"])
        except Exception:
            if tries < MOST_TRIES:
                raise
            log.exception("an event was given up after %s tries: %s", tries, sheet.key)

    async def _forget(self, kind: str, sheet: Sheet) -> bool:
        try:
            await self._drawer.write(Write(kind, sheet.key, None, sheet.version))
        except Conflict:
            return False
        return True

    async def _look_around(self) -> None:
        while True:
            try:
                await self.look()
                if self._swept + SWEEP_EVERY <= self._now():
                    await self.sweep()
                    self._swept = self._now()
            except Exception:
                log.exception("what was left behind could not be looked for: it is tried again")
            await asyncio.sleep(LOOK_EVERY_SECONDS)
