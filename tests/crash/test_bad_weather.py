"""Bad weather: a full disk, a locked database, broken files, a clock that jumps. A clear sentence, and nothing lost."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, pool

from bot.app import serve
from bot.domain.card import Verb
from bot.domain.ids import ThreadId
from bot.http_server import ListenError
from storage.connection.errors import DatabaseTrouble
from tests.crash.launch import ROOT
from tests.people import Page, until
from tests.running_program import Clock, RunningProgram, running, settings

A_DAY = timedelta(days=1)
LONG = "日本語で。" * 370
"""Short enough for a reply, and too long for one page of the database: it needs room that is not there."""
PATIENCE = 60.0


class Disk:
    """The disk under every SQLite file of this process: full when the test says so."""

    full = False

    def watch(self, connection: Any, *_: object) -> None:
        """Before a connection is used, tell SQLite how many pages there may be. Fewer than there are means no more."""
        if isinstance(connection, sqlite3.Connection):
            connection.execute(f"PRAGMA max_page_count = {1 if self.full else 2**30}")


@pytest.fixture
def disk() -> Iterator[Disk]:
    """The disk."""
    made = Disk()
    event.listen(pool.Pool, "checkout", made.watch)
    yield made
    event.remove(pool.Pool, "checkout", made.watch)


def typed(page: Page) -> str:
    """Return what stands in the page's text fields."""
    return "\n".join(field.get_text() for field in page.soup.find_all("textarea"))


async def stands(program: RunningProgram, thread: int, text: str) -> None:
    """Wait until the text stands on the wall."""
    reader = program.customer()
    reader.thread = thread

    async def there() -> bool:
        return text in (await reader.reads()).text

    await until(f"{text[:20]} stands on the wall", there, seconds=PATIENCE)


async def fill_up(program: RunningProgram) -> None:
    """Use up what is free inside the file."""

    async def fill() -> None:
        for number in range(1000):
            await program.store.keep_cursor(f"filler {number}", "x" * 5000)

    with pytest.raises(DatabaseTrouble, match=r"The disk is full.*Make room; nothing that was stored is lost"):
        await fill()


async def test_on_a_full_disk_a_draft_stays_on_the_page_and_is_kept_once_there_is_room(
    tmp_path: Path, disk: Disk
) -> None:
    async with running(settings(f"sqlite+aiosqlite:///{tmp_path}/house.db")) as program:
        cleo, ana = program.customer(), await program.colleague("Ana", "baker")
        await cleo.asks("Do you bake on Sundays?")
        await ana.presses(cleo.thread, Verb.CLAIM)
        disk.full = True
        await fill_up(program)
        refused = await ana.writes(cleo.thread, LONG)
        assert refused.status == 503
        assert LONG.strip() in typed(refused)
        assert "try again in a moment" in refused.text
        disk.full = False
        await ana.answers(cleo.thread, LONG)
        await stands(program, cleo.thread, LONG.strip())
        assert "Do you bake on Sundays?" in (await cleo.reads()).text


async def test_on_a_full_disk_a_customer_hears_that_it_was_not_taken_and_can_ask_again(
    tmp_path: Path, disk: Disk
) -> None:
    async with running(settings(f"sqlite+aiosqlite:///{tmp_path}/house.db")) as program:
        cleo = program.customer()
        form = await cleo.open("/ask")
        disk.full = True
        await fill_up(program)
        refused = await cleo.submit(form, "ask", name="Cleo", text=LONG)
        assert refused.status >= 500
        assert "Please try again" in refused.text or LONG.strip() in typed(refused)
        disk.full = False
        await cleo.submit(form, "ask", name="Cleo", text=LONG)
        await stands(program, 1, LONG.strip())


async def test_on_a_full_disk_what_a_customer_typed_stays_on_the_page(tmp_path: Path, disk: Disk) -> None:
    async with running(settings(f"sqlite+aiosqlite:///{tmp_path}/house.db")) as program:
        cleo = program.customer()
        form = await cleo.open("/ask")
        disk.full = True
        await fill_up(program)
        refused = await cleo.submit(form, "ask", name="Cleo", text=LONG)
        assert LONG.strip() in typed(refused)


async def test_while_another_program_holds_the_database_an_act_waits_and_then_is_done(tmp_path: Path) -> None:
    async with running(settings(f"sqlite+aiosqlite:///{tmp_path}/house.db")) as program:
        cleo = program.customer()
        form = await cleo.open("/ask")
        with sqlite3.connect(tmp_path / "house.db", isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            asking = asyncio.create_task(cleo.submit(form, "ask", name="Cleo", text="Do you bake?"))
            assert (await cleo.open("/")).status == 200, "who only reads waits for nobody"
            done, _ = await asyncio.wait([asking], timeout=0.5)
            assert not done
            other.execute("COMMIT")
        other.close()
        assert (await asking).status == 200
        await stands(program, 1, "Do you bake?")


async def test_a_second_program_at_the_same_file_is_told_who_has_it(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/house.db"
    async with running(settings(url)) as program:
        with pytest.raises(DatabaseTrouble, match=r"is served by another Handraise, process \d+\. Stop that one first"):
            await serve(settings(url), ready=lambda _: None)
        assert (await program.customer().asks("Are you there?")).status == 200


async def test_a_port_in_use_is_named_and_what_was_stored_is_served_from_another(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/first.db"
    async with running(settings(f"sqlite+aiosqlite:///{tmp_path}/other.db")) as other:
        taken = other.settings.http.port
        with pytest.raises(ListenError, match=f"Port {taken} on 127.0.0.1 is already in use"):
            await serve(settings(url, port=taken), ready=lambda _: None)
    async with running(settings(url)) as program:
        assert (await program.customer().asks("Still there?")).status == 200


async def test_a_damaged_file_stops_the_start_with_a_sentence_and_is_left_as_it_is(tmp_path: Path) -> None:
    url, file = f"sqlite+aiosqlite:///{tmp_path}/house.db", tmp_path / "house.db"
    async with running(settings(url)):
        pass
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(DatabaseTrouble, match=r"is damaged\. Stop the program and put back your last backup"):
        await serve(settings(url), ready=lambda _: None)
    file.write_bytes(whole)
    async with running(settings(url)) as program:
        assert (await program.customer().asks("Back again?")).status == 200


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"name: Acme\nchannels: [\n", "app.yaml"),
        (b"\xff\xfe\x00name", "app.yaml"),
        (b"name: Acme\nchanels: {wall: {}}\nsurfaces: {staffroom: {}}\n", "did you mean"),
        (b"", "app.yaml"),
    ],
    ids=["cut off", "not text", "misspelt", "empty"],
)
def test_a_damaged_app_yaml_is_told_in_plain_words(text: bytes, sentence: str, tmp_path: Path) -> None:
    file = tmp_path / "app.yaml"
    file.write_bytes(text)
    command = [sys.executable, "-m", "bot", "run", "--config", str(file)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert told.returncode == 1
    assert sentence in told.stderr
    assert "Traceback" not in told.stderr
    assert file.read_bytes() == text


@pytest.mark.parametrize("jump", [A_DAY, -A_DAY], ids=["ahead", "back"])
async def test_when_the_clock_jumps_by_a_day_the_story_goes_on(jump: timedelta, tmp_path: Path) -> None:
    clock = Clock()
    async with running(settings(f"sqlite+aiosqlite:///{tmp_path}/house.db"), clock) as program:
        cleo, ana = program.customer(), await program.colleague("Ana", "baker")
        await cleo.asks("Do you bake on Sundays?")
        await ana.presses(cleo.thread, Verb.CLAIM)
        await ana.writes(cleo.thread, "Yes, until noon.")
        clock.leaps(jump)
        if jump > timedelta():
            # A day has passed, so her lease is over; her draft is kept, and she can claim again.
            await until("her lease is over", lambda: _offers(program, "claim"), seconds=PATIENCE)
            assert "Yes, until noon." in typed(await ana.presses(cleo.thread, Verb.CLAIM))
        await ana.answers(cleo.thread, "Yes, until noon.")
        await stands(program, cleo.thread, "Yes, until noon.")
        clock.leaps(-jump)
        await cleo.adds("And on Mondays?")
        await until("she can write", lambda: _offers(program, "write"), seconds=PATIENCE)
        await ana.answers(cleo.thread, "Also.")
        await stands(program, cleo.thread, "Also.")
        await program.settles()
        story = await program.store.story(ThreadId(cleo.thread))
        assert story is not None
        assert [post.by_us for post in story.posts].count(True) == 2


async def _offers(program: RunningProgram, action: str) -> bool:
    ana = await program.colleague("Ana")
    return (await ana.looks(1)).offers(action)
