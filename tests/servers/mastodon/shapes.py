"""What is known, as the JSON of the API."""

from datetime import datetime

from aiohttp import web

from tests.servers.mastodon.state import File, Json, Note, Person, Post, Town

IMAGE_MOST = 16_777_216
MEDIA_MOST = 4

WHO = web.RequestKey("who", Person)
"""Who makes a call."""


def stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03}Z"


def account(person: Person) -> Json:
    return {
        "id": person.id,
        "username": person.username,
        "acct": person.acct,
        "display_name": person.name,
        "locked": False,
        "bot": False,
        "discoverable": True,
        "group": False,
        "created_at": "2024-01-01T00:00:00.000Z",
        "note": "<p></p>",
        "url": person.url,
        "uri": person.url.replace("/@", "/users/"),
        "avatar": "https://social.example/a.png",
        "avatar_static": "https://social.example/a.png",
        "header": "https://social.example/h.png",
        "header_static": "https://social.example/h.png",
        "followers_count": person.followers,
        "following_count": 0,
        "statuses_count": 0,
        "last_status_at": "2026-11-22",
        "emojis": [],
        "fields": [],
    }


def status(town: Town, post: Post) -> Json:
    parent = town.posts.get(post.answers or "")
    return {
        "id": post.id,
        "created_at": stamp(post.at),
        "in_reply_to_id": post.answers,
        "in_reply_to_account_id": parent.by.id if parent else None,
        "sensitive": bool(post.warning),
        "spoiler_text": post.warning,
        "visibility": post.visibility,
        "language": post.language,
        "uri": f"{post.by.url.replace('/@', '/users/')}/statuses/{post.id}",
        "url": f"{post.by.url}/{post.id}",
        "replies_count": 0,
        "reblogs_count": 0,
        "favourites_count": len(post.liked_by),
        "edited_at": stamp(post.edited) if post.edited else None,
        "favourited": False,
        "reblogged": False,
        "muted": False,
        "bookmarked": False,
        "content": town.content(post),
        "filtered": [],
        "reblog": status(town, post.boosts) if post.boosts else None,
        "account": account(post.by),
        "media_attachments": post.media,
        "mentions": [{"id": p.id, "username": p.username, "url": p.url, "acct": p.acct} for p in town.mentioned(post)],
        "tags": [],
        "emojis": [],
        "card": None,
        "poll": None,
        **(_quoting(town, post) if town.kind.tells_quoting else {}),
        **post.odd,
    }


def _quoting(town: Town, post: Post) -> Json:
    quote = {"state": "accepted", "quoted_status": status(town, post.quotes)} if post.quotes else None
    automatic, manual = (["public"] if post.quoting == how else [] for how in ("automatic", "manual"))
    return {"quote": quote, "quote_approval": {"automatic": automatic, "manual": manual, "current_user": post.quoting}}


def media(town: Town, file: File) -> Json:
    ready = None if file.looks else f"{town.url}/system/media_attachments/{file.id}"
    return {
        "id": file.id,
        "type": "image",
        "url": ready,
        "preview_url": f"{town.url}/system/media_attachments/{file.id}/small",
        "remote_url": None,
        "text_url": None,
        "meta": {"original": {"width": 4, "height": 3, "size": "4x3", "aspect": 1.33}},
        "description": file.alt,
        "blurhash": None,
    }


def notification(town: Town, note: Note) -> Json:
    told = {
        "id": note.id,
        "type": note.kind,
        "created_at": stamp(note.at),
        "group_key": f"ungrouped-{note.id}",
        "account": account(note.by),
        "status": status(town, note.post),
    }
    return {**told, "filtered": True} if note.by.filtered else told


def instance(town: Town) -> Json:
    kind = town.kind
    return {
        **({} if kind.ulid else {"api_versions": {"mastodon": 7}}),
        "domain": "social.example",
        "title": "A server",
        "version": kind.version,
        "source_url": kind.source,
        "description": "",
        "usage": {"users": {"active_month": 3}},
        "languages": ["en"],
        "configuration": {
            "urls": {"streaming": f"{kind.scheme}://{town.url.partition('://')[2]}"},
            "accounts": {"max_featured_tags": 10},
            "statuses": {
                "max_characters": kind.most,
                "max_media_attachments": MEDIA_MOST,
                "characters_reserved_per_url": 25 if kind.raw else 23,
            },
            "media_attachments": {
                "supported_mime_types": ["image/jpeg", "image/png"],
                "image_size_limit": IMAGE_MOST,
                "image_matrix_limit": 33_177_600,
                "description_limit": 1500,
            },
        },
        "registrations": {"enabled": False, "approval_required": False, "message": None},
        "contact": {"email": "admin@social.example", "account": None},
        "rules": [],
    }


def instance_v1(town: Town) -> Json:
    whole = instance(town)
    return {
        "uri": "social.example",
        "title": whole["title"],
        "short_description": "",
        "description": "",
        "email": "admin@social.example",
        "version": whole["version"],
        "urls": {"streaming_api": whole["configuration"]["urls"]["streaming"]},
        "stats": {"user_count": 3, "status_count": 0, "domain_count": 1},
        "languages": ["en"],
        "registrations": False,
        "approval_required": False,
        "invites_enabled": False,
        "configuration": {"statuses": whole["configuration"]["statuses"]},
        "rules": [],
    }
