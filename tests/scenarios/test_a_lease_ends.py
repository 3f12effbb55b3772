"""Somebody claims a question and is called away: the claim ends visibly, and the next in line is told."""

from datetime import timedelta

import pytest

from bot.domain.card import Verb
from bot.domain.thread import JournalEvent
from tests.people import until
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_thread_is_free_the_draft_is_kept_and_the_next_in_line_is_told(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    dan = await program.colleague("Dan")
    await cleo.asks("Do you have oat milk?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.writes(cleo.thread, "We do, and")
    await ben.presses(cleo.thread, Verb.HELP_TOO)
    await dan.presses(cleo.thread, Verb.HELP_TOO)

    await program.passes(timedelta(minutes=29))
    assert "Ana has it" in (await ben.looks(cleo.thread)).text
    await program.passes(timedelta(minutes=2))

    async def freed() -> bool:
        return bool(await program.journal(cleo.thread, JournalEvent.LEASE_ENDED))

    await until("the lease has ended", freed)
    await ben.hears(f"#{cleo.thread} is free again, and you offered to help.")
    await ana.hears(f"Your claim of #{cleo.thread} has run out, so others can take it. Anything you wrote is kept.")
    await program.settles()
    assert await dan.whispers() == "", "only the first in line is called"
    card = await ben.looks(cleo.thread)
    assert "Ana's claim ran out" in card.text
    assert "Up for grabs" in card.text

    await ben.presses(cleo.thread, Verb.CLAIM)
    await ben.presses(cleo.thread, Verb.RELEASE)
    await ana.presses(cleo.thread, Verb.CLAIM)
    assert await ana.draft(cleo.thread) == "We do, and"


async def test_who_works_on_it_keeps_it(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana"), program.customer()
    await cleo.asks("Is there soy milk?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    for word in ("There", "There is", "There is some"):
        await program.passes(timedelta(minutes=20))
        await ana.writes(cleo.thread, word)
    assert "Ana has it" in (await ana.looks(cleo.thread)).text
    assert await program.journal(cleo.thread, JournalEvent.LEASE_ENDED) == []
