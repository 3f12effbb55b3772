"""The program is stopped in the middle of everything, as Ctrl-C does, and started again: all goes on."""

from datetime import timedelta
from pathlib import Path

from bot.domain.card import Verb
from tests.people import Colleague, CustomerAtTheWall, until
from tests.running_program import Clock, a_file, running, settings

UNDO = timedelta(minutes=10)


async def test_sessions_invitations_drafts_and_replies_on_their_way_survive(
    tmp_path: Path, sqlite_template: Path
) -> None:
    asked = settings(a_file(sqlite_template, tmp_path), undo_seconds=int(UNDO.total_seconds()))
    clock, url = Clock(), asked.http.public_url
    async with (
        CustomerAtTheWall(lambda: url) as cleo,
        CustomerAtTheWall(lambda: url) as dora,
        Colleague(lambda: url) as ana,
        Colleague(lambda: url) as ben,
    ):
        async with running(asked, clock) as program:
            [(_, link)] = await program.door.people.invite("Ana", "baker")
            [(_, unused)] = await program.door.people.invite("Ben")
            await ana.comes_in(link)
            await ana.enrols("Ana", "baker")
            await cleo.asks("Are you open?")
            await dora.asks("Are you closed?", name="Dora")
            await ana.presses(cleo.thread, Verb.CLAIM)
            await ana.answers(cleo.thread, "We are open.")
            await ana.presses(dora.thread, Verb.CLAIM)
            await ana.writes(dora.thread, "We are not, I")
            await ana.presses(dora.thread, Verb.NOTE, text="Are we, Ben?")

        async with running(asked, clock) as program:
            assert all("for you alone" not in name for name, _ in program.links), "somebody has come in already"
            assert "We are open." not in (await cleo.reads()).text
            await program.passes(UNDO)
            await cleo.sees("We are open.")
            assert (await cleo.reads()).text.count("We are open.") == 1

            assert await ana.draft(dora.thread) == "We are not, I"
            assert "Are we, Ben?" in (await ana.looks(dora.thread)).text
            await ana.answers(dora.thread, "We are not.")
            await program.passes(UNDO)
            await dora.sees("We are not.")

            await dora.edits("Are you shut?")
            assert "Are you shut?" in (await ana.looks(dora.thread)).text
            await ben.comes_in(unused)
            assert (await ben.open("/staff")).status == 200
            assert (await Colleague.open(ben, link)).status == 410, "a link that was used stays used"


async def test_what_was_due_while_it_was_down_leaves_once_it_is_up(tmp_path: Path, sqlite_template: Path) -> None:
    asked = settings(a_file(sqlite_template, tmp_path), undo_seconds=1)
    clock, url = Clock(), asked.http.public_url
    async with CustomerAtTheWall(lambda: url) as cleo:
        async with running(asked, clock) as program:
            ana = await program.colleague("Ana")
            await cleo.asks("Now?")
            await ana.presses(cleo.thread, Verb.CLAIM)
            await ana.answers(cleo.thread, "Soon.")
        clock.leaps(timedelta(hours=1))
        async with running(asked, clock) as program:

            async def answered() -> bool:
                return "Soon." in (await cleo.reads()).text

            await until("what was sent before stands on the wall", answered)
            await program.settles()
            assert (await cleo.reads()).text.count("Soon.") == 1
