"""What can go wrong with Bluesky, told apart: not done, refused, nobody knows, or our account needs a hand. Pure."""

from collections.abc import Mapping
from datetime import datetime

from bot.channels.troubles import MINUTE, NetworkError, Refused, meaning
from bot.ports.errors import NeedsOperator, OutcomeUnknown, Rejected

_SPENT = frozenset({"ExpiredToken", "InvalidToken"})
_ACCOUNT = {
    "AccountTakedown": "the account was taken down",
    "AccountDeactivated": "the account is deactivated",
    "RepoTakendown": "the account was taken down",
    "RepoSuspended": "the account is suspended",
    "RepoDeactivated": "the account is deactivated",
}
_NO_SERVER = "the address under `service` is not that of an account's server"
_GONE = ("Could not locate record", "Could not find repo", "Could not find record")


class Expired(NetworkError):
    """The pass is spent. Nothing was done."""


def is_gone(no: Refused) -> bool:
    """Return whether a refusal says that there is no such record."""
    return no.kind == "RecordNotFound" or (no.status == 400 and no.words.startswith(_GONE))


def answered(status: int, headers: Mapping[str, str], word: str, details: str, now: datetime) -> Exception:
    """Return what an answer other than success means."""
    name = word if word.isidentifier() and len(word) <= 40 else f"status {status}"
    if name in _SPENT:
        return Expired(name)
    found = meaning("Bluesky", status, details, headers, now)
    if isinstance(found, OutcomeUnknown):
        return OutcomeUnknown(name)
    return Refused(status, details, kind=name) if isinstance(found, Refused) else found


def refused(no: Refused) -> Exception:
    """Return what a refusal of something that an author sent means: a hand for the account, or a final no."""
    if no.kind in _ACCOUNT:
        return NeedsOperator(f"Bluesky: {_ACCOUNT[no.kind]}: see its settings in the app.", retry_after=MINUTE)
    if no.status in {401, 403}:
        return NeedsOperator(f"Bluesky does not let this account do that ({no.kind}).", retry_after=MINUTE)
    if no.status in {404, 405, 501}:
        return NeedsOperator(f"Bluesky: {_NO_SERVER}.", retry_after=MINUTE)
    return Rejected(f"Bluesky would not take it ({no.kind}).")


def login_refused(no: Refused) -> str:
    """Return what an administrator should do about a refused login, as words that fit into a sentence."""
    if no.kind in _ACCOUNT:
        return _ACCOUNT[no.kind]
    if no.kind == "AuthFactorTokenRequired":
        return "app_password is the account's own password: make an app password and use that"
    if no.status == 401:
        return "handle or app_password is not right: make a new app password and set it in app.yaml"
    if no.status in {404, 405, 501}:
        return _NO_SERVER
    return f"the login was refused ({no.kind})"
