"""A channel and an inbox in memory: obey `bot.ports` exactly, for tests of either side."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.domain.ids import CustomerRef, EffectKey, PostRef, ThreadId
from bot.domain.limits import Limits
from bot.domain.mention import Customer, Deleted, Edited, Heard, Liked, Mention, Stopped
from bot.domain.picture import PictureContent
from bot.domain.staff import Attribution
from bot.ports.channel import Inbox, refuse_pictures
from bot.ports.errors import Rejected, Unavailable

PATIENCE = 5.0
"""Seconds after which a test stops waiting for something that should have happened."""


class FakeInbox:
    """An `Inbox` that numbers threads as the core does and ignores what it knows.

    `heard` is what was new, in order; `deliveries` is all that was accepted, repetitions too. While it
    is down, it accepts nothing.
    """

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.deliveries: list[Heard] = []
        self.down = False
        self._cursor: str | None = None
        self._threads: dict[PostRef, ThreadId] = {}
        self._numbers = count(1)
        self._news = asyncio.Condition()

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        await asyncio.sleep(0)
        if self.down:
            raise Unavailable("The inbox is down.")
        threads = tuple(self._take(thing) for thing in heard)
        self._cursor = self._cursor if cursor is None else cursor
        async with self._news:
            self._news.notify_all()
        return threads

    async def cursor(self) -> str | None:
        return self._cursor

    async def wait(self, until: Callable[[], bool]) -> None:
        """Return once `until` holds; it is asked again whenever something was accepted."""
        async with asyncio.timeout(PATIENCE), self._news:
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


@dataclass(frozen=True, slots=True)
class FakePost:
    """A post of the fake network. `key` is set on ours."""

    ref: PostRef
    text: str
    answers: PostRef | None = None
    key: EffectKey | None = None
    author: str = ""
    gone: bool = False
    pictures: tuple[PictureContent, ...] = ()


class FakeNetwork:
    """A public network in memory. It outlives the channel, so that a channel can be started anew on it.

    While `down`, every call of a channel raises Unavailable. `losing` counts the posts to come whose
    answer is lost: they are made, and the caller is told nothing but that the line broke. `calls`
    counts what channels asked. `followers` says how many follow a customer. Its clock says `time`, and
    goes on by a second with each thing that is said.
    """

    def __init__(self, name: str = "fake") -> None:
        self.name = name
        self.time = datetime(2026, 1, 1, tzinfo=UTC)
        self.posts: dict[PostRef, FakePost] = {}
        self.log: list[Heard] = []
        self.down = False
        self.busy: timedelta | None = None
        self.losing = 0
        self.calls = 0
        self.news = asyncio.Event()
        self.followers: dict[str, int] = {}
        self._ids = count(1)

    def say(self, text: str, *, answers: PostRef | None = None, customer: str = "marta") -> PostRef:
        """A customer posts."""
        ref = self._add(text, answers=answers, author=customer)
        who = Customer(CustomerRef(self.name, customer), customer.title(), followers=self.followers.get(customer))
        self._report(Mention(ref, who, text, self._now(), answers=answers))
        return ref

    def edit(self, post: PostRef, text: str) -> None:
        """The customer changes a post."""
        self.posts[post] = replace(self.posts[post], text=text)
        self._report(Edited(post, text, self._now()))

    def delete(self, post: PostRef) -> None:
        """The customer deletes a post."""
        self.posts[post] = replace(self.posts[post], text="", gone=True)
        self._report(Deleted(post, self._now()))

    def stop(self, customer: str = "marta") -> None:
        """The customer asks not to be contacted."""
        self._report(Stopped(CustomerRef(self.name, customer), self._now()))

    def publish(
        self,
        text: str,
        to: PostRef,
        key: EffectKey,
        author: str,
        pictures: Sequence[PictureContent] = (),
        after: PostRef | None = None,
    ) -> PostRef:
        """Make our post, once per key; below our own post `after`, if that is given."""
        self.reach()
        known = self.find(key)
        if known is not None:
            return known
        if to not in self.posts or self.posts[to].gone:
            raise Rejected("The post that this answers is gone.")
        if after is not None and (after not in self.posts or self.posts[after].gone):
            raise Rejected("The part before this one is gone.")
        ref = self._add(text, answers=after or to, key=key, author=author)
        self.posts[ref] = replace(self.posts[ref], pictures=tuple(pictures))
        if self.losing:
            self.losing -= 1
            raise ConnectionResetError("the line broke before the answer came")
        return ref

    def find(self, key: EffectKey) -> PostRef | None:
        """Return our post with that key."""
        return next((post.ref for post in self.posts.values() if post.key == key), None)

    def reach(self) -> None:
        """Raise Unavailable if the network cannot be reached now."""
        self.calls += 1
        if self.busy is not None:
            raise Unavailable("The network is busy.", retry_after=self.busy)
        if self.down:
            raise Unavailable("The network is down.")

    def _add(self, text: str, *, answers: PostRef | None, author: str, key: EffectKey | None = None) -> PostRef:
        ref = PostRef(self.name, str(next(self._ids)))
        self.posts[ref] = FakePost(ref, text, answers, key, author)
        return ref

    def _now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def _report(self, heard: Heard) -> None:
        self.log.append(heard)
        self.news.set()


class FakeChannel:
    """A `PublicChannel` on a `FakeNetwork`, which also retracts, chains, and finds what it published."""

    def __init__(self, network: FakeNetwork | None = None, *, limits: Limits | None = None) -> None:
        self.network = network or FakeNetwork()
        self._limits = limits or Limits(most=500, pictures=4, picture_bytes=100_000)

    @property
    def name(self) -> str:
        return self.network.name

    @property
    def limits(self) -> Limits:
        return self._limits

    async def listen(self, inbox: Inbox) -> None:
        network = self.network
        place = int(await inbox.cursor() or "0")
        while True:
            network.news.clear()
            while place < len(network.log):
                network.reach()
                await inbox.accept(network.log[place], cursor=str(place + 1))
                place += 1
            await network.news.wait()

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        return await self._post(text, by, to, key)

    async def publish_with_pictures(
        self, text: str, *, by: Attribution, to: PostRef, key: EffectKey, pictures: Sequence[PictureContent]
    ) -> PostRef:
        return await self._post(text, by, to, key, pictures=pictures)

    async def publish_next(self, text: str, *, by: Attribution, to: PostRef, after: PostRef, key: EffectKey) -> PostRef:
        return await self._post(text, by, to, key, after=after)

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:  # noqa: ARG002 - keys suffice here
        await asyncio.sleep(0)
        self.network.reach()
        return self.network.find(key)

    async def _post(
        self,
        text: str,
        by: Attribution,
        to: PostRef,
        key: EffectKey,
        *,
        pictures: Sequence[PictureContent] = (),
        after: PostRef | None = None,
    ) -> PostRef:
        if len(text) > self._limits.most:
            raise Rejected(f"It is {len(text) - self._limits.most} characters too long. Shorten it.")
        refuse_pictures(pictures, self._limits)
        await asyncio.sleep(0)
        return self.network.publish(text, to, key, by.name, pictures, after)

    async def retract(self, post: PostRef) -> None:
        await asyncio.sleep(0)
        self.network.reach()
        known = self.network.posts.get(post)
        if known is None:
            return
        if known.key is None:
            raise Rejected("That post is not ours.")
        self.network.posts[post] = replace(known, text="", gone=True, pictures=())
