"""The parts that cards and dialogs are laid out with, inside Teams' limits. Pure."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from adapters.teams.escape import all_lines, disarmed, escaped, quoted, spoken
from adapters.teams.gateway import Account, Dialog
from bot.chat.views.parts import Button
from bot.text.sanitize import clipped, is_web, sanitize_line

Element = dict[str, Any]
Json = dict[str, Any]

WEIGHT = 26_500
"""What a card may weigh. Teams refuses posts of more than about 28 KB and counts the envelope too."""
REFRESHED = 60
"""For how many people a card may ask to be refreshed."""
TITLE = 60
SAID = 200
"""How much is said of a card for those who listen, and where it cannot be drawn."""
CHOICES = 60
"""How many colleagues one list offers; a field above it finds the others."""
TYPED = 5000
_TOOLTIP = 100


def weight(element: Any) -> int:
    """Return what this weighs on its way to Teams, at the most: it does not say how it counts."""
    written = json.dumps(element, separators=(",", ":"), ensure_ascii=False)
    return max(2 * len(written), len(json.dumps(element, separators=(",", ":"))))


def newest(parts: Sequence[Sequence[Element]], most: int = WEIGHT) -> tuple[list[Element], int]:
    """Return as many of the last parts as fit, in their order, and how many of the first were left out.

    Of a single part that does not fit, nothing is left out: its own quotation must be made to fit before.
    """
    heavy = 2
    for left in range(len(parts), 0, -1):
        heavy += weight(list(parts[left - 1]))
        if heavy > most and left < len(parts):
            return [element for part in parts[left:] for element in part], left
    return [element for part in parts for element in part], 0


def light(drawings: Iterable[Json]) -> Json:
    """Return the first of several ever lighter drawings of the same card that Teams takes, else the last."""
    drawn: Json = {}
    for drawn in drawings:
        if weight(drawn) <= WEIGHT:
            break
    return drawn


# --- words -----------------------------------------------------------------------------------------


def text(words: str, **style: Any) -> Element:
    """Return a paragraph in Markdown. Everything that comes from anybody else must be escaped before."""
    return {"type": "TextBlock", "text": words or "–", "wrap": True, **style}


def bold(words: str, **style: Any) -> Element:
    """Return a paragraph that stands out."""
    return text(words, weight="Bolder", **style)


def heading(words: str) -> Element:
    """Return a heading, for screen readers too."""
    return bold(words, size="Medium", style="heading")


def small(words: str) -> Element:
    """Return a line of small print."""
    return text(words, size="Small", isSubtle=True, spacing="Small")


def said(words: str) -> Element:
    """Return words of somebody's in a frame, so that nobody takes them for ours."""
    return _framed(disarmed(words).split("\n"))


def quote(words: str, *, most: int, lines: int) -> tuple[Element, bool]:
    """Return the beginning of somebody's words in a frame, and whether they had to be cut."""
    kept, cut = quoted(words, most=most, lines=lines)
    return _framed(kept), cut


def whole(words: str) -> Element:
    """Return all of somebody's words in a frame."""
    return _framed(all_lines(words))


def _framed(lines: Sequence[str]) -> Element:
    """One block a line: not every client of Teams breaks a line inside of one."""
    blocks: list[Element] = []
    gap = False
    for line in lines:
        if not line.strip():
            gap = True
            continue
        spacing = "Small" if gap or not blocks else "None"
        runs = [{"type": "TextRun", "text": line}]
        blocks.append({"type": "RichTextBlock", "spacing": spacing, "inlines": runs})
        gap = False
    return {"type": "Container", "style": "emphasis", "spacing": "Small", "items": blocks}


def plain(words: str) -> Element:
    """Return words of ours in which no Markdown is looked for."""
    return {"type": "RichTextBlock", "spacing": "Small", "inlines": [{"type": "TextRun", "text": words}]}


def clock(at: datetime) -> str:
    """Return a time of the day for a text block, in the reader's zone."""
    return f"{{{{TIME({_stamp(at)})}}}}"


def when(at: datetime) -> str:
    """Return a day and a time for a text block, in the reader's zone."""
    return f"{{{{DATE({_stamp(at)}, SHORT)}}}} at {clock(at)}"


def in_words(at: datetime) -> str:
    """Return a time of the day for where no client writes it again."""
    return f"{at.astimezone(UTC):%H:%M} UTC"


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


# --- what can be pressed ---------------------------------------------------------------------------


Press = Button
"""Something to press; in a post it asks for a dialog if it `opens` one, and what is `rare` stands behind a menu."""


def on_post(press: Press) -> Element:
    """Return the button for a post: a dialog is asked for, anything else is done at once."""
    data: Json = {"do": press.do, **press.data}
    if press.opens:
        made = {"type": "Action.Submit", "data": {**data, "msteams": {"type": "task/fetch"}}}
    else:
        made = {"type": "Action.Execute", "verb": press.do, "data": data}
    return _button(made, press)


def in_dialog(press: Press) -> Element:
    """Return the button for a dialog: Teams knows one kind there, and answers it with another dialog or none."""
    return _button({"type": "Action.Submit", "data": {"do": press.do, **press.data}}, press)


def _button(made: Element, press: Press) -> Element:
    made |= {"title": press.label} | ({} if press.typed else {"associatedInputs": "none"})
    made |= {"tooltip": sanitize_line(press.about, _TOOLTIP)} if press.about else {}
    made |= {"style": press.style} if press.style else {}
    return made | ({"mode": "secondary"} if press.rare else {})


def going_to(url: str | None, label: str) -> list[Element]:
    """Return a button that opens a page of the web; nothing where there is no address to go to."""
    return [row({"type": "Action.OpenUrl", "title": label, "url": url})] if url and is_web(url) else []


def facts(rows: Iterable[tuple[str, str]]) -> Element:
    """Return names and what is said of each."""
    return {"type": "FactSet", "facts": [{"title": escaped(name), "value": escaped(value)} for name, value in rows]}


def row(*buttons: Element) -> Element:
    """Return a row of buttons in the middle of a card."""
    return {"type": "ActionSet", "actions": list(buttons)}


def beside(words: Sequence[Element], *buttons: Element) -> Element:
    """Return words with buttons at their right."""
    columns = [{"type": "Column", "width": "stretch", "items": list(words)}]
    if buttons:
        stacked = [{**row(button), "spacing": "Small"} for button in buttons]
        side = {"type": "Column", "width": "auto", "verticalContentAlignment": "Center", "items": stacked}
        columns.append(side)
    return {"type": "ColumnSet", "spacing": "Medium", "columns": columns}


# --- what can be typed and chosen ------------------------------------------------------------------


def typing(id: str, label: str, *, value: str = "", lines: bool = False, most: int = 0, must: str = "") -> Element:
    """Return a field to type in. `must` is what is said on it where it stays empty."""
    made: Element = {"type": "Input.Text", "id": id, "label": label, "maxLength": most or TYPED}
    made |= {"isMultiline": True} if lines else {}
    made |= {"value": value[: most or TYPED]} if value else {}
    return made | ({"isRequired": True, "errorMessage": must} if must else {})


def choosing(id: str, label: str, options: Iterable[tuple[str, str]], *, must: str, most: int = 75) -> Element:
    """Return a list to choose one thing from; each has a title, of which `most` is shown, and a value."""
    choices = [{"title": sanitize_line(title, most), "value": value} for title, value in options]
    made: Element = {"type": "Input.ChoiceSet", "id": id, "label": label, "choices": choices, "style": "filtered"}
    return {**made, "isRequired": True, "errorMessage": must, "placeholder": "Choose…"}


def ticking(id: str, label: str, title: str, *, on: bool, must: str) -> Element:
    """Return a box to tick."""
    made: Element = {"type": "Input.Toggle", "id": id, "label": label, "title": title, "valueOn": "yes"}
    return {
        **made,
        "valueOff": "",
        "value": "yes" if on else "",
        "wrap": True,
        "isRequired": True,
        "errorMessage": must,
    }


def at_time(id: str, label: str, value: str) -> Element:
    """Return a choice of a time of the day."""
    made: Element = {"type": "Input.Time", "id": id, "label": label, "value": value}
    return {**made, "isRequired": True, "errorMessage": "Choose a time."}


# --- whole cards -----------------------------------------------------------------------------------


def card(
    body: Sequence[Element],
    actions: Sequence[Element] = (),
    *,
    says: str,
    calls: Sequence[Account] = (),
    refresh: Element | None = None,
) -> Json:
    """Return a card. `says` is all of it in a sentence or two, as plain words: for clients that cannot draw it,
    and for those who listen. `calls` are the people whom a text block of it names as `named` does.
    """
    says = sanitize_line(says, SAID)
    made: Json = {
        "type": "AdaptiveCard",
        "$schema": "https://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "fallbackText": escaped(says),
        "speak": spoken(says),
        "body": list(body),
    }
    made |= {"actions": list(actions)} if actions else {}
    made |= {"refresh": refresh} if refresh else {}
    entities = [
        {"type": "mention", "text": named(each), "mentioned": {"id": each.id, "name": _name(each)}} for each in calls
    ]
    return {**made, "msteams": {"width": "Full", **({"entities": entities} if entities else {})}}


def named(who: Account) -> str:
    """Return what calls somebody by name in a text block of a card that lists them in `calls`."""
    return f"<at>{_name(who)}</at>"


def _name(who: Account) -> str:
    """Their name without anything that would end the calling early."""
    return escaped(who.name, 80).replace("<", "‹").replace(">", "›").replace("&", "＆") or "Colleague"


def dialog(title: str, made: Json, *, height: str = "medium", width: str = "medium") -> Dialog:
    """Return a dialog with this card in it."""
    return Dialog(clipped(sanitize_line(title, TITLE), TITLE), made, height, width)
