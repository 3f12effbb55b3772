"""Slack's Web API as the rest of the adapter sees it: every method with its scope, every failure told apart."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from types import MappingProxyType
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.events import Payload, Workspace, is_slacks
from adapters.slack.settings import SlackSettings
from bot.ports.errors import NeedsOperator, OutcomeUnknown, Rejected, Unavailable

log = logging.getLogger(__name__)

KIT = logging.getLogger("handraise.slack")
KIT.setLevel(logging.ERROR)
"""Where Slack's own kit writes. At lower levels it tells payloads; without a level it would spell out every one."""

METHODS: Mapping[str, str] = MappingProxyType(
    {
        "auth.test": "",
        "blocks.validate": "",
        "chat.getPermalink": "",
        "chat.postEphemeral": "chat:write",
        "chat.postMessage": "chat:write",
        "chat.update": "chat:write",
        "conversations.history": "channels:history",
        "conversations.info": "channels:read",
        "conversations.list": "channels:read",
        "conversations.members": "channels:read",
        "conversations.replies": "channels:history",
        "files.info": "files:read",
        "users.info": "users:read",
        "users.list": "users:read",
        "views.open": "",
        "views.publish": "",
        "views.push": "",
        "views.update": "",
    }
)
"""Every method that is called, and the scope that it takes: the manifest asks for these and for no more."""

_ALSO_READS = ("chat.getPermalink", "files.info")
_READS = frozenset(n for n in METHODS if n.startswith(("auth.", "conversations.", "users.")) or n in _ALSO_READS)

OPEN_LINE = "apps.connections.open"
"""Called with the app-level token, not with the bot's."""

PATIENCE_SECONDS = 15
TO_FINISH = timedelta(seconds=30)
"""How long Slack may still be at work on what we do not wait for any more."""
ASK_AGAIN = timedelta(minutes=1)
"""How long to wait for an administrator to put right what Slack says is wrong with our installation."""

_LIMITED = frozenset({"ratelimited", "rate_limited"})
_BUSY = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
_TO_PUT_RIGHT: Mapping[str, str] = MappingProxyType(
    {
        "account_inactive": "the app was removed from Slack: install it again and set its new bot_token",
        "channel_not_found": "the room is not there, or Handraise is not in it: type /invite @Handraise there",
        "invalid_auth": "bot_token is not valid: copy it again from OAuth & Permissions",
        "is_archived": "the room is archived: unarchive it, or choose another one in app.yaml",
        "missing_scope": "the app lacks a scope: update it from `handraise manifest slack` and install it again",
        "not_authed": "bot_token is not valid: copy it again from OAuth & Permissions",
        "not_in_channel": "Handraise is not in the room: type /invite @Handraise there",
        "token_expired": "bot_token has expired: copy it again from OAuth & Permissions",
        "token_revoked": "bot_token was revoked: install the app again and set its new bot_token",
    }
)
_NEW_LINE = "app_token is not valid: make an app-level token with connections:write under Basic Information"
_LINE_TO_PUT_RIGHT: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("invalid_auth", "not_authed", "not_allowed_token_type", "token_revoked"), _NEW_LINE),
        "missing_scope": "app_token lacks connections:write: make another one under Basic Information",
        "forbidden_method": "Socket Mode is off: switch it on in the app's settings, or leave app_token out",
    }
)


class SlackError(Rejected):
    """Slack said no, with this word for it."""

    def __init__(self, method: str, word: str, details: str = "") -> None:
        super().__init__(f"Slack would not take it ({word}).")
        self.method, self.word, self.details = method, word, details


class NotReady(NeedsOperator):
    """Our installation in Slack needs a hand. Nothing is lost: it is tried again every minute."""


class SlackClient:
    """One bot token's view of Slack. Never sends anything twice by itself: the caller decides that."""

    def __init__(self, settings: SlackSettings) -> None:
        self._settings = settings
        self._session: aiohttp.ClientSession | None = None
        self._home: Workspace | None = None
        self.granted: tuple[str, ...] = ()
        """The scopes that Slack says our bot token has; it says so with each answer."""
        self.patience: float = PATIENCE_SECONDS
        self.client = self._made(None)

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[None]:
        """Keep connections to Slack open for as long as this lasts; outside of it each call opens its own."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS)) as session:
            self._session, self.client = session, self._made(session)
            try:
                yield
            finally:
                self._session, self.client = None, self._made(None)

    async def home(self) -> Workspace:
        """Return where the app is installed; asked once."""
        if self._home is None:
            found = await self.call("auth.test")
            self._home = Workspace(
                str(found["team_id"]),
                found.get("enterprise_id") or None,
                str(found["user_id"]),
                found.get("bot_id", ""),
            )
        return self._home

    async def call(self, method: str, **given: Any) -> Payload:
        """Call one method of `METHODS`; return Slack's answer.

        Raises Said for a no that stays a no; OutcomeUnknown when nobody knows whether it was done;
        Unavailable when it surely was not.
        """
        if method not in METHODS:
            raise KeyError(f"{method} is not in the table that the manifest is made from")
        if method in _READS:  # these take no JSON
            return await self._answered(method, self.client.api_call(method, http_verb="GET", params=given))
        return await self._answered(method, self.client.api_call(method, json=given))

    async def line(self) -> str:
        """Return a fresh address at which Slack waits for us in Socket Mode. It works once, and soon."""
        token = self._settings.app_token.get_secret_value()
        opened = await self._answered(OPEN_LINE, self.client.apps_connections_open(app_token=token))
        return str(opened["url"])

    async def _answered(self, method: str, asking: Awaitable[AsyncSlackResponse]) -> Payload:
        try:
            async with asyncio.timeout(self.patience):
                answer = await asking
                found = answer.data
        except SlackApiError as no:
            raise _trouble(method, no) from None
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as down:
            raise Unavailable(f"Slack cannot be reached ({type(down).__name__}).") from None
        except TimeoutError:
            raise OutcomeUnknown("Slack did not answer in time.", retry_after=TO_FINISH) from None
        except (aiohttp.ClientError, SlackClientError, ConnectionError, asyncio.IncompleteReadError) as down:
            raise OutcomeUnknown(f"Slack cannot be reached ({type(down).__name__}).") from None
        if method != OPEN_LINE:
            self.granted = _scopes(answer.headers) or self.granted
        return found if isinstance(found, dict) else {}

    async def respond(self, url: str, said: Payload) -> bool:
        """Answer somebody through the address that came with what they pressed: whether Slack took it.

        Only they see it. The address holds for half an hour.
        """
        try:
            async with self._lent() as session, session.post(url, json=said) as answer:
                if answer.status >= 400:
                    log.warning("Slack would not take a private answer: status %s", answer.status)
                return answer.status < 400
        except (aiohttp.ClientError, TimeoutError) as down:
            log.warning("a private answer could not be told: %s", type(down).__name__)
            return False

    async def fetch(self, url: str, most: int) -> bytes:
        """Return a file that somebody attached, of so many bytes at the most.

        Our token is shown to Slack alone, and followed nowhere else: raises Rejected for any other address, for
        what is too large and for what we may not see, and Unavailable when Slack cannot be reached.
        """
        if not is_slacks(url, self._settings.api_url):
            raise Rejected("That file does not lie with Slack.")
        token = {"Authorization": f"Bearer {self._settings.bot_token.get_secret_value()}"}
        try:
            async with self._lent() as session, session.get(url, headers=token, allow_redirects=False) as answer:
                # Anyone who may not see it is led to a page for signing in.
                if answer.status != 200 or answer.content_type == "text/html":
                    log.warning("Slack: a file is not handed out: does the app have the scope files:read?")
                    raise Rejected(f"Slack does not hand out that file ({answer.status}).")
                return await _read(answer, most)
        except (aiohttp.ClientError, TimeoutError) as down:
            raise Unavailable(f"Slack cannot be reached ({type(down).__name__}).") from None

    @asynccontextmanager
    async def _lent(self) -> AsyncIterator[aiohttp.ClientSession]:
        if self._session is not None:
            yield self._session
            return
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS)) as session:
            yield session

    def _made(self, session: aiohttp.ClientSession | None) -> AsyncWebClient:
        return AsyncWebClient(
            self._settings.bot_token.get_secret_value(),
            base_url=self._settings.api_url,
            timeout=PATIENCE_SECONDS,
            session=session,
            logger=KIT,
            retry_handlers=[],  # its own resend after a broken connection would post twice
        )


async def _read(answer: aiohttp.ClientResponse, most: int) -> bytes:
    content = bytearray()
    async for piece in answer.content.iter_chunked(1 << 16):
        content += piece
        if len(content) > most:
            raise Rejected("That file is too large.")
    return bytes(content)


def _trouble(method: str, no: SlackApiError) -> Exception:
    response = no.response
    status, found = getattr(response, "status_code", 0), getattr(response, "data", None)
    data = found if isinstance(found, dict) else {}
    word = str(data.get("error", "")) or f"status {status}"
    if status == 429 or word in _LIMITED:
        return Unavailable(f"Slack is busy ({word}).", retry_after=_wait(response))
    if word in _BUSY or status >= 500 or not data:
        return OutcomeUnknown(f"Slack is busy ({word}).", retry_after=_wait(response))
    to_put_right = (_LINE_TO_PUT_RIGHT if method == OPEN_LINE else _TO_PUT_RIGHT).get(word)
    if to_put_right is not None:
        log.error("Slack: %s", to_put_right)
        return NotReady(f"Slack: {to_put_right}.", retry_after=ASK_AGAIN)
    details = data.get("errors") or (data.get("response_metadata") or {}).get("messages") or ()
    return SlackError(method, word, json.dumps(details)[:500] if details else "")


def _scopes(headers: Mapping[str, Any]) -> tuple[str, ...]:
    told = next((str(value) for name, value in headers.items() if name.lower() == "x-oauth-scopes"), "")
    return tuple(scope.strip() for scope in told.split(",") if scope.strip())


def _wait(response: Any) -> timedelta | None:
    headers = {str(name).lower(): value for name, value in (getattr(response, "headers", None) or {}).items()}
    found = str(headers.get("retry-after", ""))
    return timedelta(seconds=int(found)) if found.isdigit() else None
