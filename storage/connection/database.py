"""A database, opened the way Handraise needs it: SQLite in one file, or PostgreSQL."""

import asyncio
import fcntl
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.connection.errors import DatabaseTrouble, explain_errors, is_away, location_of
from storage.connection.sqlite_setup import begin_reading, set_up, set_up_reader
from storage.connection.sqlite_writer import Writer

T = TypeVar("T")

CONNECTIONS = 5
"""To PostgreSQL. Few: fifty people at one row are twice as fast through five connections as through twenty."""
IDLE = "10s"
"""How long PostgreSQL keeps a transaction open in which nothing happens. One ends within milliseconds, unless its
process was stopped, or its machine taken off the network: what it holds, nobody else could write until then."""

LOST_AFTER = 60
"""Seconds after which a question to PostgreSQL counts as lost: the network swallowed it, or the answer."""
LOOK_AGAIN = 0.5
"""Seconds between two looks whether a server is back."""


class Database:
    """An open database. Opens no connection before it is used.

    Any trouble with the database itself is raised as DatabaseTrouble.
    """

    def __init__(self, url: sa.URL) -> None:
        self.url = url
        self.dialect = url.get_backend_name()
        self._lock: int | None = None
        self._closing = threading.Event()

    @property
    def system_url(self) -> str:
        """The same database as a URL for a driver that does not need asyncio. Holds the password, if there is one."""
        return self._sync_url.render_as_string(hide_password=False)

    @cached_property
    def engine(self) -> AsyncEngine:
        """SQLAlchemy's asyncio engine upon this database."""
        if self.dialect == "sqlite":
            engine = create_async_engine(self.url, pool_size=1, max_overflow=0, hide_parameters=True)
            event.listen(engine.sync_engine, "connect", set_up)
            return engine
        return create_async_engine(
            self.url,
            pool_size=CONNECTIONS,
            max_overflow=0,
            hide_parameters=True,  # an error goes to the log, and what people wrote does not
            connect_args={
                "timeout": 10,
                "command_timeout": LOST_AFTER,
                "server_settings": {
                    "application_name": "handraise",
                    "jit": "off",
                    "idle_in_transaction_session_timeout": IDLE,
                },
            },
        )

    @cached_property
    def system_engine(self) -> sa.Engine:
        """A plain engine upon this database, for the engine that carries effects out.

        On SQLite it has one connection, which `write` uses too: two connections would fight for the
        one write lock by polling, where threads at one connection simply queue.
        """
        if self.dialect == "sqlite":
            engine = sa.create_engine(
                self._sync_url, pool_size=1, max_overflow=0, pool_timeout=60, hide_parameters=True
            )
            event.listen(engine, "connect", set_up)
            return engine
        self._closing.clear()
        engine = sa.create_engine(
            self._sync_url,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_pre_ping=True,
            pool_timeout=LOST_AFTER,
            hide_parameters=True,
            connect_args={
                "options": f"-c idle_in_transaction_session_timeout={IDLE}",
                "connect_timeout": 10,
                "keepalives_idle": 10,
                "tcp_user_timeout": LOST_AFTER * 1000,
            },
        )
        event.listen(engine, "do_connect", self._connect_once_it_is_back)
        return engine

    def stop_waiting(self) -> None:
        """Wait no longer for a server that is away: the program stops, and its threads are to end."""
        self._closing.set()

    async def write(self, work: Callable[[sa.Connection], T]) -> T:
        """Run `work` in one transaction: all that it did is kept once this returns, and nothing if it raises.

        On SQLite it runs in a thread, the whole transaction at once, since a thread's turn for every
        statement costs more than the statements (`storage.connection.sqlite_writer`). Cancelled while it
        runs there, it is still finished.
        """
        with explain_errors(self.url):
            if self.dialect == "sqlite":
                return await self._writer.write(work)
            return await self._on_server(self.engine, work)

    async def read(self, work: Callable[[sa.Connection], T]) -> T:
        """Run `work`, which only reads, upon one consistent state of everything committed so far."""
        with explain_errors(self.url):
            if self.dialect == "sqlite":
                return await _in(self._reader, self._read, work)
            return await self._on_server(self._steady, work)

    async def scrub(self) -> None:
        """See to it that a text that was just erased does not live on in SQLite's write-ahead log.

        While somebody reads, the log can not be emptied; then that happens at the next opportunity.
        """
        if self.dialect == "sqlite":
            with explain_errors(self.url):
                await self._writer.empty_log()

    def take_house_lock(self) -> None:
        """Make sure that only one process serves this SQLite file, until it is closed or the process ends.

        PostgreSQL needs no such lock: many processes share it.
        """
        if self.dialect != "sqlite":
            return
        path = Path(f"{self.url.database}.lock")
        with explain_errors(self.url):
            lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(lock, 20).decode("ascii", "replace").strip() or "unknown"
            os.close(lock)
            raise DatabaseTrouble(
                f"{self.url.database} is served by another Handraise, process {holder}. "
                "Stop that one first, or name another database_url in app.yaml."
            ) from None
        os.ftruncate(lock, 0)
        os.pwrite(lock, str(os.getpid()).encode(), 0)
        self._lock = lock

    async def close(self) -> None:
        """Finish what runs, close every connection, let go of the lock. It can be opened again afterwards."""
        self._closing.set()
        opened = self.__dict__
        if "_writer" in opened:
            await asyncio.to_thread(opened.pop("_writer").close)
        if "_reader" in opened:
            await asyncio.to_thread(opened.pop("_reader").shutdown)
        if "engine" in opened:
            await opened.pop("engine").dispose()
        opened.pop("_steady", None)
        for name in ("system_engine", "_reading"):
            if name in opened:
                opened.pop(name).dispose()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    @property
    def _sync_url(self) -> sa.URL:
        if self.dialect == "sqlite":
            return self.url.set(drivername="sqlite")
        query = dict(self.url.query)
        if "ssl" in query:  # asyncpg's name for it
            query["sslmode"] = query.pop("ssl")
        return self.url.set(drivername="postgresql+psycopg", query=query)

    @cached_property
    def _steady(self) -> AsyncEngine:
        """The same connections, for reading several tables as they were at one moment."""
        return self.engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @cached_property
    def _reading(self) -> sa.Engine:
        """A connection that only reads: in WAL it waits for no writer, and no writer for it."""
        engine = sa.create_engine(self._sync_url, pool_size=1, max_overflow=0, pool_timeout=60, hide_parameters=True)
        event.listen(engine, "connect", set_up_reader)
        event.listen(engine, "begin", begin_reading)
        return engine

    @cached_property
    def _writer(self) -> Writer:
        return Writer(self.system_engine)

    @cached_property
    def _reader(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(1, "handraise-read")

    def _connect_once_it_is_back(self, dialect: Any, _record: Any, cargs: Any, cparams: Any) -> Any:
        """Connect, and wait for that if the server is away.

        The engine would wait by itself, but longer each time: a minute after the server was back, nothing would move.
        """
        while True:
            try:
                return dialect.connect(*cargs, **cparams)
            except Exception as trouble:
                if not is_away(trouble):
                    raise
                if self._closing.wait(LOOK_AGAIN):
                    raise DatabaseTrouble("The program stops, so the database is waited for no longer.") from trouble

    async def _on_server(self, engine: AsyncEngine, work: Callable[[sa.Connection], T]) -> T:
        """Do it; and once more if the connection turns out to be broken before the commit, so that nothing was kept.

        A server that was restarted costs nobody an error that way, and no question before every transaction.
        """
        for again in (True, False):
            worked = False
            try:
                async with engine.begin() as connection:
                    result = await connection.run_sync(work)
                    worked = True
            except DBAPIError as trouble:
                if worked or not again or not trouble.connection_invalidated:
                    raise
            else:
                return result
        raise AssertionError("unreachable")

    def _read(self, work: Callable[[sa.Connection], T]) -> T:
        with self._reading.begin() as connection:
            return work(connection)


def open_database(url: str) -> Database:
    """Return the database that app.yaml names as database_url.

    Raises DatabaseTrouble if it cannot be one, or if its file would stand in a folder that is not there.
    """
    try:
        parsed = sa.make_url(url)
    except (ArgumentError, ValueError):  # a port that is no number
        raise DatabaseTrouble(f"{_NAMES} {_SIGNS}") from None
    if parsed.drivername not in ("sqlite+aiosqlite", "postgresql+asyncpg"):
        raise DatabaseTrouble(_NAMES)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database in (None, "", ":memory:"):
            raise DatabaseTrouble("database_url in app.yaml must name a file, as in sqlite+aiosqlite:///handraise.db.")
        folder = Path(str(parsed.database)).parent
        if not folder.is_dir():
            raise DatabaseTrouble(
                f"There is no folder {folder} for the database {location_of(parsed)}. Create it first."
            )
    elif trouble := _server_trouble(parsed):
        raise DatabaseTrouble(trouble)
    return Database(parsed)


def _server_trouble(url: sa.URL) -> str:
    """Return what is wrong with the address of a server, as far as that shows without asking it."""
    if url.port is not None and not 1 <= url.port <= 65535:
        return f"database_url in app.yaml names the port {url.port}: expected one from 1 to 65535."
    try:
        (url.host or "").encode("idna")
    except UnicodeError:
        return "database_url in app.yaml names a host that cannot be one: correct what stands between @ and /."
    if unknown := sorted(set(url.query) - _OPTIONS):
        instead = " Write ssl=require in place of sslmode=require." if "sslmode" in unknown else ""
        return f"database_url in app.yaml has an option that is not known, {unknown[0]}: remove it.{instead}"
    if url.query.get("ssl", "require") not in _SSL:
        return f"database_url in app.yaml has another ssl than {', '.join(_SSL)}: write one of them."
    return ""


_SSL = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_OPTIONS = frozenset(
    ("ssl", "timeout", "command_timeout", "statement_cache_size", "prepared_statement_cache_size", "direct_tls")
)
_SIGNS = "In a name or a password write %40 for @, %3A for :, %2F for / and %23 for #."
_NAMES = (
    "database_url in app.yaml must be sqlite+aiosqlite:///handraise.db or "
    "postgresql+asyncpg://name:password@host/database."
)


async def _in(threads: ThreadPoolExecutor, run: Callable[..., T], *given: Any) -> T:
    return await asyncio.get_running_loop().run_in_executor(threads, copy_context().run, run, *given)
