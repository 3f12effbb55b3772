"""What customers do with their posts afterwards: noticed on the way, and looked for slowly, since looking costs."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from adapters.x import wire
from adapters.x.budget import Budget, Costs
from adapters.x.content import words
from adapters.x.metered_client import MeteredClient
from adapters.x.places import Places
from bot.channels.one_by_one import OneByOne
from bot.channels.post_watch import PostWatch, Version, Watched
from bot.ports.channel import Inbox
from bot.ports.kv import Json

log = logging.getLogger(__name__)

LOOK: Final = timedelta(hours=6)
"""How often the newest mentions are looked at again."""


class SecondLooks:
    """Tells the inbox of edits and deletions. What is noticed while something else is read, costs nothing."""

    def __init__(
        self, handle: str, client: MeteredClient, places: Places, watch: PostWatch, budget: Budget, costs: Costs
    ) -> None:
        self._handle = handle
        self._each = OneByOne("X")
        self._client = client
        self._places = places
        self._watch = watch
        self._budget = budget
        self._costs = costs
        self._now = places.now
        self._edited: dict[str, Json] = {}
        self._gone: dict[str, bool] = {}
        self._problems: list[Json] = []

    def changed(self, post: Json) -> None:
        """Keep for the next round that somebody changed this post."""
        self._edited[wire.first_of(post)] = post

    def gone(self, id: str) -> None:
        """Keep for the next round that nobody can see this post any more; once, while this program runs."""
        self._gone.setdefault(id, False)

    async def tell(self, inbox: Inbox) -> None:
        """Tell the inbox what was noticed."""
        for id, post in list(self._edited.items()):
            known, version = self._watch.get(id), self._each.one(post, self._version, _id)
            if known is not None and version is not None and known.mark != version.mark:
                await self._watch.tell_edited(inbox, known, version)
            self._edited.pop(id)
        for id in [id for id, told in self._gone.items() if not told]:
            known = self._watch.get(id) or Watched(id, wire.moment_of(id), "")
            await self._watch.tell_deleted(inbox, [known])
            self._gone[id] = True

    async def look(self, inbox: Inbox) -> None:
        """Look at the newest mentions again if it is time, and if enough money is left for answering."""
        last = await self._places.place("look")
        since = datetime.fromisoformat(last) if last else await self._places.begun()
        if self._now() - since < LOOK:
            return
        due = len(self._watch.due())
        if self._costs.post and await self._budget.left_for_looking() // self._costs.post < due:
            log.warning("Too little of this month's budget for X is left to look for edits and deletions.")
        else:
            await self._watch.look(inbox, read=self._read, missing=self._missing)
        await self._watch.sweep()
        await self._places.go_on("look", self._now().isoformat())

    async def _read(self, posts: Sequence[Watched]) -> dict[str, Version]:
        """Return the posts as they are now: of some we are shown an older version first."""
        page = await self._client.posts([post.newest for post in posts])
        self._problems = list(page.problems)
        newer = [wire.versions(post)[-1] for post in page.posts if wire.versions(post)[-1] != post.get("id")]
        again = (await self._client.posts(newer)).posts if newer else ()
        newest = [post for post in (*page.posts, *again) if wire.versions(post)[-1] == post.get("id")]
        return dict(self._each.read(newest, lambda post: (wire.first_of(post), self._version(post)), _id))

    async def _missing(self, posts: Sequence[Watched]) -> list[str]:
        lost = set(map(wire.gone, self._problems))
        return [post.id for post in posts if post.newest in lost]

    def _version(self, post: Json) -> Version:
        text = words(post, self._handle)
        return Version(wire.mark(text), text, wire.at(post.get("created_at")) or self._now(), str(post["id"]))


def _id(post: Json) -> object:
    return post.get("id")
