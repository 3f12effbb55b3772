"""The staff room keeps the surface contract, over real HTTP."""

import pytest

from bot.testing.contracts.surface import SurfaceContract
from tests.surfaces.staffroom_rig import StaffRoomRig


@pytest.fixture
def rig(staffed: StaffRoomRig) -> StaffRoomRig:
    return staffed


class TestStaffRoom(SurfaceContract):
    """Every clause, by pressing the real buttons of the real pages."""
