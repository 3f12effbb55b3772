"""What the journal says, and what proves that it was not altered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.ids import StaffId, ThreadId
from bot.domain.journal_chain import JournalLine, Seal

LATEST = 1_000
"""So many of the last lines may still be without a seal: a transaction that began earlier may end later."""


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which lines are asked for: all, or those of a thread, by a person, or since a moment."""

    thread: ThreadId | None = None
    by: StaffId | None = None
    since: datetime | None = None


class ProofStore(Protocol):
    """The journal as a whole, and its seals."""

    async def seal_journal(self, *, limit: int) -> int:
        """Seal lines that have no seal yet, the oldest first; return how many.

        May be called in several processes at once: a line gets one seal, and the numbers have no gap. A line that
        turns up behind the `LATEST` sealed ones is left without a seal: nobody here wrote it then.
        """
        ...

    async def seals(self, *, after: int, limit: int) -> Sequence[tuple[Seal, JournalLine | None]]:
        """Return seals with their lines, by number, those behind the number `after`. A line may be gone."""
        ...

    async def unsealed(self) -> Sequence[JournalLine]:
        """Return the lines without a seal that `seal_journal` will never give one, 100 at most."""
        ...

    async def journal(self, asked: JournalQuery, *, after: int, limit: int) -> Sequence[JournalLine]:
        """Return lines of the journal, oldest first, those behind the line `after`."""
        ...
