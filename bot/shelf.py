"""Where a surface keeps the digests of the weeks that are over, as they were told: nothing is counted anew."""

from datetime import date

from pydantic import TypeAdapter

from bot.domain.digest import Digest
from bot.ports import Conflict, Drawer, Write

DIGEST = "digest"
PAGE = 53
"""How many weeks are listed at once: a year's."""

_DIGEST = TypeAdapter(Digest)


class Shelf:
    """One digest for each week; the first that comes stays."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer

    async def put(self, digest: Digest, note: str = "") -> None:
        """Keep it, unless that week has one."""
        told = {"digest": _DIGEST.dump_python(digest, mode="json"), "note": note}
        try:
            await self._drawer.write(Write(DIGEST, digest.week.monday.isoformat(), told, 0))
        except Conflict:
            return

    async def get(self, monday: date) -> tuple[Digest, str] | None:
        """Return the digest of the week that begins then, and the sentence that stood before it."""
        sheet = await self._drawer.get(DIGEST, monday.isoformat())
        return None if sheet is None else (_DIGEST.validate_python(sheet.value["digest"]), str(sheet.value["note"]))

    async def mondays(self, *, before: date | None = None) -> list[date]:
        """Return when the weeks began that are kept, the newest first, up to `PAGE` of them."""
        last = None if before is None else before.isoformat()
        return [date.fromisoformat(one.key) for one in await self._drawer.page(DIGEST, before=last, limit=PAGE)]
