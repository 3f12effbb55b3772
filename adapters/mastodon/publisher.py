"""What we say: each reply once, seen by no more people than the post it answers."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from adapters.mastodon import wire
from adapters.mastodon.account import Account
from adapters.mastodon.client import edit_post
from adapters.mastodon.content import warning_of
from adapters.mastodon.uploads import Uploads
from bot.channels.fields import as_objects, as_text
from bot.channels.post_once import Attempt, PostOnce
from bot.channels.troubles import Gone, Refused
from bot.domain.ids import EffectKey, PostRef
from bot.domain.picture import PictureContent
from bot.ports.adapter import AdapterContext
from bot.ports.channel import refuse_length, refuse_pictures
from bot.ports.errors import Rejected
from bot.ports.kv import Json
from bot.text.language import language_of_answer

_REMEMBERED = 1000
NOT_KNOWN_THERE = 405
"""What a server answers that cannot edit: then a correction is a post of its own."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What is posted, below which post, and seen by whom. `further` says that the post above is one of our own.

    `media` are the pictures that the server has already, by its ids. `warning` is the customer's content warning.
    """

    text: str
    below: str
    visibility: str
    further: bool
    media: Sequence[str]
    warning: str


class Publisher:
    """One account's voice."""

    def __init__(self, account: Account, context: AdapterContext) -> None:
        self._account = account
        self._client = account.client
        self._once = PostOnce(context.kv, context.now, owners="owner")
        self._kv = context.kv
        self._addresses: dict[str, str | None] = {}
        self._uploads = Uploads(account.client, context.sleep)

    async def reply(
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
        below = (after or to).id

        async def ready() -> tuple[str, _Words]:
            if not self._account.known:
                await self._account.refresh()
            asked = await self._answerable(to)
            warning, visibility, further = warning_of(asked), wire.visibility_of(asked), after is not None
            self._refuse(text, pictures, warning)
            media = await self._uploads.bring(pictures)
            return below, _Words(text, below, visibility, further=further, media=media, warning=warning)

        if self._account.known:
            self._refuse(text, pictures)
        look = partial(self._made, key, text, below)
        made = await self._once.post(key, ready=ready, make=partial(self._post, key), look=look)
        return PostRef(self._account.name, made)

    async def find(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:
        """Return the post that this key made. See `CanFindPublished.find_published`."""
        found = await self._once.find(key, partial(self._made, key, text, to.id))
        return None if found is None else PostRef(self._account.name, found)

    async def edit(self, post: PostRef, text: str, *, to: PostRef) -> bool:
        """Let a post of ours say something else. See `CanEdit.edit`."""
        if self._account.known:
            self._refuse(text, ())
        if not self._account.known:
            await self._account.refresh()
        self._refuse(text, (), warning_of(await self._answerable(to)))
        try:
            await edit_post(self._client, await self._client.status(post.id), text)
        except Gone:
            return False
        except Refused as trouble:
            if trouble.status == NOT_KNOWN_THERE:
                return False
            raise Rejected(f"The Mastodon server does not take it: {trouble.said}.") from trouble
        return True

    async def says(self, post: PostRef, text: str) -> bool:
        """Return whether a post of ours says this now. See `CanEdit.find_edited`."""
        try:
            return await self._says(await self._client.status(post.id), text)
        except Gone:
            return False

    async def retract(self, post: PostRef) -> None:
        """Delete a post of ours. See `CanRetract`."""
        self._addresses.pop(post.id, None)
        try:
            await self._client.delete(post.id)
        except Gone:
            return
        except Refused as trouble:
            raise Rejected(f"The Mastodon server does not delete it: {trouble.said}.") from trouble

    async def permalink(self, post: PostRef) -> str | None:
        """Return where a post can be seen."""
        if address := self._addresses.get(post.id):
            return address
        try:
            return wire.link_of(await self._client.status(post.id))
        except Gone:
            return None

    # --- posting ----------------------------------------------------------------------------------

    async def _answerable(self, to: PostRef) -> Json:
        """Return the customer's post as it is now. Raises Rejected if it is not what our author read."""
        try:
            status = await self._client.status(to.id)
        except Gone as gone:
            self._account.heard.hinted.add(to.id)
            why = "The post that this answers was deleted, or its author does not let us see it any more."
            raise Rejected(why) from gone
        except Refused as trouble:
            why = f"The Mastodon server does not show the post that this answers: {trouble.said}."
            raise Rejected(why) from trouble
        heard = await self._account.heard.recall(wire.id_of(status), wire.made_at(status))
        if heard is not None and heard.mark != wire.edited_at(status):
            self._account.heard.hinted.add(to.id)
            raise Rejected("The customer changed their post after you read it. Read it again, then send your answer.")
        return status

    def _refuse(self, text: str, pictures: Sequence[PictureContent], warning: str = "") -> None:
        refuse_length(text, self._account.limits, "this server", warning=warning)
        refuse_pictures(pictures, self._account.limits)

    async def _post(self, key: EffectKey, words: _Words) -> str:
        try:
            made = await self._client.post(
                words.text,
                answering=words.below,
                visibility=words.visibility,
                key=hashlib.sha256(key.encode()).hexdigest(),
                media=words.media,
                warning=words.warning,
                language=language_of_answer(words.text),
            )
        except Gone as trouble:
            if words.further:
                raise Rejected("The part before it is gone, so nothing can stand below it.") from trouble
            raise Rejected("The customer's post is gone, or does not take answers from us.") from trouble
        except Refused as trouble:
            raise Rejected(f"The Mastodon server does not take it: {trouble.said}.") from trouble
        self._note_address(made)
        await self._account.ours.remember([wire.watched(made)])
        return wire.id_of(made)

    def _note_address(self, made: Json) -> None:
        """Keep where a post stands: who asks right afterwards is told, whatever became of the server meanwhile."""
        self._addresses[wire.id_of(made)] = wire.link_of(made)
        while len(self._addresses) > _REMEMBERED:
            self._addresses.pop(next(iter(self._addresses)))

    # --- looking ----------------------------------------------------------------------------------

    async def _made(self, key: EffectKey, text: str, below: str, _: Attempt) -> list[str]:
        """Return our posts below that one which say this: among our newest, and below it."""
        if not self._account.known:
            await self._account.refresh()
        found = await self._client.statuses_of(self._account.id)
        try:
            context = await self._client.context(below)
        except Gone:  # what the customer deleted has nothing below it
            context = {}
        under = as_objects(context.get("descendants"))
        ours = {wire.id_of(s): s for s in (*found, *under) if wire.is_post(s) and wire.author_of(s) == self._account.id}
        standing = [status for status in ours.values() if wire.answered_by(status) == below]
        said = [status for status in standing if await self._says(status, text) and await self._may_be(status, key)]
        for status in said:
            self._note_address(status)
        await self._account.ours.remember(map(wire.watched, said))
        return [wire.id_of(status) for status in said]

    async def _says(self, status: Json, text: str) -> bool:
        if wire.same_words(as_text(status.get("content")), text):
            return True
        try:
            return await self._client.source(wire.id_of(status)) == text
        except (Gone, Refused):
            return False

    async def _may_be(self, status: Json, key: EffectKey) -> bool:
        """Return whether no other key made this post, by what older versions of this program noted."""
        entry = await self._kv.get("ours", f"{wire.made_at(status):%Y%m%dT%H%M%S}.{wire.id_of(status)}")
        return entry is None or entry.value.get("key", key) == key
