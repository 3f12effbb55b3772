"""What the staff room shows to everybody in it: cards, the digest, alarms."""

from adapters.staffroom.routes import ALARM
from adapters.staffroom.sse import Streams
from bot.domain.card import Card
from bot.domain.digest.digest import Digest
from bot.domain.ids import CardRef, EffectKey, Room
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Conflict, KeyValueStore, Put

CARD = "card"


class RoomDisplay:
    """The part of the staff room that everybody sees: what changes is told to every open page."""

    def __init__(self, name: str, kv: KeyValueStore, streams: Streams) -> None:
        self._rooms = (Room(name, "main"),)
        self._kv = kv
        self._streams = streams

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        """Remember that the card is shown, and tell every open page. A thread has one page, so one card."""
        self._refuse_other(room)
        ref, new = CardRef(room, str(card.thread)), True
        try:
            await self._kv.write(Put(CARD, key, {"thread": card.thread}, 0))
        except Conflict:
            shown = await self._kv.get(CARD, key)
            ref, new = CardRef(room, str(shown.value["thread"]) if shown else ref.id), False
        self._streams.tell("thread", {"thread": int(ref.id), "version": card.version, "new": new})
        return ref

    async def update(self, ref: CardRef, card: Card) -> None:  # noqa: ARG002 - a thread has one page, no matter which ref
        """Tell every open page: each reads the thread afresh."""
        self._streams.tell("thread", {"thread": card.thread, "version": card.version, "new": False})

    async def show_digest(
        self,
        digest: Digest,
        *,
        room: Room,
        key: EffectKey,  # noqa: ARG002 - the week has one page
        note: str = "",  # noqa: ARG002 - a page is never late
    ) -> None:
        """Nothing is left to do: the week's page shows it from the archive. Every open page hears that it is there."""
        self._refuse_other(room)
        self._streams.tell("digest", {"week": digest.week.label})

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:  # noqa: ARG002 - one page
        """Every open page reads the week's page afresh."""
        self._refuse_other(room)
        self._streams.tell("digest", {"week": digest.week.label})

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:  # noqa: ARG002 - a page says it as long as it holds
        """Say it on every page for as long as it holds."""
        self._refuse_other(room)
        entry = await self._kv.get(ALARM, about)
        value = {"text": text} if text else None
        if (None if entry is None else entry.value) != value:
            try:
                await self._kv.write(Put(ALARM, about, value, 0 if entry is None else entry.version))
            except Conflict:
                raise Unavailable("Another process is just saying it.") from None
            self._streams.tell("alarm", {"about": about})

    def _refuse_other(self, room: Room) -> None:
        if room not in self._rooms:
            raise Rejected(f"The staff room has no room called {room.name}: its only room is main.")
