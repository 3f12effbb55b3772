"""Words made to fit a card: one line, no longer than there is room for. Pure."""

from datetime import datetime
from math import ceil

import regex

from bot.domain.customer_history import History
from bot.domain.draft import Reply, ReplyState

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


def sentence(text: str) -> str:
    """Return the text on one line with an end, if it has none."""
    line = clipped(text, 4 * SHORT)
    return line if line.endswith((".", "!", "?", "…", "”")) else f"{line}."


def plural(count: int, word: str) -> str:
    """Return the word for so many of them."""
    return word if count == 1 else f"{word}s"


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


def leaving(reply: Reply, who: str, now: datetime) -> str:
    """Return how a reply that is not public yet stands; `who` is its author."""
    seconds = ceil((reply.leaves_at - now).total_seconds())
    if reply.waits is not None and reply.state is ReplyState.LEAVING:
        return f"{who}'s answer waits"
    if reply.state is ReplyState.GOING or seconds <= 0:
        return f"{who}'s answer is on its way"
    return f"{who}'s answer leaves in {seconds} {plural(seconds, 'second')}"


def in_its_way(reply: Reply, who: str) -> str:
    """Why a reply does not go further, for all who look at its card; nothing where that is over."""
    if reply.waits is None:
        return ""
    why, soon = sentence(reply.waits.why), "" if reply.waits.again_at else ", within a minute"
    match reply.state:
        case ReplyState.LEAVING:
            return f"{who}'s answer has not left. {why} It is tried again by itself{soon}."
        case ReplyState.GOING:
            return f"Whether {who}'s answer stands is not known yet. {why} It is looked for by itself{soon}."
        case ReplyState.RETRACTING:
            return f"{who}'s answer still stands. {why} Taking it back is tried again by itself{soon}."
    return ""
