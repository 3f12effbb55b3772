"""Weeks as people have them: Monday to Sunday where they live, also when the clocks change there."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from bot.domain.mention import require_utc

_LABEL = re.compile(r"(\d{4})-W(\d{2})")
_SEVEN = timedelta(days=7)


@dataclass(frozen=True, slots=True, order=True)
class CalendarWeek:
    """The week that begins on `monday` in `zone`, an IANA name such as Europe/Berlin.

    It holds every instant from `start` up to, but not including, `end`; both are in UTC. The next week
    starts where this one ends, so each instant is in exactly one week of a zone.
    """

    monday: date
    zone: str

    def __post_init__(self) -> None:
        if self.monday.weekday() != 0:
            raise ValueError(f"{self.monday} is no Monday")

    @classmethod
    def of(cls, instant: datetime, zone: str) -> Self:
        """Return the week of that instant, which must be aware and in UTC."""
        require_utc(instant)
        day = instant.astimezone(ZoneInfo(zone)).date()
        week = cls(day - timedelta(days=day.weekday()), zone)
        # Where a clock is set back over midnight, the last minutes of a Sunday come a second time: in the new week.
        return week.next if instant >= week.end else week.before() if instant < week.start else week

    @classmethod
    def parse(cls, label: str, zone: str) -> Self:
        """Return the week of a label such as 2026-W46. Raises ValueError, with a sentence, if it is none."""
        found = _LABEL.fullmatch(label)
        try:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else None
        except ValueError:
            monday = None
        if monday is None:
            raise ValueError(f"{label} is no week. Write a year and a week's number, such as 2026-W46.")
        return cls(monday, zone)

    @property
    def label(self) -> str:
        """The year and the number of the week, as ISO 8601 counts: 2026-W46."""
        year, number, _ = self.monday.isocalendar()
        return f"{year}-W{number:02}"

    @property
    def sunday(self) -> date:
        """The last day."""
        return self.monday + timedelta(days=6)

    @property
    def start(self) -> datetime:
        """The first instant of the Monday."""
        return _instant(self.monday, time(), self.zone)

    @property
    def end(self) -> datetime:
        """The first instant after the Sunday."""
        return self.next.start

    @property
    def next(self) -> Self:
        """The week after this one."""
        return type(self)(self.monday + _SEVEN, self.zone)

    def before(self, count: int = 1) -> Self:
        """Return the week that came `count` weeks earlier."""
        return type(self)(self.monday - count * _SEVEN, self.zone)

    def due(self, weekday: int, at: time) -> datetime:
        """Return the first such time after this week, in UTC; `weekday` is 0 for Monday.

        A time that the clocks leave out that day comes as much later; of one that they show twice, the
        first counts.
        """
        return _instant(self.next.monday + timedelta(days=weekday), at, self.zone)


def _instant(day: date, at: time, zone: str) -> datetime:
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
