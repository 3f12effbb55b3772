"""Which post of ours stands where in Slack, so that there is one of each, whatever breaks while it is posted."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from adapters.slack.api import Api, PerhapsDone, Said
from adapters.slack.kit import Block
from adapters.slack.wire import Place
from bot.domain.refs import ThreadId
from bot.ports import Conflict, Drawer, Json, Rejected, Sheet, Unavailable, Write

log = logging.getLogger(__name__)

POSTED = "posted"
"""A post of ours, by its key: where it stands, once that is known."""
THREAD = "thread"
"""Where the card of a thread is, by its number."""
PLACE = "place"
"""What a post of ours is about, by where it stands; how it was drawn last; what was said below it."""

EVENT_TYPE = "handraise_post"
A_LITTLE_EARLIER = timedelta(minutes=2)
"""How far back a lost post is looked for before it was tried: Slack's clock and ours may differ."""
A_MOMENT = timedelta(seconds=2)
NO_LAYOUT = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
"""What Slack says to a layout that it does not take. A sentence it always takes."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a post looks: the sentence for whoever sees no layout, and the layout.

    `plainer` is a layout without the newest blocks, for a workspace that has none of them.
    """

    text: str
    blocks: list[Block]
    plainer: list[Block] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """What tells one drawing from another."""
        return hashlib.sha256(json.dumps([self.text, self.blocks], sort_keys=True).encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Posting:
    """What is to be posted, where, and which threads it is about."""

    channel: str
    drawing: Drawing
    about: Sequence[ThreadId]
    root: str | None = None


class CardBook:
    """Posts each key once, ever. What is remembered of a post are ids and digests, no words."""

    def __init__(
        self,
        api: Api,
        drawer: Drawer,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        *,
        pace: timedelta,
    ) -> None:
        self._api = api
        self._drawer = drawer
        self._now = now
        self._sleep = sleep
        self._pace = pace
        self._turns: dict[str, asyncio.Lock] = {}
        self._last: dict[str, datetime] = {}

    async def post(self, key: str, posting: Posting) -> Place:
        """Post it, unless this key was posted before; return where it stands. Raises Unavailable or Said.

        Where nobody knows whether an earlier try arrived, Slack is asked first.
        """
        async with self._turn(key):
            sheet = await self._drawer.get(POSTED, key)
            if sheet is not None and sheet.value.get("ts"):
                return _place(sheet.value)
            if sheet is None:
                sheet = await self._intend(key, _intent(posting, self._now()), 0)
                return await self._note(sheet, posting, await self._first(sheet, posting), drawn=True)
            sheet = await self._intend(key, sheet.value, sheet.version)
            ts = await self._find(key, sheet.value)
            if ts is not None:
                return await self._note(sheet, posting, ts, drawn=False)
            return await self._note(sheet, posting, await self._say(key, posting), drawn=True)

    async def draw(self, place: Place, drawing: Drawing) -> bool:
        """Draw a post anew, if it is not drawn like that already. False if it does not stand there any more."""
        known = await self.known(place)
        if known.get("gone"):
            return False
        if known.get("drawn") == drawing.digest:
            return True
        stands = await self.redraw(place, drawing)
        await self.remember(place, {"drawn": drawing.digest} if stands else {"gone": True})
        return stands

    async def redraw(self, place: Place, drawing: Drawing) -> bool:
        """Draw a post of ours anew. False if it is not there any more, or cannot be changed."""
        given: Json = {"channel": place.channel, "ts": place.ts, "text": drawing.text, "blocks": drawing.blocks}
        try:
            try:
                await self._api.call("chat.update", **given)
            except Said as no:
                _refuse_all_but_layout(no)
                await self._api.call("chat.update", **{**given, "blocks": []})
        except Said as no:
            if no.word in ("message_not_found", "cant_update_message", "edit_window_closed"):
                log.info("a post of ours is not there any more: %s", no.word)
                return False
            raise
        return True

    async def known(self, place: Place) -> Json:
        """Return what is remembered of a post of ours that began a thread."""
        sheet = await self._drawer.get(PLACE, place.key)
        return {} if sheet is None else sheet.value

    async def remember(self, place: Place, changes: Json) -> None:
        """Remember this of it besides."""
        while True:
            write = await self._besides(PLACE, place.key, changes)
            try:
                await self._drawer.write(write)
            except Conflict:
                continue
            return

    async def thread_at(self, key: str) -> ThreadId | None:
        """Return the thread whose card, or whose card's talk, a place belongs to. `key` is `Place.root_key`."""
        found = await self._about(key)
        return ThreadId(found[0]) if len(found) == 1 else None

    async def is_burst(self, key: str) -> bool:
        """Return whether a post of ours shows several threads."""
        return len(await self._about(key)) > 1

    async def card_of(self, thread: ThreadId) -> Place | None:
        """Return where the thread's own card stands."""
        sheet = await self._drawer.get(THREAD, str(thread))
        return None if sheet is None else _place(sheet.value)

    # --- how ----------------------------------------------------------------------------------

    async def _about(self, key: str) -> list[int]:
        sheet = await self._drawer.get(PLACE, key)
        return [] if sheet is None else list(sheet.value.get("threads", ()))

    def _turn(self, key: str) -> asyncio.Lock:
        if len(self._turns) > 1000:
            self._turns = {k: lock for k, lock in self._turns.items() if lock.locked()}
        return self._turns.setdefault(key, asyncio.Lock())

    async def _intend(self, key: str, intent: Json, version: int) -> Sheet:
        """Write down that it is about to be posted, by us and by nobody else."""
        intent = {**intent, "tries": int(intent.get("tries", 0)) + 1}
        try:
            await self._drawer.write(Write(POSTED, key, intent, version))
        except Conflict:
            raise Unavailable("Another process is just posting it.", retry_after=A_MOMENT) from None
        return Sheet(key, intent, version + 1)

    async def _first(self, sheet: Sheet, posting: Posting) -> str:
        """Post it for the first time. Where Slack surely did nothing there will be nothing to look for."""
        try:
            return await self._say(sheet.key, posting)
        except PerhapsDone:
            raise
        except (Unavailable, Rejected):
            await self._drawer.write(Write(POSTED, sheet.key, None, sheet.version))
            raise

    async def _find(self, key: str, tried: Json) -> str | None:
        """Look for a post whose answer got lost. History is read for this alone."""
        oldest = tried["tried"] - A_LITTLE_EARLIER.total_seconds()
        given = {"channel": tried["channel"], "oldest": f"{oldest:.6f}", "limit": 200, "include_all_metadata": True}
        method = "conversations.history" if not tried["root"] else "conversations.replies"
        given |= {"ts": tried["root"]} if tried["root"] else {}
        cursor = ""
        while True:
            page = await self._api.call(method, **given, **({"cursor": cursor} if cursor else {}))
            for post in page.get("messages") or ():
                metadata = post.get("metadata") or {}
                if (metadata.get("event_payload") or {}).get("key") == _short(key):
                    return str(post["ts"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None

    async def _say(self, key: str, posting: Posting) -> str:
        payload = {"key": _short(key), "threads": ",".join(str(n) for n in posting.about)}
        given: Json = {
            "channel": posting.channel,
            "text": posting.drawing.text,
            "unfurl_links": False,
            "unfurl_media": False,
            "metadata": {"event_type": EVENT_TYPE, "event_payload": payload},
        }
        given |= {"thread_ts": posting.root} if posting.root else {}
        async with self._turn(f"pace/{posting.channel}"):
            await self._wait(posting.channel)
            try:
                return await self._laid_out(given, posting.drawing)
            finally:
                self._last[posting.channel] = self._now()

    async def _laid_out(self, given: Json, drawing: Drawing) -> str:
        """Post it in the best layout that Slack takes, else as its sentence."""
        for blocks in (drawing.blocks, drawing.plainer):
            if not blocks:
                continue
            try:
                return str((await self._api.call("chat.postMessage", **given, blocks=blocks))["ts"])
            except Said as no:
                _refuse_all_but_layout(no)
        return str((await self._api.call("chat.postMessage", **given))["ts"])

    async def _wait(self, channel: str) -> None:
        """Slack takes one post a second into each channel, threads included."""
        since = self._now() - self._last.get(channel, self._now() - self._pace)
        if timedelta() <= since < self._pace:
            await self._sleep((self._pace - since).total_seconds())

    async def _note(self, sheet: Sheet, posting: Posting, ts: str, *, drawn: bool) -> Place:
        """Write down where it stands, and whether it is surely drawn like this."""
        place = Place(posting.channel, ts, posting.root or ts)
        stands: Json = {"channel": place.channel, "ts": ts, "root": place.root}
        writes = [Write(POSTED, sheet.key, stands, sheet.version)]
        if not posting.root:
            known = {"threads": [int(n) for n in posting.about], "drawn": posting.drawing.digest if drawn else ""}
            writes += [await self._besides(PLACE, place.key, known)]
            writes += [await self._besides(THREAD, str(posting.about[0]), stands)] if len(posting.about) == 1 else []
        try:
            await self._drawer.write(*writes)
        except Conflict:
            raise Unavailable("Another process just noted where it stands.", retry_after=A_MOMENT) from None
        return place

    async def _besides(self, kind: str, key: str, changes: Json) -> Write:
        sheet = await self._drawer.get(kind, key)
        if sheet is None:
            return Write(kind, key, changes, 0)
        return Write(kind, key, {**sheet.value, **changes}, sheet.version)


def _intent(posting: Posting, now: datetime) -> Json:
    return {"channel": posting.channel, "root": posting.root, "tried": now.timestamp()}


def _refuse_all_but_layout(no: Said) -> None:
    """Raise it again, unless Slack minds the layout alone: then a sentence can stand in its place."""
    if no.word not in NO_LAYOUT:
        raise no
    log.error("Slack would not lay out a post of ours, so it stands more plainly: %s %s", no.word, no.details)


def _short(key: str) -> str:
    """A key as metadata carries it: an id of ours and nothing else, however long the room's name is."""
    return key if len(key) <= 120 else hashlib.sha256(key.encode()).hexdigest()


def _place(value: Json) -> Place:
    return Place(str(value["channel"]), str(value["ts"]), str(value.get("root") or value["ts"]))
