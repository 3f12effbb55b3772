"""Who is at the page: a private cookie that says so, and the stamp that proves a form is ours."""

import hashlib
import hmac
import re
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import web

from bot.ports.adapter import AdapterContext
from bot.ports.kv import Conflict, Put

YEAR = 365 * 24 * 3600
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32,128}")


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody with our cookie, or about to get it. The cookie's token is never stored, only its digest."""

    token: str = field(repr=False)
    known: bool

    @property
    def id(self) -> str:
        """The customer's id: public, and no way back to the cookie."""
        return hashlib.sha256(self.token.encode()).hexdigest()[:32]


class VisitorCookies:
    """Gives out cookies and stamps, and knows them again."""

    def __init__(self, context: AdapterContext) -> None:
        self._context = context
        self._secure = context.public_url.startswith("https:")
        self._key: bytes | None = None

    @property
    def cookie(self) -> str:
        """The cookie's name. With the prefix, no neighbouring domain can put its own in place of ours."""
        return "__Host-wall" if self._secure else "wall"

    def of(self, request: web.Request) -> Visitor | None:
        """Return who sent this, or None for somebody without our cookie."""
        token = request.cookies.get(self.cookie, "")
        return Visitor(token, known=True) if _TOKEN.fullmatch(token) else None

    def welcome(self, request: web.Request) -> Visitor:
        """Return who sent this; somebody without a cookie gets a new one."""
        return self.of(request) or self.stranger()

    def stranger(self) -> Visitor:
        """Return a visitor whom nobody has seen before."""
        return Visitor(self._context.token(), known=False)

    def remember(self, response: web.StreamResponse, visitor: Visitor, *, lasting: bool = False) -> None:
        """Give the cookie to the browser: until it is closed, or for a year once they have posted."""
        if visitor.known and not lasting:
            return
        age = YEAR if lasting else None
        response.set_cookie(
            self.cookie, visitor.token, max_age=age, path="/", httponly=True, samesite="Lax", secure=self._secure
        )

    async def stamp(self, visitor: Visitor) -> str:
        """Return what a form of this visitor must carry: no other page can know it."""
        key = self._key or await self._read_key()
        return hmac.new(key, visitor.token.encode(), hashlib.sha256).hexdigest()

    async def genuine(self, visitor: Visitor, stamp: str) -> bool:
        """Return whether a form with this stamp comes from a page that we gave to this visitor."""
        return hmac.compare_digest((await self.stamp(visitor)).encode(), stamp.encode())

    async def _read_key(self) -> bytes:
        kv = self._context.kv
        entry = await kv.get("secret", "stamp")
        if entry is None:
            with suppress(Conflict):  # another process was quicker; its key is the one
                await kv.write(Put("secret", "stamp", {"key": self._context.token()}, 0))
            entry = await kv.get("secret", "stamp")
        assert entry is not None
        self._key = str(entry.value["key"]).encode()
        return self._key
