"""How a database is opened, what it promises, and what is said when it can not be used."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from bot.domain.ids import ThreadId
from bot.domain.thread import Redacted, Reworded
from bot.testing.contracts.store_rig import NOW, mention, post, take_in, with_posts
from storage.connection.database import Database, open_database
from storage.connection.errors import DatabaseTrouble
from storage.tables.tables import workers
from tests.servers.postgres import Postgres
from tests.stores.rig import rigged


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = open_database(database_url)
    yield database
    await database.close()


@pytest.fixture
def file(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite+aiosqlite:///"))


async def one(database: Database, statement: str) -> object:
    return await database.read(lambda connection: connection.exec_driver_sql(statement).scalar())


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 30000),
        ("cache_size", -65536),
        ("secure_delete", 1),
    ],
)
async def test_every_sqlite_connection_is_set_up(sqlite_url: str, pragma: str, value: object) -> None:
    database = open_database(sqlite_url)
    ask = f"PRAGMA {pragma}"
    assert await one(database, ask) == value
    assert await database.write(lambda connection: connection.exec_driver_sql(ask).scalar()) == value
    async with database.engine.connect() as connection:
        assert (await connection.exec_driver_sql(ask)).scalar() == value
    await database.close()


async def test_sqlite_counts_milliseconds_as_the_engine_asks_for_them(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    ask = "strftime('%s', 'now')" if sys.version_info < (3, 12) else "unixepoch('subsec')"
    for _ in range(50):
        found = await one(database, f"SELECT {ask} * 1000")
        assert isinstance(found, float)
        assert found.is_integer()
        assert abs(found - datetime.now(UTC).timestamp() * 1000) < 60_000
    await database.close()


async def test_nothing_of_a_transaction_is_kept_if_it_raises(database: Database) -> None:
    def work(connection: sa.Connection) -> None:
        connection.execute(workers.insert().values(name="one", until=NOW))
        raise KeyError("crash")

    with pytest.raises(KeyError):
        await database.write(work)
    assert await one(database, "SELECT count(*) FROM hr_workers") == 0


async def test_reading_can_not_write(database: Database) -> None:
    insert = workers.insert().values(name="one", until=NOW)
    with pytest.raises((DBAPIError, DatabaseTrouble)):
        await database.read(lambda connection: connection.execute(insert))


async def test_two_reads_in_one_see_the_same_while_somebody_writes(database: Database, database_url: str) -> None:
    other, loop = open_database(database_url), asyncio.get_running_loop()
    count, insert = "SELECT count(*) FROM hr_workers", workers.insert().values(name="one", until=NOW)

    def work(connection: sa.Connection) -> tuple[object, object]:
        before = connection.exec_driver_sql(count).scalar()
        if database.dialect == "sqlite":  # this runs in a thread of its own
            asyncio.run_coroutine_threadsafe(other.write(lambda c: c.execute(insert)), loop).result(20)
        else:
            sa.util.await_only(other.write(lambda c: c.execute(insert)))
        return before, connection.exec_driver_sql(count).scalar()

    assert await database.read(work) == (0, 0)
    assert await one(database, count) == 1
    await other.close()


async def test_nobody_writes_between_what_a_transaction_reads_and_what_it_writes(sqlite_url: str) -> None:
    database, other, loop = open_database(sqlite_url), open_database(sqlite_url), asyncio.get_running_loop()
    await other.write(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout = 50"))
    insert = workers.insert().values(name="one", until=NOW)

    def work(connection: sa.Connection) -> None:
        connection.exec_driver_sql("SELECT count(*) FROM hr_workers")
        meanwhile = asyncio.run_coroutine_threadsafe(other.write(lambda c: c.execute(insert)), loop)
        with pytest.raises(DatabaseTrouble, match="in use"):
            meanwhile.result(20)

    await database.write(work)
    await database.close()
    await other.close()


async def test_a_naive_time_or_one_of_another_zone_is_refused(database: Database) -> None:
    for time in (NOW.replace(tzinfo=None), NOW.astimezone(datetime.now().astimezone().tzinfo).replace(tzinfo=None)):
        insert = workers.insert().values(name="one", until=time)
        with pytest.raises(sa.exc.StatementError, match="must be an aware datetime in UTC"):
            await database.write(lambda connection, insert=insert: connection.execute(insert))  # type: ignore[misc]


async def test_a_deleted_text_is_gone_from_every_file(sqlite_url: str, file: Path) -> None:
    async with rigged(sqlite_url) as rig:
        await take_in(rig.store, mention("1", "my-first-secret " * 300))
        await rig.store.change(ThreadId(1), with_posts(Reworded(post("1"), "my-second-secret " * 300, NOW)))
        assert any(b"secret" in path.read_bytes() for path in file.parent.glob("handraise.db*"))
        await rig.store.change(ThreadId(1), with_posts(Redacted(post("1"), NOW)))
        assert [path.name for path in file.parent.glob("handraise.db*") if b"secret" in path.read_bytes()] == []


async def test_only_one_process_serves_a_file_and_the_other_is_told_which(sqlite_url: str) -> None:
    holder, late = open_database(sqlite_url), open_database(sqlite_url)
    holder.take_house_lock()
    with pytest.raises(DatabaseTrouble, match=rf"served by another Handraise, process {os.getpid()}\."):
        late.take_house_lock()
    await holder.close()
    late.take_house_lock()
    await late.close()


async def test_many_processes_serve_one_postgres(postgres_url: str) -> None:
    open_database(postgres_url).take_house_lock()
    open_database(postgres_url).take_house_lock()


@pytest.mark.parametrize("url", ["", "nonsense", "mysql://x/y", "sqlite:///x.db", "sqlite+aiosqlite://"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(DatabaseTrouble, match=r"database_url in app\.yaml must"):
        open_database(url)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseTrouble, match=f"There is no folder {tmp_path}/none for the database"):
        open_database(f"sqlite+aiosqlite:///{tmp_path}/none/handraise.db")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Dear database, " * 100)
    return path


async def test_a_file_that_is_no_database_is_named(letter: Path) -> None:
    database = open_database(f"sqlite+aiosqlite:///{letter}")
    with pytest.raises(DatabaseTrouble, match=f"The file {letter} is not a database"):
        await one(database, "SELECT 1 FROM sqlite_master")
    await database.close()


@pytest.fixture
def damaged(file: Path) -> Path:
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    return file


async def test_a_damaged_file_is_named(sqlite_url: str, damaged: Path) -> None:
    database = open_database(sqlite_url)
    with pytest.raises(DatabaseTrouble, match=f"The file {damaged} is damaged"):
        await one(database, "SELECT count(*) FROM hr_threads")
    await database.close()


async def test_a_locked_file_is_named(sqlite_url: str, file: Path) -> None:
    database = open_database(sqlite_url)
    await database.write(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout = 50"))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseTrouble, match="is in use by another program"):
        await database.write(lambda connection: connection.exec_driver_sql("SELECT 1"))
    other.close()
    assert await one(database, "SELECT 1") == 1
    await database.close()


async def test_a_full_disk_is_named_and_nothing_is_lost(sqlite_url: str) -> None:
    async with rigged(sqlite_url) as rig:
        await take_in(rig.store, mention("1"))
        pages = await one(rig.database, "PRAGMA page_count")
        await rig.database.write(lambda connection: connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}"))
        with pytest.raises(DatabaseTrouble, match="The disk is full"):
            await take_in(rig.store, mention("2", "long " * 100_000))
        assert await rig.store.thread_of(post("1")) == 1
        await rig.database.write(lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 1000000"))
        assert await take_in(rig.store, mention("2")) == (2,)


async def test_a_server_that_is_not_there_is_named_without_the_password() -> None:
    database = open_database("postgresql+asyncpg://ana:pa55word@127.0.0.1:1/handraise")
    with pytest.raises(DatabaseTrouble, match=r"handraise on 127\.0\.0\.1:1 can not be reached") as told:
        await one(database, "SELECT 1")
    assert "pa55word" not in str(told.value)
    await database.close()


async def test_a_database_that_is_not_there_is_named(postgres: Postgres) -> None:
    database = open_database(postgres.url("nowhere"))
    with pytest.raises(DatabaseTrouble, match="There is no database nowhere"):
        await one(database, "SELECT 1")
    await database.close()


async def test_a_process_that_stands_still_cannot_hold_what_others_must_write(postgres_url: str) -> None:
    database = open_database(postgres_url)
    asked = "SHOW idle_in_transaction_session_timeout"
    assert await one(database, asked) == "10s"
    with database.system_engine.begin() as connection:
        assert connection.exec_driver_sql(asked).scalar() == "10s"
    await database.close()


async def test_a_server_that_was_restarted_costs_nobody_an_error(postgres_url: str) -> None:
    database, other = open_database(postgres_url), open_database(postgres_url)
    await one(database, "SELECT 1")
    others = "FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
    end = f"SELECT count(pg_terminate_backend(pid)) {others}"
    assert await one(other, end) == 1
    assert await one(database, "SELECT 1") == 1
    await database.close()
    await other.close()


def test_the_tests_postgres_ends_with_the_tests_even_on_kill() -> None:
    script = (
        "import os, signal\nfrom tests.servers.postgres import Postgres\nserver = Postgres.start()\n"
        "print(server._process.pid, server._folder, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ran.returncode == -9, ran.stderr
    pid, folder = ran.stdout.split()
    _wait_until_gone(int(pid))
    subprocess.run(["rm", "-r", folder], check=True)


def _wait_until_gone(pid: int) -> None:
    deadline = datetime.now(UTC) + timedelta(seconds=20)
    while Path(f"/proc/{pid}").exists() and "zombie" not in Path(f"/proc/{pid}/status").read_text():
        assert datetime.now(UTC) < deadline, "PostgreSQL outlived the process that started it"
