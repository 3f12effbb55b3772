"""Lanes as a whole. See `bot.ports.store_lanes` for what is promised."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.ports.store import EffectState
from bot.ports.store_lanes import LaneHead
from storage.connection.context import StoreContext
from storage.tables.index_conditions import UNSETTLED
from storage.tables.tables import effects


class StoredLanes(StoreContext):
    """Where each lane stands."""

    async def hold_lane(self, ids: Sequence[int], until: datetime, why: str, *, surely_not_done: bool) -> None:
        state = EffectState.DUE if surely_not_done else EffectState.DOING
        later = sa.update(effects).where(UNSETTLED).values(due=until, why=why, handed=effects.c.handed + 1)
        head = later.where(effects.c.id.in_(ids)).values(state=state.value)
        head = head.returning(effects.c.id, effects.c.lane, effects.c.handed)

        def work(connection: sa.Connection) -> None:
            these = sorted(connection.execute(head).all())
            if not these:  # settled meanwhile, so nothing stands in the way of the others
                return
            first = these[0]
            others = later.where(effects.c.lane == first.lane, effects.c.due < until, effects.c.id.not_in(ids))
            connection.execute(others)
            again = first.handed - 1
            self.queue.enqueue(connection, [first.id], lane=first.lane, due=until, now=self.now(), again=again)

        await self.database.write(work)

    async def lane_heads(self) -> Sequence[LaneHead]:
        first, waiting = sa.func.min(effects.c.id).label("id"), sa.func.count().label("waiting")
        due = sa.or_(effects.c.due <= self.now(), effects.c.tries > 0)
        heads = sa.select(first, waiting).where(UNSETTLED, due).group_by(effects.c.lane).subquery()
        row = effects.c
        query = sa.select(row.lane, row.id, row.due, row.tries, row.why, heads.c.waiting, row.state)
        query = query.join_from(heads, effects, heads.c.id == effects.c.id).order_by(row.lane)

        def work(connection: sa.Connection) -> list[LaneHead]:
            found = connection.execute(query).all()
            carried = self.queue.carried_lanes(connection) if found else frozenset()
            return [
                LaneHead(r.lane, r.id, r.due, r.tries, r.why, r.waiting, r.state == EffectState.DUE, r.lane in carried)
                for r in found
            ]

        return await self.database.read(work)
