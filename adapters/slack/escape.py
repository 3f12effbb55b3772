"""What customers wrote, as Slack shows it: words that cannot ping, format, link or turn what stands around. Pure.

A quote of rich text is the first choice: Slack looks for no markup in there. `escaped` is for the few
words inside of mrkdwn. Slack has no escape for its marks, and zero-width characters next to them do not
disarm them: they are known to do the opposite and make `a*b*` bold. So the marks become letters of the
same shape (∗ ˍ ∼ ˋ). Mentions, links and emoji names are found by Slack as unbroken words; an invisible
word joiner (U+2060) breaks those and changes nothing that can be seen. Pass `verbatim: true` beside it.
"""

from typing import Any

import regex

from bot.text.sanitize import TURNS, chunks, isolated, shorten, strip_control

__all__ = ["chunks", "escaped", "quoted"]

_JOINER = "\u2060"
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
    words = TURNS.sub("", strip_control(text))
    if one_line:
        words = words.replace("\n", " ")
    words = _UNDERSCORE.sub("ˍ", words.translate(_LOOKALIKES))
    words = _BREAKS.sub(_JOINER, words)
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "\n".join(isolated(line) for line in words.split("\n"))


def quoted(text: str, *, most: int = 1500, lines: int = 15) -> tuple[list[dict[str, Any]], bool]:
    """Return `rich_text` elements that quote the `shorten` of `text`, and whether they hold less than the whole."""
    words, cut = shorten(text, most=most, lines=lines)
    return [{"type": "rich_text_quote", "elements": [{"type": "text", "text": words}]}], cut
