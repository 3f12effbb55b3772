"""What a status holds, as text. Nothing that stands in it is left out in silence. Pure.

docs/what-a-post-holds.md is the table of it, written by its tests.
"""

import re
from typing import Final
from urllib.parse import urlsplit

from bot.channels.fields import as_address, as_line, as_object, as_objects, as_text
from bot.ports.kv import Json
from bot.text.html import html_to_text
from bot.text.spelled_out import POLL, QUOTE, SENSITIVE, bracketed, content_warning

_KINDS: Final = {"image": "picture", "gifv": "animation", "video": "video", "audio": "recording"}


def words(status: Json, me: Json) -> str:
    """Return what a status holds: its warning, its words without our own name before them, and all else spelled out."""
    quoted = _quoted(status, me)
    text = html_to_text(as_text(status.get("content")))
    for address in re.findall(
        r"https?://\S+", quoted
    ):  # for programs that know no quotes, it stands in the text as well
        text = text.removeprefix(f"RE: {address}").lstrip("\n")
    more = [_poll(status), *map(_attached, as_objects(status.get("media_attachments"))), quoted]
    text = _without_us(text, me, alone=not any(more))
    return "\n\n".join(part for part in (_warning(status), text, *more) if part)


def warning_of(status: Json) -> str:
    """Return the content warning that stands before a status; empty if there is none."""
    return as_line(status.get("spoiler_text"))


def _warning(status: Json) -> str:
    if warning := warning_of(status):
        return content_warning(warning)
    return SENSITIVE if status.get("sensitive") is True else ""


def _poll(status: Json) -> str:
    poll = as_object(status.get("poll"))
    options = [as_line(option.get("title")) for option in as_objects(poll.get("options"))]
    if not poll:
        return ""
    several = ", of which several can be chosen" if poll.get("multiple") is True else ""
    return bracketed(POLL + several, " / ".join(filter(None, options)) or "its answers are not told")


def _attached(attached: Json) -> str:
    kind = _KINDS.get(as_line(attached.get("type")), "attachment")
    address = as_address(attached.get("url")) or as_address(attached.get("remote_url"))
    return bracketed(kind, as_line(attached.get("description")), address)


def _quoted(status: Json, me: Json) -> str:
    """Return which post this one quotes. Its words stay away: they are somebody else's, who may delete them."""
    quote = as_object(status.get("quote"))
    if not quote:
        return ""
    post = as_object(quote.get("quoted_status")) or (quote if quote.get("account") else {})
    author = as_object(post.get("account"))
    address = as_address(post.get("url")) or as_address(post.get("uri"))
    if not address:
        return bracketed(QUOTE, f"it cannot be seen here: {as_line(quote.get('state'))[:40] or 'nobody says why'}")
    ours = author.get("id") is not None and author.get("id") == me.get("id")
    return bracketed("quotes our post" if ours else f"quotes a post by @{as_line(author.get('acct'))}", "", address)


def _without_us(text: str, me: Json, *, alone: bool) -> str:
    """Leave out our own name where it only says to whom the post goes; it stays where there is nothing else at all."""
    ours = "|".join(re.escape(str(name)) for name in (me.get("acct"), me.get("username")) if name)
    if not ours:
        return text
    home = re.escape(urlsplit(str(me.get("url") or "")).hostname or "")
    rest = re.sub(rf"^(?:@(?:{ours})(?:@{home})?(?![\w@-])[ \t]*)+\n*", "", text, flags=re.IGNORECASE)
    return rest or (text if alone else "")
