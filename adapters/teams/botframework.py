"""The gateway on Microsoft's botframework-connector: the only module that knows that kit."""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any, TypeVar
from urllib.parse import quote

import aiohttp
import requests
from botbuilder.schema import Activity, ChannelAccount, ConversationParameters, Mention
from botframework.connector.aio import ConnectorClient
from msrest.authentication import Authentication
from msrest.exceptions import ClientException, HttpOperationError
from urllib3 import Retry
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError

from adapters.teams import wire
from adapters.teams.answers import activity_of, reply_to
from adapters.teams.gateway import (
    Answer,
    Distrusted,
    Gone,
    Inbound,
    Json,
    Member,
    NotReady,
    PerhapsDone,
    Posted,
    Reply,
    Words,
)
from adapters.teams.home import Home
from adapters.teams.login import Login
from adapters.teams.pacing import Budget, Patience
from adapters.teams.refusals import refusal
from adapters.teams.settings import TeamsSettings, is_loopback
from adapters.teams.tokens import Tokens
from bot.ports import Rejected, Tools, Unavailable

T = TypeVar("T")

PATIENCE_SECONDS = 15
TO_FINISH = timedelta(seconds=30)
"""How long Teams may still be at work on what we do not wait for any more."""
MEMBERS_AT_ONCE = 500
LOCAL_APP = "local"


class BotFramework:
    """A `Gateway`. Incoming requests are checked and read by us, outgoing calls are the kit's.

    The kit's own way in is left aside. It asks for keys without letting anything else run, never looks
    for a key that is newer than the day, and turns whatever is no token into an error of the server's.
    """

    def __init__(self, settings: TeamsSettings, tools: Tools) -> None:
        self._settings = settings
        self._session: aiohttp.ClientSession | None = None
        self._clients: dict[str, ConnectorClient] = {}
        self._chats: dict[str, str] = {}
        self._home = Home(tools.drawer, settings.service_url)
        self._login = Login(settings, self._open, tools.now)
        self._tokens = Tokens(settings.app_id, settings.openid_url, self._open, tools.now)
        self._budget = Budget(tools.now, tools.sleep)
        self._patience = Patience(tools.sleep, tools.token)
        self._us = f"28:{settings.app_id or LOCAL_APP}"

    # --- in -------------------------------------------------------------------------------------

    async def receive(self, authorization: str, body: bytes, *, is_local: bool = False) -> Inbound:
        """See `Gateway`. The token is checked before anything but the address of answers is read."""
        activity = wire.read_json(body)
        address = wire.address_of(activity)
        if self._settings.local:
            if not (is_local and is_loopback(address)):
                raise Distrusted("local mode trusts this machine only", status=403)
            return wire.heard(activity)
        await self._tokens.check(authorization, address)
        if wire.channel_of(activity) != wire.TEAMS:
            raise Distrusted("this is not from Teams", status=403)
        if wire.tenants_of(activity) != {self._settings.tenant_id}:
            raise Distrusted("this is from another tenant", status=403)
        heard = wire.heard(activity)
        await self._home.learn(address)
        return heard

    def answer(self, heard: Inbound, answer: Answer) -> Reply:
        """See `Gateway`."""
        return reply_to(heard, answer)

    # --- out ------------------------------------------------------------------------------------

    async def post(self, channel: str, words: Words) -> Posted:
        """See `Gateway`."""
        return await self._begun(channel, {"channel": {"id": channel}}, is_group=True, activity=_activity(words))

    async def say(self, conversation: str, words: Words) -> Posted:
        """See `Gateway`."""

        async def send(client: ConnectorClient, headers: Json) -> Any:
            return await client.conversations.send_to_conversation(
                conversation, _activity(words), custom_headers=headers
            )

        return Posted(conversation, _id(await self._called(conversation, send)))

    async def update(self, posted: Posted, words: Words) -> None:
        """See `Gateway`."""

        async def send(client: ConnectorClient, headers: Json) -> Any:
            return await client.conversations.update_activity(
                posted.conversation, posted.id, _activity(words), custom_headers=headers
            )

        await self._called(posted.conversation, send, may_be_gone=True)

    async def delete(self, posted: Posted) -> None:
        """See `Gateway`."""

        async def send(client: ConnectorClient, headers: Json) -> Any:
            return await client.conversations.delete_activity(posted.conversation, posted.id, custom_headers=headers)

        try:
            await self._called(posted.conversation, send, may_be_gone=True)
        except Gone:
            return

    async def tell(self, conversation: str, to: str, words: Words) -> Posted:
        """See `Gateway`. A personal chat is private by itself."""
        if conversation == self._chats.get(to) or not conversation.startswith("19:"):
            return await self.say(conversation, words)
        activity = activity_of(words) | {"recipient": {"id": to}}
        try:
            return Posted(conversation, await self._called(conversation, self._targeted(conversation, activity)))
        except (Rejected, Gone, NotReady):
            return await self._in_a_chat(to, words)

    async def member(self, conversation: str, account: str) -> Member:
        """See `Gateway`."""
        roster = conversation.partition(";")[0]

        async def ask(client: ConnectorClient, headers: Json) -> Any:
            return await client.conversations.get_conversation_member(roster, account, custom_headers=headers)

        return _member(await self._called(f"roster {roster}", ask, may_be_gone=True))

    async def members(self, conversation: str) -> tuple[Member, ...]:
        """See `Gateway`."""
        roster = conversation.partition(";")[0]
        found: list[Member] = []
        token: str | None = None

        async def ask(client: ConnectorClient, headers: Json) -> Any:
            return await client.conversations.get_teams_conversation_paged_members(
                roster, page_size=MEMBERS_AT_ONCE, continuation_token=token, custom_headers=headers
            )

        while True:
            page = await self._called(f"roster {roster}", ask)
            found += [_member(each) for each in page.members or ()]
            token = page.continuation_token
            if not token:
                return tuple(found)

    async def close(self) -> None:
        """See `Gateway`."""
        session, self._session = self._session, None
        clients, self._clients = self._clients, {}
        for client in clients.values():
            await client.__aexit__()
        if session is not None:
            await session.close()

    # --- calls ----------------------------------------------------------------------------------

    async def _begun(
        self, budget: str, channel_data: Json, *, is_group: bool, activity: Activity = None, to: str = ""
    ) -> Posted:
        wanted = ConversationParameters(
            is_group=is_group,
            bot=ChannelAccount(id=self._us),
            members=[ChannelAccount(id=to)] if to else None,
            activity=activity,
            channel_data=channel_data,
            tenant_id=self._settings.tenant_id or None,
        )

        async def send(client: ConnectorClient, headers: Json) -> Any:
            return await client.conversations.create_conversation(wanted, custom_headers=headers)

        begun = await self._called(budget, send)
        return Posted(_id(begun), begun.activity_id or "")

    async def _in_a_chat(self, to: str, words: Words) -> Posted:
        if to not in self._chats:
            tenant = {"tenant": {"id": self._settings.tenant_id}}
            self._chats[to] = (await self._begun(f"chat {to}", tenant, is_group=False, to=to)).conversation
        return await self.say(self._chats[to], words)

    def _targeted(self, conversation: str, activity: Json) -> Callable[[ConnectorClient, Json], Awaitable[str]]:
        """The kit has no call for this, so it is made by hand."""

        async def send(_: ConnectorClient, headers: Json) -> str:
            url = f"{await self._home.address()}v3/conversations/{quote(conversation, safe='')}/activities"
            query = {"isTargetedActivity": "true"}
            async with self._open().post(url, params=query, json=activity, headers=headers) as answer:
                if answer.status not in {200, 201, 202}:
                    raise _Refused(answer.status, answer.headers, await answer.text())
                return str((await answer.json(content_type=None)).get("id", ""))

        return send

    async def _called(
        self, thread: str, ask: Callable[[ConnectorClient, Json], Awaitable[T]], *, may_be_gone: bool = False
    ) -> T:
        async def once() -> T:
            await self._budget.turn(thread)
            token = await self._login.token()
            client = await self._client()
            try:
                return await ask(client, {"Authorization": f"Bearer {token}"} if token else {})
            except (HttpOperationError, _Refused) as no:
                status, headers, text = _said(no)
                if status == 401:
                    self._login.forget(token)
                raise refusal(status, headers, text, may_be_gone=may_be_gone) from None
            except (ClientException, aiohttp.ClientError, TimeoutError, ValueError) as down:
                raise _down(down) from None

        return await self._patience.tried(once)

    async def _client(self) -> ConnectorClient:
        address = await self._home.address()
        if address not in self._clients:
            client = ConnectorClient(Authentication(), base_url=address)
            client.config.connection.timeout = PATIENCE_SECONDS
            client.config.redirect_policy.allow = False
            client.config.proxies.use_env_settings = False  # a .netrc would take the place of our token
            client.config.retry_policy.policy = Retry(0, read=False)  # its own would post twice
            self._clients[address] = client
        return self._clients[address]

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS))
        return self._session


class _Refused(Exception):
    """What Teams said to a call that was made by hand."""

    def __init__(self, status: int, headers: Mapping[str, str], text: str) -> None:
        super().__init__(status)
        self.status, self.headers, self.text = status, headers, text


def _said(no: Any) -> tuple[int, Mapping[str, str], str]:
    if isinstance(no, _Refused):
        return no.status, no.headers, no.text
    return no.response.status_code, no.response.headers, no.response.text


def _down(down: Exception) -> Exception:
    why = f"Teams cannot be reached ({type(down).__name__})."
    cause = getattr(down, "inner_exception", down)
    if isinstance(cause, requests.ConnectTimeout | aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
        return Unavailable(why)
    reason = cause.args[0] if isinstance(cause, requests.ConnectionError) and cause.args else None
    if isinstance(reason, MaxRetryError) and isinstance(reason.reason, NewConnectionError | ConnectTimeoutError):
        return Unavailable(why)
    return PerhapsDone(why, retry_after=TO_FINISH)


def _activity(words: Words) -> Activity:
    """The kit's own reading of entities forgets whom a mention names, so mentions are made by hand."""
    plain = activity_of(words)
    mentions = [
        Mention(type=each["type"], text=each["text"], mentioned=ChannelAccount(**each["mentioned"]))
        for each in plain.pop("entities", ())
    ]
    activity = Activity.deserialize(plain)
    activity.entities = mentions or None
    return activity


def _member(account: Any) -> Member:
    plain = {**json.loads(json.dumps(account.serialize())), **(account.additional_properties or {})}
    found = {key: value for key, value in plain.items() if isinstance(value, str)}
    return Member(
        id=found.get("id", ""),
        aad=(found.get("aadObjectId") or found.get("objectId", "")).lower(),
        name=found.get("name", ""),
        tenant=found.get("tenantId", "").lower(),
        role=found.get("userRole", ""),
        email=found.get("email", ""),
    )


def _id(answer: Any) -> str:
    if answer is None or not answer.id:
        raise PerhapsDone("Teams took it without a word.", retry_after=TO_FINISH)
    return str(answer.id)
