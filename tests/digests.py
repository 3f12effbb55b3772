"""Digests of any kind: hypothesis strategies for whatever draws them."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import (
    COUNTED_WAITING,
    EARLIER,
    SHOWN_QUOTES,
    SHOWN_WAITING,
    SHOWN_WORDS,
    Amount,
    Digest,
    Earlier,
    Quote,
    Rising,
    Share,
    Thanked,
    Times,
    Waiting,
    Waits,
)
from bot.domain.ids import ThreadId

WEEK = CalendarWeek.parse("2026-W46", "Europe/Berlin")
COUNTS = st.sampled_from([0, 1, 2, 3, 35, 41, 999, 1000, 10**7])
SECONDS = st.sampled_from([0, 1, 59, 60, 3599, 3600, 7199, 7200, 86_399, 86_400, 10**7])
SHARES = st.tuples(COUNTS, COUNTS).map(lambda two: Share(min(two), max(two)))
SPENT = st.sampled_from([None, (), (Amount("EUR", Decimal("0.005")), Amount("USD", Decimal(1_000_000)))])
MOMENTS = st.sampled_from([datetime(2026, 3, 29, 1, 0, tzinfo=UTC), datetime(2031, 12, 31, 23, 59, tzinfo=UTC)])
WEEKS_AGO = st.integers(0, 2000).map(lambda ago: CalendarWeek.parse("2040-W01", "Asia/Kolkata").before(ago))


@st.composite
def times(draw: st.DrawFn) -> Times:
    """A median and what nine in ten took, or nothing."""
    if draw(st.booleans()):
        return Times()
    first, second = sorted(draw(st.tuples(SECONDS, SECONDS)))
    return Times(draw(st.integers(1, 10**6)), timedelta(seconds=first), timedelta(seconds=second))


@st.composite
def thanked(draw: st.DrawFn, names: st.SearchStrategy[str]) -> Thanked:
    """Some people, some of them by name."""
    known = draw(st.lists(names, max_size=draw(st.sampled_from([0, 2, 40]))))
    return Thanked(len(known) + draw(st.integers(0, 5)), tuple(known))


@st.composite
def digests(draw: st.DrawFn, typed: st.SearchStrategy[str], urls: st.SearchStrategy[str | None]) -> Digest:
    """Any digest, with names and quotations of this kind."""
    week = draw(WEEKS_AGO)
    threads = st.sampled_from([1, 142, 999_999_999]).map(ThreadId)
    waiting = draw(st.lists(st.builds(Waits, threads, MOMENTS, urls), max_size=SHOWN_WAITING))
    earlier = draw(st.lists(st.tuples(COUNTS, COUNTS, SHARES), max_size=EARLIER))
    people = thanked(typed)
    return Digest(
        week=week,
        made_at=draw(MOMENTS),
        heard=draw(COUNTS),
        answered=draw(COUNTS),
        in_time=draw(SHARES),
        to_claim=draw(times()),
        to_answer=draw(times()),
        waiting=Waiting(draw(st.integers(len(waiting), COUNTED_WAITING)), tuple(waiting)),
        freed=draw(COUNTS),
        follow_ups=draw(COUNTS),
        retracted=draw(COUNTS),
        seconds=draw(COUNTS),
        people=draw(people),
        departments=draw(COUNTS),
        outside=draw(SHARES),
        first_timers=draw(people),
        helpers=draw(people),
        thanks=draw(COUNTS),
        quotes=tuple(draw(st.lists(st.builds(Quote, threads, typed, typed, urls), max_size=SHOWN_QUOTES))),
        small=draw(SHARES),
        famous=draw(SHARES),
        words=tuple(draw(st.lists(st.builds(Rising, typed, COUNTS, COUNTS), max_size=SHOWN_WORDS))),
        spend=draw(SPENT),
        earlier=tuple(Earlier(week.before(ago), *numbers) for ago, numbers in enumerate(earlier, start=1)),
    )


TAME = st.sampled_from(["Ana", "Ben", "Émile", "Maria da Silva", "愛子", "O’Neil & <Sons>"])
TAME_URLS = st.none() | st.just("https://wall.example/t/7")
DIGESTS = digests(TAME, TAME_URLS)
QUIET = Digest(WEEK, datetime(2026, 11, 16, 8, tzinfo=UTC))
