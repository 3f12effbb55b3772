"""What was heard: posts with their versions, and likes, so that changes and repetitions are noticed."""

from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

from adapters.bluesky.wire import moment, stamp
from bot.channels.post_watch import Pace, PostWatch, Watched
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Conflict, Entry, Json, Put, forget_old

PACE: Final = Pace(25, slow=5)
_LIKE: Final = "like"


class _Layout:
    """Entries by the addresses of posts. A mark is the CID of a version."""

    def key(self, id: str, at: datetime) -> str:  # noqa: ARG002 - the address suffices
        return id

    def value(self, post: Watched) -> Json:
        return {"cid": post.mark, "at": stamp(post.at)}

    def read(self, entry: Entry) -> Watched:
        return Watched(entry.key, _at(entry), str(entry.value["cid"]), version=entry.version)


def seen_posts(name: str, context: AdapterContext) -> PostWatch:
    """Return the posts that are watched: as many in one look as one call gives."""
    return PostWatch(name, context, _Layout(), PACE)


class SeenLikes:
    """The likes that were told."""

    def __init__(self, context: AdapterContext) -> None:
        self._kv = context.kv
        self._now = context.now

    async def known(self, like: tuple[str, str]) -> bool:
        """Return whether it is known that this post is liked by that account, each by its name on the network."""
        return await self._kv.get(_LIKE, " ".join(like)) is not None

    async def remember(self, likes: Collection[tuple[str, str]]) -> None:
        """Write these down."""
        for like in likes:
            await self._write(Put(_LIKE, " ".join(like), {"at": stamp(self._now())}, 0))

    async def sweep(self) -> None:
        """Forget what is so old that nobody asks for it any more."""
        await forget_old(self._kv, _LIKE, self._now() - timedelta(days=30))

    async def _write(self, write: Put) -> None:
        with suppress(Conflict):
            await self._kv.write(write)


def _at(entry: Entry) -> datetime:
    return moment(entry.value["at"]) or datetime.min.replace(tzinfo=UTC)
