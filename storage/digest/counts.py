"""Counts what a week came to. See `bot.ports.store_digests.DigestQueries` for what is promised."""

import asyncio
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import sqlalchemy as sa

from bot.domain.digest import digest as tell
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Digest, Earlier, Number, Quote, Share, Times, Waiting, Waits
from bot.domain.ids import PostRef, StaffId, ThreadId
from bot.domain.staff import Staff
from storage.connection.context import StoreContext
from storage.digest import queries, rising_words
from storage.digest.queries import Asked
from storage.tables.rows import PUBLIC
from storage.tables.tables import posts
from storage.threads.queries import people_of

LOOKED_THROUGH = 500
"""In how many of a week's follow-ups thanks are looked for, the newest first."""
SAID = 200
"""How much of one is quoted, in code points."""


class StoredDigests(StoreContext):
    """The numbers of a week, and the threads behind each."""

    async def digest(
        self, week: CalendarWeek, *, support: Collection[str] = (), quotable: Collection[str] = ()
    ) -> Digest:
        asked = Asked(week, self.now())

        def look(connection: sa.Connection) -> tuple[Digest, rising_words.Weeks]:
            made = _Count(connection, asked).digest(support)
            return replace(made, quotes=_quotes(connection, week, quotable)), rising_words.read(connection, week)

        made, said = await self.database.read(look)
        return replace(made, words=await asyncio.to_thread(rising_words.rising, said))

    async def explain(self, number: Number, week: CalendarWeek, *, support: Collection[str] = ()) -> Sequence[ThreadId]:
        if number is Number.SPEND:
            return []
        if number is Number.WORDS:
            said = await self.database.read(lambda connection: rising_words.read(connection, week))
            return await asyncio.to_thread(rising_words.speak_of_what_rose, said)
        asked = Asked(week, self.now())

        def look(connection: sa.Connection) -> list[ThreadId]:
            people = _Count(connection, asked).published() if number is Number.OUTSIDE else {}
            outside = [person.id for person in people if tell.outside(person, support)]
            rows = queries.behind(number, replace(asked, outside=outside)).subquery()
            query = sa.select(rows.c.thread).where(rows.c.thread.is_not(None)).distinct().order_by(rows.c.thread)
            return [ThreadId(id) for id in connection.execute(query).scalars()]

        return await self.database.read(look)


@dataclass(frozen=True, slots=True)
class _Count:
    """One week, counted upon one connection."""

    connection: sa.Connection
    asked: Asked

    def digest(self, support: Collection[str]) -> Digest:
        """All but the words and what is quoted."""
        week = self.asked.week
        before = [replace(self.asked, week=week.before(count)) for count in range(1, tell.EARLIER + 1)]
        return Digest(
            week,
            self.asked.now,
            **self.compared(),
            **self.people(support),
            to_claim=self.times(Number.TO_CLAIM),
            to_answer=self.times(Number.TO_ANSWER),
            waiting=self.waiting(),
            freed=self.threads(Number.FREED),
            follow_ups=self.threads(Number.FOLLOW_UPS),
            retracted=self.rows(Number.RETRACTED),
            seconds=self.rows(Number.SECONDS),
            thanks=self.rows(Number.THANKS),
            small=self.share(Number.SMALL),
            famous=self.share(Number.FAMOUS),
            earlier=tuple(Earlier(one.week, **replace(self, asked=one).compared()) for one in before),
        )

    def compared(self) -> dict[str, Any]:
        """What is told of earlier weeks too."""
        return {
            "heard": self.rows(Number.HEARD),
            "answered": self.threads(Number.ANSWERED),
            "in_time": self.share(Number.IN_TIME),
        }

    def rows(self, number: Number) -> int:
        """How often."""
        rows = queries.behind(number, self.asked).subquery()
        return self.connection.execute(sa.select(sa.func.count()).select_from(rows)).scalar_one()

    def threads(self, number: Number) -> int:
        """In how many threads."""
        rows = queries.behind(number, self.asked).subquery()
        return self.connection.execute(sa.select(sa.func.count(rows.c.thread.distinct()))).scalar_one()

    def share(self, number: Number) -> Share:
        row = self.connection.execute(queries.share(number, self.asked)).one()
        return Share(row.part, row.whole)

    def times(self, number: Number) -> Times:
        rows = self.connection.execute(queries.times(number, self.asked)).all()
        return Times(rows[0].whole, rows[0].took, rows[-1].took) if rows else Times()

    def waiting(self) -> Waiting:
        """How many, and the oldest. Only of what everybody may read the address is told."""
        oldest = queries.waiting(self.asked.week).limit(tell.SHOWN_WAITING).subquery()
        first = (posts.c.channel == oldest.c.channel) & (posts.c.ref == oldest.c.root)
        query = (
            sa.select(oldest, posts.c.url, posts.c.visibility)
            .outerjoin(posts, first)
            .order_by(oldest.c.opened_at, oldest.c.thread)
        )
        rows = self.connection.execute(query).all()
        shown = [
            Waits(ThreadId(row.thread), row.opened_at, row.url if row.visibility in PUBLIC else None) for row in rows
        ]
        return Waiting(self.rows(Number.WAITING), tuple(shown))

    def published(self) -> Mapping[Staff, int]:
        """Whose replies became public in the week, and how many."""
        return self._who(Number.PEOPLE)

    def people(self, support: Collection[str]) -> dict[str, Any]:
        """Who is thanked, and from where they are."""
        published, helped, new = self.published(), self._who(Number.HELPERS), self._who(Number.FIRST_TIMERS)
        outside = {person: tell.outside(person, support) for person in published}
        known = sum(count for person, count in published.items() if outside[person] is not None)
        return {
            "people": tell.thanked(published, sum(published.values())),
            "first_timers": tell.thanked(new, sum(published.values())),
            "helpers": tell.thanked(helped, sum(helped.values())),
            "departments": len({tell.department(person) for person in published} - {""}),
            "outside": Share(sum(count for person, count in published.items() if outside[person]), known),
        }

    def _who(self, number: Number) -> Mapping[Staff, int]:
        rows = queries.behind(number, self.asked).subquery()
        query = sa.select(rows.c.by_staff, sa.func.count()).where(rows.c.by_staff.is_not(None))
        found = {StaffId(row[0]): row[1] for row in self.connection.execute(query.group_by(rows.c.by_staff))}
        return {person: found[person.id] for person in people_of(self.connection, found).values()}


def _quotes(connection: sa.Connection, week: CalendarWeek, quotable: Collection[str]) -> tuple[Quote, ...]:
    if not quotable:
        return ()
    rows = connection.execute(queries.thanks_said(week, quotable).limit(LOOKED_THROUGH))
    return tuple(islice(thanking(rows), tell.SHOWN_QUOTES))


def still_said(connection: sa.Connection, week: CalendarWeek, told: Collection[Quote]) -> tuple[Quote, ...]:
    """Return what stands today of what was quoted: as it is worded now, and nothing of what was deleted."""
    known = [quote.post for quote in told if quote.post is not None]
    rows = queries.thanks_said(week, {post.channel for post in known})
    rows = rows.where(posts.c.ref.in_([post.id for post in known]))
    now = {quote.post: quote for quote in thanking(connection.execute(rows))} if known else {}
    return tuple(now[quote.post] for quote in told if quote.post in now)


def thanking(rows: Iterable[sa.Row[Any]]) -> Iterator[Quote]:
    """Of these posts, those that thank somebody, cut to what is quoted."""
    for row in rows:
        if tell.says_thanks(row.text[: SAID * 8]):
            said, post = " ".join(row.text[: SAID * 8].split())[:SAID], PostRef(row.channel, row.ref)
            yield Quote(ThreadId(row.thread), row.author, said, row.url, post)
