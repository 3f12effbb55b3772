"""A guest reads along in Teams: nothing leaves until a keeper of the house confirms it, who can also pull the brake."""

from pathlib import Path

from bot.domain.card import Verb
from bot.domain.thread import JournalEvent
from tests.people import until
from tests.scenarios.teams_workplace import TeamPlace, introduces, teamplace
from tests.servers.teams import Post
from tests.surfaces.teams_rig import words


async def test_a_keeper_confirms_who_reads_along_and_pauses(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/house.db"
    async with teamplace(url, rsc=True, keepers=["ana@acme.example"]) as acme:
        gil = acme.teams.add_person("gil", "Gil Guest", role="guest")
        await acme.teams.event("conversationUpdate", membersAdded=[{"id": gil.id}])
        cleo, ana, ben = acme.program.customer(), acme.teams.person("ana"), acme.teams.person("ben")
        await cleo.asks("Do you bake on Sundays?")
        card = await acme.card(cleo.thread, saying="until an admin confirms it")
        for person, name in ((ana, "Ana"), (ben, "Ben")):
            await person.say("@Handraise claim", thread=card)
            await person.press(await acme.told(person, "Say first how"), "Say how customers see you…")
            await introduces(person, name, "baker")
        await acme.card(cleo.thread, saying="has it until")

        # Gil could read it first: the answer stays, and Ana is told why.
        await ana.say("@Handraise reply Until noon.", thread=card)
        preview = await acme.told(ana, "Nothing has left yet.")
        await ana.press(preview, "Send in public")
        assert "until one of its keepers confirms it" in "\n".join([*ana.told, *ana.errors, *map(words, ana.private)])

        # Ana keeps the house, so the button is hers; Ben has none.
        await ben.say("@Handraise mine")
        assert "Confirm" not in words(await acme.told(ben, "In your hands"))
        await ana.say("@Handraise mine")
        mine = await acme.told(ana, "For those who look after Handraise here")
        await ana.press(mine, "Confirm")
        assert "which a keeper has confirmed" in words(ana.sees(mine))

        # She pulls the brake before she sends: what is sent meanwhile waits.
        await ben.say("@Handraise pause")
        await acme.told(ben, "Only somebody who looks after this workspace can do that.")
        await ana.say("@Handraise pause")
        await acme.told(ana, "Paused: nothing becomes public")
        await ana.say("@Handraise send", thread=card)
        await until("a second preview", lambda: _many(ana.private, 2))
        await ana.press([p for p in ana.private if "Nothing has left yet." in words(p)][-1], "Send in public")
        await ana.say("@Handraise resume")
        await acme.told(ana, "Publishing goes on")
        await acme.card(cleo.thread, saying="Answered by")
        assert "Until noon." in (await cleo.reads()).text
        assert len(await acme.program.journal(cleo.thread, JournalEvent.PUBLISHED)) == 1


async def _many(posts: list[Post], most: int) -> bool:
    return len([post for post in posts if "Nothing has left yet." in words(post)]) >= most


async def test_what_stands_in_the_room_is_drawn_again_when_a_guest_joins(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/house.db"
    async with teamplace(url, rsc=True, keepers=["ana@acme.example"]) as acme:
        cleo, other = acme.program.customer(), acme.program.customer()
        ben = await acme.program.colleague("Ben")
        await cleo.asks("Do you bake on Sundays?")
        await other.asks("Do you sell tyres?", name="Ott")
        card, closed = await acme.card(cleo.thread), await acme.card(other.thread)
        await ben.presses(cleo.thread, Verb.NOTE, text="We may close the shop in May.")
        await ben.presses(other.thread, Verb.NOT_FOR_US, reason="He is a nuisance.")
        await acme.thread_says(card, "We may close the shop in May.")
        await acme.card(other.thread, saying="He is a nuisance")

        gil = acme.teams.add_person("gil", "Gil Guest", role="guest")
        await acme.teams.event("conversationUpdate", membersAdded=[{"id": gil.id}])

        await acme.card(cleo.thread, saying="until an admin confirms it")
        await acme.thread_says(card, "This note is not shown where outsiders read along")
        await acme.card(other.thread, saying="Closed")
        await until("the reason is gone", lambda: _gone(acme, "nuisance"))
        assert "in May" not in "".join(map(words, (card, closed, *acme.teams.posts())))


async def _gone(acme: TeamPlace, word: str) -> bool:
    return word not in "".join(map(words, acme.teams.posts()))
