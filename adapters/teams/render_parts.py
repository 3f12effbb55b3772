"""What is shown -> Adaptive Card: each part of `bot.chat.views` as Teams lays it out. Pure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from adapters.teams import adaptive_card as kit
from adapters.teams.action_ids import CLOSE_DIALOG, DIALOGS
from adapters.teams.adaptive_card import Element, Json, Press
from adapters.teams.escape import escaped, link
from adapters.teams.gateway import Dialog
from bot.chat.views.digest import RATE
from bot.chat.views.parts import (
    Bullets,
    Button,
    Clock,
    Command,
    Divider,
    Entry,
    Facts,
    Field,
    Form,
    Line,
    Link,
    OpenPage,
    Page,
    Part,
    Quote,
    RoomName,
    Row,
    Said,
    Span,
    Strong,
    Text,
    Tick,
    Time,
    Title,
    Whole,
)
from bot.chat.views.thread import LOOK
from bot.domain.card import Verb
from bot.text.sanitize import sanitize_line

Own = Callable[[Any], list[Element]]
Draw = Callable[[Press], Element]

_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "bold": {"weight": "Bolder"},
    "heading": {"weight": "Bolder", "size": "Medium", "style": "heading"},
    "small": {"size": "Small", "isSubtle": True, "spacing": "Small"},
    "note": {"spacing": "Small"},
    "trouble": {"weight": "Bolder", "color": "Attention", "spacing": "Small"},
    "warning": {"color": "Warning"},
}
_CALLED = {LOOK: Verb.SECOND, "edit": Verb.WRITE}
"""What the press of a button is called here, where it is called otherwise elsewhere."""


def elements(parts: Iterable[Part], draw: Draw = kit.on_post, own: Mapping[type, Own] | None = None) -> list[Element]:
    """Return the elements of these parts, with buttons that work in a post or, drawn by `in_dialog`, in a dialog."""
    made: list[Element] = []
    apart = False
    for part in parts:
        drawn = (own or {}).get(type(part))
        new = drawn(part) if drawn else _elements(part, draw)
        if new and apart:
            new[0] = {**new[0], "separator": True}
        apart = not new
        made += new
    return made


def _elements(part: Part, draw: Draw) -> list[Element]:  # noqa: PLR0911, PLR0912, C901 - one line a kind
    match part:
        case Text(said, look, button):
            words = kit.text(markdown(said), **_LOOKS.get(look, {}))
            return [kit.beside([words], draw(press(button)))] if button else [words]
        case Title(thread, where, below):
            return [kit.heading(f"#{thread} {markdown((where,))}"), kit.small(markdown(below))]
        case Quote(words):
            return [kit.said(words)]
        case Whole(words):
            return [kit.whole(words)]
        case Bullets(lines, True):
            return [kit.plain(f"{n}. {markdown(each)}") for n, each in enumerate(lines, 1)]
        case Bullets(lines):
            return [kit.text(markdown(each), spacing="Small") for each in lines]
        case Entry(said, below, buttons):
            stacked = [kit.text(markdown(said), spacing="None"), kit.small(markdown(below))]
            return [kit.beside(stacked, *(draw(press(button)) for button in buttons))]
        case Row(buttons):
            return [kit.row(*(draw(press(button)) for button in buttons))]
        case OpenPage(url, label):
            return kit.going_to(url, label)
        case Facts(rows, _, most):
            return [kit.facts((name, _remarked(said, more, most)) for name, said, more in rows)]
        case Divider():
            return []
        case Field() | Tick() | Clock():
            return _input(part)
        case _:
            raise TypeError(f"Teams cannot draw {part!r}")


def _input(part: Field | Tick | Clock) -> list[Element]:
    match part:
        case Field():
            field = kit.typing(part.id, part.label, value=part.value, lines=part.lines, most=part.most, must=part.must)
            return [field, *([kit.small(part.hint)] if part.hint else [])]
        case Tick():
            return [kit.ticking(part.id, part.label, part.title, on=part.on, must=part.must)]
        case Clock():
            return [kit.at_time(part.id, part.label, part.value)]


def _remarked(said: str, more: str, most: int) -> str:
    return f"{sanitize_line(said, most)}{f' ({sanitize_line(more, most)})' if more else ''}"


def markdown(line: Line) -> str:
    """Return a line as a text block holds it."""
    return "".join(_markdown(span) for span in line)


def _markdown(span: Span) -> str:  # noqa: PLR0911 - one line a kind
    match span:
        case Said(words, most):
            return escaped(words, most)
        case Strong(spans):
            return f"**{markdown(spans)}**"
        case Link(url, words):
            return link(url, words, 500)
        case Time(at, day):
            return kit.when(at) if day else kit.clock(at)
        case Command(word):
            return f"“@Handraise {word}”"
        case RoomName(id):
            return escaped(id, 80)
        case str():
            return span


def press(button: Button) -> Press:
    """Return a button under the name that its press has here: both are stored in posts, and must not change."""
    do, data = _CALLED.get(button.do, button.do), dict(button.data)
    if button.do == RATE:
        data["useful"] = "yes" if data["useful"] else "no"
    if button.do == LOOK:
        del data["at"]
    return replace(button, do=do, data=data, opens=button.opens or do in DIALOGS)


# --- dialogs and pages -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PrivateView:
    """Something to show to one person: in a post that only they see (`card`), or as a `dialog`."""

    title: str
    says: str
    card: Json
    dialog: Dialog


def shown(pages: Iterable[Page]) -> PrivateView:
    """Return the first of ever lighter pages that Teams takes, once for a post and once for a dialog."""
    drawn = list(pages)

    def made(draw: Draw) -> Json:
        return kit.light(
            kit.card(elements(page.parts, draw), [draw(press(button)) for button in page.buttons], says=page.says)
            for page in drawn
        )

    first = drawn[0]
    return PrivateView(
        first.title, first.says, made(kit.on_post), kit.dialog(first.title, made(kit.in_dialog), height=first.height)
    )


def form_dialog(form: Form | Page) -> Dialog:
    """Return a form, or a page that is only read, as a dialog."""
    if isinstance(form, Page):
        buttons = [*(kit.in_dialog(press(button)) for button in form.buttons), closing("Not like this")]
    else:
        buttons = [kit.in_dialog(press(form.submit)), *([closing(form.cancel)] if form.cancel else [])]
    return kit.dialog(
        form.title, kit.card(elements(form.parts, kit.in_dialog), buttons, says=form.says), height=form.height
    )


def closing(label: str) -> Element:
    """Return the button that only closes a dialog."""
    return kit.in_dialog(Press(CLOSE_DIALOG, label, {}))
