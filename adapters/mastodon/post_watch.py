"""Which posts are looked at again, and when: the young ones often, the old ones seldom, each in its turn."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from adapters.mastodon import wire
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Conflict, Entry, Json, Put

HEARD = "heard"
"""Sheets of customers' posts that we told the core about."""

OURS = "ours"
"""Sheets of our own posts."""

_MOST = {HEARD: 200, OURS: 100}
_LOOKED_AFTER = timedelta(days=7)
_KEPT = timedelta(days=30)
_SOONEST = timedelta(minutes=1)
_SHARE = 24
"""A post is looked at again after this part of its age: after an hour each 2.5 minutes, after a day each hour."""

_SWEPT = 100


@dataclass(frozen=True, slots=True)
class Watched:
    """A post that is looked after. `edited` is the edit of it that the core knows of, `key` the effect that made it."""

    place: str
    id: str
    at: datetime
    version: int
    edited: str | None = None
    key: str = ""


def place_of(status: Json) -> str:
    """Return the key of a status's sheet: sheets are in the order in which their posts were made."""
    at = wire.at(status.get("created_at")) or datetime.fromtimestamp(0, UTC)
    return f"{at:%Y%m%dT%H%M%S}.{wire.id_of(status)}"


class Watch:
    """Posts worth a second look. What is watched is durable; when it was last looked at is not."""

    def __init__(self, context: AdapterContext) -> None:
        self._kv = context.kv
        self._now = context.now
        self._looked: dict[str, datetime] = {}

    async def find(self, kind: str, status: Json) -> Watched | None:
        """Return what we noted of this post."""
        entry = await self._kv.get(kind, place_of(status))
        return None if entry is None else _watched(entry)

    async def remember(self, statuses: Iterable[Json]) -> None:
        """Watch customers' posts from now on. Those that are watched already stay as they are."""
        writes = [sheet_of(HEARD, status) for status in statuses]
        try:
            await self._kv.write(*writes)
        except Conflict:
            writes = [write for write in writes if await self._kv.get(HEARD, write.key) is None]
            for write in writes:
                await self._try(write)
        for write in writes:
            self.looked_at(write.key)

    async def due(self, kind: str, most: int, hinted: Collection[str] = ()) -> list[Watched]:
        """Return up to `most` posts that it is time to look at: those hinted at first, then the youngest."""
        entries = await self._kv.page(kind, limit=_MOST[kind])
        known = [_watched(entry) for entry in entries]
        self._forget(kind, known)
        first = [post for post in known if post.id in hinted]
        rest = [post for post in known if post.id not in hinted and self._is_due(post)]
        return (first + rest)[: max(most, len(first))]

    def looked_at(self, place: str) -> None:
        """Note that this post was looked at just now."""
        self._looked[place] = self._now()

    async def edited(self, post: Watched, edited: str | None) -> None:
        """Note which edit of a customer's post the core knows of."""
        value = {"id": post.id, "edited": edited}
        await self._try(Put(HEARD, post.place, value, post.version))

    async def drop(self, kind: str, post: Watched) -> None:
        """Watch a post no longer."""
        await self._try(Put(kind, post.place, None, post.version))

    async def sweep(self) -> None:
        """Throw away the sheets of posts that are long past."""
        oldest = f"{self._now() - _KEPT:%Y%m%dT%H%M%S}"
        for kind in (HEARD, OURS):
            entries = await self._kv.page(kind, limit=_SWEPT, oldest_first=True)
            for entry in entries:
                if entry.key < oldest:
                    await self._try(Put(kind, entry.key, None, entry.version))

    def _is_due(self, post: Watched) -> bool:
        age = self._now() - post.at
        looked = self._looked.get(post.place)
        return age < _LOOKED_AFTER and (looked is None or self._now() - looked >= max(_SOONEST, age / _SHARE))

    def _forget(self, kind: str, known: Sequence[Watched]) -> None:
        """Keep no more times than there are posts to look at."""
        if len(self._looked) > 2 * sum(_MOST.values()) and kind == HEARD:
            places = {post.place for post in known}
            self._looked = {place: at for place, at in self._looked.items() if place in places}

    async def _try(self, write: Put) -> None:
        """Write, unless another process was quicker: it saw the same."""
        try:
            await self._kv.write(write)
        except Conflict:
            return


def sheet_of(kind: str, status: Json, *, key: str = "") -> Put:
    """Return how a post is noted that was not before. Nothing of what it says is."""
    noted = {"id": wire.id_of(status), "edited": wire.edited_at(status)}
    return Put(kind, place_of(status), {**noted, "key": key} if key else noted, 0)


def _watched(entry: Entry) -> Watched:
    at = datetime.strptime(entry.key[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    value = entry.value
    return Watched(entry.key, str(value["id"]), at, entry.version, value.get("edited"), str(value.get("key", "")))
