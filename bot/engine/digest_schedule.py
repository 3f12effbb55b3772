"""Counts the digest of each week once, when it is due, and has it posted. The clock is passed in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.effects import DigestEffect, PostDigest, WeeklyNote
from bot.domain.ids import Room
from bot.engine.digest_builder import DigestBuilder
from bot.engine.outbox.notifications import TOO_LATE
from bot.ports.store import Store
from bot.ports.store_digests import ArchivedDigest
from bot.ports.surface import CanShowDigest, ChatSurface

CATCH_UP = 4
"""How many weeks before the last one are counted late, if the program was down when they were due."""


@dataclass(frozen=True, slots=True)
class DigestTime:
    """When a week's digest is due: the first such day and time after it, in this zone. 0 is Monday."""

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
class DigestSchedule:
    """Sees to it that each week has its digest. May run in several processes: one of them is the first to keep it.

    `when` is the house's, and that of every surface that has none of its `own`. Rooms of one zone share one
    digest, which is counted when the first of them is due; each room is posted it when it is due there.
    """

    store: Store
    chronicle: DigestBuilder
    surfaces: Mapping[str, ChatSurface]
    when: DigestTime
    own: Mapping[str, DigestTime] = field(default_factory=dict)
    seen_to: dict[str, CalendarWeek] = field(default_factory=dict)
    """The last week of each zone that this process knows to be kept, so that it need not ask the store each round."""

    async def tick(self, now: datetime) -> None:
        """Count what is due and not kept yet, the oldest first."""
        for zone, rooms in self._zones().items():
            last = max(when.last(now) for when in self._whens(zone, rooms))
            if self.seen_to.get(zone) == last:
                continue
            began = await self.store.began()
            recent = [last.before(count) for count in range(CATCH_UP, -1, -1)]
            for week in await self.store.unarchived(recent):
                # Of weeks before anything was done here there is nothing to tell.
                if began is not None and began < week.end:
                    await self._count(week, rooms, now)
            self.seen_to[zone] = last

    async def _count(self, week: CalendarWeek, rooms: Mapping[Room, DigestTime], now: datetime) -> None:
        due = min(when.due(week) for when in self._whens(week.zone, rooms))
        counted = ArchivedDigest(await self.chronicle.digest(week), due)
        told: list[DigestEffect] = [PostDigest(week, room, when.due(week)) for room, when in rooms.items()]
        if week.zone == self.when.zone and now - self.when.due(week) < TOO_LATE:
            asking = [who for who in await self.store.asking() if who.weekly_note]
            told += [WeeklyNote(week, who.id, self.when.due(week)) for who in asking]
        await self.store.archive(counted, told)

    def _zones(self) -> Mapping[str, Mapping[Room, DigestTime]]:
        """The rooms of each zone, with when each is told; the house's zone is among them, with or without rooms."""
        zones: dict[str, dict[Room, DigestTime]] = {self.when.zone: {}}
        for name, surface in self.surfaces.items():
            when = self.own.get(name, self.when)
            if isinstance(surface, CanShowDigest):
                zones.setdefault(when.zone, {}).update(dict.fromkeys(surface.rooms, when))
        return zones

    def _whens(self, zone: str, rooms: Mapping[Room, DigestTime]) -> list[DigestTime]:
        return [*rooms.values(), *([self.when] if zone == self.when.zone else [])]
