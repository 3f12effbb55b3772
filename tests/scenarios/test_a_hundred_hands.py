"""A hundred people press the same button in Slack in the same moment: one has it, and all others learn who."""

import asyncio
from dataclasses import replace
from pathlib import Path

from bot.domain.ids import StaffRef
from bot.domain.staff import Attribution
from bot.domain.thread import JournalEntry, JournalEvent
from tests.people import until
from tests.scenarios.slack_workplace import ROOM, Workplace, workplace
from tests.servers.slack import Person, words

HANDS = 100


async def a_colleague(acme: Workplace, number: int) -> Person:
    """Return somebody who said long ago how customers see them."""
    id, name = f"U7HAND{number}", f"Hand {number}"
    acme.slack.add_person(id, name=f"hand{number}", real_name=name, channels=(ROOM,))
    met, now = await acme.program.store.meet(StaffRef("slack", id), name), acme.program.clock()
    known = replace(met, attribution=Attribution(name), agreed_at=now)
    await acme.program.store.keep(known, JournalEntry(JournalEvent.ENROLLED, now, met.id))
    return acme.slack.person(id)


async def test_one_of_a_hundred_has_it_and_everybody_else_is_told_who(tmp_path: Path) -> None:
    async with workplace(f"sqlite+aiosqlite:///{tmp_path}/house.db") as acme:
        acme.slack.patience = 30.0  # a busy machine is nothing to be tested here
        cleo = acme.program.customer()
        await cleo.asks("Who is quickest?")
        card = await acme.card(cleo.thread)
        people = [await a_colleague(acme, number) for number in range(HANDS)]
        deliveries = await asyncio.gather(*(person.click(card, "press:claim") for person in people))
        assert all(delivery.acked for delivery in deliveries)

        async def all_told() -> bool:
            return all(person.ephemerals() for person in people)

        await until("everybody is told", all_told)
        told = [words(person.ephemerals()[-1]) for person in people]
        [winner] = [person for person, said in zip(people, told, strict=True) if "yours for" in said]
        name = acme.slack.members[winner.id].real_name
        assert sum(f"{name} has #{cleo.thread}" in said for said in told) == HANDS - 1
        assert len(await acme.program.journal(cleo.thread, JournalEvent.CLAIMED)) == 1
        await acme.card(cleo.thread, saying=f"{name} has it until")
