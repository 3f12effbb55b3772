"""Wherever the engine calls somebody, and with any trouble there: each effect is carried out once, with no restart."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import wraps
from inspect import iscoroutinefunction
from typing import Any

import pytest

from bot.domain.draft import ReplyState
from bot.domain.ids import StaffRef
from bot.engine.outbox.worker import OutboxWorker
from bot.ports.errors import OutcomeUnknown, Unavailable
from storage.connection.errors import DatabaseTrouble
from tests.engine.rig import UNDO, EngineRig, engine_rig

KINDS = {
    "the database is away": DatabaseTrouble("The database is away."),
    "a defect of ours": RuntimeError("This cannot be."),
    "a broken line": ConnectionResetError("The line broke."),
    "too late an answer": TimeoutError(),
    "cancelled from outside": asyncio.CancelledError(),
    "surely not done": Unavailable("It is down."),
    "an outcome that nobody told": OutcomeUnknown("The answer got lost."),
}
AFTERWARDS_A_LIE = ("surely not done",)
"""What a port may say only if nothing was done."""


@pytest.fixture
async def acme(sqlite_url: str) -> AsyncIterator[EngineRig]:
    async with engine_rig(sqlite_url) as at_work:
        yield at_work


class Calls:
    """All calls that the engine makes of its store, its town and its room; one of them can be made to fail once."""

    def __init__(self, acme: EngineRig) -> None:
        self._acme = acme
        self.made: list[str] = []
        self.fails: tuple[str, bool, BaseException] | None = None

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Look on while this lasts."""
        names = {"store": self._acme.store, "town": self._acme.town, "room": self._acme.room}
        before = []
        for name, port in names.items():
            for method in dir(type(port)):
                real = getattr(port, method)
                if not method.startswith("_") and iscoroutinefunction(real):
                    before.append((port, method, vars(port).get(method)))
                    object.__setattr__(port, method, self._watched(f"{name}.{method}", real))
        try:
            yield
        finally:
            for port, method, own in before:
                object.__delattr__(port, method)
                if own is not None:
                    object.__setattr__(port, method, own)

    def _watched(self, point: str, real: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(real)
        async def call(*given: object, **named: object) -> object:
            self.made.append(point)
            if self.fails is None or self.fails[0] != point:
                return await real(*given, **named)
            _, afterwards, trouble = self.fails
            self.fails = None
            if afterwards:
                await real(*given, **named)
            raise trouble

        return call


async def a_story(acme: EngineRig, calls: Calls, ana: StaffRef, name: str) -> None:
    """A question becomes a card, is answered, and the answer stands once and is recorded, with the card redrawn."""
    thread = await acme.asked(f"question {name}")
    exact = await acme.sent(thread, ana, f"Yes, {name}.")
    carrying = OutboxWorker(None, acme.outbox.run, worker="house", installation=acme.store, sleep=acme._sleep)  # type: ignore[arg-type]
    acme.now += UNDO
    with calls.watched():
        for _ in range(40):
            due = [handed for handed in acme.belt.handed if handed.due <= acme.now]
            for handed in due:
                acme.belt.handed.remove(handed)
                try:
                    await carrying._carry_out("a workflow", [*handed.ids], handed.again)
                except asyncio.CancelledError:  # then it stays unfinished, and the watch over the lanes resumes it
                    acme.belt.handed.append(handed)
            acme.now += timedelta(seconds=1)
    assert calls.fails is None, "the call was never made"
    assert await acme.store.waiting() == 0
    assert acme.public().count(exact) == 1
    assert [card.thread for card in acme.room.cards.values()].count(thread) == 1
    story = await acme.store.story(thread)
    assert story is not None
    assert [reply.state for reply in story.thread.replies] == [ReplyState.SENT]
    drawn = await acme.store.drawn(thread, acme.room.rooms[0])
    assert drawn is not None
    assert drawn.version == story.thread.version
    assert await acme.store.parked() == []


@pytest.mark.parametrize("kind", KINDS)
async def test_trouble_at_any_call_ends_with_everything_carried_once(acme: EngineRig, kind: str) -> None:
    calls, ana = Calls(acme), await acme.colleague("Ana")
    await a_story(acme, calls, ana, "without trouble")
    points = sorted(set(calls.made))
    assert {"store.effect", "store.change", "store.begin", "store.finish", "room.show", "town.publish"} <= {*points}
    assert {"store.due_in_lane", "store.story", "room.standing", "room.update"} <= {*points}
    for point in points:
        for afterwards in (False, True) if kind not in AFTERWARDS_A_LIE else (False,):
            calls.fails = (point, afterwards, KINDS[kind])
            await a_story(acme, calls, ana, f"{point} {afterwards}".replace(".", " "))
