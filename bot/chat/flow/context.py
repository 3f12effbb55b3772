"""What every part of a chat product's flow works with, and what the product itself brings to it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from bot.chat.attachments import Attachment
from bot.chat.background_tasks import BackgroundTasks
from bot.chat.commands import ParsedCommand
from bot.chat.flow.responses import Notice
from bot.chat.home_page import Check, Home
from bot.chat.idempotency import IdempotencyKeys
from bot.chat.identity import Identity
from bot.chat.interaction import Heard, Interaction, SourceMessage
from bot.chat.messages import MessageRegistry
from bot.chat.notifications import Notifications
from bot.chat.quiet_hours import QuietHoursStore
from bot.chat.shared_rooms import SharedRoom
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.quiet_hours import QuietHours
from bot.ports.kv import Json, KeyValueStore
from bot.ports.surface import Pile


@dataclass(slots=True, kw_only=True)
class ChatContext(BackgroundTasks):
    """One room of a chat product: who is in it, what it remembers, and the desk it brings everything to."""

    name: str
    company: str
    people: Identity[Any, Any]
    room: SharedRoom
    registry: MessageRegistry
    kv: KeyValueStore
    notifications: Notifications
    idempotency: IdempotencyKeys
    quiet: QuietHoursStore
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def acted(self, thread: ThreadId, by: StaffRef, since: datetime) -> bool:
        """Return whether somebody did something in a thread since then: what a crash broke off may have been done.

        What leaves no trace there (a claim that is kept, a draft that is split) does no harm when it is done twice.
        """
        at = (await self.desk.look(thread, by)).acted_at
        return at is not None and at >= since

    async def hours_set(self, account: str) -> QuietHours | None:
        """Return what somebody has set, where they are, even if it is that nothing is quiet; None if nothing."""
        hours = await self.quiet.get(account)
        zone = "" if hours is None else await self.people.zone(account)
        return hours if hours is None or not zone else replace(hours, zone=zone)

    async def is_quiet_for(self, account: str) -> bool:
        """Return whether somebody is not to be called just now."""
        hours = await self.hours_set(account)
        return hours is not None and hours.end(self.now()) is not None

    async def quiet_text(self, account: str) -> str:
        """Return somebody's quiet hours in words; "" if they have none."""
        times = await self.quiet.get_times(account)
        return "" if times is None else f"{times[0]} to {times[1]}"

    async def home(self, by: StaffRef, checks: list[Check], room: str = "") -> Home:
        """Return what one person's own page is made from. `checks` are for keepers."""
        desk = self.desk
        overview = await desk.overview(by)
        return Home(
            company=self.company,
            person=await desk.person(by),
            mine=await desk.pile(Pile.MINE, by),
            up_for_grabs=await desk.pile(Pile.UP_FOR_GRABS, by),
            counts=overview.counts,
            week=await desk.week(by),
            whispers=await self.notifications.unread(by.account),
            quiet=await self.quiet_text(by.account),
            room=room,
            checks=checks,
            paused=overview.paused,
        )


class ChatProduct(Protocol):
    """What a chat product brings to the flow: how it reads its own messages, and how it tells people something."""

    typed_most: int
    """How many characters the editor's field holds."""
    confirms_undo: bool
    """Whether undoing from a menu is asked once more, since a menu's answer is shown in a window."""
    not_shown: str
    """What somebody is told when the product would not do its part just now."""
    only_admins: str
    """What somebody is told who may not confirm a shared room."""

    def plain(self, text: str) -> str:
        """Return what was typed in a field as plain text. Raises HasNoPlainForm."""
        ...

    async def source(self, asked: Interaction, thread: ThreadId) -> SourceMessage:
        """Return the message that a button or a menu is about, as it stands now. Raises ActionRefused."""
        ...

    async def attached(self, said: SourceMessage) -> tuple[Attachment, ...]:
        """Return what hangs on a message, with where it can be had."""
        ...

    async def fetch(self, file: Attachment) -> tuple[bytes, str]:
        """Return what a file holds, and its alt text. Raises ActionRefused."""
        ...

    async def may_lend(self, said: SourceMessage, owner: StaffRef, to: str, thread: ThreadId) -> bool:
        """Return whether these are the words of `owner`, about which they were asked."""
        ...

    async def tell(self, account: str, notice: Notice) -> str:
        """Tell somebody in private; return what the person who caused it is told. Raises ActionRefused."""
        ...

    async def then(self, asked: Interaction) -> Json:
        """Return what to go on with once somebody has introduced themselves."""
        ...

    async def resumed(self, then: Json, by: StaffRef) -> tuple[ThreadId, SourceMessage] | None:
        """Return the message that was to be sent before its author introduced themselves; None if none was."""
        ...

    async def understood(self, asked: ParsedCommand, by: StaffRef, heard: Heard) -> ParsedCommand:
        """Return the command with its words as they are meant. Raises ActionRefused for one not taken from here."""
        ...

    async def whom(self, named: str, heard: Heard) -> StaffId:
        """Return the colleague whom somebody named. Raises ActionRefused."""
        ...
