"""What a person typed in Teams, from the HTML that Teams keeps it in: its words, with marks for the rest."""

import re
from collections.abc import Iterable

from bot.text.html import UntrustedHTMLParser, with_address

_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "pre", "blockquote", "h1", "h2", "h3", "h4", "table", "tr"})
_MENTION = "schema.skype.com/Mention"
_QUOTE = "schema.skype.com/Reply"
DEEPEST = 100
"""What is nested deeper is read as if it were not: nobody types that, and it must not take long."""
_VOID = frozenset({"br", "img", "hr", "input", "wbr", "col", "meta"})
_QUOTES_MOST = 8
"""How many quotations within each other are marked; nobody writes more."""
_SPACES = re.compile(r"[ \t\xa0]+")
_AT = re.compile(r"<at(?:\s[^<>]*)?>([^<]*)</at>")


def words(html: str, ours: Iterable[str]) -> str:
    """Return the words of a piece of Teams' HTML, without the post that it answers and without the naming of us.

    Formatting goes, words stay: lists and quotations keep their marks, a link behind words is spelled out, and an
    emoji that only the company has is told by its name, as in `:party:`. `ours` are the names under which we were
    mentioned.
    """
    reader = _Reader(frozenset(ours))
    reader.read(html)
    return tidy(reader.text)


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
        """The answered post or mention that we are inside of, and what stands open there, each with its meaning."""
        self._link: tuple[str, int] | None = None
        self._quotes: list[int] = []
        self._lists: list[int | None] = []
        self._mark_at = -1

    @property
    def text(self) -> str:
        """All that was read."""
        while self._quotes:
            self._end_quote()
        self._end_link()
        return "".join(self.parts)

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
        elif tag == "customemoji":
            self._say(f":{given.get('alt', '').strip(':') or 'emoji'}:")
        elif tag in _BLOCKS and not (tag == "p" and self._mark_at == len(self.parts) - 1):
            self._new_line()
        self._begin(tag, given, is_answered=_QUOTE in kind)
        if tag not in _VOID and len(self._open) < DEEPEST:
            meaning = "quote" if _QUOTE in kind else "mention" if _MENTION in kind or tag == "at" else ""
            if meaning or self._open:
                self._open.append((tag, meaning))

    def _begin(self, tag: str, given: dict[str, str], *, is_answered: bool) -> None:
        match tag:
            case "a":
                self._end_link()
                self._link = (given.get("href", "").removeprefix("mailto:").removeprefix("tel:"), len(self.parts))
            case "blockquote" if not is_answered and len(self._quotes) < _QUOTES_MOST:
                self._end_link()
                self._quotes.append(len(self.parts))
            case "ul" | "ol":
                first = given.get("start", "")
                number = int(first) if first.isascii() and first.isdecimal() and len(first) < 7 else 1
                self._lists.append(number if tag == "ol" else None)
            case "li":
                self._say(self._list_mark())
                self._mark_at = len(self.parts) - 1

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "a":
                self._end_link()
            case "blockquote" if self._quotes and not self._answered:
                self._end_quote()
            case "ul" | "ol" if self._lists:
                self._lists.pop()
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

    @property
    def _answered(self) -> bool:
        """Whether this stands in the post that is answered, which Teams repeats."""
        return any(meaning == "quote" for _, meaning in self._open)

    def _say(self, text: str) -> None:
        if not self._answered:
            self.parts.append(text)

    def _new_line(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self._say("\n")

    def _list_mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "• "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _end_link(self) -> None:
        if self._link is None:
            return
        (address, start), self._link = self._link, None
        if address and start < len(self.parts):
            self.parts[start:] = [with_address("".join(self.parts[start:]), address)]

    def _end_quote(self) -> None:
        self._end_link()
        start = self._quotes.pop()
        quoted = "".join(self.parts[start:]).strip("\n")
        if quoted.strip():
            self.parts[start:] = ["\n".join(f"> {line}".rstrip() for line in quoted.split("\n")), "\n"]
