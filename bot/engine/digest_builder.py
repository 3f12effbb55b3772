"""Makes the digest of a week: what the store counts, and what the paid networks charged."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.actions import RateDigest
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest, Number, summed
from bot.domain.digest.feedback import thanked_for
from bot.domain.ids import ThreadId
from bot.domain.staff import Staff
from bot.domain.thread import ActionRefused
from bot.ports.channel import AllowsQuoting, PublicChannel, ReportsSpend
from bot.ports.store_digests import DigestArchive, DigestQueries


@dataclass(frozen=True, slots=True)
class DigestBuilder:
    """Tells of weeks. `support` names the departments whose work it is to answer."""

    store: DigestQueries
    channels: Mapping[str, PublicChannel]
    support: tuple[str, ...] = ()

    async def digest(self, week: CalendarWeek) -> Digest:
        """Return what that week came to."""
        paid = [channel for channel in self.channels.values() if isinstance(channel, ReportsSpend)]
        made = await self.store.digest(week, support=self.support, quotable=quotable(self.channels))
        if not paid:
            return made
        return replace(made, spend=summed([await channel.spent(week.start, week.end) for channel in paid]))

    async def explain(self, number: Number, week: CalendarWeek) -> list[ThreadId]:
        """Return the threads behind a number."""
        return list(await self.store.explain(number, week, support=self.support))


async def next_week(archive: DigestArchive, now: datetime, zone: str) -> CalendarWeek:
    """Return the week whose digest is the next to come: the one that is running, or the one before until it is kept."""
    week = CalendarWeek.of(now, zone)
    began, due = await archive.began(), await archive.unarchived([week.before()])
    return due[0] if due and began is not None and began < week.start else week


async def save_rating(archive: DigestArchive, person: Staff, action: RateDigest) -> str:
    """Keep what an enrolled colleague says of a digest that was told. Nothing else is stored."""
    if not person.enrolled:
        raise ActionRefused("Choose how customers see you and read the house rules first.")
    if await archive.archived(action.week) is None:
        raise ActionRefused("There is no digest of that week.")
    return thanked_for(await archive.rate(action.week, person.id, useful=action.useful))


def quotable(channels: Mapping[str, PublicChannel]) -> list[str]:
    """Return the channels whose network lets us repeat inside, by name, what customers wrote in public."""
    return [name for name, channel in channels.items() if isinstance(channel, AllowsQuoting) and channel.may_be_quoted]
