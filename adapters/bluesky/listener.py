"""Listening: notifications are read again and again, back past what is known, and known posts are looked at again."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from adapters.bluesky.account_api import MOST_POSTS, Account
from adapters.bluesky.errors import ASK_AGAIN, NotReady
from adapters.bluesky.follower_counts import Crowds
from adapters.bluesky.reply_records import Replies
from adapters.bluesky.search import Overhearing
from adapters.bluesky.seen_posts import Heard, Ledger
from adapters.bluesky.settings import BlueskySettings
from adapters.bluesky.wire import (
    Notice,
    edited_of,
    liked_of,
    mention_of,
    moment,
    parent_of,
    place_of,
    stamp,
)
from bot.domain import mention as domain
from bot.domain.ids import PostRef
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.errors import Unavailable

log = logging.getLogger(__name__)

PAGE = 40
"""How many things are handed over at once."""
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
    """What is handed over together: what was heard, and what the ledger says of it afterwards."""

    heard: list[domain.Heard] = field(default_factory=list)
    posts: dict[str, Heard] = field(default_factory=dict)
    likes: set[tuple[str, str]] = field(default_factory=set)


class Hearing:
    """The listener of one account. What it holds in memory is only what it may forget."""

    def __init__(
        self,
        name: str,
        settings: BlueskySettings,
        context: AdapterContext,
        account: Account,
        ledger: Ledger,
        replies: Replies,
    ) -> None:
        self._name = name
        self._settings = settings
        self._context = context
        self._account = account
        self._ledger = ledger
        self._replies = replies
        self._crowds = Crowds(account)
        self._overhearing = Overhearing(name, settings, context, account, ledger)
        self._passed: set[tuple[str, str]] = set()
        self._once_more: datetime | None = None
        self._looks = 0
        self._turn = 0
        self._trouble = ""

    async def listen(self, inbox: Inbox) -> None:
        """Hear until cancelled. What Bluesky cannot give now is asked for again, as late as it wants."""
        self._once_more = None
        async with self._account.connected():
            await self._ledger.open()
            while True:
                await self._context.sleep(await self._look_once(inbox))

    async def _look_once(self, inbox: Inbox) -> float:
        """Look, and return how many seconds to wait before the next look."""
        pause = float(self._settings.poll_seconds)
        try:
            await self.look(inbox)
            await self._overhearing.look(inbox)
        except NotReady as needs:
            log.error("%s: %s", self._name, needs)  # noqa: TRY400 - once a minute, for people, not for programmers
            if needs.lasting:
                await self._context.alert(f"{needs}")
            return max(pause, ASK_AGAIN.total_seconds())
        except Unavailable as down:
            if self._trouble != str(down):
                log.warning("%s: %s", self._name, down)
            self._trouble = str(down)
            return max(pause, 0 if down.retry_after is None else down.retry_after.total_seconds())
        self._trouble = ""
        await self._context.alert("")
        return pause

    async def look(self, inbox: Inbox) -> None:
        """Hear what is new, then look whether some of what is known has changed."""
        if self._looks % SWEEP_EVERY == 0:
            await self._ledger.sweep()
        now = self._context.now()
        known_to = moment(await inbox.cursor())
        start = known_to or now - DEEP  # whoever called just before we began is heard as well
        notices, once_more = await self._read(start, first=known_to is None)
        await self._hand_over(inbox, notices, start)
        newest = max([start, now - OVERLAP, *(n.at for n in notices)])
        if known_to is None or newest - known_to >= CURSOR_EVERY:
            await inbox.accept(cursor=stamp(newest))
        self._once_more = once_more  # only now: a look that failed is no look
        self._looks += 1
        await self._look_again(inbox)

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
            if len(batch.heard) == PAGE or (batch.heard and number == len(notices)):
                await inbox.accept(*await self._crowds.told(batch.heard), cursor=stamp(max(start, notice.at)))
                await self._ledger.keep(batch.posts.values())
                await self._ledger.keep_likes(batch.likes)
                batch = _Batch()

    async def _sort(self, notice: Notice, us: str, batch: _Batch) -> None:
        if notice.did == us or notice.uri in self._ledger or notice.uri in batch.posts:
            return
        if notice.reason == "like":
            await self._sort_like(notice, us, batch)
        elif self._calls_on_us(notice, us, batch):
            batch.heard.append(mention_of(notice, self._name, self._settings.web))
            batch.posts[notice.uri] = Heard(notice.uri, notice.cid, notice.at)

    async def _sort_like(self, notice: Notice, us: str, batch: _Batch) -> None:
        """Hear it if the customer whom we answered likes that answer, for the first time. Other likes are no thanks."""
        like = (notice.subject or "", notice.did)
        subject = place_of(notice.subject)
        if subject is None or subject.did != us or like in self._passed or like in batch.likes:
            return
        thanks = await self._replies.answers(like[0]) == notice.did
        if thanks and not await self._ledger.liked_before(like):
            batch.heard.append(liked_of(notice, self._name, self._settings.web))
            batch.likes.add(like)
        else:
            self._passed.add(like)

    def _calls_on_us(self, notice: Notice, us: str, batch: _Batch) -> bool:
        """Return whether a post is meant for us.

        Replies are announced four levels deep, whoever wrote them. One is for us if it answers a post of
        ours, or goes on with a post of its own author that we have heard: "1/2", "2/2".
        """
        parent = parent_of(notice.record)
        above = place_of(parent)
        if notice.reason == "mention" or above is None or parent is None:
            return notice.reason == "mention"
        goes_on = above.did == notice.did and (parent in self._ledger or parent in batch.posts)
        return above.did == us or goes_on

    async def _look_again(self, inbox: Inbox) -> None:
        """Look at the next few of the posts that may still change: nothing tells us of an edit or a deletion."""
        watched = self._ledger.watched()
        rounds = -(-len(watched) // MOST_POSTS)
        if not rounds:
            return
        self._turn = (self._turn + 1) % rounds
        some = watched[self._turn * MOST_POSTS : (self._turn + 1) * MOST_POSTS]
        views = await self._account.posts([post.uri for post in some])
        now = self._context.now()
        for post in some:
            view, place = views.get(post.uri), place_of(post.uri)
            if view is not None and view.get("cid") != post.cid:
                await inbox.accept(edited_of(post.uri, view, self._name, now))
                await self._ledger.keep([Heard(post.uri, str(view.get("cid")), post.at, post.version)])
            elif view is None and place is not None and not await self._account.stands(place):
                await inbox.accept(domain.Deleted(PostRef(self._name, post.uri), now))
                await self._ledger.forget(post)
