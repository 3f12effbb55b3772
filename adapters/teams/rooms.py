"""The room where cards appear, and whether outsiders can read it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from adapters.teams.gateway import Gateway, Member
from bot.ports import Rejected, Unavailable

LOOKED_FOR = timedelta(minutes=10)
"""How long what the roster said holds, unless we hear that somebody came or went."""


class TheRoom:
    """The one channel that app.yaml names. `tenant` is the one that app.yaml pins; empty in local mode."""

    def __init__(self, channel: str, tenant: str, gateway: Gateway, now: Callable[[], datetime]) -> None:
        self.channel = channel
        self._tenant = tenant
        self._gateway = gateway
        self._now = now
        self._outsiders: bool | None = None
        self._until = now()
        self._changes = 0

    async def has_outsiders(self) -> bool:
        """Return whether somebody of another company can read along. Raises Unavailable if that was never known."""
        if not self._tenant:
            return False
        if self._outsiders is None or self._until <= self._now():
            changes = self._changes
            try:
                people = await self._gateway.members(self.channel)
            except (Unavailable, Rejected) as no:
                if self._outsiders is None and isinstance(no, Unavailable):
                    raise
                return self._outsiders is not False  # whoever cannot be made sure of may be an outsider
            found = any(_is_outsider(each, self._tenant) for each in people)
            self._outsiders, self._until = found, self._now() + LOOKED_FOR
            if changes != self._changes:  # somebody came while the roster was read
                self.changed()
            return found
        return self._outsiders

    @property
    def perhaps_outsiders(self) -> bool:
        """Whether somebody of another company may read along, by what was found out last; in doubt, yes."""
        return bool(self._tenant) and self._outsiders is not False

    def changed(self) -> None:
        """Somebody came or went: it is looked at anew before the next card is drawn. What was known is no comfort."""
        self._changes += 1
        self._outsiders = self._outsiders or None
        self._until = self._now()


def _is_outsider(member: Member, tenant: str) -> bool:
    return not member.id.startswith("28:") and (member.tenant != tenant or member.role != "user")
