"""How long a text is, counted as its network counts. Pure."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Final, Protocol

import regex

from bot.text.links import links_of

_EMOJI = regex.compile(
    r"\p{Regional_Indicator}{2}"
    r"|[0-9#*]\uFE0F?\u20E3"
    r"|(?:\p{Emoji_Presentation}|\p{Emoji}(?=[\uFE0F\p{Emoji_Modifier}])|\p{Extended_Pictographic}(?=\u200D))"
    r"(?:\uFE0F|\p{Emoji_Modifier})?[\U000E0020-\U000E007F]*"
    r"(?:\u200D\p{Emoji}(?:\uFE0F|\p{Emoji_Modifier})?)*",
    regex.V1,
)
_LIGHT = regex.compile(r"[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]", regex.V1)
_CLUSTER = regex.compile(r"\X")
_ALONE = regex.compile(r"[\n\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027\u2030-\u205E]*+")
"""Text in which each code point is a character by itself: most of what is written in Latin letters, and a hundred times
faster to count."""


def graphemes(text: str) -> int:
    """Return how many characters a person sees in `text` (UAX 29)."""
    return len(text) if _ALONE.fullmatch(text) else len(_CLUSTER.findall(text))


_LINKED = regex.compile(r"https?://\S+", regex.IGNORECASE)
_NAME = regex.compile(r"(?<![\w@/])[@＠]\w[\w.-]*(?:@[\w.-]+)?")
_BARE = regex.compile(r"(?<![\w@.-])(?:[\p{L}\p{N}-]++\.)++[a-z]{2,24}+(?![\w.])", regex.IGNORECASE | regex.V1)


def has_link(text: str) -> bool:
    """Return whether a network could see a link in `text`. A bare "shop.example" is one to some."""
    return _LINKED.search(text) is not None or _BARE.search(text) is not None


def links_in(text: str) -> list[tuple[int, int]]:
    """Return where links begin and end in `text`: rather too much of it than half a link."""
    return [found.span() for pattern in (_LINKED, _BARE) for found in pattern.finditer(text)]


class Counted(Protocol):
    """How a network counts: the part of `bot.domain.limits.Limits` that `measure` looks at."""

    @property
    def counting(self) -> str:
        """What it counts: "graphemes", "code points", or "weighted" as X does."""
        ...

    @property
    def url_length(self) -> int | None:
        """What any link counts as; None where links count like other text."""
        ...

    @property
    def linking(self) -> str:
        """What becomes a link: see `bot.text.links`."""
        ...


def measure(text: str, limits: Counted) -> int:
    """Return the length of `text` in the units that `limits` counts in; where unsure, rather more than less."""
    whole = unicodedata.normalize("NFC", text) if limits.counting == "weighted" else text
    count = _COUNTS[limits.counting]
    if limits.url_length is None:
        return count(whole)
    length, done = 0, 0
    for link in links_of(whole, limits.linking):
        length += count(whole[done : link.start])
        # A network may see the end of a link elsewhere among letters that are not ASCII.
        shown = whole[link.start : link.end]
        length += max(limits.url_length, 0 if shown.isascii() else count(shown))
        done = link.end
    return length + count(whole[done:])


def words_only(text: str, limits: Counted) -> int:
    """Return the length of `text` without the @names in it, and without white space at its ends."""
    return measure(_NAME.sub("", text).strip(), limits)


def _weighted(text: str) -> int:
    """X's rule, twitter-text configuration 3: an emoji is 2 however many code points it is made of."""
    emoji = [found.group() for found in _EMOJI.finditer(text)]
    rest = len(text) - sum(map(len, emoji))
    light = sum(1 for _ in _LIGHT.finditer(text)) - sum(len(_LIGHT.findall(e)) for e in emoji)
    return 2 * len(emoji) + 2 * (rest - light) + light


_COUNTS: Final[Mapping[str, Callable[[str], int]]] = {"graphemes": graphemes, "code points": len, "weighted": _weighted}
