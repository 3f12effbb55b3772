"""The whole story with Teams in the middle: from the wall to a card, from a thread to the wall, and back again."""

from pathlib import Path

from bot.domain.thread import JournalEvent
from bot.testing.sample_pictures import png
from tests.people import until
from tests.scenarios.teams_workplace import introduces, teamplace
from tests.servers.teams import teams_server
from tests.surfaces.teams_rig import pings, words
from tests.unit.teams_cards import elements


async def test_a_question_on_the_wall_is_answered_from_teams(tmp_path: Path) -> None:
    async with teamplace(f"sqlite+aiosqlite:///{tmp_path}/house.db") as acme:
        cleo, ana, ben = acme.program.customer(), acme.teams.person("ana"), acme.teams.person("ben")
        await cleo.asks("Do you bake on Sundays? <at>Ben Okafor</at> *please*")
        card = await acme.card(cleo.thread)
        assert "Do you bake on Sundays? <at>Ben Okafor</at> *please*" in words(card)
        assert pings(card) == []

        # Ana has never been here: claiming asks her first how customers shall see her, and then goes through.
        await ana.press(card, "Claim")
        hello = await acme.told(ana, "Say first how customers are to see you")
        await ana.press(hello, "Say how customers see you…")
        await introduces(ana, "Ana", "baker")
        assert ana.dialog is not None
        assert "yours for 30 minutes" in words(ana.dialog.card)
        ana.close()
        await acme.card(cleo.thread, saying="has it until")

        # What is said in the thread stays inside.
        await ben.say("Only until noon, I think.", thread=card)
        assert "until noon" not in (await cleo.reads()).text

        # Without leave to hear the thread there is a box on the card: she sees her words as customers will.
        await ana.press(card, "Preview…", text="Yes, until noon. See you! 👋")
        assert ana.dialog is not None
        assert "Yes, until noon. See you! 👋\n— Ana, baker" in words(ana.dialog.card)
        assert "until noon" not in (await cleo.reads()).text
        assert ben.private == []
        await ana.submit("Send in public")

        async def answered() -> bool:
            return "Yes, until noon. See you! 👋" in (await cleo.reads()).text

        await until("the answer stands on the wall", answered)
        page = await cleo.reads()
        assert "Ana" in page.text
        assert "baker" in page.text
        assert "I think" not in page.text
        await acme.card(cleo.thread, saying="Answered by")
        await acme.thread_says(card, "stands in public")

        # The customer writes again: in the same thread, and Ana is called.
        await cleo.adds("And on Christmas Day?")
        again = await acme.thread_says(card, "And on Christmas Day?")
        assert pings(again) == ["Ana Lima"]
        [sent] = await acme.program.journal(cleo.thread, JournalEvent.SENT)
        assert sent.text == "Yes, until noon. See you! 👋\n— Ana, baker"


async def test_a_restart_and_a_moved_team_lose_nothing(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/house.db"
    async with teams_server() as teams:
        async with teamplace(url, rsc=True, teams=teams) as acme:
            cleo, ana = acme.program.customer(), acme.teams.person("ana")
            await cleo.asks("Do you have gift vouchers?")
            thread = cleo.thread
            card = await acme.card(thread)
            await ana.say(f"@Handraise claim {thread}")
            await ana.press(await acme.told(ana, "Say first how"), "Say how customers see you…")
            await introduces(ana, "Ana", "baker")
            await acme.card(thread, saying="has it until")
            await ana.say("@Handraise reply Yes, at the till.", thread=card)
            await acme.told(ana, "Yes, at the till.\n— Ana, baker")
        teams.move("emea")
        async with teamplace(url, rsc=True, teams=teams) as acme:
            await ana.say("@Handraise send", thread=card)
            await acme.told(ana, "Nothing has left yet.")
            [*_, preview] = ana.private
            await ana.press(preview, "Send in public")

            async def sent() -> bool:
                return len(await acme.program.journal(thread, JournalEvent.PUBLISHED)) == 1

            await until("the answer stands", sent)
            await acme.card(thread, saying="Answered by")
            assert [post for post in teams.posts() if not post.author and not post.only_for] == [card]


async def test_a_picture_pasted_in_teams_stands_on_the_wall_once_it_is_described(tmp_path: Path) -> None:
    async with teamplace(f"sqlite+aiosqlite:///{tmp_path}/house.db") as acme:
        cleo, ana = acme.program.customer(), acme.teams.person("ana")
        await cleo.asks("What does the stollen look like?")
        card = await acme.card(cleo.thread)
        await ana.press(card, "Claim")
        await ana.press(await acme.told(ana, "Say first how"), "Say how customers see you…")
        await introduces(ana, "Ana", "baker")
        await acme.card(cleo.thread, saying="has it until")

        # Nobody hears this one: its picture stays, and the dialog says so.
        unheard = await ana.say("Like this!", thread=card, pictures=[png(40, 30)])
        await ana.menu("send", unheard)
        assert ana.dialog is not None
        assert "A picture in it was not added" in words(ana.dialog.card)
        ana.close()

        await ana.say("@Handraise send Like this!", thread=card, pictures=[png(40, 30)])
        preview = await acme.told(ana, "Picture: not described yet")
        await ana.press(preview, "Edit…")
        assert ana.dialog is not None
        [field] = [each["id"] for each in elements(ana.dialog.card) if str(each.get("id", "")).startswith("alt-")]
        await ana.submit("Preview", **{field: "A stollen under snow of sugar"})
        assert "Picture: A stollen under snow of sugar" in words(ana.dialog.card)
        assert "Like this!" not in (await cleo.reads()).text
        await ana.submit("Send in public")
        await acme.card(cleo.thread, saying="Answered by")
        page = await cleo.reads()
        assert "Like this!" in page.text
        [image] = page.soup.find_all("img", alt="A stollen under snow of sugar")
        assert image["src"]
