"""A channel and its network in memory: obey `bot.ports` exactly, for tests of either side."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import cast

from bot.channels.one_by_one import OneByOne
from bot.domain.ids import CustomerRef, EffectKey, PostRef
from bot.domain.limits import Limits
from bot.domain.mention import Customer, Deleted, Edited, Heard, Liked, Mention, Stopped, Visibility
from bot.domain.picture import PictureContent
from bot.domain.staff import Attribution
from bot.ports.channel import Inbox, refuse_length, refuse_pictures
from bot.ports.errors import NeedsOperator, Rejected, Unavailable

PAGE = 20
"""How many things the fake network tells at once."""

SETTLED = timedelta(minutes=1)
"""How long a try on the fake network may take to become a post."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Odd:
    """Something on the fake network that nobody can read."""


@dataclass(frozen=True, slots=True)
class FakePost:
    """A post of the fake network. `key` is set on ours."""

    ref: PostRef
    text: str
    answers: PostRef | None = None
    key: EffectKey | None = None
    author: str = ""
    gone: bool = False
    edited: bool = False
    pictures: tuple[PictureContent, ...] = ()


class FakeNetwork:
    """A public network in memory. It outlives the channel, so that a channel can be started again on it.

    While `down`, every call of a channel raises Unavailable. `losing` counts the posts to come whose answer is lost:
    they are made, and the caller is told nothing but that the line broke; those of `dropping` are not made. What is
    `refusing` is raised instead of posting or taking back, while reading works. While
    `shut`, no token is taken. `calls` counts what channels asked. `followers`, `names` and `unquotable` say how many
    follow a customer, what they are called, and who is not to be quoted. `heard` is what channels keep of posts: a
    mark of the words that they heard. Posts have addresses below `address`, if there is one. Its clock says `time`,
    and goes on by a second with each thing that is said.
    """

    def __init__(self, name: str = "fake", *, address: str = "") -> None:
        self.name = name
        self.address = address
        self.time = datetime(2026, 1, 1, tzinfo=UTC)
        self.posts: dict[PostRef, FakePost] = {}
        self.log: list[Heard] = []
        self.heard: dict[PostRef, str] = {}
        self.down = self.shut = False
        self.busy: timedelta | None = None
        self.refusing: Exception | None = None
        self.losing = self.dropping = 0
        self.calls = 0
        self.news = asyncio.Event()
        self.followers: dict[str, int] = {}
        self.names: dict[str, str] = {}
        self.unquotable: set[str] = set()
        self._tries: dict[EffectKey, datetime] = {}
        self._ids = count(1)

    # --- what customers do ------------------------------------------------------------------------

    def say(
        self,
        text: str,
        *,
        answers: PostRef | None = None,
        customer: str = "marta",
        visibility: Visibility = Visibility.PUBLIC,
    ) -> PostRef:
        """A customer posts, for those to see whom `visibility` names."""
        ref, quotable = self._add(text, answers=answers, author=customer), customer not in self.unquotable
        url, who = self.address_of(ref), self._who(customer)
        self._report(Mention(ref, who, text, self._now(), url, answers, visibility, quotable=quotable))
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

    def like(self, post: PostRef, customer: str = "marta") -> None:
        """The customer likes a post of ours."""
        self._report(Liked(post, self._who(customer), self._now()))

    # --- what channels ask ------------------------------------------------------------------------

    def page(self, place: int) -> list[Heard]:
        """Return what happened from that place on, as much as a page holds."""
        if place < len(self.log):
            self.reach()
        return self.log[place : place + PAGE]

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
        known = self.made(key)
        self.reach(writes=known is None)
        if known is not None:
            return known
        if to not in self.posts or self.posts[to].gone:
            raise Rejected("The post that this answers is gone.")
        if self.heard.get(to, mark(self.posts[to].text)) != mark(self.posts[to].text):
            raise Rejected("The customer changed their post. Read it again, then send your answer.")
        if after is not None and (after not in self.posts or self.posts[after].gone):
            raise Rejected("The part before this one is gone.")
        if self.dropping:
            self.dropping, self._tries[key] = self.dropping - 1, self.time
            raise ConnectionResetError("the line broke before the network answered")
        ref = self._add(text, answers=after or to, key=key, author=author)
        self.posts[ref] = replace(self.posts[ref], pictures=tuple(pictures))
        if self.losing:
            self.losing -= 1
            raise ConnectionResetError("the line broke before the answer came")
        return ref

    def find(self, key: EffectKey) -> PostRef | None:
        """Return our post with that key. Raises Unavailable while a try may still become one."""
        made = self.made(key)
        if made is None and self.time - self._tries.get(key, _LONG_AGO) < SETTLED:
            raise Unavailable("It may still appear.", retry_after=SETTLED)
        return made

    def made(self, key: EffectKey) -> PostRef | None:
        """Return our post with that key, if it stands or stood."""
        return next((post.ref for post in self.posts.values() if post.key == key), None)

    def reach(self, *, writes: bool = False) -> None:
        """Raise Unavailable if the network cannot be reached now; what is `refusing` if we would change something."""
        self.calls += 1
        if self.shut:
            raise NeedsOperator(
                "The network does not take our token: make a new one.", retry_after=timedelta(minutes=1)
            )
        if self.busy is not None:
            raise Unavailable("The network is busy.", retry_after=self.busy)
        if self.down:
            raise Unavailable("The network is down.")
        if writes and self.refusing is not None:
            raise self.refusing

    def address_of(self, post: PostRef) -> str | None:
        """Return where a post can be seen."""
        return f"{self.address}/{post.id}" if self.address else None

    def _who(self, customer: str) -> Customer:
        name = self.names.get(customer, customer.title())
        return Customer(CustomerRef(self.name, customer), name, followers=self.followers.get(customer))

    def _add(self, text: str, *, answers: PostRef | None, author: str, key: EffectKey | None = None) -> PostRef:
        ref = PostRef(self.name, str(next(self._ids)))
        self.posts[ref] = FakePost(ref, text, answers, key, author)
        return ref

    def _now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def report_odd(self) -> None:
        """Something happens that nobody can read."""
        self._report(cast("Heard", Odd()))

    def _report(self, heard: Heard) -> None:
        self.log.append(heard)
        self.news.set()


def mark(text: str) -> str:
    """Return by what a text is known again without keeping it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class FakeChannel:
    """A `PublicChannel` on a `FakeNetwork`, which also retracts, edits, chains, and finds what it published."""

    def __init__(self, network: FakeNetwork | None = None, *, limits: Limits | None = None) -> None:
        self.network = network or FakeNetwork()
        self._each = OneByOne(self.network.name)
        self._limits = limits or Limits(most=500, pictures=4, picture_bytes=100_000)

    @property
    def name(self) -> str:
        return self.network.name

    @property
    def limits(self) -> Limits:
        return self._limits

    async def listen(self, inbox: Inbox) -> None:
        while True:
            self.network.news.clear()
            await self.hear(inbox)
            await self.network.news.wait()

    async def hear(self, inbox: Inbox) -> None:
        """Hear all that there is, page by page."""
        place = int(await inbox.cursor() or "0")
        while page := self.network.page(place):
            for found in page:
                place += 1
                heard = self._each.one(found, self.read, repr)
                if heard is not None:
                    await self.tell(inbox, heard, str(place))

    def read(self, found: Heard) -> Heard:
        """Return what was heard. Raises TypeError if nobody can read it."""
        if isinstance(found, Odd):
            raise TypeError("nobody can read that")
        return found

    async def tell(self, inbox: Inbox, heard: Heard, cursor: str) -> None:
        """Leave one thing in the inbox, and keep a mark of it."""
        await inbox.accept(heard, cursor=cursor)
        match heard:
            case Mention() | Edited():
                self.network.heard[heard.ref] = mark(heard.text)
            case Deleted():
                self.network.heard.pop(heard.ref, None)
            case _:
                pass

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
        refuse_length(text, self._limits, "this network")
        refuse_pictures(pictures, self._limits)
        await asyncio.sleep(0)
        return self.network.publish(text, to, key, by.name, pictures, after)

    async def edit(self, post: PostRef, text: str, *, to: PostRef) -> bool:
        refuse_length(text, self._limits, "this network")
        await asyncio.sleep(0)
        network = self.network
        network.reach(writes=True)
        if to not in network.posts or network.posts[to].gone:
            raise Rejected("The post that this answers is gone.")
        known = network.posts.get(post)
        if known is None or known.gone or known.key is None:
            return False
        if network.dropping:
            network.dropping -= 1
            raise ConnectionResetError("the line broke before the network answered")
        network.posts[post] = replace(known, text=text, edited=True)
        if network.losing:
            network.losing -= 1
            raise ConnectionResetError("the line broke before the answer came")
        return True

    async def find_edited(self, post: PostRef, text: str) -> bool:
        await asyncio.sleep(0)
        self.network.reach()
        known = self.network.posts.get(post)
        return known is not None and not known.gone and known.text == text

    async def retract(self, post: PostRef) -> None:
        await asyncio.sleep(0)
        self.network.reach(writes=True)
        known = self.network.posts.get(post)
        if known is None:
            return
        if known.key is None:
            raise Rejected("That post is not ours.")
        self.network.posts[post] = replace(known, text="", gone=True, pictures=())
