"""What a person typed in Teams, from the HTML that Teams keeps it in: its words, with marks for the rest."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.text.html import UntrustedHTMLParser, with_address

_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "pre", "blockquote", "h1", "h2", "h3", "h4", "table", "tr"})
_MENTION = "schema.skype.com/Mention"
_QUOTE = "schema.skype.com/Reply"
DEEPEST = 100
"""What is nested deeper is read as if it were not: nobody types that, and it must not take long."""
_CELLS = frozenset({"td", "th"})
_VOID = frozenset({"br", "img", "hr", "input", "wbr", "col", "meta"})
_INSTEAD = "type the words instead, or remove"
_QUOTES_MOST = 8
"""How many quotations and lists within each other are marked; nobody writes more."""
_STANDS = "\ufdd0"
"""A blank that stands where it is, at the beginning of a line too. Unicode promises that no text has this character."""
_SPACES = re.compile(r"[ \t\xa0]+")
_AT = re.compile(r"<at(?:\s[^<>]*)?>([^<]*)</at>")


class Read(NamedTuple):
    """What somebody wrote: its words, and why those mean nothing outside, with the fix; empty if they do."""

    text: str
    no_plain_form: str = ""


def read(html: str, ours: Iterable[str]) -> Read:
    """Return the words of a piece of Teams' HTML, without the post that it answers and without the naming of us.

    Formatting goes, words stay: what is struck out stands between "~~", lists keep their marks and depth, quotations
    their marks, code its blanks, a link behind words is spelled out, and cells of a table are kept apart. An emoji
    that only the company has is told by its name, as in `:party:`, and has no plain form. `ours` are the names under
    which we were mentioned.
    """
    reader = _Reader(frozenset(ours))
    reader.read(html.replace(_STANDS, ""))
    text = tidy(reader.text).replace(_STANDS, " ").strip()
    name = next(iter(reader.custom), "")
    return Read(text, name and f"{name} is an emoji that only your company can see: {_INSTEAD} {name}.")


def words(html: str, ours: Iterable[str]) -> str:
    """Return the words alone; see `read`."""
    return read(html, ours).text


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
        self.custom: list[str] = []
        self._ours = ours
        self._open: list[tuple[str, str]] = []
        """The answered post or mention that we are inside of, and what stands open there, each with its meaning."""
        self._link: tuple[str, int] | None = None
        self._quotes: list[int] = []
        self._lists: list[int | None] = []
        self._mark_at = -1
        self._literal = 0
        self._fallback: list[str] | None = None
        """What stands inside an emoji, and repeats it; the words after it, where it was never closed."""

    @property
    def text(self) -> str:
        """All that was read."""
        self._end_emoji()
        while self._quotes:
            self._end_quote()
        self._end_link()
        return "".join(self.parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_emoji()
        given = {name: value or "" for name, value in attrs}
        kind = given.get("itemtype", "")
        if tag == "br":
            self._say("\n")
        elif tag == "img":
            self._say(given.get("alt", "") if "Emoji" in kind or "emoji" in given.get("class", "") else "")
        elif tag == "emoji":
            self._say(given.get("alt", ""))
            self._fallback = [] if given.get("alt") else None
            return
        elif tag == "customemoji":
            self._say_custom(f":{given.get('alt', '').strip(': ') or 'emoji'}:")
        elif tag in _CELLS:
            self._say("" if not self.parts or self.parts[-1].endswith("\n") else " | ")
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
            case "s" | "strike" | "del":
                self._say("~~")
            case "pre":
                self._literal += 1
            case "hr":
                self._new_line()
                self._say("---\n")
            case "li":
                self._say(self._list_mark())
                self._mark_at = len(self.parts) - 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "emoji":
            self._fallback = None
        self._end_emoji()
        match tag:
            case "s" | "strike" | "del":
                self._say("~~")
            case "pre":
                self._literal = max(0, self._literal - 1)
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
        if self._fallback is not None:
            self._fallback.append(data)
            return
        if self._literal:
            data = data.replace("\t", "    ").replace("\xa0", " ").replace(" ", _STANDS)
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

    def _say_custom(self, name: str) -> None:
        if not self._answered:
            self.custom.append(name)
            self.parts.append(name)

    def _end_emoji(self) -> None:
        kept, self._fallback = self._fallback, None
        for data in kept or ():
            self._take(data)

    def _new_line(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self._say("\n")

    def _list_mark(self) -> str:
        indent = _STANDS * 2 * min(len(self._lists) - 1, _QUOTES_MOST)
        number = self._lists[-1] if self._lists else None
        if number is None:
            return f"{indent}• "
        self._lists[-1] = number + 1
        return f"{indent}{number}. "

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
