"""HTML from outside, read in one go: no text, however odd, breaks the reading or keeps everybody else waiting."""

import re
from html.parser import HTMLParser

_NO_TAG = re.compile(r"""<(?!(?:[^<>"']|"[^"<]*"|'[^'<]*')*+>)""")
"""What begins no tag. The parser would look for its end again and again, and nothing else would get a turn."""


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
