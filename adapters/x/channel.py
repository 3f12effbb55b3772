"""A public account on X: heard by polling, answered within X's rules, paid for within a budget."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from adapters.x import wire
from adapters.x.budget import Budget, Costs
from adapters.x.client import App, Span, XClient
from adapters.x.listener import Listener
from adapters.x.manual_reply import ManualReplies
from adapters.x.metered_client import LEAST, MeteredClient
from adapters.x.oauth_tokens import Tokens
from adapters.x.places import Places, posts_on_x
from adapters.x.publisher import Publisher
from adapters.x.second_looks import SecondLooks
from adapters.x.settings import XSettings
from bot.domain.digest.digest import Amount
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Counting, Limits, Linking
from bot.domain.picture import PictureContent
from bot.domain.staff import Attribution
from bot.domain.thread import Post
from bot.ports.adapter import AdapterContext
from bot.ports.channel import Inbox
from bot.ports.errors import Rejected


class XChannel:
    """A channel on X. Likes are not heard: asking for them costs more than they are worth."""

    Settings = XSettings

    def __init__(self, name: str, settings: XSettings, context: AdapterContext) -> None:
        self._name = name
        self._handle = settings.handle
        self._limits = Limits(
            most=settings.most,
            counting=Counting.WEIGHTED,
            url_length=23,
            linking=Linking.ANY_DOMAIN,
            pings=True,
            link_note=f"A link makes this post cost {settings.prices.link:.2f} $ on X.",
            pictures=4,
            picture_bytes=5_000_000,
            alt_most=1000,
            picture_note=f"On X each picture costs {settings.prices.picture:.3f} $ more.",
        )
        app = App(settings.client_id, settings.client_secret.get_secret_value())
        self._http = XClient(settings.api_url, settings.user_id, app)
        costs = Costs.of(settings.prices)
        self._budget = Budget(context.kv, settings.monthly_budget, context.now)
        tokens = Tokens(self._http, settings.refresh_token.get_secret_value(), context)
        self._client = client = MeteredClient(self._http, tokens, self._budget, costs, context.now)
        places, watch = Places(context.kv, context.now), posts_on_x(name, context)
        looks = SecondLooks(settings.handle, client, places, watch, self._budget, costs)
        self._listener = Listener(name, settings, client, places, watch, looks, context)
        self._publisher = Publisher(name, settings, client, places, watch, looks, context)
        self._manual_replies = ManualReplies(name, client, watch)

    @property
    def name(self) -> str:
        return self._name

    @property
    def limits(self) -> Limits:
        return self._limits

    @property
    def may_be_quoted(self) -> bool:
        """No: X lays down how its posts must look wherever they are shown, and a line in a digest does not."""
        return False

    async def listen(self, inbox: Inbox) -> None:
        try:
            await self._listener.listen(inbox)
        finally:
            self._http.close()

    async def check_connection(self) -> str:
        try:
            await self._client.ours(Span(size=LEAST))
            lacking = await self._client.lacking(sure=True)
        finally:
            self._http.close()
        if lacking:
            raise Rejected(f"X takes us as @{self._handle}. {lacking}")
        return (
            f"X takes us as @{self._handle}, our last posts can be read, and our access is good for posting and "
            "pictures; that look is paid for like any other."
        )

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - the text is signed
        return await self._publisher.reply(text, to=to, key=key, limits=self._limits)

    async def publish_with_pictures(
        self,
        text: str,
        *,
        by: Attribution,  # noqa: ARG002 - the text is signed
        to: PostRef,
        key: EffectKey,
        pictures: Sequence[PictureContent],
    ) -> PostRef:
        return await self._publisher.reply(text, to=to, key=key, limits=self._limits, pictures=pictures)

    async def publish_next(self, text: str, *, by: Attribution, to: PostRef, after: PostRef, key: EffectKey) -> PostRef:  # noqa: ARG002 - the text is signed
        return await self._publisher.reply(text, to=to, key=key, limits=self._limits, after=after)

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:  # noqa: ARG002 - the attempt knows it
        return await self._publisher.find(key, text)

    async def retract(self, post: PostRef) -> None:
        await self._publisher.retract(post)

    def by_hand(self, to: PostRef, text: str) -> str:
        return wire.by_hand(to.id, text)

    async def find_by_hand(self, link: str, *, to: PostRef) -> Post:
        return await self._manual_replies.find(link, to)

    async def spent(self, since: datetime, until: datetime) -> Amount:
        return Amount("USD", Decimal(await self._budget.spent(since, until)) / 1000)

    async def permalink(self, post: PostRef) -> str | None:
        return f"https://x.com/{self._handle}/status/{post.id}"
