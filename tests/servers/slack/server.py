"""The running stand-in."""

import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.typedefs import Handler

from tests.servers.slack import methods_chat, methods_rooms, methods_views
from tests.servers.slack.answers import respond, take
from tests.servers.slack.courier import Courier, Delivery
from tests.servers.slack.person import Person
from tests.servers.slack.shapes import member_json, post_json, wrapped
from tests.servers.slack.state import Json
from tests.servers.slack.weather import hang_up

METHODS = (methods_chat, methods_rooms, methods_views)
"""Imported so that their methods are registered."""


class SlackServer(Courier):
    """Slack, as far as an app sees of it. See the package's docstring."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        super().__init__(now)
        self._people: dict[str, Person] = {}
        self._runner: web.AppRunner | None = None

    @property
    def api_url(self) -> str:
        """The address of the Web API, for `base_url` of slack_sdk's clients."""
        return f"{self.base_url}/api/"

    @property
    def down(self) -> bool:
        """Whether Slack is out of reach. Set it: connections are closed at once, and those that are open end."""
        return self.is_down

    @down.setter
    def down(self, down: bool) -> None:
        self.is_down = down
        for socket in self._sockets if down else []:
            hang_up(socket.request)

    # --- people -----------------------------------------------------------------------------------

    def person(self, id: str) -> Person:
        """Return somebody who is there (see add_person), to act."""
        assert id in self.members, f"There is no {id}."
        return self._people.setdefault(id, Person(self, id))

    def profile(self, id: str) -> Json:
        """Return somebody as they are now, for the `user` of a user_change event."""
        return member_json(self, self.members[id])

    # --- events -----------------------------------------------------------------------------------

    async def event(self, event: Json, *, channel: str | None = None, team: str = "", **wrapper: Any) -> Delivery:
        """Bring any event to the app, subscribed to or not; `wrapper` overrides the envelope around it."""
        room = self.channels.get(channel or str(event.get("channel")))
        full = {"event_ts": self.ts(), **event}
        return await self.deliver("events_api", {**wrapped(self, full, channel=room, team=team), **wrapper})

    async def unfurl(self, channel: str, ts: str) -> Delivery:
        """Unfurl a link in a post: a change that nobody made, without `edited`."""
        post = self.post(channel, ts)
        before = post_json(self, post)
        post.attachments = [{"id": 1, "from_url": "https://example.org/", "title": "An example", "fallback": "Example"}]
        return await self.event(methods_chat.change(self, post, before), channel=channel)

    async def echo(self) -> list[Delivery]:
        """Bring the events of what the app itself did since the last time: its posts, changes and reactions."""
        heard, self.unheard = self.unheard, []
        return [await self.event(event, channel=event.get("item", event)["channel"]) for event in heard]

    async def repeat(self) -> Delivery:
        """Bring the very last payload once more, with the same ids, though it was acknowledged."""
        delivery = await super().repeat()
        take(self, delivery)
        return delivery

    # --- running ----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen on a free port of this machine."""
        app = web.Application(middlewares=[self._outage], client_max_size=8 * 1024**2)
        app.router.add_route("*", "/api/{method}", self.web_api)
        app.router.add_get("/link/", self.socket)
        app.router.add_post("/response/{id:.+}", self._response)
        app.router.add_get("/files-pri/{id}/{name}", self._file)
        app.router.add_post("/upload/v1/{id}", self._left)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._client = aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True, limit=0))

    async def stop(self) -> None:
        """End all connections and stop listening."""
        await self._hang_up_all()
        if self._client is not None:
            await self._client.close()
        if self._runner is not None:
            await self._runner.cleanup()

    @web.middleware
    async def _outage(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        return hang_up(request) if self.is_down else await handler(request)

    async def _file(self, request: web.Request) -> web.Response:
        """Hand out a file; whoever may not see it is led to a page for signing in, as with Slack."""
        id, token = request.match_info["id"], request.headers.get("Authorization", "")
        self.handed_out.append(id)
        if token != f"Bearer {self.bot_token}" or "files:read" not in self.scopes:
            return web.Response(status=302, headers={"Location": f"{self.base_url}/sign-in"})
        if id not in self.contents:
            return web.Response(status=404, text="<html>not there</html>", content_type="text/html")
        return web.Response(body=self.contents[id], content_type=str(self.files[id]["mimetype"]))

    async def _left(self, request: web.Request) -> web.Response:
        """Take a file in, if it is as long as was said."""
        id, content = request.match_info["id"], await request.read()
        if id not in self.uploads or len(content) != self.uploads[id]["size"]:
            return web.Response(status=400, text="not what was announced")
        self.contents[id] = content
        return web.Response(text=f"OK - {len(content)}")

    async def _response(self, request: web.Request) -> web.Response:
        try:
            asked = json.loads(await request.text())
        except ValueError:
            return web.Response(status=400, text="invalid_payload")
        status, text = respond(self, request.match_info["id"], asked)
        return web.Response(status=status, text=text)


@asynccontextmanager
async def slack_server(now: Callable[[], float] = time.time) -> AsyncIterator[SlackServer]:
    """Run a Slack until the end of the block. It then fails if the app answered what Slack would not take."""
    slack = SlackServer(now)
    await slack.start()
    try:
        yield slack
    finally:
        await slack.stop()
    assert not slack.faults, slack.faults
