"""The wall's pages that only show something."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from adapters.wall.feed import atom
from adapters.wall.forms import InvalidForm, Typed
from adapters.wall.listener import WallListener
from adapters.wall.pictures import Gallery
from adapters.wall.posts import WallPost, WallThread
from adapters.wall.rate_limit import RateLimit, client_of
from adapters.wall.settings import Settings
from adapters.wall.sse import EventStreams
from adapters.wall.templates_env import STATIC, Templates, done, heading, shown_in_list, static
from adapters.wall.thread_store import ThreadStore
from adapters.wall.visitor_cookies import Visitor, VisitorCookies
from bot.ports.adapter import STREAM_HOLDER, AdapterContext

Page = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Wall:
    """The parts that pages are made from."""

    settings: Settings
    context: AdapterContext
    board: ThreadStore
    hearing: WallListener
    live: EventStreams
    show: Templates
    visitors: VisitorCookies
    pace: RateLimit

    def guarded(self, page: Page) -> Page:
        """Return `page` with the security headers, and with a page of its own for what cannot be shown."""

        async def answer(request: web.Request) -> web.StreamResponse:
            try:
                response = await page(request)
            except InvalidForm as no:
                response = self.show.page("note.html", status=no.status, note=str(no))
            if not response.prepared:
                self.show.guard(response)
            return response

        return answer

    async def form(
        self, template: str, visitor: Visitor, *, no: InvalidForm | None = None, **parts: Any
    ) -> web.Response:
        """Return a page with a form for this visitor, holding what they typed if it could not be taken."""
        response = self.show.page(
            template,
            status=200 if no is None else no.status,
            stamped=await self.visitors.stamp(visitor),
            once=self.context.token(),
            no=no,
            **parts,
        )
        if no is not None and no.wait:
            response.headers["Retry-After"] = str(no.wait)
        self.visitors.remember(response, visitor)
        return response

    def client(self, request: web.Request) -> str:
        """Return whom to count what comes in for: an address, or a household's network."""
        return client_of(request.remote, request.headers.get("X-Forwarded-For", ""), self.settings.proxies)

    async def standing(self, request: web.Request) -> WallThread:
        """Return the thread that the address names. Raises NotTaken, with a kind word, if there is none to read."""
        thread = await self.board.thread(int(request.match_info["number"]))
        return readable(thread)

    async def own_post(self, request: web.Request, visitor: Visitor | None) -> tuple[WallThread, WallPost]:
        """Return the post that the address names. Raises NotTaken unless this visitor may change it."""
        thread = readable(await self.board.of_post(request.match_info["post"]))
        post = thread.post(request.match_info["post"])
        if post is None or not post.stands:
            raise InvalidForm("This post has been deleted.", status=410)
        if visitor is None or visitor.id != thread.customer or post.ours is not None:
            raise InvalidForm("Only its author can change this post, in the browser it was written in.", status=403)
        return thread, post


def readable(thread: WallThread | None) -> WallThread:
    """Return the thread if it can be read. Raises NotTaken otherwise."""
    if thread is None:
        raise InvalidForm("There is nothing here. The address may have a typing error.", status=404)
    if not thread.stands:
        who = "the company" if thread.first.hidden else "the person who asked it"
        gone = "hidden" if thread.first.hidden else "deleted"
        raise InvalidForm(f"This question was {gone} by {who}.", status=410)
    return thread


class Pages:
    """What everybody may look at."""

    def __init__(self, wall: Wall) -> None:
        self._wall = wall

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses of these pages."""
        guarded = self._wall.guarded
        return [
            web.get("/", guarded(self.home)),
            web.get(r"/t/{number:[0-9]{1,12}}", guarded(self.thread)),
            web.get(r"/t/{number:[0-9]{1,12}}/fragment", guarded(self.fragment)),
            web.get(r"/p/{post:[0-9-]{1,40}}", guarded(self.post)),
            web.get(r"/p/{post:[0-9-]{1,40}}/{place:[0-9]}", guarded(Gallery(self._wall.context.kv).show)),
            web.get("/ask", guarded(self.ask)),
            web.get("/feed.atom", guarded(self.feed)),
            web.get("/events", guarded(self.events), allow_head=False),
            web.get(r"/wall/{name}", guarded(self.file)),
        ]

    async def home(self, request: web.Request) -> web.Response:
        """All threads, the newest first, and the form to ask."""
        wall, since, before = self._wall, self._wall.live.now, _number(request.query.get("before", ""))
        per_page = wall.settings.per_page
        threads = await wall.board.newest(before=before, limit=per_page + 1)
        visitor = wall.visitors.welcome(request)
        return await wall.form(
            "home.html",
            visitor,
            since=since,
            threads=threads[:per_page],
            older=threads[per_page - 1].number if len(threads) > per_page else None,
            first_page=before is None,
            me=visitor.id,
            stopped=visitor.known and await wall.board.stopped(visitor.id),
            done=done(request.query),
            typed=Typed(),
            shown=shown_in_list,
        )

    async def ask(self, request: web.Request) -> web.Response:
        """The form to ask, by itself."""
        wall, visitor = self._wall, self._wall.visitors.welcome(request)
        stopped = visitor.known and await wall.board.stopped(visitor.id)
        return await wall.form("ask.html", visitor, typed=Typed(), stopped=stopped, done="")

    async def thread(self, request: web.Request) -> web.Response:
        """One thread: its permalink. Anyone who asked finds the forms to go on here."""
        wall, since = self._wall, self._wall.live.now
        return await show_thread(wall, request, await wall.standing(request), since)

    async def fragment(self, request: web.Request) -> web.Response:
        """One thread without the page around it, for the script that keeps pages live."""
        wall, thread = self._wall, await self._wall.standing(request)
        visitor = wall.visitors.of(request)
        brief = request.query.get("in") == "list"
        return wall.show.page(
            "fragment.html",
            private=visitor is not None,
            thread=thread,
            posts=shown_in_list(thread) if brief else thread.posts,
            brief=brief,
            mine=visitor is not None and visitor.id == thread.customer,
        )

    async def post(self, request: web.Request) -> web.Response:
        """Lead a post's own address to its place on its thread's page."""
        post = request.match_info["post"]
        thread = readable(await self._wall.board.of_post(post))
        return see(f"/t/{thread.number}#post-{post}", status=302)

    async def feed(self, _: web.Request) -> web.Response:
        """The newest threads as an Atom feed."""
        wall = self._wall
        threads = await wall.board.newest(before=None, limit=wall.settings.per_page)
        title = wall.settings.title or f"Ask {wall.context.company}"
        body = atom(title, wall.context.public_url, threads)
        return web.Response(body=body, content_type="application/atom+xml", headers={"Cache-Control": "no-cache"})

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Which threads change, from now on."""
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        response = web.StreamResponse(headers={**headers, STREAM_HOLDER: self._wall.client(request)})
        self._wall.show.guard(response)
        await self._wall.live.follow(request, response, only=_number(request.query.get("thread", "")))
        return response

    async def file(self, request: web.Request) -> web.Response:
        """One of our own files."""
        name = request.match_info["name"]
        if name not in STATIC:
            raise InvalidForm("There is nothing here. The address may have a typing error.", status=404)
        kept = {"Cache-Control": "public, max-age=31536000, immutable"}
        return web.Response(body=static(name), content_type=STATIC[name], charset="utf-8", headers=kept)


async def show_thread(
    wall: Wall,
    request: web.Request,
    thread: WallThread,
    since: str,
    *,
    typed: Typed | None = None,
    no: InvalidForm | None = None,
) -> web.Response:
    """Return a thread's page, with the forms of the person who asked if it is they.

    `since` is where the news stood before the thread was read.
    """
    visitor = wall.visitors.of(request)
    parts: dict[str, Any] = {
        "thread": thread,
        "since": since,
        "posts": thread.posts,
        "heading": heading(thread),
        "done": done(request.query),
    }
    if visitor is None or visitor.id != thread.customer:
        return wall.show.page("thread.html", private=visitor is not None, mine=False, **parts)
    stopped = await wall.board.stopped(visitor.id)
    return await wall.form("thread.html", visitor, no=no, mine=True, stopped=stopped, typed=typed or Typed(), **parts)


def see(path: str, *, status: int = 303) -> web.Response:
    """Send the browser on to a page of ours."""
    return web.Response(status=status, headers={"Location": path, "Cache-Control": "no-store"})


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 12 else None
