"""How Slack reaches the app: signed HTTP requests, or a Socket Mode connection that the app opened."""

import asyncio
import hashlib
import hmac
import json
import time
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.servers.slack.api import method
from tests.servers.slack.state import Json, World
from tests.servers.slack.weather import Weather

Kind = Literal["events_api", "interactive", "slash_commands"]
Forgery = Literal["", "wrong signature", "missing signature", "old timestamp", "changed body"]

MOST_RETRIES = 3
MOST_SOCKETS = 10


@dataclass(slots=True)
class Delivery:
    """Something brought to the app, and what it answered."""

    kind: Kind
    payload: Json
    status: int = 0
    """The HTTP status; 200 for an acknowledged envelope; 0 if there was no answer."""
    body: Any = None
    """The answer, parsed: response_action, text, blocks, options, …"""
    elapsed: float = 0.0
    acked: bool = False
    attempt: int = 0
    reason: str = ""
    """Why Slack would deliver it again: http_timeout, http_error, connection_failed."""
    refused: str = ""
    """What Slack itself told the person; then nothing was delivered."""

    @property
    def event_id(self) -> str:
        """The id by which a repeated event is known."""
        return str(self.payload.get("event_id", ""))


@dataclass(eq=False, slots=True)
class Socket:
    """One connection that the app opened, and the envelopes on it that wait for their acknowledgement."""

    line: web.WebSocketResponse
    request: web.Request
    waiting: dict[str, "asyncio.Future[Any]"] = field(default_factory=dict)
    is_leaving: bool = False


@method("apps.connections.open")
def connections_open(world: World, _args: Json) -> Json:
    """Tell the app where to connect."""
    ticket = world.id("ticket")
    return {"url": f"{world.base_url.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={world.app_id}"}


class Courier(Weather):
    """Brings events, interactions and commands to the app."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.patience = 3.0
        self.deliveries: list[Delivery] = []
        self.unacked: list[Delivery] = []
        self._url = ""
        self._client: aiohttp.ClientSession | None = None
        self._sockets: list[Socket] = []
        self._changed = asyncio.Event()

    # --- which way --------------------------------------------------------------------------------

    def deliver_http(self, url: str, signing_secret: str = "") -> None:
        """Bring everything to this address from now on, signed."""
        self._url = url
        self.signing_secret = signing_secret or self.signing_secret

    @property
    def sockets(self) -> int:
        """How many connections the app has open now."""
        return len(self._open())

    async def connected(self, count: int = 1) -> None:
        """Return once the app has at least so many connections open."""
        while self.sockets < count:
            self._changed.clear()
            await asyncio.wait_for(self._changed.wait(), 10)

    async def drop_sockets(self, *, warn: bool = False) -> None:
        """End all connections: with a word to open new ones, as Slack does every few hours, or without."""
        for socket in list(self._sockets):
            if warn:
                socket.is_leaving = True
                await socket.line.send_json(_farewell("refresh_requested"))
            else:
                await socket.line.close(code=aiohttp.WSCloseCode.GOING_AWAY)

    async def socket(self, request: web.Request) -> web.StreamResponse:
        """Hold one connection until either side ends it."""
        line = web.WebSocketResponse()
        await line.prepare(request)
        if len(self._sockets) >= MOST_SOCKETS:
            await line.send_json(_farewell("too_many_websockets"))
            await line.close()
            return line
        here = Socket(line, request)
        self._sockets.append(here)
        hello = {"type": "hello", "num_connections": self.sockets, "connection_info": {"app_id": self.app_id}}
        await line.send_json({**hello, "debug_info": {"host": "applink", "approximate_connection_time": 18060}})
        self._changed.set()
        try:
            async for said in line:
                if said.type == aiohttp.WSMsgType.TEXT:
                    _acknowledged(here, json.loads(said.data))
        finally:
            self._sockets.remove(here)
            for answer in here.waiting.values():
                if not answer.done():
                    answer.set_exception(ConnectionResetError())
            self._changed.set()
        return line

    def _open(self) -> list[Socket]:
        return [socket for socket in self._sockets if not socket.line.closed and not socket.is_leaving]

    # --- bringing ---------------------------------------------------------------------------------

    async def deliver(self, kind: Kind, payload: Json, attempt: int = 0, reason: str = "") -> Delivery:
        """Bring this to the app and wait for its answer as long as Slack does. Events without one are kept."""
        delivery = Delivery(kind, payload, attempt=attempt, reason=reason)
        self.deliveries.append(delivery)
        started = time.monotonic()
        again = True
        if self._url:
            again = await self._by_http(delivery)
        else:
            await self._by_socket(delivery)
        delivery.elapsed = time.monotonic() - started
        if kind == "events_api" and not delivery.acked and again and attempt < MOST_RETRIES:
            self.unacked.append(delivery)
        return delivery

    @property
    def last_delivery(self) -> Delivery:
        """What was brought last, with the app's answer."""
        return self.deliveries[-1]

    async def redeliver(self) -> list[Delivery]:
        """Bring the events that were not acknowledged again, as Slack does, at most three times each."""
        waiting, self.unacked = self.unacked, []
        return [await self._again(one) for one in waiting]

    async def repeat(self) -> Delivery:
        """Bring the very last payload once more, with the same ids, though it was acknowledged."""
        return await self._again(self.last_delivery)

    async def _again(self, one: Delivery) -> Delivery:
        if one.kind != "events_api":
            return await self.deliver(one.kind, one.payload)
        return await self.deliver(one.kind, one.payload, one.attempt + 1, one.reason or "http_timeout")

    async def _by_http(self, delivery: Delivery, forgery: Forgery = "") -> bool:
        """Post it; return False if the app asked for no retry."""
        assert self._client is not None, "The server is not running."
        content_type, body = _encoded(delivery)
        headers = {"Content-Type": content_type, "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"}
        if delivery.attempt:
            headers |= {"X-Slack-Retry-Num": str(delivery.attempt), "X-Slack-Retry-Reason": delivery.reason}
        headers |= self._signature(body, forgery)
        sent = body.replace(b"T1HOME", b"T9EVIL") if forgery == "changed body" else body
        patience = aiohttp.ClientTimeout(total=self.patience)
        try:
            async with self._client.post(self._url, data=sent, headers=headers, timeout=patience) as answer:
                delivery.status, delivery.body = answer.status, _parsed(await answer.text(), answer.content_type)
                delivery.acked = answer.status == 200
                delivery.reason = "" if delivery.acked else "http_error"
                return answer.headers.get("X-Slack-No-Retry") != "1"
        except TimeoutError:
            delivery.reason = "http_timeout"
        except aiohttp.ClientError:
            delivery.reason = "connection_failed"
        return True

    def _signature(self, body: bytes, forgery: Forgery) -> dict[str, str]:
        at = str(int(time.time()) - (600 if forgery == "old timestamp" else 0))
        secret = "somebody else's" if forgery == "wrong signature" else self.signing_secret
        seal = hmac.new(secret.encode(), b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
        headers = {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={seal}"}
        if forgery == "missing signature":
            del headers["X-Slack-Signature"]
        return headers

    async def forge(self, kind: Forgery, delivery: Delivery | None = None) -> int:
        """Send the last (or this) payload as somebody who is not Slack would; return the app's HTTP status."""
        forged = replace(delivery or self.last_delivery, status=0, body=None, acked=False)
        await self._by_http(forged, kind)
        return forged.status

    async def verify_url(self) -> bool:
        """Ask the address to prove itself, as when it is first entered; return whether it did."""
        payload = {"type": "url_verification", "token": "made-up-verification-token", "challenge": "made-up-challenge"}
        delivery = Delivery("events_api", payload)
        await self._by_http(delivery)
        said = delivery.body.get("challenge") if isinstance(delivery.body, dict) else delivery.body
        return delivery.acked and said == "made-up-challenge"

    async def _by_socket(self, delivery: Delivery) -> None:
        sockets = self._open()
        if not sockets:
            delivery.reason = "connection_failed"
            return
        socket = sockets[len(self.deliveries) % len(sockets)]
        envelope: Json = {
            "envelope_id": self.id("envelope-"),
            "type": delivery.kind,
            "payload": delivery.payload,
            "accepts_response_payload": accepts_answer(delivery),
        }
        if delivery.kind == "events_api":
            envelope |= {"retry_attempt": delivery.attempt, "retry_reason": delivery.reason}
        answer = socket.waiting[envelope["envelope_id"]] = asyncio.get_running_loop().create_future()
        try:
            await socket.line.send_json(envelope)
            delivery.body = await asyncio.wait_for(answer, self.patience)
            delivery.status, delivery.acked, delivery.reason = 200, True, ""
        except TimeoutError:
            delivery.reason = "timeout"
        except ConnectionError:
            delivery.reason = "connection_failed"
        finally:
            del socket.waiting[envelope["envelope_id"]]

    async def _hang_up_all(self) -> None:
        for socket in list(self._sockets):
            await socket.line.close()


def accepts_answer(delivery: Delivery) -> bool:
    """Whether Slack reads more than the acknowledgement: not for events, presses and closed views."""
    if delivery.kind == "interactive":
        return delivery.payload["type"] in {"view_submission", "block_suggestion"}
    return delivery.kind == "slash_commands"


def _acknowledged(socket: Socket, said: Json) -> None:
    answer = socket.waiting.get(said.get("envelope_id", ""))
    if answer is not None and not answer.done():
        answer.set_result(said.get("payload"))


def _farewell(reason: str) -> Json:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink"}}


def _encoded(delivery: Delivery) -> tuple[str, bytes]:
    if delivery.kind == "events_api":
        return "application/json", json.dumps(delivery.payload).encode()
    form = delivery.payload if delivery.kind == "slash_commands" else {"payload": json.dumps(delivery.payload)}
    return "application/x-www-form-urlencoded", urlencode(form).encode()


def _parsed(text: str, content_type: str) -> Any:
    if not text:
        return None
    return json.loads(text) if content_type == "application/json" else {"text": text}
