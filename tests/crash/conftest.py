"""What the tests here share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

pytest.register_assert_rewrite("tests.crash.books", "tests.crash.story")

from tests.crash.launch import Launcher, launcher  # noqa: E402 - what they assert is shown in full, if told so before


@pytest.fixture
async def starts(tmp_path: Path) -> AsyncIterator[Launcher]:
    """Starts the program as often as wanted."""
    async with launcher(tmp_path / "log") as ready:
        yield ready
