"""How long X finds a text: weighted, with links and emoji at fixed prices. Pure."""

import unicodedata
from typing import Final

import regex

from bot.domain.limits import Limits

_LINK: Final = regex.compile(r"https?://[^\s<>\"]+", regex.IGNORECASE)
_CLUSTER: Final = regex.compile(r"\X")
_EMOJI: Final = regex.compile(
    r"\p{Emoji_Presentation}|\p{Regional_Indicator}{2}|\p{Emoji}\p{M}*[\uFE0F\u20E3]", regex.V1
)
_LIGHT: Final = regex.compile(r"[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]", regex.V1)
_MAYBE_LINK: Final = regex.compile(r"https?://|\w\.\p{L}{2,}", regex.IGNORECASE)


def length(text: str, limits: Limits) -> int:
    """Return the length of `text`; where X may see it in two ways, the shorter: X itself says no to the rest."""
    whole = unicodedata.normalize("NFC", text)
    links = _LINK.findall(whole)
    rest = _LINK.sub("", whole)
    return len(links) * (limits.url_length or 0) + sum(map(_weight, _CLUSTER.findall(rest)))


def may_hold_link(text: str) -> bool:
    """Return whether X could see a link in `text`, and charge for it."""
    return _MAYBE_LINK.search(text) is not None


def _weight(cluster: str) -> int:
    if _EMOJI.search(cluster):
        return 2
    light = len(_LIGHT.findall(cluster))
    return light + 2 * (len(cluster) - light)
