"""Where hearing on X goes on, what X lets us answer, and which posts we watch."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from adapters.x.wire import moment_of
from bot.channels.post_watch import Pace, PostWatch, Watched
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Entry, Json, KeyValueStore, Put, update

_ASKED_AGAIN: Final = timedelta(days=30)
"""For how long we believe that X lets us answer nobody who merely replied to us."""


class _Layout:
    """Entries by the id of a post's first version, which tells when it was made. A mark is one of its words."""

    def key(self, id: str, at: datetime) -> str:  # noqa: ARG002 - the id says it
        return id.zfill(20)

    def value(self, post: Watched) -> Json:
        return {"newest": post.newest, "mark": post.mark}

    def read(self, entry: Entry) -> Watched:
        id = entry.key.lstrip("0")
        return Watched(id, moment_of(id), str(entry.value["mark"]), str(entry.value["newest"]), entry.version)


def posts_on_x(name: str, context: AdapterContext) -> PostWatch:
    """Return the posts that are watched: a hundred in one look, since X is paid for each; five of them are old ones."""
    return PostWatch(name, context, _Layout(), Pace(100, most=100, slow=5))


class Places:
    """Keeps places and times, never words."""

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._kv = kv
        self.now = now

    async def begun(self) -> datetime:
        """Return when this account was listened to for the very first time."""
        now = {"at": self.now().isoformat()}
        begun = await update(self._kv, "place", "begun", lambda before: before or now) or now
        return datetime.fromisoformat(str(begun["at"]))

    async def place(self, of: str) -> str:
        """Return where something went on last time; empty if it never began."""
        entry = await self._kv.get("place", of)
        return str(entry.value["at"]) if entry else ""

    async def go_on(self, of: str, at: str) -> None:
        """Keep where something goes on next time."""
        entry = await self._kv.get("place", of)
        await self._kv.write(Put("place", of, {"at": at}, entry.version if entry else 0))

    async def replies_summon(self) -> bool:
        """Return whether a mere reply to us lets us answer, as far as we saw lately."""
        refused = await self.place("refused")
        return not refused or self.now() - datetime.fromisoformat(refused) > _ASKED_AGAIN

    async def reply_summoned(self, *, it_did: bool) -> None:
        """Keep whether X let us answer a mere reply to us."""
        if it_did is not await self.replies_summon():
            await self.go_on("refused", "" if it_did else self.now().isoformat())
