"""The parts that everything shown is made of. Pure.

A plain `str` in a line is our own text; what anybody else wrote is `Said`, so that no product takes it for markup.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.digest.charts import Chart
from bot.text.sanitize import shorten


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody's words within a line, shown as they are; `most` code points of them, if given."""

    text: str
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Strong:
    """Spans that stand out."""

    spans: "Line"


@dataclass(frozen=True, slots=True)
class Link:
    """A link; the words alone where there is no address to go to. The words may be anybody's."""

    url: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Time:
    """A time in the reader's zone: with its `day`, or the time of the day alone, to the second if `exact`."""

    at: datetime
    day: bool = True
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is typed; `here` is in a card's thread, where a product may have a shorter way."""

    word: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class RoomName:
    """The room where cards appear, by the id or name that its product knows it by."""

    id: str


Span = str | Said | Strong | Link | Time | Command | RoomName
Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press: `do` is its name, `data` comes back with the press.

    `about` is what a screen reader says of it; `style` is "", "positive" or "destructive"; `opens` is whether a
    dialog comes of it; what is `rare` may stand behind a menu; `typed` is whether what was typed comes along.
    """

    do: str
    label: str
    data: Mapping[str, Any]
    about: str = ""
    style: str = ""
    opens: bool = False
    rare: bool = False
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. `look` is "", "bold", "heading", "small", "note", "trouble" or "warning".

    `button` stands beside it.
    """

    line: Line
    look: str = ""
    button: Button | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """What a card is about: its number, where its post stands, and small print."""

    thread: int
    where: Link
    small: Line


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody's in a frame, all of which fit into one block."""

    text: str


@dataclass(frozen=True, slots=True)
class Whole:
    """All of somebody's words in a frame, in as many blocks as that takes."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of lines."""

    lines: Sequence[Line]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One of many: a line, small print below it or, if `compact`, behind it, and buttons beside."""

    line: Line
    small: Line
    buttons: tuple[Button, ...] = ()
    compact: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Buttons side by side."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A button or link that opens a page of the web; nothing where there is no address to go to."""

    url: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what is said of each; `remarks` are more to each, and `title` what all of it is."""

    rows: Sequence[tuple[str, str, str]]
    title: str = ""
    most: int = 300


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across, where a product has one."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field to type in. `hint` stands below it, `must` is said where it stays empty; 0 is as much as can be typed.

    `live` is whether every pause while somebody types is told, where a product does that.
    """

    id: str
    label: str
    value: str = ""
    lines: bool = False
    most: int = 0
    hint: str = ""
    must: str = ""
    live: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick."""

    id: str
    label: str
    title: str
    on: bool
    must: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A choice of a time of the day."""

    id: str
    label: str
    value: str


Part = Text | Title | Quote | Whole | Bullets | Entry | Row | OpenPage | Facts | Chart | Divider | Field | Tick | Clock


@dataclass(frozen=True, slots=True)
class Page:
    """Something to read. `says` is all of it in a sentence or two, for those who listen and where no layout is."""

    title: str
    says: str
    parts: Sequence[Part]
    buttons: Sequence[Button] = ()
    height: str = "medium"


@dataclass(frozen=True, slots=True)
class Form:
    """Something to fill in, sent by `submit`, which brings `submit.data` back."""

    title: str
    says: str
    parts: Sequence[Part]
    submit: Button
    cancel: str = "Cancel"
    height: str = "medium"


def text(*spans: Span, look: str = "", button: Button | None = None) -> Text:
    """Return a paragraph."""
    return Text(spans, look, button)


def small(*spans: Span) -> Text:
    """Return a line of small print."""
    return Text(spans, "small")


def heading(said: str) -> Text:
    """Return a heading."""
    return Text((said,), "heading")


def trouble(said: str) -> list[Part]:
    """Return what is wrong, to stand where it can be mended; nothing if nothing is."""
    return [Text((Said(said, 300),), "trouble")] if said else []


def quote(said: str, *, most: int, lines: int = 200) -> tuple[Quote, bool]:
    """Return the beginning of somebody's words, and whether they had to be cut."""
    words, cut = shorten(said, most=most, lines=lines)
    return Quote(words), cut
