"""A database from before a stop said whose word it was: the journal tells, for each customer."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from bot.domain.ids import CustomerRef, PostRef, StaffId, ThreadId
from bot.domain.mention import Customer
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry, JournalEvent, Thread
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.migrate import MIGRATIONS, migrate
from storage.store import SqlStore
from storage.tables.column_types import UtcTime
from storage.tables.rows import entry_values, staff_values, thread_values
from storage.tables.tables import journal, staff, threads
from tests.servers.postgres import Postgres

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
ANA, BEN = StaffId(1), StaffId(2)
BEFORE = sa.table("hr_stopped", sa.column("channel"), sa.column("customer"), sa.column("at", UtcTime()))


@pytest_asyncio.fixture(params=["sqlite", "postgres"])
async def older(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database at the revision before."""
    url = f"sqlite+aiosqlite:///{tmp_path}/older.db"
    if request.param == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.url(server.create())
    database = open_database(url)

    def first(connection: sa.Connection) -> None:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        command.upgrade(config, "0010")

    await database.write(first)
    yield database
    await database.close()


def asker(name: str, channel: str = "wall") -> CustomerRef:
    return CustomerRef(channel, name)


def thread_by(number: int, who: CustomerRef) -> dict[str, object]:
    """A thread of that customer, as it was kept."""
    root = PostRef(who.channel, str(number))
    made = Thread(ThreadId(number), Customer(who, who.id), root, root, NOON, NOON)
    return thread_values(made) | {"id": number, "version": 1, "changed_at": NOON}


async def test_each_stop_says_whose_word_it_was_as_the_journal_tells(older: Database) -> None:
    customers = [asker("by ana"), asker("in her own words"), asker("by two"), asker("by ana", "x"), asker("unheard of")]
    said = [(1, None, JournalEvent.OPENED), (1, ANA, JournalEvent.STOPPED), (2, None, JournalEvent.STOPPED)]
    said += [(2, BEN, JournalEvent.CLAIMED), (3, BEN, JournalEvent.STOPPED), (3, ANA, JournalEvent.STOPPED)]
    said += [(4, None, JournalEvent.STOPPED)]

    def kept_before(connection: sa.Connection) -> None:
        people = [{"id": id} | staff_values(Staff(id, name)) for id, name in ((ANA, "Ana"), (BEN, "Ben"))]
        connection.execute(sa.insert(staff), people)
        had = {column["name"] for column in sa.inspect(connection).get_columns("hr_threads")}
        made = [thread_by(n, who) for n, who in enumerate(customers[:4], start=1)]
        connection.execute(sa.insert(threads), [{name: row[name] for name in had} for row in made])
        lines = [entry_values(JournalEntry(deed, NOON, by), ThreadId(number)) for number, by, deed in said]
        connection.execute(sa.insert(journal), lines)
        connection.execute(sa.insert(BEFORE), [{"channel": c.channel, "customer": c.id, "at": NOON} for c in customers])

    await older.write(kept_before)
    await migrate(older)
    store = SqlStore(older, [], WorkflowQueue(older.system_engine), lambda: NOON)
    by_ana, by_ben, theirs = StopRecord(NOON, ANA, "Ana"), StopRecord(NOON, BEN, "Ben"), StopRecord(NOON)
    assert [await store.stop_of(who) for who in customers] == [by_ana, theirs, by_ben, theirs, theirs]
