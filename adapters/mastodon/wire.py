"""Mastodon's JSON as our nouns. Pure."""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

from bot.channels.post_watch import Version, Watched
from bot.domain.ids import CustomerRef, PostRef
from bot.domain.limits import Counting, Limits
from bot.domain.mention import Customer, Liked, Mention, Visibility
from bot.ports.kv import Json
from bot.text.html import html_to_text

PICTURE_MOST: Final = 5_000_000
"""The bytes of a picture on servers that take more: other servers must want to fetch it."""

UNKNOWN_LIMITS: Final = Limits(most=500, pings=True, pictures=4, picture_bytes=2_000_000, alt_most=1500)
"""What holds on most servers, until ours has said what it takes."""

_VISIBILITIES: Final = {
    "public": Visibility.PUBLIC,
    "unlisted": Visibility.UNLISTED,
    "private": Visibility.FOLLOWERS,
    "direct": Visibility.DIRECT,
}
_MASTODON = re.compile(r"https?://github\.com/[\w.-]+/mastodon/?")
_WHOLE_ADDRESS: Final = re.compile(r"@([\w.-]+)@[\w.-]+\w")
_SPACE: Final = re.compile(r"\s+")
_KINDS: Final = {"image": "picture", "gifv": "animation", "video": "video", "audio": "recording"}


def at(text: object) -> datetime | None:
    """Read a time, in UTC; None if it is none."""
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def id_of(thing: object) -> str:
    """Return the id of a status, an account or a notification; empty if it has none. Ids are opaque."""
    found = thing.get("id") if isinstance(thing, dict) else None
    return "" if found is None else str(found)


def author_of(status: Json) -> str:
    """Return the id of the account that wrote a status."""
    return id_of(status.get("account"))


def answered_by(status: Json) -> str:
    """Return the id of the status that this one answers; empty if it answers none."""
    return str(status.get("in_reply_to_id") or "")


def edited_at(status: Json) -> str | None:
    """Return when a status was last edited, as the server writes it."""
    return str(status["edited_at"]) if status.get("edited_at") else None


def made_at(status: Json) -> datetime:
    """Return when a status was made; the epoch if it does not say."""
    return at(status.get("created_at")) or datetime.fromtimestamp(0, UTC)


def watched(status: Json) -> Watched:
    """Return a status as one that is looked at again."""
    return Watched(id_of(status), made_at(status), edited_at(status))


def version(status: Json, me: Json, now: datetime) -> Version:
    """Return a status as it is now."""
    return Version(edited_at(status), words(status, me), at(edited_at(status)) or now)


def is_post(status: object) -> bool:
    """Return whether this is a status with words of its author's own, and no boost."""
    return isinstance(status, dict) and bool(id_of(status) and author_of(status)) and not status.get("reblog")


def names(status: Json, account: str) -> bool:
    """Return whether a status mentions that account."""
    return any(id_of(named) == account for named in status.get("mentions") or ())


def mention(channel: str, status: Json, me: Json, *, summoned: bool = True) -> Mention:
    """Return a status as a mention."""
    return Mention(
        ref=PostRef(channel, id_of(status)),
        customer=customer(channel, status["account"]),
        text=words(status, me),
        at=made_at(status),
        url=link_of(status),
        answers=PostRef(channel, answered_by(status)) if answered_by(status) else None,
        # What is seen by we know not whom is treated as if it were seen by nobody else.
        visibility=_VISIBILITIES.get(str(status.get("visibility")), Visibility.DIRECT),
        summoned=summoned,
        quotable=may_be_quoted(status),
    )


def may_be_quoted(status: Json) -> bool:
    """Return whether its author lets us quote a status without being asked. Older servers do not say: then not."""
    policy = status.get("quote_approval")
    return isinstance(policy, dict) and policy.get("current_user") == "automatic"


def liked(channel: str, notification: Json, now: datetime) -> Liked:
    """Return a notification that a customer liked a reply of ours."""
    by = customer(channel, notification["account"])
    return Liked(PostRef(channel, id_of(notification["status"])), by, at(notification.get("created_at")) or now)


def customer(channel: str, account: Json) -> Customer:
    """Return who an account belongs to. They go by their address, which never changes and calls them."""
    acct = str(account.get("acct") or account.get("username") or id_of(account))
    name = " ".join(str(account.get("display_name") or "").split())
    followers = account.get("followers_count")
    known = followers if isinstance(followers, int) and followers >= 0 else None
    return Customer(CustomerRef(channel, acct), name or f"@{acct}", _address(account.get("url")), known)


def words(status: Json, me: Json) -> str:
    """Return what a status says: its warning, its words without our own name before them, its pictures."""
    text = _without_us(html_to_text(str(status.get("content") or "")), me)
    warning = str(status.get("spoiler_text") or "").strip()
    parts = [warning, text, *map(_picture, status.get("media_attachments") or ())]
    return "\n\n".join(part for part in parts if part)


def same_words(html: str, text: str) -> bool:
    """Return whether a post with this HTML is what became of `text`.

    White space, letter case and the domains of mentions do not count: servers show them in their own way.
    """
    return canonical(html_to_text(html, links=False)) == canonical(text)


def canonical(text: str) -> str:
    """Return the part of a text that no server changes."""
    named = _WHOLE_ADDRESS.sub(r"@\1", unicodedata.normalize("NFC", text))
    return _SPACE.sub("", named).casefold()


def visibility_of(status: Json) -> str:
    """Return the visibility that a reply to this status has: the same, and the narrowest if it is not known."""
    found = str(status.get("visibility"))
    return found if found in _VISIBILITIES else "direct"


def link_of(status: Json) -> str | None:
    """Return where a status can be seen."""
    return _address(status.get("url")) or _address(status.get("uri"))


def limits_of(instance: Json) -> Limits:
    """Return what a server takes, counted as it counts, or more strictly if that is not known."""
    configuration = instance.get("configuration") or {}
    told, media = configuration.get("statuses") or {}, configuration.get("media_attachments") or {}
    most = _number(told.get("max_characters")) or _number(instance.get("max_toot_chars")) or UNKNOWN_LIMITS.most
    if _MASTODON.fullmatch(str(instance.get("source_url"))):
        limits = Limits(most=most, url_length=_number(told.get("characters_reserved_per_url")) or 23, pings=True)
    else:  # they announce a length for links as well, and then count each letter of them
        limits = Limits(most=most, counting=Counting.CODE_POINTS, pings=True)
    size = _number(media.get("image_size_limit")) or UNKNOWN_LIMITS.picture_bytes or PICTURE_MOST
    return replace(
        limits,
        pictures=_number(told.get("max_media_attachments")) or UNKNOWN_LIMITS.pictures,
        picture_bytes=min(size, PICTURE_MOST),
        alt_most=_number(media.get("description_limit")) or UNKNOWN_LIMITS.alt_most,
    )


def streaming_of(instance: Json) -> str | None:
    """Return the address that a server announces for streaming."""
    newer = (instance.get("configuration") or {}).get("urls") or {}
    older = instance.get("urls") or {}
    return str(newer.get("streaming") or older.get("streaming_api") or "") or None


def _without_us(text: str, me: Json) -> str:
    """Leave out our own name where it only says to whom the post goes."""
    ours = "|".join(re.escape(str(name)) for name in (me.get("acct"), me.get("username")) if name)
    if not ours:
        return text
    home = re.escape(urlsplit(str(me.get("url") or "")).hostname or "")
    rest = re.sub(rf"^(?:@(?:{ours})(?:@{home})?(?![\w@-])[ \t]*)+\n*", "", text, flags=re.IGNORECASE)
    return rest or text


def _picture(attached: Json) -> str:
    kind = _KINDS.get(str(attached.get("type")), "attachment")
    description = " ".join(str(attached.get("description") or "").split())
    address = _address(attached.get("url")) or _address(attached.get("remote_url")) or ""
    return f"[{kind}: {description}] {address}".rstrip() if description else f"[{kind}] {address}".rstrip()


def _address(url: object) -> str | None:
    """Return a web address, and nothing that merely looks like one to a browser."""
    return url if isinstance(url, str) and url.startswith(("https://", "http://")) else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and value > 0 else None
