"""Where no program may answer: a colleague does, on the network's own page, and says where their answer stands."""

from dataclasses import replace

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.decisions.decide import decide
from bot.domain.decisions.events import EventContext
from bot.domain.decisions.manual_reply import NAME_FIRST, NOT_HERE, WHICH_POST
from bot.domain.decisions.reply_events import reply_failed
from bot.domain.draft import ReplyState
from bot.domain.ids import PostRef
from bot.domain.thread import ActionRefused, Change, JournalEvent, Post, State, Thread
from bot.engine.card_view import card
from tests.unit.world import ANA, ASKED, BEN, LEASE, NEW, R1, T0, THREAD, Desk, answered, at, held, leaving, on

OVERHEARD = replace(THREAD, summoned=False)
MINE = replace(held(ANA), summoned=False)
POSTED = Post(PostRef(ASKED.channel, "77"), "@acme", "Yes, it is.", at(-3), "https://town.example/77", by_us=True)
SAYS = act.AnsweredByHand(THREAD.id, on(ANA), "https://town.example/77")


class Page:
    """A network with a page for replies by hand."""

    def by_hand(self, to: PostRef, text: str) -> str:
        return f"https://town.example/reply?to={to.id}&text={text}"

    async def find_by_hand(self, link: str, *, to: PostRef) -> Post:
        raise AssertionError(f"drawing a card asks the network nothing, but it was asked for {link} below {to}")


def by_hand(thread: Thread = MINE, who: object = ANA, found: Post | None = POSTED) -> Change:
    case = replace(Desk(thread).case(ANA if who is ANA else NEW, SAYS), by_hand=True, found=found)
    return decide(thread, SAYS, case)


def refused(thread: Thread, who: object = ANA, found: Post | None = POSTED) -> str:
    with pytest.raises(ActionRefused) as no:
        by_hand(thread, who, found)
    return str(no.value)


def test_what_was_posted_by_hand_is_the_answer_of_who_has_the_thread_and_nothing_is_published() -> None:
    change = by_hand()
    (reply,) = change.thread.replies
    assert (reply.author, reply.text, reply.state, reply.post) == (ANA.id, "Yes, it is.", ReplyState.SENT, POSTED.ref)
    assert change.thread.state is State.ANSWERED
    assert change.thread.claim is not None
    assert (change.thread.claim.staff, change.thread.claim.until) == (ANA.id, None)
    assert change.effects == ()
    assert [(entry.event, entry.by, entry.about) for entry in change.entries] == [
        (JournalEvent.PUBLISHED, ANA.id, reply.id)
    ]
    (post,) = change.posts
    assert isinstance(post, Post)
    assert (post.ref, post.author, post.url, post.by_us) == (POSTED.ref, "Ana", POSTED.url, True)
    assert change.dropped == (ANA.id,)


def test_only_who_has_the_thread_can_say_so() -> None:
    assert refused(OVERHEARD).startswith(f"Claim #{THREAD.id} first.")
    assert "Only Ben" in refused(replace(held(BEN), summoned=False))


def test_somebody_who_can_be_answered_from_here_is_answered_from_here() -> None:
    assert refused(held(ANA)) == NOT_HERE


def test_somebody_without_a_public_name_chooses_one_first() -> None:
    assert refused(replace(held(NEW), summoned=False), NEW) == NAME_FIRST


def test_without_a_post_there_is_no_answer() -> None:
    assert refused(MINE, found=None) == WHICH_POST


@pytest.mark.parametrize(
    "thread",
    [
        replace(MINE, stopped=True),
        replace(MINE, state=State.CLOSED),
        replace(MINE, state=State.WITHDRAWN),
        replace(leaving(ANA), summoned=False),
        replace(answered(ANA), summoned=False),
    ],
    ids=["stopped", "closed", "withdrawn", "on its way", "answered"],
)
def test_what_keeps_an_answer_from_leaving_keeps_one_by_hand_too(thread: Thread) -> None:
    assert refused(thread).endswith(".")


@pytest.mark.parametrize("page", [True, False])
def test_what_was_overheard_can_be_claimed_only_where_it_can_be_answered_by_hand(page: bool) -> None:
    case = replace(Desk(OVERHEARD).case(ANA, act.Claim(THREAD.id, on(ANA))), by_hand=page)
    if page:
        assert decide(OVERHEARD, act.Claim(THREAD.id, on(ANA)), case).thread.claim is not None
    else:
        with pytest.raises(ActionRefused, match="only overheard"):
            decide(OVERHEARD, act.Claim(THREAD.id, on(ANA)), case)


def test_sending_from_here_is_refused_with_the_way_by_hand() -> None:
    desk = Desk(MINE)
    desk.write(ANA, "Yes.")
    send = desk.sending(ANA)
    with pytest.raises(ActionRefused, match="by hand"):
        decide(MINE, send, replace(desk.case(ANA, send), by_hand=True))


def test_a_network_that_lets_no_program_answer_is_not_asked_again_until_the_customer_calls_on_us() -> None:
    moment = EventContext(T0, LEASE)
    assert not reply_failed(leaving(ANA), R1, "Not by a program.", moment, only_by_hand=True).thread.summoned
    assert reply_failed(leaving(ANA), R1, "It is too long.", moment).thread.summoned


# --- the card -------------------------------------------------------------------------------------


def test_the_card_of_who_has_it_leads_to_the_page_with_their_name_below() -> None:
    shown = card(Desk(MINE).story(), viewer=ANA, now=T0, by_hand=Page())
    assert Verb.BY_HAND in shown.verbs
    assert {Verb.WRITE, Verb.SEND}.isdisjoint(shown.verbs)
    assert shown.by_hand == f"https://town.example/reply?to={ASKED.id}&text=\n— Ana, baker"
    assert any("lets no program answer" in notice for notice in shown.notices)


def test_a_shared_card_leads_to_the_page_without_anybodys_words() -> None:
    desk = Desk(MINE)
    desk.write(ANA, "My draft.")
    shown = card(desk.story(), viewer=None, now=T0, by_hand=Page())
    assert shown.by_hand == f"https://town.example/reply?to={ASKED.id}&text="
    assert Verb.BY_HAND in shown.verbs


@pytest.mark.parametrize("thread", [THREAD, replace(OVERHEARD, stopped=True), replace(OVERHEARD, state=State.CLOSED)])
def test_where_there_is_nothing_to_answer_by_hand_no_page_is_shown(thread: Thread) -> None:
    shown = card(Desk(thread).story(), viewer=None, now=T0, by_hand=Page())
    assert shown.by_hand == ""
    assert Verb.BY_HAND not in shown.verbs


def test_without_such_a_page_what_was_overheard_is_only_read() -> None:
    shown = card(Desk(OVERHEARD).story(), viewer=ANA, now=T0)
    assert shown.by_hand == ""
    assert "We only overheard this: it can be read, but not answered." in shown.notices
    assert {Verb.CLAIM, Verb.BY_HAND}.isdisjoint(shown.verbs)
