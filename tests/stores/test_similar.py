"""The index of words: what it keeps, how an older database gets it, and that nothing slips past it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from bot.domain.ids import ThreadId
from bot.domain.thread import Redacted
from bot.testing.contracts.store_history import NONE, NUTS, answered, asked, found
from bot.testing.contracts.store_rig import NOW, employee, mention, post, with_posts
from storage.connection.database import Database, open_database
from storage.migrate import MIGRATIONS, migrate
from storage.tables.tables import posts, quotes, replies, staff, threads, words
from storage.threads import similar
from tests.servers.postgres import Postgres
from tests.stores.rig import SqlRig, rigged


@pytest_asyncio.fixture
async def rig(database_url: str) -> AsyncIterator[SqlRig]:
    async with rigged(database_url) as rig:
        yield rig


async def rows(database: Database, table: sa.Table) -> list[Any]:
    return list(await database.read(lambda connection: connection.execute(sa.select(table)).all()))


async def test_words_are_kept_as_numbers_and_go_with_what_was_said(rig: SqlRig) -> None:
    ana, _ = await employee(rig.store)
    thread = await answered(rig.store, ana, mention("1", NUTS))
    kept = await rows(rig.database, words)
    assert {row.thread for row in kept} == {thread}
    assert {row.word for row in kept} == set(similar.words_of(["you bake anything without nuts"], 20))
    await rig.store.change(thread, with_posts(Redacted(post("1"), NOW)))
    assert await rows(rig.database, words) == []


async def test_a_thread_that_is_answered_again_is_kept_once_with_all_its_words(rig: SqlRig) -> None:
    ana, _ = await employee(rig.store)
    await answered(rig.store, ana, mention("1", NUTS))
    await answered(rig.store, ana, mention("2", "nuts nuts nuts"))
    assert len(await rows(rig.database, words)) == 5 + 1


async def test_only_the_first_words_of_a_very_long_text_are_kept(rig: SqlRig) -> None:
    ana, _ = await employee(rig.store)
    await answered(rig.store, ana, mention("1", " ".join(f"word{n}" for n in range(500))))
    assert len(await rows(rig.database, words)) == similar.INDEXED
    assert await found(rig.store, "word0 word1") == [1]
    assert await found(rig.store, "word498 word499") == []


@pytest.fixture
def two_are_common(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A word that stands in two threads is common already."""
    monkeypatch.setattr(similar, "COMMON", 2)
    for remembered in (similar._counting, similar._leading):
        remembered.cache_clear()
    yield
    for remembered in (similar._counting, similar._leading):
        remembered.cache_clear()


@pytest.mark.usefixtures("two_are_common")
async def test_a_common_word_leads_to_the_newest_threads_only_and_still_counts_for_others(rig: SqlRig) -> None:
    ana, _ = await employee(rig.store)
    old = await answered(rig.store, ana, mention("old", "bread with spelt"))
    for n in range(4):
        await answered(rig.store, ana, mention(f"new-{n}", f"bread number {n}"))
    assert await found(rig.store, "bread with number") == [old, 5, 4]
    assert await found(rig.store, "bread number", excluding=ThreadId(5)) == [4, 3]


async def test_what_is_deleted_between_finding_and_quoting_is_not_quoted(rig: SqlRig) -> None:
    ana, _ = await employee(rig.store)
    thread = await answered(rig.store, ana, mention("1", NUTS))
    quoting, other, write = await asked(rig.store, mention("2", NUTS)), await rig.another(), rig.database.write

    async def late(work: Callable[[sa.Connection], Any]) -> Any:
        await other.change(thread, with_posts(Redacted(post("1"), NOW)))
        return await write(work)

    rig.database.write = late  # type: ignore[method-assign]
    assert await rig.store.similar(NUTS, excluding=quoting, quoting=True) == []


async def test_quoting_waits_for_who_is_deleting_just_now(postgres_url: str) -> None:
    async with rigged(postgres_url) as rig:
        ana, _ = await employee(rig.store)
        thread = await answered(rig.store, ana, mention("1", NUTS))
        quoting, other = await asked(rig.store, mention("2", NUTS)), await rig.another()
        look: list[asyncio.Task[Any]] = []
        waits = "SELECT count(*) FROM pg_locks WHERE NOT granted"

        def delete(connection: sa.Connection) -> None:
            connection.execute(sa.update(threads).where(threads.c.id == thread).values(version=9))
            assert similar.outdated(connection, thread) == []
            connection.execute(sa.delete(words).where(words.c.thread == thread))
            look.append(asyncio.ensure_future(other.similar(NUTS, excluding=quoting, quoting=True)))
            while not look[0].done() and not connection.exec_driver_sql(waits).scalar():
                pass

        await rig.database.write(delete)
        assert await look[0] == []


async def test_what_is_quoted_is_forgotten_once_the_cards_are_to_be_redrawn(rig: SqlRig) -> None:
    ana, _ = await employee(rig.store)
    thread = await answered(rig.store, ana, mention("1", NUTS))
    quoting = await asked(rig.store, mention("2", NUTS))
    await rig.store.similar(NUTS, excluding=quoting, quoting=True)
    assert await rows(rig.database, quotes) == [(thread, quoting)]
    await rig.store.change(thread, with_posts(Redacted(post("1"), NOW)))
    assert await rows(rig.database, quotes) == []


# --- an older database ------------------------------------------------------------------------------


@pytest_asyncio.fixture(params=["sqlite", "postgres"])
async def older(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A database as the first version left it."""
    url = f"sqlite+aiosqlite:///{tmp_path}/older.db"
    if request.param == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.url(server.create())
    database = open_database(url)

    def first(connection: sa.Connection) -> None:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        command.upgrade(config, "0001")

    await database.write(first)
    yield database
    await database.close()


ROOT = {"customer_name": "Cleo", "opened_at": NOW, "changed_at": NOW, "version": 1, "helpers": "[]", "reason": ""}


def a_thread(connection: sa.Connection, id: int, *, reply: str = "sent", deleted: bool = False, **changes: Any) -> None:
    """Write a thread as the first version wrote it."""
    kinds = {"state": "answered", "stopped": False, "visibility": "public"}
    where = {"channel": "town", "root": f"{id}", "latest": f"{id}", "customer": "cleo", "summoned": True, "replies": 1}
    connection.execute(sa.insert(threads).values(**ROOT, **where, **{**kinds, **changes}, id=id))
    said = {"thread": id, "channel": "town", "author": "Cleo", "at": NOW}
    gone = NOW if deleted else None
    for ref, text, by_us in (
        (f"{id}", f"What about number{id} bread?", False),
        (f"ours-{id}", "We have secrets", True),
    ):
        connection.execute(sa.insert(posts).values(**said, ref=ref, text=text, by_us=by_us, deleted_at=gone))
    sent = {"reply": f"r{id}", "author": 1, "public_name": "Ana", "public_role": "", "text": "We have secrets"}
    to = {"to_channel": "town", "to_ref": f"{id}", "leaves_at": NOW, "state": reply, "failure": ""}
    connection.execute(sa.insert(replies).values(**sent, **to, thread=id, post_channel="town", post_ref=f"ours-{id}"))


async def test_an_older_database_finds_what_it_had_answered(older: Database) -> None:
    def fill(connection: sa.Connection) -> None:
        connection.execute(sa.insert(staff).values(name="Ana", role="", active=True))
        for id in (1, 2, 3):
            a_thread(connection, id)
        a_thread(connection, 4, visibility="followers")
        a_thread(connection, 5, stopped=True)
        a_thread(connection, 6, state="withdrawn")
        a_thread(connection, 7, reply="retracted")
        a_thread(connection, 8, deleted=True)

    await older.write(fill)
    await migrate(older)
    kept = await rows(older, words)
    assert {row.thread for row in kept} == {1, 2, 3}
    async with rigged(older.url.render_as_string(hide_password=False)) as rig:
        similar_to = await rig.store.similar("What about number2, then?", excluding=NONE)
        assert [(one.thread, one.answered_by) for one in similar_to] == [(2, "Ana"), (3, "Ana"), (1, "Ana")]
        assert await found(rig.store, "have secrets") == []
        assert await found(rig.store, "about bread", excluding=ThreadId(3)) == [2, 1]
