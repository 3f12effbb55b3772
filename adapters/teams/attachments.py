"""Pictures pasted into a post in Teams: which of them Teams hands over, and fetched from Teams alone."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from adapters.teams.gateway import Gateway
from bot.chat.attachments import MOST, Attached, Fetch
from bot.domain.thread import Refused
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Conflict, Drawer, Json, Write, change

HUNG = "hung"
"""The pictures on a post that we heard, by the post's key: where Teams hands them out. No picture is kept."""
KEPT_FOR = timedelta(days=30)
"""How long they are found again, for the post's own menu and for a correction."""

INSTEAD = "It can be added in the staff room."
NOT_HANDED = f"Teams hands over only what is pasted into a post that names Handraise, or that it may hear. {INSTEAD}"
NOT_FETCHED = "Teams would not hand it out just now. Try again in a minute."
LIES_ELSEWHERE = "only a picture pasted into the words can go with them. Files lie in SharePoint, and stay there."


class Hung:
    """Remembers where the pictures lie that people pasted into posts which we heard."""

    def __init__(self, drawer: Drawer, now: Callable[[], datetime]) -> None:
        self._drawer = drawer
        self._now = now

    async def keep(self, post: str, files: Sequence[Attached]) -> None:
        """Remember what hangs on a post now, in the place of what hung there before."""
        hung: Json = {"files": [asdict(file) for file in files], "at": self._now().isoformat()}
        await change(self._drawer, HUNG, post, lambda before: hung if files or before else None)

    async def on(self, post: str) -> tuple[Attached, ...]:
        """Return what is known to hang on a post."""
        sheet = await self._drawer.get(HUNG, post) if post else None
        return () if sheet is None else tuple(Attached(**file) for file in sheet.value["files"])

    async def sweep(self) -> None:
        """Forget what was heard long ago."""
        last: str | None = None
        while page := await self._drawer.page(HUNG, before=last, oldest_first=True, limit=100):
            for sheet in page:
                if datetime.fromisoformat(sheet.value["at"]) + KEPT_FOR <= self._now():
                    try:
                        await self._drawer.write(Write(HUNG, sheet.key, None, sheet.version))
                    except Conflict:
                        continue  # heard anew just now
            last = page[-1].key


def fetch_from(gateway: Gateway) -> Fetch:
    """Return what fetches pictures from Teams."""

    async def fetch(file: Attached) -> tuple[bytes, str]:
        if not file.media.startswith("image/"):
            raise Refused(LIES_ELSEWHERE)
        if not file.url:
            raise Refused(NOT_HANDED)
        try:
            return await gateway.fetch(file.url, MOST), file.alt
        except Unavailable as down:
            raise Refused(NOT_FETCHED) from down
        except Rejected as no:
            raise Refused(f"{no} {INSTEAD}") from no

    return fetch
