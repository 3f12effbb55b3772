"""A wall that is open, for the tests of its pages."""

from collections.abc import AsyncIterator

import pytest

from tests.channels.wall_rig import WallRig


@pytest.fixture
async def wall() -> AsyncIterator[WallRig]:
    rig = WallRig()
    await rig.start()
    yield rig
    await rig.close()

collect_ignore_glob = ["test_x*.py", "test_mastodon_*.py", "test_bluesky_*.py"]
"""Tests of the networks' particulars, written ahead of their adapters' wiring: they join when issue 4 is finished."""
