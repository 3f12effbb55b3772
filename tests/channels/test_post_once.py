"""One post per key, whatever the network answers and however often the program dies and tries again."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.post_once import Attempt, PostOnce
from bot.domain.ids import EffectKey
from bot.ports.errors import OutcomeUnknown, PortError, Rejected, Unavailable
from bot.ports.kv import Put
from bot.testing.fake_kv import FakeKeyValueStore

KEY, OTHER = EffectKey("reply/1"), EffectKey("reply/2")
SETTLED = timedelta(minutes=1)

FINE, REFUSED, BUSY, LOST, DROPPED = "fine", "refused", "busy", "lost after", "lost before"
BLIND = "cannot be looked at"


class Network:
    """A network that makes a second post from a second try, and does each time what `weather` says."""

    def __init__(self) -> None:
        self.kv = FakeKeyValueStore()
        self.at = datetime(2026, 11, 30, 12, tzinfo=UTC)
        self.posts: list[str] = []
        self.weather = FINE
        self.tries = 0
        self.starts()

    def starts(self) -> None:
        """Start the program again: it knows what is in its key-value store, and nothing else."""
        self.once = PostOnce(self.kv, lambda: self.at, settled=SETTLED)

    async def post(self, key: EffectKey = KEY) -> str:
        return await self.once.post(key, ready=self._ready, make=self._make, look=self._look)

    async def _ready(self) -> tuple[str, str]:
        return "mention-1", "The words."

    async def _make(self, _words: str) -> str:
        self.tries += 1
        if self.weather == REFUSED:
            raise Rejected("No.")
        if self.weather == BUSY:
            raise Unavailable("Later.")
        if self.weather != DROPPED:
            self.posts.append(f"post-{self.tries}")
        if self.weather in {LOST, DROPPED}:
            raise ConnectionResetError
        return self.posts[-1]

    async def _look(self, attempt: Attempt) -> Sequence[str]:
        assert attempt.to == "mention-1"
        if self.weather == BLIND:
            raise Unavailable("Nobody can look.")
        return list(self.posts)


@given(
    st.lists(st.tuples(st.sampled_from([FINE, REFUSED, BUSY, LOST, DROPPED, BLIND]), st.integers(0, 90)), max_size=12)
)
async def test_there_is_never_a_second_post_and_in_the_end_there_is_one(days: list[tuple[str, int]]) -> None:
    network = Network()
    for network.weather, seconds in days:
        with suppress(PortError, ConnectionResetError):
            await network.post()
        assert len(network.posts) <= 1
        network.starts()
        network.at += timedelta(seconds=seconds)
    network.weather = FINE
    network.at += SETTLED
    assert [await network.post()] == network.posts


async def test_a_try_that_nobody_saw_the_end_of_is_not_repeated_before_it_surely_failed() -> None:
    network = Network()
    network.weather = DROPPED
    with pytest.raises(ConnectionResetError):
        await network.post()
    network.weather = FINE
    network.at += SETTLED - timedelta(seconds=1)
    with pytest.raises(OutcomeUnknown):
        await network.post()
    with pytest.raises(Unavailable) as still_open:
        await network.once.find(KEY, network._look)
    assert still_open.value.retry_after == timedelta(seconds=1)
    assert network.tries == 1
    network.at += timedelta(seconds=1)
    assert await network.once.find(KEY, network._look) is None
    assert await network.post() == "post-2"


async def test_while_nobody_can_look_nothing_is_tried_again() -> None:
    network = Network()
    network.weather = LOST
    with pytest.raises(ConnectionResetError):
        await network.post()
    network.weather, network.at = BLIND, network.at + timedelta(days=1)
    with pytest.raises(OutcomeUnknown):
        await network.post()
    assert network.tries == 1


async def test_a_try_that_may_have_made_a_post_is_not_forgotten_when_the_next_one_is_refused() -> None:
    network = Network()
    network.weather = LOST
    with pytest.raises(ConnectionResetError):
        await network.post()
    hidden, network.posts = network.posts, []
    network.weather, network.at = REFUSED, network.at + SETTLED
    with pytest.raises(Rejected):
        await network.post()
    network.posts = hidden
    assert await network.once.find(KEY, network._look) == "post-1"


async def test_a_post_that_another_key_made_is_not_taken_for_ones_own() -> None:
    network = Network()
    first = await network.post()
    network.weather = DROPPED
    with pytest.raises(ConnectionResetError):
        await network.post(OTHER)
    network.weather, network.at = FINE, network.at + SETTLED
    assert await network.once.find(OTHER, network._look) is None
    assert await network.post(OTHER) != first
    assert await network.once.find(KEY, network._look) == first


async def test_two_processes_at_once_make_one_post() -> None:
    network = Network()
    there = PostOnce(network.kv, lambda: network.at, settled=SETTLED)

    async def from_there() -> str:
        return await there.post(KEY, ready=network._ready, make=network._make, look=network._look)

    ended = await asyncio.gather(network.post(), from_there(), return_exceptions=True)
    assert len(network.posts) == 1
    assert {type(end) for end in ended} <= {str, OutcomeUnknown}


async def test_a_program_that_is_stopped_while_it_posts_writes_down_what_came_of_it() -> None:
    network = Network()
    is_posting, may_end = asyncio.Event(), asyncio.Event()

    async def make(words: str) -> str:
        is_posting.set()
        await may_end.wait()
        return await network._make(words)

    posting = asyncio.create_task(network.once.post(KEY, ready=network._ready, make=make, look=network._look))
    await is_posting.wait()
    posting.cancel()
    await asyncio.sleep(0)
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await posting
    network.starts()
    network.weather = BLIND
    assert await network.post() == network.posts[0] == "post-1"


async def test_entries_of_mastodon_from_before_are_read() -> None:
    network = Network()
    network.posts.append("post-0")
    await network.kv.write(Put("reply", KEY, {"at": network.at.isoformat()}, 0))
    assert await network.once.attempt(KEY) == Attempt("", network.at, network.at)
    assert await network.once.attempt(OTHER) is None
