"""Rows 10, 11 and 17: the program as a process: how it starts, comes back after a kill, and idles."""

import asyncio
import math
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median

import yaml

from bot.app import opened
from bot.engine.intake import Intake
from storage.database import Database, open_database
from tests.bench.bench import Bench
from tests.bench.house import free_port, mention, own_settings
from tests.bench.measure import Line, Unit, at_most, no_more_than

ROOT = Path(__file__).parents[2]
LIBRARIES = (
    "aiohttp.web, aiosqlite, alembic.command, dbos, feedgen.feed, jinja2, prometheus_client, pydantic, regex, "
    "sqlalchemy.ext.asyncio, sqlmodel, structlog, typer, yaml"
)
IMPORTS = ("-c", f"import {LIBRARIES}")
SETTLED = 1.5
"""Seconds after its start when a program has done what it does at its start."""


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
                while await _done(database) < wanted // 10:
                    await asyncio.sleep(0.01)
                program.send_signal(signal.SIGKILL)
                await program.wait()
            so_far = await _done(database)
            began = time.perf_counter()
            async with _program(bench, url):
                while await _done(database) == so_far:
                    await asyncio.sleep(0.005)
                ours.append(time.perf_counter() - began)
                async with asyncio.timeout(60):
                    while await _done(database) < wanted:
                        await asyncio.sleep(0.05)
            cards, sheets = await _cards(database)
            lost, doubled = lost + wanted - cards, doubled + sheets - cards
        finally:
            await database.close()
    # On PostgreSQL a dead worker's lane waits for its lease to end: see row 10b.
    goal = at_most(2.0) if bench.backend == "SQLite" else None
    return [
        Line("10", "kill -9: start -> first recovered effect", "the imports", median(floors), median(ours), Unit.SECONDS, goal),
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
        async with _started("-m", "tests.bench.plain_outbox", outbox_url) as (outbox, _):
            await asyncio.sleep(bench.size(1, 0))
            plain.append(_memory(outbox))
        async with _program(bench, await bench.database("idle")) as program:
            starts.append(program_ready[program.pid])
            await asyncio.sleep(SETTLED if not bench.tiny else 0)
            seconds = 5.0 if not bench.tiny else 0.2
            before = _cpu(program)
            await asyncio.sleep(seconds)
            loads.append((_cpu(program) - before) / seconds)
            sizes.append(_memory(program))
    load, size = median(loads), median(sizes)
    cpu = no_more_than(bench.goal_for(0.06, 0.08))
    return [
        Line("11", "idle CPU", "a core", 1, load, Unit.CORE, cpu),
        Line("11", "idle memory", "plain outbox", median(plain), size, Unit.MB, at_most(1.3)),
        Line("17", "handraise --help", "bare Python", median(bare), median(helped), Unit.SECONDS, no_more_than(0.5)),
        Line("17", "start -> ready to serve", "the imports", median(imports), median(starts), Unit.SECONDS, no_more_than(3)),
        Line("17", "idle memory, wall and staff room", "plain outbox", median(plain), size, Unit.MB, no_more_than(130)),
    ]
