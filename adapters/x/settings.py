"""What app.yaml says about an account on X."""

import re
from decimal import Decimal
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

Dollars = Annotated[Decimal, Field(ge=0, le=100_000)]
_SECRET = re.compile(r"[\x21-\x7e]+")
_NOTHING = SecretStr("")


class XPrices(BaseModel):
    """What X charges, in dollars, as of November 2026. The bill in X's console is the truth."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    mention: Dollars = Decimal("0.001")
    """A post from our own lists: a mention of us, or a post of ours."""
    post: Dollars = Decimal("0.005")
    """Any other post."""
    account: Dollars = Decimal("0.010")
    """An account that comes along with a post."""
    reply: Dollars = Decimal("0.010")
    """A reply to somebody who addressed us."""
    link: Dollars = Decimal("0.200")
    """A reply with a link in it."""
    deletion: Dollars = Decimal("0.010")
    """Taking a post back."""
    picture: Dollars = Decimal("0.005")
    """The alt text of a picture."""


class XSettings(BaseModel):
    """How to reach one account, and what that may cost in a month."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, hide_input_in_errors=True)

    api_url: str = "https://api.x.com"
    user_id: str = Field(pattern=r"^[0-9]{1,19}$")
    """The number of our account, which never changes."""
    handle: str
    """What our account is called, without @."""
    client_id: str = Field(min_length=1, pattern=r"^[\x21-\x7e]+$")
    client_secret: SecretStr = _NOTHING
    """Only confidential apps have one."""
    refresh_token: SecretStr
    """The first one. X gives a new one with each use: those are kept, encrypted."""
    most: int = Field(default=280, ge=100, le=25_000)
    poll_seconds: int = Field(default=60, ge=15, le=3600)
    monthly_budget: Dollars = Decimal(20)
    """What may be spent in a calendar month (UTC), in dollars."""
    prices: XPrices = XPrices()
    query: str = Field(default="", max_length=400)
    """A search whose finds can be read, not answered."""

    @field_validator("api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        url = urlsplit(value)
        whole = url.scheme in {"http", "https"} and url.hostname and url.path in {"", "/"}
        if not whole or url.query or url.fragment or url.username or not value.isascii():
            raise ValueError("expected the address of X's API and nothing behind it, such as https://api.x.com")
        return value.rstrip("/")

    @field_validator("handle")
    @classmethod
    def _is_a_handle(cls, value: str) -> str:
        bare = value.removeprefix("@")
        if not re.fullmatch(r"\w{1,15}", bare, re.ASCII):
            raise ValueError("expected the name of your account, such as acme")
        return bare

    @field_validator("client_secret", "refresh_token")
    @classmethod
    def _is_a_secret(cls, value: SecretStr) -> SecretStr:
        # Anything else would be refused by the HTTP library in an error that shows it.
        if value is not _NOTHING and value.get_secret_value() and not _SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("expected what X gave you, without spaces")
        return value

    @field_validator("refresh_token")
    @classmethod
    def _is_there(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value():
            raise ValueError("expected the refresh token that X gave you when you connected the account")
        return value
