"""The quiet hours of everybody on one surface, as they set them there."""

from datetime import time

from bot.domain.quiet_hours import QuietHours
from bot.ports.kv import KeyValueStore, update

QUIET_HOURS = "quiet"


class QuietHoursStore:
    """Everybody's quiet hours on one surface."""

    def __init__(self, kv: KeyValueStore) -> None:
        self._kv = kv

    async def get_times(self, account: str) -> tuple[str, str] | None:
        """Return when somebody's quiet hours begin and end; None if they have none."""
        entry = await self._kv.get(QUIET_HOURS, account)
        if entry is None or entry.value["from"] == entry.value["until"]:
            return None
        return str(entry.value["from"]), str(entry.value["until"])

    async def set(self, account: str, begin: str, until: str, zone: str = "") -> None:
        """Remember somebody's quiet hours; the same time twice means none.

        `zone` is kept where the chat product does not say in which zone somebody lives.
        """
        kept = {"from": begin, "until": until} | ({"zone": zone} if zone else {})
        await update(self._kv, QUIET_HOURS, account, lambda _: kept)

    async def zone(self, account: str) -> str:
        """Return the zone that was kept with somebody's quiet hours; UTC if none was."""
        entry = await self._kv.get(QUIET_HOURS, account)
        return "UTC" if entry is None else str(entry.value.get("zone") or "UTC")

    async def get(self, account: str) -> QuietHours | None:
        """Return what somebody has set, in the zone that was kept, even if it is that nothing is quiet; else None."""
        entry = await self._kv.get(QUIET_HOURS, account)
        if entry is None:
            return None
        begin, until = (time.fromisoformat(str(entry.value[end])) for end in ("from", "until"))
        return QuietHours(begin, until, str(entry.value.get("zone") or "UTC"))
