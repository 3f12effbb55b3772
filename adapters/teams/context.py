"""What every part of the Teams room works with."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from adapters.teams.gateway import Gateway, Gone, Sender, Words
from adapters.teams.identity import People
from adapters.teams.room import TheRoom
from bot.chat.background_tasks import BackgroundTasks
from bot.chat.idempotency import IdempotencyKeys
from bot.chat.messages import MessageRegistry
from bot.chat.notifications import Notifications
from bot.chat.quiet_hours import QuietHoursStore
from bot.ports.errors import PortError
from bot.ports.kv import KeyValueStore

log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Means(BackgroundTasks):
    """One Teams room: its line to Teams, what it remembers, and the desk it brings everything to."""

    name: str
    company: str
    gateway: Gateway
    people: People
    room: TheRoom
    book: MessageRegistry
    kv: KeyValueStore
    notifications: Notifications
    presses: IdempotencyKeys
    quiet: QuietHoursStore
    now: Callable[[], datetime]

    async def tell(self, who: Sender, where: str, words: Words) -> None:
        """Say something to one person alone, in a thread of Teams'. Never the only copy of anything that matters."""
        if not who.id:
            return
        try:
            await self.gateway.tell(where, who.id, words)
        except (PortError, Gone) as trouble:
            log.info("somebody could not be told in private: %s", trouble)

    async def is_quiet_for(self, account: str) -> bool:
        """Return whether somebody is not to be called just now."""
        hours = await self.quiet.get(account)
        return hours is not None and hours.end(self.now()) is not None
