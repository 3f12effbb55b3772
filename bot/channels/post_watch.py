"""Customers' posts that are looked at again: few networks tell of every edit and deletion."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from heapq import nsmallest
from itertools import count
from typing import Final, Protocol
from zlib import crc32

from bot.channels.one_by_one import OneByOne
from bot.channels.uncancellable import to_the_end
from bot.domain.ids import PostRef
from bot.domain.mention import Deleted, Edited, Heard
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.kv import Conflict, Entry, Json, Put, every

GONE: Final = ""
"""The mark of a post that is known to be deleted, where an older version of this program kept that."""

_NEVER: Final = (datetime.min.replace(tzinfo=UTC), 0)
_UNKNOWN: Final = "?"
"""The mark of a post of which we do not know any more which version was heard: the inbox knows its words."""
A_DAY: Final = timedelta(days=1)
"""How long a post that nobody waits for is left alone on the slow round."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A post that was heard. Nothing of its words is kept: `mark` tells its versions apart, and may be None.

    `newest` is the id of its newest version, on networks where an edit makes a new id. `version` is the entry's
    in the key-value store.
    """

    id: str
    at: datetime
    mark: str | None
    newest: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    """A post as it is now. `at` is when it was changed."""

    mark: str | None
    text: str
    at: datetime
    newest: str = ""


class Layout(Protocol):
    """How a channel keeps watched posts in its key-value store. What it once chose it must keep."""

    def key(self, id: str, at: datetime) -> str:
        """Return the key of a post's entry."""
        ...

    def value(self, post: Watched) -> Json:
        """Return the value of a post's entry."""
        ...

    def read(self, entry: Entry) -> Watched:
        """Return the post of an entry."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How often and how long posts are looked at.

    `batch` are looked at in one round, of the `most` newest that are younger than `watched` and of those that still
    wait for an answer, no matter how old. `pause` is how long a post of a certain age is left alone. `slow` of the
    batch are for all others, each once in `A_DAY` or, where there are many, later. After `kept` a post is forgotten.
    """

    batch: int
    most: int = 200
    watched: timedelta = timedelta(days=7)
    kept: timedelta = timedelta(days=365)
    slow: int = 0
    pause: Callable[[timedelta], timedelta] = field(default=lambda _age: timedelta())


Read = Callable[[Sequence[Watched]], Awaitable[Mapping[str, Version]]]
"""Return how these posts are now, by id; those that cannot be seen are left out."""

Missing = Callable[[Sequence[Watched]], Awaitable[Collection[str]]]
"""Return which of these posts, which cannot be seen, surely are deleted, by id."""


class PostWatch:
    """The posts of one kind that a channel watches. `open` reads what is known; times of looking are not kept."""

    def __init__(self, name: str, context: AdapterContext, layout: Layout, pace: Pace, *, kind: str = "heard") -> None:
        self._name = name
        self._kv = context.kv
        self._now = context.now
        self._layout = layout
        self._pace = pace
        self._kind = kind
        self._posts: dict[str, Watched] = {}
        self._looked: dict[str, tuple[datetime, int]] = {}
        self._awaited: frozenset[str] = frozenset()
        self.hinted: set[str] = set()
        """Posts that were found changed or gone elsewhere, by id: the next look is at them, and tells the inbox."""
        self._turns = count(1)
        self._one_by_one = OneByOne(name)

    async def open(self, *, newest: bool = False) -> None:
        """Read what is known: all of it when listening begins.

        Later, where keys are in the order of time, the `newest` alone: what other processes remembered meanwhile.
        """
        if newest:
            entries = await self._kv.page(self._kind, limit=self._pace.most)
            self._posts |= {post.id: post for post in self._read(entries)}
        else:
            self._posts = {post.id: post for post in self._read([e async for e in every(self._kv, self._kind)])}

    def get(self, id: str) -> Watched | None:
        """Return a post as it is known here since `open`."""
        return self._posts.get(id)

    async def recall(self, id: str, at: datetime) -> Watched | None:
        """Return a post as it is kept: another process may be the one that listens."""
        entry = await self._kv.get(self._kind, self._layout.key(id, at))
        return None if entry is None else self._layout.read(entry)

    async def remember(self, posts: Iterable[Watched]) -> None:
        """Watch these from now on; a post that is watched already gets the new mark."""
        known = [replace(post, version=self._known_version(post)) for post in posts]
        if not known:
            return
        try:
            await self._kv.write(*map(self._put, known))
        except Conflict:  # another process heard some of them too
            for post in known:
                entry = await self._kv.get(self._kind, self._layout.key(post.id, post.at))
                await self._write_one(replace(post, version=entry.version if entry else 0))
        else:
            self._posts |= {post.id: replace(post, version=post.version + 1) for post in known}

    async def tell(
        self, inbox: Inbox, heard: Sequence[Heard], posts: Iterable[Watched], *, cursor: str | None = None
    ) -> None:
        """Leave things in the inbox, and watch these posts from then on. No cancellation comes between the two."""

        async def both() -> None:
            await inbox.accept(*heard, cursor=cursor)
            await self.remember(posts)

        await to_the_end(both())

    async def look(self, inbox: Inbox, *, read: Read, missing: Missing, hinted: Collection[str] = ()) -> None:
        """Look at the posts whose turn it is, `hinted` ones first, and tell the inbox what became of them."""
        await self._await(inbox)
        due = self.due({*hinted, *self.hinted})
        if not due:
            return
        now = await read(due)
        self.hinted -= {post.id for post in due}
        for post in due:
            version = now.get(post.id)
            if version is None:
                continue
            self.looked_at(post.id)
            if version.mark != post.mark:
                await self.tell_edited(inbox, post, version)
        lost = [post for post in due if post.id not in now]
        gone = set(await missing(lost)) if lost else set()
        await self.tell_deleted(inbox, [post for post in lost if post.id in gone])

    async def tell_edited(self, inbox: Inbox, post: Watched, version: Version) -> None:
        """Tell the inbox that a post was changed, and remember that."""
        edited = Edited(PostRef(self._name, post.id), version.text, version.at)
        await self.tell(inbox, [edited], [replace(post, mark=version.mark, newest=version.newest)])

    async def tell_deleted(self, inbox: Inbox, posts: Sequence[Watched]) -> None:
        """Tell the inbox that posts were deleted, and forget them."""
        if posts:
            await inbox.accept(*(Deleted(PostRef(self._name, post.id), self._now()) for post in posts))
        for post in posts:
            await self.forget(post)

    def due(self, hinted: Collection[str] = ()) -> list[Watched]:
        """Return the posts whose turn it is: those hinted at, then those that were not looked at for longest."""
        stand = [post for post in self._posts.values() if post.mark != GONE]
        newest = {p.id for p in self._newest([p for p in stand if self._now() - p.at <= self._pace.watched])}
        watched = newest | self._awaited
        first = [post for post in stand if post.id in hinted]
        rest = [post for post in stand if post.id in watched and post.id not in hinted and self._is_due(post)]
        rest.sort(key=lambda post: (self._looked.get(post.id, _NEVER), -post.at.timestamp()))
        older = [post for post in stand if post.id not in watched and post.id not in hinted and self._is_rested(post)]
        slow = nsmallest(self._pace.slow, older, key=self._turn)
        return [*(first + rest)[: max(self._pace.batch - len(slow), len(first))], *slow]

    def looked_at(self, id: str) -> None:
        """Note that this post was looked at just now."""
        self._looked[id] = (self._now(), next(self._turns))

    async def forget(self, post: Watched) -> None:
        """Watch a post no longer."""
        self._posts.pop(post.id, None)
        self._looked.pop(post.id, None)
        with suppress(Conflict):  # another process saw the same
            await self._kv.write(Put(self._kind, self._layout.key(post.id, post.at), None, post.version))

    async def sweep(self) -> None:
        """Throw away entries that are so old that nobody asks for them any more.

        The newest posts stay known while the program runs: a quiet channel reads them again in each round. So do
        those that still wait for an answer.
        """
        kept = {post.id for post in self._newest(self._posts.values())} | self._awaited
        for post in [p for p in self._posts.values() if p.version and self._now() - p.at > self._pace.kept]:
            await self.forget(post)
            if post.id in kept:
                self._posts[post.id] = replace(post, version=0)

    async def _await(self, inbox: Inbox) -> None:
        """Watch what still waits for an answer: also what was heard so long ago that its entry is gone."""
        waits = await inbox.awaited()
        self._awaited = frozenset(ref.id for ref, _ in waits)
        for ref, at in waits:
            self._posts.setdefault(ref.id, Watched(ref.id, at, _UNKNOWN, ref.id))

    def _newest(self, posts: Iterable[Watched]) -> list[Watched]:
        return sorted(posts, key=lambda post: (post.at, post.id), reverse=True)[: self._pace.most]

    def _is_due(self, post: Watched) -> bool:
        looked = self._looked.get(post.id)
        return looked is None or self._now() - looked[0] >= self._pace.pause(self._now() - post.at)

    def _is_rested(self, post: Watched) -> bool:
        looked = self._looked.get(post.id)
        return looked is None or self._now() - looked[0] >= A_DAY

    def _turn(self, post: Watched) -> tuple[tuple[datetime, int], int]:
        """Whose turn it is on the slow round. Those never looked at come in an order that is another one each day,
        so that none is always the last where the program is often started again.
        """
        return self._looked.get(post.id, _NEVER), crc32(f"{self._now():%j} {post.id}".encode())

    def _known_version(self, post: Watched) -> int:
        known = self._posts.get(post.id)
        return post.version if known is None else known.version

    def _put(self, post: Watched) -> Put:
        return Put(self._kind, self._layout.key(post.id, post.at), self._layout.value(post), post.version)

    async def _write_one(self, post: Watched) -> None:
        with suppress(Conflict):
            await self._kv.write(self._put(post))
        self._posts[post.id] = replace(post, version=post.version + 1)

    def _read(self, entries: Iterable[Entry]) -> list[Watched]:
        return self._one_by_one.read(entries, self._layout.read, lambda entry: entry.key)
