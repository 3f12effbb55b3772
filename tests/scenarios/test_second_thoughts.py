"""Somebody sends an answer and thinks again: undone before it leaves, or taken back afterwards."""

from datetime import timedelta

import pytest

from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.thread import State
from tests.running_program import RunningProgram

UNDO_SECONDS = 600
pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_undone_inside_the_window_nothing_ever_leaves_and_the_draft_is_still_there(
    program: RunningProgram,
) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Is it fresh?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    sent = await ana.answers(cleo.thread, "Baked tonite.")
    assert f"It leaves in {UNDO_SECONDS} seconds." in sent.text
    assert "not public yet" in sent.text

    undone = await ana.presses(cleo.thread, Verb.UNDO)

    assert "Nothing left the house" in undone.text
    assert await ana.draft(cleo.thread) == "Baked tonite."
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await program.settles()
    assert "Baked" not in (await cleo.reads()).text
    assert "was not published" not in await ana.whispers(), "she knows: it was she who undid it"

    await ana.answers(cleo.thread, "Baked tonight.")
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await cleo.sees("Baked tonight.")
    assert "tonite" not in (await cleo.reads()).html


async def test_before_the_window_closes_it_is_not_public_and_afterwards_it_cannot_be_undone(
    program: RunningProgram,
) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Is it warm?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    leaving = await ana.answers(cleo.thread, "Straight from the oven.")
    await program.passes(timedelta(seconds=UNDO_SECONDS - 60))
    await program.settles()
    assert "oven" not in (await cleo.reads()).text

    await program.passes(timedelta(seconds=60))
    await cleo.sees("Straight from the oven.")

    late = await ana.submit(leaving, "undo")
    assert late.status == 409
    assert "Too late to undo" in late.text
    assert "oven" in (await cleo.reads()).text


async def test_taken_back_it_is_gone_from_the_wall_and_the_question_is_open_again(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana", "baker"), await program.colleague("Ben"), program.customer()
    await cleo.asks("Is it sweet?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.answers(cleo.thread, "As salt.")
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await cleo.sees("As salt.")
    assert not (await ben.looks(cleo.thread)).offers("take-back"), "only its author can"

    await ana.presses(cleo.thread, Verb.TAKE_BACK)

    page = await cleo.sees("An answer from Acme was taken back.")
    assert "As salt." not in page.html
    assert "As salt." not in (await cleo.open("/feed.atom")).html
    await ana.hears(f"Your reply in #{cleo.thread} has been taken back.")
    story = await program.story(cleo.thread)
    assert [reply.state for reply in story.thread.replies] == [ReplyState.RETRACTED]
    assert story.thread.state is State.OPEN
    await ben.presses(cleo.thread, Verb.CLAIM)
    await ben.answers(cleo.thread, "As sugar.")
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await cleo.sees("As sugar.")
