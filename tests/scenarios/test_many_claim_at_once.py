"""A question that everybody wants: one gets it, and the others learn at once who it is."""

import asyncio

import pytest

from bot.domain.card import Verb
from bot.domain.thread import JournalEvent
from tests.people import Page
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_two_press_claim_on_the_same_page_and_one_is_told_who_was_quicker(program: RunningProgram) -> None:
    ana, ben, cleo = await program.colleague("Ana"), await program.colleague("Ben"), program.customer()
    await cleo.asks("Who wants this?")
    seen_by_ben = await ben.looks(cleo.thread)
    await ana.presses(cleo.thread, Verb.CLAIM)

    late = await ben.submit(seen_by_ben, "claim")

    assert late.status == 409
    assert f"Ana has #{cleo.thread}. You can offer to help." in late.text
    assert late.offers("help-too")


async def test_fifty_claims_at_once_have_one_winner_whom_all_others_are_told(program: RunningProgram) -> None:
    people = [await program.colleague(f"Nr {n}", enrolled=False) for n in range(5)]
    cleo = program.customer()
    await cleo.asks("Fifty hands?")
    pages = [(person, await person.looks(cleo.thread)) for person in people]

    presses = [person.submit(page, "claim", once=f"press {n}") for person, page in pages for n in range(10)]
    answers = await asyncio.gather(*presses)

    [claim] = await program.journal(cleo.thread, JournalEvent.CLAIMED)
    winner = next(n for n, person in enumerate(people) if person.id == claim.by)
    won = [page for page in answers if page.status == 200]
    assert len(won) == 1, "one claim was taken"
    assert "is yours" in won[0].text
    for n, page in enumerate(answers):
        if page is not won[0]:
            assert why(page) == refusal(n // 10, winner, cleo.thread)


def refusal(who: int, winner: int, thread: int) -> str:
    """Return what somebody is told who was too late: also the winner, about their other four presses."""
    if who == winner:
        return f"You already have #{thread}."
    return f"Nr {winner} has #{thread}. You can offer to help."


def why(page: Page) -> str:
    """Return why a press was refused."""
    told = page.soup.find(class_="refused")
    return "" if told is None else told.get_text()
