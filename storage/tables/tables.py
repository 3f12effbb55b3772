"""The tables, all of them named `hr_…`, since the engine's own tables stand beside them in the same database."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from storage.tables.base import Row as Row  # noqa: PLC0414 - all tables are found here
from storage.tables.column_types import Number, UtcTime
from storage.tables.digests import DigestQuoteRow, DigestRow, VoiceRow
from storage.tables.index_conditions import (
    ANSWERED,
    IN_HAND,
    LEASED,
    OVER,
    PARKED,
    PUBLISHED,
    UNANSWERED,
    UNSETTLED,
    UP_FOR_GRABS,
    where,
)
from storage.tables.installation import CursorRow, SequenceRow, SettingRow, SheetRow, WorkerRow
from storage.tables.proof import seals as seals  # noqa: PLC0414 - all tables are found here
from storage.tables.staff import AccountRow, StaffRow

VERSION_TABLE = "hr_version"
"""Where the migrations keep how far they are."""


class ThreadRow(Row, table=True):
    """A thread. All its refs are of one channel. `replies` says how many there are, so that none need be looked for."""

    __tablename__ = "hr_threads"
    __table_args__ = (
        # The piles, each read in its order straight from its index and nothing else: 1,000,000 threads or ten.
        sa.Index("ix_hr_threads_up_for_grabs", "id", **where(UP_FOR_GRABS)),
        sa.Index("ix_hr_threads_in_hand", "holder", "id", **where(IN_HAND)),
        sa.Index("ix_hr_threads_answered", "id", **where(ANSWERED)),
        sa.Index("ix_hr_threads_over", "id", **where(OVER)),
        # Leases that have ended, the longest ended first.
        sa.Index("ix_hr_threads_leased", "held_until", **where(LEASED)),
        # Who waits for a digest to say so, the oldest first: what was only overheard waits for nobody.
        sa.Index("ix_hr_threads_unanswered", "opened_at", "id", **where(UNANSWERED)),
        # All threads of a customer, the newest first.
        sa.Index("ix_hr_threads_customer", "channel", "customer", "id"),
        # Numbers are public: one that was given is never given again, even if its thread were deleted.
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=sa.Column(Number, sa.Identity(), primary_key=True))
    channel: str = Field(sa_type=sa.Text)
    root: str = Field(sa_type=sa.Text)
    latest: str = Field(sa_type=sa.Text)
    customer: str = Field(sa_type=sa.Text)
    customer_name: str = Field(sa_type=sa.Text)
    customer_url: str | None = Field(sa_type=sa.Text)
    followers: int | None = Field(sa_type=sa.BigInteger)
    opened_at: datetime = Field(sa_type=UtcTime)
    changed_at: datetime = Field(sa_type=UtcTime)
    state: str = Field(sa_type=sa.Text)
    version: int = Field(sa_type=sa.Integer)
    holder: int | None = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_staff.id"), nullable=True))
    held_since: datetime | None = Field(sa_type=UtcTime)
    held_until: datetime | None = Field(sa_type=UtcTime)
    helpers: str = Field(sa_type=sa.Text)
    replies: int = Field(sa_type=sa.Integer)
    summoned: bool
    visibility: str = Field(sa_type=sa.Text)
    stopped: bool
    reason: str = Field(sa_type=sa.Text)
    called_again: str | None = Field(sa_type=sa.Text)


class PostRow(Row, table=True):
    """A post of a thread. Its text is erased, not hidden, when it is deleted or edited."""

    __tablename__ = "hr_posts"
    __table_args__ = (
        # One row per post of the network, however often it is heard; also how a post finds its thread.
        sa.UniqueConstraint("channel", "ref"),
        sa.Index("ix_hr_posts_thread", "thread"),
    )

    id: int | None = Field(default=None, sa_column=sa.Column(Number, sa.Identity(), primary_key=True))
    thread: int = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_threads.id"), nullable=False))
    channel: str = Field(sa_type=sa.Text)
    ref: str = Field(sa_type=sa.Text)
    author: str = Field(sa_type=sa.Text)
    text: str = Field(sa_type=sa.Text)
    at: datetime = Field(sa_type=UtcTime)
    url: str | None = Field(sa_type=sa.Text)
    by_us: bool
    edited_at: datetime | None = Field(sa_type=UtcTime)
    deleted_at: datetime | None = Field(sa_type=UtcTime)
    quotable: bool = Field(sa_column=sa.Column(sa.Boolean, nullable=False, server_default=sa.false()))
    visibility: str = Field(sa_column=sa.Column(sa.Text, nullable=False, server_default="public"))


class ReplyRow(Row, table=True):
    """A reply: the exact text that goes out, from the moment it was sent.

    `parts` are the texts of the posts that it becomes, if it is more than one, and `posts` the refs of those that
    stand; both as JSON. `waits` is why it does not go further, as JSON; empty where nothing is in its way. `corrects`
    is the reply that it replaces; empty where it replaces none.
    """

    __tablename__ = "hr_replies"
    __table_args__ = (sa.UniqueConstraint("reply"), sa.Index("ix_hr_replies_thread", "thread"))

    id: int | None = Field(default=None, sa_column=sa.Column(Number, sa.Identity(), primary_key=True))
    reply: str = Field(sa_type=sa.Text)
    thread: int = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_threads.id"), nullable=False))
    author: int = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_staff.id"), nullable=False))
    public_name: str = Field(sa_type=sa.Text)
    public_role: str = Field(sa_type=sa.Text)
    text: str = Field(sa_type=sa.Text)
    to_channel: str = Field(sa_type=sa.Text)
    to_ref: str = Field(sa_type=sa.Text)
    leaves_at: datetime = Field(sa_type=UtcTime)
    state: str = Field(sa_type=sa.Text)
    post_channel: str | None = Field(sa_type=sa.Text)
    post_ref: str | None = Field(sa_type=sa.Text)
    failure: str = Field(sa_type=sa.Text)
    pictures: str = Field(sa_column=sa.Column(sa.Text, nullable=False, server_default="[]"))
    parts: str = Field(sa_type=sa.Text)
    posts: str = Field(sa_type=sa.Text)
    waits: str = Field(sa_column=sa.Column(sa.Text, nullable=False, server_default=""))
    corrects: str = Field(sa_column=sa.Column(sa.Text, nullable=False, server_default=""))


class DraftRow(Row, table=True):
    """What somebody wrote for a thread and has not sent."""

    __tablename__ = "hr_drafts"

    thread: int = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_threads.id"), primary_key=True))
    author: int = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_staff.id"), primary_key=True))
    text: str = Field(sa_type=sa.Text)
    at: datetime = Field(sa_type=UtcTime)
    asked: str | None = Field(sa_type=sa.Text)
    seconded: str | None = Field(sa_type=sa.Text)
    seconded_by: int | None = Field(sa_column=sa.Column(Number, nullable=True))
    pictures: str = Field(sa_column=sa.Column(sa.Text, nullable=False, server_default="[]"))
    split: bool


class PictureRow(Row, table=True):
    """The bytes of a picture that a draft or a reply of this thread has."""

    __tablename__ = "hr_pictures"
    __table_args__ = (sa.Index("ix_hr_pictures_thread", "thread"), sa.Index("ix_hr_pictures_at", "at"))

    id: str = Field(sa_type=sa.Text, primary_key=True)
    thread: int = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_threads.id"), nullable=False))
    at: datetime = Field(sa_type=UtcTime)
    content: bytes = Field(sa_type=sa.LargeBinary)


class JournalRow(Row, table=True):
    """Who did what, when, with which text of ours. Triggers refuse any change of what is written here."""

    __tablename__ = "hr_journal"
    __table_args__ = (
        sa.Index("ix_hr_journal_thread", "thread"),
        # What was done in a week.
        sa.Index("ix_hr_journal_week", "deed", "at"),
        # Whether somebody had published anything before that.
        sa.Index("ix_hr_journal_published", "by_staff", "at", **where(PUBLISHED)),
    )

    id: int | None = Field(default=None, sa_column=sa.Column(Number, sa.Identity(), primary_key=True))
    thread: int | None = Field(sa_column=sa.Column(Number, nullable=True))
    deed: str = Field(sa_type=sa.Text)
    at: datetime = Field(sa_type=UtcTime)
    by_staff: int | None = Field(sa_column=sa.Column(Number, nullable=True))
    text: str = Field(sa_type=sa.Text)
    about: str = Field(sa_type=sa.Text)


class EffectRow(Row, table=True):
    """Something that must happen outside. `handed` counts how often it was handed over to be carried out.

    `thread` is 0, which no thread has, for what is about a week and no thread.
    """

    __tablename__ = "hr_effects"
    __table_args__ = (
        sa.UniqueConstraint("key"),
        # The few that are on their way, among the many that are done.
        sa.Index("ix_hr_effects_unsettled", "due", "id", **where(UNSETTLED)),
        # What is still to be carried in one lane, in order.
        sa.Index("ix_hr_effects_lane_unsettled", "lane", "id", **where(UNSETTLED)),
        sa.Index("ix_hr_effects_parked", "id", **where(PARKED)),
        # Workflow ids are made from these numbers: none may come twice.
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=sa.Column(Number, sa.Identity(), primary_key=True))
    key: str = Field(sa_type=sa.Text)
    kind: str = Field(sa_type=sa.Text)
    lane: str = Field(sa_type=sa.Text)
    thread: int = Field(sa_column=sa.Column(Number, nullable=False))
    payload: str = Field(sa_type=sa.Text)
    reply: str | None = Field(sa_type=sa.Text)
    state: str = Field(sa_type=sa.Text)
    due: datetime = Field(sa_type=UtcTime)
    tries: int = Field(sa_type=sa.Integer)
    handed: int = Field(sa_type=sa.Integer)
    why: str = Field(sa_type=sa.Text)


class CardRow(Row, table=True):
    """A card as it stands in a room."""

    __tablename__ = "hr_cards"

    thread: int = Field(sa_column=sa.Column(Number, primary_key=True, autoincrement=False))
    surface: str = Field(sa_type=sa.Text, primary_key=True)
    room: str = Field(sa_type=sa.Text, primary_key=True)
    ref: str = Field(sa_type=sa.Text)
    version: int = Field(sa_type=sa.Integer)


class StoppedRow(Row, table=True):
    """A customer who is not to be contacted. `by_staff` is the colleague who said so, if not they themselves."""

    __tablename__ = "hr_stopped"

    channel: str = Field(sa_type=sa.Text, primary_key=True)
    customer: str = Field(sa_type=sa.Text, primary_key=True)
    at: datetime = Field(sa_type=UtcTime)
    by_staff: int | None = Field(sa_column=sa.Column(Number, nullable=True))


class WordRow(Row, table=True):
    """A word that customers used in a thread which we answered, as a number (storage/threads/similar.py)."""

    __tablename__ = "hr_words"
    __table_args__ = (
        # The primary key finds the threads of a word; this, the words of a thread.
        sa.Index("ix_hr_words_thread", "thread"),
        {"sqlite_with_rowid": False},
    )

    word: int = Field(sa_column=sa.Column(Number, primary_key=True, autoincrement=False))
    thread: int = Field(sa_column=sa.Column(Number, primary_key=True, autoincrement=False))


class QuoteRow(Row, table=True):
    """The cards of `thread` say what was asked in `quoted`: if that is deleted, they are redrawn."""

    __tablename__ = "hr_quotes"

    quoted: int = Field(sa_column=sa.Column(Number, primary_key=True, autoincrement=False))
    thread: int = Field(sa_column=sa.Column(Number, primary_key=True, autoincrement=False))


def _table(of: type[Row]) -> sa.Table:
    return Row.metadata.tables[str(of.__tablename__)]


threads = _table(ThreadRow)
posts = _table(PostRow)
replies = _table(ReplyRow)
drafts = _table(DraftRow)
pictures = _table(PictureRow)
journal = _table(JournalRow)
effects = _table(EffectRow)
cards = _table(CardRow)
staff = _table(StaffRow)
accounts = _table(AccountRow)
stopped = _table(StoppedRow)
cursors = _table(CursorRow)
settings = _table(SettingRow)
workers = _table(WorkerRow)
entries = _table(SheetRow)
sequences = _table(SequenceRow)
words = _table(WordRow)
quotes = _table(QuoteRow)
digests = _table(DigestRow)
digest_quotes = _table(DigestQuoteRow)
voices = _table(VoiceRow)
