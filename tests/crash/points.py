"""Where the program dies: around its calls to the ports, or around and inside the transactions that write."""

import os
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.default import DefaultDialect

from tests.ports import ARCHIVED, INTENT, POSTED, PUBLISHED, RECORDED, RETRACTED, SHOWN

BEFORE, AFTER, INSIDE = "before a commit", "after a commit", "inside a transaction"
"""The points around a transaction; the other points are around the calls of `tests.ports`."""

OUTBOX_POINTS = (
    SHOWN.before,
    SHOWN.after,
    INTENT.before,
    INTENT.after,
    PUBLISHED.before,
    PUBLISHED.after,
    RECORDED.after,
    RETRACTED.after,
)
DIGEST_POINTS = (ARCHIVED.before, ARCHIVED.after, POSTED.before, POSTED.after)

_WROTE, _SEEN = "crash wrote", "crash saw"


@dataclass(frozen=True, slots=True)
class Point:
    """The `nth` time that the program comes by `name`.

    It counts from its very start when it is to be killed `recovering`, and otherwise from when it is ready.
    """

    name: str
    nth: int
    recovering: bool = False
    wrote: str = ""
    """If given, only those count at which this table, and no other, is being written.

    Where several are named, at least these: such a transaction is a whole work, and others that wait at the same
    moment may share its commit.
    """
    sleeps: bool = False
    """Fall asleep (SIGSTOP) instead of dying."""

    def counts(self, wrote: str) -> bool:
        """Return whether a point counts at which these tables are being written."""
        wanted = set(self.wrote.split())
        return wanted <= set(wrote.split()) if len(wanted) > 1 else self.wrote in ("", wrote)

    def __str__(self) -> str:
        return f"{self.name} ({self.nth}){', while it recovers' if self.recovering else ''}"


class Deadly:
    """Counts the points that the program comes by, and kills it at its own.

    `tell` hears of each point with what was written there: of all of them, or only of the last.
    """

    def __init__(self, point: Point | None, tell: Callable[[str, str], None], *, tells_all: bool) -> None:
        self._point = point
        self._tell = tell
        self._tells_all = tells_all
        self._lock = Lock()
        self._passed: Counter[str] = Counter()
        self._counts = point is not None and point.recovering

    def counts(self) -> None:
        """Count from now on."""
        self._counts = True

    def passes(self, name: str, wrote: str = "") -> None:
        """Come by a point, in whatever thread; perhaps do not come any further."""
        with self._lock:
            if not self._counts or (self._point is not None and not self._point.counts(wrote)):
                return
            self._passed[name] += 1
            dies = self._point is not None and (name, self._passed[name]) == (self._point.name, self._point.nth)
            if dies or self._tells_all:
                self._tell(name, wrote)
            if dies:
                os.kill(os.getpid(), signal.SIGSTOP if self._point and self._point.sleeps else signal.SIGKILL)

    def watch_commits(self) -> None:
        """Come by every commit of every database engine in this process, of those that wrote something."""
        plain: Callable[[DefaultDialect, Any], None] = DefaultDialect.do_commit

        def do_commit(dialect: DefaultDialect, connection: Any) -> None:
            wrote = connection.info.pop(_WROTE, "")
            if wrote:
                self.passes(BEFORE, wrote)
            plain(dialect, connection)
            if wrote:
                self.passes(AFTER, wrote)

        DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]
        event.listen(sa.Engine, "after_cursor_execute", self._executed)
        event.listen(sa.Engine, "rollback", _forget)

    def _executed(self, connection: sa.Connection, cursor: Any, statement: str, *_: object) -> None:
        table = _written(connection, cursor, statement)
        if not table:
            return
        before = connection.info.get(_WROTE, "")
        if table not in before.split():
            connection.info[_WROTE] = f"{before} {table}".strip()
        if not before:
            self.passes(INSIDE, table)


def _forget(connection: sa.Connection) -> None:
    if not connection.invalidated:
        connection.info.pop(_WROTE, None)


def _written(connection: sa.Connection, cursor: Any, statement: str) -> str:
    """Return the table that a statement really changed a row of; the engine polls with many that change none."""
    words = statement.split(maxsplit=3)
    if not words or words[0].upper() not in ("INSERT", "UPDATE", "DELETE"):
        return ""
    if connection.dialect.name == "sqlite":
        changes = connection.connection.dbapi_connection.total_changes  # type: ignore[union-attr]
        changed = changes != connection.info.get(_SEEN, 0)
        connection.info[_SEEN] = changes
    else:
        changed = cursor.rowcount > 0
    if not changed:
        return ""
    return (words[1] if words[0].upper() == "UPDATE" else words[2]).strip('"').partition("(")[0]
