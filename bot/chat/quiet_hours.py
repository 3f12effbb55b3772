"""The quiet hours of everybody on one surface, as they set them there."""

from datetime import time

from bot.domain.quiet_hours import QuietHours
from bot.ports.kv import Drawer, change

QUIET_HOURS = "quiet"


class Hours:
    """Everybody's quiet hours on one surface."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer

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

    async def given(self, account: str) -> QuietHours | None:
        """Return what somebody has set, in the zone that was kept, even if it is that nothing is quiet; else None."""
        sheet = await self._drawer.get(QUIET_HOURS, account)
        if sheet is None:
            return None
        begin, until = (time.fromisoformat(str(sheet.value[end])) for end in ("from", "until"))
        return QuietHours(begin, until, str(sheet.value.get("zone") or "UTC"))
