"""By which post somebody who is not to be contacted called on us again."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the column, empty: until now no such post was answered."""
    op.add_column("hr_threads", sa.Column("called_again", sa.Text(), nullable=True))
