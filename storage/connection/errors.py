"""What is wrong with a database, in one sentence for the operator."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout

FILE = (
    ("locked", "The database {where} is in use by another program. Stop that program, or wait until it is done."),
    ("full", "The disk is full, so nothing can be written to {where}. Make room; nothing that was stored is lost."),
    ("readonly", "The database {where} can not be written to. Give this account the right to write it and its folder."),
    ("malformed", "The file {where} is damaged. Stop the program and put back your last backup."),
    ("not a database", "The file {where} is not a database. Name another one as database_url in app.yaml."),
    ("unable to open", "The file {where} can not be opened. Give this account the right to write it and its folder."),
    ("disk i/o", "The disk of {where} fails to read or write. Check the disk; if need be, put back your last backup."),
)
SERVER = {
    "28P01": "The database {where} refused the name or the password. Correct database_url in app.yaml.",
    "28000": "The database {where} does not let this account in. Correct database_url or the server's pg_hba.conf.",
    "3D000": "There is no database {where}. Create it, or name another one as database_url in app.yaml.",
    "42501": "This account may not do that in the database {where}. Make it the owner of the database.",
    "53100": "The disk of the database {where} is full. Make room; nothing that was stored is lost.",
    "53300": "The database {where} has no connection free. Raise its max_connections, or stop other programs.",
    "25006": "The database {where} only lets itself be read. Name the one that can be written as database_url.",
}
UNIQUE = "23505"
DEADLOCK = ("40001", "40P01")
UNREACHABLE = "The database {where} can not be reached. Start it, or correct database_url in app.yaml."
GONE = ("08", "57P")
"""The classes of PostgreSQL's codes for a connection that broke and a server that stops or starts."""


class StorageError(Exception):
    """Any error of the storage package."""


class DatabaseTrouble(StorageError):
    """The database can not be used. The text is one sentence for the operator, without any password."""


class VersionConflict(StorageError):
    """Somebody else changed what this was decided from: the transaction is rolled back, and the decision made again."""


def location_of(url: sa.URL) -> str:
    """Return what to call the database: its file, or its server and name. Never its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return f"{url.database} on {url.host or 'this machine'}:{url.port or 5432}"


@contextmanager
def explain_errors(url: sa.URL) -> Iterator[None]:
    """Turn trouble with the database itself into DatabaseTrouble; let everything else through."""
    try:
        yield
    except (DBAPIError, OSError, PoolTimeout) as trouble:
        sentence = _sentence(trouble, sqlite=url.get_backend_name() == "sqlite")
        if sentence is None:
            raise
        raise DatabaseTrouble(sentence.format(where=location_of(url))) from trouble


def is_write_conflict(trouble: DBAPIError) -> bool:
    """Whether two transactions wrote the same, so that this one only has to be done again."""
    if isinstance(trouble, IntegrityError):
        code = _code(trouble)
        return code == UNIQUE if code is not None else "UNIQUE" in str(trouble.orig)
    return _code(trouble) in DEADLOCK


def is_away(trouble: Exception) -> bool:
    """Whether a connection failed since the server is not there, or takes no more: without a code, most of the time."""
    code = _code(trouble)
    return code is None or code.startswith((*GONE, "53"))


def _sentence(trouble: Exception, *, sqlite: bool) -> str | None:
    if isinstance(trouble, PoolTimeout):
        return "The database {where} is too busy to answer. Give it more room to work, or send it less."
    if sqlite:
        text = str(getattr(trouble, "orig", trouble)).lower()
        return next((sentence for sign, sentence in FILE if sign in text), None)
    if isinstance(trouble, OSError):
        return UNREACHABLE
    code = _code(trouble)
    if code is None or code.startswith(GONE):
        lost = isinstance(trouble, DBAPIError) and trouble.connection_invalidated
        return UNREACHABLE if code is not None or lost or _never_connected(trouble) else None
    return SERVER.get(code)


def _code(trouble: BaseException | None) -> str | None:
    """Return PostgreSQL's own code for it, of any driver."""
    while trouble is not None:
        code = getattr(trouble, "sqlstate", None)
        if isinstance(code, str):
            return code
        trouble = getattr(trouble, "orig", None) or trouble.__cause__
    return None


def _never_connected(trouble: Exception) -> bool:
    return "connection" in str(getattr(trouble, "orig", trouble)).lower()
