"""The digests of weeks as they were counted, and what people asked to be told."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

TIME = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")


def upgrade() -> None:
    """Add the table, empty, and the columns: nobody has asked for anything yet."""
    op.create_table(
        "hr_digests",
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("due", TIME, nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("week", name="pk_hr_digests"),
    )
    for name in ("offers", "weekly_note"):
        op.add_column("hr_staff", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
