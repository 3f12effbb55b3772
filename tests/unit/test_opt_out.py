"""Stop, in words: heeded where nothing else is said, shown to colleagues where more is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.opt_out import OptOut, detect_opt_out
from tests.corpora import measured, read, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "stop",
        "STOP!",
        "Stop.",
        "@acme stop",
        "@acme@town.example please STOP 🛑",
        "Please stop contacting me. Thanks",
        "Don’t contact me again!!!",
        "don't reply to me",
        "unsubscribe",
        "Bitte lasst mich in Ruhe!",
        "Arrêtez, s'il vous plaît",
        "ne me contactez plus",
        "No me contacten más, por favor",
        "Laat me met rust",
        "連絡しないでください。",
        "不要联系我",
        "Не пишите мне!",
        "stop https://x.example/1",
    ],
)
def test_who_says_nothing_but_stop_is_left_alone(text: str) -> None:
    assert detect_opt_out(text) is OptOut.STOP


@pytest.mark.parametrize(
    "text",
    [
        "I asked you twice. Do not contact me again, or I will report you to the authorities.",
        "Your newsletter is nice but please stop messaging me every day about the same rolls, will you?",
        "Lassen Sie mich in Ruhe mit Ihren Brötchen, ich habe schon gekündigt.",
    ],
)
def test_such_words_among_others_are_for_a_colleague_to_judge(text: str) -> None:
    assert detect_opt_out(text) is OptOut.PERHAPS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Does the bus stop at your shop?",
        "Where is the next stop",
        "Why did you stop baking the rye bread?",
        "Basta pasta: do you have it?",
        "Can I opt out of the newsletter?",
        "Do you bake on Sundays?",
        "thanks",
        "please",
    ],
)
def test_who_only_uses_such_a_word_goes_on_being_answered(text: str) -> None:
    assert detect_opt_out(text) is OptOut.NONE


@given(st.text())
def test_any_text_at_all_has_an_answer(text: str) -> None:
    assert detect_opt_out(text) in OptOut


@given(st.sampled_from(["Stop", "please stop", "leave me alone"]), st.text(alphabet=" .!…\n🛑", max_size=5))
def test_signs_around_it_change_nothing(text: str, signs: str) -> None:
    assert detect_opt_out(f"{signs}{text}{signs}") is OptOut.STOP


def test_a_question_that_could_be_such_a_wish_is_for_a_colleague_to_judge() -> None:
    assert detect_opt_out("Non mi rispondete più?") is OptOut.PERHAPS
    assert detect_opt_out("Non mi rispondete più!") is OptOut.STOP
    assert detect_opt_out("Would you stop contacting me?") is OptOut.STOP


@pytest.mark.parametrize("text", ["Enough.", "Acme, stop messaging me", "Stop! The rolls were burnt", "🛑", "Genug!"])
def test_near_misses_are_for_a_colleague_to_judge(text: str) -> None:
    assert detect_opt_out(text) is OptOut.PERHAPS


def test_of_two_hundred_wishes_in_twenty_languages_nearly_all_are_heeded() -> None:
    wishes = read("wishes_to_stop")
    assert len(wishes) >= 200
    assert len({language for language, _ in wishes}) >= 20
    assert verdicts(wishes)[OptOut.STOP] / len(wishes) >= 0.95


@pytest.mark.parametrize("name", ["posts_that_are_no_wish_to_stop", "held_back_posts_that_are_no_wish_to_stop"])
def test_no_ordinary_post_is_taken_for_a_wish_to_stop(name: str) -> None:
    assert [text for _, text in read(name) if detect_opt_out(text) is OptOut.STOP] == []


def test_the_rates_in_the_docs_are_those_that_are_measured() -> None:
    said = Path("docs/consent.md").read_text(encoding="utf-8")
    assert [line for line in measured() if line not in said] == []


@pytest.mark.parametrize("wish", ["ne m ", "mehr ", "не больше ", "不要联系我", "( (meer|"])
def test_words_of_wishes_over_and_over_are_read_at_once(wish: str) -> None:
    assert detect_opt_out(wish * 3000) in OptOut
