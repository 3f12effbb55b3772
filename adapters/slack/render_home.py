"""The Home tab: what is mine, what is up for grabs, my week, how customers see me. Pure."""

from collections.abc import Sequence

from adapters.slack.block_kit import BLOCKS_IN_VIEW, Block, escaped_line, header, section
from adapters.slack.render_parts import blocks
from bot.chat.home_page import Check, Home
from bot.chat.views import pages
from bot.chat.views.parts import Part

CONFIRM_SHARED = "confirm-shared"


def home_view(home: Home) -> Block:
    """Return the Home tab. With nothing to show, it says how to begin."""
    return _tab(pages.home(home).parts)


def stranger_view(reason: str) -> Block:
    """Return the Home tab of somebody who may not act here."""
    return {"type": "home", "blocks": [header("Handraise"), section(escaped_line(reason))]}


def first_view(company: str, checks: Sequence[Check] = ()) -> Block:
    """Return the Home tab of a colleague who has not said yet how customers see them."""
    return _tab(pages.first(company, checks).parts)


def _tab(parts: Sequence[Part]) -> Block:
    return {"type": "home", "blocks": blocks(parts)[:BLOCKS_IN_VIEW]}
