"""What a Teams room shows to everybody in it: cards, many at once, the digest, alarms."""

from collections.abc import Sequence

from adapters.teams.digest import digest_json, digest_says
from adapters.teams.means import Means
from bot.cardbook import Drawing, Posting
from bot.domain.card import Card
from bot.domain.digest import Digest
from bot.domain.refs import CardRef, EffectKey, Room
from bot.ports import Rejected
from bot.showing import Pen, Showing


class Display:
    """The part of a Teams room that everybody sees."""

    def __init__(self, means: Means, room: str, pen: Pen) -> None:
        self._means = means
        self._rooms = (Room(means.name, room),)
        self._showing = Showing(means.book, means.drawer, pen)

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        """Post the card, once for each key. Had a lost answer made two, the unknown one goes when it is seen."""
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
        """Post the digest, once for each key. Outsiders read it only if a keeper confirmed them."""
        self._refuse_other(room)
        if not (await self._means.room.lately()).relays:
            raise Rejected("People of another company can read that room, and no keeper has confirmed that.")
        drawing = Drawing(digest_says(digest, note), digest_json(digest, note, asks=True))
        place = await self._means.book.post(key, Posting(self._means.room.channel, drawing, ()))
        await self._means.book.draw(place, drawing)  # if it was found: what it quotes may have gone meanwhile

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:
        """Draw a digest anew where it stands."""
        self._refuse_other(room)
        place = await self._means.book.posted(key)
        if place is not None:
            await self._means.book.draw(place, Drawing(digest_says(digest), digest_json(digest, asks=True)))

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:
        """Say in the room, once, what only whoever looks after the installation can mend."""
        self._refuse_other(room)
        await self._showing.alarm(about, text, key=key)

    def _refuse_other(self, room: Room) -> None:
        if room not in self._rooms:
            raise Rejected(f"app.yaml names {self._rooms[0].name} as the room, not {room.name}.")
