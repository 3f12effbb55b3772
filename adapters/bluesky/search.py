"""What is said about us and not to us: words to look for, whose finds can be read and not answered."""

import logging
from datetime import datetime, timedelta

from adapters.bluesky.account_api import Account
from adapters.bluesky.settings import BlueskySettings
from adapters.bluesky.wire import Notice, mention_of, names_account, parent_of, place_of
from bot.channels.one_by_one import OneByOne
from bot.channels.post_watch import PostWatch, Watched
from bot.domain.mention import Mention
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.errors import Rejected

log = logging.getLogger(__name__)

EVERY = timedelta(minutes=5)
"""How often each word is looked for."""
YOUNG = timedelta(days=1)
"""How old a find may be."""


class Search:
    """Looks for the words in `search`, if there are any."""

    def __init__(
        self,
        name: str,
        settings: BlueskySettings,
        context: AdapterContext,
        account: Account,
        watch: PostWatch,
        each: OneByOne,
    ) -> None:
        self._each = each
        self._name = name
        self._settings = settings
        self._now = context.now
        self._account = account
        self._watch = watch
        self._last: datetime | None = None

    async def look(self, inbox: Inbox) -> None:
        """Look once, if it is time. What the search does not give is looked for again next time."""
        now = self._now()
        if not self._settings.search or (self._last is not None and now - self._last < EVERY):
            return
        self._last, us = now, await self._account.did()
        found: dict[str, Notice] = {}
        for words in self._settings.search:
            try:
                found |= {post.uri: post for post in await self._account.search(words, now - YOUNG)}
            except Rejected as no:  # what was said to us is heard all the same
                log.warning("%s: nothing is looked for with “%s”: %s", self._name, words, no)
        news = [post for post in found.values() if now - post.at <= YOUNG and self._is_news(post, us)]
        for post in sorted(news, key=lambda post: (post.at, post.uri)):
            mention = self._each.one(post, self._mention, lambda post: post.uri)
            if mention is not None:
                await self._watch.tell(inbox, [mention], [Watched(post.uri, post.at, post.cid)])

    def _mention(self, post: Notice) -> Mention:
        return mention_of(post, self._name, self._settings.web, summoned=False)

    def _is_news(self, post: Notice, us: str) -> bool:
        """Whether nobody told us of it otherwise: not ours, not to us, not known."""
        above = place_of(parent_of(post.record))
        ours = post.did == us or (above is not None and above.did == us)
        return not ours and not names_account(post.record, us) and self._watch.get(post.uri) is None
