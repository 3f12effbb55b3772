"""What is left of a name when everything is taken away that a quick glance does not see. Pure.

After Unicode's UTS #39: letters that look alike are one letter, by the whole of Unicode's own list. Beyond it, small
and capital letters, accents, spaces and punctuation make no difference, nor does what nobody can see.
"""

import unicodedata
from functools import cache
from pathlib import Path

import regex

_UNSEEN = regex.compile(r"[\p{C}\p{Default_Ignorable_Code_Point}\u0300-\u036F\u2800\u30FC]")
"""U+30FC is what every dash looks like, and a letter in Japanese."""
_NO_LETTER = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def skeleton(words: str) -> str:
    """Return the letters that these words seem to consist of, without anything between them.

    Two names that a reader could take for each other have the same. It is no text to show to anybody.
    """
    return "".join(skeletons(words)) or "".join(unicodedata.normalize("NFKC", words).casefold().split())


def skeletons(words: str) -> list[str]:
    """Return the same of each word, parted where anything but a letter stands."""
    return [part for part in _NO_LETTER.split(_alike(words)) if part]


def _alike(words: str) -> str:
    once = _looks(unicodedata.normalize("NFKC", words.translate(_table())))
    small = unicodedata.normalize("NFKC", once).casefold()
    return _looks(small).casefold().replace("i", "l")  # a capital I is an l


def _looks(words: str) -> str:
    # Some signs that look like letters, as ˛ like an i, are a space and a mark to Unicode: first they are letters.
    plain: str = _UNSEEN.sub("", unicodedata.normalize("NFKD", words.translate(_table())))
    seen: str = _UNSEEN.sub("", unicodedata.normalize("NFKD", plain.translate(_table())))
    return seen


def lookalikes() -> dict[str, str]:
    """Return, of each character that others look like, what those are."""
    found: dict[str, str] = {}
    for letter, target in _table().items():
        found[target] = found.get(target, "") + chr(letter)
    return found


@cache
def _table() -> dict[int, str]:
    lines = (Path(__file__).parent / "confusable_letters.txt").read_text(encoding="utf-8").split("\n")
    groups = (line.partition("\t") for line in lines if "\t" in line and not line.startswith("# "))
    table = {ord(letter): target for target, _, letters in groups for letter in letters}
    # Of a Cyrillic М the list knows that it is an M; its small form, which looks the same, is no m there.
    same = {
        table[ord(small)]: table[ord(capital)].casefold()
        for capital, small in ((chr(code), chr(code).lower()) for code in table)
        if capital != small and len(small) == 1 and not table.get(ord(small), "a").isascii()
    }
    return {letter: same.get(target, target) for letter, target in table.items()} | {
        ord(other): target for other, target in same.items() if len(other) == 1
    }
