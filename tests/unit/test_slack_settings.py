"""What app.yaml says about Slack: refused where it cannot be right, and never told to anybody."""

import pytest
from pydantic import ValidationError

from adapters.slack.settings import SlackSettings
from adapters.slack.surface import SlackRoom
from bot.ports.adapter import AdapterContext
from bot.testing.fake_desk import NOON
from bot.testing.fake_kv import FakeKeyValueStore

BOT, APP, SECRET = "xoxb-made-up-bot", "xapp-made-up-app", "5eedc0ffee5eedc0ffee5eedc0ffee12"
GOOD = {"bot_token": BOT, "signing_secret": SECRET, "room": "#customers"}


def settings(**changes: str) -> SlackSettings:
    return SlackSettings.model_validate({name: value for name, value in {**GOOD, **changes}.items() if value != "-"})


def refused(**changes: str) -> str:
    with pytest.raises(ValidationError) as no:
        settings(**changes)
    told = f"{no.value} {no.value!r}"
    for hidden in (BOT, APP, SECRET, "hunter2"):
        assert hidden not in told
    return told


@pytest.mark.parametrize(
    "token", ["-", "", APP, SECRET, "xoxp-hunter2", "xoxb-", "xoxb-hunter2 hunter2", "Xoxb-hunter2"]
)
def test_what_is_no_bot_token_is_refused(token: str) -> None:
    assert "bot_token" in refused(bot_token=token)


@pytest.mark.parametrize("token", [BOT, SECRET, "xapp-", "xoxp-hunter2"])
def test_what_is_no_app_token_is_refused(token: str) -> None:
    assert "xapp-" in refused(app_token=token)


@pytest.mark.parametrize("secret", [BOT, APP, "xoxp-hunter2", "hunter2é"])
def test_what_is_no_signing_secret_is_refused(secret: str) -> None:
    assert "Signing Secret" in refused(signing_secret=secret)


@pytest.mark.parametrize("secret", ["-", "", "   ", "\n"])
def test_a_room_that_could_not_tell_slack_from_a_stranger_is_refused(secret: str) -> None:
    assert "app_token (Socket Mode) or signing_secret (HTTP)" in refused(signing_secret=secret)


@pytest.mark.parametrize("room", ["-", "", "#", "two words", "#" + "x" * 90])
def test_what_is_no_room_is_refused(room: str) -> None:
    assert "room" in refused(room=room)


@pytest.mark.parametrize("url", ["", "slack.com/api", "ftp://slack.com/api/", "https://slack.com/api/?token=hunter2"])
def test_what_is_no_address_is_refused(url: str) -> None:
    assert "api_url" in refused(api_url=url)


def test_a_key_that_there_is_not_is_refused() -> None:
    assert "app_tokn" in refused(app_tokn=APP)


def test_one_way_in_is_enough_and_an_app_token_means_socket_mode() -> None:
    assert not settings().socket_mode
    assert settings(app_token=APP, signing_secret="-").socket_mode
    assert settings(app_token=APP).socket_mode
    assert not settings(app_token="").socket_mode


def test_what_a_copied_secret_drags_along_is_left_out() -> None:
    assert settings(bot_token=f" {BOT}\n").bot_token.get_secret_value() == BOT
    assert settings(signing_secret=f"{SECRET}\n").signing_secret.get_secret_value() == SECRET


def test_an_address_ends_as_slacks_kit_needs_it() -> None:
    assert settings(api_url="http://127.0.0.1:9/api").api_url == "http://127.0.0.1:9/api/"
    assert settings().api_url == "https://slack.com/api/"


async def test_no_secret_is_told_by_whatever_holds_it() -> None:
    async def sleep(_seconds: float) -> None:
        return

    context = AdapterContext("Acme", "http://acme.example", FakeKeyValueStore(), lambda: NOON, lambda: "t", sleep)
    given = settings(app_token=APP)
    room = SlackRoom("slack", given, context)
    holders = (given, room, room._slack, room._slack.api, room._listener, given.model_dump(), given.model_dump_json())
    told = " ".join(f"{each!s} {each!r}" for each in holders)
    for hidden in (BOT, APP, SECRET):
        assert hidden not in told
