"""What customers do on the wall: ask, add, change, delete, and ask us to stop."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from aiohttp import web

from adapters.wall.forms import InvalidForm, Typed, check_name, check_text, read
from adapters.wall.pages import Wall, see, show_thread
from adapters.wall.posts import SOMEBODY, WallPost, WallThread
from adapters.wall.thread_store import CustomerAction, CustomerActionKind, Step
from adapters.wall.visitor_cookies import Visitor

log = logging.getLogger(__name__)

ONCE_MORE = "Press the button once more. If you see this again, allow cookies for this page."
STOPPED = "You asked us not to contact you, so nobody would answer. Start afresh to ask again."
NOT_YOURS = "Only the person who asked can add to this, in the browser they asked with."
NOT_KEPT = "That did not work, and it is our fault. What you typed is still here: try again in a moment."
FULL = "This thread is full. Ask a new question instead."


class CustomerRoutes:
    """The forms of the wall. Each is kept before the customer hears that it is, and then told to the core."""

    def __init__(self, wall: Wall) -> None:
        self._wall = wall

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses that forms are sent to, and the pages that ask "are you sure"."""
        guarded = self._wall.guarded
        post = r"/p/{post:[0-9-]{1,40}}"
        return [
            web.post("/ask", guarded(self.ask)),
            web.post(r"/t/{number:[0-9]{1,12}}/add", guarded(self.add)),
            web.get(f"{post}/edit", guarded(self.edit)),
            web.post(f"{post}/edit", guarded(self.edit)),
            web.get(f"{post}/delete", guarded(self.delete)),
            web.post(f"{post}/delete", guarded(self.delete)),
            web.get("/stop", guarded(self.stop)),
            web.post("/stop", guarded(self.stop)),
            web.post("/afresh", guarded(self.afresh)),
        ]

    async def ask(self, request: web.Request) -> web.Response:
        """Put a question on the wall."""
        wall, visitor = self._wall, self._wall.visitors.welcome(request)
        typed = await read(request)
        try:
            await self._may_post(request, visitor, typed)
            await self._check_name(typed)
            check_text(typed, wall.settings.longest_post)
            self._paced(request, visitor)
            form = typed.form or wall.context.token()
            with keeping():
                root = await wall.board.ask(visitor.id, typed.name, typed.text, form, wall.context.now())
        except InvalidForm as no:
            stopped = str(no) == STOPPED
            return await wall.form("ask.html", visitor, no=no, typed=typed, stopped=stopped, done="")
        heard = await wall.hearing.soon(root)
        number = await wall.board.number_of(root) if heard else None
        response = see("/?done=saved" if number is None else f"/t/{number}?done=asked")
        wall.visitors.remember(response, visitor, lasting=True)
        return response

    async def add(self, request: web.Request) -> web.Response:
        """Add to one's own thread."""
        wall, visitor = self._wall, self._wall.visitors.welcome(request)
        since, thread = wall.live.now, await wall.standing(request)
        typed = await read(request)
        now, form = wall.context.now(), typed.form or wall.context.token()

        def added(before: WallThread) -> Step:
            if before.full or any(post.form == form for post in before.posts):
                return Step(before)
            post = WallPost(before.next_id, before.first.author or SOMEBODY, typed.text, now, form=form)
            return Step(
                before.with_post(post), (CustomerAction(CustomerActionKind.ADDED, now, post.id, before.number),)
            )

        try:
            check_may_add(thread, visitor)
            await self._may_post(request, visitor, typed)
            check_text(typed, wall.settings.longest_post)
            self._paced(request, visitor)
            with keeping():
                after = await wall.board.change(thread.number, added)
        except InvalidForm as no:
            if visitor.id == thread.customer:
                return await show_thread(wall, request, thread, since, typed=typed, no=no)
            return await wall.form("ask.html", visitor, no=no, typed=typed, stopped=False, done="")
        await wall.hearing.soon(after.root)
        made = next((post for post in after.posts if post.form == form), after.first)
        return see(f"/t/{thread.number}?done=added#post-{made.id}")

    async def edit(self, request: web.Request) -> web.Response:
        """Change one's own post."""
        wall, visitor = self._wall, self._wall.visitors.welcome(request)
        thread, post = await wall.own_post(request, visitor)
        if request.method != "POST":
            typed = Typed(text=post.text)
            return await wall.form("edit.html", visitor, thread=thread, post=post, typed=typed)
        typed, now = await read(request), wall.context.now()

        def reworded(before: WallThread) -> Step:
            now_there = before.post(post.id)
            if now_there is None or not now_there.stands or now_there.text == typed.text:
                return Step(before)
            changed = before.with_post(replace(now_there, text=typed.text, edited_at=now))
            return Step(changed, (CustomerAction(CustomerActionKind.REWORDED, now, post.id, before.number),))

        try:
            await self._genuine(request, visitor, typed)
            check_text(typed, wall.settings.longest_post)
            self._paced(request, visitor)
            with keeping():
                after = await wall.board.change(thread.number, reworded)
        except InvalidForm as no:
            return await wall.form("edit.html", visitor, no=no, thread=thread, post=post, typed=typed)
        await wall.hearing.soon(after.root)
        return see(f"/t/{thread.number}?done=reworded#post-{post.id}")

    async def delete(self, request: web.Request) -> web.Response:
        """Delete one's own post: its text is erased at once."""
        wall, visitor = self._wall, self._wall.visitors.welcome(request)
        thread, post = await wall.own_post(request, visitor)
        if request.method != "POST":
            return await wall.form("delete.html", visitor, thread=thread, post=post)
        typed = await read(request)
        try:
            await self._genuine(request, visitor, typed)
        except InvalidForm as no:
            return await wall.form("delete.html", visitor, no=no, thread=thread, post=post)
        now = wall.context.now()

        def erased(before: WallThread) -> Step:
            after, acts = before, []
            for going in reversed(deleted_with(before, post.id)):
                after = after.without(going.id, now)
                acts.append(CustomerAction(CustomerActionKind.ERASED, now, going.id, before.number))
            return Step(after, tuple(acts))

        after = await wall.board.change(thread.number, erased)
        await wall.hearing.soon(after.root)
        return see(f"/t/{thread.number}?done=erased" if after.stands else "/?done=erased")

    async def stop(self, request: web.Request) -> web.Response:
        """Ask us never to contact one again."""
        wall, visitor = self._wall, self._wall.visitors.welcome(request)
        if request.method != "POST":
            return await wall.form("stop.html", visitor)
        typed = await read(request)
        try:
            await self._genuine(request, visitor, typed)
            with keeping():
                await wall.board.stop(visitor.id, wall.context.now())
        except InvalidForm as no:
            return await wall.form("stop.html", visitor, no=no)
        await wall.hearing.soon(visitor.id)
        response = see("/?done=stopped")
        wall.visitors.remember(response, visitor, lasting=True)
        return response

    async def afresh(self, request: web.Request) -> web.Response:
        """Begin again as somebody new: the way back for a customer who had asked us to stop."""
        wall, visitor = self._wall, self._wall.visitors.welcome(request)
        await self._genuine(request, visitor, await read(request))
        response = see("/?done=afresh")
        wall.visitors.remember(response, wall.visitors.stranger())
        return response

    async def _may_post(self, request: web.Request, visitor: Visitor, typed: Typed) -> None:
        """Refuse a form that is not genuine, and somebody who asked us not to contact them."""
        await self._genuine(request, visitor, typed)
        if await self._wall.board.stopped(visitor.id):
            raise InvalidForm(STOPPED, status=403)

    async def _check_name(self, typed: Typed) -> None:
        """Refuse a name that is missing, too long, or could be taken for one of ours."""
        check_name(typed)
        if why := await self._wall.context.name_trouble(typed.name):
            raise InvalidForm(why, spot="name")

    async def _genuine(self, request: web.Request, visitor: Visitor, typed: Typed) -> None:
        """Refuse a form that did not come from a page which we gave to this visitor."""
        foreign = request.headers.get("Sec-Fetch-Site", "") == "cross-site"
        if foreign or not await self._wall.visitors.genuine(visitor, typed.stamp):
            raise InvalidForm(ONCE_MORE, status=403)

    def _paced(self, request: web.Request, visitor: Visitor) -> None:
        """Refuse somebody who is too fast, and say for how long."""
        rate, address = self._wall.settings.posts_per_minute, self._wall.client(request)
        wait = self._wall.pace.wait({f"visitor {visitor.id}": rate, f"address {address}": rate * 5})
        if wait:
            seconds = "1 second" if wait == 1 else f"{wait} seconds"
            raise InvalidForm(f"That was fast. Try again in {seconds}.", status=429, wait=wait)


@contextmanager
def keeping() -> Iterator[None]:
    """Turn trouble with keeping something into a sentence: the customer's form comes back with all they typed."""
    try:
        yield
    except InvalidForm:
        raise
    except Exception as trouble:
        log.exception("The wall could not keep what a customer did")
        raise InvalidForm(NOT_KEPT, status=503) from trouble


def check_may_add(thread: WallThread, visitor: Visitor) -> None:
    """Refuse anybody but the person who asked, and a thread that holds no more."""
    if visitor.id != thread.customer:
        raise InvalidForm(NOT_YOURS, status=403)
    if thread.full:
        raise InvalidForm(FULL)


def deleted_with(thread: WallThread, post: str) -> tuple[WallPost, ...]:
    """Return what goes when this post is deleted: a question that nobody answered takes along what was added."""
    wanted = thread.post(post)
    if wanted is None or not wanted.stands:
        return ()
    if post != thread.root or thread.answered:
        return (wanted,)
    return tuple(each for each in thread.posts if each.stands and each.ours is None)
