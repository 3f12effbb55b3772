"""The seals of the journal's lines."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add the table, empty: the program seals what is there, the oldest first. As the journal, it only grows."""
    op.create_table(
        "hr_seals",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("line", NUMBER, nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_hr_seals"),
        sa.UniqueConstraint("line", name="uq_hr_seals_line"),
    )
    refuse = "seals can only be added"
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER hr_seals_no_{deed.lower()} BEFORE {deed} ON hr_seals "
                f"BEGIN SELECT RAISE(ABORT, '{refuse}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION hr_seals_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{refuse}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER hr_seals_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON hr_seals "
        "FOR EACH STATEMENT EXECUTE FUNCTION hr_seals_refuse()"
    )
