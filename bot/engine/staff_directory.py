"""Who works here: inviting people in, and seeing them out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.domain.decisions.events import holder_left
from bot.domain.ids import StaffId, StaffRef
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry, JournalEvent
from bot.ports.store import People, Threads
from bot.ports.surface import CanInvite, Pile


class Peopled(People, Threads, Protocol):
    """The part of the store that is about people and what is in their hands."""


@dataclass(frozen=True, slots=True)
class StaffDirectory:
    """Invites people in and sees them out, on every surface that works by invitation."""

    store: Peopled
    surfaces: Mapping[str, object]
    now: Callable[[], datetime]

    async def invite(self, name: str, role: str = "") -> list[tuple[str, str]]:
        """Add a person and return, for each surface that works by invitation, its name and a link that works once.

        Raises ValueError when the name is empty or no surface takes invitations.
        """
        name = " ".join(name.split())
        if not name:
            raise ValueError("Give the person's name.")
        inviting = [surface for surface, there in self.surfaces.items() if isinstance(there, CanInvite)]
        if not inviting:
            raise ValueError("No surface in app.yaml works by invitation. Add `staffroom: {}` under surfaces.")
        return await self.invite_again(await self.store.add(name, " ".join(role.split()), inviting[0]))

    async def invite_again(self, person: Staff) -> list[tuple[str, str]]:
        """Return fresh links for somebody who is known already: for a lost link, or another device."""
        return [(ref.surface, await door.invite(ref)) for ref, door in await self._accounts_that_invite(person.id)]

    async def link(self, who: StaffRef, id: StaffId) -> None:
        """Say that this account is that person's from now on. Raises LookupError for an unknown person."""
        await self.store.link(who, id)
        await self.store.record(
            JournalEntry(JournalEvent.LINKED, self.now(), None, f"{who.surface}/{who.account}", str(id))
        )

    async def set_department(self, id: StaffId, *, department: str | None = None, named: bool | None = None) -> Staff:
        """Say where a person works, or whether digests may name them; None leaves it. Raises LookupError."""
        person = await self.store.staff(id)
        if person is None:
            raise LookupError(f"there is no person {id}")
        where = person.department if department is None else " ".join(department.split())
        placed = replace(person, department=where, named=person.named if named is None else named)
        await self.store.keep(placed, JournalEntry(JournalEvent.PLACED, self.now(), None, about=str(id)))
        return placed

    async def deactivate(self, id: StaffId) -> Staff:
        """See a person out: they can do nothing more anywhere, every session of theirs ends, their claims are free.

        Their public replies keep the name they were sent under. Raises LookupError for an unknown person.
        """
        person = await self.store.staff(id)
        if person is None:
            raise LookupError(f"There is nobody with the number {id}. `handraise staff list` shows everybody.")
        gone = replace(person, active=False)
        await self.store.keep(gone, JournalEntry(JournalEvent.LEFT, self.now(), None, about=str(id)))
        for ref, door in await self._accounts_that_invite(id):
            await door.revoke(ref)
        await self._free_what_they_had(id)
        return gone

    async def _free_what_they_had(self, id: StaffId) -> None:
        now, after = self.now(), None
        while stories := await self.store.pile(Pile.MINE, id, after=after, limit=100):
            for story in stories:
                after = story.thread.id
                await self.store.change(after, lambda snapshot: holder_left(snapshot.thread, id, now))

    async def _accounts_that_invite(self, id: StaffId) -> list[tuple[StaffRef, CanInvite]]:
        inviting: list[tuple[StaffRef, CanInvite]] = []
        for ref in await self.store.accounts(id):
            door = self.surfaces.get(ref.surface)
            if isinstance(door, CanInvite):
                inviting.append((ref, door))
        return inviting
