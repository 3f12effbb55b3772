"""The building blocks that cards, modals and the App Home are laid out with, inside Slack's limits. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from adapters.slack.mrkdwn import chunks, escaped, quoted
from bot.text.sanitize import clipped, is_web, sanitize_line

Block = dict[str, Any]
Element = dict[str, Any]

# What Slack takes at most: https://docs.slack.dev/reference/block-kit/ (read in November 2026).
BLOCKS_IN_POST = 50
BLOCKS_IN_VIEW = 100
TEXT = 3000
BUTTON = 75
OPTION = 75
VALUE = 2000
TITLE = 24
LABEL = 2000
TYPED = 3000
METADATA = 3000
IN_OVERFLOW = 5
IN_ACTIONS = 25
IN_CONTEXT = 10
POST_WEIGHT = 13_000
"""What all blocks of a post may weigh. Slack names no number: posts of 13,172 characters are known to be refused."""
VIEW_WEIGHT = 240_000
"""What all blocks of a view may weigh. Slack refuses views of more than 250 kB."""

_MUCH = 20
"""How many times of what is shown is looked at, of a text that may be of any length."""
_TOKENS = (("<", ">"), ("&", ";"))


def weight(blocks: Sequence[Block]) -> int:
    """Return what blocks weigh on their way to Slack, at the most: it does not say how it counts."""
    return len(json.dumps(blocks, separators=(",", ":")))


def light(drawings: Iterable[list[Block]]) -> list[Block]:
    """Return the first of several ever lighter drawings of the same post that Slack takes, else the last."""
    drawn: list[Block] = []
    for drawn in drawings:
        if weight(drawn) <= POST_WEIGHT:
            break
    return drawn


def newest(parts: Sequence[Sequence[Block]], *, blocks: int, most: int) -> tuple[list[Block], int]:
    """Return as many of the last parts as fit, in their order, and how many of the first were left out.

    Of a single part that does not fit, its beginning is returned.
    """
    many, heavy = 0, 2
    for left in range(len(parts), 0, -1):
        many, heavy = many + len(parts[left - 1]), heavy + weight(parts[left - 1])
        if many > blocks or heavy > most:
            kept = [block for part in parts[left:] for block in part]
            return (kept, left) if kept else (_beginning(parts[left - 1], blocks, most), left - 1)
    return [block for part in parts for block in part], 0


def _beginning(part: Sequence[Block], blocks: int, most: int) -> list[Block]:
    kept = list(part[:blocks])
    while kept and weight(kept) > most:
        kept.pop()
    return kept


def plain_text(text: str, most: int = TEXT) -> Element:
    """Return a text object that Slack shows as it is: one line, no formatting, no emoji from names."""
    return {"type": "plain_text", "text": sanitize_line(text, most), "emoji": False}


def escaped_line(text: str, most: int | None = None) -> str:
    """Return anybody's words for mrkdwn, on one line, shown as they are; `most` code points of them, if given."""
    if most is None:
        return escaped(" ".join(text.split()), one_line=True)
    return escaped(clipped(" ".join(text[: most * _MUCH].split()), most), one_line=True)


def mrkdwn(text: str) -> Element:
    """Return a text object of our own words. Everything that comes from anybody else must be escaped before."""
    return {"type": "mrkdwn", "text": _cut(text) if text.strip() else "–", "verbatim": True}


def _cut(text: str) -> str:
    """`text`, not longer than Slack takes, and never cut within a link, a time or an escaped sign."""
    if len(text) <= TEXT:
        return text
    kept = text[: TEXT - 1]
    for opens, closes in _TOKENS:
        if kept.rfind(opens) > kept.rfind(closes):
            kept = kept[: kept.rfind(opens)]
    return kept + "…"


def section(text: str, accessory: Element | None = None) -> Block:
    """Return a paragraph of our own words, perhaps with a button beside it."""
    block: Block = {"type": "section", "text": mrkdwn(text)}
    return block if accessory is None else {**block, "accessory": accessory}


def context(*texts: str) -> Block:
    """Return a line of small print. What comes from customers must be escaped before."""
    return {"type": "context", "elements": [mrkdwn(text) for text in texts[:IN_CONTEXT]]}


def header(text: str) -> Block:
    """Return a heading."""
    return {"type": "header", "text": plain_text(text, 150)}


def divider() -> Block:
    """Return a line across."""
    return {"type": "divider"}


def rich(*elements: Element) -> Block:
    """Return a block of rich text: never parsed by Slack, so nobody can be called or led astray by it."""
    return {"type": "rich_text", "elements": list(elements)}


def line(*parts: Element) -> Element:
    """Return one line of rich text."""
    return {"type": "rich_text_section", "elements": list(parts)}


def numbered(lines: Iterable[Element]) -> Element:
    """Return a numbered list of lines for a block of rich text."""
    return {"type": "rich_text_list", "style": "ordered", "elements": list(lines)}


def bullets(lines: Iterable[Element]) -> Element:
    """Return a list of lines for a block of rich text."""
    return {"type": "rich_text_list", "style": "bullet", "elements": list(lines)}


def words(text: str, *, bold: bool = False, italic: bool = False) -> Element:
    """Return words for a line of rich text. They may hold line ends; what comes from others is `shown` before."""
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    element: Element = {"type": "text", "text": text or " "}
    return {**element, "style": style} if style else element


def link(url: str | None, text: str, *, bold: bool = False) -> Element:
    """Return a link for a line of rich text; the words alone where there is no address to go to."""
    if not is_web(url):
        return words(text, bold=bold)
    element: Element = {"type": "link", "url": url, "text": text or str(url)}
    return {**element, "style": {"bold": True}} if bold else element


def time(at: datetime, form: str = "{date_short_pretty} at {time}") -> Element:
    """Return a time for a line of rich text, in the reader's zone."""
    return {"type": "date", "timestamp": int(at.timestamp()), "format": form, "fallback": _utc(at, form)}


def time_text(at: datetime, form: str = "{date_short_pretty} at {time}") -> str:
    """Return a time for mrkdwn, in the reader's zone."""
    return f"<!date^{int(at.timestamp())}^{form}|{_utc(at, form)}>"


def _utc(at: datetime, form: str) -> str:
    """A time in words, for those who see no other."""
    at = at.astimezone(UTC)
    clock = f"{at:%H:%M:%S} UTC" if "{time_secs}" in form else f"{at:%H:%M} UTC"
    return f"{at.day} {at:%B} at {clock}" if "{date" in form else clock


def link_text(url: str | None, text: str) -> str:
    """Return a link for mrkdwn; the words alone where there is no address to go to."""
    if not is_web(url):
        return escaped(text, one_line=True)
    return f"<{str(url).replace('&', '&amp;')}|{escaped(text, one_line=True)}>"


def quote(text: str, *, most: int = TEXT, lines: int = 200) -> tuple[Block, bool]:
    """Return somebody's words as a quotation, and whether they had to be cut."""
    elements, cut = quoted(text, most=most, lines=lines)
    return rich(*elements), cut


def whole(text: str) -> list[Block]:
    """Return all of somebody's words as quotations, in as many blocks as that takes."""
    return [rich(*quoted(piece, most=TEXT, lines=TEXT)[0]) for piece in chunks(text)]


def button(
    action: str, label: str, value: str = "", *, style: str = "", about: str = "", confirm: Element | None = None
) -> Element:
    """Return a button. `about` is what a screen reader says of it beside its label."""
    element: Element = {"type": "button", "action_id": action, "text": plain_text(label, BUTTON)}
    more: dict[str, Any] = {
        "value": value,
        "style": style,
        "accessibility_label": about and sanitize_line(about, BUTTON),
        "confirm": confirm,
    }
    return element | {name: given for name, given in more.items() if given}


def option(label: str, value: str) -> Element:
    """Return one thing to choose."""
    return {"text": plain_text(label, OPTION), "value": value}


def overflow(action: str, options: Iterable[Element]) -> Element:
    """Return a menu of up to five more things to do."""
    return {"type": "overflow", "action_id": action, "options": list(options)[:IN_OVERFLOW]}


def actions(*elements: Element) -> Block:
    """Return a row of buttons."""
    return {"type": "actions", "elements": list(elements)[:IN_ACTIONS]}


def confirm(title: str, text: str, yes: str, no: str = "Cancel") -> Element:
    """Return a question that is asked before a button does its work."""
    return {
        "title": plain_text(title, 100),
        "text": plain_text(text, 300),
        "confirm": plain_text(yes, 30),
        "deny": plain_text(no, 30),
    }


def typing(
    block: str,
    label: str,
    *,
    value: str = "",
    lines: bool = False,
    most: int = TYPED,
    hint: str = "",
    optional: bool = False,
    live: bool = False,
) -> Block:
    """Return a field to type in; `live` tells us of every pause while somebody types."""
    element: Element = {"type": "plain_text_input", "action_id": block, "multiline": lines, "max_length": most}
    if value:
        element["initial_value"] = clipped(value, most)
    if live:
        element["dispatch_action_config"] = {"trigger_actions_on": ["on_character_entered"]}
    made: Block = {"type": "input", "block_id": block, "label": plain_text(label, LABEL), "element": element}
    made |= {"optional": True} if optional else {}
    made |= {"dispatch_action": True} if live else {}
    return made | ({"hint": plain_text(hint, LABEL)} if hint else {})


def view(
    kind: str,
    title: str,
    blocks: list[Block],
    *,
    submit: str = "",
    close: str = "Close",
    carries: Mapping[str, Any] | None = None,
    told_closed: bool = False,
) -> Block:
    """Return a modal. `carries` comes back with everything that is done in it: ids only, never words."""
    made: Block = {
        "type": "modal",
        "callback_id": kind,
        "title": plain_text(title, TITLE),
        "close": plain_text(close, TITLE),
        "blocks": blocks[:BLOCKS_IN_VIEW],
        "private_metadata": json.dumps(carries or {}, ensure_ascii=False),
    }
    made |= {"submit": plain_text(submit, TITLE)} if submit else {}
    return made | ({"notify_on_close": True} if told_closed else {})
