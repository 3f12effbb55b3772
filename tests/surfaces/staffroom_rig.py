"""The staff room from the outside: browsers of staff, of outsiders and of forgers, over real HTTP."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientResponse, ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer
from bs4 import BeautifulSoup, Tag

from adapters.staffroom.surface import StaffRoom
from bot.domain.card import Verb
from bot.domain.ids import CardRef, Room, StaffRef, ThreadId
from bot.ports.adapter import AdapterContext
from bot.testing.contracts.surface_rig import Cannot, Seen, Stood, reporting
from bot.testing.fake_desk import NOON, FakeDesk
from bot.testing.fake_kv import FakeKeyValueStore

DEADLINE_SECONDS = 10.0

Form = dict[str, str]


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


class Browser:
    """Somebody's browser: it keeps cookies, follows redirects, and fills in the forms that it sees."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.session = ClientSession(cookie_jar=CookieJar(unsafe=True))
        self.seen = BeautifulSoup("", "html.parser")
        self.status = 0
        self.last: dict[str, Form] = {}

    async def get(self, path: str, **headers: str) -> ClientResponse:
        return await self._take(await self.session.get(self.root + path, headers=headers))

    async def post(self, path: str, form: Mapping[str, str], **headers: str) -> ClientResponse:
        return await self._take(await self.session.post(self.root + path, data=form, headers=headers))

    async def submit(self, path: str, **fields: str) -> ClientResponse:
        """Submit the form for `path` on the page that is open, or as it last was, like a browser does."""
        return await self.post(
            path, self.form(path) | {name: value.replace("\n", "\r\n") for name, value in fields.items()}
        )

    def form(self, path: str) -> Form:
        """Return what the form for `path` would send."""
        found = form_for(self.seen, path)
        if found is not None:
            self.last[path] = found
        return dict(self.last.get(path, {}))

    def text(self) -> str:
        """Return everything that can be read on the page that is open."""
        return self.seen.get_text(" ", strip=True) if self.seen.main is None else _text(self.seen)

    def cookie(self, name: str = "handraise_staff") -> str:
        return next((c.value for c in self.session.cookie_jar if c.key == name), "")

    async def _take(self, response: ClientResponse) -> ClientResponse:
        text = await response.text()
        self.status = response.status
        if response.content_type == "text/html":
            self.seen = BeautifulSoup(text, "html.parser")
        return response


class StaffRoomRig:
    """A staff room that listens, with Ana and Ben inside. See `bot.testing.contracts.surface.SurfaceRig`."""

    def __init__(self, room: StaffRoom, desk: FakeDesk, kv: FakeKeyValueStore, clock: Clock, root: str) -> None:
        self.surface = room
        self.room = room
        self.desk = desk
        self.kv = kv
        self.clock = clock
        self.root = root
        self.ana = StaffRef("staffroom", "1")
        self.ben = StaffRef("staffroom", "2")
        self.stood = Stood()
        self.cannot: Mapping[Cannot, str] = {
            Cannot.BE_REFUSED: "The pages are this program: nobody else takes or refuses what it writes.",
            Cannot.DELETE_A_CARD: "A card is a page made from the thread itself, so there is nothing to delete.",
        }
        self.browsers: dict[StaffRef, Browser] = {}
        self.opened: list[Browser] = []
        self.outside = self.browser()
        self.listener = asyncio.create_task(room.listen(desk))

    def browser(self) -> Browser:
        """Open a browser that has never been here."""
        self.opened.append(Browser(self.root))
        return self.opened[-1]

    async def come_in(self, who: StaffRef) -> Browser:
        """Let somebody in by invitation."""
        browser = self.browsers[who] = self.browser()
        path = urlsplit(await self.room.invite(who)).path
        await browser.get(path)
        await browser.submit(path)
        return browser

    async def refuse_writing(self, *, refused: bool = True) -> None:
        pytest.fail(f"asked to refuse, {refused}; declared impossible: {self.cannot[Cannot.BE_REFUSED]}")

    async def staff_sees(self, ref: CardRef) -> Seen | None:
        browser = self.browsers[self.ana]
        response = await browser.get(f"/staff/t/{ref.id}")
        if response.status != 200 or browser.seen.main is None:
            return None
        main = browser.seen.main
        for apart in main.select("[data-live=whispers]"):
            apart.decompose()
        actions = [str(tag.get(name, "")) for tag in main.find_all(True) for name in ("action", "formaction")]
        verbs = {Verb(path.rsplit("/", 1)[1]) for path in actions if path.startswith("/staff/t/")}
        links = frozenset(str(a["href"]) for a in main.find_all("a", href=True))
        return Seen(_text(browser.seen), frozenset(verbs), (), links, _shape(main))

    async def cards_in(self, room: Room) -> Sequence[CardRef]:
        entries = await self.kv.page("card", limit=100)
        return sorted({CardRef(room, str(entry.value["thread"])) for entry in entries})

    async def presses(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        browser = self.browsers[person]
        await browser.get(f"/staff/t/{thread}")
        await browser.submit(f"/staff/t/{thread}/{verb}", **fields)
        return browser.text()

    async def presses_twice(self, person: StaffRef, verb: Verb, thread: ThreadId, **fields: str) -> str:
        browser, path = self.browsers[person], f"/staff/t/{thread}/{verb}"
        await browser.get(f"/staff/t/{thread}")
        form = browser.form(path) | fields
        await asyncio.gather(browser.post(path, form), browser.post(path, form))
        await browser.post(path, form)
        return browser.text()

    async def forges(self, person: StaffRef, verb: Verb, thread: ThreadId) -> Sequence[bool]:
        browser, path = self.browsers[person], f"/staff/t/{thread}/{verb}"
        other = self.browsers[self.ben if person == self.ana else self.ana]
        for each in (browser, other):
            await each.get(f"/staff/t/{thread}")
        form, others = browser.form(path), other.form(path)
        made_up = self.browser()
        made_up.session.cookie_jar.update_cookies({"handraise_staff": "made-up"})
        attempts = [
            await self.browser().post(path, form),
            await made_up.post(path, form),
            await browser.post(path, {**form, "csrf": ""}),
            await browser.post(path, {**form, "csrf": "ünsinn"}),
            await browser.post(path, {**form, "csrf": others["csrf"]}),
            await browser.post(path, {name: value for name, value in form.items() if name != "once"}),
            await browser.post(path, form, Origin="https://evil.example"),
            await browser.post(path, form, Origin="null"),
            await browser.post(path, form, **{"Sec-Fetch-Site": "cross-site"}),
            await browser.post(path, form, **{"Sec-Fetch-Site": "same-site"}),
            await browser.get(path),
        ]
        return [attempt.status >= 400 for attempt in attempts]

    async def outsider_presses(self, verb: Verb, thread: ThreadId) -> str:
        browser = self.browsers[self.ana]
        await browser.get(f"/staff/t/{thread}")
        await self.outside.post(f"/staff/t/{thread}/{verb}", browser.form(f"/staff/t/{thread}/{verb}"))
        return self.outside.text()

    async def leaves(self, person: StaffRef) -> None:
        await self.room.revoke(person)

    async def deletes_card(self, ref: CardRef) -> None:
        pytest.fail(f"asked to delete {ref}, which is declared impossible: {self.cannot[Cannot.DELETE_A_CARD]}")

    async def whispers_seen_by(self, person: StaffRef) -> Sequence[str]:
        browser = self.browsers[person]
        await browser.get("/staff")
        return [p.get_text(" ", strip=True) for p in reversed(browser.seen.select(".whisper p"))]

    async def alarms_seen(self) -> str:
        browser = self.browsers[self.ana]
        await browser.get("/staff")
        return "\n".join(p.get_text(" ", strip=True) for p in browser.seen.select(".alarm"))

    async def left_running(self) -> Sequence[str]:
        stream = await self.browsers[self.ana].session.get(self.root + "/staff/events")
        await self.stop()
        await stream.read()
        left = [] if self.listener.done() else ["listen"]
        return left + ["an event stream"] * self.room._streams.open

    async def stop(self) -> None:
        self.listener.cancel()
        await asyncio.gather(self.listener, return_exceptions=True)

    async def close(self) -> None:
        await self.stop()
        for browser in self.opened:
            await browser.session.close()


def form_for(page: BeautifulSoup, path: str) -> Form | None:
    """Return what the page's form for `path` would send, untouched; None if it has none."""
    for form in page.find_all("form"):
        ways = [form.get("action"), *(button.get("formaction") for button in form.find_all("button"))]
        if path in ways:
            return {str(f["name"]): _value(f) for f in form.find_all(["input", "textarea", "select"]) if f.get("name")}
    return None


@asynccontextmanager
async def staff_room(
    public_url: str = "http://staff.example", keepers: frozenset[int] = frozenset()
) -> AsyncIterator[StaffRoomRig]:
    """Serve a staff room over HTTP, with Ana and Ben known to the desk and nobody inside yet."""
    kv, clock, tokens = FakeKeyValueStore(), Clock(), itertools.count(1)
    context = AdapterContext("Acme", public_url, kv, clock.now, lambda: f"token-{next(tokens):039d}")
    context, stood = reporting(context)
    room = StaffRoom("staffroom", StaffRoom.Settings(keepers=keepers), context)
    app = web.Application()
    app.add_routes(list(room.routes()))
    server = TestServer(app)
    await server.start_server()
    desk = FakeDesk()
    desk.surface = room
    rig = StaffRoomRig(room, desk, kv, clock, str(server.make_url("")).rstrip("/"))
    rig.stood = stood
    desk.knows(rig.ana, "Ana", id=1, role="baker")
    desk.knows(rig.ben, "Ben", id=2)
    try:
        await asyncio.sleep(0)
        yield rig
    finally:
        await rig.close()
        await server.close()


def _value(field: Tag) -> str:
    if field.name == "textarea":
        return field.get_text().removeprefix("\n")
    if field.name == "select":
        chosen = field.find("option", selected=True)
        return str(chosen["value"]) if isinstance(chosen, Tag) else ""
    return str(field.get("value", ""))


def _text(page: BeautifulSoup) -> str:
    """The text of a page's main part and of what it says back, spaces kept as they are shown."""
    shown = [page.select_one("#said"), page.main]
    fields = (
        [] if page.main is None else [str(i.get("value", "")) for i in page.main.select("input:not([type=hidden])")]
    )
    return " ".join([part.get_text(" ") for part in shown if part is not None] + fields)


def _shape(part: Tag) -> str:
    """The tags of a page with their classes, all words left out."""
    inner = "".join(_shape(child) for child in part.children if isinstance(child, Tag))
    classes: list[str] = list(part.get("class") or [])
    return f"<{part.name} {' '.join(classes)}>{inner}"
