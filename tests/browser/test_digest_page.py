"""The week's page in a real browser: its charts are drawn, on every ground and width, and axe has no objection."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser

from bot.digest.sample import a_week
from tests.surfaces.staffroom_rig import StaffRoomRig, staff_room

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def room() -> AsyncIterator[StaffRoomRig]:
    async with staff_room() as rig:
        rig.desk.told[a_week().week.label] = a_week()
        yield rig


@pytest.mark.parametrize("path", ["/staff/digest", "/staff/me"])
@pytest.mark.parametrize(("scheme", "width", "script"), [("light", 1200, True), ("dark", 320, False)])
async def test_it_can_be_read_on_every_ground_and_width(
    browser: Browser, room: StaffRoomRig, path: str, scheme: str, width: int, script: bool
) -> None:
    context = await browser.new_context(
        base_url=room.root,
        viewport={"width": width, "height": 700},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # axe is put into the page
    )
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    await page.goto((await room.room.invite(room.ana)).removeprefix("http://staff.example"))
    await page.get_by_role("button", name="Come in").click()
    if not script:
        await page.route("**/*.js*", lambda route: route.abort())
    await page.goto(path)
    assert await page.evaluate("[...document.images].every(one => one.complete && one.naturalWidth > 0)")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = await Axe().run(page)
    assert found.response["violations"] == []
    assert [each for each in complaints if "ERR_FAILED" not in each] == []


async def test_the_charts_have_their_colours_under_the_pages_own_policy(browser: Browser, room: StaffRoomRig) -> None:
    context = await browser.new_context(base_url=room.root, viewport={"width": 800, "height": 900})
    page = await context.new_page()
    await page.goto((await room.room.invite(room.ana)).removeprefix("http://staff.example"))
    await page.get_by_role("button", name="Come in").click()
    await page.goto("/staff/digest")
    colours = await page.evaluate(
        """() => {
            const picture = document.images[0], canvas = document.createElement("canvas"), seen = new Set();
            canvas.width = picture.width; canvas.height = picture.height;
            const pen = canvas.getContext("2d");
            pen.drawImage(picture, 0, 0, picture.width, picture.height);
            const dots = pen.getImageData(0, 0, canvas.width, canvas.height).data;
            for (let at = 0; at < dots.length; at += 4) seen.add(`${dots[at]},${dots[at + 1]},${dots[at + 2]}`);
            return [...seen];
        }"""
    )
    assert {"0,114,178", "213,94,0", "255,255,255"} <= set(colours)
