"""Every drawer keeps the contract: the fake one that adapters are tested with, and the real ones."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.ports.kv import Drawer
from bot.testing.contracts.kv import DrawerContract
from bot.testing.fake_kv import FakeDrawer
from tests.stores.rig import SqlRig, rigged


class TestFakeDrawer(DrawerContract):
    @pytest.fixture
    def drawer(self) -> Drawer:
        return FakeDrawer()

    @pytest.fixture
    def another_drawer(self) -> Drawer:
        return FakeDrawer()


class TestStoredDrawer(DrawerContract):
    @pytest_asyncio.fixture
    async def rig(self, database_url: str) -> AsyncIterator[SqlRig]:
        async with rigged(database_url) as rig:
            yield rig

    @pytest.fixture
    def drawer(self, rig: SqlRig) -> Drawer:
        return rig.store.drawer("wall")

    @pytest.fixture
    def another_drawer(self, rig: SqlRig) -> Drawer:
        return rig.store.drawer("staffroom")
