"""The whole story with Slack in the middle: from the wall to a card, from a thread to the wall, and back again."""

from pathlib import Path

import pytest

from bot.domain.card import Verb
from bot.domain.thread import JournalEvent
from tests.people import until
from tests.running_program import Clock
from tests.scenarios.slack_workplace import ROOM, Workplace, workplace
from tests.scenarios.test_from_the_networks import connected, heard, mastodon
from tests.servers.slack import pings, words


@pytest.mark.parametrize("socket", [True, False], ids=["Socket Mode", "HTTP"])
async def test_a_question_on_the_wall_is_answered_from_slack(tmp_path: Path, *, socket: bool) -> None:
    async with workplace(f"sqlite+aiosqlite:///{tmp_path}/house.db", socket=socket) as acme:
        cleo, ana, ben = acme.program.customer(), acme.slack.person("U1ANA"), acme.slack.person("U2BEN")
        await cleo.asks("Do you bake on Sundays? <!channel> *please*")
        card = await acme.card(cleo.thread)
        assert "Do you bake on Sundays? <!channel> *please*" in words(card)
        assert pings(card) == []

        # Ana has never been here: claiming asks her first how customers shall see her, and then goes through.
        await ana.click(card, "press:claim")
        view = await acme.enrols(ana, "Ana", "baker")
        assert "yours for 30 minutes" in words(ana.open_view())
        await ana.close(view)
        await acme.card(cleo.thread, saying="has it until")

        # What is said in the thread stays inside.
        await ben.say(ROOM, "Only until noon, I think.", thread_ts=card.ts)
        said = await ana.say(ROOM, "Yes, until noon. See you! :wave:", thread_ts=card.ts)
        assert "until noon" not in (await cleo.reads()).text

        # She looks at her own words as customers will see them, and sends them.
        await ana.react(ROOM, said, "outbox_tray")
        preview = await acme.told(ana, "Yes, until noon. See you! 👋\n— Ana, baker")
        assert not any("Yes, until noon" in words(w) for w in ben.ephemerals())
        assert "until noon" not in (await cleo.reads()).text
        await ana.click(preview, "send")

        async def answered() -> bool:
            return "Yes, until noon. See you! 👋" in (await cleo.reads()).text

        await until("the answer stands on the wall", answered)
        page = await cleo.reads()
        assert "Ana" in page.text
        assert "baker" in page.text
        assert "Only until noon, I think" not in (await cleo.reads()).text
        await acme.card(cleo.thread, saying="Answered by")
        link = await acme.thread_says(card, "stands in public")
        assert acme.program.url in str(link.blocks)

        # The customer writes again: in the same thread, and Ana is called.
        await cleo.adds("And on Christmas Day?")
        again = await acme.thread_says(card, "And on Christmas Day?")
        assert "@U1ANA" in pings(again)
        [sent] = await acme.program.journal(cleo.thread, JournalEvent.SENT)
        assert sent.text == "Yes, until noon. See you! 👋\n— Ana, baker"


async def test_a_claim_in_slack_is_seen_in_the_staff_room_and_the_other_way_round(tmp_path: Path) -> None:
    async with workplace(f"sqlite+aiosqlite:///{tmp_path}/house.db") as acme:
        cleo, dora = acme.program.customer(), acme.slack.person("U2BEN")
        await cleo.asks("Is there rye?")
        card = await acme.card(cleo.thread)
        ana = await acme.program.colleague("Ana", "baker")
        await ana.presses(cleo.thread, Verb.CLAIM)
        await acme.card(cleo.thread, saying="Ana has it until")
        await dora.click(card, acme.press_of(card, "I can help too"))
        await acme.enrols(dora, "Dora", "driver")
        await acme.card(cleo.thread, saying="Can help too")
        assert "help" in (await ana.looks(cleo.thread)).text
        await ana.presses(cleo.thread, Verb.NOTE, text="Ask the mill first.")
        await acme.thread_says(card, "Ask the mill first.")


async def test_what_a_customer_deletes_is_gone_from_slack_too(tmp_path: Path) -> None:
    async with workplace(f"sqlite+aiosqlite:///{tmp_path}/house.db") as acme:
        cleo, ana = acme.program.customer(), acme.slack.person("U1ANA")
        await cleo.asks("Where is my parcel?")
        card = await acme.card(cleo.thread)
        await ana.click(card, "press:claim")
        await acme.enrols(ana, "Ana", "baker")
        await cleo.adds("I live at 7 Mill Road.")
        await acme.thread_says(card, "7 Mill Road")
        await cleo.deletes_last()

        async def gone() -> bool:
            everything = [card, *acme.slack.thread(ROOM, card.ts)]
            return not any("Mill Road" in f"{post.text}{post.blocks}" for post in everything)

        await until("no post in Slack holds the address", gone)


async def test_a_restart_between_the_preview_and_sending_loses_nothing(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/house.db"
    async with workplace(url) as acme:
        cleo, ana = acme.program.customer(), acme.slack.person("U1ANA")
        await cleo.asks("Do you have gift vouchers?")
        thread = cleo.thread
        card = await acme.card(thread)
        await ana.click(card, "press:claim")
        await acme.enrols(ana, "Ana", "baker")
        await ana.command(f"reply {thread} Yes, at the till.", ROOM)
        await acme.told(ana, "Yes, at the till.")
    async with workplace(url) as acme:
        ana = acme.slack.person("U1ANA")
        await ana.command(f"send {thread}", ROOM)
        preview = await acme.told(ana, "Yes, at the till.\n— Ana, baker")
        await ana.click(preview, "send")

        async def sent() -> bool:
            return len(await acme.program.journal(thread, JournalEvent.PUBLISHED)) == 1

        await until("the answer stands", sent)


async def test_an_answer_is_corrected_where_it_stands_on_the_wall_and_on_mastodon(tmp_path: Path) -> None:
    url, clock = f"sqlite+aiosqlite:///{tmp_path}/house.db", Clock()
    async with mastodon(clock) as town:
        asked = town.says("do you bake on Sundays?", "")
        async with workplace(url, clock=clock, also=lambda asked: connected(asked, town)) as acme:
            ana, cleo = acme.slack.person("U1ANA"), acme.program.customer()
            await cleo.asks("Do you bake on Sundays?")
            first = await acme.card(cleo.thread)
            await ana.click(first, "press:claim")
            await acme.enrols(ana, "Ana", "baker")
            await corrected_in_slack(acme, first.ts, "Yes, all day.", "No, on Mondays.")
            page = await cleo.sees("No, on Mondays.")
            assert "corrected" in page.text
            assert "Yes, all day." not in page.html
            assert page.text.count("Answer from Acme") == 1
            assert "taken back" not in page.text

            second = await acme.card(await heard(acme.program, town, asked))
            await ana.click(second, "press:claim")
            await corrected_in_slack(acme, second.ts, "Yes, until noon.", "No, never.")

            async def stands() -> bool:
                return [text.endswith("No, never.\n— Ana, baker") for _, text in town.ours()] == [True]

            await until("the post says the new words, and is the only one", stands)
            await acme.thread_says(second, "corrected answer stands in public")


async def corrected_in_slack(acme: Workplace, thread: str, before: str, after: str) -> None:
    """Ana answers in the thread of a card, changes what she wrote, and sends that too."""
    ana = acme.slack.person("U1ANA")
    said = await ana.say(ROOM, before, thread_ts=thread)
    await ana.react(ROOM, said, "outbox_tray")
    await ana.click(await acme.told(ana, f"{before}\n— Ana, baker"), "send")
    card = next(post for post in acme.slack.posts(ROOM) if post.ts == thread)
    await acme.thread_says(card, "stands in public")
    await ana.edit(ROOM, said, after)
    asks = await acme.told(ana, "You changed this after it was sent.")
    await ana.click(asks, acme.press_of(asks, "Correct it in public…"))
    await ana.click(await acme.told(ana, f"{after}\n— Ana, baker"), "send")
