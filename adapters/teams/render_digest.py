"""A digest -> Adaptive Card: every number, Teams' own charts with bars of text in reserve, findings in words. Pure."""

from collections.abc import Sequence

from adapters.teams.action_ids import RATE
from adapters.teams.adaptive_card import (
    Element,
    Json,
    Press,
    bold,
    card,
    dialog,
    heading,
    light,
    on_post,
    quote,
    small,
    text,
    when,
)
from adapters.teams.escape import escaped, link
from adapters.teams.gateway import Dialog
from bot.domain.digest.charts import Chart, charts
from bot.domain.digest.digest import Digest
from bot.domain.digest.feedback import ABOUT, VOICES
from bot.domain.digest.figures import Figure, credit, figures, gratitude, headline, so_far
from bot.domain.digest.figures import heading as week_of
from bot.text.sanitize import sanitize_line

# https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
CHART = "Chart.VerticalBar.Grouped"
COLOURS = ("categoricalBlue", "categoricalMarigold")
"""Of Teams' own, the pair that differs for every eye, in lightness too; each bar has its value above it besides."""
TITLE = "The week so far"
NOTHING = "There is nothing to tell yet."
_BAR = "█"
_WIDEST = 12
"""How many blocks the longest bar has: more would be cut on a telephone."""
_SIZES = ((600, 400, 2), (300, 200, 2), (120, 100, 2), (60, 60, 1), (30, 40, 0))
"""How much of what people typed is shown, of a quotation, and how many charts, in ever lighter drawings."""


def digest_says(digest: Digest, note: str = "") -> str:
    """Return the digest as plain words, for notifications: which week, and what was found."""
    found = [f"{headline(digest)}{'' if digest.quiet else '.'}", *(chart.finding for chart in charts(digest)[1:])]
    return sanitize_line(" ".join([*([note] if note else []), f"{week_of(digest.week)}:", *found]), 600)


def digest_json(digest: Digest, note: str = "", *, asks: bool = False) -> Json:
    """Return the digest as a post; of a quiet week, one line.

    With `asks`, colleagues may say below it whether it is of use to them.
    """
    says = digest_says(digest, note)
    if digest.quiet:
        return card([text(escaped(says))], says=says)
    asking = _asking(digest) if asks else []
    return light(card(_drawn(digest, note, *size), asking, says=says) for size in _SIZES)


def so_far_dialog(digest: Digest | None) -> Dialog:
    """Return the digest that comes next, as it stands now."""
    if digest is None:
        return dialog(TITLE, card([text(NOTHING)], says=NOTHING), height="small")
    if digest.quiet:
        says = f"{digest_says(digest)} {so_far(digest)}"
        return dialog(TITLE, card([text(escaped(digest_says(digest))), small(escaped(so_far(digest)))], says=says))
    return dialog(TITLE, digest_json(digest, so_far(digest)), height="large")


def _drawn(digest: Digest, note: str, most: int, said: int, drawn: int) -> list[Element]:
    return [
        heading(escaped(week_of(digest.week))),
        *([small(escaped(note, most))] if note else []),
        bold(escaped(headline(digest))),
        *(text(escaped(each, most)) for each in gratitude(digest)),
        *(part for chart in charts(digest)[:drawn] for part in _chart(chart)),
        _numbers(figures(digest), most),
        *_waiting(digest),
        *_quotes(digest, said),
        small("“handraise digest --explain” says how each number is counted, and lists what is behind it."),
    ]


def _asking(digest: Digest) -> list[Element]:
    week = digest.week.label
    return [
        on_post(Press(RATE, VOICES[useful], {"week": week, "useful": "yes" if useful else "no"}, ABOUT[useful]))
        for useful in VOICES
    ]


def _chart(chart: Chart) -> list[Element]:
    """Teams' own chart, which says to whoever listens what can be seen, and below it the same to read.

    A client that draws no charts shows bars of text in its place.
    """
    series = [
        {
            "legend": one.label,
            "color": colour,
            "values": [{"x": group, "y": value} for group, value in zip(chart.groups, one.values, strict=True)],
        }
        for one, colour in zip(chart.series, COLOURS, strict=True)
    ]
    drawn: Element = {
        "type": CHART,
        "title": f"{chart.title}. {chart.finding}",
        "yAxisTitle": chart.unit.capitalize(),
        "showBarValues": True,
        "data": series,
        "fallback": _bars(chart),
    }
    return [heading(escaped(chart.title)), drawn, small(escaped(chart.finding))]


def _bars(chart: Chart) -> Element:
    """The same chart as bars of text, each with its value in words."""
    longest = max((value for one in chart.series for value in one.values), default=0) or 1
    rows = [
        (f"{group}, {one.label}", f"{_BAR * round(_WIDEST * one.values[at] / longest)} {one.shown[at]}".strip())
        for at, group in enumerate(chart.groups)
        for one in chart.series
    ]
    return _facts(rows)


def _numbers(told: Sequence[Figure], most: int) -> Element:
    return _facts(
        [
            (f.label, f"{sanitize_line(f.value, most)}{f' ({sanitize_line(f.remark, most)})' if f.remark else ''}")
            for f in told
        ]
    )


def _facts(rows: Sequence[tuple[str, str]]) -> Element:
    return {"type": "FactSet", "facts": [{"title": escaped(what), "value": escaped(value)} for what, value in rows]}


def _waiting(digest: Digest) -> list[Element]:
    if not digest.waiting.oldest:
        return []
    waits = [
        text(f"{link(w.url, f'#{w.thread}')} waits since {when(w.since)}", spacing="Small")
        for w in digest.waiting.oldest
    ]
    return [heading("Still waiting"), *waits]


def _quotes(digest: Digest, most: int) -> list[Element]:
    said = [(quote(q.text, most=most, lines=10)[0], small(escaped(credit(q), most))) for q in digest.quotes]
    return [heading("Thanks from customers"), *(part for both in said for part in both)] if said else []
