"""What app.yaml says about Slack."""

import re
from collections.abc import Sequence
from typing import Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from bot.ports.adapter import Exclusive

SLACK_API = "https://slack.com/api/"
_BOT_TOKEN = re.compile(r"(?:xoxe\.)?xoxb-[\x21-\x7e]+")
_APP_TOKEN = re.compile(r"xapp-[\x21-\x7e]+")


class SlackSettings(BaseModel):
    """How to reach one Slack workspace, and the room where its cards appear."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, hide_input_in_errors=True)

    bot_token: SecretStr
    signing_secret: SecretStr = SecretStr("")
    app_token: SecretStr = SecretStr("")
    room: str = Field(min_length=2, max_length=81)
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}$")
    private_posts: bool = False
    api_url: str = SLACK_API

    @field_validator("bot_token")
    @classmethod
    def _is_a_bot_token(cls, value: SecretStr) -> SecretStr:
        if not _BOT_TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("expected the Bot User OAuth Token, which begins with xoxb- (OAuth & Permissions)")
        return value

    @field_validator("app_token")
    @classmethod
    def _is_an_app_token(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not _APP_TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("expected an app-level token, which begins with xapp- (Basic Information)")
        return value

    @field_validator("signing_secret")
    @classmethod
    def _is_a_secret(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value().startswith(("xox", "xapp-")) or not value.get_secret_value().isascii():
            raise ValueError("expected the Signing Secret, which is no token (Basic Information)")
        return value

    @field_validator("room")
    @classmethod
    def _is_a_room(cls, value: str) -> str:
        if any(sign.isspace() for sign in value):
            raise ValueError("expected a channel such as #customers, or its id")
        return value

    @field_validator("api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        url = urlsplit(value)
        if url.scheme not in {"http", "https"} or not url.hostname or url.query or url.fragment:
            raise ValueError("expected an address such as https://slack.com/api/")
        return value.rstrip("/") + "/"

    @model_validator(mode="after")
    def _can_tell_slack_from_others(self) -> Self:
        if not self.app_token.get_secret_value() and not self.signing_secret.get_secret_value():
            raise ValueError(
                "expected app_token (Socket Mode) or signing_secret (HTTP): "
                "without either, nobody could tell Slack's requests from a stranger's"
            )
        return self

    @property
    def exclusive(self) -> Sequence[Exclusive]:
        """What no second entry may have: a workspace that is entered twice would lose claims."""
        again = "one workspace can have one entry, so remove one of them"
        tokens = [Exclusive("bot_token", self.bot_token.get_secret_value(), again)]
        if self.socket_mode:
            return [*tokens, Exclusive("app_token", self.app_token.get_secret_value(), again)]
        return [*tokens, Exclusive("address, /slack/events", "", "only one can be without app_token")]

    @property
    def socket_mode(self) -> bool:
        """Whether we call Slack and keep the line open, so that no public address is needed."""
        return bool(self.app_token.get_secret_value())
