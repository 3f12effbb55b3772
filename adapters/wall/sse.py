"""Live pages: every open page hears which threads have changed, by server-sent events."""

import asyncio
from collections import deque

from aiohttp import web

HEARTBEAT = 25.0
"""Seconds of quiet after which a stream says that it is still there, before a proxy cuts it."""

REMEMBERED = 500
"""How many changes a page may have missed and still catch up one by one."""


class EventStreams:
    """Tells thousands of open pages what changed, from one shared list: a page costs its connection, no more.

    All wait for the same future; each then reads on from where it is. `run` names this run of the
    program, so that a page which comes back after a restart is told to look for itself.
    """

    def __init__(self, run: str) -> None:
        self._run = run
        self._log: deque[tuple[int, int]] = deque(maxlen=REMEMBERED)
        self._last = 0
        self._news: asyncio.Future[None] | None = None
        self._open = True

    @property
    def now(self) -> str:
        """Where the news stand. A page that notes this before it reads anything can be told of all that it missed."""
        return f"{self._run}/{self._last}"

    def tell(self, number: int) -> None:
        """Say that thread `number` has changed."""
        self._last += 1
        self._log.append((self._last, number))
        self._wake()

    def open(self) -> None:
        """Let pages stay connected."""
        self._open = True

    def close(self) -> None:
        """End every stream at once. Browsers come back by themselves."""
        self._open = False
        self._wake()

    async def follow(self, request: web.Request, response: web.StreamResponse, *, only: int | None) -> None:
        """Stream the numbers of changed threads (or just of one) until the page is closed, or we are.

        It begins where the page was drawn, or where its browser lost the line.
        """
        await response.prepare(request)
        seen, text = self._start(request.headers.get("Last-Event-ID") or request.query.get("since", ""))
        try:
            while True:
                if text:
                    # A page that takes nothing for so long is gone, even if its network does not say so.
                    async with asyncio.timeout(HEARTBEAT):
                        await response.write(text.encode())
                if not self._open:
                    return
                quiet = seen == self._last and not await self._something()
                seen, text = (seen, ": still here\n\n") if quiet else self._since(seen, only)
        except (ConnectionError, TimeoutError):
            return

    async def _something(self) -> bool:
        """Wait for news, and return whether there was any before the heartbeat was due."""
        if self._news is None:
            self._news = asyncio.get_running_loop().create_future()
        done, _ = await asyncio.wait([self._news], timeout=HEARTBEAT)
        return bool(done)

    def _start(self, last_seen: str) -> tuple[int, str]:
        """Return where a stream begins. A page that was away is told what it missed, or to look itself."""
        greeting = "retry: 3000\n: the wall is listening\n\n"
        if not last_seen:
            return self._last, greeting
        run, _, place = last_seen.partition("/")
        oldest = self._log[0][0] if self._log else self._last + 1
        if run == self._run and place.isascii() and place.isdecimal() and oldest - 1 <= int(place[:12]) <= self._last:
            return int(place[:12]), greeting
        return self._last, f"{greeting}event: missed\nid: {self.now}\ndata: \n\n"

    def _since(self, seen: int, only: int | None) -> tuple[int, str]:
        news: list[str] = []
        for place, number in reversed(self._log):
            if place <= seen:
                break
            if only in (None, number):
                news.append(f"event: changed\nid: {self._run}/{place}\ndata: {number}\n\n")
        return self._last, "".join(reversed(news))

    def _wake(self) -> None:
        if self._news is not None and not self._news.done():
            self._news.set_result(None)
        self._news = None
