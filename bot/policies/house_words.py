"""Words that the company wants to look at before they leave. Pure."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import regex

from bot.policies.rules import DEFAULT, Judgement, Policies, judged

_SPACELESS: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"


def judge_words(text: str, policies: Policies = DEFAULT) -> Judgement:
    """Say which of the listed words stand there, each once, as they are listed; capitals do not matter.

    A word is found whole; with "*" behind it, as the beginning of a longer one as well. In scripts without spaces
    between words it is found anywhere.
    """
    if not policies.listed:
        return judged("words", policies.words, ())
    plain = _plain(text)
    found = (word for word, pattern in _patterns(policies.listed) if pattern.search(plain))
    told = (f"“{word}” is a word that your company looks at: say it otherwise." for word in found)
    return judged("words", policies.words, told)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


@lru_cache(maxsize=8)
def _patterns(words: Sequence[str]) -> "Sequence[tuple[str, regex.Pattern[str]]]":
    return [(word, regex.compile(_form(word))) for word in words]


def _form(word: str) -> str:
    """Return the form of one word: any white space between its parts, and its ends where a word ends."""
    plain = _plain(word.strip())
    stem = plain.removesuffix("*")
    form = r"\s+".join(regex.escape(part) for part in stem.split())
    letter = rf"(?:(?![{_SPACELESS}])[\p{{L}}\p{{M}}\p{{N}}_])"
    begin = rf"(?<!{letter})" if regex.match(letter, stem) else ""
    end = rf"(?!{letter})" if stem == plain and regex.match(letter, stem[-1:]) else ""
    return f"{begin}{form}{end}"
