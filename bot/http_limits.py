"""How much the HTTP server takes on at once: open files, event streams, lines in the log about both."""

import asyncio
import random
import resource
import socket
from collections.abc import Callable
from contextlib import suppress
from ipaddress import ip_address
from typing import Any

import structlog
from aiohttp import web

from bot.ports.adapter import STREAM_HOLDER

IN_ALL = 5000
"""How many event streams are open at most, if the system lets us open twice as many files."""
PER_HOLDER = 100
"""How many event streams one address, or one account, may hold. A whole school may stand behind one address."""
IDLE_SECONDS = 75.0
"""How long a connection may take to bring a whole request: its header, or the next one. Proxies wait 60 seconds."""
STALLED_SECONDS = 60.0
"""How long the other side may take nothing of what we send before the system ends the connection."""
COME_BACK_SECONDS = (30, 90)
"""When the browser of a stream that was given up comes back by itself: at a random time between these."""
ONCE_IN_SECONDS = 60.0
"""How often the log says again that no connection can be accepted."""

_ACCEPT = "socket.accept() out of system resource"  # the words by which asyncio tells of it
_log = structlog.get_logger(__name__)


def raise_file_limit() -> int:
    """Let this process open as many files as the system ever allows it, and return how many."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(ValueError, OSError):  # some systems take no number as large as the one they name
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        soft = hard
    return soft


def streams_for(files: int) -> int:
    """Return how many event streams may be open where so many files may: half, so that others come in."""
    return IN_ALL if files == resource.RLIM_INFINITY else min(IN_ALL, files // 2)


def end_when_stalled(request: web.Request) -> None:
    """Let the system end this connection once its other side takes nothing for too long. Linux can; others wait."""
    connection = request.transport.get_extra_info("socket") if request.transport else None
    if connection is not None and hasattr(socket, "TCP_USER_TIMEOUT"):
        with suppress(OSError):  # it is gone
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int(STALLED_SECONDS * 1000))


class EventStreams:
    """The open event streams: so many for each holder, and so many in all.

    One more gives up the oldest of that holder, or of the holder with the most. Its page is told with the
    event `full`, and its browser waits before it comes back, so that the pages given up do not storm.
    """

    def __init__(self, in_all: int, per_holder: int) -> None:
        self._in_all, self._per_holder = in_all, per_holder
        self._held: dict[str, dict[asyncio.Task[Any], tuple[web.Request, web.StreamResponse]]] = {}

    async def admit(self, request: web.Request, response: web.StreamResponse) -> None:
        """Take in the stream that the current task is about to begin. The header that names its holder is taken off."""
        task = asyncio.current_task()
        assert task is not None
        holder = response.headers.pop(STREAM_HOLDER, None) or request.remote or ""
        held = self._held.setdefault(holder, {})
        held[task] = (request, response)
        task.add_done_callback(lambda task: self._forget(holder, task))
        # Behind a proxy that app.yaml does not name, all the world comes from this machine.
        if len(held) > self._per_holder and not _this_machine(holder):
            await self._give_up(holder)
        elif sum(map(len, self._held.values())) > self._in_all:
            await self._give_up(max(self._held, key=lambda each: len(self._held[each])))

    def end_all(self) -> None:
        """End every stream at once. Browsers come back by themselves."""
        for held in self._held.values():
            for task in held:
                task.cancel()

    async def _give_up(self, holder: str) -> None:
        """End the oldest stream of that holder; rather one whose page has gone, which its route has not noticed yet."""
        held = self._held[holder]
        task = next((task for task, (request, _) in held.items() if request.transport is None), next(iter(held)))
        request, response = held[task]
        self._forget(holder, task)
        transport = request.transport
        if transport is None or transport.get_write_buffer_size():
            if transport is not None:
                transport.abort()  # what it did not take so far, it will not take now
        elif response.prepared:
            wait = random.randint(*COME_BACK_SECONDS) * 1000  # noqa: S311 - spreads browsers; guards nothing
            with suppress(ConnectionError):
                await response.write(f"retry: {wait}\nevent: full\ndata: \n\n".encode())
                await response.write_eof()
        task.cancel()

    def _forget(self, holder: str, task: asyncio.Task[Any]) -> None:
        held = self._held.get(holder, {})
        held.pop(task, None)
        if not held:
            self._held.pop(holder, None)


def _this_machine(holder: str) -> bool:
    with suppress(ValueError):
        return ip_address(holder).is_loopback
    return False


class AcceptErrors:
    """An event loop's exception handler that tells once a minute, not a thousand times, that files have run out."""

    def __init__(self, passed: Callable[[], float]) -> None:
        self._passed, self._count, self._next = passed, 0, 0.0

    def __call__(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if context.get("message") != _ACCEPT:
            loop.default_exception_handler(context)
            return
        self._count += 1
        if self._passed() >= self._next:
            self._next = self._passed() + ONCE_IN_SECONDS
            _log.error(
                "no connection can be accepted: raise the limit of open files (LimitNOFILE), see docs/operate.md",
                why=str(context.get("exception")),
                times=self._count,
            )
            self._count = 0
