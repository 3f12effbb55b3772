"""Pictures pasted into a post in Teams: which of them Teams hands over, and fetched from Teams alone."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from adapters.teams.client import TeamsClient
from bot.chat.attachments import MOST, Attachment, Fetch
from bot.domain.thread import ActionRefused
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.ports.kv import Json, KeyValueStore, forget_old, update

HUNG = "hung"
"""The pictures on a post that we heard, by the post's key: where Teams hands them out. No picture is kept."""
KEPT_FOR = timedelta(days=30)
"""How long they are found again, for the post's own menu and for a correction."""

INSTEAD = "It can be added in the staff room."
NOT_HANDED = f"Teams hands over only what is pasted into a post that names Handraise, or that it may hear. {INSTEAD}"
NOT_FETCHED = "Teams would not hand it out just now. Try again in a minute."
LIES_ELSEWHERE = "only a picture pasted into the words can go with them. Files lie in SharePoint, and stay there."


class AttachmentIndex:
    """Remembers where the pictures lie that people pasted into posts which we heard."""

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._kv = kv
        self._now = now

    async def keep(self, post: str, files: Sequence[Attachment]) -> None:
        """Remember what hangs on a post now, in the place of what hung there before."""
        attachments: Json = {"files": [asdict(file) for file in files], "at": self._now().isoformat()}
        await update(self._kv, HUNG, post, lambda before: attachments if files or before else None)

    async def on(self, post: str) -> tuple[Attachment, ...]:
        """Return what is known to hang on a post."""
        entry = await self._kv.get(HUNG, post) if post else None
        return () if entry is None else tuple(Attachment(**file) for file in entry.value["files"])

    async def sweep(self) -> None:
        """Forget what was heard long ago."""
        await forget_old(self._kv, HUNG, self._now() - KEPT_FOR)


def fetch_from(gateway: TeamsClient) -> Fetch:
    """Return what fetches pictures from Teams."""

    async def fetch(file: Attachment) -> tuple[bytes, str]:
        if not file.media.startswith("image/"):
            raise ActionRefused(LIES_ELSEWHERE)
        if not file.url:
            raise ActionRefused(NOT_HANDED)
        try:
            return await gateway.fetch(file.url, MOST), file.alt
        except (Unavailable, OutcomeUnknown) as down:
            raise ActionRefused(NOT_FETCHED) from down
        except Rejected as no:
            raise ActionRefused(f"{no} {INSTEAD}") from no

    return fetch
