"""Access to our account: tokens that X changes with each use, kept encrypted before they are used."""

import asyncio
import base64
import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.x.client import Unreached
from bot.channels.troubles import MINUTE, Refused
from bot.channels.uncancellable import to_the_end
from bot.ports.adapter import AdapterContext
from bot.ports.errors import NeedsOperator, OutcomeUnknown, Unavailable
from bot.ports.kv import Json, update

_SHEET: Final = ("session", "tokens")
_EARLY: Final = timedelta(minutes=2)
"""How long before its end an access token is not used any more."""

_PAUSE: Final = timedelta(minutes=10)
_MOMENT: Final = 3


class Renews(Protocol):
    """What trades refresh tokens."""

    async def renew(self, refresh_token: str) -> Json:
        """Trade a refresh token for new ones."""
        ...


@dataclass(frozen=True, slots=True)
class Held:
    """What opens our account. Never shown."""

    refresh: str = field(repr=False)
    access: str = field(default="", repr=False)
    until: datetime | None = None
    scopes: tuple[str, ...] = ()
    """What X said that the access is good for; empty if it was renewed by an older version of this program."""


class Tokens:
    """Gives access tokens, and renews them one at a time.

    What is kept can be read only with the first refresh token, from app.yaml; a new one there starts afresh.
    """

    def __init__(self, client: Renews, first: str, context: AdapterContext) -> None:
        self._client = client
        self._kv = context.kv
        self._first = first
        self._now = context.now
        self._sleep = context.sleep
        self._seal = Fernet(_key(first))
        self._turn = asyncio.Lock()
        self._unkept: Held | None = None

    async def access(self, *, instead_of: str = "") -> str:
        """Return an access token, other than one that X did not take. Raises Unavailable if there is none."""
        async with self._turn:
            if self._unkept is not None:
                await self._keep(self._unkept)
            held = await self._held()
            if held.access and held.access != instead_of and held.until and held.until - _EARLY > self._now():
                return held.access
            # A new token that nobody kept would shut us out.
            return (await to_the_end(self._renewed(held))).access

    async def lacking(self, *wanted: str, renew: bool = False) -> list[str]:
        """Return which of these scopes our access surely lacks. To know for sure, `renew` it if X never told."""
        await self.access()
        async with self._turn:
            held = await self._held()
            if renew and not held.scopes:
                held = await to_the_end(self._renewed(held))
        return [scope for scope in wanted if held.scopes and scope not in held.scopes]

    async def _renewed(self, held: Held) -> Held:
        try:
            told = await self._client.renew(held.refresh)
        except Refused as no:
            return await self._refused(held, no)
        except (OutcomeUnknown, Unreached) as trouble:
            # If X renewed and its answer was lost, the old token is void; only trying again shows that.
            raise Unavailable(f"X cannot be reached to renew our access: {trouble}") from trouble
        lasts = told.get("expires_in")
        seconds = lasts if isinstance(lasts, int) and lasts > 0 else 7200
        scopes = tuple(str(told.get("scope") or "").split())
        refresh = str(told.get("refresh_token") or held.refresh)
        fresh = Held(refresh, str(told.get("access_token") or ""), self._now() + timedelta(seconds=seconds), scopes)
        await self._keep(fresh)
        return fresh

    async def _refused(self, held: Held, no: Refused) -> Held:
        if no.status == 429 or no.status >= 500:
            raise Unavailable(f"X does not renew our access now ({no.status}).", retry_after=MINUTE) from None
        for pause in (0, _MOMENT):
            # Another process may have been quicker, and be about to write it down.
            await self._sleep(pause)
            other = await self._held()
            if other.refresh != held.refresh and other.access:
                return other
        said = no.words or no.kind or no.status
        why = f"X took our access back: connect it again, as docs/x.md tells. It says “{said}”."
        raise NeedsOperator(why, retry_after=_PAUSE) from None

    async def _held(self) -> Held:
        entry = await self._kv.get(*_SHEET)
        if entry is None:
            return Held(self._first)
        try:
            kept = json.loads(self._seal.decrypt(str(entry.value.get("sealed"))))
            until = datetime.fromisoformat(kept["until"])
            return Held(kept["refresh"], kept["access"], until, tuple(kept.get("scopes", ())))
        except (InvalidToken, ValueError, KeyError, TypeError):
            # It was sealed with another first token: the account was connected again.
            return Held(self._first)

    async def _keep(self, held: Held) -> None:
        """Write the tokens down, and only then let anybody use them. What could not be written is tried again."""
        self._unkept = held
        until = held.until.isoformat() if held.until else ""
        plain = json.dumps({"refresh": held.refresh, "access": held.access, "until": until, "scopes": held.scopes})
        sealed = {"sealed": self._seal.encrypt(plain.encode()).decode()}
        await update(self._kv, *_SHEET, lambda _: sealed)
        self._unkept = None


def _key(secret: str) -> bytes:
    derived = HKDF(SHA256(), 32, salt=None, info=b"handraise: tokens of an account on X").derive(secret.encode())
    return base64.urlsafe_b64encode(derived)
