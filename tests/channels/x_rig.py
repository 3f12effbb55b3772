"""X's other side: customers on the stand-in, and its troubles."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, ClassVar

from adapters.x.channel import XChannel
from bot.domain.ids import PostRef
from bot.ports.adapter import AdapterContext
from bot.ports.channel import PublicChannel
from bot.testing.contracts.channel import ChannelRig, Seen
from bot.testing.fake_inbox import PATIENCE
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.x import XServer, x_server


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, **time: float) -> None:
        self.at += timedelta(**time)


async def until(holds: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Return once that holds; nobody tells when."""
    async with asyncio.timeout(patience):
        while not holds():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.001)


@asynccontextmanager
async def x_rig(*, listening: bool = True, **keys: Any) -> AsyncIterator["XRig"]:
    """Run a channel on a stand-in of its own until the end of the block."""
    clock = Clock()
    async with x_server(clock) as x:
        rig = XRig(x, clock, **keys)
        if listening:
            await rig.start()
        yield rig
        await rig.close()


class XRig(ChannelRig):
    """A channel on a stand-in whose customer is Marta. She names us in all she says to us first."""

    cannot: ClassVar = {
        "CanEdit": "only accounts that pay for it can edit on X, and only within an hour.",
        "a_wish_not_to_be_contacted_is_heard": "X tells nobody who asked not to be contacted; a colleague who reads it "
        "stops on the card.",
        "a_picture_of_the_customers_is_told_with_what_it_shows": "what a picture shows costs "
        "more than the post; that there is one is told, with its address.",
        "thanks_are_heard": "X tells of likes only to those who pay more for it than it is worth.",
        "who_does_not_leave_others_to_repeat_it_is_not_quoted": "nobody on X is quoted: it says how posts look.",
        "two_keys_make_two_posts_even_at_the_same_time": "X refuses the same words twice within a day, "
        "even to somebody else.",
    }

    page = 100

    def __init__(self, x: XServer, clock: Clock, **keys: Any) -> None:
        self.x = x
        self.clock = clock
        x.world.most = keys.get("most", x.world.most)
        self.kv = FakeKeyValueStore()
        self.keys: dict[str, Any] = {
            "api_url": x.url,
            "user_id": x.world.us.id,
            "handle": x.world.us.username,
            "client_id": x.world.client_id,
            "client_secret": x.world.client_secret,
            "refresh_token": x.world.first_token,
            "monthly_budget": 1000,
        } | keys
        self.naps: list[float] = []
        self._built: list[XChannel] = []
        self._grant = ("", "")
        super().__init__()

    def build(self) -> PublicChannel:
        numbers = count(1)
        context = AdapterContext(
            "Acme",
            "http://acme.test",
            self.kv,
            self.clock,
            lambda: f"{next(numbers):043}",
            self.nap,
            self.alarm,
            self.report,
        )
        self._built.append(XChannel("x", XChannel.Settings(**self.keys), context))
        return self._built[-1]

    async def nap(self, seconds: float) -> None:
        """Wait no longer than it takes to let others run: time is the clock's."""
        self.naps.append(seconds)
        await asyncio.sleep(0.005)

    async def stop(self) -> None:
        """Stop listening, and return once its connections have ended, too."""
        await super().stop()
        for channel in self._built:
            channel._http.close()
        await until(lambda: not self.x.connections)

    async def close(self) -> None:
        await self.stop()

    async def customer_says(self, text: str, *, answering: PostRef | None = None) -> PostRef:
        self.clock.pass_(seconds=1)
        if answering is not None:
            return PostRef("x", self.x.world.say(text, answers=answering.id).id)
        return PostRef("x", self.x.world.say(f"@acme {text}").id)

    async def customer_edits(self, post: PostRef, text: str) -> None:
        self.clock.pass_(seconds=1)
        names_us = self.x.world.posts[post.id].text.startswith("@acme ")
        self.x.world.edit(post.id, f"@acme {text}" if names_us else text)

    async def customer_deletes(self, post: PostRef) -> None:
        """Delete it, and let so much time pass that it is looked for."""
        self.x.world.delete(post.id)
        self.clock.pass_(hours=7)

    async def heard(self, count: int) -> None:
        """Return once so many mentions were heard."""
        await self.inbox.wait(lambda: len(self.inbox.mentions) >= count)

    async def rounds(self, count: int = 2) -> None:
        """Return once the channel has gone to sleep so often again."""
        goal = len(self.naps) + count
        await until(lambda: len(self.naps) >= goal)

    async def spent(self) -> int:
        """Return what the channel believes to have spent this month, in thousandths of a dollar."""
        entry = await self.kv.get("spent", f"{self.clock():%Y-%m}")
        return entry.value["thousandths"] if entry else 0

    async def shut_us_out(self) -> None:
        grant = self.x.world.grant
        self._grant, grant.access, grant.refresh = (grant.access, grant.refresh), "else", "else"

    async def refuse_writing(self) -> None:
        self.x.scopes.remove("tweet.write")
        self.x.world.grant.access = "of the scopes before"

    async def take_writing(self) -> None:
        self.x.scopes.append("tweet.write")
        self.x.world.grant.access = "of the scopes before"

    async def let_us_in(self) -> None:
        self.x.world.grant.access, self.x.world.grant.refresh = self._grant

    async def customer_is_called(self, name: str) -> None:
        self.x.world.account("marta").name = name

    async def customer_is_followed_by(self, count: int) -> None:
        self.x.world.account("marta").followers = count

    async def something_odd(self) -> None:
        self.clock.pass_(seconds=1)
        self.x.world.say("@acme I am nobody").odd = {"id": None, "author_id": {"a": 1}}
        entities = {"mentions": [{"id": "900", "end": "x"}], "urls": 7}
        self.x.world.say("@acme Nothing").odd = {"created_at": "soon", "entities": entities, "text": None}

    async def public_sees(self) -> Sequence[Seen]:
        us = self.x.world.us.id
        return [
            Seen(PostRef("x", p.versions[0]), p.text, by_us=p.author == us, answers=PostRef("x", p.answers))
            for p in self.x.world.standing()
        ]

    async def pictures_of(self, post: PostRef) -> list[tuple[str, bytes]]:
        shown = self.x.world.posts[post.id]
        uploads = [] if shown.gone else [self.x.world.uploads[id] for id in shown.media]
        return [(upload.alt, upload.content) for upload in uploads]

    def lose_upload(self) -> None:
        self.x.lose("upload")

    def go_down(self) -> None:
        self.x.down = True

    def come_back(self) -> None:
        self.x.clear()

    def be_busy(self, seconds: int) -> None:
        self.x.busy(seconds)

    def answer_late(self) -> None:
        self.x.lose("create")

    def asked(self) -> int:
        return sum(self.x.calls.values()) + self.kv.calls

    def network_time(self) -> datetime:
        return self.clock()

    async def let_time_pass(self) -> None:
        self.clock.pass_(minutes=5)

    def waited(self) -> Sequence[float]:
        return self.naps

    def kept(self) -> str:
        return self.kv.everything()

    def secrets(self) -> Collection[str]:
        return (self.x.world.first_token, self.x.world.client_secret)

    def answer_never(self) -> None:
        self.x.drop("create")
