"""Who we are on our server, and what the server takes."""

from adapters.mastodon import wire
from adapters.mastodon.client import Api
from adapters.mastodon.settings import MastodonSettings
from bot.domain.limits import Limits
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Json


class Account:
    """One account of ours. `me` and `id` are known once `refresh` has returned; `known` says whether they are."""

    def __init__(self, name: str, settings: MastodonSettings, context: AdapterContext) -> None:
        self.name = name
        self.settings = settings
        self.api = Api(settings.url, settings.access_token.get_secret_value(), agent_of(context), context.now)
        self.limits: Limits = wire.UNKNOWN_LIMITS
        self.streaming: str | None = None
        self.me: Json = {}

    @property
    def known(self) -> bool:
        return bool(self.me)

    @property
    def id(self) -> str:
        return wire.id_of(self.me)

    async def refresh(self) -> None:
        """Ask the server what it takes and who we are."""
        instance = await self.api.instance()
        self.limits = wire.limits_of(instance)
        self.streaming = wire.streaming_of(instance)
        self.me = await self.api.me()


def agent_of(context: AdapterContext) -> str:
    """Return how we introduce ourselves: some servers talk to nobody who does not."""
    return f"Handraise (+{context.public_url})"
