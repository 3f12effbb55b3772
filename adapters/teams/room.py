"""The room where cards appear, and whether outsiders can read it: then nothing is sent until a keeper confirms it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from adapters.teams.gateway import Gateway, Gone, Member
from bot.chat.shared_rooms import UNSURE, RoomSharing, SharingConfirmations
from bot.ports.errors import PortError, Rejected
from bot.ports.kv import KeyValueStore

LOOKED_FOR = timedelta(minutes=10)
"""How long what the roster said holds where nothing is sent, unless we hear that somebody came or went."""

SHARED = (
    "People from outside this company can read this room, so nothing is sent from Teams until one of its keepers "
    "confirms it, who find the button with “@Handraise mine”. Your draft is kept."
)
NO_KEEPERS = (
    "People from outside this company can read this room, so nothing is sent from Teams until somebody confirms it, "
    "and app.yaml names nobody who may: see `keepers`. Your draft is kept."
)
_IN_DOUBT = RoomSharing(shared=True)
"""Whoever cannot be made sure of may be an outsider."""


class TheRoom:
    """The one channel that app.yaml names. `tenant` is the one that app.yaml pins; empty in local mode.

    `kept` is whether app.yaml names keepers, who may confirm that outsiders read along.
    """

    def __init__(
        self, channel: str, tenant: str, gateway: Gateway, kv: KeyValueStore, now: Callable[[], datetime], *, kept: bool
    ) -> None:
        self.channel = channel
        self._tenant = tenant
        self._gateway = gateway
        self._book = SharingConfirmations(kv, channel)
        self._now = now
        self._kept = kept
        self._seen: RoomSharing | None = None
        self._until = now()
        self._changes = 0

    async def seen(self, *, fresh: bool = False) -> RoomSharing:
        """Return who reads along. Raises Unavailable or Rejected where Teams does not say."""
        if not self._tenant:
            return RoomSharing()
        if fresh or self._seen is None or self._until <= self._now():
            changes = self._changes
            outsiders = _outsiders(await self._gateway.members(self.channel), self._tenant)
            found = await self._book.looked(shared=bool(outsiders), outsiders=outsiders)
            self._seen, self._until = found, self._now() + LOOKED_FOR
            if changes != self._changes:  # somebody came while the roster was read
                self.changed()
            return found
        return self._seen

    async def lately(self) -> RoomSharing:
        """Return the same, as it was last known if Teams does not say. Raises Unavailable if it never was."""
        try:
            return await self.seen()
        except PortError as no:
            if self._seen is None and not isinstance(no, Rejected):
                raise
            return self._seen or _IN_DOUBT

    async def why_not_relay(self) -> str:
        """Return why nothing may be sent from here now, asked afresh; "" if it may."""
        try:
            sharing = await self.seen(fresh=True)
        except (PortError, Gone):
            return UNSURE
        if sharing.relays:
            return ""
        return SHARED if self._kept else NO_KEEPERS

    async def confirm(self, by: str) -> None:
        """A keeper says that relaying goes on, though these people read along. Raises Unavailable or Rejected."""
        sharing = await self.seen(fresh=True)
        if sharing.shared:
            await self._book.confirm(by, sharing.outsiders)
            self._seen = replace(sharing, confirmed=True)

    @property
    def perhaps_outsiders(self) -> bool:
        """Whether somebody of another company may read along, by what was found out last; in doubt, yes."""
        return bool(self._tenant) and (self._seen is None or self._seen.shared)

    def changed(self) -> None:
        """Somebody came or went: it is looked at anew before the next card is drawn. What was known is no comfort."""
        self._changes += 1
        if self._seen is not None:
            self._seen = replace(self._seen, confirmed=False) if self._seen.shared else None
        self._until = self._now()


def _outsiders(people: tuple[Member, ...], tenant: str) -> tuple[str, ...]:
    """The companies of those who are not ours; guests, whose company Teams does not tell, each by themselves."""
    found = {_outside(each, tenant) for each in people if not each.id.startswith("28:")}
    return tuple(sorted(found - {""}))


def _outside(member: Member, tenant: str) -> str:
    if member.tenant == tenant:
        return "" if member.role == "user" else member.aad or member.id or "?"
    return member.tenant or member.aad or member.id or "?"
