"""Where a post of ours can be seen."""

import structlog

from bot.domain.ids import PostRef
from bot.ports.channel import CanPermalink, PublicChannel

log = structlog.get_logger()


async def permalink_of(channel: PublicChannel, post: PostRef) -> str | None:
    """Return the post's address, if its channel can tell. That it cannot is no reason to doubt that it stands."""
    if not isinstance(channel, CanPermalink):
        return None
    try:
        return await channel.permalink(post)
    except Exception as trouble:  # noqa: BLE001 - whatever it is, the post was made
        log.warning("no permalink", post=post.id, trouble=type(trouble).__name__)
        return None
