"""The tables of the company's people."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from storage.tables.base import Row
from storage.tables.column_types import Number, UtcTime


class StaffRow(Row, table=True):
    """One person of the company."""

    __tablename__ = "hr_staff"
    __table_args__ = (
        sa.Index("uq_hr_staff_signature_key", "signature_key", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=sa.Column(Number, sa.Identity(), primary_key=True))
    name: str = Field(sa_type=sa.Text)
    role: str = Field(sa_type=sa.Text)
    public_name: str | None = Field(sa_type=sa.Text)
    public_role: str | None = Field(sa_type=sa.Text)
    # What the signature looks like: no two people may have the same, however they came by it.
    signature_key: str | None = Field(sa_type=sa.Text)
    agreed_at: datetime | None = Field(sa_type=UtcTime)
    active: bool
    department: str = Field(sa_column=sa.Column(sa.Text, nullable=False, server_default=""))
    named: bool = Field(sa_column=sa.Column(sa.Boolean, nullable=False, server_default=sa.true()))
    offers: bool = Field(sa_column=sa.Column(sa.Boolean, nullable=False, server_default=sa.false()))
    weekly_note: bool = Field(sa_column=sa.Column(sa.Boolean, nullable=False, server_default=sa.false()))


class AccountRow(Row, table=True):
    """How a person is known on a surface."""

    __tablename__ = "hr_accounts"

    surface: str = Field(sa_type=sa.Text, primary_key=True)
    account: str = Field(sa_type=sa.Text, primary_key=True)
    staff: int = Field(sa_column=sa.Column(Number, sa.ForeignKey("hr_staff.id"), nullable=False, index=True))
