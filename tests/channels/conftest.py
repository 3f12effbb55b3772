"""A wall that is open, for the tests of its pages."""

from collections.abc import AsyncIterator

import pytest

pytest.register_assert_rewrite("bot.testing.contracts.channel")

from tests.channels.wall_rig import WallRig  # noqa: E402 - the contract must be rewritten before it is imported


@pytest.fixture
async def wall() -> AsyncIterator[WallRig]:
    rig = WallRig()
    await rig.start()
    yield rig
    await rig.close()
