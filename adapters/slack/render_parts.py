"""What is shown -> Block Kit: each part of `bot.chat.views` as Slack lays it out. Pure."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from adapters.slack import block_kit as kit
from adapters.slack.action_ids import LOOK, OPEN, PRESS, STOP
from adapters.slack.block_kit import Block, Element, escaped_line
from bot.chat.views.digest import RATE
from bot.chat.views.pages import HEARD, WANTS
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
from bot.domain.card import Verb
from bot.text.sanitize import sanitize_line

Own = Callable[[Any], list[Block]]

_STYLES = {"positive": "primary", "destructive": "danger"}
RATED = {True: "useful", False: "not-for-me"}
"""What a press below a digest is called by, after `RATE`."""
_WHOLE = (Verb.SEND, Verb.SPLIT, Verb.ASK_SECOND, "edit", "keep", STOP)
"""Whose press brings back all that the button carries."""


def blocks(parts: Iterable[Part], own: Mapping[type, Own] | None = None) -> list[Block]:
    """Return the blocks of these parts; `own` says how parts of some kinds are drawn instead."""
    return [block for part in parts for block in (own or {}).get(type(part), _blocks)(part)]


def _blocks(part: Part) -> list[Block]:  # noqa: PLR0911, C901 - one line a kind
    match part:
        case Text():
            return [_text(part)]
        case Title(thread, where, small):
            number, at = Strong((f"#{thread} ",)), (" · ", *small)
            return [kit.rich(kit.line(*rich_line((number, Strong((where,)), *at))))]
        case Quote(words):
            return [kit.rich({"type": "rich_text_quote", "elements": [kit.words(words)]})]
        case Whole(words):
            return kit.whole(words)
        case Bullets(lines, is_numbered):
            stacked = [kit.line(*rich_line(each)) for each in lines]
            return [kit.rich(kit.numbered(stacked) if is_numbered else kit.bullets(stacked))]
        case Entry(said, small, buttons, compact):
            joint = " · " if compact else "\n"
            beside = pressing(buttons[0], listed=True) if buttons else None
            return [kit.section(f"{mrkdwn_line(said)}{joint}_{mrkdwn_line(small)}_", beside)]
        case Row(buttons):
            return [kit.actions(*(pressing(button) for button in buttons))]
        case OpenPage(url, label):
            return [kit.rich(kit.line(kit.link(url, label, bold=True)))]
        case Facts(rows):
            return [kit.section("\n".join(f"`{name}`  {said}" for name, said, _ in rows))]
        case Divider():
            return [kit.divider()]
        case Field() | Tick() | Clock():
            return [_input(part)]
        case _:
            raise TypeError(f"Slack cannot draw {part!r}")


def _text(part: Text) -> Block:
    match part.look:
        case "heading":
            return kit.header(" ".join(str(span) for span in part.line))
        case "bold":
            return kit.rich(kit.line(*rich_line(part.line, bold=True)))
        case "small" | "note" | "warning":
            return kit.context(mrkdwn_line(part.line))
        case "trouble":
            return kit.section(f"*{mrkdwn_line(part.line)}*")
    return kit.section(mrkdwn_line(part.line), pressing(part.button) if part.button else None)


def _input(part: Field | Tick | Clock) -> Block:
    match part:
        case Field():
            return kit.typing(
                part.id,
                part.label,
                value=part.value,
                lines=part.lines,
                most=min(part.most or kit.TYPED, kit.TYPED),
                hint=part.hint,
                optional=not (part.must or part.live),
                live=part.live,
            )
        case Tick():
            options = [kit.option(part.title, "yes")]
            element: Element = {"type": "checkboxes", "action_id": part.id, "options": options}
            element |= {"initial_options": options} if part.on else {}
        case Clock():
            element = {"type": "timepicker", "action_id": part.id, "initial_time": part.value}
    return {"type": "input", "block_id": part.id, "label": kit.plain_text(part.label), "element": element}


# --- lines ----------------------------------------------------------------------------------------


def mrkdwn_line(line: Line) -> str:
    """Return a line as mrkdwn."""
    return "".join(_mrkdwn(span) for span in line)


def _mrkdwn(span: Span) -> str:  # noqa: PLR0911 - one line a kind
    match span:
        case Said(words, most):
            return escaped_line(words, most)
        case Strong(spans):
            return f"*{mrkdwn_line(spans)}*"
        case Link(url, words):
            return kit.link_text(url, sanitize_line(words, 500))
        case Time(at):
            return kit.time_text(at, _form(span))
        case Command():
            return f"`{_typed(span)}`"
        case RoomName(id):
            return f"<#{id}>"
        case str():
            return span


def rich_line(line: Line, *, bold: bool = False) -> list[Element]:
    """Return a line as elements of rich text, in which Slack looks for no markup."""
    return [element for span in line for element in _rich(span, bold)]


def _rich(span: Span, bold: bool) -> list[Element]:  # noqa: PLR0911 - one line a kind
    match span:
        case Said(words, most):
            return [kit.words(sanitize_line(words, most or 3000), bold=bold)]
        case Strong(spans):
            return rich_line(spans, bold=True)
        case Link(url, words):
            return [kit.link(url, sanitize_line(words, 500), bold=bold)]
        case Time(at):
            return [{**kit.time(at, _form(span)), **({"style": {"bold": True}} if bold else {})}]
        case Command():
            return [{"type": "text", "text": _typed(span), "style": {"code": True}}]
        case RoomName(id):
            return [{"type": "channel", "channel_id": id}]
        case str():
            return [kit.words(span, bold=bold)]


def _form(time: Time) -> str:
    if time.day:
        return "{date_short_pretty} at {time}"
    return "{time_secs}" if time.exact else "{time}"


def _typed(command: Command) -> str:
    return f"!{command.word}" if command.here else f"/handraise {command.word}"


# --- buttons and modals ---------------------------------------------------------------------------


def pressing(button: Button, *, listed: bool = False) -> Element:
    """Return a button; in a post about many threads (`listed`) its name says of which one it is."""
    action, value = _named(button, listed)
    return kit.button(action, button.label, value, style=_STYLES.get(button.style, ""), about=button.about)


def _named(button: Button, listed: bool) -> tuple[str, str]:  # noqa: PLR0911 - one line a kind
    """What its press is called, and what comes back with it: both are stored in posts, and must not change."""
    data, do = button.data, str(button.do)
    thread = str(data.get("thread", ""))
    match do:
        case _ if do in _WHOLE:
            return do, json.dumps({name: value for name, value in data.items() if name != "version"})
        case _ if do in tuple(Verb):
            return (f"{PRESS}:{do}:{thread}" if listed else f"{PRESS}:{do}"), thread
        case "open":
            return f"{OPEN}:{thread}", thread
        case "look":
            return f"{LOOK}:{data['at']}", thread
        case _ if do == HEARD:
            return do, str(data["key"])
        case _ if do == WANTS:
            return f"{WANTS}:{data['name']}", str(data["to"])
        case _ if do == RATE:
            return f"{RATE}:{RATED[data['useful']]}", str(data["week"])
    return do, thread


def modal(form: Form) -> Block:
    """Return a form as a modal, which carries ids only."""
    data = form.submit.data
    carries = data["then"] if "then" in data else {n: v for n, v in data.items() if n not in ("version", "sure")}
    close = form.cancel or "Close"
    drawn, submit = blocks(form.parts), form.submit
    return kit.view(submit.do, form.title, drawn, submit=submit.label, close=close, carries=carries)
