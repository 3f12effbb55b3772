"""The gateway to Teams: what is heard is checked and read, what is said keeps to limits and is tried again."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import aiohttp

from adapters.teams import activities
from adapters.teams.access_token import AccessToken
from adapters.teams.attachment_download import fetched
from adapters.teams.connector import Connector, ConnectorAddress, ConnectorRefused, ConnectorUnreached
from adapters.teams.connector_url import ConnectorUrl
from adapters.teams.errors import error_for_status
from adapters.teams.gateway import (
    Activity,
    Answer,
    Gone,
    Json,
    Member,
    NotReady,
    OutcomeUnknown,
    OutgoingContent,
    Posted,
    Response,
    Untrusted,
)
from adapters.teams.jwt_check import JwtCheck
from adapters.teams.rate_limits import RateLimit, Retries
from adapters.teams.responses import activity_of, reply_to
from adapters.teams.settings import TeamsSettings, is_loopback
from bot.ports.adapter import AdapterContext
from bot.ports.errors import Rejected, Unavailable

log = logging.getLogger(__name__)

T = TypeVar("T")

PATIENCE_SECONDS = 15
TO_FINISH = timedelta(seconds=30)
"""How long Teams may still be at work on what we do not wait for any more."""
LOCAL = "local"
"""Stands for the app and for its tenant where there are none."""


class TeamsClient:
    """One app's view of one tenant, on any kit. Every call raises Unavailable or Rejected, NotReady or OutcomeUnknown.

    Calls keep to Teams' limits for each thread by waiting. 412, 429, 502 and 504 are tried again, a few times.
    """

    def __init__(self, settings: TeamsSettings, context: AdapterContext, connector: Connector) -> None:
        if settings.local:
            _say_it_is_local(context.public_url)
        self._settings = settings
        self._connector = connector
        self._session: aiohttp.ClientSession | None = None
        self._chats: dict[str, str] = {}
        self._home = ConnectorUrl(context.kv, settings.tenant_id or LOCAL, settings.service_url)
        self._login = AccessToken(settings, self._open, context.now)
        self._tokens = JwtCheck(settings.app_id, settings.openid_url, self._open, context.now)
        self._budget = RateLimit(context.now, context.sleep)
        self._patience = Retries(context.sleep, context.token)

    # --- in -------------------------------------------------------------------------------------

    async def receive(self, authorization: str, body: bytes, *, is_local: bool = False) -> Activity:
        """Check who sent this, and read it. Raises Distrusted or Unreadable; Unavailable if keys cannot be had.

        `is_local` says that the request came straight from this machine: only then local mode trusts it.
        The token is checked before anything but the address of answers is read.
        """
        activity = activities.read_json(body)
        address = activities.address_of(activity)
        if self._settings.local:
            if not (is_local and is_loopback(address)):
                raise Untrusted("local mode trusts this machine only", status=403)
        else:
            await self._tokens.check(authorization, address)
            if activities.channel_of(activity) != activities.TEAMS:
                raise Untrusted("this is not from Teams", status=403)
            if activities.tenants_of(activity) != {self._settings.tenant_id}:
                raise Untrusted("this is from another tenant", status=403)
        heard = activities.heard(activity)
        await self._home.learn(address)
        return heard

    def answer(self, heard: Activity, answer: Answer) -> Response:
        """Return what to send back, in the shape that this kind of activity wants. Pure."""
        return reply_to(heard, answer)

    # --- out ------------------------------------------------------------------------------------

    async def post(self, channel: str, words: OutgoingContent) -> Posted:
        """Open a new thread in a channel."""
        wanted = {"isGroup": True, "channelData": {"channel": {"id": channel}}, "activity": activity_of(words)}
        conversation, id = await self._begun(channel, wanted)
        return _posted(conversation, id)

    async def say(self, conversation: str, words: OutgoingContent) -> Posted:
        """Post into a thread of a channel or into a personal chat: `MessageRef.conversation`, `Posted.conversation`."""
        activity = activity_of(words)
        sent = await self._called(conversation, lambda line: self._connector.send(line, conversation, activity))
        return _posted(conversation, sent)

    async def update(self, posted: Posted, words: OutgoingContent) -> None:
        """Change a post of ours. Raises Gone if it was deleted."""
        there, activity = posted.conversation, activity_of(words)
        await self._called(
            there, lambda line: self._connector.update(line, there, posted.id, activity), may_be_gone=True
        )

    async def delete(self, posted: Posted) -> None:
        """Delete a post of ours. One that is gone is no error."""
        there = posted.conversation
        try:
            await self._called(there, lambda line: self._connector.delete(line, there, posted.id), may_be_gone=True)
        except Gone:
            return

    async def tell(self, conversation: str, to: str, words: OutgoingContent) -> Posted:
        """Say something in a thread that only the account `to` (`29:…`) sees; if that cannot be, in a personal chat."""
        if not conversation.startswith("19:"):
            return await self.say(conversation, words)
        activity = activity_of(words) | {"recipient": {"id": to}}
        try:
            sent = await self._called(conversation, lambda line: self._connector.target(line, conversation, activity))
        except (Rejected, NotReady):
            return await self._in_a_chat(to, words)
        return _posted(conversation, sent)

    async def member(self, conversation: str, account: str) -> Member:
        """Return somebody from the roster of a team's channel, by `29:…` or directory id, asked now. Raises Gone."""
        roster = conversation.partition(";")[0]
        return _member(
            await self._called(
                f"roster {roster}", lambda line: self._connector.member(line, roster, account), may_be_gone=True
            )
        )

    async def fetch(self, url: str, most: int) -> bytes:
        """Return a picture that was pasted into a post, of so many bytes at the most.

        Raises Rejected for what does not lie with Teams, is too large, or is not for us to see.
        """
        return await self._called("attachments", lambda line: fetched(self._open(), line, url, most))

    async def members(self, conversation: str) -> tuple[Member, ...]:
        """Return the whole roster, asked now. A channel's is its team's."""
        roster, found, page = conversation.partition(";")[0], list[Member](), ""

        async def ask(line: ConnectorAddress) -> tuple[list[Json], str]:
            return await self._connector.members(line, roster, page)

        while True:
            some, page = await self._called(f"roster {roster}", ask)
            found += [_member(each) for each in some]
            if not page:
                return tuple(found)

    async def close(self) -> None:
        """End all connections. Twice is no error."""
        session, self._session = self._session, None
        await self._connector.close()
        if session is not None:
            await session.close()

    # --- calls ----------------------------------------------------------------------------------

    async def _begun(self, budget: str, wanted: Json) -> tuple[str, str]:
        us = f"28:{self._settings.app_id or LOCAL}"
        whole = {"bot": {"id": us}, "tenantId": self._settings.tenant_id, **wanted}
        return await self._called(budget, lambda line: self._connector.begin(line, whole))

    async def _in_a_chat(self, to: str, words: OutgoingContent) -> Posted:
        if to in self._chats:
            try:
                return await self.say(self._chats[to], words)
            except (Rejected, NotReady):
                self._chats.pop(to, None)  # it may be another chat by now
        if to not in self._chats:
            tenant = {"tenant": {"id": self._settings.tenant_id}}
            wanted = {"isGroup": False, "members": [{"id": to}], "channelData": tenant}
            self._chats[to], _ = await self._begun(f"chat {to}", wanted)
        return await self.say(self._chats[to], words)

    async def _called(
        self, thread: str, ask: Callable[[ConnectorAddress], Awaitable[T]], *, may_be_gone: bool = False
    ) -> T:
        async def once() -> T:
            await self._budget.turn(thread)
            line = ConnectorAddress(await self._home.address(), await self._login.token())
            try:
                return await ask(line)
            except ConnectorRefused as no:
                if no.status == 401:
                    self._login.forget(line.token)
                raise error_for_status(no.status, no.headers, no.text, may_be_gone=may_be_gone) from None
            except ConnectorUnreached as down:
                why = f"Teams cannot be reached ({down})."
                raise (Unavailable(why) if down.surely_not else OutcomeUnknown(why, retry_after=TO_FINISH)) from None

        return await self._patience.tried(once)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS))
        return self._session


def _say_it_is_local(public_url: str) -> None:
    if not is_loopback(public_url):
        raise ValueError("teams: local mode works on this machine only, so http.public_url has to be on it too")
    log.warning("Teams: local mode: no credentials, and everything that this machine sends to us is believed")


def _posted(conversation: str, id: str) -> Posted:
    if not conversation or not id:
        raise OutcomeUnknown("Teams took it without a word.", retry_after=TO_FINISH)
    return Posted(conversation, id)


def _member(account: Json) -> Member:
    found = {key: value for key, value in account.items() if isinstance(value, str)}
    return Member(
        id=found.get("id", ""),
        aad=(found.get("aadObjectId") or found.get("objectId", "")).lower(),
        name=found.get("name", ""),
        tenant=found.get("tenantId", "").lower(),
        role=found.get("userRole", ""),
        email=found.get("email", ""),
        sign_in=found.get("userPrincipalName", ""),
    )
