"""Weeks in each room's own zone, where digests stand that quote somebody, and what may be quoted."""

import json
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

TIME = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
DIGESTS = sa.table("hr_digests", *(sa.column(name) for name in ("week", "zone", "told")), sa.column("due", TIME))
EFFECTS = sa.table("hr_effects", *(sa.column(name) for name in ("id", "kind", "payload")))
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def upgrade() -> None:
    """Keep every digest for the zone in which it was counted: that was one for all rooms."""
    connection = op.get_bind()
    known = connection.execute(sa.select(DIGESTS.c.week, DIGESTS.c.due, DIGESTS.c.told)).all()
    kept = [{**row._mapping, "zone": json.loads(row.told)["week"]["zone"]} for row in known]  # noqa: SLF001 - public
    op.drop_table("hr_digests")
    op.create_table(
        "hr_digests",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("week", "zone")),
        sa.Column("due", TIME, nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("week", "zone", name="pk_hr_digests"),
    )
    if kept:
        connection.execute(sa.insert(DIGESTS), kept)
    op.create_table(
        "hr_digest_quotes",
        sa.Column("thread", NUMBER, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("week", "surface", "room", "zone")),
        sa.PrimaryKeyConstraint("thread", "week", "surface", "room", name="pk_hr_digest_quotes"),
    )
    # Of posts from before nobody asked whether they may be repeated.
    op.add_column("hr_posts", sa.Column("quotable", sa.Boolean(), nullable=False, server_default=sa.false()))
    asked = sa.select(EFFECTS).where(EFFECTS.c.kind.in_(["PostDigest", "WeeklyNote"]))
    weeks = {row["week"]: {"zone": row["zone"], "due": _utc(row["due"]).isoformat()} for row in kept}
    for effect in connection.execute(asked).all():
        payload = json.loads(effect.payload)
        payload |= weeks[payload["week"]]
        connection.execute(sa.update(EFFECTS).where(EFFECTS.c.id == effect.id).values(payload=json.dumps(payload)))


def _utc(due: datetime | int) -> datetime:
    return EPOCH + timedelta(microseconds=due) if isinstance(due, int) else due.astimezone(UTC)
