"""Cards that stand in rooms. See `bot.ports.store_cards.CardStore` for what is promised."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

import sqlalchemy as sa

from bot.domain.effects import DrawCard, lane
from bot.domain.ids import CardRef, Room, ThreadId
from bot.ports.store_cards import ShownCard
from storage.connection.context import StoreContext
from storage.tables.effect_rows import effect_values
from storage.tables.statements import insert_rows
from storage.tables.tables import cards, effects, threads

AT_ONCE = 20
"""How many cards are drawn again before a room has its breath back."""
BREATH = timedelta(seconds=30)


class StoredCards(StoreContext):
    """Which cards stand in a room."""

    async def drawn(self, thread: ThreadId, room: Room) -> ShownCard | None:
        query = sa.select(cards.c.ref, cards.c.version)
        query = query.where(cards.c.thread == thread, cards.c.surface == room.surface, cards.c.room == room.name)
        row = await self.database.read(lambda connection: connection.execute(query).first())
        return None if row is None else ShownCard(CardRef(room, row.ref), row.version)

    async def redraw(self, room: Room) -> None:
        query = sa.select(cards.c.thread).where(cards.c.surface == room.surface, cards.c.room == room.name)
        query = query.order_by(cards.c.thread.desc())
        standing = await self.database.read(lambda connection: connection.execute(query).scalars().all())
        for turn, start in enumerate(range(0, len(standing), AT_ONCE)):
            now, some = self.now(), standing[start : start + AT_ONCE]
            due = now + turn * BREATH
            await self.database.write(partial(self._redraw, room=room, standing=some, due=due, now=now))

    def _redraw(
        self, connection: sa.Connection, room: Room, standing: Sequence[int], due: datetime, now: datetime
    ) -> None:
        """Give these threads a new version, which their cards in that room are drawn in once it is due."""
        step = sa.update(threads).where(threads.c.id.in_(standing)).values(version=threads.c.version + 1)
        new = connection.execute(step.returning(threads.c.id, threads.c.version)).all()
        drawn = [DrawCard(ThreadId(row.id), room, row.version) for row in sorted(new, reverse=True)]
        rows = [{**effect_values(effect, now), "due": due} for effect in drawn]
        ids = [row.id for row in insert_rows(connection, effects, rows, returning=("id",))]
        if ids:
            self.queue.enqueue(connection, ids, lane=lane(drawn[0]), due=due, now=now)
