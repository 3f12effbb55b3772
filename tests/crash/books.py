"""What must be true of the database, the wall and the staff room after any number of kills."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from storage.connection.database import Database
from storage.tables.tables import cards, drafts, effects, entries, journal, posts, replies, threads
from tests.crash.story import Told

EXPECTED_DEEDS = {
    "opened": 1,
    "claimed": 1,
    "noted": 1,
    "sent": 2,
    "published": 2,
    "followed up": 1,
    "took back": 1,
    "retracted": 1,
}
SIGNED = "\n— Ana, baker"
WORKFLOWS = {"sqlite": "workflow_status", "postgresql": "dbos.workflow_status"}


def at_rest(connection: sa.Connection) -> bool:
    """Whether nothing is left to do: no effect, no carrier."""
    unsettled = sa.select(sa.func.count()).select_from(effects).where(effects.c.state.in_(("due", "doing")))
    return connection.execute(unsettled).scalar_one() == 0 and _waiting(connection) == []


def check(connection: sa.Connection, told: Told) -> None:
    """Nothing of this story is lost, and nothing is there twice."""
    _check_thread(connection, told)
    _check_journal(connection, told)
    _check_public_side(connection, told)
    _check_inside(connection, told)


def check_all(connection: sa.Connection, stories: Sequence[Told]) -> None:
    """All stories are there, and nothing else is."""
    for told in stories:
        check(connection, told)
    assert _column(connection, threads.c.id) == sorted(told.thread for told in stories)
    assert len(_papers(connection, "channel/wall", "thread")) == len(stories)
    assert _papers(connection, "channel/wall", "gone") == []
    assert _papers(connection, "channel/wall", "unheard") == []
    assert set(_column(connection, effects.c.state)) == {"done"}
    keys = _column(connection, effects.c.key)
    assert len(keys) == len(set(keys))
    assert _column(connection, drafts.c.text) == []
    assert at_rest(connection)
    if connection.dialect.name == "sqlite":
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


async def checked(database: Database, told: Iterable[Told], *, everything: bool = False) -> None:
    """Read the books and check them."""
    stories = list(told)

    def read(connection: sa.Connection) -> None:
        if everything:
            check_all(connection, stories)
        for story in stories:
            check(connection, story)

    await database.read(read)


def _check_thread(connection: sa.Connection, told: Told) -> None:
    [thread] = connection.execute(sa.select(threads).where(threads.c.id == told.thread)).mappings()
    assert thread["state"] == "answered"
    assert thread["holder"] is not None
    assert thread["held_until"] is None
    said = [reply for reply in _of(connection, replies, told) if reply["thread"] == told.thread]
    assert [(reply["text"], reply["state"]) for reply in said] == [
        (told.answer + SIGNED, "sent"),
        (told.second_answer + SIGNED, "retracted"),
    ]
    assert all(reply["post_ref"] for reply in said)
    assert _of(connection, drafts, told) == []


def _check_journal(connection: sa.Connection, told: Told) -> None:
    lines = _of(connection, journal, told)
    assert Counter(line["deed"] for line in lines) == EXPECTED_DEEDS
    order = [line["deed"] for line in lines if line["deed"] in ("sent", "published", "took back", "retracted")]
    assert order == ["sent", "published", "sent", "published", "took back", "retracted"]
    said = [(line["deed"], line["text"]) for line in lines if line["deed"] in ("noted", "sent", "published")]
    first, second = told.answer + SIGNED, told.second_answer + SIGNED
    assert said == [("noted", told.note), *((deed, text) for text in (first, second) for deed in ("sent", "published"))]


def _check_public_side(connection: sa.Connection, told: Told) -> None:
    """The store and the wall say the same, each text once."""
    stored = sorted((post["by_us"], post["text"]) for post in _of(connection, posts, told))
    assert stored == sorted([(False, told.question), (False, told.follow_up), (True, told.answer + SIGNED), (True, "")])
    papers = [json.loads(paper) for paper in _papers(connection, "channel/wall", "thread")]
    [mine] = [paper for paper in papers if paper["posts"][0]["text"] == told.question]
    assert mine["number"] == told.thread
    hung = [post["text"] for post in mine["posts"] if post["gone_at"] is None]
    assert hung == [told.question, told.answer + SIGNED, told.follow_up], "the wall shows something else"
    keys = [post["ours"]["key"] for post in mine["posts"] if post["ours"]]
    assert len(keys) == len(set(keys)) == 2, "a reply stands there twice"


def _check_inside(connection: sa.Connection, told: Told) -> None:
    """One card in the room, and each whisper once."""
    shown = _of(connection, cards, told)
    [thread] = connection.execute(sa.select(threads.c.version).where(threads.c.id == told.thread)).scalars()
    assert [(card["ref"], card["version"]) for card in shown] == [(str(told.thread), thread)]
    papers = [json.loads(paper) for paper in _papers(connection, "surface/staffroom", "card")]
    assert [paper for paper in papers if paper["thread"] == told.thread] == [{"thread": told.thread}]
    asked = [e["key"] for e in _of(connection, effects, told) if e["kind"] == "Whisper"]
    assert len(asked) == 2
    holes = [json.loads(paper) for paper in _papers(connection, "surface/staffroom", "pigeonhole")]
    left = Counter(key for hole in holes for key in hole["keys"] if f"whisper/{told.thread}/" in key)
    assert left == Counter(asked), "whispers were lost, or told twice"
    notes = [note["text"] for hole in holes for note in hole["unread"] if note["thread"] == told.thread]
    assert len(notes) == len(set(notes))


def _of(connection: sa.Connection, table: sa.Table, told: Told) -> list[sa.RowMapping]:
    query = sa.select(table).where(table.c.thread == told.thread).order_by(*table.primary_key)
    return list(connection.execute(query).mappings())


def _column(connection: sa.Connection, column: sa.Column[object]) -> list[object]:
    return list(connection.execute(sa.select(column).order_by(column)).scalars())


def _papers(connection: sa.Connection, owner: str, kind: str) -> list[str]:
    query = sa.select(entries.c.value).where(entries.c.owner == owner, entries.c.kind == kind).order_by(entries.c.key)
    return list(connection.execute(query).scalars())


def _waiting(connection: sa.Connection) -> list[str]:
    """Return what the engine has not finished with, or has failed at."""
    table = WORKFLOWS[connection.dialect.name]
    query = sa.text(f"SELECT workflow_uuid FROM {table} WHERE status NOT IN ('SUCCESS', 'CANCELLED')")
    return list(connection.execute(query).scalars())
