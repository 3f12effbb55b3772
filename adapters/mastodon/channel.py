"""A public account on Mastodon, or on a server that speaks its API."""

import asyncio
from collections.abc import Sequence

from adapters.mastodon.account import Account, agent_of
from adapters.mastodon.client import Revoked
from adapters.mastodon.listener import Hearing
from adapters.mastodon.post_watch import Watch
from adapters.mastodon.publisher import Sending
from adapters.mastodon.settings import MastodonSettings
from adapters.mastodon.stream import Stream
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Limits
from bot.domain.mention import Customer
from bot.domain.picture import PictureContent
from bot.domain.staff import Attribution
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.errors import Rejected

FIX = "Make a new one, as docs/mastodon.md tells, and put it into access_token in app.yaml."


class MastodonChannel:
    """A channel on one server. Polling is what is believed; the stream only says when to look."""

    Settings = MastodonSettings

    def __init__(self, name: str, settings: MastodonSettings, context: AdapterContext) -> None:
        self._account = Account(name, settings, context)
        self._alarm = context.alert
        watch = Watch(context)
        self._hearing = Hearing(self._account, watch, context)
        self._sending = Sending(self._account, watch, context)
        token = settings.access_token.get_secret_value()
        self._stream = Stream(settings.url, token, agent_of(context), context.sleep) if settings.streaming else None

    @property
    def name(self) -> str:
        return self._account.name

    @property
    def limits(self) -> Limits:
        return self._account.limits

    @property
    def may_be_quoted(self) -> bool:
        return True

    async def listen(self, inbox: Inbox) -> None:
        following = []
        try:
            await self._account.refresh()
            if self._stream is not None:
                follow = self._stream.follow(self._account.streaming, self._hearing.bell)
                following.append(asyncio.create_task(follow))
            await self._hearing.listen(inbox)
        except Revoked as needs:
            await self._alarm(f"{needs} {FIX}")
            raise
        finally:
            for task in following:
                task.cancel()
            await asyncio.gather(*following, self._account.api.quiet(), return_exceptions=True)

    async def check_connection(self) -> str:
        try:
            await self._account.refresh()
        except Revoked as needs:
            raise Rejected(f"{needs} {FIX}") from None
        finally:
            await self._account.api.quiet()
        us, server = self._account.me.get("acct"), self._account.settings.url
        return f"{server} takes us as @{us}, and {self.limits.most} characters in a post."

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - the text is signed
        return await self._sending.send(text, to=to, key=key)

    async def publish_with_pictures(
        self,
        text: str,
        *,
        by: Attribution,  # noqa: ARG002 - the text is signed
        to: PostRef,
        key: EffectKey,
        pictures: Sequence[PictureContent],
    ) -> PostRef:
        return await self._sending.send(text, to=to, key=key, pictures=pictures)

    async def publish_next(self, text: str, *, by: Attribution, to: PostRef, after: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - the text is signed
        return await self._sending.send(text, to=to, key=key, after=after)

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:
        return await self._sending.find(key, text, to=to)

    async def retract(self, post: PostRef) -> None:
        await self._sending.retract(post)

    async def permalink(self, post: PostRef) -> str | None:
        return await self._sending.permalink(post)

    def address(self, customer: Customer) -> str:
        return f"@{customer.ref.id} "
