"""What anybody wrote, fit to be shown: no unseen signs, no turned directions, cut where people see an end. Pure.

Text of strangers goes through here on its way to every surface. What a surface's own markup would make of
it is that surface's business.
"""

from typing import Final
from urllib.parse import urlsplit

import regex

NOTHING: Final = "(nothing to see)"

_DEEPEST = 8
"""How many changes of direction within each other are kept; nobody writes more."""

TURNS = regex.compile(r"[\u202A-\u202E\u2066-\u2069]")
"""Signs that turn the direction of what follows."""
_LINE_END = regex.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_UNFIT = regex.compile(r"[\p{Cc}--\n]", regex.V1)
_BROKEN = regex.compile(r"[\p{Cs}\p{Noncharacter_Code_Point}]", regex.V1)
_VISIBLE = regex.compile(r"[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]")
_CLUSTER = regex.compile(r"\X")

_LEANS = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{Bidi_Class=AN}]", regex.V1)
_CLOSES = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_ISOLATE, _END = "\u2068", "\u2069"

_ADDRESS = regex.compile(r"https?://[^\s<>|\"\\^`{}\p{C}]+", regex.IGNORECASE)
_LONGEST_ADDRESS = 3000
_MUCH = 20
"""How many times of what is shown is looked at, of a text that may be of any length."""


def shorten(text: str, *, most: int, lines: int) -> tuple[str, bool]:
    """Return the beginning of `text`, and whether it is less than the whole.

    The words stay as they are but for characters that nobody can see. They are at most `most` code points
    in at most `lines` lines, an ellipsis included, and end on a whole character as people count them.
    """
    return _shortened(_shown(text), most, lines)


def sanitize_line(text: str, most: int = 3000) -> str:
    """Return anybody's words on one line as plain text may hold them: nothing unseen turns what is near."""
    return shorten(one_line(text[: most * _MUCH]), most=most, lines=1)[0]


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def clipped(text: str, most: int) -> str:
    """Return a text that is `most` code points long at most, with a mark where it was cut."""
    return text if len(text) <= most else text[: most - 1].rstrip("\u200d\ufe0f ") + "…"


def is_web(url: str | None) -> bool:
    """Return whether this is an address that a browser opens, written so that nobody takes it for anything else."""
    if url is None or len(url) > _LONGEST_ADDRESS or not _ADDRESS.fullmatch(url):
        return False
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False


def chunks(text: str, most: int = 2900) -> list[str]:
    """Return the whole of `text` in pieces of at most `most` code points, each with something to see.

    Pieces end on a line or a word where one ends late in the piece, else on a whole character.
    """
    pieces, rest = [], _shown(text)
    while rest:
        end = _cut(rest, most, late=most * 3 // 4)
        pieces.append(rest[:end])
        rest = rest[end:]
    return [piece for piece in pieces if _VISIBLE.search(piece)] or [NOTHING[:most]]


def strip_control(text: str) -> str:
    """`text` without what no screen can show; every kind of line end is a line feed, a tab is a space."""
    words = _LINE_END.sub("\n", text).replace("\t", " ")
    return str(_BROKEN.sub("\ufffd", _UNFIT.sub("", words)))


def _shown(text: str) -> str:
    words = strip_control(text)
    return "\n".join(_closed(line) for line in words.strip().split("\n")) if _VISIBLE.search(words) else NOTHING


def isolated(line: str) -> str:
    """Return `line` so that its right-to-left letters, if any, move nothing around it."""
    return f"{_ISOLATE}{line}{_END}" if _LEANS.search(line) else line


def _closed(line: str) -> str:
    """`line` with every change of direction ended within it, and none ended that it did not begin."""
    opened: list[str] = []

    def turn(found: regex.Match[str]) -> str:
        mark = str(found.group())
        if mark in _CLOSES:
            if len(opened) == _DEEPEST:
                return ""
            opened.append(_CLOSES[mark])
            return mark
        if opened and opened[-1] == mark:
            opened.pop()
            return mark
        return ""

    kept = str(TURNS.sub(turn, line))
    return kept + "".join(reversed(opened))


def _shortened(words: str, most: int, lines: int) -> tuple[str, bool]:
    kept = "\n".join(words.split("\n")[:lines])
    if kept == words and len(words) <= most:
        return words, False
    room = most - 1
    while True:
        kept = kept[: _cut(kept, room)] if room > 0 else ""
        short = "\n".join(_closed(line) for line in kept.rstrip().split("\n")) + "…"
        if len(short) <= most or room <= 0:
            return short, True
        room -= len(short) - most


def _cut(words: str, most: int, *, late: int | None = None) -> int:
    """Where to cut so that at most `most` code points stay: after a whole cluster, if any fits.

    After the end of a line, or else of a word, if one is no earlier than `late`.
    """
    if len(words) <= most:
        return len(words)
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(words):
        if cluster.end() > most:
            break
        ends.append(cluster.end())
    for gap in ("\n", " "):
        found = [end for end in ends if late is not None and end >= late and words[end - 1] == gap]
        if found:
            return found[-1]
    return ends[-1] if ends else most
