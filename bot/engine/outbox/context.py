"""What carrying any effect needs: the store, the adapters, the time."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ports.channel import PublicChannel
from bot.ports.errors import NeedsOperator, Rejected
from bot.ports.store import Store
from bot.ports.surface import ChatSurface

PATIENCE = timedelta(minutes=1)
"""How long a call outside may take. One that never ended would hold its lane for ever."""
NO_PACE = timedelta()
"""A lane that need not rest."""


class LeaseLost(Exception):
    """This process was silent for too long: another one has taken its work over, so it does nothing more."""


SENDING = "sending"
PICTURES = "sending pictures"
"""What a call outside is for, as an alarm names it: an adapter may be let do one and not the other."""


async def _nobody(_adapter: str, _what: str, _text: str) -> None:
    """Where nobody looks after the installation, nobody is told."""


@dataclass(frozen=True, slots=True)
class EffectContext:
    """What carrying any effect needs.

    `lease` is how long a claim holds. `alive` raises LeaseLost when this process may no longer act: ask it
    right before every call outside. `zone_of` returns the time zone of a surface. `remind_before` is how long before
    its end a claim is mentioned at the earliest. `told` hears how it stands with
    sending through an adapter: its name, what was tried, and what an operator must do, "" when it works.
    """

    store: Store
    channels: Mapping[str, PublicChannel]
    surfaces: Mapping[str, ChatSurface]
    lease: timedelta
    now: Callable[[], datetime]
    patience: timedelta = PATIENCE
    alive: Callable[[], None] = lambda: None
    zone_of: Callable[[str], str] = lambda _surface: "UTC"
    remind_before: timedelta = timedelta.max
    told: Callable[[str, str, str], Awaitable[None]] = _nobody

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

    @asynccontextmanager
    async def calling(self, adapter: str, what: str = SENDING) -> AsyncIterator[None]:
        """Stand around a call outside: it ends after our patience. Raises LeaseLost before it.

        Whether the adapter could do it is told to those who look after the installation; with `what` empty, for a
        mere look, only that it could not.
        """
        self.alive()
        try:
            async with asyncio.timeout(self.patience.total_seconds()):
                yield
        except NeedsOperator as trouble:
            await self.told(adapter, what or SENDING, f"{trouble}")
            raise
        if what:
            await self.told(adapter, what, "")
