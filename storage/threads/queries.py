"""Reads threads and stories, many at once: as few statements for twenty-five as for one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa

from bot.domain.draft import Draft, Reply
from bot.domain.ids import StaffId, StaffRef, ThreadId
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry, JournalEvent, Post, Thread
from bot.domain.thread_history import ThreadHistory
from bot.ports.store import ThreadSnapshot
from storage.tables.rows import draft_of, entry_of, post_of, reply_of, staff_of, thread_of
from storage.tables.tables import accounts, drafts, journal, posts, replies, staff, threads

T = TypeVar("T")

_NAMES_A_COLLEAGUE = (JournalEvent.HANDED_OFF, JournalEvent.LEASE_ENDED, JournalEvent.SECONDED)
"""What the journal writes about a colleague, by their id."""

_holder = staff.alias("holder")
_asker = staff.alias("asker")


def _labelled(person: sa.FromClause, prefix: str) -> list[sa.Label[Any]]:
    return [column.label(prefix + column.name) for column in person.columns]


# A thread with who has it, and with who asks, in one statement: the claim's path is short.
_THREAD = (
    sa.select(threads, *_labelled(_holder, "holder_"))
    .outerjoin(_holder, _holder.c.id == threads.c.holder)
    .where(threads.c.id == sa.bindparam("thread"))
)
_THREAD_AND_ASKER = (
    _THREAD.add_columns(*_labelled(_asker, "asker_"))
    .outerjoin(
        accounts, (accounts.c.surface == sa.bindparam("surface")) & (accounts.c.account == sa.bindparam("account"))
    )
    .outerjoin(_asker, _asker.c.id == accounts.c.staff)
)


def snapshot(
    connection: sa.Connection,
    thread: ThreadId,
    *,
    by: StaffRef | None,
    naming: Sequence[StaffId],
    with_drafts: bool,
    with_posts: bool,
) -> ThreadSnapshot:
    """Return what a decision about this thread is made from. Raises LookupError if there is no such thread."""
    if by is None:
        found = connection.execute(_THREAD, {"thread": thread})
    else:
        found = connection.execute(_THREAD_AND_ASKER, {"thread": thread, "surface": by.surface, "account": by.account})
    row = found.mappings().one_or_none()
    if row is None:
        raise LookupError(f"there is no thread {thread}")
    asker = staff_of(row, "asker_") if by is not None and row["asker_id"] is not None else None
    holder = staff_of(row, "holder_") if row["holder_id"] is not None else None
    people = {person.id: person for person in (asker, holder) if person is not None}
    people |= people_of(connection, set(naming) - people.keys())
    return ThreadSnapshot(
        thread_of(row, replies_of(connection, [row])[thread]),
        asker,
        people,
        drafts_of(connection, [thread])[thread] if with_drafts else (),
        posts_of(connection, [thread])[thread] if with_posts else (),
    )


def threads_of(connection: sa.Connection, ids: Iterable[int]) -> dict[ThreadId, Thread]:
    """Return these threads, as far as there are any."""
    wanted = list(ids)
    if not wanted:
        return {}
    rows = connection.execute(sa.select(threads).where(threads.c.id.in_(wanted))).mappings().all()
    answers = replies_of(connection, rows)
    return {ThreadId(row["id"]): thread_of(row, answers[ThreadId(row["id"])]) for row in rows}


def stories_of(connection: sa.Connection, ids: Iterable[int]) -> dict[ThreadId, ThreadHistory]:
    """Return these threads with all that was said and everybody in them."""
    found = threads_of(connection, ids)
    if not found:
        return {}
    said, noted = posts_of(connection, found), _journal_of(connection, found)
    written = drafts_of(connection, found)
    inside = {id: _inside(thread, noted[id], written[id]) for id, thread in found.items()}
    people = people_of(connection, set().union(*inside.values()))
    return {
        id: ThreadHistory(
            thread, said[id], noted[id], written[id], {who: people[who] for who in inside[id] if who in people}
        )
        for id, thread in found.items()
    }


def people_of(connection: sa.Connection, ids: Iterable[StaffId]) -> dict[StaffId, Staff]:
    """Return these people, as far as there are any."""
    wanted = list(ids)
    if not wanted:
        return {}
    rows = connection.execute(sa.select(staff).where(staff.c.id.in_(wanted))).mappings()
    return {person.id: person for person in map(staff_of, rows)}


def replies_of(connection: sa.Connection, rows: Iterable[sa.RowMapping]) -> Mapping[ThreadId, tuple[Reply, ...]]:
    """Return the replies of these rows of threads, in the order in which they were sent."""
    wanted = [row["id"] for row in rows if row["replies"]]
    return _by_thread(connection, replies, wanted, reply_of)


def posts_of(connection: sa.Connection, ids: Iterable[ThreadId]) -> Mapping[ThreadId, tuple[Post, ...]]:
    """Return the public posts of these threads, oldest first."""
    return _by_thread(connection, posts, list(ids), post_of, posts.c.at)


def drafts_of(connection: sa.Connection, ids: Iterable[ThreadId]) -> Mapping[ThreadId, tuple[Draft, ...]]:
    """Return what is written and not sent in these threads."""
    return _by_thread(connection, drafts, list(ids), draft_of, drafts.c.at)


def _journal_of(connection: sa.Connection, ids: Iterable[ThreadId]) -> Mapping[ThreadId, tuple[JournalEntry, ...]]:
    return _by_thread(connection, journal, list(ids), entry_of)


def _by_thread(
    connection: sa.Connection,
    table: sa.Table,
    wanted: Sequence[int],
    read: Callable[[sa.RowMapping], T],
    *order: sa.ColumnElement[Any],
) -> Mapping[ThreadId, tuple[T, ...]]:
    """One statement for all threads, through the index on `thread`; in the order given, then as written."""
    found: defaultdict[ThreadId, list[T]] = defaultdict(list)
    if not wanted:
        return defaultdict(tuple)
    rows = connection.execute(sa.select(table).where(table.c.thread.in_(wanted)).order_by(*order, *table.primary_key))
    for row in rows.mappings():
        found[ThreadId(row["thread"])].append(read(row))
    return defaultdict(tuple, {thread: tuple(things) for thread, things in found.items()})


def _inside(thread: Thread, noted: Iterable[JournalEntry], written: Iterable[Draft]) -> set[StaffId]:
    inside = {*thread.helpers, *(reply.author for reply in thread.replies)}
    if thread.claim is not None:
        inside.add(thread.claim.staff)
    for entry in noted:
        if entry.by is not None:
            inside.add(entry.by)
        if entry.event in _NAMES_A_COLLEAGUE and entry.about.isdecimal():
            inside.add(StaffId(int(entry.about)))
    for draft in written:
        inside.add(draft.author)
        if draft.seconded_by is not None:
            inside.add(draft.seconded_by)
    return inside
