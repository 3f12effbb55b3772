"""The digest: whom it names, which words rose, and that each number is told alike everywhere."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.digest import (
    DEFINITIONS,
    SHOWN_WORDS,
    Amount,
    Digest,
    Earlier,
    Number,
    Rising,
    Share,
    Thanked,
    Times,
    Waiting,
    Waits,
    department,
    outside,
    risen,
    says_thanks,
    summed,
    thanked,
)
from bot.domain.digest.figures import LABELS, duration, figures, headline, listed, waits_since
from bot.domain.ids import StaffId, ThreadId
from bot.domain.staff import Staff

WEEK = CalendarWeek.parse("2026-W46", "Europe/Berlin")
NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
EMPTY = Digest(WEEK, NOW)
ANA, BEN, EMILE = (Staff(StaffId(n), name) for n, name in enumerate(("ana", "Ben", "Émile"), 1))


def values(digest: Digest) -> Mapping[Number, str]:
    return {figure.number: figure.value for figure in figures(digest)}


def remarks(digest: Digest) -> Mapping[Number, str]:
    return {figure.number: figure.remark for figure in figures(digest)}


# --- kindness -----------------------------------------------------------------------------------


def test_people_are_thanked_in_the_order_of_the_alphabet() -> None:
    zoe = replace(BEN, name="Zoe")
    assert thanked([zoe, EMILE, BEN, ANA], 3) == Thanked(4, ("ana", "Ben", "Émile", "Zoe"))


def test_beside_a_count_under_three_nobody_is_named() -> None:
    assert thanked([BEN, ANA], 2) == Thanked(2)
    assert thanked([BEN], 3) == Thanked(1, ("Ben",))


def test_who_does_not_want_it_or_has_left_is_counted_and_not_named() -> None:
    several = [ANA, replace(BEN, named=False), replace(EMILE, active=False)]
    told = thanked(several, 9)
    assert told == Thanked(3, ("ana",))
    assert told.unnamed == 2


def test_no_figure_says_more_of_a_person_than_their_name() -> None:
    digest = replace(EMPTY, answered=4, people=Thanked(2, ("Ana", "Ben")))
    naming = [figure for figure in figures(digest) if "Ana" in figure.value + figure.remark]
    assert [(figure.number, figure.value, figure.remark) for figure in naming] == [(Number.PEOPLE, "2", "Ana and Ben")]


# --- where people work --------------------------------------------------------------------------


def test_a_department_is_compared_without_regard_to_letters_and_spaces_and_else_the_role_counts() -> None:
    assert department(replace(ANA, department="  Customer  CARE ")) == "customer care"
    assert department(replace(ANA, role="Baker")) == "baker"
    assert department(replace(ANA, role="Baker", department="Shop")) == "shop"
    assert department(ANA) == ""


def test_who_works_in_no_known_department_is_neither_inside_nor_outside_support() -> None:
    assert outside(replace(ANA, department="SUPPORT"), ["support"]) is False
    assert outside(replace(ANA, role="baker"), ["support"]) is True
    assert outside(ANA, ["support"]) is None
    assert outside(ANA, [""]) is None


# --- words --------------------------------------------------------------------------------------


def test_a_word_rises_if_its_share_more_than_doubled() -> None:
    assert risen({"nuts": 3}, 10, {"nuts": 6}, 40) == ()
    assert risen({"nuts": 3}, 10, {"nuts": 5}, 40) == (Rising("nuts", 3, 5),)
    assert risen({"nuts": 3}, 10, {}, 40) == (Rising("nuts", 3, 0),)


def test_a_word_in_fewer_than_three_threads_is_not_told() -> None:
    assert risen({"nuts": 2}, 2, {}, 40) == ()


def test_without_weeks_before_there_is_nothing_to_compare_with() -> None:
    assert risen({"nuts": 9}, 9, {}, 0) == ()


def test_the_words_that_rose_most_come_first_and_equals_by_the_alphabet() -> None:
    now = {"b": 4, "a": 4, "c": 5, "d": 6}
    assert [one.word for one in risen(now, 10, {"d": 8}, 40)] == ["c", "a", "b", "d"]


@given(st.dictionaries(st.text(max_size=2), st.integers(1, 9)), st.dictionaries(st.text(max_size=2), st.integers(0, 9)))
def test_what_rose_is_never_more_than_fits_and_always_above_the_bar(now: dict[str, int], then: dict[str, int]) -> None:
    found = risen(now, 10, then, 20)
    assert len(found) <= SHOWN_WORDS
    for one in found:
        assert one.now / 10 > 2 * one.before / 20
    assert len({one.word for one in found}) == len(found)


@pytest.mark.parametrize("text", ["THANK YOU!", "vielen Dank, Ana", "merci", "本当にありがとう", "Oh thanks."])
def test_thanks_are_found_in_several_languages(text: str) -> None:
    assert says_thanks(text)


@pytest.mark.parametrize("text", ["", "No answer yet?", "thankless work", "a tackle box", "takke"])
def test_what_thanks_nobody_is_not_taken_for_thanks(text: str) -> None:
    assert not says_thanks(text)


# --- figures ------------------------------------------------------------------------------------


def test_every_number_has_one_definition_and_one_label() -> None:
    assert set(DEFINITIONS) == set(LABELS) == set(Number)
    for sentence in DEFINITIONS.values():
        assert sentence.endswith(".")
        assert sentence.count(".") == 1


def test_the_document_tells_every_definition_and_no_other() -> None:
    lines = (Path(__file__).parents[2] / "docs" / "digest.md").read_text("utf-8").splitlines()
    told = [line for line in lines if line.startswith("| `")]
    assert told == [f"| `{number}` | {LABELS[number]} | {DEFINITIONS[number]} |" for number in Number]


def test_a_full_digest_shows_every_number() -> None:
    full = Digest(
        WEEK,
        NOW,
        heard=41,
        answered=35,
        in_time=Share(34, 41),
        to_claim=Times(3, timedelta(minutes=4), timedelta(hours=1)),
        to_answer=Times(3, timedelta(hours=2, minutes=5), timedelta(days=1, hours=2, minutes=59)),
        waiting=Waiting(2, (Waits(ThreadId(7), NOW), Waits(ThreadId(9), NOW))),
        people=Thanked(3, ("Ana", "Ben")),
        departments=2,
        outside=Share(1, 3),
        small=Share(1, 2),
        famous=Share(2, 2),
        words=(Rising("nuts", 5, 1),),
        spend=(Amount("USD", Decimal("1.5")),),
        earlier=(Earlier(WEEK.before(), 40, 36, Share(1, 2)), Earlier(WEEK.before(2), 0, 0, Share(0, 2))),
    )
    told = values(full)
    assert list(told) == list(Number)
    assert told[Number.IN_TIME] == "83 %, 34 of 41"
    assert told[Number.TO_ANSWER] == "2 h 5 min"
    assert told[Number.WORDS] == "nuts (5)"
    assert told[Number.SPEND] == "1.50 USD"
    beside = remarks(full)
    assert beside[Number.TO_ANSWER] == "nine in ten within 1 d 2 h"
    assert beside[Number.IN_TIME] == ("25 % in the 4 weeks before; companies on Twitter in 2011: 40 % (STELLAService)")
    assert beside[Number.WAITING] == "#7, #9"
    assert beside[Number.PEOPLE] == "Ana, Ben and 1 more"
    assert (beside[Number.HEARD], beside[Number.ANSWERED]) == ("up from 40", "down from 36")
    assert headline(full) == "35 answered, down from 36"
    runs = replace(full, made_at=WEEK.start)
    assert remarks(runs)[Number.HEARD] == "40 in the whole week before"
    assert headline(runs) == "35 answered so far, 36 in the whole week before"
    assert [replace(full, made_at=WEEK.end - moment).running for moment in (timedelta(), timedelta(seconds=1))] == [
        False,
        True,
    ]


def test_what_is_not_known_is_left_out() -> None:
    missing = {Number.IN_TIME, Number.TO_CLAIM, Number.TO_ANSWER, Number.DEPARTMENTS, Number.OUTSIDE}
    missing |= {Number.SMALL, Number.FAMOUS, Number.WORDS, Number.SPEND}
    assert set(Number) - values(EMPTY).keys() == missing


def test_a_week_in_which_nothing_happened_is_one_friendly_line() -> None:
    assert EMPTY.quiet
    assert headline(EMPTY).startswith("A quiet week")
    for busy in (
        replace(EMPTY, heard=1),
        replace(EMPTY, waiting=Waiting(1)),
        replace(EMPTY, thanks=1),
        replace(EMPTY, helpers=Thanked(1)),
        replace(EMPTY, spend=(Amount("USD", Decimal(1)),)),
    ):
        assert not busy.quiet


def test_a_network_that_costs_money_and_took_none_leaves_a_week_quiet() -> None:
    assert replace(EMPTY, spend=(Amount("USD", Decimal(0)),)).quiet


def test_more_than_are_counted_are_told_as_that_or_more() -> None:
    assert values(replace(EMPTY, waiting=Waiting(1000)))[Number.WAITING] == "1000 or more"
    assert values(replace(EMPTY, waiting=Waiting(999)))[Number.WAITING] == "999"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3600, "1 h"),
        (86_399, "23 h 59 min"),
        (86_400, "1 d"),
        (90_000, "1 d 1 h"),
    ],
)
def test_a_time_is_told_in_its_two_largest_units(seconds: int, told: str) -> None:
    assert duration(timedelta(seconds=seconds)) == told


def test_names_are_listed_as_people_list_them() -> None:
    assert listed(Thanked(1, ("Ana",))) == "Ana"
    assert listed(Thanked(3)) == ""
    assert listed(Thanked(2, ("Ana",))) == "Ana and 1 more"


def test_money_is_summed_by_currency() -> None:
    spent = [Amount("USD", Decimal("0.1")), Amount("EUR", Decimal(1)), Amount("USD", Decimal("0.2"))]
    assert summed(spent) == (Amount("EUR", Decimal(1)), Amount("USD", Decimal("0.3")))
    assert summed([]) == ()


@pytest.mark.parametrize(
    ("zone", "told"),
    [("Europe/Berlin", "since 16 November 2026, 09:00"), ("Pacific/Auckland", "since 16 November 2026, 21:00")],
)
def test_since_when_a_thread_waits_is_told_by_the_clocks_of_the_room(zone: str, told: str) -> None:
    assert waits_since(Waits(ThreadId(7), NOW), zone) == told
