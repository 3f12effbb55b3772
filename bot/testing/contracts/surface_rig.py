"""The other side of a chat surface, in a test's hand: what the surface contract needs to act and to look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from bot.domain.card import Verb
from bot.domain.ids import CardRef, Room, StaffRef, ThreadId
from bot.ports.adapter import AdapterContext
from bot.ports.surface import ChatSurface
from bot.testing.fake_desk import FakeDesk


class Cannot(StrEnum):
    """What a surface may be unable to do, by its nature. It says so, with the reason."""

    DELETE_A_CARD = "staff cannot delete a card here"
    BE_REFUSED = "there is nobody who could refuse what we write"
    BE_FORGED = "there is no request from outside that could be forged"


@dataclass(frozen=True, slots=True)
class Seen:
    """A card as a colleague sees it.

    `text` is all that can be read, without markup. `pressable` are the buttons' verbs. `pings` is
    people it would call or notify by name. `links` is where it can lead. `shape` is its layout with
    all words left out: two cards that differ in words alone have the same.
    """

    text: str
    pressable: frozenset[Verb]
    pings: tuple[str, ...]
    links: frozenset[str]
    shape: str


@dataclass(slots=True)
class Stood:
    """What a surface told of how it stands, and what it raised an alarm with; the last of each counts."""

    states: list[tuple[bool, str]] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)


def reporting(context: AdapterContext) -> tuple[AdapterContext, Stood]:
    """Return the context for a surface, and what will be told through it."""
    stood = Stood()

    async def alert(text: str) -> None:
        stood.alarms.append(text)

    return replace(context, alert=alert, report=lambda ready, says: stood.states.append((ready, says))), stood


class SurfaceRig(Protocol):
    """The other side of a surface, in a test's hand: staff, outsiders and forgers.

    `desk` is the desk that `surface.listen` was given; it asks `surface` for standing. `ana` and `ben`
    may act, and the desk knows them as Ana (1) and Ben (2). `cannot` declares what this surface truly
    cannot do, each with its reason. `stood` is what the surface told of how it stands, by `reporting`.
    """

    surface: ChatSurface
    desk: FakeDesk
    ana: StaffRef
    ben: StaffRef
    cannot: Mapping[Cannot, str]
    stood: Stood

    async def refuse_writing(self, *, refused: bool = True) -> None:
        """Let the product take nothing that we post from now on, while it lets us read; or take it again."""
        ...

    async def staff_sees(self, ref: CardRef) -> Seen | None:
        """Return the card as Ana sees it now; None if it is not there."""
        ...

    async def cards_in(self, room: Room) -> Sequence[CardRef]:
        """Return the cards that stand in a room."""
        ...

    async def presses(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        """Press a button as that person would; return all that they are told, in private, as text."""
        ...

    async def presses_twice(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        """Press once, and have the network deliver it twice; return what they are told."""
        ...

    async def forges(self, person: StaffRef, verb: Verb, thread: ThreadId) -> Sequence[bool]:
        """Deliver, in every way there is, what that person did not press. Return which were turned away."""
        ...

    async def outsider_presses(self, verb: Verb, thread: ThreadId) -> str:
        """Press as somebody who is not of the company; return what they are told."""
        ...

    async def leaves(self, person: StaffRef) -> None:
        """Make that person's account lose its right to act, as the surface's owner would."""
        ...

    async def deletes_card(self, ref: CardRef) -> None:
        """Delete a card as staff can."""
        ...

    async def whispers_seen_by(self, person: StaffRef) -> Sequence[str]:
        """Return what that person has been whispered, oldest first."""
        ...

    async def alarms_seen(self) -> str:
        """Return what the room says is the matter, in words. Only for a surface that raises alarms."""
        ...

    async def left_running(self) -> Sequence[str]:
        """Stop listening by cancelling it; return what still runs or stays connected."""
        ...
