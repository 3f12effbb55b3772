"""The door to the cards that stand in rooms."""

from dataclasses import dataclass
from typing import Protocol

from bot.domain.ids import CardRef, Room, ThreadId


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card as it stands in a room, and the version of the thread it shows."""

    ref: CardRef
    version: int


class CardStore(Protocol):
    """The part of the store that knows which cards stand in a room."""

    async def drawn(self, thread: ThreadId, room: Room) -> ShownCard | None:
        """Return the thread's card in that room, if one was shown."""
        ...

    async def redraw(self, room: Room) -> None:
        """Ask for every card that stands in that room to be drawn again, the newest first; and each digest there.

        Not all at once: new cards find their way in between.
        """
        ...
