"""What every part of the Slack room works with."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any, TypeVar

from adapters.slack.api import Api
from adapters.slack.cardbook import CardBook
from adapters.slack.kit import Block
from adapters.slack.people import People
from adapters.slack.rooms import TheRoom
from bot.domain.quiet import QuietHours
from bot.domain.refs import StaffRef
from bot.domain.thread import Refused
from bot.pigeonholes import Pigeonholes
from bot.ports import Conflict, Desk, Drawer, Json, Rejected, Unavailable, Write
from bot.presses import Presses

log = logging.getLogger(__name__)

T = TypeVar("T")

QUIET_HOURS = "quiet"
TO_FINISH_SECONDS = 3.0
STARTING = "Handraise is just starting. Try again in a few seconds."
SORRY = (
    "Something is wrong on our side just now, and we cannot say whether that was done. "
    "Nothing is lost: look again in a minute, and try again."
)
AGAIN = (
    "Something is wrong on our side just now. Handraise will try again by itself within a minute; "
    "if you hear nothing more, ask again."
)


@dataclass(slots=True)
class Means:
    """One Slack room: its line to Slack, what it remembers, and the desk it brings everything to."""

    name: str
    company: str
    api: Api
    people: People
    room: TheRoom
    book: CardBook
    drawer: Drawer
    pigeonholes: Pigeonholes
    presses: Presses
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    at_desk: Desk | None = None
    _afterwards: set[asyncio.Task[Any]] = field(default_factory=set)
    _at_once: set[asyncio.Task[Any]] = field(default_factory=set)

    @property
    def desk(self) -> Desk:
        """The desk, while the room is open. Raises Refused when it is not."""
        if self.at_desk is None:
            raise Refused(STARTING)
        return self.at_desk

    def afterwards(self, work: Coroutine[Any, Any, None]) -> None:
        """Do this once whoever waits has been answered. What fails is logged: nothing rests on it."""
        _kept(self._afterwards, asyncio.create_task(_safely(work)))

    def at_once(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Do this now, to its end, even if whoever waits for it has to be answered before."""
        return _kept(self._at_once, asyncio.create_task(work))

    async def stop(self) -> None:
        """Let what is being done come to its end, for a moment; give up what was to be done afterwards."""
        if self._at_once:
            await asyncio.wait(self._at_once, timeout=TO_FINISH_SECONDS)
        tasks = [*self._at_once, *self._afterwards]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

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
        except (Unavailable, Rejected) as trouble:
            log.info("somebody could not be told in private: %s", trouble)

    async def quiet_hours(self, account: str) -> tuple[str, str] | None:
        """Return when somebody's quiet hours begin and end, as they set them; None if they have none."""
        sheet = await self.drawer.get(QUIET_HOURS, account)
        if sheet is None or sheet.value["from"] == sheet.value["until"]:
            return None
        return str(sheet.value["from"]), str(sheet.value["until"])

    async def set_quiet_hours(self, account: str, begin: str, until: str) -> None:
        """Remember somebody's quiet hours; the same time twice means none."""
        while True:
            sheet = await self.drawer.get(QUIET_HOURS, account)
            write = Write(QUIET_HOURS, account, {"from": begin, "until": until}, 0 if sheet is None else sheet.version)
            try:
                await self.drawer.write(write)
            except Conflict:
                continue
            return

    async def hours_set(self, account: str) -> QuietHours | None:
        """Return what somebody has set, where they are, even if it is that nothing is quiet; None if nothing."""
        sheet = await self.drawer.get(QUIET_HOURS, account)
        if sheet is None:
            return None
        begin, until = (time.fromisoformat(str(sheet.value[end])) for end in ("from", "until"))
        return QuietHours(begin, until, await self.people.zone(account))

    async def is_quiet_for(self, account: str) -> bool:
        """Return whether somebody is not to be called just now."""
        hours = await self.hours_set(account)
        return hours is not None and hours.end(self.now()) is not None

    async def called(self, who: StaffRef) -> bool:
        """Return whether this is one of our accounts that may be called now."""
        return who.surface == self.name and not await self.is_quiet_for(who.account)


def _kept(among: set[asyncio.Task[Any]], task: asyncio.Task[T]) -> asyncio.Task[T]:
    among.add(task)
    task.add_done_callback(among.discard)
    return task


async def _safely(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except (Unavailable, Rejected, Refused) as no:
        log.info("left undone: %s", no)
    except Exception:
        log.exception("left undone")
