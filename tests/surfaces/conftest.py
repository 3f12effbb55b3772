"""A staff room over real HTTP, empty or with Ana and Ben inside."""

from collections.abc import AsyncIterator

import pytest

from tests.surfaces.staffroom_rig import StaffRoomRig, staff_room


@pytest.fixture
async def room() -> AsyncIterator[StaffRoomRig]:
    """A staff room that nobody has entered."""
    async with staff_room() as rig:
        yield rig


@pytest.fixture
async def staffed(room: StaffRoomRig) -> StaffRoomRig:
    """A staff room with Ana and Ben inside."""
    for who in (room.ana, room.ben):
        await room.come_in(who)
    return room
