"""An office for each test of a guard, and a running house for each promise kept end to end."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.house import House, a_file, running, settings
from tests.promises.office import Premises, premises


@pytest_asyncio.fixture
async def acme(sqlite_url: str) -> AsyncIterator[Premises]:
    """The core upon a database of this test's own."""
    async with premises(sqlite_url) as acme:
        yield acme


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path
) -> AsyncIterator[House]:
    """The program, running for all tests of one file, whose `UNDO_SECONDS` says how long a reply can be undone."""
    undo_seconds = getattr(request.module, "UNDO_SECONDS", 0)
    url = a_file(sqlite_template, tmp_path_factory.mktemp("house"))
    async with running(settings(url, undo_seconds=undo_seconds)) as house:
        yield house
