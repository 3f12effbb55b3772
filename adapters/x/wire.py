"""X's JSON as our nouns. Pure."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote

from bot.channels.fields import as_address, as_line, as_moment, as_number, as_object, as_objects, as_text
from bot.domain.ids import CustomerRef, PostRef
from bot.domain.mention import Customer, Mention, clean
from bot.ports.kv import Json

_EPOCH: Final = 1_288_834_974_657
_NAMES: Final = re.compile(r"(?:@\w{1,15}\s+)+", re.ASCII)
_SCHEME: Final = re.compile(r"https?://", re.IGNORECASE)
_PICTURE: Final = re.compile(r"/status/\d+/photo/\d+$")
_SPACE: Final = re.compile(r"\s+")


def id_at(moment: datetime) -> str:
    """Return the id that a post made at that moment has, or the next greater one: X counts time in its ids."""
    return str(max(0, int(moment.timestamp() * 1000) - _EPOCH) << 22)


def moment_of(id: str) -> datetime:
    """Return when a post with that id was made."""
    return datetime.fromtimestamp(((int(id) >> 22) + _EPOCH) / 1000, UTC)


at = as_moment


def is_post(post: Json) -> bool:
    """Return whether this is a post with words of its author's own, and no repost."""
    return _is_id(post.get("id")) and _is_id(post.get("author_id")) and "retweeted" not in dict(_referenced(post))


def author_of(post: Json) -> str:
    """Return the id of the account that wrote a post."""
    author = post.get("author_id")
    return str(author) if _is_id(author) else ""


def versions(post: Json) -> tuple[str, ...]:
    """Return the ids that a post had, the first one first: each edit gives it a new one."""
    told = post.get("edit_history_post_ids") or post.get("edit_history_tweet_ids")
    ids = [str(id) for id in told if _is_id(id)] if isinstance(told, list) else []
    return tuple(ids) or (as_line(post.get("id")),)


def first_of(post: Json) -> str:
    """Return the id by which we know a post, however often it is edited."""
    return versions(post)[0]


def answered_by(post: Json) -> str:
    """Return the id of the post that this one replies to; empty if it replies to none."""
    return dict(_referenced(post)).get("replied_to", "")


def quoted_by(post: Json) -> str:
    """Return the id of the post that this one quotes; empty if it quotes none."""
    return dict(_referenced(post)).get("quoted", "")


def names(post: Json, account: str) -> bool:
    """Return whether a post names that account in its own words, not just in what X puts before a reply."""
    own = _own_start(post)
    return any(named.get("id") == account and (as_number(named.get("end")) or 0) > own for named in _mentions(post))


def summons(post: Json, account: str, authors: Mapping[str, str], *, replies: bool = True) -> bool:
    """Return whether X lets us answer this post: it names us, quotes us, or replies to us.

    `authors` says who wrote the posts that it refers to. Whether a mere reply to us suffices, X does not say:
    `replies` is what we last saw of that.
    """
    quotes = authors.get(quoted_by(post)) == account
    return names(post, account) or quotes or (replies and str(post.get("in_reply_to_user_id")) == account)


def closed_to(post: Json, account: str) -> bool:
    """Return whether the author surely keeps us from replying. Who follows whom, only X knows."""
    told = str(post.get("reply_settings") or "").lower()
    return told in {"mentionedusers", "mentioned_users"} and not _any_mention(post, account)


def text_of(post: Json, handle: str = "") -> str:
    """Return what the author typed: whole, with the addresses that links lead to, without what X put before it.

    Our own handle is left out where it only says to whom the post goes.
    """
    text, entities = _raw(post)
    if text == as_text(post.get("text")):
        text = text[_own_start(post) :]
    for url in as_objects(entities.get("urls")):
        short, whole = as_text(url.get("url")), as_address(url.get("expanded_url"))
        if short and whole:
            text = text.replace(short, whole.replace("&", "&amp;"))
    typed = clean(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    addressed = re.match(rf"(?:@{re.escape(handle)}\s+)+", typed, re.IGNORECASE) if handle else None
    return typed[addressed.end() :] or typed if addressed else typed


def same_words(post: Json, text: str) -> bool:
    """Return whether a post of ours is what became of `text`, with or without pictures."""
    typed = text_of(_without_pictures(post))
    return canonical(typed) == canonical(text) or canonical(_NAMES.sub("", typed, count=1)) == canonical(text)


def canonical(text: str) -> str:
    """Return the part of a text that X does not change."""
    whole = _SCHEME.sub("", unicodedata.normalize("NFC", clean(text)))
    return _SPACE.sub(" ", whole).replace("/ ", " ").strip().rstrip("/")


def mark(text: str) -> str:
    """Return by what we know a text again without keeping it."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]


def mention(channel: str, post: Json, accounts: Mapping[str, Json], text: str, *, summoned: bool) -> Mention:
    """Return a post with that text as a mention."""
    author = author_of(post)
    account = accounts.get(author, {})
    handle, name = as_line(account.get("username")), as_line(account.get("name"))
    home = f"https://x.com/{handle}" if handle else None
    called, answers = name or (f"@{handle}" if handle else "Somebody on X"), answered_by(post)
    return Mention(
        ref=PostRef(channel, first_of(post)),
        customer=Customer(CustomerRef(channel, author), called, home, _followers(account)),
        text=text,
        at=at(post.get("created_at")) or moment_of(first_of(post)),
        url=f"{home or 'https://x.com/i'}/status/{post['id']}",
        answers=PostRef(channel, answers) if answers else None,
        summoned=summoned,
    )


def _followers(account: Json) -> int | None:
    return as_number(as_object(account.get("public_metrics")).get("followers_count"))


def by_id(things: Iterable[Json]) -> dict[str, Json]:
    """Return accounts or posts by their ids. What has none, nobody can ask for."""
    return {str(thing["id"]): thing for thing in things if _is_id(thing.get("id"))}


def gone(problem: Json) -> str:
    """Return the id of a post that we cannot see any more, by what X told of it; empty if it told something else."""
    kind = as_line(problem.get("type")).rpartition("/")[2]
    id = problem.get("resource_id") or problem.get("value")
    about = str(problem.get("resource_type") or "post")
    lost = kind in {"resource-not-found", "not-authorized-for-resource"} and about in {"post", "tweet"}
    return str(id) if lost and _is_id(id) else ""


def by_hand(to: str, text: str) -> str:
    """Return the address of a page on which a person can send this reply themselves."""
    return f"https://x.com/intent/post?in_reply_to={quote(to, safe='')}&text={quote(text, safe='')}"


def _without_pictures(post: Json) -> Json:
    """Return a post without the address that X puts behind the text of one with pictures."""
    text = as_text(post.get("text"))
    for url in as_objects(as_object(post.get("entities")).get("urls")):
        short, whole = as_text(url.get("url")), as_text(url.get("expanded_url"))
        if short and (url.get("media_key") or _PICTURE.search(whole)) and text.endswith(short):
            return {**post, "text": text.removesuffix(short).rstrip()}
    return post


def _raw(post: Json) -> tuple[str, Json]:
    """Return the whole text, and the entities in it: a long post has it elsewhere."""
    long = post.get("note_post") or post.get("note_tweet")
    if whole := as_text(as_object(long).get("text")):
        return whole, as_object(as_object(long).get("entities"))
    return as_text(post.get("text")), as_object(post.get("entities"))


def _own_start(post: Json) -> int:
    """Return where the author's own words begin, behind the names that X puts before a reply."""
    shown = post.get("display_text_range")
    start = (as_number(shown[0]) if isinstance(shown, list) and shown else None) or 0
    return start if start > 0 and _NAMES.fullmatch(as_text(post.get("text"))[:start]) else 0


def _mentions(post: Json) -> list[Json]:
    found = as_objects(as_object(post.get("entities")).get("mentions"))
    return [*found, *as_objects(_raw(post)[1].get("mentions"))]


def _any_mention(post: Json, account: str) -> bool:
    return any(str(named.get("id")) == account for named in _mentions(post))


def _referenced(post: Json) -> list[tuple[str, str]]:
    told = post.get("referenced_posts") or post.get("referenced_tweets")
    return [(str(one.get("type")), str(one.get("id"))) for one in as_objects(told) if _is_id(one.get("id"))]


def _is_id(value: object) -> bool:
    return isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 19
