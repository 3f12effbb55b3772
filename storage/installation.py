"""What holds for the whole program. See `bot.ports.store.Installation` for what is promised."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.domain.pause import Pause
from bot.ports.kv import KeyValueStore
from storage.connection.context import StoreContext
from storage.kv import StoredKeyValues
from storage.tables.statements import insert_new, put
from storage.tables.tables import settings, workers

PAUSED = "paused"
"""Whether publishing is paused, "yes" or "no"."""
PAUSE = "pause"
"""Since when, by whom and why, as JSON; a pause of an older version has none."""


class StoredInstallation(StoreContext):
    """Settings that change while the program runs, its workers, and the adapters' drawers."""

    async def paused(self) -> Pause | None:
        query = sa.select(settings.c.name, settings.c.value).where(settings.c.name.in_((PAUSED, PAUSE)))
        found = await self.database.read(lambda connection: {row.name: row.value for row in connection.execute(query)})
        if found.get(PAUSED) != "yes":
            return None
        told = json.loads(found.get(PAUSE, "{}"))
        at = datetime.fromisoformat(told["at"]) if "at" in told else self.now()
        return Pause(at, told.get("who", ""), told.get("why", ""))

    async def pause(self, paused: bool, *, who: str = "", why: str = "") -> bool:
        told = json.dumps({"at": self.now().isoformat(), "who": who, "why": why})
        goes_on, wanted = {"name": PAUSED, "value": "no"}, "yes" if paused else "no"

        def work(connection: sa.Connection) -> bool:
            connection.execute(insert_new(connection, settings), goes_on)
            other = sa.update(settings).where(settings.c.name == PAUSED, settings.c.value != wanted)
            if not connection.execute(other.values(value=wanted)).rowcount:
                return False
            connection.execute(put(connection, settings), {"name": PAUSE, "value": told})
            return True

        return await self.database.write(work)

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
