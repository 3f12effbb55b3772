"""How staff get in: personal invitations that work once, and the sessions they become."""

import hashlib
import hmac
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.ports.adapter import AdapterContext
from bot.ports.kv import Conflict, Entry, Json, KeyValueStore, Put, every, update

INVITATION_HOLDS = timedelta(days=7)
SESSION_HOLDS = timedelta(days=30)
SLIDES_AFTER = timedelta(days=1)

INVITATION, SESSION, ACCOUNT = "invitation", "session", "account"


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who came in. `token` is their cookie: it is never stored, logged or put on a page.

    `slid` says that the session has just been made longer, so that the cookie must be too.
    """

    account: str
    token: str = field(repr=False)
    slid: bool = False

    @property
    def csrf(self) -> str:
        """What every form of this session carries, and nobody else can know."""
        return self.sign("csrf")

    def sign(self, text: str) -> str:
        """Return a seal on `text` that only this session can make."""
        return hmac.new(self.token.encode(), text.encode(), hashlib.sha256).hexdigest()


class Sessions:
    """Invitations and sessions. Only fingerprints of their tokens are kept.

    Each account has an epoch, and everything that lets it in names the epoch it was made in: expelling
    someone begins a new one, which ends all of it in a single write.
    """

    def __init__(self, context: AdapterContext) -> None:
        self._kv: KeyValueStore = context.kv
        self._now = context.now
        self._token = context.token

    async def invite(self, account: str) -> str:
        """Return the token of a new invitation for this account."""
        token, epoch = self._token(), (await self._account(account))[0]
        value = {"account": account, "epoch": epoch, "expires": (self._now() + INVITATION_HOLDS).isoformat()}
        await self._kv.write(Put(INVITATION, fingerprint(token), value, 0))
        return token

    async def invited(self, token: str) -> str | None:
        """Return whom this invitation is for, without using it up. None if it does not work any more."""
        entry = await self._kv.get(INVITATION, fingerprint(token))
        return await self._holder_of(entry)

    async def enter(self, token: str) -> Session | None:
        """Use the invitation up and begin a session. Of two who try, one gets in."""
        for _ in range(3):
            invitation = await self._kv.get(INVITATION, fingerprint(token))
            account = await self._holder_of(invitation)
            if invitation is None or account is None:
                return None
            try:
                return await self._begin(account, invitation)
            except Conflict:
                continue
        return None

    async def session(self, token: str, *, slide: bool = True) -> Session | None:
        """Return whose session this is, if it still holds; using it makes it hold longer."""
        entry = await self._kv.get(SESSION, fingerprint(token)) if token else None
        account = await self._holder_of(entry)
        if entry is None or account is None:
            return None
        expires = self._now() + SESSION_HOLDS
        slid = slide and expires - datetime.fromisoformat(entry.value["expires"]) >= SLIDES_AFTER
        if slid:
            longer = {**entry.value, "expires": expires.isoformat()}
            try:
                await self._kv.write(Put(SESSION, entry.key, longer, entry.version))
            except Conflict:
                slid = False
        return Session(account, token, slid)

    async def leave(self, session: Session) -> None:
        """End this session; the account's others stay."""
        entry = await self._kv.get(SESSION, fingerprint(session.token))
        if entry is not None:
            await self._discard(entry, SESSION)

    async def revoke(self, account: str) -> None:
        """End every session and invitation of this account, in one write."""

        def next_epoch(before: Json | None) -> Json:
            return {"epoch": (int(before["epoch"]) if before else 0) + 1, "inside": False}

        await update(self._kv, ACCOUNT, account, next_epoch)

    async def inside(self, account: str) -> bool:
        """Return whether this account came in by invitation and was not expelled since."""
        return (await self._account(account))[1]

    async def sweep(self) -> None:
        """Throw away what has expired."""
        for kind in (INVITATION, SESSION):
            async for entry in every(self._kv, kind):
                if await self._holder_of(entry) is None:
                    await self._discard(entry, kind)

    async def _begin(self, account: str, invitation: Entry) -> Session:
        epoch, inside, version = await self._account(account)
        token = self._token()
        value = {"account": account, "epoch": epoch, "expires": (self._now() + SESSION_HOLDS).isoformat()}
        writes = [
            Put(INVITATION, invitation.key, None, invitation.version),
            Put(SESSION, fingerprint(token), value, 0),
        ]
        if not inside:
            writes.append(Put(ACCOUNT, account, {"epoch": epoch, "inside": True}, version))
        await self._kv.write(*writes)
        return Session(account, token, slid=True)

    async def _account(self, account: str) -> tuple[int, bool, int]:
        entry = await self._kv.get(ACCOUNT, account)
        if entry is None:
            return 0, False, 0
        value: Json = entry.value
        return int(value["epoch"]), bool(value["inside"]), entry.version

    async def _holder_of(self, entry: Entry | None) -> str | None:
        """Return whose session or invitation this is, unless it has expired or its account was expelled since."""
        try:
            if entry is None or datetime.fromisoformat(entry.value["expires"]) <= self._now():
                return None
            account = str(entry.value["account"])
        except (KeyError, TypeError, ValueError):
            return None  # what cannot be read lets nobody in
        epoch, _, _ = await self._account(account)
        return account if epoch == entry.value["epoch"] else None

    async def _discard(self, entry: Entry, kind: str) -> None:
        try:
            await self._kv.write(Put(kind, entry.key, None, entry.version))
        except Conflict:
            return  # somebody used or discarded it meanwhile


def fingerprint(token: str) -> str:
    """Return what is kept of a token: enough to know it again, useless for getting in."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
