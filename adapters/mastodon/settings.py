"""What app.yaml says about an account on a Mastodon server."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints, field_validator

Keyword = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=100)]
_TOKEN = re.compile(r"[\x21-\x7e]+")


class MastodonSettings(BaseModel):
    """How to reach one account on one server."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, hide_input_in_errors=True)

    url: str
    """The address of the server that the account is on, without a path."""
    access_token: SecretStr
    poll_seconds: int = Field(default=15, ge=5, le=3600)
    """How often to ask for news, whether or not the server pushes."""
    streaming: bool = True
    """Whether to keep a line open on which the server says that there are news."""
    search: tuple[Keyword, ...] = Field(default=(), max_length=5)
    """Words and #hashtags to listen for: what they find can be read, not answered."""

    @field_validator("url")
    @classmethod
    def _is_a_server(cls, value: str) -> str:
        url = urlsplit(value)
        whole = url.scheme in {"http", "https"} and url.hostname and url.path in {"", "/"}
        if not whole or url.query or url.fragment or url.username or not value.isascii():
            raise ValueError(
                "expected the address of your server and nothing behind it, such as https://mastodon.example"
            )
        return value.rstrip("/")

    @field_validator("access_token")
    @classmethod
    def _is_a_token(cls, value: SecretStr) -> SecretStr:
        # Anything else would be refused by the HTTP library in an error that shows the token.
        if not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("expected the access token of your application (Preferences, Development)")
        return value
