"""How staff get in: personal invitations that work once, and the sessions they become."""

import hashlib
import hmac
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.ports.adapter import Tools
from bot.ports.kv import Conflict, Drawer, Json, Sheet, Write, change

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


class Doors:
    """Invitations and sessions. Only fingerprints of their tokens are kept.

    Each account has an epoch, and whatever lets it in names the epoch it was made in: expelling
    someone begins a new one, which ends all of it in a single write.
    """

    def __init__(self, tools: Tools) -> None:
        self._drawer: Drawer = tools.drawer
        self._now = tools.now
        self._token = tools.token

    async def invite(self, account: str) -> str:
        """Return the token of a new invitation for this account."""
        token, epoch = self._token(), (await self._account(account))[0]
        value = {"account": account, "epoch": epoch, "expires": (self._now() + INVITATION_HOLDS).isoformat()}
        await self._drawer.write(Write(INVITATION, fingerprint(token), value, 0))
        return token

    async def invited(self, token: str) -> str | None:
        """Return whom this invitation is for, without using it up. None if it does not work any more."""
        sheet = await self._drawer.get(INVITATION, fingerprint(token))
        return await self._holder_of(sheet)

    async def enter(self, token: str) -> Session | None:
        """Use the invitation up and begin a session. Of two who try, one gets in."""
        for _ in range(3):
            invitation = await self._drawer.get(INVITATION, fingerprint(token))
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
        sheet = await self._drawer.get(SESSION, fingerprint(token)) if token else None
        account = await self._holder_of(sheet)
        if sheet is None or account is None:
            return None
        expires = self._now() + SESSION_HOLDS
        slid = slide and expires - datetime.fromisoformat(sheet.value["expires"]) >= SLIDES_AFTER
        if slid:
            longer = {**sheet.value, "expires": expires.isoformat()}
            try:
                await self._drawer.write(Write(SESSION, sheet.key, longer, sheet.version))
            except Conflict:
                slid = False
        return Session(account, token, slid)

    async def leave(self, session: Session) -> None:
        """End this session; the account's others stay."""
        sheet = await self._drawer.get(SESSION, fingerprint(session.token))
        if sheet is not None:
            await self._discard(sheet, SESSION)

    async def expel(self, account: str) -> None:
        """End every session and invitation of this account, in one write."""

        def next_epoch(before: Json | None) -> Json:
            return {"epoch": (int(before["epoch"]) if before else 0) + 1, "inside": False}

        await change(self._drawer, ACCOUNT, account, next_epoch)

    async def inside(self, account: str) -> bool:
        """Return whether this account came in by invitation and was not expelled since."""
        return (await self._account(account))[1]

    async def sweep(self) -> None:
        """Throw away what has expired."""
        for kind in (INVITATION, SESSION):
            last: str | None = None
            while page := await self._drawer.page(kind, before=last, oldest_first=True, limit=100):
                for sheet in page:
                    if await self._holder_of(sheet) is None:
                        await self._discard(sheet, kind)
                last = page[-1].key

    async def _begin(self, account: str, invitation: Sheet) -> Session:
        epoch, inside, version = await self._account(account)
        token = self._token()
        value = {"account": account, "epoch": epoch, "expires": (self._now() + SESSION_HOLDS).isoformat()}
        writes = [
            Write(INVITATION, invitation.key, None, invitation.version),
            Write(SESSION, fingerprint(token), value, 0),
        ]
        if not inside:
            writes.append(Write(ACCOUNT, account, {"epoch": epoch, "inside": True}, version))
        await self._drawer.write(*writes)
        return Session(account, token, slid=True)

    async def _account(self, account: str) -> tuple[int, bool, int]:
        sheet = await self._drawer.get(ACCOUNT, account)
        if sheet is None:
            return 0, False, 0
        value: Json = sheet.value
        return int(value["epoch"]), bool(value["inside"]), sheet.version

    async def _holder_of(self, sheet: Sheet | None) -> str | None:
        """Return whose session or invitation this is, unless it has expired or its account was expelled since."""
        if sheet is None or datetime.fromisoformat(sheet.value["expires"]) <= self._now():
            return None
        account = str(sheet.value["account"])
        epoch, _, _ = await self._account(account)
        return account if epoch == sheet.value["epoch"] else None

    async def _discard(self, sheet: Sheet, kind: str) -> None:
        try:
            await self._drawer.write(Write(kind, sheet.key, None, sheet.version))
        except Conflict:
            return  # somebody used or discarded it meanwhile


def fingerprint(token: str) -> str:
    """Return what is kept of a token: enough to know it again, useless for getting in."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
