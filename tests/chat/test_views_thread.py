"""What a card's thread is told, whichever product shows it."""

from dataclasses import replace

import pytest

from bot.chat.texts import BurstLine, story_text
from bot.chat.views.parts import Entry
from bot.chat.views.thread import alarm_parts, burst_parts, everything, left_out, story_parts
from bot.domain.card import Card
from bot.domain.draft import ReplyState
from bot.domain.thread import JournalEvent
from tests.chat.reading import buttons, reads
from tests.unit import sample_threads
from tests.unit.sample_threads import ANSWER, FIRST, FOLLOW, OUR_POST, REWORDED, THREE, drawn
from tests.unit.world import ANA


def told(card: Card, event: JournalEvent, most: int = 3000) -> list[str]:
    """What the thread is told of the last line about this event."""
    at, talk = [(at, talk) for at, talk in enumerate(card.talk) if talk.deed is event][-1]
    return reads(story_parts(card, talk, at, most))


def test_what_the_customer_wrote_again_is_quoted_until_they_delete_it() -> None:
    card = drawn(sample_threads.waiting(), posts=THREE)
    assert told(card, JournalEvent.FOLLOWED_UP) == ["Maria wrote again.", f"“{FOLLOW.text}"]
    gone = drawn(sample_threads.waiting(), posts=(FIRST, OUR_POST, replace(FOLLOW, text="", deleted_at=FOLLOW.at)))
    assert told(gone, JournalEvent.FOLLOWED_UP) == ["Maria wrote again.", "Deleted."]


@pytest.mark.parametrize("state", ReplyState)
def test_an_answer_is_quoted_only_while_it_stands_in_public(state: ReplyState) -> None:
    card = drawn(sample_threads.answered(), posts=(FIRST, OUR_POST))
    card = replace(card, replies=(replace(card.replies[0], state=state),))
    stands = state in (ReplyState.SENT, ReplyState.RETRACTING)
    assert (ANSWER in "".join(told(card, JournalEvent.PUBLISHED))) is stands
    assert ANSWER not in story_text(card, 0, len(card.talk)), "a notification cannot be taken back"


def test_what_failed_says_where_the_draft_is() -> None:
    assert told(drawn(sample_threads.failed()), JournalEvent.FAILED)[-1] == (
        "Anything its author wrote is kept: “Reply…” on the card opens it."
    )


def test_what_could_not_be_taken_back_says_that_it_stands_and_how_to_try_again() -> None:
    card = drawn(sample_threads.failed())
    standing = replace(card, replies=(replace(card.replies[0], state=ReplyState.SENT, failure=""),))
    assert told(standing, JournalEvent.FAILED)[-1] == (
        "The answer still stands in public. !take-back here tries again."
    )


def test_who_asks_for_a_second_shows_the_way_to_the_draft() -> None:
    card = drawn(sample_threads.second_asked())
    at, talk = next((at, talk) for at, talk in enumerate(card.talk) if talk.deed is JournalEvent.ASKED)
    parts = story_parts(card, talk, at, 300)
    assert reads(parts) == ["Ana asked for a second.", "[Read the draft…]"]
    assert buttons(parts)[0].data == {"thread": 142, "version": card.version, "at": at}


def test_a_note_is_quoted_and_cut_where_there_is_little_room() -> None:
    card = drawn(sample_threads.talked())
    assert told(card, JournalEvent.NOTED)[0] == "Ben notes:"
    assert told(card, JournalEvent.NOTED, 10)[-1] == "Cut short here: “Read it all” on the card has every word."
    assert reads([left_out(1), left_out(3)]) == [
        "1 line before these: “Read it all” on the card has them.",
        "3 lines before these: “Read it all” on the card has them.",
    ]


def test_everything_is_there_in_order_as_it_stands_now() -> None:
    said = [reads(part) for part in everything(drawn(sample_threads.talked(), ANA, posts=(REWORDED, OUR_POST, FOLLOW)))]
    assert said[0][-1] == f"“{REWORDED.text}"
    assert said[-2] == ["Maria wrote · 09:44", f"“{FOLLOW.text}"]
    assert said[-1][0] == "Ben, for colleagues only · 09:45"


def test_many_at_once_are_claimed_and_read_from_one_post() -> None:
    lines = [
        BurstLine(1, "Maria on wall: Hello", "Up for grabs"),
        BurstLine(2, "Tom on wall: Hi", "Closed", claimable=False),
        BurstLine(3, "Kim on wall: Hey", "Ana has it", own="https://a.example/3"),
    ]
    parts = burst_parts(lines, 5, 100)
    assert reads(parts) == [
        "*5 mentions came at once.* The oldest stands first.",
        "*#1* Maria on wall: Hello | Up for grabs [Claim] [Read it]",
        "*#2* Tom on wall: Hi | Closed [Read it]",
        "*#3* Kim on wall: Hey | Ana has it · its card ",
        "And 2 more: /list has them.",
    ]
    assert [button.data for part in parts if isinstance(part, Entry) for button in part.buttons] == [
        *({"thread": 1}, {"thread": 1}, {"thread": 2}),
    ]


def test_an_alarm_says_that_nothing_is_lost_and_when_it_is_over() -> None:
    assert reads(alarm_parts("X", "The password is wrong.")) == [
        "X needs somebody who looks after Handraise.",
        "The password is wrong.",
        "Nothing is lost: what customers write and what you send waits until then.",
    ]
    assert reads(alarm_parts("X", "")) == ["X works again. What waited goes on."]
