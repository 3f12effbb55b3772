"""Whom an answer reaches: no third account reads along, and what was said privately is not repeated to everybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draft import Ruling
from bot.policies.audience import Audience, judge_audience

PRIVATELY = (
    "Please send it to Maya Lopez, 12 Baker Street, Leeds LS1 4AP. My order is B7731, and I am allergic to nuts."
)
MIXED = Audience(customer="maya@town.example", privately=(PRIVATELY,), publicly=("Where is my order of 3 loaves?",))
DIRECT = Audience(private=True, customer="maya@town.example")


@pytest.mark.parametrize(
    "text",
    [
        "It goes to 12 Baker Street.",
        "Your order b7731 is on its way.",
        "So you wrote “and I am allergic to nuts”: we know.",
        "Leeds LS1, then.",
        "SEND it to  Maya, Lopez: we will.",
        "１２ Baker Street",
    ],
)
def test_what_was_said_privately_is_held_back_from_a_public_answer(text: str) -> None:
    verdict = judge_audience(text, MIXED)
    assert verdict.ruling is Ruling.HOLD
    assert "ask a colleague to second it" in verdict.reasons[0]
    assert "Baker" not in verdict.reasons[0]


@pytest.mark.parametrize(
    "text",
    [
        "Your order of 3 loaves is on its way.",
        "Thank you, we have it all.",
        "It leaves today at 12.",
        "Sorry about the nuts.",
    ],
)
def test_other_words_and_what_was_said_in_public_go_out(text: str) -> None:
    assert judge_audience(text, MIXED).ruling is Ruling.GO
    assert judge_audience(PRIVATELY, Audience()).ruling is Ruling.GO


def test_a_private_answer_may_repeat_what_was_said_privately() -> None:
    assert judge_audience(PRIVATELY, Audience(private=True, privately=(PRIVATELY,))).ruling is Ruling.GO


def test_scripts_without_spaces_are_compared_by_their_letters() -> None:
    said = Audience(privately=("住所は大阪市中央区難波千日前です。お願いします。",))
    assert judge_audience("大阪市中央区難波千日前ですね。", said).ruling is Ruling.HOLD
    assert judge_audience("お願いします。", said).ruling is Ruling.GO


@pytest.mark.parametrize("named", ["@lee", "@lee@other.example", "@maya", "@Lee!", "(@lee)", "@maya@other.example."])
def test_a_third_account_named_in_a_private_answer_is_refused(named: str) -> None:
    verdict = judge_audience(f"Ask {named}", DIRECT)
    assert verdict.ruling is Ruling.NO
    assert "read along" in verdict.reasons[0]
    assert judge_audience(f"Ask {named}", MIXED).ruling is Ruling.GO


@pytest.mark.parametrize(
    "text", ["@maya@town.example Hello", "Hello @Maya@Town.example.", "Write to post@acme.example", "5 @ 3 €"]
)
def test_the_customer_and_what_is_no_account_may_stand_in_a_private_answer(text: str) -> None:
    assert judge_audience(text, DIRECT).ruling is Ruling.GO


@given(st.text(), st.text(), st.booleans())
def test_any_text_is_judged(text: str, said: str, private: bool) -> None:
    verdict = judge_audience(text, Audience(private, "maya", (said,), ()))
    assert verdict.ruling is Ruling.GO or verdict.reasons
