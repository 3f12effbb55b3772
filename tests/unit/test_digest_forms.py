"""A digest in every form: the same numbers in each, a finding beside each picture, no limit broken."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.slack.render_digest import digest_blocks, digest_text
from adapters.teams.escape import escaped
from adapters.teams.render_digest import COLOURS, digest_json
from bot.digest import chart_svg, render
from bot.digest.chart_svg import DARK, LIGHT, Ground
from bot.digest.sample import a_week
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.charts import Chart, charts
from bot.domain.digest.digest import Digest, Thanked, Times
from bot.domain.digest.figures import figures, gratitude, heading, headline
from tests.digests import DIGESTS, QUIET, WEEK, digests
from tests.servers.slack import words
from tests.unit.slack_cards import URLS, post_troubles, texts
from tests.unit.teams_cards import charts_of, troubles

some = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
Told = list[tuple[str, str, str]]


def told(digest: Digest) -> Told:
    """Every figure of a digest, as it is worded."""
    return [(one.label, one.value, one.remark) for one in figures(digest)]


# --- the same numbers, read out of each form ----------------------------------------------------


def from_the_terminal(digest: Digest) -> Told:
    rows = [re.fullmatch(r"  (\S.*?)  +(\S.*?)(?:  \((.*)\))?", line) for line in render.lines(digest)[2:]]
    labels = {one.label for one in figures(digest)}
    return [(row[1], row[2], row[3] or "") for row in rows if row and row[1] in labels]


def from_the_page(digest: Digest) -> Told:
    page = BeautifulSoup(render.html_page(digest, "Acme"), "html.parser")
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.select("tr[data-number]")]
    return [(label, value, remark) for label, value, remark in rows]


def from_slacks_table(digest: Digest) -> Told:
    (table,) = (block for block in digest_blocks(digest) if block["type"] == "data_table")
    rows = [[cell["text"].replace("–", "") for cell in row] for row in table["rows"][1:]]
    return [(label, value, remark) for label, value, remark in rows]


def from_slacks_list(digest: Digest) -> Told:
    lists = [b["elements"][0] for b in digest_blocks(digest, native=False) if b["type"] == "rich_text"]
    told = next(one for one in lists if one["type"] == "rich_text_list")
    rows = [[part["text"] for part in line["elements"]] for line in told["elements"]]
    return [(label.removesuffix(": "), value, remark.strip()[1:-1]) for label, value, remark in rows]


def from_teams(digest: Digest) -> list[tuple[str, str]]:
    *_, numbers = (each for each in digest_json(digest)["body"] if each["type"] == "FactSet")
    return [(fact["title"], fact["value"]) for fact in numbers["facts"]]


@some
@given(DIGESTS)
def test_teams_tells_the_same_numbers_as_far_as_they_fit(digest: Digest) -> None:
    """A few lists of names are cut short where a card would grow too heavy; no number is."""
    if not digest.quiet:
        shown = from_teams(digest)
        assert [label for label, _ in shown] == [escaped(label) for label, _, _ in told(digest)]
        for (_, value), (_, number, remark) in zip(shown, told(digest), strict=True):
            whole = escaped(f"{number} ({remark})" if remark else number)
            assert value == whole or value.endswith(("…", "…)")), (value, whole)


@some
@given(DIGESTS)
def test_each_form_tells_the_same_numbers(digest: Digest) -> None:
    if not digest.quiet:
        assert from_the_terminal(digest) == told(digest)
        assert from_the_page(digest) == told(digest)
        assert from_slacks_table(digest) == told(digest)
        assert from_slacks_list(digest) == told(digest)


@some
@given(DIGESTS)
def test_the_poster_tells_the_same_numbers_in_the_same_order(digest: Digest) -> None:
    drawn = re.sub(r"<style.*?</style>|<title>.*?</title>", "", render.svg_poster(digest).decode(), flags=re.DOTALL)
    text = "".join(unescape(re.sub(r"<[^>]*>", "", drawn)).split())
    at = 0
    for one in () if digest.quiet else figures(digest):
        at = text.index("".join(f"{one.label}{one.value}{one.remark}".split()), at)
    assert "".join(headline(digest).split()) in text


@some
@given(DIGESTS)
def test_charts_show_the_numbers_of_the_table(digest: Digest) -> None:
    values = {one.label: one.value for one in figures(digest)}
    remarks = {one.label: one.remark for one in figures(digest)}
    for chart in charts(digest):
        if chart.name == "weeks":
            assert chart.groups[-1] == f"{digest.week.monday.day} {digest.week.monday:%b}"
            assert [one.shown[-1] for one in chart.series] == [values["Mentions heard"], values["Answered"]]
        else:
            half, nine = chart.series
            known = ("Time to the first raised hand", "Time to the first answer")
            assert list(half.shown) == [values[label] for label in known if label in values]
            assert [f"nine in ten within {one}" for one in nine.shown] == [
                remarks[label] for label in known if label in values
            ]


def drawn_values(chart: Chart) -> list[str]:
    picture = BeautifulSoup(chart_svg.svg(chart), "xml")
    return [text.get_text() for text in picture.select("text.value")]


@some
@given(DIGESTS)
def test_pictures_and_slacks_own_charts_show_the_same_values(digest: Digest) -> None:
    native = [block["chart"] for block in digest_blocks(digest) if block["type"] == "data_visualization"]
    plain = words(digest_blocks(digest, native=False)).split("\n")
    assert len(native) == len(charts(digest))
    for chart, shown in zip(charts(digest), native, strict=True):
        assert drawn_values(chart) == [one for series in chart.series for one in series.shown]
        assert [[point["value"] for point in series["data"]] for series in shown["series"]] == [
            list(series.values) for series in chart.series
        ]
        rows = plain[plain.index(chart.title) + 1 :]
        for at, group in enumerate(chart.groups):
            below = rows[rows.index(group) + 1 :]
            for row, series in zip(below, chart.series, strict=False):
                assert row.strip().removeprefix(series.label).strip("█ ") == series.shown[at]


def in_reserve(shown: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What stands in the place of a chart of Teams' where no charts are drawn: each bar's name, and its value."""
    return [(fact["title"], fact["value"].strip("█ ")) for fact in shown["fallback"]["facts"]]


def teams_own(digest: Digest) -> list[Mapping[str, Any]]:
    return list(charts_of(digest_json(digest)))


@some
@given(DIGESTS)
def test_teams_own_charts_and_what_stands_in_reserve_show_the_same_values(digest: Digest) -> None:
    """A card that would grow too heavy has fewer of them; none has other numbers."""
    for chart, shown in zip(charts(digest), teams_own(digest), strict=False):
        assert shown["title"] == f"{chart.title}. {chart.finding}"
        assert [series["legend"] for series in shown["data"]] == [one.label for one in chart.series]
        for one, series in zip(chart.series, shown["data"], strict=True):
            assert [(bar["x"], bar["y"]) for bar in series["values"]] == list(
                zip(chart.groups, one.values, strict=True)
            )
        assert in_reserve(shown) == [
            (escaped(f"{group}, {one.label}"), escaped(one.shown[at]))
            for at, group in enumerate(chart.groups)
            for one in chart.series
        ]


def test_an_ordinary_week_has_all_its_charts_in_teams() -> None:
    assert len(teams_own(a_week())) == len(charts(a_week())) == 2
    assert teams_own(QUIET) == []


# --- findings -----------------------------------------------------------------------------------


def test_the_finding_says_what_can_be_seen() -> None:
    weeks, times = charts(a_week())
    assert times.groups == ("First raised hand", "First answer")
    assert [one.shown for one in times.series] == [("14 min", "2 h 5 min"), ("3 h", "8 h")]
    assert weeks.groups == ("12 Oct", "19 Oct", "26 Oct", "2 Nov", "9 Nov")
    assert [one.values for one in weeks.series] == [(33, 29, 38, 42, 50), (28, 27, 31, 35, 41)]
    assert weeks.finding == "41 answered, up from 35; 50 heard, up from 42."
    assert times.finding == (
        "First raised hand: half within 14 min, nine in ten within 3 h. "
        "First answer: half within 2 h 5 min, nine in ten within 8 h."
    )
    assert render.alt_text(a_week()) == f"Week 46, 9 to 15 November 2026: {weeks.finding} {times.finding}"


@some
@given(DIGESTS)
def test_every_picture_has_its_finding_beside_it(digest: Digest) -> None:
    page = BeautifulSoup(render.html_page(digest, "Acme"), "html.parser")
    findings = [chart.finding for chart in charts(digest)]
    assert [image["alt"] for image in page.find_all("img")] == findings
    for native in (True, False):
        post = words(digest_blocks(digest, native=native)).split("\n")
        assert all(finding in post for finding in findings)
    for chart in charts(digest):
        drawing = BeautifulSoup(chart_svg.svg(chart), "xml")
        assert [title.get_text() for title in drawing.find_all("title")] == [chart.finding]
        assert drawing.svg is not None
        assert drawing.svg["aria-label"] == chart.finding


def test_a_chart_of_times_speaks_of_minutes_where_hours_would_be_nothing() -> None:
    quick = replace(a_week(), to_claim=Times(), to_answer=Times(3, timedelta(0), timedelta(minutes=119)))
    (chart,) = charts(quick)[1:]
    assert (chart.unit, chart.groups) == ("minutes", ("First answer",))
    assert [one.values for one in chart.series] == [(0.0,), (119.0,)]
    assert len(charts(replace(quick, to_answer=Times()))) == 1


def test_the_first_week_of_all_is_compared_with_nothing() -> None:
    (chart, _) = charts(replace(a_week(), earlier=()))
    assert (chart.title, chart.finding) == ("Heard and answered", "41 answered; 50 heard.")


# --- a week by name, and thanks -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "says"),
    [
        ("2026-W46", "Week 46, 9 to 15 November 2026"),
        ("2026-W40", "Week 40, 28 September to 4 October 2026"),
        ("2026-W53", "Week 53, 28 December 2026 to 3 January 2027"),
    ],
)
def test_a_week_is_called_by_its_days(label: str, says: str) -> None:
    assert heading(CalendarWeek.parse(label, "UTC")) == says


def test_people_are_thanked_for_each_kind_of_help_unless_nobody_may_be_named() -> None:
    assert gratitude(a_week()) == (
        "Ana, Ben, Chidi, Dara, Émile, Gül, Zoe and 2 more answered. Thank you!",
        "Ana, Finn, Hana and 2 more approved a draft or offered to help. Thank you!",
        "Gül and Zoe answered for the first time. Welcome!",
    )
    assert gratitude(replace(QUIET, people=Thanked(2))) == ()


# --- a quiet week -------------------------------------------------------------------------------


def test_a_quiet_week_is_one_friendly_line_everywhere() -> None:
    said = "A quiet week: nobody called on us, and nobody waits."
    assert [line.endswith(said) for line in render.lines(QUIET)] == [True]
    (block,) = digest_blocks(QUIET)
    assert words([block]) == f"{heading(WEEK)}: {said}" == digest_text(QUIET)
    assert charts(QUIET) == ()
    page = BeautifulSoup(render.html_page(QUIET, "Acme"), "html.parser")
    assert page.main is not None
    assert page.main.get_text(" ", strip=True) == f"{heading(WEEK)} {said}"
    assert render.alt_text(QUIET) == f"{heading(WEEK)}: {said}"


# --- whatever anybody typed ---------------------------------------------------------------------


@some
@given(digests(texts(3000), URLS), texts(300), st.booleans())
def test_no_digest_breaks_one_of_slacks_limits_or_calls_anybody(digest: Digest, note: str, native: bool) -> None:
    blocks = digest_blocks(digest, note, native=native, asks=True)
    assert post_troubles(blocks, digest_text(digest, note)) == []


@some
@given(digests(texts(3000), URLS), texts(300))
def test_no_digest_breaks_one_of_teams_limits_or_calls_anybody(digest: Digest, note: str) -> None:
    assert troubles(digest_json(digest, note, asks=True)) == []


@some
@given(digests(texts(500), URLS))
def test_nothing_that_anybody_typed_becomes_markup(digest: Digest) -> None:
    page = BeautifulSoup(render.html_page(digest, "<b>Acme</b>"), "html.parser")
    assert page.find_all(["script", "b", "iframe"]) == []
    assert {str(link["href"]).partition(":")[0].lower() for link in page.find_all("a")} <= {"http", "https"}
    poster = BeautifulSoup(render.svg_poster(digest), "xml")
    assert poster.svg is not None


def test_what_is_long_is_shortened_before_it_is_left_out() -> None:
    crowd = replace(a_week(), people=Thanked(400, tuple(f"Name {n} of a long, long family" for n in range(400))))
    blocks = digest_blocks(crowd, asks=True)
    assert post_troubles(blocks, digest_text(crowd)) == []
    (table,) = (block for block in blocks if block["type"] == "data_table")
    assert len(table["rows"]) == len(figures(crowd)) + 1


# --- colours ------------------------------------------------------------------------------------


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG counts."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def as_seen(colour: str, matrix: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """A colour as eyes without one kind of cones see it (Viénot, Brettel and Mollon, 1999)."""
    parts = [(int(colour[at : at + 2], 16) / 255) ** 2.2 for at in (1, 3, 5)]
    return tuple(sum(k * part for k, part in zip(row, parts, strict=True)) for row in matrix)


EYES: Mapping[str, Sequence[Sequence[float]]] = {
    "no red": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "no green": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}


@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_and_words_stand_out_from_their_ground(ground: Ground) -> None:
    assert all(contrast(bar, ground.entry) >= 3 for bar in ground.bars)
    assert all(contrast(ink, ground.entry) >= 4.5 for ink in (ground.ink, ground.soft))


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("ground", [LIGHT, DARK], ids=["light", "dark"])
def test_the_two_bars_differ_for_eyes_that_see_colours_differently(ground: Ground, eyes: str) -> None:
    first, second = (as_seen(bar, EYES[eyes]) for bar in ground.bars)
    assert sum((one - other) ** 2 for one, other in zip(first, second, strict=True)) ** 0.5 > 0.2


# What Fluent, from which Teams' charts take theirs, calls blue and marigold: https://react.fluentui.dev, Colors.
FLUENT = {"categoricalBlue": "#0078d4", "categoricalMarigold": "#eaa300"}


@pytest.mark.parametrize("eyes", EYES)
def test_teams_pair_of_colours_differs_for_eyes_that_see_colours_differently(eyes: str) -> None:
    first, second = (as_seen(FLUENT[name], EYES[eyes]) for name in COLOURS)
    assert sum((one - other) ** 2 for one, other in zip(first, second, strict=True)) ** 0.5 > 0.2
    assert contrast(*(FLUENT[name] for name in COLOURS)) > 1.9
    for shown in teams_own(a_week()):
        assert [series["color"] for series in shown["data"]] == list(COLOURS)
        assert shown["showBarValues"] is True, "colour is never all that tells one from the other"


def test_a_picture_follows_its_reader_into_the_dark_unless_its_ground_is_given() -> None:
    chart = charts(a_week())[0]
    both = chart_svg.svg(chart).decode()
    assert LIGHT.entry in both
    assert "prefers-color-scheme" in both
    assert "<script" not in both
    dark = chart_svg.svg(chart, DARK).decode()
    assert DARK.entry in dark
    assert LIGHT.entry not in dark
    assert "prefers-color-scheme" not in dark


def test_a_poster_can_be_had_as_png() -> None:
    drawn = chart_svg.png(render.svg_poster(a_week()))
    assert drawn.startswith(b"\x89PNG\r\n")
    assert int.from_bytes(drawn[16:20], "big") == 2 * render.WIDE
    assert drawn != chart_svg.png(render.svg_poster(a_week(), DARK))
