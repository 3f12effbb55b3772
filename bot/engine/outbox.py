"""Effects, carried out in the world: once each, whatever crashes, and looked for before they are tried again."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

import structlog

from bot.cards import card
from bot.domain.draft import ReplyState
from bot.domain.effects import DrawCard, Publish, Retract, Whisper, lane
from bot.domain.outcomes import (
    Moment,
    reply_going,
    reply_published,
    reply_retracted,
)
from bot.domain.refs import EffectKey, PostRef
from bot.domain.thread import Change
from bot.engine.guard import guard
from bot.engine.setback import back_from_the_wire, refused
from bot.ports import ChatSurface, FindsPublished, PublicChannel, Rejected, Retracts, Unavailable
from bot.store import Brief, Drawn, EffectState, Kept, Settled, Store

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
GIVE_UP_AFTER = timedelta(hours=12)
"""How long a reply waits for a network that is down. Later than this, its author should look again."""


TOO_LATE = "It could not leave for many hours. Read it again, and send it anew if it is still right."


class LeaseLost(Exception):
    """This process was silent for too long: another one has taken its work over, so it does nothing more."""


class StillUnknown(Exception):
    """Nobody could look whether it was done: it stays unknown, and is looked for again later."""

    def __init__(self, down: Unavailable) -> None:
        super().__init__(f"{down}")
        self.retry_after = down.retry_after


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
            for id in ids:
                lanes |= await self._carry_id(id, again)
            left = AT_A_STRETCH
            for here in lanes:
                while left > 0 and go_on() and (more := await self.store.next_in(here, limit=left)):
                    left -= len(more)
                    for id in more:
                        await self._carry_id(id)
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

    async def _carry_id(self, id: int, again: int | None = None) -> set[str]:
        self.alive()  # what is read from here on is ours to act upon only for as long as our lease holds
        kept = await self.store.effect(id)
        if kept is None:
            return set()
        if kept.state in OPEN_STATES:
            await self._carry_one(kept, again)
        return {lane(kept.effect)}

    async def _carry_one(self, kept: Kept, again: int | None) -> None:
        kind = type(kept.effect).__name__
        rest = max(kept.due, self.resting.get(lane(kept.effect), kept.due))
        wait = rest - self.now()
        if timedelta() < wait <= SHORT_WAIT:
            await self.sleep(wait.total_seconds())
        elif wait > SHORT_WAIT:
            if again is not None and again < kept.again:
                return  # put off since it was handed over to us: a later hand-over comes when it is due
            await self.store.postpone(kept.id, rest, kept.why, surely_not_done=kept.state is EffectState.DUE)
            return
        try:
            await self._do(kept)
            self.counted(kind, "done")
        except LeaseLost:
            raise
        except Unavailable as down:
            self.counted(kind, "unavailable")
            if down.retry_after is not None:
                self.resting[lane(kept.effect)] = self.now() + down.retry_after
            await back_from_the_wire(self.store, kept)
            await self._later(kept, f"{down}", down.retry_after, surely_not_done=True)
        except StillUnknown as down:
            self.counted(kind, "unknown")
            await self._later(kept, f"{down}", down.retry_after, surely_not_done=False)
        except Rejected as no:
            self.counted(kind, "rejected")
            await refused(self.store, kept, f"{no}", Moment(self.now(), self.lease))
        except Exception as unknown:
            self.counted(kind, "unknown")
            log.exception("outcome unknown", effect=kept.id, kind=kind)
            await self._later(kept, type(unknown).__name__, None, surely_not_done=False)

    async def _do(self, kept: Kept) -> None:
        effect = kept.effect
        match effect:
            case DrawCard():
                await self._draw(kept, effect)
            case Whisper():
                await self._whisper(kept, effect)
            case Publish():
                await self._publish(kept, effect)
            case Retract():
                await self._retract(kept, effect)
            case _:
                assert_never(effect)

    # --- cards and whispers ---------------------------------------------------------------

    async def _draw(self, kept: Kept, effect: DrawCard) -> None:
        surface = self._surface(effect.room.surface)
        story = await self.store.story(effect.thread)
        if story is None:
            raise Rejected("there is no such thread")
        done = Settled(kept.id, EffectState.DONE)
        stands = await self.store.drawn(effect.thread, effect.room)
        if stands is not None and stands.version >= story.thread.version:
            await self.store.finish(done)
            return
        drawing = card(story, viewer=None, now=self.now())
        if stands is not None:
            self.alive()
            async with self._patiently():
                await surface.update(stands.ref, drawing)
            self._rest(kept, surface.pace)
            ref = stands.ref
        else:
            if await self.store.begin(kept.id) is None:
                return
            self.alive()
            self.mark("before the card is shown")
            async with self._patiently():
                ref = await surface.show(drawing, room=effect.room, key=_card_key(effect))
            self._rest(kept, surface.pace)
            self.mark("after the card is shown")
        await self.store.finish(done, drawn=Drawn(ref, story.thread.version))

    async def _whisper(self, kept: Kept, effect: Whisper) -> None:
        person = await self.store.staff(effect.to)
        accounts = await self.store.accounts(effect.to)
        reached = [a for a in accounts if a.surface in self.surfaces]
        if person is None or not person.active or not reached:
            await self.store.finish(Settled(kept.id, EffectState.CANCELLED, "nobody to tell"))
            return
        if await self.store.begin(kept.id) is None:
            return
        self.alive()
        for account in reached:
            surface = self.surfaces[account.surface]
            async with self._patiently():
                await surface.whisper(account, effect.text, thread=effect.thread, key=effect.key)
            self._rest(kept, surface.pace)
        await self.store.finish(Settled(kept.id, EffectState.DONE))

    # --- what becomes public --------------------------------------------------------------

    async def _publish(self, kept: Kept, effect: Publish) -> None:
        story = await self.store.story(effect.thread)
        if story is None:
            raise Rejected("there is no such thread")
        if await self.store.paused():
            await self.store.postpone(
                kept.id, self.now() + PAUSED_PAUSE, "paused", surely_not_done=kept.state is EffectState.DUE
            )
            return
        channel = self._channel(effect.reply.to.channel)
        perhaps_done = kept.state is EffectState.DOING and not isinstance(channel, FindsPublished)
        found = await self._look_for(kept, effect, channel)
        if found is None:
            now = story.thread.reply(effect.reply.id)
            if now is not None and now.state is ReplyState.UNDONE:
                await self.store.finish(Settled(kept.id, EffectState.CANCELLED, "undone"))
                return
            if not perhaps_done and self.now() - effect.reply.leaves_at > GIVE_UP_AFTER:
                raise Rejected(TOO_LATE)
            await guard(self.store, self.surfaces, story, effect.reply)
            self.mark("before the intent")
            if not await self._begins(kept, effect):
                return
            self.mark("after the intent")
            self.alive()
            self.mark("before publishing")
            reply = effect.reply
            try:
                async with self._patiently():
                    found = await channel.publish(reply.text, by=reply.attribution, to=reply.to, key=effect.key)
            except Unavailable as down:
                if perhaps_done:  # not by this try, but nobody knows of the one before
                    raise StillUnknown(down) from down
                raise
            self.mark("after publishing")
        await self._published(kept, effect, found)
        self.mark("after recording")

    async def _look_for(self, kept: Kept, effect: Publish, channel: PublicChannel) -> PostRef | None:
        """An intent without an outcome: perhaps it stands in public already. Look before trying again."""
        if kept.state is not EffectState.DOING or not isinstance(channel, FindsPublished):
            return None
        self.alive()
        try:
            async with self._patiently():
                return await channel.find_published(effect.key, effect.reply.text, to=effect.reply.to)
        except Unavailable as down:
            raise StillUnknown(down) from down

    async def _begins(self, kept: Kept, effect: Publish) -> bool:
        def going(brief: Brief) -> Change | None:
            thread = reply_going(brief.thread, effect.reply.id)
            return None if thread is None else Change(thread, redraw=False)

        return await self.store.change(effect.thread, going, begins=kept.id) is not None

    async def _published(self, kept: Kept, effect: Publish, post: PostRef) -> None:
        moment = Moment(self.now(), self.lease)
        await self.store.change(
            effect.thread,
            lambda brief: reply_published(brief.thread, effect.reply.id, post, moment, brief.drafts),
            drafts=True,
            settles=Settled(kept.id, EffectState.DONE),
        )

    async def _retract(self, kept: Kept, effect: Retract) -> None:
        channel = self._channel(effect.post.channel)
        if not isinstance(channel, Retracts):
            raise Rejected("Posts on this channel cannot be taken back from here.")
        if await self.store.begin(kept.id) is None:
            return
        self.alive()
        async with self._patiently():
            await channel.retract(effect.post)
        self.mark("after retracting")
        await self.store.change(
            effect.thread,
            lambda brief: reply_retracted(brief.thread, effect.reply, self.now()),
            settles=Settled(kept.id, EffectState.DONE),
        )

    # --- trouble --------------------------------------------------------------------------

    def _patiently(self) -> asyncio.Timeout:
        return asyncio.timeout(self.patience.total_seconds())

    async def _later(self, kept: Kept, why: str, after: timedelta | None, *, surely_not_done: bool) -> None:
        now = await self.store.effect(kept.id)
        if now is not None and now.tries == kept.tries:
            await self.store.begin(kept.id)  # a redraw and a look have no intent of their own, but count as tries
        pause = min(FIRST_PAUSE * 2 ** min(kept.tries, 16), LONGEST_PAUSE) * self.chance.uniform(0.75, 1.25)
        until = self.now() + max(pause, after or timedelta())
        await self.store.postpone(kept.id, until, why, surely_not_done=surely_not_done)

    def _rest(self, kept: Kept, pace: timedelta) -> None:
        """Leave the lane alone for as long as the other side wants between two posts."""
        if pace > timedelta():
            self.resting[lane(kept.effect)] = self.now() + pace

    async def _rested(self, lanes: Iterable[str]) -> None:
        """Hold these lanes until they are rested, so that nobody else posts there too soon."""
        for here in lanes:
            wait = self.resting.get(here, self.now()) - self.now()
            if timedelta() < wait <= SHORT_WAIT:
                await self.sleep(wait.total_seconds())

    def _surface(self, name: str) -> ChatSurface:
        surface = self.surfaces.get(name)
        if surface is None:
            raise Rejected(f"The surface {name} is not in app.yaml any more.")
        return surface

    def _channel(self, name: str) -> PublicChannel:
        channel = self.channels.get(name)
        if channel is None:
            raise Rejected(f"The channel {name} is not connected any more.")
        return channel


def _card_key(effect: DrawCard) -> EffectKey:
    """One card per thread and room, whatever version of the thread it shows first."""
    return EffectKey(f"card/{effect.thread}/{effect.room.surface}/{effect.room.name}")
