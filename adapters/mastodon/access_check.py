"""What an access token lets us do, each thing by itself: reading works without writing, and words without pictures.

No call tells which scopes a token has: `apps/verify_credentials` names those of its application, which may have got
others since. So each is tried with a call that changes nothing: an empty post and an empty file are always refused.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from adapters.mastodon.account import Account
from adapters.mastodon.client import LacksScope, try_posting, try_uploading
from bot.channels.troubles import Gone, Refused
from bot.ports.errors import Rejected


async def check_access(account: Account) -> str:
    """Return a sentence on whom the server takes us for. Raises Rejected with every scope that is missing."""
    await account.refresh()
    client, search = account.client, account.settings.search
    tries: list[Callable[[], Awaitable[object]]] = [
        client.notifications,
        lambda: client.statuses_of(account.id),
        lambda: try_posting(client),
        lambda: try_uploading(client),
    ]
    tries += [lambda: client.overheard(search[0])] if search else []
    missing = [scope for call in tries if (scope := await _missing(call))]
    us, server = account.me.get("acct"), account.settings.url
    if missing:
        raise Rejected(
            f"{server} takes us as @{us}, but the access token lacks {' and '.join(missing)}: "
            "make a new one, as docs/mastodon.md tells, and put it into access_token in app.yaml."
        )
    return (
        f"{server} takes us as @{us}, lets us read, post and show pictures, and takes {account.limits.most} characters."
    )


async def _missing(call: Callable[[], Awaitable[object]]) -> str:
    """Return the scope that this call lacks; "" if it is let through, even to be refused for what it asks."""
    with suppress(Refused, Gone):
        try:
            await call()
        except LacksScope as lacks:
            return lacks.scope
    return ""
