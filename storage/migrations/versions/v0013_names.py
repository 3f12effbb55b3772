"""No name of a customer who deleted what they wrote."""

from alembic import op

revision = "0013"
down_revision = "0012"

_OF_POSTS = "UPDATE hr_posts SET author = '' WHERE deleted_at IS NOT NULL AND NOT by_us"
_OF_THREADS = """
UPDATE hr_threads SET customer_name = 'Somebody', customer_url = NULL
WHERE EXISTS (SELECT 1 FROM hr_posts WHERE hr_posts.thread = hr_threads.id AND NOT by_us)
AND NOT EXISTS (
    SELECT 1 FROM hr_posts WHERE hr_posts.thread = hr_threads.id AND NOT by_us AND deleted_at IS NULL
)
"""


def upgrade() -> None:
    """Take the name off each deleted post, and off each thread of which no post of the customer's is left."""
    op.execute(_OF_POSTS)
    op.execute(_OF_THREADS)
