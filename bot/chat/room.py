"""Cards in a room: shown once, drawn anew in place, and their threads told the story."""

from collections.abc import Sequence
from typing import Any, Protocol

from bot.chat.bursts import Bursts, DrawsBursts
from bot.chat.messages import MessageRef, MessageRegistry, OutgoingMessage, ParentDeleted, Rendered
from bot.chat.texts import told
from bot.domain.card import Card
from bot.domain.ids import CardRef, EffectKey, Room
from bot.ports.kv import Json, KeyValueStore


class Renderer(DrawsBursts, Protocol):
    """How a chat product shows cards."""

    async def card(self, card: Card) -> Rendered:
        """Draw a card as its whole room sees it."""
        ...

    def story(self, card: Card, begin: int, end: int, holder: Any) -> Rendered:
        """Draw what its thread is told of these lines of the talk; without a layout if that is nothing."""
        ...

    def alarm(self, about: str, text: str) -> Rendered:
        """Draw what is the matter with an adapter; an empty text says that it is well again."""
        ...

    async def holder(self, card: Card) -> Any:
        """Return, as JSON, whom to call by name when something happens in this thread; None for nobody."""
        ...


class RoomCards:
    """Draws cards. What is remembered of a card are ids and digests; of its story, which lines were told."""

    def __init__(self, book: MessageRegistry, kv: KeyValueStore, pen: Renderer) -> None:
        self._book = book
        self._pen = pen
        self._bursts = Bursts(book, kv, pen, self._stand)

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        """Post the card, or find it where it was posted before and draw it as it is now."""
        number = await self._bursts.of(key)
        if number is not None:
            place = await self._bursts.show(number, [card])
            return CardRef(room, f"{place.key}#{card.thread}~{number}")
        return CardRef(room, (await self._stand(card, key)).key)

    async def show_together(self, cards: Sequence[tuple[Card, EffectKey]], *, room: Room) -> list[CardRef]:
        """Post many new cards at once, in posts that open to each."""
        await self._bursts.gather(cards)
        together: dict[str, list[Card]] = {}
        for card, key in cards:
            number = await self._bursts.of(key)
            if number is not None:
                together.setdefault(number, []).append(card)
        stand = {number: await self._bursts.show(number, some) for number, some in together.items()}
        inside = {card.thread: (number, stand[number]) for number, some in together.items() for card in some}
        refs = []
        for card, key in cards:
            if card.thread in inside:
                number, place = inside[card.thread]
                refs.append(CardRef(room, f"{place.key}#{card.thread}~{number}"))
            else:
                refs.append(CardRef(room, (await self._stand(card, key)).key))
        return refs

    async def update(self, ref: CardRef, card: Card) -> None:
        """Draw a card anew, and tell its thread what is new."""
        where, _, in_burst = ref.id.partition("#")
        if in_burst:
            await self._bursts.show(in_burst.partition("~")[2], [card])
            return
        channel, _, ts = where.partition("/")
        await self._draw(MessageRef(channel, ts, ts), card, await self._pen.card(card))

    async def alarm(self, about: str, text: str, *, key: EffectKey) -> None:
        """Post what is the matter, or that nothing is any more."""
        await self._book.post(key, OutgoingMessage(await self._pen.channel(), self._pen.alarm(about, text), ()))

    # --- one card -----------------------------------------------------------------------------

    async def _stand(self, card: Card, key: str) -> MessageRef:
        """Let the card stand, as it is now, in the post of this key."""
        drawing = await self._pen.card(card)
        place = await self._book.post(key, OutgoingMessage(await self._pen.channel(), drawing, [card.thread]))
        await self._draw(place, card, drawing)
        return place

    async def _draw(self, place: MessageRef, card: Card, drawing: Rendered) -> None:
        stands = await self._book.draw(place, drawing)
        try:
            await self._tell_story(card, place, stands=stands)
        except ParentDeleted:  # somebody deleted the card just before
            await self._book.update_state(place, {"gone": True})

    # --- what the thread is told --------------------------------------------------------------

    async def _tell_story(self, card: Card, place: MessageRef, *, stands: bool) -> None:
        """Say in the thread what it has not been told, and take out of it what must not stand there any more.

        Below a card that staff deleted nothing new is said; what a customer deleted goes there too.
        """
        known = await self._book.state(place)
        before: list[Json] = known.get("parts", [])
        parts = [await self._redrawn(card, place, part) for part in before]
        if known.get("begun") and stands:
            parts.append(await self._said(card, place, known["begun"]))
        if parts != before:
            await self._book.update_state(place, {"parts": parts, "begun": None})
        end = parts[-1]["end"] if parts else 0
        if stands and any(told(line) for line in card.talk[end:]):
            begun: Json = {"begin": end, "end": len(card.talk), "holder": await self._pen.holder(card)}
            await self._book.update_state(place, {"begun": begun})
            parts.append(await self._said(card, place, begun))
            await self._book.update_state(place, {"parts": parts, "begun": None})

    async def _said(self, card: Card, place: MessageRef, part: Json) -> Json:
        drawing = self._part(card, part)
        key = f"story/{card.thread}/{place.key}/{part['begin']}"
        if not drawing.layout:
            return {**part, "ts": "", "drawn": ""}
        posting = OutgoingMessage(place.channel, drawing, [card.thread], place.ts)
        said = await self._book.post(key, posting)
        return {**part, "ts": said.ts, "drawn": drawing.fingerprint}

    async def _redrawn(self, card: Card, place: MessageRef, part: Json) -> Json:
        drawing = self._part(card, part)
        if not part["ts"] or part["drawn"] == drawing.fingerprint or not drawing.layout:
            return part
        stands = await self._book.redraw(MessageRef(place.channel, part["ts"], place.ts), drawing)
        return {**part, "drawn": drawing.fingerprint, "ts": part["ts"] if stands else ""}

    def _part(self, card: Card, part: Json) -> Rendered:
        return self._pen.story(card, part["begin"], part["end"], part["holder"])
