"""A running house for each file of stories."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.running_program import RunningProgram, a_file, running, settings


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def program(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path
) -> AsyncIterator[RunningProgram]:
    """The program, running for all stories of one file, whose `UNDO_SECONDS` says how long a reply can be undone."""
    undo_seconds = getattr(request.module, "UNDO_SECONDS", 0)
    url = a_file(sqlite_template, tmp_path_factory.mktemp("program"))
    async with running(settings(url, undo_seconds=undo_seconds)) as program:
        yield program
