"""Stop, in words: heeded where nothing else is said, shown to colleagues where more is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.opt_out import OptOut, detect_opt_out


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


@given(st.sampled_from(["Stop", "please stop", "leave me alone"]), st.text(alphabet=" .!?…\n🛑", max_size=5))
def test_signs_around_it_change_nothing(text: str, signs: str) -> None:
    assert detect_opt_out(f"{signs}{text}{signs}") is OptOut.STOP
