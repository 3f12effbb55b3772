"""The surface in memory keeps the surface contract, so that what is tested with it holds for the others."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Mapping, Sequence

import pytest

from bot.domain.card import Card, Verb
from bot.domain.ids import CardRef, Room, StaffRef, ThreadId
from bot.ports.errors import NeedsOperator
from bot.testing.contracts.surface import SurfaceContract
from bot.testing.contracts.surface_refusals import RefusedChangesContract
from bot.testing.contracts.surface_rig import Cannot, Seen, Stood
from bot.testing.fake_desk import FakeDesk
from bot.testing.fake_surface import NOT_YOURS, FakeSurface


class FakeSurfaceRig:
    def __init__(self) -> None:
        self.surface = FakeSurface()
        self.desk = FakeDesk()
        self.desk.surface = self.surface
        self.ana, self.ben = StaffRef("fake", "ana"), StaffRef("fake", "ben")
        self.desk.knows(self.ana, "Ana", id=1)
        self.desk.knows(self.ben, "Ben", id=2)
        self.surface.insiders = {"ana", "ben"}
        self.stood = Stood()
        self.surface.report = lambda ready, says: self.stood.states.append((ready, says))
        self.cannot: Mapping[Cannot, str] = {}
        self.deliveries = (f"delivery {n}" for n in itertools.count())
        self.listener = asyncio.create_task(self.surface.listen(self.desk))

    async def refuse_writing(self, *, refused: bool = True) -> None:
        self.surface.trouble = NeedsOperator("The room takes nothing from us: let us in again.") if refused else None

    async def refuse_changes(self, times: int) -> None:
        self.surface.refuses = times

    async def try_refused_again(self) -> None:
        await self.surface.draw_refused()

    async def staff_sees(self, ref: CardRef) -> Seen | None:
        card = self.surface.cards.get(ref)
        return None if card is None else Seen(_text(card), frozenset(card.verbs), (), frozenset(), _shape(card))

    async def cards_in(self, room: Room) -> Sequence[CardRef]:
        return [ref for ref in self.surface.cards if ref.room == room]

    async def presses(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        return await self.surface.press(person, verb, thread, delivery=next(self.deliveries), **fields)

    async def presses_twice(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        delivery = next(self.deliveries)
        await self.surface.press(person, verb, thread, delivery=delivery, **fields)
        return await self.surface.press(person, verb, thread, delivery=delivery, **fields)

    async def forges(self, person: StaffRef, verb: Verb, thread: ThreadId) -> Sequence[bool]:
        told = await self.surface.press(person, verb, thread, delivery=next(self.deliveries), seal="somebody else")
        return [told == NOT_YOURS]

    async def outsider_presses(self, verb: Verb, thread: ThreadId) -> str:
        return await self.presses(StaffRef("fake", "eve"), verb, thread)

    async def leaves(self, person: StaffRef) -> None:
        self.surface.insiders.discard(person.account)

    async def deletes_card(self, ref: CardRef) -> None:
        del self.surface.cards[ref]

    async def whispers_seen_by(self, person: StaffRef) -> Sequence[str]:
        return [whisper.text for whisper in self.surface.whispers if whisper.to == person]

    async def alarms_seen(self) -> str:
        return "\n".join(text or f"{about} works again" for about, text in self.surface.alarms)

    async def left_running(self) -> Sequence[str]:
        self.listener.cancel()
        await asyncio.gather(self.listener, return_exceptions=True)
        return [] if self.listener.done() and not self.surface.listening.is_set() else ["listen"]


@pytest.fixture
async def rig() -> AsyncIterator[FakeSurfaceRig]:
    rig = FakeSurfaceRig()
    await rig.surface.listening.wait()
    yield rig
    await rig.left_running()


class TestFakeSurface(SurfaceContract, RefusedChangesContract):
    pass


def _text(card: Card) -> str:
    said = [post.text + post.note for post in card.posts] + [line.text for line in card.talk]
    return "\n".join((f"#{card.thread}", card.customer, card.status, *card.notices, *card.helpers, *said))


def _shape(card: Card) -> str:
    return f"{len(card.posts)} posts, {len(card.talk)} lines, {len(card.replies)} replies"
