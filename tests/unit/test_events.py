"""What customers, the clock and the networks make of a thread."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.decisions.events import (
    NOT_YET,
    customer_deleted,
    customer_edited,
    customer_stopped,
    followed_up,
    lease_ended,
    liked,
    opened,
)
from bot.domain.decisions.reply_events import (
    reply_failed,
    reply_going,
    reply_published,
    reply_retracted,
    reply_waits,
    retract_failed,
)
from bot.domain.draft import Draft, ReplyState, Wait
from bot.domain.effects import Whisper
from bot.domain.ids import CustomerRef, ReplyId, ThreadId
from bot.domain.mention import Customer, Deleted, Edited, Mention
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Staff
from bot.domain.thread import Change, Claim, JournalEvent, Post, Redacted, Reworded, State, Thread
from tests.unit.world import (
    AGAIN,
    ANA,
    ASKED,
    BEN,
    LEASE,
    MARIA,
    MENTION,
    NOW,
    OURS,
    R1,
    T0,
    THREAD,
    Desk,
    answered,
    at,
    claimed_with_draft,
    held,
    leaving,
    reply,
)

MORE = replace(MENTION, ref=AGAIN, text="And the white bread?", answers=OURS)
DOWN = Wait("The network is down.")
WAITS = replace(answered(ANA), state=State.WAITING, latest=AGAIN, claim=Claim(ANA.id, T0, at(30)))
UNKNOWN = ReplyId("unknown")


def told(change: Change) -> list[tuple[int, str]]:
    return [(e.to, e.text) for e in change.effects if isinstance(e, Whisper)]


def until(thread: Thread) -> object:
    assert thread.claim is not None
    return thread.claim.until


# --- the customer speaks ----------------------------------------------------------------------------


def test_a_first_mention_opens_a_thread_that_the_store_will_number() -> None:
    change = opened(MENTION, T0)
    assert change.thread.id == NOT_YET
    assert (change.thread.state, change.thread.claim) == (State.OPEN, None)
    assert (change.thread.root, change.thread.latest) == (ASKED, ASKED)
    assert change.posts == (Post(ASKED, "Maria", "Is the rye bread vegan?", T0),)
    assert MENTION.text not in repr(change.entries)


def test_a_thread_of_somebody_who_said_stop_is_closed_from_the_start() -> None:
    thread = opened(MENTION, T0, stop=StopRecord(T0)).thread
    assert (thread.state, thread.stopped) == (State.CLOSED, True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (THREAD, State.OPEN),
        (held(ANA), State.CLAIMED),
        (answered(ANA), State.WAITING),
        (replace(answered(ANA), claim=None), State.OPEN),
        (WAITS, State.WAITING),
        (held(ANA, State.CLOSED, until=None), State.WAITING),
        (replace(THREAD, state=State.CLOSED, reason="spam"), State.OPEN),
        (held(ANA, State.WITHDRAWN, until=None), State.WAITING),
        (replace(THREAD, state=State.CLOSED, stopped=True, reason="stop"), State.CLOSED),
        (leaving(ANA), State.CLAIMED),
    ],
)
def test_a_follow_up_calls_who_has_the_thread(before: Thread, after: State) -> None:
    change = followed_up(before, MORE, NOW)
    assert change.thread.state is after
    assert change.thread.latest == AGAIN
    assert change.posts == (Post(AGAIN, "Maria", "And the white bread?", T0),)
    assert told(change) == ([] if before.claim is None else [(ANA.id, "Maria wrote again in #142.")])


def test_who_owes_an_answer_again_has_a_whole_lease_for_it() -> None:
    assert until(followed_up(answered(ANA), MORE, replace(NOW, now=at(300))).thread) == at(330)


def test_a_claim_that_runs_already_is_not_prolonged_by_the_customer() -> None:
    assert until(followed_up(held(ANA), MORE, replace(NOW, now=at(20))).thread) == at(30)


def test_an_edit_stops_a_reply_that_has_not_left_since_it_answers_other_words() -> None:
    change = customer_edited(leaving(ANA), Edited(ASKED, "Is it kosher?", at(1)), replace(NOW, now=at(1)))
    assert change.thread.leaving is None
    assert until(change.thread) == at(31)
    assert change.posts == (Reworded(ASKED, "Is it kosher?", at(1)),)
    assert "Your reply was stopped" in told(change)[0][1]
    assert "kosher" not in repr(change.entries)


def test_an_edit_cannot_stop_what_is_on_the_wire() -> None:
    change = customer_edited(leaving(ANA, ReplyState.GOING), Edited(ASKED, "Is it kosher?", T0), NOW)
    assert change.thread.leaving is not None
    assert "stopped" not in told(change)[0][1]


@pytest.mark.parametrize("before", [THREAD, held(ANA), answered(ANA), WAITS])
def test_an_edit_changes_no_state_and_tells_the_one_who_has_it(before: Thread) -> None:
    change = customer_edited(before, Edited(ASKED, "Hm?", T0), NOW)
    assert (change.thread.state, change.thread.claim) == (before.state, before.claim)
    assert len(told(change)) == (before.claim is not None)


@pytest.mark.parametrize("before", [THREAD, held(ANA), leaving(ANA), answered(ANA), WAITS, held(ANA, State.CLOSED)])
def test_deleting_the_first_post_withdraws_the_thread(before: Thread) -> None:
    change = customer_deleted(before, Deleted(ASKED, T0), None, NOW)
    assert change.thread.state is State.WITHDRAWN
    assert change.thread.leaving is None
    assert change.posts == (Redacted(ASKED, T0),)
    assert change.thread.claim is None or until(change.thread) is None
    assert lease_ended(change.thread, at(999)) is None
    assert change.thread.customer == Customer(MARIA.ref, "Somebody")
    assert "Maria" not in repr(change.effects)


def test_a_name_stays_as_long_as_a_post_does_and_comes_back_with_the_next() -> None:
    change = customer_deleted(replace(THREAD, latest=AGAIN), Deleted(ASKED, T0), AGAIN, NOW)
    assert change.thread.customer == MARIA
    gone = customer_deleted(change.thread, Deleted(AGAIN, T0), None, NOW).thread
    assert gone.customer.name == "Somebody"
    assert followed_up(gone, replace(MENTION, ref=OURS, answers=ASKED), NOW).thread.customer == MARIA


def test_deleting_a_later_post_goes_back_to_the_one_before() -> None:
    change = customer_deleted(replace(held(ANA), latest=AGAIN), Deleted(AGAIN, T0), ASKED, NOW)
    assert (change.thread.state, change.thread.latest) == (State.CLAIMED, ASKED)


def test_deleting_a_follow_up_leaves_our_answer_the_last_word() -> None:
    change = customer_deleted(WAITS, Deleted(AGAIN, T0), ASKED, NOW)
    assert change.thread.state is State.ANSWERED
    assert until(change.thread) is None


def test_deleting_what_a_reply_answers_stops_the_reply() -> None:
    sent = leaving(ANA)
    about_again = replace(sent, latest=AGAIN, replies=(replace(sent.replies[0], to=AGAIN),))
    change = customer_deleted(about_again, Deleted(AGAIN, T0), ASKED, NOW)
    assert change.thread.leaving is None
    assert until(change.thread) == at(30)
    assert "Your reply was stopped" in told(change)[0][1]
    other = customer_deleted(replace(sent, latest=AGAIN), Deleted(AGAIN, T0), ASKED, NOW)
    assert other.thread.leaving is not None


@pytest.mark.parametrize("before", [THREAD, held(ANA), leaving(ANA), answered(ANA), WAITS])
def test_stop_closes_the_thread_and_nothing_more_leaves(before: Thread) -> None:
    thread = customer_stopped(before, StopRecord(T0), NOW).thread
    assert (thread.state, thread.stopped, thread.claim, thread.leaving) == (State.CLOSED, True, None, None)
    assert told(customer_stopped(before, StopRecord(T0), NOW)) == (
        [] if before.claim is None else [(ANA.id, "The customer of #142 asked not to be contacted.")]
    )


def test_a_like_thanks_who_wrote_the_answer() -> None:
    assert told(liked(answered(ANA), OURS, T0)) == [(ANA.id, "Maria liked your answer in #142.")]
    assert told(liked(answered(ANA), ASKED, T0)) == []


def test_a_strangers_like_is_told_as_the_strangers_and_is_no_thanks_of_the_customer() -> None:
    stranger = Customer(CustomerRef("wall", "otto"), "Otto")
    change = liked(answered(ANA), OURS, T0, stranger)
    assert told(change) == [(ANA.id, "Otto liked your answer in #142.")]
    assert change.entries == ()
    assert liked(answered(ANA), OURS, T0, THREAD.customer) == liked(answered(ANA), OURS, T0)


# --- the clock --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("before", "after"), [(held(ANA), State.OPEN), (WAITS, State.WAITING)])
def test_a_lease_that_is_over_frees_the_thread_and_says_so(before: Thread, after: State) -> None:
    change = lease_ended(replace(before, helpers=(BEN.id,)), at(30))
    assert change is not None
    assert (change.thread.state, change.thread.claim) == (after, None)
    assert [to for to, _ in told(change)] == [ANA.id, BEN.id]
    assert "Anything you wrote is kept" in told(change)[0][1]
    assert change.entries[0].about == str(ANA.id)


@pytest.mark.parametrize(
    "thread", [THREAD, held(ANA, until=at(31)), leaving(ANA), leaving(ANA, ReplyState.GOING), answered(ANA)]
)
def test_there_is_nothing_to_end_without_a_lease_that_is_over(thread: Thread) -> None:
    assert lease_ended(thread, at(30)) is None


def test_a_lease_never_ends_while_a_reply_is_on_its_way_whatever_the_record_says() -> None:
    assert lease_ended(replace(leaving(ANA), claim=held(ANA).claim), at(999)) is None


# --- replies on their way ---------------------------------------------------------------------------


def test_from_the_moment_it_goes_a_reply_cannot_be_undone_any_more() -> None:
    going = reply_going(leaving(ANA), R1)
    assert going is not None
    assert going.replies[0].state is ReplyState.GOING
    assert reply_going(going, R1) == going


@pytest.mark.parametrize("state", [s for s in ReplyState if s not in (ReplyState.LEAVING, ReplyState.GOING)])
def test_a_reply_that_was_stopped_or_settled_does_not_go(state: ReplyState) -> None:
    assert reply_going(held(ANA).with_reply(reply(ANA, state)), R1) is None
    assert reply_going(held(ANA), R1) is None


def test_while_the_network_is_down_it_can_be_undone_again() -> None:
    waiting = reply_waits(leaving(ANA, ReplyState.GOING), R1, DOWN)
    assert waiting is not None
    assert waiting.thread.replies[0].state is ReplyState.LEAVING
    assert reply_waits(answered(ANA), R1, DOWN) is None
    assert reply_waits(leaving(ANA), UNKNOWN, DOWN) is None


@pytest.mark.parametrize("end", ["stopped", "withdrawn"])
def test_a_reply_that_could_not_go_in_time_does_not_go_after_the_customer_ended_it(end: str) -> None:
    going = leaving(ANA, ReplyState.GOING)
    ended = (
        customer_stopped(going, StopRecord(T0), NOW)
        if end == "stopped"
        else customer_deleted(going, Deleted(ASKED, T0), None, NOW)
    )
    assert ended.thread.leaving is not None
    waiting = reply_waits(ended.thread, R1, DOWN)
    assert waiting is not None
    assert waiting.thread.leaving is None
    assert reply_going(waiting.thread, R1) is None


def test_once_published_the_thread_is_answered_and_stays_with_its_author() -> None:
    change = reply_published(leaving(ANA, ReplyState.GOING), R1, OURS, NOW)
    assert change.thread.state is State.ANSWERED
    assert change.thread.claim == Claim(ANA.id, T0, None)
    assert change.thread.replies[0].post == OURS
    assert change.posts == (Post(OURS, "Ana", "Yes.\n— Ana, baker", T0, by_us=True),)
    assert change.dropped == (ANA.id,)
    assert (change.entries[0].event, change.entries[0].text) == (JournalEvent.PUBLISHED, "Yes.\n— Ana, baker")


def test_if_the_customer_spoke_meanwhile_they_wait_again() -> None:
    spoken = followed_up(leaving(ANA, ReplyState.GOING), MORE, NOW).thread
    change = reply_published(spoken, R1, OURS, replace(NOW, now=at(5)))
    assert change.thread.state is State.WAITING
    assert until(change.thread) == at(35)


@pytest.mark.parametrize("state", [State.CLOSED, State.WITHDRAWN])
def test_a_reply_that_arrives_late_reopens_nothing(state: State) -> None:
    thread = reply_published(leaving(ANA, ReplyState.GOING, thread=state), R1, OURS, NOW).thread
    assert thread.state is state


def test_a_draft_written_since_the_reply_was_sent_is_not_thrown_away_with_it() -> None:
    desk = claimed_with_draft("Yes.")
    desk.send(ANA)
    assert desk.thread.leaving is not None
    sent = desk.thread.leaving.id
    drafts = tuple(desk.drafts.values())
    assert reply_published(desk.thread, sent, OURS, NOW, drafts).dropped == (ANA.id,)
    desk.write(ANA, "And the white one too.")
    desk.write(BEN, "Yes.")
    drafts = tuple(desk.drafts.values())
    assert reply_published(desk.thread, sent, OURS, NOW, drafts).dropped == ()


def test_a_reply_that_was_taken_for_lost_and_then_found_is_no_failure_any_more() -> None:
    failed = leaving(ANA).with_reply(replace(reply(ANA, ReplyState.FAILED), failure="No."))
    found = reply_published(failed, R1, OURS, NOW).thread.replies[0]
    assert (found.state, found.failure) == (ReplyState.SENT, "")


def test_when_it_cannot_be_published_its_author_is_told_why_and_has_time_to_mend_it() -> None:
    change = reply_failed(leaving(ANA, ReplyState.GOING), R1, "Too long.", replace(NOW, now=at(5)))
    assert change.thread.leaving is None
    assert change.thread.replies[0].failure == "Too long."
    assert until(change.thread) == at(35)
    assert told(change) == [(ANA.id, "Your reply in #142 was not published: Too long. Anything you wrote is kept.")]
    assert change.dropped == ()


def test_a_failed_further_reply_leaves_the_thread_answered() -> None:
    further = answered(ANA).with_reply(reply(ANA, ReplyState.GOING, ReplyId("r2")))
    thread = reply_failed(further, ReplyId("r2"), "No.", NOW).thread
    assert (thread.state, until(thread)) == (State.ANSWERED, None)


# --- replies taken back -----------------------------------------------------------------------------


def retracting(*others: ReplyState, by: Staff = ANA) -> Thread:
    thread = held(by, State.ANSWERED, until=None).with_reply(reply(by, ReplyState.RETRACTING))
    for number, state in enumerate(others):
        thread = thread.with_reply(reply(by, state, ReplyId(f"o{number}")))
    return thread


def test_without_our_only_answer_the_thread_is_up_for_grabs() -> None:
    change = reply_retracted(retracting(), R1, T0)
    assert (change.thread.state, change.thread.claim) == (State.OPEN, None)
    assert change.posts == (Redacted(OURS, T0),)
    assert told(change) == [(ANA.id, "Your reply in #142 has been taken back.")]


@pytest.mark.parametrize("other", [ReplyState.SENT, ReplyState.RETRACTING])
def test_while_another_answer_stands_it_stays_answered(other: ReplyState) -> None:
    change = reply_retracted(retracting(other), R1, T0)
    assert change.thread.state is State.ANSWERED
    assert change.thread.claim is not None


@pytest.mark.parametrize("other", [ReplyState.LEAVING, ReplyState.GOING])
def test_who_has_the_next_answer_on_its_way_keeps_the_thread(other: ReplyState) -> None:
    thread = reply_retracted(retracting(other), R1, T0).thread
    assert thread.state is State.CLAIMED
    assert thread.claim == Claim(ANA.id, T0, None)
    assert until(reply_failed(thread, ReplyId("o0"), "No.", NOW).thread) == T0 + LEASE


def test_what_the_network_would_not_take_back_still_stands() -> None:
    change = retract_failed(retracting(), R1, "Not allowed.", T0)
    assert change.thread.replies[0].state is ReplyState.SENT
    assert change.thread.state is State.ANSWERED
    assert "could not be taken back: Not allowed." in told(change)[0][1]


@pytest.mark.parametrize(
    "news",
    [
        lambda: reply_published(THREAD, UNKNOWN, OURS, NOW),
        lambda: reply_failed(THREAD, UNKNOWN, "no", NOW),
        lambda: reply_retracted(THREAD, UNKNOWN, T0),
        lambda: retract_failed(THREAD, UNKNOWN, "no", T0),
    ],
)
def test_news_of_a_reply_that_a_thread_does_not_have_is_an_error(news: Callable[[], Change]) -> None:
    with pytest.raises(LookupError, match="142"):
        news()


# --- the whole life ---------------------------------------------------------------------------------


def test_a_thread_lives_from_the_first_word_to_the_call_back() -> None:
    desk = Desk(replace(opened(MENTION, T0).thread, id=ThreadId(142)))
    states = [desk.thread.state]

    def then(change: Change | None) -> None:
        assert change is not None
        desk.keep(change)
        states.append(desk.thread.state)

    desk.claim(ANA)
    desk.write(ANA, "Yes, it is.")
    desk.send(ANA)
    sent = desk.thread.replies[0].id
    desk.thread = reply_going(desk.thread, sent) or desk.thread
    then(reply_published(desk.thread, sent, OURS, replace(NOW, now=at(1))))
    then(followed_up(desk.thread, MORE, replace(NOW, now=at(60))))
    assert desk.whispers(ANA)[-1] == "Maria wrote again in #142."
    assert lease_ended(desk.thread, at(60) + LEASE - timedelta(seconds=1)) is None
    then(lease_ended(desk.thread, at(90)))
    desk.claim(BEN)
    assert desk.thread.latest == AGAIN
    assert states == [State.OPEN, State.ANSWERED, State.WAITING, State.WAITING]


def test_a_mention_has_a_time_in_utc() -> None:
    with pytest.raises(ValueError, match="UTC"):
        Mention(ASKED, MENTION.customer, "x", T0.replace(tzinfo=None))
    with pytest.raises(ValueError, match="UTC"):
        Deleted(ASKED, T0.astimezone(tz=None).replace(tzinfo=None))


@pytest.mark.parametrize(
    ("draft", "dropped"),
    [
        ("Yes.", True),
        ("@maria@town.example Yes.", True),
        ("s.", False),
        ("Yes. And no.", False),
        ("", False),
    ],
)
def test_a_draft_that_was_sent_with_the_customers_name_before_it_is_dropped_and_no_other(
    draft: str, *, dropped: bool
) -> None:
    thread = leaving(ANA, ReplyState.GOING)
    sent = thread.replies[0]
    text = f"@maria@town.example Yes.\n{sent.attribution.signature}"
    thread = thread.with_reply(replace(sent, text=text))
    change = reply_published(thread, sent.id, OURS, NOW, (Draft(ANA.id, draft, T0),))
    assert (change.dropped == (ANA.id,)) is dropped
