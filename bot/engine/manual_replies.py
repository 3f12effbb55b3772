"""Answers by hand: whether the network has a page for one, and what a colleague posted there."""

import asyncio
from collections.abc import Mapping

from bot.domain.decisions.manual_reply import WHICH_POST
from bot.domain.draft import Preview
from bot.domain.staff import Staff
from bot.domain.thread import ActionRefused, Post, Thread
from bot.ports.channel import CanReplyManually, PublicChannel
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable

PATIENCE_SECONDS = 15
NOT_NOW = "The network cannot be asked just now. Nothing is lost: say it again in a minute."


def by_hand(channels: Mapping[str, PublicChannel], thread: Thread) -> CanReplyManually | None:
    """Return the thread's channel, if a person can answer there whom no program may."""
    channel = channels.get(thread.root.channel)
    return channel if isinstance(channel, CanReplyManually) else None


async def found_by_hand(channels: Mapping[str, PublicChannel], thread: Thread, link: str) -> Post:
    """Return the post behind a link that somebody pasted. Raises Refused unless it answers this customer."""
    channel = by_hand(channels, thread)
    if channel is None or not link:
        raise ActionRefused(WHICH_POST)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await channel.find_by_hand(link, to=thread.latest)
    except Rejected as no:
        raise ActionRefused(f"{no}") from no
    except (Unavailable, OutcomeUnknown, TimeoutError) as down:
        raise ActionRefused(NOT_NOW) from down


def words_by_hand(viewer: Staff, preview: Preview | None) -> str:
    """Return what a network's page is filled in with: what they wrote, signed; at least how they sign."""
    if preview is not None:
        return preview.text
    return "" if viewer.attribution is None else f"\n{viewer.attribution.signature}"
