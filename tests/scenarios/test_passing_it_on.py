"""Somebody cannot go on: they give the thread back, hand it off, or get help."""

import pytest

from bot.domain.card import Verb
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_hand_off_gives_it_to_a_colleague_who_is_told(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("Can you cater for forty?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.writes(cleo.thread, "Forty is a lot, but")

    handed = await ana.presses(cleo.thread, Verb.HAND_OFF, to=str(ben.id))

    assert f"Ben has #{cleo.thread} now." in handed.text
    await ben.hears(f"Ana handed you #{cleo.thread}.")
    assert "Ana handed it to Ben" in (await ben.looks(cleo.thread)).text
    assert await ben.draft(cleo.thread) == "", "her draft is hers"
    await ben.answers(cleo.thread, "We can!")
    answered = await cleo.sees("We can!")
    assert "Ben" in answered.text
    assert "Ana" not in answered.text


async def test_an_offer_to_help_is_told_and_puts_one_next_in_line(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("Do you bake for dogs?")
    await ana.presses(cleo.thread, Verb.CLAIM)

    await ben.presses(cleo.thread, Verb.HELP_TOO)
    await ana.hears(f"Ben can help with #{cleo.thread} too.")
    assert "Ben can help too" in (await ana.looks(cleo.thread)).text

    await ana.presses(cleo.thread, Verb.RELEASE)
    await ben.hears(f"Ana gave #{cleo.thread} back, and you offered to help.")
    await ben.presses(cleo.thread, Verb.CLAIM)
    assert "Ben has it" in (await ana.looks(cleo.thread)).text
    assert (await program.story(cleo.thread)).thread.helpers == ()


async def test_nobody_can_hand_off_what_a_colleague_has(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("Do you bake for cats?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    form = await ana.looks(cleo.thread)
    assert form.offers("hand-off")
    assert not (await ben.looks(cleo.thread)).offers("hand-off")
    assert not (await ben.looks(cleo.thread)).offers("release")
