"""Which answer a reply corrects."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add the column, empty: what was sent before corrects nothing."""
    op.add_column("hr_replies", sa.Column("corrects", sa.Text(), nullable=False, server_default=""))
