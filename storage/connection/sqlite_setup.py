"""How each connection to an SQLite file is set up: what it keeps to, and how it tells the time."""

import sqlite3
import sys
import time
from itertools import count
from typing import Any

import sqlalchemy as sa

PRAGMAS = (
    # Readers go on while somebody writes.
    "journal_mode = WAL",
    # What was committed survives a power cut, not only kill -9: a sent reply must never be forgotten.
    "synchronous = FULL",
    "foreign_keys = ON",
    # Wait for another writer, such as a command in a shell, rather than fail at once.
    "busy_timeout = 30000",
    # 64 MB: in SQLite's 2 MB the indexes of a million mentions have no room, and all becomes slower.
    "cache_size = -65536",
    # A deleted text is overwritten, so that it does not live on in free parts of the file.
    "secure_delete = ON",
)


def set_up(connection: Any, _record: Any) -> None:
    """Set up a connection that may write."""
    # What DBOS writes, begins as IMMEDIATE too.
    connection.isolation_level = "IMMEDIATE"
    _prepare(connection, PRAGMAS)


def set_up_reader(connection: Any, _record: Any) -> None:
    """Set up a connection that only reads, and refuses to write."""
    connection.isolation_level = None
    _prepare(connection, (*PRAGMAS, "query_only = ON"))


def begin_reading(connection: sa.Connection) -> None:
    """Begin a transaction, so that all that is read in it is of one moment."""
    connection.exec_driver_sql("BEGIN")


def _prepare(connection: Any, pragmas: tuple[str, ...]) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
    # DBOS asks SQLite for the time, with whole seconds on Python before 3.12, and after that in a way that SQLite
    # before 3.42 answers with NULL. Order and pace need milliseconds.
    if sys.version_info < (3, 12):
        connection.create_function("strftime", 2, _strftime)
    elif sqlite3.sqlite_version_info < (3, 42):
        connection.create_function("unixepoch", 1, _unixepoch)


def _strftime(form: str, when: str) -> float:
    if (form, when) != ("%s", "now"):
        raise ValueError("this connection's strftime only knows the time now")
    return _seconds()


def _unixepoch(when: str) -> float:
    if when != "subsec":
        raise ValueError("this connection's unixepoch only knows the time now")
    return _seconds()


def _seconds() -> float:
    """Return seconds that times 1000 are whole milliseconds: not every fraction survives that."""
    return next(ms / 1000 for ms in count(time.time_ns() // 1_000_000) if (ms / 1000 * 1000).is_integer())
