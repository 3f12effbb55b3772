"""Mastodon's other side: a server in this process, and customers on it."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from adapters.mastodon.channel import MastodonChannel
from bot.domain.ids import PostRef
from bot.ports.adapter import AdapterContext
from bot.ports.channel import PublicChannel
from bot.testing.contracts.channel import ChannelRig, Seen
from bot.testing.fake_inbox import FakeInbox
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.mastodon import MASTODON, Busy, Kind, MastodonServer, Post

ROUND = 0.01
"""Seconds that any waiting of the channel takes here."""


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, **time: float) -> None:
        self.at += timedelta(**time)


class MastodonRig(ChannelRig):
    """A program with one Mastodon account. Its waits are short; `waits` holds what it asked for."""

    cannot: ClassVar[Mapping[str, str]] = {
        "a_wish_not_to_be_contacted_is_heard": "the network has no way to say so: words of that kind are for the core",
    }

    page = 80

    def __init__(self, kind: Kind = MASTODON, **keys: Any) -> None:
        self.clock = Clock()
        self.kv = FakeKeyValueStore()
        self.server = MastodonServer(self.clock, kind)
        self.keys = keys
        self.waits: list[float] = []
        self.quoting = self.warning = ""

    async def open(self, inbox: FakeInbox | None = None) -> None:
        """Start the server, and then the program."""
        await self.server.start()
        super().__init__()
        self.inbox = inbox or self.inbox
        await self.start()

    async def close(self) -> None:
        await self.stop()
        await self.server.stop()

    async def stop(self) -> None:
        await super().stop()
        await self.server.idle()

    def build(self) -> PublicChannel:
        return self.channel_of(**self.keys)

    def channel_of(self, **keys: Any) -> MastodonChannel:
        """Return a channel on this server and this drawer."""
        context = AdapterContext(
            "Acme",
            "https://ask.acme.example",
            self.kv,
            self.clock,
            lambda: "token",
            self._sleep,
            self.alarm,
            self.report,
        )
        token = self.server.token_of(self.server.acme)
        settings = MastodonChannel.Settings(**{"url": self.server.url, "access_token": token, **keys})
        return MastodonChannel("mastodon", settings, context)

    async def shut_us_out(self) -> None:
        self.server.revoked = True

    async def refuse_writing(self) -> None:
        self.server.lacks.add("write:statuses")

    async def take_writing(self) -> None:
        self.server.lacks.clear()

    async def let_us_in(self) -> None:
        self.server.revoked = False

    async def customer_says(self, text: str, *, answering: PostRef | None = None) -> PostRef:
        self.clock.pass_(seconds=1)
        parent = None if answering is None else self.server.posts[answering.id]
        post = self.server.say(self.server.maya, f"@acme {text}", answering=parent, warning=self.warning)
        post.quoting = self.quoting or post.quoting
        return self.ref(post)

    async def customer_edits(self, post: PostRef, text: str) -> None:
        self.clock.pass_(seconds=90)
        self.server.edit(self.post(post), f"@acme {text}")

    async def customer_deletes(self, post: PostRef) -> None:
        self.clock.pass_(seconds=90)
        self.server.delete(self.post(post))

    async def customer_is_followed_by(self, count: int) -> None:
        self.server.maya.followers = count

    async def customer_is_called(self, name: str) -> None:
        self.server.maya.name = name

    async def customer_likes(self, post: PostRef) -> None:
        self.server.like(self.server.maya, self.post(post))

    async def customer_forbids_quotes(self) -> None:
        self.quoting = "denied"

    async def customer_warns(self, warning: str) -> None:
        self.warning = warning

    async def customer_shows(self, alt: str, *, saying: str) -> None:
        media = [{"id": "1", "type": "image", "url": "https://town.example/1.png", "description": alt}]
        self.server.say(self.server.maya, f"@acme {saying}", media=media)

    async def language_of(self, post: PostRef) -> str:
        return self.post(post).language

    async def warning_of(self, post: PostRef) -> str:
        return self.post(post).warning

    async def something_odd(self) -> None:
        self.clock.pass_(seconds=1)
        say, maya = self.server.say, self.server.maya
        say(maya, "@acme My number is 555-0100", odd={"created_at": "0001-01-01T00:00:00.000+14:00"})
        say(maya, "@acme I am nobody", odd={"account": 5, "content": None, "mentions": {"a": 1}, "poll": [None]})

    async def public_sees(self) -> Sequence[Seen]:
        return [
            Seen(
                self.ref(post),
                post.text.removeprefix("@acme "),
                by_us=post.by is self.server.acme,
                answers=PostRef("mastodon", post.answers or ""),
            )
            for post in self.server.standing()
        ]

    async def shows_edit(self, post: PostRef) -> bool:
        return self.post(post).edited is not None

    async def pictures_of(self, post: PostRef) -> list[tuple[str, bytes]]:
        shown = self.post(post)
        media = [] if shown.gone else shown.media
        return [(each["description"], self.server.files[each["id"]].content) for each in media]

    def lose_upload(self) -> None:
        self.server.losing_uploads = 1

    def go_down(self) -> None:
        self.server.down = True

    def come_back(self) -> None:
        self.server.mend()

    def be_busy(self, seconds: int) -> None:
        self.server.busy = Busy(seconds)

    def answer_late(self) -> None:
        self.server.losing = 1

    def asked(self) -> int:
        return self.server.asked + self.kv.calls

    def network_time(self) -> datetime:
        return self.clock()

    async def let_time_pass(self) -> None:
        self.clock.pass_(minutes=5)

    def waited(self) -> Sequence[float]:
        return self.waits

    def kept(self) -> str:
        return self.kv.everything()

    def secrets(self) -> Collection[str]:
        return (self.server.token_of(self.server.acme),)

    def answer_never(self) -> None:
        self.server.fail("POST", "/api/v1/statuses", 502)

    async def rounds(self, number: int = 2) -> None:
        """Return once the channel has looked for news so many times."""
        start = self.looks()
        await self.until(lambda: self.looks() >= start + number)

    def looks(self) -> int:
        """Return how often the channel asked for notifications."""
        return sum(call.path == "/api/v1/notifications" for call in self.server.calls)

    def ref(self, post: Post) -> PostRef:
        return PostRef("mastodon", post.id)

    def post(self, ref: PostRef) -> Post:
        return self.server.posts[ref.id]

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(ROUND)
