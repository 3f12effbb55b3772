"""Row 14: the digest of a week, when there are a hundred others, and when there are none."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import sqlalchemy as sa

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import EARLIER
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.migrate import migrate
from storage.store import SqlStore
from tests.bench.bench import Bench
from tests.bench.measure import Line, Round, Unit, at_most, in_ms, in_turns, one_by_one
from tests.year import BEGIN, CHANNEL, Company, a_year, settle

WEEKS = EARLIER + 1
"""How many weeks a digest reads: its own, and those it is compared with."""
PERIOD = timedelta(weeks=WEEKS)

_CHANGES: Mapping[str, Mapping[str, str]] = {
    "hr_threads": {"id": "id + {many} * i", "root": "root || '/' || i", "latest": "latest || '/' || i"},
    "hr_posts": {"thread": "thread + {many} * i", "ref": "ref || '/' || i"},
    "hr_replies": {
        "reply": "reply || '/' || i",
        "thread": "thread + {many} * i",
        "to_ref": "to_ref || '/' || i",
        "post_ref": "post_ref || '/' || i",
    },
    "hr_journal": {"thread": "thread + {many} * i", "about": "about || '/' || i"},
}
"""What makes a copy of the first weeks a stretch of later ones, besides its times."""
_TIMES = ("opened_at", "at", "leaves_at")


async def week(bench: Bench) -> list[Line]:
    """Row 14: it must cost what the week holds, not what the store does."""
    each = bench.size(1000, 10)
    company = Company(people=12, weekly=each, weeks=WEEKS)
    copies = max(1, bench.size(bench.grown, 100) // (each * WEEKS) - 1)
    async with _store(bench, company, 0) as alone, _store(bench, company, copies) as among:
        floor, ours = partial(_digests, alone, _newest(0)), partial(_digests, among, _newest(copies))
        pair = await in_turns(bench.rounds, floor, ours)
    floor_is = f"its five weeks alone; ours: {each * WEEKS * (copies + 1):,}"
    return [Line("14", "digest of a week, p50", floor_is, *in_ms(pair.medians(lambda r: r.p50)), Unit.MS, at_most(1.5))]


def _newest(copies: int) -> CalendarWeek:
    return CalendarWeek.of(BEGIN + (copies + 1) * PERIOD, "UTC").before()


async def _digests(store: SqlStore, newest: CalendarWeek, _round: int) -> Round:
    return await one_by_one([partial(store.digest, newest, support=["support"], quotable=[CHANNEL])] * 5)


@asynccontextmanager
async def _store(bench: Bench, company: Company, copies: int) -> AsyncIterator[SqlStore]:
    database = open_database(await bench.database(f"weeks_{copies}"))
    try:
        await migrate(database)
        await settle(database, company, a_year(company))
        many = company.weekly * company.weeks
        for number in range(1, copies + 1):
            await database.write(partial(_copy, many, number))
            bench.tell(f"weeks: {many * (number + 1):,} of {many * (copies + 1):,}")
        await _settle_down(database)
        yield SqlStore(database, (), Nowhere(), lambda: BEGIN + (copies + 1) * PERIOD)
    finally:
        await database.close()


def _copy(many: int, number: int, connection: sa.Connection) -> None:
    """Write the first weeks once more, so much later; those who waited in the weeks before wait no more."""
    before = f"id > {many * (number - 1)} AND (state = 'open' OR state = 'waiting')"
    connection.exec_driver_sql(f"UPDATE hr_threads SET state = 'closed' WHERE {before}")
    own = connection.dialect.name == "postgresql"
    later = f"interval '{PERIOD.days} days'" if own else str(PERIOD // timedelta(microseconds=1))
    for table, changes in _CHANGES.items():
        columns = [c["name"] for c in sa.inspect(connection).get_columns(table)]
        taken = [c for c in columns if c != "id" or c in changes]
        times = {c: f"{c} + {later} * i" for c in taken if c in _TIMES}
        shifted = {**{c: text.format(many=many) for c, text in changes.items()}, **times}
        if table == "hr_threads":
            free = "summoned AND NOT stopped AND holder IS NULL"
            shifted["state"] = f"CASE WHEN {free} THEN 'open' ELSE state END"
        names, values = ", ".join(taken), ", ".join(shifted.get(c, c) for c in taken)
        first = f"{'id' if table == 'hr_threads' else 'thread'} <= {many}"
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({names}) SELECT {values} FROM {table}, (SELECT {number} AS i) AS n WHERE {first}"
        )


async def _settle_down(database: Database) -> None:
    if database.dialect == "postgresql":
        async with database.engine.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await alone.exec_driver_sql("VACUUM ANALYZE")


class Nowhere(WorkflowQueue):
    """Where effects would be handed over, if there were any."""

    def __init__(self) -> None:
        """It needs no database."""

    def enqueue(self, *given: object, **terms: object) -> None:
        """Fail: a store without rooms, into which rows are only copied, has nothing to carry out."""
        raise AssertionError(f"nothing is carried out here, but this was handed over: {given} {terms}")
