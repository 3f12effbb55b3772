"""Listening: notifications are read again and again, back past what is known, and known posts are looked at again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from adapters.bluesky.account_api import Account
from adapters.bluesky.content import quoted_by
from adapters.bluesky.follower_counts import FollowerCounts
from adapters.bluesky.reply_records import Replies
from adapters.bluesky.search import Search
from adapters.bluesky.seen_posts import SeenLikes
from adapters.bluesky.settings import BlueskySettings
from adapters.bluesky.wire import (
    Notice,
    liked_of,
    mention_of,
    moment,
    parent_of,
    place_of,
    stamp,
    version_of,
)
from bot.channels.batches import BATCH
from bot.channels.one_by_one import OneByOne
from bot.channels.post_watch import PostWatch, Version, Watched
from bot.channels.rounds import Rounds
from bot.domain.mention import Heard, Mention
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.kv import Json

OVERLAP = timedelta(hours=1)
"""How far back beyond what is known each look goes: the network sorts by times that customers' programs claim."""
DEEP = timedelta(days=1)
"""How far back a thorough look goes. A post that claims to be older when it appears is an import, not a call."""
DEEP_EVERY = 31  # odd, so that thorough looks take turns with the sizes of pages
DEEP_PAGES = 20
EMPTY_PAGES = 50
PAGE_SIZES = (100, 93)
"""In turn: the network's cursor loses what shares a millisecond with a page's end. The next look cuts elsewhere."""
CURSOR_EVERY = timedelta(minutes=10)
SWEEP_EVERY = 4000


@dataclass(slots=True)
class _Batch:
    """What is handed over together: what was heard, and what is known of it afterwards."""

    heard: list[Heard] = field(default_factory=list)
    posts: dict[str, Watched] = field(default_factory=dict)
    likes: set[tuple[str, str]] = field(default_factory=set)


class Listener:
    """The listener of one account. What it holds in memory is only what it may forget."""

    def __init__(
        self,
        name: str,
        settings: BlueskySettings,
        context: AdapterContext,
        account: Account,
        watch: PostWatch,
        replies: Replies,
        each: OneByOne,
    ) -> None:
        self._name = name
        self._each = each
        self._settings = settings
        self._context = context
        self._account = account
        self._watch = watch
        self._likes = SeenLikes(context)
        self._rounds = Rounds(name, context, timedelta(seconds=settings.poll_seconds))
        self._replies = replies
        self._followers = FollowerCounts(account)
        self._search = Search(name, settings, context, account, watch, each)
        self._passed: set[tuple[str, str]] = set()
        self._once_more: datetime | None = None
        self._looks = 0

    async def listen(self, inbox: Inbox) -> None:
        """Hear until cancelled. What Bluesky cannot give now is asked for again, as late as it wants."""
        self._once_more = None
        async with self._account.connected():
            await self._watch.open()
            await self._rounds.run(lambda: self._look_once(inbox))

    async def _look_once(self, inbox: Inbox) -> None:
        await self.look(inbox)
        self._rounds.says = f"Bluesky takes us as @{self._settings.handle}."
        await self._search.look(inbox)

    async def look(self, inbox: Inbox) -> None:
        """Hear what is new, then look whether some of what is known has changed."""
        if self._looks % SWEEP_EVERY == 0:
            await self._watch.sweep()
            await self._likes.sweep()
        now = self._context.now()
        known_to = moment(await inbox.cursor())
        start = known_to or now - DEEP  # those who called just before we began are heard as well
        notices, once_more = await self._read(start, first=known_to is None)
        await self._hand_over(inbox, notices, start)
        newest = max([start, now - OVERLAP, *(n.at for n in notices)])
        if known_to is None or newest - known_to >= CURSOR_EVERY:
            await inbox.accept(cursor=stamp(newest))
        self._once_more = once_more  # only now: a look that failed is no look
        self._looks += 1
        await self._watch.look(inbox, read=self._read_posts, missing=self._missing)

    async def _read(self, start: datetime, *, first: bool) -> tuple[list[Notice], datetime | None]:
        """Return what came since `start`, and before it as far back as is due; the oldest first.

        What took several pages is read once more by the next look, which cuts the pages elsewhere: from
        the moment that is returned as well.
        """
        to = min(start if first else start - OVERLAP, self._once_more or start)
        deep_to = min(start - DEEP, to) if self._looks % DEEP_EVERY == 0 and not first else to
        if deep_to < to:
            self._passed.clear()
        notices, pages = await self._read_back(to, deep_to)
        return notices, to if pages > 1 and self._once_more is None else None

    async def _read_back(self, to: datetime, deep_to: datetime) -> tuple[list[Notice], int]:
        """Return all notifications back to `to`, and to `deep_to` unless there are too many, and on how many pages."""
        found: dict[tuple[str, str], Notice] = {}
        cursor, pages, beyond, empty = None, 0, 0, 0
        while True:
            page = await self._account.notices(cursor, PAGE_SIZES[self._looks % len(PAGE_SIZES)])
            pages += 1
            found |= {(n.reason, n.uri): n for n in page.notices}
            empty = 0 if page.notices else empty + 1
            if page.reached is not None and page.reached < to:
                beyond += 1
            ended = page.reached is not None and page.reached < deep_to
            if ended or page.cursor in {None, cursor} or beyond > DEEP_PAGES or empty > EMPTY_PAGES:
                return sorted((n for n in found.values() if n.at >= deep_to), key=lambda n: (n.at, n.uri)), pages
            cursor = page.cursor

    async def _hand_over(self, inbox: Inbox, notices: Sequence[Notice], start: datetime) -> None:
        """Leave what is new in the inbox, the oldest first. Only what is stored there is written down as known."""
        us, batch = await self._account.did(), _Batch()
        for number, notice in enumerate(notices, start=1):
            await self._sort(notice, us, batch)
            if len(batch.heard) == BATCH or (batch.heard and number == len(notices)):
                heard, cursor = await self._followers.told(batch.heard), stamp(max(start, notice.at))
                await self._watch.tell(inbox, heard, batch.posts.values(), cursor=cursor)
                await self._likes.remember(batch.likes)
                batch = _Batch()

    async def _sort(self, notice: Notice, us: str, batch: _Batch) -> None:
        if notice.did == us or self._watch.get(notice.uri) is not None or notice.uri in batch.posts:
            return
        if notice.reason == "like":
            await self._sort_like(notice, us, batch)
        elif self._calls_on_us(notice, us, batch):
            mention = self._each.one(notice, self._mention, _uri)
            if mention is not None:
                batch.heard.append(mention)
                batch.posts[notice.uri] = Watched(notice.uri, notice.at, notice.cid)

    def _mention(self, notice: Notice) -> Mention:
        return mention_of(notice, self._name, self._settings.web)

    async def _sort_like(self, notice: Notice, us: str, batch: _Batch) -> None:
        """Hear it if the customer whom we answered likes that answer, for the first time. Other likes are no thanks."""
        like = (notice.subject or "", notice.did)
        subject = place_of(notice.subject)
        if subject is None or subject.did != us or like in self._passed or like in batch.likes:
            return
        thanks = await self._replies.answers(like[0]) == notice.did
        if thanks and not await self._likes.known(like):
            batch.heard.append(liked_of(notice, self._name, self._settings.web))
            batch.likes.add(like)
        else:
            self._passed.add(like)

    def _calls_on_us(self, notice: Notice, us: str, batch: _Batch) -> bool:
        """Return whether a post is meant for us: it names us, or quotes a post of ours.

        Replies are announced four levels deep, by any author. One is for us if it answers a post of
        ours, or goes on with a post of its own author that we have heard: "1/2", "2/2".
        """
        parent = parent_of(notice.record)
        above = place_of(parent)
        quoted = place_of(quoted_by(notice.record)) if notice.reason == "quote" else None
        if notice.reason == "mention" or (quoted is not None and quoted.did == us):
            return True
        if above is None or parent is None:
            return False
        goes_on = above.did == notice.did and (self._watch.get(parent) is not None or parent in batch.posts)
        return above.did == us or goes_on

    async def _read_posts(self, posts: Sequence[Watched]) -> dict[str, Version]:
        views = await self._account.posts([post.id for post in posts])
        found = {post.id: self._each.one(views[post.id], self._version, _uri_of) for post in posts if post.id in views}
        # What cannot be read is not changed and, above all, not deleted.
        same = {post.id: Version(post.mark, "", post.at) for post in posts}
        return {uri: version or same[uri] for uri, version in found.items()}

    def _version(self, view: Json) -> Version:
        return version_of(view, self._context.now(), self._settings.web)

    async def _missing(self, posts: Sequence[Watched]) -> list[str]:
        """Return what is deleted: a post that cannot be seen may stand behind a block."""
        places = [place for post in posts if (place := place_of(post.id)) is not None]
        stand = await self._each.ask(places, self._account.stands, lambda place: place.uri)
        return [uri for uri, stands in stand.items() if not stands]


def _uri(notice: Notice) -> str:
    return notice.uri


def _uri_of(view: Json) -> object:
    return view.get("uri")
