"""What was heard: every post with the version of it, kept for a month, so that changes and repetitions are noticed."""

from collections.abc import AsyncIterator, Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from adapters.bluesky.wire import moment, stamp
from bot.ports.kv import Conflict, Entry, KeyValueStore, Put

REMEMBERED_FOR = timedelta(days=30)
WATCHED_FOR = timedelta(days=7)
MOST_WATCHED = 200
PAGE = 100

_POST, _LIKE = "heard", "like"


@dataclass(frozen=True, slots=True)
class Heard:
    """A post that was heard: its address, its version then, and when."""

    uri: str
    cid: str
    at: datetime
    version: int = 0


class Ledger:
    """The posts that were heard. Read once from the drawer when listening begins, and written as they come."""

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._kv = kv
        self._now = now
        self._posts: dict[str, Heard] = {}

    async def open(self) -> None:
        """Read what is known."""
        self._posts = {entry.key: _heard(entry) async for entry in self._all(_POST)}

    async def sweep(self) -> None:
        """Forget what is so old that nobody asks for it any more."""
        for kind in (_POST, _LIKE):
            old = [s async for s in self._all(kind) if self._now() - _at(s) > REMEMBERED_FOR]
            for entry in old:
                await self._write_or_leave(Put(kind, entry.key, None, entry.version))
                self._posts.pop(entry.key, None)

    def __contains__(self, uri: str) -> bool:
        return uri in self._posts

    def watched(self) -> list[Heard]:
        """Return the posts that may still change: the newest two hundred of the last week, the newest first."""
        young = [p for p in self._posts.values() if self._now() - p.at <= WATCHED_FOR]
        return sorted(young, key=lambda p: (p.at, p.uri), reverse=True)[:MOST_WATCHED]

    async def keep(self, posts: Collection[Heard]) -> None:
        """Write these down as they are now."""
        if not posts:
            return
        try:
            await self._kv.write(*map(_written, posts))
        except Conflict:  # another process heard some of them too
            for post in posts:
                await self._keep_anyhow(post)
        else:
            self._posts |= {p.uri: Heard(p.uri, p.cid, p.at, p.version + 1) for p in posts}

    async def forget(self, post: Heard) -> None:
        """Throw one away."""
        self._posts.pop(post.uri, None)
        await self._write_or_leave(Put(_POST, post.uri, None, post.version))

    async def cid_heard(self, uri: str) -> str | None:
        """Return the version of a post that was heard last, if it is remembered."""
        entry = await self._kv.get(_POST, uri)
        return None if entry is None else str(entry.value["cid"])

    async def liked_before(self, like: tuple[str, str]) -> bool:
        """Return whether it is known that this post is liked by that account, each by its name on the network."""
        return await self._kv.get(_LIKE, " ".join(like)) is not None

    async def keep_likes(self, likes: Collection[tuple[str, str]]) -> None:
        """Write these down."""
        for like in likes:
            await self._write_or_leave(Put(_LIKE, " ".join(like), {"at": stamp(self._now())}, 0))

    async def _keep_anyhow(self, post: Heard) -> None:
        entry = await self._kv.get(_POST, post.uri)
        known = Heard(post.uri, post.cid, post.at, 0 if entry is None else entry.version)
        await self._write_or_leave(_written(known))
        self._posts[post.uri] = Heard(post.uri, post.cid, post.at, known.version + 1)

    async def _all(self, kind: str) -> AsyncIterator[Entry]:
        last: str | None = None
        while page := await self._kv.page(kind, before=last, oldest_first=True, limit=PAGE):
            for entry in page:
                yield entry
            last = page[-1].key

    async def _write_or_leave(self, write: Put) -> bool:
        try:
            await self._kv.write(write)
        except Conflict:
            return False
        return True


def _written(post: Heard) -> Put:
    return Put(_POST, post.uri, {"cid": post.cid, "at": stamp(post.at)}, post.version)


def _heard(entry: Entry) -> Heard:
    return Heard(entry.key, str(entry.value["cid"]), _at(entry), entry.version)


def _at(entry: Entry) -> datetime:
    return moment(entry.value["at"]) or datetime.min.replace(tzinfo=UTC)
