"""What customers do with their posts afterwards: noticed on the way, and looked for slowly, since looking costs."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from adapters.x import wire
from adapters.x.budget import Costs, Purse
from adapters.x.metered_client import Line
from adapters.x.seen_posts import Ledger, Trace
from bot.domain.ids import PostRef
from bot.domain.mention import Deleted, Edited
from bot.ports.channel import Inbox
from bot.ports.kv import Json

log = logging.getLogger(__name__)

LOOK: Final = timedelta(hours=6)
"""How often the newest mentions are looked at again."""

YOUNG: Final = timedelta(days=7)
"""How old the posts are at most that are looked at again."""

_MOST: Final = 100


class Watch:
    """Tells the inbox of edits and deletions. What is noticed while something else is read, costs nothing."""

    def __init__(self, name: str, handle: str, line: Line, ledger: Ledger, purse: Purse, costs: Costs) -> None:
        self._name = name
        self._handle = handle
        self._line = line
        self._ledger = ledger
        self._purse = purse
        self._costs = costs
        self._now = ledger.now
        self._edited: dict[str, Json] = {}
        self._gone: list[str] = []

    def changed(self, post: Json) -> None:
        """Keep for the next round that somebody changed this post."""
        self._edited[wire.first_of(post)] = post

    def gone(self, id: str) -> None:
        """Keep for the next round that nobody can see this post any more."""
        self._gone.append(id)

    async def tell(self, inbox: Inbox) -> None:
        """Tell the inbox what was noticed."""
        edited, gone = list(self._edited.values()), list(self._gone)
        await self._tell(inbox, edited, gone)
        for post in edited:
            self._edited.pop(wire.first_of(post), None)
        del self._gone[: len(gone)]

    async def look(self, inbox: Inbox) -> None:
        """Look at the newest mentions again if it is time, and if enough money is left for answering."""
        last = await self._ledger.place("look")
        since = datetime.fromisoformat(last) if last else await self._ledger.begun()
        if self._now() - since < LOOK:
            return
        await self._look(inbox)
        await self._ledger.prune()
        await self._ledger.go_on("look", self._now().isoformat())

    async def _look(self, inbox: Inbox) -> None:
        traces = {trace.newest: trace for trace in await self._ledger.newest(_MOST, since=YOUNG)}
        affordable = await self._purse.left_for_looking() // self._costs.post if self._costs.post else _MOST
        if affordable < len(traces):
            log.warning("Too little of this month's budget for X is left to look for edits and deletions.")
            return
        if not traces:
            return
        page = await self._line.posts(list(traces))
        lost = [trace.first for trace in map(traces.get, map(wire.gone, page.problems)) if trace is not None]
        await self._tell(inbox, await self._newest(page.posts), lost)

    async def _newest(self, posts: Sequence[Json]) -> list[Json]:
        """Return the posts as they are now: of some we were shown an older version."""
        newer = [wire.versions(post)[-1] for post in posts if wire.versions(post)[-1] != post.get("id")]
        again = (await self._line.posts(newer)).posts if newer else ()
        return [*(post for post in posts if wire.versions(post)[-1] == post.get("id")), *again]

    async def _tell(self, inbox: Inbox, posts: Sequence[Json], gone: Sequence[str]) -> None:
        heard: list[Edited | Deleted] = []
        traces: list[Trace] = []
        for post in posts:
            first, text = wire.first_of(post), wire.text_of(post, self._handle)
            known = await self._ledger.trace(first)
            if known is not None and not known.gone and known.mark != wire.mark(text):
                at = wire.at(post.get("created_at")) or self._now()
                heard.append(Edited(PostRef(self._name, first), text, at))
                traces.append(Trace(first, str(post["id"]), wire.mark(text)))
        for id in dict.fromkeys(gone):
            known = await self._ledger.trace(id)
            if known is None or not known.gone:
                heard.append(Deleted(PostRef(self._name, id), self._now()))
                traces.append(Trace(id, known.newest if known else id, ""))
        if heard:
            await inbox.accept(*heard)
            await self._ledger.note(traces)
