"""Cards in Slack: one for each key whatever breaks, at Slack's own pace, and nothing left standing that must go."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.slack.surface import PACE
from bot.chat.messages import REFUSALS_MOST
from bot.domain.card import Card, CardPost, CardTalk, Verb
from bot.domain.ids import CardRef, EffectKey, StaffId
from bot.domain.thread import JournalEvent, State
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.testing.fake_desk import NOON, a_card
from tests.servers.slack import Post, links, pressables, words
from tests.surfaces.slack_rig import ROOM, SlackRig, place, slack_room

POST = "chat.postMessage"
NOTED = CardTalk("Ben", "Ask the baker first.", NOON, deed=JournalEvent.NOTED)
LATER = CardTalk("Ben", "She says yes.", NOON, deed=JournalEvent.NOTED)
SECRET = "I live at 7 Mill Road"

Doing = Callable[[SlackRig], Awaitable[None]]


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        rig.slack.now = lambda: rig.clock.now().timestamp()
        yield rig


# --- one post for each key, whatever breaks -------------------------------------------------------


async def show(rig: SlackRig, card: Card | None = None, key: str = "card") -> CardRef:
    card = rig.desk.put(card or a_card())
    return await rig.surface.show(card, room=rig.surface.rooms[0], key=EffectKey(f"{key}/{card.thread}"))


async def shows_a_card(rig: SlackRig) -> None:
    await show(rig)


async def tells_the_story(rig: SlackRig) -> None:
    """The card was shown before; what is new is that its thread is told something."""
    (ref,) = await rig.cards_in(rig.surface.rooms[0])
    await rig.surface.update(ref, a_card(talk=(NOTED,)))


async def shows_a_burst(rig: SlackRig) -> None:
    await together(rig, [a_card(n) for n in (1, 2, 3)])


async def gives_a_burst_line_its_card(rig: SlackRig) -> None:
    """The burst was shown before; what is new is that somebody claimed what stands in it."""
    refs = await together(rig, [a_card(n) for n in (1, 2, 3)])
    await rig.surface.update(refs[1], claimed(a_card(2)))


async def together(rig: SlackRig, cards: list[Card]) -> list[CardRef]:
    for card in cards:
        rig.desk.put(card)
    given = [(card, EffectKey(f"card/{card.thread}")) for card in cards]
    return list(await rig.room.show_together(given, room=rig.surface.rooms[0]))


def claimed(card: Card) -> Card:
    return replace(
        card,
        version=card.version + 1,
        state=State.CLAIMED,
        status="Ana has it",
        holder=StaffId(1),
        holder_name="Ana",
        verbs=(Verb.WRITE, Verb.RELEASE),
    )


WHAT: dict[str, tuple[Doing | None, Doing, str]] = {
    "a card": (None, shows_a_card, "#142"),
    "a line of the story": (shows_a_card, tells_the_story, "Ask the baker"),
    "a burst": (None, shows_a_burst, "3 mentions came"),
    "a card out of a burst": (shows_a_burst, gives_a_burst_line_its_card, "Ana has it until"),
}


def written(rig: SlackRig, what: str) -> list[Post]:
    """Return the posts that are it, as they stand in the room and in its threads."""
    mark = WHAT[what][2]
    if what == "a card out of a burst":
        return [p for p in ours(rig) if not p.is_reply and p.text.startswith("#2: ")]
    return [p for p in ours(rig) if mark in words(p)]


def ours(rig: SlackRig) -> list[Post]:
    return [p for p in rig.slack.posts(ROOM) if p.bot_id]


@pytest.fixture(params=WHAT)
async def what(rig: SlackRig, request: pytest.FixtureRequest) -> str:
    before = WHAT[request.param][0]
    if before is not None:
        await before(rig)
    rig.slack.calls.clear()
    return str(request.param)


async def once_more(rig: SlackRig, what: str) -> None:
    """The program starts anew and does what it has no record of having done."""
    await rig.crash()
    await rig.begin_again()
    await WHAT[what][1](rig)


async def caught(doing: Awaitable[object]) -> BaseException | None:
    """Return what it raised."""
    (came,) = await asyncio.gather(doing, return_exceptions=True)
    return came if isinstance(came, BaseException) else None


async def in_the_middle(rig: SlackRig, what: str) -> tuple["asyncio.Task[None]", asyncio.Event]:
    """Return it, begun, while Slack has heard of it and has not done it; and the gate that lets Slack do it."""
    gate = rig.slack.slow(POST)
    doing = asyncio.ensure_future(WHAT[what][1](rig))
    while not rig.slack.count(POST):  # noqa: ASYNC110 - the stand-in is another program
        await asyncio.sleep(0.001)
    return doing, gate


async def test_an_answer_that_got_lost_after_the_post_makes_no_second_one(rig: SlackRig, what: str) -> None:
    rig.slack.lose(POST)
    assert isinstance(await caught(WHAT[what][1](rig)), OutcomeUnknown)
    await once_more(rig, what)
    assert len(written(rig, what)) == 1
    assert rig.slack.count(POST) == 1


async def test_slacks_own_kit_does_not_send_again_behind_our_back(rig: SlackRig, what: str) -> None:
    for break_it in (rig.slack.lose, rig.slack.drop):
        rig.slack.calls.clear()
        break_it(POST)
        await caught(WHAT[what][1](rig))
        assert rig.slack.count(POST) <= 1


async def test_a_line_that_broke_before_slack_heard_it_loses_nothing(rig: SlackRig, what: str) -> None:
    rig.slack.drop(POST, times=2)
    for _ in range(2):
        assert isinstance(await caught(WHAT[what][1](rig)), OutcomeUnknown)
    await once_more(rig, what)
    assert len(written(rig, what)) == 1


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_slack_in_trouble_is_asked_again_later(rig: SlackRig, what: str, status: int) -> None:
    rig.slack.fail(POST, status=status)
    assert isinstance(await caught(WHAT[what][1](rig)), OutcomeUnknown)
    await once_more(rig, what)
    assert len(written(rig, what)) == 1


@pytest.mark.parametrize("seconds", [30, None])
async def test_slack_says_how_long_to_wait(rig: SlackRig, what: str, seconds: int | None) -> None:
    rig.slack.limit(POST, retry_after=seconds)
    busy = await caught(WHAT[what][1](rig))
    assert isinstance(busy, Unavailable)
    assert busy.retry_after == (None if seconds is None else timedelta(seconds=seconds))
    await once_more(rig, what)
    assert len(written(rig, what)) == 1


async def test_history_is_not_read_where_slack_surely_did_nothing(rig: SlackRig, what: str) -> None:
    await WHAT[what][1](rig)
    rig.slack.limit(POST)
    await caught(show(rig, a_card(7)))
    await show(rig, a_card(7))
    assert rig.slack.count("conversations.history") == 0
    assert rig.slack.count("conversations.replies") == 0


async def test_a_crash_while_slack_posts_makes_no_second_post(rig: SlackRig, what: str) -> None:
    doing, gate = await in_the_middle(rig, what)
    doing.cancel()
    await asyncio.gather(doing, return_exceptions=True)
    gate.set()
    while not written(rig, what):  # noqa: ASYNC110 - the stand-in is another program
        await asyncio.sleep(0.001)
    await once_more(rig, what)
    assert len(written(rig, what)) == 1
    assert rig.slack.count(POST) == 1


async def test_a_post_that_could_not_be_noted_is_found(rig: SlackRig, what: str) -> None:
    doing, gate = await in_the_middle(rig, what)
    rig.kv.trouble = OSError("the disk is gone")
    gate.set()
    assert isinstance(await caught(doing), OSError)
    rig.kv.trouble = None
    await once_more(rig, what)
    assert len(written(rig, what)) == 1
    assert rig.slack.count(POST) == 1


@pytest.mark.parametrize("nth", range(1, 6))
async def test_no_answer_of_the_key_value_store_that_gets_lost_makes_a_second_post(
    rig: SlackRig, what: str, nth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever write it is whose answer is lost: of the intent, of the note, or one besides."""
    writes = itertools.count(1)
    write = rig.kv.write

    async def losing(*given: object) -> None:
        rig.kv.losing = int(next(writes) == nth)
        await write(*given)  # type: ignore[arg-type]

    with monkeypatch.context() as bad_day:
        bad_day.setattr(rig.kv, "write", losing)
        await caught(WHAT[what][1](rig))
    rig.kv.losing = 0
    await once_more(rig, what)
    assert len(written(rig, what)) == 1


async def test_two_programs_at_once_make_one_post(rig: SlackRig, what: str) -> None:
    here, there = rig.room, rig.another()

    async def by(room: object) -> None:
        rig.surface = room  # type: ignore[assignment]
        await WHAT[what][1](rig)

    await asyncio.gather(by(here), by(there), return_exceptions=True)
    await once_more(rig, what)
    assert len(written(rig, what)) == 1


async def test_a_slack_that_stays_silent_is_given_time_to_finish_before_it_is_asked_again(rig: SlackRig) -> None:
    """What was sent may still be done after nobody waits for it any more: looking at once would miss it."""
    rig.room._slack.api.client.timeout = 0.05  # type: ignore[assignment]
    rig.room._slack.api.patience = 0.05
    gate = rig.slack.slow(POST)
    silent = await caught(shows_a_card(rig))
    gate.set()
    assert isinstance(silent, OutcomeUnknown)
    assert silent.retry_after is not None
    assert silent.retry_after >= timedelta(seconds=15)
    await once_more(rig, "a card")
    assert len(written(rig, "a card")) == 1


# --- pace -----------------------------------------------------------------------------------------


async def test_at_most_one_post_a_second_goes_into_a_room_its_threads_included(rig: SlackRig) -> None:
    rig.slack.strict_pace = True
    for number in range(1, 6):
        ref = await show(rig, a_card(number, talk=(NOTED,)))
        await rig.surface.update(ref, a_card(number, talk=(NOTED, LATER)))
    times = [call.at for call in rig.slack.calls if call.method == POST]
    assert len(times) == 15
    assert all(later - sooner >= PACE.total_seconds() for sooner, later in itertools.pairwise(times))


async def test_several_at_once_take_turns(rig: SlackRig) -> None:
    rig.slack.strict_pace = True
    await asyncio.gather(*(show(rig, a_card(number)) for number in range(1, 6)))
    times = sorted(call.at for call in rig.slack.calls if call.method == POST)
    assert len(times) == 5
    assert all(later - sooner >= PACE.total_seconds() for sooner, later in itertools.pairwise(times))


async def test_a_post_after_a_quiet_while_does_not_wait(rig: SlackRig) -> None:
    await show(rig, a_card(1))
    rig.clock.move(seconds=5)
    before = rig.clock.now()
    await show(rig, a_card(2))
    assert rig.clock.now() == before


# --- many at once ---------------------------------------------------------------------------------


async def test_twenty_cards_at_once_are_one_post_that_opens_to_each(rig: SlackRig) -> None:
    refs = await together(rig, [a_card(n, customer=f"Customer {n}") for n in range(1, 21)])
    (post,) = ours(rig)
    assert rig.slack.count(POST) == 1
    assert len(set(refs)) == 20
    for number in range(1, 21):
        assert f"Customer {number} on wall" in words(post)
        assert [p.action_id for p in pressables(post) if p.value == str(number)] == [
            f"press:claim:{number}",
            f"open:{number}",
        ]
    await rig.person(rig.ana).click(post, "open:13")
    assert "Do you bake without nuts?" in words(rig.person(rig.ana).open_view())


async def test_more_than_fit_into_one_post_are_several_at_slacks_pace(rig: SlackRig) -> None:
    rig.slack.strict_pace = True
    refs = await together(rig, [a_card(n) for n in range(1, 46)])
    assert len(set(refs)) == 45
    assert len(ours(rig)) == 3
    assert {number for number in range(1, 46) if any(f"#{number}" in words(p) for p in ours(rig))} == set(range(1, 46))


async def test_the_oldest_stands_first_in_a_burst(rig: SlackRig) -> None:
    await together(rig, [a_card(n) for n in (3, 5, 9)])
    shown = words(ours(rig)[0])
    assert shown.index("#3") < shown.index("#5") < shown.index("#9")


async def test_a_claim_out_of_a_burst_gives_the_thread_its_own_card_and_the_line_leads_to_it(rig: SlackRig) -> None:
    refs = await together(rig, [a_card(n) for n in (1, 2, 3)])
    (burst,) = ours(rig)
    await rig.press(rig.ana, Verb.CLAIM, rig.desk.put(a_card(2)).thread, burst)
    await rig.surface.update(refs[1], claimed(a_card(2)))
    own = next(p for p in ours(rig) if p is not burst)
    assert "#2" in words(own)
    assert "Ana has it" in words(own)
    assert any(own.ts.replace(".", "") in url for url in links(burst))
    assert not [p for p in pressables(burst) if p.value == "2"]
    assert {p.value for p in pressables(burst)} == {"1", "3"}
    assert (await rig.room._slack.registry.thread_at(f"{ROOM}/{own.ts}")) == 2


async def test_a_thread_out_of_a_burst_is_told_its_story_below_its_own_card(rig: SlackRig) -> None:
    refs = await together(rig, [a_card(n) for n in (1, 2, 3)])
    await rig.surface.update(refs[1], replace(claimed(a_card(2)), talk=(NOTED,)))
    burst, own = [p for p in ours(rig) if not p.is_reply]
    assert [words(p) for p in rig.slack.thread(ROOM, own.ts)] != []
    assert rig.slack.thread(ROOM, burst.ts) == []


async def test_the_address_of_a_card_out_of_a_burst_is_asked_for_once(rig: SlackRig) -> None:
    refs = await together(rig, [a_card(n) for n in (1, 2, 3)])
    for minute in range(1, 4):
        await rig.surface.update(refs[1], replace(claimed(a_card(2)), status=f"Ana has it for {minute} more minutes"))
    assert rig.slack.count("chat.getPermalink") == 1


async def test_an_address_that_slack_would_not_tell_comes_with_the_next_change(rig: SlackRig) -> None:
    refs = await together(rig, [a_card(n) for n in (1, 2, 3)])
    rig.slack.fail("chat.getPermalink")
    await rig.surface.update(refs[1], claimed(a_card(2)))
    burst = ours(rig)[0]
    assert list(links(burst)) == []
    await rig.surface.update(refs[1], replace(claimed(a_card(2)), status="Ana has it still"))
    assert list(links(burst))


async def test_what_a_customer_deleted_is_gone_from_the_burst(rig: SlackRig) -> None:
    said = (CardPost("Maya", SECRET, NOON, by_us=False),)
    refs = await together(rig, [a_card(1), a_card(2, posts=said, summary=f"#2: Maya: “{SECRET}”."), a_card(3)])
    assert SECRET in everything(rig)
    gone = (CardPost("Maya", "", NOON, by_us=False, note="Deleted"),)
    await rig.surface.update(
        refs[1], a_card(2, version=2, posts=gone, state=State.WITHDRAWN, status="Deleted", summary="#2")
    )
    assert SECRET not in everything(rig)
    assert SECRET not in rig.kv.everything()
    assert "Deleted" in words(ours(rig)[0])


async def test_what_was_deleted_while_slack_was_down_never_stands_in_the_burst(rig: SlackRig) -> None:
    said = (CardPost("Maya", SECRET, NOON, by_us=False),)
    cards = [a_card(1), a_card(2, posts=said), a_card(3)]
    rig.slack.drop(POST)
    with pytest.raises(OutcomeUnknown):
        await together(rig, cards)
    gone = (CardPost("Maya", "", NOON, by_us=False, note="Deleted"),)
    cards[1] = a_card(2, version=2, posts=gone, summary="#2")
    await together(rig, cards)
    assert SECRET not in everything(rig)
    assert "Deleted" in words(ours(rig)[0])


async def test_what_was_deleted_before_a_lost_post_was_found_is_gone_from_it(rig: SlackRig) -> None:
    said = (CardPost("Maya", SECRET, NOON, by_us=False),)
    cards = [a_card(1), a_card(2, posts=said), a_card(3)]
    rig.slack.lose(POST)
    with pytest.raises(OutcomeUnknown):
        await together(rig, cards)
    assert SECRET in everything(rig)
    gone = (CardPost("Maya", "", NOON, by_us=False, note="Deleted"),)
    cards[1] = a_card(2, version=2, posts=gone, summary="#2")
    await together(rig, cards)
    assert SECRET not in everything(rig)
    assert rig.slack.count(POST) == 1


async def test_the_name_of_a_card_in_a_burst_leads_back_to_it_after_a_restart(rig: SlackRig) -> None:
    refs = await together(rig, [a_card(n) for n in (1, 2, 3)])
    await rig.crash()
    await rig.begin_again()
    assert await show(rig, a_card(2)) == refs[1]
    assert await together(rig, [a_card(n) for n in (1, 2, 3)]) == refs
    await rig.surface.update(refs[1], a_card(2, version=2, state=State.CLOSED, status="Closed", verbs=()))
    assert "Closed" in words(ours(rig)[0])
    assert rig.slack.count(POST) == 1


async def test_a_burst_begun_before_a_crash_is_finished_as_it_was_begun(rig: SlackRig) -> None:
    rig.slack.drop(POST)
    with pytest.raises(OutcomeUnknown):
        await together(rig, [a_card(n) for n in (1, 2, 3)])
    await rig.crash()
    await rig.begin_again()
    refs = await together(rig, [a_card(n) for n in (1, 2, 3, 4, 5)])
    assert len(set(refs)) == 5
    assert len(ours(rig)) == 2
    assert [len({p.value for p in pressables(post)}) for post in ours(rig)] == [3, 2]


async def test_one_that_is_left_over_has_a_card_of_its_own(rig: SlackRig) -> None:
    await show(rig, a_card(1))
    refs = await together(rig, [a_card(1), a_card(2)])
    assert [words(p).count("mentions came at once") for p in ours(rig)] == [0, 0]
    assert "#" not in "".join(ref.id for ref in refs)


async def test_none_at_once_is_nothing(rig: SlackRig) -> None:
    rig.slack.calls.clear()
    assert await together(rig, []) == []
    assert rig.slack.calls == []


async def test_a_burst_that_staff_deleted_stays_deleted_and_its_threads_go_on(rig: SlackRig) -> None:
    refs = await together(rig, [a_card(n) for n in (1, 2, 3)])
    await rig.deletes_card(refs[0])
    await rig.surface.update(refs[1], claimed(a_card(2)))
    await rig.surface.update(refs[2], a_card(3, version=2, state=State.CLOSED, status="Closed"))
    assert ["#2" in words(p) for p in ours(rig)] == [True]


# --- drawn anew -----------------------------------------------------------------------------------


async def test_a_drawing_that_did_not_change_makes_no_call(rig: SlackRig) -> None:
    for refs in ([await show(rig)], await together(rig, [a_card(1), a_card(2)])):
        rig.slack.calls.clear()
        for _ in range(3):
            for ref, number in zip(refs, (142,) if len(refs) == 1 else (1, 2), strict=True):
                await rig.surface.update(ref, a_card(number))
        assert rig.slack.calls == []


async def test_a_card_found_after_a_crash_shows_how_its_thread_is_now(rig: SlackRig) -> None:
    """Whoever shows it is told only where it stands, and takes it to be drawn as they asked."""
    rig.slack.lose(POST)
    with pytest.raises(OutcomeUnknown):
        await show(rig)
    await show(rig, claimed(a_card()))
    assert "Ana has it" in words(ours(rig)[0])
    await show(rig, a_card(version=3, status="Up for grabs again"))
    assert "Up for grabs again" in words(ours(rig)[0])
    assert len(ours(rig)) == 1


async def test_a_story_is_told_once_and_in_order(rig: SlackRig) -> None:
    ref = await show(rig, a_card(talk=(NOTED,)))
    for _ in range(3):
        await rig.surface.update(ref, a_card(talk=(NOTED, LATER)))
    said = [words(p) for p in rig.slack.thread(*place(ref))]
    assert len(said) == 2
    assert "Ask the baker first." in said[0]
    assert "She says yes." in said[1]


@pytest.mark.parametrize("break_it", ["lose", "drop"])
@pytest.mark.parametrize("in_between", [True, False])
async def test_a_line_whose_fate_nobody_knew_is_told_once_and_swallows_none_that_came_since(
    rig: SlackRig, break_it: str, *, in_between: bool
) -> None:
    ref = await show(rig)
    getattr(rig.slack, break_it)(POST)
    with pytest.raises(OutcomeUnknown):
        await rig.surface.update(ref, a_card(talk=(NOTED,)))
    if in_between:
        await rig.surface.update(ref, a_card(talk=(NOTED,)))
    await rig.surface.update(ref, a_card(talk=(NOTED, LATER)))
    said = [words(p) for p in rig.slack.thread(*place(ref))]
    assert [("Ask the baker first." in text, "She says yes." in text) for text in said] == [
        (True, False),
        (False, True),
    ]


async def test_what_a_customer_deleted_is_gone_from_the_card_and_from_its_story(rig: SlackRig) -> None:
    first = CardPost("Maya", "Do you bake without nuts?", NOON, by_us=False)
    follow = CardPost("Maya", SECRET, NOON, by_us=False)
    wrote = CardTalk("", "Maya wrote again", NOON, quiet=True, deed=JournalEvent.FOLLOWED_UP)
    ref = await show(rig)
    await rig.surface.update(ref, a_card(posts=(first, follow), talk=(wrote,), summary=f"#142: “{SECRET}”."))
    assert [SECRET in words(p) for p in ours(rig)] == [True, True]
    gone = replace(follow, text="", note="Deleted")
    await rig.surface.update(ref, a_card(posts=(first, gone), talk=(wrote,)))
    assert SECRET not in everything(rig)
    assert SECRET not in rig.kv.everything()
    assert len(ours(rig)) == 2


async def test_what_a_customer_deleted_is_gone_from_the_story_of_a_card_that_staff_deleted(rig: SlackRig) -> None:
    first = CardPost("Maya", "Do you bake without nuts?", NOON, by_us=False)
    follow = CardPost("Maya", SECRET, NOON, by_us=False)
    wrote = CardTalk("", "Maya wrote again", NOON, quiet=True, deed=JournalEvent.FOLLOWED_UP)
    ref = await show(rig, a_card(posts=(first, follow), talk=(wrote,)))
    await rig.deletes_card(ref)
    gone = replace(follow, text="", note="Deleted")
    await rig.surface.update(ref, a_card(posts=(first, gone), talk=(wrote, NOTED)))
    left = [p for p in rig.slack.posts(ROOM) if p.bot_id]
    assert [SECRET in words(p) for p in left] == [False]


async def test_a_deleted_card_is_not_asked_for_again_and_again(rig: SlackRig) -> None:
    ref = await show(rig)
    await rig.deletes_card(ref)
    for version in range(2, 5 + REFUSALS_MOST):
        await rig.surface.update(ref, a_card(version=version, status=f"State {version}", talk=(NOTED,)))
    assert rig.slack.count("chat.update") == REFUSALS_MOST
    assert ours(rig) == []


@pytest.mark.parametrize("word", ["thread_not_found", "cannot_reply_to_message"])
async def test_a_card_deleted_while_its_story_is_told_is_quiet(rig: SlackRig, word: str) -> None:
    ref = await show(rig)
    rig.slack.error(POST, word)
    await rig.surface.update(ref, a_card(talk=(NOTED,)))
    rig.slack.calls.clear()
    await rig.surface.update(ref, a_card(talk=(NOTED, LATER)))
    assert rig.slack.calls == []


# --- where Slack says no --------------------------------------------------------------------------


@pytest.mark.parametrize("why", ["archived", "not in it"])
async def test_a_room_that_cannot_be_written_to_loses_nothing(
    rig: SlackRig, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    ref, room = await show(rig, a_card(1)), rig.slack.channels[ROOM]
    break_room(rig, why)
    with pytest.raises(Unavailable) as down:
        await show(rig, a_card(2))
    assert down.value.retry_after == timedelta(minutes=1)
    assert ("unarchive" if why == "archived" else "/invite") in str(down.value)
    assert any(record.levelname == "ERROR" for record in caplog.records)
    room.is_archived = False
    room.members.add("UBOT")
    await show(rig, a_card(2))
    assert len(await rig.cards_in(rig.surface.rooms[0])) == 2
    assert ref in await rig.cards_in(rig.surface.rooms[0])


async def test_a_card_in_an_archived_room_is_drawn_again_once_it_can_be(rig: SlackRig) -> None:
    """What a customer deleted must go, however long it takes until Slack lets us."""
    ref, room = await show(rig), rig.slack.channels[ROOM]
    break_room(rig, "archived")
    with pytest.raises(Unavailable) as down:
        await rig.surface.update(ref, claimed(a_card()))
    assert down.value.retry_after == timedelta(minutes=1)
    room.is_archived = False
    await rig.surface.update(ref, claimed(a_card()))
    assert "Ana has it" in words(ours(rig)[0])


def break_room(rig: SlackRig, why: str) -> None:
    room = rig.slack.channels[ROOM]
    if why == "archived":
        room.is_archived = True
    else:
        room.members.discard("UBOT")


@pytest.mark.parametrize("word", ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"])
async def test_a_card_that_slack_will_not_lay_out_stands_as_a_sentence(
    rig: SlackRig, what: str, word: str, caplog: pytest.LogCaptureFixture
) -> None:
    rig.slack.error(POST, word)
    await WHAT[what][1](rig)
    new = [p for p in ours(rig) if not p.blocks]
    assert len(new) == 1
    assert new[0].text
    assert any(record.levelname == "ERROR" and word in record.getMessage() for record in caplog.records)
    assert len([p for p in ours(rig) if p.text == new[0].text]) == 1


async def test_a_card_that_slack_will_not_lay_out_again_stands_as_a_sentence(
    rig: SlackRig, caplog: pytest.LogCaptureFixture
) -> None:
    ref = await show(rig)
    rig.slack.error("chat.update", "invalid_blocks")
    await rig.surface.update(ref, replace(claimed(a_card()), summary="#142: Maya on wall. Ana has it."))
    (post,) = ours(rig)
    assert post.blocks == []
    assert "Ana has it" in post.text
    assert any("invalid_blocks" in record.getMessage() for record in caplog.records)


async def test_any_other_no_of_slack_is_a_no_in_words(rig: SlackRig) -> None:
    rig.slack.error(POST, "restricted_action")
    with pytest.raises(Rejected) as no:
        await show(rig)
    assert "restricted_action" in str(no.value)
    assert str(no.value).endswith(".")
    await show(rig)
    assert len(ours(rig)) == 1


async def test_nothing_of_a_customer_is_in_a_posts_metadata_and_no_link_is_unfurled(rig: SlackRig) -> None:
    said = (CardPost("Maya", SECRET, NOON, by_us=False),)
    await show(rig, a_card(1, posts=said, customer="Maya Unmistakable"))
    await together(rig, [a_card(n, posts=said, customer="Maya Unmistakable") for n in (2, 3)])
    kept = json.dumps([p.metadata for p in ours(rig)])
    assert SECRET not in kept
    assert "Unmistakable" not in kept
    assert all(p.asked == {"unfurl_links": False, "unfurl_media": False} for p in ours(rig))


def everything(rig: SlackRig) -> str:
    """Return all that stands in Slack, unseen parts included."""
    return json.dumps([[p.text, p.blocks, p.metadata] for p in rig.slack.posts(ROOM)], ensure_ascii=False)
