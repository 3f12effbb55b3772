"""Whatever stands in any field of what Slack or Teams brings, it is read, or turned away: nothing breaks."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from adapters.slack import events as slack
from adapters.slack.attachments import attached
from adapters.slack.mrkdwn import CannotWrite, plain
from adapters.teams.activities import heard, read_json, tenants_of
from adapters.teams.button_payload import asks_for, post_key, root_of
from adapters.teams.gateway import Activity, Unreadable
from bot.ports.kv import Json
from tests.odd_values import changed
from tests.surfaces.teams_gateways import ACTIVITIES

# --- Slack ----------------------------------------------------------------------------------------

HOME = slack.Workspace("T1", None, "UBOT", "B1")
WORDS = {"type": "rich_text_section", "elements": [{"type": "text", "text": "Hm", "style": {"strike": True}}]}
LIST = {"type": "rich_text_list", "style": "ordered", "offset": 1, "elements": [WORDS]}
SAID: Json = {
    "type": "message",
    "channel": "C1",
    "user": "U1",
    "team": "T1",
    "text": "!claim",
    "ts": "2.0",
    "thread_ts": "1.0",
    "files": [{"id": "F1", "mode": "hosted", "mimetype": "image/png", "size": 5, "alt_txt": "A loaf"}],
    "attachments": [{"is_share": True}],
    "blocks": [{"type": "rich_text", "elements": [WORDS, LIST]}],
}
EDITED = {**SAID, "subtype": "message_changed", "message": {**SAID, "edited": {"ts": "3.0"}}, "previous_message": SAID}
GONE = {**SAID, "subtype": "message_deleted", "deleted_ts": "2.0", "previous_message": SAID}
REACTED: Json = {"type": "reaction_added", "user": "U1", "reaction": "hand", "item": {"channel": "C1", "ts": "2.0"}}
RENAMED: Json = {"type": "channel_rename", "channel": {"id": "C1", "name": "x"}}


@settings(max_examples=400, deadline=None)
@given(st.one_of(*map(changed, (SAID, EDITED, GONE, REACTED, RENAMED))))
def test_any_event_of_slack_is_read(event: Json) -> None:
    told = slack.readable(event)
    assert isinstance(slack.is_worth_keeping(told, HOME), bool)
    slack.is_edit(told)
    slack.has_other_files(told)
    keys = (slack.delivery_of(told, "Ev1"), slack.sender_key(told), slack.speaker(told).account, slack.room_of(told))
    places = (slack.place_of(told).key, slack.reacted_to(told).key)
    assert all(isinstance(key, str) for key in (*keys, *places))
    attached(told)
    with suppress(CannotWrite):
        plain(told.get("blocks"), told.get("text"), name_of=lambda _: None)


@given(st.recursive(st.none() | st.integers() | st.text(max_size=3), st.lists, max_leaves=3))
def test_what_is_no_event_is_one_of_nothing(event: Any) -> None:
    assert slack.readable(event) == {}


def test_a_good_event_is_left_as_it_is() -> None:
    for event in (SAID, EDITED, GONE, REACTED, RENAMED):
        assert slack.readable(event) == event


# --- Teams ----------------------------------------------------------------------------------------

RECORDED = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(ACTIVITIES).glob("*.json"))]
KEPT = TypeAdapter(Activity)


@pytest.mark.parametrize("activity", RECORDED, ids=[path.stem for path in sorted(Path(ACTIVITIES).glob("*.json"))])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_any_activity_of_teams_is_read_or_turned_away(activity: Json, data: st.DataObject) -> None:
    try:
        found = read_json(json.dumps(data.draw(changed(activity))).encode())
        told = heard(found)
    except Unreadable:
        return
    tenants_of(found)
    assert all(isinstance(word, str) for word in (asks_for(told), post_key(told), told.delivery, told.text))
    root_of(told)
    assert KEPT.validate_python(KEPT.dump_python(told, mode="json")).delivery == told.delivery
