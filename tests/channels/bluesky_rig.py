"""Bluesky's other side: a network with an account of ours and a customer."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any, ClassVar

from adapters.bluesky.channel import BlueskyChannel
from bot.domain.ids import PostRef
from bot.ports.adapter import AdapterContext
from bot.ports.channel import PublicChannel
from bot.ports.kv import Put
from bot.testing.contracts.channel import ChannelRig, Seen
from bot.testing.fake_inbox import PATIENCE
from bot.testing.fake_kv import FakeKeyValueStore
from tests.channels.wall_rig import Clock
from tests.servers.bluesky import POST, BlueskyServer

HANDLE = "acme.example"
PASSWORD = "abcd-efgh-ijkl-mnop"
PUT = "com.atproto.repo.putRecord"
GET = "com.atproto.repo.getRecord"
DELETE = "com.atproto.repo.deleteRecord"
POSTS = "app.bsky.feed.getPosts"
NOTICES = "app.bsky.notification.listNotifications"
UPLOAD = "com.atproto.repo.uploadBlob"
LOGIN = "com.atproto.server.createSession"
RENEW = "com.atproto.server.refreshSession"


class BlueskyRig(ChannelRig):
    """An account `acme` of ours, and the customer Maya. `naps` is how long the listener wanted to wait."""

    cannot: ClassVar[Mapping[str, str]] = {
        "CanEdit": "no post can be edited on Bluesky: its apps go on showing what was posted first",
        "a_wish_not_to_be_contacted_is_heard": (
            "Bluesky has no such wish: a block is announced to nobody, and stops a reply when it is about to leave"
        ),
        "a_try_that_may_still_come_is_not_given_up_at_once": (
            "the name of a post is chosen before the first try, so that a late try makes the very same post"
        ),
    }
    page = 100

    def __init__(self, kv: FakeKeyValueStore | None = None, **keys: Any) -> None:
        self.kv = kv or FakeKeyValueStore()
        self.clock = Clock()
        self.server = BlueskyServer(self.clock)
        self.acme = self.server.person(HANDLE, password=PASSWORD)
        self.maya = self.server.person("maya.example", name="Maya")
        self.keys = keys
        self.naps: list[float] = []
        self._tokens = count(1)
        self._napping = asyncio.Condition()
        super().__init__()

    def build(self) -> PublicChannel:
        keys = {"service": self.server.url, "handle": HANDLE, "app_password": PASSWORD, **self.keys}
        context = AdapterContext(
            "Acme", "http://acme.test", self.kv, self.clock, self._token, self._nap, self.alarm, self.report
        )
        return BlueskyChannel("bluesky", BlueskyChannel.Settings(**keys), context)

    async def start(self) -> None:
        await self.server.start()
        await super().start()

    async def shut_us_out(self) -> None:
        self.acme.member.password = "changed elsewhere"
        await self.stop()
        for entry in await self.kv.page("account"):
            await self.kv.write(Put("account", entry.key, None, entry.version))
        await self.restart()

    async def refuse_writing(self) -> None:
        self.acme.member.status = "AccountDeactivated"

    async def take_writing(self) -> None:
        self.acme.member.status = ""

    async def let_us_in(self) -> None:
        self.acme.member.password = PASSWORD
        self.clock.pass_(seconds=120)

    async def stop(self) -> None:
        await super().stop()
        await self.server.quiet()

    async def close(self) -> None:
        await self.stop()
        await self.server.stop()
        assert not self.server.breaches, self.server.breaches

    async def customer_says(self, text: str, *, answering: PostRef | None = None) -> PostRef:
        self.clock.pass_(1)
        if answering is None:
            return self.ref(self.maya.post(text, calls=self.acme))
        return self.ref(self.maya.post(text, under=answering.id))

    async def customer_edits(self, post: PostRef, text: str) -> None:
        self.clock.pass_(1)
        self.maya.edit(post.id, text)

    async def customer_deletes(self, post: PostRef) -> None:
        self.clock.pass_(1)
        self.maya.delete(post.id)

    async def customer_is_followed_by(self, count: int) -> None:
        self.maya.member.followers = count

    async def customer_is_called(self, name: str) -> None:
        self.maya.member.name = name

    async def customer_likes(self, post: PostRef) -> None:
        self.maya.like(post.id)

    async def customer_forbids_quotes(self) -> None:
        self.maya.member.labels.append("!no-unauthenticated")

    async def customer_shows(self, alt: str, *, saying: str) -> None:
        self.maya.post(saying, calls=self.acme, shows=alt)

    async def language_of(self, post: PostRef) -> str:
        return str(self.server.repos[post.id].value["langs"][0])

    async def something_odd(self) -> None:
        self.clock.pass_(1)
        self.server.odd[self.maya.post("I am nobody", calls=self.acme)] = {"indexedAt": -1, "author": None, "cid": 5}
        empty = self.maya.post("I say nothing", calls=self.acme)
        self.server.odd[empty] = {"record": {"text": None, "facets": {"a": 1}, "embed": [1], "langs": 5}}

    async def public_sees(self) -> Sequence[Seen]:
        posts = [i for i in self.server.index.values() if i.kept.collection == POST]
        return [
            Seen(
                self.ref(i.kept.uri),
                i.kept.value["text"],
                by_us=i.kept.did == self.acme.did,
                answers=self.ref(i.kept.value.get("reply", {}).get("parent", {}).get("uri", "")),
            )
            for i in sorted(posts, key=lambda i: i.at)
        ]

    async def pictures_of(self, post: PostRef) -> list[tuple[str, bytes]]:
        shown = self.server.index.get(post.id)
        images = [] if shown is None else shown.kept.value.get("embed", {}).get("images", [])
        return [(i["alt"], self.server.blobs[self.acme.did, i["image"]["ref"]["$link"]]) for i in images]

    def lose_upload(self) -> None:
        self.server.lose(UPLOAD)

    def go_down(self) -> None:
        self.server.down = True

    def come_back(self) -> None:
        self.server.down = False
        self.server.appview_down = False
        self.server.busy(None)

    def be_busy(self, seconds: int) -> None:
        self.server.busy(seconds)

    def answer_late(self) -> None:
        self.server.lose(PUT)

    def asked(self) -> int:
        return len(self.server.calls) + self.kv.calls

    def network_time(self) -> datetime:
        return self.clock()

    async def let_time_pass(self) -> None:
        self.clock.pass_(300)

    def waited(self) -> Sequence[float]:
        return self.naps

    def kept(self) -> str:
        return self.kv.everything()

    def secrets(self) -> Collection[str]:
        return (PASSWORD,)

    async def looked(self, times: int = 2) -> None:
        """Return once the listener has looked so often; the look that is going on now counts as one."""
        enough = len(self.naps) + times
        async with asyncio.timeout(PATIENCE), self._napping:
            await self._napping.wait_for(lambda: len(self.naps) >= enough)

    def ref(self, uri: str) -> PostRef:
        """Return our name for a post."""
        return PostRef("bluesky", uri)

    @property
    def now(self) -> datetime:
        """What the clock shows."""
        return self.clock()

    def _token(self) -> str:
        return f"token-{next(self._tokens):038}"

    async def _nap(self, seconds: float) -> None:
        self.naps.append(seconds)
        async with self._napping:
            self._napping.notify_all()
        await asyncio.sleep(0.005)
