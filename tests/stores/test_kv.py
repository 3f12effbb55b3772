"""Every drawer keeps the contract: the fake one that adapters are tested with, and the real ones."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.ports.kv import KeyValueStore
from bot.testing.contracts.kv import KeyValueStoreContract
from bot.testing.fake_kv import FakeKeyValueStore
from tests.stores.rig import SqlRig, rigged


class TestFakeKeyValueStore(KeyValueStoreContract):
    @pytest.fixture
    def kv(self) -> KeyValueStore:
        return FakeKeyValueStore()

    @pytest.fixture
    def another_kv(self) -> KeyValueStore:
        return FakeKeyValueStore()


class TestStoredKeyValues(KeyValueStoreContract):
    @pytest_asyncio.fixture
    async def rig(self, database_url: str) -> AsyncIterator[SqlRig]:
        async with rigged(database_url) as rig:
            yield rig

    @pytest.fixture
    def kv(self, rig: SqlRig) -> KeyValueStore:
        return rig.store.kv("wall")

    @pytest.fixture
    def another_kv(self, rig: SqlRig) -> KeyValueStore:
        return rig.store.kv("staffroom")
