"""Counts the digest of each week once, when it is due, and has it posted. The clock is passed in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from bot.domain.effects import OfWeek, PostDigest, WeeklyNote
from bot.domain.weeks import CalendarWeek
from bot.engine.digest import Chronicle
from bot.engine.outbox import nothing
from bot.engine.telling import TOO_LATE
from bot.ports import ChatSurface, ShowsDigest
from bot.reports import Archived
from bot.store import Store

CATCH_UP = 4
"""How many weeks before the last one are counted late, if the program was down when they were due."""


@dataclass(frozen=True, slots=True)
class When:
    """When a week's digest is due: the first such day and time after it, where the house is. 0 is Monday."""

    weekday: int
    at: time
    zone: str

    def last(self, now: datetime) -> CalendarWeek:
        """Return the newest week whose digest is due by now."""
        week = CalendarWeek.of(now, self.zone)
        return next(w for w in map(week.before, range(1, 4)) if self.due(w) <= now)

    def due(self, week: CalendarWeek) -> datetime:
        """Return when that week's digest is due."""
        return week.due(self.weekday, self.at)


@dataclass(slots=True)
class Weekly:
    """Sees to it that each week has its digest. May run in several processes: one of them is the first to keep it.

    `mark` is called with the name of each point at which a crash is most interesting.
    """

    store: Store
    chronicle: Chronicle
    surfaces: Mapping[str, ChatSurface]
    when: When
    mark: Callable[[str], None] = nothing
    seen_to: str = ""
    """The last week that this process knows to be kept, so that it need not ask the store each round."""

    async def tick(self, now: datetime) -> None:
        """Count what is due and not kept yet, the oldest first."""
        last = self.when.last(now)
        if last.label == self.seen_to:
            return
        began = await self.store.began()
        recent = [last.before(count) for count in range(CATCH_UP, -1, -1)]
        missing = await self.store.unarchived([week.label for week in recent])
        for week in recent:
            # Of weeks before anything was done here there is nothing to tell.
            if week.label in missing and began is not None and began < week.end:
                await self._count(week, now)
        self.seen_to = last.label

    async def _count(self, week: CalendarWeek, now: datetime) -> None:
        counted = Archived(await self.chronicle.digest(week), self.when.due(week))
        told: list[OfWeek] = [PostDigest(week.label, room) for s in self._telling() for room in s.rooms]
        if now - counted.due < TOO_LATE:
            told += [WeeklyNote(week.label, who.id) for who in await self.store.asking() if who.weekly_note]
        self.mark("before the digest is kept")
        await self.store.archive(counted, told)
        self.mark("after the digest is kept")

    def _telling(self) -> list[ChatSurface]:
        return [s for s in self.surfaces.values() if isinstance(s, ShowsDigest)]
