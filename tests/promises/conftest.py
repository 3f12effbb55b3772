"""An office for each test of a guard, and a running house for each promise kept end to end."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.promises.rig import WINDOW, ForgedRig, premises
from tests.running_program import RunningProgram, a_file, running, settings


@pytest_asyncio.fixture
async def acme(sqlite_url: str) -> AsyncIterator[ForgedRig]:
    """The core upon a database of this test's own."""
    async with premises(sqlite_url) as acme:
        yield acme


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def program(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> AsyncIterator[RunningProgram]:
    """The program, running for all promises. A reply can be undone for `WINDOW`, which ends when a test says so."""
    url = a_file(sqlite_template, tmp_path_factory.mktemp("program"))
    async with running(settings(url, undo_seconds=round(WINDOW.total_seconds()))) as program:
        yield program
