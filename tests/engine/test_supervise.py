"""What stops is started again."""

import asyncio
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.engine.supervise import keep_alive
from bot.ports.errors import Unavailable


class Stopped(Exception):
    """Ends a test's endless listener."""


async def test_a_listener_that_fails_is_started_again_with_a_growing_pause() -> None:
    pauses: list[float] = []

    async def fails() -> None:
        raise RuntimeError("the network went away")

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 10:
            raise Stopped

    with pytest.raises(Stopped):
        await keep_alive("town", fails, sleep=sleep, clock=lambda: 0.0)
    assert pauses == [1, 2, 4, 8, 10, 10, 10, 10, 10, 10]


async def test_a_listener_whose_network_says_when_to_come_back_is_started_then() -> None:
    pauses: list[float] = []

    async def is_busy() -> None:
        raise Unavailable("It is busy.", retry_after=timedelta(minutes=15))

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        raise Stopped

    with pytest.raises(Stopped):
        await keep_alive("town", is_busy, sleep=sleep, clock=lambda: 0.0)
    assert pauses == [900]


async def test_trouble_that_lasts_is_logged_whole_once_and_then_counted() -> None:
    async def fails() -> None:
        raise RuntimeError("the network went away")

    left = [*range(100)]

    async def sleep(_seconds: float) -> None:
        if left.pop() == 0:
            raise Stopped

    with capture_logs() as lines, pytest.raises(Stopped):
        await keep_alive("town", fails, sleep=sleep, clock=lambda: 0.0)
    assert [line.get("times", 1) for line in lines] == [1, 2, 4, 8, 16, 32, 64]
    assert [line["event"] for line in lines if "exc_info" in line] == ["listener failed"]


async def test_the_pause_starts_over_after_a_long_life() -> None:
    pauses: list[float] = []
    now = [0.0]

    async def lives_long_the_third_time() -> None:
        if len(pauses) == 2:
            now[0] += 1000

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 4:
            raise Stopped

    with pytest.raises(Stopped):
        await keep_alive("town", lives_long_the_third_time, sleep=sleep, clock=lambda: now[0])
    assert pauses == [1, 2, 1, 2]


async def test_a_listener_ends_when_it_is_cancelled() -> None:
    listening = asyncio.Event()

    async def listens() -> None:
        listening.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(keep_alive("town", listens))
    await listening.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
