"""The line on which a server says that there are news. A hint to look now, never what is believed."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from urllib.parse import urlsplit

import aiohttp

_SHORTEST_PAUSE = 5.0
_LONGEST_PAUSE = 10.0
_WHERE_REFUSED = 300.0
"""The longest pause of a server that answers and gives us no line: until it does, polling alone hears."""
_SILENCE = 90.0
"""Seconds without a sign of life after which a line counts as dead: servers send one every 15 or 30."""

_HANDSHAKE = 20.0
_MOST_POSTS = 1000
"""Some servers tell of every deletion there is. What is not noted here is noticed a little later."""


class Bell:
    """Rung by the stream, heard by what looks for news. Keeps the ids of posts that may have changed."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self._posts: set[str] = set()

    def ring(self, post: str = "") -> None:
        """Say that there are news, perhaps about that post."""
        if post and len(self._posts) < _MOST_POSTS:
            self._posts.add(post)
        self._rung.set()

    async def wait(self) -> None:
        """Return once it has been rung, and be silent again."""
        await self._rung.wait()
        self._rung.clear()

    def take(self) -> set[str]:
        """Return the posts that may have changed since the last time."""
        posts, self._posts = self._posts, set()
        return posts


class Stream:
    """A line to one server: a WebSocket where there is one, else server-sent events.

    It asks for the `user` stream, since deletions by people whom we do not follow are told only there.
    """

    def __init__(self, url: str, token: str, agent: str, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._url = url
        self._headers = {"Authorization": f"Bearer {token}", "User-Agent": agent}
        self._sleep = sleep

    async def follow(self, announced: str | None, bell: Bell) -> None:
        """Ring the bell for all that may be news, until cancelled. Lines that break are opened again."""
        at = _where(self._url, announced)
        pause = _SHORTEST_PAUSE
        timeout = aiohttp.ClientTimeout(total=None, connect=_HANDSHAKE, sock_read=_SILENCE)
        async with aiohttp.ClientSession(headers=self._headers, timeout=timeout) as session:
            while True:
                longest = _LONGEST_PAUSE
                for line in (_socket(session, at), _events(session, at)):
                    try:
                        opened = await _listen(line, bell)
                    except _NoLine:
                        longest = _WHERE_REFUSED
                        continue
                    if opened:
                        pause, longest = _SHORTEST_PAUSE, _LONGEST_PAUSE
                        break
                await self._sleep(min(pause, longest))
                pause = min(pause * 2, longest)


async def _listen(line: AsyncIterator[tuple[str, str]], bell: Bell) -> bool:
    """Ring for what comes over a line until it ends. Return whether it was ever open. Raises _NoLine."""
    opened = False
    with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError, ValueError), _refusals():
        async for event, payload in line:
            opened = True  # and what happened before is told to nobody: that rings as well
            match event:
                case "update":
                    continue  # somebody whom we follow posted
                case "delete" | "status.update":
                    bell.ring(_post_of(payload))
                case _:
                    bell.ring()
    return opened


class _NoLine(Exception):
    """The server is there, and gives us no line."""


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except aiohttp.WSServerHandshakeError as no:
        if no.status < 500:
            raise _NoLine from None
        raise


async def _socket(session: aiohttp.ClientSession, at: str) -> AsyncIterator[tuple[str, str]]:
    """Open a WebSocket; give an empty event once it is open, then each event with what it is about."""
    async with asyncio.timeout(_HANDSHAKE) as handshake:
        address = f"{at}/api/v1/streaming?stream=user"
        async with session.ws_connect(address, heartbeat=30) as socket:
            handshake.reschedule(None)
            yield "", ""
            async for frame in socket:
                if frame.type is aiohttp.WSMsgType.TEXT:
                    told = json.loads(frame.data)
                    if isinstance(told, dict):
                        yield str(told.get("event", "")), str(told.get("payload", ""))


async def _events(session: aiohttp.ClientSession, at: str) -> AsyncIterator[tuple[str, str]]:
    """Open a stream of server-sent events; the same."""
    async with session.get(f"{at}/api/v1/streaming/user", allow_redirects=False) as answer:
        if answer.status >= 500:
            return
        if answer.status != 200 or answer.content_type != "text/event-stream":
            raise _NoLine
        yield "", ""
        event = ""
        async for line in answer.content:
            name, _, value = line.decode(errors="replace").strip().partition(":")
            if name == "event":
                event = value.strip()
            elif name == "data":  # ids, and posts on one line
                yield event, value.strip()


def _where(url: str, announced: str | None) -> str:
    """Return where to open a line: on the host that the server announces, with the scheme that it is reached by.

    Some announce `wss` though they do not speak it.
    """
    ours = urlsplit(url)
    theirs = urlsplit(announced or "")
    return f"{ours.scheme}://{theirs.netloc or ours.netloc}"


def _post_of(payload: str) -> str:
    """Return the id of the post that an event is about: it is the payload, or in it."""
    try:
        told = json.loads(payload)
    except ValueError:
        return payload
    return str(told.get("id", "")) if isinstance(told, dict) else str(told)
