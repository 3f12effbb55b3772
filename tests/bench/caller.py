"""A client that costs next to nothing, so that what is measured is the server."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    body: bytes


class Caller:
    """One kept connection to a server on this machine. Keeps the cookies it is given."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.cookies: dict[str, str] = {}

    @classmethod
    @asynccontextmanager
    async def to(cls, port: int) -> AsyncIterator[Self]:
        """Connect, and hang up at the end."""
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            yield cls(reader, writer)
        finally:
            writer.close()
            await writer.wait_closed()

    async def get(self, path: str) -> Answer:
        """Fetch a page."""
        return await self._ask(f"GET {path} HTTP/1.1\r\nAccept: text/html\r\n", b"")

    async def post(
        self, path: str, fields: Mapping[str, str], accept: str = "application/json", headers: Sequence[str] = ()
    ) -> Answer:
        """Send a form, with these header lines besides."""
        body = urlencode(fields).encode()
        kind = "application/x-www-form-urlencoded"
        head = f"POST {path} HTTP/1.1\r\nAccept: {accept}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        return await self._ask(head + "".join(f"{line}\r\n" for line in headers), body)

    async def follow(self, path: str) -> None:
        """Begin to listen to an event stream. The connection is good for nothing else from now on."""
        self._send(f"GET {path} HTTP/1.1\r\nAccept: text/event-stream\r\n", b"")
        await self.until(b"retry:")

    async def until(self, *wanted: bytes) -> bytes:
        """Read the stream until a line that has all of this in it, and return the line."""
        while line := await self._reader.readline():
            if all(part in line for part in wanted):
                return line
        raise ConnectionError("the stream ended")

    async def _ask(self, head: str, body: bytes) -> Answer:
        self._send(head, body)
        said = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        length = 0
        for line in said[1:]:
            name, _, value = line.partition(":")
            match name.lower():
                case "content-length":
                    length = int(value)
                case "set-cookie":
                    cookie, _, content = value.strip().partition(";")[0].partition("=")
                    self.cookies[cookie] = content
                case "transfer-encoding":
                    raise ValueError("this client reads whole answers only")
        return Answer(int(said[0].split()[1]), await self._reader.readexactly(length) if length else b"")

    def _send(self, head: str, body: bytes) -> None:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        kept = f"Cookie: {cookies}\r\n" if cookies else ""
        self._writer.write(f"{head}Host: 127.0.0.1\r\n{kept}\r\n".encode() + body)


def hidden(page: Answer, name: str) -> str:
    """Return the value of a hidden field of that page."""
    found = re.search(rf'name="{name}" value="([^"]+)"'.encode(), page.body)
    assert found is not None, page
    return found[1].decode()
