"""A room that outsiders can read: nothing is sent from it until somebody who may confirms it."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.ids import StaffRef
from bot.domain.staff import Standing
from bot.domain.thread import ActionRefused
from bot.ports.errors import OutcomeUnknown, PortError, Rejected, Unavailable
from bot.ports.kv import Json, KeyValueStore, update
from bot.ports.surface import Desk

log = logging.getLogger(__name__)

ROOM = "room"
"""What is written down of a room, by its name in app.yaml."""
LOOKED_FOR = timedelta(minutes=10)
"""How long what was found holds where nothing is sent, unless we hear that it changed."""
WANTED = "confirm a shared room"
CONFIRMED = "Confirmed: answers go out from here, though outsiders can read this room."
UNSURE = (
    "We could not make sure who can read this room just now, so nothing was sent. What you wrote is kept: try again."
)


@dataclass(frozen=True, slots=True)
class RoomSharing:
    """Whether outsiders read along, and who. `confirmed` says that somebody let relaying go on all the same.

    `outsiders` are the companies, and those people whose company nobody tells, by ids of the chat product.
    """

    shared: bool = False
    confirmed: bool = False
    outsiders: tuple[str, ...] = ()

    @property
    def relays(self) -> bool:
        """Whether what is sent from here may become public."""
        return self.confirmed or not self.shared


async def _nothing() -> None:
    """Where no cards stand, none is drawn again."""


_IN_DOUBT = RoomSharing(shared=True)
"""A person who cannot be made sure of may be an outsider."""


class SharedRoom(ABC):
    """What is known of who can read the room. A product says how to look.

    A confirmation is kept over restarts: it ends with the sharing, and covers nobody who came later.
    `refusal` is what somebody is told who would send from a room that outsiders read unconfirmed.
    """

    def __init__(self, room: str, kv: KeyValueStore, now: Callable[[], datetime], refusal: str) -> None:
        self._room = room
        self._kv = kv
        self._now = now
        self._refusal = refusal
        self._seen: RoomSharing | None = None
        self._until = now()
        self._changes = 0
        self.redraw: Callable[[], Awaitable[None]] = _nothing
        """Has every card of the room drawn again, since others read along from now on, or no more."""

    @abstractmethod
    async def channel(self) -> str:
        """Return the id of the channel in which cards stand. Raises Unavailable until the product knows it."""

    @abstractmethod
    async def _look(self) -> RoomSharing:
        """Ask the product who reads along now; `confirmed` is not known to it. Raises Unavailable or Rejected."""

    async def seen(self, *, fresh: bool = False) -> RoomSharing:
        """Return who reads along. Raises Unavailable or Rejected where the product does not say."""
        known = self._seen
        holds = not fresh and known is not None and self._now() < self._until and await self._is_still(known)
        if holds and known is not None and known is self._seen:  # else it changed while we looked
            return known
        changes = self._changes
        found = await self._noted(await self._look())
        self._seen, self._until = found, self._now() + LOOKED_FOR
        if changes != self._changes:  # it changed while we looked
            self.changed()
        return found

    async def look_again(self) -> None:
        """Look now, so that what stands there is drawn again; where the product does not say, the next card asks."""
        try:
            await self.seen()
        except (Unavailable, OutcomeUnknown) as down:
            log.warning("the room could not be looked at: %s", down)

    async def lately(self) -> RoomSharing:
        """Return the same, as it was last known if the product does not say. Raises Unavailable if it never was."""
        try:
            return await self.seen()
        except PortError as no:
            if self._seen is None and not isinstance(no, Rejected):
                raise
            return self._seen or _IN_DOUBT

    @property
    def perhaps_shared(self) -> bool:
        """Whether outsiders may read along, by what was found out last; in doubt, yes."""
        return self._seen is None or self._seen.shared

    async def why_not_relay(self) -> str:
        """Return why nothing may be sent from here now, asked afresh; "" if it may."""
        try:
            sharing = await self.seen(fresh=True)
        except (PortError, KeyError, TypeError, AttributeError):
            return UNSURE
        return "" if sharing.relays else self._refusal

    async def confirm(self, by: str) -> None:
        """Let relaying go on, though these outsiders read along. Raises Unavailable or Rejected."""
        sharing = await self.seen(fresh=True)
        if sharing.shared:
            said = {"by": by, "companies": list(sharing.outsiders)}
            await self._note({"confirmed": said})
            self._seen = replace(sharing, confirmed=True)

    def changed(self) -> None:
        """Something happened to the room: it is looked at before the next card is drawn. Nothing known is a comfort."""
        self._changes += 1
        if self._seen is not None:
            self._seen = replace(self._seen, confirmed=False) if self._seen.shared else None
        self._until = self._now()

    async def _known(self) -> Json:
        """Return what is written down of the room."""
        entry = await self._kv.get(ROOM, self._room)
        return {} if entry is None else entry.value

    async def _note(self, more: Json) -> None:
        await update(self._kv, ROOM, self._room, lambda before: {**(before or {}), **more})

    async def _is_still(self, seen: RoomSharing) -> bool:
        """Whether no other process has found outsiders meanwhile, where this one knows of none."""
        return seen.shared or not (await self._known()).get("shared")

    async def _noted(self, found: RoomSharing) -> RoomSharing:
        """Take down how the room was found just now; return what holds.

        If outsiders came or went since, its cards are drawn again; that is asked for first, so that no crash comes
        between the two.
        """
        if bool((await self._known()).get("shared")) != found.shared:
            await self.redraw()

        def noted(before: Json | None) -> Json:
            kept = dict(before or {})
            said: Json = kept.pop("confirmed", None) or {}
            holds = found.shared and bool(said) and set(found.outsiders) <= set(said["companies"])
            return {**kept, "shared": found.shared} | ({"confirmed": said} if holds else {})

        return replace(found, confirmed="confirmed" in (await update(self._kv, ROOM, self._room, noted) or {}))


async def refuse_if_room_is_shared(
    standing: Standing, why_not: Callable[[], Awaitable[str]], *, sending: bool
) -> Standing:
    """Return somebody's standing; when sending, a refusal if the room lets nothing out, for the reason it gives."""
    reason = await why_not() if sending and standing.may_speak else ""
    return Standing(may_speak=False, reason=reason) if reason else standing


async def require_admin(by: StaffRef, standing: Standing, desk: Desk, why_not: str) -> None:
    """Let only keepers confirm a room. Raises ActionRefused, and writes it down."""
    if not standing.is_keeper:
        await desk.log_refusal(by, WANTED, why_not)
        raise ActionRefused(why_not)
