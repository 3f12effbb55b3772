"""What staff wrote in Slack, as the plain words that a public channel shows. Pure.

The other way, what customers wrote as Slack may show it, is in `quoting`; both are reached from here.
"""

from collections.abc import Callable, Iterable
from typing import Any

import regex

from adapters.slack.emoji import CannotWrite, custom, emoji_named, toned, unemoji
from adapters.slack.escape import chunks, escaped, quoted

__all__ = ["CannotWrite", "chunks", "escaped", "plain", "quoted", "unemoji"]

NameOf = Callable[[str], str | None]

_STRANGE = "This holds something from Slack that has no plain form: write it in words only, and send again."
_UNNAMED = "I cannot tell the public name of somebody you mentioned: write their name in words instead."
_DATELESS = "This holds a date that Slack gave no words for: write the date in words instead."
_DEEPEST = 8
"""Slack lets nobody indent a list further."""

_CODE = r"```(?:(?!```)(?s:.))++```|(?<![\p{L}\p{N}`])`[^`\n]++`(?![\p{L}\p{N}`])"
_ANGLED = r"<[^<>]++>"
_ATOM = rf"(?:{_CODE}|{_ANGLED})"
_ATOMS = regex.compile(rf"({_ATOM})")
_TOKENS = regex.compile(rf"({_ANGLED})")
_QUOTES = regex.compile(rf"{_ATOM}|(?m:^)&gt;&gt;&gt; ?(?P<rest>(?s:.)*)|(?m:^)(?P<line>&gt; ?)")
_EMPHASIS = [
    regex.compile(
        rf"{_ATOM}|(?<![\p{{L}}\p{{N}}{mark}]){mark}(?=\S)(?P<words>(?:{_ATOM}|[^{mark}\n])++)(?<=\S){mark}"
        rf"(?![\p{{L}}\p{{N}}{mark}])"
    )
    for mark in (r"\*", "_", "~")
]
_SAME_PLACE = regex.compile(r"^(?:mailto:|tel:|https?://)|/$", regex.IGNORECASE)


def plain(blocks: object, text: object, *, name_of: NameOf) -> str:
    """Return the public words of what an employee posted: of its `rich_text` blocks, else of its mrkdwn `text`.

    Formatting goes, words stay; what is struck out stands between "~~", lists and quotes keep their marks, a link
    behind a label is spelled out, names of emoji become emoji, and `name_of` gives the name for the id of somebody
    mentioned. Raise `CannotWrite` for everything that means nothing outside of the workspace or is not known here:
    nothing is dropped silently. White space at both ends goes, all other stays; line ends become line feeds.
    """
    listed = blocks if isinstance(blocks, list) else []
    if any(_type(block) == "rich_text" for block in listed):
        words = _stacked(_rich(block, name_of) for block in listed)
    else:
        words = _mrkdwn(text if isinstance(text, str) else "", name_of)
    return _lines(words).strip()


# --- rich text ----------------------------------------------------------------------------------


def _rich(block: Any, name_of: NameOf) -> str:
    match block:
        case {"type": "rich_text", "elements": list(parts)}:
            return _stacked(_part(part, name_of) for part in parts)
    raise CannotWrite(_STRANGE)


def _part(part: Any, name_of: NameOf) -> str:
    match part:
        case {"type": "rich_text_section" | "rich_text_preformatted", "elements": list(words)}:
            said = _said(words, name_of)
        case {"type": "rich_text_quote", "elements": list(words)}:
            return _as_quote(_said(words, name_of))
        case {"type": "rich_text_list", "style": "bullet" | "ordered", "elements": list(items)}:
            said = _list(part, [_item(item, name_of) for item in items])
        case _:
            raise CannotWrite(_STRANGE)
    return _as_quote(said) if _number(part, "border") else said


def _item(item: Any, name_of: NameOf) -> str:
    if _type(item) != "rich_text_section":
        raise CannotWrite(_STRANGE)
    return _part(item, name_of)


def _list(shape: dict[str, Any], items: list[str]) -> str:
    indent = "  " * min(_number(shape, "indent"), _DEEPEST)
    first = _number(shape, "offset") + 1
    lines = []
    for number, item in enumerate(items, first):
        mark = f"{number}. " if shape["style"] == "ordered" else "• "
        lines.append(indent + mark + item.strip("\n").replace("\n", "\n" + indent + " " * len(mark)))
    return "\n".join(lines)


def _said(words: Iterable[Any], name_of: NameOf) -> str:
    return "".join(_word(word, name_of) for word in words)


def _word(word: Any, name_of: NameOf) -> str:
    match word:
        case {"type": "text", "text": str(text)} | {"type": "color", "value": str(text)}:
            said = _struck(text) if _is_struck(word) else text
        case {"type": "link", "url": str(url)}:
            said = _link(url, word.get("text"))
        case {"type": "emoji", "name": str(name)}:
            said = _emoji(name, word.get("unicode"), word.get("skin_tone"))
        case {"type": "user", "user_id": str(person)}:
            said = _name(person, name_of)
        case {"type": "date"}:
            said = _date(word.get("fallback"))
        case _:
            raise _inside(_type(word), word)
    return _lines(said)


def _inside(kind: str, word: Any) -> CannotWrite:
    """Why something that only the workspace knows cannot be said outside."""
    match kind, word:
        case "broadcast", {"range": str(whom)}:
            return _broadcast(whom)
        case "channel", _:
            return _nowhere("")
        case "usergroup" | "team", _:
            return _nobody("")
    return CannotWrite(_STRANGE)


def _emoji(name: str, points: object, tone: object) -> str:
    colour = tone if isinstance(tone, int) else None
    picture = _picture(points) or emoji_named(name)
    if picture is None:
        raise custom(name)
    return picture if colour is None else toned(picture, colour)


def _picture(points: object) -> str:
    """The emoji whose code points are given in hexadecimal; nothing for what is not of that form."""
    if not isinstance(points, str) or not regex.fullmatch(r"[0-9A-Fa-f]{2,5}(?:-[0-9A-Fa-f]{2,5}){0,15}", points):
        return ""
    picture = "".join(chr(int(point, 16)) for point in points.split("-"))
    return picture if regex.fullmatch(r"[\p{Emoji}\p{Emoji_Component}\u200D\uFE0F]+", picture) else ""


def _is_struck(word: Any) -> bool:
    style = word.get("style")
    return isinstance(style, dict) and bool(style.get("strike"))


def _struck(text: str) -> str:
    """Struck out words with a mark: without one they would say the opposite of what was meant."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return f"{text[:start]}~~{text[start:end]}~~{text[end:]}" if text.strip() else text


def _type(element: Any) -> str:
    return str(element.get("type")) if isinstance(element, dict) else ""


def _number(shape: Any, key: str) -> int:
    found = shape.get(key) if isinstance(shape, dict) else None
    return max(found, 0) if isinstance(found, int) else 0


# --- mrkdwn -------------------------------------------------------------------------------------


def _mrkdwn(text: str, name_of: NameOf) -> str:
    said = _QUOTES.sub(_quote_lines, _lines(text))
    for emphasis in _EMPHASIS:
        said = emphasis.sub(_without_marks, said)
    pieces = _ATOMS.split(said)
    pieces[::2] = [_unescaped(unemoji(words)) for words in pieces[::2]]
    pieces[1::2] = [_atom(atom, name_of) for atom in pieces[1::2]]
    return "".join(pieces)


def _atom(atom: str, name_of: NameOf) -> str:
    if atom.startswith("<"):
        return _token(atom, name_of)
    code = atom[3:-3].strip("\n") if atom.startswith("```") else atom[1:-1]
    pieces = _TOKENS.split(code)
    pieces[::2] = [_unescaped(words) for words in pieces[::2]]
    pieces[1::2] = [_token(token, name_of) for token in pieces[1::2]]
    return "".join(pieces)


def _token(token: str, name_of: NameOf) -> str:
    """What stands between angle brackets, in words."""
    target, _, label = token[1:-1].partition("|")
    label = _unescaped(label)
    match target[:1], target[1:].partition("^")[0]:
        case "@", person:
            return _name(person, name_of)
        case "#", _:
            raise _nowhere(label)
        case "!", "date":
            return _date(label)
        case "!", "subteam":
            raise _nobody(label)
        case "!", "here" | "channel" | "everyone" as whom:
            raise _broadcast(whom)
        case "!", _:
            raise CannotWrite(_STRANGE)
    return _link(_unescaped(target), unemoji(label)) if ":" in target else _unescaped(token)


def _without_marks(found: regex.Match[str]) -> str:
    words = found["words"]
    return found[0] if not words else _struck(words) if found[0].startswith("~") else words


def _quote_lines(found: regex.Match[str]) -> str:
    if found["rest"] is not None:
        return "\n".join(f"&gt; {line}" if line else "&gt;" for line in found["rest"].split("\n"))
    return "&gt; " if found["line"] else found[0]


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


# --- both ---------------------------------------------------------------------------------------


def _link(url: str, label: object) -> str:
    shown = url.removeprefix("mailto:").removeprefix("tel:")
    if not isinstance(label, str) or not label.strip():
        return shown
    same = _SAME_PLACE.sub("", label).casefold() == _SAME_PLACE.sub("", url).casefold()
    return label if same else f"{label} ({shown})"


def _name(person: str, name_of: NameOf) -> str:
    name = name_of(person)
    if not name:
        raise CannotWrite(_UNNAMED)
    return name


def _date(words: object) -> str:
    if not isinstance(words, str) or not words.strip():
        raise CannotWrite(_DATELESS)
    return words


def _broadcast(whom: str) -> CannotWrite:
    return CannotWrite(f"@{whom} calls people of this workspace and means nothing outside: remove @{whom}.")


def _nowhere(name: str) -> CannotWrite:
    shown = f"#{name}" if name else "A channel of this workspace"
    return CannotWrite(f"{shown} means nothing to people outside: take its name out, or say it in words.")


def _nobody(name: str) -> CannotWrite:
    shown = f"@{name.removeprefix('@')}" if name else "A group of this workspace"
    return CannotWrite(f"{shown} means nothing to people outside: take its name out, or say it in words.")


def _as_quote(words: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in words.strip("\n").split("\n"))


def _stacked(parts: Iterable[str]) -> str:
    """The parts below each other; a part may end its last line itself."""
    whole = ""
    for part in parts:
        whole += ("\n" if whole and not whole.endswith("\n") else "") + part
    return whole


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
