"""Whatever a customer, a colleague or a network says: no card is too heavy for Teams, and none does what they want."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from adapters.teams import render_dialog, render_pages
from adapters.teams.adaptive_card import WEIGHT, named, weight
from adapters.teams.escape import all_lines, disarmed, escaped, link, spoken
from adapters.teams.gateway import Account
from adapters.teams.render_card import card_json, says
from adapters.teams.render_dialog import read_dialog
from adapters.teams.render_thread import burst_json, story_json
from bot.chat.commands import help_lines
from bot.chat.home_page import Check, Home
from bot.chat.notifications import Notification
from bot.chat.texts import SHARED_CONFIRMED, SHARED_UNCONFIRMED, burst_line
from bot.chat.views.card import Setting
from bot.domain.card import Card, CardReply, SecondWanted, Verb
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.draft import ReplyState
from bot.domain.ids import ReplyId, StaffId, ThreadId
from bot.domain.staff import Staff
from bot.ports.surface import Pile
from bot.testing.fake_desk import a_card
from bot.text.language import LANGUAGES
from tests.unit.sample_threads import ANSWER, asked, claimed, draft, drawn
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
    texts,
    worst,
)
from tests.unit.teams_cards import calls, dialog_troubles, press, presses, reads, troubles
from tests.unit.test_teams_snapshots import picture
from tests.unit.world import ANA

any_drawing = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SETTINGS = st.builds(
    Setting, st.sampled_from(["en", "de"]), st.sampled_from(["", SHARED_UNCONFIRMED, SHARED_CONFIRMED]), st.booleans()
)
HOLDERS = st.none() | st.builds(Account, st.just("29:ana"), st.just("aad"), NAMES)
ACCOUNTS = st.lists(st.integers(1, 10**6).map(lambda n: f"29:{n}"), max_size=80)


# --- posts ----------------------------------------------------------------------------------------


@any_drawing
@given(CARDS, SETTINGS, st.sampled_from(["", "xx", *LANGUAGES]), ACCOUNTS)
def test_a_card_breaks_no_limit_and_does_nothing_for_strangers(
    card: Card, room: Setting, language: str, accounts: list[str]
) -> None:
    made = card_json(card, room, language, accounts)
    assert troubles(made, schema=False) == []
    assert len(made["refresh"]["userIds"]) <= 60


@any_drawing
@given(CARDS, st.integers(0, 60), st.integers(0, 60), HOLDERS)
def test_what_a_thread_is_told_breaks_no_limit_and_calls_nobody_but_the_holder(
    card: Card, begin: int, end: int, holder: Account | None
) -> None:
    made = story_json(card, begin, end, holder)
    if made is not None:
        listed = tuple(each["text"] for each in made["msteams"].get("entities", []))
        assert troubles(made, may_call=listed, schema=False) == []
        assert set(listed) <= {named(holder) if holder else ""}


@any_drawing
@given(decks(14), st.sampled_from(["", "https://teams.microsoft.com/l/message/1"]))
def test_many_cards_in_one_post_break_no_limit(cards: list[Card], own: str) -> None:
    lines = [burst_line(card, own if n % 3 == 0 else "") for n, card in enumerate(cards)]
    if lines:
        assert troubles(burst_json(lines), schema=False) == []


@pytest.mark.parametrize("unit", BIG)
def test_the_heaviest_card_of_all_breaks_no_limit(unit: str) -> None:
    card = worst(unit)
    deck = [replace(card, thread=ThreadId(n)) for n in range(1, 15)]
    holder = Account("29:x", "aad", (unit * 400)[:400])
    told = story_json(card, 0, 60, holder)
    assert told is not None
    assert troubles(told, may_call=(named(holder),), schema=False) == []
    assert (
        troubles(card_json(card, Setting(shared=SHARED_UNCONFIRMED, box=True), "zh", ["29:1"] * 90), schema=False) == []
    )
    assert troubles(burst_json([burst_line(each) for each in deck]), schema=False) == []
    for page in (render_pages.shelf(Pile.MINE, deck, len(deck)), render_pages.to_send(card, instead_of=card.draft)):
        assert troubles(page.card, schema=False) == []
        assert dialog_troubles(page.dialog, schema=False) == []
    reply = card.replies[0]
    for dialog in (
        render_dialog.write_dialog(card, error=card.draft, once_more=True, instead_of=card.draft),
        read_dialog(card),
        read_dialog(card, before=7),
        render_dialog.second_dialog(card, card.seconds[0], error=card.draft),
        render_dialog.take_back_dialog(card, reply),
        render_dialog.note_dialog(card, value=card.draft, error=card.draft),
        render_dialog.told_dialog(card.draft, card.draft, card.url),
    ):
        assert dialog_troubles(dialog, schema=False) == []


# --- dialogs and pages ----------------------------------------------------------------------------


@any_drawing
@given(CARDS, texts(600), texts(9000), st.booleans(), st.integers(0, 200))
def test_no_dialog_about_a_thread_breaks_a_limit(
    card: Card, error: str, typed: str, once_more: bool, before: int
) -> None:
    reply = CardReply(ReplyId("r1"), card.customer, typed, ReplyState.SENT, NOON, mine=True)
    for dialog in (
        render_dialog.write_dialog(card, error=error, once_more=once_more, instead_of=typed),
        read_dialog(card, before=before),
        render_dialog.note_dialog(card, value=typed, error=error),
        render_dialog.not_for_us_dialog(card, value=typed, error=error),
        render_dialog.by_hand_dialog(card, value=typed, error=error),
        render_dialog.stop_dialog(card, error=error),
        render_dialog.take_back_dialog(card, reply),
        render_dialog.sent_dialog(card, reply, NOON),
        render_dialog.told_dialog(typed, error, card.url),
    ):
        assert dialog_troubles(dialog, schema=False) == []


@any_drawing
@given(CARDS, SECONDS, COLLEAGUES, texts(200), texts(400))
def test_no_dialog_about_colleagues_breaks_a_limit(
    card: Card, wanted: SecondWanted, people: tuple[Staff, ...], typed: str, error: str
) -> None:
    assert dialog_troubles(render_dialog.second_dialog(card, wanted, error=error), schema=False) == []
    crowd = replace(card, colleagues=people)
    assert dialog_troubles(render_dialog.hand_off_dialog(crowd, typed=typed, error=error), schema=False) == []


@any_drawing
@given(STAFF, WEEKS, decks(14), many(WHISPERS, 30), texts(300))
def test_nothing_of_ones_own_breaks_a_limit(
    person: Staff, week: LastSevenDays, cards: list[Card], whispers: tuple[Notification, ...], said: str
) -> None:
    checks = [
        Check(well=False, says=escaped(said), action="confirm-shared", label="Confirm"),
        Check(well=True, says=escaped(said)),
    ]
    counts: Mapping[Pile, int] = {Pile.MINE: len(cards), Pile.UP_FOR_GRABS: 1000}
    home = Home(said, person, cards, cards, counts, week, whispers, "20:00 to 07:30", said, checks)
    pages = (
        render_pages.home(home),
        render_pages.myself(person),
        render_pages.numbers(week),
        render_pages.shelf(Pile.UP_FOR_GRABS, cards, 1000),
        *(render_pages.to_send(card, instead_of=said) for card in cards[:1]),
    )
    for page in pages:
        assert troubles(page.card, schema=False) == []
        assert dialog_troubles(page.dialog, schema=False) == []
    assert dialog_troubles(render_dialog.introduce_dialog(person, said, {}, error=said), schema=False) == []
    assert dialog_troubles(render_dialog.quiet_dialog("20:00", "07:30", said, error=said), schema=False) == []


# --- words ----------------------------------------------------------------------------------------


@given(texts(2000))
@example("<at>Ana</at> <AT>x</AT> < at>y</ at>")
def test_no_words_call_anybody(words: str) -> None:
    for made in (disarmed(words), escaped(words), spoken(words), link("https://a.example/", words)):
        assert calls(made) == []


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("*b* _i_ `c` ~s~", "∗b∗ ˍiˍ ˋcˋ ∼s∼"),
        ("snake_case stays", "snake_case stays"),
        ("[you](http://a.b)", "[you]\u2060(http:\u2060//a\u2060.b)"),
        ("1. one", "\u20601. one"),
        ("# head", "\u2060# head"),
        ("a\nb", "a b"),
        ("{{TIME(2026-11-22T09:00:00Z)}}", "{\u2060{TIME(2026-11-22T09:00:00Z)}}"),
        ("&lt;at&gt;", "&\u2060lt;at&\u2060gt;"),
        ("<b>x</b>", "<\u2060b>x<\u2060/b>"),
        (r"\*", r"\∗"),
        ("\u202egnp.exe", "gnp\u2060.exe"),
    ],
)
def test_words_in_a_text_block_show_themselves(said: str, stands: str) -> None:
    assert escaped(said) == stands


def test_a_link_leads_to_the_web_or_nowhere() -> None:
    assert link("https://a.example/(x)_y", "Ana [1]") == "[Ana ［1］](https://a.example/%28x%29%5Fy)"
    assert link("javascript:alert(1)", "Ana") == "Ana"
    assert link("https://a.example/" + "x" * 500, "Ana") == "Ana"


def test_every_line_of_somebodys_words_is_kept() -> None:
    assert all_lines("one\n\ntwo\nthree") == ["one", "", "two", "three"]


# --- what can be pressed --------------------------------------------------------------------------


def test_every_button_of_a_card_brings_the_thread_and_how_new_it_was() -> None:
    card = drawn(claimed())
    made = card_json(card, Setting(box=True))
    for button in [*presses(made), made["refresh"]["action"]]:
        assert button["data"]["thread"] == 142
        assert button["data"]["version"] == card.version


def test_both_buttons_that_lead_to_the_editor_bring_what_was_typed_beside_them() -> None:
    made = card_json(drawn(claimed()), Setting(box=True))
    brings = {each["data"]["do"] for each in presses(made) if each.get("associatedInputs") != "none"}
    assert brings == {"preview", "write"}


def test_what_is_sent_from_a_card_is_what_stands_on_it() -> None:
    card = drawn(draft(ANSWER), ANA)
    made = card_json(card, Setting())
    assert card.preview is not None
    assert press(made, Verb.SEND)["data"]["digest"] == card.preview.fingerprint
    assert card.preview.text.split("\n") == [line for line in reads(made) if line in card.preview.text]


def test_nothing_is_sent_from_a_card_on_which_not_all_of_it_stands() -> None:
    card = drawn(draft(ANSWER), ANA)
    assert card.preview is not None
    huge = replace(card, preview=replace(card.preview, text="bread " * 3000), verbs=tuple(Verb))
    assert Verb.SEND not in [each["data"]["do"] for each in presses(card_json(huge, Setting()))]
    editor = render_dialog.write_dialog(huge)
    assert Verb.SEND not in [each["data"]["do"] for each in presses(editor.card)]
    assert Verb.SEND not in [each["data"]["do"] for each in presses(render_pages.to_send(huge).card)]


def test_nobody_seconds_what_they_have_not_seen_whole() -> None:
    wanted = SecondWanted(StaffId(1), "Ana", "bread " * 5000, "0" * 64, ())
    made = render_dialog.second_dialog(drawn(claimed(), ANA), wanted)
    assert Verb.SECOND not in [each["data"]["do"] for each in presses(made.card)]


def test_who_reads_on_reaches_the_very_first_words() -> None:
    card = drawn(claimed(), ANA)
    post = card.posts[0]
    posts = tuple(replace(post, text=f"Word {n}. " + "bread " * 300) for n in range(60))
    seen, dialog = "", read_dialog(replace(card, posts=posts))
    for _ in range(60):
        seen += "\n".join(reads(dialog.card))
        earlier = [each["data"] for each in presses(dialog.card) if each["title"] == "What was said earlier"]
        if not earlier:
            break
        dialog = read_dialog(replace(card, posts=posts), before=earlier[0]["before"])
    assert all(f"Word {n}. " in seen for n in range(60))


def test_outsiders_in_the_room_see_nothing_of_what_was_before() -> None:
    assert "3 threads before" not in str(picture("card-shared-room"))
    assert "3 threads before" in str(picture("card-open"))


def test_a_card_is_right_for_everybody_without_being_refreshed() -> None:
    everybody, nobody = card_json(drawn(asked()), Setting(), "", ["29:1"]), card_json(drawn(asked()), Setting())
    assert {**everybody, "refresh": None} == {**nobody, "refresh": None}
    assert nobody["refresh"]["userIds"] == []


def test_help_names_every_command() -> None:
    table = help_lines(is_keeper=True)
    told = "\n".join(reads(render_pages.helped(table).card))
    assert all(usage.split()[0] in told for usage, _ in table)


@given(texts(400))
def test_a_card_says_what_it_is_in_plain_words(words: str) -> None:
    card = replace(drawn(asked()), summary=f"#142: {words}. Up for grabs.", status="Up for grabs")
    assert says(card).strip().endswith((".", "!", "?", "…"))


def test_weight_counts_what_teams_may_count() -> None:
    assert weight({"a": "x" * 100}) >= 200
    assert weight({"a": "👩" * 100}) >= 1200
    assert WEIGHT < 28_000


def test_teams_is_asked_to_refresh_for_sixty_at_most() -> None:
    made = card_json(drawn(asked()), Setting(), "", [f"29:{n}" for n in range(90)])
    assert made["refresh"]["userIds"] == [f"29:{n}" for n in range(60)]


def test_sixty_colleagues_with_long_names_can_be_chosen_from() -> None:
    people = tuple(Staff(StaffId(n), "日本語" * 40, "パン職人") for n in range(1, 61))
    shown = render_dialog.hand_off_dialog(replace(a_card(), colleagues=people))
    assert dialog_troubles(shown) == []
    [choice] = [each for each in shown.card["body"] if each["type"] == "Input.ChoiceSet"]
    assert len(choice["choices"]) == 60
