"""What a digest counts: who waits, who published when, departments, leave to be named, and followers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

UNANSWERED = "(state = 'open' OR (state = 'waiting' AND holder IS NULL)) AND summoned"


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    """Add the columns, with what holds for everybody who is there already, and the indexes."""
    op.add_column("hr_staff", sa.Column("department", sa.Text(), nullable=False, server_default=""))
    op.add_column("hr_staff", sa.Column("named", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("hr_threads", sa.Column("followers", sa.BigInteger(), nullable=True))
    op.create_index("ix_hr_threads_unanswered", "hr_threads", ["opened_at", "id"], **_where(UNANSWERED))
    op.create_index("ix_hr_journal_published", "hr_journal", ["by_staff", "at"], **_where("deed = 'published'"))
