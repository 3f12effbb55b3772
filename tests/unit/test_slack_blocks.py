"""Whatever a customer, a colleague or a network says: nothing that is drawn of it breaks one of Slack's limits."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from adapters.slack import answers, modals
from adapters.slack.blocks import (
    SHARED,
    SHARED_CONFIRMED,
    BurstLine,
    Setting,
    burst_blocks,
    burst_fallback,
    burst_line,
    card_blocks,
    fallback,
    story_blocks,
    story_fallback,
    told,
)
from adapters.slack.home import Check, Home, first_view, home_view, stranger_view
from adapters.slack.modals import Source
from bot.commands import help_lines
from bot.domain.card import Card, SecondWanted
from bot.domain.refs import StaffId, ThreadId
from bot.domain.staff import Staff
from bot.domain.week import Week
from bot.errands import CameOfIt, Help, Myself, Numbers, Said, Settings, Shelf, ToSend
from bot.language import LANGUAGES
from bot.pigeonholes import Whispered
from bot.ports import Pile
from tests.servers.slack import view_faults
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

any_drawing = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
SOURCES = st.sampled_from([Source(), Source("C1CUSTOMERS", "1700000000.000100")])
WHISPERED = [Whispered("key", "👩‍👩‍👧" * 500, ThreadId(1), datetime(2026, 11, 22, 9, 0, tzinfo=UTC))]
HOLDERS = st.none() | st.just("U1ANA")


# --- posts ----------------------------------------------------------------------------------------


@any_drawing
@given(CARDS, st.sampled_from(["", SHARED, SHARED_CONFIRMED]), st.sampled_from(["", "xx", *LANGUAGES]))
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
        assert post_troubles(burst_blocks(lines), burst_fallback(lines)) == []


@given(st.integers(1, 60))
def test_more_than_a_post_holds_are_counted(many_of_them: int) -> None:
    lines = [BurstLine(n, f"Maria on wall: question {n}", "Up for grabs") for n in range(1, many_of_them + 1)]
    blocks = burst_blocks(lines)
    assert post_troubles(blocks, burst_fallback(lines)) == []
    assert ("And " in json.dumps(blocks)) == (many_of_them > 20)


@pytest.mark.parametrize("unit", BIG)
def test_the_heaviest_card_of_all_breaks_no_limit(unit: str) -> None:
    card = worst(unit)
    deck = [replace(card, thread=ThreadId(n)) for n in range(1, 21)]
    burst = [burst_line(each) for each in deck]
    piles = answers.shelf(Pile.MINE, deck)
    sent = answers.to_send(card, Source("C1CUSTOMERS", "1700000000.000100"))
    posts = [
        (card_blocks(card, Setting("en", SHARED), "zh"), fallback(card)),
        (story_blocks(card, 0, 60, "U1ANA"), story_fallback(card, 0, 60)),
        (burst_blocks(burst), burst_fallback(burst)),
        (piles.blocks, piles.text),
        (sent.blocks, sent.text),
    ]
    assert [post_troubles(*post, may_call=("@U1ANA",)) for post in posts] == [[]] * len(posts)
    views = [
        modals.write_view(card, Source(), once_more=True),
        modals.read_view(card),
        modals.second_view(card, card.seconds[0]),
        home_view(Home("Acme", Staff(StaffId(1), unit * 99), deck[:10], deck[10:], {}, Week(), WHISPERED * 50)),
    ]
    assert [view_troubles(view) for view in views] == [[]] * len(views)


# --- answers --------------------------------------------------------------------------------------


def came() -> st.SearchStrategy[CameOfIt]:
    """Whatever may come of a command."""
    return st.one_of(
        st.builds(Said, texts()),
        st.builds(Shelf, st.sampled_from([Pile.UP_FOR_GRABS, Pile.MINE]), decks(18)),
        st.builds(ToSend, CARDS),
        st.builds(Myself, STAFF),
        st.builds(Numbers, WEEKS),
        st.just(Help(help_lines(keeps_house=True))),
        st.just(Settings()),
    )


@any_drawing
@given(came(), SOURCES)
def test_an_answer_breaks_no_limit(what: CameOfIt, source: Source) -> None:
    told_so = answers.answer(what, source)
    if isinstance(what, Said):  # whatever was said is said, sentence or not
        assert post_troubles([], told_so.text + ".") == []
    else:
        assert post_troubles(told_so.blocks, told_so.text) == []


# --- modals ---------------------------------------------------------------------------------------


@any_drawing
@given(CARDS, SOURCES, st.booleans())
def test_the_editor_breaks_no_limit(card: Card, source: Source, once_more: bool) -> None:
    view = modals.write_view(card, source, once_more=once_more)
    assert view_troubles(view) == []
    assert set(json.loads(view["private_metadata"])) <= {"thread", "digest", "channel", "ts"}


@any_drawing
@given(CARDS)
def test_reading_all_of_it_breaks_no_limit(card: Card) -> None:
    assert view_troubles(modals.read_view(card)) == []


@any_drawing
@given(CARDS, SECONDS)
def test_reading_a_draft_breaks_no_limit(card: Card, wanted: SecondWanted) -> None:
    assert view_troubles(modals.second_view(card, wanted)) == []


@any_drawing
@given(texts(3000), STAFF, NAMES, st.dictionaries(st.sampled_from(["say", "here", "press"]), texts(3000)))
def test_the_small_modals_break_no_limit(text: str, person: Staff, name: str, then: Mapping[str, str]) -> None:
    views = [
        modals.note_view(999_999_999, text),
        modals.not_for_us_view(999_999_999),
        modals.hand_off_view(999_999_999),
        modals.introduce_view(person, name, then),
        modals.quiet_view("20:00", "07:30", name),
        modals.told_view("Handraise", text),
        modals.told_view("#999999999", text, "https://wall.example/p/1"),
        modals.told_view("#999999999", text, "javascript:alert(1)"),
    ]
    assert [view_troubles(view) for view in views] == [[]] * len(views)


@any_drawing
@given(CARDS)
def test_what_follows_sending_breaks_no_limit(card: Card) -> None:
    shown = answers.to_send(card, Source()).blocks
    assert view_faults(modals.sent_view(card.thread, shown)) == []


@any_drawing
@given(COLLEAGUES, texts(60))
def test_the_choice_of_colleagues_breaks_no_limit(colleagues: Sequence[Staff], typed: str) -> None:
    for wanted in ("", typed):
        options = modals.colleagues_options(colleagues, wanted)
        element = {"type": "static_select", "action_id": "to", "options": options}
        field = {"type": "input", "label": {"type": "plain_text", "text": "Who?"}, "element": element}
        if options:
            assert view_faults({**modals.hand_off_view(1), "blocks": [field]}) == []
    assert len(modals.colleagues_options(colleagues, "")) == min(100, len(colleagues))


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
