"""What app.yaml says about a Bluesky account."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

_HANDLE = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")
_PROXY = re.compile(r"did:[a-z]+:[A-Za-z0-9._:%-]+#[A-Za-z0-9_]+")


class BlueskySettings(BaseModel):
    """How to reach one account on the AT Protocol, and how often to look."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, hide_input_in_errors=True)

    service: str = "https://bsky.social"
    handle: str = Field(max_length=253)
    app_password: SecretStr
    appview: str = ""
    web: str = "https://bsky.app"
    poll_seconds: int = Field(default=20, ge=5, le=3600)

    search: tuple[Annotated[str, Field(min_length=2, max_length=100)], ...] = Field(default=(), max_length=5)

    @field_validator("handle")
    @classmethod
    def _is_a_handle(cls, value: str) -> str:
        handle = value.removeprefix("@").lower()
        if not _HANDLE.fullmatch(handle):
            raise ValueError("expected the account's handle, such as acme.example or acme.bsky.social")
        return handle

    @field_validator("app_password")
    @classmethod
    def _is_there(cls, value: SecretStr) -> SecretStr:
        if len(value.get_secret_value().strip()) < 8:
            raise ValueError("expected an app password (Settings, Privacy and security, App passwords)")
        return SecretStr(value.get_secret_value().strip())

    @field_validator("service", "web")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        url = urlsplit(value)
        if url.scheme not in {"http", "https"} or not url.hostname or url.query or url.fragment:
            raise ValueError("expected an address such as https://bsky.social")
        return value.rstrip("/")

    @field_validator("appview")
    @classmethod
    def _names_an_appview(cls, value: str) -> str:
        if value and not _PROXY.fullmatch(value):
            raise ValueError("expected an AppView such as did:web:api.bsky.app#bsky_appview, or nothing")
        return value
