"""`make bench`: measure, print the table, keep it as JSON."""

import argparse
import asyncio
import logging
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import structlog

from tests.bench import (
    rows_claims,
    rows_digest,
    rows_doors,
    rows_effects,
    rows_intake,
    rows_networks,
    rows_process,
    rows_schedule,
    rows_slack,
    rows_story,
)
from tests.bench.bench import Bench, Row
from tests.bench.measure import Table
from tests.servers.postgres import Postgres

ROWS: Mapping[str, Row] = {
    "1": rows_slack.claim_by_command,
    "1b": rows_claims.claim_over_http,
    "2": rows_claims.claims_at_the_desk,
    "3": rows_claims.one_card_fifty_people,
    "4": rows_intake.pages,
    "4b": rows_intake.pushed,
    "5": rows_effects.soon,
    "6": rows_effects.many,
    "7": rows_effects.pace,
    "8": rows_effects.busy,
    "9": rows_intake.growth,
    "10": rows_process.recovery,
    "11": rows_process.idle,
    "12": rows_schedule.digests,
    "13": rows_networks.catch_up,
    "14": rows_digest.week,
    "17": rows_process.idle,
    "A": rows_story.story,
    "B": rows_story.story,
    "C": rows_doors.seen_in_the_other_room,
}


async def measure(bench: Bench, rows: list[str]) -> Table:
    """Measure these rows, one after the other, each only once. One that breaks does not cost the others."""
    table = Table(bench.backend, bench.rounds)
    for row in dict.fromkeys(ROWS[name] for name in rows):
        began = time.perf_counter()
        try:
            table.lines += await row(bench)
        except Exception:  # noqa: BLE001 - whatever broke it is told with the table
            table.broken[row.__name__] = traceback.format_exc()
        bench.tell(f"{row.__name__}: {time.perf_counter() - began:.0f} s")
    return table


async def main(given: list[str]) -> int:
    """Carry out one command line."""
    asked = _asked(given)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="handraise-bench-")))
        bench = Bench(folder, asked.rounds, tiny=asked.quick, grown=asked.grown, tell=_tell)
        if asked.postgres:
            server = Postgres.start()
            stack.callback(server.stop)
            bench = replace(bench, new_database=lambda: server.url(server.create()))
        if asked.quick:
            bench = replace(bench, rounds=1)
        table = await measure(bench, asked.rows)
    table.keep(asked.json)
    sys.stdout.write(f"\n{table.text()}\n\n{len(table.missed())} of {len(table.lines)} lines miss their goal.\n")
    for row, why in table.broken.items():
        sys.stderr.write(f"\n{row} is broken:\n{why}")
    return 1 if table.broken else 0


def _asked(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("make bench", description=__doc__)
    parser.add_argument("--rows", nargs="+", choices=ROWS, default=list(ROWS), help="only these")
    parser.add_argument("--rounds", type=int, default=3, help="how often each pair is measured; medians count")
    parser.add_argument("--quick", action="store_true", help="as little as shows that every row still works")
    million = {"action": "store_const", "const": 1_000_000, "default": 100_000, "dest": "grown"}
    parser.add_argument("--million", **million, help="rows 9 and 14 with a million mentions: takes minutes")  # type: ignore[arg-type]
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL instead of SQLite")
    parser.add_argument("--json", type=Path, default=Path("bench.json"), help="where to keep the numbers")
    return parser.parse_args(given)


def _tell(news: str) -> None:
    sys.stderr.write(f"{news}\n")


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
