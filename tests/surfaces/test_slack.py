"""The Slack room keeps the surface contract, over HTTP and over Socket Mode."""

from collections.abc import AsyncIterator

import pytest

from bot.testing.contracts.surface import SurfaceContract
from bot.testing.contracts.surface_refusals import RefusedChangesContract
from bot.testing.contracts.surface_rig import Cannot
from tests.surfaces.slack_rig import SlackRig, slack_room


class TestSlackOverHTTP(SurfaceContract, RefusedChangesContract):
    """Every clause, with signed requests to the one address."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[SlackRig]:
        async with slack_room(socket=False) as rig:
            yield rig


class TestSlackInSocketMode(SurfaceContract):
    """Every clause, over a line that we opened ourselves."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[SlackRig]:
        async with slack_room(socket=True) as rig:
            rig.cannot = {Cannot.BE_FORGED: "Slack is called by us, and nobody else can speak on that line."}
            yield rig
