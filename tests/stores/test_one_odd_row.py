"""One odd row in a key-value store never stops what is done with the rest."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from adapters.bluesky.seen_posts import SeenLikes, seen_posts
from adapters.staffroom.sessions import Sessions
from adapters.teams.attachments import AttachmentIndex
from adapters.wall.thread_store import ThreadStore
from bot.chat.event_queue import EventQueue
from bot.chat.idempotency import IdempotencyKeys
from bot.chat.notifications import Notifications
from bot.domain.ids import EffectKey, ThreadId
from bot.engine.alerts import Alerts
from bot.ports.adapter import AdapterContext
from bot.ports.kv import Json, Put
from bot.testing.fake_desk import NOON
from bot.testing.fake_kv import FakeKeyValueStore
from bot.testing.fake_surface import FakeSurface

ODD: tuple[Json, ...] = ({}, {"at": 7, "expires": 7, "cid": 7}, {"at": "never", "expires": "never", "event": 0})
OLD = (NOON - timedelta(days=400)).isoformat()
NOTE = {"key": "k", "text": "Maya wrote again.", "thread": 1, "at": OLD}
POST = {"id": "p", "author": "Maya", "at": OLD, "text": "Do you bake?"}


async def _swept(kv: FakeKeyValueStore, kind: str) -> bool:
    return await kv.get(kind, "1") is None


async def _events(context: AdapterContext, kv: FakeKeyValueStore) -> bool:
    handled = asyncio.Event()

    async def handle(_: Json, __: datetime | None) -> None:
        handled.set()

    running = asyncio.create_task(EventQueue(kv, context.now, lambda event: str(event.get("at"))).run(handle))
    async with asyncio.timeout(5):
        await handled.wait()
    running.cancel()
    return await kv.get("event", "0") is not None  # a version that can read it may still come


async def _deliveries(context: AdapterContext, kv: FakeKeyValueStore) -> bool:
    await EventQueue(kv, context.now, str).forget_old_deliveries()
    return await _swept(kv, "heard")


async def _presses(context: AdapterContext, kv: FakeKeyValueStore) -> bool:
    await IdempotencyKeys(kv, context.now).sweep()
    return await _swept(kv, "press")


async def _hung(context: AdapterContext, kv: FakeKeyValueStore) -> bool:
    await AttachmentIndex(kv, context.now).sweep()
    return await _swept(kv, "hung")


async def _likes(context: AdapterContext, kv: FakeKeyValueStore) -> bool:
    await SeenLikes(context).sweep()
    return await _swept(kv, "like")


async def _alarms(_: AdapterContext, kv: FakeKeyValueStore) -> bool:
    room = FakeSurface("office")
    alerts = Alerts(kv, {"office": room}, lambda: NOON)
    await alerts.publish_pending()
    return await alerts.standing() == {"1": "Spent."} and room.alarms == [("1", "Spent.")]


async def _unread(context: AdapterContext, kv: FakeKeyValueStore) -> bool:
    notifications = Notifications(kv, context.now)
    await notifications.add("0", "Maya wrote again.", thread=ThreadId(1), key=EffectKey("new"))
    [one] = await notifications.unread("0")
    [mixed] = await notifications.unread("1")
    await notifications.mark_read("1", "k")
    return (one.key, mixed.key, await notifications.unread("1")) == ("new", "k", [])


async def _sessions(context: AdapterContext, kv: FakeKeyValueStore) -> bool:
    await Sessions(context).sweep()
    return await _swept(kv, "session")


async def _watched(context: AdapterContext, _: FakeKeyValueStore) -> bool:
    watch = seen_posts("sky", context)
    await watch.open()
    before = watch.get("1")
    await watch.open(newest=True)
    return before is not None and watch.get("1") is not None


async def _wall(_: AdapterContext, kv: FakeKeyValueStore) -> bool:
    return [thread.root for thread in await ThreadStore(kv, lambda _: None).newest(before=None, limit=10)] == ["p"]


PLACES: dict[str, tuple[Callable[[AdapterContext, FakeKeyValueStore], Awaitable[bool]], Json]] = {
    "event": (_events, {"at": OLD, "event": {"at": "1"}, "whose": "ana", "tries": 0}),
    "heard": (_deliveries, {"at": OLD}),
    "heard, of a network": (_watched, {"at": OLD, "cid": "c"}),
    "press": (_presses, {"at": OLD}),
    "hung": (_hung, {"at": OLD}),
    "alarm": (_alarms, {"text": "Spent.", "since": NOON.isoformat(), "nth": 1, "told": []}),
    "pigeonhole": (_unread, {"unread": [{"key": 7}, NOTE, "odd"], "keys": ["k"]}),
    "like": (_likes, {"at": OLD}),
    "session": (_sessions, {"expires": OLD, "account": "ana", "epoch": 1}),
    "thread": (_wall, {"root": "p", "customer": "c", "posts": [POST]}),
}


@pytest.mark.parametrize("odd", ODD, ids=str)
@pytest.mark.parametrize("place", PLACES)
async def test_one_odd_row_never_stops_the_rest(place: str, odd: Json) -> None:
    kv, (works, good) = FakeKeyValueStore(), PLACES[place]
    kind = place.partition(",")[0]
    await kv.write(Put(kind, "0", odd, 0), Put(kind, "1", good, 0), Put(kind, "2", odd, 0))
    assert await works(AdapterContext("Acme", "", kv, lambda: NOON, lambda: "token"), kv)
