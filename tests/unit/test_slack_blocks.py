"""Whatever a customer, a colleague or a network says: nothing that is drawn of it breaks one of Slack's limits."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from adapters.slack import render_modal, render_private
from adapters.slack.block_kit import TEXT, link, link_text, mrkdwn
from adapters.slack.render_card import (
    burst_blocks,
    card_blocks,
    fallback,
)
from adapters.slack.render_home import first_view, home_view, stranger_view
from adapters.slack.render_modal import Source
from adapters.slack.render_thread import story_blocks, story_fallback
from bot.chat.command_runner import (
    CardList,
    CommandResult,
    DraftPreview,
    Help,
    MyProfile,
    MySettings,
    Text,
    WeekNumbers,
)
from bot.chat.commands import help_lines
from bot.chat.home_page import Check, Home
from bot.chat.notifications import Notification
from bot.chat.texts import SHARED_CONFIRMED, SHARED_UNCONFIRMED, BurstLine, burst_line, burst_text, told
from bot.chat.views.card import Setting
from bot.domain.card import Card, CardPost, CardTalk, SecondWanted
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import GO, Preview
from bot.domain.ids import StaffId, ThreadId
from bot.domain.staff import Staff
from bot.domain.thread import JournalEvent
from bot.ports.surface import Pile
from bot.text.language import LANGUAGES
from bot.text.sanitize import is_web
from tests.servers.slack import pressables, view_faults, words
from tests.unit.slack_cards import (
    BIG,
    CARDS,
    COLLEAGUES,
    NAMES,
    SECONDS,
    STAFF,
    WEEKS,
    WHISPERS,
    decks,
    many,
    post_troubles,
    texts,
    view_troubles,
    worst,
)

any_drawing = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
SOURCES = st.sampled_from([Source(), Source("C1CUSTOMERS", "1700000000.000100")])
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
WHISPERED = [Notification("key", "👩‍👩‍👧" * 500, ThreadId(1), NOON)]
HOLDERS = st.none() | st.just("U1ANA")


# --- posts ----------------------------------------------------------------------------------------


@any_drawing
@given(CARDS, st.sampled_from(["", SHARED_UNCONFIRMED, SHARED_CONFIRMED]), st.sampled_from(["", "xx", *LANGUAGES]))
def test_a_card_breaks_no_limit(card: Card, shared: str, language: str) -> None:
    assert post_troubles(card_blocks(card, Setting("en", shared), language), fallback(card)) == []


@any_drawing
@given(CARDS, st.integers(0, 60), st.integers(0, 60), HOLDERS)
def test_what_a_thread_is_told_breaks_no_limit_and_calls_nobody_but_the_holder(
    card: Card, begin: int, end: int, holder: str | None
) -> None:
    blocks = story_blocks(card, begin, end, holder)
    assert bool(blocks) == any(told(line) for line in card.talk[begin:end])
    calls = () if holder is None else (f"@{holder}",)
    if blocks:
        assert post_troubles(blocks, story_fallback(card, begin, end), may_call=calls) == []


@any_drawing
@given(decks(20), st.sampled_from(["", "https://acme.slack.com/archives/C1/p1"]))
def test_many_cards_in_one_post_break_no_limit(cards: list[Card], own: str) -> None:
    lines = [burst_line(card, own if n % 3 == 0 else "") for n, card in enumerate(cards)]
    if lines:
        assert post_troubles(burst_blocks(lines), burst_text(lines)) == []


@given(st.integers(1, 60))
def test_more_than_a_post_holds_are_counted(many_of_them: int) -> None:
    lines = [BurstLine(n, f"Maria on wall: question {n}", "Up for grabs") for n in range(1, many_of_them + 1)]
    blocks = burst_blocks(lines)
    assert post_troubles(blocks, burst_text(lines)) == []
    assert ("And " in json.dumps(blocks)) == (many_of_them > 20)


@pytest.mark.parametrize("unit", BIG)
def test_the_heaviest_card_of_all_breaks_no_limit(unit: str) -> None:
    card = worst(unit)
    deck = [replace(card, thread=ThreadId(n)) for n in range(1, 21)]
    burst = [burst_line(each) for each in deck]
    piles = render_private.shelf(Pile.MINE, deck, len(deck))
    sent = render_private.to_send(card, Source("C1CUSTOMERS", "1700000000.000100"))
    posts = [
        (card_blocks(card, Setting("en", SHARED_UNCONFIRMED), "zh"), fallback(card)),
        (story_blocks(card, 0, 60, "U1ANA"), story_fallback(card, 0, 60)),
        (burst_blocks(burst), burst_text(burst)),
        (piles.blocks, piles.text),
        (sent.blocks, sent.text),
    ]
    assert [post_troubles(*post, may_call=("@U1ANA",)) for post in posts] == [[]] * len(posts)
    views = [
        render_modal.write_view(card, Source(), once_more=True),
        render_modal.read_view(card),
        render_modal.second_view(card, card.seconds[0]),
        home_view(
            Home("Acme", Staff(StaffId(1), unit * 99), deck[:10], deck[10:], {}, LastSevenDays(), WHISPERED * 50)
        ),
    ]
    assert [view_troubles(view) for view in views] == [[]] * len(views)


# --- answers --------------------------------------------------------------------------------------


def came() -> st.SearchStrategy[CommandResult]:
    """Whatever may come of a command."""
    return st.one_of(
        st.builds(Text, texts()),
        st.builds(CardList, st.sampled_from([Pile.UP_FOR_GRABS, Pile.MINE]), decks(18)),
        st.builds(DraftPreview, CARDS),
        st.builds(MyProfile, STAFF),
        st.builds(WeekNumbers, WEEKS),
        st.just(Help(help_lines(is_keeper=True))),
        st.just(MySettings()),
    )


@any_drawing
@given(came(), SOURCES)
def test_an_answer_breaks_no_limit(what: CommandResult, source: Source) -> None:
    told_so = render_private.answer(what, source)
    if isinstance(what, Text):  # whatever was said is said, sentence or not
        assert post_troubles([], told_so.text + ".") == []
    else:
        assert post_troubles(told_so.blocks, told_so.text) == []


# --- modals ---------------------------------------------------------------------------------------


@any_drawing
@given(CARDS, SOURCES, st.booleans())
def test_the_editor_breaks_no_limit(card: Card, source: Source, once_more: bool) -> None:
    view = render_modal.write_view(card, source, once_more=once_more)
    assert view_troubles(view) == []
    assert set(json.loads(view["private_metadata"])) <= {"thread", "digest", "channel", "ts"}


@any_drawing
@given(CARDS)
def test_reading_all_of_it_breaks_no_limit(card: Card) -> None:
    assert view_troubles(render_modal.read_view(card)) == []


@any_drawing
@given(CARDS)
def test_an_answer_by_hand_breaks_no_limit(card: Card) -> None:
    assert view_troubles(render_modal.by_hand_view(card)) == []


@any_drawing
@given(CARDS, SECONDS)
def test_reading_a_draft_breaks_no_limit(card: Card, wanted: SecondWanted) -> None:
    assert view_troubles(render_modal.second_view(card, wanted)) == []


@any_drawing
@given(texts(3000), STAFF, NAMES, st.dictionaries(st.sampled_from(["say", "here", "press"]), texts(3000)))
def test_the_small_modals_break_no_limit(text: str, person: Staff, name: str, then: Mapping[str, str]) -> None:
    views = [
        render_modal.note_view(ThreadId(999_999_999), text),
        render_modal.not_for_us_view(ThreadId(999_999_999)),
        render_modal.hand_off_view(999_999_999),
        render_modal.introduce_view(person, name, then),
        render_modal.quiet_view("20:00", "07:30", name),
        render_modal.told_view("Handraise", text),
        render_modal.told_view("#999999999", text, "https://wall.example/p/1"),
        render_modal.told_view("#999999999", text, "javascript:alert(1)"),
    ]
    assert [view_troubles(view) for view in views] == [[]] * len(views)


@any_drawing
@given(CARDS)
def test_what_follows_sending_breaks_no_limit(card: Card) -> None:
    shown = render_private.to_send(card, Source()).blocks
    assert view_faults(render_modal.sent_view(card.thread, shown)) == []


@any_drawing
@given(COLLEAGUES, texts(60))
def test_the_choice_of_colleagues_breaks_no_limit(colleagues: Sequence[Staff], typed: str) -> None:
    for wanted in ("", typed):
        options = render_modal.colleagues_options(colleagues, wanted)
        element = {"type": "static_select", "action_id": "to", "options": options}
        field = {"type": "input", "label": {"type": "plain_text", "text": "Who?"}, "element": element}
        if options:
            assert view_faults({**render_modal.hand_off_view(1), "blocks": [field]}) == []
    assert len(render_modal.colleagues_options(colleagues, "")) == min(100, len(colleagues))


# --- what no drawing of chance finds every time ----------------------------------------------------

SHORT = CardPost("Maria", "Is the rye bread vegan?", NOON, by_us=False)


def written(text: str) -> Card:
    """A card whose draft may go out as far as the policies are concerned."""
    shown = Preview(text, None, len(text), 90_000, GO)
    return replace(worst("a"), posts=(SHORT,), talk=(), draft=text, preview=shown)


@pytest.mark.parametrize(
    ("url", "web"),
    [
        ("https://a.example/x?y=1&z=2", True),
        ("HTTP://a.example", True),
        ("https://bücher.example/ä", True),
        ("http://[::1]:80/", True),
        ("http://[", False),
        ("https://?x", False),
        ("https:///x", False),
        ("javascript:alert(1)", False),
        ("https://a.example/\u202egnp.exe", False),
        ("https://a.example/|x>", False),
        (None, False),
    ],
)
def test_only_what_a_browser_opens_is_a_link(url: str | None, web: bool) -> None:
    assert is_web(url) is web
    assert (link(url, "there")["type"] == "link") is web
    assert link_text(url, "there").startswith("<") is web


@pytest.mark.parametrize("ending", ["<https://a.example/x|there>", "&amp;", "<!date^1795339920^{time}|09:32 UTC>"])
def test_a_text_that_is_cut_is_not_cut_within_a_sign(ending: str) -> None:
    for short_by in range(len(ending) + 2):
        cut = mrkdwn("x" * (TEXT - short_by) + ending)["text"]
        assert len(cut) <= TEXT
        assert cut.removesuffix(ending).rstrip("…").strip("x") == ""


def test_a_preview_that_cannot_be_shown_whole_cannot_be_sent_from_where_it_is_not() -> None:
    whole, long = (
        render_private.to_send(written("Yes."), Source()),
        render_private.to_send(written("日本語" * 3000), Source()),
    )
    assert [p.label for p in pressables(whole.blocks)] == ["Send in public", "Edit…", "Keep inside"]
    assert [p.label for p in pressables(long.blocks)] == ["Edit…", "Keep inside"]
    assert "does not fit here" in words(long.blocks)


def test_nobody_seconds_what_they_cannot_see_whole() -> None:
    wanted = SecondWanted(StaffId(1), "Ana", "Yes.", "0" * 64, ())
    assert render_modal.second_view(written("Yes."), wanted)["submit"]["text"] == "I second this"
    long = render_modal.second_view(written("Yes."), replace(wanted, text="日本語" * 9000))
    assert "submit" not in long
    assert "cannot be seconded from Slack" in words(long["blocks"])


def test_what_somebody_was_about_to_do_is_carried_whole_or_not_at_all() -> None:
    person = Staff(StaffId(1), "Ana")
    short, long = ({"say": f"note 142 {word}", "here": None} for word in ("é" * 1400, "é" * 3000))
    assert json.loads(render_modal.introduce_view(person, "Ana", short)["private_metadata"]) == short
    assert json.loads(render_modal.introduce_view(person, "Ana", long)["private_metadata"]) == {}


def test_a_long_story_is_told_to_its_end_and_says_where_its_beginning_is() -> None:
    notes = tuple(CardTalk("Ben", f"Note {n}. " + "日本語" * 300, NOON, deed=JournalEvent.NOTED) for n in range(1, 41))
    card = replace(written("Yes."), talk=notes)
    told_so = words(story_blocks(card, 0, 40, None))
    assert "Note 40." in told_so
    assert "lines before these: “Read it all” on the card has them." in told_so
    assert all(f"Note {n}." in words(render_modal.read_view(card)["blocks"]) for n in range(10, 41))


# --- Home -----------------------------------------------------------------------------------------


def homes() -> st.SearchStrategy[Home]:
    """Anybody's Home tab."""
    checks = st.builds(Check, st.booleans(), st.just("Cards appear in <#C1CUSTOMERS>."))
    todo = st.just(Check(well=False, says="Others read along.", action="confirm-shared", label="Confirm"))
    return st.builds(
        Home,
        company=NAMES,
        person=STAFF,
        mine=decks(12),
        up_for_grabs=decks(12).map(lambda cards: [replace(c, thread=ThreadId(c.thread + 100)) for c in cards]),
        counts=st.dictionaries(st.sampled_from(Pile), st.integers(0, 10**6)),
        week=WEEKS,
        whispers=many(WHISPERS, 60),
        quiet=st.sampled_from(["", "20:00 to 07:30"]),
        room=st.sampled_from(["", "C1CUSTOMERS"]),
        checks=st.lists(checks, max_size=5).map(lambda found: [*found]) | st.just([]) | st.tuples(todo, checks),
    )


@any_drawing
@given(homes())
def test_the_home_tab_breaks_no_limit(home: Home) -> None:
    assert view_troubles(home_view(home)) == []


@given(texts(3000))
@example("")
def test_the_home_tab_of_somebody_new_or_strange_breaks_no_limit(text: str) -> None:
    assert [view_troubles(first_view(text)), view_troubles(stranger_view(text))] == [[], []]
