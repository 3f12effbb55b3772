"""What a public channel can carry, as data."""

from dataclasses import dataclass
from enum import StrEnum


class Counting(StrEnum):
    """What a channel counts when it says how long a text may be."""

    GRAPHEMES = "graphemes"
    CODE_POINTS = "code points"
    WEIGHTED = "weighted"
    """X's rule: 100-weight and 200-weight ranges, an emoji sequence is 2."""


class Linking(StrEnum):
    """What a channel makes a link of."""

    ADDRESSES = "addresses"
    """What begins with http:// or https://."""
    DOMAINS = "domains"
    """A domain as well, "acme.de/rye", unless it rather is the name of a file, "README.md"."""
    ANY_DOMAIN = "any domain"
    """Whatever may be a domain, "README.md" as well: X's rule."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can carry, as data, so that the core need not ask who it is.

    `most` is the greatest length in the units of `counting`; `most_bytes` bounds the UTF-8 bytes as
    well. `least` is the least length of what an answer says beside @names. `url_length` is what any link counts as;
    None where links count like other text. `linking` says what becomes one.
    `pings` says that "@name" in a text would call a stranger, so that it is held back. `link_note` is what
    an author should know before they send a link, such as what it costs.

    `pictures` is how many pictures an answer may carry; 0 where it can carry none. `picture_bytes` bounds
    each of them, and `alt_most` its alt text, in code points. `picture_note` is like `link_note`.

    `tells_language` says that each post tells in which language it is: that of its own words. `keeps_warning` says that
    an answer has the content warning of the post that it answers, which counts like its words.
    """

    most: int
    counting: Counting = Counting.GRAPHEMES
    most_bytes: int | None = None
    least: int = 1
    url_length: int | None = None
    linking: Linking = Linking.ADDRESSES
    pings: bool = False
    link_note: str = ""
    pictures: int = 0
    picture_bytes: int | None = None
    alt_most: int = 1000
    picture_note: str = ""
    tells_language: bool = False
    keeps_warning: bool = False
