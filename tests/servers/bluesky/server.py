"""The running stand-in, and its bad weather."""

import asyncio
import json
import socket
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from aiohttp import web
from pydantic import BaseModel

from tests.servers.bluesky.appview import AppView
from tests.servers.bluesky.lexicon import Breach, Json, answer_of, check, lexicon
from tests.servers.bluesky.pds import No
from tests.servers.bluesky.person import Person

LISTS = frozenset({"actors", "reasons", "uris"})
NUMBERS = frozenset({"limit"})
ANYWHERE = "*"
UPLOAD = "com.atproto.repo.uploadBlob"


class NoParams(BaseModel):
    """What a query takes whose lexicon names no parameters."""


class Call(NamedTuple):
    """One call: which method, with what, and the headers."""

    method: str
    asked: Json
    headers: dict[str, str]


@dataclass(frozen=True)
class Planned:
    """What the next call of a method meets."""

    kind: str
    status: int = 200
    error: str = ""
    headers: tuple[tuple[str, str], ...] = ()


class BlueskyServer(AppView):
    """A whole network on one port. See the package's docstring."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now)
        self.calls: list[Call] = []
        self.breaches: list[str] = []
        self.down = False
        self.appview_down = False
        self._people: dict[str, Person] = {}
        self._planned: dict[str, deque[Planned]] = defaultdict(deque)
        self._always: dict[str, Planned] = {}
        self._gates: dict[str, asyncio.Event] = {}
        self.odd: dict[str, Json] = {}
        self._checked: set[str] = set()
        self._runner: web.AppRunner | None = None
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.home = self.url

    # --- people -----------------------------------------------------------------------------------

    def person(self, handle: str, *, name: str = "", password: str = "") -> Person:
        """Return somebody with that handle, who gets an account if there is none."""
        if handle not in self._people:
            self._people[handle] = Person(self, self.add_member(handle, name=name, password=password))
        return self._people[handle]

    # --- bad weather ------------------------------------------------------------------------------

    def limit(self, method: str, times: int = 1, *, retry_after: int | None = None, reset: int | None = None) -> None:
        """Answer 429, with these headers or with none."""
        self._plan(method, times, self._limited(retry_after, reset))

    def busy(self, seconds: int | None) -> None:
        """Answer everything with 429 until further notice; with None, no more."""
        self._always.pop(ANYWHERE, None)
        if seconds is not None:
            self._always[ANYWHERE] = self._limited(None, int(self.now().timestamp()) + seconds)

    def fail(self, method: str, times: int = 1, status: int = 500, error: str = "InternalServerError") -> None:
        """Answer with this status, and do nothing."""
        self._plan(method, times, Planned("answer", status, error))

    def garble(self, method: str, times: int = 1) -> None:
        """Do what is asked, and answer with a page for people."""
        self._plan(method, times, Planned("garble"))

    def lose(self, method: str, times: int = 1) -> None:
        """Do what is asked, then hang up without a word."""
        self._plan(method, times, Planned("lose"))

    def drop(self, method: str, times: int = 1) -> None:
        """Hang up without a word and without doing anything."""
        self._plan(method, times, Planned("drop"))

    def slow(self, method: str) -> asyncio.Event:
        """Let all calls of a method wait until the returned event is set."""
        gate = self._gates[method] = asyncio.Event()
        return gate

    def count(self, method: str) -> int:
        """Return how often a method was called, whatever came of it."""
        return sum(call.method == method for call in self.calls)

    def asked(self, method: str) -> list[Json]:
        """Return with what a method was called, oldest first."""
        return [call.asked for call in self.calls if call.method == method]

    def _plan(self, method: str, times: int, planned: Planned) -> None:
        self._planned[method].extend([planned] * times)

    @staticmethod
    def _limited(retry_after: int | None, reset: int | None) -> Planned:
        headers = [] if retry_after is None else [("Retry-After", str(retry_after))]
        if reset is not None:
            headers += [("RateLimit-Limit", "5000"), ("RateLimit-Remaining", "0"), ("RateLimit-Reset", str(reset))]
        return Planned("answer", 429, "RateLimitExceeded", tuple(headers))

    # --- answering --------------------------------------------------------------------------------

    async def xrpc(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        method = request.match_info["method"]
        try:
            asked = await self._read(method, request)
        except Breach as trouble:
            self.breaches.append(f"{trouble}")
            return _told(No(400, "InvalidRequest", f"{trouble}"))
        self.calls.append(Call(method, asked, dict(request.headers)))
        if method in self._gates:
            await self._gates[method].wait()
        planned = self._planned[method].popleft() if self._planned[method] else self._always.get(ANYWHERE)
        if self.down or (planned is not None and planned.kind == "drop"):
            return hang_up(request)
        if planned is not None and planned.kind == "answer":
            return _told(No(planned.status, planned.error, "Planned"), dict(planned.headers))
        try:
            answer = self._answer(method, asked, request)
        except Exception as trouble:
            self.breaches.append(f"our own answer to {method}: {trouble!r}")
            raise
        if planned is not None and planned.kind == "garble":
            return web.Response(text="<html>Well done</html>", content_type="text/html")
        return answer if planned is None else hang_up(request)

    async def _read(self, method: str, request: web.Request) -> Json:
        if request.method == "GET":
            if method not in QUERIES:
                raise Breach(f"{method} is no query here")
            asked = _params(request)
            check(asked, getattr(lexicon(method), "Params", NoParams), f"the parameters of {method}")
            return asked
        if method not in PROCEDURES and method not in BARE:
            raise Breach(f"{method} is no procedure here")
        body = await request.read()
        if method in BARE:
            if body:
                raise Breach(f"{method} takes no body")
            return {}
        if method == UPLOAD:
            return {"content": body, "media": request.content_type}
        if request.content_type != "application/json":
            raise Breach(f"{method} wants JSON, not {request.content_type}")
        found: Json = json.loads(body)
        check(found, lexicon(method).Data, f"the body of {method}")
        return found

    def _answer(self, method: str, asked: Json, request: web.Request) -> web.Response:
        bearer = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if self.appview_down and method.startswith("app.bsky."):
            return _told(No(502, "UpstreamFailure", "Upstream Failure"))
        try:
            found = self._do(method, asked, bearer)
        except No as no:
            return _told(no)
        check(self._unchecked(found), answer_of(method), f"the answer to {method}")
        return web.json_response(self._oddly(found))

    def _oddly(self, found: Json) -> Json:
        """Return an answer with what no server of today would put there: `odd` fields, by the address of a record."""
        if not self.odd:
            return found
        lists = {key: [{**e, **self.odd.get(e["uri"], {})} for e in found[key]] for key in SHOWN if key in found}
        return {**found, **lists}

    def _unchecked(self, found: Json) -> Json:
        """Return an answer without what was checked before just so: checking takes longer than all the rest."""
        fresh = dict(found)
        for key in SHOWN:
            if key in found:
                texts = [json.dumps(each, sort_keys=True) for each in found[key]]
                fresh[key] = [e for e, text in zip(found[key], texts, strict=True) if text not in self._checked]
                self._checked.update(texts)
        return fresh

    def _do(self, method: str, asked: Json, bearer: str) -> Json:
        if method in BARE or method == "com.atproto.server.getSession":
            with_token: Any = getattr(self, {**BARE, **QUERIES}[method])
            return dict(with_token(bearer))
        if method == "com.atproto.server.createSession":
            return self.create_session(asked)
        if method == "com.atproto.identity.resolveHandle":
            return self.resolve_handle(asked["handle"])
        member = self.who(bearer)
        if method == "com.atproto.repo.getRecord":
            return self.get_record(asked)
        if method == UPLOAD:
            return self.upload_blob(asked["content"], asked["media"], member)
        return dict(getattr(self, {**QUERIES, **PROCEDURES}[method])(asked, member))

    # --- running ----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen, if it does not yet."""
        if self._runner is None:
            app = web.Application(client_max_size=2 * 1024**2)
            app.router.add_route("*", "/xrpc/{method}", self.xrpc)
            self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
            await self._runner.setup()
            await web.SockSite(self._runner, self._socket).start()

    async def quiet(self) -> None:
        """Return once every line that was hung up on the other side has ended here too."""
        server = None if self._runner is None else self._runner.server
        while server is not None and server.connections:  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.001)
        for _ in range(3):  # the tasks that served them end a moment later
            await asyncio.sleep(0)

    async def stop(self) -> None:
        """End all connections and stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()
        self._socket.close()


QUERIES = {
    "app.bsky.actor.getProfile": "get_profile",
    "app.bsky.actor.getProfiles": "get_profiles",
    "app.bsky.feed.getPosts": "get_posts",
    "app.bsky.feed.searchPosts": "search_posts",
    "app.bsky.notification.listNotifications": "list_notifications",
    "com.atproto.identity.resolveHandle": "resolve_handle",
    "com.atproto.repo.getRecord": "get_record",
    "com.atproto.server.getSession": "get_session",
}
PROCEDURES = {
    "com.atproto.repo.createRecord": "create_record",
    "com.atproto.repo.deleteRecord": "delete_record",
    "com.atproto.repo.putRecord": "put_record",
    "com.atproto.repo.uploadBlob": "upload_blob",
    "com.atproto.server.createSession": "create_session",
}
SHOWN = ("notifications", "posts")
BARE = {"com.atproto.server.refreshSession": "refresh_session"}
"""Procedures that take no body."""


def _params(request: web.Request) -> Json:
    asked: Json = {}
    for key in request.query:
        if key in LISTS:
            asked[key] = request.query.getall(key)
        else:
            asked[key] = int(request.query[key]) if key in NUMBERS else request.query[key]
    return asked


def _told(no: No, headers: dict[str, str] | None = None) -> web.Response:
    more = {} if no.reset is None else {"RateLimit-Reset": str(no.reset)}
    return web.json_response(
        {"error": no.error, "message": no.message}, status=no.status, headers={**(headers or {}), **more}
    )


def hang_up(request: web.Request) -> web.Response:
    """Close the connection at once; whatever is returned reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


@asynccontextmanager
async def bluesky_server(now: Callable[[], datetime]) -> AsyncIterator[BlueskyServer]:
    """Run a network until the end of the block. It then fails if anybody called what no lexicon knows."""
    server = BlueskyServer(now)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
    assert not server.breaches, server.breaches
