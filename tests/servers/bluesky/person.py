"""Somebody with an account and a program of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.servers.bluesky.lexicon import blob_cid
from tests.servers.bluesky.world import BLOCK, FOLLOW, GATE, LIKE, POST, REPOST, Kept, Member, World, stamp

if TYPE_CHECKING:
    from tests.servers.bluesky.lexicon import Json


@dataclass(frozen=True)
class Person:
    """Acts in their own repository, as the app would. Each returns the address of what was made."""

    world: World
    member: Member

    @property
    def did(self) -> str:
        return self.member.did

    def post(
        self,
        text: str,
        *,
        calls: Person | None = None,
        under: str | None = None,
        quotes: str | None = None,
        late: timedelta = timedelta(),
        shows: str | None = None,
    ) -> str:
        """Post; `calls` marks the whole text as the name of somebody, which is what notifies them.

        `shows` is the alt text of a picture below it.

        `late` is how much older than now the post claims to be.
        """
        record: Json = {"$type": POST, "text": text, "createdAt": stamp(self.world.now() - late), "langs": ["en"]}
        if under is not None:
            record["reply"] = self._reply_to(under)
        if quotes is not None:
            record["embed"] = {"$type": "app.bsky.embed.record", "record": self._ref(quotes)}
        if shows is not None:
            blob = {"$type": "blob", "ref": {"$link": blob_cid(b"rye")}, "mimeType": "image/png", "size": 3}
            record["embed"] = {"$type": "app.bsky.embed.images", "images": [{"alt": shows, "image": blob}]}
        if calls is not None:
            record["facets"] = [_facet(text, calls)]
        return self._make(POST, record)

    def edit(self, uri: str, text: str) -> None:
        """Put other words in the place of a post, as no app can but any program."""
        before = self.world.repos[uri]
        record = {**before.value, "text": text}
        if record.get("facets"):
            [feature] = record["facets"][0]["features"]
            record["facets"] = [{"index": _whole(text), "features": [feature]}]
        self.world.write(self.did, POST, uri.rpartition("/")[2], record)

    def delete(self, uri: str) -> None:
        """Delete a record."""
        self.world.delete(uri)

    def like(self, uri: str) -> str:
        """Like a post."""
        return self._make(LIKE, {"$type": LIKE, "subject": self._ref(uri), "createdAt": stamp(self.world.now())})

    def repost(self, uri: str) -> str:
        """Repost a post."""
        return self._make(REPOST, {"$type": REPOST, "subject": self._ref(uri), "createdAt": stamp(self.world.now())})

    def follow(self, whom: Person) -> str:
        """Follow an account."""
        return self._make(FOLLOW, {"$type": FOLLOW, "subject": whom.did, "createdAt": stamp(self.world.now())})

    def block(self, whom: Person) -> str:
        """Block an account."""
        return self._make(BLOCK, {"$type": BLOCK, "subject": whom.did, "createdAt": stamp(self.world.now())})

    def close(self, uri: str) -> str:
        """Let nobody reply in a thread any more."""
        gate = {"$type": GATE, "post": uri, "allow": [], "createdAt": stamp(self.world.now())}
        return self.world.write(self.did, GATE, uri.rpartition("/")[2], gate).uri

    def _make(self, collection: str, record: Json) -> str:
        return self.world.write(self.did, collection, self.world.fresh_tid(), record).uri

    def _reply_to(self, uri: str) -> Json:
        parent = self.world.repos[uri]
        root = (parent.value.get("reply") or {}).get("root")
        return {"parent": self._ref(uri), "root": root or self._ref(uri)}

    def _ref(self, uri: str) -> Json:
        kept: Kept = self.world.repos[uri]
        return {"uri": kept.uri, "cid": kept.cid}


def _facet(text: str, whom: Person) -> Json:
    return {"index": _whole(text), "features": [{"$type": "app.bsky.richtext.facet#mention", "did": whom.did}]}


def _whole(text: str) -> Json:
    return {"byteStart": 0, "byteEnd": len(text.encode())}
