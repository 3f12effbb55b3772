"""A fresh machine: the program shows a personal link, and nobody sends a word before they chose their name."""

import pytest

from bot.domain.card import Verb
from bot.domain.staff import HOUSE_RULES
from tests.people import NoSuchForm
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_links_lead_a_newcomer_from_the_door_to_their_first_answer(program: RunningProgram) -> None:
    links = dict(program.links)
    assert links["wall"] == f"{program.url}/"
    assert (await program.stranger().open(links["staffroom"])).status == 401
    newcomer, cleo = program.stranger(), program.customer()
    await cleo.asks("Anybody there?")

    inside = await newcomer.comes_in(links["staffroom, for you alone"])

    assert inside.url.endswith("/staff/me")
    for rule in HOUSE_RULES:
        assert rule in inside.text
    await newcomer.presses(cleo.thread, Verb.CLAIM)
    preview = await newcomer.writes(cleo.thread, "I am here!")
    assert not preview.offers("send")
    assert "Choose how customers see you" in preview.text

    welcomed = await newcomer.enrols("Zoe", "apprentice")
    assert "Customers will see you as “— Zoe, apprentice”." in welcomed.text
    await newcomer.answers(cleo.thread, "I am here!")
    answered = await cleo.sees("I am here!")
    assert "Zoe" in answered.text
    assert "apprentice" in answered.text


async def test_without_enrolment_sending_is_refused_whatever_the_page_offers(program: RunningProgram) -> None:
    ana, new, cleo = await program.colleague("Ana"), await program.colleague("Nils", enrolled=False), program.customer()
    await cleo.asks("May I?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    known = await ana.writes(cleo.thread, "You may.")
    await ana.presses(cleo.thread, Verb.RELEASE)
    await new.presses(cleo.thread, Verb.CLAIM)
    own = await new.writes(cleo.thread, "You may.")
    where, _ = known.fields("send")
    _, filled = own.fields("write")

    async with new._session.post(where, data=filled) as answer:
        refused = await answer.text()

    assert answer.status == 409
    assert "Choose how customers see you and read the house rules first. Anything you wrote is kept." in refused
    assert await new.draft(cleo.thread) == "You may."
    await program.settles()
    assert "You may." not in (await cleo.reads()).text


async def test_the_house_rules_are_asked_for(program: RunningProgram) -> None:
    new = await program.colleague("Rosa", enrolled=False)
    refused = await new.submit(await new.open("/staff/me"), "me", name="Rosa", role="")
    assert refused.status == 409
    assert "Please read the house rules" in refused.text


async def test_a_link_works_once(program: RunningProgram) -> None:
    [(_, link)] = await program.door.people.invite("Olaf")
    first, second = program.stranger(), program.stranger()
    await first.comes_in(link)
    with pytest.raises(NoSuchForm):
        await second.comes_in(link)
    assert (await second.open("/staff")).status == 401
    assert (await first.open("/staff")).status == 200
