"""Charts of a digest: values and words to draw them from, and the finding in a sentence for a reader of text."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.digest.digest import EARLIER, Digest, Number
from bot.domain.digest.figures import LABELS, duration, headline, stands

_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)
HANDS = "First raised hand"
ANSWERS = "First answer"
HALF = "Half within"
NINE = "Nine in ten within"


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a chart: its name, a value for each group, and each value in words."""

    label: str
    values: tuple[float, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars in groups, with a finding that says in a sentence what can be seen. `name` is good for an address."""

    name: str
    title: str
    finding: str
    unit: str
    groups: tuple[str, ...]
    series: tuple[Series, ...]


def charts(digest: Digest) -> tuple[Chart, ...]:
    """Return what can be drawn of a digest; nothing of a quiet week."""
    if digest.quiet:
        return ()
    times = _times(digest)
    return (_counts(digest), times) if times else (_counts(digest),)


def _counts(digest: Digest) -> Chart:
    weeks = [(week.week.monday, week.heard, week.answered) for week in reversed(digest.earlier[:EARLIER])]
    weeks.append((digest.week.monday, digest.heard, digest.answered))
    heard = stands(digest, digest.heard, digest.earlier[0].heard) if digest.earlier else ""
    return Chart(
        "weeks",
        "Heard and answered, week by week" if digest.earlier else "Heard and answered",
        f"{headline(digest)}; {digest.heard} heard{', ' if heard else ''}{heard}.",
        "mentions",
        tuple(_day(monday) for monday, _, _ in weeks),
        (
            _whole("Heard", [heard for _, heard, _ in weeks]),
            _whole(LABELS[Number.ANSWERED], [answered for _, _, answered in weeks]),
        ),
    )


def _times(digest: Digest) -> Chart | None:
    told = {HANDS: digest.to_claim, ANSWERS: digest.to_answer}
    known = {
        name: (t.median, t.ninetieth) for name, t in told.items() if t.median is not None and t.ninetieth is not None
    }
    if not known:
        return None
    unit, one = ("hours", _HOUR) if max(long for _, long in known.values()) >= 2 * _HOUR else ("minutes", _MINUTE)
    both = [[pair[which] for pair in known.values()] for which in (0, 1)]
    return Chart(
        "times",
        "How long customers waited",
        " ".join(
            f"{name}: half within {duration(half)}, nine in ten within {duration(nine)}."
            for name, (half, nine) in known.items()
        ),
        unit,
        tuple(known),
        tuple(
            Series(label, tuple(round(time / one, 2) for time in times), tuple(duration(time) for time in times))
            for label, times in zip((HALF, NINE), both, strict=True)
        ),
    )


def _whole(label: str, values: list[int]) -> Series:
    return Series(label, tuple(values), tuple(str(value) for value in values))


def _day(monday: date) -> str:
    return f"{monday.day} {monday:%b}"
