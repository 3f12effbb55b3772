"""X keeps the contract of all channels, on a stand-in over real HTTP."""

from collections.abc import AsyncIterator

import pytest

from bot.testing.contracts.channel import ChannelContract
from tests.channels.x_rig import XRig, x_rig


class TestX(ChannelContract):
    @pytest.fixture
    async def rig(self) -> AsyncIterator[XRig]:
        async with x_rig() as rig:
            yield rig
