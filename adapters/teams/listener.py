"""The way in from Teams: one address, where every activity is checked, read, taken once and answered in time."""

import asyncio
import ipaddress
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime

from aiohttp import web

from adapters.teams.activities import LARGEST_BODY
from adapters.teams.client import TeamsClient
from adapters.teams.gateway import (
    WANT_ANSWERS,
    Acknowledge,
    Activity,
    Answer,
    Failed,
    Response,
    ShowText,
    Unreadable,
    Untrusted,
)
from bot.ports.errors import OutcomeUnknown, Unavailable

log = logging.getLogger(__name__)

PATH = "/api/messages"
ANSWER_WITHIN_SECONDS = 4.0
"""Teams waits five seconds. What takes longer is acknowledged, and told afterwards."""
REMEMBERED = 2000
BUSY = "One moment: this is still being done."
SORRY = "That did not work, and nothing was changed. Please try again."

Take = Callable[[Activity], Awaitable[Answer | None]]
"""Deal with one activity; return what to answer. Return once what was said is kept."""
Late = Callable[[Activity, Answer], Awaitable[None]]
"""Tell somebody in private what was to be answered, when Teams no longer waits for it."""
Keep = Callable[[Activity, datetime, "asyncio.Task[None]"], Awaitable[None]]
"""Return once that is stored which came then and which the task does: it is done should the program end before."""


class TeamsListener:
    """Takes activities in. What Teams brings twice is taken once, and answered the same way."""

    def __init__(self, gateway: TeamsClient, take: Take, late: Late, keep: Keep, now: Callable[[], datetime]) -> None:
        self._gateway = gateway
        self._take = take
        self._late = late
        self._keep = keep
        self._now = now
        self._taken: OrderedDict[str, asyncio.Task[Answer | None]] = OrderedDict()
        self._afterwards: set[asyncio.Task[None]] = set()
        self.answer_within = ANSWER_WITHIN_SECONDS

    async def http(self, request: web.Request) -> web.Response:
        """Answer one request. Teams brings again what is not answered with a status below 300."""
        if request.content_length is not None and request.content_length > LARGEST_BODY:
            return web.Response(status=413)
        body = b""
        while len(body) <= LARGEST_BODY and (more := await request.content.read(LARGEST_BODY)):
            body += more
        try:
            heard = await self._gateway.receive(
                request.headers.get("Authorization", ""), body, is_local=came_from_here(request)
            )
        except Untrusted as why:
            log.info("a request was turned away: %s", why)
            return web.Response(status=why.status)
        except Unreadable as why:
            return web.Response(status=why.status)
        except (Unavailable, OutcomeUnknown) as why:
            log.warning("a request could not be checked: %s", why)
            return web.Response(status=503)
        return _response(await self._answered(heard))

    async def close(self) -> None:
        """Let what is being done end."""
        await asyncio.gather(*self._taken.values(), *self._afterwards, return_exceptions=True)

    async def _answered(self, heard: Activity) -> Response:
        came, taking = self._now(), self._taken.get(heard.delivery)
        is_first = taking is None
        if taking is None:
            taking = asyncio.create_task(self._done(heard))
            self._remember(heard.delivery, taking)
        if heard.kind not in WANT_ANSWERS:
            return Response(200) if await asyncio.shield(taking) is not None else Response(500)
        done, _ = await asyncio.wait({taking}, timeout=self.answer_within)
        if done:
            return self._gateway.answer(heard, taking.result() or Failed(SORRY, "InternalError"))
        if is_first:
            telling = asyncio.create_task(self._told_late(heard, taking))
            self._afterwards.add(telling)
            telling.add_done_callback(self._afterwards.discard)
            if not heard.is_automatic:
                try:
                    await self._keep(heard, came, telling)
                except Exception:
                    log.exception("what came from Teams could not be kept (%s)", heard.kind)
                    return Response(500)
        return self._gateway.answer(heard, ShowText(BUSY))

    async def _done(self, heard: Activity) -> Answer | None:
        """Return the answer; None if it could not be done, so that it is taken again when it comes again."""
        try:
            return await self._take(heard) or Acknowledge()
        except Exception:
            log.exception("what came from Teams could not be taken (%s)", heard.kind)
            self._taken.pop(heard.delivery, None)
            return None

    async def _told_late(self, heard: Activity, taking: "asyncio.Task[Answer | None]") -> None:
        answer = await asyncio.shield(taking) or Failed(SORRY)
        try:
            await self._late(heard, answer)
        except Exception:
            log.exception("a late answer could not be told")

    def _remember(self, delivery: str, taking: "asyncio.Task[Answer | None]") -> None:
        self._taken[delivery] = taking
        while len(self._taken) > REMEMBERED:
            self._taken.popitem(last=False)


def came_from_here(request: web.Request) -> bool:
    """Whether this machine itself sent the request, and no proxy on it, nor a web page in its browser, for others."""
    if any(name in request.headers for name in ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Origin")):
        return False
    try:
        return ipaddress.ip_address(request.remote or "").is_loopback
    except ValueError:
        return False


def _response(reply: Response) -> web.Response:
    if reply.body is None:
        return web.Response(status=reply.status)
    return web.json_response(reply.body, status=reply.status)
