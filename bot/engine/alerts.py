"""What only the operator can mend: kept, and said in every room that can say it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.domain.ids import EffectKey, Room
from bot.ports.errors import PortError
from bot.ports.kv import Conflict, Entry, Json, KeyValueStore, Put
from bot.ports.surface import CanShowAlerts, ChatSurface

log = structlog.get_logger()

OWNER = "alarms"
"""The owner of the key-value store that alerts are kept in."""
ALARM = "alarm"
AGAIN = timedelta(days=1)
"""After how long an alarm that nobody has seen to is said again."""
_MOST = 100


@dataclass(frozen=True, slots=True)
class Alerts:
    """The alarms, one for each adapter. Safe to run in several processes at once."""

    kv: KeyValueStore
    surfaces: Mapping[str, ChatSurface]
    now: Callable[[], datetime]

    def of(self, about: str) -> Callable[[str], Awaitable[None]]:
        """Return what one adapter raises its alarm with. See `AdapterContext.alert`."""

        async def raised(text: str) -> None:
            await self.raised(about, text)

        return raised

    async def raised(self, about: str, text: str) -> None:
        """Keep that this is the matter with `about`; nothing, that it is well. What is kept already changes nothing."""
        entry = await self.kv.get(ALARM, about)
        known = "" if entry is None or not _readable(entry.value) else str(entry.value["text"])
        if known == text:
            return
        log.log(40 if text else 20, "alarm", about=about, text=text)
        nth = int(entry.value["nth"]) + 1 if entry is not None and _readable(entry.value) else 1
        await self._write(about, {"text": text, "since": self.now().isoformat(), "nth": nth, "told": []}, entry)

    async def publish_pending(self) -> None:
        """Say in every room what was not said there yet; what lasts is said again each day."""
        for entry in await self._entries():
            since = datetime.fromisoformat(str(entry.value["since"]))
            said, nth = set(entry.value["told"]), int(entry.value["nth"])
            if entry.value["text"] and self.now() - since >= AGAIN:
                since, said, nth = self.now(), set(), nth + 1
            told = [_named(r) for r in self._rooms() if _named(r) in said or await self._say(entry, r, nth)]
            value: Json = {**entry.value, "since": since.isoformat(), "nth": nth, "told": sorted(told)}
            if value != entry.value:
                await self._write(entry.key, value, entry)

    async def standing(self) -> dict[str, str]:
        """Return what is the matter now, by what it is about."""
        return {entry.key: str(entry.value["text"]) for entry in await self._entries() if entry.value["text"]}

    async def _entries(self) -> list[Entry]:
        """What is kept, without what cannot be read: that must not keep the others from being said."""
        return [entry for entry in await self.kv.page(ALARM, limit=_MOST) if _readable(entry.value)]

    async def _say(self, entry: Entry, room: Room, nth: int) -> bool:
        surface = self.surfaces[room.surface]
        assert isinstance(surface, CanShowAlerts)
        key = EffectKey(f"alarm/{entry.key}/{nth}/{_named(room)}")
        try:
            await surface.alarm(entry.key, str(entry.value["text"]), room=room, key=key)
        except PortError as trouble:
            log.warning("an alarm could not be said", room=_named(room), trouble=f"{trouble}")
            return False
        return True

    def _rooms(self) -> list[Room]:
        can = [surface for surface in self.surfaces.values() if isinstance(surface, CanShowAlerts)]
        return [room for surface in can for room in surface.rooms]

    async def _write(self, about: str, value: Json, entry: Entry | None) -> None:
        try:
            await self.kv.write(Put(ALARM, about, value, 0 if entry is None else entry.version))
        except Conflict:
            log.info("another process saw to an alarm", about=about)


def _readable(value: Json) -> bool:
    try:
        datetime.fromisoformat(str(value["since"]))
        return isinstance(value["told"], list) and int(value["nth"]) > 0 and isinstance(value["text"], str)
    except (KeyError, TypeError, ValueError):
        return False


def _named(room: Room) -> str:
    return f"{room.surface}/{room.name}"
