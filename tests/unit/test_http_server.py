"""The one HTTP server: health, metrics, error pages that leak nothing, and a quick stop."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

import aiohttp
import pytest
from aiohttp import web
from prometheus_client import CollectorRegistry
from structlog.testing import capture_logs

from bot.http_server import ListenError, Probe, Server, Status, serve_http, serve_status

PAGE = {"Accept": "text/html"}
Ask = Callable[..., Awaitable[aiohttp.ClientResponse]]


async def serve(*routes: web.RouteDef, port: int = 0, **probes: Probe) -> Server:
    return await serve_http(routes, host="127.0.0.1", port=port, status=Status(probes, CollectorRegistry()))


@pytest.fixture
async def ask() -> AsyncIterator[Ask]:
    """Return a function that asks a server and reads the answer whole."""
    async with aiohttp.ClientSession() as session:

        async def get(
            server: Server,
            path: str,
            *,
            method: str = "GET",
            headers: Mapping[str, str] | None = None,
            data: bytes = b"",
        ) -> aiohttp.ClientResponse:
            url = f"http://127.0.0.1:{server.port}{path}"
            async with session.request(
                method, url, headers=headers, data=data or None, allow_redirects=False
            ) as answer:
                await answer.read()
                return answer

        yield get


async def break_down(_: web.Request) -> web.Response:
    raise RuntimeError("the password is hush")


async def yes() -> bool:
    return True


async def test_a_living_process_says_so(ask: Ask) -> None:
    async with await serve() as server:
        assert (await ask(server, "/healthz")).status == 200


async def test_the_program_is_ready_when_all_its_parts_are(ask: Ask) -> None:
    async with await serve(database=yes, wall=yes) as server:
        answer = await ask(server, "/readyz")
        assert answer.status == 200
        parts = {"database": "ready", "wall": "ready"}
        assert await answer.json() == {"ready": True, "parts": parts, "adapters": {}, "lanes": {}}


async def test_a_part_that_is_not_ready_or_broken_is_named_without_its_reason(ask: Ask) -> None:
    async def no() -> bool:
        return False

    async def broken() -> bool:
        raise OSError("postgresql://me:hush@db")

    async with await serve(wall=no, database=broken, outbox=yes) as server:
        answer = await ask(server, "/readyz")
        assert answer.status == 503
        assert await answer.json() == {
            "ready": False,
            "parts": {"wall": "not ready", "database": "not ready", "outbox": "ready"},
            "adapters": {},
            "lanes": {},
        }


async def test_a_part_that_hangs_is_not_ready(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.http_server._PROBE_SECONDS", 0.05)

    async def hang() -> bool:
        return await asyncio.Event().wait()

    async with await serve(database=hang) as server:
        assert (await ask(server, "/readyz")).status == 503


async def test_how_each_adapter_stands_is_shown_and_one_that_is_down_is_no_reason_to_restart_us(ask: Ask) -> None:
    down = {"ready": False, "since": "2026-11-30T09:00:00+00:00", "says": "The access token was revoked."}
    status = Status({"database": yes}, CollectorRegistry(), lambda: {"mastodon": down}, lambda: {"channel/x": 7})
    async with await serve_http((), host="127.0.0.1", port=0, status=status) as server:
        answer = await ask(server, "/readyz")
        assert answer.status == 200
        told = await answer.json()
        assert (told["adapters"], told["lanes"]) == ({"mastodon": down}, {"channel/x": 7})


async def test_state_and_metrics_are_on_a_port_of_their_own_and_not_in_public(ask: Ask) -> None:
    status = Status({"database": yes}, CollectorRegistry())
    async with (
        await serve_http((), host="127.0.0.1", port=0, status=status, shows_status=False) as public,
        await serve_status(status, "127.0.0.1", 0) as private,
    ):
        paths = ("/healthz", "/readyz", "/metrics")
        assert [(await ask(public, path)).status for path in paths] == [200, 404, 404]
        assert [(await ask(private, path)).status for path in paths] == [200, 200, 200]


async def test_a_status_port_in_use_is_told_with_its_key() -> None:
    status = Status({}, CollectorRegistry())
    async with await serve() as server:
        with pytest.raises(ListenError, match=r"choose another http.status_port in app.yaml"):
            await serve_status(status, "127.0.0.1", server.port)


async def test_metrics_count_requests_by_route_and_not_by_what_strangers_invent(ask: Ask) -> None:
    async def thread(_: web.Request) -> web.Response:
        return web.Response(text="hello")

    async with await serve(web.get("/t/{number}", thread), web.get("/broken", break_down)) as server:
        for path in ("/t/1", "/t/2", "/nowhere/1", "/nowhere/2", "/broken"):
            await ask(server, path)
        await ask(server, "/t/3", method="PROPFIND")
        answer = await ask(server, "/metrics")
        text = await answer.text()
    counts = {line for line in text.splitlines() if line.startswith("handraise_http_request_seconds_count")}
    prefix = "handraise_http_request_seconds_count"
    assert answer.content_type == "text/plain"
    assert counts == {
        f'{prefix}{{method="GET",route="/t/{{number}}",status="200"}} 2.0',
        f'{prefix}{{method="GET",route="unknown",status="404"}} 2.0',
        f'{prefix}{{method="GET",route="/broken",status="500"}} 1.0',
        f'{prefix}{{method="other",route="unknown",status="405"}} 1.0',
    }


async def test_an_error_page_leaks_nothing_and_the_log_has_it_all(ask: Ask) -> None:
    async with await serve(web.get("/broken/{token}", break_down)) as server:
        with capture_logs() as log:
            for headers in (PAGE, {}):
                answer = await ask(server, "/broken/secret?token=secret", headers=headers)
                text = await answer.text()
                assert answer.status == 500
                assert "Something broke on our side" in text
                for leak in ("hush", "RuntimeError", "Traceback", "aiohttp", "Python", "secret"):
                    assert leak not in text
                    assert leak not in str(answer.headers)
        await server.stop()
    assert [(entry["event"], entry["path"]) for entry in log] == [("request failed", "/broken/{token}")] * 2
    assert all("secret" not in f"{entry}" for entry in log), "what stands in an address can be a sign-in token"
    assert all(entry["exc_info"] for entry in log)


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/gone<script>", 404), ("POST", "/healthz", 405)])
async def test_every_error_has_a_page_in_plain_words(method: str, path: str, status: int, ask: Ask) -> None:
    async with await serve() as server:
        answer = await ask(server, path, method=method, headers=PAGE)
        text = await answer.text()
        assert answer.status == status
        assert answer.content_type == "text/html"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "script" not in text
        assert f"{status}:" not in text
        assert status != 405 or answer.headers["Allow"] == "GET,HEAD"


async def test_what_a_route_words_itself_stays_as_it_is(ask: Ask) -> None:
    async def refuse(_: web.Request) -> web.Response:
        raise web.HTTPForbidden(text="Ask Ana for a new link.")

    async def move(_: web.Request) -> web.Response:
        raise web.HTTPSeeOther("/elsewhere")

    async with await serve(web.get("/refuse", refuse), web.get("/move", move)) as server:
        assert await (await ask(server, "/refuse", headers=PAGE)).text() == "Ask Ana for a new link."
        assert (await ask(server, "/move")).headers["Location"] == "/elsewhere"


async def test_a_body_that_is_too_large_is_refused(ask: Ask) -> None:
    async def take(request: web.Request) -> web.Response:
        return web.Response(text=str(len(await request.read())))

    async with await serve(web.post("/", take)) as server:
        assert (await ask(server, "/", method="POST", data=b"x" * 500_000)).status == 200
        answer = await ask(server, "/", method="POST", data=b"x" * 600_000, headers=PAGE)
        assert answer.status == 413
        assert "Please make it shorter" in await answer.text()


async def test_what_is_no_http_is_turned_away_without_a_trace_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async with await serve() as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET / HTTP/1.1\r\nno header, token=hush\r\n\r\n")
        assert b"400 Bad Request" in await reader.readline()
        writer.close()
    assert not caplog.records


@pytest.mark.parametrize("path", ["/read", "/form", "/nowhere"])
@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
async def test_a_body_that_is_not_what_it_says_is_turned_away_without_a_trace_in_the_log(
    path: str, encoding: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def read(request: web.Request) -> web.Response:
        return web.Response(text=str(len(await request.read())))

    async def form(request: web.Request) -> web.Response:
        return web.Response(text=str(await request.post()))

    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Encoding: {encoding}\r\nContent-Length: 15\r\n"
    kind = "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
    with capture_logs() as logged:
        async with await serve(web.post("/read", read), web.post("/form", form)) as server, asyncio.timeout(5):
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(f"{head}{kind}".encode() + b"this is no gzip")
            assert (await reader.readline()).split()[1] in ({b"404", b"400"} if path == "/nowhere" else {b"400"})
            await reader.read()
            writer.close()
    assert (caplog.records, logged) == ([], [])


async def test_responses_say_little_about_us_and_a_route_may_say_more(ask: Ask) -> None:
    async def strict(_: web.Request) -> web.Response:
        return web.Response(text="", headers={"Referrer-Policy": "no-referrer"})

    async with await serve(web.get("/strict", strict)) as server:
        assert (await ask(server, "/strict")).headers["Referrer-Policy"] == "no-referrer"
        headers = (await ask(server, "/healthz")).headers
        assert headers["Server"] == "Handraise"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


async def test_a_port_in_use_is_told_in_a_sentence_with_the_key() -> None:
    async with await serve() as server:
        sentence = f"Port {server.port} on 127.0.0.1 is already in use, .* http.port in app.yaml"
        with pytest.raises(ListenError, match=sentence):
            await serve(port=server.port)


async def test_two_adapters_at_one_address_are_told_in_a_sentence() -> None:
    with pytest.raises(ListenError, match=r"Two adapters in app.yaml want the same address"):
        await serve(web.get("/", break_down), web.get("/other", break_down), web.get("/", break_down))


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host"])
async def test_an_address_that_is_not_ours_is_told_with_its_key(host: str) -> None:
    with pytest.raises(ListenError, match=f"{host} is no address of this machine: set http.host"):
        await serve_http((), host=host, port=0, status=Status({}, CollectorRegistry()))


async def test_stopping_ends_open_event_streams_at_once_and_frees_the_port() -> None:
    ended = asyncio.Event()

    async def stream(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await response.write(b": hello\n\n")
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()
        return response

    server = await serve(web.get("/events", stream))
    port = server.port
    async with aiohttp.ClientSession() as session:
        answers = [await session.get(f"http://127.0.0.1:{port}/events") for _ in range(20)]
        for answer in answers:
            await answer.content.readuntil(b"\n\n")
        began = time.perf_counter()
        await server.stop()
        assert time.perf_counter() - began < 1
        assert ended.is_set()
        for answer in answers:
            answer.close()
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        free.bind(("127.0.0.1", port))


async def test_stopping_lets_a_request_that_is_being_answered_finish(ask: Ask) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        begun.set()
        await go_on.wait()
        return web.Response(text="kept")

    server = await serve(web.get("/slow", slow))
    asking = asyncio.ensure_future(ask(server, "/slow"))
    await begun.wait()
    stopping = asyncio.ensure_future(server.stop())
    go_on.set()
    assert await (await asking).text() == "kept"
    await stopping


async def test_stopping_twice_is_no_error() -> None:
    server = await serve()
    await server.stop()
    await server.stop()


async def test_who_hangs_up_in_the_middle_of_a_form_leaves_no_trace_in_the_log() -> None:
    reading, ended = asyncio.Event(), asyncio.Event()

    async def form(request: web.Request) -> web.Response:
        reading.set()
        try:
            return web.Response(text=str(await request.post()))
        finally:
            ended.set()

    kind = b"Content-Type: application/x-www-form-urlencoded"
    with capture_logs() as logged:
        async with await serve(web.post("/form", form)) as server, asyncio.timeout(5):
            _, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(b"POST /form HTTP/1.1\r\nHost: x\r\n" + kind + b"\r\nContent-Length: 9\r\n\r\na=")
            await reading.wait()
            writer.close()
            await writer.wait_closed()
            await ended.wait()
    assert logged == []
