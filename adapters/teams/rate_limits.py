"""How often we may call: Teams' limits for each thread, and how a call that was turned away is tried again."""

import hashlib
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.ports.errors import Unavailable

T = TypeVar("T")

LIMITS = ((7, timedelta(seconds=1)), (8, timedelta(seconds=2)), (60, timedelta(seconds=30)), (1800, timedelta(hours=1)))
"""How many calls a thread takes in which time."""
OF_ALL = (30, timedelta(seconds=1))
"""How many calls a tenant takes from an app in which time."""
LONGEST_TURN = timedelta(seconds=30)
"""Anyone who would have to wait longer for a turn is told so, and comes again."""
LONGEST_PAUSE_SECONDS = 10.0
"""The same for another try."""
TRIES = 4
FIRST_PAUSE_SECONDS = 0.5
MOST_THREADS = 1000


class RateLimited(Exception):
    """Teams was too busy for one call. `instead` is what to raise when it stays so."""

    def __init__(self, instead: Exception, retry_after: timedelta | None = None) -> None:
        super().__init__(str(instead))
        self.instead = instead
        self.retry_after = retry_after


class RateLimit:
    """Keeps to the limits for each thread by making callers wait for their turn, in order."""

    def __init__(self, now: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]]) -> None:
        self._now = now
        self._sleep = sleep
        self._turns: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._all: deque[datetime] = deque(maxlen=OF_ALL[0])

    async def turn(self, thread: str) -> None:
        """Return when a call may be made in this thread. Raises Unavailable if that is too far away."""
        now = self._now()
        turns = self._turns.setdefault(thread, deque(maxlen=max(most for most, _ in LIMITS)))
        if turns and turns[-1] - now > LONGEST_TURN:
            turns.clear()  # nobody was given a turn so far away: the clock was put back
        at = max([now, *(turns[-most] + period for most, period in LIMITS if len(turns) >= most)])
        if at - now > LONGEST_TURN:
            raise Unavailable("This thread in Teams is full for a while.", retry_after=at - now)
        turns.append(at)
        self._turns.move_to_end(thread)
        self._forget_the_oldest(now)
        if at > now:
            await self._sleep((at - now).total_seconds())
        await self._turn_of_all()

    async def _turn_of_all(self) -> None:
        """Taken when a call is really made, so that a full thread keeps no place that another could use."""
        most, period = OF_ALL
        while len(self._all) >= most and timedelta() <= self._now() - self._all[0] < period:
            await self._sleep((self._all[0] + period - self._now()).total_seconds())
        self._all.append(self._now())

    def _forget_the_oldest(self, now: datetime) -> None:
        longest = max(period for _, period in LIMITS)
        while len(self._turns) > MOST_THREADS:
            thread, turns = next(iter(self._turns.items()))
            if now - turns[-1] < longest and len(self._turns) < 10 * MOST_THREADS:
                return
            del self._turns[thread]


class Retries:
    """Tries calls again that Teams turned away, after a pause that is never the same twice."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]], token: Callable[[], str]) -> None:
        self._sleep = sleep
        self._token = token

    async def tried(self, call: Callable[[], Awaitable[T]]) -> T:
        """Return what the call returns. Raises what the last TurnedAway holds, or what else the call raises."""
        for attempt in range(TRIES):
            try:
                return await call()
            except RateLimited as away:
                pause = self._pause(attempt, away.retry_after)
                if attempt == TRIES - 1 or pause > LONGEST_PAUSE_SECONDS:
                    raise away.instead from None
                await self._sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _pause(self, attempt: int, asked: timedelta | None) -> float:
        backoff: float = FIRST_PAUSE_SECONDS * 2**attempt
        if asked is not None:
            return asked.total_seconds() + backoff * self._chance()
        return backoff * (0.5 + self._chance())

    def _chance(self) -> float:
        """Return a number from 0 up to 1."""
        digest = hashlib.sha256(self._token().encode()).digest()
        return int.from_bytes(digest[:4], "big") / 2**32
