"""What every part of the Teams room works with."""

import logging
from dataclasses import dataclass

from adapters.teams.client import TeamsClient
from adapters.teams.gateway import Account, Gone, OutgoingContent
from adapters.teams.identity import TeamsIdentity
from adapters.teams.room import TeamsRoomCheck
from bot.chat.flow.context import ChatContext
from bot.ports.errors import PortError

log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class TeamsContext(ChatContext):
    """One Teams room: its line to Teams, what it remembers, and the desk it brings everything to."""

    gateway: TeamsClient
    people: TeamsIdentity
    room: TeamsRoomCheck

    async def tell(self, who: Account, where: str, words: OutgoingContent) -> None:
        """Say something to one person alone, in a thread of Teams'. Never the only copy of anything that matters."""
        if not who.id:
            return
        try:
            await self.gateway.tell(where, who.id, words)
        except (PortError, Gone) as trouble:
            log.info("somebody could not be told in private: %s", trouble)
