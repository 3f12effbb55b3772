"""Background tasks of a surface: run after the answer was given, and finished before it stops."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.domain.thread import ActionRefused
from bot.ports.errors import PortError
from bot.ports.surface import Desk

log = logging.getLogger(__name__)

T = TypeVar("T")

TO_FINISH_SECONDS = 3.0
STARTING = "Handraise is just starting. Try again in a few seconds."
SORRY = (
    "Something is wrong on our side just now, and we cannot say whether that was done. "
    "Nothing is lost: look again in a minute, and try again."
)
AGAIN = (
    "Something is wrong on our side just now. Handraise will try again by itself within a minute; "
    "if you hear nothing more, ask again."
)


@dataclass(slots=True, kw_only=True)
class BackgroundTasks:
    """The desk of an open surface, and the tasks that still run."""

    at_desk: Desk | None = None
    _afterwards: set[asyncio.Task[Any]] = field(default_factory=set)
    _at_once: set[asyncio.Task[Any]] = field(default_factory=set)

    @property
    def desk(self) -> Desk:
        """The desk, while the room is open. Raises Refused when it is not."""
        if self.at_desk is None:
            raise ActionRefused(STARTING)
        return self.at_desk

    def run_later(self, work: Coroutine[Any, Any, None]) -> None:
        """Run this after the person who waits was answered. A failure is logged: nothing depends on it."""
        _kept(self._afterwards, asyncio.create_task(_safely(work)))

    def run_now(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Start this now and run it to its end, even if the person who waits must be answered before."""
        return _kept(self._at_once, asyncio.create_task(work))

    async def stop(self) -> None:
        """Wait a moment for tasks that run now; cancel those that were to run later."""
        if self._at_once:
            await asyncio.wait(self._at_once, timeout=TO_FINISH_SECONDS)
        tasks = [*self._at_once, *self._afterwards]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _kept(among: set[asyncio.Task[Any]], task: asyncio.Task[T]) -> asyncio.Task[T]:
    among.add(task)
    task.add_done_callback(among.discard)
    return task


async def _safely(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except (PortError, ActionRefused) as no:
        log.info("left undone: %s", no)
    except Exception:
        log.exception("left undone")
