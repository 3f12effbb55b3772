"""Keeps each listener alive: what stops is started again, after a pause that grows while it keeps stopping."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

import structlog

log = structlog.get_logger()

FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=2)


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

    The pause doubles from one second to two minutes while it fails at once, and starts over once it
    has lived for longer than the longest pause. `broke` hears of each stop.
    """
    now = clock or asyncio.get_running_loop().time
    pause = FIRST_PAUSE
    while True:
        started, why = now(), None
        try:
            await listen()
            log.warning("listener returned", listener=name)
        except Exception as trouble:
            why = trouble
            log.exception("listener failed", listener=name, trouble=type(trouble).__name__)
        with suppress(Exception):  # it is told again at the next failure; the listener must not wait for it
            await broke(name, why)
        if now() - started > LONGEST_PAUSE.total_seconds():
            pause = FIRST_PAUSE
        await sleep(pause.total_seconds())
        pause = min(pause * 2, LONGEST_PAUSE)
