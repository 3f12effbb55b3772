"""A made-up week, for looking at the forms of a digest before there is anything to tell."""

from datetime import timedelta
from decimal import Decimal

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import Amount, Digest, Earlier, Quote, Rising, Share, Thanked, Times, Waiting, Waits
from bot.domain.ids import ThreadId

_MINUTE = timedelta(minutes=1)


def a_week() -> Digest:
    """Return the digest of a busy week at a bakery that is made up, as everybody in it is."""
    week = CalendarWeek.parse("2026-W46", "Europe/Berlin")
    before = [(42, 35, 30), (38, 31, 27), (29, 27, 24), (33, 28, 25)]
    return Digest(
        week,
        week.end + timedelta(hours=9),
        heard=50,
        answered=41,
        in_time=Share(38, 46),
        to_claim=Times(44, 14 * _MINUTE, 180 * _MINUTE),
        to_answer=Times(41, 125 * _MINUTE, 480 * _MINUTE),
        waiting=Waiting(2, (Waits(ThreadId(1387), week.end - timedelta(hours=30)), Waits(ThreadId(1401), week.end))),
        freed=3,
        follow_ups=6,
        retracted=1,
        seconds=4,
        people=Thanked(9, ("Ana", "Ben", "Chidi", "Dara", "Émile", "Gül", "Zoe")),
        departments=4,
        outside=Share(24, 41),
        first_timers=Thanked(2, ("Gül", "Zoe")),
        helpers=Thanked(5, ("Ana", "Finn", "Hana")),
        thanks=12,
        quotes=(Quote(ThreadId(1362), "Maya", "Thank you, that was quick! The rye bread is for my sister."),),
        small=Share(31, 38),
        famous=Share(7, 8),
        words=(Rising("stollen", 11, 2), Rising("gluten", 5, 4)),
        spend=(Amount("USD", Decimal("1.37")),),
        earlier=tuple(
            Earlier(week.before(ago), heard, answered, Share(in_time, heard))
            for ago, (heard, answered, in_time) in enumerate(before, start=1)
        ),
    )
