"""The floor of everything durable: the outbox that anybody would write in an afternoon.

A row per effect, written in the caller's transaction; one loop that carries due rows out, the lanes
side by side and each lane in order. An intent is committed before the call and the outcome after it,
as ours are. No retries, no schedule, no second process. As a program (`python -m
tests.bench.plain_outbox FILE`) it waits for work, as the floor of idling.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

DUE = "state = 'due'"
CATALOGUE = sa.MetaData()
OUTBOX = sa.Table(
    "plain_outbox",
    CATALOGUE,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("key", sa.Text, nullable=False, unique=True),
    sa.Column("lane", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Index("ix_plain_outbox_due", "id", sqlite_where=sa.text(DUE), postgresql_where=sa.text(DUE)),
)
AT_ONCE = 32
POLL_SECONDS = 0.25

Carry = Callable[[str, str], Awaitable[None]]
"""Does one effect: its lane, its payload."""


class PlainOutbox:
    """Carries effects of one database out, in this process."""

    def __init__(self, engine: AsyncEngine, carry: Carry) -> None:
        self._engine = engine
        self._carry = carry
        self._woken = asyncio.Event()

    async def put(self, connection: AsyncConnection, effects: Sequence[tuple[str, str, str]]) -> None:
        """Write effects (key, lane, payload) in the caller's transaction. Call `wake` once it is committed."""
        rows = [{"key": key, "lane": lane, "payload": payload, "state": "due"} for key, lane, payload in effects]
        await connection.execute(sa.insert(OUTBOX), rows)

    def wake(self) -> None:
        """Look for work now."""
        self._woken.set()

    async def run(self) -> None:
        """Carry out whatever is due, until cancelled."""
        while True:
            self._woken.clear()
            while due := await self._due():
                lanes = [list(rows) for _, rows in groupby(sorted(due, key=lambda r: (r.lane, r.id)), lambda r: r.lane)]
                await asyncio.gather(*(self._carry_lane(rows) for rows in lanes))
            try:
                async with asyncio.timeout(POLL_SECONDS):
                    await self._woken.wait()
            except TimeoutError:
                continue

    async def _due(self) -> Sequence[Any]:
        wanted = (
            sa.select(OUTBOX.c.id, OUTBOX.c.lane, OUTBOX.c.payload)
            .where(sa.text(DUE))
            .order_by(OUTBOX.c.id)
            .limit(AT_ONCE)
        )
        async with self._engine.connect() as connection:
            return (await connection.execute(wanted)).all()

    async def _carry_lane(self, rows: Sequence[Any]) -> None:
        for row in rows:
            await self._set(row.id, "doing")
            await self._carry(row.lane, row.payload)
            await self._set(row.id, "done")

    async def _set(self, row: int, state: str) -> None:
        async with self._engine.begin() as connection:
            await connection.execute(sa.update(OUTBOX).where(OUTBOX.c.id == row).values(state=state))


async def _idle(url: str) -> None:
    from storage.connection.database import open_database

    async def nothing(_lane: str, _payload: str) -> None:
        return

    database = open_database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(CATALOGUE.create_all)
    print("ready", flush=True)  # noqa: T201 - whoever started us waits for it
    await PlainOutbox(database.engine, nothing).run()


if __name__ == "__main__":
    asyncio.run(_idle(sys.argv[1]))
