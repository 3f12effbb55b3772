"""An office for each test of the engine."""

from collections.abc import AsyncIterator

import pytest

from tests.engine.office import Office, office


@pytest.fixture
async def acme(sqlite_url: str) -> AsyncIterator[Office]:
    """A company at work upon an SQLite file."""
    async with office(sqlite_url) as at_work:
        yield at_work
