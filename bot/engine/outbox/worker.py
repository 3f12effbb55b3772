"""The durable carrier: hands effects to the outbox, one lane at a time, and again after any crash.

The effect row in the store is the record; the workflow that brings its id here only makes sure that
somebody looks at it. DBOS is a process-wide singleton, so there is one carrier in a process.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from dbos import DBOS, DBOSClient, DBOSConfig

from bot.engine.outbox.context import LeaseLost
from bot.ports.store import CARRY, QUEUE, Installation

log = structlog.get_logger()

Run = Callable[[Sequence[int], Callable[[], bool], int], Awaitable[None]]
"""Carries these effects out, and more of their lane while it may go on; with the number of the hand-over."""

AT_ONCE = 32
"""Workflows that one process carries at the same time; a queue without a bound claims its whole backlog."""

PRUNE_AFTER = timedelta(days=1)
PRUNE_AT_ONCE = 500
PAUSES = (1.0, 5.0, 20.0)
"""Seconds to wait before carrying is tried again when it failed as a whole: the database may be restarting."""
DRAIN_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Engine:
    """What the carrier needs to know of the database: see `storage.connection.workflow_queue`."""

    name: str
    system_url: str
    system_engine: Any
    serializer: Any
    version: str


class WorkerLease:
    """This process's leave to act, renewed by heartbeat and checked right before every call outside.

    Measured on a clock that cannot be set: a process that was stopped and wakes up finds its leave gone.
    Renewing it does not bring it back to those that were at work when it lapsed, since others may be at
    that very work by now.
    """

    def __init__(self, length: timedelta, clock: Callable[[], float]) -> None:
        self.length = length
        self._clock = clock
        self._renewed = clock()
        self._lapses = 0
        self._began: ContextVar[int | None] = ContextVar("began", default=None)

    def renew(self, asked_at: float) -> None:
        """The store took our heartbeat, which we asked for at `asked_at` on the same clock."""
        self._lapses += asked_at - self._renewed > self.length.total_seconds()
        self._renewed = asked_at

    def check(self) -> None:
        """Raise LeaseLost if others may have taken over what this task is at, ever since it first asked here."""
        if self._clock() - self._renewed > self.length.total_seconds():
            raise LeaseLost
        if self._began.get() is None:
            self._began.set(self._lapses)
        if self._began.get() != self._lapses:
            raise LeaseLost


class OutboxWorker:
    """Runs the durable queue in this process, and sweeps up what silent processes left."""

    def __init__(
        self,
        engine: Engine,
        run: Run,
        *,
        worker: str,
        installation: Installation,
        poll_seconds: float = 0.25,
    ) -> None:
        self._engine = engine
        self._run = run
        self._worker = worker
        self._installation = installation
        self._poll_seconds = poll_seconds
        self._stopping = False
        self._carrying = 0

    async def start(self) -> None:
        """Start carrying; what this worker left behind when it was killed goes first."""
        config: DBOSConfig = {
            "name": self._engine.name,
            "system_database_url": self._engine.system_url,
            "system_database_engine": self._engine.system_engine,
            "serializer": self._engine.serializer,
            "application_version": self._engine.version,
            "executor_id": self._worker,
            "log_level": "ERROR",
            "notification_listener_polling_interval_sec": 0.25,  # nothing to hear; stopping waits for it
            "use_listen_notify": False,
            "scheduler_polling_interval_sec": 300.0,
        }
        logging.getLogger("dbos").setLevel(logging.ERROR)
        DBOS(config=config)

        @DBOS.workflow(name=CARRY)
        async def carry_out(ids: list[int], again: int = 0) -> None:
            self._carrying += 1
            try:
                await self._carry_out(ids, again)
            finally:
                self._carrying -= 1

        await asyncio.to_thread(self._declare_queue)
        # Launched inside the running loop, so that workflows run on it and may use its sessions.
        DBOS.launch()

    async def _carry_out(self, ids: list[int], again: int) -> None:
        """Carry; and once more after a while if the database was away, so that nothing waits for the sweep."""
        for pause in PAUSES:
            try:
                return await self._run(ids, lambda: not self._stopping, again)
            except Exception as trouble:
                log.exception("carrying failed", effects=ids, trouble=type(trouble).__name__)
                await asyncio.sleep(pause)
        return await self._run(ids, lambda: not self._stopping, again)

    def _declare_queue(self) -> None:
        """Write the queue down before the launch, which looks for queues at once and then only every second."""
        client = DBOSClient(
            system_database_engine=self._engine.system_engine,
            application_name=self._engine.name,
            serializer=self._engine.serializer,
        )
        client.register_queue(
            QUEUE, worker_concurrency=AT_ONCE, partition_concurrency=1, polling_interval_sec=self._poll_seconds
        )

    async def stop(self) -> None:
        """Let what is being carried end, leave the rest in the queue, and stop."""
        self._stopping = True
        # Any patience at all costs a second, even with nothing to wait for.
        patience = DRAIN_SECONDS if self._carrying else 0
        await asyncio.to_thread(DBOS.destroy, destroy_registry=True, workflow_completion_timeout_sec=patience)
        # DBOS made its own pool this loop's default executor, and has just shut that pool down.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(thread_name_prefix="handraise"))

    async def take_over(self, now: datetime) -> int:
        """Put the work of workers that do not live any more back into the queue; return how much there was.

        A worker that is not known at all counts as dead too: it was killed before their first heartbeat, or
        between being buried and the next one. Only one of the living does this, the first by name: two at
        once could each put back what the other has just begun.
        """
        living = await self._installation.live_workers(now)
        if self._worker not in living[:1]:
            return 0
        for worker in await self._installation.expired_workers(now):
            await self._installation.remove_worker(worker)
        pending = await DBOS.list_workflows_async(status="PENDING", name=CARRY, load_input=False, load_output=False)
        left = [w for w in pending if w.executor_id not in living]
        if left:
            await DBOS.resume_workflows_async([w.workflow_id for w in left], queue_name=QUEUE)
            log.warning("took over", workers=sorted({str(w.executor_id) for w in left}), workflows=len(left))
        return len(left)

    async def prune(self, now: datetime) -> int:
        """Delete finished workflows older than a day, `PRUNE_AT_ONCE` at most; return how many.

        The effect rows tell what happened.
        """
        finished = await DBOS.list_workflows_async(
            status=["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"],
            completed_before=(now - PRUNE_AFTER).astimezone(UTC).isoformat(),
            limit=PRUNE_AT_ONCE,
            load_input=False,
            load_output=False,
        )
        if finished:
            await DBOS.delete_workflows_async([w.workflow_id for w in finished])
        return len(finished)
