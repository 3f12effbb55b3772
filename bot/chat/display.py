"""What everybody sees in a room of a chat product: cards, many at once, the digest, alarms."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from bot.chat.messages import MessageRegistry, OutgoingMessage, Rendered
from bot.chat.room import RoomCards
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.domain.ids import CardRef, EffectKey, Room
from bot.ports.errors import Rejected


class Display(ABC):
    """The part of a surface that shows things in its only room. A subclass says how its digest is drawn, and where."""

    def __init__(self, room: Room, book: MessageRegistry, showing: RoomCards) -> None:
        self._room = room
        self._book = book
        self._showing = showing

    @property
    def rooms(self) -> Sequence[Room]:
        """The one room that app.yaml names."""
        return (self._room,)

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        """Post the card, once for each key."""
        self._refuse_other(room)
        return await self._showing.show(card, room=room, key=key)

    async def show_together(self, cards: Sequence[tuple[Card, EffectKey]], *, room: Room) -> Sequence[CardRef]:
        """Post many new cards as one post that opens to each."""
        self._refuse_other(room)
        return await self._showing.show_together(cards, room=room)

    async def update(self, ref: CardRef, card: Card) -> None:
        """Draw a card anew where it stands, and tell its thread what is new."""
        await self._showing.update(ref, card)

    async def show_digest(self, digest: Digest, *, room: Room, key: EffectKey, note: str = "") -> None:
        """Post the digest, once for each key. Outsiders read it only if whoever keeps the house confirmed them."""
        self._refuse_other(room)
        channel, drawing = await self._digests_go_to(), self._digest(digest, key, note)
        place = await self._book.post(key, OutgoingMessage(channel, drawing, ()))
        await self._book.draw(place, drawing)  # if it was found: what it quotes may have gone meanwhile

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:
        """Draw a digest anew where it stands."""
        self._refuse_other(room)
        place = await self._book.posted(key)
        if place is not None:
            await self._book.draw(place, self._digest(digest, key))

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:
        """Say in the room, once, what only whoever looks after the installation can mend."""
        self._refuse_other(room)
        await self._showing.alarm(about, text, key=key)

    @abstractmethod
    async def _digests_go_to(self) -> str:
        """Return the channel for digests. Raises Rejected if outsiders read it whom nobody has confirmed."""

    @abstractmethod
    def _digest(self, digest: Digest, key: str, note: str = "") -> Rendered:
        """Return the digest as it is posted."""

    def _refuse_other(self, room: Room) -> None:
        if room != self._room:
            raise Rejected(f"app.yaml names {self._room.name} as the room, not {room.name}.")
