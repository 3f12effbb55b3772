"""Which customers are not to be contacted. See `bot.ports.store_stops` for what is promised."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa

from bot.domain.ids import CustomerRef, StaffId, ThreadId
from bot.domain.opt_out import StopRecord
from bot.ports.kv import Conflict
from storage.connection.context import StoreContext
from storage.tables.statements import insert_new, put
from storage.tables.tables import staff, stopped, threads


class StoredStops(StoreContext):
    """Stops, each with since when it holds and who said it."""

    async def stop(self, customer: CustomerRef, stop: StopRecord) -> Sequence[ThreadId]:
        return await self.database.write(lambda connection: _keep(connection, customer, stop))

    async def stop_of(self, customer: CustomerRef) -> StopRecord | None:
        found = await self.database.read(lambda connection: stops_of(connection, customer.channel, [customer.id]))
        return found.get(customer)

    async def lift_stop(self, customer: CustomerRef, stop: StopRecord) -> Sequence[ThreadId]:
        return await self.database.write(lambda connection: _lift(connection, customer, stop))


def stops_of(connection: sa.Connection, channel: str, customers: Collection[str]) -> Mapping[CustomerRef, StopRecord]:
    """Return the stops of those among these customers of a channel who have one."""
    query = sa.select(stopped, staff.c.name).outerjoin(staff, staff.c.id == stopped.c.by_staff)
    query = query.where(stopped.c.channel == channel, stopped.c.customer.in_(customers))
    return {
        CustomerRef(channel, row.customer): StopRecord(
            row.at, None if row.by_staff is None else StaffId(row.by_staff), row.name or ""
        )
        for row in connection.execute(query)
    }


def _keep(connection: sa.Connection, customer: CustomerRef, stop: StopRecord) -> Sequence[ThreadId]:
    """Write a stop; return the customer's threads. What a colleague says takes the place of nothing."""
    given = {"channel": customer.channel, "customer": customer.id, "at": stop.at, "by_staff": stop.by}
    before = stops_of(connection, customer.channel, [customer.id]).get(customer)
    if stop.by is not None:
        connection.execute(insert_new(connection, stopped), given)
    elif before is None or before.by is not None:
        connection.execute(put(connection, stopped), given)
    return _threads_of(connection, customer)


def _lift(connection: sa.Connection, customer: CustomerRef, stop: StopRecord) -> Sequence[ThreadId]:
    """Delete this very stop; return the customer's threads. Raises Conflict if another one stands by now."""
    by_whom = stopped.c.by_staff.is_(None) if stop.by is None else stopped.c.by_staff == stop.by
    gone = sa.delete(stopped).where(stopped.c.channel == customer.channel, stopped.c.customer == customer.id)
    connection.execute(gone.where(stopped.c.at == stop.at, by_whom))
    if stops_of(connection, customer.channel, [customer.id]):
        raise Conflict("the customer's stop has changed")
    return _threads_of(connection, customer)


def _threads_of(connection: sa.Connection, customer: CustomerRef) -> Sequence[ThreadId]:
    query = sa.select(threads.c.id).order_by(threads.c.id)
    query = query.where(threads.c.channel == customer.channel, threads.c.customer == customer.id)
    return [ThreadId(id) for id in connection.execute(query).scalars()]
