"""Replies in several parts: they go out one by one, each recorded before the next, and come back last first."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.decisions.chain_progress import part_published, part_retracted
from bot.domain.decisions.events import EventContext, reply_going
from bot.domain.draft import Reply, ReplyState
from bot.domain.effects import Publish, Retract
from bot.domain.ids import EffectKey, PostRef
from bot.domain.picture import PictureContent
from bot.domain.thread import Change
from bot.domain.thread_history import ThreadHistory
from bot.engine.guard import check_reply
from bot.engine.outbox.failures import GIVE_UP_AFTER, TOO_LATE, LookupFailed
from bot.engine.permalink import permalink_of
from bot.engine.reply_pictures import enclosed, into_public
from bot.ports.channel import CanChain, CanFindPublished, CanRetract, PublicChannel
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.ports.store import EffectOutcome, EffectState, Store, StoredEffect, ThreadSnapshot
from bot.ports.surface import ChatSurface

NO_CHAINS = "This channel takes an answer in one post only. Shorten it, and send it again."


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a reply that comes next."""

    number: int
    text: str
    key: EffectKey
    below: PostRef
    """The post that it stands below: the customer's, or our part before it."""

    @classmethod
    def after(cls, effect: Publish) -> "_Part":
        """Return the part that follows those which stand. The first one has the key of the whole."""
        reply = effect.reply
        number = len(reply.posts) + 1
        key = effect.key if number == 1 else EffectKey(f"{effect.key}/{number}")
        return cls(number, reply.parts[number - 1], key, reply.posts[-1] if reply.posts else reply.to)


@dataclass(frozen=True, slots=True)
class PublishEffects:
    """Carries chained replies, a part at a time. See `bot.engine.outbox.outbox` for `alive` and `mark`."""

    store: Store
    surfaces: Mapping[str, ChatSurface]
    lease: timedelta
    now: Callable[[], datetime]
    patience: timedelta
    alive: Callable[[], None]
    mark: Callable[[str], None]

    async def next_part(
        self, kept: StoredEffect, effect: Publish, story: ThreadHistory, channel: PublicChannel
    ) -> bool:
        """Bring the next part out, or find it in public already, and record it. False when none is to follow.

        Each part passes the guard anew: what became true since the part before stops it, and all after it.
        """
        part = _Part.after(effect)
        perhaps_done = kept.state is EffectState.DOING and not isinstance(channel, CanFindPublished)
        found = await self._look_for(kept, part, channel)
        if found is None:
            reply = story.thread.reply(effect.reply.id) or effect.reply
            if reply.state not in (ReplyState.LEAVING, ReplyState.GOING):
                await self.store.finish(EffectOutcome(kept.id, EffectState.CANCELLED, reply.state.value))
                return False
            if not perhaps_done and self.now() - reply.leaves_at > GIVE_UP_AFTER:
                raise Rejected(TOO_LATE)
            await check_reply(self.store, self.surfaces, story, reply)
            pictures = await enclosed(self.store, reply) if part.number == 1 else ()
            self.mark("before the intent")
            if not await begins(self.store, kept, effect):
                return False
            self.mark("after the intent")
            self.alive()
            self.mark("before publishing")
            try:
                async with asyncio.timeout(self.patience.total_seconds()):
                    found = await _publish(channel, part, reply, pictures)
            except Unavailable as down:
                if perhaps_done:  # not by this try, but nobody knows of the one before
                    raise LookupFailed(down) from down
                raise
            self.mark("after publishing")
        if found in effect.reply.posts:
            raise Rejected("The network took this part for one before it.")
        more = await self._recorded(kept, effect, part, found, channel)
        self.mark("after recording")
        return more

    async def retract_further(self, effect: Retract, channel: CanRetract) -> None:
        """Take back every part of a reply but its first, the last one first, and record each."""
        story = await self.store.story(effect.thread)
        reply = None if story is None else story.thread.reply(effect.reply)
        for post in reversed(() if reply is None else reply.standing[1:]):
            self.alive()
            async with asyncio.timeout(self.patience.total_seconds()):
                await channel.retract(post)
            self.mark("after retracting")
            moment = EventContext(self.now(), self.lease)
            await self.store.change(
                effect.thread,
                lambda snapshot, post=post, moment=moment: part_retracted(snapshot.thread, effect.reply, post, moment),  # type: ignore[misc]
            )

    async def _look_for(self, kept: StoredEffect, part: _Part, channel: PublicChannel) -> PostRef | None:
        """An intent without an outcome: perhaps this part stands already. Look before trying again."""
        if kept.state is not EffectState.DOING or not isinstance(channel, CanFindPublished):
            return None
        self.alive()
        try:
            async with asyncio.timeout(self.patience.total_seconds()):
                return await channel.find_published(part.key, part.text, to=part.below)
        except (Unavailable, OutcomeUnknown) as down:
            raise LookupFailed(down) from down

    async def _recorded(
        self, kept: StoredEffect, effect: Publish, part: _Part, post: PostRef, channel: PublicChannel
    ) -> bool:
        """Write down that a part stands. Only with the last one is the effect done."""
        more = part.number < len(effect.reply.parts)
        moment, url = EventContext(self.now(), self.lease), await permalink_of(channel, post)
        change = await self.store.change(
            effect.thread,
            lambda snapshot: part_published(snapshot.thread, effect.reply.id, post, moment, snapshot.drafts, url),
            drafts=True,
            settles=EffectOutcome(kept.id, EffectState.DUE if more else EffectState.DONE),
        )
        return more and change is not None


async def begins(store: Store, kept: StoredEffect, effect: Publish) -> bool:
    """Write the intent: the reply, or its next part, is put on the wire. False when it is not wanted any more."""

    def going(snapshot: ThreadSnapshot) -> Change | None:
        thread = reply_going(snapshot.thread, effect.reply.id)
        return None if thread is None else Change(thread, redraw=False)

    return await store.change(effect.thread, going, begins=kept.id) is not None


async def _publish(channel: PublicChannel, part: _Part, reply: Reply, pictures: tuple[PictureContent, ...]) -> PostRef:
    """The first part stands where a whole reply would, with all the pictures; those after it are words only."""
    if not isinstance(channel, CanChain):
        raise Rejected(NO_CHAINS)
    if part.number == 1:
        return await into_public(channel, part.text, reply, part.key, pictures)
    return await channel.publish_next(part.text, by=reply.attribution, to=reply.to, after=part.below, key=part.key)
