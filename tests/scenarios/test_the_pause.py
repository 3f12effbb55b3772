"""Something is wrong and the operator pulls the brake: nothing becomes public until they let go."""

from datetime import timedelta

import pytest

from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_paused_nothing_leaves_and_resumed_what_waited_goes_once(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana"), program.customer()
    await cleo.asks("Is it true?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await program.store.pause(True)
    await ana.answers(cleo.thread, "It is.")
    for _ in range(3):
        await program.settles()  # looked at, and put off
        await program.passes(timedelta(seconds=6))
    assert "It is." not in (await cleo.reads()).text
    [reply] = (await program.story(cleo.thread)).thread.replies
    assert reply.state is ReplyState.LEAVING

    await program.store.pause(False)
    await program.passes(timedelta(seconds=6))

    page = await cleo.sees("It is.")
    assert page.text.count("It is.") == 1


async def test_what_waits_can_still_be_undone(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana"), program.customer()
    await cleo.asks("Is it false?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await program.store.pause(True)
    await ana.answers(cleo.thread, "It may be.")
    await program.settles()
    await ana.presses(cleo.thread, Verb.UNDO)
    await program.store.pause(False)
    await program.passes(timedelta(seconds=6))
    await program.settles()
    assert "It may be." not in (await cleo.reads()).text
