"""What every part of the store works with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import Room
from storage.connection.database import Database
from storage.connection.workflow_queue import WorkflowQueue


@dataclass(frozen=True)
class StoreContext:
    """The database, the rooms that get a card of every thread, where effects are handed over, and the clock."""

    database: Database
    rooms: Sequence[Room]
    queue: WorkflowQueue
    now: Callable[[], datetime]
