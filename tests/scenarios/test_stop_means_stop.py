"""A customer asks not to be contacted: from then on nothing leaves, whatever was going on."""

from datetime import timedelta

import pytest

from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.thread import State
from tests.people import NoSuchForm
from tests.running_program import RunningProgram

UNDO_SECONDS = 600
pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_before_anybody_claimed_it(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Are you there?")

    await cleo.says_stop()

    card = await ana.looks(cleo.thread)
    assert "asked not to be contacted" in card.text
    assert not card.offers("claim")
    with pytest.raises(NoSuchForm):
        await ana.answers(cleo.thread, "We are!")
    assert (await program.story(cleo.thread)).thread.state is State.CLOSED


async def test_while_somebody_has_it(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Hello?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    preview = await ana.writes(cleo.thread, "Hello Cleo!")

    await cleo.says_stop()
    refused = await ana.submit(preview, "send")

    assert refused.status == 409
    assert "Hello Cleo!" in refused.html, "what she wrote is kept"
    await ana.hears(f"The customer of #{cleo.thread} asked not to be contacted.")
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await program.settles()
    assert "Hello Cleo!" not in (await cleo.reads()).text
    assert (await program.story(cleo.thread)).thread.replies == ()


async def test_inside_the_undo_window(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Hi?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.answers(cleo.thread, "Hi Cleo!")
    [reply] = (await program.story(cleo.thread)).thread.replies
    assert reply.state is ReplyState.LEAVING

    await cleo.says_stop()
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await program.settles()

    assert "Hi Cleo!" not in (await cleo.reads()).text
    [reply] = (await program.story(cleo.thread)).thread.replies
    assert reply.state is ReplyState.UNDONE
    await ana.hears(f"The customer of #{cleo.thread} asked not to be contacted.")


async def test_in_all_their_threads_at_once_and_in_nobody_elses(program: RunningProgram) -> None:
    ana, cleo, dora = await program.colleague("Ana", "baker"), program.customer(), program.customer()
    await cleo.asks("One.")
    one = cleo.thread
    await cleo.asks("Two.")
    await dora.asks("Three.", name="Dora")

    await cleo.says_stop()

    for thread in (one, cleo.thread):
        assert not (await ana.looks(thread)).offers("claim")
    assert (await ana.looks(dora.thread)).offers("claim")
