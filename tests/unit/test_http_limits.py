"""What the HTTP server takes on at once: streams for each holder and in all, idle connections, full file tables."""

import asyncio
import logging
import os
import resource
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import pytest
from aiohttp import web
from prometheus_client import CollectorRegistry
from structlog.testing import capture_logs

from bot import http_limits, http_server
from bot.http_limits import IN_ALL, AcceptErrors, raise_file_limit, streams_for
from bot.http_server import Server, Status, serve_http
from bot.ports.adapter import STREAM_HOLDER

PATIENCE = 10


class Stream:
    """An open event stream, as a browser has it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        self.headers = ""

    async def begin(self) -> None:
        async with asyncio.timeout(PATIENCE):
            self.headers = (await self.reader.readuntil(b"\r\n\r\n")).decode()
            await self.reader.readuntil(b": hello\n\n")

    async def last_words(self) -> str:
        """Return what comes until the server ends it."""
        async with asyncio.timeout(PATIENCE):
            return (await self.reader.read()).decode()

    async def close(self) -> None:
        self.writer.close()
        with suppress(ConnectionError):
            await self.writer.wait_closed()


async def events(request: web.Request) -> web.StreamResponse:
    headers = {"Content-Type": "text/event-stream"}
    if holder := request.query.get("holder"):
        headers[STREAM_HOLDER] = holder
    response = web.StreamResponse(headers=headers)
    await response.prepare(request)
    await response.write(b": hello\n\n")
    await asyncio.Event().wait()
    return response


async def much(_: web.Request) -> web.StreamResponse:
    """A page that is larger than what the system keeps for somebody who does not read."""
    return web.Response(body=b"x" * 50_000_000)


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    routes = [web.get("/events", events), web.get("/much", much)]
    async with await serve_http(routes, host="127.0.0.1", port=0, status=Status({}, CollectorRegistry())) as server:
        yield server


Open = Callable[[Server, str], Awaitable[Stream]]


@pytest.fixture
async def opened() -> AsyncIterator[Open]:
    """Return what opens a stream for a holder. All are closed at the end."""
    streams: list[Stream] = []

    async def opened(server: Server, holder: str) -> Stream:
        stream = Stream(*await asyncio.open_connection("127.0.0.1", server.port))
        streams.append(stream)
        stream.writer.write(f"GET /events?holder={holder} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        await stream.begin()
        return stream

    yield opened
    for stream in streams:
        await stream.close()


def told_to_wait(last_words: str) -> bool:
    return "event: full\n" in last_words and "retry: " in last_words


async def test_one_stream_too_many_for_its_holder_gives_up_that_holders_oldest(
    monkeypatch: pytest.MonkeyPatch, opened: Open
) -> None:
    monkeypatch.setattr(http_server, "PER_HOLDER", 3)
    async with serving() as server:
        others = [await opened(server, f"other-{n}") for n in range(5)]
        theirs = [await opened(server, "192.0.2.1") for _ in range(5)]
        for given_up in theirs[:2]:
            assert told_to_wait(await given_up.last_words())
        for held in [*others, *theirs[2:]]:
            assert not held.reader.at_eof()
            assert STREAM_HOLDER not in held.headers


async def test_one_stream_too_many_in_all_is_taken_from_the_holder_of_the_most(
    monkeypatch: pytest.MonkeyPatch, opened: Open
) -> None:
    monkeypatch.setattr(http_limits, "IN_ALL", 6)
    async with serving() as server:
        first = await opened(server, "one-page")
        greedy = [await opened(server, "192.0.2.1") for _ in range(5)]
        second = await opened(server, "another-page")
        assert told_to_wait(await greedy[0].last_words())
        for held in [first, *greedy[1:], second]:
            assert not held.reader.at_eof()


async def test_pages_behind_a_proxy_that_app_yaml_does_not_name_are_not_one_holder(
    monkeypatch: pytest.MonkeyPatch, opened: Open
) -> None:
    monkeypatch.setattr(http_server, "PER_HOLDER", 3)
    async with serving() as server:
        pages = [await opened(server, "") for _ in range(10)]
        for page in pages:
            assert not page.reader.at_eof()


async def test_a_stream_that_was_closed_is_given_up_before_one_that_is_open(
    monkeypatch: pytest.MonkeyPatch, opened: Open
) -> None:
    monkeypatch.setattr(http_server, "PER_HOLDER", 2)
    async with serving() as server:
        kept = await opened(server, "192.0.2.1")
        for _ in range(20):
            await (await opened(server, "192.0.2.1")).close()
        assert not kept.reader.at_eof()


async def test_a_connection_that_brings_no_whole_request_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_server, "IDLE_SECONDS", 0.05)
    async with serving() as server, asyncio.timeout(PATIENCE):
        for begun in (b"", b"GET / HTTP/1.1\r\nHost: x\r\n", b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET / HT"):
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(begun)
            await reader.read()  # ends
            writer.close()


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="only Linux ends a stalled connection")
async def test_a_connection_whose_other_side_takes_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_limits, "STALLED_SECONDS", 0.05)
    tasks = len(asyncio.all_tasks())
    async with serving() as server, asyncio.timeout(PATIENCE):
        with socket.socket() as deaf:
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            deaf.setblocking(False)
            loop = asyncio.get_running_loop()
            await loop.sock_connect(deaf, ("127.0.0.1", server.port))
            await loop.sock_sendall(deaf, b"GET /much HTTP/1.1\r\nHost: x\r\n\r\n")
            await loop.sock_recv(deaf, 1)
            while len(asyncio.all_tasks()) > tasks:  # noqa: ASYNC110 - nobody tells a test that a task has ended
                await asyncio.sleep(0.01)


@contextmanager
def no_more_files() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest_free = os.dup(0)
    os.close(lowest_free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest_free, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def test_when_files_run_out_the_log_says_so_once_and_later_all_are_served(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("asyncio.constants.ACCEPT_RETRY_DELAY", 0.01)
    loop = asyncio.get_running_loop()
    async with serving() as server, asyncio.timeout(PATIENCE):
        clients = [socket.socket() for _ in range(20)]
        with capture_logs() as logged:
            with no_more_files():
                for client in clients:
                    client.setblocking(False)
                    await loop.sock_connect(client, ("127.0.0.1", server.port))
                for _ in range(20):
                    await asyncio.sleep(0.01)  # the time in which it is tried again
            for client in clients:
                await loop.sock_sendall(client, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
                assert b"200 OK" in await loop.sock_recv(client, 100)
                client.close()
    assert ["LimitNOFILE" in line["event"] for line in logged] == [True]
    assert not caplog.records


def test_the_log_says_again_every_minute_how_often_it_happened(caplog: pytest.LogCaptureFixture) -> None:
    seconds = 0.0
    handler, loop = AcceptErrors(lambda: seconds), asyncio.new_event_loop()
    trouble = {"message": "socket.accept() out of system resource", "exception": OSError(24, "Too many open files")}
    with capture_logs() as logged:
        for seconds in (0, 1, 59, 60, 61, 200):  # noqa: B007 - the clock
            handler(loop, trouble)
    assert [line["times"] for line in logged] == [1, 3, 2]
    with caplog.at_level(logging.ERROR):
        handler(loop, {"message": "something else"})
    assert "something else" in caplog.text
    loop.close()


def test_as_many_files_may_be_opened_as_the_system_ever_allows() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 256), hard))
        assert raise_file_limit() == hard
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == hard
    finally:
        with suppress(ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.parametrize(
    ("files", "streams"), [(256, 128), (1024, 512), (1_048_576, IN_ALL), (resource.RLIM_INFINITY, IN_ALL)]
)
def test_streams_leave_half_of_the_files_to_others(files: int, streams: int) -> None:
    assert streams_for(files) == streams
