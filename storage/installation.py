"""What holds for the whole program. See `bot.ports.store.Installation` for what is promised."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.ports.kv import KeyValueStore
from storage.connection.context import StoreContext
from storage.kv import StoredKeyValues
from storage.tables.statements import put
from storage.tables.tables import settings, workers

PAUSED = "paused"


class StoredInstallation(StoreContext):
    """Settings that change while the program runs, its workers, and the adapters' drawers."""

    async def paused(self) -> bool:
        query = sa.select(settings.c.value).where(settings.c.name == PAUSED)
        return await self.database.read(lambda connection: connection.execute(query).scalar()) == "yes"

    async def pause(self, paused: bool) -> None:
        given = {"name": PAUSED, "value": "yes" if paused else "no"}
        await self.database.write(lambda connection: connection.execute(put(connection, settings), given))

    async def heartbeat(self, worker: str, now: datetime, lease: timedelta) -> None:
        given = {"name": worker, "until": now + lease}
        await self.database.write(lambda connection: connection.execute(put(connection, workers), given))

    async def expired_workers(self, now: datetime) -> Sequence[str]:
        query = sa.select(workers.c.name).where(workers.c.until <= now).order_by(workers.c.until)
        return await self.database.read(lambda connection: connection.execute(query).scalars().all())

    async def live_workers(self, now: datetime) -> Sequence[str]:
        query = sa.select(workers.c.name).where(workers.c.until > now).order_by(workers.c.name)
        return await self.database.read(lambda connection: connection.execute(query).scalars().all())

    async def carries(self, worker: str, workflow: str) -> bool:
        return await self.database.read(lambda connection: self.queue.is_carrier(connection, worker, workflow))

    async def remove_worker(self, worker: str) -> None:
        gone = sa.delete(workers).where(workers.c.name == worker)
        await self.database.write(lambda connection: connection.execute(gone))

    def kv(self, owner: str) -> KeyValueStore:
        return StoredKeyValues(self.database, owner)
