"""A page of mentions, taken in with as few statements for forty as for one."""

from collections.abc import Callable, Sequence

import sqlalchemy as sa

from bot.domain.decisions.events import NOT_YET
from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Mention
from bot.domain.thread import Thread
from bot.ports.store import IntakeDecision, KnownPosts
from storage.connection.context import SamePerson, only_there
from storage.tables.rows import thread_values
from storage.tables.statements import insert_rows
from storage.tables.tables import posts, stopped, threads
from storage.threads.queries import threads_of
from storage.threads.stops import stops_of
from storage.threads.write_batch import WriteBatch, update_thread

# What is known of the posts, and which customers said stop (those rows have no thread), in one statement.
_KNOWN = sa.union_all(
    sa.select(posts.c.ref, posts.c.thread, posts.c.by_us).where(
        posts.c.channel == sa.bindparam("channel"), posts.c.ref.in_(sa.bindparam("refs", expanding=True))
    ),
    sa.select(stopped.c.customer, sa.null(), sa.null()).where(
        stopped.c.channel.in_(sa.bindparam("channels", expanding=True)),
        stopped.c.customer.in_(sa.bindparam("customers", expanding=True)),
    ),
)


def take_in(
    connection: sa.Connection,
    channel: str,
    page: Sequence[Mention],
    sort: Callable[[KnownPosts], Sequence[IntakeDecision]],
    batch: WriteBatch,
    same_person: SamePerson = only_there,
) -> tuple[ThreadId | None, ...]:
    """Write what `sort` makes of a page; return each mention's thread.

    Raises VersionConflict or IntegrityError if somebody else wrote some of it meanwhile.
    """
    known = _known(connection, channel, page, same_person)
    arrivals = sort(known)
    new = [a.change.thread for a in arrivals if a.change is not None and a.change.thread.id == NOT_YET]
    numbers = _open(connection, new)
    found: dict[PostRef, ThreadId] = dict(known.posts)
    for arrival in arrivals:
        ref, change = arrival.mention.ref, arrival.change
        if change is None:
            if arrival.joins is not None:
                found[ref] = found[arrival.joins]
            continue
        if change.thread.id == NOT_YET:
            found[ref] = numbers[change.thread.root.id]
            batch.add(change, found[ref], change.thread.version)
            continue
        thread = update_thread(connection, known.threads[change.thread.id], change.thread, batch.now)
        found[ref] = thread.id
        batch.add(change, thread.id, thread.version)
    batch.write(connection)
    return tuple(found.get(arrival.mention.ref) for arrival in arrivals)


def _known(connection: sa.Connection, channel: str, page: Sequence[Mention], same_person: SamePerson) -> KnownPosts:
    everywhere = {ref for mention in page for ref in same_person(mention.customer.ref)}
    answered = {mention.answers.id for mention in page if mention.answers is not None}
    given = {
        "channel": channel,
        "refs": list({mention.ref.id for mention in page} | answered),
        "channels": list({ref.channel for ref in everywhere}),
        "customers": list({ref.id for ref in everywhere}),
    }
    rows = connection.execute(_KNOWN, given).all()
    found = [row for row in rows if row.thread is not None]
    some_stopped = any(row.thread is None for row in rows)
    customers = {mention.customer.ref for mention in page}
    return KnownPosts(
        {PostRef(channel, row.ref): ThreadId(row.thread) for row in found},
        frozenset(PostRef(channel, row.ref) for row in found if row.by_us),
        threads_of(connection, {row.thread for row in found if row.ref in answered}),
        stops_of(connection, customers, same_person) if some_stopped else {},
    )


def _open(connection: sa.Connection, new: Sequence[Thread]) -> dict[str, ThreadId]:
    """Write these threads; return the number of each by its first post."""
    if not new:
        return {}
    rows = [{**thread_values(thread), "version": thread.version, "changed_at": thread.changed_at} for thread in new]
    return {row.root: ThreadId(row.id) for row in insert_rows(connection, threads, rows, returning=("id", "root"))}
