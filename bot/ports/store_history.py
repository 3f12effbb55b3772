"""The door to what is known of the past: read when a card or a week is shown, never to decide anything."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.card import Similar
from bot.domain.customer_history import History
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.ids import CustomerRef, PostRef, StaffId, ThreadId


class HistoryStore(Protocol):
    """The part of the store that remembers."""

    async def similar(
        self, text: str, *, excluding: ThreadId, limit: int = 3, quoting: bool = False
    ) -> Sequence[Similar]:
        """Return answered threads in which a customer used the same words, the most alike first.

        Each has at least two of the first 20 words of `text` in it, or all if there are fewer. Of what
        not everybody could see nothing is returned, nor of customers who asked not to be contacted.
        `quoting` says that the cards of `excluding` are about to show them: those are redrawn when what
        they show is edited, deleted or taken back.
        """
        ...

    async def history(self, customer: CustomerRef, *, excluding: ThreadId, private: bool = True) -> History:
        """Return what there was with this customer before that thread; unless `private`, of what began in public."""
        ...

    async def awaited(self, channel: str, *, limit: int) -> Sequence[tuple[PostRef, datetime]]:
        """Return the customers' posts in that channel's threads that somebody may still answer, the newest first."""
        ...

    async def week(self, staff: StaffId, since: datetime) -> LastSevenDays:
        """Return what was done since then, by this person and by the house."""
        ...
