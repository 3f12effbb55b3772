"""How often Teams may be called, and how a call that was turned away is tried again."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from adapters.teams import rate_limits
from adapters.teams.rate_limits import RateLimit, RateLimited, Retries
from bot.ports.errors import Unavailable


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
        self.naps: list[float] = []

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.at += timedelta(seconds=seconds)


async def test_an_hour_holds_eighteen_hundred_calls() -> None:
    clock = Clock()
    budget = RateLimit(clock.now, clock.sleep)
    began = clock.at
    for _ in range(1800):
        await budget.turn("thread")
    with pytest.raises(Unavailable) as caught:
        await budget.turn("thread")
    assert timedelta(minutes=14) < clock.at - began < timedelta(hours=1)
    assert caught.value.retry_after == began + timedelta(hours=1) - clock.at
    await budget.turn("another")
    clock.at = began + timedelta(hours=1)
    await budget.turn("thread")


async def test_a_tenant_takes_thirty_calls_a_second_whatever_threads_they_are_in() -> None:
    clock = Clock()
    budget = RateLimit(clock.now, clock.sleep)
    made: list[datetime] = []
    for number in range(95):
        await budget.turn(f"thread {number}")
        made.append(clock.at)
    assert made[29] == made[0]
    assert made[30] == made[0] + timedelta(seconds=1)
    assert made[94] == made[0] + timedelta(seconds=3)


async def test_a_clock_that_is_put_back_keeps_nobody_waiting() -> None:
    clock = Clock()
    budget = RateLimit(clock.now, clock.sleep)
    for _ in range(40):
        await budget.turn("thread")
    clock.at -= timedelta(hours=2)
    before = clock.at
    for number in range(31):
        await budget.turn("thread" if number < 3 else f"thread {number}")
    assert clock.at - before < timedelta(seconds=5)


async def test_a_full_thread_holds_nobody_else_up() -> None:
    clock, waits = Clock(), list[float]()

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    budget = RateLimit(clock.now, sleep)
    for _ in range(29):
        await budget.turn("full")
    waits.clear()
    await budget.turn("another")
    assert waits == []


async def test_those_who_wait_together_are_let_go_one_after_the_other() -> None:
    clock = Clock()
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    budget = RateLimit(clock.now, sleep)
    await asyncio.gather(*(budget.turn("thread") for _ in range(10)))
    assert waits == [1.0, 2.0, 2.0]


async def test_threads_are_forgotten_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_limits, "MOST_THREADS", 3)
    clock = Clock()
    budget = RateLimit(clock.now, clock.sleep)
    for number in range(5):
        await budget.turn(str(number))
    assert len(budget._turns) == 5
    clock.at += timedelta(hours=1)
    await budget.turn("the last")
    assert list(budget._turns) == ["3", "4", "the last"]
    for number in range(60):
        await budget.turn(str(number))
    assert len(budget._turns) <= 30


async def test_every_pause_is_longer_and_none_is_like_another() -> None:
    clock = Clock()
    tokens = iter(f"token-{number}" for number in range(99))
    patience = Retries(clock.sleep, lambda: next(tokens))

    async def never() -> None:
        raise RateLimited(Unavailable("busy"))

    for _ in range(2):
        with pytest.raises(Unavailable):
            await patience.tried(never)
    first, second = clock.naps[:3], clock.naps[3:]
    for pauses in (first, second):
        assert [low <= pause < 3 * low for pause, low in zip(pauses, (0.25, 0.5, 1.0), strict=True)] == [True] * 3
    assert not set(first) & set(second)


async def test_other_trouble_is_not_tried_again() -> None:
    clock = Clock()

    async def broken() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await Retries(clock.sleep, str).tried(broken)
    assert clock.naps == []
