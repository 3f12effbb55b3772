"""One post per key, on networks without an idempotency key that can be trusted."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, TypeVar
from weakref import WeakValueDictionary

from bot.channels.troubles import Unclear
from bot.channels.uncancellable import to_the_end
from bot.domain.ids import EffectKey
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Conflict, Entry, Json, KeyValueStore, Put

T = TypeVar("T")

REPLY: Final = "reply"
"""Kind of the entries of our replies, by key: written before the first try, so that no second one is made blindly."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A reply that was tried: below the post `to`, first when `begun`, the last time when `tried`.

    `post` is the id of what became of it; empty while nobody knows.
    """

    to: str
    begun: datetime
    tried: datetime
    post: str = ""


Look = Callable[[Attempt], Awaitable[Sequence[str]]]
"""Return the ids of our posts that may be what became of an attempt: the same words in the same place."""


class PostOnce:
    """Writes each attempt down before it is made, and looks before any further one.

    `settled` is how long a try whose end nobody saw may still become a post. `owners` is the kind of the entries
    that say which key made which post.
    """

    def __init__(
        self,
        kv: KeyValueStore,
        now: Callable[[], datetime],
        *,
        owners: str = "ours",
        settled: timedelta = timedelta(minutes=1),
    ) -> None:
        self._kv = kv
        self._now = now
        self._owners = owners
        self._settled = settled
        self._locks: WeakValueDictionary[EffectKey, asyncio.Lock] = WeakValueDictionary()

    async def post(
        self,
        key: EffectKey,
        *,
        ready: Callable[[], Awaitable[tuple[str, T]]],
        make: Callable[[T], Awaitable[str]],
        look: Look,
    ) -> str:
        """Return the id of the post that this key made, making it if there surely is none.

        `ready` asks whether it may be posted, and returns the id of the post that it will stand below, with what
        `make` needs. `make` posts, and returns the new id: Unavailable or Rejected from it mean that nothing was
        posted, anything else that nobody knows. Raises Unclear where an earlier try may still become a post.
        """
        async with self._locks.setdefault(key, asyncio.Lock()):
            entry = await self._kv.get(REPLY, key)
            if entry is not None and (found := await self._certain(entry, look)):
                return found
            to, prepared = await ready()
            return await to_the_end(self._make(key, entry, to, lambda: make(prepared)))

    async def find(self, key: EffectKey, look: Look) -> str | None:
        """Return the post that this key made, or None if surely none: `CanFindPublished.find_published`."""
        async with self._locks.setdefault(key, asyncio.Lock()):
            entry = await self._kv.get(REPLY, key)
            if entry is None:
                return None
            found = await self._found(entry, look)
            if not found and (wait := self._still_open(entry)) > timedelta():
                raise Unavailable("The reply that was tried may still appear.", retry_after=wait)
            return found or None

    async def attempt(self, key: EffectKey) -> Attempt | None:
        """Return what is known of a reply; None if it was never begun."""
        entry = await self._kv.get(REPLY, key)
        return None if entry is None else _attempt(entry)

    async def free(self, posts: Sequence[str], key: EffectKey) -> str:
        """Return the first of these posts of ours that no other key made; empty if there is none."""
        for post in posts:
            entry = await self._kv.get(self._owners, post)
            if entry is None or entry.value["key"] == key:
                return post
        return ""

    async def _make(self, key: EffectKey, entry: Entry | None, to: str, make: Callable[[], Awaitable[str]]) -> str:
        now = self._now()
        attempt = replace(_attempt(entry), to=to, tried=now) if entry else Attempt(to, now, now)
        version = entry.version if entry else 0
        try:
            await self._kv.write(Put(REPLY, key, _value(attempt), version))
        except Conflict as trouble:
            raise Unclear("another process posts this at this moment") from trouble
        try:
            made = await make()
        except (Unavailable, Rejected):
            # An earlier try of which nobody knows is not forgotten.
            await self._kv.write(Put(REPLY, key, entry.value if entry else None, version + 1))
            raise
        await self._keep(key, replace(attempt, post=made), version + 1)
        return made

    async def _keep(self, key: EffectKey, attempt: Attempt, version: int) -> None:
        await self._kv.write(Put(REPLY, key, _value(attempt), version))
        with suppress(Conflict):
            await self._kv.write(Put(self._owners, attempt.post, {"key": key}, 0))

    async def _found(self, entry: Entry, look: Look) -> str:
        attempt = _attempt(entry)
        if attempt.post:
            return attempt.post
        key = EffectKey(entry.key)
        found = await self.free(await look(attempt), key)
        if found:
            await self._keep(key, replace(attempt, post=found), entry.version)
        return found

    async def _certain(self, entry: Entry, look: Look) -> str:
        """Return the post that this key made; empty if it may be posted now. Raises Unclear in any doubt."""
        try:
            found = await self._found(entry, look)
        except Unavailable as trouble:
            raise Unclear("nobody can tell now what became of an earlier try to post this") from trouble
        if not found and self._still_open(entry) > timedelta():
            raise Unclear("an earlier try to post this may still be on its way")
        return found

    def _still_open(self, entry: Entry) -> timedelta:
        return _attempt(entry).tried + self._settled - self._now()


def _attempt(entry: Entry) -> Attempt:
    value = entry.value  # Mastodon's older entries have one time, `at`, and no `to`
    begun, tried = (datetime.fromisoformat(str(value.get(name) or value["at"])) for name in ("begun", "tried"))
    return Attempt(str(value.get("to") or ""), begun, tried, str(value.get("post") or ""))


def _value(attempt: Attempt) -> Json:
    times = {"begun": attempt.begun.isoformat(), "tried": attempt.tried.isoformat()}
    return {"to": attempt.to, "post": attempt.post, **times}
