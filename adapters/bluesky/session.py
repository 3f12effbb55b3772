"""Our account's session: kept encrypted, renewed when it has expired, with as few logins as can be."""

import asyncio
import base64
import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.bluesky.client import BlueskyClient
from adapters.bluesky.errors import Expired, login_refused
from adapters.bluesky.settings import BlueskySettings
from adapters.bluesky.wire import Pass, moment, pass_of, stamp
from bot.channels.troubles import Refused
from bot.ports.errors import NeedsOperator, OutcomeUnknown, Unavailable
from bot.ports.kv import Conflict, Json, KeyValueStore, Put

LOGIN = "com.atproto.server.createSession"
RENEW = "com.atproto.server.refreshSession"
PAUSES = tuple(timedelta(minutes=n) for n in (1, 2, 4, 8, 15))
"""How long a login waits after the first, second … that was refused, until somebody mends that: a hundred a day."""
SOON, ONCE_A_MINUTE, STEADY = timedelta(seconds=10), timedelta(minutes=1), timedelta(minutes=6)
"""How long a login waits whose answer got lost: people wait for it. Of 300 a day that are allowed, 270 are used up."""

_KIND, _KEY = "account", "pass"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the sealed sheet says: a pass, or how often a login failed and when the next may be tried."""

    held: Pass | None = None
    failed: int = 0
    until: datetime | None = None
    why: str = ""
    refused: bool = False
    """Whether the server said no, rather than nothing."""


class Sessions:
    """Gives out the pass. One at a time logs in or renews; the others wait for that and use it."""

    def __init__(
        self, settings: BlueskySettings, client: BlueskyClient, kv: KeyValueStore, now: Callable[[], datetime]
    ) -> None:
        self._settings = settings
        self._client = client
        self._kv = kv
        self._now = now
        self._seal = _seal(settings)
        self._held: Pass | None = None
        self._turn = asyncio.Lock()

    async def current(self) -> Pass:
        """Return the pass. Raises NeedsOperator or Unavailable if there is none to be had."""
        if self._held is None:
            async with self._turn:
                if self._held is None:
                    kept, version = await self._read()
                    self._held = kept.held or await self._log_in(kept, version)
        return self._held

    async def renewed(self, spent: Pass) -> Pass:
        """Return a pass other than the one that is spent."""
        async with self._turn:
            if self._held is not None and self._held != spent:
                return self._held
            kept, version = await self._read()
            if kept.held is not None and kept.held != spent:  # another process was quicker
                self._held = kept.held
            else:
                self._held = None
                self._held = await self._renew(spent, version) or await self._log_in(kept, version)
            return self._held

    async def _renew(self, spent: Pass, version: int) -> Pass | None:
        try:
            answer = await self._client.tell(RENEW, None, spent, renewing=True)
        except (Expired, Refused):
            return None
        except OutcomeUnknown as lost:
            raise Unavailable(f"Bluesky did not answer ({lost}).") from None
        return await self._keep_pass(answer, version)

    async def _log_in(self, kept: _Kept, version: int) -> Pass:
        now = self._now()
        if kept.until is not None and now < kept.until:
            raise _trouble(kept.why, kept.until - now, lasting=kept.refused)
        words = {
            "identifier": self._settings.handle,
            "password": self._settings.app_password.get_secret_value(),
        }
        try:
            answer = await self._client.tell(LOGIN, words, None)
        except Refused as no:
            raise await self._failed(kept, version, f"Bluesky: {login_refused(no)}.", refused=True) from None
        except (Expired, OutcomeUnknown) as lost:
            raise await self._failed(kept, version, f"Bluesky did not answer to a login ({lost}).") from None
        except Unavailable as busy:
            if busy.retry_after is None:  # it was not even reached
                raise
            raise await self._failed(kept, version, f"{busy}", busy.retry_after) from None
        return await self._keep_pass(answer, version)

    async def _failed(
        self, kept: _Kept, version: int, why: str, asked: timedelta | None = None, *, refused: bool = False
    ) -> Unavailable:
        """Write down that a login failed, so that neither we nor the next start try again at once."""
        lost = SOON if kept.failed < 6 else ONCE_A_MINUTE if kept.failed < 30 else STEADY
        pause = asked or (PAUSES[min(kept.failed, len(PAUSES) - 1)] if refused else lost)
        await self._write(_Kept(None, kept.failed + 1, self._now() + pause, why, refused), version)
        return _trouble(why, pause, lasting=refused)

    async def _keep_pass(self, answer: Json, version: int) -> Pass:
        held = pass_of(answer, self._settings.service)
        await self._write(_Kept(held), version)
        return held

    # --- the sealed sheet -----------------------------------------------------------------------

    async def _read(self) -> tuple[_Kept, int]:
        entry = await self._kv.get(_KIND, _KEY)
        if entry is None:
            return _Kept(), 0
        try:
            found = json.loads(self._seal.decrypt(str(entry.value["sealed"])))
        except InvalidToken:  # it was sealed with another password
            return _Kept(), entry.version
        held = None if found["pass"] is None else Pass(**found["pass"])
        until = moment(found["until"])
        return _Kept(held, found["failed"], until, found["why"], bool(found.get("refused"))), entry.version

    async def _write(self, kept: _Kept, version: int) -> None:
        paper = {
            "pass": None if kept.held is None else kept.held.paper(),
            "failed": kept.failed,
            "until": None if kept.until is None else stamp(kept.until),
            "why": kept.why,
            "refused": kept.refused,
        }
        value: Json = {"sealed": self._seal.encrypt(json.dumps(paper).encode()).decode()}
        with contextlib.suppress(Conflict):  # another process wrote its own, which is as good
            await self._kv.write(Put(_KIND, _KEY, value, version))


def _trouble(why: str, wait: timedelta, *, lasting: bool) -> Unavailable:
    return NeedsOperator(why, retry_after=wait) if lasting else Unavailable(why, retry_after=wait)


def _seal(settings: BlueskySettings) -> Fernet:
    """Return what seals the sheet: a key made of the password, so that the key-value store alone is of no use."""
    whose = f"bluesky {settings.service} {settings.handle}".encode()
    key = HKDF(algorithm=SHA256(), length=32, salt=b"handraise", info=whose)
    return Fernet(base64.urlsafe_b64encode(key.derive(settings.app_password.get_secret_value().encode())))
