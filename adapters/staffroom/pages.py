"""The pages: what a colleague is shown -> HTML. They decide nothing; they draw."""

import hashlib
import mimetypes
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from adapters.staffroom.http_security import DRAWING, NO_STORE
from bot.chat.notifications import Notification
from bot.digest.chart_svg import svg
from bot.digest.render import html_fragment
from bot.domain.card import Card, CardPost, CardReply, Verb
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.digest.charts import charts
from bot.domain.digest.digest import Digest, Waits
from bot.domain.digest.feedback import VOICES
from bot.domain.digest.figures import heading, so_far
from bot.domain.draft import ReplyState
from bot.domain.preferences import CHOICES, standing
from bot.domain.staff import HOUSE_RULES, Attribution, Staff
from bot.domain.thread import State
from bot.ports.surface import Overview, Pile

HERE = Path(__file__).parent

PILES = {
    Pile.UP_FOR_GRABS: ("Up for grabs", "/staff"),
    Pile.MINE: ("Mine", "/staff/mine"),
    Pile.ANSWERED: ("Answered", "/staff/answered"),
    Pile.CLOSED: ("Closed", "/staff/closed"),
    Pile.ALL: ("All", "/staff/all"),
}
NOW = "now"
"""The address of the week so far, in the place of a week's label."""
PICTURE = "picture"
"""What a refusal is of that concerns a picture."""
WRITING = (Verb.WRITE, Verb.SPLIT, Verb.SEND, Verb.ASK_SECOND, PICTURE)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page inside: who looks, how all stands for them, and what was just said."""

    person: Staff
    overview: Overview
    whispers: Sequence[Notification]
    alarms: Sequence[tuple[str, str]]
    """What is the matter, and with which adapter."""
    said: str
    csrf: str
    path: str
    once: Callable[[], str]
    """Makes the one-time id of a form."""
    tick: str
    """The news that this page knows; it may miss what came later."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A press that was refused: why, and everything that was typed, to be shown again."""

    verb: str
    why: str
    typed: Mapping[str, str] = field(default_factory=dict)


class Pages:
    """Draws pages from templates. Everything that anybody typed is escaped."""

    def __init__(self, company: str, now: Callable[[], datetime]) -> None:
        self._company = company
        self._now = now

    def pile(self, frame: Frame, pile: Pile, cards: Sequence[Card], *, more: int | None) -> web.Response:
        """The cards of a pile."""
        return self._page("pile.html", frame, pile=pile, title=PILES[pile][0], cards=cards, more=more)

    def thread(self, frame: Frame, card: Card, refused: Refusal | None = None, *, status: int = 200) -> web.Response:
        """One thread, the public side and the private side clearly apart."""
        drawn, homeless = _replies(card)
        draft = card.draft
        if refused is not None and refused.verb in WRITING:
            draft = refused.typed.get("text", draft)
        return self._page(
            "thread.html",
            frame,
            status=status,
            card=card,
            mine=card.holder is not None and card.holder == card.viewer,
            posts=drawn,
            homeless=homeless,
            draft=draft,
            refused=refused,
            unplaced=_unplaced(card, refused),
        )

    def me(self, frame: Frame, refused: Refusal | None = None, *, status: int = 200) -> web.Response:
        """How customers see this colleague, and the house rules."""
        person = frame.person
        name, role = (person.attribution or Attribution(person.name, person.role)).name, person.role
        if person.nameless:
            name = ""  # our word for somebody nobody has named yet: it is never theirs
        if person.attribution is not None:
            role = person.attribution.role
        if refused is not None:
            name, role = refused.typed.get("name", ""), refused.typed.get("role", "")
        shown = Attribution(name.strip(), role.strip()).signature
        return self._page(
            "me.html",
            frame,
            status=status,
            rules=HOUSE_RULES,
            name=name,
            role=role,
            shown=shown,
            refused=refused,
            offered=CHOICES,
            standing=standing(person),
        )

    def digest(
        self, frame: Frame, digest: Digest | None, weeks: Sequence[str], *, now: bool = False, older: str = ""
    ) -> web.Response:
        """What a week came to, and the way to every other week. `now` is whether it is the one that comes next."""
        label = "" if digest is None else NOW if now else digest.week.label
        inside = None
        if digest is not None:
            note = so_far(digest) if now else ""
            inside = html_fragment(digest, lambda chart: f"/staff/digest/{label}/{chart.name}.svg", _link, note=note)
        asks = digest is not None and not now and not digest.quiet and frame.person.enrolled
        title = "The week" if digest is None else heading(digest.week)
        named = [(one, heading(CalendarWeek.parse(one, "UTC"))) for one in weeks]
        shown: dict[str, Any] = {"article": inside, "title": title, "week": label, "weeks": named, "older": older}
        return self._page("digest.html", frame, **shown, voices=VOICES if asks else {})

    def chart(self, digest: Digest, name: str) -> web.Response | None:
        """A picture of the digest; None if it has none of that name."""
        chart = next((one for one in charts(digest) if one.name == name), None)
        if chart is None:
            return None
        return web.Response(body=svg(chart), content_type="image/svg+xml", headers=DRAWING)

    def invited(self, action: str, name: str) -> web.Response:
        """The page behind an invitation link. Looking at it does not use it up: pressing the button does."""
        return self._plain("invited.html", 200, action=action, name=name)

    def turned_away(self, status: int, why: str, *, typed: Mapping[str, str] | None = None) -> web.Response:
        """A kind page for somebody who cannot be let in, with what they typed, so that it is not lost."""
        return self._plain("turned_away.html", status, why=why, typed=_worth_keeping(typed), home=False)

    def trouble(self, status: int, why: str, *, typed: Mapping[str, str] | None = None) -> web.Response:
        """A page that says what did not work, with what was typed."""
        return self._plain("turned_away.html", status, why=why, typed=_worth_keeping(typed), home=True)

    def file(self, name: str) -> web.Response:
        """A style sheet, script or picture of ours."""
        body = _static().get(name)
        if body is None:
            return self.trouble(404, "There is nothing here.")
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        charset = None if kind.startswith("image/") else "utf-8"
        return web.Response(
            body=body,
            content_type=kind,
            charset=charset,
            headers={"Cache-Control": "public, max-age=31536000, immutable"},
        )

    def _page(self, template: str, frame: Frame, *, status: int = 200, **context: Any) -> web.Response:
        piles = [(pile, *PILES[pile], frame.overview.counts.get(pile, 0)) for pile in PILES]
        return self._plain(template, status, frame=frame, piles=piles, **context)

    def _plain(self, template: str, status: int, **context: Any) -> web.Response:
        html = _templates().get_template(template).render(company=self._company, now=self._now(), **context)
        return web.Response(
            body=html.encode("utf-8", "replace"),
            status=status,
            content_type="text/html",
            charset="utf-8",
            headers=NO_STORE,
        )


def _link(waits: Waits) -> str:
    return f"/staff/t/{waits.thread}"


def web_link(url: str | None) -> str | None:
    """Return an address that is safe to follow, or None: a network may hand us anything."""
    if url is None or any(c.isspace() for c in url):
        return None
    try:
        return url if urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


@cache
def _static() -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((HERE / "static").iterdir())}


@cache
def _templates() -> Environment:
    """The templates, read and compiled once."""
    version = hashlib.sha256(b"".join(_static().values())).hexdigest()[:12]
    env = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(when=_when, web_link=web_link)
    env.globals.update(version=version, Verb=Verb, State=State, ReplyState=ReplyState)
    return env


def _when(at: datetime, clock: bool = False) -> Markup:
    """Return a time that reads well without JavaScript; with it, it becomes local."""
    text = f"{at:%H:%M:%S} UTC" if clock else f"{at.day} {at:%b %Y, %H:%M} UTC"
    return Markup('<time datetime="{}">{}</time>').format(at.isoformat(), text)


def _replies(card: Card) -> tuple[list[tuple[CardPost, CardReply | None]], list[CardReply]]:
    """Pair our public posts with the replies they came from; return those that stand nowhere apart."""
    left = [r for r in card.replies if r.state in (ReplyState.SENT, ReplyState.RETRACTING)]
    drawn: list[tuple[CardPost, CardReply | None]] = []
    for post in card.posts:
        match = next((r for r in left if post.by_us and (*r.parts, r.text)[0] == post.text), None)
        if match is not None:
            left.remove(match)
        drawn.append((post, match))
    return drawn, left


def _unplaced(card: Card, refused: Refusal | None) -> Mapping[str, str]:
    """What was typed into a form that this page does not have any more."""
    if refused is None or refused.verb in card.verbs:
        return {}
    if refused.verb in WRITING and Verb.WRITE in card.verbs:
        return {}
    return _worth_keeping(refused.typed)


def _worth_keeping(typed: Mapping[str, str] | None) -> Mapping[str, str]:
    return {name: typed[name] for name in ("text", "reason", "link") if typed.get(name, "").strip()} if typed else {}
