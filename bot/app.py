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
from bot.engine.adapter_states import AdapterState, AdapterStates
from bot.engine.alerts import OWNER, Alerts
from bot.engine.desk import EngineDesk
from bot.engine.digest_builder import DigestBuilder
from bot.engine.digest_schedule import DigestSchedule, DigestTime
from bot.engine.enrolment import customer_trouble
from bot.engine.intake import Intake
from bot.engine.lane_watch import LaneWatch
from bot.engine.outbox.context import EffectContext
from bot.engine.outbox.outbox import Outbox
from bot.engine.outbox.worker import Engine, OutboxWorker, WorkerLease
from bot.engine.reminders import Reminders
from bot.engine.same_person import same_person
from bot.engine.scheduler import Scheduler
from bot.engine.staff_directory import StaffDirectory
from bot.engine.supervise import Broke, keep_alive, not_told
from bot.engine.workspaces import Workspaces
from bot.http_server import Status, serve_http, serve_status
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
    """All parts of the program, built and not yet listening."""

    settings: Settings
    database: Database
    store: Store
    channels: Mapping[str, PublicChannel]
    surfaces: Mapping[str, ChatSurface]
    people: StaffDirectory
    alarms: Alerts
    states: AdapterStates
    now: Callable[[], datetime]


def _passed() -> float:
    """Return seconds on a clock that nobody sets, and that goes on while the machine sleeps."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def utc_now() -> datetime:
    """Return the time, aware and in UTC."""
    return datetime.now(UTC)


@asynccontextmanager
async def open_application(
    settings: Settings,
    *,
    now: Callable[[], datetime] = utc_now,
    alone: bool = False,
    stands: Callable[[str, AdapterState], None] = lambda _name, _state: None,
) -> AsyncIterator[Application]:
    """Open the database, bring its schema up to date, and build every adapter. Nothing listens yet.

    `alone` makes sure first that nobody else serves the same SQLite file. `stands` hears of each adapter's state when
    it first says how it stands.
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
        states = AdapterStates(alarms, now, stands)

        def context(owner: str) -> AdapterContext:
            name = owner.partition("/")[2]
            return AdapterContext(
                settings.name,
                settings.http.public_url,
                roomless.kv(owner),
                now,
                lambda: secrets.token_urlsafe(32),
                alert=alarms.of(name),
                report=states.reporter(name),
                redraw=roomless.redraw,
                name_trouble=lambda called: customer_trouble(roomless, settings.name, called),
            )

        surfaces |= {n: s.factory(n, s.settings, context(f"surface/{n}")) for n, s in settings.surfaces.items()}
        channels = {n: c.factory(n, c.settings, context(f"channel/{n}")) for n, c in settings.channels.items()}
        rooms = tuple(room for surface in surfaces.values() for room in surface.rooms)
        networks = {name: each.kind for name, each in settings.channels.items()}
        store = replace(roomless, rooms=rooms, same_person=lambda who: same_person(who, channels, networks))
        yield Application(
            settings, database, store, channels, surfaces, StaffDirectory(store, surfaces, now), alarms, states, now
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
    stands: Callable[[str, AdapterState], None] = lambda _name, _state: None,
) -> None:
    """Run until SIGINT, SIGTERM or `stop`. Calls `ready` once everything answers, with what to show.

    `stands` hears of each channel and surface when it first says how it stands.

    Stops in the order that loses nothing: no new requests, no new effects, what is under way ends.
    """
    stopping = stop or asyncio.Event()
    async with AsyncExitStack() as stack:
        application = await stack.enter_async_context(open_application(settings, now=now, alone=True, stands=stands))
        metrics = CollectorRegistry()
        outbox_worker, scheduler = _engine(application, metrics, poll_seconds)
        # Before the first piece of work and until after the last: work of a worker without a heartbeat is taken over.
        await scheduler.beat()
        await stack.enter_async_context(_supervised([("heartbeat", scheduler.live)]))
        await outbox_worker.start()
        stack.push_async_callback(outbox_worker.stop)
        stack.callback(application.database.stop_waiting)
        await scheduler.tick()
        await stack.enter_async_context(_listening(application, scheduler))
        database = {"database": lambda: _database_answers(application.database)}
        status = Status(database, metrics, lambda: _states(application.states), lambda: _lanes(application, scheduler))
        if settings.http.status_port is not None:
            stack.push_async_callback((await serve_status(status, settings.http.host, settings.http.status_port)).stop)
        http = await serve_http(
            [route for part in _parts(application) if isinstance(part, ServesHTTP) for route in part.routes()],
            host=settings.http.host,
            port=settings.http.port,
            status=status,
            shows_status=settings.http.shows_status,
        )
        stack.push_async_callback(http.stop)
        stack.enter_context(_signals(stopping))
        ready(await _links(application))
        await stopping.wait()


def _engine(
    application: Application, metrics: CollectorRegistry, poll_seconds: float
) -> tuple[OutboxWorker, Scheduler]:
    alone = application.database.dialect == "sqlite"
    worker = "house" if alone else f"{socket.gethostname()}-{secrets.token_hex(4)}"
    lease = None if alone else WorkerLease(WORKER_LEASE, _passed)
    carried = Counter("handraise_effects", "Effects tried, by kind and outcome.", ("kind", "outcome"), registry=metrics)
    context = EffectContext(
        application.store,
        application.channels,
        application.surfaces,
        timedelta(minutes=application.settings.claims.lease_minutes),
        application.now,
        alive=(lambda: None) if lease is None else lease.check,
        told=application.states.sending,
        zone_of=lambda surface: application.settings.digest.of(surface).zone,
        remind_before=application.settings.claims.remind_before,
    )
    chance = random.Random()  # noqa: S311 - spreads retries; guards nothing
    outbox = Outbox(context, asyncio.sleep, chance, lambda kind, outcome: carried.labels(kind, outcome).inc())
    engine = Engine(
        APPLICATION, application.database.system_url, application.database.system_engine, JSON(), WORKFLOW_VERSION
    )
    outbox_worker = OutboxWorker(
        engine, outbox.run, worker=worker, installation=application.store, alone=alone, poll_seconds=poll_seconds
    )
    scheduler = Scheduler(
        application.store, outbox_worker, lease, worker, application.now, _passed, alarms=application.alarms
    )
    stands = Gauge(
        "handraise_lane_head_seconds", "For how long a lane stands at what is overdue.", ("lane",), registry=metrics
    )
    scheduler.lanes = LaneWatch(
        application.store, outbox_worker, application.alarms, lambda seconds: _set_all(stands, seconds)
    )
    digest, claims = application.settings.digest, application.settings.claims
    digest_builder = DigestBuilder(application.store, application.channels, digest.support)
    own = {name: _when(digest.of(name)) for name in digest.rooms}
    scheduler.weekly = DigestSchedule(application.store, digest_builder, application.surfaces, _when(digest), own)
    scheduler.reminders = Reminders(application.store, timedelta(minutes=claims.offer_minutes), claims.remind_before)
    return outbox_worker, scheduler


def _lanes(application: Application, scheduler: Scheduler) -> Mapping[str, float]:
    return {} if scheduler.lanes is None else scheduler.lanes.seconds(application.now())


def _set_all(gauge: Gauge, values: Mapping[str, float]) -> None:
    gauge.clear()
    for name, value in values.items():
        gauge.labels(name).set(value)


def _when(digest: Digest) -> DigestTime:
    return DigestTime(digest.weekday, digest.time, digest.zone)


@asynccontextmanager
async def _listening(application: Application, scheduler: Scheduler) -> AsyncIterator[None]:
    """Keep every channel, every surface and the clock going; stop them all at the end."""
    claims = application.settings.claims
    lease = timedelta(minutes=claims.lease_minutes)
    desk = EngineDesk(
        application.store,
        application.surfaces,
        application.channels,
        Rules(lease, timedelta(seconds=claims.undo_seconds)),
        application.settings.name,
        application.now,
        lambda: secrets.token_hex(16),
        lambda surface: application.settings.digest.of(surface).zone,
        application.settings.digest.support,
        application.settings.policies.rules(),
    )
    inboxes = {name: Intake(name, application.store, lease, application.now) for name in application.channels}
    listeners: list[tuple[str, Callable[[], Awaitable[None]]]] = [("clock", scheduler.run)]
    workspaces = Workspaces()
    if len(application.surfaces) > 1:
        for name, surface in application.surfaces.items():
            await workspaces.enter_at_start(name, surface)
    application.states.expect([*application.channels, *application.surfaces])
    listeners += [(n, lambda c=c, n=n: c.listen(inboxes[n])) for n, c in application.channels.items()]  # type: ignore[misc]
    listeners += [(n, lambda n=n, s=s: _listen_alone(workspaces, n, s, desk)) for n, s in application.surfaces.items()]  # type: ignore[misc]
    async with _supervised(listeners, application.states.broke):
        yield


async def _listen_alone(workspaces: Workspaces, name: str, surface: ChatSurface, desk: EngineDesk) -> None:
    """Listen, unless another entry of app.yaml is in the same workspace."""
    await workspaces.enter(name, surface)
    await surface.listen(desk)


@asynccontextmanager
async def _supervised(
    listeners: Sequence[tuple[str, Callable[[], Awaitable[None]]]], broke: Broke = not_told
) -> AsyncIterator[None]:
    """Keep all of these going; stop them all at the end. `broke` hears of each that stops."""
    tasks = [asyncio.create_task(keep_alive(name, listen, broke=broke)) for name, listen in listeners]
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


async def _links(application: Application) -> StartLinks:
    """What to show at the start: each adapter's own address, and a way in if nobody has come in yet."""
    named = {**application.channels, **application.surfaces}
    shown = [(name, part.link()) for name, part in named.items() if isinstance(part, HasStartPage)]
    everybody = await application.store.everybody()
    if any(person.agreed_at is not None for person in everybody):
        return shown
    try:
        first = next((person for person in everybody if person.active), None)
        invited = await (
            application.people.invite(NEWCOMER) if first is None else application.people.invite_again(first)
        )
    except ValueError:  # no surface works by invitation, so there is no door to open
        invited = []
    return shown + [(f"{surface}, for you alone", link) for surface, link in invited]


def _states(states: AdapterStates) -> dict[str, dict[str, object]]:
    return {
        name: {"ready": state.ready, "since": state.since.isoformat(timespec="seconds"), "says": state.says}
        for name, state in states.states().items()
    }


async def _database_answers(database: Database) -> bool:
    return await revision(database) is not None


def _parts(application: Application) -> list[Any]:
    return [*application.channels.values(), *application.surfaces.values()]
