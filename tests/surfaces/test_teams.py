"""The Teams room keeps the surface contract, with leave to hear its threads and without."""

from collections.abc import AsyncIterator

import pytest

from bot.testing.contracts.surface import SurfaceContract
from bot.testing.contracts.surface_refusals import RefusedChangesContract
from tests.surfaces.teams_rig import TeamsRig, teams_room


class TestTeamsThatHearsItsThreads(SurfaceContract, RefusedChangesContract):
    """Every clause, where the team's owner lets us hear what is said in threads."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[TeamsRig]:
        async with teams_room(rsc=True) as rig:
            yield rig


class TestTeamsThatHearsOnlyItsName(SurfaceContract):
    """Every clause, where we hear only what names us, and cards have a box to answer in."""

    @pytest.fixture
    async def rig(self) -> AsyncIterator[TeamsRig]:
        async with teams_room(rsc=False) as rig:
            yield rig
