"""The door to the numbers of a week: what a digest tells, and the threads behind each number."""

from collections.abc import Collection, Sequence
from typing import Protocol

from bot.domain.digest import Digest, Number
from bot.domain.refs import ThreadId
from bot.domain.weeks import CalendarWeek


class Reports(Protocol):
    """The part of the store that counts. The work is bounded by the week and the four before it, not by the store."""

    async def digest(
        self, week: CalendarWeek, *, support: Collection[str] = (), quotable: Collection[str] = ()
    ) -> Digest:
        """Return what that week came to, from one state of the store; all but the spend.

        `support` names the departments whose work it is to answer. `quotable` are the channels whose
        network lets us repeat inside what a customer wrote in public.
        """
        ...

    async def explain(self, number: Number, week: CalendarWeek, *, support: Collection[str] = ()) -> Sequence[ThreadId]:
        """Return the threads behind a number, by their numbers; none behind the spend, which no thread tells."""
        ...
