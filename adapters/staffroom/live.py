"""Server-sent events: browsers hear at once that a thread changed, and what they are whispered."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager

from bot.ports import Json

BACKLOG = 200
PER_ACCOUNT = 12

News = asyncio.Queue[str | None]


class Streams:
    """The open event streams. They carry thread numbers and one's own whispers, never what was said."""

    def __init__(self) -> None:
        self._open: dict[News, str] = {}

    @property
    def open(self) -> int:
        """How many streams are open."""
        return len(self._open)

    def tell(self, event: str, about: Json, *, account: str | None = None) -> None:
        """Tell that account's browsers, or everybody's. A browser that fell far behind is cut off and comes again."""
        line = f"event: {event}\ndata: {json.dumps(about)}\n\n"
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
            self._cut(mine[0])
        news: News = asyncio.Queue(BACKLOG)
        self._open[news] = account
        try:
            yield news
        finally:
            self._open.pop(news, None)

    def _cut(self, news: News) -> None:
        self._open.pop(news, None)
        while not news.empty():
            news.get_nowait()
        news.put_nowait(None)
