"""Notifications for each person, unread until they are read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import EffectKey, ThreadId
from bot.ports.kv import Json, KeyValueStore, update

KEPT_AS = "pigeonhole"
KEPT = 50
REMEMBERED = 200
"""How many keys are remembered, so that telling again within the newest 200 whispers tells nothing new."""


@dataclass(frozen=True, slots=True)
class Notification:
    """One thing that one person was told and has not read yet."""

    key: str
    text: str
    thread: ThreadId
    at: datetime


class Notifications:
    """The unread notifications of each account. Nobody sees those of another."""

    def __init__(self, kv: KeyValueStore, now: Callable[[], datetime]) -> None:
        self._kv = kv
        self._now = now

    async def add(self, account: str, text: str, *, thread: ThreadId, key: EffectKey) -> bool:
        """Add a notification, unless one with this key was added before. Return whether it is new."""
        left = {"key": key, "text": text, "thread": thread, "at": self._now().isoformat()}

        def leave(value: Json) -> Json | None:
            keys = value.get("keys") or []
            return (
                None if key in keys else {"unread": [*_unread(value), left][-KEPT:], "keys": [*keys, key][-REMEMBERED:]}
            )

        return await self._change(account, leave)

    async def unread(self, account: str) -> list[Notification]:
        """Return what this person has not read yet, the newest first."""
        entry = await self._kv.get(KEPT_AS, account)
        return [] if entry is None else [note for each in reversed(_unread(entry.value)) if (note := _read(each))]

    async def mark_read(self, account: str, key: str | None = None, *, thread: ThreadId | None = None) -> None:
        """Remove what was read: the one with that key, all about that thread, or all of them."""

        def take(value: Json) -> Json | None:
            left = [n for n in _unread(value) if _read(n) is not None and not _meant(n, key, thread)]
            return None if left == value.get("unread") else {**value, "unread": left}

        await self._change(account, take)

    async def _change(self, account: str, alter: Callable[[Json], Json | None]) -> bool:
        empty: Json = {"unread": [], "keys": []}
        return await update(self._kv, KEPT_AS, account, lambda before: alter(before or empty)) is not None


def _unread(value: Json) -> list[Json]:
    found = value.get("unread")
    return found if isinstance(found, list) else []


def _read(note: Json) -> Notification | None:
    """Return what was kept; None for what cannot be read: it must not keep the others from being shown."""
    try:
        at = datetime.fromisoformat(note["at"])
        return Notification(str(note["key"]), str(note["text"]), ThreadId(int(note["thread"])), at)
    except (KeyError, TypeError, ValueError):
        return None


def _meant(note: Json, key: str | None, thread: ThreadId | None) -> bool:
    if key is not None:
        return bool(note["key"] == key)
    return thread is None or bool(note["thread"] == thread)
