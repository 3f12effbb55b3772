"""Which answered threads were asked in the same words: an index of words that is kept with every change of a thread.

Each word is kept as a number made from it. What SQLite deletes can live on for a while in gaps of the file, and a
number there tells nobody what was said. Numbers are also short, however long a text is.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from itertools import accumulate
from math import log1p
from typing import Any

import regex
import sqlalchemy as sa

from bot.domain.card import Similar
from bot.domain.draft import ReplyState
from bot.domain.ids import ThreadId
from bot.domain.thread import Post, State, Thread
from storage.tables.rows import PUBLIC
from storage.tables.statements import insert_rows
from storage.tables.tables import posts, quotes, threads, words
from storage.threads.queries import people_of, posts_of, threads_of

ASKED = 20
"""How many words of a question are looked for."""
INDEXED = 200
"""How many words of a thread are kept: more would not make it easier to find, only slower to keep."""
COMMON = 500
"""From here on a word counts as common. Of its threads only the newest so many lead anywhere."""
LED = 3000
"""How many threads may be come by, all words together, the rarest words first."""
CANDIDATES = 100
"""How many threads are compared word for word."""
SAID = 200
"""How much of a question is returned, in code points."""

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}]{2,}")
_NO_WORDS = regex.compile(r"(?:https?://|@)\S+")
"""Links and names of accounts, which stand in what is asked but are not what is asked."""


def words_of(texts: Iterable[str], most: int) -> list[int]:
    """Return the first words of some texts, each once, as numbers. A word has three letters or digits or more."""
    return list(dict.fromkeys(map(_number, spelled("\n".join(texts)))))[:most]


def spelled(text: str) -> list[str]:
    """Return the words of a text in one spelling each, as they come."""
    plain: list[str] = _WORD.findall(unicodedata.normalize("NFKC", _NO_WORDS.sub(" ", text)).casefold())
    return plain


def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big", signed=True)


# --- keeping it -----------------------------------------------------------------------------------


def belongs(thread: Thread) -> bool:
    """Whether this thread may be found: it began in public, an answer of ours stands, nobody took it back."""
    return (
        not thread.visibility.private
        and not thread.stopped
        and thread.state is not State.WITHDRAWN
        and _standing(thread) > 0
    )


def touched(old: Thread, new: Thread, *, rewritten: bool) -> bool:
    """Whether a change concerns the index: `rewritten` says that it edits or erases what was said."""
    if belongs(old) != belongs(new):
        return True
    return belongs(new) and (rewritten or _standing(old) != _standing(new))


def index(connection: sa.Connection, thread: Thread) -> None:
    """Write the words of this thread again, from what everybody may read in it now; or take it out."""
    connection.execute(sa.delete(words).where(words.c.thread == thread.id))
    if belongs(thread):
        query = sa.select(posts.c.text).order_by(posts.c.at, posts.c.id)
        query = query.where(posts.c.thread == thread.id, posts.c.by_us.is_(False), posts.c.deleted_at.is_(None))
        query = query.where(posts.c.visibility.in_(PUBLIC))
        said = words_of(connection.execute(query).scalars(), INDEXED)
        insert_rows(connection, words, [{"word": word, "thread": thread.id} for word in said])


def outdated(connection: sa.Connection, quoted: ThreadId) -> list[tuple[ThreadId, int]]:
    """Return the threads whose cards quote this one, each with the new version that it gets: they must be redrawn."""
    quoting = sa.select(quotes.c.thread).where(quotes.c.quoted == quoted)
    step = sa.update(threads).where(threads.c.id.in_(quoting)).values(version=threads.c.version + 1)
    rows = connection.execute(step.returning(threads.c.id, threads.c.version)).all()
    connection.execute(sa.delete(quotes).where(quotes.c.quoted == quoted))
    return [(ThreadId(row.id), row.version) for row in rows]


def quoted_already(connection: sa.Connection, quoting: ThreadId, shown: Sequence[ThreadId]) -> bool:
    """Whether it is known that the cards of `quoting` quote all of these."""
    query = sa.select(sa.func.count()).where(quotes.c.quoted.in_(shown), quotes.c.thread == quoting)
    return connection.execute(query).scalar_one() == len(shown)


def quote(connection: sa.Connection, quoting: ThreadId, shown: Sequence[ThreadId]) -> None:
    """Remember that the cards of `quoting` quote these.

    A transaction that changes one of them at this moment is waited for, or waits: either it redraws the cards, or
    what is read after this is what they wrote.
    """
    held = sa.select(threads.c.id).where(threads.c.id.in_(shown)).order_by(threads.c.id)
    connection.execute(held.with_for_update(read=True))
    insert_rows(connection, quotes, [{"quoted": one, "thread": quoting} for one in shown], new_only=True)


def _standing(thread: Thread) -> int:
    return sum(reply.state is ReplyState.SENT for reply in thread.replies)


# --- looking --------------------------------------------------------------------------------------


def alike(connection: sa.Connection, text: str, excluding: ThreadId, limit: int) -> list[Similar]:
    """See `bot.ports.store_history.HistoryStore.similar`.

    A word weighs the more the fewer threads have it. The work is bounded, however many threads there
    are: words lead to threads, the rarest first, and the best hundred of these are compared by all words.
    """
    asked = words_of([text], ASKED)
    needed = min(2, len(asked))
    counted = _count(connection, asked) if asked else {}
    if len(counted) < max(1, needed):
        return []
    weight = {word: log1p(COMMON / count) for word, count in counted.items()}
    rarest = sorted(counted, key=lambda word: counted[word])
    led = accumulate(counted[word] for word in rarest)
    leading = {word: weight[word] for word, so_far in zip(rarest, led, strict=True) if so_far <= LED}
    shared = _shared(connection, _candidates(connection, leading, excluding), list(counted))
    worth = {one: sum(weight[word] for word in there) for one, there in shared.items() if len(there) >= needed}
    return _shown(connection, sorted(worth, key=lambda thread: (-worth[thread], -thread))[:limit])


def _count(connection: sa.Connection, asked: Sequence[int]) -> dict[int, int]:
    """In how many threads each word stands, counted up to COMMON; without those that stand nowhere."""
    counts = connection.execute(_counting(len(asked)), _numbered(asked)).one()
    return {word: count for word, count in zip(asked, counts, strict=True) if count}


def _candidates(connection: sa.Connection, leading: Mapping[int, float], excluding: ThreadId) -> list[int]:
    """The threads whose words weigh most, the newest first among equals."""
    weights = {f"weight_{n}": weight for n, weight in enumerate(leading.values())}
    given = {**_numbered(leading), **weights, "excluded": excluding}
    return list(connection.execute(_leading(len(leading)), given).scalars())


def _shared(connection: sa.Connection, found: Sequence[int], asked: Sequence[int]) -> dict[int, list[int]]:
    query = sa.select(words.c.thread, words.c.word).where(words.c.thread.in_(found), words.c.word.in_(asked))
    shared: defaultdict[int, list[int]] = defaultdict(list)
    for thread, word in connection.execute(query) if found else ():
        shared[thread].append(word)
    return shared


def _shown(connection: sa.Connection, ids: Sequence[int]) -> list[Similar]:
    found = threads_of(connection, ids)
    said = {id: [p for p in some if not p.visibility.private] for id, some in posts_of(connection, found).items()}
    last = {id: [r for r in thread.replies if r.state is ReplyState.SENT][-1] for id, thread in found.items()}
    people = people_of(connection, {reply.author for reply in last.values()})
    return [
        Similar(
            id,
            _question(said[id]),
            people[last[id].author].name,
            next((post.url for post in said[id] if post.ref == last[id].post), None),
        )
        for id in map(ThreadId, ids)
    ]


def _question(said: Sequence[Post]) -> str:
    first = next((post.text for post in said if not post.by_us and post.deleted_at is None), "")
    return " ".join(first[: SAID * 8].split())[:SAID]


def _numbered(some: Iterable[int]) -> dict[str, Any]:
    return {f"word_{n}": word for n, word in enumerate(some)}


def _holding(n: int) -> sa.Select[Any]:
    """The newest threads that have a word. Without an order, PostgreSQL would read the table itself for common ones."""
    query = sa.select(words.c.thread).where(words.c.word == sa.bindparam(f"word_{n}"))
    return query.order_by(words.c.thread.desc()).limit(COMMON)


@cache
def _counting(asked: int) -> sa.Select[Any]:
    """One count for each word, none higher than COMMON, each read from the primary key alone."""
    each = (sa.select(sa.func.count()).select_from(_holding(n).subquery()) for n in range(asked))
    return sa.select(*(count.scalar_subquery().label(f"count_{n}") for n, count in enumerate(each)))


@cache
def _leading(leading: int) -> sa.Select[Any]:
    """The newest threads of each word, from the primary key too; of these, the ones whose words weigh most."""
    newest = (_holding(n).where(words.c.thread != sa.bindparam("excluded")).subquery() for n in range(leading))
    weighed = (
        sa.select(each.c.thread, sa.bindparam(f"weight_{n}", type_=sa.Float()).label("weight"))
        for n, each in enumerate(newest)
    )
    led = sa.union_all(*weighed).subquery()
    query = sa.select(led.c.thread).group_by(led.c.thread)
    return query.order_by(sa.func.sum(led.c.weight).desc(), led.c.thread.desc()).limit(CANDIDATES)
