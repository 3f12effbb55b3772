"""The door to the numbers of a week: what a digest tells, the threads behind each number, and what was told."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest, Number
from bot.domain.digest.feedback import DigestFeedback
from bot.domain.effects import DigestEffect
from bot.domain.ids import StaffId, ThreadId


class DigestQueries(Protocol):
    """The part of the store that counts. The work is bounded by the week and the four before it, not by the store."""

    async def digest(
        self, week: CalendarWeek, *, support: Collection[str] = (), quotable: Collection[str] = ()
    ) -> Digest:
        """Return what that week came to, from one state of the store; all but the spend.

        `support` names the departments whose work it is to answer. `quotable` are the channels whose
        network lets us repeat inside what a customer wrote in public.
        """
        ...

    async def explain(self, number: Number, week: CalendarWeek, *, support: Collection[str] = ()) -> Sequence[ThreadId]:
        """Return the threads behind a number, by their numbers; none behind the spend, which no thread tells."""
        ...


@dataclass(frozen=True, slots=True)
class ArchivedDigest:
    """The digest of a week as it was counted, once, and when it was first to be posted anywhere."""

    digest: Digest
    due: datetime


class DigestArchive(Protocol):
    """The part of the store that keeps what was told, so that every room and every retry shows the same."""

    async def archive(self, counted: ArchivedDigest, told: Sequence[DigestEffect]) -> bool:
        """Keep a digest for ever and ask for these effects, in one transaction.

        False if that week is kept already for its zone, by whomever: then nothing changes, and nothing is asked for.
        From now on, whenever something changes in a thread that it quotes, each room of these is redrawn.
        """
        ...

    async def archived(self, week: str, zone: str = "") -> ArchivedDigest | None:
        """Return the digest of the week with that label, as it was counted for that zone, else as for another one.

        What it quotes is as it stands now: nothing of what its customer deleted since.
        """
        ...

    async def archived_weeks(self, *, before: str = "", limit: int = 53) -> Sequence[str]:
        """Return the labels of the weeks that are kept, the newest first, and earlier than `before` if it is given."""
        ...

    async def unarchived(self, weeks: Sequence[CalendarWeek]) -> Sequence[CalendarWeek]:
        """Return which of these weeks are not kept for their zone, in the order given."""
        ...

    async def rate(self, week: str, who: StaffId, *, useful: bool) -> DigestFeedback:
        """Keep what somebody says of the digest of that week, in place of what they said before; return all voices.

        Once they leave, it is only a count: nothing says any more whose it was.
        """
        ...

    async def voices(self, week: str) -> DigestFeedback:
        """Return what was said of the digest of that week."""
        ...

    async def began(self) -> datetime | None:
        """Return when the first thing was done here; None if nothing was."""
        ...
