"""The floors: what the same deed costs with nothing around it, upon a database set up just as ours is."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import sqlalchemy as sa
from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel import Field, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.connection.database import open_database
from tests.bench.plain_outbox import CATALOGUE


class BareMention(SQLModel, table=True):
    """A mention as a first version of such a program would keep it."""

    __tablename__ = "bare_mentions"

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    ref: str = Field(unique=True)
    customer: str
    name: str
    text: str
    at: datetime = Field(sa_type=sa.DateTime(timezone=True))
    state: str = "open"
    version: int = 1


CARDS = sa.Table(
    "bare_cards",
    CATALOGUE,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("holder", sa.Integer),
    sa.Column("version", sa.Integer, nullable=False),
)


@asynccontextmanager
async def bare_engine(url: str) -> AsyncIterator[AsyncEngine]:
    """Open a database with the product's own settings, and the bare tables in it."""
    database = open_database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(CATALOGUE.create_all)
        await connection.run_sync(SQLModel.metadata.create_all, tables=[BareMention.__table__])  # type: ignore[attr-defined]
    try:
        yield database.engine
    finally:
        await database.close()


async def put_cards(engine: AsyncEngine, first: int, count: int) -> Sequence[int]:
    """Put free cards down, to be claimed."""
    ids = list(range(first, first + count))
    async with engine.begin() as connection:
        await connection.execute(sa.insert(CARDS), [{"id": card, "holder": None, "version": 1} for card in ids])
    return ids


async def bare_claim(engine: AsyncEngine, card: int, who: int) -> bool:
    """Claim a card with one conditional UPDATE. Returns whether it was free."""
    free = sa.update(CARDS).where(CARDS.c.id == card, CARDS.c.holder.is_(None))
    async with engine.begin() as connection:
        result = await connection.execute(free.values(holder=who, version=CARDS.c.version + 1))
    return result.rowcount == 1


def bare_routes(engine: AsyncEngine) -> list[web.RouteDef]:
    """A bare handler that claims a card, and one that does nothing at all."""

    async def claim(request: web.Request) -> web.Response:
        await request.post()
        won = await bare_claim(engine, int(request.match_info["card"]), 1)
        return web.json_response({"won": won})

    return [web.post("/t/{card}/claim", claim)]


async def bare_insert(engine: AsyncEngine, refs: Sequence[str], text: str) -> None:
    """Keep mentions through the ORM: one object each, one commit."""
    now = datetime.now(UTC)
    async with AsyncSession(engine) as session:
        session.add_all(
            BareMention(channel="wall", ref=ref, customer=f"c-{ref}", name="Kim", text=text, at=now) for ref in refs
        )
        await session.commit()
