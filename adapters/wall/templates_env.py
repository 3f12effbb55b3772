"""How the wall's pages are made: templates, and the few things they do to a text. Everything is escaped."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import regex
from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from adapters.wall.posts import WallPost, WallThread
from adapters.wall.settings import Settings
from bot.ports.adapter import AdapterContext

HERE = Path(__file__).parent
STATIC = {"wall.css": "text/css", "wall.js": "text/javascript", "icon.svg": "image/svg+xml"}
EXCERPT = 600
"""How many characters of a long post the front page shows."""

LAST = 3
"""How many posts after the question the front page shows."""

_URL = regex.compile(r"https?://[^\s<>\"'`{}|\\^\[\]\p{C}]+")
_FIRST_LETTER = regex.compile(r"\X")
_CLOSING = ".,;:!?…»”’"

DONE = {
    "asked": "Your question is on the wall. In this browser you can add to it, change it or delete it.",
    "saved": "Your question is saved and will appear in a moment.",
    "added": "Added.",
    "reworded": "Changed.",
    "erased": "Deleted. Its text is gone from our records too.",
    "stopped": "We will not answer or contact you any more.",
    "afresh": "You can ask again. What you posted before can no longer be changed from this browser.",
}
"""What a page says after something was done. The address names the sentence and never holds one."""


def headers(settings: Settings) -> dict[str, str]:
    """Return what every answer carries, so that nothing foreign runs in, frames or watches our pages."""
    frames = " ".join(settings.embed_on) or "'none'"
    return {
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            f"form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
        ),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


class Templates:
    """Draws pages."""

    def __init__(self, settings: Settings, context: AdapterContext) -> None:
        self._known = {
            "company": context.company,
            "title": settings.title or f"Ask {context.company}",
            "welcome": settings.welcome,
        }
        self._headers = headers(settings)

    def page(self, template: str, *, status: int = 200, private: bool = True, **parts: Any) -> web.Response:
        """Return a whole page. A `private` one differs from visitor to visitor and is kept by no cache between."""
        kept = "private, no-cache" if private else "public, no-cache"
        text = templates().get_template(template).render(self._known, **parts)
        response = web.Response(status=status, text=text, content_type="text/html")
        response.headers.update({"Cache-Control": kept, "Vary": "Cookie"})
        return response

    def guard(self, response: web.StreamResponse) -> None:
        """Put the headers on an answer that every answer carries."""
        response.headers.update(self._headers)


@cache
def templates() -> Environment:
    """Return the templates. They are compiled once for all channels."""
    env = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters.update(linked=linked, when=when, stamp=stamp, initial=initial, hue=hue, excerpt=excerpt)
    env.tests["long"] = lambda post: excerpt(post.shown) != post.shown
    env.globals["asset"] = asset
    return env


def linked(text: str) -> Markup:
    """Return `text` escaped, with its web addresses as links that vouch for nothing."""
    parts: list[Markup] = []
    end = 0
    for found in _URL.finditer(text):
        url = _without_closing(found[0])
        parts += [escape(text[end : found.start()]), _LINK.format(url=url)]
        end = found.start() + len(url)
    return Markup("").join([*parts, escape(text[end:])])


_LINK = Markup('<a href="{url}" rel="nofollow ugc noopener">{url}</a>')


def _without_closing(url: str) -> str:
    """Return the address without the full stop or bracket of the sentence around it."""
    while url[-1] in _CLOSING or (url[-1] == ")" and url.count(")") > url.count("(")):
        url = url[:-1]
    return url


def excerpt(text: str) -> str:
    """Return the beginning of a long text, cut between words where that is possible."""
    if len(text) <= EXCERPT * 4 // 3:
        return text
    cut = text[:EXCERPT]
    return cut.rsplit(maxsplit=1)[0] + " …" if any(letter.isspace() for letter in cut[-200:]) else cut + "…"


def when(at: datetime) -> str:
    """Return a time for people. The page's script makes it their own time."""
    return f"{at:%-d %B %Y, %H:%M} UTC"


def stamp(at: datetime) -> str:
    """Return a time for programs."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def initial(name: str) -> str:
    """Return the first letter of a name, as people count letters."""
    found = _FIRST_LETTER.match(name)
    return "" if found is None else found[0][:8].upper()


def hue(name: str) -> int:
    """Return which of the six colours this name always has."""
    return sum(name.encode()) % 6


@cache
def asset(name: str) -> str:
    """Return the address of a file of ours. It changes with the file, so that browsers may keep it for a year."""
    return f"/wall/{name}?v={hashlib.sha256(static(name)).hexdigest()[:12]}"


@cache
def static(name: str) -> bytes:
    """Return a file of ours."""
    return (HERE / "static" / name).read_bytes()


def done(query: Mapping[str, str]) -> str:
    """Return what the page says was done, if anything."""
    return DONE.get(query.get("done", ""), "")


def heading(thread: WallThread) -> str:
    """Return a few words for a browser tab or a feed."""
    words = " ".join(thread.first.text.split())
    if not words:
        return f"Question {thread.number}"
    return words if len(words) <= 80 else words[:79].rstrip() + "…"


def shown_in_list(thread: WallThread) -> tuple[WallPost, ...]:
    """Return what the front page shows of a thread: the question and the last posts that stand."""
    later = tuple(post for post in thread.posts[1:] if post.stands)
    return (thread.first, *later[-LAST:])
