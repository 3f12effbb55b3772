"""Which customers are not to be contacted. See `bot.ports.store_stops` for what is promised."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa

from bot.domain.ids import CustomerRef, StaffId, ThreadId
from bot.domain.opt_out import StopRecord
from bot.ports.kv import Conflict
from storage.connection.context import SamePerson, StoreContext
from storage.tables.statements import insert_new, put
from storage.tables.tables import staff, stopped, threads


class StoredStops(StoreContext):
    """Stops, each with since when it holds and who said it. They cover a person through every account of ours."""

    async def stop(self, customer: CustomerRef, stop: StopRecord) -> Sequence[ThreadId]:
        return await self.database.write(
            lambda connection: _keep(connection, customer, self.same_person(customer), stop)
        )

    async def stop_of(self, customer: CustomerRef) -> StopRecord | None:
        found = await self.database.read(lambda connection: stops_of(connection, [customer], self.same_person))
        return found.get(customer)

    async def lift_stop(self, customer: CustomerRef, stop: StopRecord) -> Sequence[ThreadId]:
        return await self.database.write(
            lambda connection: _lift(connection, customer, self.same_person(customer), stop)
        )


def stops_of(
    connection: sa.Connection, customers: Collection[CustomerRef], same_person: SamePerson
) -> Mapping[CustomerRef, StopRecord]:
    """Return the stops of those among these customers who have one, said to whichever account of ours.

    Of several, what the customer said themselves counts most, and then the newest.
    """
    everywhere = {customer: frozenset(same_person(customer)) for customer in customers}
    asked = frozenset[CustomerRef]().union(*everywhere.values())
    query = sa.select(stopped, staff.c.name).outerjoin(staff, staff.c.id == stopped.c.by_staff)
    query = query.where(
        stopped.c.channel.in_({ref.channel for ref in asked}), stopped.c.customer.in_({ref.id for ref in asked})
    )
    kept = {
        CustomerRef(row.channel, row.customer): StopRecord(
            row.at, None if row.by_staff is None else StaffId(row.by_staff), row.name or ""
        )
        for row in connection.execute(query)
    }
    found = {customer: [kept[ref] for ref in refs if ref in kept] for customer, refs in everywhere.items()}
    return {who: max(stops, key=lambda stop: (stop.by is None, stop.at)) for who, stops in found.items() if stops}


def _keep(
    connection: sa.Connection, customer: CustomerRef, everywhere: Collection[CustomerRef], stop: StopRecord
) -> Sequence[ThreadId]:
    """Write a stop; return the customer's threads. What a colleague says takes the place of nothing."""
    given = {"channel": customer.channel, "customer": customer.id, "at": stop.at, "by_staff": stop.by}
    before = stops_of(connection, [customer], lambda _: everywhere).get(customer)
    if stop.by is not None:
        connection.execute(insert_new(connection, stopped), given)
    elif before is None or before.by is not None or before.at < stop.at:
        connection.execute(put(connection, stopped), given)
    return _threads_of(connection, everywhere)


def _lift(
    connection: sa.Connection, customer: CustomerRef, everywhere: Collection[CustomerRef], stop: StopRecord
) -> Sequence[ThreadId]:
    """Delete this very stop; return the customer's threads. Raises Conflict if another one stands by now."""
    stands = stops_of(connection, [customer], lambda _: everywhere).get(customer)
    if stands is not None and (stands.at, stands.by) != (stop.at, stop.by):
        raise Conflict("the customer's stop has changed")
    for ref in everywhere:
        gone = sa.delete(stopped).where(stopped.c.channel == ref.channel, stopped.c.customer == ref.id)
        connection.execute(gone)
    return _threads_of(connection, everywhere)


def _threads_of(connection: sa.Connection, everywhere: Collection[CustomerRef]) -> Sequence[ThreadId]:
    of_them = (sa.and_(threads.c.channel == ref.channel, threads.c.customer == ref.id) for ref in everywhere)
    query = sa.select(threads.c.id).where(sa.or_(*of_them)).order_by(threads.c.id)
    return [ThreadId(id) for id in connection.execute(query).scalars()]
