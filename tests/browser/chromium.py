"""A real Chromium, found where Debian puts it or where $CHROMIUM says."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Switches for a browser that runs as root in a test and talks to nobody but us."""


def found() -> str | None:
    """Return the path of a Chromium, or None if there is none."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Run a headless Chromium until the end of the block."""
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=found(), args=QUIET)
        try:
            yield browser
        finally:
            await browser.close()
