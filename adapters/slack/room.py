"""The room where cards appear: which channel it is, and whether outsiders sit in it."""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from adapters.slack.client import ASK_AGAIN, Api, NotReady, Said
from adapters.slack.events import Payload
from bot.chat.shared_rooms import UNSURE, SharingConfirmations
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.ports.kv import KeyValueStore

log = logging.getLogger(__name__)

_ID = re.compile(r"[CG][A-Z0-9]{6,}")
LOOKED_FOR = timedelta(minutes=10)
"""How long what Slack said of the room holds, unless an event says that it changed."""

SHARED = (
    "This room is shared with another company, so nothing is sent from Slack "
    "until an admin of this workspace confirms it. Your draft is kept."
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of the room. `confirmed` says that an admin let relaying go on though it is shared.

    `companies` are the workspaces that Slack names as being in it, or as invited.
    """

    channel: str
    shared: bool
    confirmed: bool
    companies: tuple[str, ...]
    at: datetime

    @property
    def relays(self) -> bool:
        """Whether what is sent from here may become public."""
        return self.confirmed or not self.shared


class TheRoom:
    """The one room that app.yaml names, by its name or by its id. Renaming it in Slack changes nothing."""

    def __init__(self, wanted: str, api: Api, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._wanted = wanted
        self._api = api
        self._book = SharingConfirmations(kv, wanted)
        self._now = now
        self._seen: Seen | None = None

    async def channel(self) -> str:
        """Return the channel's id. Raises Unavailable until Slack knows such a channel."""
        if self._seen is not None:
            return self._seen.channel
        if _ID.fullmatch(self._wanted):
            return self._wanted
        known = await self._book.known()
        return await self._looked_up() if known is None else str(known["channel"])

    async def is_here(self, channel: str) -> bool:
        """Return whether that is this room."""
        return channel == await self.channel()

    async def seen(self, *, fresh: bool = False) -> Seen:
        """Return what is known of the room. Raises Unavailable."""
        known = self._seen
        if not fresh and known is not None and known.at + LOOKED_FOR > self._now():
            return known
        channel = await self.channel()
        try:
            found = (await self._api.call("conversations.info", channel=channel))["channel"]
        except Said as no:
            raise Unavailable(f"Slack would not say who is in the room ({no.word}).") from no
        self._seen = await self._noted(channel, found)
        return self._seen

    @property
    def perhaps_shared(self) -> bool:
        """Whether another company may read along, by what was seen last; in doubt, yes."""
        return self._seen is None or self._seen.shared

    async def why_not_relay(self) -> str:
        """Return why nothing may be sent from here now, asked afresh; "" if it may."""
        try:
            seen = await self.seen(fresh=True)
        except (Unavailable, OutcomeUnknown, KeyError, TypeError, AttributeError):
            return UNSURE
        return "" if seen.relays else SHARED

    async def confirm(self, by: str) -> None:
        """An admin says that relaying goes on, though these companies read along. Raises Unavailable."""
        seen = await self.seen(fresh=True)
        if seen.shared:
            await self._book.confirm(by, seen.companies)
            self._seen = replace(seen, confirmed=True, at=self._now())

    def changed(self) -> None:
        """Something happened to the room: it is looked at anew before the next thing is done."""
        if self._seen is not None:
            self._seen = replace(self._seen, at=self._seen.at - LOOKED_FOR)

    async def _noted(self, channel: str, found: Payload) -> Seen:
        sharing = await self._book.looked(shared=_is_shared(found), outsiders=_companies(found), channel=channel)
        return Seen(channel, sharing.shared, sharing.confirmed, sharing.outsiders, self._now())

    async def _looked_up(self) -> str:
        name, cursor = self._wanted.removeprefix("#").casefold(), ""
        while True:
            page = await self._api.call(
                "conversations.list", exclude_archived=True, limit=200, types="public_channel", cursor=cursor
            )
            for channel in page["channels"]:
                if name in {str(channel.get(part, "")).casefold() for part in ("name", "name_normalized")}:
                    return await self._remember(str(channel["id"]))
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                raise NotReady(
                    f"Slack has no public channel #{name}: create it, or give `room` the id of a private one.",
                    retry_after=ASK_AGAIN,
                )

    async def _remember(self, channel: str) -> str:
        await self._book.note(channel=channel)
        return channel


def _is_shared(found: Payload) -> bool:
    """Whether outsiders are in a channel, or invited. Where Slack does not say, they are."""
    pending = found.get("is_pending_ext_shared", False)
    return found.get("is_ext_shared") is not False or pending is not False


def _companies(found: Payload) -> tuple[str, ...]:
    lists = ("shared_team_ids", "connected_team_ids", "pending_shared", "pending_connected_team_ids")
    return tuple(sorted({str(team) for name in lists for team in found.get(name) or ()}))
