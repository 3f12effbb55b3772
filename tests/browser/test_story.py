"""The whole story in a real browser."""

import pytest
from playwright.async_api import Browser

from tests.browser.story import begun
from tests.running_program import running, settings

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_story_is_lived_by_hand_in_two_windows(browser: Browser, sqlite_url: str) -> None:
    async with running(settings(sqlite_url, undo_seconds=2)) as program:
        story = await begun(browser, program)
        await story.lived()
        assert story.complaints == []
