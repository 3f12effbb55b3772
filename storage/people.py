"""The company's people. See `bot.ports.store.People` for what is promised."""

from collections.abc import Sequence

import sqlalchemy as sa

from bot.domain.ids import StaffId, StaffRef
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry
from bot.ports.kv import Conflict
from bot.text.lookalikes import skeleton
from storage.connection.context import StoreContext
from storage.tables.rows import entry_values, staff_of, staff_values
from storage.tables.statements import put
from storage.tables.tables import accounts, journal, staff, voices
from storage.threads.queries import people_of


class StoredPeople(StoreContext):
    """People, and how they are known on each surface."""

    async def person(self, who: StaffRef) -> Staff | None:
        query = sa.select(staff).join(accounts, accounts.c.staff == staff.c.id)
        query = query.where(accounts.c.surface == who.surface, accounts.c.account == who.account)
        row = await self.database.read(lambda connection: connection.execute(query).mappings().first())
        return None if row is None else staff_of(row)

    async def staff(self, id: StaffId) -> Staff | None:
        return await self.database.read(lambda connection: people_of(connection, [id]).get(id))

    async def everybody(self) -> Sequence[Staff]:
        rows = await self.database.read(lambda connection: connection.execute(sa.select(staff)).mappings().all())
        return sorted(map(staff_of, rows), key=lambda person: (person.name.casefold(), person.id))

    async def accounts(self, id: StaffId) -> Sequence[StaffRef]:
        query = sa.select(accounts).where(accounts.c.staff == id).order_by(accounts.c.surface, accounts.c.account)
        rows = await self.database.read(lambda connection: connection.execute(query).all())
        return [StaffRef(row.surface, row.account) for row in rows]

    async def add(self, name: str, role: str, surface: str | None = None) -> Staff:
        def work(connection: sa.Connection) -> Staff:
            values = staff_values(Staff(StaffId(0), name, role))
            row = connection.execute(sa.insert(staff).returning(staff), values).mappings().one()
            person = staff_of(row)
            if surface is not None:
                account = {"surface": surface, "account": str(person.id), "staff": person.id}
                connection.execute(sa.insert(accounts), account)
            return person

        return await self.database.write(work)

    async def meet(self, who: StaffRef, name: str) -> Staff:
        known = await self.person(who)
        if known is not None:
            return known

        def work(connection: sa.Connection) -> Staff | None:
            values = staff_values(Staff(StaffId(0), name))
            person = staff_of(connection.execute(sa.insert(staff).returning(staff), values).mappings().one())
            account = {"surface": who.surface, "account": who.account, "staff": person.id}
            connection.execute(sa.insert(accounts), account)
            return person

        try:
            met = await self.database.write(work)
        except sa.exc.IntegrityError:  # they were met at the same moment, elsewhere
            met = await self.person(who)
        if met is None:
            raise LookupError(f"{who.surface}/{who.account} belongs to nobody")
        return met

    async def link(self, who: StaffRef, id: StaffId) -> None:
        def work(connection: sa.Connection) -> None:
            if id not in people_of(connection, [id]):
                raise LookupError(f"there is no person {id}")
            given = {"surface": who.surface, "account": who.account, "staff": id}
            connection.execute(put(connection, accounts), given)

        await self.database.write(work)

    async def keep(self, staff: Staff, entry: JournalEntry) -> None:
        try:
            await self.database.write(lambda connection: _keep(connection, staff, entry))
        except sa.exc.IntegrityError:  # somebody else took that signature at the same moment
            raise Conflict("that signature is taken") from None


def _keep(connection: sa.Connection, person: Staff, entry: JournalEntry) -> None:
    # Somebody who was seen out meanwhile stays out, also if this change was made before that.
    values = {**staff_values(person), "active": sa.and_(staff.c.active, sa.literal(person.active))}
    seen = sa.select(staff.c.public_name, staff.c.public_role).where(staff.c.id == person.id)
    if connection.execute(seen).first() != (values["public_name"], values["public_role"]):
        # Only then: of two who looked alike before this was watched, both keep their names.
        values["signature_key"] = None if person.attribution is None else skeleton(person.attribution.signature)
    changed = connection.execute(sa.update(staff).where(staff.c.id == person.id).values(values))
    if changed.rowcount != 1:
        raise LookupError(f"there is no person {person.id}")
    if not person.active:  # what they said of digests stays, and nothing says any more that it was they
        connection.execute(sa.update(voices).where(voices.c.staff == person.id).values(staff=None))
    connection.execute(sa.insert(journal), entry_values(entry, None))
