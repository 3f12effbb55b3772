"""The staff room as a surface: pages where staff see cards and act on them."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import timedelta

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from adapters.staffroom.doors import Doors
from adapters.staffroom.live import Streams
from adapters.staffroom.pages import Pages
from adapters.staffroom.reception import Reception
from adapters.staffroom.routes import ALARM, Routes
from bot.domain.card import Card
from bot.domain.refs import CardRef, EffectKey, Room, StaffRef, ThreadId
from bot.domain.staff import Standing
from bot.pigeonholes import Pigeonholes
from bot.ports import Conflict, Desk, Rejected, Tools, Unavailable, Write
from bot.presses import Presses

CARD = "card"
SWEEP_SECONDS = 6 * 60 * 60


class StaffRoomSettings(BaseModel):
    """The staff room has little to set: `staffroom: {}` will do. Whoever comes in was invited."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    private_posts: bool = True


class StaffRoom:
    """A web surface for employees. Nobody gets in without a personal invitation."""

    Settings = StaffRoomSettings

    def __init__(self, name: str, settings: StaffRoomSettings, tools: Tools) -> None:
        self.settings = settings
        self.sees_private = settings.private_posts
        self._name = name
        self._tools = tools
        self._desk: Desk | None = None
        self._doors = Doors(tools)
        self._streams = Streams(tools.token())
        self._pigeonholes = Pigeonholes(tools.drawer, tools.now)
        self._presses = Presses(tools.drawer, tools.now)
        pages = Pages(tools.company, tools.now)
        reception = Reception(name, tools, self._doors, pages, lambda: self._desk)
        self._routes = Routes(
            reception, self._doors, pages, self._pigeonholes, self._presses, self._streams, tools.drawer, tools.token
        )

    @property
    def name(self) -> str:
        return self._name

    @property
    def rooms(self) -> Sequence[Room]:
        return (Room(self._name, "main"),)

    @property
    def pace(self) -> timedelta:
        return timedelta(0)

    def routes(self) -> Iterable[web.RouteDef]:
        return self._routes.all()

    def link(self) -> str:
        return f"{self._tools.public_url}/staff"

    async def listen(self, desk: Desk) -> None:
        """Serve pages until cancelled; then end every event stream, so that nothing is left running."""
        self._desk = desk
        try:
            while True:
                await self._doors.sweep()
                await self._presses.sweep()
                await asyncio.sleep(SWEEP_SECONDS)
        finally:
            self._desk = None
            self._streams.close()

    async def show(self, card: Card, *, room: Room, key: EffectKey) -> CardRef:
        """Remember that the card is shown, and tell every open page. A thread has one page, so one card."""
        if room not in self.rooms:
            raise Rejected(f"The staff room has no room called {room.name}: its only room is main.")
        ref, new = CardRef(room, str(card.thread)), True
        try:
            await self._tools.drawer.write(Write(CARD, key, {"thread": card.thread}, 0))
        except Conflict:
            shown = await self._tools.drawer.get(CARD, key)
            ref, new = CardRef(room, str(shown.value["thread"]) if shown else ref.id), False
        self._streams.tell("thread", {"thread": int(ref.id), "version": card.version, "new": new})
        return ref

    async def update(self, ref: CardRef, card: Card) -> None:  # noqa: ARG002 - a thread has one page, whatever the ref
        """Tell every open page: each reads the thread afresh."""
        self._streams.tell("thread", {"thread": card.thread, "version": card.version, "new": False})

    async def whisper(self, to: StaffRef, text: str, *, thread: ThreadId, key: EffectKey) -> None:
        """Leave it in their pigeonhole, and show it at once on every page they have open."""
        if to.surface != self._name:
            raise Rejected("That account is not one of the staff room's.")
        if await self._pigeonholes.put(to.account, text, thread=thread, key=key):
            self._streams.tell("whisper", {"key": key, "text": text, "thread": thread}, account=to.account)

    async def alarm(self, about: str, text: str, *, room: Room, key: EffectKey) -> None:  # noqa: ARG002 - a page says it as long as it holds
        """Say it on every page for as long as it holds."""
        if room not in self.rooms:
            raise Rejected(f"The staff room has no room called {room.name}: its only room is main.")
        sheet = await self._tools.drawer.get(ALARM, about)
        value = {"text": text} if text else None
        if (None if sheet is None else sheet.value) != value:
            try:
                await self._tools.drawer.write(Write(ALARM, about, value, 0 if sheet is None else sheet.version))
            except Conflict:
                raise Unavailable("Another process is just saying it.") from None
            self._streams.tell("alarm", {"about": about})

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:  # noqa: ARG002 - always read afresh
        """Whoever came in by invitation and was not expelled may act."""
        if who.surface == self._name and await self._doors.inside(who.account):
            return Standing(may_speak=True)
        return Standing(
            may_speak=False, reason="You are not in the staff room. Ask a colleague for an invitation to come in."
        )

    async def invite(self, who: StaffRef) -> str:
        token = await self._doors.invite(who.account)
        return f"{self._tools.public_url}/staff/in/{token}"

    async def expel(self, who: StaffRef) -> None:
        await self._doors.expel(who.account)
        self._streams.close(who.account)
