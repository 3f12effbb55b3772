"""A database from before rooms had zones of their own: its digests stay, each for the zone in which it was counted."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from pydantic import TypeAdapter

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest
from bot.domain.effects import PostDigest, WeeklyNote
from bot.domain.ids import Room, StaffId
from bot.ports.store_digests import ArchivedDigest
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.migrate import MIGRATIONS, migrate
from storage.store import SqlStore
from storage.tables.column_types import UtcTime
from storage.tables.tables import effects
from tests.servers.postgres import Postgres

WEEK = CalendarWeek.parse("2026-W46", "Asia/Kathmandu")
DUE = datetime(2026, 11, 16, 3, 15, 0, 1, tzinfo=UTC)
BEFORE = sa.table("hr_digests", sa.column("week"), sa.column("due", UtcTime()), sa.column("told"))


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
        command.upgrade(config, "0006")

    await database.write(first)
    yield database
    await database.close()


def asked(kind: str, payload: dict[str, object]) -> dict[str, object]:
    """An effect as it was kept."""
    kept = {"thread": 0, "state": "parked", "due": DUE, "tries": 0, "handed": 1, "why": ""}
    return kept | {
        "key": kind,
        "kind": kind,
        "lane": "somewhere",
        "payload": json.dumps({"week": WEEK.label, **payload}),
    }


async def test_digests_and_what_is_asked_for_with_them_come_along(older: Database) -> None:
    digest = Digest(WEEK, DUE, heard=41)
    told = TypeAdapter(Digest).dump_json(digest).decode()

    def write(connection: sa.Connection) -> None:
        connection.execute(sa.insert(BEFORE), {"week": WEEK.label, "due": DUE, "told": told})
        rows = [asked("PostDigest", {"surface": "slack", "room": "#c"}), asked("WeeklyNote", {"to": 7})]
        connection.execute(sa.insert(effects), rows)

    await older.write(write)
    await migrate(older)
    store = SqlStore(older, (), WorkflowQueue(older.system_engine), lambda: DUE)
    assert await store.archived(WEEK.label, WEEK.zone) == ArchivedDigest(digest, DUE)
    assert await store.unarchived([WEEK, CalendarWeek(WEEK.monday, "UTC")]) == [CalendarWeek(WEEK.monday, "UTC")]
    parked = [kept.effect for kept in await store.parked()]
    assert parked == [PostDigest(WEEK, Room("slack", "#c"), DUE), WeeklyNote(WEEK, StaffId(7), DUE)]


async def test_where_nothing_was_told_yet_nothing_is_there(older: Database) -> None:
    await migrate(older)
    assert await SqlStore(older, (), WorkflowQueue(older.system_engine), lambda: DUE).archived_weeks() == []
