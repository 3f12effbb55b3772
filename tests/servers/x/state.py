"""What X knows: accounts, posts with their versions, tokens, and what all this costs."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

EPOCH = 1_288_834_974_657
REACH = 800
PRICES = {"mention": 1, "post": 5, "account": 10, "reply": 10, "create": 15, "link": 200, "deletion": 10, "picture": 5}
"""In thousandths of a dollar."""

LINK = re.compile(r"https?://[^\s]+|\b[\w-]+\.(?:com|example)\b(?:/[^\s]*)?")
NAME = re.compile(r"(?<!\w)@(\w{1,15})\b", re.ASCII)


@dataclass
class Account:
    id: str
    username: str
    name: str
    followers: int = 0


@dataclass
class Post:
    """One version of a post. `versions` is shared by all of them."""

    id: str
    author: str
    text: str
    at: datetime
    answers: str = ""
    quotes: str = ""
    reposts: str = ""
    reply_settings: str = "everyone"
    versions: list[str] = field(default_factory=list)
    gone: bool = False
    hidden: bool = False
    media: list[str] = field(default_factory=list)
    odd: dict[str, object] = field(default_factory=dict)


@dataclass
class Upload:
    """A picture that was uploaded. `key` is what a post's entities call it."""

    id: str
    content: bytes
    alt: str = ""

    @property
    def key(self) -> str:
        return f"3_{self.id}"


@dataclass
class Grant:
    """Access to an account: void once it was traded or revoked."""

    access: str
    until: datetime
    refresh: str


class World:
    """X as it is. Its clock is given; an id tells when its post was made."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.us = Account("900", "acme", "Acme")
        self.accounts = {self.us.id: self.us}
        self.handles = {self.us.username: self.us}
        self.posts: dict[str, Post] = {}
        self.links: dict[str, str] = {}
        self.uploads: dict[str, Upload] = {}
        self.client_id, self.client_secret = "client-1", "secret-1"
        self.first_token = "refresh-first"
        self.code = "code-1"
        self.grant = Grant("", now(), self.first_token)
        self.most = 280
        self.bill = 0
        self.paid: set[tuple[str, str]] = set()
        self._serial = count(1)
        self._grants = count(1)

    # --- people -----------------------------------------------------------------------------------

    def account(self, username: str) -> Account:
        """Return somebody by their handle; who is not there yet, comes."""
        known = self.known(username)
        if known is None:
            known = Account(str(1000 + len(self.accounts)), username, username.title())
            self.accounts[known.id] = known
            self.handles[username.lower()] = known
        return known

    def known(self, handle: str) -> Account | None:
        """Return who goes by that handle, in whatever case it is written."""
        return self.handles.get(handle.lower())

    def say(self, text: str, *, by: str = "marta", answers: str = "", at: datetime | None = None, **more: str) -> Post:
        """Post as somebody. `at` in the past makes a post that comes to light late."""
        moment = at or self.now()
        milliseconds = int(moment.timestamp() * 1000) - EPOCH
        id = str((milliseconds << 22) | (next(self._serial) & 0x3FFFFF))
        post = Post(id, self.account(by).id, text, moment, answers, **more)  # type: ignore[arg-type]
        post.versions.append(id)
        self.posts[id] = post
        return post

    def edit(self, id: str, text: str) -> Post:
        """Change a post: that makes a new version with an id of its own."""
        old = self.posts[self.posts[id].versions[-1]]
        by = self.accounts[old.author].username
        new = self.say(text, by=by, answers=old.answers, quotes=old.quotes, reply_settings=old.reply_settings)
        old.versions.append(new.id)
        new.versions = old.versions
        return new

    def delete(self, id: str) -> None:
        """Delete a post, with all its versions."""
        for version in self.posts[id].versions:
            self.posts[version].gone = True

    def standing(self) -> list[Post]:
        """Return the newest version of every post that everybody sees, the oldest first."""
        return [post for post in self.every() if post.versions[-1] == post.id]

    def every(self) -> list[Post]:
        """Return every version that is there, the oldest first."""
        found = (post for post in self.posts.values() if not post.gone and not post.hidden)
        return sorted(found, key=lambda post: int(post.id))

    # --- what a post says -------------------------------------------------------------------------

    def lead(self, post: Post) -> str:
        """Return the names that X puts before a reply: of whom it answers, and whom that one named."""
        if not post.answers or post.answers not in self.posts:
            return ""
        above = self.posts[post.answers]
        named = [self.accounts[above.author].username, *NAME.findall(self.lead(above) + above.text)]
        own = {self.accounts[post.author].username, *NAME.findall(post.text)}
        return "".join(f"@{name} " for name in dict.fromkeys(named) if name not in own)

    def named(self, post: Post, *, lead: bool = True) -> set[str]:
        """Return the ids of the accounts that a post names."""
        text = (self.lead(post) if lead else "") + post.text
        return {one.id for handle in NAME.findall(text) if (one := self.known(handle))}

    def summons(self, post: Post) -> bool:
        """Return whether our replying to this post by the API is allowed."""
        above, quoted = self.posts.get(post.answers), self.posts.get(post.quotes)
        ours = [one for one in (above, quoted) if one is not None and one.author == self.us.id]
        return self.us.id in self.named(post, lead=False) or bool(ours)

    def mentions(self) -> list[Post]:
        """Return the posts that name us, the newest first, as far as X remembers them."""
        found = [p for p in self.every() if self.us.id in self.named(p) and p.author != self.us.id]
        return found[::-1][:REACH]

    def short(self, link: str) -> str:
        """Return the short address that X makes of a link."""
        known = next((short for short, whole in self.links.items() if whole == link), None)
        if known is None:
            known = f"https://t.co/{len(self.links) + 1:010}"
            self.links[known] = link
        return known

    # --- access and money -------------------------------------------------------------------------

    def trade(self, refresh: str) -> Grant | None:
        """Give new tokens for a refresh token, which is void from then on."""
        return self._granted() if refresh == self.grant.refresh else None

    def allow(self, code: str) -> Grant | None:
        """Give the first tokens for the code that the browser of our account's owner brought."""
        return self._granted() if code == self.code else None

    def _granted(self) -> Grant:
        number = next(self._grants)
        self.grant = Grant(f"access-{number}", self.now() + timedelta(hours=2), f"refresh-{number}")
        return self.grant

    def lets_in(self, access: str) -> bool:
        """Return whether an access token opens our account now."""
        return bool(access) and access == self.grant.access and self.now() < self.grant.until

    def charge(self, kind: str, ids: Sequence[str] = ("",)) -> None:
        """Charge for what was given: each thing once in a UTC day, and what was done each time."""
        for id in ids:
            day = (f"{self.now():%Y-%m-%d}", id)
            if not id or day not in self.paid:
                self.paid.add(day)
                self.bill += PRICES[kind]
