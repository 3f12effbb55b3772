"""Row 12: the weekly digest comes once, and soon after it is due, however many processes look at the clock."""

import asyncio
import signal
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.app import open_application
from bot.domain.thread import JournalEntry, JournalEvent
from tests.bench.bench import Bench
from tests.bench.measure import Line, Unit, no_more_than, quantile
from tests.bench.product import POLL_SECONDS
from tests.crash.board import Board
from tests.crash.launch import Launcher, Running, launcher
from tests.crash.program import settings
from tests.people import until
from tests.running_program import free_port

DUE = datetime(2026, 11, 23, 8, tzinfo=UTC)
"""Nine o'clock on a Monday in Berlin, where the program under test is."""
BEFORE = timedelta(seconds=4)
"""How long before it is due the processes are started: they are up by then."""
SEVEN = timedelta(days=7)
PATIENCE = 60.0


async def digests(bench: Bench) -> list[Line]:
    """Row 12: week after week the processes start a moment before it is due; then all of them miss a week."""
    processes, weeks = 1 if bench.backend == "SQLite" else 3, bench.size(5, 1)
    url, board = await bench.database("digests"), Board(bench.folder / f"board-{bench.backend}")
    order = {"database_url": url, "board": board.file}
    async with open_application(settings({**order, "id": 0, "port": free_port()})) as product:
        await product.store.record(JournalEntry(JournalEvent.ENROLLED, DUE - SEVEN))
    lateness = []
    async with launcher(bench.folder / "digests.log") as starts:
        for week in range(weeks):
            began, running = time.perf_counter(), await _start(starts, order, DUE + week * SEVEN - BEFORE, processes)
            await _posted(board, week + 1)
            lateness.append(time.perf_counter() - began - BEFORE.total_seconds())
            await _stop(running)
        missed = DUE + (weeks + 1) * SEVEN + timedelta(days=1)
        running = await _start(starts, order, missed, processes)
        await _posted(board, weeks + 1)
        await _stop(running)
    posts = [week for week, _, _ in board.posts()]
    what = f"digest due -> posted, the latest of {weeks}, {processes} at once"
    return [
        Line("12", what, "the poll interval", POLL_SECONDS, quantile(lateness, 1), Unit.SECONDS, no_more_than(10.25)),
        Line("12", "digests posted twice", "", 0, len(posts) - len(set(posts)), Unit.COUNT, no_more_than(0)),
        Line("12", "digests that never came", "", 0, weeks + 1 - len(set(posts)), Unit.COUNT, no_more_than(0)),
    ]


async def _start(starts: Launcher, order: dict[str, Any], clock: datetime, processes: int) -> Sequence[Running]:
    given = {**order, "clock": clock.isoformat()}
    return await asyncio.gather(*(starts.launch({**given, "port": free_port()}) for _ in range(processes)))


async def _posted(board: Board, count: int) -> None:
    async def there() -> bool:
        return len(board.posts()) >= count

    await until("the digest is posted", there, seconds=PATIENCE)


async def _stop(running: Sequence[Running]) -> None:
    await asyncio.gather(*(process.is_ready() for process in running))
    await asyncio.gather(*(process.ends(signal.SIGTERM) for process in running))
