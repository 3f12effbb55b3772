"""The tables of the weekly digests: what was told, what it quotes, and what people say of it."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from storage.tables.base import Row
from storage.tables.column_types import Number, UtcTime


class DigestRow(Row, table=True):
    """The digest of a week as it was counted once: what every room of a zone is shown, then and later."""

    __tablename__ = "hr_digests"

    week: str = Field(sa_type=sa.Text, primary_key=True)
    zone: str = Field(sa_type=sa.Text, primary_key=True)
    due: datetime = Field(sa_type=UtcTime)
    told: str = Field(sa_type=sa.Text)


class DigestQuoteRow(Row, table=True):
    """The digest of a week, as a room was shown it, quotes this thread: if that changes, it is redrawn there."""

    __tablename__ = "hr_digest_quotes"

    thread: int = Field(sa_column=sa.Column(Number, primary_key=True, autoincrement=False))
    week: str = Field(sa_type=sa.Text, primary_key=True)
    surface: str = Field(sa_type=sa.Text, primary_key=True)
    room: str = Field(sa_type=sa.Text, primary_key=True)
    zone: str = Field(sa_type=sa.Text)


class VoiceRow(Row, table=True):
    """What somebody says of the digest of a week; of a person who has left, only that somebody did."""

    __tablename__ = "hr_digest_voices"
    __table_args__ = (sa.UniqueConstraint("week", "staff"),)

    id: int | None = Field(default=None, sa_column=sa.Column(Number, sa.Identity(), primary_key=True))
    week: str = Field(sa_type=sa.Text)
    staff: int | None = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_staff.id"), nullable=True))
    useful: bool
