"""The whole story, lived by hand: what `make run` lets a newcomer do, in two real browser windows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.running_program import RunningProgram

Picture = Callable[[Page, str], Awaitable[None]]
"""Takes a picture of a page, under a name."""

QUESTION = "Do you bake on Sundays? My parents are visiting, and I promised them your rye bread."
ANSWER = "Yes! Sundays until noon. Tell me which loaf, and I will put one aside for you."
FOLLOW_UP = "You are wonderful. One rye, please. I will be there at ten."
SECOND_ANSWER = "One rye with your name on it. See you at ten!"


async def no_picture(_page: Page, _name: str) -> None:
    """For when nobody wants to see."""


@dataclass(slots=True)
class Story:
    """Two windows, and everything the browser complained of in them."""

    program: RunningProgram
    customer: Page
    ana: Page
    ben: Page
    picture: Picture
    complaints: list[str] = field(default_factory=list)

    async def lived(self) -> None:
        """Live it from the question to the second answer."""
        await self.ana_comes_in()
        await self.a_customer_asks()
        await self.ana_claims_and_talks_it_over()
        await self.ana_answers()
        await self.the_customer_answers_and_ana_is_called_back()

    async def ana_comes_in(self) -> None:
        """The personal link that the program printed opens the door, once."""
        [link] = [url for title, url in self.program.links if "for you alone" in title]
        await self.ana.goto(link)
        await self.ana.get_by_role("button", name="Come in").click()
        await self.ana.goto(f"{self.program.url}/staff/me")
        await self.ana.get_by_label("Name", exact=True).fill("Ana")
        await self.ana.get_by_label("Role").fill("baker")
        await expect(self.ana.locator("#signature")).to_have_text("— Ana, baker")
        await self.ana.get_by_label("I have read them").check()
        await self.picture(self.ana, "enrol")
        await self.ana.get_by_role("button", name="This is me").click()
        await expect(self.ana.get_by_text("Customers will see you as")).to_be_visible()

    async def a_customer_asks(self) -> None:
        """Ana's page is open meanwhile: the card appears without her doing."""
        await self.ana.goto(f"{self.program.url}/staff")
        await self.customer.goto(f"{self.program.url}/")
        await self.customer.get_by_label("Your name").fill("Cleo")
        await self.customer.get_by_label("Your question").fill(QUESTION)
        await self.customer.get_by_role("button", name="Ask in public").click()
        await expect(self.customer.get_by_text(QUESTION).first).to_be_visible()
        await expect(self.ana.get_by_text(QUESTION)).to_be_visible()
        await self.picture(self.ana, "pile")

    async def ana_claims_and_talks_it_over(self) -> None:
        """Ben sees who has it, and says what he knows, in private."""
        await self.ana.get_by_role("button", name="Claim").first.click()
        await expect(self.ana.get_by_role("button", name="Release")).to_be_visible()
        thread = int((await self.ana.locator("h1 .number").inner_text()).removeprefix("#"))
        await self.ben.goto(f"{self.program.url}/staff/t/{thread}")
        await expect(self.ben.get_by_text("Ana has it")).to_be_visible()
        await self.ben.get_by_label("Note to colleagues").fill("Only until noon since October, I think.")
        await self.ben.get_by_role("button", name="Add note").click()
        await expect(self.ana.get_by_text("Only until noon since October")).to_be_visible()

    async def ana_answers(self) -> None:
        """What she previews is what stands on the wall, without the customer doing anything."""
        await self.ana.get_by_label("Your answer to").fill(ANSWER)
        await expect(self.ana.locator("#exact")).to_contain_text("— Ana, baker")
        exact = await self.ana.locator("#exact").inner_text()
        assert exact == f"{ANSWER}\n— Ana, baker"
        await expect(self.ana.get_by_role("button", name="Send in public")).to_be_visible()
        await self.picture(self.ana, "staffroom")
        await self.ana.get_by_role("button", name="Send in public").click()
        await expect(self.ana.get_by_role("button", name="Undo")).to_be_visible()
        await self.picture(self.ana, "undo")
        await expect(self.customer.get_by_text(ANSWER)).to_be_visible(timeout=20_000)
        await expect(self.customer.locator(".answer").get_by_text("Ana", exact=True)).to_be_visible()
        await expect(self.ana.locator("article.ours").get_by_text(ANSWER)).to_be_visible()

    async def the_customer_answers_and_ana_is_called_back(self) -> None:
        """The follow-up lands in the same thread, and its claimant is called wherever she is."""
        await self.ana.goto(f"{self.program.url}/staff")
        await self.customer.get_by_role("textbox", name="What you would like to add").fill(FOLLOW_UP)
        await self.customer.get_by_role("button", name="Add").click()
        called = self.ana.get_by_text("Cleo wrote again")
        await expect(called.first).to_be_visible()
        await self.picture(self.ana, "called-back")
        await self.ana.get_by_role("button", name="Open #").first.click()
        await self.ana.get_by_label("Your answer to").fill(SECOND_ANSWER)
        await expect(self.ana.locator("#exact")).to_contain_text(SECOND_ANSWER)
        await self.ana.get_by_role("button", name="Send in public").click()
        await expect(self.customer.get_by_text(SECOND_ANSWER)).to_be_visible(timeout=20_000)
        passer_by = await (await self._window()).new_page()
        await passer_by.goto(self.customer.url.partition("#")[0].partition("?")[0])
        await expect(passer_by.get_by_text(SECOND_ANSWER)).to_be_visible()
        await expect(passer_by.get_by_role("link", name="Delete")).to_have_count(0)
        await self.picture(passer_by, "wall")

    async def _window(self) -> BrowserContext:
        browser = self.customer.context.browser
        assert browser is not None
        return await browser.new_context(viewport={"width": 1120, "height": 840})


async def begun(browser: Browser, program: RunningProgram, picture: Picture = no_picture) -> Story:
    """Open the windows; Ben is in already."""
    ben = await program.colleague("Ben", "driver")
    pages: list[Page] = []
    for _ in range(3):
        window = await browser.new_context(viewport={"width": 1120, "height": 840}, reduced_motion="reduce")
        pages.append(await window.new_page())
    customer, ana, his = pages
    await his.context.add_cookies(
        [{"name": cookie.key, "value": cookie.value, "url": f"{program.url}/staff"} for cookie in ben.cookies()]
    )
    story = Story(program, customer, ana, his, picture)

    def complains(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            story.complaints.append(said.text)

    for page in pages:
        page.on("console", complains)
        page.on("pageerror", lambda error: story.complaints.append(str(error)))
    return story
