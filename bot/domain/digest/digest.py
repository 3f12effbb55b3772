"""The digest: what a week came to, in numbers, each defined in one sentence; and whom to thank."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.ids import PostRef, ThreadId
from bot.domain.staff import Staff

SOON = timedelta(hours=24)
STELLA = 0.40
"""The share of companies' customers who got an answer on Twitter within 24 hours (STELLAService, 2011)."""
FEWEST = 3
"""Nobody is named beside a count of fewer deeds: it would say who did what, and how often."""
FAMOUS = 10_000
"""How many followers make an account a famous one."""
EARLIER = 4
"""With how many weeks before it a week is compared."""
SHOWN_WAITING = 10
COUNTED_WAITING = 1000
SHOWN_WORDS = 8
SHOWN_QUOTES = 3
RISEN = 3
"""In how many threads a word must stand before it is told: fewer could point at one customer."""

_THANKS = re.compile(
    r"\b(?:thanks|thank you|thx|danke|dankeschön|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank je|tack"
    r"|takk|tak|kiitos|dziękuję|děkuji|köszönöm|teşekkürler|спасибо|дякую)\b|ありがと|谢谢|謝謝|감사|شكرا"
)


class Number(StrEnum):
    """The numbers of a digest, by the names that `handraise digest --explain` takes."""

    HEARD = "heard"
    ANSWERED = "answered"
    IN_TIME = "in-time"
    TO_CLAIM = "to-claim"
    TO_ANSWER = "to-answer"
    WAITING = "waiting"
    FREED = "freed"
    FOLLOW_UPS = "follow-ups"
    RETRACTED = "retracted"
    SECONDS = "seconds"
    PEOPLE = "people"
    DEPARTMENTS = "departments"
    OUTSIDE = "outside"
    FIRST_TIMERS = "first-timers"
    HELPERS = "helpers"
    THANKS = "thanks"
    SMALL = "small"
    FAMOUS = "famous"
    WORDS = "words"
    SPEND = "spend"


DEFINITIONS: Mapping[Number, str] = {
    Number.HEARD: "Threads that a customer opened, by when their first post reached us.",
    Number.ANSWERED: "Threads in which at least one reply of ours became public in the week, whenever they opened.",
    Number.IN_TIME: "Of the threads heard that addressed us, whose customer did not say stop and whose first 24 hours "
    "are over, the share in which a reply of ours became public within 24 hours of the customer's first post.",
    Number.TO_CLAIM: "The time from a customer's first post to the first claim: the middle one and the one that nine "
    "in ten did not exceed, over the threads heard that somebody has claimed.",
    Number.TO_ANSWER: "The time from a customer's first post to our first public reply: the middle one and the one "
    "that nine in ten did not exceed, over the threads heard that have been answered.",
    Number.WAITING: "Threads that opened before the end of the week, addressed us, wait for an answer, and are in "
    "nobody's hands when the digest is made; counted up to 1,000.",
    Number.FREED: "Threads that came free in the week because a claim ended without a reply: its lease ran out, or "
    "its holder left the company.",
    Number.FOLLOW_UPS: "Of the threads answered, those in which a reply answered something the customer wrote after "
    "their first post.",
    Number.RETRACTED: "Replies that were taken back from public in the week.",
    Number.SECONDS: "Times in the week that a colleague approved somebody's draft.",
    Number.PEOPLE: "Different people whose reply became public in the week.",
    Number.DEPARTMENTS: "Different departments of those people, as far as it is known; who has none counts by role.",
    Number.OUTSIDE: "Of the replies that became public in the week and whose author's department is known, the share "
    "from outside support.",
    Number.FIRST_TIMERS: "People whose very first public reply was in the week.",
    Number.HELPERS: "Different people who approved a draft or offered to help in the week.",
    Number.THANKS: "Times in the week that a customer liked a reply of ours, whenever it was written.",
    Number.SMALL: "The share answered in time, among customers known to have fewer than 10,000 followers.",
    Number.FAMOUS: "The share answered in time, among customers known to have 10,000 followers or more.",
    Number.WORDS: "Words that stood in the first posts of at least three of the public threads heard, and in a share "
    "of them more than twice that of the four weeks before; of each week the first 5,000 are read.",
    Number.SPEND: "What the paid networks charged for the week, by our own count.",
}
"""One sentence for each number: what `storage/digest/queries.py` counts, `--explain` prints and the documents show."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    @property
    def ratio(self) -> float | None:
        """The share, from 0 to 1; None of nothing."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Times:
    """How long something took: the middle time, and the one that nine in ten did not exceed; None of nothing."""

    count: int = 0
    median: timedelta | None = None
    ninetieth: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Waits:
    """One thread that waits. Only a public one has its address here."""

    thread: ThreadId
    since: datetime
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many threads wait, and the oldest of them, oldest first."""

    count: int = 0
    oldest: tuple[Waits, ...] = ()


@dataclass(frozen=True, slots=True)
class Thanked:
    """Some people: how many, and those who may be named, in the order of the alphabet. The rest stays unnamed."""

    count: int = 0
    names: tuple[str, ...] = ()

    @property
    def unnamed(self) -> int:
        """How many of them are not named."""
        return self.count - len(self.names)


@dataclass(frozen=True, slots=True)
class Quote:
    """What a customer wrote in thanks, in public, after our answer. `post` is where, so that it can be forgotten."""

    thread: ThreadId
    by: str
    text: str
    url: str | None = None
    post: PostRef | None = None


@dataclass(frozen=True, slots=True)
class Rising:
    """A word that more people used than before: in how many threads, now and in all weeks before together."""

    word: str
    now: int
    before: int


@dataclass(frozen=True, slots=True)
class Amount:
    """Money that a paid network takes."""

    currency: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier week, for comparison."""

    week: CalendarWeek
    heard: int
    answered: int
    in_time: Share


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that a week came to, as it stood at `made_at`. What each number is, `DEFINITIONS` says.

    `earlier` are the weeks before, the newest first. `spend` is None where no channel costs anything.
    """

    week: CalendarWeek
    made_at: datetime
    heard: int = 0
    answered: int = 0
    in_time: Share = Share()
    to_claim: Times = Times()
    to_answer: Times = Times()
    waiting: Waiting = Waiting()
    freed: int = 0
    follow_ups: int = 0
    retracted: int = 0
    seconds: int = 0
    people: Thanked = Thanked()
    departments: int = 0
    outside: Share = Share()
    first_timers: Thanked = Thanked()
    helpers: Thanked = Thanked()
    thanks: int = 0
    quotes: tuple[Quote, ...] = ()
    small: Share = Share()
    famous: Share = Share()
    words: tuple[Rising, ...] = ()
    spend: tuple[Amount, ...] | None = None
    earlier: tuple[Earlier, ...] = ()

    @property
    def running(self) -> bool:
        """Whether the week was not over yet: then all of this is so far, and no whole week to compare with."""
        return self.made_at < self.week.end

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to tell but that."""
        deeds = self.heard, self.answered, self.waiting.count, self.freed, self.retracted, self.seconds, self.thanks
        return not any(deeds) and not self.helpers.count and not any(one.amount for one in self.spend or ())


def thanked(people: Iterable[Staff], deeds: int) -> Thanked:
    """Return these people as a digest tells of them.

    Who left or does not want it is not named, nor anybody beside fewer than `FEWEST` deeds.
    """
    everybody = list(people)
    named = [person.name for person in everybody if person.active and person.named] if deeds >= FEWEST else []
    return Thanked(len(everybody), tuple(sorted(named, key=alphabetical)))


def alphabetical(name: str) -> tuple[str, str]:
    """Return what names are sorted by: their letters, small or capital, with an accent or without."""
    letters = (sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return "".join(letters).casefold(), name


def department(person: Staff) -> str:
    """Return where a person works, in a form to compare: their department, else their role, else nothing."""
    return " ".join((person.department or person.role).casefold().split())


def outside(person: Staff, support: Iterable[str]) -> bool | None:
    """Whether this person works outside the departments that `support` names; None if we do not know where."""
    where = department(person)
    return where not in {" ".join(one.casefold().split()) for one in support} if where else None


def risen(now: Mapping[str, int], of: int, before: Mapping[str, int], of_before: int) -> tuple[Rising, ...]:
    """Return the words that rose, the steepest first: `now` counts threads out of `of`, `before` out of `of_before`.

    Without anything before, nothing rises: there is nothing to compare with.
    """
    if not of_before:
        return ()
    found = [
        Rising(word, count, before.get(word, 0))
        for word, count in now.items()
        if count >= RISEN and count * of_before > 2 * before.get(word, 0) * of
    ]
    found.sort(key=lambda one: (one.before * of - one.now * of_before, one.word))
    return tuple(found[:SHOWN_WORDS])


def summed(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """Return one amount for each currency, by its name."""
    total: dict[str, Decimal] = {}
    for one in amounts:
        total[one.currency] = total.get(one.currency, Decimal(0)) + one.amount
    return tuple(Amount(currency, total[currency]) for currency in sorted(total))


def says_thanks(text: str) -> bool:
    """Whether a customer's words thank somebody: by a word for it, in one of a few languages."""
    return _THANKS.search(" ".join(text.casefold().split())) is not None


def compared(now: int, before: int) -> str:
    """Say in words how a count stands to the one before: "up from 35"."""
    return f"up from {before}" if now > before else f"down from {before}" if now < before else "as many as before"
