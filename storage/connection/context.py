"""What every part of the store works with."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import CustomerRef, Room
from storage.connection.database import Database
from storage.connection.workflow_queue import WorkflowQueue

SamePerson = Callable[[CustomerRef], Collection[CustomerRef]]
"""Says how the accounts of ours on the same network know a customer, themselves included."""


def only_there(customer: CustomerRef) -> Collection[CustomerRef]:
    """Say that no other account of ours is on that network."""
    return (customer,)


@dataclass(frozen=True)
class StoreContext:
    """The database, the rooms that get a card of every thread, where effects are handed over, and the clock.

    `same_person` says as whom our accounts on one network know a customer: a stop covers them through every one.
    """

    database: Database
    rooms: Sequence[Room]
    queue: WorkflowQueue
    now: Callable[[], datetime]
    same_person: SamePerson = only_there
