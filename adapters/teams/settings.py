"""What app.yaml says about Microsoft Teams."""

import ipaddress
import re
from collections.abc import Sequence
from typing import Self
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from bot.ports.adapter import Exclusive

LOGIN = "https://login.microsoftonline.com/"
OPENID = "https://login.botframework.com/v1/.well-known/openidconfiguration"
SERVICE = "https://smba.trafficmanager.net/teams/"
"""Where Teams takes calls until it has told us an address nearer to the tenant."""

KEEPERS = (
    "expected a person's object id in the directory, such as 11111111-2222-3333-4444-555555555555, "
    "or the name they sign in with, such as ana@acme.example"
)
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SIGN_IN = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")
_CHANNEL = re.compile(r"19:[\w.-]+@thread\.\w+")
_IN_A_LINK = re.compile(r"/(19:[\w.-]+@thread\.\w+)(?:/|$)")


class TeamsSettings(BaseModel):
    """How to reach one tenant, and the channel where its cards appear."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, hide_input_in_errors=True)

    app_id: str = ""
    app_password: SecretStr = SecretStr("")
    tenant_id: str = ""
    room: str = Field(min_length=2, max_length=1000)
    keepers: tuple[str, ...] = Field(default=(), max_length=100)
    rsc: bool = False
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}$")
    private_posts: bool = False
    local: bool = False
    login_url: str = LOGIN
    openid_url: str = OPENID
    service_url: str = SERVICE

    @property
    def exclusive(self) -> Sequence[Exclusive]:
        """What no second entry may have: Teams calls one address for everything."""
        return [Exclusive("address, /api/messages", "", "Teams can have one entry, so remove one of them")]

    @field_validator("app_id")
    @classmethod
    def _is_an_app(cls, value: str) -> str:
        return _identified(value, "expected the app's (client) id, such as 11111111-2222-3333-4444-555555555555")

    @field_validator("tenant_id")
    @classmethod
    def _is_a_tenant(cls, value: str) -> str:
        return _identified(value, "expected the directory (tenant) id, such as 11111111-2222-3333-4444-555555555555")

    @field_validator("app_password")
    @classmethod
    def _is_a_secret(cls, value: SecretStr) -> SecretStr:
        secret = value.get_secret_value()
        if _ID.fullmatch(secret.lower()):
            raise ValueError("expected the client secret's value; this is its id (Certificates & secrets)")
        if not secret.isascii() or any(sign.isspace() for sign in secret):
            raise ValueError("expected the client secret's value, in one piece (Certificates & secrets)")
        return value

    @field_validator("room")
    @classmethod
    def _is_a_channel(cls, value: str) -> str:
        if found := _IN_A_LINK.search(unquote(urlsplit(value).path)):
            return found[1]
        if not _CHANNEL.fullmatch(value):
            raise ValueError("expected a channel's id, such as 19:…@thread.tacv2, or the link to the channel")
        return value

    @field_validator("keepers", mode="before")
    @classmethod
    def _is_a_list(cls, value: object) -> object:
        if isinstance(value, list | tuple):
            return value
        raise ValueError("expected a list, such as [ana@acme.example]")

    @field_validator("keepers")
    @classmethod
    def _are_people(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        named = tuple(dict.fromkeys(each.strip().casefold() for each in value))
        for at, each in enumerate(named, start=1):
            if not (_ID.fullmatch(each) or _SIGN_IN.fullmatch(each)):
                raise ValueError(f"{KEEPERS}; the one in place {at} is neither")
        return named

    @field_validator("login_url", "service_url")
    @classmethod
    def _is_where_calls_go(cls, value: str) -> str:
        return _address(value).rstrip("/") + "/"

    @field_validator("openid_url")
    @classmethod
    def _is_where_keys_are(cls, value: str) -> str:
        return _address(value)

    @model_validator(mode="after")
    def _can_tell_teams_from_others(self) -> Self:
        if self.local:
            if self.app_id or self.app_password.get_secret_value() or self.tenant_id:
                raise ValueError(
                    "local is for a look without credentials: leave app_id, app_password and tenant_id out"
                )
            if not is_loopback(self.service_url):
                raise ValueError(
                    "local speaks to this machine only: expected a service_url such as http://127.0.0.1:56150/"
                )
            return self
        for key in ("app_id", "tenant_id"):
            if not getattr(self, key):
                raise ValueError(f"{key} is missing: without it, nobody could tell Teams' requests from a stranger's")
        if not self.app_password.get_secret_value():
            raise ValueError("app_password is missing: the client secret's value (Certificates & secrets)")
        return self


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_safe(url: str) -> bool:
    """Whether nobody between us and this address can read along: it is https, or on this machine."""
    parts = urlsplit(url)
    if not parts.hostname or parts.username or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(url))


def _identified(value: str, expected: str) -> str:
    if value and not _ID.fullmatch(value.lower()):
        raise ValueError(expected)
    return value.lower()


def _address(value: str) -> str:
    if not is_safe(value):
        raise ValueError(f"expected an address such as {SERVICE}; http only on this machine")
    return value
