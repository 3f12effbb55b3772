"""One room of a chat product: cards shown once and drawn again in place, the digest, alerts, and who may send."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.chat.bursts import Bursts
from bot.chat.flow.context import ChatContext
from bot.chat.messages import MessageRef, OutgoingMessage, ParentDeleted, Rendered
from bot.chat.renderer import Renderer
from bot.chat.shared_rooms import refuse_if_room_is_shared
from bot.chat.texts import told
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.domain.ids import CardRef, EffectKey, Room, StaffRef
from bot.domain.quiet_hours import QuietHours
from bot.domain.staff import Standing
from bot.ports.errors import PortError, Rejected
from bot.ports.kv import Json

log = logging.getLogger(__name__)

SWEEP_SECONDS = 6 * 60 * 60
AGAIN_AFTER = timedelta(seconds=10)
"""When a change that was refused is tried again by itself; twice as late after each further refusal."""
LOOK_EVERY_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class _Refused:
    """A card whose last change was refused, as it should look, and when that is tried again."""

    place: MessageRef
    card: Card
    due: datetime


class ChatRoom:
    """The part of a surface that is the same in every chat product: its only room, and who may send from it.

    What is remembered of a card are ids and digests; of its story, which lines were told.
    """

    def __init__(
        self, context: ChatContext, room: str, pen: Renderer, redraw: Callable[[Room], Awaitable[None]]
    ) -> None:
        self._context = context
        self._room = Room(context.name, room)
        context.room.redraw = lambda: redraw(self._room)
        self._registry = context.registry
        self._pen = pen
        self._bursts = Bursts(context, pen, self._stand)
        self._drawing = asyncio.Lock()
        self._refused: dict[str, _Refused] = {}

    @property
    def name(self) -> str:
        """The name in app.yaml."""
        return self._context.name

    @property
    def rooms(self) -> Sequence[Room]:
        """The one room that app.yaml names."""
        return (self._room,)

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:
        """Say whether this account is a colleague's; when sending, also whether the room lets words out."""
        standing = await self._context.people.standing(who, fresh=sending)
        return await refuse_if_room_is_shared(standing, self._context.room.why_not_relay, sending=sending)

    async def quiet_hours(self, who: StaffRef) -> QuietHours | None:
        """Return the quiet hours that this person has set, where they are; None if they have set nothing."""
        return await self._context.hours_set(who.account)

    # --- what everybody sees ------------------------------------------------------------------

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        """Post the card, or find it where it was posted before and draw it as it is now."""
        self._refuse_other(room)
        number = await self._bursts.of(key)
        if number is not None:
            place = await self._bursts.show(number, [card])
            return CardRef(room, f"{place.key}#{card.thread}~{number}")
        return CardRef(room, (await self._stand(card, key)).key)

    async def show_together(self, cards: Sequence[tuple[Card, EffectKey]], *, room: Room) -> Sequence[CardRef]:
        """Post many new cards at once, in messages that open to each."""
        self._refuse_other(room)
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
        """Draw a card again where it stands, and tell its thread what is new."""
        where, _, in_burst = ref.id.partition("#")
        if in_burst:
            await self._bursts.show(in_burst.partition("~")[2], [card])
            return
        channel, _, ts = where.partition("/")
        await self._draw(MessageRef(channel, ts, ts), card, await self._pen.card(card))

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:
        """Say in the room, once, what only those who look after the installation can mend; or that it is well again."""
        self._refuse_other(room)
        channel = await self._context.room.channel()
        await self._registry.post(key, OutgoingMessage(channel, self._pen.alarm(about, text), ()))

    async def show_digest(self, digest: Digest, *, room: Room, key: EffectKey, note: str = "") -> None:
        """Post the digest, once for each key. Raises Rejected if outsiders read it whom nobody has confirmed."""
        self._refuse_other(room)
        if not (await self._context.room.lately()).relays:
            raise Rejected(self._pen.digest_stays)
        drawing = self._pen.digest(digest, key, note)
        place = await self._registry.post(key, OutgoingMessage(await self._context.room.channel(), drawing, ()))
        await self._registry.draw(place, drawing)  # if it was found: what it quotes may have gone meanwhile

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:
        """Draw a digest again where it stands."""
        self._refuse_other(room)
        place = await self._registry.posted(key)
        if place is not None:
            await self._registry.draw(place, self._pen.digest(digest, key))

    async def draw_refused(self) -> None:
        """Draw those cards once more whose last change was refused and that are due, as they should look by now."""
        for key in list(self._refused):
            async with self._drawing:  # so that no newer look is drawn over
                again = self._refused.get(key)
                if again is not None and again.due <= self._context.now():
                    await self._drawn(again.place, again.card, await self._pen.card(again.card))

    async def _look_after_cards(self) -> None:
        while True:
            try:
                await self.draw_refused()
            except PortError as trouble:
                log.info("a change that was refused is tried again later: %s", trouble)
            except Exception:
                log.exception("a change that was refused could not be tried: it is tried again")
            await asyncio.sleep(LOOK_EVERY_SECONDS)

    async def _sweep(self, *more: Callable[[], Awaitable[None]]) -> None:
        """Forget what is old, again and again: old presses, and what a product adds."""
        while True:
            try:
                for forget in (self._context.idempotency.sweep, *more):
                    await forget()
            except Exception:
                log.exception("what is old could not be forgotten: it is tried again")
            await asyncio.sleep(SWEEP_SECONDS)

    def _refuse_other(self, room: Room) -> None:
        if room != self._room:
            raise Rejected(f"app.yaml names {self._room.name} as the room, not {room.name}.")

    # --- one card -----------------------------------------------------------------------------

    async def _stand(self, card: Card, key: str) -> MessageRef:
        """Let the card stand, as it is now, in the post of this key."""
        drawing = await self._pen.card(card)
        place = await self._registry.post(
            key, OutgoingMessage(await self._context.room.channel(), drawing, [card.thread])
        )
        await self._draw(place, card, drawing)
        return place

    async def _draw(self, place: MessageRef, card: Card, drawing: Rendered) -> None:
        async with self._drawing:
            await self._drawn(place, card, drawing)

    async def _drawn(self, place: MessageRef, card: Card, drawing: Rendered) -> None:
        stands = await self._registry.draw(place, drawing)
        await self._note_refusal(place, card, stands=stands)
        try:
            await self._tell_story(card, place, stands=stands)
        except ParentDeleted:  # somebody deleted the card just before
            await self._registry.update_state(place, {"gone": True})

    async def _note_refusal(self, place: MessageRef, card: Card, *, stands: bool) -> None:
        """Remember what was refused, to be drawn again by itself; a card that is taken for deleted is given up."""
        before, known = self._refused.pop(place.key, None), {} if stands else await self._registry.state(place)
        if known.get("gone") and before is not None:
            log.info("the card of #%s is taken for deleted: each change of it was refused", card.thread)
        elif not stands and not known.get("gone"):
            after = AGAIN_AFTER * 2 ** (int(known.get("refused", 1)) - 1)
            self._refused[place.key] = _Refused(place, card, self._context.now() + after)

    # --- what the thread is told --------------------------------------------------------------

    async def _tell_story(self, card: Card, place: MessageRef, *, stands: bool) -> None:
        """Say in the thread what it has not been told, and take out of it what must not stand there any more.

        Below a card that staff deleted nothing new is said; what a customer deleted goes there too.
        """
        known = await self._registry.state(place)
        before: list[Json] = known.get("parts", [])
        parts = [await self._redrawn(card, place, part) for part in before]
        if known.get("begun") and stands:
            parts.append(await self._said(card, place, known["begun"]))
        if parts != before:
            await self._registry.update_state(place, {"parts": parts, "begun": None})
        end = parts[-1]["end"] if parts else 0
        if stands and any(told(line) for line in card.talk[end:]):
            begun: Json = {"begin": end, "end": len(card.talk), "holder": await self._pen.holder(card)}
            await self._registry.update_state(place, {"begun": begun})
            parts.append(await self._said(card, place, begun))
            await self._registry.update_state(place, {"parts": parts, "begun": None})

    async def _said(self, card: Card, place: MessageRef, part: Json) -> Json:
        drawing = self._part(card, part)
        key = f"story/{card.thread}/{place.key}/{part['begin']}"
        if not drawing.layout:
            return {**part, "ts": "", "drawn": ""}
        posting = OutgoingMessage(place.channel, drawing, [card.thread], place.ts)
        said = await self._registry.post(key, posting)
        return {**part, "ts": said.ts, "drawn": drawing.fingerprint}

    async def _redrawn(self, card: Card, place: MessageRef, part: Json) -> Json:
        drawing = self._part(card, part)
        if not part["ts"] or part["drawn"] == drawing.fingerprint or not drawing.layout:
            return part
        stands = await self._registry.redraw(MessageRef(place.channel, part["ts"], place.ts), drawing)
        return {**part, "drawn": drawing.fingerprint, "ts": part["ts"] if stands else ""}

    def _part(self, card: Card, part: Json) -> Rendered:
        return self._pen.story(card, part["begin"], part["end"], part["holder"])
