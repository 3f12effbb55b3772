"""Where no browser is found, the tests of this folder are skipped, loudly; with CI=true that is a failure."""

import os
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.chromium import chromium, found


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def _one_for_all() -> AsyncIterator[Browser]:
    if found() is None:
        why = "No Chromium was found, so NO PAGE IS TESTED. Install Debian's chromium, or set CHROMIUM to its path."
        if os.environ.get("CI") == "true":
            pytest.fail(why)
        pytest.skip(why)
    async with chromium() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def browser(_one_for_all: Browser) -> AsyncIterator[Browser]:
    """A real browser with no window open. What a test opens is closed after it."""
    yield _one_for_all
    for window in _one_for_all.contexts:
        await window.close()
