"""Watches that every lane moves: resumes what stranded, measures how long each has stood still, and says so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.engine.alerts import Alerts
from bot.engine.outbox.notifications import QUIET_HOURS, RENEWED
from bot.engine.outbox.publish import PAUSED
from bot.engine.outbox.worker import OutboxWorker
from bot.ports.store import Store
from bot.ports.store_lanes import LaneHead

log = structlog.get_logger()

STRANDED_AFTER = timedelta(seconds=15)
"""An effect that is overdue by this much, in a lane of which the durable queue holds nothing, waits for nobody."""
LATE_AFTER = timedelta(minutes=5)
"""A lane that stands at one effect for longer than this is said to the operator."""
ON_PURPOSE = (PAUSED, QUIET_HOURS, RENEWED)
"""What effects wait for that is no trouble."""


@dataclass(slots=True)
class LaneWatch:
    """Sees to it that no lane stands still unseen, and none for want of somebody who carries it.

    `measured` is given, at each look, how many seconds each lane has stood. Every process may watch; only the
    first of them raises alarms.
    """

    store: Store
    worker: OutboxWorker
    alarms: Alerts | None = None
    measured: Callable[[Mapping[str, float]], None] = lambda _seconds: None
    stranded_after: timedelta = STRANDED_AFTER
    _since: dict[str, tuple[LaneHead, datetime]] = field(default_factory=dict)
    _alarmed: dict[str, str] | None = None

    async def tick(self, now: datetime) -> None:
        """Look at each lane: resume what stranded, measure, and alarm once for each that is late, until it moves."""
        await self.worker.resume_stranded()
        heads = await self.store.lane_heads()
        self._since = {head.lane: (head, self._stands_since(head, now)) for head in heads if head.why not in ON_PURPOSE}
        self.measured(self.seconds(now))
        for head in heads:
            if not head.carried and now - head.due >= self.stranded_after:
                log.warning("a lane that nobody was to carry is handed over again", lane=head.lane, effect=head.effect)
                sure = head.surely_not_done
                await self.store.postpone(head.effect, now, head.why, surely_not_done=sure)
        if self.alarms is not None and await self.worker.is_first(now):
            await self._alarm(self.alarms, now)

    def ages(self, now: datetime) -> dict[str, timedelta]:
        """Return for how long each lane has stood at its oldest effect, beyond the time when that was due.

        By lane, as `room/slack/customers`, `channel/x` or `person/7`; lanes where nothing is due are not there.
        Counted from this process's first sight of a retry on, and as new as the last look.
        """
        return {lane: max(now - since, timedelta()) for lane, (_, since) in self._since.items()}

    def seconds(self, now: datetime) -> dict[str, float]:
        """Return the ages as whole seconds."""
        return {lane: age // timedelta(seconds=1) for lane, age in self.ages(now).items()}

    def late(self, now: datetime) -> dict[str, LaneHead]:
        """Return the lanes that have stood for longer than `LATE_AFTER`, and at what."""
        return {lane: self._since[lane][0] for lane, age in self.ages(now).items() if age > LATE_AFTER}

    def _stands_since(self, head: LaneHead, now: datetime) -> datetime:
        """Since it was due; and for one that is tried again, whose time is put off each time, as long as we know it."""
        known = self._since.get(head.lane)
        return known[1] if known is not None and known[0].effect == head.effect else min(head.due, now)

    async def _alarm(self, alarms: Alerts, now: datetime) -> None:
        if self._alarmed is None:  # what was said before this process began
            self._alarmed = {about: text for about, text in (await alarms.standing()).items() if _is_lane(about)}
        late = self.late(now)
        for lane, head in late.items():
            if lane not in self._alarmed:
                self._alarmed[lane] = _text(head, self._since[lane][1])
                await alarms.raised(lane, self._alarmed[lane])
        for lane in [lane for lane in self._alarmed if lane not in late]:
            await alarms.raised(lane, "")
            del self._alarmed[lane]


def _is_lane(about: str) -> bool:
    return about.startswith(("room/", "channel/", "person/"))


def _text(head: LaneHead, since: datetime) -> str:
    kind, _, name = head.lane.partition("/")
    surface, _, room = name.partition("/")
    where = {"room": f"the room {room} on {surface}", "channel": name, "person": f"person {name}"}[kind]
    why = f" The last answer was: {head.why}" if head.why else ""
    return f"Nothing has reached {where} since {since:%H:%M} UTC. It is tried again every few seconds.{why}"
