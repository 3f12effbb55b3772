"""The tables of the installation: what holds for the whole program, its workers, and what adapters keep."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from storage.tables.base import Row
from storage.tables.column_types import Number, Ordered, UtcTime


class CursorRow(Row, table=True):
    """How far a channel has heard."""

    __tablename__ = "hr_cursors"

    channel: str = Field(sa_type=sa.Text, primary_key=True)
    cursor: str = Field(sa_type=sa.Text)


class SettingRow(Row, table=True):
    """What holds for the whole program and can change while it runs."""

    __tablename__ = "hr_settings"

    name: str = Field(sa_type=sa.Text, primary_key=True)
    value: str = Field(sa_type=sa.Text)


class WorkerRow(Row, table=True):
    """A worker process, and until when it is taken to be alive."""

    __tablename__ = "hr_workers"

    name: str = Field(sa_type=sa.Text, primary_key=True)
    until: datetime = Field(sa_type=UtcTime)


class SheetRow(Row, table=True):
    """An entry in an adapter's key-value store. A page of them is a range of the primary key."""

    __tablename__ = "hr_sheets"

    owner: str = Field(sa_type=sa.Text, primary_key=True)
    kind: str = Field(sa_type=sa.Text, primary_key=True)
    key: str = Field(sa_column=sa.Column(Ordered, primary_key=True))
    value: str = Field(sa_type=sa.Text)
    version: int = Field(sa_type=sa.Integer)


class SequenceRow(Row, table=True):
    """The last number that a key-value store gave for a kind."""

    __tablename__ = "hr_sequences"

    owner: str = Field(sa_type=sa.Text, primary_key=True)
    kind: str = Field(sa_type=sa.Text, primary_key=True)
    last: int = Field(sa_column=sa.Column(Number, nullable=False))
