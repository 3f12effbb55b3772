"""What an adapter asks first of the pictures that it is to publish."""

from collections.abc import Sequence

from bot.domain.picture_limits import picture_troubles
from bot.ports import Limits, PictureContent, Rejected


def refuse_pictures(pictures: Sequence[PictureContent], limits: Limits) -> None:
    """Raise Rejected for pictures that a channel with these limits cannot carry. Asks nothing of anybody."""
    troubles = tuple(picture_troubles([enclosed.picture for enclosed in pictures], limits))
    if troubles:
        raise Rejected(" ".join(troubles))
