"""A customer asks, an employee answers under their own name, the customer answers, the employee is called back."""

from pathlib import Path

from bot.domain.card import Verb
from tests.people import until
from tests.running_program import running, settings


async def test_a_question_is_answered_by_name_and_its_follow_up_finds_the_same_person(tmp_path: Path) -> None:
    async with running(settings(f"sqlite+aiosqlite:///{tmp_path}/house.db")) as program:
        cleo = program.customer()
        asked = await cleo.asks("Do you bake on Sundays?")
        assert "Do you bake on Sundays?" in asked.text

        ana = await program.colleague("Ana", "baker")
        ben = await program.colleague("Ben", "driver")
        assert "Do you bake on Sundays?" in (await ana.open("/staff")).text

        claimed = await ana.presses(cleo.thread, Verb.CLAIM)
        assert "yours" in claimed.text
        assert "Ana" in (await ben.looks(cleo.thread)).text
        assert not (await ben.looks(cleo.thread)).offers("claim")

        await ben.presses(cleo.thread, Verb.NOTE, text="Only until noon, I think.")
        assert "Only until noon, I think." in (await ana.looks(cleo.thread)).text
        assert "Only until noon" not in (await cleo.reads()).text

        preview = await ana.writes(cleo.thread, "Yes, until noon. See you!")
        assert "— Ana, baker" in preview.text
        assert "until noon" not in (await cleo.reads()).text
        await ana.submit(preview, "send")

        async def answered() -> bool:
            return "Yes, until noon. See you!" in (await cleo.reads()).text

        await until("the answer stands on the wall", answered)
        assert "Ana" in (await cleo.reads()).text

        await cleo.adds("And on Christmas Day?")

        async def called_back() -> bool:
            return "wrote again" in (await ana.open("/staff")).text

        await until("Ana is called back", called_back)
        assert "wrote again" not in (await ben.open("/staff")).text
        await ana.answers(cleo.thread, "Then we sleep.")

        async def answered_again() -> bool:
            return "Then we sleep." in (await cleo.reads()).text

        await until("the second answer stands on the wall", answered_again)
