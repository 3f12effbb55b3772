"""What the clock does: frees lapsed claims, keeps this worker's lease, sweeps up, prunes. The clock is passed in.

Every round may run in several processes at once: each of its acts does nothing when done before.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.domain.outcomes import lease_ended
from bot.engine.carrier import Carrier, Lease
from bot.store import Store

log = structlog.get_logger()

ROUND = timedelta(seconds=2)
"""How often the clock is looked at: a lapsed claim is free at most this much later."""

STRAY_AFTER = timedelta(minutes=10)
"""An effect overdue by this much has lost its carrier, or waits in a very long lane; a second carrier harms neither."""
SWEEP_EVERY = timedelta(seconds=30)
PRUNE_EVERY = timedelta(hours=24)


@dataclass(slots=True)
class Clockwork:
    """Everything that happens because time passes."""

    store: Store
    carrier: Carrier
    lease: Lease | None
    """None where one process has the house to itself, as on SQLite: then nobody can take anything over."""
    worker: str
    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    swept_at: datetime | None = None
    pruned_at: datetime | None = None

    async def run(self) -> None:
        """Look at the clock every `ROUND`, until cancelled."""
        while True:
            await self.tick()
            await self.sleep(ROUND.total_seconds())

    async def tick(self) -> None:
        """Do what is due now."""
        now = self.now()
        if self.lease is not None:
            await self.beat(now, self.lease)
            await self.carrier.take_over(now)
        await free_lapsed(self.store, now)
        if self.swept_at is None or now - self.swept_at >= SWEEP_EVERY:
            self.swept_at = now
            await self.gather_strays(now)
        if self.pruned_at is None or now - self.pruned_at >= PRUNE_EVERY:
            self.pruned_at = now
            await self.carrier.prune(now)

    async def beat(self, now: datetime, lease: Lease) -> None:
        """Renew this worker's lease. It counts from before the store was asked, so we never trust it too long."""
        asked_at = self.monotonic()
        await self.store.beat(self.worker, now, lease.length)
        lease.renew(asked_at)

    async def gather_strays(self, now: datetime) -> None:
        """Hand effects over anew whose carrier got lost, whatever the reason."""
        for effect in await self.store.strays(now - STRAY_AFTER):
            log.warning("stray effect handed over anew", effect=effect)
            await self.store.postpone(effect, now, "its carrier got lost", surely_not_done=False)


async def free_lapsed(store: Store, now: datetime) -> int:
    """Free every thread whose lease has ended; return how many."""
    freed = 0
    for thread in await store.lapsed(now):
        change = await store.change(thread, lambda brief: lease_ended(brief.thread, now))
        freed += change is not None
    return freed
