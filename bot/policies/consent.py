"""May we show this post, and may we answer it? Pure."""

from enum import StrEnum

from bot.domain.mention import Mention
from bot.domain.opt_out import OptOut, StopRecord, detect_opt_out


class Consent(StrEnum):
    """What a post gives us leave to do."""

    IGNORE = "ignore"
    """Nothing comes of it: our own, or known already."""
    READ_ONLY = "read only"
    """Staff may see it; nothing may be answered."""
    ANSWERABLE = "answerable"


def may_show(mention: Mention, *, stop: StopRecord | None, ours: bool, known: bool) -> Consent:
    """Return what may become of a mention.

    `stop`: its customer is not to be contacted. What they wrote before is shown and never answered. By what they
    write to us since, other than that they want to be left alone, they call on us again: that very post may be
    answered, and the stop holds for all else.
    `ours`: we wrote it. `known`: it was taken in before.
    """
    if ours or known:
        return Consent.IGNORE
    wants_none = stop is not None and (mention.at <= stop.at or detect_opt_out(mention.text) is OptOut.STOP)
    if wants_none or not mention.summoned:
        return Consent.READ_ONLY
    return Consent.ANSWERABLE
