"""Effects are handed to the engine in the transaction that keeps them: both, or neither."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio
import sqlalchemy as sa

from bot.domain.ids import ThreadId
from bot.ports.store import CARRY, QUEUE, EffectOutcome, EffectState
from bot.testing.contracts.store_rig import (
    NOW,
    ROOMS,
    RULES,
    Crash,
    employee,
    mention,
    reply_by,
    sending,
    take_in,
)
from storage.connection.database import Database, open_database
from storage.connection.workflow_queue import APPLICATION, JSON, WORKFLOW_VERSION, WorkflowQueue, workflow_id
from storage.store import SqlStore


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = open_database(database_url)
    yield database
    await database.close()


@pytest.fixture
def store(database: Database) -> SqlStore:
    return SqlStore(database, ROOMS, WorkflowQueue(database.system_engine), lambda: NOW)


async def workflows(database: Database) -> list[dict[str, object]]:
    schema = "" if database.dialect == "sqlite" else "dbos."
    query = f"SELECT * FROM {schema}workflow_status JOIN {schema}workflow_input USING (workflow_uuid) ORDER BY 1"

    def read(connection: sa.Connection) -> list[dict[str, object]]:
        return [dict(row) for row in connection.exec_driver_sql(query).mappings()]

    return await database.read(read)


async def test_a_page_becomes_one_workflow_per_room_with_all_its_cards(store: SqlStore, database: Database) -> None:
    await take_in(store, mention("1"), mention("2"))
    front, back = await workflows(database)
    assert (front["workflow_uuid"], front["queue_partition_key"]) == ("effect-000000000001", "room/office/front")
    assert (front["name"], front["queue_name"], front["status"]) == (CARRY, QUEUE, "ENQUEUED")
    assert (front["application_version"], front["application_name"]) == (WORKFLOW_VERSION, APPLICATION)
    assert JSON().deserialize(str(front["inputs"])) == {"args": [[1, 3]], "kwargs": {}}
    assert JSON().deserialize(str(back["inputs"])) == {"args": [[2, 4]], "kwargs": {}}
    assert front["serialization"] == JSON().name()


async def test_what_is_rolled_back_was_never_handed_over(store: SqlStore, database: Database) -> None:
    def work(connection: sa.Connection) -> None:
        store.queue.enqueue(connection, [7], lane="room/office/front", due=NOW, now=NOW)
        raise Crash

    with pytest.raises(Crash):
        await database.write(work)
    assert await workflows(database) == []


async def test_a_reply_waits_until_its_undo_window_has_closed(store: SqlStore, database: Database) -> None:
    await take_in(store, mention("1"))
    ana, _ = await employee(store)
    await store.change(ThreadId(1), sending(reply_by(ana)))
    last = (await workflows(database))[-1]
    assert last["status"] == "DELAYED"
    created, until = last["created_at"], last["delay_until_epoch_ms"]
    assert isinstance(created, int)
    assert isinstance(until, int)
    assert timedelta(milliseconds=until - created) >= RULES.undo - timedelta(seconds=5)


async def test_an_effect_that_is_tried_again_by_hand_is_a_workflow_of_its_own(
    store: SqlStore, database: Database
) -> None:
    await take_in(store, mention("1"))
    await store.finish(EffectOutcome(1, EffectState.PARKED, "They said no."))
    await store.try_again(1)
    again = next(row for row in await workflows(database) if row["workflow_uuid"] == workflow_id(1, 1))
    assert JSON().deserialize(str(again["inputs"])) == {"args": [[1], 1], "kwargs": {}}
    assert again["queue_partition_key"] == "room/office/front"


def test_workflow_ids_sort_as_their_effects_do() -> None:
    numbers = [1, 9, 10, 99, 100, 10**11]
    assert sorted(map(workflow_id, numbers)) == list(map(workflow_id, numbers))


def test_what_the_engine_stores_can_always_be_said() -> None:
    """What JSON cannot say is named: an exception that could not be stored kept its whole lane waiting."""
    assert JSON().deserialize(JSON().serialize(ValueError("no such table"))) == "ValueError('no such table')"


async def test_a_lane_is_carried_while_anything_of_it_waits_or_runs_in_this_version(
    store: SqlStore, database: Database
) -> None:
    await take_in(store, mention("1"))
    schema = "" if database.dialect == "sqlite" else "dbos."
    both = ["room/office/back", "room/office/front"]

    async def after(step: str) -> list[str]:
        update = f"UPDATE {schema}workflow_status SET {step} WHERE queue_partition_key = 'room/office/front'"
        await database.write(lambda connection: connection.exec_driver_sql(update) and None)
        return [head.lane for head in await store.lane_heads() if head.carried]

    assert [head.lane for head in await store.lane_heads()] == both
    assert await after("status = 'PENDING', executor_id = 'me'") == both
    assert await store.carries("me", "effect-000000000001")
    assert not await store.carries("other", "effect-000000000001")
    assert await after("status = 'DELAYED'") == both[:1]
    assert not await store.carries("me", "effect-000000000001")
    assert await after("status = 'SUCCESS'") == both[:1]
    assert await after("status = 'ENQUEUED'") == both
    assert await after("application_version = '0'") == both[:1]
