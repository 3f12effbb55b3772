"""What customers wrote, as Slack shows it: words that cannot ping, format, link or turn what stands around. Pure.

A quote of rich text is the first choice: Slack looks for no markup in there. `escaped` is for the few
words inside of mrkdwn. Slack has no escape for its marks, and zero-width characters next to them do not
disarm them: they are known to do the opposite and make `a*b*` bold. So the marks become letters of the
same shape (∗ ˍ ∼ ˋ). Mentions, links and emoji names are found by Slack as unbroken words; an invisible
word joiner (U+2060) breaks those and changes nothing that can be seen. Pass `verbatim: true` beside it.
"""

from typing import Any

import regex

NOTHING = "(nothing to see)"

_JOINER = "\u2060"
_DEEPEST = 8
"""How many changes of direction within each other are kept; nobody writes more."""

_LINE_END = regex.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_UNFIT = regex.compile(r"[\p{Cc}--\n]", regex.V1)
_BROKEN = regex.compile(r"[\p{Cs}\p{Noncharacter_Code_Point}]", regex.V1)
_VISIBLE = regex.compile(r"[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]")
_CLUSTER = regex.compile(r"\X")

_TURNS = regex.compile(r"[\u202A-\u202E\u2066-\u2069]")
_LEANS = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{Bidi_Class=AN}]", regex.V1)
_CLOSES = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_ISOLATE, _END = "\u2068", "\u2069"

_LOOKALIKES = str.maketrans({"*": "∗", "~": "∼", "`": "ˋ", "＊": "﹡", "｀": "ˋ", "＿": "⸏"})
_UNDERSCORE = regex.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
"""An underscore inside of a word formats nothing: names and addresses keep theirs."""

_BREAKS = regex.compile(
    r"(?<=[@＠])(?=\w)|(?<=[#＃])(?=[^\W\d])"  # mentions and channels; numbers of threads stay as they are
    r"|(?<=:)(?=//)"  # links
    r"|(?<=\w)(?=\.\p{L})"  # domains
    r"|(?<=:)(?=[^\s:]{1,100}+:)"  # names of emoji
    r"|(?m:^)(?=[^\S\n]*[>＞])",  # quotes
    regex.V1,
)


def escaped(text: str, *, one_line: bool = False) -> str:
    """Return mrkdwn that shows the characters of `text` and does nothing: no mention, format, link or emoji.

    Control characters and those that turn the direction are gone, and a line with right-to-left letters
    stands isolated. With `one_line`, line ends are spaces.
    """
    words = _TURNS.sub("", _clean(text))
    if one_line:
        words = words.replace("\n", " ")
    words = _UNDERSCORE.sub("ˍ", words.translate(_LOOKALIKES))
    words = _BREAKS.sub(_JOINER, words)
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "\n".join(_isolated(line) for line in words.split("\n"))


def quoted(text: str, *, most: int = 1500, lines: int = 15) -> tuple[list[dict[str, Any]], bool]:
    """Return `rich_text` elements that quote `text`, and whether they hold less than the whole.

    The words stay as they are but for characters that nobody can see. They are at most `most` code points
    in at most `lines` lines, an ellipsis included, and end on a whole character as people count them.
    """
    words, cut = _shortened(_shown(text), most, lines)
    return [{"type": "rich_text_quote", "elements": [{"type": "text", "text": words}]}], cut


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


def _clean(text: str) -> str:
    """`text` without what no screen can show; every kind of line end is a line feed, a tab is a space."""
    words = _LINE_END.sub("\n", text).replace("\t", " ")
    return str(_BROKEN.sub("\ufffd", _UNFIT.sub("", words)))


def _shown(text: str) -> str:
    words = _clean(text)
    return "\n".join(_closed(line) for line in words.strip().split("\n")) if _VISIBLE.search(words) else NOTHING


def _isolated(line: str) -> str:
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

    kept = str(_TURNS.sub(turn, line))
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
