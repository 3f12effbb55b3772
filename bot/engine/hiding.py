"""Posts of customers that a keeper takes off a page of ours."""

from collections.abc import Mapping

from bot.domain.ids import PostRef
from bot.domain.thread import ActionRefused, Thread
from bot.ports.channel import CanHide, PublicChannel
from bot.ports.errors import Rejected, Unavailable


def page_of(channels: Mapping[str, PublicChannel], thread: Thread) -> CanHide | None:
    """Return the thread's channel, if its pages are ours, so that posts can be hidden there."""
    channel = channels.get(thread.root.channel)
    return channel if isinstance(channel, CanHide) else None


async def hide(page: CanHide, post: PostRef) -> None:
    """Take it off the page. Raises ActionRefused, with why, where that cannot be done now."""
    try:
        await page.hide(post)
    except Rejected as no:
        raise ActionRefused(str(no)) from no
    except Unavailable as down:
        raise ActionRefused(f"It could not be hidden just now: {down} Try again in a moment.") from down
