"""What an answer of a network means: surely not done, refused for good, or nobody knows."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import MappingProxyType
from typing import Final

from bot.ports.errors import NeedsOperator, OutcomeUnknown, Unavailable

MINUTE: Final = timedelta(minutes=1)
"""How long to leave a network alone that does not say how long it is busy."""

LONGEST_WAIT: Final = timedelta(hours=1)
_WAITS: Final = ("retry-after", "x-ratelimit-reset", "x-rate-limit-reset", "ratelimit-reset")
_EPOCH: Final = 10**9
"""A number this large counts seconds since 1970; a smaller one counts seconds from now."""


class NetworkError(Exception):
    """A network did not do what it was asked."""


class Refused(NetworkError):
    """The network understood, and said no to this very call. `words` are its own, `kind` its name for the reason."""

    headers: Mapping[str, str] = MappingProxyType({})

    def __init__(self, status: int, words: str = "", *, kind: str = "") -> None:
        super().__init__(f"{status} {kind}: {words}" if words else f"{status} {kind}".strip())
        self.status = status
        self.words = words
        self.kind = kind

    @property
    def said(self) -> str:
        """What the network said, for a sentence: “Too many links” (422)."""
        return f"“{self.words}” ({self.status})" if self.words else f"{self.status}"


class Gone(NetworkError):
    """The network says that there is no such thing, or that we may not see it."""


def meaning(network: str, status: int, words: str, headers: Mapping[str, str], now: datetime) -> Exception:
    """Return what an answer other than success means; what is special to a network it looks at before.

    `now` is the time by which a wait until a certain moment is reckoned.
    """
    if status == 429 or (status == 503 and any(name.lower() == "retry-after" for name in headers)):
        return Unavailable(f"{network} asks us to wait.", retry_after=wait_asked(headers, now) or MINUTE)
    if 300 <= status < 400:
        return NeedsOperator(f"{network} has moved: change its address in app.yaml.", retry_after=MINUTE)
    if status >= 500 or status in {408, 425}:
        return OutcomeUnknown(f"it answers {status}")
    return Refused(status, words)


def wait_asked(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return how long a network asked us to wait, at least a second and at most an hour; None if it did not ask.

    Understands Retry-After and the headers that say when a limit ends: seconds from now, seconds since 1970, an
    ISO time or an HTTP date.
    """
    told = {name.lower(): value.strip() for name, value in headers.items()}
    for text in filter(None, map(told.get, _WAITS)):
        if text.isascii() and text.isdigit() and int(text[:19]) < _EPOCH:
            wait = timedelta(seconds=int(text))
        elif (until := moment(text)) is not None:
            wait = until - now
        else:
            continue
        return min(max(wait, timedelta(seconds=1)), LONGEST_WAIT)
    return None


def moment(text: str) -> datetime | None:
    """Return a time in any of the ways in which networks write it, in UTC; None if it is none."""
    try:
        if text.isascii() and text.isdigit():
            return datetime.fromtimestamp(int(text), UTC)
        found = datetime.fromisoformat(text) if text[:4].isdigit() else parsedate_to_datetime(text)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None


@contextmanager
def harmless(network: str) -> Iterator[None]:
    """Wrap a call that may be made again without harm: where nobody knows, it is Unavailable and tried again."""
    try:
        yield
    except OutcomeUnknown as trouble:
        raise Unavailable(f"{network} gave no clear answer: {trouble}.", retry_after=MINUTE) from trouble
