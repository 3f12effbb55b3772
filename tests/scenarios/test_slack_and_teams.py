"""One house with two doors: a thread that is shown in Slack and in Teams at once is one thread."""

import asyncio
from pathlib import Path

from bot.domain.thread import JournalEvent
from tests.scenarios.teams_workplace import introduces
from tests.scenarios.two_rooms import both


async def test_a_claim_in_one_is_seen_in_the_other_and_so_is_the_answer(tmp_path: Path) -> None:
    async with both(f"sqlite+aiosqlite:///{tmp_path}/house.db") as (slack, teams):
        cleo, ana, ben = slack.program.customer(), slack.slack.person("U1ANA"), teams.teams.person("ben")
        await cleo.asks("Is there rye?")
        there, here = await slack.card(cleo.thread), await teams.card(cleo.thread)
        await ana.click(there, "press:claim")
        await slack.enrols(ana, "Ana", "baker")
        async with asyncio.timeout(5):
            await teams.card(cleo.thread, saying="has it until")
        await ben.press(here, "I can help too")
        await ben.press(await teams.told(ben, "Say first how"), "Say how customers see you…")
        await introduces(ben, "Ben", "driver")
        await slack.card(cleo.thread, saying="Can help too")
        await ben.press(here, "Note to colleagues…")
        await ben.submit("Tell colleagues", text="Ask the mill first.")
        await slack.thread_says(there, "Ask the mill first.")
        await teams.thread_says(here, "Ask the mill first.")


async def test_of_two_claims_in_the_same_second_one_wins_and_both_rooms_say_whose(tmp_path: Path) -> None:
    async with both(f"sqlite+aiosqlite:///{tmp_path}/house.db") as (slack, teams):
        cleo, ana, ben = slack.program.customer(), slack.slack.person("U1ANA"), teams.teams.person("ben")
        await cleo.asks("Who are you?")
        there, here = await slack.card(cleo.thread), await teams.card(cleo.thread)
        await ana.click(there, "press:claim")
        await slack.enrols(ana, "Ana", "baker")
        await teams.card(cleo.thread, saying="has it until")
        await ben.press(here, "I can help too")
        await ben.press(await teams.told(ben, "Say first how"), "Say how customers see you…")
        await introduces(ben, "Ben", "driver")
        for number in range(3):
            customer = slack.program.customer()
            await customer.asks(f"Question {number}?")
            thread = customer.thread
            there, here = await slack.card(thread), await teams.card(thread)
            await asyncio.gather(ana.click(there, "press:claim"), ben.press(here, "Claim"))
            await slack.card(thread, saying="has it until")
            await teams.card(thread, saying="has it until")
            story = await slack.program.story(thread)
            assert story.thread.claim is not None
            winner = story.people[story.thread.claim.staff].name
            await slack.card(thread, saying=f"{winner} has it until")
            await teams.card(thread, saying=f"{winner} has it until")
            assert len(await slack.program.journal(thread, JournalEvent.CLAIMED)) == 1
