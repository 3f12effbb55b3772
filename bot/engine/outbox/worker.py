"""The durable carrier: hands effects to the outbox, one lane at a time, and again after any crash.

The effect row in the store is the record; the workflow that brings its id here only makes sure that
somebody looks at it. DBOS is a process-wide singleton, so there is one carrier in a process.
"""

import asyncio
import logging
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from dbos import DBOS, DBOSClient, DBOSConfig

from bot.engine.outbox.context import LeaseLost
from bot.engine.repeated_trouble import RepeatedTrouble
from bot.ports.store import CARRY, QUEUE, Installation

log = structlog.get_logger()

Run = Callable[[Sequence[int], Callable[[], bool], int], Awaitable[None]]
"""Carries these effects out, and more of their lane while it may go on; with the number of the hand-over."""

AT_ONCE = 32
"""Workflows that one process carries at the same time; a queue without a bound claims its whole backlog."""

PRUNE_AFTER = timedelta(days=1)
PRUNE_AT_ONCE = 500
LONGEST_PAUSE = 5.0
"""Seconds to wait at most before carrying is tried again when it failed as a whole: the database is away."""
CLAIM_SECONDS = 1.0
"""How long stopping waits for what was just being claimed to begin."""
DRAIN_SECONDS = 10.0
"""How long stopping waits for what is being carried."""
DBOS_RUNS = "_execute_workflow_async"
"""What DBOS calls the coroutine that runs a claimed workflow."""
QUEUE_THREADS = "queue-worker-"
"""How the names of DBOS's threads begin that claim what waits in a queue."""


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
    """Runs the durable queue in this process, and sweeps up what silent processes left, and what stranded here.

    `alone` says that no other process shares the database.
    """

    def __init__(
        self,
        engine: Engine,
        run: Run,
        *,
        worker: str,
        installation: Installation,
        alone: bool = True,
        poll_seconds: float = 0.25,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._engine = engine
        self._run = run
        self._worker = worker
        self._installation = installation
        self._alone = alone
        self._poll_seconds = poll_seconds
        self._sleep = sleep
        self._stopping = False
        self._carrying: set[asyncio.Task[object]] = set()
        self._carried: Counter[str] = Counter()
        self._suspects: set[tuple[str, int | None]] = set()
        self._resuming: frozenset[str] = frozenset()
        self._troubles = RepeatedTrouble()

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
        self._dbos = DBOS(config=config)

        @DBOS.workflow(name=CARRY)
        async def carry_out(ids: list[int], again: int = 0) -> None:
            workflow, task = str(DBOS.workflow_id), asyncio.current_task()
            assert task is not None
            self._carrying.add(task)
            self._carried[workflow] += 1
            try:
                await self._carry_out(workflow, ids, again)
            finally:
                self._carried -= Counter([workflow])
                self._carrying.discard(task)

        await asyncio.to_thread(self._declare_queue)
        # Launched inside the running loop, so that workflows run on it and may use its sessions.
        DBOS.launch()

    async def _carry_out(self, workflow: str, ids: list[int], again: int) -> None:
        """Carry, and again for as long as that fails as a whole: the database is away, and nothing may strand for it.

        Leaves it to others if it was put back into the queue between our claim and now.
        """
        while True:
            try:
                if await self._is_ours(workflow):
                    await self._run(ids, lambda: not self._stopping, again)
                return self._troubles.over(workflow)
            except Exception as trouble:
                failed = self._troubles.met(workflow, "carrying failed, to be tried again", trouble, effects=ids)
                if self._stopping:  # ended so, it counts as unfinished, and is the first thing at the next start
                    raise asyncio.CancelledError from trouble
            await self._sleep(min(2.0 ** (failed - 1), LONGEST_PAUSE))

    async def _is_ours(self, workflow: str) -> bool:
        if workflow in self._resuming:
            return False
        return self._alone or await self._installation.carries(self._worker, workflow)

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
        """Claim nothing more, let what is being carried end, leave the rest in the queue, and stop."""
        self._stopping = True
        for event in self._dbos.background_thread_stop_events:
            event.set()
        claiming = [thread for thread in threading.enumerate() if thread.name.startswith(QUEUE_THREADS)]
        # What they have claimed must have begun before DBOS takes away the threads that it needs for that.
        for thread in claiming:
            await asyncio.to_thread(thread.join, CLAIM_SECONDS)
        begun = [task for task in asyncio.all_tasks() if getattr(task.get_coro(), "__name__", "") == DBOS_RUNS]
        if begun:
            await asyncio.wait(begun, timeout=CLAIM_SECONDS)
        if self._carrying:
            await asyncio.wait(self._carrying, timeout=DRAIN_SECONDS)
        await asyncio.to_thread(DBOS.destroy, destroy_registry=True, workflow_completion_timeout_sec=0)
        # DBOS made its own pool this loop's default executor, and has just shut that pool down.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(thread_name_prefix="handraise"))

    async def resume_stranded(self) -> int:
        """Put hand-overs that this worker claimed and does not carry back into the queue; return how many.

        Claimed but not begun, or ended without a record: the database was away in between. Each is looked at
        twice before it counts as such. Should it begin after all, it is left to the one that is put back.
        """
        pending = await DBOS.list_workflows_async(
            status="PENDING", name=CARRY, executor_id=self._worker, load_input=False, load_output=False
        )
        idle = {(w.workflow_id, w.dequeued_at) for w in pending if not self._carried[w.workflow_id]}
        stranded, self._suspects = [id for id, _ in idle & self._suspects], idle
        if stranded:
            self._resuming = frozenset(stranded)
            try:
                await DBOS.resume_workflows_async(stranded, queue_name=QUEUE)
            finally:
                self._resuming = frozenset()
            log.warning("resumed what had stranded", workflows=stranded)
        return len(stranded)

    async def is_first(self, now: datetime) -> bool:
        """Return whether this is the one worker, of those that live, which does what only one of them is to do."""
        return self._alone or (await self._installation.live_workers(now))[:1] == [self._worker]

    async def take_over(self, now: datetime) -> int:
        """Put the work of workers that do not live any more back into the queue; return how much there was.

        A worker that is not known at all counts as dead too: it was killed before their first heartbeat, or
        between being buried and the next one. Only one of the living does this, the first by name: two at
        once could each put back what the other has just begun.
        """
        if not await self.is_first(now):
            return 0
        living = await self._installation.live_workers(now)
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
