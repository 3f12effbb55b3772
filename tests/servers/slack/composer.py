"""What Slack's composer makes of what somebody types: escaped text with links, and a rich_text block."""

import re
from typing import Any

import emoji

from tests.servers.slack.state import Json

PIECES = re.compile(
    r"<@(?P<user>[UW]\w+)>"
    r"|<#(?P<channel>[CG]\w+)(?:\|[^>]*)?>"
    r"|<!(?P<broadcast>here|channel|everyone)>"
    r"|<!subteam\^(?P<usergroup>S\w+)(?:\|[^>]*)?>"
    r"|(?P<url>https?://[^\s<>]*[^\s<>.,;:!?)\]}'\"])"
    r"|(?P<domain>(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|de|example|io|net|org)\b(?:/[^\s<>]*[^\s<>.,;:!?)])?)"
    r"|:(?P<name>[a-z0-9_+'-]+):(?::skin-tone-(?P<tone>[2-6]):)?",
    re.IGNORECASE,
)

PICKED = {"user": "user_id", "channel": "channel_id", "broadcast": "range", "usergroup": "usergroup_id"}
FIRST_TONE = 0x1F3FB


def escaped(text: str) -> str:
    """Return text with Slack's three control characters escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def composed(typed: str, custom_emoji: frozenset[str] | set[str] = frozenset()) -> tuple[str, list[Json]]:
    """Return the `text` and the `blocks` of a post.

    `<@U…>`, `<#C…>`, `<!here>`, `<!subteam^S…>` stand for what is picked from the list that opens on @ and #.
    """
    parts = [part for piece in split(typed, custom_emoji) for part in piece]
    elements: list[Json] = []
    for _, element in parts:
        if element["type"] == "text" and elements and elements[-1]["type"] == "text":
            elements[-1] = {"type": "text", "text": elements[-1]["text"] + element["text"]}
        else:
            elements.append(element)
    text = "".join(text for text, _ in parts)
    if not elements:
        return text, []
    section = {"type": "rich_text_section", "elements": elements}
    return text, [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def split(typed: str, custom: frozenset[str] | set[str]) -> list[list[tuple[str, Json]]]:
    """Return what was typed as pieces of (text, element)."""
    pieces, at = [], 0
    for match in PIECES.finditer(typed):
        pieces += [plain(typed[at : match.start()]), [piece(match, custom)]]
        at = match.end()
    return [*pieces, plain(typed[at:])]


def piece(match: re.Match[str], custom: frozenset[str] | set[str]) -> tuple[str, Json]:
    """Return one special piece."""
    whole, found = match.group(), {name: value for name, value in match.groupdict().items() if value}
    kind, value = next(iter(found.items()))
    if kind in PICKED:
        return whole, {"type": kind, PICKED[kind]: value}
    if kind == "url":
        return f"<{escaped(value)}>", {"type": "link", "url": value}
    if kind == "domain":
        return f"<http://{value}|{value}>", {"type": "link", "url": f"http://{value}", "text": value}
    return shortcode(whole, value, int(found.get("tone", 0)), custom)


def shortcode(whole: str, name: str, tone: int, custom: frozenset[str] | set[str]) -> tuple[str, Json]:
    """Return an emoji that was written by its name, or what was written if there is none of that name."""
    drawn = emoji.emojize(f":{name}:", language="alias")
    if drawn != f":{name}:":
        return whole, drawing(name, drawn + (chr(FIRST_TONE + tone - 2) if tone else ""), tone)
    if name in custom:
        return whole, {"type": "emoji", "name": name}
    return escaped(whole), {"type": "text", "text": whole}


def plain(typed: str) -> list[tuple[str, Json]]:
    """Return ordinary text; emoji in it become their names, as Slack writes them."""
    pieces: list[tuple[str, Json]] = []
    at = 0
    for found in emoji.emoji_list(typed):
        pieces += words(typed[at : found["match_start"]])
        pieces.append(drawn(found["emoji"]))
        at = found["match_end"]
    return pieces + words(typed[at:])


def words(text: str) -> list[tuple[str, Json]]:
    """Return text without anything special in it."""
    return [(escaped(text), {"type": "text", "text": text})] if text else []


def drawn(sign: str) -> tuple[str, Json]:
    """Return an emoji that was typed as itself."""
    tones = [ord(char) - FIRST_TONE + 2 for char in sign if 0 <= ord(char) - FIRST_TONE < 5]
    bare = "".join(char for char in sign if not 0 <= ord(char) - FIRST_TONE < 5)
    name = emoji.demojize(bare, language="alias").strip(":")
    if not name.isascii():  # no name for it: it stays as it is
        return sign, {"type": "text", "text": sign}
    tone = tones[0] if len(set(tones)) == 1 else 0
    return f":{name}:" + (f":skin-tone-{tone}:" if tone else ""), drawing(name, sign, tone)


def drawing(name: str, sign: str, tone: int) -> Json:
    """Return the element of an emoji."""
    element: dict[str, Any] = {"type": "emoji", "name": name, "unicode": "-".join(f"{ord(char):x}" for char in sign)}
    return element | {"skin_tone": tone} if tone else element
