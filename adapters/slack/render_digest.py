"""A digest -> Block Kit: with Slack's own charts and tables, and without them where a workspace has none. Pure."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from adapters.slack.block_kit import (
    Block,
    Element,
    actions,
    bullets,
    button,
    context,
    escaped_line,
    header,
    light,
    line,
    link,
    quote,
    rich,
    section,
    time,
    words,
)
from bot.domain.digest.charts import Chart, charts
from bot.domain.digest.digest import Digest
from bot.domain.digest.feedback import ABOUT, VOICES
from bot.domain.digest.figures import Figure, credit, figures, gratitude, heading, headline
from bot.text.sanitize import clipped, sanitize_line

# https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block and data-table-block (November 2026).
CHARTS_IN_POST = 2
NO_FILES: Mapping[str, str] = MappingProxyType({})
TITLE = 50
ALT = 2000
LABEL = 20
ROWS = 100

RATE = "rate"
RATED: Mapping[bool, str] = MappingProxyType({True: "useful", False: "not-for-me"})
"""What a press below a digest is called by, after `RATE`."""

_BAR = "█"
_WIDEST = 24
_SIZES = ((600, 400), (300, 200), (120, 100), (40, 40))
"""How much of what people typed is shown, and of a quotation, in ever lighter drawings."""


def digest_text(digest: Digest, note: str = "") -> str:
    """Return the sentence for whoever sees no layout: which week, and what was found."""
    found = [f"{headline(digest)}{'' if digest.quiet else '.'}", *(chart.finding for chart in charts(digest)[1:])]
    return escaped_line(" ".join([*([note] if note else []), f"{heading(digest.week)}:", *found]))


def digest_blocks(
    digest: Digest, note: str = "", *, native: bool = True, files: Mapping[str, str] = NO_FILES, asks: bool = False
) -> list[Block]:
    """Return the digest as a post. Not `native`, it is drawn with blocks that every workspace has.

    `files` are pictures that lie with Slack, by the names of their charts; the other charts are bars of text.
    With `asks`, colleagues may say below it whether it is of use to them. A quiet week is one line.
    """
    if digest.quiet:
        return [section(digest_text(digest, note))]

    def drawn(chart: Chart) -> list[Block]:
        if native:
            return _chart(chart)
        return _picture(chart, files[chart.name]) if chart.name in files else _bars(chart)

    return light(
        _drawn(
            digest,
            note,
            (most, said),
            [block for chart in charts(digest)[:CHARTS_IN_POST] for block in drawn(chart)],
            _table(figures(digest), most) if native else _lines(figures(digest), most),
            _asking(digest) if asks else [],
        )
        for most, said in _SIZES
    )


def _drawn(
    digest: Digest, note: str, size: tuple[int, int], drawn: Sequence[Block], table: Block, asking: Sequence[Block]
) -> list[Block]:
    most, said = size
    thanks = [section(f":raised_hands: {escaped_line(each, most)}") for each in gratitude(digest)]
    return [
        header(heading(digest.week)),
        *([context(escaped_line(note, most))] if note else []),
        section(f"*{escaped_line(headline(digest))}*"),
        *thanks,
        *drawn,
        table,
        *_waiting(digest),
        *_quotes(digest, said),
        context("`handraise digest --explain` says how each number is counted, and lists what is behind it."),
        *asking,
    ]


def _chart(chart: Chart) -> list[Block]:
    """Slack's own chart, with the finding below it for whoever does not see it."""
    series = [
        {
            "name": clipped(one.label, LABEL),
            "data": [{"label": group, "value": value} for group, value in zip(chart.groups, one.values, strict=True)],
        }
        for one in chart.series
    ]
    axes = {"categories": list(chart.groups), "y_label": chart.unit}
    drawn = {"type": "bar", "series": series, "axis_config": axes}
    title = clipped(chart.title, TITLE)
    return [{"type": "data_visualization", "title": title, "chart": drawn}, context(escaped_line(chart.finding))]


def _picture(chart: Chart, file: str) -> list[Block]:
    """The same chart as a picture, which says what can be seen to whoever does not see it."""
    alt, title = clipped(chart.finding, ALT), {"type": "plain_text", "text": chart.title}
    return [{"type": "image", "slack_file": {"id": file}, "alt_text": alt, "title": title}]


def _bars(chart: Chart) -> list[Block]:
    """The same chart as bars of text."""
    longest = max((value for one in chart.series for value in one.values), default=0) or 1
    wide = max(len(name) for name in (*chart.groups, *(one.label for one in chart.series)))
    rows = [chart.title]
    for at, group in enumerate(chart.groups):
        rows.append(group)
        rows += [
            f"  {one.label:<{wide}} {_BAR * round(_WIDEST * one.values[at] / longest)} {one.shown[at]}"
            for one in chart.series
        ]
    drawn: Element = {"type": "rich_text_preformatted", "elements": [words("\n".join(rows))]}
    return [rich(drawn), context(escaped_line(chart.finding))]


def _table(told: Sequence[Figure], most: int) -> Block:
    rows = [("What", "How much", "In proportion"), *((f.label, f.value, f.remark) for f in told)]
    return {
        "type": "data_table",
        "caption": "The week in numbers",
        "rows": [
            [{"type": "raw_text", "text": sanitize_line(cell, most) if cell else "–"} for cell in row] for row in rows
        ],
        "page_size": ROWS,
        "row_header_column_index": 0,
    }


def _lines(told: Sequence[Figure], most: int) -> Block:
    lines = [
        line(
            words(f"{figure.label}: "),
            words(sanitize_line(figure.value, most), bold=True),
            words(f" ({sanitize_line(figure.remark, most)})" if figure.remark else ""),
        )
        for figure in told
    ]
    return rich(bullets(lines))


def _asking(digest: Digest) -> list[Block]:
    week = digest.week.label
    return [
        actions(*(button(f"{RATE}:{RATED[useful]}", VOICES[useful], week, about=ABOUT[useful]) for useful in VOICES))
    ]


def _waiting(digest: Digest) -> list[Block]:
    if not digest.waiting.oldest:
        return []
    waits = [
        line(link(one.url, f"#{one.thread}", bold=True), words(" waits since "), time(one.since))
        for one in digest.waiting.oldest
    ]
    return [section("*Still waiting*"), rich(bullets(waits))]


def _quotes(digest: Digest, most: int) -> list[Block]:
    said = [
        (quote(one.text, most=most, lines=10)[0], context(escaped_line(credit(one), most))) for one in digest.quotes
    ]
    return [section("*Thanks from customers*"), *(block for both in said for block in both)] if said else []
