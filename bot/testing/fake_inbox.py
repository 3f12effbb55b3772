"""An inbox in memory: obeys `bot.ports.channel.Inbox` exactly, for tests of channels."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import count

from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Deleted, Edited, Heard, Liked, Mention, Stopped
from bot.ports.errors import Unavailable

PATIENCE = 5.0
"""Seconds after which a test stops waiting for something that should have happened."""


class FakeInbox:
    """An `Inbox` that numbers threads as the core does and ignores what it knows.

    `heard` is what was new, in order; `deliveries` is all that was accepted, repetitions too. While it is down, it
    accepts nothing; while it is `picky`, nothing but a cursor alone. `refused` counts what it did not accept, and
    `stored` is the cursor, and `waiting` what it says is awaited. `wait` gives up after `patience` seconds.
    """

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.deliveries: list[Heard] = []
        self.down = self.picky = False
        self.refused = 0
        self.patience = PATIENCE
        self.stored: str | None = None
        self.waiting: list[tuple[PostRef, datetime]] = []
        self._threads: dict[PostRef, ThreadId] = {}
        self._numbers = count(1)
        self._news = asyncio.Condition()

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        await asyncio.sleep(0)
        if self.down or (self.picky and heard):
            self.refused += 1
            raise Unavailable("The inbox is down.")
        threads = tuple(self._take(thing) for thing in heard)
        self.stored = self.stored if cursor is None else cursor
        async with self._news:
            self._news.notify_all()
        return threads

    async def awaited(self) -> Sequence[tuple[PostRef, datetime]]:
        return self.waiting

    async def cursor(self) -> str | None:
        return self.stored

    async def wait(self, until: Callable[[], bool]) -> None:
        """Return once `until` holds; it is asked again whenever something was accepted."""
        async with asyncio.timeout(self.patience), self._news:
            await self._news.wait_for(until)

    @property
    def mentions(self) -> list[Mention]:
        """The mentions among what was heard."""
        return [thing for thing in self.heard if isinstance(thing, Mention)]

    @property
    def texts(self) -> list[str]:
        """What the mentions said."""
        return [mention.text for mention in self.mentions]

    def thread_of(self, post: PostRef) -> ThreadId | None:
        """Return the number of the thread of that mention."""
        return self._threads.get(post)

    def _take(self, thing: Heard) -> ThreadId | None:
        self.deliveries.append(thing)
        if thing not in self.heard and not (isinstance(thing, Mention) and thing.ref in self._threads):
            self.heard.append(thing)
        match thing:
            case Mention():
                return self._number(thing)
            case Stopped():
                return None
            case Edited() | Deleted() | Liked():
                return self._threads.get(thing.ref)

    def _number(self, mention: Mention) -> ThreadId:
        if mention.ref not in self._threads:
            joined = None if mention.answers is None else self._threads.get(mention.answers)
            self._threads[mention.ref] = joined or ThreadId(next(self._numbers))
        return self._threads[mention.ref]
