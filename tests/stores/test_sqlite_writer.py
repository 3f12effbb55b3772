"""Works that wait for the one writing thread are committed together, and stay apart all the same."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from storage.connection.database import Database, open_database


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    """A file with one small table of this test's own."""
    opened = open_database(sqlite_url)
    await opened.write(lambda c: c.execute(sa.text("CREATE TABLE said (word TEXT PRIMARY KEY)")))
    yield opened
    await opened.close()


def says(word: str) -> sa.TextClause:
    return sa.text("INSERT INTO said VALUES (:word)").bindparams(word=word)


async def words(database: Database) -> set[str]:
    query = sa.text("SELECT word FROM said")
    return set(await database.read(lambda c: c.execute(query).scalars().all()))


class Held:
    """Holds the writing thread until the test lets it go, so that works queue up behind it."""

    def __init__(self, database: Database) -> None:
        self._go, self.begun = threading.Event(), threading.Event()
        self._task = asyncio.ensure_future(database.write(self._hold))

    def _hold(self, _: sa.Connection) -> None:
        self.begun.set()
        assert self._go.wait(10)

    async def until_begun(self) -> None:
        """Return once the thread is held."""
        await asyncio.to_thread(self.begun.wait, 10)

    async def let_go(self) -> None:
        """Let the works behind it run."""
        self._go.set()
        await self._task


async def test_those_who_wait_share_one_commit(database: Database) -> None:
    held = Held(database)
    await held.until_begun()
    commits: list[object] = []
    event.listen(database.system_engine, "commit", commits.append)
    writing = [asyncio.ensure_future(database.write(lambda c, n=n: c.execute(says(f"word {n}")))) for n in range(10)]  # type: ignore[misc]
    await asyncio.sleep(0)
    await held.let_go()
    await asyncio.gather(*writing)
    assert len(await words(database)) == 10
    assert len(commits) == 2  # the one that held them up, and theirs


async def test_one_that_raises_takes_back_its_own_writes_and_nobody_elses(database: Database) -> None:
    def half(connection: sa.Connection) -> None:
        connection.execute(says("half"))
        raise LookupError("changed my mind")

    held = Held(database)
    await held.until_begun()
    writing = [
        asyncio.ensure_future(database.write(work))
        for work in (lambda c: c.execute(says("before")), half, lambda c: c.execute(says("after")))
    ]
    await asyncio.sleep(0)
    await held.let_go()
    before, failed, after = await asyncio.gather(*writing, return_exceptions=True)
    assert isinstance(failed, LookupError)
    assert not isinstance(before, BaseException)
    assert not isinstance(after, BaseException)
    assert await words(database) == {"before", "after"}


async def test_a_broken_rule_of_one_is_not_the_others_trouble(database: Database) -> None:
    held = Held(database)
    await held.until_begun()
    writing = [asyncio.ensure_future(database.write(lambda c: c.execute(says("same")))) for _ in range(3)]
    await asyncio.sleep(0)
    await held.let_go()
    results = await asyncio.gather(*writing, return_exceptions=True)
    assert sum(isinstance(r, sa.exc.IntegrityError) for r in results) == 2
    assert await words(database) == {"same"}


async def test_if_the_commit_fails_everybody_hears_of_it(database: Database) -> None:
    def fails(_: object) -> None:
        raise OSError("the disk went away")

    held = Held(database)
    await held.until_begun()
    event.listen(database.system_engine, "commit", fails)
    writing = [asyncio.ensure_future(database.write(lambda c, n=n: c.execute(says(f"word {n}")))) for n in range(3)]  # type: ignore[misc]
    await asyncio.sleep(0)
    with pytest.raises(OSError, match="went away"):
        await held.let_go()
    results = await asyncio.gather(*writing, return_exceptions=True)
    event.remove(database.system_engine, "commit", fails)
    assert all(isinstance(r, OSError) for r in results)
    assert await words(database) == set()


async def test_one_that_is_cancelled_while_it_waits_is_not_done(database: Database) -> None:
    held = Held(database)
    await held.until_begun()
    writing = asyncio.ensure_future(database.write(lambda c: c.execute(says("never"))))
    await asyncio.sleep(0)
    writing.cancel()
    await asyncio.sleep(0)  # what is cancelled hears of it in the next round of the loop
    await held.let_go()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await words(database) == set()
