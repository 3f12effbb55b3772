"""HTML from outside, read in one go and as plain text: nothing that its author wrote is lost. Pure.

No text, however odd, breaks the reading or keeps everybody else waiting; no link hides where it leads.
"""

import re
from html.parser import HTMLParser
from typing import Final

_NO_TAG = re.compile(r"""<(?!(?:[^<>"']|"[^"<]*"|'[^'<]*')*+>)""")
"""What begins no tag. The parser would look for its end again and again, and nothing else would get a turn."""

_BLOCKS: Final = {
    **dict.fromkeys(("p", "div", "blockquote", "ul", "ol", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6"), 2),
    **dict.fromkeys(("li", "tr"), 1),
}
"""Elements that stand on lines of their own, and how many line feeds keep them from their neighbours."""

_SKIPPED: Final = {"script", "style", "template"}
_STRUCK: Final = {"del", "s", "strike"}
_DEEPEST: Final = 8
"""How many quotations within each other are marked; nobody writes more."""


class UntrustedHTMLParser(HTMLParser):
    """A parser for HTML that strangers may have written. Subclass it as one does `HTMLParser`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def read(self, html: str) -> None:
        """Read all of it. The time that takes grows with the length, not with its square. Never raises."""
        self.feed(_NO_TAG.sub("&lt;", html))
        self.close()

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Read `<![…` as a comment: the parser's own reading gives up on odd ones."""
        return self.parse_bogus_comment(i, report)


def html_to_text(html: str, *, links: bool = True) -> str:
    """Return what a person reads. A link is shown with its whole address, unless `links` is False.

    Lines that quote begin with "> ", and words that were struck out stand between "~~", so that nobody takes them for
    the author's own.
    """
    reader = _Reader(links)
    reader.read(html)
    return reader.text.strip()


class _Reader(UntrustedHTMLParser):
    """Collects the text, piece by piece."""

    def __init__(self, links: bool) -> None:
        super().__init__()
        self._links = links
        self._pieces: list[str] = []
        self._owed = 0
        self._skipping = 0
        self._literal = 0
        self._open: list[tuple[str, int]] = []
        self._closed: tuple[str, int, int, str] | None = None
        self._lists: list[int | None] = []
        self._around: list[list[str]] = []
        self._beyond = 0

    @property
    def text(self) -> str:
        while self._around:
            self._end_quote()
        self._end_links()
        return "".join(self._pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._owe(tag)
        match tag:
            case "br":
                self._write("\n")
            case "pre":
                self._literal += 1
            case "ul" | "ol":
                self._lists.append(1 if tag == "ol" else None)
            case "li":
                self._write(self._bullet())
            case "a":
                self._pay()
                self._begin_link(found.get("href", ""))
            case "blockquote":
                self._begin_quote()
            case _ if tag in _STRUCK:
                self._write("~~")
            case "img":
                self._write(found.get("alt") or found.get("title", ""))
        if tag in _SKIPPED:
            self._skipping += 1

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "pre":
                self._literal = max(0, self._literal - 1)
            case "ul" | "ol" if self._lists:
                self._lists.pop()
            case "a" if self._open:
                self._end_link()
            case "blockquote" if self._beyond:
                self._beyond -= 1
            case "blockquote" if self._around:
                self._end_quote()
            case _ if tag in _STRUCK:
                self._write("~~")
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - 1)
        self._owe(tag)

    def _words(self, data: str) -> None:
        if self._skipping:
            return
        # In HTML a line feed is a space; spaces themselves are kept, as these servers' own pages show them.
        told = data if self._literal else data.replace("\r", "").replace("\n", " ")
        if told.isspace() and not self._literal and (self._owed or not self._pieces):
            return
        self._write(told)

    handle_data = _words

    def _owe(self, tag: str) -> None:
        if self._pieces:
            self._owed = max(self._owed, _BLOCKS.get(tag, 0))

    def _pay(self) -> None:
        if self._owed:
            self._pieces.append("\n" * self._owed)
            self._owed = 0

    def _write(self, text: str) -> None:
        if text:
            self._pay()
            self._pieces.append(text)

    def _bullet(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _begin_link(self, href: str) -> None:
        """Begin a link, or go on with one to the same place that ended right here: some servers write two for one."""
        start = len(self._pieces)
        if self._closed is not None and self._closed[:2] == (href, start):
            _, _, start, shown = self._closed
            self._pieces[start:] = [shown] if shown else []
        self._open.append((href, start))

    def _end_link(self) -> None:
        href, start = self._open.pop()
        shown = "".join(self._pieces[start:])
        if not self._links or not href:
            return
        whole = shown if shown.startswith(("@", "#")) else with_address(shown, href)
        self._pieces[start:] = [whole] if whole else []
        self._closed = (href, len(self._pieces), start, shown)

    def _end_links(self) -> None:
        while self._open:
            self._end_link()
        self._closed = None

    def _begin_quote(self) -> None:
        if len(self._around) == _DEEPEST:
            self._beyond += 1
            return
        self._end_links()
        self._pay()
        self._around.append(self._pieces)
        self._pieces = []

    def _end_quote(self) -> None:
        self._end_links()
        quoted = "".join(self._pieces).strip()
        self._pieces, self._owed = self._around.pop(), 2
        if quoted:
            self._pieces.append("\n".join(f"> {line}".rstrip() for line in quoted.split("\n")))


def with_address(shown: str, href: str) -> str:
    """Return the words of a link such that they tell where it leads."""
    bare = shown.strip().rstrip("…").removesuffix("...")
    if not bare:
        return href
    if shown == href:
        return shown
    if _is_part(bare, href):
        return href
    return f"{shown} ({href})"


def _is_part(bare: str, href: str) -> bool:
    """Return whether `bare` is an address, perhaps cut short, and `href` is the whole of it."""
    start = re.escape(bare.removeprefix("https://").removeprefix("http://"))
    return "." in bare and re.match(rf"(https?://)?(www\.)?{start}", href) is not None
