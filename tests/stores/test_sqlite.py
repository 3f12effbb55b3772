"""The store in an SQLite file keeps every clause."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.testing.contracts.store import StoreContract
from bot.testing.contracts.store_rig import StoreRig
from tests.stores.rig import rigged


class TestSqlite(StoreContract):
    @pytest_asyncio.fixture
    async def rig(self, sqlite_url: str) -> AsyncIterator[StoreRig]:
        async with rigged(sqlite_url) as rig:
            yield rig
