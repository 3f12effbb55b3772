"""The staff room keeps the surface contract, over real HTTP."""

from collections.abc import AsyncIterator

import pytest

from bot.testing.contracts.surface import SurfaceContract
from tests.surfaces.staffroom_rig import StaffRoomRig, staff_room


@pytest.fixture
async def rig() -> AsyncIterator[StaffRoomRig]:
    async with staff_room() as room:
        for who in (room.ana, room.ben):
            await room.come_in(who)
        yield room


class TestStaffRoom(SurfaceContract):
    """Every clause, by pressing the real buttons of the real pages."""
