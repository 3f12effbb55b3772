"""What a channel, surface or store raises when it could not do what it was asked."""

from datetime import timedelta


class Unavailable(Exception):
    """The other side is down or busy, and surely did nothing. It is tried again.

    `retry_after` is how long the other side asked us to wait, if it did.
    """

    def __init__(self, why: str, *, retry_after: timedelta | None = None) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class Rejected(Exception):
    """The other side said no, and would say so again. The text is a sentence for the reply's author."""


class OnlyByHand(Rejected):
    """The network lets no program answer this customer. A person may, on the network's own pages."""
