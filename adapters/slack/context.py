"""What every part of the Slack room works with."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.slack.block_kit import Block
from adapters.slack.client import Api
from adapters.slack.identity import People
from adapters.slack.room import TheRoom
from bot.chat.background_tasks import BackgroundTasks
from bot.chat.idempotency import IdempotencyKeys
from bot.chat.messages import MessageRegistry
from bot.chat.notifications import Notifications
from bot.chat.quiet_hours import QuietHoursStore
from bot.domain.ids import StaffRef
from bot.domain.quiet_hours import QuietHours
from bot.ports.errors import PortError
from bot.ports.kv import Json, KeyValueStore

log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Means(BackgroundTasks):
    """One Slack room: its line to Slack, what it remembers, and the desk it brings everything to."""

    name: str
    company: str
    api: Api
    people: People
    room: TheRoom
    book: MessageRegistry
    kv: KeyValueStore
    notifications: Notifications
    presses: IdempotencyKeys
    quiet: QuietHoursStore
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def tell(
        self, account: str, channel: str, text: str, blocks: list[Block] | None = None, *, root: str | None = None
    ) -> None:
        """Show something to one person in a channel. Gone when they reload: never the only copy of anything."""
        if not account:
            return
        given: Json = {"channel": channel, "user": account, "text": text}
        given |= {"blocks": blocks} if blocks else {}
        given |= {"thread_ts": root} if root else {}
        try:
            await self.api.call("chat.postEphemeral", **given)
        except PortError as trouble:
            log.info("somebody could not be told in private: %s", trouble)

    async def is_quiet_for(self, account: str) -> bool:
        """Return whether somebody is not to be called just now."""
        hours = await self.hours_set(account)
        return hours is not None and hours.end(self.now()) is not None

    async def hours_set(self, account: str) -> QuietHours | None:
        """Return what somebody has set, where they are, even if it is that nothing is quiet; None if nothing."""
        hours = await self.quiet.get(account)
        return None if hours is None else replace(hours, zone=await self.people.zone(account))

    async def called(self, who: StaffRef) -> bool:
        """Return whether this is one of our accounts that may be called now."""
        return who.surface == self.name and not await self.is_quiet_for(who.account)
