"""The running stand-in: the API, the streams, and the weather."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import NamedTuple

from aiohttp import web
from aiohttp.typedefs import Handler

from tests.servers.mastodon import shapes
from tests.servers.mastodon.api import Calls, Trouble
from tests.servers.mastodon.state import MASTODON, Kind, Person, Town
from tests.servers.mastodon.streams import Streams

OPEN = {"/api/v1/instance", "/api/v2/instance"}


@dataclass(frozen=True, slots=True)
class Busy:
    """Too many requests: for how many seconds, and in which way that is said."""

    seconds: int
    style: str = "reset"


class Call(NamedTuple):
    method: str
    path: str
    headers: dict[str, str]
    fields: dict[str, str]


@dataclass(slots=True)
class Failure:
    method: str
    path: str
    status: int
    times: int
    words: str


class MastodonServer(Town):
    """A Mastodon, as far as an app sees of it. See the package's docstring."""

    def __init__(self, now: Callable[[], datetime], kind: Kind = MASTODON) -> None:
        super().__init__(now, kind)
        self.down = False
        self.busy: Busy | None = None
        self.losing = 0
        self.losing_uploads = 0
        self.gate: asyncio.Event | None = None
        self.revoked = False
        self.scopes = {"read", "write"}
        self.lacks: set[str] = set()
        self.left = 299
        self.calls: list[Call] = []
        self.streams = Streams(self)
        self.told = self.streams.tell
        self._failures: list[Failure] = []
        self._runner: web.AppRunner | None = None

    @property
    def asked(self) -> int:
        """How many calls there were."""
        return len(self.calls)

    def token_of(self, person: Person) -> str:
        """Return an access token."""
        return f"secret-token-of-{person.id}"

    def fail(self, method: str, path: str, status: int, times: int = 1, words: str = "") -> None:
        """Let the next calls whose path matches fail, before anything is done."""
        self._failures.append(Failure(method, path, status, times, words))

    def mend(self) -> None:
        """End all bad weather."""
        self.down, self.busy, self.losing, self.losing_uploads, self.revoked = False, None, 0, 0, False
        self.lacks.clear()
        self._failures.clear()

    async def drop_streams(self) -> None:
        """Cut the lines that are open; new ones may be opened."""
        await self.streams.drop()

    async def idle(self) -> None:
        """End the connections that are kept open for later; fails if a stream is still open."""
        await self.streams.ended()
        assert self._runner is not None
        assert self._runner.server is not None
        tasks = [t for t in asyncio.all_tasks() if "RequestHandler" in str(t.get_coro())]
        for connection in self._runner.server.connections:
            connection.force_close()
        if tasks:
            await asyncio.wait(tasks, timeout=5)

    # --- running ----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen on a free port of this machine."""
        app = web.Application(middlewares=[self._weather], client_max_size=2 * shapes.IMAGE_MOST)
        app.router.add_routes(Calls(self).routes())
        app.router.add_routes(self.streams.routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """End all lines and stop listening."""
        await self.streams.drop()
        if self._runner is not None:
            await self._runner.cleanup()

    @web.middleware
    async def _weather(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        fields = {name: str(value) for name, value in (await request.post()).items()}
        self.calls.append(Call(request.method, request.path, dict(request.headers), fields))
        if self.down:
            return hang_up(request)
        if self.gate is not None and request.method == "POST":
            await self.gate.wait()
        try:
            response = await self._answer(request, handler)
        except Trouble as trouble:
            response = self._json({"error": trouble.words}, trouble.status)
        if not response.prepared:
            self._stamp(response)
        if request.path == "/api/v2/media" and self.losing_uploads and response.status < 300:
            self.losing_uploads -= 1
            return hang_up(request)
        if (
            request.method in ("POST", "PUT")
            and request.path.startswith("/api/v1/statuses")
            and self.losing
            and response.status == 200
        ):
            self.losing -= 1
            return hang_up(request)
        return response

    async def _answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if self.kind.wants_agent and not request.headers.get("User-Agent"):
            raise Trouble(418, "I'm a teapot: no user-agent sent with request")
        failure = self._failure(request)
        if failure is not None:
            return self._failed(failure)
        if self.busy is not None:
            return self._too_many(self.busy)
        if request.path.rstrip("/") not in OPEN:
            request[shapes.WHO] = self._who(request)
        return await handler(request)

    def _who(self, request: web.Request) -> Person:
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        who = next((p for p in self.people.values() if self.token_of(p) == token), None)
        if kind != "Bearer" or who is None:
            raise Trouble(401, "The access token is invalid")
        if self.revoked:
            raise Trouble(401, "The access token was revoked")
        parts = {"/api/v2/search": "search", "/api/v2/media": "media", "/api/v1/notifications": "notifications"}
        parts["/api/v1/accounts/verify_credentials"] = "accounts"
        part, kind = parts.get(request.path, "statuses"), "read" if request.method == "GET" else "write"
        if kind not in self.scopes or f"{kind}:{part}" in self.lacks:
            raise Trouble(403, "This action is outside the authorized scopes")
        return who

    # --- weather ----------------------------------------------------------------------------------

    def _failure(self, request: web.Request) -> Failure | None:
        for failure in self._failures:
            if failure.method == request.method and re.fullmatch(failure.path, request.path):
                failure.times -= 1
                if not failure.times:
                    self._failures.remove(failure)
                return failure
        return None

    def _failed(self, failure: Failure) -> web.Response:
        if failure.words:
            return self._json({"error": failure.words}, failure.status)
        response = web.Response(status=failure.status, text="<html>Trouble</html>", content_type="text/html")
        if 300 <= failure.status < 400:
            response.headers["Location"] = f"{self.url}/elsewhere"
        return response

    def _too_many(self, busy: Busy) -> web.Response:
        response = self._json({"error": "Too many requests"}, 429)
        if busy.style == "reset":
            response.headers["X-RateLimit-Reset"] = shapes.stamp(self.now() + timedelta(seconds=busy.seconds))
        elif busy.style == "retry-after":
            response.headers["Retry-After"] = str(busy.seconds)
        else:
            response.headers["X-RateLimit-Reset"] = "soon"
        return response

    def _json(self, told: object, status: int) -> web.Response:
        return web.Response(text=json.dumps(told), status=status, content_type="application/json")

    def _stamp(self, response: web.StreamResponse) -> None:
        """Say by our clock what time it is, and how many calls are left."""
        response.headers["Date"] = format_datetime(self.now().astimezone(UTC), usegmt=True)
        response.headers.setdefault("X-RateLimit-Limit", "300")
        response.headers.setdefault("X-RateLimit-Remaining", str(self.left))
        response.headers.setdefault("X-RateLimit-Reset", shapes.stamp(self.now() + timedelta(minutes=5)))


def hang_up(request: web.Request) -> web.Response:
    """End the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


@asynccontextmanager
async def mastodon_server(now: Callable[[], datetime], kind: Kind = MASTODON) -> AsyncIterator[MastodonServer]:
    """Run a server until the end of the block."""
    server = MastodonServer(now, kind)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
