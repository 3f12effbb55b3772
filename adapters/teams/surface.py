"""Teams as a surface: a room with cards, threads to talk in, and words that leave only by a press."""

import asyncio
import logging
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta

from aiohttp import web
from pydantic import TypeAdapter

from adapters.teams import manifest as manifests
from adapters.teams.button_payload import post_key
from adapters.teams.client import TeamsClient
from adapters.teams.context import TeamsContext
from adapters.teams.escape import escaped
from adapters.teams.gateway import WANT_ANSWERS, Activity, Answer, Gone, Kind, OutgoingContent
from adapters.teams.identity import TeamsIdentity
from adapters.teams.interactions import Interactions
from adapters.teams.listener import PATH, TeamsListener
from adapters.teams.messages_in import MessagesIn
from adapters.teams.messages_out import TeamsMessages, TeamsRenderer, thread_of
from adapters.teams.private_answers import PrivateAnswers
from adapters.teams.product import TeamsProduct
from adapters.teams.room import TeamsRoomCheck
from adapters.teams.settings import TeamsSettings
from bot.chat.background_tasks import TO_FINISH_SECONDS
from bot.chat.event_queue import EventQueue
from bot.chat.flow.flow import Flow
from bot.chat.idempotency import IdempotencyKeys
from bot.chat.messages import MessageRegistry
from bot.chat.notifications import Notifications
from bot.chat.quiet_hours import QuietHoursStore
from bot.chat.room import ChatRoom
from bot.chat.standing import tell_standing
from bot.domain.ids import EffectKey, StaffRef, ThreadId
from bot.ports.adapter import AdapterContext
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Json
from bot.ports.surface import Desk

log = logging.getLogger(__name__)

PACE = timedelta(seconds=1)
"""Teams takes sixty posts in thirty seconds; the rest is left for what people are told."""
_KEPT = (Kind.SAID, Kind.EDITED, Kind.DELETED, Kind.REACTED, Kind.UNREACTED)
"""What is kept before it is acknowledged, and opened afterwards."""
_INBOUND = TypeAdapter(Activity)
SINCE = "since"
"""When a press came that was acknowledged before it was done: it stands beside the activity that is kept."""


class TeamsRoom(ChatRoom):
    """One channel of one team of Microsoft Teams."""

    Settings = TeamsSettings

    def __init__(self, name: str, settings: TeamsSettings, context: AdapterContext) -> None:
        from adapters.teams.bot_framework import open_gateway  # Microsoft's kit takes its time to import

        self._settings = settings
        self._adapter = context
        self.sees_private = settings.private_posts
        self._gateway: TeamsClient = open_gateway(settings, context)
        kv, tenant, room = context.kv, settings.tenant_id, settings.room
        teams = TeamsContext(
            name=name,
            company=context.company,
            gateway=self._gateway,
            people=TeamsIdentity(name, room, tenant, self._gateway, kv, context.now, settings.keepers),
            room=TeamsRoomCheck(room, tenant, self._gateway, kv, context.now, kept=bool(settings.keepers)),
            registry=MessageRegistry(TeamsMessages(self._gateway, room), kv, context.now, context.sleep, pace=PACE),
            kv=kv,
            notifications=Notifications(kv, context.now),
            idempotency=IdempotencyKeys(kv, context.now),
            quiet=QuietHoursStore(kv),
            now=context.now,
        )
        renderer = TeamsRenderer(teams, settings.language, box=not settings.rsc)
        super().__init__(teams, room, renderer, context.redraw)
        self._teams = teams
        product = TeamsProduct(teams)
        flow = Flow(teams, product)
        self._answers = answers = PrivateAnswers(teams, renderer.own, box=not settings.rsc)
        self._events = EventQueue(kv, context.now, lambda event: str(event.get("at") or ""))
        self._sources, self._hung = flow.replies.sources, product.attachments
        self._messages_in = MessagesIn(teams, product, flow, answers)
        self._interactions = Interactions(teams, flow.buttons, answers, renderer.own)
        self._is_open = False
        self._listener = TeamsListener(self._gateway, self._take, answers.late, self._keep, context.now)

    manifest_command = staticmethod(manifests.command)

    @property
    def pace(self) -> timedelta:
        return PACE

    def routes(self) -> Iterable[web.RouteDef]:
        """Return the one address that Teams calls for everything."""
        return [web.post(PATH, self._http)]

    async def listen(self, desk: Desk) -> None:
        """Take in what Teams delivers until cancelled; then leave nothing running."""
        self._teams.at_desk, self._is_open = desk, True
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._events.run(self._opened))
                group.create_task(self._sweep(self._hung.sweep))
                group.create_task(self._look_after_cards())
                group.create_task(tell_standing(self._adapter, self._standing))
        finally:
            self._is_open = False
            with suppress(TimeoutError):
                async with asyncio.timeout(TO_FINISH_SECONDS):
                    await self._listener.close()
            await self._teams.stop()
            self._teams.at_desk = None
            await self._gateway.close()

    async def whisper(self, to: StaffRef, text: str, *, thread: ThreadId, key: EffectKey) -> None:
        """Leave it among what is theirs, and tell them in the thread, unless these are their quiet hours."""
        if to.surface != self._context.name or "/" in to.account:
            raise Rejected("That account is not one of this company's directory.")
        if not await self._teams.notifications.add(to.account, text, thread=thread, key=key):
            return
        who = await self._teams.people.called(to.account)
        if who is None or await self._teams.is_quiet_for(to.account):
            return
        place = await self._teams.registry.card_of(thread)
        where = self._settings.room if place is None else thread_of(place)
        await self._teams.tell(who, where, OutgoingContent(text=escaped(text)))

    # --- what comes in ------------------------------------------------------------------------

    async def check_connection(self) -> str:
        """Ask for the roster of the room's team: that takes the registration, the installation and the room."""
        try:
            return await self._standing()
        finally:
            await self._gateway.close()

    async def _standing(self) -> str:
        if self._settings.local:
            return "local mode asks for no credentials."
        try:
            people = await self._gateway.members(self._settings.room)
        except Gone as no:
            raise Unavailable("Teams does not show the roster of the room's team.") from no
        sharing = await self._teams.room.seen(fresh=True)
        found = f"Microsoft's login takes us, and the room's team has {len(people)} members."
        if sharing.relays:
            return found
        return f"{found} Outsiders are among them, so nothing is sent from there until one of `keepers` confirms it."

    async def _http(self, request: web.Request) -> web.StreamResponse:
        if not self._is_open:
            return web.Response(status=503)
        return await self._listener.http(request)

    async def _take(self, heard: Activity) -> Answer | None:
        """Deal with what Teams brings. What was said is kept: only then is it acknowledged."""
        if heard.kind in WANT_ANSWERS:
            return await self._interactions.pressed(heard)
        if heard.kind in _KEPT:
            if await self._is_worth_keeping(heard):
                kept: Json = _INBOUND.dump_python(heard, mode="json")
                await self._events.enqueue(heard.delivery, kept, heard.who.aad or heard.who.id)
            return None
        await self._changed(heard)
        return None

    async def _is_worth_keeping(self, heard: Activity) -> bool:
        """Whether anything can come of it: people talk in the channels where we are."""
        where = heard.where
        if heard.kind in (Kind.EDITED, Kind.DELETED):
            return await self._sources.knows(post_key(heard))
        in_thread = where.channel == self._settings.room and where.root not in ("", heard.id)
        return heard.kind is not Kind.SAID or heard.names_us or where.is_personal or in_thread or heard.text[:1] == "!"

    async def _keep(self, heard: Activity, came: datetime, work: "asyncio.Task[None]") -> None:
        """Keep a press that takes too long for Teams until it is done and told."""
        event: Json = {**_INBOUND.dump_python(heard, mode="json"), SINCE: came.isoformat()}
        await self._events.keep(heard.delivery, event, heard.who.aad or heard.who.id, work)

    async def _opened(self, event: Json, tried: datetime | None) -> None:
        since = event.get(SINCE)
        heard = _INBOUND.validate_python({name: part for name, part in event.items() if name != SINCE})
        if since is None:
            await self._messages_in.handle(heard, tried)
            return
        await self._answers.late(heard, await self._interactions.pressed(heard, datetime.fromisoformat(since)))

    async def _changed(self, heard: Activity) -> None:
        for each in heard.members:
            self._teams.people.forget(each)
        if heard.kind in (Kind.JOINED, Kind.LEFT, Kind.CHANGED, Kind.INSTALLED):
            self._teams.room.changed()
            self._teams.run_later(self._teams.room.look_again())
        if heard.kind is Kind.REMOVED and not heard.where.is_personal:
            log.error("Teams: the app was taken out of the team: add it again to the team of the room")
