"""The wall's keys in app.yaml."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Origin = Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.:*\[\]-]+$")]
"""Where a page comes from: scheme, host and port. The pattern keeps anything else out of the security header."""


class Settings(BaseModel):
    """What the company may choose about its wall. Unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = ""
    """The heading of the page; "Ask" and the company's name if it is empty."""
    welcome: str = "Ask us here, in public. A person answers you, in their own words and under their own name."
    most: int = Field(default=2000, ge=50, le=20_000)
    """The longest reply, in characters as people count them, signature included."""
    longest_post: int = Field(default=5000, ge=50, le=100_000)
    """The longest post of a customer, counted the same way."""
    posts_per_minute: int = Field(default=6, ge=1, le=100_000)
    """How fast one customer may go on; as many at once to begin with. One address may do five times as much."""
    per_page: int = Field(default=20, ge=1, le=50)
    embed_on: tuple[Origin, ...] = ()
    """The pages that may show the wall in a frame, such as https://www.example.com."""
    proxies: int = Field(default=0, ge=0, le=5)
    """How many reverse proxies of yours stand before the program: they tell us the customer's address."""
