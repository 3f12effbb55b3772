"""Keeps each listener alive: what stops is started again, after a pause that grows while it keeps stopping."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

from bot.engine.repeated_trouble import RepeatedTrouble
from bot.ports.errors import Unavailable

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(seconds=10)
LONG_ENOUGH = timedelta(minutes=2)
"""Having lived for so long, a listener is well: what it fails of next is trouble of its own."""


Broke = Callable[[str, BaseException | None], Awaitable[None]]
"""Hears which listener stopped, and why; None where it just returned."""


async def not_told(_name: str, _trouble: BaseException | None) -> None:
    """Where nobody asks how a listener stands, nobody is told."""


async def keep_alive(
    name: str,
    listen: Callable[[], Awaitable[None]],
    *,
    broke: Broke = not_told,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    clock: Callable[[], float] | None = None,
) -> None:
    """Run `listen` for ever, starting it again when it returns or fails. Ends only when cancelled.

    The pause doubles from one second to ten while it fails soon, and is longer if its network asked for that. It
    starts over once it has lived for a while. The first trouble is logged whole, and more of it with a count.
    `broke` hears of each stop.
    """
    now = clock or asyncio.get_running_loop().time
    pause, troubles = FIRST_PAUSE, RepeatedTrouble()
    while True:
        started, asked = now(), timedelta()
        why: Exception | None = None
        try:
            await listen()
        except Exception as trouble:  # noqa: BLE001 - of any trouble, it is started again
            why = trouble
        with suppress(Exception):  # it is told again at the next failure; the listener must not wait for it
            await broke(name, why)
        if now() - started > LONG_ENOUGH.total_seconds():
            pause = FIRST_PAUSE
            troubles.over(name)
        if isinstance(why, Unavailable) and why.retry_after is not None:
            asked = why.retry_after
        troubles.met(name, "listener failed", why or RuntimeError("it returned"), listener=name)
        await sleep(max(pause, asked).total_seconds())
        pause = min(pause * 2, LONGEST_PAUSE)
