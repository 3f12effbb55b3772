"""The door to who may be nudged, and about what: threads that nobody took, claims that run out, a week's deeds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.personal_week import PersonalWeek
from bot.domain.effects import Nudge
from bot.domain.ids import StaffId, ThreadId
from bot.domain.staff import Staff


@dataclass(frozen=True, slots=True)
class UnclaimedThread:
    """A thread that nobody has taken, at this version."""

    thread: ThreadId
    version: int


class ReminderStore(Protocol):
    """The part of the store that knows whom to nudge. Its work is bounded by what waits, not by the store."""

    async def untaken(self, since: datetime, until: datetime, *, limit: int) -> Sequence[UnclaimedThread]:
        """Return threads that opened then, wait in nobody's hands, and were never offered; the oldest first."""
        ...

    async def ending(self, since: datetime, until: datetime) -> Sequence[Nudge]:
        """Return a nudge for each claim whose lease ends then, without those that were asked for before."""
        ...

    async def asking(self) -> Sequence[Staff]:
        """Return who works here and asked for offers or for a weekly note."""
        ...

    async def answered(self, threads: Sequence[ThreadId]) -> Sequence[StaffId]:
        """Return whose replies stand in these threads, each once, in the order of the threads."""
        ...

    async def offered(self, since: datetime) -> Mapping[StaffId, int]:
        """Return how many threads each was offered since then."""
        ...

    async def nudge(self, nudges: Sequence[Nudge]) -> None:
        """Have these given. One that was asked for before is not asked for again."""
        ...

    async def deeds(self, staff: StaffId, week: CalendarWeek, *, quotable: Collection[str] = ()) -> PersonalWeek:
        """Return what came of one person's answers in a week. `quotable` is as for `DigestQueries.digest`."""
        ...
