"""When a customer says in words that they want to be left alone. Pure, and the same for every channel."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Final

from bot.domain.ids import StaffId
from bot.domain.stop_phrases import MANNERS, PERHAPS, SPACED, UNSPACED


class OptOut(StrEnum):
    """What a post says of being contacted."""

    NONE = "none"
    PERHAPS = "perhaps"
    """It holds such words among others: a colleague reads it and decides."""
    STOP = "stop"
    """It says nothing else."""


@dataclass(frozen=True, slots=True)
class StopRecord:
    """Since when a customer is not to be contacted, and who said so: `by` is None where they did themselves.

    `name` is what colleagues call the person who said it for them.
    """

    at: datetime
    by: StaffId | None = None
    name: str = ""

    @property
    def reason(self) -> str:
        """Why nothing is sent to them, in one sentence."""
        return self.said("customer")

    def said(self, whom: str) -> str:
        """Return the same of the "customer", or of the "customer of #142"."""
        if self.by is None:
            return f"The {whom} asked not to be contacted."
        return f"{self.name or 'A colleague'} said that the {whom} wants no contact."


_NAMES: Final = re.compile(r"[@＠][\w.-]+(?:@[\w.-]+)?")
_LINKS: Final = re.compile(r"https?://\S+")
_APOSTROPHES: Final = re.compile("['’‘`´ʼ]")
_CLAUSES: Final = re.compile(r"[^\w\s-]+")
_WORDS: Final = re.compile(r"\w+")
_QUESTION: Final = re.compile(r"[?？؟;;]\s*$")
_ASKED_FOR: Final = ("would", "could", "can", "will")
_LETTERS: Final = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "ي": "ی", "ك": "ک"})
_LONGEST: Final = 120
"""A post that is longer than this many characters says something else as well."""
_LONGEST_READ: Final = 2000
"""Where in a long post such words are still looked for, in characters."""
_FIRST_UNSPACED: Final = "\u0e00"
"""No language without spaces has a letter before Thai."""
_MISTYPED: Final = 6
"""How long a word must be at least to be read with one letter wrong."""


def detect_opt_out(text: str) -> OptOut:
    """Return whether these words of a customer ask that they be left alone.

    Only a post that says nothing else counts as a stop: it is heeded at once, and nobody can take it back for them
    before they call on us again. Names and links are left out, and so are words of politeness at both ends of a
    clause, marks on letters, and one mistyped letter in a long word. `bot.domain.stop_phrases` has the words.
    """
    folded = _folded(_LINKS.sub(" ", _NAMES.sub(" ", text[:_LONGEST_READ])))
    whole = _WORDS.findall(folded)
    clauses = [words for part in _CLAUSES.split(folded) if (words := _WORDS.findall(part))]
    if len(text) <= _LONGEST:
        wishes = [_is_wish(clause) for clause in clauses]
        if _is_wish(whole) or (any(wishes) and all(w or _is_polite(c) for w, c in zip(wishes, clauses, strict=True))):
            doubtful = len(whole) > 2 and _QUESTION.search(folded) and whole[0] not in _ASKED_FOR
            return OptOut.PERHAPS if doubtful else OptOut.STOP
        nearly = len(whole) > 2 and (_is_wish(whole[1:]) or _is_wish(whole[:-1]))
        if any(wishes) or nearly or _perhaps_alone(folded, whole):
            return OptOut.PERHAPS
    return OptOut.PERHAPS if _holds_wish(whole) or _holds_unspaced_wish("".join(whole)) else OptOut.NONE


def _folded(text: str) -> str:
    """The text in small letters, without the marks on them: how people type in a hurry."""
    small = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
    return _APOSTROPHES.sub("", "".join(c for c in small if unicodedata.category(c) not in ("Mn", "Mc", "Cf")))


def _is_polite(words: Sequence[str]) -> bool:
    return all(word in _polite() for word in words)


def _is_wish(words: Sequence[str]) -> bool:
    """Whether these words say that wish and nothing else, one of them perhaps mistyped, perhaps more than once."""
    begin, end = 0, len(words)
    while begin < end and words[begin] in _polite():
        begin += 1
    while end > begin and words[end - 1] in _polite():
        end -= 1
    # What is polite in one language may be a part of the wish in another.
    tries = {tuple(words[a:b]) for a in (0, begin) for b in (end, len(words)) if a < b}
    tries.add(tuple(word for word in words if word not in _polite()))
    return any(map(_says_so, tries))


def _says_so(words: Sequence[str]) -> bool:
    if not words:
        return False
    if len(set(words)) == 1:
        words = words[:1]
    if _beginning(words[0][0], True).fullmatch(" ".join(words)):
        return True
    if _beginning(words[0][0], False).fullmatch("".join(words)):
        return True
    mistyped = [at for at, word in enumerate(words) if len(word) >= _MISTYPED and word not in _vocabulary()]
    if len(mistyped) != 1:
        return False
    (at,) = mistyped
    return any(
        _beginning(meant[0], True).fullmatch(" ".join((*words[:at], near, *words[at + 1 :])))
        for near in _near(words[at])
        if near in _vocabulary() and (meant := near if at == 0 else words[0])
    )


def _holds_wish(words: Sequence[str]) -> bool:
    """Whether at least three of these words in a row say that wish."""
    said, at = " ".join(words), 0
    for first, word in enumerate(words):
        wish = _beginning(word[0], True)
        end = at + len(word)
        if wish.match(said, at):
            for count, more in enumerate(words[first + 1 : first + 10], start=2):
                end += 1 + len(more)
                if count > 2 and wish.fullmatch(said, at, end):
                    return True
        at += len(word) + 1
    return False


def _holds_unspaced_wish(said: str) -> bool:
    """Whether a wish stands in words that no space parts, and is too long to be a part of another word."""
    found = (_beginning(letter, False).match(said, at) for at, letter in enumerate(said) if letter > _FIRST_UNSPACED)
    return any(wish is not None and len(wish[0]) >= _MISTYPED for wish in found)


def _perhaps_alone(folded: str, whole: Sequence[str]) -> bool:
    said = (folded.strip(" .!\ufe0f"), " ".join(whole), "".join(whole))
    return any(words in _perhaps() for words in said)


@cache
def _branches(spaced: bool) -> Sequence[tuple[frozenset[str], str]]:
    """What wishes are made of, each with the letters that it can begin with: most are never tried on a text."""
    lines = (line for language in (SPACED if spaced else UNSPACED).values() for line in language)
    return [(_begins(branch)[0], branch) for line in lines for branch in _alternatives(_folded(line))]


@cache
def _beginning(letter: str, spaced: bool) -> re.Pattern[str]:
    """The wishes that can begin with this letter."""
    return re.compile("|".join(branch for letters, branch in _branches(spaced) if letter in letters) or r"(?!)")


def _alternatives(pattern: str) -> list[str]:
    """The pattern, parted at each `|` that stands in no bracket."""
    parts, depth = [""], 0
    for sign in pattern:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


_ATOMS: Final = re.compile(r"\[[^]]*\]|.")


def _begins(branch: str) -> tuple[frozenset[str], bool]:
    """The letters with which a branch can begin, and whether it can be empty."""
    letters: set[str] = set()
    at = 0
    while at < len(branch):
        if branch[at] == "(":
            end = _closing(branch, at)
            inner = [_begins(part) for part in _alternatives(branch[at + 1 : end])]
            letters.update(*(found for found, _ in inner))
            empty = any(empty for _, empty in inner)
        else:
            atom = _ATOMS.match(branch, at)
            assert atom is not None
            letters.update(atom[0].strip("[]"))
            empty, end = False, atom.end() - 1
        at = end + 1
        if branch[at : at + 1] in ("?", "*"):
            empty, at = True, at + 1
        if not empty:
            return frozenset(letters), False
    return frozenset(letters), True


def _closing(pattern: str, at: int) -> int:
    depth = 0
    for place in range(at, len(pattern)):
        depth += (pattern[place] == "(") - (pattern[place] == ")")
        if depth == 0:
            return place
    raise ValueError(f"a bracket is open in {pattern!r}")


@cache
def _polite() -> frozenset[str]:
    return frozenset(_folded(MANNERS).split())


@cache
def _perhaps() -> frozenset[str]:
    return frozenset(_folded(PERHAPS).split("|"))


@cache
def _vocabulary() -> frozenset[str]:
    words = (word for _, branch in _branches(True) for word in re.findall(r"\w+", branch))
    return frozenset(word for word in words if len(word) >= _MISTYPED)


def _near(word: str) -> Iterator[str]:
    """What a word could have been to be: two letters swapped, one too many, one of the word's own too few."""
    for at in range(1, len(word)):
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        yield word[:at] + word[at + 1 :]
        for letter in sorted(set(word)):
            yield word[:at] + letter + word[at:]
