"""Pictures: what drafts and replies have of them, and their bytes in a table of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")


def upgrade() -> None:
    """Create the table; what was written before has no pictures."""
    op.create_table(
        "hr_pictures",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("thread", NUMBER, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["thread"], ["hr_threads.id"], name=op.f("fk_hr_pictures_thread")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hr_pictures")),
    )
    op.create_index("ix_hr_pictures_thread", "hr_pictures", ["thread"])
    op.create_index("ix_hr_pictures_at", "hr_pictures", ["at"])
    for table in ("hr_drafts", "hr_replies"):
        op.add_column(table, sa.Column("pictures", sa.Text(), nullable=False, server_default="[]"))
