"""The wall as an Atom feed."""

from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape

import regex
from feedgen.feed import FeedGenerator

from adapters.wall.posts import SOMEBODY, WallPost, WallThread
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
        entry.author(name=_xml(thread.asker) or SOMEBODY)
        entry.published(thread.first.at)
        entry.updated(thread.changed_at)
        said = [_said(post, "Question" if post is thread.first else "Added") for post in thread.posts if post.stands]
        entry.content(_xml("\n".join(said)), type="html")
    document: bytes = feed.atom_str(pretty=True)
    return document


def _said(post: WallPost, kind: str) -> str:
    """Return a post under a heading of ours, which nothing that it says can look like; its pictures in words."""
    role = f", {post.ours.role}" if post.ours is not None and post.ours.role else ""
    head = f"{'Answer' if post.ours is not None else kind} by {post.author or SOMEBODY}{role}"
    pictures = () if post.ours is None else post.ours.pictures
    lines = [*post.text.split("\n"), *(f"[Picture: {picture.alt}]" for picture in pictures)]
    return f"<h3>{escape(head)}</h3>\n<blockquote>{'<br>'.join(map(escape, lines))}</blockquote>"


def _xml(text: str) -> str:
    """Return `text` with what XML cannot carry shown as a replacement character."""
    return str(_NOT_XML.sub("\ufffd", text))
