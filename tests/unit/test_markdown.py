"""Text for networks that read Markdown."""

import pytest

from bot.text.markdown import escape


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("plain words", "plain words"),
        ("*not* _bold_ `code`", "\\*not\\* \\_bold\\_ \\`code\\`"),
        ("- no list\n# no heading", "\\- no list\\\n\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("[no](https://link.example)", "\\[no\\]\\(https\\://link\\.example\\)"),
        ("<b> &amp;", "\\<b\\> \\&amp;"),
        ("a\n    no code", "a\\\n\u00a0\u00a0\u00a0\u00a0no code"),
        ("a\n\nb", "a\n\\\nb"),
    ],
)
def test_what_was_typed_is_shown_as_it_was_typed(typed: str, written: str) -> None:
    assert escape(typed) == written
