"""Card -> Block Kit: the card as its room sees it, in one sentence, and many new cards in one post. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from adapters.slack.action_ids import MORE
from adapters.slack.block_kit import (
    IN_OVERFLOW,
    Block,
    Element,
    actions,
    context,
    escaped_line,
    light,
    option,
    overflow,
)
from adapters.slack.render_parts import blocks, mrkdwn_line, pressing
from bot.chat.texts import (
    LABELS,
    LINES_IN_BURST,
    PRIMARY,
    RARER,
    BurstLine,
    alarm_head,
    sentence,
    until,
)
from bot.chat.views.card import Setting, Size, card_parts, read_button, standing, verb_button
from bot.chat.views.parts import Entry
from bot.chat.views.thread import alarm_parts, burst_parts
from bot.domain.card import Card, Verb
from bot.text.sanitize import sanitize_line

_IN_ROW = 4
_SIZES = (Size(), Size(800, 10, 150, 2), Size(300, 4, 80, 1, 150), Size(60, 2, 20, 1, 12))
"""The first in which a card does not grow too heavy for Slack is taken: mostly the very first."""


def card_blocks(card: Card, room: Setting, language: str = "") -> list[Block]:
    """Return the card as everybody in the room sees it. `language` is that of the customer's words, if known."""
    return light(_drawn(card, room, language, size) for size in _SIZES)


def _drawn(card: Card, room: Setting, language: str, size: Size) -> list[Block]:
    parts, hint = card_parts(card, room, language, size)
    return [*blocks(parts), *verbs_row(card, [pressing(read_button(card))]), *blocks([hint])]


def fallback(card: Card) -> str:
    """Return the card as one sentence: for notifications, screen readers, and places without layout."""
    summary = " ".join(card.summary.split())
    head = summary.removesuffix(f"{card.status}.")
    if until(card) is None or head == summary:
        return escaped_line(sentence(sanitize_line(summary)))
    return f"{escaped_line(head)} {mrkdwn_line(standing(card))}."


def verbs_row(card: Card, more: Iterable[Element] = (), *, without: Iterable[Verb] = ()) -> list[Block]:
    """Return the buttons of a card: the most wanted in a row, the rest in a menu."""
    wanted = [verb for verb in LABELS if verb in card.verbs and verb not in tuple(without)]
    in_row = [verb for verb in wanted if verb not in RARER][:_IN_ROW]
    in_menu = [verb for verb in wanted if verb not in in_row]
    while len(in_menu) > IN_OVERFLOW:
        in_row.append(in_menu.pop(0))
    if len(in_menu) == 1:
        in_row.append(in_menu.pop())
    made = [verb_button(verb, card) for verb in in_row]
    if in_row and in_row[0] is wanted[0] and wanted[0] in PRIMARY:
        made[0] = replace(made[0], style="positive")
    elements = [*(pressing(button) for button in made), *more]
    if in_menu:
        elements.append(overflow(MORE, [option(LABELS[verb], f"{verb}:{card.thread}") for verb in in_menu]))
    return [actions(*elements)] if elements else []


def alarm_post(about: str, text: str) -> tuple[str, list[Block]]:
    """Return what is the matter with an adapter as a sentence and as a post; an empty text says that it is well."""
    said = f"{alarm_head(about, well=not text)} {text}".strip()
    return escaped_line(said), blocks(alarm_parts(about, text))


def burst_blocks(lines: Sequence[BurstLine]) -> list[Block]:
    """Return many new threads as one post, in their order. Each is claimed, and opened whole, from here."""
    return light(_burst(lines[:LINES_IN_BURST], len(lines), most) for most in (360, 180, 90, 40, 12))


def _burst(lines: Sequence[BurstLine], many: int, most: int) -> list[Block]:
    parts = burst_parts(lines, many, most)
    more = [button for part in parts if isinstance(part, Entry) for button in part.buttons[1:]]  # one fits beside
    opened = [pressing(replace(button, label=f"#{button.data['thread']}")) for button in more]
    read = [context("To read one whole, or to do more with it:"), actions(*opened)] if opened else []
    return [*blocks(parts), *read]
