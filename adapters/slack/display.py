"""What a Slack room shows to everybody in it: cards, many at once, the digest, alarms."""

from collections.abc import Sequence

from adapters.slack.board import SlackPen
from adapters.slack.digest import digest_blocks, digest_text
from adapters.slack.drawings import Drawings
from adapters.slack.kit import Block
from adapters.slack.means import Means
from bot.cardbook import Drawing, Posting
from bot.domain.card import Card
from bot.domain.digest import Digest
from bot.domain.refs import CardRef, EffectKey, Room
from bot.ports import Rejected
from bot.showing import Showing


class Display:
    """The part of a Slack room that everybody sees."""

    def __init__(self, means: Means, room: str, language: str) -> None:
        self._means = means
        self._rooms = (Room(means.name, room),)
        self._drawings = Drawings(means)
        self._showing = Showing(means.book, means.drawer, SlackPen(means, language))

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        """Post the card; looked for before it is posted a second time."""
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
        """Post the digest, in a layout that this workspace has. Outsiders read it only if an admin confirmed them."""
        self._refuse_other(room)
        seen = await self._means.room.seen()
        if not seen.relays:
            raise Rejected(f"{room.name} is shared with another company, and no admin has confirmed that.")
        drawing = self._drawing(digest, key, note)
        place = await self._means.book.post(key, Posting(seen.channel, drawing, []))
        await self._means.book.draw(place, drawing)  # if it was found: what it quotes may have gone meanwhile

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:
        """Draw a digest anew where it stands."""
        self._refuse_other(room)
        place = await self._means.book.posted(key)
        if place is not None:
            await self._means.book.draw(place, self._drawing(digest, key))

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:
        """Say in the room, once, what only whoever looks after the installation can mend."""
        self._refuse_other(room)
        await self._showing.alarm(about, text, key=key)

    def _drawing(self, digest: Digest, key: str, note: str = "") -> Drawing:
        """The digest with Slack's charts; where there are none, with pictures of them; else with bars of text."""

        async def pictured() -> list[Block]:
            files = await self._drawings.of(digest, key)
            return digest_blocks(digest, note, native=False, files=files, asks=True) if files else []

        plainer = () if digest.quiet else (pictured, digest_blocks(digest, note, native=False, asks=True))
        return Drawing(digest_text(digest, note), digest_blocks(digest, note, asks=True), plainer)

    def _refuse_other(self, room: Room) -> None:
        if room not in self._rooms:
            raise Rejected(f"app.yaml names {self._rooms[0].name} as the room, not {room.name}.")
