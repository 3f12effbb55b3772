"""What is read often is read from an index, so that a million threads cost no more than ten."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest
import pytest_asyncio
import sqlalchemy as sa
from sqlalchemy import event

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Number
from bot.domain.ids import CustomerRef, Room, StaffId, StaffRef, ThreadId
from bot.domain.opt_out import StopRecord
from bot.domain.thread import Change, Reworded
from bot.ports.store import ThreadSnapshot
from bot.ports.surface import Pile
from bot.testing.contracts.store_rig import CHANNEL, NOW, mention, post, take_in
from storage.store import SqlStore
from tests.stores.rig import SqlRig, rigged

ANA = StaffId(1)
WEEK = CalendarWeek.of(NOW, "Europe/Berlin")


def _edited(snapshot: ThreadSnapshot) -> Change:
    return Change(snapshot.thread, posts=(Reworded(post("1"), "other words", NOW),), redraw=False)


READERS: dict[str, Callable[[SqlStore], Awaitable[object]]] = {
    **{pile.value: lambda store, pile=pile: store.pile(pile, ANA, after=ThreadId(9), limit=25) for pile in Pile},  # type: ignore[misc]
    "counts": lambda store: store.counts(ANA),
    "story": lambda store: store.story(ThreadId(1)),
    "lapsed": lambda store: store.lapsed(NOW),
    "thread of a post": lambda store: store.thread_of(post("1")),
    "stopped": lambda store: store.stop_of(CustomerRef(CHANNEL, "cleo")),
    "stop": lambda store: store.stop(CustomerRef(CHANNEL, "cleo"), StopRecord(NOW)),
    "intake": lambda store: take_in(store, mention("1"), mention("2", answers="1")),
    "change": lambda store: store.change(
        ThreadId(1), lambda _: None, by=StaffRef("office", "1"), drafts=True, posts=True
    ),
    "edit": lambda store: store.change(ThreadId(1), _edited),
    "similar": lambda store: store.similar("words of 1", excluding=ThreadId(9)),
    "similar, quoting": lambda store: store.similar("words of 1", excluding=ThreadId(9), quoting=True),
    "history": lambda store: store.history(CustomerRef(CHANNEL, "cleo"), excluding=ThreadId(9)),
    "week": lambda store: store.week(ANA, NOW),
    "digest": lambda store: store.digest(WEEK, support=["support"], quotable=[CHANNEL]),
    **{f"explain {n}": lambda store, n=n: store.explain(n, WEEK) for n in Number},  # type: ignore[misc]
    "archived": lambda store: store.archived(WEEK.label),
    "unarchived": lambda store: store.unarchived([WEEK]),
    "untaken": lambda store: store.untaken(NOW - timedelta(days=1), NOW, limit=20),
    "ending": lambda store: store.ending(NOW, NOW + timedelta(days=1)),
    "who answered": lambda store: store.answered([ThreadId(1)]),
    "offered": lambda store: store.offered(NOW - timedelta(days=1)),
    "deeds": lambda store: store.deeds(ANA, WEEK, quotable=[CHANNEL]),
    "lanes": lambda store: store.lane_heads(),
    "strays": lambda store: store.abandoned(NOW + timedelta(days=1)),
    "next in lane": lambda store: store.due_in_lane("room/office/front", limit=100),
    "waiting": lambda store: store.waiting(),
    "parked": lambda store: store.parked(),
    "effect": lambda store: store.effect(1),
    "drawn": lambda store: store.drawn(ThreadId(1), Room("office", "front")),
    "person": lambda store: store.person(StaffRef("office", "1")),
    "accounts": lambda store: store.accounts(ANA),
    "drawer": lambda store: store.kv("wall").page("post", prefix="a", before="b"),
}


@pytest_asyncio.fixture
async def rig(sqlite_url: str) -> AsyncIterator[SqlRig]:
    async with rigged(sqlite_url) as rig:
        await rig.store.add("Ana", "", "office")
        await take_in(rig.store, mention("1"))
        yield rig


@pytest.mark.parametrize("name", READERS)
async def test_sqlite_reads_no_whole_table(rig: SqlRig, name: str) -> None:
    asked: list[tuple[str, object]] = []

    def remember(_c: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        if re.match(r"WITH|SELECT|UPDATE|DELETE", statement):
            asked.append((statement, parameters))

    for engine in (rig.database.system_engine, rig.database._reading):
        event.listen(engine, "before_cursor_execute", remember)
    await READERS[name](rig.store)
    for engine in (rig.database.system_engine, rig.database._reading):
        event.remove(engine, "before_cursor_execute", remember)

    def plan(connection: sa.Connection) -> list[str]:
        return [
            row.detail
            for statement, parameters in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
        ]

    steps = await rig.database.read(plan)
    assert steps or name == "explain spend"
    whole = [step for step in steps if step.startswith("SCAN hr_") and not _through_partial(step)]
    if name in ("all", "counts"):  # read from the newest on, and no further than the page, or the 1,000th
        whole = [step for step in whole if "hr_threads" not in step]
    assert whole == []


def _through_partial(step: str) -> bool:
    """A scan of an index that only holds what is wanted, or of a number's own order, reads no row too many."""
    partial = r"up_for_grabs|answered|over|leased|unsettled|parked|unanswered"
    return "USING" in step and re.search(partial, step) is not None
