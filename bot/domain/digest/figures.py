"""A digest in words: the same figures, labels and sentences for every place that shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import (
    COUNTED_WAITING,
    EARLIER,
    STELLA,
    Digest,
    Number,
    Quote,
    Share,
    Thanked,
    Times,
    Waits,
    compared,
)

LABELS: Mapping[Number, str] = {
    Number.HEARD: "Mentions heard",
    Number.ANSWERED: "Answered",
    Number.IN_TIME: "Answered within 24 hours",
    Number.TO_CLAIM: "Time to the first raised hand",
    Number.TO_ANSWER: "Time to the first answer",
    Number.WAITING: "Still waiting",
    Number.FREED: "Freed when a claim ran out",
    Number.FOLLOW_UPS: "Follow-ups answered",
    Number.RETRACTED: "Taken back",
    Number.SECONDS: "Drafts approved",
    Number.PEOPLE: "People who answered",
    Number.DEPARTMENTS: "Departments they are from",
    Number.OUTSIDE: "Answers from outside support",
    Number.FIRST_TIMERS: "First-time volunteers",
    Number.HELPERS: "Colleagues who approved or helped",
    Number.THANKS: "Likes from customers",
    Number.SMALL: "In time, small accounts",
    Number.FAMOUS: "In time, famous accounts",
    Number.WORDS: "What people asked about",
    Number.SPEND: "Spent on paid networks",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a digest as it is shown: its label, its value, and a remark that puts it in proportion."""

    number: Number
    label: str
    value: str
    remark: str = ""


def figures(digest: Digest) -> tuple[Figure, ...]:
    """Return every number of the digest, in the order of `Number`; what is not known is left out."""
    shown = _shown(digest)
    return tuple(Figure(n, LABELS[n], *shown[n]) for n in Number if shown[n][0])


def headline(digest: Digest) -> str:
    """Return the finding in one line: "41 answered, up from 35"."""
    if digest.quiet:
        return f"A quiet week{' so far' if digest.running else ''}: nobody called on us, and nobody waits."
    than = stands(digest, digest.answered, digest.earlier[0].answered) if digest.earlier else ""
    return f"{digest.answered} answered{' so far' if digest.running else ''}{', ' if than else ''}{than}"


def stands(digest: Digest, now: int, before: int) -> str:
    """Say how a count stands to that of the week before; of a week that runs, only what there was in all of that."""
    return f"{before} in the whole week before" if digest.running else compared(now, before)


def so_far(digest: Digest) -> str:
    """Return the sentence above a digest that somebody looks at before it is posted."""
    over = "This week is not over" if digest.running else "This week is over, and its digest not posted"
    return f"{over} yet: these are its numbers as they stand now. Nobody is told that you looked."


def heading(week: CalendarWeek) -> str:
    """Return which week it is: "Week 46, 9 to 15 November 2026"."""
    first, last = week.monday, week.sunday
    month = "" if (first.year, first.month) == (last.year, last.month) else f" {first:%B}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"Week {int(week.label[-2:])}, {first.day}{month}{year} to {last.day} {last:%B %Y}"


def gratitude(digest: Digest) -> tuple[str, ...]:
    """Return a sentence for each kind of help whose people may be named: "Ana and Ben answered. Thank you!"."""
    told = {
        "answered. Thank you!": digest.people,
        "approved a draft or offered to help. Thank you!": digest.helpers,
        "answered for the first time. Welcome!": digest.first_timers,
    }
    return tuple(f"{listed(people)} {did}" for did, people in told.items() if people.names)


def waits_since(waits: Waits, zone: str) -> str:
    """Return since when a thread waits, by the clocks of that zone: "since 12 November 2026, 09:30"."""
    began = waits.since.astimezone(ZoneInfo(zone))
    return f"since {began.day} {began:%B %Y, %H:%M}"


def credit(quote: Quote) -> str:
    """Return whose words a quotation is, and where they stand: "Maya, #142"."""
    return f"{quote.by}, #{quote.thread}"


def percent(share: Share) -> str:
    """Return a share as people say it: "83 %, 34 of 41"."""
    return "" if share.ratio is None else f"{100 * share.ratio:.0f} %, {share.part} of {share.whole}"


def duration(time: timedelta) -> str:
    """Return a time in its two largest units: "2 h 5 min"."""
    seconds = round(time.total_seconds())
    if seconds < 60:
        return f"{seconds} s"
    minutes = seconds // 60
    days, hours, left = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [(days, "d"), (hours, "h")] if days else [(hours, "h"), (left, "min")]
    return " ".join(f"{count} {unit}" for count, unit in parts if count)


def listed(people: Thanked) -> str:
    """Return names in the order of the alphabet: "Ana, Ben and 2 more"; only how many, where nobody is named."""
    if not people.names:
        return ""
    more = [f"{people.unnamed} more"] if people.unnamed else []
    *most, last = [*people.names, *more]
    return f"{', '.join(most)} and {last}" if most else last


def _shown(digest: Digest) -> Mapping[Number, tuple[str, str]]:
    last = digest.earlier[0] if digest.earlier else None
    return {
        Number.HEARD: (str(digest.heard), stands(digest, digest.heard, last.heard) if last else ""),
        Number.ANSWERED: (str(digest.answered), stands(digest, digest.answered, last.answered) if last else ""),
        Number.IN_TIME: (percent(digest.in_time), _in_proportion(digest)),
        Number.TO_CLAIM: _times(digest.to_claim),
        Number.TO_ANSWER: _times(digest.to_answer),
        Number.WAITING: (_counted(digest), ", ".join(f"#{one.thread}" for one in digest.waiting.oldest)),
        Number.FREED: (str(digest.freed), ""),
        Number.FOLLOW_UPS: (str(digest.follow_ups), ""),
        Number.RETRACTED: (str(digest.retracted), ""),
        Number.SECONDS: (str(digest.seconds), ""),
        Number.PEOPLE: (str(digest.people.count), listed(digest.people)),
        Number.DEPARTMENTS: (str(digest.departments or ""), ""),
        Number.OUTSIDE: (percent(digest.outside), ""),
        Number.FIRST_TIMERS: (str(digest.first_timers.count), listed(digest.first_timers)),
        Number.HELPERS: (str(digest.helpers.count), listed(digest.helpers)),
        Number.THANKS: (str(digest.thanks), ""),
        Number.SMALL: (percent(digest.small), ""),
        Number.FAMOUS: (percent(digest.famous), ""),
        Number.WORDS: (", ".join(f"{one.word} ({one.now})" for one in digest.words), ""),
        Number.SPEND: (", ".join(f"{one.amount:.2f} {one.currency}" for one in digest.spend or ()), ""),
    }


def _counted(digest: Digest) -> str:
    count = digest.waiting.count
    return f"{count} or more" if count == COUNTED_WAITING else str(count)


def _times(times: Times) -> tuple[str, str]:
    if times.median is None or times.ninetieth is None:
        return "", ""
    return duration(times.median), f"nine in ten within {duration(times.ninetieth)}"


def _in_proportion(digest: Digest) -> str:
    """Beside our share: our own last weeks, and what others were once found to do."""
    part = sum(week.in_time.part for week in digest.earlier)
    before = Share(part, sum(week.in_time.whole for week in digest.earlier)).ratio
    ours = "" if before is None else f"{100 * before:.0f} % in the {EARLIER} weeks before; "
    return f"{ours}companies on Twitter in 2011: {100 * STELLA:.0f} % (STELLAService)"
