"""Slack as a surface: a room with cards, threads to talk in, and words that leave only by a press."""

import asyncio
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from aiohttp import web

from adapters.slack import manifest as manifests
from adapters.slack.access_check import refuse_missing_scopes, refuse_other_layouts
from adapters.slack.block_kit import escaped_line
from adapters.slack.client import SlackClient
from adapters.slack.context import SlackContext
from adapters.slack.events import Payload, room_of
from adapters.slack.home_tab import HomeTabs
from adapters.slack.identity import SlackIdentity
from adapters.slack.interactions import Interactions
from adapters.slack.listener import SlackListener
from adapters.slack.messages_in import MessagesIn
from adapters.slack.messages_out import SlackMessages, SlackRenderer
from adapters.slack.private_answers import PrivateAnswers
from adapters.slack.product import SlackProduct
from adapters.slack.room import SlackRoomCheck
from adapters.slack.settings import SlackSettings
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
from bot.ports.surface import Desk

log = logging.getLogger(__name__)

PACE = timedelta(seconds=1)
"""Slack takes about one post a second into each channel."""


class SlackRoom(ChatRoom):
    """One room of one Slack workspace."""

    Settings = SlackSettings

    def __init__(self, name: str, settings: SlackSettings, context: AdapterContext) -> None:
        self._settings = settings
        self._adapter = context
        self.sees_private = settings.private_posts
        api, kv = SlackClient(settings), context.kv
        slack = SlackContext(
            name=name,
            company=context.company,
            api=api,
            people=SlackIdentity(name, api, kv, context.now),
            room=SlackRoomCheck(settings.room, api, kv, context.now),
            registry=MessageRegistry(SlackMessages(api), kv, context.now, context.sleep, pace=PACE),
            kv=kv,
            notifications=Notifications(kv, context.now),
            idempotency=IdempotencyKeys(kv, context.now),
            quiet=QuietHoursStore(kv),
            now=context.now,
            sleep=context.sleep,
        )
        super().__init__(slack, settings.room, SlackRenderer(slack, settings.room, settings.language), context.redraw)
        self._slack = slack
        self._events = EventQueue(kv, context.now, lambda event: str(event.get("event_ts", "")))
        self._listener = SlackListener(settings, self._slack, self._events, context.report)
        self._homes = HomeTabs(self._slack)
        product = SlackProduct(slack)
        flow = Flow(slack, product)
        self._messages_in = MessagesIn(slack, product, flow)
        self._answers = PrivateAnswers(slack, self._homes)
        self._interactions = Interactions(slack, flow, self._answers)

    manifest_command = staticmethod(manifests.command)

    @property
    def pace(self) -> timedelta:
        return PACE

    def routes(self) -> Iterable[web.RouteDef]:
        """Return the one address that Slack calls in HTTP mode: events, commands and all that is pressed."""
        return [] if self._settings.socket_mode else [web.post(manifests.PATH, self._listener.http)]

    async def listen(self, desk: Desk) -> None:
        """Take in what Slack delivers until cancelled; then leave nothing running. Raises Unavailable without Slack."""
        async with self._slack.api.connected():
            await self._slack.api.home()
            self._slack.at_desk = desk
            self._listener.open(self._messages_in, self._interactions)
            try:
                await self._answers.resume()
                async with self._listener.line() as watch, asyncio.TaskGroup() as group:
                    group.create_task(self._events.run(self._opened))
                    group.create_task(self._sweep())
                    group.create_task(self._look_after_cards())
                    group.create_task(tell_standing(self._adapter, self._standing))
                    group.create_task(watch())
            finally:
                self._listener.close()
                await self._slack.stop()
                self._slack.at_desk = None

    async def check_connection(self) -> str:
        """Ask who we are, for every scope, the room and each layout, and in Socket Mode for a line: for both tokens."""
        api = self._slack.api
        async with api.connected():
            us = await api.call("auth.test")
            refuse_missing_scopes(api.granted, private=False)
            room = await self._slack.room.entered()
            refuse_missing_scopes(api.granted, private=bool(room.get("is_private")))
            if self._settings.socket_mode:
                await api.line()
            await refuse_other_layouts(api)
        return f"the workspace {us.get('team')} takes us, and the room is #{room.get('name')}."

    async def workspace(self) -> str:
        """Return the id of the workspace, which no second entry may have."""
        return f"Slack's workspace {(await self._slack.api.home()).team}"

    async def _standing(self) -> str:
        """Return as whom we are in which room. Raises a PortError with the fix if we are not, or nobody reaches us."""
        us = await self._slack.api.call("auth.test")
        room = await self._slack.room.entered()
        if self._listener.unproven:
            raise Unavailable(self._listener.unproven)
        return f"Slack's workspace {us.get('team')} takes us as @{us.get('user')}, and the room is #{room.get('name')}."

    async def whisper(self, to: StaffRef, text: str, *, thread: ThreadId, key: EffectKey) -> None:
        """Leave it on their Home tab, and show it to them in the room, unless these are their quiet hours."""
        if to.surface != self._context.name or "/" in to.account:
            raise Rejected("That account is not one of this workspace's.")
        if not await self._slack.notifications.add(to.account, text, thread=thread, key=key):
            return
        if not await self._slack.is_quiet_for(to.account):
            await self._slack.tell(to.account, await self._slack.room.channel(), escaped_line(text))
        self._slack.run_later(self._homes.refresh(to.account))

    async def _opened(self, event: Payload, since: datetime | None) -> None:
        match event.get("type"):
            case "message" | "app_mention":
                await self._messages_in.post(event, since)
            case "reaction_added" | "reaction_removed":
                await self._messages_in.reaction(event, since)
            case "app_home_opened":
                await self._homes.opened(event)
            case "handraise_kept":
                await self._listener.do_again(event)
            case "app_uninstalled" | "tokens_revoked":
                log.error("Slack: the app was removed or its token revoked; install it again and set its new bot_token")
            case _:
                await self._room_changed(room_of(event))

    async def _room_changed(self, channel: str) -> None:
        if not await self._slack.room.is_here(channel):
            return
        self._slack.room.changed()
        await self._slack.room.look_again()
