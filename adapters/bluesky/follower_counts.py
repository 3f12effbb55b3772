"""How many follow the customers who call on us: asked once for each, and never waited for."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from adapters.bluesky.account_api import MOST_ACCOUNTS, Account
from bot.domain.mention import Heard, Mention
from bot.ports.errors import Rejected, Unavailable

log = logging.getLogger(__name__)

REMEMBERED = 5000
"""Of how many accounts it is remembered until the program ends: enough for those who call again soon."""


class FollowerCounts:
    """What notifications do not say of their authors."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._known: dict[str, int] = {}

    async def told(self, heard: Sequence[Heard]) -> list[Heard]:
        """Return what was heard, each mention with how many follow its author; without, if that cannot be read now."""
        authors = dict.fromkeys(thing.customer.ref.id for thing in heard if isinstance(thing, Mention))
        unknown = [did for did in authors if did not in self._known]
        try:
            for start in range(0, len(unknown), MOST_ACCOUNTS):
                self._known |= await self._account.followers(unknown[start : start + MOST_ACCOUNTS])
        except (Unavailable, Rejected) as trouble:
            log.info("how many follow a customer cannot be read now: %s", trouble)
        counted = [self._counted(thing) for thing in heard]
        if len(self._known) > REMEMBERED:
            self._known.clear()
        return counted

    def _counted(self, thing: Heard) -> Heard:
        if not isinstance(thing, Mention):
            return thing
        followers = self._known.get(thing.customer.ref.id)
        return replace(thing, customer=replace(thing.customer, followers=followers))
