"""What Slack's payloads say: who, where, and whether it is the same as before."""

from typing import Any

import pytest

from adapters.slack.events import (
    Actor,
    Payload,
    Workspace,
    account_of,
    caller,
    delivery_of,
    is_edit,
    is_gone,
    is_said,
    is_worth_keeping,
    place_of,
    pressed_at,
    presser,
    reacted_to,
    room_of,
    sender_key,
    speaker,
    states,
)
from bot.chat.messages import MessageRef

HOME = Workspace("T1HOME", None, "UBOT", "B1BOT")
GRID = Workspace("T1HOME", "E1GRID", "UBOT", "B1BOT")


def said(**changes: Any) -> Payload:
    """Return the event of words in a thread."""
    event = {"type": "message", "channel": "C1", "user": "U1ANA", "text": "Hm.", "ts": "2.0", "thread_ts": "1.0"}
    return {name: value for name, value in {**event, **changes}.items() if value is not None}


def edited(at: str = "3.0", **changes: Any) -> Payload:
    message = {"user": "U1ANA", "text": "Hm!", "ts": "2.0", "thread_ts": "1.0", "edited": {"user": "U1ANA", "ts": at}}
    before = {"user": "U1ANA", "text": "Hm.", "ts": "2.0", "thread_ts": "1.0"}
    event = {"type": "message", "subtype": "message_changed", "hidden": True, "channel": "C1", "ts": "3.1"}
    return {**event, "message": {**message, **changes}, "previous_message": before}


def unfurled() -> Payload:
    event = edited()
    del event["message"]["edited"]
    event["message"]["attachments"] = [{"id": 1}]
    return event


def deleted() -> Payload:
    before = {"user": "U1ANA", "text": "Hm.", "ts": "2.0", "thread_ts": "1.0"}
    event = {"type": "message", "subtype": "message_deleted", "hidden": True, "channel": "C1", "ts": "3.1"}
    return {**event, "deleted_ts": "2.0", "previous_message": before}


def tombstone() -> Payload:
    left = {"subtype": "tombstone", "user": "USLACKBOT", "text": "This was deleted.", "ts": "2.0", "thread_ts": "2.0"}
    before = {"user": "U1ANA", "text": "Hm.", "ts": "2.0", "thread_ts": "2.0"}
    event = {"type": "message", "subtype": "message_changed", "hidden": True, "channel": "C1", "ts": "3.1"}
    return {**event, "message": left, "previous_message": before}


def reaction(**changes: Any) -> Payload:
    item = {"type": "message", "channel": "C1", "ts": "2.0"}
    return {"type": "reaction_added", "user": "U1ANA", "reaction": "hand", "item": item, **changes}


# --- the same thing, however often it is told -----------------------------------------------------


def test_a_mention_has_one_name_whichever_event_brings_it() -> None:
    called = said(type="app_mention", text="<@UBOT> claim")
    assert delivery_of(said(), "Ev1") == delivery_of(called, "Ev2")


@pytest.mark.parametrize("event", [said(), edited(), deleted(), tombstone()])
def test_what_is_delivered_again_has_the_name_it_had(event: Payload) -> None:
    assert delivery_of(event, "Ev1") == delivery_of({**event, "event_ts": "9.9"}, "Ev2")


def test_what_happens_to_a_post_one_after_the_other_has_different_names() -> None:
    story = [said(), edited("3.0"), edited("4.0"), unfurled(), deleted()]
    assert len({delivery_of(event, "Ev1") for event in story}) == len(story)


def test_that_a_link_was_unfurled_hides_no_deletion() -> None:
    """Where replies hang on it, a deletion comes in the shape of a change as well."""
    assert delivery_of(unfurled(), "Ev1") != delivery_of(tombstone(), "Ev2")
    assert delivery_of(deleted(), "Ev1") == delivery_of(tombstone(), "Ev2")


def test_other_posts_have_other_names() -> None:
    others = [said(), said(ts="2.1"), said(channel="C2")]
    assert len({delivery_of(event, "Ev1") for event in others}) == 3


def test_whatever_is_no_post_has_the_name_that_slack_gives_it() -> None:
    assert delivery_of(reaction(), "Ev1") == delivery_of(reaction(), "Ev1")
    assert delivery_of(reaction(), "Ev1") != delivery_of(reaction(), "Ev2")


# --- what it is -----------------------------------------------------------------------------------


@pytest.mark.parametrize("subtype", [None, "file_share", "thread_broadcast", "bot_message"])
def test_words_are_words_however_they_are_brought(subtype: str | None) -> None:
    assert is_said(said(subtype=subtype))


@pytest.mark.parametrize(
    "subtype", ["channel_join", "channel_topic", "message_replied", "message_changed", "pinned_item"]
)
def test_what_slack_itself_says_is_not_said(subtype: str) -> None:
    assert not is_said(said(subtype=subtype))


def test_an_edit_is_one_only_if_somebody_made_it() -> None:
    assert is_edit(edited())
    assert not is_edit(unfurled())
    assert not is_edit(said())
    assert not is_edit(tombstone())


def test_a_deletion_is_one_in_either_shape() -> None:
    assert [is_gone(event) for event in (deleted(), tombstone(), edited(), unfurled(), said())] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("event", "worth_it"),
    [
        (said(), True),
        (said(subtype="thread_broadcast"), True),
        (edited(), True),
        (deleted(), True),
        (reaction(), True),
        (said(type="app_mention", text="<@UBOT> help", thread_ts=None), True),
        (said(text="Could <@UBOT|handraise> help?", thread_ts=None), True),
        (said(text=" !claim 142", thread_ts=None), True),
        (said(text="Lunch!", thread_ts=None), False),
        (said(text="<@U2BEN> lunch?", thread_ts=None), False),
        (edited(thread_ts=None), False),
        (tombstone(), False),
        ({"type": "channel_shared", "channel": "C1"}, True),
        ({"type": "member_joined_channel", "channel": "C1", "user": "UBOT"}, True),
        (unfurled(), False),
        (said(subtype="channel_join"), False),
        (said(user="UBOT", bot_id="B1BOT"), False),
        (said(user=None, bot_id="B1BOT", subtype="bot_message"), False),
        (edited(user="UBOT"), False),
        (reaction(user="UBOT"), False),
    ],
)
def test_what_nothing_can_come_of_is_not_kept(event: Payload, *, worth_it: bool) -> None:
    assert is_worth_keeping(event, HOME) is worth_it


def test_that_we_do_not_know_our_own_bot_makes_nobody_else_us() -> None:
    assert is_worth_keeping(said(), Workspace("T1HOME", None, "UBOT", ""))
    assert is_worth_keeping(said(bot_id=""), Workspace("T1HOME", None, "UBOT", ""))


# --- who ------------------------------------------------------------------------------------------


def test_who_pressed_is_of_the_workspace_that_stands_beside_them() -> None:
    body = {"team": {"id": "T1HOME"}, "user": {"id": "U9EVE", "team_id": "T9OTHER"}}
    assert presser(body) == Actor("U9EVE", "T9OTHER")
    assert presser({"team": {"id": "T1HOME"}, "user": {"id": "U9EVE"}}) == Actor("U9EVE", None)
    assert presser({}) == Actor("", None)


def test_who_typed_a_command_is_of_the_workspace_that_it_names() -> None:
    assert caller({"user_id": "U1ANA", "team_id": "T1HOME"}) == Actor("U1ANA", "T1HOME")


@pytest.mark.parametrize(
    ("more", "team"),
    [
        ({}, None),
        ({"team": "T1HOME"}, "T1HOME"),
        ({"team": "T1HOME", "user_team": "T9OTHER"}, "T9OTHER"),
        ({"team": "T1HOME", "source_team": "T9OTHER"}, "T9OTHER"),
        ({"user_team": None, "source_team": "T9OTHER"}, "T9OTHER"),
    ],
)
def test_who_wrote_is_of_the_workspace_that_is_theirs_not_of_the_room(more: Payload, team: str | None) -> None:
    assert speaker(said(**more)) == Actor("U1ANA", team)


@pytest.mark.parametrize("mark", [{"bot_id": "B2"}, {"app_id": "A2"}, {"subtype": "bot_message"}])
def test_an_app_is_no_person_who_it_says_it_is(mark: Payload) -> None:
    assert speaker(said(**mark)).is_app


def test_who_changed_their_words_is_who_wrote_them() -> None:
    assert speaker(edited()).account == "U1ANA"
    assert speaker(deleted()).account == "U1ANA"
    assert speaker(reaction()).account == "U1ANA"


def test_whom_another_workspace_vouches_for_is_no_account_of_ours() -> None:
    assert account_of(Actor("U1ANA", "T1HOME"), HOME) == "U1ANA"
    assert account_of(Actor("U1ANA"), HOME) == "U1ANA"
    assert account_of(Actor("U9EVE", "T9OTHER"), HOME) == "T9OTHER/U9EVE"
    assert account_of(Actor(""), HOME) == "?/"
    assert account_of(Actor("", "T1HOME"), HOME) == "T1HOME/"


def test_on_a_grid_only_slack_itself_can_tell() -> None:
    assert account_of(Actor("U1ANA", "T2SISTER"), GRID) == "U1ANA"
    assert account_of(Actor("U1ANA", "E1GRID"), GRID) == "U1ANA"


def test_the_doings_of_one_stand_in_one_line() -> None:
    doings = [said(), edited(), deleted(), reaction(), {"type": "app_home_opened", "user": "U1ANA", "channel": "D1"}]
    assert {sender_key(event) for event in doings} == {"U1ANA"}
    assert sender_key({"type": "channel_shared", "channel": "C1"}) == "C1"
    assert sender_key({"type": "tokens_revoked", "tokens": {}}) == ""


# --- where ----------------------------------------------------------------------------------------


def test_a_post_stands_in_its_thread() -> None:
    assert place_of(said()) == MessageRef("C1", "2.0", "1.0")
    assert place_of(said(thread_ts=None)) == MessageRef("C1", "2.0", "2.0")
    assert place_of(edited()) == MessageRef("C1", "2.0", "1.0")
    assert place_of(deleted()) == MessageRef("C1", "2.0", "1.0")
    assert place_of({"type": "message", "channel": "C1", "deleted_ts": "2.0"}) == MessageRef("C1", "2.0", "2.0")
    assert (place_of(said()).key, place_of(said()).root_key) == ("C1/2.0", "C1/1.0")
    assert reacted_to(reaction()) == MessageRef("C1", "2.0", "2.0")


def test_a_press_is_where_the_button_stands() -> None:
    container = {"type": "message", "channel_id": "C1", "message_ts": "2.0"}
    assert pressed_at({"container": container}) == MessageRef("C1", "2.0", "2.0")
    assert pressed_at({"container": {**container, "thread_ts": "1.0"}}) == MessageRef("C1", "2.0", "1.0")
    shortcut = {"channel": {"id": "C1"}, "message": {"ts": "2.0", "thread_ts": "1.0"}}
    assert pressed_at(shortcut) == MessageRef("C1", "2.0", "1.0")
    assert pressed_at({"container": {"type": "view", "view_id": "V1"}}) is None
    assert pressed_at({}) is None


def test_a_room_is_named_by_its_id_or_told_at_length() -> None:
    assert room_of({"channel": "C1"}) == "C1"
    assert room_of({"channel": {"id": "C1", "name": "customers"}}) == "C1"
    assert room_of(reaction()) == "C1"
    assert room_of({}) == ""


# --- what was filled in ---------------------------------------------------------------------------


def test_what_stands_in_a_form_is_read_by_its_field() -> None:
    values: Payload = {
        "text": {"text": {"type": "plain_text_input", "value": "Hello"}},
        "empty": {"empty": {"type": "plain_text_input", "value": None}},
        "to": {"to": {"type": "external_select", "selected_option": {"value": "2"}}},
        "agreed": {"agreed": {"type": "checkboxes", "selected_options": [{"value": "yes"}]}},
        "none": {"none": {"type": "checkboxes", "selected_options": []}},
        "from": {"from": {"type": "timepicker", "selected_time": "20:00"}},
    }
    read = states({"state": {"values": values}})
    assert read == {"text": "Hello", "empty": "", "to": "2", "agreed": "yes", "none": "", "from": "20:00"}
    assert states({}) == {}
    assert states({"state": None}) == {}
