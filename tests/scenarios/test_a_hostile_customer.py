"""A customer writes somebody's home address on the wall: a keeper takes it off, and nothing of it is left anywhere."""

import sqlite3
from pathlib import Path

from bot.config.registry import surfaces
from bot.config.settings import Configured
from bot.domain.ids import ThreadId
from bot.domain.thread import JournalEvent
from tests.running_program import running, settings

ADDRESS = "14 Rosemary Lane"


async def test_somebodys_address_is_hidden_and_nothing_of_it_is_left(tmp_path: Path) -> None:
    asked, room = settings(f"sqlite+aiosqlite:///{tmp_path}/house.db"), surfaces().factory("staffroom")
    kept = Configured("staffroom", "staffroom", room, room.Settings(keepers=[2]))
    async with running(asked.model_copy(update={"surfaces": {"staffroom": kept}})) as program:
        kay, ana = await program.colleague("Kay"), await program.colleague("Ana", "baker")
        troll = program.customer()
        await troll.asks("Is there rye?")
        await troll.adds(f"Ana lives in {ADDRESS}")
        thread = ThreadId(troll.thread)
        await program.settles()
        assert not (await ana.open(f"/staff/t/{thread}")).offers("hide")
        seen = await kay.submit(await kay.open(f"/staff/t/{thread}"), "hide", reason="An address.")
        assert "It is hidden" in seen.text
        await program.settles()
        page = await troll.open(f"/t/{thread}")
        assert "Hidden by Acme" in page.text
        assert "Is there rye?" in page.text
        [line] = await program.journal(thread, JournalEvent.HIDDEN)
        assert line.text == "An address."
        for path in (f"/t/{thread}", "/", "/feed.atom"):
            assert ADDRESS not in (await program.customer().open(path)).html
        with sqlite3.connect(tmp_path / "house.db") as connection:
            assert not [row for row in connection.iterdump() if ADDRESS in row]
