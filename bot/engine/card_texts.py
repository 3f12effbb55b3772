"""Words made to fit a card: one line, no longer than there is room for. Pure."""

from datetime import datetime
from math import ceil

import regex

from bot.domain.customer_history import History
from bot.domain.draft import Reply, ReplyState
from bot.domain.thread import JournalEvent

SHORT = 60
"""How much of a name a sentence has room for, in code points."""

NOT_SHOWN = "Said privately: not shown here"
"""What stands in the place of a private post."""

CORRECTION = "It replaces the earlier answer, which stays in public until the corrected one stands."
"""What a card says while a correction is on its way."""

HAPPENED = {
    JournalEvent.OPENED: "{customer} asked",
    JournalEvent.CLAIMED: "{who} claimed it",
    JournalEvent.RELEASED: "{who} gave it back",
    JournalEvent.HANDED_OFF: "{who} handed it to {other}",
    JournalEvent.LEASE_ENDED: "{other}'s claim ran out",
    JournalEvent.OFFERED_HELP: "{who} can help too",
    JournalEvent.ASKED: "{who} asked for a second",
    JournalEvent.SECONDED: "{who} seconded the draft of {other}",
    JournalEvent.SENT: "{who} sent an answer",
    JournalEvent.UNDONE: "{who} stopped the answer before it left",
    JournalEvent.PUBLISHED: "{who}'s answer stands in public",
    JournalEvent.FAILED: "That did not work: {why}",
    JournalEvent.TOOK_BACK: "{who} is taking an answer back",
    JournalEvent.RETRACTED: "An answer by {who} was taken back",
    JournalEvent.CORRECTED: "{who}'s corrected answer stands in public",
    JournalEvent.REPLACED: "The earlier answer by {who} was taken down",
    JournalEvent.CLOSED: "{who} closed it",
    JournalEvent.REOPENED: "{who} opened it again",
    JournalEvent.NOT_FOR_US: "{who} closed it as not for us: {why}",
    JournalEvent.FOLLOWED_UP: "{customer} wrote again",
    JournalEvent.EDITED: "{customer} changed what they wrote",
    JournalEvent.DELETED: "A post of the customer was deleted",
    JournalEvent.LIKED: "{customer} liked the answer",
    JournalEvent.STOPPED: "{customer} asked not to be contacted",
    JournalEvent.HELD: "{who} held the answer back before it left: {why}",
    JournalEvent.TOOK_DOWN: "{who} is taking a colleague's answer back: {why}",
    JournalEvent.UNASSIGNED: "{who} took it from {other}: {why}",
    JournalEvent.HIDDEN: "{who} hid a post of the customer's: {why}",
    JournalEvent.STOP_LIFTED: "{who} says that {customer} can be contacted again",
}
"""What the talk says of each deed. A note says itself; a refusal is for the person who was refused."""

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
    whose = f"{who}'s {'answer' if reply.corrects is None else 'correction'}"
    if reply.waits is not None and reply.state is ReplyState.LEAVING:
        return f"{whose} waits"
    if reply.state is ReplyState.GOING or seconds <= 0:
        return f"{whose} is on its way"
    return f"{whose} leaves in {seconds} {plural(seconds, 'second')}"


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


def said_privately(elsewhere: str | None) -> str:
    """Return that something is not shown here, and where it is: nowhere, if that is empty."""
    if elsewhere:
        return f"Something was said privately, so it is not shown here. It can be read in {elsewhere}."
    return "Something was said privately, and no room here may show that. See private_posts in the documentation."


def time_left(until: datetime | None, now: datetime) -> str:
    """Return for how long somebody has a thread, to be said behind "has it"; nothing where no lease runs."""
    if until is None:
        return ""
    minutes = max(1, ceil((until - now).total_seconds() / 60))
    return f" for {minutes} more {plural(minutes, 'minute')}"
