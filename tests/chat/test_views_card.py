"""What a card and a draft say, whichever product shows them."""

from dataclasses import replace

import pytest

from bot.chat.texts import SHARED_CONFIRMED
from bot.chat.views.card import (
    Setting,
    Size,
    advice,
    asked,
    card_parts,
    exact,
    instead,
    measured,
    next_button,
    reasons,
    split_button,
    standing,
)
from bot.chat.views.parts import Said, Text, Time
from bot.domain.card import Card, Verb
from bot.domain.draft import Preview, Ruling, Verdict
from bot.domain.picture import Picture, PictureId
from tests.chat.reading import line, reads
from tests.unit import sample_threads
from tests.unit.sample_threads import ANSWER, FIRST, GERMAN, GONE, LATER, LONG, PAST, QUESTION, REWORDED, THREE, drawn
from tests.unit.world import ANA

_INSIDE = "What you say there stays inside."
HERE = Setting("en", hand=":hand:")


def shown(card: Card, setting: Setting = HERE, language: str = "", size: Size | None = None) -> list[str]:
    parts, hint = card_parts(card, setting, language, size or Size())
    return [*reads(parts), line(hint.line)]


def test_a_new_card_says_who_asked_what_and_how_to_claim_it() -> None:
    assert shown(drawn(sample_threads.asked(), background=PAST)) == [
        "#142 Maria on wall · 09:00",
        f"“{QUESTION}",
        "Up for grabs",
        "3 threads before, the last on 13 October, last answered by Ben.",
        "Answered before: #97 “Is your rye bread vegan, and the rolls?”, by Ben",
        "Answered before: #31 “Which of your breads have no milk in them?”, by Cleo",
        f"To claim it, press the button, react with :hand: or write !claim in the thread. {_INSIDE}",
    ]


def test_where_outsiders_read_along_it_says_so_and_nothing_of_what_was_before() -> None:
    said = shown(drawn(sample_threads.asked(), background=PAST), replace(HERE, shared=SHARED_CONFIRMED))
    assert said[0] == "*Shared with outsiders.* People from outside the company can read this room."
    assert not [each for each in said if "before" in each]


def test_how_it_stands_has_a_time_that_each_product_shows_in_its_readers_zone() -> None:
    card = drawn(sample_threads.claimed())
    assert card.until is not None
    assert standing(card) == (Said("Ana has it until"), " ", Time(card.until, day=False))
    sent = drawn(sample_threads.sent(), minutes=11)
    assert standing(sent)[-1] == Time(sent.replies[0].leaves_at, day=False, exact=True)
    assert standing(drawn(sample_threads.closed())) == (Said(drawn(sample_threads.closed()).status, 300),)


def test_who_is_at_it_is_told_what_the_thread_is_for() -> None:
    assert shown(drawn(sample_threads.claimed()))[-1] == (
        "The thread is for colleagues: only what you preview and send becomes public. !help works there."
    )
    assert shown(drawn(sample_threads.withdrawn(), posts=(GONE,)))[-1] == (
        "The thread is for colleagues: nothing said there becomes public."
    )


def test_another_language_is_named_and_the_rooms_own_is_not() -> None:
    card = drawn(sample_threads.asked(), posts=(GERMAN,))
    assert shown(card, language="de")[0].endswith(" · in German")
    assert shown(card, replace(HERE, language="de"), "de")[0] == "#142 Maria on wall · 09:00"


def test_of_many_posts_the_newest_stand_there_and_what_is_cut_is_said() -> None:
    said = shown(drawn(sample_threads.waiting(), posts=(*THREE, *LATER), minutes=50))
    assert said[1] == "4 earlier posts are under “Read it all”."
    assert [each for each in said if each.startswith("“")] == [f"“Thought {n}." for n in range(5, 9)]
    long = shown(drawn(sample_threads.asked(), posts=(replace(FIRST, text=LONG),)))
    assert long[-1].startswith("Cut short: “Read it all” has every word. To claim it")


def test_a_post_that_was_changed_says_so_and_one_that_is_gone_is_not_quoted() -> None:
    assert "Edited by the customer" in shown(drawn(sample_threads.asked(), posts=(REWORDED,)))
    assert QUESTION not in "".join(shown(drawn(sample_threads.withdrawn(), posts=(GONE,))))


def test_a_notice_begins_with_what_matters_and_says_nothing_twice() -> None:
    card = replace(drawn(sample_threads.claimed()), notices=("Publishing is paused. What is sent waits.", "Only this."))
    assert "*Publishing is paused.* What is sent waits." in shown(card)
    assert "Only this." in shown(card)
    assert "What is sent waits." in shown(replace(card, status="Publishing is paused"))


def test_those_who_can_help_are_named() -> None:
    assert "Can help too: Ben" in " ".join(shown(drawn(sample_threads.with_helpers())))


def test_what_the_customer_said_last_stands_above_a_form() -> None:
    parts, cut = asked(drawn(sample_threads.waiting(), posts=THREE, minutes=45))
    assert (reads(parts), cut) == (["Maria wrote · 09:44", "“Lovely. Can I reserve two for Sunday?"], False)
    assert asked(replace(drawn(sample_threads.asked()), posts=())) == ([], False)
    assert asked(drawn(sample_threads.asked(), posts=(replace(FIRST, text=LONG),)), 300, 4)[1]


@pytest.mark.parametrize(
    ("verbs", "label", "opens"),
    [
        ((Verb.CLAIM, Verb.WRITE), "Claim", False),
        ((Verb.WRITE,), "Reply…", True),
        ((Verb.NOTE,), "Read it", True),
    ],
)
def test_in_a_list_stands_the_button_for_what_is_next(verbs: tuple[Verb, ...], label: str, opens: bool) -> None:
    button = next_button(replace(drawn(sample_threads.asked()), verbs=verbs))
    assert (button.label, button.opens, button.data) == (label, opens, {"thread": 142, "version": 1})


# --- a draft ---------------------------------------------------------------------------------------


def preview(**more: object) -> Preview:
    card = drawn(sample_threads.draft(ANSWER), ANA)
    assert card.preview is not None
    return replace(card.preview, **more)  # type: ignore[arg-type]


def test_a_draft_stands_exactly_as_it_would_in_public() -> None:
    one = preview(length=20, most=500)
    assert reads(exact(one)) == [f"“{one.text}"]
    assert line(measured(one)) == "*What customers will see* · 20 of 500 characters"
    two = preview(parts=("First.", "Second."), length=7, most=500)
    assert reads(exact(two)) == ["Post 1 of 2", "“First.", "Post 2 of 2", "“Second."]
    assert line(measured(two)) == (
        "*What customers will see: 2 posts, one below the other* · the longest has 7 of 500 characters"
    )


def test_its_pictures_are_told_below_the_first_post() -> None:
    pictures = tuple(Picture(PictureId("a"), alt, "image/png", 1, 1, 1, "0" * 64) for alt in ("A loaf.", ""))
    assert reads(exact(preview(parts=("First.", "Second."), pictures=pictures))) == [
        *("Post 1 of 2", "“First.", "*Picture 1:* A loaf.", "*Picture 2:* not described yet"),
        *("Post 2 of 2", "“Second."),
    ]
    assert reads(exact(preview(pictures=pictures[:1])))[-1] == "*Picture:* A loaf."


def test_why_it_cannot_go_is_said_with_the_fix() -> None:
    no, hold = Verdict(Ruling.NO, ("Cut 3.",), ("By the way.",)), Verdict(Ruling.HOLD, ("A number.",))
    assert reads(reasons(preview(verdict=no), 400)) == ["This cannot be sent yet.", "Cut 3."]
    assert reads(advice(preview(verdict=no), 400)) == ["By the way."]
    assert reads(reasons(preview(verdict=hold), 400))[0] == "A colleague must second this first."
    assert reasons(preview(), 400) == []


def test_a_draft_that_could_be_several_posts_offers_that_and_the_way_back() -> None:
    assert split_button(preview(), {"thread": 142}) == []
    [many] = split_button(preview(could_be=3), {"thread": 142})
    [one] = split_button(preview(could_be=3, parts=("a", "b", "c")), {"thread": 142})
    assert (many.label, many.data) == ("Split into 3 posts", {"thread": 142, "posts": "many"})
    assert (one.label, one.data) == ("One post again", {"thread": 142, "posts": "one"})


def test_the_draft_that_it_took_the_place_of_is_not_lost() -> None:
    assert reads(instead("Come on Sunday.", 300)) == ["Your draft until now was:", "“Come on Sunday."]
    assert instead("", 300) == []


def test_nothing_that_anybody_else_wrote_is_taken_for_our_own_text() -> None:
    theirs = "<!here> *x*"
    card = replace(drawn(sample_threads.asked(), background=PAST), status=theirs, notices=(theirs,), helpers=(theirs,))
    parts, hint = card_parts(card, HERE, theirs, Size())
    ours = [span for part in [*parts, hint] if isinstance(part, Text) for span in part.line if isinstance(span, str)]
    assert not [span for span in ours if "<!here>" in span]
