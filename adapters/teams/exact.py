"""Exactly what would become public, in one post or in several, and the button that chooses between them. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from adapters.teams.adaptive_card import Element, Press, small, text, whole
from adapters.teams.escape import escaped
from bot.chat.texts import counted, splitting, what_is_seen
from bot.domain.card import Verb
from bot.domain.draft import Preview
from bot.domain.picture import Picture

MANY, ONE = "many", "one"


def measured(preview: Preview) -> Element:
    """Return what stands above it: what it is, and how long."""
    return text(f"**{what_is_seen(preview)}** · {counted(preview)}", separator=True)


def as_posts(preview: Preview) -> list[Element]:
    """Return every post that a draft becomes, whole, as it would stand in public; its pictures below the first."""
    below = pictured(preview.pictures)
    if not preview.parts:
        return [whole(preview.text), *below]
    of = len(preview.parts)
    first, *others = [[small(f"Post {at} of {of}"), whole(part)] for at, part in enumerate(preview.parts, start=1)]
    return [*first, *below, *(each for other in others for each in other)]


def pictured(pictures: Sequence[Picture]) -> list[Element]:
    """Return what those who cannot see them would be told of the pictures that go along: all of it."""
    told = [escaped(picture.alt) or "not described yet" for picture in pictures]
    return [small(f"**Picture{f' {at}' if len(told) > 1 else ''}:** {alt}") for at, alt in enumerate(told, start=1)]


def split_press(preview: Preview, carried: Mapping[str, Any], *, typed: bool = False) -> list[Press]:
    """Return the button that splits a draft, or makes it one post again; nothing where there is no choice.

    `carried` says of which thread it is; `typed` is whether what was typed comes along.
    """
    label = splitting(preview)
    if not label:
        return []
    data = {**carried, "posts": ONE if preview.parts else MANY}
    return [Press(Verb.SPLIT, label, data, f"{label}: the answer to #{carried['thread']}", typed=typed)]
