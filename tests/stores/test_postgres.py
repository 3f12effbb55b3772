"""The store in PostgreSQL keeps every clause."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.testing.contracts.store import StoreContract
from bot.testing.contracts.store_rig import StoreRig
from tests.stores.rig import rigged


class TestPostgres(StoreContract):
    @pytest_asyncio.fixture
    async def rig(self, postgres_url: str) -> AsyncIterator[StoreRig]:
        async with rigged(postgres_url) as rig:
            yield rig
