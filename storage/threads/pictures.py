"""The bytes of pictures: kept with the draft that has them, and thrown away with it. See `bot.ports.store.Pictures`."""

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa

from bot.domain.draft import ReplyState
from bot.domain.ids import ThreadId
from bot.domain.picture import PictureContent, PictureId
from bot.domain.thread import Change, Thread
from storage.connection.context import StoreContext
from storage.tables.rows import named
from storage.tables.tables import drafts, pictures, replies
from storage.threads.queries import drafts_of

NOT_NEEDED = (ReplyState.UNDONE, ReplyState.RETRACTED, ReplyState.REPLACED)
"""A reply that is undone is its author's draft again; one that was taken back is not to be seen by anybody."""
STILL_TO_BRING = (ReplyState.LEAVING, ReplyState.GOING)


class StoredPictures(StoreContext):
    """The bytes of pictures."""

    async def picture(self, id: PictureId) -> bytes | None:
        query = sa.select(pictures.c.content).where(pictures.c.id == id)
        found = await self.database.read(lambda connection: connection.execute(query).scalar())
        return None if found is None else bytes(found)

    async def forget_pictures(self, before: datetime, *, limit: int) -> int:
        old = sa.select(pictures.c.id, pictures.c.thread).where(pictures.c.at < before).order_by(pictures.c.at)

        def work(connection: sa.Connection) -> int:
            rows = connection.execute(old).all()
            needed = _needed(connection, {row.thread for row in rows})
            gone = [row.id for row in rows if row.id not in needed][:limit]
            _delete(connection, gone)
            return len(gone)

        forgotten = await self.database.write(work)
        if forgotten:
            await self.database.scrub()
        return forgotten


def keep_pictures(connection: sa.Connection, old: Thread, change: Change, now: datetime) -> bool:
    """Keep a new picture, and delete those of this thread that its drafts and replies do not need any more.

    Return whether any was deleted. Costs nothing for a change that has nothing to do with pictures.
    """
    if change.picture is not None:
        _keep(connection, old.id, change.picture, now)
    changed = change.draft is not None or change.dropped
    settled = any(reply.pictures and reply != old.reply(reply.id) for reply in change.thread.replies)
    if not changed and not settled:
        return False
    kept = connection.execute(sa.select(pictures.c.id).where(pictures.c.thread == old.id)).scalars().all()
    if not kept:
        return False
    written = drafts_of(connection, [old.id])[old.id]
    needed = {picture.id for draft in written for picture in draft.pictures}
    needed |= {p.id for reply in change.thread.replies if reply.state not in NOT_NEEDED for p in reply.pictures}
    return _delete(connection, [id for id in kept if id not in needed])


def _keep(connection: sa.Connection, thread: ThreadId, new: PictureContent, now: datetime) -> None:
    row = {"id": new.picture.id, "thread": thread, "at": now, "content": new.content}
    connection.execute(sa.insert(pictures), row)


def _delete(connection: sa.Connection, ids: Iterable[str]) -> bool:
    gone = list(ids)
    if gone:
        connection.execute(sa.delete(pictures).where(pictures.c.id.in_(gone)))
    return bool(gone)


def _needed(connection: sa.Connection, of: set[int]) -> set[PictureId]:
    """Return the pictures of these threads that a draft has, or a reply that has not been published yet."""
    going = sa.select(replies.c.pictures).where(
        replies.c.thread.in_(of), replies.c.state.in_([state.value for state in STILL_TO_BRING])
    )
    written = sa.select(drafts.c.pictures).where(drafts.c.thread.in_(of))
    rows = [*connection.execute(going).scalars(), *connection.execute(written).scalars()] if of else []
    return {picture.id for row in rows for picture in named(row)}
