"""A whole made-up year: what the store counts is what a plain look at every row comes to, in each week."""

import asyncio
import math
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

import pytest
import pytest_asyncio

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import DEFINITIONS, Digest, Number, Share, Times, alphabetical
from bot.domain.ids import StaffId
from bot.domain.thread import JournalEvent
from storage.connection.database import open_database
from storage.migrate import migrate
from storage.store import SqlStore
from tests.servers.postgres import Postgres
from tests.stores.rig import rigged
from tests.year import BEGIN, CHANNEL, SMALL, STORMY, Company, Rows, a_year, lines, people, settle

ZONE = "America/St_Johns"
"""Half an hour off, with clocks that change."""
DAY = timedelta(hours=24)


@dataclass(frozen=True)
class Naive:
    """The same numbers, by looking at every row in Python."""

    company: Company
    rows: Rows
    week: CalendarWeek
    now: datetime

    def done(self, *deeds: JournalEvent) -> list[Mapping[str, Any]]:
        return [line for line in lines(self.rows, *deeds) if self.week.start <= line["at"] < self.week.end]

    def threads(self, *deeds: JournalEvent) -> set[int]:
        return {line["thread"] for line in self.done(*deeds)}

    def first(self, deed: JournalEvent) -> dict[int, datetime]:
        first: dict[int, datetime] = {}
        for line in lines(self.rows, deed):
            first[line["thread"]] = min(line["at"], first.get(line["thread"], line["at"]))
        return first

    @cached_property
    def heard(self) -> list[Mapping[str, Any]]:
        opened = self.threads(JournalEvent.OPENED)
        return [thread for thread in self.rows.threads if thread["id"] in opened]

    def share(self, famous: bool | None = None) -> Share:
        answered = self.first(JournalEvent.PUBLISHED)
        owed = [t for t in self.heard if t["summoned"] and not t["stopped"] and t["opened_at"] <= self.now - DAY]
        if famous is not None:
            owed = [t for t in owed if t["followers"] is not None and (t["followers"] >= 10_000) is famous]
        within = [t for t in owed if t["id"] in answered and answered[t["id"]] - t["opened_at"] <= DAY]
        return Share(len(within), len(owed))

    def times(self, deed: JournalEvent) -> Times:
        first = self.first(deed)
        took = sorted(first[t["id"]] - t["opened_at"] for t in self.heard if t["id"] in first)
        if not took:
            return Times()
        return Times(len(took), took[math.ceil(len(took) / 2) - 1], took[math.ceil(len(took) * 0.9) - 1])

    def authors(self, *deeds: JournalEvent) -> Counter[StaffId]:
        return Counter(line["by_staff"] for line in self.done(*deeds))

    def new(self) -> set[StaffId]:
        before = {line["by_staff"] for line in lines(self.rows, JournalEvent.PUBLISHED) if line["at"] < self.week.start}
        return self.authors(JournalEvent.PUBLISHED).keys() - before

    def waiting(self) -> list[int]:
        free = [
            t
            for t in self.rows.threads
            if t["summoned"]
            and (t["state"] == "open" or (t["state"] == "waiting" and t["holder"] is None))
            and t["opened_at"] < self.week.end
        ]
        return [t["id"] for t in sorted(free, key=lambda t: (t["opened_at"], t["id"]))]

    def follow_ups(self) -> set[int]:
        second = {reply["reply"] for reply in self.rows.replies if reply["to_ref"].endswith("-2")}
        return {line["thread"] for line in self.done(JournalEvent.PUBLISHED) if line["about"] in second}

    def outside(self) -> Share:
        staff = {person.id: person.department or person.role for person in people(self.company)}
        placed = {id: count for id, count in self.authors(JournalEvent.PUBLISHED).items() if staff[id]}
        return Share(sum(count for id, count in placed.items() if staff[id] != "Support"), sum(placed.values()))


@dataclass(frozen=True)
class Settled:
    """A company whose year is in a store."""

    company: Company
    rows: Rows
    store: SqlStore
    read: dict[CalendarWeek, Digest]

    def naive(self, week: CalendarWeek) -> Naive:
        return Naive(self.company, self.rows, week, self.store.now())

    async def digest(self, week: CalendarWeek) -> Digest:
        """Return the week's digest. Nobody writes here, so that each is read once."""
        if week not in self.read:
            self.read[week] = await self.store.digest(week, support=["support"], quotable=[CHANNEL])
        return self.read[week]

    async def explain(self, number: Number, week: CalendarWeek) -> Sequence[int]:
        return await self.store.explain(number, week, support=["support"])


@dataclass(frozen=True)
class Year:
    """A company's year, where it is stored, and what was read of it."""

    company: Company
    rows: Rows
    url: str
    read: dict[CalendarWeek, Digest] = field(default_factory=dict)


@pytest.fixture(scope="module", params=["small-sqlite", "stormy-postgres"])
def year(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Year:
    """A year of each company, each in another database, written once: these tests only read."""
    kind, _, backend = request.param.partition("-")
    company = SMALL if kind == "small" else STORMY
    url = f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('year')}/year.db"
    if backend == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.url(server.create())
    rows = a_year(company)

    async def write() -> None:
        database = open_database(url)
        await migrate(database)
        await settle(database, company, rows)
        await database.close()

    asyncio.run(write())
    return Year(company, rows, url)


@pytest_asyncio.fixture
async def settled(year: Year) -> AsyncIterator[Settled]:
    async with rigged(year.url) as rig:
        rig.now = BEGIN + timedelta(weeks=52)
        yield Settled(year.company, year.rows, rig.store, year.read)


def weeks(company: Company) -> list[CalendarWeek]:
    """Some weeks: the first and the last, those around the storms, and some of a quiet year."""
    first = CalendarWeek.parse("2026-W01", ZONE)
    chosen = range(0, 53, 4) if company is SMALL else (0, 1, 12, 20, 21, 45, 51)
    return [first.before(-number) for number in chosen]


async def test_every_number_of_a_year_is_what_a_plain_look_at_the_rows_comes_to(settled: Settled) -> None:
    for week in weeks(settled.company):
        digest, naive = await settled.digest(week), settled.naive(week)
        assert digest.heard == len(naive.heard)
        assert digest.answered == len(naive.threads(JournalEvent.PUBLISHED))
        assert digest.in_time == naive.share()
        assert digest.to_claim == naive.times(JournalEvent.CLAIMED)
        assert digest.to_answer == naive.times(JournalEvent.PUBLISHED)
        assert digest.waiting.count == len(naive.waiting())
        assert [one.thread for one in digest.waiting.oldest] == naive.waiting()[:10]
        assert digest.freed == len(naive.threads(JournalEvent.LEASE_ENDED))
        assert digest.follow_ups == len(naive.follow_ups())
        assert digest.retracted == len(naive.done(JournalEvent.RETRACTED))
        assert digest.seconds == len(naive.done(JournalEvent.SECONDED))
        assert digest.thanks == len(naive.done(JournalEvent.LIKED))
        assert digest.people.count == len(naive.authors(JournalEvent.PUBLISHED))
        assert digest.first_timers.count == len(naive.new())
        assert digest.helpers.count == len(naive.authors(JournalEvent.SECONDED, JournalEvent.OFFERED_HELP))
        assert digest.outside == naive.outside()
        assert digest.small == naive.share(famous=False)
        assert digest.famous == naive.share(famous=True)


async def test_the_parts_sum_to_the_wholes(settled: Settled) -> None:
    every = [await settled.digest(CalendarWeek.parse("2026-W01", ZONE).before(-n)) for n in range(-1, 60)]
    assert sum(digest.heard for digest in every) == len(settled.rows.threads)
    assert sum(digest.thanks for digest in every) == len(lines(settled.rows, JournalEvent.LIKED))
    assert sum(digest.retracted for digest in every) == len(lines(settled.rows, JournalEvent.RETRACTED))
    assert sum(d.first_timers.count for d in every) == len({r["author"] for r in settled.rows.replies})
    for digest, before in zip(every[1:], every, strict=False):
        assert (digest.earlier[0].heard, digest.earlier[0].answered) == (before.heard, before.answered)
        assert digest.earlier[0].in_time == before.in_time
        assert digest.in_time.part <= digest.in_time.whole <= digest.heard
        assert digest.small.whole + digest.famous.whole <= digest.in_time.whole
        assert digest.small.part + digest.famous.part <= digest.in_time.part
        assert digest.follow_ups <= digest.answered
        assert digest.first_timers.count <= digest.people.count
        assert digest.departments <= digest.people.count
        assert digest.outside.part <= digest.outside.whole


async def test_the_threads_behind_a_number_are_as_many_as_it_says(settled: Settled) -> None:
    for week in weeks(settled.company)[::3]:
        digest, naive = await settled.digest(week), settled.naive(week)
        behind = {number: list(await settled.explain(number, week)) for number in Number}
        assert behind.keys() == DEFINITIONS.keys()
        for number, threads in behind.items():
            assert threads == sorted(set(threads)), number
        assert len(behind[Number.HEARD]) == digest.heard
        assert len(behind[Number.ANSWERED]) == digest.answered
        assert len(behind[Number.IN_TIME]) == digest.in_time.part
        assert len(behind[Number.SMALL]) == digest.small.part
        assert len(behind[Number.FAMOUS]) == digest.famous.part
        assert len(behind[Number.TO_CLAIM]) == digest.to_claim.count
        assert len(behind[Number.TO_ANSWER]) == digest.to_answer.count
        assert behind[Number.WAITING] == sorted(naive.waiting())
        assert len(behind[Number.FREED]) == digest.freed
        assert len(behind[Number.FOLLOW_UPS]) == digest.follow_ups
        assert set(behind[Number.SECONDS]) == naive.threads(JournalEvent.SECONDED)
        assert set(behind[Number.RETRACTED]) == naive.threads(JournalEvent.RETRACTED)
        assert set(behind[Number.THANKS]) == naive.threads(JournalEvent.LIKED)
        assert set(behind[Number.HELPERS]) == naive.threads(JournalEvent.SECONDED, JournalEvent.OFFERED_HELP)
        assert behind[Number.PEOPLE] == behind[Number.DEPARTMENTS] == behind[Number.ANSWERED]
        assert set(behind[Number.OUTSIDE]) | set(behind[Number.FIRST_TIMERS]) <= set(behind[Number.ANSWERED])
        assert behind[Number.SPEND] == []


async def test_who_does_not_want_to_be_named_or_has_left_is_never_named(settled: Settled) -> None:
    named = {person.name for person in people(settled.company) if person.named and person.active}
    seen: set[str] = set()
    for week in weeks(settled.company):
        digest = await settled.digest(week)
        for some in (digest.people, digest.first_timers, digest.helpers):
            assert list(some.names) == sorted(some.names, key=alphabetical)
            seen |= set(some.names)
    assert seen == named


async def test_a_storm_is_told_by_its_words(settled: Settled) -> None:
    storm = await settled.digest(CalendarWeek.parse("2026-W21", "UTC"))
    if settled.company is SMALL:
        assert storm.heard == SMALL.weekly
        assert not {"recall", "batch20"} & {one.word for one in storm.words}
        return
    assert storm.heard == 12 * STORMY.weekly
    assert {"recall", "batch20"} <= {one.word for one in storm.words}
    assert "bread" not in {one.word for one in storm.words}
    told = {one.word: one for one in storm.words}
    assert len(await settled.explain(Number.WORDS, storm.week)) >= told["recall"].now > 100
    assert told["recall"].before == 0


async def test_customers_are_quoted_in_thanks_and_in_public_only(settled: Settled) -> None:
    public = {t["id"] for t in settled.rows.threads if t["visibility"] == "public" and not t["stopped"]}
    quoted = 0
    for week in weeks(settled.company):
        digest = await settled.digest(week)
        quoted += len(digest.quotes)
        for quote in digest.quotes:
            assert quote.thread in public
            assert quote.text in ("Thank you so much!", "Merci beaucoup")
    assert quoted > 3
