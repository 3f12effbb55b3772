"""Whom an answer reaches: nobody reads along in what was said privately, and it is not repeated to everybody. Pure."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from bot.domain.draft import GO, Ruling, Verdict
from bot.domain.thread import Post, Thread
from bot.domain.visibility import answers_privately

_NAMED = regex.compile(r"(?<![\p{L}\p{N}_@/=])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[\p{L}\p{N}_.-]+)?)")
_SPACELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(rf"[{_SPACELESS}]|(?:(?![{_SPACELESS}])[\p{{L}}\p{{N}}\p{{M}}_])+")
_WORDS = 5
"""So many words in a row are a quotation. Of scripts without spaces, twice as many letters."""
_TELLING = 4
"""A number or a code of so many characters says by itself what was said; so does a shorter one with a word beside."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who will read an answer, and what of the thread they may not know.

    `private` is whether only those read it who can see the post that it answers; `customer` is the name by which the
    network calls that post's author, as in "@maya@town.example". `privately` is what the customer said so, and
    `publicly` what everybody can read of them and us.
    """

    private: bool = False
    customer: str = ""
    privately: tuple[str, ...] = ()
    publicly: tuple[str, ...] = ()


EVERYBODY = Audience()
REPEATS = (
    "This repeats what the customer said privately, and everybody would read it: say it in other words, or ask a "
    "colleague to second it."
)


def audience_of(thread: Thread, posts: Sequence[Post]) -> Audience:
    """Return the audience of an answer to the newest post of a thread."""
    stands = [post for post in posts if post.deleted_at is None]
    return Audience(
        answers_privately(thread, posts),
        thread.customer.ref.id,
        tuple(post.text for post in stands if post.visibility.private and not post.by_us),
        tuple(post.text for post in stands if not post.visibility.private),
    )


def judge_audience(text: str, audience: Audience) -> Verdict:
    """Refuse to let a third account read along, and hold back what repeats to everybody what was said privately.

    Naming an account in a private post shows it that post: a colleague's leave would not undo that, so it is refused.
    Repeating somebody's words can be right, such as the name of a loaf, so a colleague may second it.
    """
    if audience.private:
        others = [name for name in _named(text) if name.casefold() != audience.customer.casefold()]
        if others:
            return Verdict(
                Ruling.NO,
                (f"“@{others[0]}” would let that account read along in what was said privately: leave the “@” out.",),
            )
        return GO
    if _quotes(text, audience):
        return Verdict(Ruling.HOLD, (REPEATS,))
    return GO


def _named(text: str) -> list[str]:
    return [found[1].rstrip(".-") for found in _NAMED.finditer(text)]


def _quotes(text: str, audience: Audience) -> bool:
    known = set().union(*map(_pieces, audience.publicly)) if audience.privately else set()
    secret = set().union(*map(_pieces, audience.privately)) - known
    return bool(secret) and not secret.isdisjoint(_pieces(text))


def _pieces(text: str) -> set[tuple[str, ...]]:
    """What of a text would be known again: five words in a row, and numbers."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return {*_runs(words), *_numbers(words)}


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    weights = [1 if regex.match(rf"[{_SPACELESS}]", word) else 2 for word in words]
    for start in range(len(words)):
        weight = 0
        for end in range(start, min(len(words), start + 2 * _WORDS)):
            weight += weights[end]
            if weight >= 2 * _WORDS:
                yield tuple(words[start : end + 1])
                break


def _numbers(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    for at, word in enumerate(words):
        if not any(letter.isdigit() for letter in word):
            continue
        if len(word) >= _TELLING:
            yield (word,)
        for pair in (tuple(words[max(0, at - 1) : at + 1]), tuple(words[at : at + 2])):
            if len(pair) == 2:
                yield pair
