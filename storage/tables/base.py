"""What all tables share: one catalogue."""

import sqlalchemy as sa
from sqlmodel import SQLModel


class Row(SQLModel):
    """What all tables share: a catalogue of their own, with names that a migration can rely on."""

    metadata = sa.MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        }
    )
