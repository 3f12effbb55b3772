"""Bluesky as a public channel: it hears who calls on our account, and answers under the posts of those who did."""

from collections.abc import Sequence
from datetime import datetime

from adapters.bluesky.errors import refused
from adapters.bluesky.settings import BlueskySettings
from adapters.bluesky.wire import (
    LIMITS,
    Place,
    embed_of,
    in_the_way,
    links_in,
    names_of,
    place_of,
    post_record,
    web_url,
)
from bot.channels.one_by_one import OneByOne
from bot.channels.troubles import Refused
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Limits
from bot.domain.picture import PictureContent
from bot.domain.staff import Attribution
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox, refuse_length, refuse_pictures
from bot.ports.errors import Rejected
from bot.ports.kv import Json

UNUSED = "2222222222222"
"""The name of a record of 1970, which was never made: to delete it changes nothing, and takes what posting takes."""
GONE = "The post that this answers was deleted, so there is nothing to answer."
HIDDEN = "Bluesky does not show this account the customer's post any more, so it cannot be answered."


class BlueskyChannel:
    """One account on Bluesky, or on any server of the AT Protocol."""

    Settings = BlueskySettings

    def __init__(self, name: str, settings: BlueskySettings, context: AdapterContext) -> None:
        # The library is loaded only where Bluesky is configured: it takes a second.
        from adapters.bluesky import client
        from adapters.bluesky.account_api import Account
        from adapters.bluesky.listener import Listener
        from adapters.bluesky.reply_records import Replies
        from adapters.bluesky.seen_posts import seen_posts
        from adapters.bluesky.session import Sessions

        self._name = name
        self._settings = settings
        self._now = context.now
        self._tags = client.tags
        line = client.BlueskyClient(settings.service, settings.appview, context.now)
        each = OneByOne(name)
        self._account = Account(line, Sessions(settings, line, context.kv, context.now), each)
        self._watch = seen_posts(name, context)
        self._replies = Replies(context)
        self._listener = Listener(name, settings, context, self._account, self._watch, self._replies, each)

    @property
    def name(self) -> str:
        return self._name

    @property
    def limits(self) -> Limits:
        return LIMITS

    @property
    def may_be_quoted(self) -> bool:
        return True

    async def listen(self, inbox: Inbox) -> None:
        await self._listener.listen(inbox)

    async def check_connection(self) -> str:
        async with self._account.connected():
            await self._account.notices(None, 1)
            await self._account.refuse_inactive()
            await self._account.delete(UNUSED)
            did = await self._account.did()
            return f"Bluesky takes us as @{self._settings.handle} ({did}), and lets us read and post."

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - the text says who
        return await self._post(text, to, key)

    async def publish_with_pictures(
        self,
        text: str,
        *,
        by: Attribution,  # noqa: ARG002 - the text says who
        to: PostRef,
        key: EffectKey,
        pictures: Sequence[PictureContent],
    ) -> PostRef:
        return await self._post(text, to, key, pictures=pictures)

    async def publish_next(self, text: str, *, by: Attribution, to: PostRef, after: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - the text says who
        return await self._post(text, to, key, after=after)

    async def _post(
        self,
        text: str,
        to: PostRef,
        key: EffectKey,
        *,
        pictures: Sequence[PictureContent] = (),
        after: PostRef | None = None,
    ) -> PostRef:
        refuse_pictures(pictures, LIMITS)
        refuse_length(text, LIMITS, "Bluesky")
        asked = place_of(to.id)
        if asked is None or not asked.is_post:
            raise Rejected("The post that this answers is not on Bluesky.")
        async with self._account.connected():
            known = await self._replies.fixed(key)
            if known is not None and (known.taken_back or await self._account.stands(known.place)):
                return PostRef(self._name, known.uri)
            view = await self._answerable(to.id, asked)
            above = None if after is None else await self._part(after.id)
            # Again at each try: what no post shows, the server throws away. The same bytes have the same name.
            embed = embed_of(pictures, [await self._account.upload(enclosed) for enclosed in pictures])
            fixed = known or await self._replies.begin(
                key, await self._account.did(), self._record(text, self._now(), view, above, embed)
            )
            await self._put(fixed.place, fixed.record)
        return PostRef(self._name, fixed.uri)

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:  # noqa: ARG002 - the name under which we posted suffices
        known = await self._replies.fixed(key)
        if known is None or not (known.taken_back or await self._account.stands(known.place)):
            return None
        return PostRef(self._name, known.uri)

    async def retract(self, post: PostRef) -> None:
        place = place_of(post.id)
        async with self._account.connected():
            if place is None or not place.is_post or place.did != await self._account.did():
                raise Rejected("That post is not this account's own: only its author can delete it.")
            await self._replies.take_back(post.id)
            await self._account.delete(place.rkey)

    async def permalink(self, post: PostRef) -> str | None:
        place = place_of(post.id)
        return None if place is None else web_url(self._settings.web, self._settings.handle, place.rkey)

    async def _answerable(self, uri: str, place: Place) -> Json:
        """Return the customer's post as it stands now. Raises Rejected if it cannot be answered any more."""
        view = (await self._account.posts([uri])).get(uri)
        if view is None:
            self._watch.hinted.add(uri)
            raise Rejected(HIDDEN if await self._account.stands(place) else GONE)
        heard = await self._watch.recall(uri, self._now())
        if trouble := in_the_way(view, heard.mark if heard else None):
            self._watch.hinted.add(uri)
            raise Rejected(trouble)
        return view

    async def _part(self, uri: str) -> Json:
        """Return how our own post is referred to. Its server knows at once; what all can see comes later."""
        place = place_of(uri)
        cid = None if place is None else await self._account.version(place)
        if not cid:
            raise Rejected("The part before it is gone, so nothing can stand below it.")
        return {"uri": uri, "cid": cid}

    def _record(self, text: str, at: datetime, view: Json, above: Json | None, embed: Json | None) -> Json:
        customer = view["author"]
        names = names_of(text, customer["handle"], customer["did"])
        return post_record(text, at, view, [*names, *links_in(text), *self._tags(text)], above, embed)

    async def _put(self, place: Place, record: Json) -> None:
        try:
            await self._account.put(place.rkey, record)
        except Refused as no:
            # Under a name that nobody else can choose there can be nothing but this very reply.
            if no.kind != "InvalidSwap" or not await self._account.stands(place):
                raise refused(no) from None
