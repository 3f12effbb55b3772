"""What stands between the staff room and everybody else: origins, headers, cookies."""

import asyncio
import hmac
from urllib.parse import quote, unquote, urlsplit

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from adapters.staffroom.sessions import SESSION_HOLDS, Session
from bot.domain.decisions.action_for_verb import Fields
from bot.domain.mention import clean

PATIENCE = 30.0
"""Seconds that a form may take to arrive."""

UPLOAD_PATIENCE = 180.0
"""Seconds that a form with a picture may take."""

UPLOAD_MOST = 21_000_000
"""The bytes of a form with a picture."""

SAID = "handraise_said"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
DRAWING = {
    **HEADERS,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Cache-Control": "private, max-age=3600",
}
"""For pictures that we draw: their style is inside them."""
NO_STORE = {**HEADERS, "Cache-Control": "no-store"}


def from_elsewhere(request: web.Request, public_url: str) -> bool:
    """Say whether a browser tells us that another site's page made this request."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in ("same-origin", "none"):
        return True
    origin = request.headers.get("Origin")
    if origin is None:
        return False
    return origin not in (_origin(public_url), f"{request.scheme}://{request.host}")


def carries(fields: Fields, session: Session) -> bool:
    """Say whether a form carries this session's own CSRF token."""
    return hmac.compare_digest(fields.get("csrf", "").encode(), session.csrf.encode())


class Unreadable(Exception):
    """What came in is no form that a browser would send."""


async def fields_of(request: web.Request, patience: float = PATIENCE) -> dict[str, str]:
    """Return what was typed into a form, with the line ends that people mean rather than those that HTML sends."""
    if request.method != "POST":
        return {}
    try:
        async with asyncio.timeout(patience):
            typed = await request.post()
    except (TimeoutError, ValueError, LookupError, HttpProcessingError) as trouble:
        raise Unreadable from trouble
    return {name: clean(value) for name, value in typed.items() if isinstance(value, str)}


async def file_of(request: web.Request, name: str) -> bytes | None:
    """Return the file that came with a form which was read before; None if none was chosen. Leaves none open."""
    found = None
    for field, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file as file:
                if field == name and value.filename:
                    found = await asyncio.to_thread(file.read)
    return found


class Cookies:
    """The cookies of the staff room: who you are, and the sentence that the last page left for the next."""

    def __init__(self, public_url: str) -> None:
        self._secure = public_url.startswith("https:")
        self._who = "__Secure-handraise_staff" if self._secure else "handraise_staff"

    def token(self, request: web.Request) -> str:
        """Return the session token that the browser shows, or nothing."""
        return request.cookies.get(self._who, "")

    def keep(self, response: web.StreamResponse, session: Session) -> None:
        """Let the browser keep the session for as long as we do."""
        self._set(response, self._who, session.token, round(SESSION_HOLDS.total_seconds()))

    def drop(self, response: web.StreamResponse) -> None:
        """Let the browser forget the session."""
        self._set(response, self._who, "", 0)

    def say(self, response: web.StreamResponse, session: Session, text: str) -> None:
        """Leave a sentence for the next page. It is sealed, so that nobody else can put words there."""
        self._set(response, SAID, f"{session.sign(text)}.{quote(text, safe='')}", 60)

    def said(self, request: web.Request, session: Session) -> str:
        """Return the sentence that the last page left."""
        seal, _, quoted = request.cookies.get(SAID, "").partition(".")
        text = unquote(quoted)
        return text if hmac.compare_digest(seal.encode(), session.sign(text).encode()) else ""

    def hush(self, response: web.StreamResponse) -> None:
        """Forget that sentence: it was shown."""
        self._set(response, SAID, "", 0)

    def _set(self, response: web.StreamResponse, name: str, value: str, seconds: int) -> None:
        response.set_cookie(
            name, value, max_age=seconds, path="/staff", httponly=True, samesite="Lax", secure=self._secure
        )


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
