"""The other end of the stand-in, in its own tests: an app that hears everything and answers as a test says."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.servers.slack import SlackServer, View

Json = dict[str, Any]
Answer = Callable[[Json], Json | None]


ROOM = "C1CUSTOMERS"
BUTTON = {"type": "button", "action_id": "claim", "value": "142", "text": {"type": "plain_text", "text": "Claim"}}
CARD: list[Json] = [
    {"type": "section", "block_id": "said", "text": {"type": "mrkdwn", "text": "Where is my bread?"}},
    {"type": "actions", "block_id": "acts", "elements": [BUTTON]},
]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def options(*names: str) -> list[Json]:
    return [{"text": plain(name.title()), "value": name} for name in names]


def field_of(block_id: str, **element: Any) -> Json:
    given = {"type": "plain_text_input", "action_id": "typed", **element}
    return {"type": "input", "block_id": block_id, "label": plain("Reply"), "element": given}


def modal(*blocks: Json, **more: Any) -> Json:
    shown = list(blocks) or [field_of("reply")]
    return {
        "type": "modal",
        "title": plain("Send"),
        "submit": plain("Send"),
        "callback_id": "send",
        "blocks": shown,
        **more,
    }


class Clock:
    """The time, which moves when a test says so."""

    def __init__(self) -> None:
        self.at = 1_795_000_000.0

    def __call__(self) -> float:
        return self.at


@dataclass
class App:
    """An app at the other end, which hears everything and answers each kind of payload as the test says."""

    answers: dict[str, Answer] = field(default_factory=dict)
    heard: list[tuple[str, Json]] = field(default_factory=list)
    retries: list[tuple[int | None, str | None]] = field(default_factory=list)
    is_deaf: bool = False

    def answer(self, kind: str, payload: Json) -> Json | None:
        what = "command" if kind == "slash_commands" else payload["type"]
        self.heard.append((what, payload))
        return self.answers[what](payload) if what in self.answers else None

    async def by_socket(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        said = self.answer(request.type, request.payload)
        self.retries.append((request.retry_attempt, request.retry_reason))
        if not self.is_deaf:
            await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, said))

    @property
    def events(self) -> list[Json]:
        return [payload["event"] for what, payload in self.heard if what == "event_callback"]


@asynccontextmanager
async def line(slack: SlackServer, app: App) -> AsyncIterator[SocketModeClient]:
    """One more connection of the app's."""
    before = slack.sockets
    client = SocketModeClient(slack.app_token, web_client=AsyncWebClient(base_url=slack.api_url), ping_interval=0.2)
    client.socket_mode_request_listeners.append(app.by_socket)
    await client.connect()  # type: ignore[no-untyped-call]
    await slack.connected(before + 1)
    yield client
    await client.close()  # type: ignore[no-untyped-call]


async def refused(asking: Any) -> str:
    """Return the error with which Slack refuses."""
    with pytest.raises(SlackApiError) as caught:
        await asking
    return str(caught.value.response["error"])


async def card(client: AsyncWebClient, slack: SlackServer, blocks: list[Json] | None = None, **more: Any) -> Any:
    """Post a card and return it."""
    said = await client.chat_postMessage(channel=ROOM, text="A card", blocks=blocks or CARD, **more)
    return slack.post(ROOM, said["ts"])


async def opened(client: AsyncWebClient, slack: SlackServer, view: Json, user: str = "U1ANA") -> View:
    """Open a modal before somebody who just pressed something."""
    await client.views_open(trigger_id=slack.trigger(user), view=view)
    return slack.person(user).open_view()


async def until(what: str, true: Callable[[], bool]) -> None:
    """Return once it is true."""
    for _ in range(1000):
        if true():
            return
        await asyncio.sleep(0.005)
    raise AssertionError(f"It never came about that {what}.")


@asynccontextmanager
async def over_http(slack: SlackServer, app: App, status: Callable[[], int] = lambda: 200) -> AsyncIterator[None]:
    """An app that takes requests, and checks with the official verifier that they are Slack's."""
    verifier = SignatureVerifier(slack.signing_secret)

    async def take(request: web.Request) -> web.Response:
        text = await request.text()
        if not verifier.is_valid_request(text, dict(request.headers)):
            return web.Response(status=401)
        form = parse_qs(text)
        if request.content_type == "application/json":
            payload, kind = json.loads(text), "events_api"
        elif "payload" in form:
            payload, kind = json.loads(form["payload"][0]), "interactive"
        else:
            payload, kind = {name: value[0] for name, value in form.items()}, "slash_commands"
        retried = request.headers.get("X-Slack-Retry-Num")
        app.retries.append((int(retried) if retried else None, request.headers.get("X-Slack-Retry-Reason")))
        if payload.get("type") == "url_verification":
            return web.json_response({"challenge": payload["challenge"]})
        said = app.answer(kind, payload)
        return web.json_response(said, status=status()) if said else web.Response(status=status())

    server = web.Application()
    server.router.add_post("/slack/events", take)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.deliver_http(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
    yield
    await runner.cleanup()
