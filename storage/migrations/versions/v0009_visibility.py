"""Who can see each post, and no word of what a post said before it was edited."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

THREADS = sa.table("hr_threads", *(sa.column(name) for name in ("id", "visibility")))
POSTS = sa.table("hr_posts", *(sa.column(name) for name in ("thread", "visibility", "former")))


def upgrade() -> None:
    """Give each post the visibility of its thread, which is all that was kept; erase every former text."""
    op.add_column("hr_posts", sa.Column("visibility", sa.Text(), nullable=False, server_default="public"))
    of_thread = sa.select(THREADS.c.visibility).where(THREADS.c.id == POSTS.c.thread).scalar_subquery()
    private = sa.select(THREADS.c.id).where(THREADS.c.visibility.in_(["followers", "direct"]))
    op.execute(sa.update(POSTS).where(POSTS.c.thread.in_(private)).values(visibility=of_thread))
    op.execute(sa.update(POSTS).values(former=None).where(POSTS.c.former.is_not(None)))
    op.drop_column("hr_posts", "former")
