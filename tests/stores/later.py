"""The program of today on the store that the version before wrote, in the world as that one left it."""

import copy
import json
import re
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import psycopg
import pytest

from adapters.bluesky.client import BlueskyClient
from adapters.bluesky.session import Sessions
from adapters.bluesky.settings import BlueskySettings
from bot.app import Application, open_application
from bot.domain.ids import ThreadId
from bot.domain.thread_history import ThreadHistory
from bot.ports.kv import KeyValueStore
from tests.people import Colleague, CustomerAtTheWall, until
from tests.running_program import RunningProgram, free_port, running
from tests.servers.postgres import Postgres
from tests.servers.slack import Person as SlackPerson
from tests.servers.slack import Post, View, Whisper, pressables
from tests.servers.slack import words as slack_words
from tests.servers.teams import Person as TeamsPerson
from tests.servers.teams import Post as TeamsPost
from tests.stores.outside import PASSWORD, ClockAt, Outside, bring_cookies, connected, outside, put_back
from tests.stores.reading_back import read_back
from tests.surfaces.teams_rig import words as teams_words

HERE = Path(__file__).parent / "old_store"
ROOM = "C1CUSTOMERS"
A_WHILE = timedelta(minutes=1)
UNDO = timedelta(minutes=11)
PATIENCE = 120

Json = Any
Slacks = Post | Whisper | View


@dataclass(frozen=True)
class Sights:
    """What stood on people's screens before, as long as nobody draws it again there."""

    posts: Sequence[Post]
    whispers: Sequence[Whisper]
    homes: dict[str, View]
    teams: Sequence[TeamsPost]


@dataclass(frozen=True)
class Later:
    """What became of it. `told` is what the version before wrote down of itself and of the world around it."""

    program: RunningProgram
    there: Outside
    told: Json
    read: Json
    old: Sights
    browsers: dict[str, Any]
    written: str
    """The old database, as text."""

    @property
    def numbers(self) -> dict[str, int]:
        """The threads, by what they are called here."""
        return dict(self.told["threads"])

    def slack(self, id: str) -> SlackPerson:
        return self.there.slack.person(id)

    def teams(self, key: str) -> TeamsPerson:
        return self.there.teams.person(key)

    def kv(self, owner: str) -> KeyValueStore:
        return self.program.store.kv(owner)

    async def rows(self, owner: str, kind: str) -> Sequence[Json]:
        return [sheet.value for sheet in await self.kv(owner).page(kind, limit=500)]

    def stored(self, table: str, values: str) -> set[tuple[str, ...]]:
        """Return what stood in the first columns of a table, as a pattern with groups finds it."""
        spaced = values.replace(",", ", ?")
        return {found.groups() for found in re.finditer(rf"{table}\W* VALUES ?\({spaced}", self.written)}

    # --- what stands there ----------------------------------------------------------------------

    def posts_in_slack(self) -> list[str]:
        """What every post of ours in the room says, threads left out."""
        return [slack_words(post) for post in self.there.slack.posts(ROOM) if post.bot_id and not post.is_reply]

    def posts_in_teams(self) -> list[str]:
        posts = [post for post in self.there.teams.posts() if not post.author and not post.only_for]
        return [teams_words(post).strip() for post in posts]

    def told_in_slack(self, id: str, what: str) -> int:
        """How often one person alone was told this."""
        return sum(what in slack_words(each) for each in self.slack(id).ephemerals())

    def told_in_teams(self, key: str, what: str) -> int:
        return sum(what in teams_words(each) for each in self.teams(key).private)

    async def story(self, label: str) -> ThreadHistory:
        story = await self.program.store.story(ThreadId(self.numbers[label]))
        assert story is not None
        return story

    async def deeds(self, label: str, deed: str, text: str = "") -> int:
        """How often that stands in a thread's journal."""
        return sum(e.event.value == deed and text in e.text for e in (await self.story(label)).journal)

    async def comes(self, label: str, deed: str, text: str = "") -> None:
        """Wait until that was done."""

        async def done() -> bool:
            return bool(await self.deeds(label, deed, text))

        await until(f"{label}: {deed} {text}", done, seconds=30)

    # --- what was seen before -------------------------------------------------------------------

    def old_card(self, label: str) -> Post:
        """The card of a thread in Slack, as the version before drew it."""
        start = f"#{self.numbers[label]} "
        found = (p for p in self.old.posts if not p.is_reply and slack_words(p).startswith(start))
        return copy.deepcopy(next(found))

    def old_post(self, what: str) -> Post:
        return copy.deepcopy(next(post for post in self.old.posts if what in slack_words(post)))

    def old_whisper(self, id: str, what: str) -> Whisper:
        found = (w for w in self.old.whispers[::-1] if w.user == id and what in slack_words(w))
        return copy.deepcopy(next(found))

    def old_home(self, id: str) -> View:
        """Somebody's Home tab, as if nobody had drawn it again."""
        home = self.there.slack.homes[id] = copy.deepcopy(self.old.homes[id])
        return home

    def old_in_teams(self, what: str, person: str = "") -> TeamsPost:
        found = [p for p in self.old.teams if what in teams_words(p) and p.only_for in ("", person)]
        return copy.deepcopy(found[-1] if person else found[0])

    def old_card_in_teams(self, label: str) -> TeamsPost:
        start = f"#{self.numbers[label]} "
        found = (p for p in self.old.teams if teams_words(p).strip().startswith(start) and not p.only_for)
        return copy.deepcopy(next(found))


# --- opening --------------------------------------------------------------------------------------


def _sqlite(request: pytest.FixtureRequest, written: str) -> str:
    path = request.getfixturevalue("tmp_path_factory").mktemp("old") / "house.db"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(written)
    return f"sqlite+aiosqlite:///{path}"


def _postgresql(request: pytest.FixtureRequest, written: str) -> str:
    server: Postgres = request.getfixturevalue("postgres")
    name = server.create()
    with psycopg.connect(server._address(name), autocommit=True) as connection:
        connection.execute(written.encode())
    return server.url(name)


OPEN: dict[str, Callable[[pytest.FixtureRequest, str], str]] = {"sqlite": _sqlite, "postgresql": _postgresql}


@asynccontextmanager
async def carried_on(request: pytest.FixtureRequest, database: str) -> AsyncIterator[Later]:
    """Run the program on the old store until the end of the block, which begins once all has come to rest."""
    text, written = ((HERE / f"{database}.{kind}").read_text(encoding="utf-8") for kind in ("json", "sql"))
    clock = ClockAt(datetime.fromisoformat(json.loads(text)["at"]) + A_WHILE)
    async with outside(clock) as there:
        port = free_port()
        addresses = {**there.addresses, "http://house.standin": f"http://127.0.0.1:{port}"}
        asked = connected(OPEN[database](request, put_back(written, addresses)), there, port)
        told = json.loads(put_back(text, addresses))
        there.is_told(told["outside"])
        async with open_application(asked, now=clock) as door:
            read = {**await read_back(door), "pass to bluesky": await _pass(door, told)}
        old = _sights(there)
        async with running(asked, clock) as program:
            await there.slack.connected()
            browsers = {name: _browser(program, *given) for name, given in told["browsers"].items()}
            later = Later(program, there, told, read, old, browsers, written)
            try:
                await _comes_to_rest(later)
                yield later
            finally:
                for browser in browsers.values():
                    await browser.__aexit__()


def _sights(there: Outside) -> Sights:
    slack = [post for post in there.slack.posts(ROOM) if post.bot_id]
    teams = [post for post in there.teams.posts_by_id.values() if not post.author]
    return Sights(*copy.deepcopy((slack, there.slack.whispers, there.slack.homes, teams)))


async def _pass(door: Application, told: Json) -> str:
    """Return the pass to Bluesky, read as it was sealed: for an address that our stand-in does not have today."""
    service = f"http://127.0.0.1:{told['told']['bluesky port']}"
    given = BlueskySettings(service=service, handle="acme.example", app_password=PASSWORD)  # type: ignore[arg-type]
    nobody_is_asked = cast(BlueskyClient, None)
    drawer = door.store.kv("channel/bluesky")
    return (await Sessions(given, nobody_is_asked, drawer, door.now).current()).access


def _browser(program: RunningProgram, kind: str, number: int, cookies: dict[str, str]) -> Colleague | CustomerAtTheWall:
    browser: Colleague | CustomerAtTheWall
    if kind == "Colleague":
        browser = Colleague(lambda: program.url)
    else:
        browser = CustomerAtTheWall(lambda: program.url)
        browser.thread = number
    bring_cookies(browser, cookies, program.url)
    return browser


async def _comes_to_rest(later: Later) -> None:
    """Two answers are undone in the last moment; then everything that was left is carried on with."""
    ana, notes = later.slack("U1ANA"), str(later.numbers["notes"])
    leaving = next(
        w for w in ana.ephemerals() if ("press:undo", notes) in [(p.action_id, p.value) for p in pressables(w)]
    )
    await ana.click(leaving, "press:undo", value=notes)
    await later.teams("ana").submit("Undo")

    async def nothing_waits() -> bool:
        letters = [await later.rows(f"surface/{name}", "event") for name in ("slack", "teams")]
        return not any(letters) and not await later.rows("channel/wall", "unheard")

    await until("every letter was open_application", nothing_waits, seconds=PATIENCE)
    await _settles(later.program)
    await later.program.passes(UNDO)
    await _settles(later.program)


async def _settles(program: RunningProgram) -> None:
    """Wait until all that is due was carried out: it is a lot, and rooms take a post a second."""

    async def nothing_is_due() -> bool:
        return not await program.store.abandoned(program.clock())

    await until("all that is due was carried out", nothing_is_due, seconds=PATIENCE)


def buttons_of(card: Json) -> Iterator[Json]:
    """Yield the actions of a Teams card that are brought to us."""
    if isinstance(card, dict):
        if card.get("type") in {"Action.Execute", "Action.Submit"}:
            yield card
        for part in card.values():
            yield from buttons_of(part)
    elif isinstance(card, list):
        for part in card:
            yield from buttons_of(part)
