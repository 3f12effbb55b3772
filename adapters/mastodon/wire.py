"""Mastodon's JSON as our nouns. Pure."""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from adapters.mastodon.content import words
from bot.channels.fields import as_address, as_id, as_line, as_moment, as_number, as_object, as_objects
from bot.channels.post_watch import Version, Watched
from bot.domain.ids import CustomerRef, PostRef
from bot.domain.limits import Counting, Limits
from bot.domain.mention import Customer, Liked, Mention, Visibility
from bot.ports.kv import Json
from bot.text.html import html_to_text

PICTURE_MOST: Final = 5_000_000
"""The bytes of a picture on servers that take more: other servers must want to fetch it."""

UNKNOWN_LIMITS: Final = Limits(
    most=500,
    pings=True,
    pictures=4,
    picture_bytes=2_000_000,
    alt_most=1500,
    tells_language=True,
    keeps_warning=True,
)
"""What holds on most servers, until ours has said what it takes."""

_VISIBILITIES: Final = {
    "public": Visibility.PUBLIC,
    "unlisted": Visibility.UNLISTED,
    "private": Visibility.FOLLOWERS,
    "direct": Visibility.DIRECT,
}
_MASTODON = re.compile(r"https?://github\.com/[\w.-]+/mastodon/?")
_WHOLE_ADDRESS: Final = re.compile(r"@([\w.-]+)@[\w.-]+\w")
_QUOTES_SINCE: Final = 7
_SPACE: Final = re.compile(r"\s+")
_CALLS: Final = frozenset({"mention", "quote"})
"""The notifications that call on us: we are named, or a post of ours is quoted."""


def id_of(thing: object) -> str:
    """Return the id of a status, an account or a notification; empty if it has none. Ids are opaque."""
    return as_id(as_object(thing).get("id"))


def author_of(status: Json) -> str:
    """Return the id of the account that wrote a status."""
    return id_of(status.get("account"))


def answered_by(status: Json) -> str:
    """Return the id of the status that this one answers; empty if it answers none."""
    return as_id(status.get("in_reply_to_id"))


def edited_at(status: Json) -> str | None:
    """Return when a status was last edited, as the server writes it."""
    return as_line(status.get("edited_at"))[:100] or None


def made_at(status: Json) -> datetime:
    """Return when a status was made; the epoch if it does not say so in earnest."""
    return as_moment(status.get("created_at")) or datetime.fromtimestamp(0, UTC)


def watched(status: Json) -> Watched:
    """Return a status as one that is looked at again."""
    return Watched(id_of(status), made_at(status), edited_at(status))


def version(status: Json, me: Json, now: datetime) -> Version:
    """Return a status as it is now."""
    return Version(edited_at(status), words(status, me), as_moment(status.get("edited_at")) or now)


def is_post(status: object) -> bool:
    """Return whether this is a status with words of its author's own, and no boost."""
    return isinstance(status, dict) and bool(id_of(status) and author_of(status)) and not status.get("reblog")


def names(status: Json, account: str) -> bool:
    """Return whether a status mentions that account."""
    return any(id_of(named) == account for named in as_objects(status.get("mentions")))


def calls_on_us(notification: Json) -> bool:
    """Return whether a notification is of a post that calls on us."""
    return as_line(notification.get("type")) in _CALLS


def mention(channel: str, status: Json, me: Json, *, summoned: bool = True) -> Mention:
    """Return a status as a mention."""
    return Mention(
        ref=PostRef(channel, id_of(status)),
        customer=customer(channel, as_object(status.get("account"))),
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
    by = customer(channel, as_object(notification.get("account")))
    at = as_moment(notification.get("created_at")) or now
    return Liked(PostRef(channel, id_of(notification.get("status"))), by, at)


def customer(channel: str, account: Json) -> Customer:
    """Return who an account belongs to. They go by their address, which never changes and calls them."""
    acct = as_id(account.get("acct")) or as_id(account.get("username")) or id_of(account)
    name = as_line(account.get("display_name"))
    followers = as_number(account.get("followers_count"))
    return Customer(CustomerRef(channel, acct), name or f"@{acct}", as_address(account.get("url")), followers)


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
    return as_address(status.get("url")) or as_address(status.get("uri"))


def limits_of(instance: Json) -> Limits:
    """Return what a server takes, counted as it counts, or more strictly if that is not known."""
    configuration = as_object(instance.get("configuration"))
    told, media = as_object(configuration.get("statuses")), as_object(configuration.get("media_attachments"))
    most = as_number(told.get("max_characters")) or as_number(instance.get("max_toot_chars")) or UNKNOWN_LIMITS.most
    if _MASTODON.fullmatch(str(instance.get("source_url"))):
        limits = Limits(most=most, url_length=as_number(told.get("characters_reserved_per_url")) or 23, pings=True)
    else:  # they announce a length for links as well, and then count each letter of them
        limits = Limits(most=most, counting=Counting.CODE_POINTS, pings=True)
    size = as_number(media.get("image_size_limit")) or UNKNOWN_LIMITS.picture_bytes or PICTURE_MOST
    return replace(
        limits,
        tells_language=True,
        keeps_warning=True,
        pictures=as_number(told.get("max_media_attachments")) or UNKNOWN_LIMITS.pictures,
        picture_bytes=min(size, PICTURE_MOST),
        alt_most=as_number(media.get("description_limit")) or UNKNOWN_LIMITS.alt_most,
    )


def tells_quotes(instance: Json) -> bool:
    """Return whether a server notifies of quotes: since version 7 of its API, which is Mastodon 4.5."""
    return (as_number(as_object(instance.get("api_versions")).get("mastodon")) or 0) >= _QUOTES_SINCE


def streaming_of(instance: Json) -> str | None:
    """Return the address that a server announces for streaming."""
    newer = as_object(as_object(instance.get("configuration")).get("urls"))
    older = as_object(instance.get("urls"))
    return as_line(newer.get("streaming") or older.get("streaming_api")) or None
