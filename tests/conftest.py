"""Databases for the tests: an SQLite file, or a real PostgreSQL, each with its tables and nothing else in it."""

import asyncio
import gc
import logging
import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
import structlog

# With the values of all variables, as structlog has them by default, writing one traceback takes seconds.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ]
)
# Before anything imports them: else a clause that fails says nothing but "AssertionError".
pytest.register_assert_rewrite("bot.testing.contracts")

from storage.connection.database import open_database  # noqa: E402 - after the line above
from storage.migrate import migrate  # noqa: E402 - the same
from tests.servers.postgres import NoPostgres, Postgres  # noqa: E402 - the same

LONGEST = ("tests/crash/", "tests/bench/", "tests/browser/", "tests/stores/", "tests/scenarios/", "tests/engine/")
"""The folders whose files take longest. They are begun with, so that at the end no worker waits for another."""


SLOW = (
    *("tests/crash/", "tests/bench/", "tests/browser/", "tests/scenarios/"),
    *("tests/channels/", "tests/surfaces/", "tests/servers/"),
    *("tests/engine/test_nothing_strands", "tests/engine/test_lanes", "tests/engine/test_every_point"),
    *("tests/engine/test_chain", "tests/engine/test_digest_quotes", "tests/engine/test_reminders"),
    *(
        "tests/engine/test_pictures",
        "tests/engine/test_regressions",
        "tests/stores/test_digests",
        "tests/stores/test_schema",
    ),
    *("tests/engine/test_bursts", "tests/engine/test_digest_schedule", "tests/stores/test_year", "tests/unit/test_cli"),
    *("tests/unit/test_digest_forms", "tests/unit/test_slack_blocks", "tests/unit/test_teams_cards"),
)
"""What starts programs, browsers or servers, or takes more than a few seconds a file: `make check` leaves it out."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first, each folder in its order, and mark what is slow before `-m` is asked."""

    def place(item: pytest.Item) -> int:
        return next((n for n, folder in enumerate(LONGEST) if item.nodeid.startswith(folder)), len(LONGEST))

    items.sort(key=place)
    for item in items:
        if item.nodeid.startswith(SLOW) or "postgres" in item.nodeid or _needs_a_server(item):
            item.add_marker(pytest.mark.slow)


def _needs_a_server(item: pytest.Item) -> bool:
    return not {"postgres", "program"}.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let the garbage collector look at what the tests make, and not at half a million objects that stay."""
    gc.disable()
    done = yield
    gc.enable()
    gc.collect()
    gc.freeze()
    return done


@pytest.fixture(autouse=True)
def _no_log_into_a_closed_stream() -> Iterator[None]:
    """A program that ran in a test wrote its log to where the test listened: nobody listens there any more."""
    yield
    for logger in (logging.getLogger(), logging.getLogger("dbos")):
        for to in list(logger.handlers):
            if isinstance(to, logging.StreamHandler) and getattr(to.stream, "closed", False):
                logger.removeHandler(to)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL for the whole run; where none can be started, its tests are skipped, and that is said."""
    try:
        server = Postgres.start()
    except NoPostgres as why:
        if os.environ.get("CI") == "true":
            pytest.fail(f"PostgreSQL cannot be tested. {why}")
        pytest.skip(f"PostgreSQL is NOT tested. {why}")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres_database(postgres: Postgres) -> str:
    """A database with all tables, which each test finds empty."""
    name = postgres.create()
    _make_tables(postgres.url(name))
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("template") / "handraise.db"
    _make_tables(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """An SQLite file of this test's own, with all tables."""
    path = tmp_path / "handraise.db"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
def postgres_url(postgres: Postgres, postgres_database: str) -> str:
    """A PostgreSQL database with all tables and nothing in them. Whoever used it before is thrown out."""
    postgres.empty(postgres_database)
    return postgres.url(postgres_database)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Each database in turn: a test that uses this runs once with SQLite and once with PostgreSQL."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


def _make_tables(url: str) -> None:
    async def make() -> None:
        database = open_database(url)
        await migrate(database)
        await database.close()

    asyncio.run(make())
