"""Who is let in, and how everybody else is sent away kindly."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from adapters.staffroom.http_security import (
    HEADERS,
    NO_STORE,
    PATIENCE,
    UPLOAD_MOST,
    UPLOAD_PATIENCE,
    Cookies,
    Unreadable,
    carries,
    fields_of,
    file_of,
    from_elsewhere,
)
from adapters.staffroom.pages import Pages
from adapters.staffroom.sessions import Session, Sessions
from bot.domain.decisions.action_for_verb import Fields
from bot.domain.ids import StaffRef
from bot.domain.thread import ActionRefused
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Conflict
from bot.ports.surface import Desk

log = logging.getLogger(__name__)

NOT_LET_IN = "This is for the people who work here. If that is you, ask a colleague for an invitation."
LINK_IS_USED = (
    "This link does not work any more: each works once, and for seven days. "
    "Ask the colleague who sent it to you for a new one."
)
ELSEWHERE = "This request came from another site, so nothing was done. Open the staff room and press the button there."
STALE = "This page was from an earlier visit, so nothing was done. Open the staff room and try again."
STARTING = "The staff room is just starting. Try again in a few seconds."
NO_FORM = "Your browser sent something that cannot be read, so nothing was done. Go back and try again."
TOO_LARGE = "This file is too large: 20 MB is the most. Save the picture smaller, and add it again."
TOO_MUCH = "That is more text than fits. Shorten it and try again."
NOTHING_HERE = "There is nothing here. Look through the piles instead."
MEANWHILE = "A colleague changed this at the same moment. Look again, then press again."
BROKEN = "That did not work, and it is our fault. What you typed is below: try again in a moment."


@dataclass(frozen=True, slots=True)
class Visit:
    """One request by somebody who was let in."""

    request: web.Request
    session: Session
    by: StaffRef
    desk: Desk
    fields: Fields
    file: bytes | None = None
    """The picture that came along."""

    @property
    def wants_json(self) -> bool:
        """Whether the page's own script asks, rather than a plain form."""
        return wants_json(self.request)


class _Away(Exception):
    """Somebody is sent away, with what they typed."""

    def __init__(self, status: int, why: str, typed: Fields | None = None) -> None:
        super().__init__(why)
        self.status, self.why, self.typed = status, why, typed


View = Callable[[Visit], Awaitable[web.StreamResponse]]
Page = Callable[[web.Request], Awaitable[web.StreamResponse]]


class LoginRoutes:
    """Stands before every page: no session, no content; no token of one's own, no action."""

    def __init__(
        self, name: str, context: AdapterContext, sessions: Sessions, pages: Pages, desk: Callable[[], Desk | None]
    ) -> None:
        self._name = name
        self._public_url = context.public_url
        self._sessions = sessions
        self._pages = pages
        self._desk = desk
        self.cookies = Cookies(context.public_url)

    def routes(self) -> list[web.RouteDef]:
        """Return the ways in and out."""
        return [
            web.get("/staff/in/{token}", self._outside(self._invitation)),
            web.post("/staff/in/{token}", self._outside(self._come_in)),
            web.post("/staff/out", self.inside(self._go_out)),
            web.get("/staff/static/{name}", self._outside(self._static)),
        ]

    def inside(self, view: View, *, slide: bool = True, uploads: bool = False) -> Page:
        """Return a page that only people with a session see, and only their own forms can act on.

        One that `uploads` takes larger forms, of which nothing is read before it is clear who sends it.
        """

        async def serve(request: web.Request) -> web.StreamResponse:
            try:
                visit = await self._let_in(request, slide=slide, uploads=uploads)
            except _Away as away:
                return self.no(request, away.status, away.why, away.typed)
            response = await self._answer(view, visit)
            if visit.session.slid and not response.prepared:
                self.cookies.keep(response, visit.session)
            return response

        return self._outside(serve)

    async def _let_in(self, request: web.Request, *, slide: bool, uploads: bool) -> Visit:
        desk = self._desk()
        if desk is None:
            raise _Away(503, STARTING)
        if request.method == "POST" and from_elsewhere(request, self._public_url):
            raise _Away(403, ELSEWHERE)
        if uploads:
            if await self._sessions.session(self.cookies.token(request), slide=False) is None:
                raise _Away(401, NOT_LET_IN)
            request = request.clone(client_max_size=UPLOAD_MOST)
        try:
            fields = await fields_of(request, UPLOAD_PATIENCE if uploads else PATIENCE)
        except web.HTTPRequestEntityTooLarge:
            raise _Away(413, TOO_LARGE if uploads else TOO_MUCH) from None
        file = await file_of(request, "picture") if uploads else None
        session = await self._sessions.session(self.cookies.token(request), slide=slide)
        if session is None:
            raise _Away(401, NOT_LET_IN, fields)
        if request.method == "POST" and not carries(fields, session):
            raise _Away(403, STALE, fields)
        return Visit(request, session, StaffRef(self._name, session.account), desk, fields, file)

    def no(self, request: web.Request, status: int, why: str, typed: Fields | None = None) -> web.Response:
        """Send somebody away with one sentence, and with what they typed."""
        if wants_json(request):
            return web.json_response({"refused": why}, status=status, headers=NO_STORE)
        if status in (401, 410):
            return self._pages.turned_away(status, why, typed=typed)
        return self._pages.trouble(status, why, typed=typed)

    async def _answer(self, view: View, visit: Visit) -> web.StreamResponse:
        try:
            return await view(visit)
        except ActionRefused as refused:
            return self.no(visit.request, 403, str(refused), visit.fields)
        except Conflict:
            return self.no(visit.request, 409, MEANWHILE, visit.fields)
        except web.HTTPException:
            raise
        except Exception:
            log.exception("staff room page failed: %s", visit.request.match_info.route.resource)
            return self.no(visit.request, 503, BROKEN, visit.fields)

    def _outside(self, view: Page) -> Page:
        """Return a page with the headers that every page has, in any case."""

        async def serve(request: web.Request) -> web.StreamResponse:
            try:
                response = await view(request)
            except web.HTTPRequestEntityTooLarge:
                response = self.no(request, 413, TOO_MUCH)
            except Unreadable:
                response = self.no(request, 400, NO_FORM)
            except web.HTTPNotFound:
                response = self.no(request, 404, NOTHING_HERE)
            if not response.prepared:
                for name, value in HEADERS.items():
                    response.headers.setdefault(name, value)
                response.headers.setdefault("Cache-Control", "no-store")
            return response

        return serve

    async def _invitation(self, request: web.Request) -> web.StreamResponse:
        account = await self._sessions.invited(request.match_info["token"])
        if account is None:
            return self.no(request, 410, LINK_IS_USED)
        return self._pages.invited(request.path, await self._name_of(account))

    async def _come_in(self, request: web.Request) -> web.StreamResponse:
        if from_elsewhere(request, self._public_url):
            return self.no(request, 403, ELSEWHERE)
        session = await self._sessions.enter(request.match_info["token"])
        if session is None:
            return self.no(request, 410, LINK_IS_USED)
        response = web.Response(status=303, headers={"Location": await self._first_page(session)})
        self.cookies.keep(response, session)
        return response

    async def _go_out(self, visit: Visit) -> web.StreamResponse:
        await self._sessions.leave(visit.session)
        response = self._pages.turned_away(200, "You are signed out. To come back, ask a colleague for an invitation.")
        self.cookies.drop(response)
        return response

    async def _static(self, request: web.Request) -> web.StreamResponse:
        return self._pages.file(request.match_info["name"])

    async def _first_page(self, session: Session) -> str:
        """Anyone who has not chosen yet how customers see them does that first."""
        desk = self._desk()
        try:
            person = None if desk is None else await desk.person(StaffRef(self._name, session.account))
        except ActionRefused:
            return "/staff"
        return "/staff" if person is None or person.enrolled else "/staff/me"

    async def _name_of(self, account: str) -> str:
        """What colleagues call whom the invitation is for; nothing if the desk would not say yet."""
        desk = self._desk()
        try:
            return "" if desk is None else (await desk.person(StaffRef(self._name, account))).name
        except ActionRefused:
            return ""


def wants_json(request: web.Request) -> bool:
    """Say whether the page's own script asks, rather than a plain form."""
    return "application/json" in request.headers.get("Accept", "")
