"""Draws the charts of a digest as pictures, for light and dark grounds and for eyes that see colours differently."""

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.domain.digest.charts import Chart

WIDTH, HEIGHT = 640, 300


@dataclass(frozen=True, slots=True)
class Ground:
    """The colours on one ground. The pair of bars differs in lightness too, and each bar has its value above it."""

    entry: str
    ink: str
    soft: str
    rule: str
    bars: tuple[str, str]


LIGHT = Ground("#ffffff", "#18201c", "#55615a", "#d5dcd6", ("#0072b2", "#d55e00"))
DARK = Ground("#18201d", "#e8eeea", "#a3b1a9", "#2c3833", ("#56b4e9", "#e69f00"))

FONTS = "'Noto Sans', 'DejaVu Sans', 'Liberation Sans', Arial, sans-serif"

_LETTER = f"""<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
<text y="9" style="font-family: {FONTS}">A</text></svg>"""


def svg(chart: "Chart", ground: Ground | None = None) -> bytes:
    """Return a chart as SVG whose title is its finding. Without a ground it follows the reader's, light or dark."""
    pygal = _library()
    drawn = pygal.Bar(
        width=WIDTH,
        height=HEIGHT,
        title=None,
        style=pygal.style.Style(font_family=FONTS, label_font_size=13, legend_font_size=14, value_font_size=14),
        css=("file://graph.css", f"inline:{_css(ground)}"),
        js=(),
        no_prefix=True,
        disable_xml_declaration=True,
        include_x_axis=True,
        range=(0, max(1.0, *(value for series in chart.series for value in series.values))),
        legend_at_bottom=True,
        legend_at_bottom_columns=2,
        legend_box_size=12,
        print_values=True,
        print_values_position="top",
        show_y_labels=False,
        show_y_guides=False,
        truncate_label=-1,
        truncate_legend=-1,
        margin=4,
        margin_top=20,
        spacing=14,
    )
    drawn.x_labels = chart.groups
    for series in chart.series:
        bars = zip(series.values, series.shown, strict=True)
        drawn.add(series.label, [{"value": value, "label": shown, "formatter": _said(shown)} for value, shown in bars])
    drawn.add_xml_filter(lambda root: _titled(root, chart))
    made: str = drawn.render(is_unicode=True)
    return made.encode()


class NoFonts(Exception):
    """There is no font to draw words with."""


def png(drawing: bytes, *, zoom: float = 2) -> bytes:
    """Return an SVG as PNG. Its words are drawn with the fonts of this machine. Raises NoFonts if it has none."""
    if _drawn(_LETTER) == _drawn(_LETTER.replace(">A<", "><")):
        raise NoFonts("This machine has no fonts to draw words with. Install some, such as Debian's fonts-dejavu-core.")
    return _drawn(drawing.decode(), zoom)


def _drawn(drawing: str, zoom: float = 1) -> bytes:
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, zoom=zoom))


def _library() -> Any:
    """Import what draws. The finder that it adds for plugins of its own is taken out: Python 3.11 warns of it."""
    import pygal
    import pygal.style

    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != pygal.__name__]
    return pygal


def _said(words: str) -> Any:
    return lambda _: words


def _titled(root: Any, chart: "Chart") -> Any:
    """Take out what moves or is meant for scripts, and say what the picture shows."""
    for parent in list(root.iter()):
        for child in list(parent):
            if not isinstance(child.tag, str) or child.tag.endswith(("script", "title", "desc")):
                parent.remove(child)
    root.set("role", "img")
    root.set("aria-label", chart.finding)
    title = root.makeelement("title", {})
    title.text = chart.finding
    root.insert(0, title)
    return root


def _css(ground: Ground | None) -> str:
    if ground is not None:
        return _colours(ground)
    dark = f"@media (prefers-color-scheme: dark) {{ {_colours(DARK)} }}"
    # A picture that is shown small, as on a telephone, has larger letters: its own width is what is asked here.
    small = (
        "@media (max-width: 420px) { .axis text, .legends .legend text, .text-overlay text.value { font-size: 20px } }"
    )
    return f"{_colours(LIGHT)} {dark} {small}"


def _colours(ground: Ground) -> str:
    first, second = ground.bars
    return (
        f".background {{ fill: {ground.entry} }} text {{ fill: {ground.ink} }} "
        f".axis.x text, .legend text {{ fill: {ground.soft} }} .axis .line {{ stroke: none }} "
        f".color-0 {{ fill: {first}; stroke: {first} }} .color-1 {{ fill: {second}; stroke: {second} }} "
        f".text-overlay text.value {{ fill: {ground.ink}; stroke: none; font-weight: 600 }}"
    )
