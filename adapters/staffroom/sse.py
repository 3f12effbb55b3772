"""Server-sent events: browsers hear at once that a thread changed, and what they are whispered."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager

from bot.ports.kv import Json

BACKLOG = 200
PER_ACCOUNT = 12
FULL = "retry: 60000\nevent: full\ndata: \n\n"
"""The last words to a page whose place another one of the same person takes: it must wait before it comes back."""

News = asyncio.Queue[str | None]


class Streams:
    """The open event streams. They carry thread numbers and one's own whispers, never what was said.

    Each piece of news has a tick. A page knows the tick at which it was drawn, so that it can tell
    whether it missed any before its stream was open, or while it was cut off.
    """

    def __init__(self, seed: str) -> None:
        self._open: dict[News, str] = {}
        self._seed, self._count = seed[:12], 0

    @property
    def tick(self) -> str:
        """The tick of the newest news. Another process, or this one restarted, has others."""
        return f"{self._seed}.{self._count}"

    @property
    def hello(self) -> str:
        """What a stream opens with."""
        return f"retry: 2000\nid: {self.tick}\nevent: hello\ndata: {{}}\n\n"

    @property
    def open(self) -> int:
        """How many streams are open."""
        return len(self._open)

    def tell(self, event: str, about: Json, *, account: str | None = None) -> None:
        """Tell that account's browsers, or everybody's. A browser that fell far behind is cut off and comes again."""
        self._count += 1
        line = f"id: {self.tick}\nevent: {event}\ndata: {json.dumps(about)}\n\n"
        for news, whose in list(self._open.items()):
            if account not in (None, whose):
                continue
            try:
                news.put_nowait(line)
            except asyncio.QueueFull:
                self._cut(news)

    def close(self, account: str | None = None) -> None:
        """End the streams of that account, or all of them."""
        for news, whose in list(self._open.items()):
            if account in (None, whose):
                self._cut(news)

    @contextmanager
    def opened(self, account: str) -> Iterator[News]:
        """Give the news for this account while the stream is open. None means: end it."""
        mine = [news for news, whose in self._open.items() if whose == account]
        if len(mine) >= PER_ACCOUNT:
            self._cut(mine[0], FULL)
        news: News = asyncio.Queue(BACKLOG)
        self._open[news] = account
        try:
            yield news
        finally:
            self._open.pop(news, None)

    def _cut(self, news: News, last: str | None = None) -> None:
        self._open.pop(news, None)
        while not news.empty():
            news.get_nowait()
        if last is not None:
            news.put_nowait(last)
        news.put_nowait(None)
