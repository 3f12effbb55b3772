"""Effects on their way out. See `bot.ports.store.Effects` for what is promised."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.domain.ids import ThreadId
from bot.ports.store import EffectOutcome, EffectState, StoredEffect
from bot.ports.store_cards import ShownCard
from bot.ports.store_lanes import ParkedEffect
from storage.connection.context import StoreContext
from storage.tables.effect_rows import effect_of
from storage.tables.index_conditions import PARKED, SETTLED, UNSETTLED
from storage.tables.rows import reply_of
from storage.tables.statements import insert
from storage.tables.tables import cards, effects, replies
from storage.threads.effect_state import begun, settled

STRAYS = 100


class StoredEffects(StoreContext):
    """Effects, from the moment they are asked for."""

    async def effect(self, id: int) -> StoredEffect | None:
        return await self.database.read(lambda connection: _kept(connection, effects.c.id == id).get(id))

    async def begin(self, id: int) -> StoredEffect | None:
        def work(connection: sa.Connection) -> StoredEffect | None:
            before = _kept(connection, effects.c.id == id).get(id)
            return before if begun(connection, id) else None

        return await self.database.write(work)

    async def finish(self, settled: EffectOutcome, *, drawn: ShownCard | None = None) -> None:
        await self.database.write(lambda connection: _finish(connection, settled, drawn))

    async def postpone(self, id: int, until: datetime, why: str, *, surely_not_done: bool) -> None:
        state = EffectState.DUE if surely_not_done else EffectState.DOING
        await self._again(id, UNSETTLED, until, state=state.value, why=why)

    async def parked(self) -> Sequence[ParkedEffect]:
        return await self.database.read(_parked)

    async def try_again(self, id: int) -> bool:
        return await self._again(id, PARKED, self.now(), state=EffectState.DUE.value)

    async def give_up(self, id: int) -> bool:
        step = sa.update(effects).where(effects.c.id == id, PARKED).values(state=EffectState.CANCELLED.value)
        return await self.database.write(lambda connection: connection.execute(step).rowcount == 1)

    async def due_in_lane(self, lane: str, *, limit: int) -> Sequence[int]:
        query = sa.select(effects.c.id).where(UNSETTLED, effects.c.lane == lane, effects.c.due <= self.now())
        query = query.order_by(effects.c.id).limit(limit)
        return await self.database.read(lambda connection: connection.execute(query).scalars().all())

    async def abandoned(self, overdue: datetime) -> Sequence[int]:
        query = sa.select(effects.c.id).where(UNSETTLED, effects.c.due < overdue)
        query = query.order_by(effects.c.due, effects.c.id).limit(STRAYS)
        return await self.database.read(lambda connection: connection.execute(query).scalars().all())

    async def forget(self, before: datetime, *, limit: int) -> int:
        query = sa.select(effects.c.id).where(SETTLED, effects.c.due < before).limit(limit)
        gone = sa.delete(effects).where(effects.c.id.in_(query))
        return await self.database.write(lambda connection: connection.execute(gone).rowcount)

    async def waiting(self) -> int:
        query = sa.select(sa.func.count()).select_from(effects).where(UNSETTLED)
        return await self.database.read(lambda connection: connection.execute(query).scalar_one())

    async def _again(self, id: int, which: sa.TextClause, due: datetime, **values: object) -> bool:
        """Hand an effect over again, in the transaction that says when it is due. False if it is not one of `which`."""
        step = sa.update(effects).where(effects.c.id == id, which)
        step = step.values(due=due, handed=effects.c.handed + 1, **values).returning(effects.c.lane, effects.c.handed)

        def work(connection: sa.Connection) -> bool:
            row = connection.execute(step).first()
            if row is not None:
                self.queue.enqueue(connection, [id], lane=row.lane, due=due, now=self.now(), again=row.handed - 1)
            return row is not None

        return await self.database.write(work)


def _finish(connection: sa.Connection, outcome: EffectOutcome, drawn: ShownCard | None) -> None:
    if not settled(connection, outcome):
        return
    if drawn is not None:
        thread = sa.select(effects.c.thread).where(effects.c.id == outcome.effect)
        row = {
            "thread": connection.execute(thread).scalar_one(),
            "surface": drawn.ref.room.surface,
            "room": drawn.ref.room.name,
            "ref": drawn.ref.id,
            "version": drawn.version,
        }
        new = insert(connection, cards)
        # A slower worker's older drawing does not replace what is known of a newer one.
        newer = new.excluded.version >= cards.c.version
        put = new.on_conflict_do_update(
            index_elements=list(cards.primary_key),
            set_={"ref": new.excluded.ref, "version": new.excluded.version},
            where=newer,
        )
        connection.execute(put, row)


def _parked(connection: sa.Connection) -> list[ParkedEffect]:
    found = []
    query = sa.select(effects.c.id, effects.c.kind, effects.c.thread, effects.c.why).where(PARKED)
    for row in connection.execute(query.order_by(effects.c.id)):
        try:
            effect = _kept(connection, effects.c.id == row.id)[row.id].effect
        except (LookupError, TypeError, ValueError):
            effect = None
        found.append(ParkedEffect(row.id, row.kind, ThreadId(row.thread), effect, row.why))
    return found


def _kept(connection: sa.Connection, which: sa.ColumnElement[bool] | sa.TextClause) -> dict[int, StoredEffect]:
    """Return these effects, oldest first, each `Publish` with its reply as it stands now."""
    rows = connection.execute(sa.select(effects).where(which).order_by(effects.c.id)).mappings().all()
    sent = [row["reply"] for row in rows if row["kind"] == "Publish"]
    found = connection.execute(sa.select(replies).where(replies.c.reply.in_(sent))).mappings() if sent else ()
    known = [reply_of(row) for row in found]
    return {
        row["id"]: StoredEffect(
            row["id"],
            effect_of(row, known),
            EffectState(row["state"]),
            row["due"],
            row["tries"],
            row["why"],
            row["handed"] - 1,
        )
        for row in rows
    }
