"""What a post holds beside its words, spelled out in words of ours, the same for every network. Pure.

It stands in square brackets, so that staff can tell it from what the customer wrote.
"""

import re
from typing import Final

from bot.text.sanitize import clipped

POLL: Final = "poll"
QUOTE: Final = "quotes a post"
SENSITIVE: Final = "[marked as sensitive]"
_WARNING: Final = re.compile(r"\[content warning: ([^\n]+)\](?:\n|\Z)")
_LONGEST: Final = 2000


def bracketed(what: str, says: str = "", address: str | None = None) -> str:
    """Return "[picture: A loaf of rye] https://…": what it is, what it says, and where it can be seen."""
    told = f"[{what}: {clipped(says, _LONGEST)}]" if says else f"[{what}]"
    return f"{told} {address}" if address else told


def unknown(kind: str) -> str:
    """Return what is said of something for which this program has no words, by the network's name for it."""
    return bracketed("something that this program cannot show", clipped(kind, 100))


def content_warning(warning: str) -> str:
    """Return how the warning that stands before a post is told. `warned` reads it again."""
    return bracketed("content warning", warning)


def warned(text: str) -> str:
    """Return the content warning with which a post as we tell it begins; empty if it has none."""
    found = _WARNING.match(text)
    return "" if found is None else found[1]
