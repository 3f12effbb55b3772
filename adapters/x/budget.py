"""What we spend on X, in thousandths of a dollar: counted before each call, so that no month takes too much."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Final

import regex

from adapters.x.settings import XPrices
from bot.ports.errors import NeedsOperator, Unavailable
from bot.ports.kv import Conflict, Entry, Json, KeyValueStore, Put

_TRIES: Final = 20
_LATER: Final = timedelta(hours=1)
_MONTH: Final = "spent"
_DAY: Final = "spent in a day"
_QUARTER: Final = timedelta(minutes=15)


_MAYBE_LINK: Final = regex.compile(r"https?://|\w\.\p{L}{2,}", regex.IGNORECASE)


class BudgetExhausted(NeedsOperator):
    """This month's budget does not cover another call."""


def thousandths(dollars: Decimal) -> int:
    """Return a price as we count: rounded up, so that we never count less than X does."""
    return int((dollars * 1000).to_integral_value(ROUND_CEILING))


def may_hold_link(text: str) -> bool:
    """Return whether X could see a link in `text`, and charge for it."""
    return _MAYBE_LINK.search(text) is not None


@dataclass(frozen=True, slots=True)
class Costs:
    """The prices, in thousandths."""

    mention: int
    post: int
    account: int
    reply: int
    next: int
    link: int
    deletion: int
    picture: int

    @classmethod
    def of(cls, prices: XPrices) -> "Costs":
        """Return the prices of app.yaml."""
        return cls(**{name: thousandths(price) for name, price in prices})


@dataclass(frozen=True, slots=True)
class Taken:
    """Money that was set aside for a call, in the quarter of an hour that began at `at`."""

    at: datetime
    amount: int


class Budget:
    """Counts in the key-value store, so that a restart forgets nothing. A crash may count too much, never too little.

    A month is UTC's, as on X's bill. For weeks that begin where a room is, quarters of an hour are counted
    too: in every zone a day begins with one.
    """

    def __init__(self, kv: KeyValueStore, budget: Decimal, now: Callable[[], datetime]) -> None:
        self._kv = kv
        self._budget = int(budget * 1000)
        self._now = now
        self._paid: set[str] = set()
        self._day = ""

    async def left(self) -> int:
        """Return what may still be spent this month."""
        entry = await self._kv.get(_MONTH, f"{self._now():%Y-%m}")
        return max(0, self._budget - (int(entry.value["thousandths"]) if entry else 0))

    async def left_for_looking(self) -> int:
        """Return what may be spent on looking at old posts: the last quarter is for answering."""
        return max(0, await self.left() - self._budget // 4)

    async def take(self, amount: int) -> Taken:
        """Set money aside for a call. Raises BudgetExhausted if there is not enough."""
        now = self._now()
        taken = Taken(now.replace(minute=now.minute // 15 * 15, second=0, microsecond=0), amount)
        await self._add(taken.at, amount)
        return taken

    async def settle(self, taken: Taken, cost: int) -> None:
        """Correct what was set aside to what the call did cost."""
        await self._add(taken.at, cost - taken.amount, anyway=True)

    async def spent(self, since: datetime, until: datetime) -> int:
        """Return what was spent in the quarters of an hour that began from `since` up to `until`."""
        total, day = 0, since.replace(hour=0, minute=0, second=0, microsecond=0)
        while day < until:
            entry = await self._kv.get(_DAY, f"{day:%Y-%m-%d}")
            quarters = {day + _QUARTER * int(nth): cost for nth, cost in (entry.value if entry else {}).items()}
            total += sum(cost for at, cost in quarters.items() if since <= at < until)
            day += timedelta(days=1)
        return total

    def fresh(self, ids: Iterable[str]) -> int:
        """Return how many of these X will charge for: each thing once in a UTC day."""
        today = f"{self._now():%Y-%m-%d}"
        if today != self._day:
            self._day, self._paid = today, set()
        new = set(ids) - self._paid
        self._paid |= new
        return len(new)

    async def _add(self, at: datetime, amount: int, *, anyway: bool = False) -> None:
        if not amount:
            return
        for _ in range(_TRIES):
            month, day = f"{at:%Y-%m}", f"{at:%Y-%m-%d}"
            entry, quarters = await self._kv.get(_MONTH, month), await self._kv.get(_DAY, day)
            total = (int(entry.value["thousandths"]) if entry else 0) + amount
            if total > self._budget and not anyway:
                why = "This month's budget for X is spent: raise monthly_budget in app.yaml, or wait until next month."
                raise BudgetExhausted(why, retry_after=_LATER)
            try:
                await self._kv.write(
                    Put(_MONTH, month, {"thousandths": total}, entry.version if entry else 0),
                    Put(_DAY, day, _with(quarters, at, amount), quarters.version if quarters else 0),
                )
            except Conflict:
                continue
            return
        raise Unavailable("Too many calls to X are counted at this moment.")


def _with(quarters: Entry | None, at: datetime, amount: int) -> Json:
    """Return what each quarter of an hour of a day took, by how many went before it, with this added."""
    nth, known = str(at.hour * 4 + at.minute // 15), quarters.value if quarters else {}
    return known | {nth: int(known.get(nth, 0)) + amount}
