"""Some questions need no answer: closed, opened again, or not for us, with a reason that colleagues see."""

import pytest

from bot.domain.card import Verb
from bot.domain.thread import State
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_closed_and_opened_again(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("Thanks, all.")

    closed = await ana.presses(cleo.thread, Verb.CLOSE)
    assert f"#{cleo.thread} is closed." in closed.text
    assert f"#{cleo.thread}" in (await ben.open("/staff/closed")).text
    assert not closed.offers("claim")

    await ben.presses(cleo.thread, Verb.REOPEN)
    assert f"#{cleo.thread}" in (await ana.open("/staff")).text
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.answers(cleo.thread, "Thank you!")
    await cleo.sees("Thank you!")


async def test_not_for_us_says_why_to_colleagues_and_nothing_to_the_customer(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("Buy cheap watches")

    nameless = await ana.presses(cleo.thread, Verb.NOT_FOR_US, reason="  ")
    assert nameless.status == 409
    assert "Say in a few words why it is not for us." in nameless.text

    await ana.presses(cleo.thread, Verb.NOT_FOR_US, reason="Advertising, not a question")
    assert "Closed: Advertising, not a question" in (await ben.looks(cleo.thread)).text
    assert "Advertising" not in (await cleo.reads()).html
    assert (await program.story(cleo.thread)).thread.state is State.CLOSED


async def test_only_who_has_it_can_close_it(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("One moment?")
    before = await ben.looks(cleo.thread)
    await ana.presses(cleo.thread, Verb.CLAIM)

    late = await ben.submit(before, "close")

    assert late.status == 409
    assert f"Ana has #{cleo.thread}. Ask them to close it." in late.text
    assert (await program.story(cleo.thread)).thread.state is State.CLAIMED
