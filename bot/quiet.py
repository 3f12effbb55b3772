"""Quiet hours: when somebody is not to be called by name."""

from collections.abc import Callable
from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.ports import Drawer, change

QUIET_HOURS = "quiet"


class QuietHours:
    """Everybody's quiet hours on one surface, as they set them."""

    def __init__(self, drawer: Drawer, now: Callable[[], datetime]) -> None:
        self._drawer = drawer
        self._now = now

    async def of(self, account: str) -> tuple[str, str] | None:
        """Return when somebody's quiet hours begin and end; None if they have none."""
        sheet = await self._drawer.get(QUIET_HOURS, account)
        if sheet is None or sheet.value["from"] == sheet.value["until"]:
            return None
        return str(sheet.value["from"]), str(sheet.value["until"])

    async def set(self, account: str, begin: str, until: str, zone: str = "") -> None:
        """Remember somebody's quiet hours; the same time twice means none.

        `zone` is kept where the chat product does not say in which zone somebody lives.
        """
        kept = {"from": begin, "until": until} | ({"zone": zone} if zone else {})
        await change(self._drawer, QUIET_HOURS, account, lambda _: kept)

    async def zone(self, account: str) -> str:
        """Return the zone that was kept with somebody's quiet hours; UTC if none was."""
        sheet = await self._drawer.get(QUIET_HOURS, account)
        return "UTC" if sheet is None else str(sheet.value.get("zone") or "UTC")

    async def are_now(self, account: str, zone: str) -> bool:
        """Return whether somebody who lives in this zone is not to be called just now."""
        hours = await self.of(account)
        return hours is not None and is_within(self._now(), *hours, zone)


def is_within(now: datetime, begin: str, until: str, zone: str) -> bool:
    """Return whether `now` lies between two times of day in a zone; they may span midnight."""
    try:
        local = now.astimezone(ZoneInfo(zone)).time()
    except (ZoneInfoNotFoundError, ValueError):
        local = now.time()
    first, last = time.fromisoformat(begin), time.fromisoformat(until)
    if first <= last:
        return first <= local < last
    return local >= first or local < last
