"""Cards drawn as their threads are now: one by one, or, where many come at once, in one post that opens to each."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.card import Card
from bot.domain.effects import DrawCard
from bot.domain.ids import EffectKey, Room
from bot.domain.thread_history import ThreadHistory
from bot.engine.card_view import card
from bot.engine.customer_history import background
from bot.engine.guard import may_see
from bot.engine.manual_replies import by_hand
from bot.ports.channel import PublicChannel
from bot.ports.errors import Rejected
from bot.ports.store import EffectOutcome, EffectState, ShownCard, Store, StoredEffect
from bot.ports.surface import CanShowBursts, ChatSurface

A_BURST = 4
"""How many new cards must wait for one room before they are shown together."""
IN_ONE_POST = 20


@dataclass(frozen=True, slots=True)
class CardEffects:
    """Draws cards on surfaces, and records what stands where. See `bot.engine.outbox.outbox` for `alive` and `mark`."""

    store: Store
    surfaces: Mapping[str, ChatSurface]
    channels: Mapping[str, PublicChannel]
    now: Callable[[], datetime]
    patience: timedelta
    alive: Callable[[], None]
    mark: Callable[[str], None]

    async def draw(self, kept: StoredEffect, effect: DrawCard) -> bool:
        """Show the thread's card, or draw the one that stands there anew. False if nothing was to be done."""
        surface, story = self.surface(effect.room.surface), await self._story(effect)
        done = EffectOutcome(kept.id, EffectState.DONE)
        stands = await self.store.drawn(effect.thread, effect.room)
        drawn = stands is not None and stands.version >= story.thread.version
        if drawn or not may_see(surface, story.thread):
            await self.store.finish(done)
            return False
        drawing = await self._card(story)
        if stands is not None:
            self.alive()
            async with self._patiently():
                await surface.update(stands.ref, drawing)
            ref = stands.ref
        else:
            if await self.store.begin(kept.id) is None:
                return False
            self.alive()
            self.mark("before the card is shown")
            async with self._patiently():
                ref = await surface.show(drawing, room=effect.room, key=_card_key(effect))
            self.mark("after the card is shown")
        await self.store.finish(done, drawn=ShownCard(ref, story.thread.version))
        return True

    async def bursts(self, several: Sequence[StoredEffect]) -> list[list[StoredEffect]]:
        """Return which of these are new cards that are better shown together, in groups, oldest first."""
        rooms: dict[Room, list[StoredEffect]] = {}
        for kept in several:
            effect = kept.effect
            if not isinstance(effect, DrawCard) or kept.state is not EffectState.DUE or kept.due > self.now():
                continue
            if isinstance(self.surfaces.get(effect.room.surface), CanShowBursts):
                rooms.setdefault(effect.room, []).append(kept)
        found: list[list[StoredEffect]] = []
        for waiting in rooms.values():
            new = [k for k in _once_each(waiting) if await self._is_new(k)] if len(waiting) >= A_BURST else []
            if len(new) >= A_BURST:
                found += [new[start : start + IN_ONE_POST] for start in range(0, len(new), IN_ONE_POST)]
        return found

    async def draw_together(self, several: Sequence[StoredEffect]) -> None:
        """Show these new cards, all of one room, in one post."""
        effects = [kept.effect for kept in several if isinstance(kept.effect, DrawCard)]
        surface, room = self.surface(effects[0].room.surface), effects[0].room
        if not isinstance(surface, CanShowBursts):
            raise Rejected(f"{surface.name} shows cards one by one.")
        begun, cards, versions = [], [], []
        for kept, effect in zip(several, effects, strict=True):
            story = await self._story(effect)
            if not may_see(surface, story.thread):
                await self.store.finish(EffectOutcome(kept.id, EffectState.DONE))
            elif await self.store.begin(kept.id) is not None:
                begun.append(kept)
                cards.append((await self._card(story), _card_key(effect)))
                versions.append(story.thread.version)
        self.alive()
        self.mark("before the card is shown")
        async with self._patiently():
            refs = await surface.show_together(cards, room=room) if cards else []
        self.mark("after the card is shown")
        for kept, ref, version in zip(begun, refs, versions, strict=True):
            await self.store.finish(EffectOutcome(kept.id, EffectState.DONE), drawn=ShownCard(ref, version))

    def surface(self, name: str) -> ChatSurface:
        """Return that surface. Raises Rejected if it is not there any more."""
        surface = self.surfaces.get(name)
        if surface is None:
            raise Rejected(f"The surface {name} is not in app.yaml any more.")
        return surface

    async def _story(self, effect: DrawCard) -> ThreadHistory:
        story = await self.store.story(effect.thread)
        if story is None:
            raise Rejected("there is no such thread")
        return story

    async def _card(self, story: ThreadHistory) -> Card:
        past = await background(self.store, story, quoting=True)
        hand = by_hand(self.channels, story.thread)
        return card(story, viewer=None, now=self.now(), background=past, by_hand=hand)

    async def _is_new(self, kept: StoredEffect) -> bool:
        effect = kept.effect
        return isinstance(effect, DrawCard) and await self.store.drawn(effect.thread, effect.room) is None

    def _patiently(self) -> asyncio.Timeout:
        return asyncio.timeout(self.patience.total_seconds())


def _once_each(waiting: Sequence[StoredEffect]) -> list[StoredEffect]:
    """One for each thread: what comes later for the same card draws it anew."""
    threads: dict[int, StoredEffect] = {}
    for kept in waiting:
        if isinstance(kept.effect, DrawCard):
            threads.setdefault(kept.effect.thread, kept)
    return list(threads.values())


def _card_key(effect: DrawCard) -> EffectKey:
    """One card per thread and room, whatever version of the thread it shows first."""
    return EffectKey(f"card/{effect.thread}/{effect.room.surface}/{effect.room.name}")
