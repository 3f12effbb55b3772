"""Socket Mode: a line to Slack that we open ourselves, and give up when it stays down."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp

from adapters.slack.client import SlackClient
from bot.ports.errors import Unavailable

log = logging.getLogger(__name__)
_silent = logging.getLogger("handraise.slack.line")
_silent.setLevel(logging.CRITICAL + 1)  # the kit tells addresses that let anybody in; what matters is told here

LOOK_EVERY_SECONDS = 2.0
DOWN_FOR = 4
"""So many looks in a row at a line that is down, and it is opened again from the beginning.

The kit opens a broken line again by itself, but it may try an address for ever that has run out.
"""
TO_FINISH_SECONDS = 3.0

Watch = Callable[[], Coroutine[Any, Any, None]]


@asynccontextmanager
async def line(app: AsyncApp, api: SlackClient, token: str) -> AsyncIterator[Watch]:
    """Hold a line to Slack open for as long as this lasts; give what watches it until cancelled.

    Raises Unavailable if there is none to be had now. The watch raises it once the line stays down.
    """
    address = await api.line()
    slack = AsyncSocketModeHandler(app, token, logger=_silent, web_client=api.client)
    at_work: set[asyncio.Task[Any]] = set()
    slack.client.socket_mode_request_listeners = [_kept_in(at_work, slack)]
    slack.client.wss_uri = address
    try:
        try:
            async with asyncio.timeout(api.patience):
                await slack.connect_async()  # type: ignore[no-untyped-call]
        except TimeoutError:
            raise Unavailable("Slack's line could not be opened.") from None
        yield lambda: _watch(slack)
    finally:
        await _close(slack, at_work)


def _kept_in(at_work: set[asyncio.Task[Any]], slack: AsyncSocketModeHandler) -> Callable[..., Awaitable[None]]:
    """Return what takes an envelope in, and is known to be at work while it does."""

    async def take(client: Any, envelope: Any) -> None:
        task = asyncio.current_task()
        at_work.update({task} if task is not None else ())
        try:
            await slack.handle(client, envelope)
        except ConnectionError:
            log.info("the line broke before an acknowledgement was told: Slack will deliver it again")
        except Exception:
            log.exception("something from Slack could not be taken in")
        finally:
            at_work.discard(task)

    return take


async def _watch(slack: AsyncSocketModeHandler, *, every: float = LOOK_EVERY_SECONDS) -> None:
    down = 0
    while True:
        await asyncio.sleep(every)
        if await slack.client.is_connected():
            down = 0
            continue
        down += 1
        if down == 1:
            log.warning("the line to Slack is down")
        if down >= DOWN_FOR:
            raise Unavailable("The line to Slack stays down.")


async def _close(slack: AsyncSocketModeHandler, at_work: set[asyncio.Task[Any]]) -> None:
    """Take nothing more in, let what is at work finish and be acknowledged, then hang up."""
    client = slack.client
    if client.message_receiver is not None:
        client.message_receiver.cancel()
    if at_work:
        await asyncio.wait(at_work, timeout=TO_FINISH_SECONDS)
    left = [*at_work]
    for task in left:
        task.cancel()
    await slack.close_async()  # type: ignore[no-untyped-call]
    theirs = (client.message_processor, client.message_receiver, client.current_session_monitor)
    await asyncio.gather(*left, *(task for task in theirs if task is not None), return_exceptions=True)
