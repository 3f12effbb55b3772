"""Many new cards in one post, each on a line of its own, until somebody takes it up and it gets its own card."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import asdict

from bot.chat.flow.context import ChatContext
from bot.chat.messages import POSTED, MessageRef, OutgoingMessage
from bot.chat.renderer import Renderer
from bot.chat.texts import BurstLine, burst_line
from bot.domain.card import Card
from bot.domain.ids import EffectKey, ThreadId
from bot.domain.thread import State
from bot.ports.kv import Json, Put, update

BURST = "burst"
"""The lines that stand in a burst, by its number: as much of each card as is needed to draw the others again."""
IN_BURST = "in-burst"
"""In which burst a card is, by its key."""

_OWN_CARD = (State.CLAIMED, State.WAITING, State.ANSWERED)
"""From here on a thread has a card of its own."""


class Bursts:
    """Shows bursts. `stand` lets a card of its own stand for a key, drawn as it is now."""

    def __init__(
        self,
        context: ChatContext,
        pen: Renderer,
        stand: Callable[[Card, str], Awaitable[MessageRef]],
    ) -> None:
        self._room = context.room
        self._registry = context.registry
        self._kv = context.kv
        self._pen = pen
        self._stand = stand

    async def of(self, key: EffectKey) -> str | None:
        """Return the number of the burst in which the card of this key stands; None if in none."""
        entry = await self._kv.get(IN_BURST, key)
        return None if entry is None else str(entry.value["burst"])

    async def gather(self, cards: Sequence[tuple[Card, EffectKey]]) -> None:
        """Write down which of the new ones share a post, before anything is posted. One alone shares none."""
        new = [(card, key) for card, key in cards if not await self._is_known(key)]
        most = self._pen.lines_in_burst
        for start in range(0, len(new), most):
            some = new[start : start + most]
            if len(some) > 1:
                number = str(await self._kv.next_number(BURST))
                lines = Put(BURST, number, {"lines": [asdict(burst_line(card)) for card, _ in some]}, 0)
                await self._kv.write(lines, *(Put(IN_BURST, key, {"burst": number}, 0) for _, key in some))

    async def show(self, number: str, cards: Sequence[Card]) -> MessageRef:
        """Let a burst stand with these of its cards as they are now; each that was taken up gets its own."""
        before = {line.thread: line for line in await self._lines(number)}
        own = {card.thread: await self._own(card, before.get(card.thread)) for card in cards}
        lines = await self._changed(number, [burst_line(card, own[card.thread]) for card in cards])
        drawing = self._pen.burst(lines)
        posting = OutgoingMessage(await self._room.channel(), drawing, [ThreadId(line.thread) for line in lines])
        place = await self._registry.post(f"burst/{number}", posting)
        await self._registry.draw(place, drawing)
        return place

    async def _is_known(self, key: EffectKey) -> bool:
        return await self.of(key) is not None or await self._kv.get(POSTED, key) is not None

    async def _own(self, card: Card, line: BurstLine | None) -> str:
        """Draw the thread's own card, if it has or needs one; return its address, "" if there is none."""
        if card.state not in _OWN_CARD and await self._registry.card_of(card.thread) is None:
            return ""
        place = await self._stand(card, f"own/{card.thread}")
        return line.own if line is not None and line.own else await self._pen.address(place)

    async def _lines(self, number: str) -> list[BurstLine]:
        entry = await self._kv.get(BURST, number)
        return [] if entry is None else [BurstLine(**line) for line in entry.value["lines"]]

    async def _changed(self, number: str, changed: Iterable[BurstLine]) -> list[BurstLine]:
        """Keep these lines in place of those that stood for their threads; return all of the burst's."""
        new = {line.thread: asdict(line) for line in changed}

        def exchange(before: Json | None) -> Json:
            if before is None:
                raise LookupError(f"there is no burst {number}")
            return {"lines": [new.get(line["thread"], line) for line in before["lines"]]}

        kept = await update(self._kv, BURST, number, exchange)
        return [] if kept is None else [BurstLine(**line) for line in kept["lines"]]
