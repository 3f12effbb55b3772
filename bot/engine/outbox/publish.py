"""Publishing replies and taking them back. A whole reply is a chain of one part: there is one way to publish."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from bot.domain.decisions.chain_progress import part_published, part_retracted
from bot.domain.decisions.correcting import editable, edited_in_place
from bot.domain.decisions.events import EventContext
from bot.domain.decisions.reply_events import reply_going, reply_retracted, reply_waits
from bot.domain.draft import Reply, ReplyState, Wait
from bot.domain.effects import Publish, Retract
from bot.domain.ids import EffectKey, PostRef
from bot.domain.picture import PictureContent
from bot.domain.thread import Change
from bot.domain.visibility import visibility_of
from bot.engine.guard import OTHER_PICTURES, check_reply
from bot.engine.outbox.context import PICTURES, SENDING, EffectContext
from bot.engine.outbox.failures import GIVE_UP_AFTER, TOO_LATE, LookupFailed
from bot.ports.channel import (
    CanChain,
    CanEdit,
    CanFindPublished,
    CanPermalink,
    CanPublishPictures,
    CanRetract,
    PublicChannel,
)
from bot.ports.errors import Rejected, Unavailable
from bot.ports.store import EffectOutcome, EffectState, Pictures, Store, StoredEffect, ThreadSnapshot

log = structlog.get_logger()

PAUSED_PAUSE = timedelta(seconds=5)
PAUSED = "paused"
"""Why a reply waits while all publishing is paused."""
NO_CHAINS = "This channel takes an answer in one post only. Shorten it, and send it again."
NO_PICTURES = "This network carries no pictures from here. Remove them, and send it again."
PICTURE_GONE = "A picture of it was deleted meanwhile. Add it again, look at the preview, and send it again."


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a reply that comes next; a reply without parts is one part. `below` is the post that it answers."""

    number: int
    text: str
    key: EffectKey
    below: PostRef
    is_last: bool

    @classmethod
    def after(cls, effect: Publish) -> "_Part":
        """Return the part that follows those which stand. The first one has the key of the effect."""
        reply = effect.reply
        texts, number = reply.parts or (reply.text,), len(reply.posts) + 1
        key = effect.key if number == 1 else EffectKey(f"{effect.key}/{number}")
        below = reply.posts[-1] if reply.posts else reply.to
        return cls(number, texts[number - 1], key, below, number == len(texts))


@dataclass(frozen=True, slots=True)
class PublishEffects:
    """Publishes replies, a part at a time, and takes them back."""

    context: EffectContext

    async def next_part(self, kept: StoredEffect, effect: Publish) -> bool:
        """Publish the next part, or find it in public already, and record it. Returns whether another one follows.

        Each part passes the guard: what became true since the part before stops it, and all after it.
        """
        store = self.context.store
        pause = await store.paused()
        if pause is not None:
            surely_not_done, wait = kept.state is EffectState.DUE, Wait(pause.said)
            await store.change(
                effect.thread,
                lambda snapshot: reply_waits(snapshot.thread, effect.reply.id, wait, surely_not_done=surely_not_done),
            )
            await store.postpone(kept.id, self.context.now() + PAUSED_PAUSE, PAUSED, surely_not_done=surely_not_done)
            return False
        channel, part = self.context.channel(effect.reply.to.channel), _Part.after(effect)
        found = await self._look_for(kept, part, channel)
        corrects = found is None and effect.reply.corrects is not None
        if corrects and isinstance(channel, CanEdit) and await self._edited(kept, effect, part, channel):
            return False
        if found is None:
            try:
                pictures = await self._checked(kept, effect, part, channel)
                if pictures is None or not await begins(store, kept, effect):
                    return False
                async with self.context.calling(channel.name, PICTURES if pictures else SENDING):
                    found = await _publish(channel, part, effect.reply, pictures)
            except Unavailable as down:
                if _perhaps_done(kept, channel):  # not by this try, but nobody knows of the one before
                    raise LookupFailed(down) from down
                raise
        if found in effect.reply.posts:
            raise Rejected("The network took this part for one before it.")
        return await self._recorded(kept, effect, part, found, channel)

    async def _edited(self, kept: StoredEffect, effect: Publish, part: _Part, channel: "_Editing") -> bool:
        """Let the post of the answer that is corrected say the new words; False where they must be a post of their own.

        Left without an outcome, it is looked for: as long as nobody can tell, nothing else is tried.
        """
        store, reply, unknown = self.context.store, effect.reply, kept.state is EffectState.DOING
        story = await store.story(effect.thread)
        old = None if story is None else editable(story.thread, reply)
        if old is None or old.post is None:
            return False
        stands = False
        try:
            if unknown:
                async with self.context.calling(channel.name, ""):
                    stands = await channel.find_edited(old.post, reply.text)
            if not stands:
                wanted = await self._checked(kept, effect, part, channel) is not None
                if not wanted or not await begins(store, kept, effect):
                    return True
                async with self.context.calling(channel.name):
                    stands = await channel.edit(old.post, reply.text, to=reply.to)
        except Unavailable as down:
            if unknown:  # an earlier try may still come
                raise LookupFailed(down) from down
            raise
        if not stands:
            return False
        moment, before = EventContext(self.context.now(), self.context.lease), old
        await store.change(
            effect.thread,
            lambda snapshot: edited_in_place(snapshot.thread, reply.id, before, moment, snapshot.drafts),
            drafts=True,
            settles=EffectOutcome(kept.id, EffectState.DONE),
        )
        return True

    async def retract(self, kept: StoredEffect, effect: Retract) -> None:
        """Take back every post of a reply, the last one first, and record each."""
        store, channel = self.context.store, self.context.channel(effect.post.channel)
        if not isinstance(channel, CanRetract):
            raise Rejected("Posts on this channel cannot be taken back from here.")
        if await store.begin(kept.id) is None:
            return
        story = await store.story(effect.thread)
        reply = None if story is None else story.thread.reply(effect.reply)
        for post in reversed(() if reply is None else reply.standing[1:]):
            async with self.context.calling(channel.name):
                await channel.retract(post)
            moment = EventContext(self.context.now(), self.context.lease)
            await store.change(
                effect.thread,
                lambda snapshot, post=post, moment=moment: part_retracted(snapshot.thread, effect.reply, post, moment),  # type: ignore[misc]
            )
        async with self.context.calling(channel.name):
            await channel.retract(effect.post)
        await store.change(
            effect.thread,
            lambda snapshot: reply_retracted(snapshot.thread, effect.reply, self.context.now()),
            settles=EffectOutcome(kept.id, EffectState.DONE),
        )

    async def _look_for(self, kept: StoredEffect, part: _Part, channel: PublicChannel) -> PostRef | None:
        """Return where the part stands, if an earlier try left an intent without an outcome and did publish it."""
        if kept.state is not EffectState.DOING or not isinstance(channel, CanFindPublished):
            return None
        try:
            async with self.context.calling(channel.name, ""):
                return await channel.find_published(part.key, part.text, to=part.below)
        except Unavailable as down:
            raise LookupFailed(down) from down

    async def _checked(
        self, kept: StoredEffect, effect: Publish, part: _Part, channel: PublicChannel
    ) -> tuple[PictureContent, ...] | None:
        """Let the part become public, with these pictures; None if it is not wanted any more. Raises Rejected."""
        context, reply = self.context, effect.reply
        if reply.state not in (ReplyState.LEAVING, ReplyState.GOING):
            await context.store.finish(EffectOutcome(kept.id, EffectState.CANCELLED, reply.state.value))
            return None
        if not _perhaps_done(kept, channel) and context.now() - reply.leaves_at > GIVE_UP_AFTER:
            raise Rejected(TOO_LATE if reply.waits is None else f"{TOO_LATE} In its way was: {reply.waits.why}")
        story = await context.store.story(effect.thread)
        if story is None:
            raise Rejected("there is no such thread")
        await check_reply(context.store, context.surfaces, story, reply)
        return await _pictures(context.store, reply) if part.number == 1 else ()

    async def _recorded(
        self, kept: StoredEffect, effect: Publish, part: _Part, post: PostRef, channel: PublicChannel
    ) -> bool:
        """Write down that a part stands. Only with the last one is the effect done."""
        moment, url = EventContext(self.context.now(), self.context.lease), await _permalink(channel, post)

        def published(snapshot: ThreadSnapshot) -> Change:
            seen_by = visibility_of(snapshot.thread, snapshot.posts, effect.reply.to)
            return part_published(snapshot.thread, effect.reply.id, post, moment, snapshot.drafts, url, seen_by)

        change = await self.context.store.change(
            effect.thread,
            published,
            drafts=True,
            posts=True,
            settles=EffectOutcome(kept.id, EffectState.DONE if part.is_last else EffectState.DUE),
        )
        return change is not None and not part.is_last


class _Editing(PublicChannel, CanEdit, Protocol):
    """A channel that can edit."""


async def begins(store: Store, kept: StoredEffect, effect: Publish) -> bool:
    """Write the intent: the reply, or its next part, is put on the wire. False when it is not wanted any more."""

    def going(snapshot: ThreadSnapshot) -> Change | None:
        thread = reply_going(snapshot.thread, effect.reply.id)
        return None if thread is None else Change(thread, redraw=False)

    return await store.change(effect.thread, going, begins=kept.id) is not None


def _perhaps_done(kept: StoredEffect, channel: PublicChannel) -> bool:
    """Whether an earlier try may have published it, on a channel that cannot tell."""
    return kept.state is EffectState.DOING and not isinstance(channel, CanFindPublished)


async def _publish(channel: PublicChannel, part: _Part, reply: Reply, pictures: tuple[PictureContent, ...]) -> PostRef:
    """Publish a part. The first one has all the pictures; those after it are words only."""
    if reply.parts and not isinstance(channel, CanChain):
        raise Rejected(NO_CHAINS)
    if part.number > 1 and isinstance(channel, CanChain):
        return await channel.publish_next(part.text, by=reply.attribution, to=reply.to, after=part.below, key=part.key)
    if not pictures:
        return await channel.publish(part.text, by=reply.attribution, to=part.below, key=part.key)
    if not isinstance(channel, CanPublishPictures):
        raise Rejected(NO_PICTURES)
    return await channel.publish_with_pictures(
        part.text, by=reply.attribution, to=part.below, key=part.key, pictures=pictures
    )


async def _pictures(store: Pictures, reply: Reply) -> tuple[PictureContent, ...]:
    """Return the reply's pictures with their bytes. Raises Rejected if one is not there or not what it was."""
    found = []
    for picture in reply.pictures:
        content = await store.picture(picture.id)
        if content is None:
            raise Rejected(PICTURE_GONE)
        found.append(PictureContent(picture, content))
        if not found[-1].intact:
            raise Rejected(OTHER_PICTURES)
    return tuple(found)


async def _permalink(channel: PublicChannel, post: PostRef) -> str | None:
    """Return the post's address, if its channel can tell. That it cannot is no reason to doubt that it stands."""
    if not isinstance(channel, CanPermalink):
        return None
    try:
        return await channel.permalink(post)
    except Exception as trouble:  # noqa: BLE001 - the post was made, so nothing may stop its record
        log.warning("no permalink", post=post.id, trouble=type(trouble).__name__)
        return None
