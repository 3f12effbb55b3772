"""A digest -> Adaptive Card: every number, Teams' own charts with bars of text in reserve, findings in words. Pure."""

from adapters.teams.adaptive_card import Element, Json, card, dialog, facts, heading, light, on_post, small, text
from adapters.teams.escape import escaped
from adapters.teams.gateway import Dialog
from adapters.teams.render_parts import elements, press
from bot.chat.views import digest as views
from bot.chat.views.digest import NOTHING, digest_parts, voices
from bot.chat.views.pages import SO_FAR_TITLE
from bot.domain.digest.charts import Chart
from bot.domain.digest.digest import Digest
from bot.domain.digest.figures import so_far
from bot.text.sanitize import sanitize_line

# https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
CHART = "Chart.VerticalBar.Grouped"
COLOURS = ("categoricalBlue", "categoricalMarigold")
"""Of Teams' own, the pair that differs for every eye, in lightness too; each bar has its value above it."""
_BAR = "█"
_WIDEST = 12
"""How many blocks the longest bar has: more would be cut on a telephone."""
_SIZES = ((600, 400, 2), (300, 200, 2), (120, 100, 2), (60, 60, 1), (30, 40, 0))
"""How much of what people typed is shown, of a quotation, and how many charts, in ever lighter drawings."""


def digest_says(digest: Digest, note: str = "") -> str:
    """Return the digest as plain words, for notifications: which week, and what was found."""
    return sanitize_line(views.digest_says(digest, note), 600)


def digest_json(digest: Digest, note: str = "", *, asks: bool = False) -> Json:
    """Return the digest as a post; of a quiet week, one line.

    With `asks`, colleagues may say below it whether it is of use to them.
    """
    says = digest_says(digest, note)
    if digest.quiet:
        return card([text(escaped(says))], says=says)
    asking = [on_post(press(button)) for button in voices(digest)] if asks else []
    drawn = (elements(digest_parts(digest, note, *size), own={Chart: _chart}) for size in _SIZES)
    return light(card(body, asking, says=says) for body in drawn)


def so_far_dialog(digest: Digest | None) -> Dialog:
    """Return the digest that comes next, as it stands now."""
    if digest is None:
        return dialog(SO_FAR_TITLE, card([text(NOTHING)], says=NOTHING), height="small")
    if digest.quiet:
        says = f"{digest_says(digest)} {so_far(digest)}"
        body = [text(escaped(digest_says(digest))), small(escaped(so_far(digest)))]
        return dialog(SO_FAR_TITLE, card(body, says=says))
    return dialog(SO_FAR_TITLE, digest_json(digest, so_far(digest)), height="large")


def _chart(chart: Chart) -> list[Element]:
    """Teams' own chart, which says to those who listen what can be seen, and below it the same to read.

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
    return facts(
        (f"{group}, {one.label}", f"{_BAR * round(_WIDEST * one.values[at] / longest)} {one.shown[at]}".strip())
        for at, group in enumerate(chart.groups)
        for one in chart.series
    )
