"""What we spend on X in a month, in thousandths of a dollar: counted before each call, so that it is never too much."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Final

from adapters.x.settings import XPrices
from bot.ports import Conflict, Drawer, Unavailable, Write

_TRIES: Final = 20
_LATER: Final = timedelta(hours=1)


class Stuck(Unavailable):
    """Nothing goes on at X until somebody does what it says."""


class Spent(Stuck):
    """This month's budget does not cover another call."""


def thousandths(dollars: Decimal) -> int:
    """Return a price as we count: rounded up, so that we never count less than X does."""
    return int((dollars * 1000).to_integral_value(ROUND_CEILING))


@dataclass(frozen=True, slots=True)
class Costs:
    """The prices, in thousandths."""

    mention: int
    post: int
    account: int
    reply: int
    link: int
    deletion: int
    picture: int

    @classmethod
    def of(cls, prices: XPrices) -> "Costs":
        """Return the prices of app.yaml."""
        return cls(**{name: thousandths(price) for name, price in prices})


@dataclass(frozen=True, slots=True)
class Taken:
    """Money that was set aside for a call, in the month when it was."""

    month: str
    amount: int


class Purse:
    """Counts in the drawer, so that a restart forgets nothing. A crash may count too much, never too little."""

    def __init__(self, drawer: Drawer, budget: Decimal, now: Callable[[], datetime]) -> None:
        self._drawer = drawer
        self._budget = int(budget * 1000)
        self._now = now
        self._paid: set[str] = set()
        self._day = ""

    async def left(self) -> int:
        """Return what may still be spent this month."""
        return max(0, self._budget - await self._spent(self._month))

    async def left_for_looking(self) -> int:
        """Return what may be spent on looking at old posts: the last quarter is for answering."""
        return max(0, await self.left() - self._budget // 4)

    async def take(self, amount: int) -> Taken:
        """Set money aside for a call. Raises Spent if there is not enough."""
        taken = Taken(self._month, amount)
        await self._add(taken.month, amount)
        return taken

    async def settle(self, taken: Taken, cost: int) -> None:
        """Correct what was set aside to what the call did cost."""
        await self._add(taken.month, cost - taken.amount, anyway=True)

    def fresh(self, ids: Iterable[str]) -> int:
        """Return how many of these X will charge for: each thing once in a UTC day."""
        today = f"{self._now():%Y-%m-%d}"
        if today != self._day:
            self._day, self._paid = today, set()
        new = set(ids) - self._paid
        self._paid |= new
        return len(new)

    @property
    def _month(self) -> str:
        return f"{self._now():%Y-%m}"

    async def _spent(self, month: str) -> int:
        sheet = await self._drawer.get("spent", month)
        return int(sheet.value["thousandths"]) if sheet else 0

    async def _add(self, month: str, amount: int, *, anyway: bool = False) -> None:
        if not amount:
            return
        for _ in range(_TRIES):
            sheet = await self._drawer.get("spent", month)
            total = (int(sheet.value["thousandths"]) if sheet else 0) + amount
            if total > self._budget and not anyway:
                why = "This month's budget for X is spent: raise monthly_budget in app.yaml, or wait until next month."
                raise Spent(why, retry_after=_LATER)
            try:
                await self._drawer.write(Write("spent", month, {"thousandths": total}, sheet.version if sheet else 0))
            except Conflict:
                continue
            return
        raise Unavailable("Too many calls to X are counted at this moment.")
