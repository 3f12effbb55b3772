"""After it was sent: undone, corrected or taken back by its author, and never by itself."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffId, StaffRef
from bot.domain.thread import State
from bot.testing.contracts.surface import shown
from bot.testing.fake_desk import a_card
from tests.servers.slack import Post, pressables, words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room
from tests.surfaces.slack_writing import (
    ANA,
    BEN,
    CHO,
    SIGNED,
    TEXT,
    THREAD,
    editor,
    labels,
    newest,
    press,
    public,
    say,
    send,
    stands,
)

pytestmark = pytest.mark.usefixtures("card")


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        rig.desk.clock = rig.clock.now
        yield rig


@pytest.fixture
async def card(rig: SlackRig) -> Post:
    verbs = (Verb.WRITE, Verb.RELEASE, Verb.UNDO, Verb.TAKE_BACK)
    held = a_card(state=State.CLAIMED, holder=StaffId(1), holder_name="Ana", verbs=verbs)
    await shown(rig, held)
    rig.naps.held = True
    return rig.card(THREAD)


# --- after it was sent ----------------------------------------------------------------------------


async def undo_by_button(rig: SlackRig, _card: Post) -> None:
    await press(rig, "Undo")


async def undo_by_shortcut(rig: SlackRig, card: Post) -> None:
    await rig.person(ANA).shortcut("undo_answer", ROOM, card.ts)


async def undo_by_bang(rig: SlackRig, card: Post) -> None:
    await say(rig, card, "!undo")


async def undo_by_mention(rig: SlackRig, card: Post) -> None:
    await say(rig, card, "<@UBOT> undo")


async def undo_by_command(rig: SlackRig, _card: Post) -> None:
    await rig.person(ANA).command("undo 142", ROOM)


UNDOING = [undo_by_button, undo_by_shortcut, undo_by_bang, undo_by_mention, undo_by_command]


@pytest.mark.parametrize("way", UNDOING)
async def test_an_answer_can_be_undone_before_it_leaves(
    rig: SlackRig, card: Post, way: Callable[[SlackRig, Post], Awaitable[None]]
) -> None:
    await send(rig, card)
    rig.desk.answer = "Undone. Nothing left the house."
    await way(rig, card)
    await rig.quiet()
    assert rig.desk.did(act.Undo) == [act.Undo(THREAD, ANA)]
    assert "Undone. Nothing left the house." in rig.told(ANA)
    for _ in range(3):
        await rig.passes(seconds=10)
    assert public(rig) == []
    assert "stands in public" not in rig.told(ANA)
    assert rig.desk.drafts[THREAD, ANA] == TEXT


async def test_an_answer_can_be_undone_in_the_modal_which_then_says_so(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    await rig.person(ANA).submit(view)
    await rig.quiet()
    rig.desk.answer = "Undone. Nothing left the house."
    await press(rig, "Undo", where=view)
    assert "Undone." in words(view)
    assert "leaves in" not in words(view)
    for _ in range(3):
        await rig.passes(seconds=10)
    assert "was stopped before it left" in words(rig.person(ANA).open_view())


async def test_a_countdown_ends_when_the_answer_is_undone_from_elsewhere(rig: SlackRig, card: Post) -> None:
    await send(rig, card)
    counted = newest(rig)
    assert "leaves in 20 seconds" in words(counted)
    await rig.desk.handle(act.Undo(THREAD, ANA))
    await rig.passes(seconds=10)
    assert "was stopped before it left" in words(counted)
    assert labels(counted) == []


async def test_a_countdown_that_a_crash_cut_off_ends_after_it(rig: SlackRig, card: Post) -> None:
    await send(rig, card)
    counted = newest(rig)
    assert "leaves in" in words(counted)
    await rig.crash()
    rig.clock.move(seconds=30)
    await rig.begin_again()
    for _ in range(3):
        await rig.passes(seconds=1)
    assert "stands in public" in words(counted)
    assert labels(counted) == []


async def test_undoing_too_late_says_what_can_still_be_done(rig: SlackRig, card: Post) -> None:
    await send(rig, card)
    for _ in range(3):
        await rig.passes(seconds=10)
    await say(rig, card, "!undo")
    assert "Too late to undo" in rig.told(ANA)


@pytest.mark.parametrize("by", ["the card's menu", "the shortcut"])
async def test_what_stands_in_public_is_taken_back_after_a_question(rig: SlackRig, card: Post, by: str) -> None:
    await stands(rig, card)
    if by == "the shortcut":
        await rig.person(ANA).shortcut("undo_answer", ROOM, card.ts)
    else:
        await rig.press(ANA, Verb.TAKE_BACK, THREAD)
    await rig.quiet()
    assert public(rig) == [SIGNED]
    assert rig.desk.did(act.TakeBack) == []
    await press(rig, "Take it back")
    assert len(rig.desk.did(act.TakeBack)) == 1
    assert public(rig) == []


async def test_an_edit_of_what_was_sent_asks_its_author_and_changes_nothing_by_itself(
    rig: SlackRig, card: Post
) -> None:
    ts = await stands(rig, card)
    before = len(rig.desk.handled)
    await rig.person(ANA).edit(ROOM, ts, "No, we do not.")
    await rig.quiet()
    assert "You changed this after it was sent." in rig.told(ANA)
    assert labels(newest(rig)) == ["Correct it in public…", "Take it back", "Leave it as it is"]
    assert newest(rig).thread_ts == card.ts
    assert rig.told(BEN) == ""
    assert public(rig) == [SIGNED]
    assert len(rig.desk.handled) == before


async def test_an_edit_of_what_was_sent_from_the_room_asks_too(rig: SlackRig) -> None:
    ts = await rig.person(ANA).say(ROOM, f"<@UBOT> send 142 {TEXT}")
    await rig.quiet()
    await press(rig, "Send in public")
    for _ in range(3):
        await rig.passes(seconds=10)
    await rig.person(ANA).edit(ROOM, ts, "<@UBOT> send 142 No, we do not.")
    await rig.quiet()
    await press(rig, "Correct it in public…")
    assert rig.desk.drafts[THREAD, ANA] == "No, we do not."
    rig.person(ANA).reloads()
    await rig.person(ANA).delete(ROOM, ts)
    await rig.quiet()
    assert "This was deleted after it was sent." in rig.told(ANA)


async def test_a_correction_is_seen_first_then_sent_and_only_then_replaces_the_old_answer(
    rig: SlackRig, card: Post
) -> None:
    ts = await stands(rig, card)
    await rig.person(ANA).edit(ROOM, ts, "No, we do not.")
    await rig.quiet()
    await press(rig, "Correct it in public…")
    assert "No, we do not.\n\n— Ana, baker" in words(newest(rig))
    assert "It replaces your answer that stands in public, which stays there until" in words(newest(rig))
    assert public(rig) == [SIGNED]
    await press(rig, "Send in public")
    assert public(rig) == [SIGNED]
    for _ in range(3):
        await rig.passes(seconds=10)
    assert public(rig) == ["No, we do not.\n\n— Ana, baker"]
    [first, second] = rig.desk.did(act.Send)
    assert isinstance(first, act.Send)
    assert isinstance(second, act.Send)
    assert (first.corrects, second.corrects) == (None, rig.desk.sent[0].reply.id)
    assert rig.desk.did(act.TakeBack) == []


async def test_a_second_correction_takes_the_place_of_the_first(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card)
    for text in ("Second.", "Third."):
        await rig.person(ANA).edit(ROOM, ts, text)
        await rig.quiet()
        await press(rig, "Correct it in public…")
        await press(rig, "Send in public")
        for _ in range(3):
            await rig.passes(seconds=10)
        assert public(rig) == [f"{text}\n\n— Ana, baker"]
        rig.person(ANA).reloads()


async def test_a_correction_that_is_undone_leaves_the_old_answer_to_be_asked_about(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card)
    await rig.person(ANA).edit(ROOM, ts, "Second.")
    await rig.quiet()
    await press(rig, "Correct it in public…")
    await press(rig, "Send in public")
    await press(rig, "Undo")
    for _ in range(3):
        await rig.passes(seconds=10)
    assert public(rig) == [SIGNED]
    assert rig.desk.did(act.TakeBack) == []
    await rig.person(ANA).delete(ROOM, ts)
    await rig.quiet()
    await press(rig, "Take it back")
    assert public(rig) == []


async def test_a_correction_that_is_refused_leaves_the_old_answer_and_can_be_tried_again(
    rig: SlackRig, card: Post
) -> None:
    ts = await stands(rig, card)
    await rig.person(ANA).edit(ROOM, ts, "No, we do not.")
    await rig.quiet()
    await press(rig, "Correct it in public…")
    preview = newest(rig)
    rig.desk.refuse(act.Send, "Publishing is paused.")
    await press(rig, "Send in public", where=preview)
    assert public(rig) == [SIGNED]
    rig.desk.refuse(act.Send, "")
    await press(rig, "Send in public", where=preview)
    for _ in range(3):
        await rig.passes(seconds=10)
    assert public(rig) == ["No, we do not.\n\n— Ana, baker"]


async def test_an_answer_of_the_bang_can_be_corrected_in_the_same_post(rig: SlackRig, card: Post) -> None:
    ts = await send(rig, card)
    for _ in range(3):
        await rig.passes(seconds=10)
    await rig.person(ANA).edit(ROOM, ts, "!send No, we do not.")
    await rig.quiet()
    await press(rig, "Correct it in public…")
    assert rig.desk.drafts[THREAD, ANA] == "No, we do not."


async def test_an_edited_answer_may_be_left_as_it_is(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card)
    await rig.person(ANA).edit(ROOM, ts, "No, we do not.")
    await rig.quiet()
    await press(rig, "Leave it as it is")
    assert "It stands in public as it was." in words(newest(rig))
    assert public(rig) == [SIGNED]


async def test_an_edited_answer_may_be_taken_back(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card)
    await rig.person(ANA).edit(ROOM, ts, "No, we do not.")
    await rig.quiet()
    await press(rig, "Take it back")
    assert public(rig) == []


@pytest.mark.parametrize("by", [ANA, CHO])
async def test_deleting_what_was_sent_asks_its_author(rig: SlackRig, card: Post, by: StaffRef) -> None:
    ts = await stands(rig, card)
    await rig.person(by).delete(ROOM, ts)
    await rig.quiet()
    assert "This was deleted after it was sent." in rig.told(ANA)
    assert labels(newest(rig)) == ["Take it back", "Leave it as it is"]
    assert rig.told(CHO) == ""
    assert public(rig) == [SIGNED]
    await press(rig, "Take it back")
    assert public(rig) == []


async def test_an_edit_before_it_left_says_that_it_leaves_as_it_was_seen(rig: SlackRig, card: Post) -> None:
    ts = await send(rig, card)
    await rig.person(ANA).edit(ROOM, ts, "!send No, we do not.")
    await rig.quiet()
    assert "leaves as you saw it, unless you undo it" in words(newest(rig))
    await press(rig, "Undo")
    assert len(rig.desk.did(act.Undo)) == 1


async def test_a_link_that_is_unfurled_asks_nothing(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card, "Look: https://acme.example/nuts")
    await rig.slack.unfurl(ROOM, ts)
    await rig.quiet()
    assert rig.told(ANA) == ""


async def test_a_link_that_is_unfurled_after_an_edit_asks_no_second_time(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card, "Look: https://acme.example/nuts")
    await rig.person(ANA).edit(ROOM, ts, "Look there: https://acme.example/nuts")
    await rig.quiet()
    rig.person(ANA).reloads()
    rig.kv._sheets = {k: v for k, v in rig.kv._sheets.items() if k[0] not in ("event", "heard")}  # hours later
    await rig.slack.unfurl(ROOM, ts)
    await rig.quiet()
    assert rig.told(ANA) == ""


async def test_editing_talk_that_was_never_sent_asks_nothing(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, TEXT)
    await rig.person(ANA).edit(ROOM, ts, "No.")
    await rig.person(ANA).delete(ROOM, ts)
    await rig.quiet()
    assert rig.told(ANA) == ""


async def test_an_edit_of_what_was_taken_back_or_undone_asks_nothing(rig: SlackRig, card: Post) -> None:
    ts = await send(rig, card)
    await say(rig, card, "!undo")
    rig.person(ANA).reloads()
    await rig.person(ANA).edit(ROOM, ts, "!send No.")
    await rig.quiet()
    assert rig.told(ANA) == ""


async def test_an_edit_by_somebody_who_left_since_is_nobodys_question(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card)
    del rig.desk.people[ANA]
    await rig.person(ANA).edit(ROOM, ts, "No.")
    await rig.quiet()
    assert rig.told(ANA) == ""
    assert '"No."' not in rig.kv.everything(), "it is not tried again and again"


async def test_the_same_words_are_not_sent_a_second_time(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card)
    await rig.person(ANA).shortcut("send_words", ROOM, ts)
    await rig.quiet()
    await press(rig, "Send in public")
    assert "says just that already" in rig.told(ANA)
    assert public(rig) == [SIGNED]
    assert len(rig.desk.did(act.Send)) == 1


async def test_after_a_restart_an_edit_still_asks(rig: SlackRig, card: Post) -> None:
    ts = await stands(rig, card)
    await rig.crash()
    await rig.begin_again()
    await rig.person(ANA).edit(ROOM, ts, "No, we do not.")
    await rig.quiet()
    assert "You changed this after it was sent." in rig.told(ANA)


async def test_an_answer_without_time_to_undo_is_said_to_be_on_its_way(rig: SlackRig, card: Post) -> None:
    rig.desk.undo_seconds = 0
    await send(rig, card)
    assert "stands in public" in words(newest(rig))
    assert labels(newest(rig)) == []


async def test_an_answer_that_failed_says_why_and_that_the_draft_is_kept(rig: SlackRig, card: Post) -> None:
    await send(rig, card)
    sent = rig.desk.sent[0]
    sent.reply = type(sent.reply)(
        sent.reply.id, "Ana", SIGNED, ReplyState.FAILED, sent.reply.leaves_at, mine=True, failure="The network said no."
    )
    await rig.passes(seconds=10)
    assert "was not published: The network said no. Anything you wrote is kept." in words(newest(rig))


async def test_a_countdown_uses_no_more_answers_than_slack_allows(rig: SlackRig, card: Post) -> None:
    await send(rig, card)
    for _ in range(3):
        await rig.passes(seconds=10)
    assert max(url.uses for url in rig.slack.response_urls.values()) <= 4


async def test_nothing_that_was_written_is_in_the_ids_that_slack_carries(rig: SlackRig, card: Post) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    await say(rig, card, f"!send {TEXT}")
    carried = [view.private_metadata, *(each.value for each in pressables(newest(rig)))]
    assert all(TEXT not in each for each in carried)
