"""Killed at every commit and every call to a port from the mention to the record: nothing lost, nothing twice."""

from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.ports.channel import CanChain, CanEdit, CanPublishPictures, CanRetract, PublicChannel
from bot.ports.store import Store
from bot.ports.surface import CanShowBursts, CanShowDigest, ChatSurface
from tests.crash.killed_program import killed_house
from tests.crash.launch import Launcher
from tests.crash.lives import Lives
from tests.crash.points import AFTER, BEFORE, INSIDE, OUTBOX_POINTS, Point
from tests.ports import CALLS
from tests.running_program import free_port

DOINGS = {"asking", "claiming", "noting", "answering", "following up", "answering again", "taking back"}


def kills() -> list[Point]:
    """Return where one process after the other dies.

    First each after a commit or three of its own, so that a story is cut to pieces between all its
    commits and inside of many; then around every call of the outbox to a port, and each time again on the way back.
    """
    pieces = [Point(AFTER, 1), Point(BEFORE, 2), Point(INSIDE, 2), Point(AFTER, 2), Point(BEFORE, 3), Point(INSIDE, 1)]
    back = [Point(name, nth, recovering=True) for nth in (1, 2, 3) for name in (BEFORE, AFTER, INSIDE)]
    calls = [point for name, again in zip(OUTBOX_POINTS, back, strict=False) for point in (Point(name, 1), again)]
    return pieces * 10 + calls


def test_every_call_with_a_point_is_one_that_the_ports_have() -> None:
    """A method that is renamed would lose its point unseen."""
    surfaces, channels = (ChatSurface, CanShowBursts, CanShowDigest), (PublicChannel, CanPublishPictures, CanChain)
    ports = (*surfaces, *channels, CanEdit, CanRetract, Store)
    for call in CALLS:
        assert all(any(hasattr(port, method) for port in ports) for method in call.methods), call


def test_a_work_is_known_though_others_share_its_commit_and_one_table_only_when_alone() -> None:
    whole = Point(BEFORE, 1, wrote="hr_effects hr_replies")
    assert whole.counts("hr_replies hr_sheets hr_effects")
    assert not whole.counts("hr_replies")
    assert Point(BEFORE, 1, wrote="hr_effects").counts("hr_effects")
    assert not Point(BEFORE, 1, wrote="hr_effects").counts("hr_effects hr_replies")
    assert Point(BEFORE, 1).counts("anything")


@pytest.mark.timeout(600)
@pytest.mark.asyncio(loop_scope="session")
async def test_whatever_kills_the_program_nothing_is_lost_and_nothing_is_there_twice(
    starts: Launcher, tmp_path: Path
) -> None:
    points, url = kills(), f"sqlite+aiosqlite:///{tmp_path}/house.db"
    async with AsyncExitStack() as doors:
        program = await doors.enter_async_context(killed_house(starts, points, database_url=url, port=free_port()))
        lives = await Lives.begin(program, doors)
        await lives.until_all_kills_are_done()
    assert [kill.point for kill in program.killed_at] == points
    assert len(set(program.killed_at)) >= 50, "too many deaths were alike"
    assert {kill.doing for kill in program.killed_at} >= DOINGS
