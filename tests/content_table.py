"""docs/what-a-post-holds.md, written by the tests: a section each for what somebody may put into a post or an answer.

A test gives a section its name and its rows. After a change that is meant: HANDRAISE_SNAPSHOTS=write pytest, then read
the diff. A row says what is held, what becomes of it, and how: carried as it is, spelled out in words of ours, said to
be missing, or refused. Nothing is lost in silence: what has no row here is refused by the test of that section.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "what-a-post-holds.md"


class How(StrEnum):
    CARRIED = "carried"
    SPELLED_OUT = "spelled out"
    SAID_MISSING = "said to be missing"
    REFUSED = "refused, with the fix"


@dataclass(frozen=True)
class Row:
    """What is held, what becomes of it in the very words, and how."""

    what: str
    becomes: str
    how: How


def keeps(section: str, rows: Sequence[Row]) -> None:
    """Fail unless the page has this section just so; write it there if that is asked for."""
    page = PAGE.read_text(encoding="utf-8")
    written = f"## {section}\n\n{_table(rows)}\n"
    found = re.search(rf"^## {re.escape(section)}\n.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    if os.environ.get("HANDRAISE_SNAPSHOTS") == "write":
        whole = page.replace(found[0], f"{written}\n") if found else f"{page.rstrip()}\n\n{written}"
        PAGE.write_text(f"{whole.rstrip()}\n", encoding="utf-8")
        return
    assert found is not None, f"no section {section!r}"
    assert found[0].rstrip() == written.rstrip()


def _table(rows: Sequence[Row]) -> str:
    lines = [f"| {row.what} | {_cell(row.becomes)} | {row.how} |" for row in rows]
    return "\n".join(["| What it holds | What becomes of it | |", "| --- | --- | --- |", *lines])


def _cell(text: str) -> str:
    return "<br>".join(f"`{line}`" for line in text.replace("|", "\\|").split("\n") if line)
