"""The rounds of a channel: troubles told once and waited for, long lists stored in parts, work done to its end."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.batches import BATCH, batches, deliver
from bot.channels.rounds import Rounds
from bot.channels.uncancellable import to_the_end
from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Deleted, Heard
from bot.ports.adapter import AdapterContext
from bot.ports.errors import NeedsOperator, Unavailable
from bot.testing.fake_inbox import FakeInbox
from bot.testing.fake_kv import FakeKeyValueStore

EVERY = timedelta(seconds=30)
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


class Watched:
    """Rounds whose waits end at once and are written down, with what was told to the operator."""

    def __init__(self) -> None:
        self.alerts: list[str] = []
        self.waits: list[float] = []
        self.looks: list[Unavailable | None] = []
        context = AdapterContext(
            "Acme", "http://acme.example", FakeKeyValueStore(), lambda: NOON, lambda: "t", self._sleep, self._alert
        )
        self.rounds = Rounds("x", context, EVERY)

    async def look(self) -> None:
        trouble = self.looks.pop(0)
        if trouble is not None:
            raise trouble

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        if not self.looks:
            raise asyncio.CancelledError

    async def _alert(self, text: str) -> None:
        self.alerts.append(text)


async def test_between_two_looks_it_waits_as_long_as_asked_or_as_the_network_says() -> None:
    watched = Watched()
    watched.looks = [None, Unavailable("Busy.", retry_after=timedelta(minutes=5)), Unavailable("Down."), None]
    watched.looks.insert(3, Unavailable("Busy.", retry_after=timedelta(seconds=1)))
    with pytest.raises(asyncio.CancelledError):
        await watched.rounds.run(watched.look)
    assert watched.waits == [30, 300, 30, 30, 30]


async def test_what_must_be_done_is_tried_until_it_is() -> None:
    watched = Watched()
    watched.looks = [Unavailable("Down."), Unavailable("Down."), None]
    await watched.rounds.until_done(watched.look)
    assert watched.waits == [30, 30]


async def test_a_trouble_is_logged_once_and_again_when_it_comes_back(caplog: pytest.LogCaptureFixture) -> None:
    watched = Watched()
    watched.looks = [Unavailable("Down."), Unavailable("Down."), None, Unavailable("Down."), Unavailable("Busy.")]
    with pytest.raises(asyncio.CancelledError):
        await watched.rounds.run(watched.look)
    assert [record.getMessage().partition(": ")[2] for record in caplog.records] == ["Down.", "Down.", "Busy."]
    assert {record.levelno for record in caplog.records} == {logging.WARNING}


async def test_what_a_person_must_mend_is_an_alert_until_all_is_well() -> None:
    watched = Watched()
    watched.looks = [NeedsOperator("The token was revoked: make a new one."), None]
    with pytest.raises(asyncio.CancelledError):
        await watched.rounds.run(watched.look)
    assert watched.alerts == ["The token was revoked: make a new one.", ""]


async def test_any_other_error_ends_the_rounds() -> None:
    async def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await Watched().rounds.run(broken)


def test_a_long_list_comes_in_parts_in_its_order() -> None:
    parts = list(batches(range(2 * BATCH + 1)))
    assert [len(part) for part in parts] == [BATCH, BATCH, 1]
    assert [thing for part in parts for thing in part] == list(range(2 * BATCH + 1))


class Failing(FakeInbox):
    """An inbox that takes so many parts, and no more."""

    def __init__(self, parts: int) -> None:
        super().__init__()
        self.parts = parts

    async def accept(self, *heard: Heard, cursor: str | None = None) -> tuple[ThreadId | None, ...]:
        self.down = self.parts == 0
        self.parts -= not self.down
        return await super().accept(*heard, cursor=cursor)


@pytest.mark.parametrize(("count", "parts"), [(0, 1), (1, 1), (BATCH, 1), (BATCH + 1, 2), (3 * BATCH, 3)])
async def test_the_cursor_is_stored_with_the_last_part_and_not_before(count: int, parts: int) -> None:
    heard = [Deleted(PostRef("x", str(number)), NOON) for number in range(count)]
    failing = Failing(parts - 1)
    with pytest.raises(Unavailable):
        await deliver(failing, heard, cursor="end")
    assert failing.stored is None
    inbox = FakeInbox()
    await deliver(inbox, heard, cursor="end")
    assert inbox.stored == "end"
    assert inbox.deliveries == heard


async def test_work_that_has_begun_ends_though_its_caller_is_cancelled() -> None:
    begun, may_end, done = asyncio.Event(), asyncio.Event(), []

    async def work() -> None:
        begun.set()
        await may_end.wait()
        done.append(True)
        raise ZeroDivisionError

    caller = asyncio.create_task(to_the_end(work()))
    await begun.wait()
    caller.cancel()
    await asyncio.sleep(0)
    assert not caller.done()
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert done
