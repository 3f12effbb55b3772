"""What we hear: notifications, answers that do not name us, edits, deletions, and what we overhear."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from adapters.mastodon import wire
from adapters.mastodon.account import Account, agent_of
from adapters.mastodon.client import LacksScope
from adapters.mastodon.notification_scan import FIRST_LOOK, Notifications, Scan
from adapters.mastodon.stream import Bell, Stream
from bot.channels.batches import deliver
from bot.channels.fields import as_moment, as_object, as_objects
from bot.channels.post_watch import Version, Watched
from bot.channels.rounds import Rounds
from bot.channels.troubles import Gone, Refused
from bot.domain.mention import Heard
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.kv import Json

_GAP = timedelta(seconds=2)
"""Time between two looks, however often the bell rings."""

_CHORES = timedelta(hours=1)
_OVERHEAR = timedelta(minutes=5)
_TOLD = 5000
"""How many posts we remember to have told, so that nothing is told over and over again."""

News = tuple[Heard, Watched | None]
"""What is told, and the post that is watched from then on."""


class Listener:
    """One account's ears. `listen` is the only task that uses it."""

    def __init__(self, account: Account, context: AdapterContext) -> None:
        self._bell = Bell()
        self._account = account
        self._client = account.client
        self._context = context
        self._rounds = Rounds(account.name, context, timedelta(seconds=account.settings.poll_seconds))
        self._scan = Scan(account.client, context)
        self._told: OrderedDict[str, None] = OrderedDict()
        self._done: dict[str, datetime] = {}

    async def listen(self, inbox: Inbox) -> None:
        """Hear until cancelled. Polling is what is believed; the stream only says when to look."""
        await self._rounds.until_done(self._account.refresh)
        self._rounds.says = f"{self._account.settings.url} takes us as @{self._account.me.get('acct')}."
        await self._account.heard.open()
        await self._account.ours.open()
        await self._scan.resume(inbox)
        following = asyncio.ensure_future(self._follow())
        try:
            while True:
                wait = await self._rounds.once(lambda: self._look(inbox))
                await self._context.sleep((wait or _GAP).total_seconds())
                if wait is None:
                    await self._rest()
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)

    async def _follow(self) -> None:
        settings = self._account.settings
        if settings.streaming:
            token = settings.access_token.get_secret_value()
            stream = Stream(settings.url, token, agent_of(self._context), self._context.sleep)
            await stream.follow(self._account.streaming, self._bell)

    async def _look(self, inbox: Inbox) -> None:
        """Look once for everything."""
        await self._scan.run(lambda news: self._tell_news(inbox, news))
        await self._look_again(inbox)
        if not self._client.busy:
            await self._look_below(inbox)
            await self._overhear(inbox)
            await self._chores()

    async def _rest(self) -> None:
        """Return when it is time to look again, or when the bell rings."""
        waits = [
            asyncio.ensure_future(self._context.sleep(self._account.settings.poll_seconds - _GAP.total_seconds())),
            asyncio.ensure_future(self._bell.wait()),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)

    # --- notifications ----------------------------------------------------------------------------

    async def _tell_news(self, inbox: Inbox, news: Notifications) -> None:
        found = self._account.each.read(news.notifications, self._news, wire.id_of)
        await self._tell(inbox, found, cursor=news.cursor)

    def _news(self, note: Json) -> News | None:
        """Return what a notification tells us, if anything."""
        status, kind = as_object(note.get("status")), note.get("type")
        if not wire.is_post(status):
            return None
        if wire.calls_on_us(note) and self._is_new(status):
            return self._mention(status)
        if kind == "favourite" and wire.author_of(status) == self._account.id and wire.id_of(note.get("account")):
            return wire.liked(self._account.name, note, self._context.now()), None
        if kind == "update":
            self._bell.ring(wire.id_of(status))
        return None

    def _mention(self, status: Json, *, summoned: bool = True) -> News:
        mention = wire.mention(self._account.name, status, self._account.me, summoned=summoned)
        return mention, wire.watched(status)

    async def _tell(self, inbox: Inbox, found: Sequence[News], *, cursor: str | None = None) -> None:
        """Watch first, then tell: what is watched in vain costs a look, what is not watched is never noticed."""
        heard_of = self._account.heard
        posts = [post for _, post in found if post is not None]
        new = [post for post in posts if heard_of.get(post.id) is None]
        await heard_of.remember(new)
        for post in new:
            heard_of.looked_at(post.id)
        await deliver(inbox, [heard for heard, _ in found], cursor=cursor)
        for post in posts:
            self._told[post.id] = None
        while len(self._told) > _TOLD:
            self._told.popitem(last=False)

    def _is_new(self, status: Json) -> bool:
        return wire.author_of(status) != self._account.id and wire.id_of(status) not in self._told

    # --- second looks -----------------------------------------------------------------------------

    async def _look_again(self, inbox: Inbox) -> None:
        """See which posts of customers were edited or deleted."""
        hinted = self._bell.take()
        if hinted or not self._client.busy:
            await self._account.heard.look(inbox, read=self._read, missing=self._missing, hinted=hinted)

    async def _read(self, posts: Sequence[Watched]) -> dict[str, Version]:
        async def ask(post: Watched) -> Version | None:
            try:
                status = await self._client.status(post.id)
            except Gone:
                return None
            unreadable = Version(post.mark, "", self._context.now())  # no edit and, above all, no deletion
            return self._account.each.one(status, self._version, wire.id_of) or unreadable

        asked = await self._account.each.ask(posts, ask, lambda post: post.id)
        unclear = {post.id: Version(post.mark, "", post.at) for post in posts if post.id not in asked}
        return unclear | {id: version for id, version in asked.items() if version is not None}

    def _version(self, status: Json) -> Version:
        return wire.version(status, self._account.me, self._context.now())

    async def _missing(self, posts: Sequence[Watched]) -> list[str]:
        # A server in trouble may know of nothing at all for a while. One that knows us is to be believed.
        await self._client.me()
        return [post.id for post in posts]

    async def _look_below(self, inbox: Inbox) -> None:
        """Find answers to our posts that do not name us: nobody notifies us of them."""
        await self._account.ours.open(newest=True)

        async def look(post: Watched) -> None:
            self._account.ours.looked_at(post.id)
            try:
                context = await self._client.context(post.id)
            except Gone:
                await self._account.ours.forget(post)
                return
            found = [status for status in _answers(context, post.id, self._account.id) if self._is_new(status)]
            unknown = [status for status in found if self._account.heard.get(wire.id_of(status)) is None]
            await self._tell(inbox, self._account.each.read(unknown, self._mention, wire.id_of))

        await self._account.each.ask(self._account.ours.due(), look, lambda post: post.id)

    # --- once in a while --------------------------------------------------------------------------

    async def _overhear(self, inbox: Inbox) -> None:
        keywords = self._account.settings.search
        if not keywords or not self._is_time("overhear", _OVERHEAR):
            return
        oldest = self._context.now() - FIRST_LOOK
        self._rounds.lacks = ""
        for keyword in keywords:
            try:
                found = await self._client.overheard(keyword)
            except LacksScope as lacks:  # all else is heard all the same
                self._rounds.lacks = f"`search` finds nothing. {lacks}"
                return
            except (Gone, Refused):  # many servers do not search what people wrote
                continue
            posts = [status for status in reversed(found) if self._may_show(status, oldest)]
            told = self._account.each.read(posts, lambda status: self._mention(status, summoned=False), wire.id_of)
            await self._tell(inbox, told)

    def _may_show(self, status: Json, oldest: datetime) -> bool:
        """Return whether an overheard post is news: public, young, not ours, and not addressed to us anyway."""
        made = as_moment(status.get("created_at"))
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
            await self._account.heard.sweep()
            await self._account.ours.sweep()

    def _is_time(self, what: str, every: timedelta) -> bool:
        now = self._context.now()
        if what in self._done and now - self._done[what] < every:
            return False
        self._done[what] = now
        return True


def _answers(context: Json, ours: str, account: str) -> Iterable[Json]:
    """Return what was said to that post of ours, and what the same people added to what they said."""
    authors = {ours: ""}
    for status in as_objects(context.get("descendants")):
        parent = wire.answered_by(status)
        if parent not in authors or not wire.is_post(status):
            continue
        author = wire.author_of(status)
        if author == account or authors[parent] not in {"", author}:
            continue
        authors[wire.id_of(status)] = author
        yield status
