"""A network that knows no keys: whoever does not know whether a reply went out looks, and never sends again blindly."""

from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.card import Verb
from tests.crash import books
from tests.crash.keyless_network import US, Network
from tests.crash.killed_program import killed_house
from tests.crash.launch import Launcher
from tests.crash.points import BEFORE, Point
from tests.crash.story import done
from tests.people import until
from tests.running_program import free_port

RECORD = (
    "hr_effects hr_threads hr_replies hr_drafts hr_posts hr_journal main.workflow_status main.workflow_input hr_words"
)
AT = [
    [Point("before publishing", 1)],
    [Point("after publishing", 1)],
    [Point(BEFORE, 1, wrote=RECORD), Point(BEFORE, 1, recovering=True, wrote=RECORD)],
    [Point("after publishing", 1), Point(BEFORE, 1, recovering=True)],
]


async def posts_after(starts: Launcher, folder: Path, points: list[Point], defect: str = "") -> int:
    """Answer a question while the program is killed at these points; return how often the answer stands there."""
    network, port = Network(folder / "network.db"), free_port()
    url = f"sqlite+aiosqlite:///{folder}/house.db"
    order = {"database_url": url, "port": port, "forgetful": network.file, "defect": defect}
    async with AsyncExitStack() as doors:
        program = await doors.enter_async_context(killed_house(starts, points, **order))
        ana = await doors.enter_async_context(await program.colleague("Ana", "baker"))
        database = await doors.enter_async_context(program.database())
        network.post("cleo", "Do you bake?", None, datetime.now(UTC))

        async def stands() -> bool:
            return any(author == US for _, author, *_ in network.posts())

        async def killed_enough() -> bool:
            return program.points == []

        async def shown() -> bool:
            return "Do you bake?" in (await ana.open("/staff")).html

        await until("the card is shown", lambda: program.surely(shown), seconds=60)
        done(await ana.presses(1, Verb.CLAIM))
        preview = done(await ana.writes(1, "Daily."))
        await program.begin_killing()
        await program.surely(lambda: ana.submit(preview, Verb.SEND.value))
        await until("the answer stands there", stands, seconds=60)
        await until("it was killed", killed_enough, seconds=60)
        await until("all is settled", lambda: database.read(books.at_rest), seconds=60)
    return sum(author == US for _, author, *_ in network.posts())


@pytest.mark.parametrize("points", AT, ids=["before", "after", "twice before the record", "and again on the way back"])
@pytest.mark.asyncio(loop_scope="session")
async def test_a_reply_stands_there_once_wherever_the_program_was_killed(
    points: list[Point], starts: Launcher, tmp_path: Path
) -> None:
    assert await posts_after(starts, tmp_path, points) == 1


@pytest.mark.asyncio(loop_scope="session")
async def test_without_a_written_intent_it_would_stand_there_twice(starts: Launcher, tmp_path: Path) -> None:
    defect = "publishing_has_no_intent"
    assert await posts_after(starts, tmp_path, [Point("after publishing", 1)], defect) == 2
