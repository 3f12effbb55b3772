"""What the clock does: frees lapsed claims, nudges, counts the digest, sweeps up. The clock is passed in.

Every round may run in several processes at once: each of its acts does nothing when done before.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.domain.decisions.events import lease_ended
from bot.engine.alerts import Alerts
from bot.engine.digest_schedule import DigestSchedule
from bot.engine.lane_watch import LaneWatch
from bot.engine.outbox.worker import PRUNE_AT_ONCE, OutboxWorker, WorkerLease
from bot.engine.proof import seal_journal
from bot.engine.reminders import Reminders
from bot.engine.repeated_trouble import RepeatedTrouble
from bot.ports.store import Store

log = structlog.get_logger()

ROUND = timedelta(seconds=2)
"""How often the clock is looked at: a lapsed claim is free at most this much later."""

WATCH_EVERY = timedelta(seconds=5)
STRAY_AFTER = timedelta(minutes=10)
"""An effect overdue by this much has lost its carrier, or waits in a very long lane; a second carrier harms neither."""
SWEEP_EVERY = timedelta(seconds=30)
FORGET_AFTER = timedelta(days=30)
"""How long the record of a redraw or a whisper is kept: long enough that nothing is told twice."""
KEEP_PICTURES = timedelta(days=7)
"""How long a picture is kept at least that only stands in public any more."""
PRUNE_EVERY = timedelta(hours=24)


@dataclass(slots=True)
class Scheduler:
    """Everything that happens because time passes."""

    store: Store
    carrier: OutboxWorker
    lease: WorkerLease | None
    """None where one process has the database to itself, as on SQLite: then nobody can take anything over."""
    worker: str
    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    alarms: Alerts | None = None
    weekly: DigestSchedule | None = None
    reminders: Reminders | None = None
    lanes: LaneWatch | None = None
    watched_at: float | None = None
    swept_at: float | None = None
    pruned_at: float | None = None
    _troubles: RepeatedTrouble = field(default_factory=RepeatedTrouble)

    async def run(self) -> None:
        """Look at the clock every `ROUND`, until cancelled."""
        while True:
            await self.tick()
            await self.sleep(ROUND.total_seconds())

    async def live(self) -> None:
        """Renew this worker's lease every `ROUND`, until cancelled, however busy everything else is."""
        while True:
            await self._safely("beat", self.beat)
            await self.sleep(ROUND.total_seconds())

    async def tick(self) -> None:
        """Do what is due now. What fails is logged and comes again; it keeps nothing else from being done."""
        now, passed = self.now(), self.monotonic()
        await self._safely("beat", self.beat)
        if self.lease is not None:
            await self._safely("take over", self.carrier.take_over, now)
        watched = self.watched_at is not None and passed - self.watched_at < WATCH_EVERY.total_seconds()
        if self.lanes is not None and not watched:
            self.watched_at = passed
            await self._safely("watch the lanes", self.lanes.tick, now)
        await self._safely("free lapsed claims", release_expired_claims, self.store, now)
        if self.weekly is not None:
            await self._safely("count the digest", self.weekly.tick, now)
        if self.swept_at is None or passed - self.swept_at >= SWEEP_EVERY.total_seconds():
            self.swept_at = passed
            await self._safely("gather strays", self.requeue_abandoned, now)
            await self._safely("seal the journal", seal_journal, self.store)
            if self.alarms is not None:
                await self._safely("say what is the matter", self.alarms.publish_pending)
            if self.reminders is not None:
                await self._safely("nudge", self.reminders.tick, now)
        if self.pruned_at is None or passed - self.pruned_at >= PRUNE_EVERY.total_seconds():
            await self._safely("prune", self.prune, now)

    async def beat(self) -> None:
        """Renew this worker's lease. It counts from before the store was asked, so we never trust it too long."""
        if self.lease is not None:
            asked_at = self.monotonic()
            await self.store.heartbeat(self.worker, self.now(), self.lease.length)
            self.lease.renew(asked_at)

    async def prune(self, now: datetime) -> None:
        """Delete some of what is finished long ago; the rest has its turn in the next rounds."""
        workflows = await self.carrier.prune(now)
        effects = await self.store.forget(now - FORGET_AFTER, limit=PRUNE_AT_ONCE)
        pictures = await self.store.forget_pictures(now - KEEP_PICTURES, limit=PRUNE_AT_ONCE)
        if max(workflows, effects, pictures) < PRUNE_AT_ONCE:
            self.pruned_at = self.monotonic()

    async def _safely(self, what: str, chore: Callable[..., Awaitable[object]], *given: object) -> None:
        try:
            await chore(*given)
        except Exception as trouble:  # noqa: BLE001 - of any trouble, the others are done all the same
            self._troubles.met(what, "chore failed", trouble, chore=what)
        else:
            self._troubles.over(what)

    async def requeue_abandoned(self, now: datetime) -> None:
        """Hand effects over again whose worker got lost, for any reason."""
        for effect in await self.store.abandoned(now - STRAY_AFTER):
            log.warning("stray effect handed over again", effect=effect)
            await self.store.postpone(effect, now, "its carrier got lost", surely_not_done=False)


async def release_expired_claims(store: Store, now: datetime) -> int:
    """Free every thread whose lease has ended; return how many."""
    freed = 0
    for thread in await store.lapsed(now):
        change = await store.change(thread, lambda snapshot: lease_ended(snapshot.thread, now))
        freed += change is not None
    return freed
