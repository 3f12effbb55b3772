"""What a row is given: how much to do, how often, and fresh databases to do it in."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tests.bench.measure import Line

_numbers = count(1)

NewDatabase = Callable[[], str]
"""Makes an empty database on a server and returns its address."""


@dataclass(frozen=True, slots=True)
class Bench:
    """One run. `tiny` does as little as shows that everything works, and measures nothing."""

    folder: Path
    rounds: int = 3
    tiny: bool = False
    grown: int = 100_000
    new_database: NewDatabase | None = None
    tell: Callable[[str], None] = field(default=lambda _: None)

    @property
    def backend(self) -> str:
        """Which database is measured."""
        return "SQLite" if self.new_database is None else "PostgreSQL"

    def goal_for(self, sqlite: float, postgres: float) -> float:
        """Return the bound for the database at hand."""
        return sqlite if self.new_database is None else postgres

    def size(self, full: int, tiny: int = 2) -> int:
        """Return how many things to do."""
        return tiny if self.tiny else full

    async def database(self, name: str) -> str:
        """Return the address of a fresh, empty database."""
        if self.new_database is not None:
            return await asyncio.to_thread(self.new_database)
        return f"sqlite+aiosqlite:///{self.folder / name}-{next(_numbers)}.db"


Row = Callable[[Bench], Awaitable[list[Line]]]
