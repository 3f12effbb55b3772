"""An answer holds something that could be private: a colleague must second that very text before it may go."""

import pytest

from bot.domain.card import Verb
from tests.running_program import RunningProgram

HELD = "Call our night baker: +49 30 1234567."
pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_second_is_asked_for_and_given_and_then_it_goes(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("How do I reach you at night?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    preview = await ana.writes(cleo.thread, HELD)
    assert "a phone number" in preview.text
    assert not preview.offers("send")
    assert "1234567" not in (await ben.looks(cleo.thread)).html, "a draft is its author's until they show it"

    await ana.submit(preview, "ask-second")
    shown = await ben.looks(cleo.thread)
    assert HELD in shown.text
    await ben.submit(shown, "second")

    await ana.hears(f"Ben seconded your draft for #{cleo.thread}. You can send it.")
    assert "1234567" not in (await cleo.reads()).html, "to second is not to send"
    await ana.presses(cleo.thread, Verb.SEND)
    answered = await cleo.sees(HELD)
    assert "Ana" in answered.text
    assert "Ben" not in answered.text


async def test_a_second_is_for_that_very_text(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("And on Sundays?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.submit(await ana.writes(cleo.thread, HELD), "ask-second")
    shown = await ben.looks(cleo.thread)

    changed = await ana.writes(cleo.thread, HELD.replace("1234567", "7654321"))
    late = await ben.submit(shown, "second")
    assert late.status == 409
    assert "Ana has changed the draft since. Read it again." in late.text
    assert not changed.offers("send")

    await ana.submit(changed, "ask-second")
    await ben.presses(cleo.thread, Verb.SECOND)
    again = await ana.writes(cleo.thread, HELD)
    assert not again.offers("send"), "what Ben seconded was another text"
    await program.settles()
    assert "1234567" not in (await cleo.reads()).html
    assert "7654321" not in (await cleo.reads()).html
