"""What a person typed in Teams, from the HTML that Teams keeps it in: words and line ends, nothing else."""

import re
from collections.abc import Iterable

from bot.text.html import UntrustedHTMLParser

_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "pre", "blockquote", "h1", "h2", "h3", "h4", "table", "tr"})
_MENTION = "schema.skype.com/Mention"
_QUOTE = "schema.skype.com/Reply"
DEEPEST = 100
"""What is nested deeper is read as if it were not: nobody types that, and it must not take long."""
_VOID = frozenset({"br", "img", "hr", "input", "wbr", "col", "meta"})
_SPACES = re.compile(r"[ \t\xa0]+")
_AT = re.compile(r"<at(?:\s[^<>]*)?>([^<]*)</at>")


def words(html: str, ours: Iterable[str]) -> str:
    """Return the words of a piece of Teams' HTML, without what it quotes and without the naming of us.

    `ours` are the names under which we were mentioned.
    """
    reader = _Reader(frozenset(ours))
    reader.read(html)
    return tidy("".join(reader.parts))


def unnamed(text: str, ours: Iterable[str]) -> str:
    """Return plain text of Teams' with its `<at>` marks resolved, and without the naming of us."""
    names = frozenset(ours)
    return tidy(_AT.sub(lambda found: "" if found[1] in names else found[1], text))


def tidy(text: str) -> str:
    """Return text with single blanks, and no blank at the ends of lines or of the whole."""
    lines = (_SPACES.sub(" ", line).strip() for line in text.replace("\r\n", "\n").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(UntrustedHTMLParser):
    def __init__(self, ours: frozenset[str]) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._ours = ours
        self._open: list[tuple[str, str]] = []
        """The quotation or mention that we are inside of, and what stands open in there, each with its meaning."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        kind = given.get("itemtype", "")
        if tag == "br":
            self._say("\n")
        elif tag == "img":
            self._say(given.get("alt", "") if "Emoji" in kind or "emoji" in given.get("class", "") else "")
        elif tag == "emoji":
            self._say(given.get("alt", ""))
            self._open.append((tag, "quote"))  # what stands inside repeats it
            return
        elif tag in _BLOCKS:
            self._new_line()
        if tag not in _VOID and len(self._open) < DEEPEST:
            meaning = "quote" if _QUOTE in kind else "mention" if _MENTION in kind or tag == "at" else ""
            if meaning or self._open:
                self._open.append((tag, meaning))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._new_line()
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                break

    def _take(self, data: str) -> None:
        mentioned = bool(self._open) and self._open[-1][1] == "mention"
        if not (mentioned and data.strip() in self._ours):
            self._say(data)

    handle_data = _take  # the parser's name for it is none of ours

    def _say(self, text: str) -> None:
        if not any(meaning == "quote" for _, meaning in self._open):
            self.parts.append(text)

    def _new_line(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self._say("\n")
