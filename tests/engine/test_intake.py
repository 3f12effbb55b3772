"""What a page of mentions comes to, before anything is stored."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.decisions.events import EventContext
from bot.domain.ids import CustomerRef, PostRef, ThreadId
from bot.domain.mention import GOES_ON, LONGEST_POST, Customer, Mention, as_kept
from bot.domain.opt_out import StopRecord
from bot.domain.thread import JournalEvent, State, Thread
from bot.engine.intake import decide_page, sanitize
from bot.ports.store import KnownPosts

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MOMENT = EventContext(NOW, timedelta(minutes=30))
NOTHING = KnownPosts({}, frozenset(), {}, {})


def mention(id: str, who: str = "cleo", *, answers: str | None = None, summoned: bool = True) -> Mention:
    customer = Customer(CustomerRef("town", who), who.title())
    to = None if answers is None else PostRef("town", answers)
    return Mention(PostRef("town", id), customer, f"words of {id}", NOW, answers=to, summoned=summoned)


def thread(number: int, who: str = "cleo", *, state: State = State.ANSWERED) -> Thread:
    root = PostRef("town", f"root-{number}")
    customer = Customer(CustomerRef("town", who), who.title())
    return Thread(ThreadId(number), customer, root, root, NOW, NOW, state)


def knows(*threads: Thread, ours: str | None = None, stopped: str | None = None) -> KnownPosts:
    posts = {t.root: t.id for t in threads}
    if ours is not None:
        posts[PostRef("town", ours)] = threads[0].id
    return KnownPosts(
        posts,
        frozenset() if ours is None else frozenset({PostRef("town", ours)}),
        {t.id: t for t in threads},
        {} if stopped is None else {CustomerRef("town", stopped): StopRecord(NOW)},
    )


def test_a_first_mention_opens_a_thread() -> None:
    [arrival] = decide_page([mention("1")], NOTHING, MOMENT)
    assert arrival.change is not None
    assert arrival.change.thread.state is State.OPEN
    assert [p.text for p in arrival.change.posts if hasattr(p, "text")] == ["words of 1"]


def test_a_mention_that_is_known_makes_nothing() -> None:
    [arrival] = decide_page([mention("root-7")], knows(thread(7)), MOMENT)
    assert arrival.change is None
    assert arrival.joins is None


@pytest.mark.parametrize("beyond", [0, 1, 5_000_000])
def test_of_a_post_without_end_the_beginning_is_kept_and_says_so(beyond: int) -> None:
    said = "a\r\n" + "x" * (LONGEST_POST - 2 + beyond)
    kept = sanitize(replace(mention("1"), text=said), NOW).text
    assert kept.startswith("a\nxxx")
    assert (kept == said.replace("\r\n", "\n")) is (beyond == 0)
    assert kept.endswith(GOES_ON) is (beyond > 0)
    assert len(kept) <= LONGEST_POST + 2 + 1 + len(GOES_ON)
    assert as_kept(kept[:LONGEST_POST]) == kept[:LONGEST_POST], "what is heard again is the same"


def test_our_own_post_is_no_mention() -> None:
    [arrival] = decide_page([mention("our-reply")], knows(thread(7), ours="our-reply"), MOMENT)
    assert arrival.change is None


def test_the_same_post_twice_in_a_page_opens_one_thread() -> None:
    first, again = decide_page([mention("1"), mention("1")], NOTHING, MOMENT)
    assert first.change is not None
    assert again.change is None


def test_an_answer_to_our_reply_follows_up_its_thread() -> None:
    [arrival] = decide_page([mention("2", answers="our-reply")], knows(thread(7), ours="our-reply"), MOMENT)
    assert arrival.change is not None
    assert arrival.change.thread.id == 7
    assert arrival.change.thread.latest == PostRef("town", "2")


def test_somebody_else_who_answers_in_a_thread_starts_an_exchange_of_their_own() -> None:
    [arrival] = decide_page([mention("2", "dora", answers="root-7")], knows(thread(7)), MOMENT)
    assert arrival.change is not None
    assert arrival.change.thread.id == 0
    assert arrival.change.thread.customer.name == "Dora"


def test_a_chain_of_posts_in_one_page_makes_one_thread() -> None:
    page = [mention("1"), mention("2", answers="1"), mention("3", answers="2")]
    opens, second, third = decide_page(page, NOTHING, MOMENT)
    assert opens.change is not None
    assert [p.ref.id for p in opens.change.posts] == ["1", "2", "3"]
    assert opens.change.thread.latest == PostRef("town", "3")
    assert second.joins == third.joins == PostRef("town", "1")
    assert [e.event for e in opens.change.entries] == [
        JournalEvent.OPENED,
        JournalEvent.FOLLOWED_UP,
        JournalEvent.FOLLOWED_UP,
    ]


def test_two_follow_ups_of_one_thread_in_a_page_make_one_change() -> None:
    page = [mention("2", answers="root-7"), mention("3", answers="root-7")]
    first, second = decide_page(page, knows(thread(7)), MOMENT)
    assert first.change is not None
    assert [p.ref.id for p in first.change.posts] == ["2", "3"]
    assert second.change is None
    assert second.joins == PostRef("town", "2")


def test_what_we_merely_overheard_can_be_read_and_not_answered() -> None:
    [arrival] = decide_page([mention("1", summoned=False)], NOTHING, MOMENT)
    assert arrival.change is not None
    assert not arrival.change.thread.summoned


def test_a_customer_who_said_stop_is_read_and_not_answered() -> None:
    [arrival] = decide_page([mention("9")], knows(thread(7), stopped="cleo"), MOMENT)
    assert arrival.change is not None
    assert arrival.change.thread.stopped


def test_words_that_no_database_can_hold_are_taken_out_of_a_mention() -> None:
    customer = Customer(CustomerRef("town", "c"), "C\0leo")
    said = sanitize(Mention(PostRef("town", "1"), customer, "a\0b\r\nc\ud800", NOW), NOW)
    assert said.text == "ab\nc\ufffd"
    assert said.customer.name == "Cleo"


@pytest.mark.parametrize("year", [1, 999, 1970, 2035, 9999])
def test_a_post_of_a_time_that_cannot_be_counts_as_made_when_it_was_heard(year: int) -> None:
    said = Mention(PostRef("town", "1"), Customer(CustomerRef("town", "c"), "Cleo"), "Hello", NOW.replace(year=year))
    assert sanitize(said, NOW).at == NOW


def test_a_post_of_last_year_keeps_its_time_and_clocks_may_differ_a_little() -> None:
    for at in (NOW - timedelta(days=365), NOW + timedelta(minutes=5)):
        said = Mention(PostRef("town", "1"), Customer(CustomerRef("town", "c"), "Cleo"), "Hello", at)
        assert sanitize(said, NOW).at == at
