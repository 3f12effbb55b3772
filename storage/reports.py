"""The numbers of a week. See `bot.reports.Reports` for what is promised, `bot.domain.digest` for what each one is.

Every number has one query here, whose rows are counted for the digest and listed to explain it. Each begins
with what was done in the week, which `ix_hr_journal_week` finds, and looks up the rest thread by thread.
"""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.domain import digest as told
from bot.domain.digest import Digest, Earlier, Number, Share, Thanked, Times, Waiting, Waits
from bot.domain.draft import ReplyState
from bot.domain.mention import Visibility
from bot.domain.refs import StaffId, ThreadId
from bot.domain.staff import Staff
from bot.domain.thread import Deed
from bot.domain.weeks import CalendarWeek
from storage import rising
from storage.columns import elapsed
from storage.means import Means
from storage.reading import people_of
from storage.tables import PUBLISHED, UNANSWERED, journal, posts, replies, staff, threads

LOOKED_THROUGH = 500
"""In how many of a week's follow-ups thanks are looked for, the newest first."""
SAID = 200
"""How much of one is quoted, in code points."""

_DONE = {
    Number.ANSWERED: (Deed.PUBLISHED,),
    Number.PEOPLE: (Deed.PUBLISHED,),
    Number.DEPARTMENTS: (Deed.PUBLISHED,),
    Number.FREED: (Deed.LEASE_ENDED,),
    Number.RETRACTED: (Deed.RETRACTED,),
    Number.SECONDS: (Deed.SECONDED,),
    Number.HELPERS: (Deed.SECONDED, Deed.OFFERED_HELP),
    Number.THANKS: (Deed.LIKED,),
}
"""The numbers that are told by what was done in the week, and by nothing else."""


class StoredReports(Means):
    """Counts what a week came to, all of it upon one state of the store."""

    async def digest(
        self, week: CalendarWeek, *, support: Collection[str] = (), quotable: Collection[str] = ()
    ) -> Digest:
        report = _Report(week, self.now(), support)

        def look(connection: sa.Connection) -> tuple[Digest, rising.Asked, list[rising.Asked]]:
            before = [rising.asked(connection, one) for one in _before(week)]
            return report.digest(connection, quotable), rising.asked(connection, week), before

        digest, asked, before = await self.database.read(look)
        words = await asyncio.to_thread(rising.rising, asked, before)
        return told.replaced(digest, words)

    async def explain(
        self, number: Number, week: CalendarWeek, *, support: Collection[str] = ()
    ) -> Sequence[ThreadId]:
        report = _Report(week, self.now(), support)
        if number is Number.SPEND:
            return []
        if number is Number.WORDS:
            asked, before = await self.database.read(
                lambda c: (rising.asked(c, week), [rising.asked(c, one) for one in _before(week)])
            )
            words = await asyncio.to_thread(rising.rising, asked, before)
            return [ThreadId(id) for id in rising.speak_of(asked, words)]
        return await self.database.read(lambda connection: report.threads_behind(connection, number))
