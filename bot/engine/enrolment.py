"""How a colleague says how customers see them, agrees to the house rules, and chooses what they are told."""

from dataclasses import replace
from datetime import datetime

from bot.domain import actions as act
from bot.domain.preferences import apply
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import ActionRefused, JournalEntry, JournalEvent
from bot.policies.attribution import TAKEN, customer_name_trouble, name_trouble
from bot.ports.kv import Conflict
from bot.ports.store import Store


async def enrol(store: Store, company: str, person: Staff, action: act.Enrol, now: datetime) -> str:
    """Keep how customers see this person; return the sentence for them. Raises ActionRefused."""
    if not action.agreed:
        raise ActionRefused("Please read the house rules and tick the box below them.")
    name, role = " ".join(action.name.split()), " ".join(action.role.split())
    others = [s.attribution for s in await store.everybody() if s.id != person.id and s.attribution]
    trouble = name_trouble(name, role, company, others)
    if trouble is not None:
        raise ActionRefused(trouble)
    shown = Attribution(name, role)
    inside = name if person.nameless else person.name
    enrolled = replace(person, name=inside, attribution=shown, agreed_at=person.agreed_at or now)
    try:
        await store.keep(enrolled, JournalEntry(JournalEvent.ENROLLED, now, person.id, shown.signature))
    except Conflict:
        raise ActionRefused(TAKEN) from None
    return f"Customers will see you as “{shown.signature}”."


async def customer_trouble(store: Store, company: str, name: str) -> str:
    """Return why a customer of a channel of our own may not call themselves so, with the fix; "" if they may."""
    colleagues = [person.attribution for person in await store.everybody() if person.attribution]
    return customer_name_trouble(name, company, colleagues)


async def choose(store: Store, person: Staff, action: act.SetPreferences, now: datetime) -> str:
    """Keep how this person wants to be called and named; return the sentence for them."""
    changed, told, line = apply(person, action)
    await store.keep(changed, JournalEntry(JournalEvent.CHOSE, now, changed.id, line))
    return told
