"""What it means when Teams says no to a call."""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import MappingProxyType

from adapters.teams.gateway import Gone, NoRoomYet, NotReady, OutcomeUnknown
from adapters.teams.rate_limits import RateLimited
from bot.ports.errors import Rejected, Unavailable

log = logging.getLogger(__name__)

ASK_AGAIN = timedelta(minutes=1)
"""How long to wait for an administrator to put right what is wrong with our installation."""

_NO_CONVERSATION = frozenset({"", "NotFound", "ConversationNotFound"})
"""Teams' words for a whole conversation that it does not find: deleted, elsewhere, or, at times, there again soon."""
_DELETED = "ServiceError"
"""What Teams says, with 403, of a post that was there and is deleted; of one that never was it says 404."""
_NOT_IN_TEAM = "Handraise is not in the team: add the app to the team of the room"
_TO_PUT_RIGHT: Mapping[str, str] = MappingProxyType(
    {
        "BotNotInConversationRoster": _NOT_IN_TEAM,
        "BotDisabledByAdmin": "an administrator has blocked the app: allow it in the Teams admin center",
        "ConversationNotFound": "the room is not there: see whether it was deleted, or choose another one in app.yaml",
        "NotFound": "the room is not there: see whether it was deleted, or choose another one in app.yaml",
        "ConversationBlockedByUser": "",
        "MessageWritesBlocked": "",
    }
)
"""What an administrator can put right, by Teams' word for it; empty where one person has shut us out."""


class TeamsError(Rejected):
    """Teams said no, with this word for it."""

    def __init__(self, status: int, word: str) -> None:
        super().__init__(f"Teams would not take it ({word or status}).")
        self.status, self.word = status, word


def error_for_status(status: int, headers: Mapping[str, str], text: str, *, may_be_gone: bool) -> Exception:
    """Return what to raise for an answer with an error status; a TurnedAway if it is worth another try at once.

    `may_be_gone` says that the call was about one post or one person, who may not be there any more.
    """
    word = _word(text)
    if status == 401:
        return RateLimited(_ask_admin("app_id and app_password are not taken: see Certificates & secrets"))
    if status in {408, 412, 429} or status >= 500:
        return _busy(status, _wait(headers))
    if may_be_gone and _is_gone(status, word):
        return Gone(f"It is not there any more ({word or status}).")
    if status == 404 and word in _NO_CONVERSATION:
        return _ask_admin(_TO_PUT_RIGHT["NotFound"], NoRoomYet)
    if status in {403, 404}:
        to_put_right = _TO_PUT_RIGHT.get(word, _NOT_IN_TEAM if status == 403 else _TO_PUT_RIGHT["NotFound"])
        return _ask_admin(to_put_right) if to_put_right else TeamsError(status, word)
    return TeamsError(status, word)


def _is_gone(status: int, word: str) -> bool:
    """Only what is said of the post or the person itself: a card that is taken for gone is never drawn again."""
    if status == 403:
        return word == _DELETED
    return status == 410 or (status == 404 and word not in _NO_CONVERSATION)


def _busy(status: int, wait: timedelta | None) -> Exception:
    """Teams wants these four tried again; of 412 and 429 it is sure that nothing was done."""
    why = f"Teams is busy (status {status})."
    if status in {412, 429}:
        return RateLimited(Unavailable(why, retry_after=wait), wait)
    perhaps = OutcomeUnknown(why, retry_after=wait)
    return RateLimited(perhaps, wait) if status in {502, 504} else perhaps


def _ask_admin(to_put_right: str, kind: type[NotReady] = NotReady) -> NotReady:
    log.error("Teams: %s", to_put_right)
    return kind(f"Teams: {to_put_right}.", retry_after=ASK_AGAIN)


def _word(text: str) -> str:
    try:
        found = json.loads(text)
        code = found["error"]["code"]
    except (ValueError, KeyError, TypeError):
        return ""
    return code[:60] if isinstance(code, str) else ""


def _wait(headers: Mapping[str, str]) -> timedelta | None:
    given = headers.get("Retry-After", "")
    if given.isascii() and given.isdigit() and len(given) < 7:
        return timedelta(seconds=int(given))
    try:
        at, since = parsedate_to_datetime(given), parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError):
        return None
    return max(timedelta(), at.astimezone(UTC) - since.astimezone(UTC)) if isinstance(at, datetime) else None
