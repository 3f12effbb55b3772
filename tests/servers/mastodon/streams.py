"""The lines on which a server tells its people what happens: WebSockets and server-sent events."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field

from aiohttp import web

from tests.servers.mastodon import shapes
from tests.servers.mastodon.state import Person, Town

PATHS = {"/api/v1/streaming/user": "user", "/api/v1/streaming/user/notification": "user:notification"}


@dataclass(eq=False, slots=True)
class Line:
    """An open line, and what is still to be said on it; None is its end."""

    to: Person
    stream: str
    events: asyncio.Queue[tuple[str, str] | None] = field(default_factory=asyncio.Queue)


class Streams:
    """All open lines. `sockets` and `events` say which kinds there are; on a `mute` server nothing is ever said."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.sockets = True
        self.events = town.kind.events
        self.mute = False
        self.lines: list[Line] = []
        self._news = asyncio.Condition()

    def routes(self) -> Iterable[web.RouteDef]:
        return [web.get("/api/v1/streaming", self.socket), *(web.get(path, self.sent_events) for path in PATHS)]

    def tell(self, to: Person, event: str, id: str) -> None:
        """Tell one person what happened. Nobody hears later what was told while they did not listen."""
        payload = self._payload(event, id)
        for line in self.lines:
            if line.to is to and (line.stream == "user" or event == "notification") and not self.mute:
                line.events.put_nowait((event, payload))

    async def drop(self) -> None:
        """End all open lines."""
        for line in self.lines:
            line.events.put_nowait(None)
        await self.ended()

    async def ended(self) -> None:
        """Return once no line is open."""
        async with asyncio.timeout(5), self._news:
            await self._news.wait_for(lambda: not self.lines)

    async def opened(self, lines: int = 1) -> None:
        """Return once so many lines are open."""
        async with asyncio.timeout(5), self._news:
            await self._news.wait_for(lambda: len(self.lines) >= lines)

    async def socket(self, request: web.Request) -> web.StreamResponse:
        if not self.sockets:
            return web.json_response({"error": "Not found"}, status=404)
        socket = web.WebSocketResponse(protocols=[])
        await socket.prepare(request)
        line = Line(request[shapes.WHO], request.query.get("stream", "user"))
        async with self._open(line):
            reading = asyncio.create_task(self._until_closed(socket, line))
            while (told := await line.events.get()) is not None:
                event, payload = told
                await socket.send_str(json.dumps({"stream": [line.stream], "event": event, "payload": payload}))
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
            if request.transport is not None:
                request.transport.abort()
        return socket

    async def sent_events(self, request: web.Request) -> web.StreamResponse:
        if not self.events:
            return web.json_response({"error": "Not found"}, status=404)
        answer = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await answer.prepare(request)
        line = Line(request[shapes.WHO], PATHS[request.path])
        async with self._open(line):
            await answer.write(b":)\n")
            while (told := await line.events.get()) is not None:
                event, payload = told
                await answer.write(f"event: {event}\ndata: {payload}\n\n".encode())
            if request.transport is not None:
                request.transport.abort()
        return answer

    @contextlib.asynccontextmanager
    async def _open(self, line: Line) -> AsyncIterator[None]:
        self.lines.append(line)
        async with self._news:
            self._news.notify_all()
        try:
            with contextlib.suppress(ConnectionError):
                yield
        finally:
            self.lines.remove(line)
            async with self._news:
                self._news.notify_all()

    async def _until_closed(self, socket: web.WebSocketResponse, line: Line) -> None:
        async for _ in socket:
            pass
        line.events.put_nowait(None)

    def _payload(self, event: str, id: str) -> str:
        if event == "notification":
            note = next(note for note in self.town.notes if note.id == id)
            return json.dumps(shapes.notification(self.town, note))
        return id if event == "delete" else json.dumps(shapes.status(self.town, self.town.posts[id]))
