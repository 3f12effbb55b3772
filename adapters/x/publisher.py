"""Replies on X: read again what is answered, post once, and look before any second try."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from adapters.x import wire
from adapters.x.client import Span
from adapters.x.metered_client import MeteredClient
from adapters.x.places import Places
from adapters.x.second_looks import SecondLooks
from adapters.x.settings import XSettings
from bot.channels.post_once import Attempt, PostOnce
from bot.channels.post_watch import GONE, PostWatch
from bot.channels.troubles import Refused
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Limits
from bot.domain.picture import PictureContent
from bot.ports.adapter import AdapterContext
from bot.ports.channel import refuse_length, refuse_pictures
from bot.ports.errors import OnlyByHand, OutcomeUnknown, Rejected, Unavailable
from bot.ports.kv import Json, update

_SAME_WORDS: Final = timedelta(days=1)
"""For how long X remembers that we used the same words."""

_LONG: Final = timedelta(hours=1)
_SLACK: Final = timedelta(minutes=5)
_PAGES: Final = 8
_BY_HAND: Final = (
    "X lets programs answer only those who name or quote us. The card has the page on which you can send it by hand."
)
_GONE: Final = "The customer's post is gone or not visible to us any more, so there is nothing to answer."
_OURS: Final = "ours"


class Publisher:
    """Posts replies, each once."""

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
        self._account = settings.user_id
        self._handle = settings.handle
        self._name = name
        self._client = client
        self._places = places
        self._watch = watch
        self._looks = looks
        self._kv = context.kv
        self._now = context.now
        self._once = PostOnce(context.kv, context.now, owners=_OURS)

    async def reply(
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
        refuse_length(text, limits, "X")

        async def ready() -> tuple[str, Callable[[], Awaitable[str]]]:
            post = await self._answerable(to.id)
            if after is not None:
                if await self._is_retracted(after.id):
                    raise Rejected("The part before it was taken back, so nothing can stand below it.")
                return after.id, partial(self._create_below, text, after.id, key)
            media = [await self._bring(enclosed) for enclosed in pictures]
            return str(post["id"]), partial(self._create, text, post, key, media)

        made = await self._once.post(key, ready=ready, make=_call, look=partial(self._look_for, text))
        return PostRef(self._name, made)

    async def find(self, key: EffectKey, text: str) -> PostRef | None:
        """Return the post that a reply became, as `CanFindPublished` says."""
        found = await self._once.find(key, partial(self._look_for, text))
        return PostRef(self._name, found) if found else None

    async def retract(self, post: PostRef) -> None:
        """Take a post of ours back."""
        if await self._is_retracted(post.id):
            return
        try:
            await self._client.delete(post.id)
        except Refused as no:
            if no.status != 404 and not _says(no, "not found", "no status found", "does not exist"):
                raise Rejected(f"X does not take this post back: it says “{no.words or no.status}”.") from no
        await update(self._kv, _OURS, post.id, lambda noted: None if noted is None else {**noted, "retracted": True})

    async def _is_retracted(self, post: str) -> bool:
        entry = await self._kv.get(_OURS, post)
        return entry is not None and bool(entry.value.get("retracted"))

    # --- posting ----------------------------------------------------------------------------------

    async def _create(self, text: str, post: Json, key: EffectKey, media: Sequence[str]) -> str:
        try:
            made = str((await self._client.create(text, str(post["id"]), media))["id"])
        except Refused as no:
            if found := await self._stands_already(no, text, key):
                return found
            if no.status == 403 and _says(no, "not been mentioned", "otherwise engaged"):
                if self._merely_replies(post):
                    await self._places.reply_summoned(it_did=False)
                raise OnlyByHand(_BY_HAND) from no
            raise _no(no, "reply", _GONE) from no
        if self._merely_replies(post):
            await self._places.reply_summoned(it_did=True)
        return made

    async def _create_below(self, text: str, after: str, key: EffectKey) -> str:
        """Post below our own post: nobody needs to have called on us there."""
        try:
            return str((await self._client.create(text, after, further=True))["id"])
        except Refused as no:
            if found := await self._stands_already(no, text, key):
                return found
            raise _no(no, "part", "The part before it is gone, so nothing can stand below it.") from no

    async def _bring(self, enclosed: PictureContent) -> str:
        try:
            return await self._client.bring(enclosed)
        except Refused as no:
            hint = " If that is about a scope, connect the account again, see docs/x.md." if no.status == 403 else ""
            said = no.words or no.kind or no.status
            raise Rejected(f"X does not take the picture: it says “{said}”.{hint}") from no

    def _merely_replies(self, post: Json) -> bool:
        return not wire.names(post, self._account) and not wire.quoted_by(post)

    async def _answerable(self, id: str) -> Json:
        """Read the customer's post again, and return its newest version."""
        if not (id.isascii() and id.isdigit() and len(id) <= 19):
            raise Rejected("The post that this answers does not stand on X.")
        known = await self._watch.recall(id, wire.moment_of(id))
        post = await self._look(id, known.newest if known else id)
        if wire.versions(post)[-1] != post["id"]:
            post = await self._look(id, wire.versions(post)[-1])
        if known is not None and known.mark != GONE and wire.mark(wire.text_of(post, self._handle)) != known.mark:
            self._looks.changed(post)
            raise Rejected("The customer changed their post since we heard it: read it again before you answer.")
        if wire.closed_to(post, self._account):
            raise Rejected("The customer lets only those answer whom they name, and we are not among them.")
        return post

    async def _look(self, id: str, version: str) -> Json:
        page = await self._client.posts([version])
        if page.posts:
            return page.posts[0]
        if any(map(wire.gone, page.problems)):
            self._looks.gone(id)
            raise Rejected(_GONE)
        raise Unavailable("X does not show us the customer's post now.")

    # --- looking ----------------------------------------------------------------------------------

    async def _stands_already(self, no: Refused, text: str, key: EffectKey) -> str:
        """Return the very reply if X says that these words were posted; empty if X said no for another reason."""
        if no.status != 403 or not _says(no, "duplicate"):
            return ""
        attempt = await self._once.attempt(key)
        assert attempt is not None
        ours = await self._ours(min(attempt.begun - _SLACK, self._now() - _SAME_WORDS))
        found = await self._once.free(_twins(ours, attempt, text), key)
        if not found and any(wire.same_words(post, text) for post in ours):
            raise Rejected("X does not take the same words twice within a day: change some of them and send it again.")
        if not found and self._now() - attempt.begun < _LONG:
            raise OutcomeUnknown("X says that this stands already, but does not show it")
        if not found:
            raise Rejected("X says that these words stand already, but does not show where: look at our account there.")
        return found

    async def _look_for(self, text: str, attempt: Attempt) -> list[str]:
        return _twins(await self._ours(attempt.begun - _SLACK), attempt, text)

    async def _ours(self, since: datetime) -> list[Json]:
        """Return our own posts since then, the newest first."""
        found: list[Json] = []
        page = ""
        for _ in range(_PAGES):
            told = await self._client.ours(Span(after=wire.id_at(since), page=page))
            found += told.posts
            page = told.next
            if not page:
                break
        return found


async def _call(create: Callable[[], Awaitable[str]]) -> str:
    return await create()


def _twins(ours: Sequence[Json], attempt: Attempt, text: str) -> list[str]:
    """Return the ids of those posts that answer what an attempt answered, in the same words."""
    return [str(p["id"]) for p in ours if wire.answered_by(p) == attempt.to and wire.same_words(p, text)]


def _no(no: Refused, what: str, gone: str) -> Rejected:
    if no.status == 403 and _says(no, "deleted or not visible", "not found"):
        return Rejected(gone)
    return Rejected(f"X does not take this {what}: it says “{no.words or no.kind or no.status}”.")


def _says(no: Refused, *words: str) -> bool:
    return any(word in no.words.lower() for word in words)
