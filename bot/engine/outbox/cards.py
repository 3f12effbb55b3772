"""Drawing cards as their threads are now: one by one, or many new ones in one post."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.card import Card
from bot.domain.effects import DrawCard
from bot.domain.ids import EffectKey, Room
from bot.domain.thread_history import ThreadHistory
from bot.engine.card_view import card
from bot.engine.customer_history import background
from bot.engine.guard import elsewhere
from bot.engine.manual_replies import by_hand
from bot.engine.outbox.context import NO_PACE, EffectContext
from bot.ports.errors import Rejected
from bot.ports.store import EffectOutcome, EffectState, StoredEffect
from bot.ports.store_cards import ShownCard
from bot.ports.surface import CanShowBursts

A_BURST = 4
"""How many new cards must wait for one room before they are shown together."""
IN_ONE_POST = 20


@dataclass(frozen=True, slots=True)
class CardEffects:
    """Draws cards on surfaces, and records what stands where."""

    context: EffectContext

    async def draw(self, kept: StoredEffect, effect: DrawCard) -> timedelta:
        """Show the thread's card, or redraw the one that stands there. Returns how long its lane must rest now."""
        store, surface, story = self.context.store, self.context.surface(effect.room.surface), await self._story(effect)
        done = EffectOutcome(kept.id, EffectState.DONE)
        stands = await store.drawn(effect.thread, effect.room)
        drawn = stands is not None and stands.version >= story.thread.version
        if drawn:
            await store.finish(done)
            return NO_PACE
        drawing = await self._card(story, effect.room)
        if stands is not None:
            async with self.context.calling(surface.name):
                await surface.update(stands.ref, drawing)
            ref = stands.ref
        else:
            if await store.begin(kept.id) is None:
                return NO_PACE
            async with self.context.calling(surface.name):
                ref = await surface.show(drawing, room=effect.room, key=_card_key(effect))
        await store.finish(done, drawn=ShownCard(ref, story.thread.version))
        return surface.pace

    async def bursts(self, several: Sequence[StoredEffect]) -> list[list[StoredEffect]]:
        """Return which of these are new cards that are better shown together, in groups, oldest first."""
        rooms: dict[Room, list[StoredEffect]] = {}
        for kept in several:
            effect = kept.effect
            if not isinstance(effect, DrawCard) or kept.state is not EffectState.DUE or kept.due > self.context.now():
                continue
            if isinstance(self.context.surfaces.get(effect.room.surface), CanShowBursts):
                rooms.setdefault(effect.room, []).append(kept)
        found: list[list[StoredEffect]] = []
        for waiting in rooms.values():
            new = [k for k in _once_each(waiting) if await self._is_new(k)] if len(waiting) >= A_BURST else []
            if len(new) >= A_BURST:
                found += [new[start : start + IN_ONE_POST] for start in range(0, len(new), IN_ONE_POST)]
        return found

    async def draw_together(self, several: Sequence[StoredEffect]) -> timedelta:
        """Show these new cards, all of one room, in one post. Returns how long its lane must rest now."""
        effects = [kept.effect for kept in several if isinstance(kept.effect, DrawCard)]
        store, room = self.context.store, effects[0].room
        surface = self.context.surface(room.surface)
        if not isinstance(surface, CanShowBursts):
            raise Rejected(f"{surface.name} shows cards one by one.")
        begun, cards, versions = [], [], []
        for kept, effect in zip(several, effects, strict=True):
            story = await self._story(effect)
            if await store.begin(kept.id) is not None:
                begun.append(kept)
                cards.append((await self._card(story, room), _card_key(effect)))
                versions.append(story.thread.version)
        async with self.context.calling(surface.name):
            refs = await surface.show_together(cards, room=room) if cards else []
        for kept, ref, version in zip(begun, refs, versions, strict=True):
            await store.finish(EffectOutcome(kept.id, EffectState.DONE), drawn=ShownCard(ref, version))
        return surface.pace

    async def _story(self, effect: DrawCard) -> ThreadHistory:
        story = await self.context.store.story(effect.thread)
        if story is None:
            raise Rejected("there is no such thread")
        return story

    async def _card(self, story: ThreadHistory, room: Room) -> Card:
        away = elsewhere(self.context.surfaces, room.surface)
        past = await background(self.context.store, story, quoting=True, private=away is None)
        hand = by_hand(self.context.channels, story.thread)
        return card(story, viewer=None, now=self.context.now(), background=past, by_hand=hand, elsewhere=away)

    async def _is_new(self, kept: StoredEffect) -> bool:
        effect = kept.effect
        return isinstance(effect, DrawCard) and await self.context.store.drawn(effect.thread, effect.room) is None


def _once_each(waiting: Sequence[StoredEffect]) -> list[StoredEffect]:
    """Return one for each thread: what comes later for the same card redraws it."""
    threads: dict[int, StoredEffect] = {}
    for kept in waiting:
        if isinstance(kept.effect, DrawCard):
            threads.setdefault(kept.effect.thread, kept)
    return list(threads.values())


def _card_key(effect: DrawCard) -> EffectKey:
    """One card per thread and room, of any version of the thread."""
    return EffectKey(f"card/{effect.thread}/{effect.room.surface}/{effect.room.name}")
