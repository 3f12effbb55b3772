"""The crash suite can fail: the same kills find what is deliberately wrong, and nothing where nothing is."""

from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.crash.killed_program import killed_house
from tests.crash.launch import Launcher
from tests.crash.lives import Lives
from tests.crash.points import AFTER, BEFORE, Point
from tests.running_program import free_port

KILLS = {
    "publishing_forgets_its_key": Point("after publishing", 1),
    "the_outcome_comes_first": Point("after recording", 1),
    "what_was_left_unheard_is_forgotten": Point(AFTER, 7, wrote="hr_sheets"),  # Cleo's follow-up
    "whispers_forget_their_key": Point(BEFORE, 3, wrote="hr_effects"),  # whispered, not recorded
}
"""For each defect, the one kill that brings it to light."""

FOUND = {
    "publishing_forgets_its_key": "the wall shows something else",
    "the_outcome_comes_first": "in vain until the answer stands on the wall",
    "what_was_left_unheard_is_forgotten": "in vain until Ana is called back",
    "whispers_forget_their_key": "whispers were lost, or told twice",
}


async def live(starts: Launcher, folder: Path, point: Point, defect: str, patience: float) -> None:
    """Live a story through that kill, in a house with that defect."""
    url = f"sqlite+aiosqlite:///{folder}/house.db"
    async with AsyncExitStack() as doors:
        order = {"database_url": url, "port": free_port(), "defect": defect}
        program = await doors.enter_async_context(killed_house(starts, [point], **order))
        lives = await Lives.begin(program, doors)
        lives.patience = patience
        await lives.until_all_kills_are_done()


@pytest.mark.parametrize("defect", KILLS)
@pytest.mark.asyncio(loop_scope="session")
async def test_the_suite_finds_what_is_wrong(defect: str, starts: Launcher, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=FOUND[defect]):
        await live(starts, tmp_path, KILLS[defect], defect, patience=10)


@pytest.mark.parametrize("defect", ["the_outcome_comes_first", "what_was_left_unheard_is_forgotten"])
@pytest.mark.asyncio(loop_scope="session")
async def test_the_same_kill_finds_nothing_where_nothing_is_wrong(
    defect: str, starts: Launcher, tmp_path: Path
) -> None:
    await live(starts, tmp_path, KILLS[defect], "", patience=60)
