"""What is known of the past when a card is drawn: this customer's earlier threads, and questions like this one."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.card import Similar


@dataclass(frozen=True, slots=True)
class History:
    """A customer's earlier threads.

    `threads` counts them, up to 1,000. `last` is when the newest of them was opened, and `answered_by`
    is who answered last in any of them, by name; both are empty where there is nothing to tell.
    """

    threads: int = 0
    last: datetime | None = None
    answered_by: str = ""


@dataclass(frozen=True, slots=True)
class Background:
    """What a card says of the customer's earlier threads."""

    history: History = History()
    similar: tuple[Similar, ...] = ()
