"""No two people have the same signature: the database decides."""

import sqlalchemy as sa
from alembic import op

from bot.text.lookalikes import skeleton

revision = "0015"
down_revision = "0014"

STAFF = sa.table("hr_staff", *map(sa.column, ("id", "public_name", "public_role", "signature_key")))


def upgrade() -> None:
    """Add the column and fill it. Of people who look alike already, the first has the key; all keep their names."""
    op.add_column("hr_staff", sa.Column("signature_key", sa.Text(), nullable=True))
    connection = op.get_bind()
    people = connection.execute(sa.select(STAFF).where(STAFF.c.public_name.is_not(None)).order_by(STAFF.c.id)).all()
    taken: set[str] = set()
    for person in people:
        key = skeleton(f"{person.public_name}, {person.public_role or ''}")
        if key not in taken:
            taken.add(key)
            connection.execute(sa.update(STAFF).where(STAFF.c.id == person.id).values(signature_key=key))
    op.create_index("uq_hr_staff_signature_key", "hr_staff", ["signature_key"], unique=True)
