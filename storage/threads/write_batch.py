"""Everything that one transaction writes of one or more changes, gathered first and then written in few statements."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import sqlalchemy as sa

from bot.domain.draft import Draft
from bot.domain.effects import DrawCard, Effect
from bot.domain.ids import EffectKey, Room, StaffId, ThreadId
from bot.domain.thread import Change, Post, Redacted, Reworded, Thread
from storage.connection.errors import VersionConflict
from storage.connection.workflow_queue import WorkflowQueue
from storage.tables.effect_rows import effect_values
from storage.tables.rows import Values, draft_values, entry_values, post_values, reply_values, thread_values
from storage.tables.statements import insert_rows, put
from storage.tables.tables import drafts, effects, journal, posts, replies, threads

_REPLIES = sa.insert(replies)
_REPLY = sa.update(replies).where(replies.c.reply == sa.bindparam("this"))
_THREAD = sa.update(threads).where(threads.c.id == sa.bindparam("this"), threads.c.version == sa.bindparam("seen"))
_POST = sa.update(posts).where(
    posts.c.channel == sa.bindparam("of"), posts.c.ref == sa.bindparam("this"), posts.c.deleted_at.is_(None)
)
_REWORD = _POST.values(text=sa.bindparam("now_says"), edited_at=sa.bindparam("when", type_=posts.c.at.type))
_FORGET = sa.delete(posts).where(posts.c.channel == sa.bindparam("of"), posts.c.ref == sa.bindparam("this"))
_REDACT = _POST.values(
    text="",
    author=sa.case((posts.c.by_us, posts.c.author), else_=""),
    deleted_at=sa.bindparam("when", type_=posts.c.at.type),
)


def update_thread(connection: sa.Connection, old: Thread, new: Thread, changed_at: datetime) -> Thread:
    """Write what differs between the two, with its replies; return the thread as it now is.

    Raises VersionConflict if the thread is not at the version of `old` any more, or if `new` was made from another one.
    """
    if new.version != old.version:
        raise VersionConflict
    now = replace(new, version=old.version + 1, changed_at=changed_at)
    before, after = thread_values(old), thread_values(now)
    # Only what differs: an unchanged column that is written again would be written in its indexes too.
    values = {name: value for name, value in after.items() if before[name] != value}
    values |= {"version": now.version, "changed_at": changed_at}
    if connection.execute(_THREAD.values(values), {"this": old.id, "seen": old.version}).rowcount != 1:
        raise VersionConflict
    for reply in now.replies:
        known = old.reply(reply.id)
        if known is None:
            connection.execute(_REPLIES, reply_values(reply, now.id))
        elif known != reply:
            connection.execute(_REPLY, {"this": reply.id, **reply_values(reply, now.id)})
    return now


def write_drafts(connection: sa.Connection, thread: ThreadId, draft: Draft | None, dropped: Sequence[StaffId]) -> None:
    """Keep this draft in place of its author's last one, and throw those away that are no longer needed."""
    if dropped:
        connection.execute(sa.delete(drafts).where(drafts.c.thread == thread, drafts.c.author.in_(dropped)))
    if draft is not None:
        connection.execute(put(connection, drafts), draft_values(draft, thread))


@dataclass(slots=True)
class WriteBatch:
    """What is to be written. `rooms` get a redrawn card of each thread whose change asks for it."""

    now: datetime
    rooms: Sequence[Room]
    queue: WorkflowQueue
    _entries: list[Values] = field(default_factory=list)
    _posts: list[Values] = field(default_factory=list)
    _rewritten: list[tuple[sa.Update | sa.Delete, Values]] = field(default_factory=list)
    _effects: dict[EffectKey, Effect] = field(default_factory=dict)
    rewrites: bool = False
    """Whether a text is edited or erased: what it said before must be gone."""

    def add(self, change: Change, thread: ThreadId, version: int) -> None:
        """Add all of a change but the thread itself, which has this number and, from now on, this version."""
        self._entries += [entry_values(entry, thread) for entry in change.entries]
        for post in change.posts:
            self._add_post(post, thread)
        asked = change.effects
        if change.redraw:
            asked += tuple(DrawCard(thread, room, version) for room in self.rooms)
        for effect in asked:
            known = effect if effect.thread == thread else replace(effect, thread=thread)
            self._effects.setdefault(known.key, known)

    def redraw(self, thread: ThreadId, version: int) -> None:
        """Have all cards of another thread redrawn, which is at this version from now on."""
        for room in self.rooms:
            card = DrawCard(thread, room, version)
            self._effects.setdefault(card.key, card)

    def ask(self, *asked: Effect) -> None:
        """Add effects that no change asks for."""
        for effect in asked:
            self._effects.setdefault(effect.key, effect)

    def write(self, connection: sa.Connection) -> None:
        """Write it all, and hand the effects over. Raises IntegrityError for a customer's post that is known."""
        for statement, values in self._rewritten:
            connection.execute(statement, values)
        insert_rows(connection, posts, self._posts)
        insert_rows(connection, journal, self._entries)
        if self._effects:
            self._write_effects(connection)

    def _add_post(self, post: Post | Reworded | Redacted, thread: ThreadId) -> None:
        match post:
            case Post(by_us=False):
                self._posts.append(post_values(post, thread))
            case Post():
                # It may have been heard from the network, as a mention, before its own success was recorded here.
                self._rewritten.append((_FORGET, {"of": post.ref.channel, "this": post.ref.id}))
                self._posts.append(post_values(post, thread))
            case Reworded():
                self.rewrites = True
                given = {"of": post.ref.channel, "this": post.ref.id, "now_says": post.text, "when": post.at}
                self._rewritten.append((_REWORD, given))
            case Redacted():
                self.rewrites = True
                self._rewritten.append((_REDACT, {"of": post.ref.channel, "this": post.ref.id, "when": post.at}))

    def _write_effects(self, connection: sa.Connection) -> None:
        rows = [effect_values(effect, self.now) for effect in self._effects.values()]
        # One that is known already is due, done or given up already: it is not asked for again.
        ids = dict(tuple(row) for row in insert_rows(connection, effects, rows, returning=("key", "id"), new_only=True))
        lanes: dict[tuple[str, datetime], list[int]] = {}
        for row in rows:
            if row["key"] in ids:
                lanes.setdefault((row["lane"], row["due"]), []).append(ids[row["key"]])
        for (lane, due), these in lanes.items():
            self.queue.enqueue(connection, these, lane=lane, due=due, now=self.now)
