"""What a digest asks of channels and surfaces. Who writes an adapter finds all of it in `bot.ports`."""

from datetime import datetime
from typing import Protocol, runtime_checkable

from bot.domain.digest.digest import Amount, Digest
from bot.domain.ids import EffectKey, Room


@runtime_checkable
class Spends(Protocol):
    """A channel that costs money by use, and keeps count of it."""

    async def spent(self, since: datetime, until: datetime) -> Amount:
        """Return what was spent from `since` up to `until`, by our own count. Asks nobody outside."""
        ...


@runtime_checkable
class MayBeQuoted(Protocol):
    """A channel that knows whether its network lets us repeat inside, by name, what customers wrote in public."""

    @property
    def may_be_quoted(self) -> bool:
        """Whether it does. Of a channel that does not say, nothing is quoted.

        What a single customer says to that goes with each `Mention`, as `quotable`.
        """
        ...


@runtime_checkable
class ShowsDigest(Protocol):
    """A surface that can show what a week came to."""

    async def show_digest(self, digest: Digest, *, room: Room, key: EffectKey, note: str = "") -> None:
        """Show it in a room. The same key makes one post, ever.

        `note` is a sentence that stands before it, such as that it comes late. What is shown is the digest
        as it is given here: it is never counted anew. Raises Unavailable or Rejected.
        """
        ...


@runtime_checkable
class RedrawsDigest(Protocol):
    """A surface on which a digest stays where it was posted, so that what it quotes must be taken out of it there."""

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:
        """Draw the digest that `show_digest` posted with this key as it is given here, without a note.

        One that was never posted, or that staff deleted, is no error. Raises Unavailable or Rejected.
        """
        ...
