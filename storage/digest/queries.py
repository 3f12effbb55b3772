"""The numbers of a week, each by one query: its rows are counted for the digest and listed to explain it.

What each number is, `bot.domain.digest.digest.DEFINITIONS` says. Every query but that of who waits begins with what was
done in the week, which `ix_hr_journal_week` finds, and looks up the rest thread by thread.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import COUNTED_WAITING, FAMOUS, SOON, Number
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffId
from bot.domain.thread import JournalEvent
from storage.tables.column_types import elapsed
from storage.tables.index_conditions import PUBLISHED, UNANSWERED
from storage.tables.rows import PUBLIC
from storage.tables.tables import journal, posts, replies, threads

_DONE = {
    Number.ANSWERED: (JournalEvent.PUBLISHED,),
    Number.PEOPLE: (JournalEvent.PUBLISHED,),
    Number.DEPARTMENTS: (JournalEvent.PUBLISHED,),
    Number.FREED: (JournalEvent.LEASE_ENDED,),
    Number.RETRACTED: (JournalEvent.RETRACTED,),
    Number.SECONDS: (JournalEvent.SECONDED,),
    Number.HELPERS: (JournalEvent.SECONDED, JournalEvent.OFFERED_HELP),
    Number.THANKS: (JournalEvent.LIKED,),
}
"""The numbers behind which is what was done in the week, and nothing else."""

Rows = sa.Select[Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which week, when, and who of its authors works outside support."""

    week: CalendarWeek
    now: datetime
    outside: Collection[StaffId] = ()


def behind(number: Number, asked: Asked) -> Rows:  # noqa: PLR0911 - the table of all numbers
    """Return the query of a number; each of its rows has a `thread`. Of shares, it is that of the part."""
    week = asked.week
    match number:
        case Number.HEARD:
            return _heard(week)
        case Number.IN_TIME | Number.SMALL | Number.FAMOUS:
            share = owed(number, asked).subquery()
            return sa.select(share.c.thread).where(share.c.in_time)
        case Number.TO_CLAIM | Number.TO_ANSWER:
            return _took(number, week)
        case Number.WAITING:
            return waiting(week).limit(COUNTED_WAITING)
        case Number.FOLLOW_UPS:
            return _follow_ups(week)
        case Number.OUTSIDE:
            return done(week, JournalEvent.PUBLISHED).where(journal.c.by_staff.in_(asked.outside))
        case Number.FIRST_TIMERS:
            return _first_replies(week)
        case _:
            return done(week, *_DONE[number])


def done(week: CalendarWeek, *deeds: JournalEvent) -> Rows:
    """What was done in the week: in which thread, by whom, about what."""
    query = sa.select(journal.c.thread, journal.c.by_staff, journal.c.about, journal.c.at, journal.c.id)
    query = query.where(journal.c.deed.in_([deed.value for deed in deeds]))
    return query.where(journal.c.at >= week.start, journal.c.at < week.end)


def owed(number: Number, asked: Asked) -> Rows:
    """The threads of which a share is told, and whether each was answered in time."""
    heard = _heard(asked.week).subquery()
    in_time = sa.func.coalesce(elapsed(heard.c.opened_at, heard.c.answered) <= SOON, sa.false())
    query = sa.select(heard.c.thread, in_time.label("in_time"))
    query = query.where(heard.c.summoned, ~heard.c.stopped, heard.c.opened_at <= asked.now - SOON)
    if number is Number.SMALL:
        return query.where(heard.c.followers < FAMOUS)
    if number is Number.FAMOUS:
        return query.where(heard.c.followers >= FAMOUS)
    return query


def share(number: Number, asked: Asked) -> sa.Select[int, int]:
    """How many of them were, and how many they are."""
    these = owed(number, asked).subquery()
    return sa.select(sa.func.count(sa.case((these.c.in_time, 1))).label("part"), sa.func.count().label("whole"))


def times(number: Number, asked: Asked) -> sa.Select[Any]:
    """How many there are, and the times at the places that 50 and 90 percent do not exceed: one row or two."""
    took = _took(number, asked.week).subquery()
    position, count = sa.func.row_number().over(order_by=took.c.took), sa.func.count().over()
    ordered = sa.select(took.c.took, position.label("position"), count.label("whole")).subquery()
    places = [(ordered.c.whole * part + 99) // 100 for part in (50, 90)]
    query = sa.select(ordered.c.whole, ordered.c.took).where(ordered.c.position.in_(places))
    return query.order_by(ordered.c.position)


def waiting(week: CalendarWeek) -> Rows:
    """Who waits now and did so before the week was over, the oldest first: straight from its index."""
    query = sa.select(threads.c.id.label("thread"), threads.c.opened_at, threads.c.channel, threads.c.root)
    query = query.where(UNANSWERED, threads.c.opened_at < week.end)
    return query.order_by(threads.c.opened_at, threads.c.id)


def thanks_said(week: CalendarWeek, quotable: Collection[str]) -> Rows:
    """What customers wrote in the week, in public, where an answer of ours stands: the newest first."""
    wrote = done(week, JournalEvent.FOLLOWED_UP).subquery()
    answered = sa.exists().where(replies.c.thread == wrote.c.thread, replies.c.state == ReplyState.SENT.value)
    query = sa.select(wrote.c.thread, posts.c.author, posts.c.text, posts.c.url, posts.c.channel, posts.c.ref)
    query = query.join(threads, threads.c.id == wrote.c.thread)
    query = query.join(posts, (posts.c.channel == threads.c.channel) & (posts.c.ref == wrote.c.about))
    query = query.where(threads.c.channel.in_(quotable), posts.c.visibility.in_(PUBLIC), ~threads.c.stopped)
    query = query.where(posts.c.deleted_at.is_(None), posts.c.quotable, answered)
    return query.order_by(wrote.c.at.desc(), wrote.c.id.desc())


def first_posts(week: CalendarWeek) -> Rows:
    """What was asked first in the threads heard that everybody may read, as far as it stands."""
    heard = done(week, JournalEvent.OPENED).subquery()
    query = sa.select(heard.c.thread, posts.c.text).join(threads, threads.c.id == heard.c.thread)
    query = query.join(posts, (posts.c.channel == threads.c.channel) & (posts.c.ref == threads.c.root))
    query = query.where(posts.c.visibility.in_(PUBLIC), ~threads.c.stopped, posts.c.deleted_at.is_(None))
    return query.order_by(heard.c.at, heard.c.id)


def _heard(week: CalendarWeek) -> Rows:
    """The threads that opened in the week, with when each was first claimed and first answered, if ever."""
    opening = done(week, JournalEvent.OPENED).subquery()
    query = sa.select(
        opening.c.thread,
        threads.c.opened_at,
        threads.c.summoned,
        threads.c.stopped,
        threads.c.followers,
        _first(JournalEvent.CLAIMED, opening.c.thread).label("claimed"),
        _first(JournalEvent.PUBLISHED, opening.c.thread).label("answered"),
    )
    return query.join(threads, threads.c.id == opening.c.thread)


def _first(deed: JournalEvent, thread: sa.ColumnElement[int]) -> sa.ScalarSelect[datetime]:
    """When that was first done in a thread. Asked so that only the index on `thread` can be of use."""
    line = journal.alias()
    when = sa.func.min(sa.case((line.c.deed == deed.value, line.c.at)))
    return sa.select(when).where(line.c.thread == thread).scalar_subquery()


def _took(number: Number, week: CalendarWeek) -> Rows:
    heard = _heard(week).subquery()
    until = heard.c.claimed if number is Number.TO_CLAIM else heard.c.answered
    return sa.select(heard.c.thread, elapsed(heard.c.opened_at, until).label("took")).where(until.is_not(None))


def _follow_ups(week: CalendarWeek) -> Rows:
    published = done(week, JournalEvent.PUBLISHED).subquery()
    query = sa.select(published.c.thread).join(replies, replies.c.reply == published.c.about)
    return query.join(threads, threads.c.id == published.c.thread).where(replies.c.to_ref != threads.c.root)


def _first_replies(week: CalendarWeek) -> Rows:
    """What was published in the week by people who had published nothing before it."""
    authors = done(week, JournalEvent.PUBLISHED).subquery()
    early = journal.alias()
    before = sa.exists().where(early.c.by_staff == authors.c.by_staff, early.c.at < week.start, PUBLISHED)
    return sa.select(authors.c.thread, authors.c.by_staff).where(authors.c.by_staff.is_not(None), ~before)
