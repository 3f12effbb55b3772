"""Bad weather on demand: limits, errors, lost answers, slowness, an outage; and a record of every call."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any, NamedTuple

from aiohttp import web

from tests.servers.slack.api import answer, read_args
from tests.servers.slack.state import Json, World

PACE = 1.0


class Call(NamedTuple):
    """One call of the Web API: which, with what, and when."""

    method: str
    args: Json
    at: float


@dataclass(frozen=True, slots=True)
class Planned:
    """What the next call of a method meets."""

    kind: str
    status: int = 200
    error: str = ""
    retry_after: int | None = None


class Weather(World):
    """Slack's Web API with whatever is to go wrong. Each is used up by one call: `times` says how many."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.calls: list[Call] = []
        self.strict_pace = False
        self.is_down = False
        self._planned: dict[str, deque[Planned]] = defaultdict(deque)
        self._gates: dict[str, asyncio.Event] = {}
        self._last_post: dict[str, float] = {}

    def limit(self, method: str, times: int = 1, retry_after: int | None = 30) -> None:
        """Answer 429; with None, without the header that says for how long."""
        self._plan(method, times, Planned("limit", 429, "ratelimited", retry_after))

    def fail(self, method: str, times: int = 1, status: int = 500) -> None:
        """Answer with this status and no JSON."""
        self._plan(method, times, Planned("fail", status))

    def error(self, method: str, error: str, times: int = 1) -> None:
        """Answer ok: false with this error."""
        self._plan(method, times, Planned("error", 200, error))

    def lose(self, method: str, times: int = 1) -> None:
        """Do what is asked, then hang up without a word.

        slack_sdk's clients try once more by themselves after that, unless told otherwise.
        """
        self._plan(method, times, Planned("lose"))

    def drop(self, method: str, times: int = 1) -> None:
        """Hang up without a word and without doing anything."""
        self._plan(method, times, Planned("drop"))

    def slow(self, method: str) -> asyncio.Event:
        """Let all calls of a method wait until the returned event is set."""
        gate = self._gates[method] = asyncio.Event()
        return gate

    def count(self, method: str) -> int:
        """Return how often a method was called, whatever came of it."""
        return sum(call.method == method for call in self.calls)

    def asked(self, method: str) -> list[Json]:
        """Return with what a method was called, oldest first."""
        return [call.args for call in self.calls if call.method == method]

    def _plan(self, method: str, times: int, planned: Planned) -> None:
        self._planned[method].extend([planned] * times)

    async def web_api(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        name = request.match_info["method"]
        args = await read_args(request)
        token = args.get("token", "")
        self.calls.append(Call(name, {key: value for key, value in args.items() if key != "token"}, self.now()))
        if name in self._gates:
            await self._gates[name].wait()
        planned = self._planned[name].popleft() if self._planned[name] else self._paced(name, args)
        if planned is not None and planned.kind != "lose":
            return hang_up(request) if planned.kind == "drop" else _refused(planned)
        said = answer(self, name, {**args, "token": token})
        if said["ok"] and name == "chat.postMessage":
            self._last_post[said["channel"]] = self.now()
        if planned is not None:
            return hang_up(request)
        return web.json_response(said, headers={"X-OAuth-Scopes": ",".join(sorted(self.scopes))})

    def _paced(self, name: str, args: Json) -> Planned | None:
        last = self._last_post.get(str(args.get("channel")))
        if not self.strict_pace or name != "chat.postMessage" or last is None or self.now() - last >= PACE:
            return None
        return Planned("limit", 429, "ratelimited", 1)


def _refused(planned: Planned) -> web.Response:
    if planned.kind == "fail":
        return web.Response(status=planned.status, text="<html>Something went wrong</html>", content_type="text/html")
    headers = {} if planned.retry_after is None else {"Retry-After": str(planned.retry_after)}
    return web.json_response({"ok": False, "error": planned.error}, status=planned.status, headers=headers)


def hang_up(request: web.Request) -> web.Response:
    """Close the connection at once; whatever is returned reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
