"""Looks at everything that `run` will need, and says what it means and what to do."""

import asyncio
import http.client
import os
import socket
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.config import registry
from bot.config.errors import AdapterError, InvalidConfig
from bot.config.registry import Registry
from bot.config.settings import Settings, cautions, load
from bot.engine.alerts import OWNER, Alerts
from bot.engine.workspaces import SharedWorkspace, Workspaces
from bot.ports.adapter import ChecksConnection
from bot.ports.errors import PortError
from storage.connection.database import Database, open_database
from storage.connection.errors import DatabaseTrouble
from storage.migrate import known, newest, revision

_SECONDS = 2.0
_LIVE_SECONDS = 45.0


class Mark(StrEnum):
    """How it stands with one thing."""

    WELL = "✓"
    CAUTION = "!"
    TROUBLE = "✗"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what it means, and what to do if anything."""

    mark: Mark
    about: str
    says: str
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.mark} {self.about}: {self.says}{f' → {self.fix}' if self.fix else ''}"

    def as_json(self) -> dict[str, str]:
        """Return it for programs."""
        return {"mark": self.mark.name.lower(), "about": self.about, "says": self.says, "fix": self.fix}


async def check_offline(
    config: Path | None, environ: Mapping[str, str] = os.environ, *, now: datetime | None = None
) -> list[Finding]:
    """Look at everything. Changes nothing, creates nothing, and never raises for what it finds."""
    findings = [_clock(now or datetime.now(UTC))]
    try:
        settings = load(config, environ)
    except InvalidConfig as trouble:
        findings += [Finding(Mark.TROUBLE, trouble.file, str(problem)) for problem in trouble.problems]
        return [*findings, *_adapters(None)]
    findings.append(Finding(Mark.WELL, "configuration", "valid; every variable and every file that it names is there."))
    findings += _adapters(settings)
    findings += await _database(settings.database_url.get_secret_value())
    findings.append(_port(settings.http.host, settings.http.port))
    findings += _address(settings)
    return findings


async def check_live(parts: Mapping[str, object]) -> list[Finding]:
    """Have each of these channels and surfaces, by name, ask for real whether it is let in. Never raises."""
    able = [(name, part) for name, part in parts.items() if isinstance(part, ChecksConnection)]
    found = list(await asyncio.gather(*(_check_one(name, part) for name, part in able)))
    return [*found, *await _shared_workspaces(parts)]


async def _shared_workspaces(parts: Mapping[str, object]) -> list[Finding]:
    """Two entries of one workspace; which one that is where a part does not answer, it has said above."""
    workspaces, found = Workspaces(), []
    for name, part in parts.items():
        try:
            async with asyncio.timeout(_LIVE_SECONDS):
                await workspaces.enter(name, part)
        except SharedWorkspace as trouble:
            found.append(Finding(Mark.TROUBLE, name, str(trouble)))
        except Exception:  # noqa: BLE001, S112 - what is in its way stands in the finding of its connection
            continue
    return found


async def _check_one(name: str, part: ChecksConnection) -> Finding:
    try:
        async with asyncio.timeout(_LIVE_SECONDS):
            return Finding(Mark.WELL, name, await part.check_connection())
    except PortError as trouble:
        return Finding(Mark.TROUBLE, name, str(trouble))
    except TimeoutError:
        fix = "see whether this machine reaches it, and try again."
        return Finding(Mark.TROUBLE, name, f"there was no answer within {_LIVE_SECONDS:.0f} seconds.", fix)
    except Exception as trouble:  # noqa: BLE001 - one that breaks must not hide the others
        return Finding(Mark.TROUBLE, name, f"it broke while it was asked ({type(trouble).__name__}).")


def _clock(now: datetime) -> Finding:
    """A clock that is behind what was written here before has jumped or was never set."""
    written = datetime.fromtimestamp(Path(__file__).stat().st_mtime, UTC)
    if now < written - timedelta(days=1):
        says = f"this machine says {now:%Y-%m-%d %H:%M} UTC, which is before this program was installed."
        return Finding(Mark.TROUBLE, "clock", says, "set the clock; leases and undo windows follow it.")
    return Finding(Mark.WELL, "clock", f"{now:%Y-%m-%d %H:%M} UTC, {time.tzname[0]} here.")


def _adapters(settings: Settings | None) -> Iterator[Finding]:
    """Every adapter that is installed, configured or not."""
    used = (
        {entry.kind for part in (settings.channels, settings.surfaces) for entry in part.values()} if settings else ()
    )
    found: dict[str, Registry[Any]] = {"channel": registry.channels(), "surface": registry.surfaces()}
    for word, installed in found.items():
        for kind, package in installed.packages.items():
            try:
                installed.factory(kind)
            except AdapterError as trouble:
                yield Finding(Mark.CAUTION, f"{word} {kind}", str(trouble))
            else:
                yield Finding(Mark.WELL, f"{word} {kind}", f"from {package}{', in use' if kind in used else ''}.")


async def _database(url: str) -> list[Finding]:
    """The tables, and what in them waits for somebody who looks after the installation."""
    try:
        database = open_database(url)
        if database.dialect == "sqlite" and not Path(str(database.url.database)).exists():  # noqa: ASYNC240 - a glance
            return [Finding(Mark.WELL, "database", f"{database.url.database} is created at the first start.")]
        try:
            found = await revision(database)
            waiting = await _waiting(database) if found == newest() else []
        finally:
            await database.close()
    except DatabaseTrouble as trouble:
        return [Finding(Mark.TROUBLE, "database", str(trouble))]
    return [_schema(found), *waiting]


async def _waiting(database: Database) -> list[Finding]:
    # the engine takes its time to import, and most findings do without
    from storage.connection.workflow_queue import WorkflowQueue
    from storage.store import SqlStore

    def now() -> datetime:
        return datetime.now(UTC)

    store = SqlStore(database, rooms=(), queue=WorkflowQueue(database.system_engine), now=now)
    findings = []
    if (pause := await store.paused()) is not None:
        says = f"{pause.said} Everything that is sent waits."
        findings.append(Finding(Mark.CAUTION, "publishing", says, "`handraise resume` lets it go on."))
    if parked := await store.parked():
        says = f"{len(parked)} could not be carried out, and wait."
        findings.append(Finding(Mark.CAUTION, "parked", says, "`handraise parked list` shows them."))
    alarms = await Alerts(store.kv(OWNER), {}, now).standing()
    return [*findings, *(Finding(Mark.CAUTION, about, text) for about, text in alarms.items())]


def _schema(found: str | None) -> Finding:
    if found is None:
        return Finding(Mark.WELL, "database", "reachable; its tables are created at the first start.")
    if found == newest():
        return Finding(Mark.WELL, "database", "reachable, and its tables are up to date.")
    if known(found):
        upgrade = "back it up, then start, or run `handraise migrate`."
        return Finding(Mark.CAUTION, "database", "reachable; its tables are older than this program.", upgrade)
    newer = "install the newer Handraise that was here before, or put back a backup from before it."
    return Finding(Mark.TROUBLE, "database", "its tables are newer than this program.", newer)


def _port(host: str, port: int) -> Finding:
    try:
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            return Finding(Mark.WELL, "port", f"{port} on {host} is free.")
    except OSError as trouble:
        if _handraise_answers(host, port):
            return Finding(Mark.WELL, "port", f"{port} on {host}: Handraise is running there.")
        why, fix = os.strerror(trouble.errno or 0), "stop what uses it, or change http.host and http.port."
        return Finding(Mark.TROUBLE, "port", f"{port} on {host} cannot be had ({why}).", fix)


def _handraise_answers(host: str, port: int) -> bool:
    reachable = "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104 - compared, not listened on
    asked = http.client.HTTPConnection(reachable, port, timeout=_SECONDS)
    try:
        asked.request("GET", "/healthz")
        return asked.getresponse().getheader("Server") == "Handraise"
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asked.close()


def _address(settings: Settings) -> list[Finding]:
    if told := cautions(settings):
        return [Finding(Mark.CAUTION, "address", caution) for caution in told]
    return [Finding(Mark.WELL, "address", f"links will say {settings.http.public_url}.")]
