"""The table of the journal's seals."""

import sqlalchemy as sa
from sqlmodel import Field

from storage.tables.base import Row
from storage.tables.column_types import Number


class SealRow(Row, table=True):
    """The seal of a line of the journal (`bot.domain.journal_chain`). As there, triggers refuse any change."""

    __tablename__ = "hr_seals"
    __table_args__ = (sa.UniqueConstraint("line"),)

    number: int = Field(sa_column=sa.Column(Number, primary_key=True, autoincrement=False))
    line: int = Field(sa_column=sa.Column(Number, nullable=False))
    salt: str = Field(sa_type=sa.Text)
    details: str = Field(sa_type=sa.Text)
    hash: str = Field(sa_type=sa.Text)


seals = Row.metadata.tables[str(SealRow.__tablename__)]
