"""Cards that stand in rooms. See `bot.ports.store_cards.CardStore` for what is promised."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

import sqlalchemy as sa

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.effects import DrawCard, DrawDigest, lane
from bot.domain.ids import CardRef, Room, ThreadId
from bot.ports.store_cards import ShownCard
from storage.connection.context import StoreContext
from storage.tables.effect_rows import effect_values
from storage.tables.statements import insert_rows
from storage.tables.tables import cards, digest_quotes, effects, threads

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
        await self.database.write(partial(self._redraw_digests, room=room, now=self.now()))

    def _redraw(
        self, connection: sa.Connection, room: Room, standing: Sequence[int], due: datetime, now: datetime
    ) -> None:
        """Give these threads a new version, which their cards in that room are drawn in once it is due."""
        step = sa.update(threads).where(threads.c.id.in_(standing)).values(version=threads.c.version + 1)
        new = connection.execute(step.returning(threads.c.id, threads.c.version)).all()
        drawn = [DrawCard(ThreadId(row.id), room, row.version) for row in sorted(new, reverse=True)]
        self._begin(connection, drawn, due, now)

    def _redraw_digests(self, connection: sa.Connection, room: Room, now: datetime) -> None:
        """Have each digest that stands there and quotes somebody drawn again, by the newest thread that it quotes."""
        step = sa.select(sa.func.max(digest_quotes.c.thread)).where(
            digest_quotes.c.surface == room.surface, digest_quotes.c.room == room.name
        )
        newest = connection.execute(step.group_by(digest_quotes.c.week)).scalars().all()
        counted = sa.update(threads).where(threads.c.id.in_(newest)).values(version=threads.c.version + 1)
        versions = {
            row.id: row.version for row in connection.execute(counted.returning(threads.c.id, threads.c.version))
        }
        quoted = sa.select(digest_quotes.c.thread, digest_quotes.c.week, digest_quotes.c.zone).where(
            digest_quotes.c.surface == room.surface,
            digest_quotes.c.room == room.name,
            digest_quotes.c.thread.in_(versions),
        )
        drawn: dict[str, DrawDigest] = {}
        for row in connection.execute(quoted.order_by(digest_quotes.c.week.desc())):
            week = CalendarWeek.parse(row.week, row.zone)
            drawn.setdefault(row.week, DrawDigest(ThreadId(row.thread), week, room, versions[row.thread]))
        self._begin(connection, [*drawn.values()], now, now)

    def _begin(
        self, connection: sa.Connection, drawn: Sequence[DrawCard | DrawDigest], due: datetime, now: datetime
    ) -> None:
        rows = [{**effect_values(effect, now), "due": due} for effect in drawn]
        ids = [row.id for row in insert_rows(connection, effects, rows, returning=("id",))]
        if ids:
            self.queue.enqueue(connection, ids, lane=lane(drawn[0]), due=due, now=now)
