"""What a customer typed, and why it cannot be taken as it is. Nothing typed is ever thrown away."""

from dataclasses import dataclass

import regex
from aiohttp import web

from bot.domain.mention import clean

LONGEST_NAME = 60
LARGEST_BODY = 2 * 1024 * 1024
"""Bytes of a form that are read at all: far more than the longest post can be."""

_GRAPHEME = regex.compile(r"\X")


class NotTaken(Exception):
    """A form that cannot be taken. Its text is one sentence for the customer that says what to do."""

    def __init__(self, why: str, *, status: int = 422, spot: str = "", wait: int = 0) -> None:
        super().__init__(why)
        self.status = status
        self.spot = spot
        """The field it is about."""
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it came in. `trap` is the field that people do not see and programs fill in."""

    name: str = ""
    text: str = ""
    stamp: str = ""
    form: str = ""
    trap: str = ""


def length(text: str) -> int:
    """Return how long a text is, in characters as people count them."""
    return sum(1 for _ in _GRAPHEME.finditer(text))


async def read(request: web.Request) -> Typed:
    """Return what was typed. Raises NotTaken for a body too large to be a form of ours."""
    try:
        fields = await request.clone(client_max_size=LARGEST_BODY).post()
    except web.HTTPRequestEntityTooLarge:
        raise NotTaken("That is far too long for the wall. Go back and shorten it.", status=413) from None
    except (ValueError, LookupError):
        raise NotTaken("Your browser sent something we cannot read. Go back and try again.", status=400) from None

    def field(name: str) -> str:
        value = fields.get(name, "")
        return clean(value) if isinstance(value, str) else ""

    return Typed(
        name=" ".join(field("name").split()),
        text=field("text"),
        stamp=field("stamp"),
        form=field("form")[:128],
        trap=field("website"),
    )


def check_name(typed: Typed) -> None:
    """Refuse a name that is missing or too long."""
    if not any(letter.isprintable() and not letter.isspace() for letter in typed.name):
        raise NotTaken("Tell us what to call you.", spot="name")
    over = length(typed.name) - LONGEST_NAME
    if over > 0:
        raise NotTaken(f"Your name is {characters(over)} too long. Shorten it.", spot="name")


def check_text(typed: Typed, longest: int) -> None:
    """Refuse a text that is missing or too long, and one that a program wrote into the hidden field."""
    if typed.trap:
        raise NotTaken("Leave the field “Website” empty and send it again.", spot="website")
    if not typed.text.strip():
        raise NotTaken("Write something first.", spot="text")
    over = length(typed.text) - longest
    if over > 0:
        raise NotTaken(f"This is {characters(over)} too long. Shorten it and send it again.", spot="text")


def characters(count: int) -> str:
    """Return "1 character" or "1,234 characters"."""
    return f"{count:,} character{'' if count == 1 else 's'}"
