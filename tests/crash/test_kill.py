"""Killed at every commit and every mark between the mention and the recorded reply: nothing lost, nothing twice."""

import ast
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.crash.house import killed_house
from tests.crash.launch import ROOT, Launcher
from tests.crash.lives import Lives
from tests.crash.points import AFTER, BEFORE, INSIDE, MARKS, Point
from tests.house import free_port

COMMITS = 57
"""How many commits a story takes when nothing goes wrong; a few more or less do not matter."""

STEP = 4


def kills() -> list[Point]:
    """Return where the program dies, in turn: one story's worth of points, with deaths on the way back in between.

    A kill before one commit and one after the commit before it leave the same database. So of each
    pair of commits one is met on both sides, and every state that a crash can leave behind is left once.
    """
    around = [Point(name, nth) for nth in range(2, COMMITS + 1, 2) for name in (BEFORE, AFTER)]
    inside = [Point(INSIDE, nth) for nth in range(3, COMMITS, 9)]
    at_marks = [Point(mark, 1) for mark in MARKS] + [Point(mark, 2) for mark in MARKS[2:7]]
    in_turn = [*at_marks, *around, *inside]
    back = [Point(name, nth, recovering=True) for nth in range(1, 6) for name in (BEFORE, AFTER)]
    back += [Point("before publishing", 1, recovering=True), Point("after publishing", 1, recovering=True)]
    for place, point in enumerate(back):
        in_turn.insert((place + 1) * STEP + place, point)
    return in_turn


def test_every_mark_of_the_outbox_is_a_point_to_die_at() -> None:
    tree = ast.parse((ROOT / "bot/engine/outbox.py").read_text(encoding="utf-8"))
    marks = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "mark"
        and isinstance(node.args[0], ast.Constant)
    }
    assert marks == set(MARKS)


@pytest.mark.timeout(600)
async def test_whatever_kills_the_program_nothing_is_lost_and_nothing_is_there_twice(
    starts: Launcher, tmp_path: Path
) -> None:
    points, url = kills(), f"sqlite+aiosqlite:///{tmp_path}/house.db"
    async with AsyncExitStack() as doors:
        house = await doors.enter_async_context(killed_house(starts, points, database_url=url, port=free_port()))
        lives = await Lives.begin(house, doors)
        await lives.until_all_kills_are_done()
    assert [point for point, _ in house.killed_at] == points
    assert len(set(points)) == len(points) > 50
