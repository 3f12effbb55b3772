"""Rows 10, 11 and 17: the program as a process: how it starts, comes back after a kill, and idles."""

import asyncio
import math
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median

import yaml

from bot.app import open_application
from bot.engine.intake import Intake
from storage.connection.database import Database, open_database
from tests.bench.bench import Bench
from tests.bench.measure import Line, Unit, at_most, no_more_than
from tests.bench.product import free_port, mention, own_settings

ROOT = Path(__file__).parents[2]
LIBRARIES = (
    "aiohttp.web, aiosqlite, alembic.command, dbos, feedgen.feed, jinja2, prometheus_client, pydantic, regex, "
    "sqlalchemy.ext.asyncio, sqlmodel, structlog, typer, yaml"
)
IMPORTS = ("-c", f"import {LIBRARIES}")


@dataclass(frozen=True, slots=True)
class Program:
    """A process that said it is ready."""

    process: asyncio.subprocess.Process
    ready_after: float

    @property
    def cpu(self) -> float:
        """Seconds of a core that it has taken."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def memory(self) -> float:
        """Megabytes that it holds in memory."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024


async def recovery(bench: Bench) -> list[Line]:
    """Row 10: killed in the midst of forty cards, until the first one that the next start brings out."""
    floors, ours = [], []
    lost = doubled = 0
    for _ in range(bench.size(min(bench.rounds, 3), 1)):
        floors.append(await _timed(*IMPORTS))
        url = await bench.database("killed")
        wanted = bench.size(200, 80)
        await _left_waiting(url, wanted)
        database = open_database(url)
        try:
            async with _program(bench, url) as program:
                await _until_done(database, wanted // 10)
                program.process.send_signal(signal.SIGKILL)
                await program.process.wait()
            so_far = await _done(database)
            began = time.perf_counter()
            async with _program(bench, url, wait=False):
                await _until_done(database, so_far + 1)
                ours.append(time.perf_counter() - began)
                await _until_done(database, wanted)
            cards, entries = await _cards(database)
            lost, doubled = lost + wanted - cards, doubled + entries - cards
        finally:
            await database.close()
    # On PostgreSQL a dead worker's lane waits for its lease to end: see row 10b.
    goal = at_most(2.0) if bench.backend == "SQLite" else None
    return [
        Line(
            "10",
            "kill -9: start -> first recovered effect",
            "the imports",
            median(floors),
            median(ours),
            Unit.SECONDS,
            goal,
        ),
        Line("10", "kill -9: cards lost", "", math.nan, lost, Unit.COUNT, no_more_than(0)),
        Line("10", "kill -9: cards shown twice", "", math.nan, doubled, Unit.COUNT, no_more_than(0)),
    ]


async def idle(bench: Bench) -> list[Line]:
    """Rows 11 and 17: help, start, and what the program takes while nothing happens."""
    rounds = bench.size(bench.rounds, 1)
    bare = [await _timed("-c", "pass") for _ in range(rounds)]
    helped = [await _timed("-m", "bot", "--help") for _ in range(rounds)]
    imports, starts, loads, sizes, plain = [], [], [], [], []
    for _ in range(min(rounds, 2)):
        imports.append(await _timed(*IMPORTS))
        outbox_url = await bench.database("plain")
        async with _started(b"ready", "-m", "tests.bench.plain_outbox", outbox_url) as outbox:
            plain.append(outbox.memory)
        async with _program(bench, await bench.database("idle")) as program:
            starts.append(program.ready_after)
            await asyncio.sleep(bench.size(3, 0))
            seconds = bench.size(5, 1)
            before = program.cpu
            await asyncio.sleep(seconds)
            loads.append((program.cpu - before) / seconds)
            sizes.append(program.memory)
    load, size = median(loads), median(sizes)
    cpu = no_more_than(bench.goal_for(0.06, 0.08))
    return [
        Line("11", "idle CPU", "a core", 1, load, Unit.CORE, cpu),
        Line("11", "idle memory", "plain outbox", median(plain), size, Unit.MB, at_most(1.3)),
        Line("17", "handraise --help", "bare Python", median(bare), median(helped), Unit.SECONDS, no_more_than(0.5)),
        Line(
            "17",
            "start -> ready to serve",
            "the imports",
            median(imports),
            median(starts),
            Unit.SECONDS,
            no_more_than(3),
        ),
        Line("17", "idle memory, wall and staff room", "plain outbox", median(plain), size, Unit.MB, no_more_than(130)),
    ]


async def _left_waiting(url: str, count: int) -> None:
    """Take mentions in with no engine at work, so that all their cards wait."""
    async with open_application(own_settings(url)) as product:
        intake = Intake("wall", product.store, timedelta(minutes=30), product.now)
        await intake.accept(*(mention(n, "wall") for n in range(count)))


async def _done(database: Database) -> int:
    return await _count(database, "SELECT count(*) FROM hr_effects WHERE kind = 'DrawCard' AND state = 'done'")


async def _until_done(database: Database, count: int) -> None:
    """Look from outside until so many cards are done: another process does them, so there is nothing to wait on."""
    async with asyncio.timeout(60):
        while await _done(database) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def _cards(database: Database) -> tuple[int, int]:
    """How many threads have their card, and how many cards the staff room was ever given."""
    threads = await _count(database, "SELECT count(DISTINCT thread) FROM hr_cards")
    return threads, await _count(database, "SELECT count(*) FROM hr_sheets WHERE kind = 'card'")


async def _count(database: Database, question: str) -> int:
    return int(await database.read(lambda connection: connection.exec_driver_sql(question).scalar_one()))


async def _timed(*arguments: str) -> float:
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL
    )
    assert await process.wait() == 0, arguments
    return time.perf_counter() - began


@asynccontextmanager
async def _program(bench: Bench, url: str, *, wait: bool = True) -> AsyncIterator[Program]:
    """Run the program with wall and staff room on this database."""
    config = bench.folder / f"app-{time.monotonic_ns()}.yaml"
    settings = {
        "name": "Bench Bakery",
        "database_url": url,
        "http": {"port": free_port()},
        "channels": {"wall": {}},
        "surfaces": {"staffroom": {}},
    }
    config.write_text(yaml.safe_dump(settings), "utf-8")
    ready = b"Ctrl-C" if wait else None
    async with _started(ready, "-m", "bot", "run", "--config", str(config)) as program:
        yield program


@asynccontextmanager
async def _started(ready: bytes | None, *arguments: str) -> AsyncIterator[Program]:
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(60):
            while ready is not None and ready not in (line := await process.stdout.readline()):
                assert line, f"{arguments} ended before it was ready"
        yield Program(process, time.perf_counter() - began)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await process.communicate()
