"""What a channel or surface raises when it could not do what it was asked."""

from datetime import timedelta


class PortError(Exception):
    """Any of these errors. Its text is a sentence for people.

    `retry_after` is how long the other side asked us to wait, if it did.
    """

    def __init__(self, why: str = "", *, retry_after: timedelta | None = None) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class Unavailable(PortError):
    """The other side is down or busy, and surely did nothing. It is tried again."""


class NeedsOperator(Unavailable):
    """Surely nothing was done, and time alone will not help: an operator must do what the text says.

    Whether it was met while listening or while sending, the engine raises an alarm with the text.
    """


class OutcomeUnknown(PortError):
    """Nobody knows whether the other side did it: the answer got lost.

    The engine looks for a reply before it tries again. It takes every error that is not of this module for this one.
    """


class Rejected(PortError):
    """The other side said no, and would say so again. The text is a sentence for the reply's author."""


class OnlyByHand(Rejected):
    """The network lets no program answer this customer. A person may, on the network's own pages."""
