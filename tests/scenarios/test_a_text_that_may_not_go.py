"""An answer that may not stand in public is refused with the fix, and not a word of it is lost."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from bot.domain.card import Verb
from bot.domain.draft import fingerprint
from tests.people import Colleague, Page
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")

TOO_LONG = "We bake. " * 240
SECRET = "Use my login, password: rye-and-barley-7"
WRONG_WAY = "Read it \u202ebackwards"
HOUSE_WORD = "Then it will be a lawsuit"
SIGNATURE = "\n— Ana, baker"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        pytest.param(TOO_LONG, "cut 172 characters", id="over the limit"),
        pytest.param(SECRET, "take it out before you send", id="with a secret"),
        pytest.param(WRONG_WAY, "U+202E", id="with a character that turns the reading around"),
        pytest.param(
            HOUSE_WORD, "“lawsuit” is a word that your company looks at", id="with a word of the company's list"
        ),
        pytest.param("\u200b \u2060", "There is nothing to send yet.", id="with nothing to see"),
    ],
)
async def test_it_is_refused_with_the_fix_and_the_draft_is_kept(program: RunningProgram, text: str, fix: str) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Tell me more?")
    await ana.presses(cleo.thread, Verb.CLAIM)

    preview = await ana.writes(cleo.thread, text)
    assert fix in preview.text
    assert not preview.offers("send")

    forced = await press_send_all_the_same(ana, preview, text)
    assert forced.status == 409
    assert fix in forced.text
    assert await ana.draft(cleo.thread) == text
    await program.settles()
    assert "Waiting for an answer" in (await cleo.reads()).text
    assert (await program.story(cleo.thread)).thread.replies == ()


async def test_shortened_it_goes(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("In short?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.writes(cleo.thread, TOO_LONG)
    await ana.answers(cleo.thread, TOO_LONG[:1980].rstrip())
    await cleo.sees("We bake. We bake.")


async def press_send_all_the_same(who: Colleague, preview: Page, text: str) -> Page:
    """Press a button that the page does not have, with the digest of what would become public."""
    soup = BeautifulSoup(preview.html, "html.parser")
    keep = soup.find("button", {"data-act": "write"})
    assert keep is not None
    keep["formaction"] = preview.url + "/send"
    return await who.submit(replace(preview, html=str(soup)), "send", digest=fingerprint(text.rstrip() + SIGNATURE))
