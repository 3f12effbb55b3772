"""What every part of the Slack room works with."""

import logging
from dataclasses import dataclass

from adapters.slack.block_kit import Block
from adapters.slack.client import SlackClient
from adapters.slack.identity import SlackIdentity
from adapters.slack.room import SlackRoomCheck
from bot.chat.flow.context import ChatContext
from bot.ports.errors import PortError
from bot.ports.kv import Json

log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class SlackContext(ChatContext):
    """One Slack room: its line to Slack, what it remembers, and the desk it brings everything to."""

    api: SlackClient
    people: SlackIdentity
    room: SlackRoomCheck

    async def respond(self, url: str, account: str, channel: str, said: Json) -> None:
        """Answer what somebody pressed or asked; where that is not taken any more, tell them in the channel."""
        if not await self.api.respond(url, said) and channel:
            await self.tell(account, channel, said["text"], said.get("blocks"))

    async def tell(
        self, account: str, channel: str, text: str, blocks: list[Block] | None = None, *, root: str | None = None
    ) -> None:
        """Show something to one person in a channel. Gone when they reload: never the only copy of anything."""
        if not account:
            return
        given: Json = {"channel": channel, "user": account, "text": text}
        given |= {"blocks": blocks} if blocks else {}
        given |= {"thread_ts": root} if root else {}
        try:
            await self.api.call("chat.postEphemeral", **given)
        except PortError as trouble:
            log.info("somebody could not be told in private: %s", trouble)
