"""Effects, carried out in the world: once each, whatever crashes, and looked for before they are tried again."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

import structlog

from bot.domain.decisions.events import EventContext, reply_published, reply_retracted
from bot.domain.draft import ReplyState
from bot.domain.effects import DrawCard, DrawDigest, Nudge, PostDigest, Publish, Retract, WeeklyNote, Whisper, lane
from bot.domain.ids import PostRef
from bot.domain.thread_history import ThreadHistory
from bot.engine.guard import check_reply
from bot.engine.outbox.cards import A_BURST, CardEffects
from bot.engine.outbox.failures import GIVE_UP_AFTER as GIVE_UP_AFTER  # noqa: PLC0414 - a promise of this module
from bot.engine.outbox.failures import TOO_LATE, LookupFailed, handle_rejected, reset_to_leaving
from bot.engine.outbox.notifications import NotificationEffects
from bot.engine.outbox.publish import PublishEffects, begins
from bot.engine.permalink import permalink_of
from bot.engine.reply_pictures import enclosed, into_public
from bot.ports.channel import CanFindPublished, CanRetract, PublicChannel
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.ports.store import EffectOutcome, EffectState, Store, StoredEffect
from bot.ports.surface import ChatSurface

log = structlog.get_logger()

OPEN_STATES = (EffectState.DUE, EffectState.DOING)
FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=5)
PAUSED_PAUSE = timedelta(seconds=5)
AT_A_STRETCH = 100
"""How many effects of its lane a carrier takes on besides its own, before other lanes get their turn."""
SHORT_WAIT = timedelta(seconds=2)
"""A wait that is not worth handing an effect over anew for."""
PATIENCE = timedelta(minutes=1)
"""How long a call outside may take. One that never ended would hold its lane for ever."""


class LeaseLost(Exception):
    """This process was silent for too long: another one has taken its work over, so it does nothing more."""


def nothing(_point: str) -> None:
    """The mark of a process that nobody wants to kill."""


@dataclass(frozen=True, slots=True)
class Outbox:
    """Carries effects out. Safe to run for the same effect again after any crash.

    `alive` raises LeaseLost when this process may no longer act; it is asked right before every call
    outside. `mark` is called with the name of each point at which a crash is most interesting.
    """

    store: Store
    channels: Mapping[str, PublicChannel]
    surfaces: Mapping[str, ChatSurface]
    lease: timedelta
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]]
    chance: random.Random
    patience: timedelta = PATIENCE
    alive: Callable[[], None] = lambda: None
    mark: Callable[[str], None] = nothing
    counted: Callable[[str, str], None] = lambda _kind, _outcome: None
    zone_of: Callable[[str], str] = lambda _surface: "UTC"
    """Where each surface is: see `NotificationEffects`."""
    resting: dict[str, datetime] = field(default_factory=dict)
    """Lanes that a network asked to leave alone, and until when."""

    async def carry(
        self, ids: Sequence[int], go_on: Callable[[], bool] = lambda: True, again: int | None = None
    ) -> None:
        """Carry these effects out, in order, and then whatever else has become due in their lane.

        Each ends settled, or postponed and handed over anew. Whoever calls holds the lane. `again` says
        which hand-over of them this is, where that is known. The rest of the lane is not left to the next
        poll of the queue: a poll passes one hand-over of each lane on, and a busy room would wait for many.
        Ends early once `go_on` says so.
        """
        lanes: set[str] = set()
        try:
            lanes = await self._carry_all(ids, again)
            left = AT_A_STRETCH
            for here in lanes:
                while left > 0 and go_on() and (more := await self.store.due_in_lane(here, limit=left)):
                    left -= len(more)
                    await self._carry_all(more)
            await self._rested(lanes)
        except LeaseLost:
            log.warning("lease lost", effects=list(ids))
            await self._hand_back(ids)

    async def _hand_back(self, ids: Iterable[int]) -> None:
        """Another process may have taken these over; if none did, they must not be left without a carrier.

        Whether they were done is for the next carrier to find out, in its turn in their lane.
        """
        for id in ids:
            kept = await self.store.effect(id)
            if kept is not None and kept.state in OPEN_STATES:
                until = max(kept.due, self.now())
                await self.store.postpone(id, until, "its carrier was silent for too long", surely_not_done=False)

    async def _carry_all(self, ids: Sequence[int], again: int | None = None) -> set[str]:
        """Carry these out, in order; new cards that wait for one room in numbers go first, together."""
        lanes: set[str] = set()
        if len(ids) >= A_BURST:
            waiting = [kept for id in ids if (kept := await self.store.effect(id)) is not None]
            for burst in await self.drawing.bursts(waiting):
                self.alive()
                lanes.add(lane(burst[0].effect))
                await self._attempt(burst, lambda burst=burst: self._draw_together(burst), again)  # type: ignore[misc]
        for id in ids:
            lanes |= await self._carry_id(id, again)
        return lanes

    async def _carry_id(self, id: int, again: int | None = None) -> set[str]:
        self.alive()  # what is read from here on is ours to act upon only for as long as our lease holds
        kept = await self.store.effect(id)
        if kept is None:
            return set()
        if kept.state in OPEN_STATES:
            await self._carry_one(kept, again)
        return {lane(kept.effect)}

    async def _carry_one(self, kept: StoredEffect, again: int | None) -> None:
        await self._attempt((kept,), lambda: self._do(kept), again)

    async def _attempt(
        self, several: Sequence[StoredEffect], work: Callable[[], Awaitable[None]], again: int | None
    ) -> None:
        """Do this once its lane is rested; whatever comes of it, each effect ends settled or put off."""
        kind, here = type(several[0].effect).__name__, lane(several[0].effect)
        latest = max(kept.due for kept in several)
        rest = max(latest, self.resting.get(here, latest))
        wait = rest - self.now()
        if timedelta() < wait <= SHORT_WAIT:
            await self.sleep(wait.total_seconds())
        elif wait > SHORT_WAIT:
            for kept in several:
                if again is None or again >= kept.again:  # else a later hand-over comes when it is due
                    await self.store.postpone(kept.id, rest, kept.why, surely_not_done=kept.state is EffectState.DUE)
            return
        try:
            await work()
            self.counted(kind, "done")
        except LeaseLost:
            raise
        except Exception as trouble:  # noqa: BLE001 - each kind of trouble has its own setback
            for kept in several:
                await self._setback(kept, trouble)

    async def _setback(self, kept: StoredEffect, trouble: Exception) -> None:
        kind = type(kept.effect).__name__
        match trouble:
            case Unavailable() as down:
                self.counted(kind, "unavailable")
                if down.retry_after is not None:
                    self.resting[lane(kept.effect)] = self.now() + down.retry_after
                await reset_to_leaving(self.store, kept)
                await self._later(kept, f"{down}", down.retry_after, surely_not_done=True)
            case LookupFailed() as down:
                self.counted(kind, "unknown")
                await self._later(kept, f"{down}", down.retry_after, surely_not_done=False)
            case Rejected() as no:
                self.counted(kind, "rejected")
                await handle_rejected(self.store, kept, no, EventContext(self.now(), self.lease))
            case OutcomeUnknown() as unclear:
                self.counted(kind, "unknown")
                log.warning("outcome unknown", effect=kept.id, kind=kind, why=f"{unclear}")
                if unclear.retry_after is not None:
                    self.resting[lane(kept.effect)] = self.now() + unclear.retry_after
                await self._later(kept, f"{unclear}", unclear.retry_after, surely_not_done=False)
            case unknown:
                self.counted(kind, "unknown")
                log.error("outcome unknown", effect=kept.id, kind=kind, exc_info=unknown)
                await self._later(kept, type(unknown).__name__, None, surely_not_done=False)

    async def _do(self, kept: StoredEffect) -> None:
        effect = kept.effect
        match effect:
            case DrawCard():
                await self._draw(kept, effect)
            case Whisper() | Nudge() | WeeklyNote() | PostDigest() | DrawDigest():
                self._rest(kept, await self.telling.tell(kept, effect))
            case Publish():
                await self._publish(kept, effect)
            case Retract():
                await self._retract(kept, effect)
            case _:
                assert_never(effect)

    # --- cards, and what is told -----------------------------------------------------------

    @property
    def drawing(self) -> CardEffects:
        """What draws the cards."""
        return CardEffects(self.store, self.surfaces, self.channels, self.now, self.patience, self.alive, self.mark)

    @property
    def telling(self) -> NotificationEffects:
        """What tells people and rooms."""
        given = self.store, self.surfaces, self.channels, self.now, self.patience, self.alive, self.mark
        return NotificationEffects(*given, self.zone_of)

    async def _draw(self, kept: StoredEffect, effect: DrawCard) -> None:
        if await self.drawing.draw(kept, effect):
            self._rest(kept, self.drawing.surface(effect.room.surface).pace)

    async def _draw_together(self, burst: Sequence[StoredEffect]) -> None:
        await self.drawing.draw_together(burst)
        first = burst[0].effect
        if isinstance(first, DrawCard):
            self._rest(burst[0], self.drawing.surface(first.room.surface).pace)

    # --- what becomes public --------------------------------------------------------------

    async def _publish(self, kept: StoredEffect, effect: Publish) -> None:
        story = await self.store.story(effect.thread)
        if story is None:
            raise Rejected("there is no such thread")
        if await self.store.paused():
            await self.store.postpone(
                kept.id, self.now() + PAUSED_PAUSE, "paused", surely_not_done=kept.state is EffectState.DUE
            )
            return
        channel = self._channel(effect.reply.to.channel)
        if effect.reply.parts:
            if await self._chaining.next_part(kept, effect, story, channel):
                await self._carry_id(kept.id)
        else:
            await self._publish_whole(kept, effect, story, channel)

    async def _publish_whole(
        self, kept: StoredEffect, effect: Publish, story: ThreadHistory, channel: PublicChannel
    ) -> None:
        perhaps_done = kept.state is EffectState.DOING and not isinstance(channel, CanFindPublished)
        found = await self._look_for(kept, effect, channel)
        if found is None:
            now = story.thread.reply(effect.reply.id)
            if now is not None and now.state is ReplyState.UNDONE:
                await self.store.finish(EffectOutcome(kept.id, EffectState.CANCELLED, "undone"))
                return
            if not perhaps_done and self.now() - effect.reply.leaves_at > GIVE_UP_AFTER:
                raise Rejected(TOO_LATE)
            await check_reply(self.store, self.surfaces, story, effect.reply)
            pictures = await enclosed(self.store, effect.reply)
            self.mark("before the intent")
            if not await begins(self.store, kept, effect):
                return
            self.mark("after the intent")
            self.alive()
            self.mark("before publishing")
            try:
                async with self._patiently():
                    found = await into_public(channel, effect.reply.text, effect.reply, effect.key, pictures)
            except Unavailable as down:
                if perhaps_done:  # not by this try, but nobody knows of the one before
                    raise LookupFailed(down) from down
                raise
            self.mark("after publishing")
        await self._published(kept, effect, found)
        self.mark("after recording")

    @property
    def _chaining(self) -> PublishEffects:
        """What carries replies in several parts."""
        return PublishEffects(self.store, self.surfaces, self.lease, self.now, self.patience, self.alive, self.mark)

    async def _look_for(self, kept: StoredEffect, effect: Publish, channel: PublicChannel) -> PostRef | None:
        """An intent without an outcome: perhaps it stands in public already. Look before trying again."""
        if kept.state is not EffectState.DOING or not isinstance(channel, CanFindPublished):
            return None
        self.alive()
        try:
            async with self._patiently():
                return await channel.find_published(effect.key, effect.reply.text, to=effect.reply.to)
        except (Unavailable, OutcomeUnknown) as down:
            raise LookupFailed(down) from down

    async def _published(self, kept: StoredEffect, effect: Publish, post: PostRef) -> None:
        moment, url = EventContext(self.now(), self.lease), await permalink_of(self._channel(post.channel), post)
        await self.store.change(
            effect.thread,
            lambda snapshot: reply_published(snapshot.thread, effect.reply.id, post, moment, snapshot.drafts, url),
            drafts=True,
            settles=EffectOutcome(kept.id, EffectState.DONE),
        )

    async def _retract(self, kept: StoredEffect, effect: Retract) -> None:
        channel = self._channel(effect.post.channel)
        if not isinstance(channel, CanRetract):
            raise Rejected("Posts on this channel cannot be taken back from here.")
        if await self.store.begin(kept.id) is None:
            return
        await self._chaining.retract_further(effect, channel)
        self.alive()
        async with self._patiently():
            await channel.retract(effect.post)
        self.mark("after retracting")
        await self.store.change(
            effect.thread,
            lambda snapshot: reply_retracted(snapshot.thread, effect.reply, self.now()),
            settles=EffectOutcome(kept.id, EffectState.DONE),
        )

    # --- trouble --------------------------------------------------------------------------

    def _patiently(self) -> asyncio.Timeout:
        return asyncio.timeout(self.patience.total_seconds())

    async def _later(self, kept: StoredEffect, why: str, after: timedelta | None, *, surely_not_done: bool) -> None:
        now = await self.store.effect(kept.id)
        if now is not None and now.tries == kept.tries:
            await self.store.begin(kept.id)  # a redraw and a look have no intent of their own, but count as tries
        pause = min(FIRST_PAUSE * 2 ** min(kept.tries, 16), LONGEST_PAUSE) * self.chance.uniform(0.75, 1.25)
        until = self.now() + max(pause, after or timedelta())
        await self.store.postpone(kept.id, until, why, surely_not_done=surely_not_done)

    def _rest(self, kept: StoredEffect, pace: timedelta) -> None:
        """Leave the lane alone for as long as the other side wants between two posts."""
        if pace > timedelta():
            self.resting[lane(kept.effect)] = self.now() + pace

    async def _rested(self, lanes: Iterable[str]) -> None:
        """Hold these lanes until they are rested, so that nobody else posts there too soon."""
        for here in lanes:
            wait = self.resting.get(here, self.now()) - self.now()
            if timedelta() < wait <= SHORT_WAIT:
                await self.sleep(wait.total_seconds())

    def _channel(self, name: str) -> PublicChannel:
        channel = self.channels.get(name)
        if channel is None:
            raise Rejected(f"The channel {name} is not connected any more.")
        return channel
