"""A room that people of another company can read: nothing is sent from it until a keeper of the house confirms it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.domain.ids import StaffRef
from bot.domain.staff import Standing
from bot.domain.thread import ActionRefused
from bot.ports.kv import Json, KeyValueStore, update
from bot.ports.surface import Desk

ROOM = "room"
"""What is written down of a room, by its name in app.yaml."""
WANTED = "confirm a shared room"
CONFIRMED = "Confirmed: answers go out from here, though outsiders can read this room."
UNSURE = "We could not make sure who can read this room just now, so nothing was sent. Your draft is kept: try again."


@dataclass(frozen=True, slots=True)
class RoomSharing:
    """Whether outsiders read along, and who. `confirmed` says that a keeper let relaying go on all the same.

    `outsiders` are the companies, and those people whose company nobody tells, by ids of the chat product.
    """

    shared: bool = False
    confirmed: bool = False
    outsiders: tuple[str, ...] = ()

    @property
    def relays(self) -> bool:
        """Whether what is sent from here may become public."""
        return self.confirmed or not self.shared


class SharingConfirmations:
    """What keepers said of one room, kept over restarts: it ends with the sharing, and covers nobody who came later."""

    def __init__(self, kv: KeyValueStore, room: str) -> None:
        self._kv = kv
        self._room = room

    async def known(self) -> Json | None:
        """Return what is written down of the room; None if nothing is."""
        entry = await self._kv.get(ROOM, self._room)
        return None if entry is None else entry.value

    async def note(self, **more: str) -> None:
        """Write down something else of the room."""
        await update(self._kv, ROOM, self._room, lambda before: {**(before or {}), **more})

    async def looked(self, *, shared: bool, outsiders: Sequence[str], **more: str) -> RoomSharing:
        """Take down how the room was found just now, with something else of it; return what holds."""

        def noted(before: Json | None) -> Json:
            said: Json = (before or {}).get("confirmed") or {}
            holds = shared and bool(said) and set(outsiders) <= set(said["companies"])
            return {**more, "shared": shared} | ({"confirmed": said} if holds else {})

        kept = await update(self._kv, ROOM, self._room, noted) or {}
        return RoomSharing(shared, "confirmed" in kept, tuple(outsiders))

    async def confirm(self, by: str, outsiders: Sequence[str]) -> None:
        """A keeper says that relaying goes on, though these read along."""
        said = {"by": by, "companies": list(outsiders)}
        await update(self._kv, ROOM, self._room, lambda before: {**(before or {}), "confirmed": said})


async def refuse_if_room_is_shared(
    standing: Standing, why_not: Callable[[], Awaitable[str]], *, sending: bool
) -> Standing:
    """Return somebody's standing; when sending, a refusal if the room lets nothing out, for the reason it gives."""
    reason = await why_not() if sending and standing.may_speak else ""
    return Standing(may_speak=False, reason=reason) if reason else standing


async def require_admin(by: StaffRef, standing: Standing, desk: Desk, why_not: str) -> None:
    """Let only a keeper of the house confirm a room. Raises Refused, and writes it down."""
    if not standing.keeps_house:
        await desk.log_refusal(by, WANTED, why_not)
        raise ActionRefused(why_not)
