"""Hearing on X: mentions by polling, with a window that is read again, and words to listen for."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Final

from adapters.x import wire
from adapters.x.budget import BudgetExhausted
from adapters.x.client import REACH, Page, Span
from adapters.x.content import words
from adapters.x.metered_client import MeteredClient
from adapters.x.places import Places
from adapters.x.second_looks import SecondLooks
from adapters.x.settings import XSettings
from bot.channels.batches import batches
from bot.channels.one_by_one import OneByOne
from bot.channels.post_watch import GONE, PostWatch, Watched
from bot.channels.rounds import Rounds
from bot.domain.ids import PostRef
from bot.domain.mention import Edited, Mention
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.errors import Unavailable
from bot.ports.kv import Json

log = logging.getLogger(__name__)

WINDOW: Final = timedelta(minutes=5)
"""How far behind the newest mention everything is read again: some come to light late."""

_SEARCHABLE: Final = timedelta(days=7) - timedelta(minutes=10)
_NEARLY: Final = REACH - 50
_TRIES: Final = 5


class Gathered:
    """Posts from several pages, each once, with who wrote them and the authors of the posts that they refer to.

    `read` counts all that X gave; `oldest` and `newest` are ids of that, reposts too.
    """

    def __init__(self) -> None:
        self.read = 0
        self.oldest = ""
        self.newest = ""
        self.accounts: dict[str, Json] = {}
        self.authors: dict[str, str] = {}
        self._posts: dict[str, Json] = {}

    @property
    def posts(self) -> list[Json]:
        """The posts, the oldest first."""
        return [self._posts[id] for id in sorted(self._posts, key=int)]

    def add(self, page: Page) -> None:
        """Take a page in."""
        given = wire.by_id(page.posts)
        self.read += len(given)
        ids = sorted([*given, *filter(None, (self.oldest, self.newest))], key=int)
        self.oldest, self.newest = (ids[0], ids[-1]) if ids else ("", "")
        self._posts |= {id: post for id, post in given.items() if wire.is_post(post)}
        self.accounts |= wire.by_id(page.accounts)
        self.authors |= {id: wire.author_of(post) for id, post in wire.by_id(page.related).items()}


class Listener:
    """Polls. What is read and paid for is told in any case; the cursor never passes what was not read."""

    def __init__(
        self,
        name: str,
        settings: XSettings,
        client: MeteredClient,
        places: Places,
        watch: PostWatch,
        looks: SecondLooks,
        context: AdapterContext,
    ) -> None:
        self._name = name
        self._settings = settings
        self._client = client
        self._places = places
        self._watch = watch
        self._looks = looks
        self._context = context
        self._each = OneByOne(name)
        self._rounds = Rounds(name, context, timedelta(seconds=settings.poll_seconds))

    async def listen(self, inbox: Inbox) -> None:
        """Hear until cancelled. While X is busy, down, or nothing more may be spent, it waits, and says so once."""

        async def look() -> None:
            await self._round(inbox, wire.id_at(await self._places.begun()))

        await self._rounds.until_done(self._watch.open)
        self._rounds.says = f"X takes us as @{self._settings.handle}."
        await self._rounds.run(look)

    async def _round(self, inbox: Inbox, begun: str) -> None:
        await self._looks.tell(inbox)
        await self._hear(inbox, await inbox.cursor() or begun)
        if self._settings.query:
            await self._overhear(inbox, await self._places.place("search") or begun)
        await self._looks.look(inbox)

    async def _hear(self, inbox: Inbox, cursor: str) -> None:
        oldest, _, newest = (await self._places.place("gap")).partition(" ")
        gathered = Gathered()
        try:
            await self._gather(gathered, _before(cursor), oldest)
        except BudgetExhausted:
            # The newer ones are paid for, so they are told. What lies between is read when there is money again.
            await self._deliver(inbox, gathered)
            if gathered.read:
                await self._places.go_on("gap", f"{gathered.oldest} {newest or gathered.newest}")
            raise
        await self._deliver(inbox, gathered, cursor)
        if newest:
            await inbox.accept(cursor=newest)
            await self._places.go_on("gap", "")

    async def _gather(self, gathered: Gathered, since: str, before: str) -> None:
        """Read all mentions newer than `since`, and older than `before` if there is that."""
        await self._pages(gathered, self._client.mentions, Span(after=since, before=before))
        if gathered.read < _NEARLY and not before:
            return
        log.warning("X remembers only %d mentions of us: older ones are searched for.", REACH)
        asked = f"@{self._settings.handle} -from:{self._settings.handle} -is:retweet"
        span = Span(after=self._searchable(since), before=gathered.oldest or before)
        await self._pages(gathered, lambda part: self._client.search(asked, part), span)

    async def _overhear(self, inbox: Inbox, place: str) -> None:
        """Hear what is said with our words but not to us. It can be read, not answered."""
        handle, gathered = self._settings.handle, Gathered()
        asked = f"({self._settings.query}) -@{handle} -from:{handle} -is:retweet"
        span = Span(after=self._searchable(_before(place)))
        await self._pages(gathered, lambda part: self._client.search(asked, part), span)
        await self._deliver(inbox, gathered, overheard=True)
        if gathered.newest and int(gathered.newest) > int(place):
            await self._places.go_on("search", gathered.newest)

    async def _pages(self, gathered: Gathered, ask: Callable[[Span], Awaitable[Page]], span: Span) -> None:
        page = await ask(span)
        gathered.add(page)
        while page.next:
            page = await self._patiently(ask, Span(span.after, span.before, page.next))
            gathered.add(page)

    async def _patiently(self, ask: Callable[[Span], Awaitable[Page]], span: Span) -> Page:
        """Ask again while X is busy, rather than begin again and pay for the pages that we have."""
        for _ in range(_TRIES):
            try:
                return await ask(span)
            except BudgetExhausted:
                raise
            except Unavailable as trouble:
                await self._context.sleep((await self._rounds.trouble(trouble)).total_seconds())
        return await ask(span)

    async def _deliver(self, inbox: Inbox, gathered: Gathered, cursor: str = "", *, overheard: bool = False) -> None:
        replies = await self._places.replies_summon()
        for batch in batches(gathered.posts):
            heard: list[Mention | Edited] = []
            marks: dict[str, Watched] = {}
            for post in batch:
                first = wire.first_of(post)
                known = marks.get(first) or self._watch.get(first)
                news = partial(self._news, known=known, gathered=gathered, overheard=overheard, replies=replies)
                things = self._each.one(post, news, lambda post: post.get("id"))
                if things:
                    heard += things
                    mark = wire.mark(things[-1].text)
                    marks[first] = Watched(first, wire.moment_of(first), mark, str(post["id"]))
            if heard:
                newest = max(cursor, str(batch[-1]["id"]), key=int) if cursor else None
                await self._watch.tell(inbox, heard, marks.values(), cursor=newest)

    def _news(
        self, post: Json, *, known: Watched | None, gathered: Gathered, overheard: bool, replies: bool
    ) -> tuple[Mention | Edited, ...]:
        """Return what is new about a post, if anything."""
        us = self._settings.user_id
        if wire.author_of(post) == us or (overheard and wire.names(post, us)):
            return ()
        text = words(post, self._settings.handle)
        ref, at = PostRef(self._name, wire.first_of(post)), wire.at(post.get("created_at"))
        edited = Edited(ref, text, at or self._context.now())
        if known is None:
            summoned = not overheard and wire.summons(post, us, gathered.authors, replies=replies)
            mention = wire.mention(self._name, post, gathered.accounts, text, summoned=summoned)
            # If we were cut off right after the inbox took it, the edit is news although the mention is not.
            return (mention, edited) if wire.versions(post)[0] != wire.versions(post)[-1] == post["id"] else (mention,)
        old = known.mark in {GONE, wire.mark(text)} or int(post["id"]) <= int(known.newest)
        return () if old else (edited,)

    def _searchable(self, since: str) -> str:
        return max(since, wire.id_at(self._context.now() - _SEARCHABLE), key=int)


def _before(id: str) -> str:
    return wire.id_at(wire.moment_of(id) - WINDOW)
