"""What stands outside the program in a file of its own, and outlives it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ConfigDict


class OutsideSettings(BaseModel):
    """A file of its own, outside of everything that the program keeps."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    file: str


class Outside:
    """Such a file. What was written there stays, whatever becomes of the program."""

    table: str

    def __init__(self, file: str | Path) -> None:
        self.file = str(file)
        with self._open() as db:
            db.execute(f"CREATE TABLE IF NOT EXISTS {self.table}")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        db = sqlite3.connect(self.file, timeout=30)
        try:
            with db:
                yield db
        finally:
            db.close()
