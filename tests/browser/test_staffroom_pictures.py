"""Pictures in the staff room in a real browser: nothing typed is lost, what pictures show is kept by itself."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, FilePayload, Page, expect

from bot.domain.actions import AddPicture, RemovePicture, Send
from bot.domain.card import Verb
from bot.domain.ids import StaffId, ThreadId
from bot.domain.thread import State
from bot.testing.fake_desk import a_card
from bot.testing.sample_pictures import png
from tests.surfaces.staffroom_rig import StaffRoomRig, staff_room

pytestmark = pytest.mark.asyncio(loop_scope="session")

THREAD = ThreadId(142)
MINE: dict[str, Any] = {
    "state": State.CLAIMED,
    "status": "Ana has it for 26 more minutes",
    "holder": StaffId(1),
    "holder_name": "Ana",
    "verbs": (Verb.RELEASE, Verb.NOTE, Verb.WRITE, Verb.ASK_SECOND, Verb.SEND),
}
FILE = FilePayload(name="bread.png", mimeType="image/png", buffer=png(640, 400))


@pytest_asyncio.fixture(loop_scope="session")
async def room() -> AsyncIterator[StaffRoomRig]:
    async with staff_room() as rig:
        rig.desk.put(a_card(**MINE))
        yield rig


@pytest_asyncio.fixture(loop_scope="session")
async def ana(browser: Browser, room: StaffRoomRig) -> AsyncIterator[Page]:
    context = await browser.new_context(base_url=room.root, viewport={"width": 1200, "height": 900})
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    path = (await room.room.invite(room.ana)).removeprefix("http://staff.example")
    await page.goto(path)
    await page.get_by_role("button", name="Come in").click()
    await page.goto("/staff/t/142")
    yield page
    assert complaints == []


async def added(page: Page, alt: str = "") -> None:
    """Choose a file and add it."""
    await page.get_by_text("Add a picture").click()
    await page.get_by_label("File").set_input_files(FILE)
    await page.locator("#alt").fill(alt)
    await page.get_by_role("button", name="Add picture").click()
    await expect(page.locator("#pictures li img")).to_be_visible()


async def test_a_picture_is_added_described_and_sent(room: StaffRoomRig, ana: Page) -> None:
    room.desk.clock = room.clock.now
    await ana.get_by_label("Your answer to").fill("It looks like this.")
    await added(ana)
    await expect(ana.get_by_label("Your answer to")).to_have_value("It looks like this.")
    await expect(ana.locator("#verdict")).to_contain_text("Describe the picture for those who cannot see it.")
    await ana.get_by_label("What does picture 1 show?").fill("A loaf of rye bread")
    await expect(ana.locator("#verdict")).not_to_contain_text("Describe")
    await expect(ana.locator(".preview img")).to_have_attribute("alt", "A loaf of rye bread")
    await ana.get_by_role("button", name="Send in public").click()
    await expect(ana.locator(".leaving img")).to_have_attribute("alt", "A loaf of rye bread")
    assert len(room.desk.did(Send)) == len(room.desk.did(AddPicture)) == 1


async def test_removing_a_picture_keeps_the_words(room: StaffRoomRig, ana: Page) -> None:
    await added(ana, "A loaf")
    await ana.get_by_label("Your answer to").fill("Look.")
    await ana.get_by_role("button", name="Remove picture 1").click()
    await expect(ana.locator("#pictures li")).to_have_count(0)
    await expect(ana.get_by_label("Your answer to")).to_have_value("Look.")
    assert len(room.desk.did(RemovePicture)) == 1


async def test_enter_in_a_description_removes_nothing_and_a_page_that_changes_loses_nothing(
    room: StaffRoomRig, ana: Page
) -> None:
    await added(ana)
    field = ana.get_by_label("What does picture 1 show?")
    await field.press_sequentially("A lo")
    ref = await room.room.show(room.desk.put(a_card(**MINE)), room=room.room.rooms[0], key="c")  # type: ignore[arg-type]
    await room.room.update(ref, room.desk.put(a_card(**{**MINE, "status": "Ana has it for 25 more minutes"})))
    await expect(ana.locator(".lead").get_by_text("25 more minutes")).to_be_visible()
    await ana.keyboard.type("af")
    await expect(field).to_have_value("A loaf")
    await expect(ana.locator(".preview img, #pictures li img").first).to_be_visible()
    assert room.desk.did(RemovePicture) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
async def test_the_pictures_fit_and_are_accessible(ana: Page, scheme: Any, width: int) -> None:
    await ana.emulate_media(color_scheme=scheme)
    await ana.get_by_label("Your answer to").fill("Look.")
    await added(ana, "A loaf of rye bread, cut open, on a wooden board beside a knife")
    await ana.set_viewport_size({"width": width, "height": 800})
    await ana.get_by_text("Add a picture").click()
    assert await ana.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = await Axe().run(ana)
    assert found.response["violations"] == []
