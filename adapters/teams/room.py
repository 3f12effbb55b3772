"""The room where cards appear, and whether outsiders can read it: then nothing is sent until a keeper confirms it."""

from collections.abc import Callable
from datetime import datetime

from adapters.teams.client import TeamsClient
from adapters.teams.gateway import Gone, Member
from bot.chat.shared_rooms import RoomSharing, SharedRoom
from bot.ports.errors import Unavailable
from bot.ports.kv import KeyValueStore

SHARED = (
    "People from outside this company can read this room, so nothing is sent from Teams until one of its keepers "
    "confirms it, who find the button with “@Handraise mine”. Anything you wrote is kept."
)
NO_KEEPERS = (
    "People from outside this company can read this room, so nothing is sent from Teams until somebody confirms it, "
    "and app.yaml names nobody who may: see `keepers`. Anything you wrote is kept."
)


class TeamsRoomCheck(SharedRoom):
    """The one channel that app.yaml names. `tenant` is the one that app.yaml pins; empty in local mode.

    `kept` is whether app.yaml names keepers, who may confirm that outsiders read along.
    """

    def __init__(
        self, id: str, tenant: str, gateway: TeamsClient, kv: KeyValueStore, now: Callable[[], datetime], *, kept: bool
    ) -> None:
        super().__init__(id, kv, now, SHARED if kept else NO_KEEPERS)
        self.id = id
        self._tenant = tenant
        self._gateway = gateway

    async def channel(self) -> str:
        """Return the channel's id."""
        return self.id

    async def seen(self, *, fresh: bool = False) -> RoomSharing:
        """Return who reads along. In local mode nobody else does."""
        return await super().seen(fresh=fresh) if self._tenant else RoomSharing()

    @property
    def perhaps_shared(self) -> bool:
        """Whether somebody of another company may read along, by what was found out last; in doubt, yes."""
        return bool(self._tenant) and super().perhaps_shared

    async def _look(self) -> RoomSharing:
        try:
            outsiders = _outsiders(await self._gateway.members(self.id), self._tenant)
        except Gone as no:
            raise Unavailable("Teams does not show the roster of the room's team.") from no
        return RoomSharing(bool(outsiders), outsiders=outsiders)


def _outsiders(people: tuple[Member, ...], tenant: str) -> tuple[str, ...]:
    """The companies of those who are not ours; guests, whose company Teams does not tell, each by themselves."""
    found = {_outside(each, tenant) for each in people if not each.id.startswith("28:")}
    return tuple(sorted(found - {""}))


def _outside(member: Member, tenant: str) -> str:
    if member.tenant == tenant:
        return "" if member.role == "user" else member.aad or member.id or "?"
    return member.tenant or member.aad or member.id or "?"
