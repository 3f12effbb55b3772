"""What the network knows: accounts, their records, and what became of them in the AppView."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.servers.bluesky.lexicon import Json, check_record, cid_of

POST = "app.bsky.feed.post"
LIKE = "app.bsky.feed.like"
REPOST = "app.bsky.feed.repost"
FOLLOW = "app.bsky.graph.follow"
BLOCK = "app.bsky.graph.block"
GATE = "app.bsky.feed.threadgate"
REPLY_DEPTH = 5
_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"


@dataclass
class Member:
    """An account."""

    did: str
    handle: str
    password: str
    name: str = ""
    labels: list[str] = field(default_factory=list)
    followers: int = 0
    status: str = ""
    """Empty, or what keeps it from acting: AccountTakedown, AccountDeactivated."""


@dataclass(frozen=True)
class Kept:
    """A record as it stands in its author's repository."""

    uri: str
    cid: str
    value: Json

    @property
    def did(self) -> str:
        return self.uri.split("/")[2]

    @property
    def collection(self) -> str:
        return self.uri.split("/")[3]


@dataclass(frozen=True)
class Indexed:
    """A record as the AppView knows it, and since when."""

    kept: Kept
    at: str
    sort_at: str
    """The network sorts by what comes first: the time that the post claims, or this."""


@dataclass(frozen=True)
class Notified:
    """One notification, as it lies in the AppView."""

    to: str
    reason: str
    by: Indexed
    subject: str | None = None


def stamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class World:
    """The repositories, and an AppView that reads them, at once or (`lagging`) when it is told to."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.members: dict[str, Member] = {}
        self.repos: dict[str, Kept] = {}
        self.index: dict[str, Indexed] = {}
        self.notified: dict[str, list[Notified]] = {}
        self.blocks: dict[str, tuple[str, str]] = {}
        self.lagging = False
        self.unread: list[str] = []
        self._names = itertools.count(1)

    def add_member(self, handle: str, *, name: str = "", password: str = "") -> Member:
        """Let somebody have an account."""
        did = "did:plc:" + "".join(letter for letter in handle if letter.isalpha())[:24].ljust(24, "a")
        self.members[did] = Member(did, handle, password or f"password of {handle}", name)
        return self.members[did]

    def member(self, who: str) -> Member | None:
        """Return the account of that handle or DID."""
        return self.members.get(who) or next((m for m in self.members.values() if m.handle == who), None)

    def fresh_tid(self) -> str:
        """Return a name for a record, as a customer's program would choose it."""
        number = int(self.now().timestamp() * 1_000_000) << 10 | next(self._names) % 1024
        return "".join(_DIGITS[(number >> shift) & 31] for shift in range(60, -1, -5))

    # --- repositories -----------------------------------------------------------------------------

    def write(self, did: str, collection: str, rkey: str, record: Json) -> Kept:
        """Write a record, over another if there is one."""
        check_record(collection, rkey, record)
        kept = Kept(f"at://{did}/{collection}/{rkey}", cid_of(record), record)
        self.repos[kept.uri] = kept
        self._news(kept.uri)
        return kept

    def delete(self, uri: str) -> None:
        """Delete a record; none is no error."""
        if self.repos.pop(uri, None) is not None:
            self._news(uri)

    def _news(self, uri: str) -> None:
        if self.lagging:
            self.unread.append(uri)
        else:
            self.read(uri)

    # --- the AppView ------------------------------------------------------------------------------

    def read(self, uri: str) -> None:
        """Let the AppView take in what stands, or does not stand any more, in that place."""
        self.unread = [other for other in self.unread if other != uri]
        for known in (self.index, self.notified, self.blocks):
            known.pop(uri, None)
        kept = self.repos.get(uri)
        if kept is None:
            return
        at = stamp(self.now())
        claimed = stamp(datetime.fromisoformat(kept.value["createdAt"]).astimezone(UTC))
        self.index[uri] = Indexed(kept, at, min(claimed, at))
        if kept.collection == BLOCK:
            self.blocks[uri] = (kept.did, kept.value["subject"])
        self.notified[uri] = self._notices(self.index[uri])

    def _notices(self, new: Indexed) -> list[Notified]:
        record, author = new.kept.value, new.kept.did
        match new.kept.collection:
            case "app.bsky.feed.post":
                wanted = self._post_notices(record)
            case "app.bsky.feed.like" | "app.bsky.feed.repost" as kind:
                uri = record["subject"]["uri"]
                wanted = [(uri.split("/")[2], kind.rpartition(".")[2], uri)]
            case "app.bsky.graph.follow":
                wanted = [(record["subject"], "follow", None)]
            case _:
                wanted = []
        told, notices = {author}, []
        for to, reason, subject in wanted:
            if to not in told and not self.blocked(to, author):
                told.add(to)
                notices.append(Notified(to, reason, new, subject))
        return notices

    def _post_notices(self, record: Json) -> list[tuple[str, str, str | None]]:
        """Return whom a post calls: those it names by a facet, whom it quotes, and who wrote what is above it."""
        features = [feature for facet in record.get("facets", []) for feature in facet["features"]]
        wanted: list[tuple[str, str, str | None]] = [(f["did"], "mention", None) for f in features if "did" in f]
        quoted = record.get("embed", {}).get("record", {}).get("uri")
        if quoted:
            wanted.append((quoted.split("/")[2], "quote", quoted))
        above, height = _parent(record), 1
        while above in self.index and height < REPLY_DEPTH:
            wanted.append((above.split("/")[2], "reply", above))
            above, height = _parent(self.index[above].kept.value), height + 1
        return wanted

    def blocked(self, one: str, other: str) -> bool:
        """Return whether either blocks the other."""
        return not {(one, other), (other, one)}.isdisjoint(self.blocks.values())

    def gated(self, uri: str, viewer: str) -> bool:
        """Return whether the thread of that post takes no replies from this account."""
        root = (self.index[uri].kept.value.get("reply") or {}).get("root", {}).get("uri", uri)
        gate = self.index.get(root.replace(POST, GATE))
        return gate is not None and viewer != root.split("/")[2] and gate.kept.value.get("allow") == []

    def notices_of(self, did: str) -> list[Notified]:
        """Return the notifications of an account, the newest first. Those about what is gone are not shown."""
        all_of_them = itertools.chain.from_iterable(self.notified.values())
        shown = [n for n in all_of_them if n.to == did and (n.subject is None or n.subject in self.index)]
        return sorted(shown, key=lambda n: n.by.sort_at, reverse=True)


def _parent(record: Json) -> Any:
    return (record.get("reply") or {}).get("parent", {}).get("uri")
