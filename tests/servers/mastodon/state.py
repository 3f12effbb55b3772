"""What a server knows: people, posts, notifications; and what people do to them."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.servers.mastodon.formatting import PIECES, html

Json = dict[str, Any]
Told = Callable[["Person", str, str], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """What differs between servers that speak the same API."""

    name: str
    version: str
    source: str
    most: int
    ulid: bool = False
    keeps_keys: bool = True
    raw: bool = False
    events: bool = True
    scheme: str = "ws"
    wants_agent: bool = False
    tells_edits: bool = False
    tells_quoting: bool = True
    page: int = 80


MASTODON = Kind("mastodon", "4.5.2", "https://github.com/mastodon/mastodon", 500)
GOTOSOCIAL = Kind(
    "gotosocial",
    "0.20.0+git-9e1b6ca",
    "https://codeberg.org/superseriousbusiness/gotosocial",
    5000,
    ulid=True,
    keeps_keys=False,
    raw=True,
    events=False,
    scheme="wss",
    wants_agent=True,
    tells_edits=True,
    tells_quoting=False,
)


@dataclass(slots=True)
class Person:
    """An account. Those without a domain are of this server. `filtered`: their notifications are set aside."""

    id: str
    username: str
    domain: str
    url: str
    name: str
    filtered: bool = False
    blocks: set[str] = field(default_factory=set)
    followers: int = 0

    @property
    def acct(self) -> str:
        return f"{self.username}@{self.domain}" if self.domain else self.username


@dataclass(slots=True)
class Post:
    """A status, or a boost of one."""

    id: str
    by: Person
    text: str
    at: datetime
    visibility: str = "public"
    answers: str | None = None
    warning: str = ""
    language: str = "en"
    edited: datetime | None = None
    boosts: "Post | None" = None
    media: list[Json] = field(default_factory=list)
    content: str | None = None
    history: list[tuple[str, datetime]] = field(default_factory=list)
    liked_by: set[str] = field(default_factory=set)
    gone: bool = False
    quotes: "Post | None" = None
    odd: Json = field(default_factory=dict)
    """What stands in place of its fields, as no server of today would write them."""
    quoting: str = "automatic"
    """What whoever looks at it may do: quote it, ask first ("manual"), or neither ("denied")."""


@dataclass(slots=True)
class Note:
    """A notification. `late`: it has its id already, but nobody sees it yet."""

    id: str
    kind: str
    to: Person
    by: Person
    post: Post
    at: datetime
    late: bool = False


@dataclass(slots=True)
class File:
    """A picture that somebody uploaded. While `looks` are left, the server works on it."""

    id: str
    by: Person
    alt: str
    kind: str
    content: bytes
    looks: int = 0
    shown: bool = False


class Town:
    """One server and all it knows of others. Time comes from outside."""

    def __init__(self, now: Callable[[], datetime], kind: Kind = MASTODON) -> None:
        self.now = now
        self.kind = kind
        self.url = "http://127.0.0.1"
        self.people: dict[str, Person] = {}
        self.posts: dict[str, Post] = {}
        self.notes: list[Note] = []
        self.files: dict[str, File] = {}
        self.slowness = 1
        self.holding = False
        self.told: Told = lambda _to, _event, _payload: None
        # Numbers that soon grow by a digit, so that ids cannot be compared as text.
        self._post_ids, self._note_ids, self._ids = itertools.count(99_996), itertools.count(997), itertools.count(1)
        self.acme = self.person("acme")
        self.maya = self.person("maya", "town.example")
        self.ben = self.person("ben")

    # --- people -----------------------------------------------------------------------------------

    def person(self, username: str, domain: str = "", *, filtered: bool = False) -> Person:
        """Return somebody new."""
        url = f"https://{domain or 'social.example'}/@{username}"
        id = self._id(self._ids)
        self.people[id] = Person(id, username, domain, url, username.title(), filtered)
        return self.people[id]

    def named(self, username: str, domain: str = "") -> Person | None:
        """Return whom an @name calls."""
        home = "" if domain in {"", "social.example"} else domain
        found = (p for p in self.people.values() if (p.username, p.domain) == (username.lower(), home.lower()))
        return next(found, None)

    def mentioned(self, post: Post) -> list[Person]:
        found = (self.named(m["name"], m["domain"] or "") for m in PIECES.finditer(post.text) if m["name"])
        return list({person.id: person for person in found if person is not None}.values())

    # --- what they do -----------------------------------------------------------------------------

    def say(
        self,
        by: Person,
        text: str,
        *,
        answering: Post | None = None,
        visibility: str = "public",
        warning: str = "",
        media: list[Json] | None = None,
        content: str | None = None,
        quotes: Post | None = None,
        odd: Json | None = None,
    ) -> Post:
        """Post. Who is named or quoted is notified, who is only answered is not. `content` is another server's HTML."""
        answers = None if answering is None else answering.id
        post = Post(self._id(self._post_ids), by, text, self.now(), visibility, answers, warning)
        post.media, post.content, post.quotes, post.odd = media or [], content, quotes, odd or {}
        self.posts[post.id] = post
        for person in self.mentioned(post):
            if person is not by:
                self.note("mention", person, by, post)
        if quotes is not None and self.kind.tells_quoting:
            self.note("quote", quotes.by, by, post)
        self.told(by, "update", post.id)
        return post

    def edit(self, post: Post, text: str, *, warning: str | None = None) -> None:
        """Change what was said. Who boosted it is told, or on some servers who answered it."""
        post.history.append((post.text, post.edited or post.at))
        post.text, post.content, post.edited = text, None, self.now()
        post.warning = post.warning if warning is None else warning
        self.told(post.by, "status.update", post.id)
        for other in self.standing():
            concerned = other.answers == post.id if self.kind.tells_edits else other.boosts is post
            if concerned and other.by is not post.by:
                self.note("update", other.by, post.by, post)

    def delete(self, post: Post) -> None:
        """Take it back: from timelines, threads and notifications. Who was named hears of it."""
        post.gone = True
        self.notes = [note for note in self.notes if note.post is not post]
        for person in (post.by, *self.mentioned(post)):
            self.told(person, "delete", post.id)

    def like(self, by: Person, post: Post) -> None:
        if by.id not in post.liked_by:
            post.liked_by.add(by.id)
            self.note("favourite", post.by, by, post)

    def boost(self, by: Person, post: Post) -> Post:
        boost = Post(self._id(self._post_ids), by, "", self.now(), boosts=post)
        self.posts[boost.id] = boost
        self.note("reblog", post.by, by, post)
        return boost

    def note(self, kind: str, to: Person, by: Person, post: Post) -> None:
        """Notify somebody of this server."""
        if to.domain or to is by:
            return
        note = Note(self._id(self._note_ids), kind, to, by, post, self.now(), self.holding)
        self.notes.append(note)
        if not note.late:
            self.told(to, "notification", note.id)

    def release(self) -> None:
        """Let be seen what was held back."""
        self.holding = False
        for note in self.notes:
            if note.late:
                note.late = False
                self.told(note.to, "notification", note.id)

    def upload(self, by: Person, alt: str, kind: str, content: bytes) -> File:
        """Keep a picture until a post shows it."""
        file = File(self._id(self._ids), by, alt, kind, content, self.slowness)
        self.files[file.id] = file
        return file

    # --- what they see ----------------------------------------------------------------------------

    def standing(self) -> list[Post]:
        return [post for post in self.posts.values() if not post.gone]

    def sees(self, viewer: Person, post: Post) -> bool:
        if post.gone or viewer.id in post.by.blocks:
            return False
        return post.visibility in {"public", "unlisted"} or viewer is post.by or viewer in self.mentioned(post)

    def seen(self, viewer: Person, id: str) -> Post | None:
        post = self.posts.get(id)
        return post if post is not None and self.sees(viewer, post) else None

    def above(self, viewer: Person, post: Post) -> list[Post]:
        found: list[Post] = []
        while post.answers and (parent := self.seen(viewer, post.answers)):
            found.insert(0, parent)
            post = parent
        return found

    def below(self, viewer: Person, post: Post) -> Iterator[Post]:
        for other in list(self.posts.values()):
            if other.answers == post.id and self.sees(viewer, other):
                yield other
                yield from self.below(viewer, other)

    def content(self, post: Post) -> str:
        if post.content is not None:
            return post.content

        def find(username: str, domain: str) -> dict[str, str] | None:
            person = self.named(username, domain)
            return None if person is None else {"username": person.username, "url": person.url}

        return html(post.text, find, "https://social.example")

    def _id(self, numbers: Iterator[int]) -> str:
        number = next(numbers)
        return f"01JD{number:022}" if self.kind.ulid else str(number)
