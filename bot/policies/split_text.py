"""A text that is too long for one post, broken into several where a reader would pause. Pure."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

import regex

from bot.domain.decisions.chain import MOST_PARTS, ending
from bot.domain.draft import Ruling
from bot.domain.limits import Limits
from bot.domain.staff import Attribution
from bot.policies.characters import says_something
from bot.policies.length import judge_length
from bot.text.length import links_in, measure

_CLUSTER = regex.compile(r"\X")
_CALLED = regex.compile(r"[@#]\S+")
_SENTENCE = regex.compile(r"[.!?…]+[\p{Pe}\p{Pf}\"'*_)]*$")
_ENDS_ALONE = regex.compile(r"[。！？．][\p{Pe}\p{Pf}]*$")
_WORD_ALONE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}、，；：]$")
_STAYS = regex.compile(r"[\p{P}\p{M}\p{Lm}]")
_STRIDE = 300
_SEEN_BACK = 8
"""How many code points before a place are looked at: a full stop with the quotes and brackets that close after it."""


class _Place(IntEnum):
    """Where a text may be broken, the best place last."""

    CHARACTER = 0
    WORD = 1
    SENTENCE = 2
    PARAGRAPH = 3


@dataclass(frozen=True, slots=True)
class _Break:
    """A place: a part may end at `end`, and the next one begins at `next`, behind the white space."""

    end: int
    next: int
    place: _Place


def split(text: str, author: Attribution | None, limits: Limits, address: str = "") -> tuple[str, ...]:
    """Return `text` as posts that each fit `limits`, in order; nothing if it needs no more than one or too many.

    Each begins with `address`, unless its author wrote that there, is numbered and ends with the signature. It is
    broken at a paragraph, else at a sentence, else at a word, where one is near; between characters only where
    there are no words; never inside a link or an @name. Of the author's words nothing but the white space at a
    break is lost. Takes any text whatsoever.
    """
    if author is None or not says_something(text) or measure(text, limits) > limits.most * (MOST_PARTS + 1):
        return ()
    words = text.removeprefix(address) if address else text
    signature = ending(MOST_PARTS, MOST_PARTS, author)

    def fits(piece: str) -> bool:
        return judge_length(address + piece + signature, limits).ruling is Ruling.GO

    breaks = list(_breaks(words))
    for nice in (True, False):
        pieces = _pieces(words, breaks, fits, nice=nice)
        if 1 < len(pieces) <= MOST_PARTS:
            of = len(pieces)
            return tuple(address + piece + ending(n, of, author) for n, piece in enumerate(pieces, start=1))
    return ()


def _pieces(text: str, breaks: list[_Break], fits: Callable[[str], bool], *, nice: bool) -> list[str]:
    """The words of each part; none at all if that cannot be. `nice` rather breaks early than in mid-sentence."""
    found: list[str] = []
    at, first = 0, 0
    while first < len(breaks) and len(found) <= MOST_PARTS:
        reach = _reach([one.end for one in breaks], first, lambda end: fits(text[at:end]))  # noqa: B023 - used at once
        if reach == first:
            return []
        chosen = reach - 1 if reach == len(breaks) else _best(breaks, first, reach, at, nice=nice)
        found.append(text[at : breaks[chosen].end])
        at, first = breaks[chosen].next, chosen + 1
    return found


def _reach(ends: list[int], first: int, fits: Callable[[int], bool]) -> int:
    """Return behind which break, from `first` on, nothing fits any more."""
    stride, far = _STRIDE, min(first + _STRIDE, len(ends))
    while far < len(ends) and fits(ends[far - 1]):
        stride *= 2  # so that a long part is not measured again and again
        far = min(far + stride, len(ends))
    reach = bisect_left(ends, True, first, far, key=lambda end: not fits(end))
    while reach > first and not fits(ends[reach - 1]):
        reach -= 1  # a longer text may, though hardly ever, count less than its beginning
    return reach


def _best(breaks: list[_Break], first: int, reach: int, at: int, *, nice: bool) -> int:
    """The break, from `first` on, that a reader minds least: of the best kind, and in the later half if possible."""
    half = at + (breaks[reach - 1].end - at) / 2
    for place in (_Place.PARAGRAPH, _Place.SENTENCE) if nice else ():
        for n in range(reach - 1, first - 1, -1):
            if breaks[n].end < half:
                break
            if breaks[n].place >= place:
                return n
    words = (n for n in range(reach - 1, first - 1, -1) if breaks[n].place >= _Place.WORD)
    return next(words, reach - 1)


def _breaks(text: str) -> Iterator[_Break]:
    """Every place where this text may be broken, its end at last. What is white space is so as a whole character."""
    held = _held(text)
    spans = [found.span() for found in _CLUSTER.finditer(text)]
    blank = [text[start:end].isspace() for start, end in spans]
    last = max((n for n, white in enumerate(blank) if not white), default=-1)
    for n in range(last):
        end, after = spans[n][1], n + 1
        if blank[n] or end in held:
            continue
        while blank[after]:
            after += 1
        between = text[end : spans[after][0]]
        yield _Break(end, spans[after][0], _place(text, end, between))
    if last >= 0:
        yield _Break(spans[last][1], len(text), _Place.PARAGRAPH)


def _place(text: str, end: int, between: str) -> _Place:
    if not between and text[end - 1].isascii():
        return _Place.CHARACTER  # the inside of a word, mostly: this is asked of every character
    before, following = text[max(0, end - _SEEN_BACK) : end], text[end + len(between) : end + len(between) + 1]
    lines = between.replace("\r\n", "\n").count("\n")
    if lines > 1:
        return _Place.PARAGRAPH
    if lines or (between and _SENTENCE.search(before)):
        return _Place.SENTENCE
    if _STAYS.match(following) and not between:
        return _Place.CHARACTER
    if _ENDS_ALONE.search(before):
        return _Place.SENTENCE
    return _Place.WORD if between or _WORD_ALONE.search(before) else _Place.CHARACTER


def _held(text: str) -> set[int]:
    """The places inside links and @names: between two of their characters, nothing is broken."""
    spans = [*links_in(text), *(found.span() for found in _CALLED.finditer(text))]
    return {place for start, end in spans for place in range(start + 1, end)}
