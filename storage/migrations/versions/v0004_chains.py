"""Replies that stand as several posts, and drafts whose authors want them to."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns. What was there before is one post each."""
    op.add_column("hr_replies", sa.Column("parts", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("hr_replies", sa.Column("posts", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("hr_drafts", sa.Column("split", sa.Boolean(), nullable=False, server_default=sa.false()))
