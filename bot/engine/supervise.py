"""Keeps each listener alive: what stops is started again, after a pause that grows while it keeps stopping."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.engine.repeated_trouble import RepeatedTrouble
from bot.ports.errors import Unavailable

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(seconds=10)
LONG_ENOUGH = timedelta(minutes=2)
"""Having lived for so long, a listener is well: what it fails of next is trouble of its own."""


async def keep_alive(
    name: str,
    listen: Callable[[], Awaitable[None]],
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    clock: Callable[[], float] | None = None,
) -> None:
    """Run `listen` for ever, starting it again when it returns or fails. Ends only when cancelled.

    The pause doubles from one second to ten while it fails soon, and is longer if its network asked for that. It
    starts over once it has lived for a while. The first trouble is logged whole, and more of it with a count.
    """
    now = clock or asyncio.get_running_loop().time
    pause, troubles = FIRST_PAUSE, RepeatedTrouble()
    while True:
        started, asked = now(), timedelta()
        trouble: Exception = RuntimeError("it returned")
        try:
            await listen()
        except Exception as met:  # noqa: BLE001 - of any trouble, it is started again
            trouble = met
        if now() - started > LONG_ENOUGH.total_seconds():
            pause = FIRST_PAUSE
            troubles.over(name)
        if isinstance(trouble, Unavailable) and trouble.retry_after is not None:
            asked = trouble.retry_after
        troubles.met(name, "listener failed", trouble, listener=name)
        await sleep(max(pause, asked).total_seconds())
        pause = min(pause * 2, LONGEST_PAUSE)
