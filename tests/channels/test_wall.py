"""The wall keeps the contract of all channels, over real HTTP."""

from collections.abc import AsyncIterator

import pytest

from bot.testing.contracts.channel import ChannelContract
from tests.channels.wall_rig import WallRig


class TestWall(ChannelContract):
    @pytest.fixture
    async def rig(self) -> AsyncIterator[WallRig]:
        rig = WallRig()
        await rig.start()
        yield rig
        await rig.close()
