"""Starts the program in processes of its own, and hears what becomes of them."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60.0


@dataclass(eq=False)
class Running:
    """One process of the program, from its start to its end."""

    id: int
    pid: int = 0
    links: list[list[str]] = field(default_factory=list)
    code: int | None = None
    sentence: str = ""
    passed: list[tuple[str, str]] = field(default_factory=list)
    """The points that it came by and told of, each with what was written there."""
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _heard: set[str] = field(default_factory=set)

    def hear(self, what: str, told: dict[str, Any]) -> None:
        """Take in one report."""
        match what:
            case "started":
                self.pid = told["pid"]
            case "ready":
                self.links = told["links"]
            case "passed":
                self.passed.append((told["point"], told["wrote"]))
            case "said":
                self.sentence = told["sentence"]
            case "ended":
                self.code = told["code"]
        self._heard.add(what)
        self._news.set()

    @property
    def killed(self) -> bool:
        """Whether it ended by SIGKILL."""
        return self.code == -signal.SIGKILL

    @property
    def caught(self) -> bool:
        """Whether it came to its point."""
        return bool(self.passed)

    async def until(self, *what: str) -> str:
        """Wait for one of these reports, and return which came; its end is one, too."""
        async with asyncio.timeout(PATIENCE):
            while not (came := [word for word in (*what, "ended") if word in self._heard]):
                self._news.clear()
                await self._news.wait()
        return came[0]

    async def is_ready(self) -> None:
        """Wait until it answers; fail with what it said if it ended instead."""
        if await self.until("ready") != "ready":
            raise AssertionError(f"the program did not start ({self.code}): {self.sentence}")

    def kill(self, number: signal.Signals) -> None:
        """Send it a signal, if it still lives."""
        if self.code is None:
            os.kill(self.pid, number)

    async def ends(self, number: signal.Signals = signal.SIGTERM) -> int:
        """End it, and return its exit code."""
        self.kill(number)
        try:
            await self.until("ended")
        except TimeoutError:
            self.kill(signal.SIGUSR2)  # it writes down where it hangs
            raise AssertionError("the program does not end; its log says where it hangs") from None
        assert self.code is not None
        return self.code


class Launcher:
    """Gives orders to `tests.crash.program`, and passes its reports on."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._running: dict[int, Running] = {0: Running(0)}

    async def launch(self, order: dict[str, Any]) -> Running:
        """Start the program once more; return once its process is there."""
        running = Running(len(self._running))
        self._running[running.id] = running
        assert self._process.stdin is not None
        self._process.stdin.write((json.dumps({**order, "id": running.id}) + "\n").encode())
        await running.until("started")
        return running

    async def here(self) -> None:
        """Wait until it takes orders."""
        await self._running[0].until("here")

    async def listen(self) -> None:
        """Pass reports on until there are no more."""
        assert self._process.stdout is not None
        while line := await self._process.stdout.readline():
            told = json.loads(line)
            self._running[told["id"]].hear(told["what"], told)


@asynccontextmanager
async def launcher(log: Path) -> AsyncIterator[Launcher]:
    """A launcher, and nothing left running afterwards. What the programs log goes to `log`."""
    with log.open("ab") as file:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.crash.program",
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=file,
            limit=1 << 20,
        )
    made = Launcher(process)
    listening = asyncio.create_task(made.listen())
    try:
        await made.here()
        yield made
    finally:
        assert process.stdin is not None
        process.stdin.close()
        await process.wait()
        await listening
