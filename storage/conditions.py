"""The conditions of partial indexes. A query uses the index only if it says exactly this, so both use these."""

from typing import Any

import sqlalchemy as sa

UP_FOR_GRABS = sa.text("(state = 'open' OR (state = 'waiting' AND holder IS NULL))")
IN_HAND = sa.text("state IN ('claimed', 'waiting', 'answered')")
ANSWERED = sa.text("state = 'answered'")
OVER = sa.text("state IN ('closed', 'withdrawn')")
UNSETTLED = sa.text("state IN ('due', 'doing')")
SETTLED = sa.text("state IN ('done', 'cancelled') AND kind IN ('DrawCard', 'Whisper')")
PARKED = sa.text("state = 'parked'")
LEASED = sa.text("held_until IS NOT NULL")


def where(condition: sa.TextClause) -> dict[str, Any]:
    """Return what makes an index one of those rows only, on either database."""
    return {"sqlite_where": condition, "postgresql_where": condition}
