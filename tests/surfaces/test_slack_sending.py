"""From words in Slack to words in public: seen first, sent by a press, undone, corrected, and never lost."""

import copy
import json
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import Ruling, Verdict, fingerprint
from bot.domain.ids import StaffId, StaffRef
from bot.domain.thread import State
from bot.testing.contracts.surface import shown
from bot.testing.fake_desk import a_card
from tests.servers.slack import Post, words
from tests.surfaces.slack_rig import ROOM, SlackRig, slack_room
from tests.surfaces.slack_writing import (
    ANA,
    BEN,
    SIGNED,
    TEXT,
    THREAD,
    editor,
    labels,
    newest,
    of_the_app,
    press,
    public,
    say,
)

HELD = Verdict(Ruling.HOLD, ("This names a price: ask a colleague to second it.",))

pytestmark = pytest.mark.usefixtures("card")


@pytest.fixture
async def rig() -> AsyncIterator[SlackRig]:
    async with slack_room(socket=False) as rig:
        rig.desk.clock = rig.clock.now
        yield rig


@pytest.fixture
async def card(rig: SlackRig) -> Post:
    verbs = (Verb.WRITE, Verb.RELEASE, Verb.ASK_SECOND, Verb.UNDO, Verb.TAKE_BACK)
    held = a_card(state=State.CLAIMED, holder=StaffId(1), holder_name="Ana", verbs=verbs)
    await shown(rig, held)
    rig.naps.held = True
    return rig.card(THREAD)


# --- the modal ---------------------------------------------------------------------------------


async def test_while_somebody_types_the_draft_is_kept_and_counted_and_shown_as_it_will_stand(rig: SlackRig) -> None:
    view = await editor(rig)
    assert "Do you bake without nuts?" in words(view)
    assert "The preview appears here" in words(view)
    await rig.person(ANA).type(view, "text", TEXT)
    assert rig.desk.drafts[THREAD, ANA] == TEXT
    assert f"{len(SIGNED)} of 500" in words(view)
    assert SIGNED in words(view)
    await rig.person(ANA).type(view, "text", TEXT * 2)
    assert f"{len(SIGNED) + len(TEXT)} of 500" in words(view)
    assert rig.desk.did(act.Send) == []


async def test_pressing_send_sends_what_was_seen_and_counts_down_before_the_author_alone(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    before = of_the_app(rig)
    await rig.person(ANA).submit(view)
    await rig.quiet()
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint(SIGNED))]
    assert "leaves in 20 seconds" in words(view)
    assert "you can undo it, that is until" in words(newest(rig))
    assert labels(newest(rig)) == ["Undo"]
    await rig.passes(seconds=10)
    assert "leaves in 10 seconds" in words(view)
    await rig.passes(seconds=5)
    assert "leaves in 5 seconds" in words(view)
    await rig.passes(seconds=5)
    assert "stands in public" in words(view)
    assert "Undo" not in labels(view)
    assert rig.told(BEN) == ""
    assert of_the_app(rig) == before
    assert public(rig) == [SIGNED]


@pytest.mark.parametrize("text", ["", "   "])
async def test_nothing_written_is_nothing_sent(rig: SlackRig, text: str) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", text)
    await rig.person(ANA).submit(view)
    assert view.errors
    assert rig.desk.did(act.Send) == []


async def test_a_text_that_is_too_long_is_refused_on_its_field_with_the_fix_and_is_kept(rig: SlackRig) -> None:
    view = await editor(rig)
    text = "a" * 500
    await rig.person(ANA).type(view, "text", text)
    await rig.person(ANA).submit(view)
    assert view.errors == {"text": "Cut 14 characters."}
    assert view.values["text"]["text"]["value"] == text
    assert rig.desk.drafts[THREAD, ANA] == text
    assert rig.desk.did(act.Send) == []


async def test_a_name_that_was_changed_meanwhile_is_shown_once_more(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    rig.desk.knows(ANA, "Ana Ruiz", id=1)
    await rig.person(ANA).submit(view)
    assert "— Ana Ruiz" in words(view)
    assert rig.desk.did(act.Send) == []


async def test_the_same_submission_twice_is_one_answer(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    await rig.person(ANA).submit(view)
    await rig.slack.repeat()
    await rig.quiet()
    assert len(rig.desk.did(act.Send)) == 1


async def test_a_submission_that_is_brought_again_after_a_restart_sends_nothing_twice(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    still_open = copy.deepcopy(view.definition)
    await rig.person(ANA).submit(view)
    await rig.quiet()
    await rig.crash()
    await rig.begin_again()
    await rig.passes(seconds=30)
    view.definition = still_open  # where our answer never came, the editor stays as it was
    await rig.slack.repeat()
    await rig.quiet()
    assert len(rig.desk.did(act.Send)) == 1
    assert "stands in public" in words(rig.person(ANA).open_view())


async def test_what_a_colleague_must_second_offers_to_ask_one(rig: SlackRig) -> None:
    rig.desk.verdict = HELD
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    assert "This names a price" in words(view)
    await rig.person(ANA).submit(view)
    assert "This names a price" in view.errors["text"]
    assert "Ask a colleague to look" in view.errors["text"]
    await press(rig, "Ask a colleague to look", where=view)
    assert rig.desk.did(act.AskSecond) == [act.AskSecond(THREAD, ANA, fingerprint(SIGNED))]
    assert rig.desk.did(act.Send) == []
    assert "Done." in rig.told(ANA)


async def test_the_button_to_ask_a_colleague_is_there_even_if_no_pause_came(rig: SlackRig) -> None:
    view = await editor(rig)
    rig.desk.verdict = HELD
    view.values["text"]["text"]["value"] = TEXT
    await rig.person(ANA).submit(view)
    assert "Ask a colleague to look" in labels(view)
    assert "This names a price" in words(view)


async def test_a_colleague_is_asked_about_the_text_that_was_seen(rig: SlackRig) -> None:
    rig.desk.verdict = HELD
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    rig.desk.drafts[THREAD, ANA] = "Written elsewhere meanwhile."
    await press(rig, "Ask a colleague to look", where=view)
    assert rig.desk.did(act.AskSecond) == [act.AskSecond(THREAD, ANA, fingerprint(SIGNED))]


async def test_what_was_seconded_can_be_sent(rig: SlackRig) -> None:
    rig.desk.clock, rig.desk.verdict = None, HELD
    rig.desk.put(a_card(verbs=(Verb.WRITE, Verb.SEND)))
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    await rig.person(ANA).submit(view)
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint(SIGNED))]


async def test_closing_keeps_the_draft_and_opening_shows_it(rig: SlackRig) -> None:
    view = await editor(rig)
    view.values["text"]["text"]["value"] = TEXT
    await rig.person(ANA).close(view)
    assert rig.desk.drafts[THREAD, ANA] == TEXT
    again = await editor(rig)
    assert again.values["text"]["text"]["value"] == TEXT
    assert SIGNED in words(again)


async def test_closing_what_was_not_touched_changes_nothing(rig: SlackRig) -> None:
    await rig.person(ANA).close(await editor(rig))
    assert rig.desk.handled == []


async def test_a_restart_loses_no_draft_and_the_open_modal_goes_on(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    await rig.crash()
    await rig.begin_again()
    await rig.person(ANA).submit(view)
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint(SIGNED))]


async def test_after_a_restart_the_draft_is_in_the_editor(rig: SlackRig) -> None:
    await rig.person(ANA).type(await editor(rig), "text", TEXT)
    await rig.crash()
    await rig.begin_again()
    rig.slack.stacks.clear()
    assert (await editor(rig)).values["text"]["text"]["value"] == TEXT


async def test_a_refusal_of_the_desk_stands_on_the_field(rig: SlackRig) -> None:
    rig.desk.refuse(act.Send, "Ben has #142. Only they can send.")
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", TEXT)
    await rig.person(ANA).submit(view)
    assert view.errors == {"text": "Ben has #142. Only they can send."}
    rig.desk.refuse(act.Send, "")
    await rig.person(ANA).submit(view)
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint(SIGNED))]


@pytest.mark.parametrize("trouble", [ConnectionError("the database is not there"), RuntimeError("a bug")])
async def test_trouble_stands_on_the_field_and_the_text_stays(rig: SlackRig, trouble: Exception) -> None:
    view = await editor(rig)
    rig.desk.trouble = trouble
    typed = await rig.person(ANA).type(view, "text", TEXT)
    assert typed is not None
    assert typed.acked
    await rig.person(ANA).submit(view)
    assert "try again" in view.errors["text"]
    assert view.trouble == ""
    assert view.values["text"]["text"]["value"] == TEXT
    await rig.person(ANA).close(view)
    rig.desk.trouble = None
    assert rig.desk.did(act.Send) == []


async def test_what_was_answered_by_hand_is_told_with_its_link(rig: SlackRig) -> None:
    rig.naps.held = False
    await shown(rig, a_card(verbs=(Verb.BY_HAND,), by_hand="https://x.example/reply?to=7&text=Yes"))
    await rig.press(ANA, Verb.BY_HAND, THREAD)
    view = rig.person(ANA).open_view()
    assert "https://x.example/reply?to=7&text=Yes" in json.dumps(view.definition)
    await rig.person(ANA).type(view, "link", " https://x.example/900 ")
    rig.desk.refuse(act.AnsweredByHand, "That post does not answer this customer's.")
    await rig.person(ANA).submit(view)
    assert view.errors["link"] == "That post does not answer this customer's."
    rig.desk.refuse(act.AnsweredByHand, "")
    await rig.person(ANA).submit(view)
    assert rig.desk.did(act.AnsweredByHand) == [act.AnsweredByHand(THREAD, ANA, "https://x.example/900")]


async def test_a_customer_is_left_alone_only_after_a_question(rig: SlackRig) -> None:
    rig.naps.held = False
    await shown(rig, a_card(verbs=(Verb.STOP,)))
    await rig.press(ANA, Verb.STOP, THREAD)
    assert rig.desk.did(act.Stop) == []
    view = rig.person(ANA).open_view()
    assert "Only somebody who looks after Handraise can lift this" in words(view)
    await rig.person(ANA).submit(view)
    assert rig.desk.did(act.Stop) == [act.Stop(THREAD, ANA)]


async def test_stop_as_a_word_asks_the_same_question_and_one_press_answers_it(rig: SlackRig) -> None:
    rig.naps.held = False
    await shown(rig, a_card(verbs=(Verb.STOP,)))
    await rig.asks(ANA, "stop talking like that to her", THREAD)
    await rig.asks(ANA, "stop", THREAD)
    assert rig.desk.did(act.Stop) == []
    await press(rig, "Leave them alone")
    assert rig.desk.did(act.Stop) == [act.Stop(THREAD, ANA)]


@pytest.mark.parametrize("verb", [Verb.NOTE, Verb.NOT_FOR_US])
async def test_trouble_with_other_forms_stands_on_their_field_too(rig: SlackRig, verb: Verb) -> None:
    rig.naps.held = False
    await shown(rig, a_card(verbs=(verb,)))
    await rig.press(ANA, verb, THREAD)
    view = rig.person(ANA).open_view()
    field = next(iter(view.values))
    await rig.person(ANA).type(view, field, TEXT)
    rig.desk.trouble = ConnectionError("gone")
    await rig.person(ANA).submit(view)
    assert "try again" in view.errors[field]
    rig.desk.trouble = None
    await rig.person(ANA).submit(view)
    assert len(rig.desk.handled) == 1


async def test_an_emoji_by_its_name_becomes_an_emoji_and_an_unknown_one_stops(rig: SlackRig) -> None:
    view = await editor(rig)
    await rig.person(ANA).type(view, "text", "Yes :tada:")
    assert "Yes 🎉" in words(view)
    await rig.person(ANA).type(view, "text", "Yes :partyparrot:")
    assert rig.desk.drafts[THREAD, ANA] == "Yes :partyparrot:"
    await rig.person(ANA).submit(view)
    assert ":partyparrot:" in view.errors["text"]
    assert rig.desk.did(act.Send) == []


async def test_a_press_that_slack_does_not_answer_is_told(rig: SlackRig) -> None:
    rig.slack.error("views.open", "expired_trigger_id")
    await rig.press(ANA, Verb.WRITE, THREAD)
    await rig.quiet()
    assert "press again" in rig.told(ANA)


# --- from the thread ----------------------------------------------------------------------------

Way = Callable[..., Awaitable[str]]


async def by_bang(rig: SlackRig, card: Post, text: str = TEXT) -> str:
    return await say(rig, card, f"!send {text}")


async def by_bang_afterwards(rig: SlackRig, card: Post, text: str = TEXT) -> str:
    ts = await say(rig, card, text)
    await say(rig, card, "Not mine.", BEN)
    await say(rig, card, "!send")
    return ts


async def by_reaction(rig: SlackRig, card: Post, text: str = TEXT) -> str:
    ts = await say(rig, card, text)
    await rig.person(ANA).react(ROOM, ts, "outbox_tray")
    await rig.quiet()
    return ts


async def by_shortcut(rig: SlackRig, card: Post, text: str = TEXT) -> str:
    ts = await say(rig, card, text)
    await rig.person(ANA).shortcut("send_words", ROOM, ts)
    await rig.quiet()
    return ts


async def by_command(rig: SlackRig, _card: Post, text: str = TEXT) -> str:
    await rig.person(ANA).command(f"reply 142 {text}", ROOM)
    return ""


async def by_mention(rig: SlackRig, card: Post, text: str = TEXT) -> str:
    return await say(rig, card, f"<@UBOT> send {text}")


async def by_mention_in_the_room(rig: SlackRig, _card: Post, text: str = TEXT) -> str:
    ts = await rig.person(ANA).say(ROOM, f"<@UBOT>: reply 142 {text}")
    await rig.quiet()
    return ts


WAYS = [by_bang, by_bang_afterwards, by_reaction, by_shortcut, by_command, by_mention, by_mention_in_the_room]
IN_SLACK = [way for way in WAYS if way is not by_command]


@pytest.mark.parametrize("way", WAYS)
async def test_each_way_shows_exactly_the_public_words_with_send_edit_and_keep(
    rig: SlackRig, card: Post, way: Way
) -> None:
    before = of_the_app(rig)
    await way(rig, card)
    assert SIGNED in words(newest(rig))
    assert labels(newest(rig)) == ["Send in public", "Edit…", "Keep inside"]
    assert rig.desk.did(act.Send) == []
    assert len(rig.person(ANA).ephemerals()) == 1
    assert rig.told(BEN) == ""
    assert of_the_app(rig) == before


@pytest.mark.parametrize("way", WAYS)
async def test_pressing_send_sends_what_was_shown_and_counts_down(rig: SlackRig, card: Post, way: Way) -> None:
    await way(rig, card)
    preview = newest(rig)
    await press(rig, "Send in public")
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint(SIGNED))]
    assert "leaves in 20 seconds" in words(preview)
    assert labels(preview) == ["Undo"]
    for seconds in (10, 5, 5):
        await rig.passes(seconds=seconds)
    assert "stands in public" in words(preview)
    assert labels(preview) == []
    assert public(rig) == [SIGNED]
    assert rig.told(BEN) == ""


@pytest.mark.parametrize("way", WAYS)
async def test_editing_opens_the_words_in_the_editor(rig: SlackRig, card: Post, way: Way) -> None:
    await way(rig, card)
    await press(rig, "Edit…")
    view = rig.person(ANA).open_view()
    assert view.values["text"]["text"]["value"] == TEXT
    await rig.person(ANA).submit(view)
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint(SIGNED))]


async def test_a_preview_that_is_no_longer_true_is_shown_again_when_it_is_sent(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!send {TEXT}")
    rig.desk.drafts[THREAD, ANA] = "Changed in the staff room."
    await press(rig, "Send in public")
    assert rig.desk.did(act.Send) == []
    assert "The text has changed since you looked at it" in words(newest(rig))
    assert "Changed in the staff room.\n\n— Ana, baker" in words(newest(rig))
    await press(rig, "Send in public")
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint("Changed in the staff room.\n\n— Ana, baker"))]


@pytest.mark.parametrize("label", ["Send in public", "Edit…"])
async def test_trouble_on_a_press_is_told_and_the_preview_stays(rig: SlackRig, card: Post, label: str) -> None:
    await say(rig, card, f"!send {TEXT}")
    preview = newest(rig)
    rig.desk.trouble = ConnectionError("gone")
    await press(rig, label, where=preview)
    assert "try again" in words(newest(rig))
    assert SIGNED in words(preview)
    rig.desk.trouble = None
    await press(rig, "Send in public", where=preview)
    assert len(rig.desk.did(act.Send)) == 1


@pytest.mark.parametrize("way", IN_SLACK)
async def test_trouble_when_asked_in_a_thread_is_told_and_tried_again(rig: SlackRig, card: Post, way: Way) -> None:
    rig.desk.trouble = ConnectionError("gone")
    await way(rig, card)
    assert "try again" in rig.told(ANA)
    rig.desk.trouble = None
    rig.person(ANA).reloads()
    await say(rig, card, f"!send {TEXT}")
    assert SIGNED in words(newest(rig))


@pytest.mark.parametrize("way", [by_bang, by_command])
async def test_the_same_press_delivered_twice_is_one_answer(rig: SlackRig, card: Post, way: Way) -> None:
    await way(rig, card)
    await press(rig, "Send in public")
    await rig.slack.repeat()
    await rig.quiet()
    assert len(rig.desk.did(act.Send)) == 1
    assert "leaves in 20 seconds" in rig.told(ANA)


async def test_what_a_colleague_must_second_can_be_asked_from_the_preview(rig: SlackRig, card: Post) -> None:
    rig.desk.verdict = HELD
    await say(rig, card, f"!send {TEXT}")
    assert "Send in public" not in labels(newest(rig))
    await press(rig, "Ask a colleague to look")
    assert rig.desk.did(act.AskSecond) == [act.AskSecond(THREAD, ANA, fingerprint(SIGNED))]


async def test_too_long_a_text_shows_why_and_offers_to_edit(rig: SlackRig, card: Post) -> None:
    await say(rig, card, "!send " + "a" * 600)
    assert "Cut 114 characters." in words(newest(rig))
    assert labels(newest(rig)) == ["Edit…", "Keep inside"]


async def test_a_draft_that_makes_way_for_other_words_is_shown(rig: SlackRig, card: Post) -> None:
    await rig.person(ANA).type(await editor(rig), "text", "Half an hour of careful thought.")
    await rig.closes_modals(ANA)
    await say(rig, card, f"!send {TEXT}")
    assert SIGNED in words(newest(rig))
    assert "Half an hour of careful thought." in words(newest(rig))
    rig.person(ANA).reloads()
    await say(rig, card, f"!send {TEXT}")
    assert "Your draft until now" not in words(newest(rig))


async def test_asking_to_send_with_nothing_said_explains_how(rig: SlackRig, card: Post) -> None:
    await say(rig, card, "Ben's words.", BEN)
    await say(rig, card, "!send")
    assert "Write your answer first" in rig.told(ANA)
    assert rig.desk.did(act.SaveDraft) == []


async def test_ones_last_words_are_those_before_the_asking_and_not_for_us(rig: SlackRig, card: Post) -> None:
    await say(rig, card, "An older thought.")
    await say(rig, card, "<@U2BEN> may know: we do.")
    await say(rig, card, "!list")
    await say(rig, card, "<@UBOT> mine")
    rig.person(ANA).reloads()
    await say(rig, card, "!send")
    assert "Ben may know: we do." in words(newest(rig))
    await say(rig, card, "!nice weather")
    await say(rig, card, "!send")
    assert "!nice weather" in words(newest(rig))


async def test_what_is_said_after_the_asking_is_not_taken_for_it(rig: SlackRig, card: Post) -> None:
    await say(rig, card, TEXT)
    gate = rig.slack.slow("conversations.replies")
    await rig.person(ANA).say(ROOM, "!send", thread_ts=card.ts)
    await rig.person(ANA).say(ROOM, "Between us: I am not sure.", thread_ts=card.ts)
    gate.set()
    await rig.quiet()
    assert SIGNED in words(newest(rig))


async def test_ones_last_words_are_found_in_a_long_thread(rig: SlackRig, card: Post) -> None:
    for number in range(230):
        await rig.person(BEN).say(ROOM, f"Thought {number}.", thread_ts=card.ts)
    await say(rig, card, TEXT)
    await say(rig, card, "!send")
    assert SIGNED in words(newest(rig))


async def test_outbox_on_the_card_or_on_our_own_words_offers_nothing(rig: SlackRig, card: Post) -> None:
    await rig.person(ANA).react(ROOM, card.ts, "outbox_tray")
    post = await rig.slack_says(card, "Ben noted something.")
    await rig.person(ANA).react(ROOM, post, "outbox_tray")
    await rig.quiet()
    assert rig.desk.handled == []
    assert rig.told(StaffRef("slack", "UBOT")) == ""
    assert "Only a colleague's words" in rig.told(ANA)


async def test_the_shortcut_on_the_card_itself_explains_where_it_works(rig: SlackRig, card: Post) -> None:
    await rig.person(ANA).shortcut("send_words", ROOM, card.ts)
    await rig.quiet()
    assert "Use this on what you wrote in its thread" in rig.told(ANA)


async def test_the_shortcuts_elsewhere_explain_where_they_work(rig: SlackRig) -> None:
    ts = await rig.person(ANA).say(ROOM, "Lunch?")
    for name in ("claim_mention", "send_words", "undo_answer"):
        rig.person(ANA).reloads()
        await rig.person(ANA).shortcut(name, ROOM, ts)
        await rig.quiet()
        assert "not about a mention" in rig.told(ANA)


async def test_words_that_are_gone_cannot_be_offered(rig: SlackRig, card: Post) -> None:
    ts = await say(rig, card, TEXT)
    rig.slack.error("conversations.replies", "thread_not_found")
    await rig.person(ANA).react(ROOM, ts, "outbox_tray")
    await rig.quiet()
    assert "not there any more" in rig.told(ANA)


# --- plain words -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "public"),
    [
        ("Look: https://acme.example/nuts?a=1&b=2", "Look: https://acme.example/nuts?a=1&b=2"),
        ("See acme.example", "See acme.example"),
        ("Enjoy :tada:", "Enjoy 🎉"),
        (":wave::skin-tone-3: Hi", "👋🏼 Hi"),
        ("<@U2BEN> bakes it", "Ben bakes it"),
        ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
        ("Two\nlines", "Two\nlines"),
        ("Thanks to <@UBOT> we know", "Thanks to Handraise we know"),
        ("3 loaves are left", "3 loaves are left"),
    ],
)
@pytest.mark.parametrize("way", ["!send ", "<@UBOT> send ", ""])
async def test_what_is_typed_becomes_plain_words(rig: SlackRig, card: Post, typed: str, public: str, way: str) -> None:
    ts = await say(rig, card, way + typed)
    if not way:
        await rig.person(ANA).shortcut("send_words", ROOM, ts)
        await rig.quiet()
    assert rig.desk.drafts[THREAD, ANA] == public


async def test_formatting_goes_and_words_stay(rig: SlackRig, card: Post) -> None:
    parts = [
        {"type": "text", "text": "Yes", "style": {"bold": True}},
        {"type": "text", "text": ", look "},
        {"type": "link", "url": "https://acme.example/nuts", "text": "here"},
    ]
    blocks = [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": parts}]}]
    ts = await say(rig, card, "*Yes*, look here", blocks=blocks)
    await rig.person(ANA).react(ROOM, ts, "outbox_tray")
    await rig.quiet()
    assert rig.desk.drafts[THREAD, ANA] == "Yes, look here (https://acme.example/nuts)"


async def test_words_that_look_like_a_command_are_words_where_one_was_given_before(rig: SlackRig) -> None:
    await rig.person(ANA).command("reply 142 !send us a mail", ROOM)
    assert rig.desk.drafts[THREAD, ANA] == "!send us a mail"


async def test_a_slash_command_takes_markup_apart_too(rig: SlackRig) -> None:
    await rig.person(ANA).command("reply 142 *Yes*, ask <@U2BEN> :tada: & more", ROOM)
    assert rig.desk.drafts[THREAD, ANA] == "Yes, ask Ben 🎉 & more"


@pytest.mark.parametrize("way", WAYS)
async def test_a_custom_emoji_stops_with_a_hint(rig: SlackRig, card: Post, way: Way) -> None:
    await way(rig, card, "Yes :partyparrot:")
    assert ":partyparrot: is an emoji that only this workspace can see" in rig.told(ANA).replace("\u2060", "")
    assert rig.desk.did(act.SaveDraft) == []


@pytest.mark.parametrize("who", ["<@U3CHO>", "<@U7NEW>"])
async def test_a_colleague_who_chose_no_public_name_is_not_named(rig: SlackRig, card: Post, who: str) -> None:
    rig.desk.knows(StaffRef("slack", "U7NEW"), "New", id=7, enrolled=False)
    rig.slack.add_person("U7NEW", name="new")
    await say(rig, card, f"!send Ask {who}.")
    assert "write their name in words" in rig.told(ANA)
    assert rig.desk.did(act.SaveDraft) == []


@pytest.mark.parametrize("files", [["cake.png"], ["a.png", "b.png"]])
async def test_where_no_pictures_can_be_carried_what_is_attached_stays_inside_and_the_preview_says_so(
    rig: SlackRig, card: Post, files: list[str]
) -> None:
    rig.desk.album.most = 0
    await say(rig, card, f"!send {TEXT}", files=files)
    told = words(newest(rig))
    assert SIGNED in told
    assert ("The file attached to it stays" if len(files) == 1 else "The 2 files attached to it stay") in told
    assert "Send in public" in labels(newest(rig))


# --- a colleague's words --------------------------------------------------------------------------


async def ask_to_send(rig: SlackRig, card: Post) -> str:
    ts = await say(rig, card, TEXT, BEN)
    await rig.person(ANA).react(ROOM, ts, "outbox_tray")
    await rig.quiet()
    return ts


async def test_a_colleagues_words_are_refused_and_they_are_asked(rig: SlackRig, card: Post) -> None:
    await ask_to_send(rig, card)
    assert "Those are not your words." in rig.told(ANA)
    assert "Send in public" not in rig.told(ANA)
    assert "Ana would like to answer the customer of #142 with your words" in rig.told(BEN)
    assert TEXT in rig.told(BEN)
    assert newest(rig, BEN).thread_ts == card.ts
    assert rig.desk.handled == [act.KeepClaim(THREAD, BEN)]


@pytest.mark.parametrize("way", ["shortcut", "reaction"])
async def test_only_after_they_agree_may_it_be_looked_at_and_sent(rig: SlackRig, card: Post, way: str) -> None:
    ts = await say(rig, card, TEXT, BEN)
    if way == "shortcut":
        await rig.person(ANA).shortcut("send_words", ROOM, ts)
    else:
        await rig.person(ANA).react(ROOM, ts, "outbox_tray")
    await rig.quiet()
    await press(rig, "They may", BEN)
    assert "They are told." in words(newest(rig, BEN))
    assert newest(rig).thread_ts == card.ts
    assert rig.desk.did(act.SaveDraft) == []
    await press(rig, "Look at it")
    assert SIGNED in words(newest(rig))
    await press(rig, "Send in public")
    assert rig.desk.did(act.Send) == [act.Send(THREAD, ANA, fingerprint(SIGNED))]


async def test_a_refused_press_leaves_the_preview_to_be_pressed_again(rig: SlackRig, card: Post) -> None:
    await say(rig, card, f"!send {TEXT}")
    preview = newest(rig)
    rig.desk.refuse(act.Send, "Ben has #142.")
    await press(rig, "Send in public", where=preview)
    assert "Ben has #142." in words(newest(rig))
    rig.desk.refuse(act.Send, "")
    await press(rig, "Send in public", where=preview)
    assert len(rig.desk.did(act.Send)) == 1
