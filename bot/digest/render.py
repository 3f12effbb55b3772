"""A digest on paper: lines for a terminal, an article for every page, a page that stands alone, one picture of it."""

import base64
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from bot.digest import chart_svg
from bot.domain.digest.charts import Chart, charts
from bot.domain.digest.digest import DEFINITIONS, Digest, Waits
from bot.domain.digest.figures import Figure, credit, figures, gratitude, heading, headline, waits_since

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

MARGIN, LABELS_END, LINE = 20, 290, 22
WIDE = chart_svg.WIDTH + 2 * MARGIN


def lines(digest: Digest) -> list[str]:
    """Return the digest as a terminal shows it; a quiet week is one line."""
    week = digest.week
    first = f"{week.label}, {week.monday:%d.%m.%Y} to {week.sunday:%d.%m.%Y}, {week.zone}: {headline(digest)}"
    if digest.quiet:
        return [first]
    told = figures(digest)
    wide = max(len(figure.label) for figure in told)
    return [
        first,
        "",
        *gratitude(digest),
        *([""] if gratitude(digest) else []),
        *(
            f"  {figure.label:<{wide}}  {figure.value}{f'  ({figure.remark})' if figure.remark else ''}"
            for figure in told
        ),
        *(f"  {_waits(waits, digest.week.zone)}  {waits.url or ''}".rstrip() for waits in digest.waiting.oldest),
        *(f"  “{quote.text}” — {credit(quote)}" for quote in digest.quotes),
    ]


def html_fragment(
    digest: Digest, picture: Callable[[Chart], str], thread: Callable[[Waits], str | None], *, note: str = ""
) -> "Markup":
    """Return the digest as the inside of a page. `picture` and `thread` give the addresses to show and to link to."""
    from markupsafe import Markup

    made = _templates().get_template("digest.html")
    return Markup(  # noqa: S704 - the template has escaped everything that anybody typed
        made.render(
            digest=digest,
            note=note,
            heading=heading(digest.week),
            headline=headline(digest),
            gratitude=gratitude(digest),
            charts=charts(digest),
            figures=figures(digest),
            definitions=DEFINITIONS,
            picture=picture,
            thread=thread,
            waits_since=waits_since,
            credit=credit,
            width=chart_svg.WIDTH,
            height=chart_svg.HEIGHT,
        )
    )


def html_page(digest: Digest, company: str) -> str:
    """Return the digest as a page that stands alone, its pictures inside; light or dark as its reader likes it."""
    inside = html_fragment(digest, _inside, lambda waits: _web(waits.url))
    made = _templates().get_template("digest_page.html")
    return made.render(article=inside, heading=heading(digest.week), company=company)


def alt_text(digest: Digest) -> str:
    """Return what a picture of the digest says to those who do not see it: the findings."""
    found = [chart.finding for chart in charts(digest)] or [headline(digest)]
    return " ".join([f"{heading(digest.week)}:", *found])


def svg_poster(digest: Digest, ground: chart_svg.Ground = chart_svg.LIGHT) -> bytes:
    """Return all of the digest as one SVG: charts, figures, who waits, and thanks."""
    y, parts = MARGIN, []
    for row in _rows(digest):
        if row.chart is not None:
            parts.append(f'<g transform="translate({MARGIN} {y + LINE // 2})">{_sized(row.chart, ground)}</g>')
            y += chart_svg.HEIGHT + LINE
            continue
        y += 0 if row.beside else LINE + (LINE // 2 if row.look == "big" else 0)
        aside = f'<tspan class="soft" dx="8">{escape(row.aside)}</tspan>' if row.aside else ""
        parts.append(f'<text x="{row.x}" y="{y}" class="{row.look}">{escape(row.text)}{aside}</text>')
    y += MARGIN
    style = (
        f"text {{ font-family: {chart_svg.FONTS}; font-size: 14px; fill: {ground.ink} }} .big {{ font-size: 24px }} "
        f".strong, .big {{ font-weight: 600 }} .soft {{ fill: {ground.soft}; font-weight: 400 }}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{y}" viewBox="0 0 {WIDE} {y}" role="img">'
        f"<title>{escape(alt_text(digest))}</title><style>{style}</style>"
        f'<rect width="{WIDE}" height="{y}" fill="{ground.entry}"/>{"".join(parts)}</svg>'
    ).encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the poster: its words, how they look, where they begin; or a chart."""

    text: str = ""
    look: str = ""
    x: int = MARGIN
    beside: bool = False
    """Whether it stands beside the line before."""
    aside: str = ""
    chart: Chart | None = None


def _rows(digest: Digest) -> Iterator[_Row]:
    yield _Row(heading(digest.week), "soft")
    yield from (_Row(text, "big") for text in _wrapped(headline(digest), 44))
    if digest.quiet:
        return
    for thanks in gratitude(digest):
        yield from (_Row(text) for text in _wrapped(thanks, 80))
    for chart in charts(digest):
        yield _Row()
        yield _Row(chart.title, "strong")
        yield _Row(chart=chart)
    for figure in figures(digest):
        yield from _figure(figure)
    yield _Row()
    yield from (_Row(_waits(waits, digest.week.zone)) for waits in digest.waiting.oldest)
    for quote in digest.quotes:
        yield from (_Row(text) for text in _wrapped(f"“{quote.text}” — {credit(quote)}", 80))


def _figure(figure: Figure) -> Iterator[_Row]:
    yield _Row(figure.label, "soft")
    first, *more = _wrapped(figure.value, 44)
    fits = not more and len(first) + len(figure.remark) <= 44
    yield _Row(first, "strong", LABELS_END, beside=True, aside=figure.remark if fits else "")
    yield from (_Row(text, "strong", LABELS_END) for text in more)
    if not fits:
        yield from (_Row(text, "soft", LABELS_END) for text in _wrapped(figure.remark, 46))


def _waits(waits: Waits, zone: str) -> str:
    return f"#{waits.thread} waits {waits_since(waits, zone)}"


def _wrapped(text: str, most: int) -> list[str]:
    """Return a text in lines of at most so many letters, or half as many where they are twice as wide."""
    clean = "".join(sign if sign.isprintable() else " " for sign in text)
    wide = any(unicodedata.east_asian_width(sign) in "WF" for sign in clean)
    return wrap(clean, most // 2 if wide else most)


def _sized(chart: Chart, ground: chart_svg.Ground) -> str:
    drawing = chart_svg.svg(chart, ground).decode()
    return drawing.replace("<svg ", f'<svg width="{chart_svg.WIDTH}" height="{chart_svg.HEIGHT}" ', 1)


def _web(url: str | None) -> str | None:
    """Return an address that is safe to follow: a network may hand us anything."""
    return url if url is not None and url.startswith(("https://", "http://")) else None


def _inside(chart: Chart) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(chart_svg.svg(chart)).decode()}"


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
