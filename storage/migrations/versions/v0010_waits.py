"""Why a reply does not go further, and when it is tried again."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column, empty: the next try finds out."""
    op.add_column("hr_replies", sa.Column("waits", sa.Text(), nullable=False, server_default=""))
