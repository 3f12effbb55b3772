"""Talk -> Block Kit: what a card's thread is told of what happened, as it may stand now. Pure."""

from adapters.slack.block_kit import BLOCKS_IN_POST, POST_WEIGHT, Block, Element, escaped_line, newest, weight
from adapters.slack.render_parts import blocks
from bot.chat.texts import CALLING, story_text, told
from bot.chat.views.thread import left_out, story_parts
from bot.domain.card import Card

_SIZES = (3000, 1000, 300)
"""How much of somebody's words is quoted: the first that Slack takes, mostly all of them."""


def story_blocks(card: Card, begin: int, end: int, holder: str | None) -> list[Block]:
    """Return what the card's thread is told of the lines `begin` to `end` of the talk.

    `holder` is the account to call when the customer wrote again or something failed; None calls nobody.
    What was deleted or taken back since is in none of it. Many long lines lose their beginning rather
    than go untold: all of them are under a button on the card.
    """
    lines = [(at, talk) for at, talk in enumerate(card.talk[:end]) if at >= begin and told(talk)]
    calling = max((at for at, talk in lines if talk.deed in CALLING), default=-1)
    for most in _SIZES:
        drawn = [blocks(story_parts(card, talk, at, most)) for at, talk in lines]
        parts = [_called(part, holder if at == calling else None) for part, (at, _) in zip(drawn, lines, strict=True)]
        whole = [block for part in parts for block in part]
        if len(whole) <= BLOCKS_IN_POST and weight(whole) <= POST_WEIGHT:
            return whole
    kept, left = newest(parts, blocks=BLOCKS_IN_POST - 1, most=POST_WEIGHT - 400)
    if not left:
        return kept
    return [*_called(blocks([left_out(left)]), holder if calling in [at for at, _ in lines[:left]] else None), *kept]


def story_fallback(card: Card, begin: int, end: int) -> str:
    """Return the same in words, without anything that a customer may still take back."""
    return escaped_line(story_text(card, begin, end))


def _called(part: list[Block], holder: str | None) -> list[Block]:
    """A line of the story with the person who has the thread called at its beginning."""
    if holder is None:
        return part
    first, *rest = part
    if first["type"] == "section":
        text = first["text"]
        return [{**first, "text": {**text, "text": f"<@{holder}> {text['text']}"}}, *rest]
    line = first["elements"][0]
    called: list[Element] = [{"type": "user", "user_id": holder}, {"type": "text", "text": " "}]
    return [{**first, "elements": [{**line, "elements": [*called, *line["elements"]]}]}, *rest]
