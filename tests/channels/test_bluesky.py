"""Bluesky keeps the contract of all channels, over real HTTP and the network's own client library."""

import subprocess
import sys
from collections.abc import AsyncIterator

import pytest

from bot.testing.contracts.channel import ChannelContract
from tests.channels.bluesky_rig import BlueskyRig


class TestBluesky(ChannelContract):
    @pytest.fixture
    async def rig(self) -> AsyncIterator[BlueskyRig]:
        rig = BlueskyRig()
        await rig.start()
        yield rig
        await rig.close()


def test_the_library_is_loaded_only_where_bluesky_is_configured() -> None:
    asked = (
        "import sys, adapters.bluesky.channel; print(sorted({'atproto', 'httpx', 'cryptography'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
