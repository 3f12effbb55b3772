"""What carrying any effect needs: the store, the adapters, the time."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ports.channel import PublicChannel
from bot.ports.errors import Rejected
from bot.ports.store import Store
from bot.ports.surface import ChatSurface

PATIENCE = timedelta(minutes=1)
"""How long a call outside may take. One that never ended would hold its lane for ever."""
NO_PACE = timedelta()
"""A lane that need not rest."""


class LeaseLost(Exception):
    """This process was silent for too long: another one has taken its work over, so it does nothing more."""


@dataclass(frozen=True, slots=True)
class EffectContext:
    """What carrying any effect needs.

    `lease` is how long a claim holds. `alive` raises LeaseLost when this process may no longer act: ask it
    right before every call outside. `zone_of` returns the time zone of a surface.
    """

    store: Store
    channels: Mapping[str, PublicChannel]
    surfaces: Mapping[str, ChatSurface]
    lease: timedelta
    now: Callable[[], datetime]
    patience: timedelta = PATIENCE
    alive: Callable[[], None] = lambda: None
    zone_of: Callable[[str], str] = lambda _surface: "UTC"

    def channel(self, name: str) -> PublicChannel:
        """Return that channel. Raises Rejected if it is not there any more."""
        channel = self.channels.get(name)
        if channel is None:
            raise Rejected(f"The channel {name} is not connected any more.")
        return channel

    def surface(self, name: str) -> ChatSurface:
        """Return that surface. Raises Rejected if it is not there any more."""
        surface = self.surfaces.get(name)
        if surface is None:
            raise Rejected(f"The surface {name} is not in app.yaml any more.")
        return surface

    def calling(self) -> asyncio.Timeout:
        """Return what a call outside stands in: it ends the call after our patience. Raises LeaseLost."""
        self.alive()
        return asyncio.timeout(self.patience.total_seconds())
