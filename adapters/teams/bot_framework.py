"""Teams' calls on Microsoft's botframework-connector: the only module that knows that kit.

The kit's own way in is left aside. It asks for keys without letting anything else run, never looks for a
key that is newer than the day, and makes errors of the server's of everything that is no token or no activity.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar
from urllib.parse import quote

import aiohttp
import requests
from botbuilder.core import CardFactory
from botbuilder.schema import Activity, ChannelAccount, ConversationParameters, Mention
from botframework.connector import BotFrameworkConnectorConfiguration
from botframework.connector.aio import ConnectorClient
from msrest.authentication import Authentication
from msrest.exceptions import ClientException, HttpOperationError
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError

from adapters.teams.client import TeamsClient
from adapters.teams.connector import ConnectorAddress, ConnectorRefused, ConnectorUnreached
from adapters.teams.gateway import Json
from adapters.teams.settings import TeamsSettings
from bot.ports.adapter import AdapterContext

T = TypeVar("T")

PATIENCE_SECONDS = 15
MEMBERS_AT_ONCE = 500
AT_ONCE = 4
"""How many calls are made at once. The kit makes each in a thread of a pool that the whole house shares, and that
is as small as five: were Teams to hang, nobody else would get a thread either."""


def open_gateway(settings: TeamsSettings, context: AdapterContext) -> TeamsClient:
    """Return a gateway on this kit. Opens nothing yet."""
    return TeamsClient(settings, context, BotFramework())


class BotFramework:
    """A `Connector`."""

    def __init__(self) -> None:
        self._clients: dict[str, ConnectorClient] = {}
        self._session: aiohttp.ClientSession | None = None
        self._threads = asyncio.Semaphore(AT_ONCE)

    async def begin(self, line: ConnectorAddress, wanted: Json) -> tuple[str, str]:
        """See `Connector`."""
        rest = {key: value for key, value in wanted.items() if key != "activity"}
        parameters = ConversationParameters.deserialize(rest)
        parameters.tenant_id = wanted.get("tenantId")  # the kit knows it by another name
        if "activity" in wanted:
            parameters.activity = _activity(wanted["activity"])
        calls = self._calls(line)
        found = await self._answered(calls.create_conversation(parameters, custom_headers=_headers(line)))
        return _id(found), str(found.activity_id or "") if found else ""

    async def send(self, line: ConnectorAddress, conversation: str, activity: Json) -> str:
        """See `Connector`."""
        calls = self._calls(line)
        said = calls.send_to_conversation(conversation, _activity(activity), custom_headers=_headers(line))
        return _id(await self._answered(said))

    async def target(self, line: ConnectorAddress, conversation: str, activity: Json) -> str:
        """See `Connector`. The kit has no call for this, so it is made by hand."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS))
        url = f"{line.address}v3/conversations/{quote(conversation, safe='')}/activities?isTargetedActivity=true"
        try:
            async with self._session.post(url, json=activity, headers=_headers(line)) as answer:
                text = await answer.text()
                if answer.status not in {200, 201, 202}:
                    raise ConnectorRefused(answer.status, answer.headers, text)
                found = await answer.json(content_type=None)
                return str(found.get("id", "")) if isinstance(found, dict) else ""
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as down:
            raise ConnectorUnreached(type(down).__name__, surely_not=True) from None
        except (aiohttp.ClientError, TimeoutError, ValueError) as down:
            raise ConnectorUnreached(type(down).__name__, surely_not=False) from None

    async def update(self, line: ConnectorAddress, conversation: str, id: str, activity: Json) -> None:
        """See `Connector`."""
        calls = self._calls(line)
        await self._answered(
            calls.update_activity(conversation, id, _activity(activity), custom_headers=_headers(line))
        )

    async def delete(self, line: ConnectorAddress, conversation: str, id: str) -> None:
        """See `Connector`."""
        await self._answered(self._calls(line).delete_activity(conversation, id, custom_headers=_headers(line)))

    async def member(self, line: ConnectorAddress, conversation: str, account: str) -> Json:
        """See `Connector`."""
        calls = self._calls(line)
        return _plain(
            await self._answered(calls.get_conversation_member(conversation, account, custom_headers=_headers(line)))
        )

    async def members(self, line: ConnectorAddress, conversation: str, page: str) -> tuple[list[Json], str]:
        """See `Connector`."""
        asked = self._calls(line).get_teams_conversation_paged_members(
            conversation,
            page_size=MEMBERS_AT_ONCE,
            continuation_token=page or None,
            custom_headers=_headers(line),
        )
        found = await self._answered(asked)
        return [_plain(each) for each in found.members or ()], str(found.continuation_token or "")

    async def close(self) -> None:
        """See `Connector`."""
        clients, self._clients = self._clients, {}
        session, self._session = self._session, None
        for client in clients.values():
            await client.__aexit__()
        if session is not None:
            await session.close()

    async def _answered(self, asking: Coroutine[Any, Any, T]) -> T:
        try:
            async with self._threads:
                return await asking
        except HttpOperationError as no:
            raise ConnectorRefused(no.response.status_code, no.response.headers, no.response.text) from None
        except (ClientException, ValueError) as down:  # ValueError: it cannot read the answer
            raise ConnectorUnreached(type(down).__name__, surely_not=_was_never_heard(down)) from None
        finally:
            asking.close()  # anyone who was cancelled while waiting has not begun it

    def _calls(self, line: ConnectorAddress) -> Any:
        if line.address not in self._clients:
            self._clients[line.address] = ConnectorClient(None, custom_configuration=_configuration(line.address))
        return self._clients[line.address].conversations


def _configuration(address: str) -> BotFrameworkConnectorConfiguration:
    """The kit reads some of it only while it is built, so nothing can be changed later."""
    found = BotFrameworkConnectorConfiguration(Authentication(), address)
    found.connection.timeout = PATIENCE_SECONDS
    found.redirect_policy.allow = False
    found.proxies.use_env_settings = False  # a .netrc would take the place of our token
    found.retry_policy.retries = 0  # its own tries take no account of limits
    found.retry_policy.policy.status_forcelist = ()  # or an answer of 502 would be no answer
    return found


def _headers(line: ConnectorAddress) -> dict[str, str]:
    """The token goes with each call: the kit would fetch its own while everything else waits."""
    return {"Authorization": f"Bearer {line.token}"} if line.token else {}


def _was_never_heard(down: Exception) -> bool:
    cause = getattr(down, "inner_exception", None)
    if isinstance(cause, requests.ConnectTimeout):
        return True
    reason = cause.args[0] if isinstance(cause, requests.ConnectionError) and cause.args else None
    return isinstance(reason, MaxRetryError) and isinstance(reason.reason, NewConnectionError | ConnectTimeoutError)


def _activity(plain: Json) -> Activity:
    """The kit's own reading of entities forgets whom a mention names, so mentions are made by hand."""
    activity = Activity.deserialize({key: plain[key] for key in plain if key not in {"attachments", "entities"}})
    activity.attachments = [CardFactory.adaptive_card(each["content"]) for each in plain.get("attachments", ())] or None
    mentions = [
        Mention(type=each["type"], text=each["text"], mentioned=ChannelAccount(**each["mentioned"]))
        for each in plain.get("entities", ())
    ]
    activity.entities = mentions or None
    return activity


def _plain(account: Any) -> Json:
    """What the kit does not know of an account, it keeps apart."""
    return {**account.serialize(), **(account.additional_properties or {})}


def _id(found: Any) -> str:
    return str(found.id or "") if found else ""
