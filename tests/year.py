"""A made-up year of a company, written straight into the tables, by the same translator that the store uses."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from bot.domain.draft import Reply, ReplyState
from bot.domain.ids import CustomerRef, PostRef, ReplyId, StaffId, ThreadId
from bot.domain.mention import Customer, Visibility
from bot.domain.staff import Attribution, Staff
from bot.domain.thread import Claim, JournalEntry, JournalEvent, Post, State, Thread
from storage.connection.database import Database
from storage.tables.rows import Values, entry_values, post_values, reply_values, staff_values, thread_values
from storage.tables.statements import insert_rows
from storage.tables.tables import journal, posts, replies, staff, threads

CHANNEL = "wall"
BEGIN = datetime(2025, 12, 29, tzinfo=UTC)
"""A Monday: the first of the year's weeks."""
DEPARTMENTS = ("Support", "Bakery", "Delivery", "Accounts", "")
NAMES = ("Zoe", "ana", "Ben", "Émile", "Chidi", "Dara", "Finn", "Gül", "Hana", "Ivo", "Jun", "Kim")
TALK = ("fresh", "today", "when", "does", "shop", "town", "open", "weekdays", "please", "tell", "bread", "there")
SEASONS = ("easter", "picnic", "pumpkin", "stollen")


@dataclass(frozen=True, slots=True)
class Company:
    """How much is asked of it in an ordinary week, and in which weeks a storm breaks, how many times as much."""

    people: int
    weekly: int
    storms: dict[int, int] = field(default_factory=dict)
    weeks: int = 52


SMALL = Company(people=4, weekly=6)
STORMY = Company(people=12, weekly=20, storms={20: 12, 45: 30})


@dataclass(slots=True)
class Rows:
    """What is to be written."""

    threads: list[Values] = field(default_factory=list)
    posts: list[Values] = field(default_factory=list)
    replies: list[Values] = field(default_factory=list)
    journal: list[Values] = field(default_factory=list)

    def line(
        self, thread: ThreadId, deed: JournalEvent, at: datetime, by: StaffId | None = None, about: str = ""
    ) -> None:
        """Add a line of the journal."""
        self.journal.append(entry_values(JournalEntry(deed, at, by, about=about), thread))

    def said(self, thread: Thread, ref: str, text: str, at: datetime, *, by_us: bool = False) -> None:
        """Add a public post."""
        who = "us" if by_us else thread.customer.name
        url = f"https://ask.example/{ref}"
        post = Post(PostRef(CHANNEL, ref), who, text, at, url, by_us, visibility=thread.visibility)
        self.posts.append(post_values(post, thread.id))


def people(company: Company) -> list[Staff]:
    """Who works there. Some have no department, one does not want to be named."""
    return [
        Staff(
            StaffId(n + 1),
            NAMES[n % len(NAMES)],
            "baker" if n % 3 else "",
            Attribution(NAMES[n % len(NAMES)]),
            BEGIN,
            active=n != 7,
            department=DEPARTMENTS[n % len(DEPARTMENTS)],
            named=n != 2,
        )
        for n in range(company.people)
    ]


def a_year(company: Company, seed: int = 1, first: int = 1) -> Rows:
    """Return a year of this company: the same seed, the same year. Threads are numbered from `first` on."""
    chance = random.Random(seed)
    rows = Rows()
    number = first
    for week in range(company.weeks):
        start = BEGIN + timedelta(weeks=week)
        count = company.weekly * company.storms.get(week, 1)
        moments = sorted(start + timedelta(seconds=chance.randrange(7 * 86400)) for _ in range(count))
        for at in moments:
            _thread(rows, chance, company, ThreadId(number), at, week)
            number += 1
    return rows


async def settle(database: Database, company: Company, rows: Rows) -> None:
    """Write it all, the people too if nobody is there yet."""

    def work(connection: sa.Connection) -> None:
        if not connection.execute(sa.select(sa.func.count()).select_from(staff)).scalar_one():
            insert_rows(connection, staff, [{"id": p.id, **staff_values(p)} for p in people(company)])
        insert_rows(connection, threads, rows.threads)
        insert_rows(connection, posts, rows.posts)
        insert_rows(connection, replies, rows.replies)
        insert_rows(connection, journal, rows.journal)

    await database.write(work)
    if database.dialect == "postgresql":
        async with database.engine.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await alone.exec_driver_sql("ANALYZE")


def _asked(chance: random.Random, company: Company, week: int) -> str:
    words = chance.sample(TALK, 6)
    if chance.random() < 0.4:
        words.append(SEASONS[week * len(SEASONS) // company.weeks])
    if week in company.storms and chance.random() < 0.8:
        words += ["recall", f"batch{week}"]
    return " ".join(words)


def _thread(rows: Rows, chance: random.Random, company: Company, id: ThreadId, wrote: datetime, week: int) -> None:
    followers = chance.choice([None, 12, 300, 9_999, 10_000, 2_000_000])
    who = chance.randrange(company.weekly * 20)
    customer = Customer(CustomerRef(CHANNEL, f"c{who}"), f"Customer {who}", followers=followers)
    root = PostRef(CHANNEL, f"p{id}")
    heard = wrote + timedelta(seconds=chance.randrange(60))
    thread = Thread(
        id,
        customer,
        root,
        root,
        wrote,
        heard,
        summoned=chance.random() > 0.05,
        visibility=Visibility.DIRECT if chance.random() < 0.05 else Visibility.PUBLIC,
        stopped=chance.random() < 0.02,
    )
    rows.said(thread, root.id, _asked(chance, company, week), wrote)
    rows.line(id, JournalEvent.OPENED, heard, about=root.id)
    if thread.stopped:
        thread = replace(thread, state=State.CLOSED)
    elif thread.summoned and chance.random() < 0.85:
        thread = _taken(rows, chance, company, thread, heard)
    values = {**thread_values(thread), "version": thread.version, "changed_at": thread.changed_at, "id": id}
    rows.threads.append(values)


def _taken(rows: Rows, chance: random.Random, company: Company, thread: Thread, at: datetime) -> Thread:
    """Somebody raises a hand; perhaps they let it go, and somebody else answers."""
    crew = people(company)
    # Newcomers join in the course of the year: there are first replies in many weeks.
    here = max(1, min(len(crew), 1 + (at - BEGIN).days * len(crew) // 300))
    by = chance.choice(crew[:here]).id
    at += timedelta(seconds=int(chance.expovariate(1 / 7200)))
    rows.line(thread.id, JournalEvent.CLAIMED, at, by)
    if chance.random() < 0.1:
        at += timedelta(minutes=30)
        rows.line(thread.id, JournalEvent.LEASE_ENDED, at, about=str(by))
        if chance.random() < 0.5:
            return thread
        by = chance.choice(crew[:here]).id
        at += timedelta(minutes=5)
        rows.line(thread.id, JournalEvent.CLAIMED, at, by)
    if chance.random() < 0.2:
        deed = chance.choice([JournalEvent.SECONDED, JournalEvent.OFFERED_HELP])
        rows.line(thread.id, deed, at, chance.choice(crew).id)
    at += timedelta(seconds=int(chance.expovariate(1 / 20000)))
    answered, at = _answer(rows, chance, thread, by, at, "a")
    return _follow_up(rows, chance, answered, by, at) if chance.random() < 0.3 else answered


def _follow_up(rows: Rows, chance: random.Random, thread: Thread, by: StaffId, at: datetime) -> Thread:
    at += timedelta(seconds=chance.randrange(86400 * 3))
    latest = PostRef(CHANNEL, f"p{thread.id}-2")
    rows.said(thread, latest.id, chance.choice(["Thank you so much!", "Merci beaucoup", "and what about rye?"]), at)
    rows.line(thread.id, JournalEvent.FOLLOWED_UP, at, about=latest.id)
    again = replace(thread, latest=latest, state=State.WAITING, claim=Claim(by, at, at + timedelta(minutes=30)))
    if chance.random() < 0.3:
        rows.line(thread.id, JournalEvent.LEASE_ENDED, at + timedelta(minutes=30), about=str(by))
        return replace(again, claim=None)
    answered, _ = _answer(rows, chance, again, by, at + timedelta(seconds=chance.randrange(86400)), "b")
    return answered


def _answer(
    rows: Rows, chance: random.Random, thread: Thread, by: StaffId, at: datetime, name: str
) -> tuple[Thread, datetime]:
    id = ReplyId(f"r{thread.id}{name}")
    post = PostRef(CHANNEL, f"ours-{id}")
    state = ReplyState.RETRACTED if chance.random() < 0.03 else ReplyState.SENT
    reply = Reply(id, by, Attribution("Us"), "We do.", thread.latest, at, state, post)
    rows.line(thread.id, JournalEvent.SENT, at, by, id)
    rows.line(thread.id, JournalEvent.PUBLISHED, at, by, id)
    rows.replies.append(reply_values(reply, thread.id))
    rows.said(thread, post.id, reply.text, at, by_us=True)
    if state is ReplyState.RETRACTED:
        rows.line(thread.id, JournalEvent.RETRACTED, at + timedelta(hours=1), by, id)
    for _ in range(chance.choice([0, 0, 0, 1, 2])):
        rows.line(thread.id, JournalEvent.LIKED, at + timedelta(minutes=chance.randrange(6000)), about=post.id)
    held = replace(thread, state=State.ANSWERED, claim=Claim(by, at, None), changed_at=at)
    return held.with_reply(reply), at


def lines(rows: Rows, *deeds: JournalEvent) -> Sequence[Values]:
    """Return what was done of these, as it was written."""
    wanted = {deed.value for deed in deeds}
    return [line for line in rows.journal if line["deed"] in wanted]
