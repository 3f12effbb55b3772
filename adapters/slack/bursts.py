"""Many new cards in one post, each on a line of its own, until somebody takes it up and it gets its own card."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import asdict

from adapters.slack.api import Said
from adapters.slack.blocks import burst_blocks, burst_fallback
from adapters.slack.cardbook import POSTED, Drawing, Posting
from adapters.slack.means import Means
from adapters.slack.wire import Place
from bot.domain.card import Card
from bot.domain.refs import EffectKey, ThreadId
from bot.domain.thread import State
from bot.ports import Conflict, Unavailable, Write
from bot.wording import LINES_IN_BURST, BurstLine, burst_line

BURST = "burst"
"""The lines that stand in a burst, by its number: as much of each card as is needed to draw the others anew."""
IN_BURST = "in-burst"
"""In which burst a card is, by its key."""

_OWN_CARD = (State.CLAIMED, State.WAITING, State.ANSWERED)
"""From here on a thread has a card of its own."""


class Bursts:
    """Shows bursts. `stand` lets a card of its own stand for a key, drawn as it is now."""

    def __init__(self, means: Means, stand: Callable[[Card, str], Awaitable[Place]]) -> None:
        self._means = means
        self._stand = stand

    async def of(self, key: EffectKey) -> str | None:
        """Return the number of the burst in which the card of this key stands; None if in none."""
        sheet = await self._means.drawer.get(IN_BURST, key)
        return None if sheet is None else str(sheet.value["burst"])

    async def gather(self, cards: Sequence[tuple[Card, EffectKey]]) -> None:
        """Write down which of the new ones share a post, before anything is posted. One alone shares none."""
        new = [(card, key) for card, key in cards if not await self._is_known(key)]
        for start in range(0, len(new), LINES_IN_BURST):
            some = new[start : start + LINES_IN_BURST]
            if len(some) > 1:
                number = str(await self._means.drawer.number(BURST))
                lines = Write(BURST, number, {"lines": [asdict(burst_line(card)) for card, _ in some]}, 0)
                await self._means.drawer.write(lines, *(Write(IN_BURST, key, {"burst": number}, 0) for _, key in some))

    async def show(self, number: str, cards: Sequence[Card]) -> Place:
        """Let a burst stand with these of its cards as they are now; each that was taken up gets its own."""
        before = {line.thread: line for line in await self._lines(number)}
        own = {card.thread: await self._own(card, before.get(card.thread)) for card in cards}
        lines = await self._changed(number, [burst_line(card, own[card.thread]) for card in cards])
        drawing = Drawing(burst_fallback(lines), burst_blocks(lines))
        posting = Posting(await self._means.room.channel(), drawing, [ThreadId(line.thread) for line in lines])
        place = await self._means.book.post(f"burst/{number}", posting)
        await self._means.book.draw(place, drawing)
        return place

    async def _is_known(self, key: EffectKey) -> bool:
        return await self.of(key) is not None or await self._means.drawer.get(POSTED, key) is not None

    async def _own(self, card: Card, line: BurstLine | None) -> str:
        """Draw the thread's own card, if it has or needs one; return its address, "" if there is none."""
        if card.state not in _OWN_CARD and await self._means.book.card_of(card.thread) is None:
            return ""
        place = await self._stand(card, f"own/{card.thread}")
        return line.own if line is not None and line.own else await self._address(place)

    async def _address(self, place: Place) -> str:
        try:
            found = await self._means.api.call("chat.getPermalink", channel=place.channel, message_ts=place.ts)
        except (Unavailable, Said):
            return ""  # the next change asks again
        return str(found.get("permalink", ""))

    async def _lines(self, number: str) -> list[BurstLine]:
        sheet = await self._means.drawer.get(BURST, number)
        return [] if sheet is None else [BurstLine(**line) for line in sheet.value["lines"]]

    async def _changed(self, number: str, changed: Iterable[BurstLine]) -> list[BurstLine]:
        """Keep these lines in place of those that stood for their threads; return all of the burst's."""
        new = {line.thread: line for line in changed}
        while True:
            sheet = await self._means.drawer.get(BURST, number)
            if sheet is None:
                raise LookupError(f"there is no burst {number}")
            lines = [new.get(line["thread"], BurstLine(**line)) for line in sheet.value["lines"]]
            kept = {"lines": [asdict(line) for line in lines]}
            if kept == sheet.value:
                return lines
            try:
                await self._means.drawer.write(Write(BURST, number, kept, sheet.version))
            except Conflict:
                await asyncio.sleep(0)
                continue
            return lines
