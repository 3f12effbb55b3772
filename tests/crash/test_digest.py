"""The weekly digest when the program is killed around it, and when several processes are at it at once."""

import asyncio
import signal
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from bot.app import open_application
from bot.domain.thread import JournalEntry, JournalEvent
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.store import SqlStore
from storage.tables.tables import effects
from tests.crash import books
from tests.crash.board import Board, says
from tests.crash.launch import Launcher, Running
from tests.crash.points import AFTER, BEFORE, DIGEST_POINTS, INSIDE, Point
from tests.crash.program import settings
from tests.people import until
from tests.running_program import free_port

WEDNESDAY = datetime(2026, 11, 18, 10, tzinfo=UTC)
DUE = datetime(2026, 11, 23, 8, 0, 5, tzinfo=UTC)
"""A moment after nine o'clock in Berlin, on the Monday after that week."""
LEASE = 3.0
WRITES = "hr_digests main.workflow_status main.workflow_input"
"""What is written in the one transaction that keeps a digest and has it posted."""
KILLS = [
    Point(INSIDE, 1, recovering=True, wrote="hr_digests"),
    Point(BEFORE, 1, recovering=True, wrote=WRITES),
    Point(AFTER, 1, recovering=True, wrote=WRITES),
    *(Point(name, 1, recovering=True) for name in DIGEST_POINTS),
    *(Point(name, 2, recovering=True) for name in DIGEST_POINTS[2:]),  # there are two rooms
]


async def a_house(order: dict[str, Any]) -> None:
    """Make the database, in which something was done in the week."""
    async with open_application(settings({**order, "id": 0})) as program:
        await program.store.record(JournalEntry(JournalEvent.ENROLLED, WEDNESDAY))


async def settled(database: Database, board: Board) -> None:
    """Wait until the digest hangs there, and nothing is left to do."""

    async def posted() -> bool:
        return bool(board.posts()) and await database.read(books.at_rest)

    await until("the digest is posted", posted, seconds=60)


async def check(database: Database, board: Board) -> None:
    """One digest hangs there, and it says what the archive says."""
    store = SqlStore(database, (), WorkflowQueue(database.system_engine), lambda: DUE)
    counted = await store.archived("2026-W47")
    assert counted is not None
    assert board.posts() == [("2026-W47", "", says(counted.digest))]
    states = await database.read(lambda c: c.execute(effects.select().where(effects.c.kind == "PostDigest")).all())
    assert {row.state for row in states} == {"done"}
    assert len({row.key for row in states}) == len(states)


@pytest.mark.timeout(120)
@pytest.mark.asyncio(loop_scope="session")
async def test_wherever_it_is_killed_the_digest_is_posted_once(starts: Launcher, tmp_path: Path) -> None:
    await a_house({"database_url": f"sqlite+aiosqlite:///{tmp_path}/made.db", "port": free_port()})
    for nth, point in enumerate(KILLS):
        copy(tmp_path / "made.db", tmp_path / f"{nth}.db")
        board, url = Board(tmp_path / f"board-{nth}"), f"sqlite+aiosqlite:///{tmp_path}/{nth}.db"
        order = {"database_url": url, "port": free_port(), "board": board.file, "clock": DUE.isoformat()}
        doomed = await starts.launch({**order, "kill": asdict(point)})
        await doomed.until("ended")
        assert doomed.killed, f"never came by: {point}"
        database = open_database(url)
        try:
            living = await starts.launch(order)
            await settled(database, board)
            await living.ends()
            if point.name == AFTER:  # one more start, in peace: it must find all done
                again = await starts.launch(order)
                await again.is_ready()
                await again.ends()
            await check(database, board)
        finally:
            await database.close()


@pytest.mark.timeout(120)
@pytest.mark.asyncio(loop_scope="session")
async def test_of_three_processes_at_once_one_posts_it_and_if_that_dies_another_does(
    starts: Launcher, tmp_path: Path, postgres_url: str
) -> None:
    board = Board(tmp_path / "board")
    order = {"database_url": postgres_url, "board": board.file, "clock": DUE.isoformat(), "lease_seconds": LEASE}
    await a_house({**order, "port": free_port()})
    doomed = asdict(Point("before the digest is shown", 1, recovering=True))
    running: Sequence[Running] = await asyncio.gather(
        *(starts.launch({**order, "port": free_port(), "kill": doomed if nth < 2 else None}) for nth in range(3))
    )
    database = open_database(postgres_url)
    try:
        await settled(database, board)
        await check(database, board)
    finally:
        await asyncio.gather(*(process.ends(signal.SIGKILL) for process in running))
        await database.close()
