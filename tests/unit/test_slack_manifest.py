"""The app manifest: made from what the code listens to and calls, within Slack's limits, and asking for no more."""

import ast
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest

import adapters.slack
from adapters.slack import subscriptions
from adapters.slack.client import METHODS, OPEN_LINE
from adapters.slack.events import Payload, Workspace
from adapters.slack.manifest import PATH, link, manifest
from adapters.slack.settings import SlackSettings
from adapters.slack.subscriptions import (
    BARE_COMMANDS,
    COMMAND,
    EVENTS,
    PRIVATE_EVENTS,
    PRIVATE_SCOPES,
    SHORTCUTS,
    scopes,
)
from adapters.slack.surface import SlackRoom
from bot.cli.main import main
from bot.ports.adapter import AdapterContext
from bot.testing.fake_desk import NOON
from bot.testing.fake_kv import FakeKeyValueStore

HERE = Path(adapters.slack.__file__).parent
FAMILIES = (
    "blocks",
    *("admin", "apps", "auth", "bots", "chat", "conversations", "emoji", "files", "im", "pins", "reactions"),
    *("search", "team", "usergroups", "users", "views"),
)
A_METHOD = re.compile(rf"(?:{'|'.join(FAMILIES)})\.[A-Za-z.]+")

# As Slack's reference has them (docs.slack.dev/reference/events and /methods, November 2026).
NEEDED_FOR_EVENTS = {
    "app_home_opened": set[str](),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set[str](),
    "channel_archive": {"channels:read"},
    "channel_rename": {"channels:read"},
    "channel_shared": {"channels:read"},
    "channel_unarchive": {"channels:read"},
    "channel_unshared": {"channels:read"},
    "member_joined_channel": {"channels:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "tokens_revoked": set[str](),
    "user_change": {"users:read"},
}
NEEDED_FOR_METHODS = {
    "auth.test": set[str](),
    "blocks.validate": set[str](),
    "chat.getPermalink": set[str](),
    "chat.postEphemeral": {"chat:write"},
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "conversations.history": {"channels:history"},
    "conversations.info": {"channels:read"},
    "conversations.list": {"channels:read"},
    "conversations.members": {"channels:read"},
    "conversations.replies": {"channels:history"},
    "files.info": {"files:read"},
    "users.info": {"users:read"},
    "users.list": {"users:read"},
    "views.open": set[str](),
    "views.publish": set[str](),
    "views.push": set[str](),
    "views.update": set[str](),
}


@pytest.fixture
def room() -> SlackRoom:
    async def sleep(_seconds: float) -> None:
        return

    given = SlackSettings.model_validate({"bot_token": "xoxb-x", "signing_secret": "x", "room": "C1CUSTOMERS"})
    made = SlackRoom(
        "slack",
        given,
        AdapterContext("Acme", "http://acme.example", FakeKeyValueStore(), lambda: NOON, lambda: "t", sleep),
    )
    made._slack.api._home = Workspace("T1HOME", None, "UBOT", "B1BOT")
    made._listener.open(made._messages_in, made._interactions)
    return made


# --- what is listened to and called is what is asked for ------------------------------------------


def test_every_event_asks_for_what_slack_wants_for_it() -> None:
    tables = {**EVENTS, **PRIVATE_EVENTS}
    assert {event: {scope} - {""} for event, scope in tables.items()} == NEEDED_FOR_EVENTS


def test_every_method_asks_for_what_slack_wants_for_it() -> None:
    assert {method: {scope} - {""} for method, scope in METHODS.items()} == NEEDED_FOR_METHODS


def test_every_method_that_the_code_names_is_in_the_table_and_none_besides() -> None:
    assert named_methods() == METHODS.keys() | {OPEN_LINE}


def named_methods() -> set[str]:
    """Return every method of Slack's that stands in the code outside of the table, however it gets called."""
    found = set()
    for path in HERE.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        tables = {
            id(key)
            for node in ast.walk(tree)
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "METHODS"
            for key in ast.walk(node)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in tables:
                found |= {node.value} if A_METHOD.fullmatch(node.value) else set()
    return found


async def test_no_method_outside_of_the_table_can_be_called(room: SlackRoom) -> None:
    with pytest.raises(KeyError, match="not in the table"):
        await room._slack.api.call("chat.delete", channel="C1", ts="1.0")


class Noted:
    """An event queue that notes which events got as far as that."""

    def __init__(self) -> None:
        self.kinds: list[str] = []

    async def enqueue(self, _delivery: str, event: Payload, _whose: str) -> bool:
        self.kinds.append(event["type"])
        return True


async def brought(room: SlackRoom, kind: str) -> int:
    event: dict[str, Any] = {
        "type": kind,
        "user": "U1ANA",
        "channel": "C1CUSTOMERS",
        "ts": "1.0",
        "text": "<@UBOT> help",
    }
    event |= {"user": {"id": "U1ANA"}} if kind == "user_change" else {}
    return await status(room, {"type": "event_callback", "team_id": "T1HOME", "event_id": "Ev1", "event": event})


async def test_the_events_of_the_table_are_really_listened_to_and_no_others(room: SlackRoom) -> None:
    room._listener._events = noted = Noted()  # type: ignore[assignment]
    kinds = {event.partition(".")[0] for event in (*EVENTS, *PRIVATE_EVENTS)}
    room._slack.people._profiles["U1ANA"] = ({"id": "U1ANA"}, room._slack.now())
    for kind in sorted(kinds | {"link_shared", "pin_added", "message_metadata_posted", "team_join"}):
        assert await brought(room, kind) == 200
    assert set(noted.kinds) == kinds - {"user_change"}
    assert "U1ANA" not in room._slack.people._profiles, "user_change is dealt with on the spot"


async def test_the_commands_and_shortcuts_of_the_tables_are_really_listened_to_and_no_others(room: SlackRoom) -> None:
    for command in (COMMAND, *BARE_COMMANDS, "/handraise2", "/reply-all", "/x/claim"):
        body: dict[str, Any] = {
            "command": command,
            "text": "help",
            "user_id": "U1ANA",
            "team_id": "T1HOME",
            "response_url": "",
        }
        assert await status(room, body) == (200 if command in (COMMAND, *BARE_COMMANDS) else 404)
    for name in (*SHORTCUTS, "claim_mention2", "x"):
        body = {"type": "shortcut", "callback_id": name, "user": {"id": "U9EVE", "team_id": "T9"}, "trigger_id": "t"}
        assert await status(room, body) == (200 if name in SHORTCUTS else 404)


async def status(room: SlackRoom, body: dict[str, Any]) -> int:
    assert room._listener._app is not None
    return (await room._listener._app.async_dispatch(AsyncBoltRequest(body=body, mode="socket_mode"))).status


def test_nothing_is_listened_to_besides(room: SlackRoom) -> None:
    """Whoever adds a listener adds it to a table too, or this number is wrong."""
    app = room._listener._app
    assert app is not None
    tables = len(["events", "all other events, let go", "commands", "shortcuts"])
    presses = len(["typing", "every other press", "a form", "a closed editor", "a menu that asks"])
    assert len(app._async_listeners) == tables + presses


def test_the_least_is_asked_for() -> None:
    needed = set[str]().union(*NEEDED_FOR_METHODS.values(), *(NEEDED_FOR_EVENTS[event] for event in EVENTS))
    assert set(scopes()) == needed | {"commands"}
    assert set(PRIVATE_SCOPES) == {scope.replace("channels:", "groups:") for scope in scopes() if "channels:" in scope}


@pytest.mark.parametrize("variant", [{}, {"http": "https://a.example"}, {"bare": True}, {"private": True}])
def test_nobody_is_impersonated_and_no_person_is_asked_to_lend_their_rights(variant: Mapping[str, Any]) -> None:
    asked = manifest(**variant)["oauth_config"]
    assert asked.keys() == {"scopes"}
    assert asked["scopes"].keys() == {"bot"}
    never = ("admin", "chat:write.", "identify", "incoming-webhook", "users.profile:write", "search:", ":manage")
    assert [scope for scope in asked["scopes"]["bot"] if scope.startswith(never) or scope.endswith(never)] == []
    assert "im:write" not in asked["scopes"]["bot"], "nobody gets a direct message unasked"


# --- as Slack takes it ----------------------------------------------------------------------------

VARIANTS: list[dict[str, Any]] = [
    {},
    {"http": "https://answers.example.com"},
    {"bare": True},
    {"private": True},
    {"http": "https://answers.example.com/", "bare": True, "private": True},
]


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_manifest_keeps_to_slacks_schema(variant: Mapping[str, Any]) -> None:
    """The limits of github.com/slackapi/manifest-schema, version 2."""
    made = manifest(**variant)
    about, features, settings = made["display_information"], made["features"], made["settings"]
    assert made["_metadata"]["major_version"] == 2
    assert about.keys() == {"name", "description", "background_color", "long_description"}
    assert 1 <= len(about["name"]) <= 35
    assert 1 <= len(about["description"]) <= 140
    assert 175 <= len(about["long_description"]) <= 4000
    assert re.fullmatch(r"#[0-9a-f]{6}", about["background_color"])
    assert features.keys() == {"bot_user", "app_home", "slash_commands", "shortcuts"}
    assert 1 <= len(features["bot_user"]["display_name"]) <= 80
    assert 1 <= len(features["shortcuts"]) <= 10
    for shortcut in features["shortcuts"]:
        assert shortcut.keys() == {"name", "type", "callback_id", "description"}
        assert shortcut["type"] in ("message", "global")
        assert 1 <= len(shortcut["name"]) <= 24
        assert 1 <= len(shortcut["callback_id"]) <= 255
        assert 1 <= len(shortcut["description"]) <= 150
    for command in features["slash_commands"]:
        assert re.fullmatch(r"/[a-z]{1,31}", command["command"])
        assert 1 <= len(command["description"]) <= 2000
        assert 1 <= len(command["usage_hint"]) <= 1000
        assert command["should_escape"] is True
    subscribed = settings["event_subscriptions"]["bot_events"]
    assert len(subscribed) == len(set(subscribed)) <= 100
    assert all(len(name) <= 50 for name in (*subscribed, *made["oauth_config"]["scopes"]["bot"]))
    assert len({s["callback_id"] for s in features["shortcuts"]}) == len(features["shortcuts"])


def test_what_is_subscribed_and_offered_is_what_the_tables_say() -> None:
    made = manifest()
    assert made["settings"]["event_subscriptions"]["bot_events"] == sorted(EVENTS)
    assert made["oauth_config"]["scopes"]["bot"] == list(scopes())
    assert [c["command"] for c in made["features"]["slash_commands"]] == [COMMAND]
    assert {s["callback_id"] for s in made["features"]["shortcuts"]} == SHORTCUTS.keys()


def test_short_commands_come_only_where_they_are_wanted() -> None:
    commands = manifest(bare=True)["features"]["slash_commands"]
    assert [command["command"] for command in commands] == [COMMAND, *BARE_COMMANDS]


def test_a_private_room_asks_for_its_own_scopes_and_events() -> None:
    made = manifest(private=True)
    assert set(PRIVATE_SCOPES) <= set(made["oauth_config"]["scopes"]["bot"])
    assert set(PRIVATE_EVENTS) <= set(made["settings"]["event_subscriptions"]["bot_events"])
    assert not set(PRIVATE_SCOPES) & set(manifest()["oauth_config"]["scopes"]["bot"])


def addresses(made: object) -> list[str]:
    if isinstance(made, dict):
        return [found for each in made.values() for found in addresses(each)]
    if isinstance(made, list):
        return [found for each in made for found in addresses(each)]
    return [made] if isinstance(made, str) and made.startswith("http") else []


def test_in_socket_mode_slack_has_no_address_of_ours() -> None:
    made = manifest(bare=True)
    assert made["settings"]["socket_mode_enabled"] is True
    assert addresses(made) == []
    assert made["settings"]["interactivity"] == {"is_enabled": True}


@pytest.mark.parametrize("url", ["https://answers.example.com", "https://answers.example.com/"])
def test_over_http_everything_comes_to_the_one_address(url: str) -> None:
    made = manifest(http=url, bare=True)
    assert made["settings"]["socket_mode_enabled"] is False
    assert addresses(made) == [f"https://answers.example.com{PATH}"] * 6
    assert all("url" in command for command in made["features"]["slash_commands"])
    assert made["settings"]["interactivity"]["message_menu_options_url"].endswith(PATH)


@pytest.mark.parametrize("url", ["answers.example.com", "ftp://answers.example.com", "https://", "//x"])
def test_an_address_that_slack_cannot_call_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="expected an address"):
        manifest(http=url)


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_link_opens_slacks_page_with_the_very_same_manifest(variant: Mapping[str, Any]) -> None:
    made = manifest(**variant)
    address = link(made)
    assert len(address) < 8000
    assert address.isascii()
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "api.slack.com", "/apps")
    asked = parse_qs(parts.query, strict_parsing=True)
    assert asked.keys() == {"new_app", "manifest_json"}
    assert json.loads(asked["manifest_json"][0]) == made


def test_the_command_prints_the_manifest_and_the_link_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manifest", "slack", "--private", "--http", "https://answers.acme.example"]) == 0
    printed, made = capsys.readouterr(), manifest(private=True, http="https://answers.acme.example")
    assert json.loads(printed.out) == made
    assert link(made) in printed.err


def test_the_command_says_what_is_wrong_with_an_address(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manifest", "slack", "--http", "nonsense"]) == 1
    assert "expected an address" in capsys.readouterr().err


def test_a_surface_without_a_manifest_says_that_it_needs_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manifest", "staffroom"]) == 1
    assert "staffroom needs no manifest" in capsys.readouterr().err


def test_help_lists_what_can_be_installed_and_an_unknown_surface_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manifest", "--help"]) == 0
    assert {"slack", "teams"} <= set(capsys.readouterr().out.split())
    assert main(["manifest", "slakc"]) == 1
    assert "did you mean 'slack'" in capsys.readouterr().err


def test_a_scope_that_nothing_needs_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subscriptions, "EVENTS", {**EVENTS, "pin_added": "pins:read"})
    assert "pins:read" in scopes()
    with pytest.raises((KeyError, AssertionError)):
        test_the_least_is_asked_for()
