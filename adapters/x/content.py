"""What a post holds, as text. Nothing that stands in it is left out in silence. Pure.

docs/what-a-post-holds.md is the table of it, written by its tests. What pictures show and what a poll asks is only told
to those who pay for it, each thing by itself: it is said that they are there.
"""

from adapters.x.wire import text_of
from bot.channels.fields import as_object
from bot.ports.kv import Json
from bot.text.spelled_out import SENSITIVE, bracketed

ON_X = "it can be seen on X"


def words(post: Json, handle: str) -> str:
    """Return what a post holds: what its author typed, without our own name before it, and all else spelled out."""
    attached = as_object(post.get("attachments"))
    pictures, polls = _count(attached.get("media_keys")), _count(attached.get("poll_ids"))
    parts = [
        SENSITIVE if post.get("possibly_sensitive") is True else "",
        text_of(post, handle),
        bracketed("poll", ON_X) if polls else "",
        bracketed(f"{pictures} pictures or videos" if pictures > 1 else "picture or video", ON_X) if pictures else "",
        bracketed("place", ON_X) if as_object(post.get("geo")) else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _count(value: object) -> int:
    return len(value) if isinstance(value, list) else 0
