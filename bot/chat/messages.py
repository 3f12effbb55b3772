"""Which message of ours stands where in a chat product: one for each key, no matter what breaks meanwhile."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.domain.ids import ThreadId
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Conflict, Entry, Json, KeyValueStore, Put, update

POSTED = "posted"
"""Key-value kind of a message of ours, by its key: where it stands, once that is known."""
THREAD = "thread"
"""Key-value kind of where the card of a thread is, by its number."""
PLACE = "place"
"""Key-value kind of what a message is about, by where it stands; how it was drawn last; what was said below it."""

REFUSALS_MOST = 5
"""How many changes in a row of one message may be refused before it is taken for deleted, and left alone."""
A_MOMENT = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class MessageRef:
    """A message. `root` is the message whose thread it is in; the root's own `ts` where it is the root.

    `ts` is what the chat product names posts by inside of a channel; later ones are greater.
    """

    channel: str
    ts: str
    root: str

    @property
    def key(self) -> str:
        """Under which key the message is stored."""
        return f"{self.channel}/{self.ts}"

    @property
    def root_key(self) -> str:
        """Under which key the message that began its thread is stored."""
        return f"{self.channel}/{self.root}"


@dataclass(frozen=True, slots=True)
class Rendered:
    """How a message looks: the sentence for those who see no layout, and the layout.

    `plainer` are layouts without the newest blocks, for a workspace that has none of them, the better first.
    One that costs something to make is a function that makes it, and returns nothing where it cannot.
    """

    text: str
    layout: Any
    plainer: Sequence[Any] = ()

    @property
    def fingerprint(self) -> str:
        """A hash that tells one look from another."""
        return hashlib.sha256(json.dumps([self.text, self.layout], sort_keys=True).encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A message to be sent: where, how it looks, and which threads it is about."""

    channel: str
    drawing: Rendered
    about: Sequence[ThreadId]
    root: str | None = None


class ParentDeleted(Exception):
    """The message below which something was to be said is not there any more."""


class MessageApi(Protocol):
    """What a chat product must do with messages of ours: send, find and edit them."""

    async def send(self, key: str, posting: OutgoingMessage) -> MessageRef:
        """Send it. Raises Unavailable, OutcomeUnknown, Rejected or ParentDeleted."""
        ...

    async def find(self, key: str, tried: Json) -> MessageRef | None:
        """Look for a message whose answer got lost: `tried` says where (`channel`, `root`) and since when (`tried`)."""
        ...

    async def edit(self, place: MessageRef, drawing: Rendered) -> bool:
        """Edit a message of ours. False if it is not there any more, or cannot be changed."""
        ...


class MessageRegistry:
    """Sends one message for each key, ever. It remembers ids and fingerprints, no words."""

    def __init__(
        self,
        api: MessageApi,
        kv: KeyValueStore,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        *,
        pace: timedelta,
    ) -> None:
        self._api = api
        self._kv = kv
        self._now = now
        self._sleep = sleep
        self._pace = pace
        self._turns: dict[str, asyncio.Lock] = {}
        self._last: dict[str, datetime] = {}

    async def post(self, key: str, posting: OutgoingMessage) -> MessageRef:
        """Send it, unless this key was sent before; return where it stands. Raises a PortError or ParentDeleted.

        Where nobody knows whether an earlier try arrived, it is looked for first.
        """
        async with self._turn(key):
            entry = await self._kv.get(POSTED, key)
            if entry is not None and entry.value.get("ts"):
                return _place(entry.value)
            if entry is None:
                entry = await self._intend(key, _intent(posting, self._now()), 0)
                return await self._note(entry, posting, await self._first(entry, posting), drawn=True)
            entry = await self._intend(key, entry.value, entry.version)
            place = await self._api.find(key, entry.value)
            if place is not None:
                return await self._note(entry, posting, place, drawn=False)
            return await self._note(entry, posting, await self._put(key, posting), drawn=True)

    async def posted(self, key: str) -> MessageRef | None:
        """Return where the message of this key stands; None if none was sent, or nobody knows of it yet."""
        entry = await self._kv.get(POSTED, key)
        return _place(entry.value) if entry is not None and entry.value.get("ts") else None

    async def draw(self, place: MessageRef, drawing: Rendered) -> bool:
        """Draw a message again, if it is not drawn like that already. False if it seems not to stand there any more.

        One refusal is no proof: it is tried again, by who asked or with the next change, until so many in a row failed.
        """
        known = await self.state(place)
        if known.get("gone"):
            return False
        if known.get("drawn") == drawing.fingerprint:
            return True
        stands = await self.redraw(place, drawing)
        refused = 0 if stands else int(known.get("refused", 0)) + 1
        drawn = {"drawn": drawing.fingerprint} if stands else {"gone": refused >= REFUSALS_MOST}
        await self.update_state(place, {**drawn, "refused": refused})
        return stands

    async def redraw(self, place: MessageRef, drawing: Rendered) -> bool:
        """Edit a message of ours. False if it is not there any more, or cannot be changed."""
        return await self._api.edit(place, drawing)

    async def state(self, place: MessageRef) -> Json:
        """Return what is remembered of a message of ours that began a thread."""
        entry = await self._kv.get(PLACE, place.key)
        return {} if entry is None else entry.value

    async def update_state(self, place: MessageRef, changes: Json) -> None:
        """Remember these changes of it as well."""
        await update(self._kv, PLACE, place.key, lambda before: {**(before or {}), **changes})

    async def thread_at(self, key: str) -> ThreadId | None:
        """Return the thread whose card, or whose card's talk, a place belongs to. `key` is `MessageRef.root_key`."""
        found = await self._about(key)
        return ThreadId(found[0]) if len(found) == 1 else None

    async def is_burst(self, key: str) -> bool:
        """Return whether a message of ours shows several threads."""
        return len(await self._about(key)) > 1

    async def card_of(self, thread: ThreadId) -> MessageRef | None:
        """Return where the thread's own card stands."""
        entry = await self._kv.get(THREAD, str(thread))
        return None if entry is None else _place(entry.value)

    # --- how ----------------------------------------------------------------------------------

    async def _about(self, key: str) -> list[int]:
        entry = await self._kv.get(PLACE, key)
        return [] if entry is None else list(entry.value.get("threads", ()))

    def _turn(self, key: str) -> asyncio.Lock:
        if len(self._turns) > 1000:
            self._turns = {k: lock for k, lock in self._turns.items() if lock.locked()}
        return self._turns.setdefault(key, asyncio.Lock())

    async def _intend(self, key: str, intent: Json, version: int) -> Entry:
        """Write down that it is about to be sent, by us and by nobody else."""
        intent = {**intent, "tries": int(intent.get("tries", 0)) + 1}
        try:
            await self._kv.write(Put(POSTED, key, intent, version))
        except Conflict:
            raise Unavailable("Another process is just posting it.", retry_after=A_MOMENT) from None
        return Entry(key, intent, version + 1)

    async def _first(self, entry: Entry, posting: OutgoingMessage) -> MessageRef:
        """Send it for the first time. Where surely nothing was done there will be nothing to look for."""
        try:
            return await self._put(entry.key, posting)
        except (Unavailable, Rejected, ParentDeleted):
            await self._kv.write(Put(POSTED, entry.key, None, entry.version))
            raise

    async def _put(self, key: str, posting: OutgoingMessage) -> MessageRef:
        async with self._turn(f"pace/{posting.channel}"):
            await self._wait(posting.channel)
            try:
                return await self._api.send(key, posting)
            finally:
                self._last[posting.channel] = self._now()

    async def _wait(self, channel: str) -> None:
        """Wait for the pace of a room: it takes so many messages and no more, threads included."""
        since = self._now() - self._last.get(channel, self._now() - self._pace)
        if timedelta() <= since < self._pace:
            await self._sleep((self._pace - since).total_seconds())

    async def _note(self, entry: Entry, posting: OutgoingMessage, place: MessageRef, *, drawn: bool) -> MessageRef:
        """Write down where it stands, and whether it is surely drawn like this."""
        stands: Json = {"channel": place.channel, "ts": place.ts, "root": place.root}
        writes = [Put(POSTED, entry.key, stands, entry.version)]
        if not posting.root:
            known = {"threads": [int(n) for n in posting.about], "drawn": posting.drawing.fingerprint if drawn else ""}
            writes += [await self._besides(PLACE, place.key, known)]
            writes += [await self._besides(THREAD, str(posting.about[0]), stands)] if len(posting.about) == 1 else []
        try:
            await self._kv.write(*writes)
        except Conflict:
            raise Unavailable("Another process just noted where it stands.", retry_after=A_MOMENT) from None
        return place

    async def _besides(self, kind: str, key: str, changes: Json) -> Put:
        entry = await self._kv.get(kind, key)
        if entry is None:
            return Put(kind, key, changes, 0)
        return Put(kind, key, {**entry.value, **changes}, entry.version)


def _intent(posting: OutgoingMessage, now: datetime) -> Json:
    return {"channel": posting.channel, "root": posting.root, "tried": now.timestamp()}


def _place(value: Json) -> MessageRef:
    return MessageRef(str(value["channel"]), str(value["ts"]), str(value.get("root") or value["ts"]))
