"""The room where cards appear: which channel it is, and whether outsiders sit in it."""

import asyncio
import logging
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from adapters.slack.client import ASK_AGAIN, NotReady, SlackClient, SlackError
from adapters.slack.events import Payload
from adapters.slack.identity import is_guest
from bot.chat.shared_rooms import RoomSharing, SharedRoom
from bot.ports.errors import Unavailable
from bot.ports.kv import KeyValueStore

log = logging.getLogger(__name__)

_ID = re.compile(r"[CG][A-Z0-9]{6,}")

SHARED = (
    "People from outside this company can read this room, so nothing is sent from Slack "
    "until an admin of this workspace confirms it. Anything you wrote is kept."
)


PAGE = 999
"""How many people are listed at once: as many as Slack gives."""
GUESTS_FOR = timedelta(hours=1)


class SlackRoomCheck(SharedRoom):
    """The one room that app.yaml names, by its name or by its id. Renaming it in Slack changes nothing.

    The outsiders are the workspaces that Slack names as being in it, or as invited, and the guests of our own
    workspace who are in it.
    """

    def __init__(self, wanted: str, api: SlackClient, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        super().__init__(wanted, kv, now, SHARED)
        self._api = api
        self._one_at_a_time = asyncio.Lock()
        self._channel = wanted if _ID.fullmatch(wanted) else ""
        self._guests: dict[str, bool] = {}
        self._guests_until = now()

    async def channel(self) -> str:
        """Return the channel's id. Raises Unavailable until Slack knows such a channel."""
        async with self._one_at_a_time:
            if not self._channel:
                self._channel = str((await self._known()).get("channel") or "") or await self._looked_up()
        return self._channel

    async def is_here(self, channel: str) -> bool:
        """Return whether that is this room."""
        return channel == await self.channel()

    async def entered(self) -> Payload:
        """Return the channel as Slack describes it. Raises NotReady with the fix unless we are in it."""
        found: Payload = (await self._api.call("conversations.info", channel=await self.channel()))["channel"]
        if found.get("is_archived"):
            raise NotReady(
                f"Slack: #{found.get('name')} is archived: unarchive it, or choose another room in app.yaml."
            )
        if not found.get("is_member"):
            raise NotReady(f"Handraise is not in #{found.get('name')}: type /invite @Handraise there.")
        return found

    async def _look(self) -> RoomSharing:
        try:
            found = (await self._api.call("conversations.info", channel=await self.channel()))["channel"]
            guests = await self._guests_inside()
        except SlackError as no:
            raise Unavailable(f"Slack would not say who is in the room ({no.word}).") from no
        return RoomSharing(_is_shared(found) or bool(guests), outsiders=(*_companies(found), *guests))

    def learn(self, profile: Payload) -> bool:
        """Take in what Slack tells of a person who changed; return whether the room is to be looked at for it."""
        account, guest = str(profile.get("id", "")), is_guest(profile)
        if self._guests.get(account, guest) == guest:
            return False
        self._guests[account] = guest
        self.changed()
        return True

    async def _guests_inside(self) -> tuple[str, ...]:
        """Return the accounts of those in the room who are guests of our workspace.

        Whether somebody is one is asked once an hour, and heard whenever it changes.
        """
        if self._now() >= self._guests_until:
            self._guests, self._guests_until = {}, self._now() + GUESTS_FOR
        members = [str(each) for each in await self._all("conversations.members", channel=await self.channel())]
        unknown = [each for each in members if each not in self._guests]
        if len(unknown) == 1:
            profile = (await self._api.call("users.info", user=unknown[0]))["user"]
            self._guests[unknown[0]] = is_guest(profile)
        elif unknown:
            told = {str(each.get("id")): is_guest(each) for each in await self._all("users.list")}
            # Who is not on that list is of another company, and that is what the channel itself says.
            self._guests |= {each: told.get(each, False) for each in unknown}
        return tuple(sorted(each for each in members if self._guests[each]))

    async def _all(self, method: str, **given: str) -> list[Any]:
        """Return the members that a method lists, of every page."""
        found: list[Any] = []
        cursor = ""
        while True:
            page = await self._api.call(method, limit=PAGE, cursor=cursor, **given)
            found += page["members"]
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return found

    async def _looked_up(self) -> str:
        name, cursor = self._room.removeprefix("#").casefold(), ""
        while True:
            page = await self._api.call(
                "conversations.list", exclude_archived=True, limit=200, types="public_channel", cursor=cursor
            )
            for channel in page["channels"]:
                if name in {str(channel.get(part, "")).casefold() for part in ("name", "name_normalized")}:
                    await self._note({"channel": str(channel["id"])})
                    return str(channel["id"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                raise NotReady(
                    f"Slack has no public channel #{name}: create it, or correct `room` in app.yaml; "
                    "a private channel is named by its id.",
                    retry_after=ASK_AGAIN,
                )


def _is_shared(found: Payload) -> bool:
    """Whether outsiders are in a channel, or invited. Where Slack does not say, they are."""
    pending = found.get("is_pending_ext_shared", False)
    return found.get("is_ext_shared") is not False or pending is not False


def _companies(found: Payload) -> tuple[str, ...]:
    lists = ("shared_team_ids", "connected_team_ids", "pending_shared", "pending_connected_team_ids")
    return tuple(sorted({str(team) for name in lists for team in found.get(name) or ()}))
