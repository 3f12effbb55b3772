"""Pages that are open hear what changes, by the thousand, and nothing is left of those that were closed."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import ClientResponse
from prometheus_client import CollectorRegistry

from adapters.wall import sse
from adapters.wall.sse import EventStreams
from bot.http_limits import PER_HOLDER
from bot.http_server import Status, serve_http
from tests.channels.wall_rig import WallRig

PATIENCE = 5


class Page:
    """An open page that listens."""

    def __init__(self, response: ClientResponse) -> None:
        self.response = response

    async def hears(self) -> tuple[str, str, str]:
        """Return the next event, as its name, its id and what it says."""
        found: dict[str, str] = {}
        async with asyncio.timeout(PATIENCE):
            while not found.get("event"):
                found = await self._block()
        return found["event"], found["id"], found["data"]

    async def ended(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while await self.response.content.readline():
                pass

    async def _block(self) -> dict[str, str]:
        found = {}
        while line := (await self.response.content.readline()).decode().strip():
            name, _, value = line.partition(":")
            found[name] = value.strip()
        return found


async def opened(wall: WallRig, query: str = "", last_seen: str = "") -> Page:
    headers = {"Last-Event-ID": last_seen} if last_seen else {}
    page = Page(await wall.customer.stream(f"/events{query}", headers))
    await page._block()  # the greeting: from here on, nothing is missed
    return page


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - nobody tells a test that a task has ended
            await asyncio.sleep(0.01)


@pytest.fixture
async def proxied() -> AsyncIterator[WallRig]:
    rig = WallRig(proxies=1)
    await rig.start()
    yield rig
    await rig.close()


async def test_an_open_page_hears_questions_answers_edits_and_deletions(wall: WallRig) -> None:
    page = await opened(wall)
    post = await wall.customer_says("Is the rye bread vegan?")
    assert (await page.hears())[::2] == ("changed", "1")
    ours = await wall.answers("It is.", post)
    assert (await page.hears())[::2] == ("changed", "1")
    await wall.customer_edits(post, "Is the rye bread really vegan?")
    assert (await page.hears())[::2] == ("changed", "1")
    await wall.take_back(ours)
    assert (await page.hears())[::2] == ("changed", "1")
    await wall.customer_says("another")
    assert (await page.hears())[::2] == ("changed", "2")


async def test_what_is_heard_can_be_fetched_at_once(wall: WallRig) -> None:
    page = await opened(wall)
    await wall.customer_says("Is the rye bread vegan?")
    _, _, number = await page.hears()
    fragment = await wall.customer.look(f"/t/{number}/fragment?in=list")
    assert fragment.find("article")["data-thread"] == number
    assert fragment.find(class_="words").text == "Is the rye bread vegan?"
    assert fragment.find("html") is None


async def test_the_page_of_one_thread_hears_of_that_thread_only(wall: WallRig) -> None:
    first = await wall.customer_says("one")
    page = await opened(wall, "?thread=1")
    await wall.customer_says("two")
    await wall.answers("to one", first)
    assert (await page.hears())[::2] == ("changed", "1")


async def test_a_page_that_lost_the_line_hears_what_it_missed(wall: WallRig) -> None:
    page = await opened(wall)
    await wall.customer_says("one")
    _, last_seen, _ = await page.hears()
    page.response.close()
    await wall.customer_says("two")
    again = await opened(wall, last_seen=last_seen)
    assert (await again.hears())[::2] == ("changed", "2")


@pytest.mark.parametrize("last_seen", ["before-the-restart/5", "nonsense", "/", "²/²"])
async def test_a_page_that_comes_back_after_a_restart_is_told_to_look(wall: WallRig, last_seen: str) -> None:
    page = await opened(wall, last_seen=last_seen.encode().decode("latin-1"))
    # The greeting and the word come together.
    assert (await page.hears())[0] == "missed"


async def test_pages_hold_on_and_end_at_once_when_the_program_stops(wall: WallRig) -> None:
    pages = [await opened(wall) for _ in range(20)]
    await wall.stop()
    for page in pages:
        await page.ended()


async def test_a_closed_page_leaves_nothing_running(wall: WallRig) -> None:
    await wall.customer_says("one")
    before = len(asyncio.all_tasks())
    pages = [await opened(wall) for _ in range(30)]
    assert len(asyncio.all_tasks()) > before
    for page in pages:
        page.response.close()
    for n in range(3):
        await wall.customer_says(f"more {n}")
    await until(lambda: len(asyncio.all_tasks()) <= before + 1)


Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def asked(port: int, path: str, address: str) -> Line:
    """Ask as the proxy of a wall does: two thousand whole browsers would take too long."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: {address}\r\n\r\n".encode())
    return reader, writer


async def test_two_thousand_pages_and_one_greedy_address_keep_nobody_out(proxied: WallRig) -> None:
    pages: list[Line] = []
    routes = proxied.server.channel.routes()
    async with (
        await serve_http(routes, host="127.0.0.1", port=0, status=Status({}, CollectorRegistry())) as server,
        asyncio.timeout(6 * PATIENCE),
    ):
        for network in range(20):
            some = [asked(server.port, "/events", f"192.0.{network}.{n}") for n in range(100)]
            pages += await asyncio.gather(*some)
        greedy = [await asked(server.port, "/events", "198.51.100.1") for _ in range(PER_HOLDER + 5)]
        for reader, _ in greedy[:5]:
            assert b"event: full" in await reader.read()
        front_page = await asked(server.port, "/", "198.51.100.1")
        assert b" 200 " in await front_page[0].readline()
        proxied.server.channel._live.tell(7)
        for reader, _ in [*pages, *greedy[5:]]:
            assert b"event: changed" in await reader.readuntil(b"data: 7\n")
        for _, writer in [*pages, *greedy, front_page]:
            writer.close()


@pytest.mark.parametrize("path", ["/", "/t/1"])
async def test_what_changed_between_drawing_a_page_and_its_stream_is_heard(wall: WallRig, path: str) -> None:
    await wall.customer_says("one")
    since = (await wall.customer.look(path)).find(attrs={"data-live": True})["data-since"]
    await wall.customer_says("two")
    await wall.answers("to one", wall.inbox.mentions[0].ref)
    only = "thread=1&" if path == "/t/1" else ""
    page = await opened(wall, f"?{only}since={since}")
    numbers = ["1"] if only else ["2", "1"]
    assert [(await page.hears())[2] for _ in numbers] == numbers
    drawn_again = (await wall.customer.look(path)).find(attrs={"data-live": True})["data-since"]
    quiet = await opened(wall, f"?{only}since={drawn_again}")
    await wall.answers("to one again", wall.inbox.mentions[0].ref, "publish/2")
    assert (await quiet.hears())[1] > drawn_again


async def test_a_quiet_page_is_told_that_we_are_still_there(wall: WallRig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "HEARTBEAT", 0.02)
    page = await opened(wall)
    assert await page._block() == {"": "still here"}


def test_a_page_that_missed_more_than_is_remembered_is_told_to_look() -> None:
    wall = EventStreams(run="r")
    for _ in range(sse.REMEMBERED + 2):
        wall.tell(1)
    assert "missed" in wall._start("r/1")[1]
    assert "missed" not in wall._start("r/2")[1]
    assert "missed" not in wall._start(f"r/{sse.REMEMBERED + 2}")[1]
    assert "missed" in wall._start(f"r/{sse.REMEMBERED + 3}")[1]
