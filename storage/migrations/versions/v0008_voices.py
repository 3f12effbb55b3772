"""What colleagues say of the digests."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add the table, empty: nobody was asked yet."""
    op.create_table(
        "hr_digest_voices",
        sa.Column("id", NUMBER, sa.Identity(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("staff", NUMBER, nullable=True),
        sa.Column("useful", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hr_digest_voices"),
        sa.ForeignKeyConstraint(["staff"], ["hr_staff.id"], name="fk_hr_digest_voices_staff"),
        sa.UniqueConstraint("week", "staff", name="uq_hr_digest_voices_week_staff"),
    )
