"""The engine upon a real store, with a fake town and a fake surface, and nothing running by itself."""

import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event

from bot.domain import actions as act
from bot.domain.card import Card
from bot.domain.decisions.context import Rules
from bot.domain.ids import PostRef, StaffRef, ThreadId
from bot.domain.mention import Heard
from bot.domain.staff import Staff
from bot.engine.desk import EngineDesk
from bot.engine.intake import Intake
from bot.engine.outbox.context import EffectContext
from bot.engine.outbox.outbox import OPEN_STATES, Outbox
from bot.engine.staff_directory import StaffDirectory
from bot.testing.fake_channel import FakeChannel, FakeNetwork
from bot.testing.fake_surface import FakeSurface
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.store import SqlStore
from tests.ports import watch

Port = TypeVar("Port")

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LEASE = timedelta(minutes=30)
UNDO = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class HandOver:
    """Effects that were handed over together."""

    ids: tuple[int, ...]
    lane: str
    due: datetime
    again: int


class Belt(WorkflowQueue):
    """Where the store hands effects over: here they lie until the test has them carried out."""

    def __init__(self) -> None:
        self.lying: list[int] = []
        self.handed: list[HandOver] = []

    def enqueue(
        self, connection: sa.Connection, ids: Sequence[int], *, lane: str, due: datetime, now: datetime, again: int = 0
    ) -> None:
        """Lay them down once the transaction is kept."""
        assert lane
        assert due >= now
        assert again >= 0
        event.listen(connection, "commit", lambda _: self.lying.extend(ids), once=True)
        handed = HandOver(tuple(ids), lane, due, again)
        event.listen(connection, "commit", lambda _: self.handed.append(handed), once=True)

    def carried_lanes(self, connection: sa.Connection) -> frozenset[str]:  # noqa: ARG002 - what lies here is known here
        """Return the lanes of what lies here."""
        return frozenset(handed.lane for handed in self.handed)


def _on(_point: str) -> None:
    """Go on."""


class EngineRig:
    """A company at work. The clock stands still until the test moves it."""

    def __init__(self, database: Database, *, pace: timedelta = timedelta()) -> None:
        self.now = MONDAY
        self.slept: list[float] = []
        self.passes: Callable[[str], None] = _on
        self.belt = Belt()
        self.network = FakeNetwork("town")
        self.town = FakeChannel(self.network)
        self.room = FakeSurface("office", pace=pace)
        self.database = database
        self.store = SqlStore(database, rooms=self.room.rooms, queue=self.belt, now=lambda: self.now)
        self.surfaces = {"office": self.room}
        ids = count(1)
        self.desk = EngineDesk(
            self.store,
            self.surfaces,
            {"town": self.town},
            Rules(LEASE, UNDO),
            "Acme",
            lambda: self.now,
            lambda: f"reply-{next(ids)}",
        )
        self.inbox = Intake("town", self.store, LEASE, lambda: self.now)
        self.people = StaffDirectory(self.store, self.surfaces, lambda: self.now)
        for port in (self.store, self.town, self.room):
            self.watches(port)
        self.context = EffectContext(self.store, {"town": self.town}, self.surfaces, LEASE, lambda: self.now)
        self.outbox = self.another_outbox()

    def watches(self, port: Port) -> Port:
        """Have `passes` hear of each point that this port comes by; return the port."""
        watch(port, lambda point: self.passes(point))  # noqa: PLW0108 - `passes` changes
        return port

    def another_outbox(self, **changes: Any) -> Outbox:
        """Return an outbox as that of a process that was just started; `changes` are of its context."""
        return Outbox(replace(self.context, **changes), self._sleep, random.Random(7))

    def starts_anew(self, **changes: Any) -> None:
        """Let another process do the work from now on, which stops at no point."""
        self.passes = _on
        self.context = replace(self.context, **changes)
        self.outbox = self.another_outbox()

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)

    async def colleague(self, name: str, role: str = "", *, enrolled: bool = True) -> StaffRef:
        """Add somebody who works here; return their account."""
        person = await self.store.add(name, role, "office")
        account = StaffRef("office", str(person.id))
        self.room.insiders.add(account.account)
        if enrolled:
            await self.desk.handle(act.Enrol(account, name, role, agreed=True))
        return account

    async def person(self, account: StaffRef) -> Staff:
        """Return who that is."""
        found = await self.store.person(account)
        assert found is not None
        return found

    async def hear(self) -> None:
        """Take in everything the town has said so far."""
        place = int(await self.inbox.cursor() or "0")
        news: list[Heard] = self.network.log[place:]
        await self.inbox.accept(*news, cursor=str(len(self.network.log)))

    async def asked(self, text: str = "Do you bake on Sundays?", *, answers: PostRef | None = None) -> ThreadId:
        """A customer asks; return the thread's number."""
        post = self.network.say(text, answers=answers)
        await self.hear()
        thread = await self.store.thread_of(post)
        assert thread is not None
        return thread

    async def sent(self, thread: ThreadId, by: StaffRef, text: str) -> str:
        """Claim, write, preview and send; return the exact text that was previewed."""
        await self.desk.handle(act.Claim(thread, by))
        return await self.sends(thread, by, text)

    async def sends(self, thread: ThreadId, by: StaffRef, text: str) -> str:
        """Write, preview and send."""
        await self.desk.handle(act.SaveDraft(thread, by, text))
        preview = (await self.desk.look(thread, by)).preview
        assert preview is not None
        await self.desk.handle(act.Send(thread, by, preview.fingerprint))
        return preview.text

    async def carry(self) -> None:
        """Carry out everything that lies on the belt by now, each once, in order."""
        lying, self.belt.lying = self.belt.lying, []
        await self.outbox.run(lying)
        # What they led to in their own lanes, as a queue would that always has somebody in each.
        await self.outbox.run([id for id in lying if await self._is_settled(id)])

    async def carry_due(self) -> None:
        """Carry out what lies on the belt and is due by now, one hand-over after the other, as the queue does."""
        for handed in [handed for handed in self.belt.handed if handed.due <= self.now]:
            self.belt.handed.remove(handed)
            await self.outbox.run(handed.ids, again=handed.again)

    async def _is_settled(self, id: int) -> bool:
        kept = await self.store.effect(id)
        return kept is not None and kept.state not in OPEN_STATES

    async def later(self, passed: timedelta) -> None:
        """Let time pass, and carry out what is due."""
        self.now += passed
        await self.carry()

    def public(self) -> list[str]:
        """Return what the town can read of ours."""
        return [p.text for p in self.network.posts.values() if p.key is not None and not p.gone]

    def card(self, thread: ThreadId) -> Card:
        """Return the thread's card as it stands in the room."""
        [card] = [c for c in self.room.cards.values() if c.thread == thread]
        return card

    def told(self, account: StaffRef) -> list[str]:
        """Return what this person was told."""
        return [w.text for w in self.room.whispers if w.to == account]


@asynccontextmanager
async def engine_rig(url: str, *, pace: timedelta = timedelta()) -> AsyncIterator[EngineRig]:
    """Open an office upon that database."""
    database = open_database(url)
    try:
        yield EngineRig(database, pace=pace)
    finally:
        await database.close()
