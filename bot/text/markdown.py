"""Text for networks that read Markdown: shown as its author typed it. Pure."""

import re
from typing import Final

_MARKS: Final = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~&:@$=^\"']")
_INDENT: Final = re.compile(r"^[ \t]+", re.MULTILINE)


def escape(text: str) -> str:
    """Return `text` so that CommonMark shows every character of it, and makes nothing of any: no link, no list.

    Line ends become hard breaks. Spaces at the beginning of a line become no-break spaces, which look the same.
    """
    shown = _MARKS.sub(r"\\\g<0>", text)
    shown = _INDENT.sub(lambda found: "\u00a0" * len(found.group().expandtabs(4)), shown)
    return re.sub(r"\n(?=[^\n])", "\\\n", shown) if "\n" in shown else shown
