"""What a card knows of the past: the words of answered threads, earlier threads, and what was done in a week."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.threads.similar import INDEXED, words_of

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT_ONCE = 500
"""How many threads are read at once."""

WORDS = sa.table("hr_words", sa.column("word", NUMBER), sa.column("thread", NUMBER))
THREADS = sa.table("hr_threads", *map(sa.column, ("id", "visibility", "state")), sa.column("stopped", sa.Boolean()))
REPLIES = sa.table("hr_replies", *map(sa.column, ("thread", "state")))
POSTS = sa.table(
    "hr_posts", *map(sa.column, ("id", "thread", "text", "at", "deleted_at")), sa.column("by_us", sa.Boolean())
)


def upgrade() -> None:
    """Create the tables, and fill them from the threads that were answered already."""
    op.create_table(
        "hr_words",
        sa.Column("word", NUMBER, autoincrement=False, nullable=False),
        sa.Column("thread", NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("word", "thread", name=op.f("pk_hr_words")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "hr_quotes",
        sa.Column("quoted", NUMBER, autoincrement=False, nullable=False),
        sa.Column("thread", NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("quoted", "thread", name=op.f("pk_hr_quotes")),
    )
    _fill()
    op.create_index("ix_hr_words_thread", "hr_words", ["thread"])
    op.drop_index("ix_hr_threads_customer", "hr_threads")
    op.create_index("ix_hr_threads_customer", "hr_threads", ["channel", "customer", "id"])
    op.create_index("ix_hr_journal_week", "hr_journal", ["deed", "at"])


def _fill() -> None:
    connection = op.get_bind()
    answered = connection.execute(_answered()).scalars().all()
    for start in range(0, len(answered), AT_ONCE):
        said = defaultdict(list)
        for thread, text in connection.execute(_said(answered[start : start + AT_ONCE])):
            said[thread].append(text)
        rows = [{"word": word, "thread": thread} for thread in said for word in words_of(said[thread], INDEXED)]
        if rows:
            connection.execute(sa.insert(WORDS), rows)


def _answered() -> sa.Select[Any]:
    """The threads that everybody may read and in which an answer of ours stands."""
    sent = sa.exists().where(REPLIES.c.thread == THREADS.c.id, REPLIES.c.state == "sent")
    public = THREADS.c.visibility.in_(["public", "unlisted"])
    query = sa.select(THREADS.c.id).where(sent, public, THREADS.c.state != "withdrawn", THREADS.c.stopped.is_(False))
    return query.order_by(THREADS.c.id)


def _said(some: Sequence[int]) -> sa.Select[Any]:
    """What customers said in these, as far as it stands."""
    query = sa.select(POSTS.c.thread, POSTS.c.text).order_by(POSTS.c.thread, POSTS.c.at, POSTS.c.id)
    return query.where(POSTS.c.thread.in_(some), POSTS.c.by_us.is_(False), POSTS.c.deleted_at.is_(None))
