"""Takes the pictures of docs/digest.md: weeks of two made-up companies, as posters and as pages."""

import asyncio
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from bot.digest.chart_svg import DARK, LIGHT, png
from bot.digest.render import svg_poster
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest
from bot.engine.digest_builder import DigestBuilder
from bot.testing.fake_channel import FakeChannel
from storage.connection.database import open_database
from storage.connection.workflow_queue import WorkflowQueue
from storage.migrate import migrate
from storage.store import SqlStore
from tests.browser.chromium import chromium
from tests.surfaces.staffroom_rig import staff_room
from tests.year import SMALL, STORMY, Company, a_year, settle

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
ZONE = "Europe/Berlin"
ORDINARY, STORM = CalendarWeek.parse("2026-W40", ZONE), CalendarWeek.parse("2026-W46", ZONE)


class Quotable(FakeChannel):
    """A network that lets us quote."""

    may_be_quoted = True


async def told(company: Company, *weeks: CalendarWeek) -> list[Digest]:
    """Return what these weeks of a company's year came to."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite+aiosqlite:///{folder}/year.db")
        try:
            await migrate(database)
            await settle(database, company, a_year(company))
            store = SqlStore(
                database, rooms=(), queue=WorkflowQueue(database.system_engine), now=lambda: datetime.now(UTC)
            )
            chronicle = DigestBuilder(store, {"wall": Quotable()}, ("Support",))
            return [await chronicle.digest(week) for week in weeks]
        finally:
            await database.close()


async def take(folder: Path = PICTURES) -> None:
    """Count both years and draw them."""
    (small,) = await told(SMALL, ORDINARY)
    before, storm = await told(STORMY, STORM.before(), STORM)
    for name, digest, ground in (("digest-small", small, LIGHT), ("digest-storm", storm, DARK)):
        await asyncio.to_thread((folder / f"{name}.png").write_bytes, png(svg_poster(digest, ground), zoom=1))
    await _pages(folder, {digest.week.label: digest for digest in (before, storm)})


async def _pages(folder: Path, digests: Mapping[str, Digest]) -> None:
    async with chromium() as browser, staff_room() as rig:
        rig.desk.told.update(digests)
        rig.desk.knows(rig.ana, "Ana", id=1)
        page = await browser.new_page(base_url=rig.root, viewport={"width": 1100, "height": 800})
        await page.goto((await rig.room.invite(rig.ana)).removeprefix("http://staff.example"))
        await page.get_by_role("button", name="Come in").click()
        await page.goto("/staff/digest")
        await page.screenshot(path=folder / "digest-page.png", full_page=True)
        await page.emulate_media(color_scheme="dark")
        await page.set_viewport_size({"width": 320, "height": 640})
        await page.screenshot(path=folder / "digest-phone.png", full_page=True)


if __name__ == "__main__":
    asyncio.run(take())
