"""The first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    """Create them all."""
    _people()
    _threads()
    _public()
    _private()
    _effects()
    _house()
    _kvs()
    _journal_is_append_only()


def _people() -> None:
    op.create_table(
        "hr_staff",
        sa.Column("id", NUMBER, sa.Identity(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("public_name", sa.Text(), nullable=True),
        sa.Column("public_role", sa.Text(), nullable=True),
        sa.Column("agreed_at", TIME, nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hr_staff")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "hr_accounts",
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("staff", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["staff"], ["hr_staff.id"], name=op.f("fk_hr_accounts_staff")),
        sa.PrimaryKeyConstraint("surface", "account", name=op.f("pk_hr_accounts")),
    )
    op.create_index(op.f("ix_hr_accounts_staff"), "hr_accounts", ["staff"])


def _threads() -> None:
    op.create_table(
        "hr_threads",
        sa.Column("id", NUMBER, sa.Identity(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("root", sa.Text(), nullable=False),
        sa.Column("latest", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("customer_name", sa.Text(), nullable=False),
        sa.Column("customer_url", sa.Text(), nullable=True),
        sa.Column("opened_at", TIME, nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("holder", NUMBER, nullable=True),
        sa.Column("held_since", TIME, nullable=True),
        sa.Column("held_until", TIME, nullable=True),
        sa.Column("helpers", sa.Text(), nullable=False),
        sa.Column("replies", sa.Integer(), nullable=False),
        sa.Column("summoned", sa.Boolean(), nullable=False),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["holder"], ["hr_staff.id"], name=op.f("fk_hr_threads_holder")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hr_threads")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_hr_threads_answered", "hr_threads", ["id"], **_where("state = 'answered'"))
    op.create_index("ix_hr_threads_customer", "hr_threads", ["channel", "customer"])
    op.create_index(
        "ix_hr_threads_in_hand", "hr_threads", ["holder", "id"], **_where("state IN ('claimed', 'waiting', 'answered')")
    )
    op.create_index("ix_hr_threads_leased", "hr_threads", ["held_until"], **_where("held_until IS NOT NULL"))
    op.create_index("ix_hr_threads_over", "hr_threads", ["id"], **_where("state IN ('closed', 'withdrawn')"))
    op.create_index(
        "ix_hr_threads_up_for_grabs",
        "hr_threads",
        ["id"],
        **_where("(state = 'open' OR (state = 'waiting' AND holder IS NULL))"),
    )


def _public() -> None:
    op.create_table(
        "hr_posts",
        sa.Column("id", NUMBER, sa.Identity(), nullable=False),
        sa.Column("thread", NUMBER, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("by_us", sa.Boolean(), nullable=False),
        sa.Column("edited_at", TIME, nullable=True),
        sa.Column("former", sa.Text(), nullable=True),
        sa.Column("deleted_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["thread"], ["hr_threads.id"], name=op.f("fk_hr_posts_thread")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hr_posts")),
        sa.UniqueConstraint("channel", "ref", name=op.f("uq_hr_posts_channel_ref")),
    )
    op.create_index("ix_hr_posts_thread", "hr_posts", ["thread"])
    op.create_table(
        "hr_replies",
        sa.Column("id", NUMBER, sa.Identity(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("thread", NUMBER, nullable=False),
        sa.Column("author", NUMBER, nullable=False),
        sa.Column("public_name", sa.Text(), nullable=False),
        sa.Column("public_role", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("to_channel", sa.Text(), nullable=False),
        sa.Column("to_ref", sa.Text(), nullable=False),
        sa.Column("leaves_at", TIME, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("post_channel", sa.Text(), nullable=True),
        sa.Column("post_ref", sa.Text(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["author"], ["hr_staff.id"], name=op.f("fk_hr_replies_author")),
        sa.ForeignKeyConstraint(["thread"], ["hr_threads.id"], name=op.f("fk_hr_replies_thread")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hr_replies")),
        sa.UniqueConstraint("reply", name=op.f("uq_hr_replies_reply")),
    )
    op.create_index("ix_hr_replies_thread", "hr_replies", ["thread"])


def _private() -> None:
    op.create_table(
        "hr_drafts",
        sa.Column("thread", NUMBER, nullable=False),
        sa.Column("author", NUMBER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("asked", sa.Text(), nullable=True),
        sa.Column("seconded", sa.Text(), nullable=True),
        sa.Column("seconded_by", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["author"], ["hr_staff.id"], name=op.f("fk_hr_drafts_author")),
        sa.ForeignKeyConstraint(["thread"], ["hr_threads.id"], name=op.f("fk_hr_drafts_thread")),
        sa.PrimaryKeyConstraint("thread", "author", name=op.f("pk_hr_drafts")),
    )
    op.create_table(
        "hr_journal",
        sa.Column("id", NUMBER, sa.Identity(), nullable=False),
        sa.Column("thread", NUMBER, nullable=True),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("by_staff", NUMBER, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hr_journal")),
    )
    op.create_index("ix_hr_journal_thread", "hr_journal", ["thread"])


def _effects() -> None:
    op.create_table(
        "hr_effects",
        sa.Column("id", NUMBER, sa.Identity(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("thread", NUMBER, nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due", TIME, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("handed", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hr_effects")),
        sa.UniqueConstraint("key", name=op.f("uq_hr_effects_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_hr_effects_lane_unsettled", "hr_effects", ["lane", "id"], **_where("state IN ('due', 'doing')"))
    op.create_index("ix_hr_effects_parked", "hr_effects", ["id"], **_where("state = 'parked'"))
    op.create_index("ix_hr_effects_unsettled", "hr_effects", ["due", "id"], **_where("state IN ('due', 'doing')"))
    op.create_table(
        "hr_cards",
        sa.Column("thread", NUMBER, autoincrement=False, nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("thread", "surface", "room", name=op.f("pk_hr_cards")),
    )


def _house() -> None:
    op.create_table(
        "hr_stopped",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("channel", "customer", name=op.f("pk_hr_stopped")),
    )
    op.create_table(
        "hr_cursors",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_hr_cursors")),
    )
    op.create_table(
        "hr_settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_hr_settings")),
    )
    op.create_table(
        "hr_workers",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("until", TIME, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_hr_workers")),
    )


def _kvs() -> None:
    op.create_table(
        "hr_sheets",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", ORDERED, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "kind", "key", name=op.f("pk_hr_sheets")),
    )
    op.create_table(
        "hr_sequences",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("last", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("owner", "kind", name=op.f("pk_hr_sequences")),
    )


def _journal_is_append_only() -> None:
    refuse = "the journal can only be added to"
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER hr_journal_no_{deed.lower()} BEFORE {deed} ON hr_journal "
                f"BEGIN SELECT RAISE(ABORT, '{refuse}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION hr_journal_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{refuse}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER hr_journal_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON hr_journal "
        "FOR EACH STATEMENT EXECUTE FUNCTION hr_journal_refuse()"
    )
