"""The door for channels on which one reply can stand as several posts, each below the one before."""

from typing import Protocol, runtime_checkable

from bot.domain.refs import EffectKey, PostRef
from bot.domain.staff import Attribution


@runtime_checkable
class Chains(Protocol):
    """A channel that can continue a reply in a further post. Its first part goes out by `publish`.

    A later part is looked for by `find_published` like any other, with `to` the part before it.
    """

    async def publish_next(self, text: str, *, by: Attribution, to: PostRef, after: PostRef, key: EffectKey) -> PostRef:
        """Post `text`, byte for byte, below our own post `after`. The same key makes one post, ever.

        `to` is the customer's post that the whole reply answers: it is read again before each part, and may be
        in the way of every one. Raises what `publish` raises, with the same meaning.
        """
        ...
