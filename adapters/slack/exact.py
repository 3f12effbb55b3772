"""Exactly what would become public, in one post or in several, and the button that chooses between them. Pure."""

import json
from collections.abc import Mapping

from adapters.slack.kit import BLOCKS_IN_VIEW, Block, actions, button, context, weight, whole
from bot.domain.draft import Preview

SPLIT = "split"
MANY, ONE = "many", "one"


def exactly(text: str, most: int) -> tuple[list[Block], bool]:
    """Return a text as it would stand in public, and whether all of it is there; `most` is what it may weigh."""
    return _fitting(whole(text), most)


def as_posts(preview: Preview, most: int) -> tuple[list[Block], bool]:
    """Return every post that a draft becomes, as it would stand in public, and whether all of that is there."""
    if not preview.parts:
        return exactly(preview.text, most)
    of = len(preview.parts)
    numbered = [[context(f"Post {n} of {of}"), *whole(part)] for n, part in enumerate(preview.parts, start=1)]
    return _fitting([block for blocks in numbered for block in blocks], most)


def measured(preview: Preview) -> str:
    """Return what stands above it, in mrkdwn: what it is, and how long."""
    length = f"{preview.length:,} of {preview.most:,} characters"
    if preview.parts:
        return f"*What customers will see: {len(preview.parts)} posts, one below the other* · the longest has {length}"
    return f"*What customers will see* · {length}"


def split_row(preview: Preview, thread: str, carried: Mapping[str, str]) -> list[Block]:
    """Return the button that splits a draft, or makes it one post again; nothing where there is no choice.

    `carried` is what whoever shows the draft next will want to know of it.
    """
    if not preview.could_be:
        return []
    label = "One post again" if preview.parts else f"Split into {preview.could_be} posts"
    value = json.dumps({"thread": int(thread), "posts": ONE if preview.parts else MANY, **carried})
    return [actions(button(SPLIT, label, value, about=f"{label}: the answer to #{thread}"))]


def _fitting(pieces: list[Block], most: int) -> tuple[list[Block], bool]:
    kept = pieces[: BLOCKS_IN_VIEW // 2]
    while kept and weight(kept) > most:
        kept.pop()
    return kept, len(kept) == len(pieces)
