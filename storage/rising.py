"""What people asked about: in how many threads of a week each word stood."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa

from bot.domain.digest import Rising, risen
from bot.domain.mention import Visibility
from bot.domain.thread import Deed
from bot.domain.weeks import CalendarWeek
from storage.similar import spelled
from storage.tables import journal, posts, threads

READ = 5000
"""How many first posts of a week are read."""
LONGEST = 5000
"""How much of one is read, in code points."""

Asked = Mapping[int, str]
"""What a customer's first post says, for each thread of a week."""


def asked(connection: sa.Connection, week: CalendarWeek) -> Asked:
    """Return the first posts of the threads heard that everybody may read, as far as they stand."""
    opening = sa.select(journal.c.thread, posts.c.text).join(threads, threads.c.id == journal.c.thread)
    query = opening.join(posts, (posts.c.channel == threads.c.channel) & (posts.c.ref == threads.c.root))
    query = query.where(
        journal.c.deed == Deed.OPENED.value,
        journal.c.at >= week.start,
        journal.c.at < week.end,
        threads.c.visibility.in_([Visibility.PUBLIC.value, Visibility.UNLISTED.value]),
        threads.c.stopped.is_(False),
        posts.c.deleted_at.is_(None),
    )
    rows = connection.execute(query.order_by(journal.c.at, journal.c.id).limit(READ))
    return {row.thread: row.text[:LONGEST] for row in rows}


def rising(now: Asked, before: Sequence[Asked]) -> tuple[Rising, ...]:
    """Return the words that rose. Takes a while: not for the thread that others wait for."""
    earlier = [text for week in before for text in week.values()]
    return risen(_counted(now.values()), len(now), _counted(earlier), len(earlier))


def speak_of(now: Asked, words: Sequence[Rising]) -> list[int]:
    """Return the threads in which one of these words stands."""
    wanted = {one.word for one in words}
    return sorted(thread for thread, text in now.items() if wanted & set(spelled(text)))


def _counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in set(spelled(text)))
