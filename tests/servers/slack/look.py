"""What a person sees: the words, what can be pressed, where links lead, whom a post calls, how it is laid out."""

import html
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.servers.slack.state import Json, Post, View, Whisper
from tests.servers.slack.values import elements

Seen = Post | Whisper | View | list[Json]

TOKEN = re.compile(r"<([^<>\n]+)>")
STYLED = re.compile(r"(?<![\w*_~`])([*_~`])(?=\S)(.+?)(?<=\S)\1(?![\w*_~`])")
PING = re.compile(r"<(!here|!channel|!everyone|@[UW]\w+|!subteam\^S\w+)(?:\|[^<>]*)?>")
URL = re.compile(r"https?://[^\s<>|]+")


class Pressable(NamedTuple):
    """Something that can be pressed, chosen or filled in, by the words on it."""

    label: str
    action_id: str
    value: str
    type: str
    block_id: str
    style: str
    url: str
    options: tuple[str, ...]


def blocks_of(seen: Seen) -> list[Json]:
    """Return the blocks of whatever was seen."""
    return seen if isinstance(seen, list) else seen.blocks


def read(mrkdwn: str) -> str:
    """Return mrkdwn as it is read: no markup, nothing escaped."""
    text = TOKEN.sub(lambda token: _token(token.group(1)), mrkdwn)
    before = None
    while before != text:
        before, text = text, STYLED.sub(r"\2", text)
    return html.unescape(text)


def _token(inside: str) -> str:
    target, _, label = inside.partition("|")
    if target.startswith("!date^"):
        return label
    if target.startswith(("@", "!", "#")):
        sign = "#" if target[0] == "#" else "@"
        return sign + (label.lstrip("@#") or target.lstrip("@!#").removeprefix("subteam^"))
    return label or target.removeprefix("mailto:")


def words(seen: Seen) -> str:
    """Return all that a person reads, a line for each text. What stands on buttons is not in it: see pressables.

    A post without blocks is read by its `text`; with blocks, `text` is only for notifications and screen readers.
    """
    if isinstance(seen, Post | Whisper) and not seen.blocks:
        return read(seen.text)
    lines = [seen.title] if isinstance(seen, View) and seen.title else []
    return "\n".join([*lines, *(line for block in blocks_of(seen) for line in _lines(block))])


def _lines(thing: Any) -> Iterator[str]:
    """Yield the texts in a block, in the order in which they are read."""
    if isinstance(thing, list):
        for one in thing:
            yield from _lines(one)
        return
    if not isinstance(thing, dict):
        return
    kind = thing.get("type", "")
    if kind in {"mrkdwn", "plain_text", "raw_text", "markdown"}:
        yield read(thing["text"]) if kind in {"mrkdwn", "markdown"} else thing["text"]
    elif kind in {"rich_text_section", "rich_text_quote", "rich_text_preformatted"}:
        yield "".join(_leaf(element) for element in thing["elements"])
    elif kind == "data_visualization":
        yield thing["title"]
        for series in thing["chart"]["series"]:
            yield from (f"{series['name']}, {point['label']}: {point['value']}" for point in series["data"])
    elif kind == "image":
        yield thing["alt_text"]
        yield from _lines(thing.get("title"))
    elif kind in {"button", "overflow", "icon_button", "feedback_buttons", "confirm"} or kind.endswith("_select"):
        return
    else:
        yield from _fields(thing)


def _fields(thing: Json) -> Iterator[str]:
    for name in ("title", "subtitle", "label", "text", "body", "fields", "caption"):
        part = thing.get(name)
        if isinstance(part, str):
            yield part
        else:
            yield from _lines(part)
    value = thing.get("initial_value")
    if isinstance(value, str):
        yield value
    for name in ("elements", "element", "accessory", "hint", "rows", "child_blocks", "hero_image", "options"):
        yield from _lines(thing.get(name))


def _leaf(element: Json) -> str:
    match element["type"]:
        case "text":
            return str(element["text"])
        case "link":
            return str(element.get("text") or element["url"])
        case "emoji":
            signs = str(element.get("unicode", "")).split("-")
            return "".join(chr(int(sign, 16)) for sign in signs) if signs != [""] else f":{element['name']}:"
        case "date":
            return str(element.get("fallback", element["format"]))
        case "broadcast":
            return f"@{element['range']}"
        case _:
            return "@" + str(element.get("user_id") or element.get("usergroup_id") or element.get("channel_id", ""))


def pressables(seen: Seen, *, by: str = "") -> list[Pressable]:
    """Return what can be pressed, chosen or filled in; given somebody's id, only what they are shown."""
    found = []
    for block, element in elements(blocks_of(seen)):
        only = element.get("visible_to_user_ids")
        if not (only and by) or by in only:
            found.append(_pressable(block, element))
    return found


def _pressable(block: Json, element: Json) -> Pressable:
    label = element.get("text") or element.get("placeholder") or block.get("label") or {}
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return Pressable(
        label.get("text", ""),
        element.get("action_id", ""),
        element.get("value", ""),
        element["type"],
        block.get("block_id", ""),
        element.get("style", ""),
        element.get("url", ""),
        tuple(option["text"]["text"] for option in [*element.get("options", []), *grouped]),
    )


def _texts(seen: Seen) -> Iterator[str]:
    """Yield every text that Slack reads as mrkdwn."""
    if isinstance(seen, Post | Whisper):
        yield seen.text
    for thing in _things(blocks_of(seen)):
        if thing.get("type") in {"mrkdwn", "markdown"}:
            yield thing["text"]


def _things(part: Any) -> Iterator[Json]:
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _things(one)


def links(seen: Seen) -> list[str]:
    """Return where a press on a link or a button leads, each once; Slack also links bare addresses in mrkdwn."""
    found = [html.unescape(url) for text in _texts(seen) for url in URL.findall(text)]
    found += [thing["url"] for thing in _things(blocks_of(seen)) if isinstance(thing.get("url"), str)]
    return list(dict.fromkeys(found))


def pings(seen: Seen) -> list[str]:
    """Return whom it calls: `!here`, `@U1ANA`, `!subteam^S1`; nobody is called by what is escaped or plain text."""
    found = [match.group(1) for text in _texts(seen) for match in PING.finditer(text)]
    for thing in _things(blocks_of(seen)):
        match thing.get("type"):
            case "broadcast":
                found.append(f"!{thing['range']}")
            case "user":
                found.append(f"@{thing['user_id']}")
            case "usergroup":
                found.append(f"!subteam^{thing['usergroup_id']}")
    return found


def shape(seen: Seen) -> list[str]:
    """Return the layout without the words: `section+button`, `actions[button,overflow]`, `input[plain_text_input]`."""
    return [_outline(block) for block in blocks_of(seen)]


def _outline(block: Json) -> str:
    inside = [one["type"] for one in block.get("elements", []) if isinstance(one, dict)]
    inside += [_outline(child) for child in block.get("child_blocks", [])]
    if "element" in block:
        inside.append(block["element"]["type"])
    accessory = f"+{block['accessory']['type']}" if "accessory" in block else ""
    return str(block["type"]) + (f"[{','.join(inside)}]" if inside else "") + accessory
