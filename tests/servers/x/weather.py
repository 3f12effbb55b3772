"""Bad weather on X: faults that a test asks for, for one kind of call or for all."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import web

from tests.servers.x.shapes import Json, problem


@dataclass
class Fault:
    """An answer instead of the real one. With `after`, the call is done first."""

    status: int = 0
    body: Json | None = None
    headers: dict[str, str] = field(default_factory=dict)
    after: bool = False


class Weather:
    """What goes wrong next. `calls` counts what was asked, by kind."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.down = False
        self.busy_until: datetime | None = None
        self.no_credit = False
        self.gates: dict[str, asyncio.Event] = {}
        self._next: dict[str, list[Fault]] = {}

    def limit(self, kind: str, reset: datetime | None, times: int = 1) -> None:
        """Refuse calls with 429: with the time when it ends, or without a word of that."""
        headers = {"x-rate-limit-reset": str(int(reset.timestamp()))} if reset else {}
        body = problem(429, "Too Many Requests", "Too Many Requests")
        self._add(kind, Fault(429, body, headers), times)

    def fail(self, kind: str, status: int = 503, times: int = 1, *, done: bool = False) -> None:
        """Answer with an error of the server's; `done` says whether it was done nevertheless."""
        self._add(kind, Fault(status, problem(status, "Service Unavailable", "Try later"), after=done), times)

    def refuse(self, kind: str, status: int, detail: str, type: str = "", title: str = "Forbidden") -> None:
        """Refuse one call with these words."""
        self._add(kind, Fault(status, problem(status, title, detail, type)), 1)

    def drop(self, kind: str, times: int = 1) -> None:
        """Close the connection before anything is done."""
        self._add(kind, Fault(), times)

    def lose(self, kind: str = "create", times: int = 1) -> None:
        """Do it, and close the connection before the answer."""
        self._add(kind, Fault(after=True), times)

    def slow(self, kind: str) -> asyncio.Event:
        """Hold calls back until the event is set."""
        return self.gates.setdefault(kind, asyncio.Event())

    def clear(self) -> None:
        """End all troubles."""
        self.down, self.busy_until, self.no_credit = False, None, False
        self._next.clear()

    def next(self, kind: str) -> Fault | None:
        """Return what goes wrong with this call, if anything."""
        if self.down:
            return Fault()
        if self.busy_until is not None:
            reset = {"x-rate-limit-reset": str(int(self.busy_until.timestamp()))}
            return Fault(429, problem(429, "Too Many Requests", "Too Many Requests"), reset)
        if self.no_credit and kind != "token":
            words = "Your enrolled account does not have any credits to fulfill this request."
            return Fault(402, problem(402, "CreditsDepleted", words, "credits"))
        waiting = self._next.get(kind)
        return waiting.pop(0) if waiting else None

    def _add(self, kind: str, fault: Fault, times: int) -> None:
        self._next.setdefault(kind, []).extend([fault] * times)


def hang_up(request: web.Request) -> web.Response:
    """Close the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def soon(now: datetime, seconds: int) -> datetime:
    return now + timedelta(seconds=seconds)
