"""Durable queue of effects: they are queued in the transaction that stores them."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from dbos import DBOS, DBOSClient, EnqueueOptions, Serializer

from bot.ports.store import CARRY, QUEUE

APPLICATION = "handraise"
"""The name under which the engine keeps our work. Workers and queue must agree on it."""

WORKFLOW_VERSION = "1"
"""Grows only when a workflow changes its shape. The engine's own default, a hash of the source, would
strand all waiting work at every edit."""


_COLUMNS = ("workflow_uuid", "status", "queue_name", "queue_partition_key", "application_version", "executor_id")
_WORKFLOWS = {
    dialect: sa.table("workflow_status", *(sa.column(name) for name in _COLUMNS), schema=schema)
    for dialect, schema in (("sqlite", None), ("postgresql", "dbos"))
}
"""The table of DBOS that says what waits and what runs. Only read here: DBOS alone writes it."""


class JSON(Serializer):
    """What the engine stores, as JSON: its default is pickle, which runs what it reads."""

    def serialize(self, data: Any) -> str:
        """Return it as text. What JSON cannot say, such as an exception, is named: storing it must never fail."""
        return json.dumps(data, default=repr)

    def deserialize(self, serialized_data: str) -> Any:
        """Return what the text says."""
        return json.loads(serialized_data)

    def name(self) -> str:
        """Return the name that is stored with each value."""
        return "json"


class WorkflowQueue:
    """Queue of DBOS in which effects wait to be carried out. Writes upon the connection it is given; opens none."""

    def __init__(self, engine: sa.Engine) -> None:
        self._client = DBOSClient(
            system_database_engine=engine, application_name=APPLICATION, serializer=JSON(), lazy=True
        )

    def enqueue(
        self, connection: sa.Connection, ids: Sequence[int], *, lane: str, due: datetime, now: datetime, again: int = 0
    ) -> None:
        """Have these effects of one lane carried out in order, not before `due`, if this transaction is kept.

        The same first id is queued once; `again` counts its further hand-overs.
        """
        options: EnqueueOptions = {
            "workflow_name": CARRY,
            "queue_name": QUEUE,
            "workflow_id": workflow_id(ids[0], again),
            "queue_partition_key": lane,
            "app_version": WORKFLOW_VERSION,
        }
        wait = (due - now).total_seconds()
        if wait > 0:
            options["delay_seconds"] = wait
        given = (list(ids), again) if again else (list(ids),)
        self._client.enqueue_in_transaction(connection, options, *given)

    def carried_lanes(self, connection: sa.Connection) -> frozenset[str]:
        """Return the lanes of which something waits for its turn in the queue, or is being carried.

        What waits for a time to come does not count, nor what no program of this version would take on.
        """
        row = _WORKFLOWS[connection.dialect.name].c
        query = sa.select(row.queue_partition_key).distinct()
        query = query.where(row.queue_name == QUEUE, row.status.in_(("PENDING", "ENQUEUED")))
        query = query.where(row.application_version == WORKFLOW_VERSION)
        return frozenset(connection.execute(query).scalars())

    def is_carrier(self, connection: sa.Connection, worker: str, workflow: str) -> bool:
        """Return whether that workflow is claimed by this worker, and still is."""
        row = _WORKFLOWS[connection.dialect.name].c
        query = sa.select(row.executor_id).where(row.workflow_uuid == workflow, row.status == "PENDING")
        return connection.execute(query).scalar() == worker


def workflow_id(effect: int, again: int = 0) -> str:
    """Return the id of the workflow whose first effect this is. Padded: ties in a lane are broken by it."""
    return f"effect-{effect:012d}" + (f"-{again}" if again else "")


def prepare(system_url: str) -> None:
    """Bring the engine's own tables up to date, or create them. Blocks; needs the database to itself."""
    DBOS.migrate(system_url)
