"""Words made to fit a card: one line, no longer than there is room for. Pure."""

from datetime import datetime
from math import ceil

import regex

from bot.domain.customer_history import History

SHORT = 60
"""How much of a name a sentence has room for, in code points."""

_COUNTED = 1000
_CLUSTER = regex.compile(r"\X")
_UNSEEN = regex.compile(r"[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]+")


def one_line(text: str) -> str:
    """Return the text without line ends, and without what would turn the words around it."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def clipped(text: str, most: int) -> str:
    """Return the beginning of a text on one line, `most` code points at most, no character cut in half."""
    line = one_line(text[: most * 8])
    if len(line) <= most and len(text) <= most * 8:
        return line
    kept = ""
    for cluster in _CLUSTER.findall(line[:most]):
        if len(kept) + len(cluster) >= most:
            break
        kept += cluster
    return kept.rstrip() + "…"


def plural(count: int, word: str) -> str:
    """Return the word for so many of them."""
    return word if count == 1 else f"{word}s"


def time_left(until: datetime | None, now: datetime) -> str:
    """Return how much longer somebody has a thread; nothing if that does not end."""
    if until is None:
        return ""
    minutes = max(1, ceil((until - now).total_seconds() / 60))
    return f" for {minutes} more {plural(minutes, 'minute')}"


def past_line(history: History, now: datetime) -> str:
    """Return what there was with this customer before, on one line; nothing for somebody new."""
    if history.last is None:
        return ""
    on = f"on {history.last.day} {history.last:%B}" + ("" if history.last.year == now.year else f" {history.last.year}")
    many = history.threads > 1
    count = f"{_COUNTED:,} or more" if history.threads >= _COUNTED else f"{history.threads}"
    line = f"{count} {plural(history.threads, 'thread')} before, {'the last ' if many else ''}{on}"
    if history.answered_by:
        line += f", {'last ' if many else ''}answered by {clipped(history.answered_by, SHORT)}"
    return f"{line}."
