"""The one thread that writes to SQLite. All that wait for it are committed together: one flush to disk for all."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from typing import Any, TypeVar

import sqlalchemy as sa

T = TypeVar("T")

TOGETHER = 32
"""How many works share one commit at the most, so that the first of them does not wait for too many."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    work: Callable[[sa.Connection], Any]
    done: Future[Any] = field(default_factory=Future)
    context: Context = field(default_factory=copy_context)

    def run(self, connection: sa.Connection) -> Any:
        return self.context.run(self.work, connection)


class Writer:
    """Runs works one after the other, each kept as a whole or not at all, and returns once they are on disk.

    Those that wait at the same moment share a transaction, each in a savepoint of its own: one that
    raises takes back its own writes and nobody else's. If the commit itself fails, all of them fail.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._waiting: deque[_Waiting] = deque()
        self._thread = ThreadPoolExecutor(1, "handraise-write")

    async def write(self, work: Callable[[sa.Connection], T]) -> T:
        """Do it in a transaction. Cancelled before it has begun, it is not done; after that, it is finished."""
        waiting = _Waiting(work)
        self._waiting.append(waiting)
        self._thread.submit(self._write_next)
        result: T = await asyncio.wrap_future(waiting.done)
        return result

    async def empty_log(self) -> None:
        """Write the log back into the file and truncate it, so that nothing erased lives on in it."""
        await asyncio.wrap_future(self._thread.submit(self._checkpoint))

    def close(self) -> None:
        """Finish what waits, and end the thread. Blocks."""
        self._thread.shutdown()

    def _write_next(self) -> None:
        """Do what waits. There is one call for each work, so a later one may find that nothing is left."""
        batch: list[_Waiting] = []
        while self._waiting and len(batch) < TOGETHER:
            waiting = self._waiting.popleft()
            if waiting.done.set_running_or_notify_cancel():
                batch.append(waiting)
        if not batch:
            return
        try:
            outcomes = self._transact(batch)
        except BaseException as trouble:  # noqa: BLE001 - it belongs to those who wait, not to this thread
            outcomes = [trouble] * len(batch)
        for waiting, outcome in zip(batch, outcomes, strict=True):
            if isinstance(outcome, BaseException):
                waiting.done.set_exception(outcome)
            else:
                waiting.done.set_result(outcome[0])

    def _transact(self, batch: list[_Waiting]) -> list[tuple[Any] | BaseException]:
        with self._engine.begin() as connection:
            # At once, not at the first write: else two that read first and write then would fail as "locked".
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            if len(batch) == 1:
                return [(batch[0].run(connection),)]
            return [_apart(connection, waiting) for waiting in batch]

    def _checkpoint(self) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _apart(connection: sa.Connection, waiting: _Waiting) -> tuple[Any] | BaseException:
    """Do it in a savepoint, so that what it raises is nobody else's trouble."""
    try:
        with connection.begin_nested():
            return (waiting.run(connection),)
    except Exception as refused:  # noqa: BLE001 - handed on to the caller
        return refused
