"""The outbox: carries effects out in the world, each once, and looks before it tries again."""

import random
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta

import structlog

from bot.domain.decisions.events import EventContext
from bot.domain.draft import Wait
from bot.domain.effects import DrawCard, DrawDigest, PostDigest, Publish, Retract, lane
from bot.engine.outbox.cards import A_BURST, CardEffects
from bot.engine.outbox.context import SENDING, EffectContext, LeaseLost
from bot.engine.outbox.failures import LookupFailed, handle_rejected, say_that_it_waits
from bot.engine.outbox.notifications import NotificationEffects
from bot.engine.outbox.publish import PublishEffects
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.ports.store import EffectState, StoredEffect

log = structlog.get_logger()

OPEN_STATES = (EffectState.DUE, EffectState.DOING)
FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=5)
AT_A_STRETCH = 100
"""How many effects of its lane a run takes on after its own, before other lanes get their turn."""
WORTH_A_TIME = timedelta(minutes=1)
"""A wait from here on is told with its end."""
NOT_KNOWN = "The network gave no clear answer."
SHORT_WAIT = timedelta(seconds=2)
"""A wait that is not worth another hand-over of an effect."""


class Outbox:
    """Carries effects out. Safe to run for the same effect again after any crash.

    `resting` are lanes that a network asked to leave alone, and until when.
    """

    def __init__(
        self,
        context: EffectContext,
        sleep: Callable[[float], Awaitable[None]],
        chance: random.Random,
        counted: Callable[[str, str], None] = lambda _kind, _outcome: None,
    ) -> None:
        self.context = context
        self.resting: dict[str, datetime] = {}
        self._cards = CardEffects(context)
        self._notifications = NotificationEffects(context)
        self._publishing = PublishEffects(context)
        self._sleep = sleep
        self._chance = chance
        self._counted = counted

    async def run(self, ids: Sequence[int], go_on: Callable[[], bool] = lambda: True, again: int | None = None) -> None:
        """Carry these effects out, in order, and then what else has become due in their lane.

        Each ends settled, or postponed and handed over once more. The caller holds the lane. `again` says
        which hand-over of them this is, where that is known. The rest of the lane is not left to the next
        poll of the queue: a poll passes one hand-over of each lane on, and a busy room would wait for many.
        Ends early once `go_on` says so.
        """
        try:
            lanes = await self._run_batch(ids, again)
            left = AT_A_STRETCH
            for here in lanes:
                while left > 0 and go_on() and (more := await self.context.store.due_in_lane(here, limit=left)):
                    left -= len(more)
                    await self._run_batch(more)
            await self._rested(lanes)
        except LeaseLost:
            log.warning("lease lost", effects=list(ids))
            await self._hand_back(ids)

    async def _run_batch(self, ids: Sequence[int], again: int | None = None) -> set[str]:
        """Carry these out, in order; new cards that wait for one room in numbers go first, together.

        Returns their lanes.
        """
        store, lanes = self.context.store, set[str]()
        if len(ids) >= A_BURST:
            waiting = [kept for id in ids if (kept := await store.effect(id)) is not None]
            for burst in await self._cards.bursts(waiting):
                self.context.alive()
                lanes.add(lane(burst[0].effect))
                await self._run_one(burst, again)
        for id in ids:
            goes_on, this_time = True, again
            while goes_on:
                self.context.alive()  # what is read from here on is ours to act upon only while our lease holds
                kept = await store.effect(id)
                lanes |= set() if kept is None else {lane(kept.effect)}
                goes_on = kept is not None and kept.state in OPEN_STATES and await self._run_one((kept,), this_time)
                this_time = None
        return lanes

    async def _run_one(self, several: Sequence[StoredEffect], again: int | None) -> bool:
        """Carry one effect out, or new cards together, once its lane is rested. Each ends settled or put off.

        Returns whether it is to be run again at once: a further part of a reply follows.
        """
        first, effect = several[0], several[0].effect
        kind, here = type(effect).__name__, lane(effect)
        if not await self._turn_came(several, again):
            return False
        goes_on, pace = False, timedelta()
        try:
            match effect:
                case DrawCard() if len(several) > 1:
                    pace = await self._cards.draw_together(several)
                case DrawCard():
                    pace = await self._cards.draw(first, effect)
                case Publish():
                    goes_on = await self._publishing.next_part(first, effect)
                case Retract():
                    await self._publishing.retract(first, effect)
                case told:
                    pace = await self._notifications.tell(first, told)
        except LeaseLost:
            raise
        except Exception as trouble:  # noqa: BLE001 - each kind of trouble has its own consequence
            for kept in several:
                await self._failed(kept, trouble)
            return False
        self._counted(kind, "done")
        if pace > timedelta():
            self.resting[here] = self.context.now() + pace
        return goes_on

    async def _turn_came(self, several: Sequence[StoredEffect], again: int | None) -> bool:
        """Wait a moment until the lane is rested; False where that is too long, and these are postponed."""
        latest = max(kept.due for kept in several)
        rest = max(latest, self.resting.get(lane(several[0].effect), latest))
        wait = rest - self.context.now()
        if wait > SHORT_WAIT:
            for kept in several:
                if again is None or again >= kept.again:  # else a later hand-over comes when it is due
                    surely_not_done = kept.state is EffectState.DUE
                    await self.context.store.postpone(kept.id, rest, kept.why, surely_not_done=surely_not_done)
            return False
        if wait > timedelta():
            await self._sleep(wait.total_seconds())
        return True

    # --- trouble --------------------------------------------------------------------------

    async def _failed(self, kept: StoredEffect, trouble: Exception) -> None:
        kind, after = type(kept.effect).__name__, getattr(trouble, "retry_after", None)
        if after is not None and isinstance(trouble, Unavailable | OutcomeUnknown):
            self.resting[lane(kept.effect)] = self.context.now() + after
        match trouble:
            case Unavailable():
                self._counted(kind, "unavailable")
                await self._later(kept, f"{trouble}", after, surely_not_done=True)
            case Rejected():
                self._counted(kind, "rejected")
                moment = EventContext(self.context.now(), self.context.lease)
                await handle_rejected(self.context.store, kept, trouble, moment)
                if isinstance(kept.effect, DrawCard | PostDigest | DrawDigest):  # it is parked now
                    waits = f"{trouble} `handraise parked list` shows what waits for you."
                    await self.context.told(kept.effect.room.surface, SENDING, waits)
            case OutcomeUnknown() | LookupFailed():
                self._counted(kind, "unknown")
                why = f"{trouble}" if isinstance(trouble, LookupFailed) else NOT_KNOWN
                await self._later(kept, f"{trouble}", after, surely_not_done=False, why=why)
            case _:
                self._counted(kind, "unknown")
                log.error("outcome unknown", effect=kept.id, kind=kind, exc_info=trouble)
                await self._later(kept, type(trouble).__name__, None, surely_not_done=False, why=NOT_KNOWN)

    async def _later(
        self, kept: StoredEffect, noted: str, after: timedelta | None, *, surely_not_done: bool, why: str = ""
    ) -> None:
        """Try it again later. `noted` is for the operator; `why`, where that differs, for whose reply it is."""
        store = self.context.store
        now = await store.effect(kept.id)
        if now is not None and now.tries == kept.tries:
            await store.begin(kept.id)  # a redraw and a look have no intent of their own, but count as tries
        pause = min(FIRST_PAUSE * 2 ** min(kept.tries, 16), LONGEST_PAUSE) * self._chance.uniform(0.75, 1.25)
        wait = max(pause, after or timedelta())
        until = self.context.now() + wait
        waits = Wait(why or noted, until if wait >= WORTH_A_TIME else None)
        await say_that_it_waits(store, kept, waits, surely_not_done=surely_not_done)
        await store.postpone(kept.id, until, noted, surely_not_done=surely_not_done)

    async def _hand_back(self, ids: Iterable[int]) -> None:
        """Another process may have taken these over; if none did, they must not be left without a worker.

        Whether they were done is for the next worker to find out, in its turn in their lane.
        """
        store = self.context.store
        for id in ids:
            kept = await store.effect(id)
            if kept is not None and kept.state in OPEN_STATES:
                until = max(kept.due, self.context.now())
                await store.postpone(id, until, "its worker was silent for too long", surely_not_done=False)

    async def _rested(self, lanes: Iterable[str]) -> None:
        """Hold these lanes until they are rested, so that nobody else posts there too soon."""
        for here in lanes:
            wait = self.resting.get(here, self.context.now()) - self.context.now()
            if timedelta() < wait <= SHORT_WAIT:
                await self._sleep(wait.total_seconds())
