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
