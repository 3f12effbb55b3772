"""What a digest says, whichever product shows it."""

from dataclasses import replace

from bot.chat.views.digest import digest_parts, digest_says, voices
from bot.digest.sample import a_week
from bot.domain.digest.charts import Chart
from bot.domain.digest.digest import Digest
from bot.domain.digest.figures import figures
from tests.chat.reading import reads

WEEK = a_week()


def test_it_has_every_number_and_thanks_and_what_still_waits() -> None:
    parts = digest_parts(WEEK, "This is late.", 600, 400, 2)
    said = reads(parts)
    assert said[:3] == ["Week 46, 9 to 15 November 2026", "This is late.", "41 answered, up from 35"]
    assert said[3] == "🙌 Ana, Ben, Chidi, Dara, Émile, Gül, Zoe and 2 more answered. Thank you!"
    assert len([part for part in parts if isinstance(part, Chart)]) == 2
    assert all(f"{f.label}: {f.value}{f' ({f.remark})' if f.remark else ''}" in said for f in figures(WEEK))
    assert "- #1387 waits since 17:00" in said
    assert f"“{WEEK.quotes[0].text}" in said


def test_where_nothing_waits_and_nobody_thanked_nothing_is_said_of_it() -> None:
    bare = replace(WEEK, quotes=(), waiting=replace(WEEK.waiting, oldest=()))
    said = reads(digest_parts(bare, "", 600, 400, 0))
    assert "Still waiting" not in said
    assert "Thanks from customers" not in said


def test_in_one_sentence_it_says_which_week_and_what_was_found() -> None:
    assert digest_says(WEEK, "This is late.").startswith("This is late. Week 46, 9 to 15 November 2026: 41 answered")
    assert digest_says(Digest(WEEK.week, WEEK.week.end)).endswith(
        "A quiet week: nobody called on us, and nobody waits."
    )


def test_whether_it_is_of_use_can_be_said_both_ways() -> None:
    assert [(button.label, button.data) for button in voices(WEEK)] == [
        ("Useful", {"week": "2026-W46", "useful": True}),
        ("Not for me", {"week": "2026-W46", "useful": False}),
    ]
