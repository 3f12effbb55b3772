"""What people asked about: in how many threads of a week each word stood, and in how many before."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import EARLIER, Rising, risen
from bot.domain.ids import ThreadId
from storage.digest.queries import first_posts
from storage.threads.similar import spelled

READ = 5000
"""How many first posts of a week are read."""
LONGEST = 5000
"""How much of one is read, in code points."""

Said = Mapping[ThreadId, str]
"""What a customer's first post says, for each thread of a week."""


@dataclass(frozen=True, slots=True)
class Weeks:
    """What was said in a week, and in each of those before."""

    now: Said
    before: tuple[Said, ...]


def read(connection: sa.Connection, week: CalendarWeek) -> Weeks:
    """Return what is to be counted."""
    return Weeks(_said(connection, week), tuple(_said(connection, week.before(n)) for n in range(1, EARLIER + 1)))


def rising(weeks: Weeks) -> tuple[Rising, ...]:
    """Return the words that rose. Takes a while: not for the thread that others wait for."""
    earlier = [text for week in weeks.before for text in week.values()]
    return risen(_counted(weeks.now.values()), len(weeks.now), _counted(earlier), len(earlier))


def speak_of_what_rose(weeks: Weeks) -> list[ThreadId]:
    """Return the threads of the week in which one of these words stands."""
    wanted = {one.word for one in rising(weeks)}
    return sorted(thread for thread, text in weeks.now.items() if wanted & set(spelled(text)))


def _said(connection: sa.Connection, week: CalendarWeek) -> Said:
    rows = connection.execute(first_posts(week).limit(READ))
    return {ThreadId(row.thread): row.text[:LONGEST] for row in rows}


def _counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in set(spelled(text)))
