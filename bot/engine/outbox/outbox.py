"""The outbox: carries effects out in the world, each once, and looks before it tries again."""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta
from enum import Enum
from weakref import WeakValueDictionary

import structlog

from bot.domain.decisions.events import EventContext
from bot.domain.draft import Wait
from bot.domain.effects import DrawCard, DrawDigest, PostDigest, Publish, Retract, lane
from bot.engine.outbox.cards import A_BURST, CardEffects
from bot.engine.outbox.context import NO_PACE, SENDING, EffectContext, LeaseLost
from bot.engine.outbox.failures import LookupFailed, handle_rejected, say_that_it_waits
from bot.engine.outbox.notifications import NotificationEffects
from bot.engine.outbox.publish import PublishEffects
from bot.engine.repeated_trouble import RepeatedTrouble
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.ports.store import EffectOutcome, EffectState, StoredEffect

log = structlog.get_logger()

OPEN_STATES = (EffectState.DUE, EffectState.DOING)
FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(seconds=10)
"""Somebody waits for it, so that nobody is to wait much longer than the trouble itself took."""
AT_A_STRETCH = 100
"""How many effects of its lane a run takes on before other lanes get their turn."""
WORTH_A_TIME = timedelta(minutes=1)
"""A wait from here on is told with its end."""
NOT_KNOWN = "The network gave no clear answer."
SHORT_WAIT = timedelta(seconds=2)
"""A wait that is not worth another hand-over of an effect."""
ODD_AFTER = 3
"""Trouble may be with one effect and not with where its lane leads: from so many tries on, another one is tried too."""
PARK_AFTER = 3
"""An effect that cannot even be read is parked after so many tries, so that its lane goes on."""
WHOLE_TIME = 5
"""How many times our patience with one call an effect may take in all: its lane waits for it."""


class _Went(Enum):
    """How a try went."""

    ON = "settled, or put off for a reason that is its own"
    AGAIN = "a further part follows at once"
    ALONE = "in trouble, and perhaps by itself"
    HELD = "in trouble, and its lane waits behind it"


class Outbox:
    """Carries effects out. Safe to run for the same effect again after any crash.

    `resting` are lanes that are left alone, and until when: a network asked for it, or the one at their head failed.
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
        self._troubles = RepeatedTrouble()
        self._apart = set[int]()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def run(self, ids: Sequence[int], go_on: Callable[[], bool] = lambda: True, again: int | None = None) -> None:
        """Carry what is due in the lanes of these effects, in order, and these themselves.

        Each ends settled, or postponed and handed over once more. The caller holds the lane; in this process it is
        held once more here, should two ever believe so. `again` says which hand-over of them this is, where that is
        known. The rest of the lane is not left to the next poll of the queue: a poll passes one hand-over of each
        lane on, a busy room would wait for many, and after trouble there is only one for all of them.
        Ends early once `go_on` says so. Raises only what the store raises; then it is to be run again.
        """
        try:
            lanes: dict[str, list[int]] = {}
            for id in ids:
                if (kept := await self._read(id)) is not None:
                    lanes.setdefault(lane(kept.effect), []).append(id)
            for here, these in lanes.items():
                async with self._turns.setdefault(here, asyncio.Lock()):
                    await self._run_lane(here, these, go_on, again)
        except LeaseLost:
            log.warning("lease lost", effects=list(ids))
            await self._hand_back(ids)

    async def _run_lane(self, here: str, ids: Sequence[int], go_on: Callable[[], bool], again: int | None) -> None:
        store, left = self.context.store, AT_A_STRETCH
        await self._rested(here)
        own: dict[int, int | None] = dict.fromkeys(ids, again)
        more = sorted({*ids, *(await store.due_in_lane(here, limit=left) if go_on() else ())})
        while more and await self._run_batch(more, own, go_on):
            left -= len(more)
            if left <= 0 or not go_on():
                await self._pass_on(here)
                break
            more = list(await store.due_in_lane(here, limit=left))
        await self._rested(here)

    async def _pass_on(self, here: str) -> None:
        """Hand the rest of the lane over once more: the hand-overs that it had may be over."""
        for next_one in await self.context.store.due_in_lane(here, limit=1):
            kept = await self._read(next_one)
            if kept is not None and kept.state in OPEN_STATES:
                due, surely_not_done = max(kept.due, self.context.now()), kept.state is EffectState.DUE
                await self.context.store.postpone(kept.id, due, kept.why, surely_not_done=surely_not_done)

    async def _run_batch(self, ids: Sequence[int], own: dict[int, int | None], go_on: Callable[[], bool]) -> bool:
        """Carry these of one lane out, in order; new cards that wait for one room in numbers go first, together.

        `own` are those that the hand-over names, and which hand-over of them it is: they are carried though the
        rest is not to go on. Returns whether the lane goes on; not if it waits behind one of them.
        """
        for burst in await self._bursts(ids):
            self.context.alive()
            if not await self._burst_went(burst, own):
                return False
        left = deque(ids)
        odd: datetime | None = None
        while left:
            id = left.popleft()
            if id not in own and not go_on():
                continue
            self.context.alive()  # what is read from here on is ours to act upon only while our lease holds
            kept = await self._read(id)
            if kept is None or kept.state not in OPEN_STATES:
                continue
            match await self._run_one((kept,), own.get(id), odd):
                case _Went.AGAIN:
                    left.appendleft(id)
                    own[id] = None
                case _Went.ALONE if left:  # this one, or all of them? another one tells, not always the same
                    other = left[(kept.tries - ODD_AFTER) % len(left)]
                    left.remove(other)
                    left.appendleft(other)
                    odd = (await self.context.store.effect(id) or kept).due
                case _Went.HELD:
                    return False
                case _:
                    odd = None
        return True

    async def _bursts(self, ids: Sequence[int]) -> list[list[StoredEffect]]:
        if len(ids) < A_BURST:
            return []
        waiting = [kept for id in ids if id not in self._apart and (kept := await self._read(id)) is not None]
        return await self._cards.bursts(waiting)

    async def _burst_went(self, burst: list[StoredEffect], own: dict[int, int | None]) -> bool:
        """Show new cards together; False if they wait. After some tries, the first one is shown alone before the rest.

        If that goes well and the rest does not, they are shown apart from now on: one of them spoils it for all.
        """
        first, again = burst[0], own.get(burst[0].id)
        if first.tries < ODD_AFTER:
            return await self._run_one(burst, again) is not _Went.HELD
        if await self._run_one((first,), again, self.context.now() + LONGEST_PAUSE) is _Went.HELD:
            return False
        rest = burst[1:]
        if await self._run_one(rest, own.get(rest[0].id)) is not _Went.HELD:
            return True
        self._apart.update(kept.id for kept in rest)
        return False

    async def _read(self, id: int) -> StoredEffect | None:
        """Return that effect. One that cannot be read though the store is well is parked: its lane must not stand."""
        store = self.context.store
        try:
            kept = await store.effect(id)
        except Exception as trouble:
            if (
                self._troubles.met(("read", id), "an effect cannot be read", trouble, whole=False, effect=id)
                < PARK_AFTER
            ):
                raise
            await store.waiting()  # raises if it is the store that is away
            await store.finish(EffectOutcome(id, EffectState.PARKED, f"It cannot be read: {type(trouble).__name__}."))
            return None
        self._troubles.over(("read", id))
        return kept

    async def _run_one(
        self, several: Sequence[StoredEffect], again: int | None, odd_until: datetime | None = None
    ) -> _Went:
        """Carry one effect out, or new cards together, once its lane is rested. Each ends settled or put off.

        With `odd_until` another one of the lane just failed, and waits until then: so does the lane if this one fails.
        """
        first, kind = several[0], type(several[0].effect).__name__
        if not await self._turn_came(several, again):
            return _Went.ON
        try:
            async with asyncio.timeout(self.context.patience.total_seconds() * WHOLE_TIME):
                goes_on, pace = await self._done(several)
        except LeaseLost:
            raise
        except Exception as trouble:  # noqa: BLE001 - each kind of trouble has its own consequence
            return await self._failed(several, trouble, odd_until)
        self._counted(kind, "done")
        for kept in several:
            self._troubles.over(kept.id)
            self._apart.discard(kept.id)
        if pace > timedelta():
            self.resting[lane(first.effect)] = self.context.now() + pace
        return _Went.AGAIN if goes_on else _Went.ON

    async def _done(self, several: Sequence[StoredEffect]) -> tuple[bool, timedelta]:
        """Do it. Returns whether a further part of a reply follows, and how long its lane must rest."""
        first = several[0]
        match first.effect:
            case DrawCard() if len(several) > 1:
                return False, await self._cards.draw_together(several)
            case DrawCard() as effect:
                return False, await self._cards.draw(first, effect)
            case Publish() as effect:
                return await self._publishing.next_part(first, effect), NO_PACE
            case Retract() as effect:
                await self._publishing.retract(first, effect)
                return False, NO_PACE
            case told:
                return False, await self._notifications.tell(first, told)

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

    async def _failed(self, several: Sequence[StoredEffect], trouble: Exception, odd_until: datetime | None) -> _Went:
        """Write down what follows from the trouble. Raises only what the store raises, while it is away."""
        first, kind = several[0], type(several[0].effect).__name__
        if isinstance(trouble, Rejected):
            try:
                for kept in several:
                    await self._rejected(kept, trouble)
            except LeaseLost:
                raise
            except Exception as worse:  # noqa: BLE001 - what became of it is found out at the next try
                trouble = worse
            else:
                self._counted(kind, "rejected")
                self._troubles.over(first.id)
                return _Went.ON
        self._counted(kind, "unavailable" if isinstance(trouble, Unavailable) else "unknown")
        known = isinstance(trouble, Unavailable | OutcomeUnknown | LookupFailed)
        what = "not carried out, to be tried again" if known else "outcome unknown"
        whole = not known and odd_until is None
        self._troubles.met(first.id, what, trouble, whole=whole, effect=first.id, kind=kind)
        return await self._later(several, trouble, odd_until, f"{trouble}" if known else type(trouble).__name__)

    async def _rejected(self, kept: StoredEffect, no: Rejected) -> None:
        await handle_rejected(self.context.store, kept, no, EventContext(self.context.now(), self.context.lease))
        if isinstance(kept.effect, DrawCard | PostDigest | DrawDigest):  # it is parked now
            waits = f"{no} `handraise parked list` shows what waits for you."
            await self.context.told(kept.effect.room.surface, SENDING, waits)

    async def _later(
        self, several: Sequence[StoredEffect], trouble: Exception, odd_until: datetime | None, noted: str
    ) -> _Went:
        """Try these again later. `noted` is for the operator; whose reply it is may be told something else."""
        store, first, after = self.context.store, several[0], getattr(trouble, "retry_after", None)
        for kept in several:
            now = await store.effect(kept.id)
            if now is not None and now.tries == kept.tries:
                await store.begin(kept.id)  # a redraw and a look have no intent of their own, but count as tries
        pause = min(FIRST_PAUSE * 2 ** min(first.tries, 16), LONGEST_PAUSE) * self._chance.uniform(0.75, 1)
        until = odd_until or self.context.now() + max(pause, after or timedelta())
        why = noted if isinstance(trouble, Unavailable | LookupFailed) else NOT_KNOWN
        wait = Wait(why, until if until - self.context.now() >= WORTH_A_TIME else None)
        sure = isinstance(trouble, Unavailable) and await self._say_that_they_wait(several, wait, surely_not_done=True)
        if not sure:
            await self._say_that_they_wait(several, wait, surely_not_done=False)
        if odd_until is None and after is None and len(several) == 1 and first.tries >= ODD_AFTER:
            await store.postpone(first.id, until, noted, surely_not_done=sure)
            return _Went.ALONE
        self.resting[lane(first.effect)] = until
        await store.hold_lane([kept.id for kept in several], until, noted, surely_not_done=sure)
        return _Went.HELD

    async def _say_that_they_wait(self, several: Sequence[StoredEffect], wait: Wait, *, surely_not_done: bool) -> bool:
        """Return whether that could be said. It is nothing that a lane should stand still for."""
        try:
            for kept in several:
                await say_that_it_waits(self.context.store, kept, wait, surely_not_done=surely_not_done)
        except Exception as trouble:  # noqa: BLE001 - it is said at the next try
            self._troubles.met(("waits", several[0].id), "it could not be said that it waits", trouble, whole=False)
            return False
        return True

    async def _hand_back(self, ids: Iterable[int]) -> None:
        """Another process may have taken these over; if none did, they must not be left without a worker.

        Whether they were done is for the next worker to find out, in its turn in their lane.
        """
        store = self.context.store
        for id in ids:
            kept = await self._read(id)
            if kept is not None and kept.state in OPEN_STATES:
                until = max(kept.due, self.context.now())
                await store.postpone(id, until, "its worker was silent for too long", surely_not_done=False)

    async def _rested(self, here: str) -> None:
        """Wait a moment until this lane is rested, so that nobody else posts there too soon, or out of turn."""
        wait = self.resting.get(here, self.context.now()) - self.context.now()
        if timedelta() < wait <= SHORT_WAIT:
            await self._sleep(wait.total_seconds())
