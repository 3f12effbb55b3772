"""Exactly what would become public, in one post or in several, and the button that chooses between them. Pure."""

import json
from collections.abc import Mapping, Sequence

from adapters.slack.block_kit import BLOCKS_IN_VIEW, Block, actions, button, context, escaped_line, weight, whole
from bot.chat.texts import counted, splitting, what_is_seen
from bot.domain.draft import Preview
from bot.domain.picture import Picture

SPLIT = "split"
MANY, ONE = "many", "one"


def exactly(text: str, most: int) -> tuple[list[Block], bool]:
    """Return a text as it would stand in public, and whether all of it is there; `most` is what it may weigh."""
    return _fitting(whole(text), most)


def as_posts(preview: Preview, most: int) -> tuple[list[Block], bool]:
    """Return every post that a draft becomes, as it would stand in public, and whether all of that is there.

    Its pictures stand below the first.
    """
    below = pictured(preview.pictures)
    if not preview.parts:
        pieces, all_of_it = exactly(preview.text, most - weight(below))
        return [*pieces, *below], all_of_it
    of = len(preview.parts)
    first, *others = [[context(f"Post {n} of {of}"), *whole(part)] for n, part in enumerate(preview.parts, start=1)]
    return _fitting([*first, *below, *(block for blocks in others for block in blocks)], most)


def pictured(pictures: Sequence[Picture]) -> list[Block]:
    """Return what those who cannot see them would be told of the pictures: all of it."""
    told = [escaped_line(picture.alt) or "_not described yet_" for picture in pictures]
    several = len(told) > 1
    return [context(f"*Picture{f' {place}' if several else ''}:* {alt}") for place, alt in enumerate(told, start=1)]


def measured(preview: Preview) -> str:
    """Return what stands above it, in mrkdwn: what it is, and how long."""
    return f"*{what_is_seen(preview)}* · {counted(preview)}"


def split_row(preview: Preview, thread: str, carried: Mapping[str, str]) -> list[Block]:
    """Return the button that splits a draft, or makes it one post again; nothing where there is no choice.

    `carried` is what whoever shows the draft next will want to know of it.
    """
    label = splitting(preview)
    if not label:
        return []
    value = json.dumps({"thread": int(thread), "posts": ONE if preview.parts else MANY, **carried})
    return [actions(button(SPLIT, label, value, about=f"{label}: the answer to #{thread}"))]


def _fitting(pieces: list[Block], most: int) -> tuple[list[Block], bool]:
    kept = pieces[: BLOCKS_IN_VIEW // 2]
    while kept and weight(kept) > most:
        kept.pop()
    return kept, len(kept) == len(pieces)
