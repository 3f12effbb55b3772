"""A public account on Mastodon, or on a server that speaks its API."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from adapters.mastodon.access_check import check_access
from adapters.mastodon.account import Account
from adapters.mastodon.listener import Listener
from adapters.mastodon.publisher import Publisher
from adapters.mastodon.settings import MastodonSettings
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Limits
from bot.domain.mention import Customer
from bot.domain.picture import PictureContent
from bot.domain.staff import Attribution
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox


class MastodonChannel:
    """A channel on one server."""

    Settings = MastodonSettings
    hears_private_posts = True

    def __init__(self, name: str, settings: MastodonSettings, context: AdapterContext) -> None:
        self._account = Account(name, settings, context)
        self.home = urlsplit(settings.url).hostname or ""
        self._listener = Listener(self._account, context)
        self._publisher = Publisher(self._account, context)

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
        async with self._account.client:
            await self._listener.listen(inbox)

    async def check_connection(self) -> str:
        async with self._account.client:
            return await check_access(self._account)

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - the text is signed
        return await self._publisher.reply(text, to=to, key=key)

    async def publish_with_pictures(
        self,
        text: str,
        *,
        by: Attribution,  # noqa: ARG002 - the text is signed
        to: PostRef,
        key: EffectKey,
        pictures: Sequence[PictureContent],
    ) -> PostRef:
        return await self._publisher.reply(text, to=to, key=key, pictures=pictures)

    async def publish_next(self, text: str, *, by: Attribution, to: PostRef, after: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - the text is signed
        return await self._publisher.reply(text, to=to, key=key, after=after)

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:
        return await self._publisher.find(key, text, to=to)

    async def retract(self, post: PostRef) -> None:
        await self._publisher.retract(post)

    async def permalink(self, post: PostRef) -> str | None:
        return await self._publisher.permalink(post)

    def address(self, customer: Customer) -> str:
        return f"@{customer.ref.id} "
