import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.policies.tone import judge_tone


def advise(text: str) -> tuple[str, ...]:
    return judge_tone(text).verdict.advice


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("THIS IS REALLY NOT OUR FAULT", "shouting"),
        ("We are sorry. PLEASE READ THE LABEL FIRST.", "shouting"),
        ("Great!!!", "exclamation"),
        ("Yes! Yes! Yes! Yes! Yes!", "exclamation"),
        ("Could you tell us your order number?", "private"),
        ("What is your e-mail address?", "private"),
    ],
)
def test_a_kind_colleague_says_what_they_notice(text: str, word: str) -> None:
    assert any(word in sentence for sentence in advise(text))


@pytest.mark.parametrize(
    "text",
    [
        "Yes, it is vegan.",
        "Great! See you soon!",
        "DHL and UPS",
        "The NASA and ESA astronauts",
        "Is your oven hot?",
        "We lost your order number.",
        "",
    ],
)
def test_and_mostly_they_say_nothing(text: str) -> None:
    assert advise(text) == ()


@given(st.text())
def test_advice_can_be_given_on_anything(text: str) -> None:
    assert all(sentence.endswith(".") for sentence in advise(text))
