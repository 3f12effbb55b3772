"""People at their browsers, without JavaScript: they open pages, fill in forms, and read what is there."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property
from http.cookies import Morsel
from typing import Self
from urllib.parse import urljoin

import aiohttp
from bs4 import BeautifulSoup, Tag

from bot.domain.card import Verb


class NoSuchForm(AssertionError):
    """The page does not offer what the person wants to do."""


@dataclass(frozen=True)
class Page:
    """A page as it came back."""

    url: str
    status: int
    html: str
    headers: str = ""

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page, parsed."""
        return BeautifulSoup(self.html, "html.parser")

    @property
    def text(self) -> str:
        """What there is to read, with its white space folded."""
        return " ".join(self.soup.get_text(" ").split())

    def offers(self, action: str) -> bool:
        """Whether there is a form or a button for this."""
        return self._asker(action) is not None

    def fields(self, action: str) -> tuple[str, dict[str, str]]:
        """Return where the form for this goes to, and what stands in its fields already."""
        asker = self._asker(action)
        if asker is None:
            raise NoSuchForm(f"{self.url} ({self.status}) offers no {action}: {self.text[:2000]}")
        form = asker if asker.name == "form" else asker.find_parent("form")
        assert form is not None
        where = str(asker.get("formaction") or form.get("action") or self.url)
        return urljoin(self.url, where), {**_typed(form), **_pressed(asker)}

    def _asker(self, action: str) -> Tag | None:
        for tag in self.soup.find_all(["form", "button"]):
            where = str(tag.get("formaction") or (tag.get("action") if tag.name == "form" else ""))
            if where.split("?", maxsplit=1)[0].endswith(f"/{action}"):
                return tag
        return None


def _typed(form: Tag) -> dict[str, str]:
    fields: dict[str, str] = {}
    for field in form.find_all(["input", "textarea", "select"]):
        name = field.get("name")
        if not name or (field.get("type") in ("checkbox", "radio") and not field.has_attr("checked")):
            continue
        if field.name == "textarea":
            fields[str(name)] = field.get_text().removeprefix("\n")
        elif field.name == "input":
            fields[str(name)] = str(field.get("value") or "")
    return fields


def _pressed(button: Tag) -> dict[str, str]:
    name = button.get("name") if button.name == "button" else None
    return {str(name): str(button.get("value") or "")} if name else {}


class Browser:
    """A browser with its own cookies. It goes on after the program was started anew."""

    def __init__(self, program: Callable[[], str]) -> None:
        self._house = program
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    def cookies(self) -> list[Morsel[str]]:
        """Return the cookies this browser has, to carry them over into another."""
        return list(self._session.cookie_jar)

    async def open(self, path: str) -> Page:
        """Open a page. Any status comes back as it is."""
        async with self._session.get(urljoin(self._house(), path)) as answer:
            return await _page(answer)

    async def submit(self, page: Page, action: str, **fields: str) -> Page:
        """Fill in the page's form for `action` and send it; return where that leads."""
        where, filled = page.fields(action)
        form = aiohttp.FormData({**filled, **fields}, default_to_multipart=False)
        async with self._session.post(where, data=form) as answer:
            return await _page(answer)


async def _page(answer: aiohttp.ClientResponse) -> Page:
    every = [*answer.history, answer]
    headers = "\n".join(f"{name}: {value}" for each in every for name, value in each.headers.items())
    return Page(str(answer.url), answer.status, await answer.text(), headers)


class CustomerAtTheWall(Browser):
    """A customer who asks on the wall."""

    thread = 0

    async def asks(self, text: str, name: str = "Cleo") -> Page:
        """Ask something new; remember its number."""
        page = await self.submit(await self.open("/ask"), "ask", name=name, text=text)
        number = page.url.rpartition("/t/")[2].split("#")[0].split("?")[0]
        if number.isdigit():
            self.thread = int(number)
        return page

    async def adds(self, text: str) -> Page:
        """Write again in the same thread."""
        return await self.submit(await self.open(f"/t/{self.thread}"), "add", text=text)

    async def edits(self, text: str) -> Page:
        """Change what was asked first."""
        return await self._own("edit", text=text)

    async def deletes(self) -> Page:
        """Delete what was asked first."""
        return await self._own("delete")

    async def deletes_last(self) -> Page:
        """Delete what was written last."""
        return await self._own("delete", which=-1)

    async def says_stop(self) -> Page:
        """Ask not to be contacted."""
        return await self.submit(await self.open("/stop"), "stop")

    async def reads(self) -> Page:
        """Read the thread."""
        return await self.open(f"/t/{self.thread}")

    async def sees(self, words: str) -> Page:
        """Wait until the thread's page says this, and return it."""

        async def says() -> bool:
            return words in (await self.reads()).text

        await until(f"the wall says “{words}”", says)
        return await self.reads()

    async def _own(self, what: str, which: int = 0, **fields: str) -> Page:
        thread = await self.reads()
        link = [a for a in thread.soup.find_all("a") if str(a.get("href", "")).endswith(f"/{what}")][which]
        return await self.submit(await self.open(str(link["href"])), what, **fields)


class Colleague(Browser):
    """An employee in the staff room. `id` is their number among the staff."""

    id = 0

    async def comes_in(self, link: str) -> Page:
        """Take the personal invitation."""
        page = await self.open(link)
        return await self.submit(page, link.rpartition("/")[2])

    async def enrols(self, name: str, role: str = "") -> Page:
        """Choose how customers see them, and agree to the house rules."""
        return await self.submit(await self.open("/staff/me"), "me", name=name, role=role, agreed="yes")

    async def looks(self, thread: int) -> Page:
        """Open a thread."""
        return await self.open(f"/staff/t/{thread}")

    async def presses(self, thread: int, verb: Verb, **fields: str) -> Page:
        """Press what the thread's page offers."""
        return await self.submit(await self.looks(thread), verb.value, **fields)

    async def writes(self, thread: int, text: str) -> Page:
        """Write a draft and keep it; return the page with its preview."""
        return await self.presses(thread, Verb.WRITE, text=text)

    async def answers(self, thread: int, text: str) -> Page:
        """Write, look at the preview, and send exactly that."""
        preview = await self.writes(thread, text)
        return await self.submit(preview, Verb.SEND.value)

    async def whispers(self) -> str:
        """Read what only they were told."""
        section = (await self.open("/staff")).soup.find(class_="whispers")
        return "" if section is None else " ".join(section.get_text(" ").split())

    async def hears(self, words: str) -> None:
        """Wait until they are told something with these words in it."""

        async def heard() -> bool:
            return words in await self.whispers()

        await until(f"somebody hears “{words}”", heard)

    async def draft(self, thread: int) -> str:
        """Return what stands in their editor."""
        field = (await self.looks(thread)).soup.find("textarea", {"name": "text", "id": "draft"})
        assert field is not None
        return field.get_text().removeprefix("\n")


async def until(what: str, holds: Callable[[], Awaitable[bool]], *, seconds: float = 15.0) -> None:
    """Wait until `holds`; fail with `what` was waited for once the deadline has passed."""
    deadline = asyncio.get_running_loop().time() + seconds
    while not await holds():
        if asyncio.get_running_loop().time() > deadline:
            raise AssertionError(f"waited {seconds} s in vain until {what}")
        await asyncio.sleep(0.05)
