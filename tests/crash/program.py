"""The real program as a process that can be killed at a point: `python -m tests.crash.program`.

Reads orders from its standard input, one JSON object a line, and for each forks a process that runs the
program: everything is imported once, so that a start costs a tenth of a second. Reports what happens to
them on its standard output.
"""

import asyncio
import ctypes
import faulthandler
import gc
import json
import os
import select
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from bot import app, logging_setup
from bot.app import serve, utc_now
from bot.config.registry import channels, surfaces
from bot.config.settings import Configured, Settings
from bot.engine import scheduler
from storage.store import SqlStore
from tests.crash import defects, imported
from tests.crash.board import BoardSurface
from tests.crash.keyless_network import ForgetfulChannel
from tests.crash.points import Deadly, Point
from tests.ports import watch

PR_SET_PDEATHSIG = 1
REPORTS = 1


def settings(order: Mapping[str, Any]) -> Settings:
    """Return the settings that an order asks for: the wall, the staff room, and perhaps a forgetful network."""
    wall, room = channels().factory("wall"), surfaces().factory("staffroom")
    talks = {"wall": Configured("wall", "wall", wall, wall.Settings(posts_per_minute=10_000, per_page=3))}
    if order.get("forgetful"):
        theirs = ForgetfulChannel.Settings(file=order["forgetful"])
        talks["forgetful"] = Configured("forgetful", "forgetful", ForgetfulChannel, theirs)
    rooms = {"staffroom": Configured("staffroom", "staffroom", room, room.Settings())}
    if order.get("board"):
        rooms["board"] = Configured("board", "board", BoardSurface, BoardSurface.Settings(file=order["board"]))
    return Settings.model_validate(
        {
            "name": "Acme",
            "database_url": order["database_url"],
            "http": {"port": order["port"]},
            "claims": {"undo_seconds": 0},
            "channels": talks,
            "surfaces": rooms,
            "digest": {"zone": "Europe/Berlin"},
        }
    )


def clock(order: Mapping[str, Any]) -> Callable[[], datetime]:
    """Return the time: what the order says it is now, and on from there; else the true one."""
    if "clock" not in order:
        return utc_now
    ahead = datetime.fromisoformat(order["clock"]) - utc_now()
    return lambda: utc_now() + ahead


def report(id: int, what: str, **more: Any) -> None:
    """Write one line, in one piece."""
    os.write(REPORTS, (json.dumps({"id": id, "what": what, **more}) + "\n").encode())


def live(order: Mapping[str, Any]) -> int:
    """Run the program in this process, until it is stopped or dies; return its exit code."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    id, kill = order["id"], order.get("kill")
    deadly = Deadly(
        Point(**kill) if kill else None,
        lambda point, wrote: report(id, "passed", point=point, wrote=wrote),
        tells_all=bool(order.get("tells_all")),
    )
    deadly.watch_commits()
    faulthandler.register(signal.SIGUSR2)  # for whoever wonders why one hangs
    defects.bring_in(order.get("defect", ""))
    asked = settings(order)
    channels, surfaces = asked.channels.values(), asked.surfaces.values()
    for port in (SqlStore, *(c.factory for c in channels), *(s.factory for s in surfaces)):
        watch(port, deadly.passes)
    if "lease_seconds" in order:
        app.WORKER_LEASE = timedelta(seconds=order["lease_seconds"])
        scheduler.ROUND = timedelta(seconds=order["lease_seconds"] / 5)

    def ready(links: list[tuple[str, str]]) -> None:
        report(id, "ready", links=links)
        deadly.counts()

    try:
        asyncio.run(serve(asked, ready=ready, now=clock(order), poll_seconds=0.05))
    except Exception as trouble:  # noqa: BLE001 - what is told, the tests read
        report(id, "said", sentence=f"{trouble}", kind=type(trouble).__name__)
        return 1
    return 0


def fork(order: Mapping[str, Any]) -> int:
    """Start the program in a process of its own, and return its number."""
    pid = os.fork()
    if pid:
        return pid
    code = 3
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
        code = live(order)
    finally:
        os._exit(code)


def main() -> None:
    """Take orders until there are no more, then end whatever still runs."""
    logging_setup.set_up(verbose=False)
    imported.everything()
    gc.freeze()  # else each process looks, for a sixth of a second, at what none of them will ever let go
    awake, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    running: dict[int, int] = {}
    report(0, "here")
    left = b""
    while True:
        readable, _, _ = select.select([0, awake], [], [])
        if awake in readable:
            os.read(awake, 4096)
            _reap(running)
        if 0 in readable:
            came = os.read(0, 65536)
            if not came:
                break
            *lines, left = (left + came).split(b"\n")
            for line in lines:
                order = json.loads(line)
                pid = fork(order)
                running[pid] = order["id"]
                report(order["id"], "started", pid=pid)
    for pid in running:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _reap(running: dict[int, int]) -> None:
    for pid, id in list(running.items()):
        gone, status = os.waitpid(pid, os.WNOHANG)
        if gone:
            del running[pid]
            report(id, "ended", code=os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
