"""What only some surfaces can do: narrow protocols, asked for with `isinstance`, never by a name."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from bot.domain.card import Card
from bot.domain.refs import CardRef, EffectKey, Room, StaffRef


@runtime_checkable
class ShowsTogether(Protocol):
    """A surface that can show many new cards in one post, so that a storm does not flood the room."""

    async def show_together(self, cards: Sequence[tuple[Card, EffectKey]], *, room: Room) -> Sequence[CardRef]:
        """Post them, oldest first, and return a ref for each. What `show` promises of a key holds here too."""
        ...


@runtime_checkable
class RaisesAlarms(Protocol):
    """A surface that can say in a room what only whoever looks after the installation can mend."""

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:
        """Say what is the matter with `about`, an adapter's name; an empty text says that it is well again.

        The same key says it once. Raises Unavailable or Rejected.
        """
        ...


@runtime_checkable
class SeesPrivate(Protocol):
    """A surface that its owner can mark as fit for what was said to us alone, or to followers only."""

    @property
    def sees_private(self) -> bool:
        """Whether it is marked so. A surface that does not say is not."""
        ...


@runtime_checkable
class Invites(Protocol):
    """A surface that lets people in by personal invitation."""

    async def invite(self, who: StaffRef) -> str:
        """Return a link that works once, for this person only. Whoever has it comes in as them."""
        ...

    async def expel(self, who: StaffRef) -> None:
        """End every session and invitation of this account at once."""
        ...
