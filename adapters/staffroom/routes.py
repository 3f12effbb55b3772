"""The staff room's addresses: look at piles and threads, press buttons, hear what changes."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import ClientConnectionResetError, web

from adapters.staffroom import preview_json
from adapters.staffroom.http_security import NO_STORE
from adapters.staffroom.login_routes import BROKEN, MEANWHILE, NOTHING_HERE, STALE, LoginRoutes, Visit
from adapters.staffroom.pages import NOW, PICTURE, PILES, Frame, Pages, Refusal
from adapters.staffroom.sessions import Sessions, fingerprint
from adapters.staffroom.sse import Streams
from bot.chat.idempotency import DuplicateRequest, IdempotencyKeys
from bot.chat.notifications import Notifications
from bot.domain.actions import AddPicture, DescribePicture, Enrol, Pause, RateDigest, RemovePicture, SaveDraft
from bot.domain.card import Verb
from bot.domain.decisions.action_for_verb import action
from bot.domain.digest.digest import Digest
from bot.domain.ids import ThreadId
from bot.domain.picture import PictureId
from bot.domain.preferences import CHOICES, from_form
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused
from bot.ports.adapter import STREAM_HOLDER
from bot.ports.kv import Conflict, KeyValueStore
from bot.ports.surface import COMING

log = logging.getLogger(__name__)

PAGE = 25
WEEKS = 53
LABEL = r"[0-9]{4}-W[0-9]{2}"
WEEK = f"{{week:{LABEL}|{NOW}}}"
ALARM = "alarm"
"""What is the matter with an adapter, by its name."""
ALT = "alt-"
"""What the name of a field begins with that says what a picture shows."""
HEARTBEAT_SECONDS = 20
PICTURE_PATH = r"/staff/t/{thread:[0-9]{1,12}}/pictures/{picture:[A-Za-z0-9_-]{1,64}}"
NO_FILE = "Choose a picture first, then add it."
PRESSED_BEFORE = "You pressed this before. Look below how it stands now, and press again if you still mean it."


@dataclass(frozen=True, slots=True)
class Routes:
    """Every page inside. What is shown comes from the desk, and what is done goes through it."""

    logins: LoginRoutes
    sessions: Sessions
    pages: Pages
    notifications: Notifications
    idempotency: IdempotencyKeys
    streams: Streams
    kv: KeyValueStore
    once: Callable[[], str]

    def all(self) -> list[web.RouteDef]:
        """Return all routes, those of the reception too."""
        inside = self.logins.inside
        return [
            *self.logins.routes(),
            *(web.get(path, inside(self._pile)) for _, path in PILES.values()),
            web.get("/staff/", inside(self._front)),
            web.get("/staff/me", inside(self._me)),
            web.post("/staff/me", inside(self._enrol)),
            web.post("/staff/me/preview", inside(self._signature)),
            web.post("/staff/me/wants", inside(self._wants)),
            web.get("/staff/digest", inside(self._digest)),
            web.get(f"/staff/digest/{WEEK}", inside(self._digest)),
            web.get(rf"/staff/digest/{WEEK}/{{chart:[a-z]{{1,20}}}}.svg", inside(self._chart)),
            web.post(rf"/staff/digest/{{week:{LABEL}}}", inside(self._rate)),
            web.post("/staff/pause", inside(self._pause)),
            web.post("/staff/resume", inside(self._pause)),
            web.post("/staff/heard", inside(self._heard)),
            web.get("/staff/events", inside(self._events, slide=False), allow_head=False),
            web.get(r"/staff/t/{thread:[0-9]{1,12}}", inside(self._thread)),
            web.post(r"/staff/t/{thread:[0-9]{1,12}}/preview", inside(self._preview)),
            web.post(r"/staff/t/{thread:[0-9]{1,12}}/pictures", inside(self._add_picture, uploads=True)),
            web.get(f"{PICTURE_PATH}", inside(self._picture, slide=False)),
            web.post(f"{PICTURE_PATH}/remove", inside(self._remove_picture)),
            web.post(r"/staff/t/{thread:[0-9]{1,12}}/{verb}", inside(self._press)),
        ]

    async def _front(self, _: Visit) -> web.StreamResponse:
        return web.Response(status=303, headers={"Location": "/staff"})

    async def _pile(self, visit: Visit) -> web.StreamResponse:
        pile = next(pile for pile, (_, path) in PILES.items() if path == visit.request.path)
        last = visit.request.query.get("after", "")
        after = ThreadId(int(last)) if last.isascii() and last.isdigit() and len(last) <= 12 else None
        frame = await self._frame(visit)
        cards = await visit.desk.pile(pile, visit.by, after=after)
        more = cards[-1].thread if len(cards) >= PAGE else None
        return self._said(visit, self.pages.pile(frame, pile, cards, more=more))

    async def _thread(self, visit: Visit) -> web.StreamResponse:
        frame = await self._frame(visit)
        card = await visit.desk.look(_thread(visit), visit.by)
        return self._said(visit, self.pages.thread(frame, card))

    async def _press(self, visit: Visit) -> web.StreamResponse:
        thread, pressed = _thread(visit), visit.request.match_info["verb"]
        if pressed not in set(Verb):
            return self.logins.no(visit.request, 404, NOTHING_HERE, visit.fields)
        verb = Verb(pressed)
        try:
            said = await self._take(visit, verb, thread)
        except ActionRefused as refused:
            return await self._refused(visit, thread, Refusal(verb, str(refused), visit.fields))
        except DuplicateRequest:
            return await self._refused(visit, thread, Refusal(verb, PRESSED_BEFORE, visit.fields))
        except Conflict:
            return await self._refused(visit, thread, Refusal(verb, MEANWHILE, visit.fields))
        except Exception:
            log.exception("pressing %s on #%s failed", verb, thread)
            return await self._refused(visit, thread, Refusal(verb, BROKEN, visit.fields), status=503)
        return self._done(visit, said, f"/staff/t/{thread}")

    async def _take(self, visit: Visit, verb: Verb, thread: ThreadId) -> str:
        """Do what was pressed, once. Keeping a draft needs no such care: twice is once."""
        if verb is Verb.WRITE:
            said = await visit.desk.handle(action(verb, thread, visit.by, visit.fields))
            await self._keep_descriptions(visit, thread)
            return said
        form = visit.fields.get("once", "")
        if not form:
            raise ActionRefused(STALE)

        async def act() -> str:
            if verb in (Verb.SPLIT, Verb.SEND, Verb.ASK_SECOND) and "text" in visit.fields:
                await self._keep_typed(visit, thread)
            return await visit.desk.handle(action(verb, thread, visit.by, visit.fields))

        key = fingerprint(f"{visit.session.csrf}/{thread}/{verb}/{form}")
        return await self.idempotency.run_once(key, act, lasting=verb is Verb.NOTE)

    async def _keep_typed(self, visit: Visit, thread: ThreadId) -> None:
        """Keep words that stand in the editor but are not in the draft yet, no matter what becomes of the press.

        They are sent only if the digest that came along is that of their preview.
        """
        text = visit.fields["text"]
        if (await visit.desk.look(thread, visit.by)).draft != text:
            await visit.desk.handle(SaveDraft(thread, visit.by, text))
        await self._keep_descriptions(visit, thread)

    async def _keep_descriptions(self, visit: Visit, thread: ThreadId) -> None:
        """Keep what was typed about the pictures that the draft has by now."""
        if not any(name.startswith(ALT) for name in visit.fields):
            return
        for picture in (await visit.desk.look(thread, visit.by)).pictures:
            alt = " ".join(visit.fields.get(ALT + picture.id, picture.alt).split())
            if alt != picture.alt:
                await visit.desk.handle(DescribePicture(thread, visit.by, picture.id, alt))

    async def _add_picture(self, visit: Visit) -> web.StreamResponse:
        """Put a picture into the draft. The words around it come along, so that none are lost."""
        thread = _thread(visit)

        async def act() -> str:
            if visit.file is None:
                raise ActionRefused(NO_FILE)
            return await visit.desk.handle(AddPicture(thread, visit.by, visit.file, visit.fields.get("alt", "")))

        return await self._with_pictures(visit, thread, act)

    async def _remove_picture(self, visit: Visit) -> web.StreamResponse:
        thread, picture = _thread(visit), PictureId(visit.request.match_info["picture"])
        return await self._with_pictures(
            visit, thread, lambda: visit.desk.handle(RemovePicture(thread, visit.by, picture))
        )

    async def _with_pictures(
        self, visit: Visit, thread: ThreadId, act: Callable[[], Awaitable[str]]
    ) -> web.StreamResponse:
        try:
            if "text" in visit.fields:
                await self._keep_typed(visit, thread)
            said = await act()
        except ActionRefused as refused:
            return await self._refused(visit, thread, Refusal(PICTURE, str(refused), visit.fields))
        except Conflict:
            return await self._refused(visit, thread, Refusal(PICTURE, MEANWHILE, visit.fields))
        return self._done(visit, said, f"/staff/t/{thread}#pictures")

    async def _picture(self, visit: Visit) -> web.StreamResponse:
        """A picture that this person may see, as it would be in public."""
        picture = PictureId(visit.request.match_info["picture"])
        try:
            shown = await visit.desk.picture(_thread(visit), visit.by, picture)
        except ActionRefused as gone:
            return self.logins.no(visit.request, 404, str(gone))
        return web.Response(body=shown.content, content_type=shown.picture.media, headers=NO_STORE)

    async def _refused(
        self, visit: Visit, thread: ThreadId, refusal: Refusal, *, status: int = 409
    ) -> web.StreamResponse:
        """Say why, next to what was typed."""
        if visit.wants_json:
            return _json({"refused": refusal.why, "once": self.once()}, status)
        try:
            frame = await self._frame(visit)
            card = await visit.desk.look(thread, visit.by)
            return self.pages.thread(frame, card, refusal, status=status)
        except ActionRefused as gone:
            return self.logins.no(visit.request, 403, str(gone), visit.fields)
        except Exception:
            log.exception("drawing #%s after a refusal failed", thread)
            return self.logins.no(visit.request, status, refusal.why, visit.fields)

    def _done(self, visit: Visit, said: str, where: str) -> web.StreamResponse:
        if visit.wants_json:
            return _json({"said": said, "once": self.once()})
        response = web.Response(status=303, headers={"Location": where})
        self.logins.cookies.say(response, visit.session, said)
        return response

    async def _preview(self, visit: Visit) -> web.StreamResponse:
        shown = await visit.desk.preview(_thread(visit), visit.by, visit.fields.get("text", ""))
        return _json(preview_json.preview(shown))

    async def _me(self, visit: Visit) -> web.StreamResponse:
        return self._said(visit, self.pages.me(await self._frame(visit)))

    async def _enrol(self, visit: Visit) -> web.StreamResponse:
        fields = visit.fields
        chosen = Enrol(visit.by, fields.get("name", ""), fields.get("role", ""), fields.get("agreed") == "yes")
        try:
            said = await visit.desk.handle(chosen)
        except ActionRefused as refused:
            if visit.wants_json:
                return _json({"refused": str(refused)}, 409)
            return self.pages.me(await self._frame(visit), Refusal("enrol", str(refused), fields), status=409)
        return self._done(visit, said, "/staff")

    async def _wants(self, visit: Visit) -> web.StreamResponse:
        """Keep what was ticked, all of it at once."""
        try:
            said = await visit.desk.handle(from_form(visit.by, {name: name in visit.fields for name in CHOICES}))
        except ActionRefused as refused:
            if visit.wants_json:
                return _json({"refused": str(refused)}, 409)
            return self.pages.me(await self._frame(visit), Refusal("wants", str(refused)), status=409)
        return self._done(visit, said, "/staff/me")

    async def _pause(self, visit: Visit) -> web.StreamResponse:
        """Pause all publishing, or let it go on, and tell every open page. Twice is once."""
        paused = visit.request.path == "/staff/pause"
        said = await visit.desk.handle(Pause(visit.by, paused, visit.fields.get("why", "")))
        self.streams.tell("pause", {})
        return self._done(visit, said, "/staff")

    async def _digest(self, visit: Visit) -> web.StreamResponse:
        """The week that is asked for, else the newest; and which others there are."""
        frame = await self._frame(visit)
        before = visit.request.query.get("before", "")
        weeks = await visit.desk.digests(visit.by, before=before if re.fullmatch(LABEL, before) else "")
        label = visit.request.match_info.get("week") or (weeks[0] if weeks else "")
        digest = await self._week(visit, label) if label else None
        if label and digest is None:
            return self.logins.no(visit.request, 404, NOTHING_HERE)
        older = weeks[-1] if len(weeks) >= WEEKS else ""
        return self._said(visit, self.pages.digest(frame, digest, weeks, now=label == NOW, older=older))

    async def _week(self, visit: Visit, label: str) -> Digest | None:
        return await visit.desk.digest(COMING if label == NOW else label, visit.by)

    async def _rate(self, visit: Visit) -> web.StreamResponse:
        week = visit.request.match_info["week"]
        said = await visit.desk.handle(RateDigest(visit.by, week, visit.fields.get("useful") == "yes"))
        return self._done(visit, said, f"/staff/digest/{week}")

    async def _chart(self, visit: Visit) -> web.StreamResponse:
        digest = await self._week(visit, visit.request.match_info["week"])
        drawn = None if digest is None else self.pages.chart(digest, visit.request.match_info["chart"])
        return drawn or self.logins.no(visit.request, 404, NOTHING_HERE)

    async def _signature(self, visit: Visit) -> web.StreamResponse:
        name, role = visit.fields.get("name", ""), visit.fields.get("role", "")
        return _json({"signature": Attribution(name.strip(), role.strip()).signature})

    async def _heard(self, visit: Visit) -> web.StreamResponse:
        await self.notifications.mark_read(visit.by.account, visit.fields.get("key"))
        if visit.wants_json:
            return _json({"said": ""})
        thread = visit.fields.get("thread", "")
        there = f"/staff/t/{thread}" if thread.isascii() and thread.isdigit() and len(thread) <= 12 else "/staff"
        return web.Response(status=303, headers={"Location": there})

    async def _events(self, visit: Visit) -> web.StreamResponse:
        """Tell this browser what changes, until it goes, is expelled, or the staff room stops."""
        stream = {**NO_STORE, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
        response = web.StreamResponse(headers={**stream, STREAM_HOLDER: f"{visit.by.surface} {visit.by.account}"})
        await response.prepare(visit.request)
        with self.streams.opened(visit.by.account) as news:
            line: str | None = self.streams.hello
            while line is not None:
                try:
                    await response.write(line.encode())
                except ClientConnectionResetError:
                    return response
                try:
                    async with asyncio.timeout(HEARTBEAT_SECONDS):
                        line = await news.get()
                except TimeoutError:
                    still = await self.sessions.session(visit.session.token, slide=False)
                    line = ": still here\n\n" if still is not None else None
        return response

    async def _frame(self, visit: Visit) -> Frame:
        """Return what stands around a page. Nothing of the page may be read before this has noted the tick."""
        tick = self.streams.tick
        return Frame(
            person=await visit.desk.person(visit.by),
            overview=await visit.desk.overview(visit.by),
            whispers=await self.notifications.unread(visit.by.account),
            alarms=[(entry.key, str(entry.value["text"])) for entry in await self.kv.page(ALARM)],
            said=self.logins.cookies.said(visit.request, visit.session),
            csrf=visit.session.csrf,
            path=visit.request.path,
            once=self.once,
            tick=tick,
        )

    def _said(self, visit: Visit, response: web.Response) -> web.Response:
        """A sentence that was shown is not shown again."""
        if self.logins.cookies.said(visit.request, visit.session):
            self.logins.cookies.hush(response)
        return response


def _thread(visit: Visit) -> ThreadId:
    return ThreadId(int(visit.request.match_info["thread"]))


def _json(answer: dict[str, object], status: int = 200) -> web.Response:
    return web.json_response(answer, status=status, headers=NO_STORE)
