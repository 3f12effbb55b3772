"""The wall as an Atom feed."""

from collections.abc import Sequence
from datetime import UTC, datetime

import regex
from feedgen.feed import FeedGenerator

from adapters.wall.posts import WallPost, WallThread
from adapters.wall.templates_env import heading

_NOT_XML = regex.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(title: str, public_url: str, threads: Sequence[WallThread]) -> bytes:
    """Return the feed of these threads, the newest first. Answers carry their signature, as they were written."""
    feed = FeedGenerator()
    feed.id(f"{public_url}/")
    feed.title(_xml(title))
    feed.link(href=f"{public_url}/", rel="alternate")
    feed.link(href=f"{public_url}/feed.atom", rel="self")
    feed.updated(max((thread.changed_at for thread in threads), default=datetime(2026, 1, 1, tzinfo=UTC)))
    for thread in threads:
        entry = feed.add_entry(order="append")
        entry.id(f"{public_url}/t/{thread.number}")
        entry.title(_xml(heading(thread)))
        entry.link(href=f"{public_url}/t/{thread.number}", rel="alternate")
        entry.author(name=_xml(thread.first.author))
        entry.published(thread.first.at)
        entry.updated(thread.changed_at)
        texts = [_said(post) for post in thread.posts if post.stands]
        entry.content(_xml("\n\n".join(texts)), type="text")
    document: bytes = feed.atom_str(pretty=True)
    return document


def _said(post: WallPost) -> str:
    """Return what a post says; its pictures in words, since a feed of texts shows none."""
    pictures = () if post.ours is None else post.ours.pictures
    return "\n".join([f"{post.author}: {post.text}", *(f"[Picture: {picture.alt}]" for picture in pictures)])


def _xml(text: str) -> str:
    """Return `text` with what XML cannot carry shown as a replacement character."""
    return str(_NOT_XML.sub("\ufffd", text))
