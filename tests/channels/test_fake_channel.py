"""The channel in memory keeps the contract of all channels."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import timedelta
from typing import ClassVar

import pytest

from bot.domain.ids import PostRef
from bot.ports.channel import PublicChannel
from bot.testing.contracts.channel import ChannelContract, ChannelRig, Seen
from bot.testing.fake_channel import FakeChannel, FakeNetwork


class FakeRig(ChannelRig):
    cannot: ClassVar[Mapping[str, str]] = {
        "credentials_that_expired_are_raised_to_whoever_can_mend_them": "a network in memory asks for no credentials",
        "whether_it_is_let_in_can_be_asked_before_anybody_listens": "a network in memory asks for no credentials",
    }

    def __init__(self) -> None:
        self.network = FakeNetwork()
        super().__init__()

    def build(self) -> PublicChannel:
        return FakeChannel(self.network)

    async def customer_says(self, text: str, *, answering: PostRef | None = None) -> PostRef:
        return self.network.say(text, answers=answering)

    async def customer_edits(self, post: PostRef, text: str) -> None:
        self.network.edit(post, text)

    async def customer_deletes(self, post: PostRef) -> None:
        self.network.delete(post)

    async def customer_stops(self) -> None:
        self.network.stop()

    async def customer_is_followed_by(self, count: int) -> None:
        self.network.followers["marta"] = count

    async def public_sees(self) -> Sequence[Seen]:
        posts = self.network.posts.values()
        return [
            Seen(post.ref, post.text, by_us=post.key is not None, answers=post.answers)
            for post in posts
            if not post.gone
        ]

    async def pictures_of(self, post: PostRef) -> list[tuple[str, bytes]]:
        return [(shown.picture.alt, shown.content) for shown in self.network.posts[post].pictures]

    def go_down(self) -> None:
        self.network.down = True

    def come_back(self) -> None:
        self.network.down = False
        self.network.busy = None

    def be_busy(self, seconds: int) -> None:
        self.network.busy = timedelta(seconds=seconds)

    async def shut_us_out(self) -> None:
        pytest.fail(f"declared impossible: {self.cannot}")

    async def let_us_in(self) -> None:
        pytest.fail(f"declared impossible: {self.cannot}")

    def answer_late(self) -> None:
        self.network.losing = 1

    def asked(self) -> int:
        return self.network.calls


class TestFakeChannel(ChannelContract):
    @pytest.fixture
    async def rig(self) -> AsyncIterator[FakeRig]:
        rig = FakeRig()
        await rig.start()
        yield rig
        await rig.stop()
