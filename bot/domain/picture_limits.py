"""What a channel cannot carry of the pictures that somebody wants to send, in sentences that name the fix. Pure."""

from collections.abc import Iterator, Sequence

from bot.domain.limits import Limits
from bot.domain.picture import NOT_DESCRIBED, Picture, which


def picture_troubles(pictures: Sequence[Picture], limits: Limits) -> Iterator[str]:
    """Yield a sentence for each thing to change: too many, too large, not described, described at too great length."""
    over = len(pictures) - limits.pictures
    if limits.pictures == 0 and pictures:
        yield f"Answers here cannot carry pictures: remove {'it' if over == 1 else 'them'}, and say it in words."
        return
    if over > 0:
        yield f"{len(pictures)} of {limits.pictures} pictures: remove {over}."
    for place, picture in enumerate(pictures):
        name = which(pictures, place)
        if not picture.described:
            yield NOT_DESCRIBED.format(which=name)
        if len(picture.alt) > limits.alt_most:
            cut = len(picture.alt) - limits.alt_most
            yield f"The description of {name} is too long: cut {cut:,} {'character' if cut == 1 else 'characters'}."
        if limits.picture_bytes is not None and picture.size > limits.picture_bytes:
            yield f"{name[0].upper()}{name[1:]} is too large for this network: remove it, and add it again."
