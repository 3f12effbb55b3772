"""The conditions of partial indexes. A query uses the index only if it says exactly this, so both use these."""

from typing import Any

import sqlalchemy as sa

UP_FOR_GRABS = sa.text("(state = 'open' OR (state = 'waiting' AND holder IS NULL))")
IN_HAND = sa.text("state IN ('claimed', 'waiting', 'answered')")
ANSWERED = sa.text("state = 'answered'")
OVER = sa.text("state IN ('closed', 'withdrawn')")
UNSETTLED = sa.text("state IN ('due', 'doing')")
SETTLED = sa.text(
    "state IN ('done', 'cancelled') "
    "AND kind IN ('DrawCard', 'Whisper', 'Nudge', 'PostDigest', 'DrawDigest', 'WeeklyNote')"
)
PARKED = sa.text("state = 'parked'")
LEASED = sa.text("held_until IS NOT NULL")
UNANSWERED = sa.text("(state = 'open' OR (state = 'waiting' AND holder IS NULL)) AND summoned")
PUBLISHED = sa.text("deed = 'published'")


def where(condition: sa.TextClause) -> dict[str, Any]:
    """Return what makes an index one of these rows only, in both databases."""
    return {"sqlite_where": condition, "postgresql_where": condition}
