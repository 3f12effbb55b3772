"""The wall's other side: customers with browsers, over real HTTP."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, ClassVar

from aiohttp import ClientResponse, ClientSession, CookieJar, FormData, TCPConnector, web
from aiohttp.test_utils import TestServer
from bs4 import BeautifulSoup, Tag

from adapters.wall.channel import WallChannel
from bot.domain.ids import EffectKey, PostRef
from bot.domain.staff import Attribution
from bot.policies.attribution import customer_name_trouble
from bot.ports.adapter import AdapterContext
from bot.ports.channel import CanRetract, PublicChannel
from bot.ports.errors import Unavailable
from bot.testing.contracts.channel import ANA, ChannelRig, Seen
from bot.testing.fake_inbox import PATIENCE
from bot.testing.fake_kv import FakeKeyValueStore

Page = Any
"""A page, read. Its types would say that every tag may be missing; a test that finds none fails anyway."""


class Clock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


async def _name_trouble(name: str) -> str:
    return customer_name_trouble(name, "Acme", [ANA, Attribution("Eva")])


class WallServer:
    """One start of the program: a channel, served. `kv` and `clock` outlive it."""

    def __init__(
        self,
        kv: FakeKeyValueStore,
        clock: Clock,
        *,
        public_url: str = "http://wall.test",
        report: Callable[[bool, str], None] = lambda _ready, _says: None,
        **keys: Any,
    ) -> None:
        numbers = count(1)
        context = AdapterContext(
            "Acme",
            public_url,
            kv,
            clock,
            lambda: f"{clock.at:%H%M%S}-token-{next(numbers):032}",
            report=report,
            name_trouble=_name_trouble,
        )
        self.channel = WallChannel("wall", WallChannel.Settings(**keys), context)
        app = web.Application()
        app.add_routes(list(self.channel.routes()))
        self._server = TestServer(app)

    async def open(self) -> None:
        if not self._server.started:
            await self._server.start_server(shutdown_timeout=1)

    async def close(self) -> None:
        await self._server.close()

    def url(self, path: str) -> str:
        return str(self._server.make_url("/")).rstrip("/") + path


class Browser:
    """A customer's browser without JavaScript: it has cookies, and sends the forms it is given."""

    def __init__(self, server: WallServer) -> None:
        self.server = server
        self.streams: list[ClientResponse] = []
        self._session: ClientSession | None = None

    @property
    def session(self) -> ClientSession:
        if self._session is None:
            self._session = ClientSession(cookie_jar=CookieJar(unsafe=True), connector=TCPConnector(limit=0))
        return self._session

    async def close(self) -> None:
        for stream in self.streams:
            stream.close()
        if self._session is not None:
            await self._session.close()

    async def get(self, path: str, **how: Any) -> ClientResponse:
        await self.server.open()
        response = await self.session.get(self.server.url(path), **how)
        await response.read()
        return response

    async def stream(self, path: str, headers: Mapping[str, str]) -> ClientResponse:
        """Open a stream, which is closed with the browser at the latest."""
        await self.server.open()
        self.streams.append(await self.session.get(self.server.url(path), headers=headers))
        return self.streams[-1]

    async def look(self, path: str) -> Page:
        """Open a page and read it."""
        response = await self.get(path)
        assert response.status == 200, f"{path}: {response.status}"
        return parse(await response.text())

    async def post(self, path: str, fields: Mapping[str, str], **how: Any) -> ClientResponse:
        await self.server.open()
        form = FormData(dict(fields), default_to_multipart=True)
        response = await self.session.post(self.server.url(path), data=form, allow_redirects=False, **how)
        await response.read()
        return response

    async def send(self, page: str, action: str, **typed: str) -> ClientResponse:
        """Open a page, fill in the form that is sent to `action`, and send it. Redirects are not followed."""
        return await self.post(action, {**fields_of(await self.look(page), action), **typed})

    async def ask(self, text: str, name: str = "Marta") -> ClientResponse:
        return await self.send("/", "/ask", name=name, text=text)


def fields_of(page: Page, action: str) -> dict[str, str]:
    """Return what the form holds before anybody types."""
    form = page.find("form", action=action)
    assert isinstance(form, Tag), f"no form for {action}"
    found = {str(field["name"]): str(field.get("value", "")) for field in form.find_all("input")}
    for area in form.find_all("textarea"):
        # As a browser does: one line feed right after the tag is not part of the text.
        found[str(area["name"])] = area.text.removeprefix("\n")
    return found


def path_of(response: ClientResponse) -> str:
    """Return where a form led to; fails if it was refused."""
    assert response.status == 303, f"refused with {response.status}"
    return response.headers["Location"]


def parse(page: str) -> Page:
    """Read a page as a browser would show it: white space in a text counts."""
    return BeautifulSoup(page, "html.parser", preserve_whitespace_tags={"div", "p", "blockquote", "bdi", "textarea"})


async def page_of(response: ClientResponse) -> Page:
    """Read the page that a form came back with."""
    return parse(await response.text())


class WallRig(ChannelRig):
    cannot: ClassVar[Mapping[str, str]] = {
        "credentials_that_expired_are_raised_to_those_who_can_mend_them": "the wall is this program: it has none",
        "that_it_is_shut_out_is_told_with_what_to_mend": "the wall is this program: nobody shuts it out",
        "writing_that_is_refused_while_reading_works_needs_the_operator": "the wall is this program, and takes all",
        "an_alert_shows_no_credential": "the wall is this program: it has none",
        "ChecksConnection": "the wall is this program: it asks nobody",
        "where_a_reply_stands_is_known_although_the_network_goes_down_right_afterwards": "the wall is this program",
        "a_busy_network_is_unavailable_for_as_long_as_it_says": "the wall is this program: it never asks to wait",
        "a_busy_network_is_left_alone_while_listening": "the wall is this program: it never asks to wait",
        "a_busy_network_takes_the_picture_later": "the wall is this program: it never asks to wait",
        "how_many_follow_a_customer_is_told": "on the wall nobody follows anybody: customers have no accounts there",
        "thanks_are_heard": "on the wall nobody can like a post: customers have no accounts there",
        "something_odd_is_left_out_and_keeps_nothing_else_from_being_heard": "all that is on the wall was made by it",
        "a_picture_of_the_customers_is_told_with_what_it_shows": "customers of the wall can add no pictures",
        "the_cursor_moves": "the wall keeps what the core has not heard, and needs no cursor",
        "a_reply_after_the_customer_changed_their_post_is_refused": "the core hears of it before anybody sees it",
        "a_try_that_may_still_come_is_not_given_up_at_once": "a post and its key are written in one transaction",
        "who_does_not_leave_others_to_repeat_it_is_not_quoted": "nobody on the wall can say so: it is ours to show",
    }

    def __init__(self, kv: FakeKeyValueStore | None = None, **keys: Any) -> None:
        self.kv = kv or FakeKeyValueStore()
        self.clock = Clock()
        self.called = "Marta"
        self.keys = {"posts_per_minute": 100_000, **keys}
        self._old: list[WallServer] = []
        self._browsers: list[Browser] = []
        self.server: WallServer
        super().__init__()
        self.customer = Browser(self.server)

    def build(self) -> PublicChannel:
        if hasattr(self, "server"):
            self._old.append(self.server)
        self.server = WallServer(self.kv, self.clock, report=self.report, **self.keys)
        if hasattr(self, "customer"):
            self.customer.server = self.server
        return self.server.channel

    async def close(self) -> None:
        await self.stop()
        for browser in (self.customer, *self._browsers):
            await browser.close()
        for server in (*self._old, self.server):
            await server.close()

    async def customer_says(self, text: str, *, answering: PostRef | None = None) -> PostRef:
        self.clock.pass_(1)
        if answering is None:
            fields = fields_of(await self.customer.look("/"), "/ask")
            path_of(await self.customer.post("/ask", {**fields, "name": self.called, "text": text}))
            return PostRef("wall", await self._root_of(fields["form"]))
        number = await self._number_of(answering)
        led = path_of(await self.customer.send(f"/t/{number}", f"/t/{number}/add", text=text))
        return PostRef("wall", led.rpartition("#post-")[2])

    async def pictures_of(self, post: PostRef) -> list[tuple[str, bytes]]:
        found = []
        number = await self._number_of(post)
        for image in (await self.customer.look(f"/t/{number}")).select(f"#post-{post.id} img"):
            response = await self.customer.get(str(image["src"]))
            assert response.status == 200
            assert response.content_type == "image/png"
            found.append((str(image["alt"]), await response.read()))
        return found

    async def shows_edit(self, post: PostRef) -> bool:
        number = await self._number_of(post)
        return "corrected" in (await self.customer.look(f"/t/{number}")).select_one(f"#post-{post.id} .meta").get_text()

    async def customer_edits(self, post: PostRef, text: str) -> None:
        self.clock.pass_(1)
        path_of(await self.customer.send(f"/p/{post.id}/edit", f"/p/{post.id}/edit", text=text))

    async def customer_deletes(self, post: PostRef) -> None:
        self.clock.pass_(1)
        path_of(await self.customer.send(f"/p/{post.id}/delete", f"/p/{post.id}/delete"))

    async def customer_stops(self) -> None:
        path_of(await self.customer.send("/stop", "/stop"))

    async def customer_is_called(self, name: str) -> None:
        self.called = name

    async def public_sees(self) -> Sequence[Seen]:
        seen = []
        for entry in await self.kv.page("thread", oldest_first=True, limit=1000):
            number = entry.value["number"]
            for post in (await self.customer.look(f"/t/{number}")).select("[id^=post-]"):
                words = post.find(class_="words")
                if words is not None:
                    by_us = "answer" in post.get_attribute_list("class")
                    text = words.get_text() + (f"\n{_signature(post)}" if by_us else "")
                    id = str(post["id"]).removeprefix("post-")
                    above = PostRef("wall", id.partition("-")[0]) if by_us else None
                    seen.append(Seen(PostRef("wall", id), text, by_us=by_us, answers=above))
        return seen

    def go_down(self) -> None:
        self.kv.trouble = Unavailable("The drawer is stuck.")

    def come_back(self) -> None:
        self.kv.trouble = None

    def answer_late(self) -> None:
        self.kv.losing = 1

    def asked(self) -> int:
        return self.kv.calls

    def network_time(self) -> datetime:
        return self.clock()

    async def let_time_pass(self) -> None:
        self.clock.pass_(300)

    def kept(self) -> str:
        return self.kv.everything()

    async def answers(self, text: str, to: PostRef, key: str = "publish/1", *, by: Attribution = ANA) -> PostRef:
        """One of our people answers."""
        self.clock.pass_(1)
        return await self.channel.publish(f"{text}\n{by.signature}", by=by, to=to, key=EffectKey(key))

    async def take_back(self, post: PostRef) -> None:
        """One of our people takes an answer back."""
        assert isinstance(self.channel, CanRetract)
        await self.channel.retract(post)

    def browser(self) -> Browser:
        """Return the browser of somebody else. It is closed with the rig."""
        self._browsers.append(Browser(self.server))
        return self._browsers[-1]

    async def settled(self) -> None:
        """Return once the core has heard everything."""
        async with asyncio.timeout(PATIENCE):
            while await self.kv.page("unheard"):  # noqa: ASYNC110 - the drawer tells nobody
                await asyncio.sleep(0.005)

    async def _root_of(self, form: str) -> str:
        for entry in await self.kv.page("customer"):
            for asked, root in entry.value["asked"]:
                if asked == form:
                    return str(root)
        raise LookupError("the question was not kept")

    async def _number_of(self, post: PostRef) -> int:
        entry = await self.kv.get("root", post.id.partition("-")[0])
        assert entry is not None
        return int(entry.value["number"])


def _signature(answer: Tag) -> str:
    """Return the signature that the heading of an answer stands for."""
    name, *role = [part.get_text() for part in answer.select(".who bdi")]
    return f"— {', '.join([name, *role])}"
