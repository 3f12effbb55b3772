"""A thread as it stands on the wall, and what may become of it. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

SOMEBODY = "Somebody"
"""What a customer is called whose name was erased with the last thing that they wrote."""

MOST_POSTS = 200
"""A thread holds no more than this: it is one sheet of paper, and one page."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of a post of ours: what it shows, in words, and how large it is. Its bytes lie on another sheet."""

    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class OwnPost:
    """What is known of a post of ours beside its text: which reply it is, and how its author signs."""

    key: str
    role: str
    signature: str
    pictures: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True)
class WallPost:
    """One post. Once it is deleted or taken back, its text is gone and `gone_at` says when.

    `form` is the form that made it, so that a form sent twice makes one post. `hidden` says that it is gone because
    the company took it off the wall.
    """

    id: str
    author: str
    text: str
    at: datetime
    edited_at: datetime | None = None
    gone_at: datetime | None = None
    ours: OwnPost | None = None
    form: str = ""
    hidden: bool = False

    @property
    def stands(self) -> bool:
        """Whether it can still be read."""
        return self.gone_at is None

    @property
    def shown(self) -> str:
        """The text as the page shows it: without the signature, since the heading names the author."""
        if self.ours is None or not self.text.endswith(self.ours.signature):
            return self.text
        words = self.text.removesuffix(self.ours.signature)
        return words.rstrip() if not words or words[-1].isspace() else self.text


@dataclass(frozen=True, slots=True)
class WallThread:
    """A question and all that follows. `acts` counts what the customer did, so that it is heard in order.

    `number` is the core's number of the thread; 0 until the core has heard of it.
    """

    root: str
    customer: str
    posts: tuple[WallPost, ...]
    number: int = 0
    acts: int = 0

    @property
    def first(self) -> WallPost:
        """The question."""
        return self.posts[0]

    @property
    def asker(self) -> str:
        """The customer's name; "" once nothing of theirs can be read."""
        return next((post.author for post in self.posts if post.stands and post.ours is None), "")

    @property
    def stands(self) -> bool:
        """Whether anything of it can still be read."""
        return any(post.stands for post in self.posts)

    @property
    def answered(self) -> bool:
        """Whether an answer of ours stands."""
        return any(post.stands and post.ours for post in self.posts)

    @property
    def full(self) -> bool:
        """Whether nothing more can be added."""
        return len(self.posts) >= MOST_POSTS

    @property
    def changed_at(self) -> datetime:
        """When something last happened to it."""
        return max(at for post in self.posts for at in (post.at, post.edited_at, post.gone_at) if at is not None)

    def post(self, wanted: str) -> WallPost | None:
        """Return that post, if it is one of this thread."""
        return next((post for post in self.posts if post.id == wanted), None)

    def reply(self, key: str) -> WallPost | None:
        """Return our post that was made with this key, even one that was taken back."""
        return next((post for post in self.posts if post.ours is not None and post.ours.key == key), None)

    @property
    def next_id(self) -> str:
        """The id of the next post. Posts are never removed, so it is new."""
        return f"{self.root}-{len(self.posts)}"

    def with_post(self, changed: WallPost) -> "WallThread":
        """Return this thread with `changed` in place of the post of the same id, or added."""
        if self.post(changed.id) is None:
            return replace(self, posts=(*self.posts, changed))
        return replace(self, posts=tuple(changed if post.id == changed.id else post for post in self.posts))

    def without(self, wanted: str, at: datetime, *, hidden: bool = False) -> "WallThread":
        """Return this thread with the text of that post erased, and its pictures taken down.

        With the customer's last post their name is erased too.
        """
        post = self.post(wanted)
        if post is None or not post.stands:
            return self
        ours = None if post.ours is None else replace(post.ours, pictures=())
        after = self.with_post(replace(post, text="", gone_at=at, ours=ours, hidden=hidden))
        return after if after.asker else after.forgotten()

    def forgotten(self) -> "WallThread":
        """Return this thread without the customer's name: for when nothing of theirs can be read any more."""
        return replace(self, posts=tuple(post if post.ours else replace(post, author="") for post in self.posts))


def root_of(post: str) -> str:
    """Return the id of the thread's first post, which every post's id begins with."""
    return post.partition("-")[0]


_PAPER = TypeAdapter(WallThread)


def to_paper(thread: WallThread) -> dict[str, Any]:
    """Return the thread as JSON."""
    paper: dict[str, Any] = _PAPER.dump_python(thread, mode="json")
    return paper


def from_paper(paper: dict[str, Any]) -> WallThread:
    """Return the thread that `to_paper` wrote down."""
    return _PAPER.validate_python(paper)
