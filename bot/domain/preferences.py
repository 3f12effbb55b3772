"""How people want to be called and named, as they say it themselves."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.actions import SetPreferences
from bot.domain.ids import StaffRef
from bot.domain.staff import Staff

_SAID = {
    ("offers", True): "You will be told of threads like those you answered before when nobody takes them.",
    ("offers", False): "Nothing will be offered to you.",
    ("note", True): "Once a week you will be told, in private, what came of your answers.",
    ("note", False): "You will get no weekly note.",
    ("named", True): "Digests may thank you by name.",
    ("named", False): "Digests count what you do and do not name you.",
}


CHOICES: Mapping[str, str] = {
    "named": "Digests may thank me by name",
    "note": "Once a week, tell me in private what came of my answers",
    "offers": "Tell me of threads like those I answered before, when nobody takes them",
}
"""What can be chosen, in the words of the person who chooses."""


def standing(person: Staff) -> Mapping[str, bool]:
    """Return how this person wants each of these now."""
    return {"named": person.named, "note": person.weekly_note, "offers": person.offers}


def from_form(by: StaffRef, choices: Mapping[str, bool]) -> SetPreferences:
    """Return the action that asks for these; what is not among them stays as it is."""
    return SetPreferences(by, **{name: choices[name] for name in CHOICES if name in choices})


def apply(person: Staff, wants: SetPreferences) -> tuple[Staff, str, str]:
    """Return the person as they want it, what they are told, and what the journal says of it."""
    given = {"offers": wants.offers, "note": wants.note, "named": wants.named}
    said = {name: wanted for name, wanted in given.items() if wanted is not None}
    changed = replace(
        person,
        offers=person.offers if wants.offers is None else wants.offers,
        weekly_note=person.weekly_note if wants.note is None else wants.note,
        named=person.named if wants.named is None else wants.named,
    )
    told = " ".join(_SAID[choice] for choice in said.items())
    return changed, told, ", ".join(f"{name} {'on' if wanted else 'off'}" for name, wanted in said.items())
