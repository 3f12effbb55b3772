"""Cards in the room: shown once, drawn anew in place, and their threads told the story."""

import asyncio
from collections.abc import Sequence

from adapters.slack.api import Said
from adapters.slack.blocks import (
    OUTSIDERS,
    OUTSIDERS_CONFIRMED,
    Setting,
    card_blocks,
    fallback,
    story_blocks,
    story_fallback,
)
from adapters.slack.bursts import Bursts
from adapters.slack.cardbook import Drawing, Posting
from adapters.slack.means import Means
from adapters.slack.wire import Place
from bot.domain.card import Card
from bot.domain.refs import CardRef, EffectKey, Room
from bot.language import language_of
from bot.ports import Json
from bot.wording import told

_NO_THREAD = ("cannot_reply_to_message", "thread_not_found")
"""What Slack says where somebody deleted the card just before."""


class Showing:
    """Draws cards. What is remembered of a card are ids and digests; of its story, which lines were told."""

    def __init__(self, means: Means, language: str) -> None:
        self._means = means
        self._language = language
        self._bursts = Bursts(means, self._stand)

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
        await self._draw(Place(channel, ts, ts), card, await self._drawing(card))

    # --- one card -----------------------------------------------------------------------------

    async def _stand(self, card: Card, key: str) -> Place:
        """Let the card stand, as it is now, in the post of this key."""
        drawing = await self._drawing(card)
        channel = await self._means.room.channel()
        place = await self._means.book.post(key, Posting(channel, drawing, [card.thread]))
        await self._draw(place, card, drawing)
        return place

    async def _draw(self, place: Place, card: Card, drawing: Drawing) -> None:
        stands = await self._means.book.draw(place, drawing)
        try:
            await self._tell_story(card, place, stands=stands)
        except Said as no:
            if no.word not in _NO_THREAD:
                raise
            await self._means.book.remember(place, {"gone": True})

    async def _drawing(self, card: Card) -> Drawing:
        seen = await self._means.room.seen()
        shared = "" if not seen.shared else OUTSIDERS_CONFIRMED if seen.confirmed else OUTSIDERS
        newest = next((p.text for p in reversed(card.posts) if not p.by_us and p.text), "")
        language = await asyncio.to_thread(language_of, newest) if newest else ""
        return Drawing(fallback(card), card_blocks(card, Setting(self._language, shared), language))

    # --- what the thread is told --------------------------------------------------------------

    async def _tell_story(self, card: Card, place: Place, *, stands: bool) -> None:
        """Say in the thread what it has not been told, and take out of it what must not stand there any more.

        Below a card that staff deleted nothing new is said; what a customer deleted goes there too.
        """
        book = self._means.book
        known = await book.known(place)
        before: list[Json] = known.get("parts", [])
        parts = [await self._redrawn(card, place, part) for part in before]
        if known.get("begun") and stands:
            parts.append(await self._said(card, place, known["begun"]))
        if parts != before:
            await book.remember(place, {"parts": parts, "begun": None})
        end = parts[-1]["end"] if parts else 0
        if stands and any(told(line) for line in card.talk[end:]):
            begun: Json = {"begin": end, "end": len(card.talk), "holder": await self._holder(card)}
            await book.remember(place, {"begun": begun})
            parts.append(await self._said(card, place, begun))
            await book.remember(place, {"parts": parts, "begun": None})

    async def _said(self, card: Card, place: Place, part: Json) -> Json:
        drawing = _part(card, part)
        key = f"story/{card.thread}/{place.key}/{part['begin']}"
        if not drawing.blocks:
            return {**part, "ts": "", "drawn": ""}
        posting = Posting(place.channel, drawing, [card.thread], place.ts)
        said = await self._means.book.post(key, posting)
        return {**part, "ts": said.ts, "drawn": drawing.digest}

    async def _redrawn(self, card: Card, place: Place, part: Json) -> Json:
        drawing = _part(card, part)
        if not part["ts"] or part["drawn"] == drawing.digest or not drawing.blocks:
            return part
        stands = await self._means.book.redraw(Place(place.channel, part["ts"], place.ts), drawing)
        return {**part, "drawn": drawing.digest, "ts": part["ts"] if stands else ""}

    async def _holder(self, card: Card) -> str | None:
        if card.holder is None:
            return None
        account = await self._means.people.account_of(card.holder)
        return None if account is None or await self._means.is_quiet_for(account) else account


def _part(card: Card, part: Json) -> Drawing:
    begin, end = part["begin"], part["end"]
    return Drawing(story_fallback(card, begin, end), story_blocks(card, begin, end, part["holder"]))
