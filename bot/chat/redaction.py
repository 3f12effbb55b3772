"""What is kept back in a room that people of another company can read. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat.texts import NAME, BurstLine
from bot.domain.card import Card
from bot.text.sanitize import sanitize_line

NOT_HERE = "This note is not shown where outsiders read along: “Read it all” on the card has it, for colleagues."
_CLOSED, _WHY = "Closed", "Closed: "


def without_notes(card: Card) -> Card:
    """Leave out what colleagues wrote to each other elsewhere."""
    return replace(card, talk=tuple(talk if talk.quiet else replace(talk, text=NOT_HERE) for talk in card.talk))


def without_reason(card: Card) -> Card:
    """Leave out why a thread was closed: it is for colleagues, as the form says on which it was typed."""
    if not card.status.startswith(_WHY):
        return card
    summary = f"#{card.thread}: {sanitize_line(card.customer, NAME)} on {card.channel}. {_CLOSED}."
    return replace(card, status=_CLOSED, summary=summary)


def without_reasons(lines: Sequence[BurstLine]) -> list[BurstLine]:
    """The same for each line of a post about many threads."""
    return [replace(line, status=_CLOSED) if line.status.startswith(_WHY) else line for line in lines]
