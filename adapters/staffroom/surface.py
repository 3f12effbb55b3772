"""The staff room as a surface: pages where staff see cards and act on them."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import timedelta

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from adapters.staffroom.login_routes import LoginRoutes
from adapters.staffroom.pages import Pages
from adapters.staffroom.room_display import RoomDisplay
from adapters.staffroom.routes import Routes
from adapters.staffroom.sessions import Sessions
from adapters.staffroom.sse import Streams
from bot.chat.idempotency import IdempotencyKeys
from bot.chat.notifications import Notifications
from bot.domain.ids import EffectKey, Room, StaffRef, ThreadId
from bot.domain.staff import Standing
from bot.ports.adapter import AdapterContext
from bot.ports.errors import Rejected
from bot.ports.surface import Desk

SWEEP_SECONDS = 6 * 60 * 60


class StaffRoomSettings(BaseModel):
    """The staff room has little to set: `staffroom: {}` will do. Anyone who comes in was invited.

    `keepers` are those who look after the house, by their numbers in `handraise staff list`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    private_posts: bool = True
    keepers: frozenset[int] = frozenset()


class StaffRoom(RoomDisplay):
    """A web surface for employees. Nobody gets in without a personal invitation."""

    Settings = StaffRoomSettings

    def __init__(self, name: str, settings: StaffRoomSettings, context: AdapterContext) -> None:
        super().__init__(name, context.kv, Streams(context.token()))
        self.settings = settings
        self.sees_private = settings.private_posts
        self._name = name
        self._context = context
        self._desk: Desk | None = None
        self._sessions = Sessions(context)
        self._notifications = Notifications(context.kv, context.now)
        self._idempotency = IdempotencyKeys(context.kv, context.now)
        pages = Pages(context.company, context.now)
        logins = LoginRoutes(name, context, self._sessions, pages, lambda: self._desk)
        self._routes = Routes(
            logins,
            self._sessions,
            pages,
            self._notifications,
            self._idempotency,
            self._streams,
            context.kv,
            context.token,
        )

    @property
    def name(self) -> str:
        return self._name

    @property
    def rooms(self) -> Sequence[Room]:
        return self._rooms

    @property
    def pace(self) -> timedelta:
        return timedelta(0)

    def routes(self) -> Iterable[web.RouteDef]:
        return self._routes.all()

    def link(self) -> str:
        return f"{self._context.public_url}/staff"

    async def listen(self, desk: Desk) -> None:
        """Serve pages until cancelled; then end every event stream, so that nothing is left running."""
        self._desk = desk
        await self._context.well(f"It is open at {self.link()}.")
        try:
            while True:
                await self._sessions.sweep()
                await self._idempotency.sweep()
                await asyncio.sleep(SWEEP_SECONDS)
        finally:
            self._desk = None
            self._streams.close()

    async def whisper(self, to: StaffRef, text: str, *, thread: ThreadId, key: EffectKey) -> None:
        """Leave it among their notifications, and show it at once on every page they have open."""
        if to.surface != self._name:
            raise Rejected("That account is not one of the staff room's.")
        if await self._notifications.add(to.account, text, thread=thread, key=key):
            self._streams.tell("whisper", {"key": key, "text": text, "thread": thread}, account=to.account)

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:  # noqa: ARG002 - always read afresh
        """Anyone who came in by invitation and was not expelled may act."""
        if who.surface == self._name and await self._sessions.inside(who.account):
            keeps = who.account in map(str, self.settings.keepers)
            return Standing(may_speak=True, is_keeper=keeps)
        return Standing(
            may_speak=False, reason="You are not in the staff room. Ask a colleague for an invitation to come in."
        )

    async def invite(self, who: StaffRef) -> str:
        token = await self._sessions.invite(who.account)
        return f"{self._context.public_url}/staff/in/{token}"

    async def revoke(self, who: StaffRef) -> None:
        await self._sessions.revoke(who.account)
        self._streams.close(who.account)
