"""Notifications in the order in which the server has them, none lost that became visible late."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.mastodon import wire
from adapters.mastodon.client import PAGE, MastodonClient
from bot.channels.fields import as_moment
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.kv import Json

FIRST_LOOK = timedelta(days=1)
"""How far back we look when an account is connected for the first time."""

WINDOW = timedelta(minutes=2)
"""How long a notification may take to become visible after a younger one. So long, the younger is read again."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A notification that lies behind the mark: when it was made, and when we saw it first."""

    id: str
    made: datetime
    first: datetime


@dataclass(frozen=True, slots=True)
class Notifications:
    """Notifications that were not seen before, oldest first; once they are stored, `cursor` may be."""

    notifications: list[Json]
    cursor: str


Tell = Callable[[Notifications], Awaitable[None]]


class Scan:
    """Reads forward from a mark. The mark moves past a notification only when nothing older can appear any more.

    Ids are never compared: the order is the server's.
    """

    def __init__(self, client: MastodonClient, context: AdapterContext) -> None:
        self._client = client
        self._now = context.now
        self._mark: str | None = None
        self._since: datetime | None = None
        self._behind: list[Seen] = []

    async def resume(self, inbox: Inbox) -> None:
        """Begin where the last run stopped; for a new account, with the last day."""
        stored = await inbox.cursor()
        self._behind = []
        if stored is not None:
            place = json.loads(stored)
            self._mark, self._since = place["after"], datetime.fromisoformat(place["since"])
            return
        self._mark, self._since = None, self._now() - FIRST_LOOK
        await inbox.accept(cursor=self._cursor(None))

    async def run(self, tell: Tell) -> None:
        """Tell what is new, page by page. A page counts as seen once `tell` has returned."""
        read: list[Seen] = []
        if self._mark is None:
            young = await self._first()
            for start in range(0, len(young), PAGE):
                read, _ = await self._take(young[start : start + PAGE], read, tell)
        else:
            position = self._mark
            while page := await self._after(position):
                read, is_new = await self._take(page, read, tell)
                if (not is_new and len(page) < PAGE) or position == wire.id_of(page[-1]):
                    break
                position = wire.id_of(page[-1])
        self._behind = read

    async def _take(self, page: list[Json], read: list[Seen], tell: Tell) -> tuple[list[Seen], bool]:
        """Tell what is new on a page. Return what was read behind the mark so far, and whether anything was new."""
        known = {seen.id: seen for seen in (*self._behind, *read)}
        fresh = [note for note in page if wire.id_of(note) not in known]
        mark, read = self._settled([*read, *(known.get(wire.id_of(note)) or self._seen(note) for note in page)])
        if fresh or mark != self._mark:
            await tell(Notifications(fresh, self._cursor(mark)))
        self._mark, self._behind = mark, _joined(read, self._behind)
        return read, bool(fresh)

    async def _after(self, position: str) -> list[Json]:
        """Return what follows that notification, oldest first."""
        return [note for note in reversed(await self._client.notifications(after=position)) if wire.id_of(note)]

    async def _first(self) -> list[Json]:
        """Return what is young enough, oldest first: there is no mark to begin at."""
        found: list[Json] = []
        while True:
            page = await self._client.notifications(before=wire.id_of(found[-1]) if found else None)
            young = [note for note in page if wire.id_of(note) and self._is_young(note)]
            if not young or found[-1:] == young[-1:]:
                return found[::-1]
            found += young

    def _is_young(self, note: Json) -> bool:
        made = as_moment(note.get("created_at"))
        return self._since is None or made is None or made >= self._since

    def _seen(self, note: Json) -> Seen:
        now = self._now()
        return Seen(wire.id_of(note), min(as_moment(note.get("created_at")) or now, now), now)

    def _settled(self, behind: list[Seen]) -> tuple[str | None, list[Seen]]:
        """Return the last notification before which none can appear any more, and those after it."""
        mark = self._mark
        newest = max((seen.made for seen in behind), default=self._now())
        for number, seen in enumerate(behind):
            if newest - seen.made < WINDOW and self._now() - seen.first < WINDOW:
                return mark, behind[number:]
            mark = seen.id
        return mark, []

    def _cursor(self, mark: str | None) -> str:
        assert self._since is not None
        return json.dumps({"after": mark, "since": self._since.isoformat()})


def _joined(new: list[Seen], old: list[Seen]) -> list[Seen]:
    """Return all of them, those that were read in this run first."""
    ids = {seen.id for seen in new}
    return [*new, *(seen for seen in old if seen.id not in ids)]
