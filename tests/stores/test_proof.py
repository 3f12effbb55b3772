"""Who writes in the database behind the program's back is found out: each change, gap and addition is named."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
import sqlalchemy as sa

from bot.domain.decisions.reply_events import reply_published
from bot.domain.journal_chain import BEGINNING
from bot.engine.proof import ProofReport, seal_journal, verify
from bot.ports.store_proof import LATEST
from bot.testing.contracts.store_history import MOMENT
from bot.testing.contracts.store_rig import employee, opened_thread, post, reply_by, sending
from tests.stores.rig import SqlRig, rigged


@pytest_asyncio.fixture
async def rig(database_url: str) -> AsyncIterator[SqlRig]:
    """A store in which one question was answered, all of it sealed."""
    async with rigged(database_url) as rig:
        ana, _ = await employee(rig.store)
        thread, reply = await opened_thread(rig.store), reply_by(ana, text="Some of it.\n— Ana, baker")
        await rig.store.change(thread, sending(reply))
        await rig.store.change(thread, lambda read: reply_published(read.thread, reply.id, post("ours"), MOMENT))
        await seal_journal(rig.store)
        yield rig


async def behind_its_back(rig: SqlRig, *statements: str) -> ProofReport:
    """Do what somebody could who may write in the database, and take the triggers away first; then verify."""

    def write(connection: sa.Connection) -> None:
        for table in ("hr_journal", "hr_seals"):
            if connection.dialect.name == "sqlite":
                for deed in ("update", "delete"):
                    connection.execute(sa.text(f"DROP TRIGGER IF EXISTS {table}_no_{deed}"))
            else:
                connection.execute(sa.text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        for statement in statements:
            connection.execute(sa.text(statement))
        if connection.dialect.name != "sqlite":
            for table in ("hr_journal", "hr_seals"):
                connection.execute(sa.text(f"ALTER TABLE {table} ENABLE TRIGGER USER"))

    await rig.database.write(write)
    return await verify(rig.store)


async def test_what_nobody_touched_is_proven(rig: SqlRig) -> None:
    report = await verify(rig.store)
    assert report.faults == []
    assert (report.lines, report.threads, report.replies) == (4, 1, 1)
    assert report.head != BEGINNING
    assert (await verify(rig.store, known_head=report.head)).faults == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE hr_journal SET text = 'No.' WHERE deed = 'sent'", "“sent” (#1): its text was changed."),
        ("UPDATE hr_journal SET by_staff = 9 WHERE deed = 'sent'", "“sent” (#1): it or its seal was changed."),
        ("DELETE FROM hr_journal WHERE deed = 'enrolled'", "line 1: taken away."),
        ("UPDATE hr_seals SET salt = '' WHERE number = 1", "line 1, “enrolled”: its text was changed."),
        ("UPDATE hr_seals SET hash = details WHERE number = 1", "line 1, “enrolled”: it or its seal was changed."),
        ("DELETE FROM hr_seals WHERE number = 2", "seal 2 of the chain: taken away."),
        ("UPDATE hr_replies SET text = 'No.'", "is not, letter for letter, what the journal says they sent."),
        ("UPDATE hr_posts SET text = 'No.' WHERE by_us", "does not say what its author sent."),
        ("DELETE FROM hr_replies", "is ours, and nobody is on record as having sent it."),
        ("DELETE FROM hr_journal WHERE deed = 'published'", "the journal does not say that it was put there."),
        ("UPDATE hr_replies SET public_name = 'Ben'", "does not end with its author's signature."),
    ],
)
async def test_what_was_altered_is_named(rig: SqlRig, statement: str, fault: str) -> None:
    report = await behind_its_back(rig, statement)
    assert any(fault in found for found in report.faults), report.faults


async def test_a_line_that_was_put_in_among_the_sealed_ones_is_named(rig: SqlRig) -> None:
    line = (
        "INSERT INTO hr_journal (id, deed, at, text, about) SELECT {}, deed, at, 'forged', '' FROM hr_journal LIMIT 1"
    )
    await behind_its_back(rig, line.format(LATEST + 100))
    await seal_journal(rig.store)
    report = await behind_its_back(rig, line.format(50))
    await seal_journal(rig.store)
    assert [f for f in report.faults if "line 50, " in f] == ["line 50, “enrolled”: put in afterwards."]


async def test_a_chain_that_was_made_again_does_not_pass_through_the_head_that_was_written_down(rig: SqlRig) -> None:
    head = (await verify(rig.store)).head
    await behind_its_back(rig, "UPDATE hr_journal SET text = 'No.' WHERE deed = 'enrolled'", "DELETE FROM hr_seals")
    await seal_journal(rig.store)
    assert (await verify(rig.store)).faults == []
    [fault] = (await verify(rig.store, known_head=head)).faults
    assert fault == f"The chain does not pass through {head}: it was made again, or shortened."


@pytest.mark.parametrize("statement", ["UPDATE hr_seals SET salt = ''", "DELETE FROM hr_seals"])
async def test_seals_can_only_be_added(rig: SqlRig, statement: str) -> None:
    with pytest.raises(sa.exc.DBAPIError, match="seals can only be added"):
        await rig.database.write(lambda connection: connection.execute(sa.text(statement)))
