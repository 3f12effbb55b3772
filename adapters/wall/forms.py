"""What a customer typed, and why it cannot be taken as it is. Nothing typed is ever thrown away."""

import asyncio
from dataclasses import dataclass

import regex
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.domain.mention import clean

LONGEST_NAME = 60
PATIENCE = 30.0
"""Seconds that a form may take to arrive, so that nobody holds on to us by sending it letter by letter."""

LARGEST_BODY = 2 * 1024 * 1024
"""Bytes of a form that are read at all: far more than the longest post can be."""

PARTS = 16
"""The code points that one character may be made of; one of more counts as many as it has.

No letter or emoji needs so many, and without this a megabyte of joined emoji would be one character.
"""

_COUNTED = 20
"""How many times the longest text is still counted to the character: more would keep everybody waiting."""

_GRAPHEME = regex.compile(r"\X")
_VISIBLE = regex.compile(r"[[\p{L}\p{N}\p{P}\p{S}]--[\p{Default_Ignorable_Code_Point}\u2800]]", regex.V1)


class InvalidForm(Exception):
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


def too_long(what: str, text: str, most: int) -> str:
    """Return what is wrong with the length of what a customer typed, or nothing if it fits."""
    if len(text) <= most:
        return ""
    if len(text) > most * _COUNTED:
        return f"{what} is far too long: {characters(most)} fit."
    sizes = (found.end() - found.start() for found in _GRAPHEME.finditer(text))
    over = sum(1 if size <= PARTS else size for size in sizes) - most
    return f"{what} is {characters(over)} too long." if over > 0 else ""


async def read(request: web.Request) -> Typed:
    """Return what was typed. Raises NotTaken for a body too large to be a form of ours."""
    try:
        async with asyncio.timeout(PATIENCE):
            fields = await request.clone(client_max_size=LARGEST_BODY).post()
    except TimeoutError:
        raise InvalidForm("Your form took too long to arrive. Go back and try again.", status=408) from None
    except web.HTTPRequestEntityTooLarge:
        raise InvalidForm("That is far too long for the wall. Go back and shorten it.", status=413) from None
    except (ValueError, LookupError, HttpProcessingError):
        raise InvalidForm("Your browser sent something we cannot read. Go back and try again.", status=400) from None

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
        raise InvalidForm("Tell us what to call you.", spot="name")
    if why := too_long("Your name", typed.name, LONGEST_NAME):
        raise InvalidForm(f"{why} Shorten it.", spot="name")


def check_text(typed: Typed, longest: int) -> None:
    """Refuse a text that is missing or too long, and one that a program wrote into the hidden field."""
    if typed.trap:
        raise InvalidForm("Leave the field “Website” empty and send it again.", spot="website")
    if why := too_long("This", typed.text, longest):
        raise InvalidForm(f"{why} Shorten it and send it again.", spot="text")
    if not _VISIBLE.search(typed.text):
        raise InvalidForm("Write something first.", spot="text")


def characters(count: int) -> str:
    """Return "1 character" or "1,234 characters"."""
    return f"{count:,} character{'' if count == 1 else 's'}"
