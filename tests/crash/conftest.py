"""What the tests here share."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

pytest.register_assert_rewrite("tests.crash.books", "tests.crash.story")

from tests.crash.launch import Launcher, launcher  # noqa: E402 - what they assert is shown in full, if told so before


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def starts(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Launcher]:
    """Starts the program as often as wanted. One for all tests, since what takes time is to import it."""
    async with launcher(tmp_path_factory.mktemp("crash") / "log") as ready:
        yield ready
