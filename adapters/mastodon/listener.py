"""What we hear: notifications, answers that do not name us, edits, deletions, and what we overhear."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from adapters.mastodon import wire
from adapters.mastodon.account import Account
from adapters.mastodon.client import Gone, Refused, Revoked
from adapters.mastodon.notification_scan import FIRST_LOOK, News, Scan
from adapters.mastodon.post_watch import HEARD, OURS, Watch, Watched
from adapters.mastodon.stream import Bell
from bot.domain.ids import PostRef
from bot.domain.mention import Deleted, Heard
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.errors import Unavailable
from bot.ports.kv import Json

PAGE = 40
"""How many things go into the inbox at once."""

_GAP = 2.0
"""Seconds between two looks, however often the bell rings."""

_POSTS_PER_ROUND = 8
_THREADS_PER_ROUND = 4
_CHORES = timedelta(hours=1)
_OVERHEAR = timedelta(minutes=5)
_TOLD = 5000
"""How many posts we remember to have told, so that nothing is told over and over again."""


class Hearing:
    """One account's ears. `listen` is the only task that uses it."""

    def __init__(self, account: Account, watch: Watch, context: AdapterContext) -> None:
        self.bell = Bell()
        self._account = account
        self._api = account.api
        self._watch = watch
        self._context = context
        self._scan = Scan(account.api, context)
        self._told: OrderedDict[str, None] = OrderedDict()
        self._done: dict[str, datetime] = {}

    async def listen(self, inbox: Inbox) -> None:
        """Hear until cancelled."""
        await self._scan.resume(inbox)
        while True:
            await self._context.sleep(await self._round(inbox))
            await self._rest()

    async def _round(self, inbox: Inbox) -> float:
        """Look once for everything. Return how many seconds not to look at all."""
        try:
            await self._scan.run(lambda news: self._tell_news(inbox, news))
            await self._look_again(inbox)
            if not self._api.busy:
                await self._look_below(inbox)
                await self._overhear(inbox)
                await self._chores()
            await self._context.alert("")
        except Unavailable as busy:
            # That the server is busy is no failure: what it has to tell is still there afterwards.
            if busy.retry_after is None or isinstance(busy, Revoked):
                raise
            return max(_GAP, busy.retry_after.total_seconds())
        return _GAP

    async def _rest(self) -> None:
        """Return when it is time to look again, or when the bell rings."""
        waits = [
            asyncio.ensure_future(self._context.sleep(self._account.settings.poll_seconds - _GAP)),
            asyncio.ensure_future(self.bell.wait()),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)

    # --- notifications ----------------------------------------------------------------------------

    async def _tell_news(self, inbox: Inbox, news: News) -> None:
        heard: list[Heard] = []
        posts: list[Json] = []
        for note in news.notifications:
            status, kind = note.get("status"), note.get("type")
            if not isinstance(status, dict) or not wire.is_post(status):
                continue
            if kind == "mention" and self._is_new(status):
                posts.append(status)
                heard.append(wire.mention(self._account.name, status, self._account.me))
            elif kind == "favourite" and wire.author_of(status) == self._account.id and note.get("account"):
                heard.append(wire.liked(self._account.name, note, self._context.now()))
            elif kind == "update":
                self.bell.ring(wire.id_of(status))
        await self._tell(inbox, posts, heard, cursor=news.cursor)

    async def _tell(
        self, inbox: Inbox, posts: Sequence[Json], heard: Sequence[Heard], *, cursor: str | None = None
    ) -> None:
        """Watch first, then tell: what is watched in vain costs a look, what is not watched is never noticed."""
        await self._watch.remember(posts)
        for start in range(0, max(1, len(heard)), PAGE):
            page = heard[start : start + PAGE]
            last = start + PAGE >= len(heard)
            if page or cursor is not None:
                await inbox.accept(*page, cursor=cursor if last else None)
        for status in posts:
            self._told[wire.id_of(status)] = None
        while len(self._told) > _TOLD:
            self._told.popitem(last=False)

    def _is_new(self, status: Json) -> bool:
        return wire.author_of(status) != self._account.id and wire.id_of(status) not in self._told

    # --- second looks -----------------------------------------------------------------------------

    async def _look_again(self, inbox: Inbox) -> None:
        """See which posts of customers were edited or deleted."""
        hinted = self.bell.take()
        due = await self._watch.due(HEARD, 0 if self._api.busy else _POSTS_PER_ROUND, hinted)
        gone: list[Watched] = []
        for post in due:
            try:
                status = await self._api.status(post.id)
            except Gone:
                gone.append(post)
                continue
            self._watch.looked_at(post.place)
            edited = wire.edited_at(status)
            if edited != post.edited:
                await inbox.accept(wire.edited(self._account.name, status, self._account.me, self._context.now()))
                await self._watch.edited(post, edited)
        await self._tell_gone(inbox, gone)

    async def _tell_gone(self, inbox: Inbox, gone: Sequence[Watched]) -> None:
        if not gone:
            return
        # A server in trouble may know of nothing at all for a while. One that knows us is to be believed.
        await self._api.me()
        now = self._context.now()
        await inbox.accept(*(Deleted(PostRef(self._account.name, post.id), now) for post in gone))
        for post in gone:
            await self._watch.drop(HEARD, post)

    async def _look_below(self, inbox: Inbox) -> None:
        """Find answers to our posts that do not name us: nobody notifies us of them."""
        for post in await self._watch.due(OURS, _THREADS_PER_ROUND):
            try:
                context = await self._api.context(post.id)
            except Gone:
                await self._watch.drop(OURS, post)
                continue
            self._watch.looked_at(post.place)
            found = [status for status in _answers(context, post.id, self._account.id) if self._is_new(status)]
            unknown = [status for status in found if await self._watch.find(HEARD, status) is None]
            mentions = [wire.mention(self._account.name, status, self._account.me) for status in unknown]
            await self._tell(inbox, unknown, mentions)

    # --- once in a while --------------------------------------------------------------------------

    async def _overhear(self, inbox: Inbox) -> None:
        keywords = self._account.settings.search
        if not keywords or not self._is_time("overhear", _OVERHEAR):
            return
        oldest = self._context.now() - FIRST_LOOK
        for keyword in keywords:
            try:
                found = await self._api.overheard(keyword)
            except (Gone, Refused):  # many servers do not search what people wrote
                continue
            posts = [status for status in reversed(found) if self._may_show(status, oldest)]
            told = [wire.mention(self._account.name, status, self._account.me, summoned=False) for status in posts]
            await self._tell(inbox, posts, told)

    def _may_show(self, status: Json, oldest: datetime) -> bool:
        """Return whether an overheard post is news: public, young, not ours, and not addressed to us anyway."""
        made = wire.at(status.get("created_at"))
        return (
            wire.is_post(status)
            and status.get("visibility") == "public"
            and made is not None
            and made >= oldest
            and self._is_new(status)
            and not wire.names(status, self._account.id)
        )

    async def _chores(self) -> None:
        if self._is_time("chores", _CHORES):
            await self._account.refresh()
            await self._watch.sweep()

    def _is_time(self, what: str, every: timedelta) -> bool:
        now = self._context.now()
        if what in self._done and now - self._done[what] < every:
            return False
        self._done[what] = now
        return True


def _answers(context: Json, ours: str, account: str) -> Iterable[Json]:
    """Return what was said to that post of ours, and what the same people added to what they said."""
    authors = {ours: ""}
    for status in context.get("descendants") or ():
        parent = wire.answered_by(status) if isinstance(status, dict) else ""
        if parent not in authors or not wire.is_post(status):
            continue
        author = wire.author_of(status)
        if author == account or authors[parent] not in {"", author}:
            continue
        authors[wire.id_of(status)] = author
        yield status
