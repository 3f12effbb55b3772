"""Takes the pictures of the README from the living program: `make pictures`."""

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import Page

from tests.browser.chromium import chromium
from tests.browser.story import begun
from tests.running_program import running, settings

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SHOWN = ("wall", "staffroom", "pile")
"""What is kept of the story's pictures."""


async def take() -> None:
    """Live the story once and keep what the README and the documents show."""
    PICTURES.mkdir(exist_ok=True)

    async def picture(page: Page, name: str) -> None:
        if name in SHOWN:
            await page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/handraise.db"
        async with chromium() as browser, running(settings(url, undo_seconds=2)) as program:
            await (await begun(browser, program, picture)).lived()


if __name__ == "__main__":
    asyncio.run(take())
