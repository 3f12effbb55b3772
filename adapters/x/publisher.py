"""Replies on X: read again what is answered, post once, and look before any second try."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from adapters.x import wire
from adapters.x.client import Refused, Span, Unclear
from adapters.x.metered_client import Line
from adapters.x.post_watch import Watch
from adapters.x.reply_attempts import Attempt, Attempts
from adapters.x.seen_posts import Ledger
from adapters.x.settings import XSettings
from adapters.x.text_length import length
from bot.channels.uncancellable import to_the_end
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Limits
from bot.domain.picture import PictureContent
from bot.ports.adapter import AdapterContext
from bot.ports.channel import refuse_pictures
from bot.ports.errors import OnlyByHand, Rejected, Unavailable
from bot.ports.kv import Json

_SETTLED: Final = timedelta(minutes=1)
"""How long after a try a post may still come to light in our own list."""

_SAME_WORDS: Final = timedelta(days=1)
"""For how long X remembers that we used the same words."""

_LONG: Final = timedelta(hours=1)
_SLACK: Final = timedelta(minutes=5)
_PAGES: Final = 8
_BY_HAND: Final = (
    "X lets programs answer only those who name or quote us. The card has the page on which you can send it by hand."
)
_GONE: Final = "The customer's post is gone or not visible to us any more, so there is nothing to answer."


class Sending:
    """Posts replies, one after the other: that is how the same key makes one post."""

    def __init__(
        self, name: str, settings: XSettings, line: Line, ledger: Ledger, watch: Watch, context: AdapterContext
    ) -> None:
        self._account = settings.user_id
        self._handle = settings.handle
        self._name = name
        self._line = line
        self._ledger = ledger
        self._watch = watch
        self._now = context.now
        self._attempts = Attempts(context.kv, context.now)
        self._turn = asyncio.Lock()

    async def send(
        self,
        text: str,
        *,
        to: PostRef,
        key: EffectKey,
        limits: Limits,
        pictures: Sequence[PictureContent] = (),
        after: PostRef | None = None,
    ) -> PostRef:
        """Post a reply, as `bot.ports.PublicChannel.publish` says; `after` is given for a further part of one."""
        refuse_pictures(pictures, limits)
        over = length(text, limits) - limits.most
        if over > 0:
            raise Rejected(f"It is {over:,} {'character' if over == 1 else 'characters'} too long for X: shorten it.")
        async with self._turn:
            attempt = await self._attempts.of(key)
            found = await self._found(attempt, key, text)
            if found:
                return PostRef(self._name, found)
            if after is None:
                return PostRef(self._name, await self._post(text, to, key, attempt, pictures))
            return PostRef(self._name, await self._continue(text, to, after, key, attempt))

    async def find(self, key: EffectKey, text: str) -> PostRef | None:
        """Return the post that a reply became, as `CanFindPublished` says."""
        async with self._turn:
            found = await self._found(await self._attempts.of(key), key, text)
        return PostRef(self._name, found) if found else None

    async def retract(self, post: PostRef) -> None:
        """Take a post of ours back."""
        if await self._attempts.is_retracted(post.id):
            return
        try:
            await self._line.delete(post.id)
        except Refused as no:
            if no.status != 404 and not _says(no, "not found", "no status found", "does not exist"):
                raise Rejected(f"X does not take this post back: it says “{no.words or no.status}”.") from no
        await self._attempts.retract(post.id)

    async def _post(
        self, text: str, to: PostRef, key: EffectKey, earlier: Attempt | None, pictures: Sequence[PictureContent]
    ) -> str:
        post = await self._answerable(to.id)
        media = [await self._bring(enclosed) for enclosed in pictures]
        return await to_the_end(self._create(text, post, key, earlier, media))

    async def _continue(self, text: str, to: PostRef, after: PostRef, key: EffectKey, earlier: Attempt | None) -> str:
        await self._answerable(to.id)
        if await self._attempts.is_retracted(after.id):
            raise Rejected("The part before it was taken back, so nothing can stand below it.")
        return await to_the_end(self._create_below(text, after.id, key, earlier))

    async def _create_below(self, text: str, after: str, key: EffectKey, earlier: Attempt | None) -> str:
        """Post below our own post: nobody needs to have called on us there."""
        await self._attempts.begin(key, after)
        try:
            made = str((await self._line.create(text, after, further=True))["id"])
        except Unavailable:
            await self._attempts.give_up(key, earlier)
            raise
        except Refused as no:
            made = await self._refused_further(no, text, key)
        await self._attempts.posted(key, made)
        return made

    async def _bring(self, enclosed: PictureContent) -> str:
        try:
            return await self._line.bring(enclosed)
        except Refused as no:
            hint = " If that is about a scope, connect the account again, see docs/x.md." if no.status == 403 else ""
            said = no.words or no.title or no.status
            raise Rejected(f"X does not take the picture: it says “{said}”.{hint}") from no

    async def _create(
        self, text: str, post: Json, key: EffectKey, earlier: Attempt | None, media: Sequence[str]
    ) -> str:
        to = str(post["id"])
        await self._attempts.begin(key, to)
        try:
            made = str((await self._line.create(text, to, media))["id"])
            if self._merely_replies(post):
                await self._ledger.reply_summoned(it_did=True)
        except Unavailable:
            await self._attempts.give_up(key, earlier)
            raise
        except Refused as no:
            made = await self._refused(no, text, post, key)
        await self._attempts.posted(key, made)
        return made

    def _merely_replies(self, post: Json) -> bool:
        return not wire.names(post, self._account) and not wire.quoted_by(post)

    async def _answerable(self, id: str) -> Json:
        """Read the customer's post again, and return its newest version."""
        if not (id.isascii() and id.isdigit() and len(id) <= 19):
            raise Rejected("The post that this answers does not stand on X.")
        known = await self._ledger.trace(id)
        post = await self._look(id, known.newest if known else id)
        if wire.versions(post)[-1] != post["id"]:
            post = await self._look(id, wire.versions(post)[-1])
        if known is not None and not known.gone and wire.mark(wire.text_of(post, self._handle)) != known.mark:
            self._watch.changed(post)
            raise Rejected("The customer changed their post since we heard it: read it again before you answer.")
        if wire.closed_to(post, self._account):
            raise Rejected("The customer lets only those answer whom they name, and we are not among them.")
        return post

    async def _look(self, id: str, version: str) -> Json:
        page = await self._line.posts([version])
        if page.posts:
            return page.posts[0]
        if any(map(wire.gone, page.problems)):
            self._watch.gone(id)
            raise Rejected(_GONE)
        raise Unavailable("X does not show us the customer's post now.")

    async def _refused(self, no: Refused, text: str, post: Json, key: EffectKey) -> str:
        """Return the post that stands already if that is why X refused ours; else say why it never will be made."""
        if found := await self._stands_already(no, text, key):
            return found
        if no.status == 403 and _says(no, "not been mentioned", "otherwise engaged"):
            if self._merely_replies(post):
                await self._ledger.reply_summoned(it_did=False)
            raise OnlyByHand(_BY_HAND) from no
        if no.status == 403 and _says(no, "deleted or not visible", "not found"):
            raise Rejected(_GONE) from no
        raise Rejected(f"X does not take this reply: it says “{no.words or no.title or no.status}”.") from no

    async def _refused_further(self, no: Refused, text: str, key: EffectKey) -> str:
        if found := await self._stands_already(no, text, key):
            return found
        if no.status == 403 and _says(no, "deleted or not visible", "not found"):
            raise Rejected("The part before it is gone, so nothing can stand below it.") from no
        raise Rejected(f"X does not take this part: it says “{no.words or no.title or no.status}”.") from no

    async def _stands_already(self, no: Refused, text: str, key: EffectKey) -> str:
        """Return the post that stands already, if that is why X refused ours; else forget the try."""
        if no.status == 403 and _says(no, "duplicate"):
            attempt = await self._attempts.of(key)
            assert attempt is not None
            found = await self._twin(attempt, key, text)
            if found:
                return found
        await self._attempts.give_up(key)
        return ""

    async def _found(self, attempt: Attempt | None, key: EffectKey, text: str) -> str:
        """Return what a former try made; empty if surely nothing."""
        if attempt is None or attempt.post:
            return attempt.post if attempt else ""
        for post in await self._ours(attempt.begun - _SLACK):
            if await self._is_it(post, attempt, key, text):
                await self._attempts.posted(key, str(post["id"]))
                return str(post["id"])
        wait = attempt.tried + _SETTLED - self._now()
        if wait > timedelta():
            raise Unavailable("X may still show the reply that we tried to post.", retry_after=wait)
        return ""

    async def _twin(self, attempt: Attempt, key: EffectKey, text: str) -> str:
        """Return the very reply, since X says that these words were posted; empty if it was another one with them."""
        ours = await self._ours(min(attempt.begun - _SLACK, self._now() - _SAME_WORDS))
        for post in ours:
            if await self._is_it(post, attempt, key, text):
                return str(post["id"])
        if not any(wire.same_words(post, text) for post in ours):
            if self._now() - attempt.begun < _LONG:
                raise Unclear("X says that this stands already, but does not show it")
            await self._attempts.give_up(key)
            raise Rejected("X says that these words stand already, but does not show where: look at our account there.")
        await self._attempts.give_up(key)
        raise Rejected("X does not take the same words twice within a day: change some of them and send it again.")

    async def _is_it(self, post: Json, attempt: Attempt, key: EffectKey, text: str) -> bool:
        if wire.answered_by(post) != attempt.to or not wire.same_words(post, text):
            return False
        return await self._attempts.owner(str(post["id"])) in {None, key}

    async def _ours(self, since: datetime) -> list[Json]:
        """Return our own posts since then, the newest first."""
        found: list[Json] = []
        page = ""
        for _ in range(_PAGES):
            told = await self._line.ours(Span(after=wire.id_at(since), page=page))
            found += told.posts
            page = told.next
            if not page:
                break
        return found


def _says(no: Refused, *words: str) -> bool:
    return any(word in no.words.lower() for word in words)
