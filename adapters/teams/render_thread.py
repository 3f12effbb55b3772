"""Talk -> Adaptive Card: what a card's thread is told of what happened; and many new cards in one post. Pure."""

from collections.abc import Sequence

from adapters.teams.adaptive_card import WEIGHT, Element, Json, card, light, named, newest, text, weight
from adapters.teams.gateway import Account
from adapters.teams.render_parts import elements
from bot.chat.texts import CALLING, BurstLine, alarm_head, burst_text, story_text, told
from bot.chat.views.thread import alarm_parts, burst_parts, left_out, story_parts
from bot.domain.card import Card

LINES = 10
"""How many threads one post shows; Teams takes lighter posts than others do."""
_SIZES = (3000, 1000, 300)
"""How much of somebody's words is quoted: the first that Teams takes, mostly all of them."""
_ENVELOPE = 8_000


def story_json(shown: Card, begin: int, end: int, holder: Account | None) -> Json | None:
    """Return what the card's thread is told of the lines `begin` to `end` of the talk; None if that is nothing.

    `holder` is called by name when the customer wrote again or something failed; None calls nobody. What was
    deleted or taken back since is in none of it. Many long lines lose their beginning rather than go
    untold: all of them are under a button on the card.
    """
    lines = [(at, talk) for at, talk in enumerate(shown.talk[:end]) if at >= begin and told(talk)]
    if not lines:
        return None
    calls = [holder] if holder is not None and any(talk.deed in CALLING for _, talk in lines) else []
    called = [text(f"{named(each)}, this is yours:") for each in calls]
    says = story_says(shown, begin, end)
    parts: list[list[Element]] = []
    for most in _SIZES:
        parts = [elements(story_parts(shown, talk, at, most)) for at, talk in lines]
        made = card([*called, *(each for part in parts for each in part)], says=says, calls=calls)
        if weight(made) <= WEIGHT:
            return made
    kept, left = newest(parts, WEIGHT - _ENVELOPE)
    return card([*called, *(elements([left_out(left)]) if left else []), *kept], says=says, calls=calls)


def story_says(shown: Card, begin: int, end: int) -> str:
    """Return the same as plain words, for notifications, without anything that a customer may still take back."""
    return story_text(shown, begin, end)[:600]


def alarm_json(about: str, said: str) -> Json:
    """Return what is the matter with an adapter; nothing said is that it is well again."""
    return card(elements(alarm_parts(about, said)), says=f"{alarm_head(about, well=not said)} {said}".strip())


def burst_json(lines: Sequence[BurstLine]) -> Json:
    """Return up to `LINES` new threads as one post, in their order. Each is claimed, and opened whole, from here."""
    shown, says = lines[:LINES], burst_text(lines[:LINES])
    return light(card(elements(burst_parts(shown, len(lines), most)), says=says) for most in (200, 90, 40, 12))
