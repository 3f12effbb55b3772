"""An office for each test of the engine."""

from collections.abc import AsyncIterator

import pytest

from tests.engine.rig import EngineRig, engine_rig


@pytest.fixture
async def acme(sqlite_url: str) -> AsyncIterator[EngineRig]:
    """A company at work upon an SQLite file."""
    async with engine_rig(sqlite_url) as at_work:
        yield at_work
