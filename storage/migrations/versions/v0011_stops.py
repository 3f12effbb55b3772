"""Who said that a customer is not to be contacted."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_FROM_JOURNAL = """
UPDATE hr_stopped SET by_staff = (
    SELECT journal.by_staff FROM hr_journal AS journal JOIN hr_threads AS threads ON threads.id = journal.thread
    WHERE journal.deed = 'stopped' AND journal.by_staff IS NOT NULL
    AND threads.channel = hr_stopped.channel AND threads.customer = hr_stopped.customer
    ORDER BY journal.id LIMIT 1
)
"""


def upgrade() -> None:
    """Add the column, and fill it from the journal: a line without a colleague is the customer's own word."""
    op.add_column("hr_stopped", sa.Column("by_staff", NUMBER, nullable=True))
    op.execute(_FROM_JOURNAL)
