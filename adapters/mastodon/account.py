"""Who we are on our server, what the server takes, and which posts there we watch."""

from datetime import UTC, datetime, timedelta

from adapters.mastodon import wire
from adapters.mastodon.client import MastodonClient
from adapters.mastodon.settings import MastodonSettings
from bot.channels.one_by_one import OneByOne
from bot.channels.post_watch import Pace, PostWatch, Watched
from bot.domain.limits import Limits
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Entry, Json

_STAMP = "%Y%m%dT%H%M%S"


def _pause(age: timedelta) -> timedelta:
    """Return how long a post of that age is left alone: an hour old 2.5 minutes, a day old an hour."""
    return max(timedelta(minutes=1), age / 24)


class _Layout:
    """Entries in the order in which their posts were made. A mark is when a post was last edited."""

    def key(self, id: str, at: datetime) -> str:
        return f"{at:{_STAMP}}.{id}"

    def value(self, post: Watched) -> Json:
        return {"id": post.id, "edited": post.mark}

    def read(self, entry: Entry) -> Watched:
        # A year before 1000, which is read as 1970 today, once stood there without its zeros.
        at = datetime.strptime(entry.key.partition(".")[0].zfill(15), _STAMP).replace(tzinfo=UTC)
        return Watched(str(entry.value["id"]), at, entry.value.get("edited"), version=entry.version)


class Account:
    """One account of ours. `me` and `id` are known once `refresh` has returned; `known` says whether they are.

    `heard` are customers' posts that may be edited or deleted, `ours` are our own that may be answered. `each` takes
    what the server gives one by one.
    """

    def __init__(self, name: str, settings: MastodonSettings, context: AdapterContext) -> None:
        self.name = name
        self.settings = settings
        token = settings.access_token.get_secret_value()
        self.client = MastodonClient(settings.url, token, agent_of(context), context.now)
        self.limits: Limits = wire.UNKNOWN_LIMITS
        self.streaming: str | None = None
        self.me: Json = {}
        self.each = OneByOne(name)
        self.heard = PostWatch(name, context, _Layout(), Pace(8, pause=_pause, slow=1))
        self.ours = PostWatch(name, context, _Layout(), Pace(4, most=100, pause=_pause), kind="ours")

    @property
    def known(self) -> bool:
        return bool(self.me)

    @property
    def id(self) -> str:
        return wire.id_of(self.me)

    async def refresh(self) -> None:
        """Ask the server what it takes and who we are."""
        instance = await self.client.instance()
        self.limits = wire.limits_of(instance)
        self.streaming = wire.streaming_of(instance)
        self.client.tells_quotes = wire.tells_quotes(instance)
        self.me = await self.client.me()


def agent_of(context: AdapterContext) -> str:
    """Return how we introduce ourselves: some servers talk to nobody who does not."""
    return f"Handraise (+{context.public_url})"
