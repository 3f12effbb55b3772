"""Looking for news in rounds: trouble is logged once, waited for, and told to those who can mend it."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.ports.adapter import AdapterContext
from bot.ports.errors import NeedsOperator, Unavailable

log = logging.getLogger(__name__)

Look = Callable[[], Awaitable[None]]


class Rounds:
    """The rounds of one channel. Any error but Unavailable ends them: the program starts the channel again."""

    def __init__(self, name: str, context: AdapterContext, every: timedelta) -> None:
        self._name = name
        self._context = context
        self._every = every
        self._told = ""
        self.says = ""
        """As whom the channel hears, and where: the channel sets it once it knows."""
        self.lacks = ""
        """What an operator should mend though all the rest works; the channel sets it."""

    async def run(self, look: Look) -> None:
        """Look, wait, and look again, until cancelled."""
        while True:
            await self._context.sleep((await self.once(look) or self._every).total_seconds())

    async def until_done(self, act: Look) -> None:
        """Do it once, and again for as long as it is Unavailable. How the channel stands the first round tells."""
        while True:
            try:
                return await act()
            except Unavailable as trouble:
                await self._context.sleep((await self.trouble(trouble)).total_seconds())

    async def once(self, look: Look) -> timedelta | None:
        """Look once. Return None if that went well, else how long to wait before the next look."""
        try:
            await look()
        except Unavailable as trouble:
            return await self.trouble(trouble)
        self._told = ""
        if self.lacks:
            self._context.report(False, self.lacks)
            await self._context.alert(self.lacks)
        else:
            await self._context.well(self.says)
        return None

    async def trouble(self, trouble: Unavailable) -> timedelta:
        """Log it if it is new, raise an alert if it needs a person, and return how long to wait."""
        needs = isinstance(trouble, NeedsOperator)
        if self._told != str(trouble):
            log.log(logging.ERROR if needs else logging.WARNING, "%s is not heard now: %s", self._name, trouble)
        self._told = str(trouble)
        self._context.report(False, f"{trouble}")
        if needs:
            await self._context.alert(f"{trouble}")
        return max(self._every, trouble.retry_after or self._every)
