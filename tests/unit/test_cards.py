"""What staff see of a thread: in words, for everybody and for one person."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.card import Card, CardPost, CardTalk, Similar, Verb
from bot.domain.customer_history import Background, History
from bot.domain.decisions.events import lease_ended
from bot.domain.draft import Draft, Preview, ReplyState
from bot.domain.ids import PostRef, ThreadId
from bot.domain.mention import Customer
from bot.domain.opt_out import StopRecord
from bot.domain.staff import Staff
from bot.domain.thread import JournalEntry, JournalEvent, Post, State, Thread
from bot.engine.card_view import SUMMARY, card
from tests.unit.world import (
    AGAIN,
    ANA,
    ASKED,
    BEN,
    CLEO,
    EVERYBODY,
    GONE,
    MARIA,
    MAYBE,
    NEVER,
    NEW,
    OURS,
    T0,
    THREAD,
    Desk,
    answered,
    at,
    claimed_with_draft,
    held,
    leaving,
    preview,
    reply,
)


def look(
    desk: Desk | Thread,
    viewer: Staff | None = None,
    *,
    minutes: float = 0,
    posts: Sequence[Post] = (),
    background: Background | None = None,
) -> Card:
    """What this person sees so many minutes after the story began."""
    where = Desk(desk) if isinstance(desk, Thread) else desk

    def preview_of(draft: Draft) -> Preview:
        return preview(draft.text, where.people[draft.author], where.verdict)

    return card(
        where.story(*posts),
        viewer=viewer,
        now=at(minutes),
        preview_of=preview_of,
        colleagues=tuple(EVERYBODY.values()),
        background=background,
    )


# --- the state in words -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("thread", "minutes", "status"),
    [
        (THREAD, 0, "Up for grabs"),
        (replace(THREAD, summoned=False), 0, "Overheard, to be read only"),
        (held(ANA), 0, "Ana has it for 30 more minutes"),
        (held(ANA), 17.5, "Ana has it for 13 more minutes"),
        (held(ANA), 29.5, "Ana has it for 1 more minute"),
        (held(ANA), 30, "Up for grabs"),
        (held(GONE), 0, "Up for grabs"),
        (leaving(ANA), 0, "Ana's answer leaves in 20 seconds"),
        (leaving(ANA), 19 / 60, "Ana's answer leaves in 1 second"),
        (leaving(ANA), 1, "Ana's answer is on its way"),
        (leaving(ANA, ReplyState.GOING), 0, "Ana's answer is on its way"),
        (answered(ANA), 99, "Answered by Ana"),
        (replace(answered(ANA), state=State.WAITING), 0, "The customer wrote again. Ana has it"),
        (replace(answered(ANA), state=State.WAITING, claim=None), 0, "The customer wrote again. Up for grabs"),
        (replace(THREAD, state=State.CLOSED), 0, "Closed"),
        (replace(THREAD, state=State.CLOSED, reason="they mean Acme Tools."), 0, "Closed: they mean Acme Tools"),
        (replace(THREAD, state=State.WITHDRAWN), 0, "Deleted"),
    ],
)
def test_the_status_says_in_words_who_has_it_and_for_how_long(thread: Thread, minutes: float, status: str) -> None:
    assert look(thread, minutes=minutes).status == status


def test_the_one_who_has_it_is_named_only_while_they_do() -> None:
    mine, over = look(held(ANA)), look(held(ANA), minutes=30)
    assert (mine.holder, mine.holder_name, mine.until) == (ANA.id, "Ana", at(30))
    assert (over.holder, over.holder_name, over.until) == (None, "", None)


def test_the_summary_is_one_sentence_for_a_notification() -> None:
    assert look(THREAD).summary == "#142: Maria on wall: “Is the rye bread vegan?”. Up for grabs."
    gone = Post(ASKED, "Maria", "", T0, deleted_at=T0)
    withdrawn = look(replace(THREAD, state=State.WITHDRAWN), posts=[gone])
    assert withdrawn.summary == "#142: Maria on wall. Deleted."


def test_the_summary_quotes_what_was_said_last() -> None:
    posts = [Post(ASKED, "Maria", "Is it vegan?", T0), Post(AGAIN, "Maria", "And\nthe \u202ewhite one?", T0)]
    summary = look(replace(THREAD, latest=AGAIN), posts=posts).summary
    assert "“And the white one?”" in summary


@given(st.text(alphabet=st.characters()), st.text(alphabet=st.characters()), st.text(alphabet=st.characters()))
def test_the_summary_fits_whatever_people_are_called_and_say(name: str, text: str, reason: str) -> None:
    thread = replace(THREAD, customer=Customer(MARIA.ref, name), state=State.CLOSED, reason=reason)
    summary = look(thread, posts=[Post(ASKED, name, text, T0)]).summary
    assert len(summary) <= SUMMARY
    assert len(summary.splitlines()) == 1
    assert summary.startswith("#142: ")


@pytest.mark.parametrize("piece", ["a", "👨‍👩‍👧‍👦", "e" + "\u0301" * 50, "\u202e", "<b>", "\n", "שלום "])
def test_long_things_are_cut_between_characters(piece: str) -> None:
    long = piece * (100_000 // len(piece))
    thread = replace(THREAD, customer=Customer(MARIA.ref, long), root=PostRef(long, "p1"), latest=PostRef(long, "p1"))
    summary = look(thread, posts=[Post(thread.root, long, long, T0)]).summary
    assert len(summary) <= SUMMARY
    assert not summary.split("…")[0].endswith("\u200d")


# --- what was said ----------------------------------------------------------------------------------


def test_posts_stand_as_they_were_said_with_what_became_of_them() -> None:
    posts = [
        Post(ASKED, "Maria", "Is it vegan?", T0, "https://x/1", edited_at=at(1)),
        Post(OURS, "Ana", "Yes.\n— Ana, baker", at(2), by_us=True),
        Post(AGAIN, "Maria", "", at(3), deleted_at=at(4)),
        Post(PostRef("wall", "our2"), "Ana", "", at(5), by_us=True, deleted_at=at(6)),
    ]
    shown = look(THREAD, posts=posts)
    assert shown.url == "https://x/1"
    assert shown.posts == (
        CardPost("Maria", "Is it vegan?", T0, False, "https://x/1", "Edited by the customer"),
        CardPost("Ana", "Yes.\n— Ana, baker", at(2), True),
        CardPost("Maria", "", at(3), False, None, "Deleted"),
        CardPost("Ana", "", at(5), True, None, "Taken back"),
    )


def test_a_deleted_post_is_not_quoted_even_if_the_store_still_had_it() -> None:
    posts = [Post(ASKED, "Maria", "my secret", T0, deleted_at=at(1))]
    shown = repr(look(replace(THREAD, state=State.WITHDRAWN), ANA, posts=posts))
    assert "secret" not in shown


def test_the_talk_has_the_notes_and_in_between_what_happened() -> None:
    desk = Desk()
    desk.journal = [
        JournalEntry(JournalEvent.OPENED, T0, about="p1"),
        JournalEntry(JournalEvent.CLAIMED, T0, BEN.id),
        JournalEntry(JournalEvent.NOTED, T0, ANA.id, "Rye has honey {in} it!"),
        JournalEntry(JournalEvent.HANDED_OFF, T0, BEN.id, about=str(ANA.id)),
        JournalEntry(JournalEvent.LEASE_ENDED, T0, about=str(ANA.id)),
        JournalEntry(JournalEvent.SECONDED, T0, BEN.id, "the text", str(ANA.id)),
        JournalEntry(JournalEvent.NOT_FOR_US, T0, BEN.id, "spam"),
        JournalEntry(JournalEvent.FAILED, T0, ANA.id, "Too long.", "r1"),
        JournalEntry(JournalEvent.FOLLOWED_UP, T0, about="9" * 5000),
        JournalEntry(JournalEvent.NOTED, T0, None, "who was that?"),
        JournalEntry(JournalEvent.REFUSED, T0, BEN.id, "not his day"),
        JournalEntry(JournalEvent.ENROLLED, T0, BEN.id, "— Ben"),
    ]
    talk = look(desk).talk
    assert talk[2] == CardTalk("Ana", "Rye has honey {in} it!", T0, deed=JournalEvent.NOTED)
    assert [(line.deed, line.about) for line in talk] == [
        (entry.event, entry.about)
        for entry in desk.journal
        if entry.event not in (JournalEvent.REFUSED, JournalEvent.ENROLLED)
    ]
    assert [line.text for line in talk if line.quiet] == [
        "Maria asked",
        "Ben claimed it",
        "Ben handed it to Ana",
        "Ana's claim ran out",
        "Ben seconded the draft of Ana",
        "Ben closed it as not for us: spam",
        "That did not work: Too long.",
        "Maria wrote again",
    ]
    assert "not his day" not in repr(talk)


def test_everything_that_can_happen_to_a_thread_has_its_words() -> None:
    silent = {
        JournalEvent.NOTED,
        JournalEvent.ENCLOSED,
        JournalEvent.REFUSED,
        JournalEvent.ENROLLED,
        JournalEvent.LEFT,
        JournalEvent.LINKED,
        JournalEvent.PAUSED,
        JournalEvent.RESUMED,
    }
    silent |= {JournalEvent.PLACED, JournalEvent.CHOSE, JournalEvent.OFFERED}
    for deed in set(JournalEvent) - silent:
        desk = Desk(journal=[JournalEntry(deed, T0, ANA.id, "why", str(BEN.id))])
        (line,) = look(desk).talk
        assert line.quiet
        assert "{" not in line.text


@pytest.mark.parametrize(
    ("history", "line"),
    [
        (History(), ""),
        (History(1, at(-60)), "1 thread before, on 22 November."),
        (History(1, at(-60), "Ana"), "1 thread before, on 22 November, answered by Ana."),
        (History(2, at(-60 * 24 * 50), "Ana"), "2 threads before, the last on 3 October, last answered by Ana."),
        (History(2, at(-60 * 24 * 365)), "2 threads before, the last on 22 November 2025."),
        (History(1000, T0, "Ana\n"), "1,000 or more threads before, the last on 22 November, last answered by Ana."),
    ],
)
def test_what_there_was_with_a_customer_before_is_one_line(history: History, line: str) -> None:
    assert look(THREAD).history == ""
    assert look(THREAD, background=Background(history)).history == line


def test_similar_threads_are_quoted_on_one_short_line() -> None:
    like = Similar(ThreadId(7), "Is\n the \u202e rye " + "very " * 50 + "vegan?", "Ana", "https://town.example/7")
    for viewer in (None, ANA):
        (shown,) = look(THREAD, viewer, background=Background(similar=(like,))).similar
        assert replace(shown, said=like.said) == like
        assert shown.said.startswith("Is the rye very very")
        assert len(shown.said) <= 80
    assert look(THREAD).similar == ()


def test_replies_show_where_they_are_but_one_that_was_undone_is_nobodys_business() -> None:
    thread = held(ANA)
    for state in ReplyState:
        thread = thread.with_reply(reply(ANA, state, type(reply(ANA, state).id)(state.value)))
    ours = Post(OURS, "Ana", "Yes.", T0, "https://x/ours", by_us=True)
    shown = look(thread, ANA, posts=[ours]).replies
    assert [r.state for r in shown] == [s for s in ReplyState if s is not ReplyState.UNDONE]
    assert {r.url for r in shown if r.state is ReplyState.SENT} == {"https://x/ours"}
    assert {r.url for r in shown if r.state is ReplyState.LEAVING} == {None}
    assert all(r.mine and r.author == "Ana" for r in shown)
    assert not any(r.mine for r in look(thread, BEN).replies)
    assert not any(r.mine for r in look(thread).replies)


# --- notices ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("thread", "word"),
    [
        (replace(THREAD, state=State.WITHDRAWN), "deleted"),
        (replace(THREAD, stopped=True, state=State.CLOSED, reason=StopRecord(T0).reason), "asked not to be contacted"),
        (replace(THREAD, summoned=False), "overheard"),
    ],
)
def test_what_everybody_should_know_first_is_a_notice(thread: Thread, word: str) -> None:
    (notice,) = look(thread).notices
    assert word in notice


def test_who_has_it_without_a_public_name_is_told_what_to_do_first() -> None:
    (notice,) = look(held(NEW), NEW).notices
    assert "Choose how customers see you" in notice
    assert look(held(ANA), NEW).notices == ()
    assert look(held(NEW), BEN).notices == ()


# --- drafts are private -----------------------------------------------------------------------------


def test_a_draft_is_seen_by_its_author_and_nobody_else() -> None:
    desk = claimed_with_draft("My very own words")
    mine = look(desk, ANA)
    assert mine.draft == "My very own words"
    assert mine.preview is not None
    assert mine.preview.text == "My very own words\n— Ana, baker"
    for viewer in (BEN, NEW, None):
        assert "My very own words" not in repr(look(desk, viewer))


def test_a_draft_is_shown_to_colleagues_once_its_author_asked_for_a_second() -> None:
    desk = claimed_with_draft("Call +49 30 1234567")
    desk.verdict = MAYBE
    desk.ask(ANA)
    (wanted,) = look(desk, BEN).seconds
    assert (wanted.author, wanted.author_name) == (ANA.id, "Ana")
    assert wanted.text == "Call +49 30 1234567\n— Ana, baker"
    assert wanted.fingerprint == desk.shown(ANA)
    assert wanted.reasons == MAYBE.reasons
    assert look(desk, ANA).seconds == ()
    assert "1234567" not in repr(look(desk, None))


def test_what_they_did_not_ask_about_stays_theirs() -> None:
    desk = claimed_with_draft("Call +49 30 1234567")
    desk.verdict = MAYBE
    desk.ask(ANA)
    kept = desk.drafts[ANA.id]
    desk.drafts[ANA.id] = replace(kept, text="My very own words")
    assert "My very own words" not in repr(look(desk, BEN))
    desk.drafts[ANA.id] = replace(kept, seconded=kept.asked, seconded_by=BEN.id)
    assert look(desk, CLEO).seconds == ()


# --- what may be pressed ----------------------------------------------------------------------------

ALWAYS = [Verb.NOTE]
ENDS = [Verb.CLOSE, Verb.NOT_FOR_US]


@pytest.mark.parametrize(
    ("thread", "room", "holder", "colleague"),
    [
        (THREAD, [Verb.CLAIM, Verb.NOTE, *ENDS], [Verb.CLAIM, Verb.NOTE, *ENDS], [Verb.CLAIM, Verb.NOTE, *ENDS]),
        (
            held(ANA),
            [Verb.RELEASE, Verb.HAND_OFF, Verb.HELP_TOO, Verb.NOTE, Verb.WRITE, *ENDS],
            [Verb.RELEASE, Verb.HAND_OFF, Verb.NOTE, Verb.WRITE, *ENDS],
            [Verb.HELP_TOO, Verb.NOTE],
        ),
        (leaving(ANA), [Verb.HELP_TOO, Verb.NOTE], [Verb.NOTE, Verb.UNDO], [Verb.HELP_TOO, Verb.NOTE]),
        (leaving(ANA, ReplyState.GOING), [Verb.HELP_TOO, Verb.NOTE], [Verb.NOTE], [Verb.HELP_TOO, Verb.NOTE]),
        (
            answered(ANA),
            [
                Verb.RELEASE,
                Verb.HAND_OFF,
                Verb.HELP_TOO,
                Verb.NOTE,
                Verb.WRITE,
                Verb.CLOSE,
                Verb.REOPEN,
                Verb.NOT_FOR_US,
            ],
            [
                Verb.RELEASE,
                Verb.HAND_OFF,
                Verb.NOTE,
                Verb.WRITE,
                Verb.TAKE_BACK,
                Verb.CLOSE,
                Verb.REOPEN,
                Verb.NOT_FOR_US,
            ],
            [Verb.HELP_TOO, Verb.NOTE, Verb.REOPEN],
        ),
        (
            held(ANA, State.CLOSED, until=None),
            [Verb.NOTE, Verb.REOPEN],
            [Verb.NOTE, Verb.REOPEN],
            [Verb.NOTE, Verb.REOPEN],
        ),
        (replace(THREAD, state=State.WITHDRAWN), ALWAYS, ALWAYS, ALWAYS),
        (replace(THREAD, state=State.CLOSED, stopped=True), ALWAYS, ALWAYS, ALWAYS),
        (replace(THREAD, summoned=False), [Verb.NOTE, *ENDS], [Verb.NOTE, *ENDS], [Verb.NOTE, *ENDS]),
    ],
)
def test_a_card_offers_what_can_be_done(
    thread: Thread, room: list[Verb], holder: list[Verb], colleague: list[Verb]
) -> None:
    stop = [] if thread.claim is None else [Verb.STOP]  # only who has it can say that they want no contact
    assert list(look(thread).verbs) == [*room, *stop]
    assert list(look(thread, ANA).verbs) == [*holder, *stop]
    assert list(look(thread, BEN).verbs) == colleague


def test_send_is_offered_once_something_is_written_that_may_go() -> None:
    desk = claimed_with_draft("Yes.")
    assert Verb.SEND in look(desk, ANA).verbs
    assert Verb.ASK_SECOND in look(desk, ANA).verbs
    desk.verdict = MAYBE
    assert Verb.SEND not in look(desk, ANA).verbs
    desk.ask(ANA)
    assert Verb.ASK_SECOND not in look(desk, ANA).verbs
    assert Verb.SECOND in look(desk, BEN).verbs
    assert Verb.SECOND not in look(desk, NEW).verbs
    assert Verb.SECOND not in look(desk, ANA).verbs
    desk.second(BEN, ANA)
    assert Verb.SEND in look(desk, ANA).verbs
    desk.verdict = NEVER
    assert Verb.SEND not in look(desk, ANA).verbs


def test_a_newcomer_is_offered_to_write_and_send_and_told_to_choose_a_name_first() -> None:
    desk = claimed_with_draft("Yes.", NEW)
    mine = look(desk, NEW)
    assert {Verb.WRITE, Verb.SEND} <= set(mine.verbs)
    assert mine.preview is not None
    assert mine.preview.verdict.reasons == ("Choose how customers see you first.",)
    assert mine.preview.text == "Yes."


def test_nobody_alone_can_hand_anything_off() -> None:
    lonely = card(Desk(held(ANA)).story(), viewer=ANA, now=T0, colleagues=[ANA, GONE])
    assert Verb.HAND_OFF not in lonely.verbs
    assert lonely.colleagues == ()


def test_the_colleagues_to_hand_it_to_are_all_others_who_are_here() -> None:
    assert look(held(ANA), ANA).colleagues == (BEN, CLEO, NEW)


def test_somebody_who_left_is_offered_nothing() -> None:
    assert look(THREAD, GONE).verbs == ()


def test_without_a_channel_there_is_no_preview_and_nothing_to_send() -> None:
    desk = claimed_with_draft("Yes.")
    shown = card(desk.story(), viewer=ANA, now=T0, preview_of=lambda _: None, colleagues=[BEN])
    assert (shown.draft, shown.preview) == ("Yes.", None)
    assert Verb.SEND not in shown.verbs


def test_a_lease_that_ended_reads_the_same_before_and_after_the_clock_noticed() -> None:
    ended = lease_ended(held(ANA), at(30))
    assert ended is not None
    assert look(ended.thread, minutes=30).status == look(held(ANA), minutes=30).status
