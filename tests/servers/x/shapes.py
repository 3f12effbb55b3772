"""X's JSON, as its OpenAPI description of November 2026 has it."""

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from tests.servers.x.state import LINK, NAME, Account, Post, World

Json = dict[str, Any]

PROBLEMS = "https://api.x.com/2/problems"
POST_FIELDS = {
    *("article", "article_title", "attachments", "card_uri", "community_id", "context_annotations", "conversation_id"),
    *("created_at", "display_text_range", "edit_controls", "entities", "geo", "id", "lang", "matched_media_notes"),
    *("media_metadata", "non_public_metrics", "note_post", "note_request_suggestions", "organic_metrics"),
    *("paid_partnership", "possibly_sensitive", "promoted_metrics", "public_metrics", "reply_settings", "scopes"),
    *("source", "suggested_source_links", "suggested_source_links_with_counts", "text", "withheld"),
}
ACCOUNT_FIELDS = {
    *("affiliation", "connection_status", "created_at", "description", "entities", "id", "is_identity_verified"),
    *("location", "most_recent_post_id", "name", "parody", "pinned_post_id", "profile_banner_url"),
    *("profile_image_url", "protected", "public_metrics", "receives_your_dm", "subscription", "subscription_type"),
    *("url", "username", "verified", "verified_followers_count", "verified_type", "withheld"),
}
EXPANSIONS = {
    *("article.cover_media", "article.media_entities", "attachments.media_keys", "attachments.media_source_tweet"),
    *("attachments.poll_ids", "author_id", "edit_history_post_ids", "entities.mentions.username", "geo.place_id"),
    *("in_reply_to_user_id", "referenced_posts", "username"),
}
LONG = 280


def stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z"


def account_json(account: Account, fields: Collection[str] = ()) -> Json:
    counted = {"followers_count": account.followers, "following_count": 0, "post_count": 1, "listed_count": 0}
    more = {"public_metrics": counted} if "public_metrics" in fields else {}
    return {"id": account.id, "name": account.name, "username": account.username, **more}


def post_json(world: World, post: Post, fields: Collection[str], expansions: Collection[str]) -> Json:
    """Return a post with what always comes along, and what was asked for."""
    text = post.text if len(post.text) <= LONG else f"{post.text[: LONG - 1]}…"
    lead = world.lead(post)
    shown = escaped(world, lead + text)
    told: Json = {"id": post.id, "text": shown, "edit_history_post_ids": list(post.versions)}
    if "created_at" in fields:
        told["created_at"] = stamp(post.at)
    if "reply_settings" in fields:
        told["reply_settings"] = post.reply_settings
    if "display_text_range" in fields:
        told["display_text_range"] = [len(lead), len(shown)]
    pictures = _pictures(world, post, len(shown))
    if pictures:
        shown = f"{shown} {pictures[0]['url']}"
        told["text"] = shown
    if "entities" in fields and (entities := entities_of(world, shown)):
        told["entities"] = _with_keys(entities, pictures)
    if "note_post" in fields and text != post.text:
        whole = escaped(world, post.text)
        told["note_post"] = {"text": whole, "entities": entities_of(world, whole)}
    return told | related(world, post, expansions) | post.odd


def related(world: World, post: Post, expansions: Collection[str]) -> Json:
    told: Json = {}
    above = world.posts.get(post.answers)
    kinds = {"replied_to": post.answers, "quoted": post.quotes, "retweeted": post.reposts}
    referenced = [{"type": kind, "id": id} for kind, id in kinds.items() if id]
    if "author_id" in expansions:
        told["author_id"] = post.author
    if "in_reply_to_user_id" in expansions and above is not None:
        told["in_reply_to_user_id"] = above.author
    if "referenced_posts" in expansions and referenced:
        told["referenced_posts"] = referenced
    return told


def includes(world: World, posts: Sequence[Post], expansions: Collection[str], of_accounts: Collection[str]) -> Json:
    """Return the accounts and posts that come along, each once."""
    people: list[str] = []
    others: list[Post] = []
    for post in posts:
        above = world.posts.get(post.answers)
        people += [post.author] if "author_id" in expansions else []
        people += [above.author] if "in_reply_to_user_id" in expansions and above is not None else []
        refs = [world.posts.get(id) for id in (post.answers, post.quotes, post.reposts)]
        others += [ref for ref in refs if ref and not ref.gone] if "referenced_posts" in expansions else []
    told: Json = {}
    if people:
        told["users"] = [account_json(world.accounts[id], of_accounts) for id in dict.fromkeys(people)]
    if others:
        unique = {post.id: post for post in others}
        told["posts"] = [post_json(world, post, (), {"author_id"}) for post in unique.values()]
    return told


def escaped(world: World, text: str) -> str:
    """Return a text as X gives it: links made short, three characters escaped."""
    parts: list[str] = []
    done = 0
    for link in LINK.finditer(text):
        parts += [escape(text[done : link.start()]), world.short(link.group())]
        done = link.end()
    return "".join([*parts, escape(text[done:])])


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def entities_of(world: World, text: str) -> Json:
    links = [
        {
            "start": found.start(),
            "end": found.end(),
            "url": found.group(),
            "expanded_url": _with_scheme(world.links[found.group()]),
            "display_url": re.sub(r"^https?://", "", world.links[found.group()])[:26],
        }
        for found in re.finditer(r"https://t\.co/\d{10}", text)
    ]
    named = [
        {"start": found.start(), "end": found.end(), "username": known.username, "id": known.id}
        for found in NAME.finditer(text)
        if (known := world.known(found[1]))
    ]
    return {kind: things for kind, things in (("urls", links), ("mentions", named)) if things}


def _pictures(world: World, post: Post, end: int) -> list[Json]:
    """Return the one short address, behind the text, of all pictures of a post: once for each of them."""
    if not post.media:
        return []
    author = world.accounts[post.author].username
    short = world.short(f"https://x.com/{author}/status/{post.versions[0]}/photo/1")
    return [
        {
            "start": end + 1,
            "end": end + 1 + len(short),
            "url": short,
            "expanded_url": world.links[short],
            "display_url": f"pic.x.com/{short[-10:]}",
            "media_key": world.uploads[id].key,
        }
        for id in post.media
    ]


def _with_keys(entities: Json, pictures: Sequence[Json]) -> Json:
    plain = [url for url in entities.get("urls", []) if url["url"] not in {one["url"] for one in pictures}]
    urls = [*plain, *pictures]
    return {**entities, **({"urls": urls} if urls else {})}


def problem(status: int, title: str, detail: str, kind: str = "") -> Json:
    """Return the answer to a call that failed."""
    type = f"{PROBLEMS}/{kind}" if kind else "about:blank"
    return {"title": title, "type": type, "status": status, "detail": detail}


def not_found(id: str) -> Json:
    """Return the problem of one post among several that were asked for."""
    return {
        "title": "Not Found Error",
        "type": f"{PROBLEMS}/resource-not-found",
        "detail": f"Could not find post with ids: [{id}].",
        "resource_type": "post",
        "resource_id": id,
        "parameter": "ids",
        "value": id,
    }


def _with_scheme(link: str) -> str:
    return link if link.startswith("http") else f"http://{link}"
