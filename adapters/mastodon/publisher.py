"""What we say: each reply once, seen by no more people than the post it answers."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

import regex

from adapters.mastodon import wire
from adapters.mastodon.account import Account
from adapters.mastodon.client import Gone, Refused
from adapters.mastodon.post_watch import HEARD, OURS, Watch, sheet_of
from adapters.mastodon.uploads import Uploads
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Counting, Limits
from bot.domain.picture import PictureContent
from bot.ports.adapter import AdapterContext
from bot.ports.channel import refuse_pictures
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Conflict, Entry, Json, Put

REPLY = "reply"
"""Sheets of our replies by their key: written before the first try, so that no second one is made blindly."""

SETTLED = timedelta(seconds=60)
"""How long a try whose end we did not see may still become a post."""

_CHARACTER = regex.compile(r"\X")
_LINK = regex.compile(r"https?://\S+")


class Unsettled(Exception):
    """An earlier try may still become a post. It is too early to say that there is none."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What is posted, below which post, and seen by whom. `further` says that the post above is one of our own.

    `media` are the pictures that the server has already, by its ids.
    """

    text: str
    below: str
    visibility: str
    further: bool
    media: Sequence[str]


class Sending:
    """One account's voice."""

    def __init__(self, account: Account, watch: Watch, context: AdapterContext) -> None:
        self._account = account
        self._api = account.api
        self._watch = watch
        self._kv = context.kv
        self._now = context.now
        self._uploads = Uploads(account.api, context.sleep)
        self._locks: WeakValueDictionary[EffectKey, asyncio.Lock] = WeakValueDictionary()
        self._running: dict[EffectKey, asyncio.Future[Json]] = {}

    async def send(
        self,
        text: str,
        *,
        to: PostRef,
        key: EffectKey,
        pictures: Sequence[PictureContent] = (),
        after: PostRef | None = None,
    ) -> PostRef:
        """Post a reply, unless that key has made one; below our own post `after`, if that is given.

        See `PublicChannel.publish` and `CanChain.publish_next`.
        """
        below = after or to
        if self._account.known:
            self._refuse(text, pictures)
        async with self._alone(key):
            entry = await self._kv.get(REPLY, key)
            if entry is not None:
                found = await self._certain(entry, key, text, below)
                if found is not None:
                    return found
            if not self._account.known:
                await self._account.refresh()
                self._refuse(text, pictures)
            asked = await self._answerable(to)
            media = await self._uploads.bring(pictures)
            words = _Words(text, below.id, wire.visibility_of(asked), further=after is not None, media=media)
            return await self._post(words, key, 0 if entry is None else entry.version)

    async def find(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:
        """Return the post that this key made. See `CanFindPublished.find_published`."""
        async with self._alone(key):
            entry = await self._kv.get(REPLY, key)
            if entry is None:
                return None
            found = await self._made(entry, key, text, to)
            if found is None and self._may_come(entry):
                raise Unavailable("It may still appear on the server.", retry_after=SETTLED)
            return found

    async def retract(self, post: PostRef) -> None:
        """Delete a post of ours. See `CanRetract`."""
        try:
            await self._api.delete(post.id)
        except Gone:
            return
        except Refused as trouble:
            raise Rejected(f"The Mastodon server does not delete it: {_said(trouble)}") from trouble

    async def permalink(self, post: PostRef) -> str | None:
        """Return where a post can be seen."""
        try:
            return wire.link_of(await self._api.status(post.id))
        except Gone:
            return None

    # --- posting ----------------------------------------------------------------------------------

    async def _answerable(self, to: PostRef) -> Json:
        """Return the customer's post as it is now. Raises Rejected if it is not what our author read."""
        try:
            status = await self._api.status(to.id)
        except Gone as gone:
            why = "The customer deleted the post that this answers, or does not let us see it any more."
            raise Rejected(why) from gone
        except Refused as trouble:
            raise Rejected(
                f"The Mastodon server does not show the post that this answers: {_said(trouble)}"
            ) from trouble
        heard = await self._watch.find(HEARD, status)
        if heard is not None and heard.edited != wire.edited_at(status):
            raise Rejected("The customer changed their post after you read it. Read it again, then send your answer.")
        return status

    def _refuse(self, text: str, pictures: Sequence[PictureContent]) -> None:
        refuse_too_long(text, self._account.limits)
        refuse_pictures(pictures, self._account.limits)

    async def _post(self, words: _Words, key: EffectKey, version: int) -> PostRef:
        begun = {"at": self._now().isoformat(), "post": None}
        try:
            await self._kv.write(Put(REPLY, key, begun, version))
        except Conflict as trouble:
            raise Unsettled("Another process posts this at this moment.") from trouble
        try:
            made = await self._carry(words, key)
        except (Unavailable, Refused, Gone) as trouble:
            await self._kv.write(Put(REPLY, key, None, version + 1))
            raise _final(trouble, words) from trouble
        return await self._keep(made, key, version + 1)

    async def _carry(self, words: _Words, key: EffectKey) -> Json:
        """Post. If we are cancelled, the call goes on: `_alone` waits for its end."""
        call = self._api.post(
            words.text,
            answering=words.below,
            visibility=words.visibility,
            key=hashlib.sha256(key.encode()).hexdigest(),
            media=words.media,
        )
        running = self._running[key] = asyncio.ensure_future(call)
        try:
            return await asyncio.shield(running)
        finally:
            if running.done():
                del self._running[key]
            else:
                running.add_done_callback(_seen)

    async def _keep(self, made: Json, key: EffectKey, version: int) -> PostRef:
        """Note which post a key made."""
        done = {"at": self._now().isoformat(), "post": wire.id_of(made)}
        note = sheet_of(OURS, made, key=key)
        ours = await self._watch.find(OURS, made)
        await self._kv.write(
            Put(REPLY, key, done, version), Put(OURS, note.key, note.value, 0 if ours is None else ours.version)
        )
        return PostRef(self._account.name, wire.id_of(made))

    # --- looking ----------------------------------------------------------------------------------

    async def _made(self, entry: Entry, key: EffectKey, text: str, to: PostRef) -> PostRef | None:
        """Return the post that this key made, by what we noted or by looking."""
        if entry.value["post"]:
            return PostRef(self._account.name, str(entry.value["post"]))
        if not self._account.known:
            await self._account.refresh()
        for status in await self._our_answers(to):
            noted = await self._watch.find(OURS, status)
            if noted is not None and noted.key != key:
                continue
            if await self._says(status, text):
                return await self._keep(status, key, entry.version)
        return None

    async def _certain(self, entry: Entry, key: EffectKey, text: str, to: PostRef) -> PostRef | None:
        """Return the post that this key made, or None if it may be posted now. Raises Unsettled in any doubt."""
        try:
            found = await self._made(entry, key, text, to)
        except Unavailable as trouble:
            raise Unsettled("Nobody can tell now what became of an earlier try to post this.") from trouble
        if found is None and self._may_come(entry):
            raise Unsettled("An earlier try to post this may still be on its way.")
        return found

    async def _our_answers(self, to: PostRef) -> list[Json]:
        """Return our posts that answer that one: among our newest, and below it."""
        found = await self._api.statuses_of(self._account.id)
        try:
            context = await self._api.context(to.id)
        except Gone:  # what the customer deleted has nothing below it
            context = {}
        below = [status for status in context.get("descendants") or () if isinstance(status, dict)]
        ours = {wire.id_of(s): s for s in (*found, *below) if wire.is_post(s) and wire.author_of(s) == self._account.id}
        return [status for status in ours.values() if wire.answered_by(status) == to.id]

    async def _says(self, status: Json, text: str) -> bool:
        if wire.same_words(str(status.get("content") or ""), text):
            return True
        try:
            return await self._api.source(wire.id_of(status)) == text
        except (Gone, Refused):
            return False

    def _may_come(self, entry: Entry) -> bool:
        return self._now() - datetime.fromisoformat(str(entry.value["at"])) < SETTLED

    @asynccontextmanager
    async def _alone(self, key: EffectKey) -> AsyncIterator[None]:
        """Let nobody else of us post or look for this key, not even a call that was given up but still goes on."""
        lock = self._locks.setdefault(key, asyncio.Lock())
        async with lock:
            running = self._running.pop(key, None)
            if running is not None:
                await asyncio.wait({running})
            yield


def refuse_too_long(text: str, limits: Limits) -> None:
    """Raise Rejected for a text that the server surely would not take. It is only the last of several guards."""
    count = _CHARACTER.findall if limits.counting is Counting.GRAPHEMES else list
    length = len(count(text))
    if limits.url_length is not None:
        for link in _LINK.findall(text):
            length -= max(0, len(count(link)) - limits.url_length)
    if length > limits.most:
        over = length - limits.most
        raise Rejected(
            f"It is {over:,} {'character' if over == 1 else 'characters'} too long for this server: shorten it."
        )


def _seen(running: asyncio.Future[Json]) -> None:
    """Take note of how a call ended that nobody waits for; what became of it is found by looking."""
    if not running.cancelled():
        running.exception()


def _final(trouble: Exception, words: _Words) -> Exception:
    """Return what it means that our post was surely not made."""
    if isinstance(trouble, Gone) and words.further:
        return Rejected("The part before it is gone, so nothing can stand below it.")
    if isinstance(trouble, Gone):
        return Rejected("The customer's post is gone, or does not take answers from us.")
    if isinstance(trouble, Refused):
        return Rejected(f"The Mastodon server does not take it: {_said(trouble)}")
    return trouble


def _said(trouble: Refused) -> str:
    return f"“{trouble.words}” ({trouble.status})." if trouble.words else f"it answers {trouble.status}."
