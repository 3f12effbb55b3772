"""The public wall: a channel of our own, where anybody can ask and our people answer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from adapters.wall.customer_routes import CustomerRoutes
from adapters.wall.forms import characters, length
from adapters.wall.listener import WallListener
from adapters.wall.pages import Pages, Wall
from adapters.wall.pictures import ALT_MOST, BYTES_MOST, PICTURES_MOST, hung, shown, taken_down
from adapters.wall.posts import OwnPost, WallPost, WallThread, root_of
from adapters.wall.rate_limit import RateLimit
from adapters.wall.settings import Settings as WallSettings
from adapters.wall.sse import EventStreams
from adapters.wall.templates_env import Templates
from adapters.wall.thread_store import Step, ThreadStore
from adapters.wall.visitor_cookies import VisitorCookies
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Limits
from bot.domain.picture import PictureContent
from bot.domain.staff import Attribution
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox, refuse_pictures
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Conflict


class WallChannel:
    """A channel whose network is the program itself: posts are in its key-value store, pages on our own server."""

    Settings = WallSettings

    def __init__(self, name: str, settings: WallSettings, context: AdapterContext) -> None:
        self._name = name
        self._context = context
        self._limits = Limits(most=settings.most, pictures=PICTURES_MOST, picture_bytes=BYTES_MOST, alt_most=ALT_MOST)
        self._live = EventStreams(run=context.token()[:12])
        self._board = ThreadStore(context.kv, self._live.tell)
        self._hearing = WallListener(name, context.public_url, self._board)
        self._wall = Wall(
            settings=settings,
            context=context,
            board=self._board,
            hearing=self._hearing,
            live=self._live,
            show=Templates(settings, context),
            visitors=VisitorCookies(context),
            pace=RateLimit(context.now),
        )

    @property
    def name(self) -> str:
        return self._name

    @property
    def limits(self) -> Limits:
        return self._limits

    @property
    def may_be_quoted(self) -> bool:
        return True

    def routes(self) -> Iterable[Any]:
        return [*Pages(self._wall).routes(), *CustomerRoutes(self._wall).routes()]

    def link(self) -> str:
        return f"{self._context.public_url}/"

    async def listen(self, inbox: Inbox) -> None:
        self._live.open()
        await self._context.well(f"It is open at {self._context.public_url}/.")
        try:
            await self._hearing.listen(inbox)
        finally:
            self._live.close()

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        return await self._post(text, by, to, key, ())

    async def publish_with_pictures(
        self, text: str, *, by: Attribution, to: PostRef, key: EffectKey, pictures: Sequence[PictureContent]
    ) -> PostRef:
        return await self._post(text, by, to, key, pictures)

    async def _post(
        self, text: str, by: Attribution, to: PostRef, key: EffectKey, pictures: Sequence[PictureContent]
    ) -> PostRef:
        refuse_pictures(pictures, self._limits)
        self._refuse_length(text)
        thread = await self._answerable(to)
        if thread.reply(key) is None and await self._board.stopped(thread.customer):
            raise Rejected("The customer asked not to be contacted, so it cannot be answered.")
        now = self._context.now()

        def answered(before: WallThread) -> Step:
            asked = before.post(to.id)
            if before.reply(key) is not None:
                return Step(before)
            if asked is None or not asked.stands:
                raise Rejected("The post that this answers was deleted, so there is nothing to answer.")
            post = WallPost(
                before.next_id, by.name, text, now, ours=OwnPost(key, by.role, by.signature, shown(pictures))
            )
            return Step(before.with_post(post), also=hung(post.id, pictures))

        try:
            after = await self._board.change(thread.number, answered)
        except Conflict as trouble:
            raise Unavailable("Too many people write in this thread at this moment.") from trouble
        reply = after.reply(key)
        assert reply is not None
        return PostRef(self._name, reply.id)

    async def edit(self, post: PostRef, text: str, *, to: PostRef) -> bool:
        self._refuse_length(text)
        thread = await self._answerable(to)
        if await self._board.stopped(thread.customer):
            raise Rejected("The customer asked not to be contacted, so it cannot be answered.")
        now = self._context.now()

        def reworded(before: WallThread) -> Step:
            asked, ours = before.post(to.id), before.post(post.id)
            if asked is None or not asked.stands:
                raise Rejected("The post that this answers was deleted, so there is nothing to answer.")
            if ours is None or ours.ours is None or not ours.stands or ours.text == text:
                return Step(before)
            return Step(before.with_post(replace(ours, text=text, edited_at=now)))

        try:
            after = await self._board.change(thread.number, reworded)
        except Conflict as trouble:
            raise Unavailable("Too many people write in this thread at this moment.") from trouble
        return _says(after, post, text)

    async def find_edited(self, post: PostRef, text: str) -> bool:
        thread = await self._board.of_post(post.id)
        return thread is not None and _says(thread, post, text)

    async def permalink(self, post: PostRef) -> str | None:
        thread = await self._board.of_post(post.id)
        return None if thread is None else f"{self._context.public_url}/t/{thread.number}#post-{post.id}"

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:  # noqa: ARG002 - our keys suffice
        thread = await self._board.of_post(to.id)
        reply = None if thread is None else thread.reply(key)
        return None if reply is None else PostRef(self._name, reply.id)

    async def retract(self, post: PostRef) -> None:
        thread = await self._board.of_post(post.id)
        found = None if thread is None else thread.post(post.id)
        if thread is None or found is None:
            return
        if found.ours is None:
            raise Rejected("That post is the customer's own: only they can delete it.")
        now = self._context.now()
        try:
            await self._board.change(
                thread.number,
                lambda before: Step(before.without(post.id, now), also=taken_down(before.post(post.id))),
            )
        except Conflict as trouble:
            raise Unavailable("Too many people write in this thread at this moment.") from trouble

    async def hide(self, post: PostRef) -> None:
        thread = await self._board.of_post(post.id)
        found = None if thread is None else thread.post(post.id)
        if thread is None or found is None:
            raise Rejected("That post does not stand on the wall.")
        if found.ours is not None:
            raise Rejected("That post is ours: take it back.")
        now = self._context.now()
        try:
            await self._board.change(thread.number, lambda before: Step(before.without(post.id, now, hidden=True)))
        except Conflict as trouble:
            raise Unavailable("Too many people write in this thread at this moment.") from trouble

    def _refuse_length(self, text: str) -> None:
        over = length(text) - self._limits.most
        if over > 0:
            raise Rejected(f"It is {characters(over)} too long for the wall: shorten it and send it again.")

    async def _answerable(self, to: PostRef) -> WallThread:
        """Return the thread of that post. One whose number we do not know yet will be there in a moment."""
        thread = await self._board.of_post(to.id)
        if thread is None and await self._board.unheard(root_of(to.id)):
            raise Unavailable("The question is about to appear on the wall.")
        # It may have appeared between those two looks.
        thread = thread or await self._board.of_post(to.id)
        if thread is None:
            raise Rejected("The post that this answers does not stand on the wall.")
        return thread


def _says(thread: WallThread, post: PostRef, text: str) -> bool:
    """Return whether our post stands there and says this."""
    ours = thread.post(post.id)
    return ours is not None and ours.ours is not None and ours.stands and ours.text == text
