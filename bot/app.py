"""Puts the parts together. The only place that constructs anything big."""

import asyncio
import random
import secrets
import signal
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge

from bot.config.settings import Digest, Settings
from bot.domain.decisions.decide import Rules
from bot.domain.staff import NEWCOMER
from bot.engine.alerts import OWNER, Alerts
from bot.engine.desk import EngineDesk
from bot.engine.digest_builder import DigestBuilder
from bot.engine.digest_schedule import DigestSchedule, DigestTime
from bot.engine.intake import Intake
from bot.engine.lane_watch import LaneWatch
from bot.engine.outbox.context import EffectContext
from bot.engine.outbox.outbox import Outbox
from bot.engine.outbox.worker import Engine, OutboxWorker, WorkerLease
from bot.engine.reminders import Nudges
from bot.engine.scheduler import Scheduler
from bot.engine.staff_directory import StaffDirectory
from bot.engine.supervise import keep_alive
from bot.http_server import serve_http
from bot.ports.adapter import AdapterContext, HasStartPage, ServesHTTP
from bot.ports.channel import PublicChannel
from bot.ports.store import Store
from bot.ports.surface import ChatSurface
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import APPLICATION, JSON, WORKFLOW_VERSION, WorkflowQueue
from storage.migrate import migrate, revision
from storage.store import SqlStore

log = structlog.get_logger()

WORKER_LEASE = timedelta(seconds=10)
"""A worker that was silent for this long is taken for dead, and its work is taken over."""
POLL_SECONDS = 0.25
"""How often the queue of effects is looked at."""

StartLinks = list[tuple[str, str]]
"""Things to show at the start: what each is, and its address."""


@dataclass(frozen=True, slots=True)
class Application:
    """The house with its doors closed: everything is built, nothing listens yet."""

    settings: Settings
    database: Database
    store: Store
    channels: Mapping[str, PublicChannel]
    surfaces: Mapping[str, ChatSurface]
    people: StaffDirectory
    alarms: Alerts
    now: Callable[[], datetime]


def _passed() -> float:
    """Return seconds on a clock that nobody sets, and that goes on while the machine sleeps."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def utc_now() -> datetime:
    """Return the time, aware and in UTC."""
    return datetime.now(UTC)


@asynccontextmanager
async def open_application(
    settings: Settings, *, now: Callable[[], datetime] = utc_now, alone: bool = False
) -> AsyncIterator[Application]:
    """Open the database, bring its schema up to date, and build every adapter. Nothing listens yet.

    `alone` makes sure first that nobody else serves the same SQLite file.
    Raises storage.connection.database.DatabaseTrouble with a sentence for the operator.
    """
    database = open_database(settings.database_url.get_secret_value())
    try:
        if alone:
            database.take_house_lock()
        await migrate(database)
        roomless = SqlStore(database, rooms=(), queue=WorkflowQueue(database.system_engine), now=now)

        surfaces: dict[str, ChatSurface] = {}
        alarms = Alerts(roomless.kv(OWNER), surfaces, now)

        def context(owner: str) -> AdapterContext:
            return AdapterContext(
                settings.name,
                settings.http.public_url,
                roomless.kv(owner),
                now,
                lambda: secrets.token_urlsafe(32),
                alert=alarms.of(owner.partition("/")[2]),
            )

        surfaces |= {n: s.factory(n, s.settings, context(f"surface/{n}")) for n, s in settings.surfaces.items()}
        channels = {n: c.factory(n, c.settings, context(f"channel/{n}")) for n, c in settings.channels.items()}
        rooms = tuple(room for surface in surfaces.values() for room in surface.rooms)
        store = replace(roomless, rooms=rooms)
        yield Application(
            settings, database, store, channels, surfaces, StaffDirectory(store, surfaces, now), alarms, now
        )
    finally:
        await database.close()


async def serve(
    settings: Settings,
    *,
    ready: Callable[[StartLinks], None],
    now: Callable[[], datetime] = utc_now,
    poll_seconds: float = POLL_SECONDS,
    stop: asyncio.Event | None = None,
) -> None:
    """Run until SIGINT, SIGTERM or `stop`. Calls `ready` once everything answers, with what to show.

    Stops in the order that loses nothing: no new requests, no new effects, what is under way ends.
    """
    stopping = stop or asyncio.Event()
    async with AsyncExitStack() as doors:
        house = await doors.enter_async_context(open_application(settings, now=now, alone=True))
        metrics = CollectorRegistry()
        carrier, clockwork = _engine(house, metrics, poll_seconds)
        # Before the first piece of work and until after the last: work of a worker without a heartbeat is taken over.
        await clockwork.beat()
        await doors.enter_async_context(_supervised([("heartbeat", clockwork.live)]))
        await carrier.start()
        doors.push_async_callback(carrier.stop)
        doors.callback(house.database.stop_waiting)
        await clockwork.tick()
        await doors.enter_async_context(_listening(house, clockwork))
        http = await serve_http(
            [route for part in _parts(house) if isinstance(part, ServesHTTP) for route in part.routes()],
            host=settings.http.host,
            port=settings.http.port,
            probes={"database": lambda: _database_answers(house.database)},
            metrics=metrics,
        )
        doors.push_async_callback(http.stop)
        doors.enter_context(_signals(stopping))
        ready(await _links(house))
        await stopping.wait()


def _engine(house: Application, metrics: CollectorRegistry, poll_seconds: float) -> tuple[OutboxWorker, Scheduler]:
    alone = house.database.dialect == "sqlite"
    worker = "house" if alone else f"{socket.gethostname()}-{secrets.token_hex(4)}"
    lease = None if alone else WorkerLease(WORKER_LEASE, _passed)
    carried = Counter("handraise_effects", "Effects tried, by kind and outcome.", ("kind", "outcome"), registry=metrics)
    context = EffectContext(
        house.store,
        house.channels,
        house.surfaces,
        timedelta(minutes=house.settings.claims.lease_minutes),
        house.now,
        alive=(lambda: None) if lease is None else lease.check,
        zone_of=lambda surface: house.settings.digest.of(surface).zone,
    )
    chance = random.Random()  # noqa: S311 - spreads retries; guards nothing
    outbox = Outbox(context, asyncio.sleep, chance, lambda kind, outcome: carried.labels(kind, outcome).inc())
    engine = Engine(APPLICATION, house.database.system_url, house.database.system_engine, JSON(), WORKFLOW_VERSION)
    carrier = OutboxWorker(engine, outbox.run, worker=worker, house=house.store, alone=alone, poll_seconds=poll_seconds)
    stands = Gauge(
        "handraise_lane_head_seconds", "For how long a lane stands at what is overdue.", ("lane",), registry=metrics
    )
    clockwork = Scheduler(house.store, carrier, lease, worker, house.now, _passed, alarms=house.alarms)
    clockwork.lanes = LaneWatch(house.store, carrier, house.alarms, lambda seconds: _set_all(stands, seconds))
    digest, claims = house.settings.digest, house.settings.claims
    chronicle = DigestBuilder(house.store, house.channels, digest.support)
    own = {name: _when(digest.of(name)) for name in digest.rooms}
    clockwork.weekly = DigestSchedule(house.store, chronicle, house.surfaces, _when(digest), own)
    clockwork.nudges = Nudges(house.store, timedelta(minutes=claims.offer_minutes), claims.remind_before)
    return carrier, clockwork


def _set_all(gauge: Gauge, values: Mapping[str, float]) -> None:
    gauge.clear()
    for name, value in values.items():
        gauge.labels(name).set(value)


def _when(digest: Digest) -> DigestTime:
    return DigestTime(digest.weekday, digest.time, digest.zone)


@asynccontextmanager
async def _listening(house: Application, clockwork: Scheduler) -> AsyncIterator[None]:
    """Keep every channel, every surface and the clock going; stop them all at the end."""
    claims = house.settings.claims
    lease = timedelta(minutes=claims.lease_minutes)
    desk = EngineDesk(
        house.store,
        house.surfaces,
        house.channels,
        Rules(lease, timedelta(seconds=claims.undo_seconds)),
        house.settings.name,
        house.now,
        lambda: secrets.token_hex(16),
        lambda surface: house.settings.digest.of(surface).zone,
        house.settings.digest.support,
    )
    inboxes = {name: Intake(name, house.store, lease, house.now) for name in house.channels}
    listeners: list[tuple[str, Callable[[], Awaitable[None]]]] = [("clock", clockwork.run)]
    listeners += [(n, lambda c=c, n=n: c.listen(inboxes[n])) for n, c in house.channels.items()]  # type: ignore[misc]
    listeners += [(n, lambda s=s: s.listen(desk)) for n, s in house.surfaces.items()]  # type: ignore[misc]
    async with _supervised(listeners):
        yield


@asynccontextmanager
async def _supervised(listeners: Sequence[tuple[str, Callable[[], Awaitable[None]]]]) -> AsyncIterator[None]:
    """Keep all of these going; stop them all at the end."""
    tasks = [asyncio.create_task(keep_alive(name, listen)) for name, listen in listeners]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def _signals(stopping: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    try:
        yield
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)


async def _links(house: Application) -> StartLinks:
    """What to show at the start: each adapter's own address, and a way in if nobody has come in yet."""
    named = {**house.channels, **house.surfaces}
    shown = [(name, part.link()) for name, part in named.items() if isinstance(part, HasStartPage)]
    everybody = await house.store.everybody()
    if any(person.agreed_at is not None for person in everybody):
        return shown
    try:
        first = next((person for person in everybody if person.active), None)
        invited = await (house.people.invite(NEWCOMER) if first is None else house.people.invite_again(first))
    except ValueError:  # no surface works by invitation, so there is no door to open
        invited = []
    return shown + [(f"{surface}, for you alone", link) for surface, link in invited]


async def _database_answers(database: Database) -> bool:
    return await revision(database) is not None


def _parts(house: Application) -> list[Any]:
    return [*house.channels.values(), *house.surfaces.values()]
