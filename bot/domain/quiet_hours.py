"""Quiet hours: when somebody is not to be called, and until when to wait with what can wait."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `begin` up to `until` each day, in an IANA zone; they may span midnight. The same time twice means never."""

    begin: time
    until: time
    zone: str

    def end(self, now: datetime) -> datetime | None:
        """Return when they end, in UTC, if `now` is within them; else None. In a zone nobody knows, UTC counts."""
        try:
            zone = ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError):
            zone = ZoneInfo("UTC")
        local = now.astimezone(zone)
        over_midnight = self.begin > self.until
        late, early = local.time() >= self.begin, local.time() < self.until
        if not (late or early if over_midnight else late and early):
            return None
        day = local.date() + timedelta(days=1) if over_midnight and late else local.date()
        # A time that the clocks show twice counts when it comes the second time, if the first is over.
        ends = (datetime.combine(day, self.until, zone).replace(fold=fold).astimezone(UTC) for fold in (0, 1))
        return next((end for end in ends if end > now), None)


def night(zone: str) -> QuietHours:
    """Return when nobody is called who has not said otherwise: from eight in the evening to eight in the morning."""
    return QuietHours(time(20), time(8), zone)
