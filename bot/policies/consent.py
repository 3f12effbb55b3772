"""May we show this post, and may we answer it? Pure."""

from enum import StrEnum

from bot.domain.mention import Mention


class Consent(StrEnum):
    """What a post gives us leave to do."""

    IGNORE = "ignore"
    """Nothing comes of it: our own, or known already."""
    READ_ONLY = "read only"
    """Staff may see it; nothing may be answered."""
    ANSWERABLE = "answerable"


def may_show(mention: Mention, *, stopped: bool, ours: bool, known: bool) -> Consent:
    """Return what may become of a mention.

    `stopped`: its customer asked not to be contacted. Their new posts are shown, since they may hold
    something to act on, and never answered: that somebody speaks again takes no "stop" back.
    `ours`: we wrote it. `known`: it was taken in before.
    """
    if ours or known:
        return Consent.IGNORE
    if stopped or not mention.summoned:
        return Consent.READ_ONLY
    return Consent.ANSWERABLE
