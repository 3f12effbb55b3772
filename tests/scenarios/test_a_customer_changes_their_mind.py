"""A customer writes again, changes what they wrote, or deletes it: whoever has the thread hears of it."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.domain.card import Verb
from bot.domain.thread import State
from storage.tables.tables import Row
from tests.running_program import RunningProgram

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_follow_up_calls_who_answered(program: RunningProgram) -> None:
    ana, ben = await program.colleague("Ana", "baker"), await program.colleague("Ben")
    cleo = program.customer()
    await cleo.asks("Is the rye vegan?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.answers(cleo.thread, "It is.")
    await cleo.sees("It is.")

    await cleo.adds("And the buns?")

    await ana.hears(f"Cleo wrote again in #{cleo.thread}.")
    assert "wrote again" not in await ben.whispers()
    assert f"#{cleo.thread}" in (await ana.open("/staff/mine")).text
    assert (await program.story(cleo.thread)).thread.state is State.WAITING


async def test_a_follow_up_opens_a_closed_thread_for_everybody(program: RunningProgram) -> None:
    ben, cleo = await program.colleague("Ben"), program.customer()
    await cleo.asks("Lovely shop!")
    await ben.presses(cleo.thread, Verb.CLOSE)
    assert f"#{cleo.thread}" not in (await ben.open("/staff")).text

    await cleo.adds("Oh, and when do you open?")

    page = (await ben.open("/staff")).text
    assert f"#{cleo.thread}" in page
    assert "Oh, and when do you open?" in page


async def test_an_edit_shows_on_the_card_and_what_was_said_before_is_gone(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Do you bake with nutz?")
    await ana.presses(cleo.thread, Verb.CLAIM)

    await cleo.edits("Do you bake with nuts?")

    card = await ana.looks(cleo.thread)
    assert "Do you bake with nuts?" in card.text
    assert "Edited by the customer" in card.text
    assert "nutz" not in card.html
    assert "nutz" not in (await cleo.reads()).text
    await ana.hears(f"Cleo changed what they wrote in #{cleo.thread}.")


async def test_a_deletion_erases_the_words_everywhere_at_once(program: RunningProgram) -> None:
    first, then = "zanzibar-quince-41", "zanzibar-quince-42"
    ana, ben, cleo = await program.colleague("Ana", "baker"), await program.colleague("Ben"), program.customer()
    await cleo.asks(f"My secret is {first}.")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ben.presses(cleo.thread, Verb.HELP_TOO)
    await cleo.edits(f"My secret is {then}.")
    await cleo.adds(f"Did I say {then}?")
    await ana.hears(f"Cleo wrote again in #{cleo.thread}.")
    assert then in (await program.customer().open("/feed.atom")).html
    assert first not in await kept_in_tables(program), "what was said before an edit is kept nowhere"
    assert first.encode() not in everything_in_files(program)

    await cleo.deletes()
    await program.settles()

    await ana.hears(f"What was asked in #{cleo.thread} was deleted.")
    for person in (ana, ben):
        pages = [await person.open(path) for path in ("/staff", "/staff/mine", "/staff/closed", "/staff/all")]
        for page in (*pages, await person.looks(cleo.thread)):
            assert "zanzibar" not in page.html
    for path in ("/", f"/t/{cleo.thread}", f"/t/{cleo.thread}/fragment", "/feed.atom"):
        assert "zanzibar" not in (await program.customer().open(path)).html
        assert "zanzibar" not in (await cleo.open(path)).html
    assert (await program.story(cleo.thread)).thread.state is State.WITHDRAWN
    assert "zanzibar" not in await kept_in_tables(program)
    await program.door.database.scrub()
    assert b"zanzibar" not in everything_in_files(program)


async def test_a_deleted_follow_up_leaves_the_question(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana", "baker"), program.customer()
    await cleo.asks("Do you deliver?")
    await cleo.adds("To pomegranate street 7.")
    thread = await cleo.reads()
    last = [str(a["href"]) for a in thread.soup.find_all("a") if str(a["href"]).endswith("/delete")][-1]

    await cleo.submit(await cleo.open(last), "delete")

    card = await ana.looks(cleo.thread)
    assert "Do you deliver?" in card.text
    assert "pomegranate" not in card.html
    assert "pomegranate" not in (await cleo.reads()).html
    assert card.offers("claim")


async def kept_in_tables(program: RunningProgram) -> str:
    """Return every row of every table, the engine's own too."""

    def read(connection: sa.Connection) -> str:
        names = sa.inspect(connection).get_table_names()
        assert set(names) > {table.name for table in Row.metadata.sorted_tables}
        return "\n".join(str(row) for name in names for row in connection.execute(sa.text(f'SELECT * FROM "{name}"')))

    return await program.door.database.read(read)


def everything_in_files(program: RunningProgram) -> bytes:
    """Return every byte of the SQLite files."""
    path = Path(str(program.door.database.url.database))
    return b"".join(each.read_bytes() for each in sorted(path.parent.iterdir()))
