"""Any text whatsoever, from what a customer said to the card that staff see."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.decisions.events import followed_up, opened
from bot.domain.draft import Draft
from bot.domain.mention import clean
from bot.domain.thread import JournalEntry, JournalEvent, Post
from bot.domain.thread_history import ThreadHistory
from bot.engine.card_view import card
from tests.unit.world import AGAIN, ANA, EVERYBODY, MENTION, NOW, T0, preview

ANYTHING = st.text(alphabet=st.characters(), max_size=300)
MARKUP = [
    "<script>alert(1)</script>",
    "<b>bold</b> &amp; &lt;",
    "*bold* _it_ ~no~ `code` <https://x|y>",
    "[x](javascript:alert(1))",
    "{{ 7*7 }} {who} %s %(name)s \\N{DASH}",
    "שלום \u202eevil\u202c \u2067x",
    "e\u0301\u0301\u0301",
    "👩‍👩‍👧 🏳️‍🌈",
    "'; drop table threads; --",
]


@given(ANYTHING)
@example("a\0b\r\nc\rd\ud800")
def test_cleaning_takes_out_what_cannot_be_kept_and_nothing_else(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not {"\0", "\r"} & set(cleaned)
    cleaned.encode()
    unhurt = [c for c in text if c not in "\0\r\n" and not "\ud800" <= c <= "\udfff"]
    assert [c for c in cleaned if c not in "\n\ufffd"] == [c for c in unhurt if c != "\ufffd"]


@given(ANYTHING.map(clean))
@example("\u2028\u2029\x85")
def test_what_a_customer_said_stands_on_the_card_as_they_said_it(text: str) -> None:
    mention = replace(MENTION, text=text)
    change = opened(mention, T0)
    again = followed_up(change.thread, replace(mention, ref=AGAIN), NOW)
    posts = tuple(p for p in (*change.posts, *again.posts) if isinstance(p, Post))
    shown = card(ThreadHistory(again.thread, posts, again.entries, (), EVERYBODY), viewer=ANA, now=T0)
    assert [p.text for p in shown.posts] == [text, text]


@given(ANYTHING)
@pytest.mark.parametrize("markup", MARKUP)
def test_what_staff_say_among_themselves_stands_as_they_said_it(markup: str, text: str) -> None:
    said = markup + text
    journal = (
        JournalEntry(JournalEvent.NOTED, T0, ANA.id, said),
        JournalEntry(JournalEvent.NOT_FOR_US, T0, ANA.id, said),
    )
    drafts = (Draft(ANA.id, said, T0),)
    story = ThreadHistory(opened(MENTION, T0).thread, (), journal, drafts, EVERYBODY)
    shown = card(story, viewer=ANA, now=T0, preview_of=lambda d: preview(d.text, ANA))
    assert shown.talk[0].text == said
    assert shown.talk[1].text == f"Ana closed it as not for us: {said}"
    assert shown.draft == said
    assert shown.preview is not None
    assert shown.preview.text.startswith(said.rstrip())
