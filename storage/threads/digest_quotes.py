"""Which digests quote which threads, so that what must not stand there any more is taken out of them."""

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.effects import DigestEffect, DrawDigest, PostDigest
from bot.domain.ids import Room, ThreadId
from bot.domain.thread import Thread
from storage.tables.statements import insert_rows
from storage.tables.tables import digest_quotes, threads


def note(connection: sa.Connection, quoted: Collection[ThreadId], told: Sequence[DigestEffect]) -> None:
    """Remember that the digests which these effects will post quote these threads.

    A transaction that changes one of them at this moment is waited for, or waits: either it has the digest redrawn,
    or what is read for it after this is what they wrote.
    """
    if not quoted:
        return
    held = sa.select(threads.c.id).where(threads.c.id.in_(quoted)).order_by(threads.c.id)
    connection.execute(held.with_for_update(read=True))
    rows = [
        {"thread": thread, "week": post.week.label, "surface": post.room.surface, "room": post.room.name}
        | {"zone": post.week.zone}
        for thread in sorted(quoted)
        for post in told
        if isinstance(post, PostDigest)
    ]
    # A room whose zone was changed has one digest of a week all the same: the first.
    insert_rows(connection, digest_quotes, rows, new_only=True)


def outdated(connection: sa.Connection, before: Thread, now: Thread, *, rewritten: bool) -> list[DrawDigest]:
    """Return what is to be redrawn, now that this thread has changed.

    `rewritten` says that words in it were edited or erased: an answer of ours that was taken back, too.
    """
    if not rewritten and before.stopped == now.stopped:
        return []
    rows = connection.execute(sa.select(digest_quotes).where(digest_quotes.c.thread == now.id)).all()
    return [
        DrawDigest(now.id, CalendarWeek.parse(row.week, row.zone), Room(row.surface, row.room), now.version)
        for row in rows
    ]
