"""What can go wrong with Bluesky, told apart: not done, refused, nobody knows, or our account needs a hand. Pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.ports.errors import Rejected, Unavailable

LONGEST_WAIT = timedelta(days=1)
ASK_AGAIN = timedelta(minutes=1)
"""How long to wait for an administrator to put right what is wrong with our account."""

_SPENT = frozenset({"ExpiredToken", "InvalidToken"})
_ACCOUNT = {
    "AccountTakedown": "the account was taken down",
    "AccountDeactivated": "the account is deactivated",
    "RepoTakendown": "the account was taken down",
    "RepoSuspended": "the account is suspended",
    "RepoDeactivated": "the account is deactivated",
}
_GONE = ("Could not locate record", "Could not find repo", "Could not find record")


class Expired(Exception):
    """The pass is spent. Nothing was done."""


class Unclear(Exception):
    """Nobody knows whether it was done."""


class Said(Exception):
    """Bluesky refused, with this status and word. Nothing was done."""

    def __init__(self, status: int, word: str, details: str = "") -> None:
        super().__init__(f"{status} {word}")
        self.status, self.word, self.details = status, word, details

    @property
    def gone(self) -> bool:
        """Whether it says that there is no such record."""
        return self.word == "RecordNotFound" or (self.status == 400 and self.details.startswith(_GONE))


class Busy(Unavailable):
    """Bluesky asked us to slow down. Nothing was done."""


class NotReady(Unavailable):
    """Our account needs a hand. Nothing is lost: it is tried again. `lasting` says that time alone will not help."""

    def __init__(self, why: str, *, retry_after: timedelta | None = None, lasting: bool = True) -> None:
        super().__init__(why, retry_after=retry_after)
        self.lasting = lasting


def answered(status: int, headers: Mapping[str, str], word: str, details: str, now: datetime) -> Exception:
    """Return what an answer other than success means."""
    name = word if word.isidentifier() and len(word) <= 40 else f"status {status}"
    if status == 429:
        return Busy(f"Bluesky is busy ({name}).", retry_after=asked_to_wait(headers, now))
    if name in _SPENT:
        return Expired(name)
    if status >= 500:
        return Unclear(name)
    return Said(status, name, details)


def asked_to_wait(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return how long the network asked us to wait, if it did: seconds, or the moment when a window ends."""
    seconds = _number(headers.get("retry-after"))
    if seconds is None:
        reset = _number(headers.get("ratelimit-reset"))
        seconds = None if reset is None else reset - int(now.timestamp())
    if seconds is None or seconds < 0:
        return None
    return min(timedelta(seconds=seconds), LONGEST_WAIT)


def refused(no: Said) -> Exception:
    """Return what a refusal of something that an author sent means: a hand for the account, or a final no."""
    if no.word in _ACCOUNT:
        return NotReady(f"Bluesky: {_ACCOUNT[no.word]}.", retry_after=ASK_AGAIN)
    if no.status in {401, 403}:
        return NotReady(f"Bluesky does not let this account do that ({no.word}).", retry_after=ASK_AGAIN)
    if no.status in {404, 405, 501}:
        return NotReady("Bluesky: the address under `service` is not that of an account's server.")
    return Rejected(f"Bluesky would not take it ({no.word}).")


def login_refused(no: Said) -> str:
    """Return what an administrator should do about a refused login, as words that fit into a sentence."""
    if no.word in _ACCOUNT:
        return _ACCOUNT[no.word]
    if no.word == "AuthFactorTokenRequired":
        return "app_password is the account's own password: make an app password and use that"
    if no.status == 401:
        return "handle or app_password is not right: make a new app password and set it in app.yaml"
    if no.status in {404, 405, 501}:
        return "the address under `service` is not that of an account's server"
    return f"the login was refused ({no.word})"


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
