"""A digest -> Block Kit: with Slack's own charts and tables, and without them where a workspace has none. Pure.

`Weeks` shows it to one person before it is posted.
"""

import logging

from adapters.slack import render_modal
from adapters.slack.block_kit import (
    Block,
    Element,
    bullets,
    context,
    escaped_line,
    light,
    line,
    rich,
    section,
    view,
    words,
)
from adapters.slack.context import SlackContext
from adapters.slack.events import Payload
from adapters.slack.render_parts import Own, blocks
from bot.chat.views.digest import NOTHING, digest_parts, digest_says, voices
from bot.chat.views.pages import SO_FAR_TITLE
from bot.chat.views.parts import Facts, Row
from bot.domain.digest.charts import Chart
from bot.domain.digest.digest import Digest
from bot.domain.digest.figures import so_far
from bot.domain.ids import StaffRef
from bot.domain.thread import ActionRefused
from bot.ports.surface import COMING
from bot.text.sanitize import clipped, sanitize_line

log = logging.getLogger(__name__)

# https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block and data-table-block (November 2026).
TITLE = 50
LABEL = 20
ROWS = 100

COUNTING = "One moment: the week is being counted."
NOT_COUNTED = "The week could not be counted just now. Nothing is lost: look again in a minute."
_BAR = "█"
_WIDEST = 24
_SIZES = ((600, 400), (300, 200), (120, 100), (40, 40))
"""How much of what people typed is shown, and of a quotation, in ever lighter drawings."""


def digest_text(digest: Digest, note: str = "") -> str:
    """Return the sentence for those who see no layout: which week, and what was found."""
    return escaped_line(digest_says(digest, note))


def digest_blocks(digest: Digest, note: str = "", *, native: bool = True, asks: bool = False) -> list[Block]:
    """Return the digest as a post. Not `native`, it is drawn with blocks that every workspace has: bars of text.

    With `asks`, colleagues may say below it whether it is of use to them. A quiet week is one line.
    """
    if digest.quiet:
        return [section(digest_text(digest, note))]
    own: dict[type, Own] = {Chart: _chart, Facts: _table} if native else {Chart: _bars, Facts: _lines}
    asking = [Row(tuple(voices(digest)))] if asks else []
    return light(blocks([*digest_parts(digest, note, *size, drawn=2), *asking], own) for size in _SIZES)


def _chart(chart: Chart) -> list[Block]:
    """Slack's own chart, with the finding below it for those who do not see it."""
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


def _table(told: Facts) -> list[Block]:
    rows = [("What", "How much", "In proportion"), *told.rows]
    return [
        {
            "type": "data_table",
            "caption": told.title,
            "rows": [
                [{"type": "raw_text", "text": sanitize_line(cell, told.most) if cell else "–"} for cell in row]
                for row in rows
            ],
            "page_size": ROWS,
            "row_header_column_index": 0,
        }
    ]


def _lines(told: Facts) -> list[Block]:
    lines = [
        line(
            words(f"{label}: "),
            words(sanitize_line(value, told.most), bold=True),
            words(f" ({sanitize_line(remark, told.most)})" if remark else ""),
        )
        for label, value, remark in told.rows
    ]
    return [rich(bullets(lines))]


# --- for one person ---------------------------------------------------------------------------------


class Weeks:
    """Shows one person how the week stands."""

    def __init__(self, slack: SlackContext) -> None:
        self._slack = slack

    async def look(self, body: Payload, by: StaffRef) -> None:
        """Open the window at once, since Slack waits three seconds, and fill it in when the week is counted."""
        api, desk = self._slack.api, self._slack.desk
        opened = await api.call(
            "views.open", trigger_id=body["trigger_id"], view=render_modal.told_view(SO_FAR_TITLE, COUNTING)
        )
        window = opened["view"]["id"]
        try:
            shown = week_view(await desk.digest(COMING, by))
        except ActionRefused as no:
            shown = render_modal.told_view(SO_FAR_TITLE, str(no))
        except Exception:
            log.exception("the week so far could not be counted")
            shown = render_modal.told_view(SO_FAR_TITLE, NOT_COUNTED)
        await api.call("views.update", view_id=window, view=shown)


def week_view(digest: Digest | None) -> Block:
    """Return the window: bars of text, since charts and pictures of them are for posts."""
    if digest is None:
        return render_modal.told_view(SO_FAR_TITLE, NOTHING)
    note = so_far(digest)
    if digest.quiet:
        return view("week", SO_FAR_TITLE, [context(note), *digest_blocks(digest, native=False)], close="Done")
    return view("week", SO_FAR_TITLE, digest_blocks(digest, note, native=False), close="Done")
