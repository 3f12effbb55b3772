"""What app.yaml may say about Teams, and how a mistake is told."""

from typing import Any

import pytest
from pydantic import ValidationError

from adapters.teams.settings import TeamsSettings

ROOM = "19:0123456789abcdef@thread.tacv2"
GIVEN: dict[str, Any] = {
    "app_id": "33333333-CCCC-4ccc-8ccc-000000000003",
    "app_password": "abc~made.up-secret",
    "tenant_id": "11111111-aaaa-4aaa-8aaa-000000000001",
    "room": ROOM,
}


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in GIVEN.items() if name != key}


def test_four_values_are_enough() -> None:
    settings = TeamsSettings(**GIVEN)
    assert settings.app_id == GIVEN["app_id"].lower()
    assert (settings.rsc, settings.local, settings.private_posts, settings.language) == (False, False, False, "en")
    assert settings.login_url == "https://login.microsoftonline.com/"
    assert len(TeamsSettings.model_fields) <= 12


@pytest.mark.parametrize(
    ("room", "found"),
    [
        (ROOM, ROOM),
        ("19:0123@thread.skype", "19:0123@thread.skype"),
        (
            "https://teams.microsoft.com/l/channel/19%3A0123456789abcdef%40thread.tacv2/Customers?groupId=1&tenantId=2",
            ROOM,
        ),
    ],
)
def test_a_room_is_an_id_or_a_link(room: str, found: str) -> None:
    assert TeamsSettings(**{**GIVEN, "room": room}).room == found


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"app_id": "Handraise"}, "client"),
        ({"tenant_id": "acme.example"}, "tenant"),
        ({"app_password": "44444444-dddd-4ddd-8ddd-000000000004"}, "this is its id"),
        ({"app_password": "two words"}, "in one piece"),
        ({"room": "#customers"}, "channel's id"),
        ({"room": "19:meeting@unq.gbl.spaces"}, "channel's id"),
        ({"login_url": "http://login.example/"}, "http only on this machine"),
        ({"service_url": "https://user:word@smba.example/"}, "expected an address"),
        ({"openid_url": "file:///etc/passwd"}, "expected an address"),
        ({"keepers": ["Ana Lima"]}, "object id in the directory"),
        ({"keepers": ["ana@acme.example", "@ana"]}, "the one in place 2 is neither"),
        ({"keepers": ["29:1ana"]}, "the name they sign in with"),
        ({"keepers": ["ana@acme.example, ben@acme.example"]}, "the one in place 1"),
        ({"keepers": "ana@acme.example"}, "expected a list, such as"),
        ({"keepers": None}, "expected a list, such as"),
        ({"local": True}, "without credentials"),
        ({"colour": "red"}, "Extra inputs"),
    ],
)
def test_a_mistake_is_told_by_what_was_expected(change: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        TeamsSettings(**{**GIVEN, **change})


def test_keepers_are_ids_and_sign_in_names_whatever_their_case() -> None:
    named = [" Ana@Acme.example ", "44444444-DDDD-4ddd-8ddd-000000000003", "ana@acme.example"]
    settings = TeamsSettings(**{**GIVEN, "keepers": named})
    assert settings.keepers == ("ana@acme.example", "44444444-dddd-4ddd-8ddd-000000000003")
    assert TeamsSettings(**GIVEN).keepers == ()


@pytest.mark.parametrize("key", ["app_id", "app_password", "tenant_id"])
def test_nothing_that_tells_teams_from_strangers_may_be_missing(key: str) -> None:
    with pytest.raises(ValidationError, match=key):
        TeamsSettings(**without(key))


def test_a_secret_is_never_told() -> None:
    with pytest.raises(ValidationError) as caught:
        TeamsSettings(**{**GIVEN, "app_password": "hush hush"})
    assert "hush" not in str(caught.value)
    assert "made.up" not in repr(TeamsSettings(**GIVEN))


def test_local_mode_needs_no_credentials_and_stays_here() -> None:
    settings = TeamsSettings(room=ROOM, local=True, service_url="http://127.0.0.1:56150")
    assert settings.service_url == "http://127.0.0.1:56150/"
    with pytest.raises(ValidationError, match="this machine only"):
        TeamsSettings(room=ROOM, local=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_this_machine_may_be_without_encryption(host: str) -> None:
    assert TeamsSettings(**GIVEN, service_url=f"http://{host}:9/").service_url == f"http://{host}:9/"


@pytest.mark.parametrize("host", ["127.0.0.1.example", "localhost.example", "10.0.0.1"])
def test_what_only_looks_like_this_machine_may_not(host: str) -> None:
    with pytest.raises(ValidationError):
        TeamsSettings(**GIVEN, service_url=f"http://{host}/")
