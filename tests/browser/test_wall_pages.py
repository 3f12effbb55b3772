"""The wall in a real browser: fit for everybody, live, and whole without JavaScript."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.domain.ids import PostRef
from tests.channels.wall_rig import WallRig

pytestmark = pytest.mark.asyncio(loop_scope="session")

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 5
TRICKY = f"\u202eevil {LONG_WORD} https://a.example/{'x' * 200}\n<b>no</b>"


@pytest_asyncio.fixture(loop_scope="session")
async def wall() -> AsyncIterator[WallRig]:
    rig = WallRig()
    await rig.start()
    await rig.server.open()
    yield rig
    await rig.close()


async def as_customer(context: BrowserContext, wall: WallRig) -> None:
    """Give this browser the cookie of the rig's customer."""
    for cookie in wall.customer.session.cookie_jar:
        await context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": wall.server.url("/")}])


async def a_lively_wall(wall: WallRig) -> PostRef:
    first = await wall.customer_says("Is the rye bread vegan?")
    await wall.answers("It is: rye flour, water, salt.", first)
    added = await wall.customer_says("And the cake?", answering=first)
    await wall.customer_edits(added, "And the carrot cake?")
    tricky = await wall.customer_says(TRICKY)
    await wall.take_back(await wall.answers(TRICKY, tricky, "publish/2"))
    await wall.answers(TRICKY, tricky, "publish/3")
    await wall.customer_says("هل لديكم خبز؟")
    return first


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (1200, "dark"), (320, "light"), (390, "dark")])
async def test_every_page_is_fit_for_everybody(browser: Browser, wall: WallRig, width: int, scheme: str) -> None:
    first = await a_lively_wall(wall)
    context = await browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
    )
    await as_customer(context, wall)
    page = await context.new_page()
    own = [f"/p/{first.id}/edit", f"/p/{first.id}/delete"]
    for path in ("/", "/ask", "/t/1?done=added", "/t/2", "/t/77", "/stop", "/?before=1", *own):
        await page.goto(wall.server.url(path))
        found = (await Axe().run(page)).response["violations"]
        assert not found, f"{path}: {[(broken['id'], broken['nodes'][0]['html']) for broken in found]}"
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
            f"{path} is wider than {width}"
        )
    await page.goto(wall.server.url("/"))
    await page.get_by_label("Your name").fill("M" * 80)
    await page.get_by_label("Your question").fill("hello")
    await page.get_by_role("button", name="Ask in public").click()
    await expect(page.get_by_role("alert")).to_have_text("Your name is 20 characters too long. Shorten it.")
    await expect(page.get_by_label("Your name")).to_be_focused()
    assert not (await Axe().run(page)).response["violations"]


async def test_without_javascript_a_customer_can_do_everything(browser: Browser, wall: WallRig) -> None:
    page = await (await browser.new_context(java_script_enabled=False)).new_page()
    await page.goto(wall.server.url("/"))
    await page.get_by_label("Your name").fill("Marta")
    await page.get_by_label("Your question").fill("Is the rye bred vegan?")
    await page.get_by_role("button", name="Ask in public").click()
    await expect(page.get_by_text("Your question is on the wall.")).to_be_visible()
    await page.get_by_label("What you would like to add").fill("And the cake?")
    await page.get_by_role("button", name="Add in public").click()
    await page.get_by_role("link", name="Edit").first.click()
    await page.get_by_label("Your words").fill("Is the rye bread vegan?")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Is the rye bread vegan?")).to_be_visible()
    await page.get_by_role("link", name="Delete").last.click()
    await page.get_by_role("button", name="Delete it").click()
    await expect(page.get_by_text("Deleted by its author.")).to_be_visible()
    await page.get_by_role("link", name="Please do not contact me").click()
    await page.get_by_role("button", name="Please do not contact me").click()
    await expect(page.get_by_text("We will not answer or contact you any more.")).to_be_visible()
    assert [type(heard).__name__ for heard in wall.inbox.heard] == [
        "Mention",
        "Mention",
        "Edited",
        "Deleted",
        "Stopped",
    ]


async def test_the_keyboard_is_enough_to_ask(browser: Browser, wall: WallRig) -> None:
    page = await browser.new_page()
    await page.goto(wall.server.url("/"))
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.type("Marta")
    await page.keyboard.press("Tab")
    await page.keyboard.type("Is the rye bread vegan?")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Your question is on the wall.")).to_be_visible()


async def watched(browser: Browser, wall: WallRig, path: str, complaints: list[str]) -> Page:
    page = await browser.new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    async with page.expect_response("**/events**"):  # asked for is not yet listened to
        await page.goto(wall.server.url(path))
    return page


async def test_an_open_page_is_live_and_says_so_politely(browser: Browser, wall: WallRig) -> None:
    complaints: list[str] = []
    page = await watched(browser, wall, "/", complaints)
    first = await wall.customer_says("Is the rye bread vegan?")
    await expect(page.locator("article")).to_contain_text("Is the rye bread vegan?")
    await expect(page.locator("#news")).to_have_text("New question, number 1.")
    await expect(page.get_by_text("Yours could be the first.")).to_have_count(0)
    await wall.customer_says("second")
    await expect(page.locator("article").first).to_contain_text("second")
    await page.get_by_role("link", name="#1").focus()
    await wall.answers("It is.", first)
    await expect(page.locator("#t1 .answer")).to_contain_text("It is.")
    await expect(page.locator("#news")).to_have_text("New answer to question 1.")
    await expect(page.get_by_role("link", name="#1")).to_be_focused()
    await wall.customer_edits(first, "Is it truly vegan?")
    await expect(page.locator("#t1")).to_contain_text("Is it truly vegan?")
    second = wall.inbox.mentions[-1].ref
    assert complaints == []
    await wall.customer_deletes(second)
    await expect(page.locator("#t2")).to_have_count(0)


async def test_a_thread_that_changes_does_not_take_away_what_is_being_written(browser: Browser, wall: WallRig) -> None:
    first = await wall.customer_says("Is the rye bread vegan?")
    context = await browser.new_context()
    await as_customer(context, wall)
    page = await context.new_page()
    async with page.expect_response("**/events?thread=1&*"):
        await page.goto(wall.server.url("/t/1"))
    await page.get_by_label("What you would like to add").press_sequentially("And the ca")
    await wall.answers("It is.", first)
    await expect(page.locator(".answer")).to_contain_text("It is.")
    await expect(page.get_by_label("What you would like to add")).to_be_focused()
    await page.keyboard.type("ke?")
    await expect(page.get_by_label("What you would like to add")).to_have_value("And the cake?")


async def test_a_page_catches_up_after_the_program_was_away(browser: Browser, wall: WallRig) -> None:
    complaints: list[str] = []
    page = await watched(browser, wall, "/", complaints)
    await wall.customer_says("before")
    await expect(page.locator("article")).to_have_count(1)
    await wall.stop()
    await wall.customer_says("meanwhile")
    await wall.start()
    await expect(page.locator("article")).to_have_count(2, timeout=10_000)


async def test_times_are_told_as_people_tell_them(browser: Browser, wall: WallRig) -> None:
    await wall.customer_says("hello")
    page = await browser.new_page()
    await page.clock.set_fixed_time("2026-11-23T13:00:00Z")
    await page.goto(wall.server.url("/t/1"))
    await expect(page.locator("article time").first).to_have_text("yesterday")
