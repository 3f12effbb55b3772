"""Mastodon keeps the contract of all channels, on both widespread kinds of server."""

from collections.abc import AsyncIterator

import pytest

from bot.testing.contracts.channel import ChannelContract
from tests.channels.mastodon_rig import MastodonRig
from tests.servers.mastodon import GOTOSOCIAL, MASTODON, Kind


class TestMastodon(ChannelContract):
    @pytest.fixture(params=[MASTODON, GOTOSOCIAL], ids=lambda kind: kind.name)
    async def rig(self, request: pytest.FixtureRequest) -> AsyncIterator[MastodonRig]:
        kind: Kind = request.param
        rig = MastodonRig(kind)
        await rig.open()
        yield rig
        await rig.close()
