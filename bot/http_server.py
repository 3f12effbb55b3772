"""The one HTTP server: health, metrics, and the routes that adapters ask for."""

import asyncio
import base64
import errno
import hashlib
import html
import logging
import socket
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import Self

import structlog
from aiohttp import hdrs, web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.typedefs import Handler, Middleware
from prometheus_client import CollectorRegistry, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.http_limits import (
    IDLE_SECONDS,
    PER_HOLDER,
    AcceptErrors,
    EventStreams,
    end_when_stalled,
    raise_file_limit,
    streams_for,
)

Probe = Callable[[], Awaitable[bool]]
"""Says whether one part of the program can do its work now. What it raises means no."""

Adapters = Callable[[], Mapping[str, Mapping[str, object]]]
"""Returns how each channel and surface stands, by name: `ready`, `since` and `says`."""

LARGEST_BODY = 512 * 1024
"""The most bytes a request may bring. An adapter may ask for less."""

_PROBE_SECONDS = 2.0
_GRACE_SECONDS = 5.0
"""How long a request that is being answered may still take once the program stops."""

_METHODS = frozenset(hdrs.METH_ALL)
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_WORDS = {
    HTTPStatus.BAD_REQUEST: "That did not arrive in one piece. Please try again.",
    HTTPStatus.FORBIDDEN: "That is not open to you. Go back, load the page again, and try once more.",
    HTTPStatus.NOT_FOUND: "There is nothing at this address.",
    HTTPStatus.METHOD_NOT_ALLOWED: "That cannot be done at this address.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "That is too much at once. Please make it shorter.",
    HTTPStatus.TOO_MANY_REQUESTS: "That was a lot in a short time. Please wait a moment.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Something broke on our side. Nothing you sent before is lost. Please try again.",
}
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto 0;padding:0 1.5rem}"
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_PAGE_POLICY = f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'"

_streams = web.AppKey("streams", EventStreams)
_log = structlog.get_logger(__name__)


class _NotMalformed(logging.Filter):
    """Keeps out what strangers send that is no HTTP: it is no trouble of ours, and may hold a secret."""

    def filter(self, record: logging.LogRecord) -> bool:
        # A payload error is a body that is not what its headers say: no gzip, cut short.
        malformed = HttpProcessingError, web.RequestPayloadError
        return not (record.exc_info and isinstance(record.exc_info[1], malformed))


_server_log = logging.getLogger("handraise.http")
_server_log.addFilter(_NotMalformed())


class ListenError(Exception):
    """The server cannot listen where it was told to. The text names the key to change."""


class Server:
    """The running server. Leaving it as a context manager stops it."""

    def __init__(self, runner: web.AppRunner) -> None:
        self._runner = runner

    @property
    def port(self) -> int:
        """Return the port that is listened on, also when the system chose it."""
        port: int = self._runner.addresses[0][1]
        return port

    async def stop(self) -> None:
        """Take no more requests, end open event streams at once, let the others finish. Twice is no error."""
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()


@dataclass(frozen=True, slots=True)
class Status:
    """What those who run the program may know of it: /readyz asks the probes, and shows how each adapter stands.

    `lanes` says for how many seconds each lane has stood at an effect that was due.
    """

    probes: Mapping[str, Probe]
    metrics: CollectorRegistry
    adapters: Adapters = dict
    lanes: Callable[[], Mapping[str, float]] = dict


async def serve_status(status: Status, host: str, port: int) -> Server:
    """Answer /healthz, /readyz and /metrics on a port of their own. Raises ListenError."""
    app = web.Application(middlewares=[_polite])
    app.add_routes(_own_routes(status, shown=True))
    app.on_response_prepare.append(_prepare)
    return await _listen(app, host, port, key="http.status_port")


async def serve_http(
    routes: Iterable[web.AbstractRouteDef],
    *,
    host: str,
    port: int,
    status: Status,
    shows_status: bool = True,
    largest_body: int = LARGEST_BODY,
) -> Server:
    """Listen, and return once requests are taken. Raises ListenError. Port 0 lets the system choose.

    Every response carries `nosniff` and a short referrer policy unless the route said otherwise, and
    no error tells a stranger more than its status. Responses of the type text/event-stream are ended
    as soon as the server stops. /readyz and /metrics are there only if it `shows_status`.
    """
    app = web.Application(middlewares=[_timed(status.metrics), _polite], client_max_size=largest_body)
    app[_streams] = EventStreams(streams_for(raise_file_limit()), PER_HOLDER)
    app.on_response_prepare.append(_prepare)
    app.on_shutdown.append(_end_streams)
    wanted = [*_own_routes(status, shown=shows_status), *routes]
    if twice := _wanted_twice(wanted):
        raise ListenError(f"Two adapters in app.yaml want the same address, {twice}: remove one of them.")
    app.add_routes(wanted)
    return await _listen(app, host, port)


async def _listen(app: web.Application, host: str, port: int, *, key: str = "http.port") -> Server:
    runner = web.AppRunner(
        app, access_log=None, logger=_server_log, shutdown_timeout=_GRACE_SECONDS, keepalive_timeout=IDLE_SECONDS
    )
    await runner.setup()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(AcceptErrors(loop.time))
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as trouble:
        await runner.cleanup()
        raise _cannot_listen(host, port, trouble, key) from trouble
    return Server(runner)


def _wanted_twice(routes: Iterable[web.AbstractRouteDef]) -> str | None:
    """Return an address that two routes ask for: the second would never be reached, and nobody would be told."""
    seen: set[tuple[str, str]] = set()
    for route in routes:
        if isinstance(route, web.RouteDef):
            if (route.method, route.path) in seen:
                return route.path
            seen.add((route.method, route.path))
    return None


def _cannot_listen(host: str, port: int, trouble: OSError, key: str) -> ListenError:
    if trouble.errno == errno.EADDRINUSE:
        why = (
            f"Port {port} on {host} is already in use, perhaps by another Handraise: "
            f"stop that program, or choose another {key} in app.yaml."
        )
    elif trouble.errno == errno.EACCES:
        why = f"Port {port} is not open to this account: choose an {key} from 1024 up in app.yaml."
    elif trouble.errno == errno.EADDRNOTAVAIL or isinstance(trouble, socket.gaierror):
        why = f"{host} is no address of this machine: set http.host in app.yaml to 127.0.0.1 or one that is."
    else:
        why = f"Cannot listen on {host}, port {port} (http.host and {key} in app.yaml): {trouble.strerror}."
    return ListenError(why)


def _own_routes(status: Status, *, shown: bool) -> list[web.RouteDef]:
    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def readyz(_: web.Request) -> web.Response:
        probes = status.probes
        answers = await asyncio.gather(*(_ask(name, probe) for name, probe in probes.items()))
        ready = all(answers)
        parts = {name: "ready" if yes else "not ready" for name, yes in zip(probes, answers, strict=True)}
        # A network that is down is no reason to take this process away: it would be down for the next one too.
        told = {"ready": ready, "parts": parts, "adapters": status.adapters(), "lanes": dict(status.lanes())}
        return web.json_response(told, status=200 if ready else 503)

    async def show_metrics(_: web.Request) -> web.Response:
        return web.Response(body=generate_latest(status.metrics), headers={hdrs.CONTENT_TYPE: CONTENT_TYPE_LATEST})

    private = [web.get("/readyz", readyz), web.get("/metrics", show_metrics)]
    return [web.get("/healthz", healthz), *(private if shown else ())]


async def _ask(name: str, probe: Probe) -> bool:
    try:
        async with asyncio.timeout(_PROBE_SECONDS):
            return await probe()
    except Exception as trouble:  # noqa: BLE001 - a probe may die of anything, and the answer is no
        _log.warning("probe failed", part=name, why=repr(trouble))
        return False


def _timed(metrics: CollectorRegistry) -> Middleware:
    seconds = Histogram(
        "handraise_http_request_seconds",
        "How long requests took, event streams left out.",
        ("method", "route", "status"),
        registry=metrics,
        buckets=_BUCKETS,
    )

    @web.middleware
    async def timed(request: web.Request, handler: Handler) -> web.StreamResponse:
        began = time.perf_counter()
        response = await handler(request)
        if response.content_type != "text/event-stream":
            resource = request.match_info.route.resource
            route = resource.canonical if resource else "unknown"
            method = request.method if request.method in _METHODS else "other"
            seconds.labels(method, route, str(response.status)).observe(time.perf_counter() - began)
        return response

    return timed


@web.middleware
async def _polite(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn errors into pages that leak nothing. An answer that a route worded itself stays as it is."""
    try:
        return await handler(request)
    except web.HTTPException as said:
        if said.status < 400 or not _worded_by_aiohttp(said):
            raise
        page = _page(request, said.status)
        if hdrs.ALLOW in said.headers:
            page.headers[hdrs.ALLOW] = said.headers[hdrs.ALLOW]
        return page
    except Exception as trouble:  # noqa: BLE001 - it is logged whole, and its sight is kept from strangers
        if _hung_up(request, trouble):
            return _page(request, 400)
        resource = request.match_info.route.resource  # the pattern alone: an address may hold a sign-in token
        _log.exception("request failed", method=request.method, path=resource.canonical if resource else "unknown")
        return _page(request, 500)


def _hung_up(request: web.Request, trouble: Exception) -> bool:
    """Whether the other side went away in the middle: nobody's trouble, and strangers must not fill the log with it."""
    gone = request.transport is None or request.transport.is_closing()
    return isinstance(trouble, web.RequestPayloadError) or (gone and isinstance(trouble, ConnectionResetError))


def _worded_by_aiohttp(said: web.HTTPException) -> bool:
    return isinstance(said, web.HTTPRequestEntityTooLarge) or said.text == f"{said.status}: {said.reason}"


def _page(request: web.Request, status: int) -> web.Response:
    words = _WORDS.get(HTTPStatus(status), "That did not work.")
    if "text/html" not in request.headers.get(hdrs.ACCEPT, ""):
        return web.Response(text=f"{words}\n", status=status)
    body = (
        f'<!doctype html><html lang="en"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{status}</title><style>{_STYLE}</style>'
        f'<main><h1>{html.escape(words)}</h1><p><a href="/">To the first page</a></p></main></html>'
    )
    headers = {"Content-Security-Policy": _PAGE_POLICY, "Cache-Control": "no-store"}
    return web.Response(text=body, status=status, content_type="text/html", headers=headers)


async def _prepare(request: web.Request, response: web.StreamResponse) -> None:
    end_when_stalled(request)
    response.headers[hdrs.SERVER] = "Handraise"
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    if response.content_type == "text/event-stream":
        await request.app[_streams].admit(request, response)


async def _end_streams(app: web.Application) -> None:
    app[_streams].end_all()
