"""An employee leaves the company: from that moment they cannot send, and what they sent before does not leave."""

from datetime import timedelta

import pytest

from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffId
from tests.running_program import RunningProgram

UNDO_SECONDS = 600
pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_their_pending_reply_does_not_leave(program: RunningProgram) -> None:
    ana, cleo = await program.colleague("Ana"), program.customer()
    await cleo.asks("Will you be there?")
    await ana.presses(cleo.thread, Verb.CLAIM)
    await ana.answers(cleo.thread, "I will.")

    await program.door.people.deactivate(StaffId(ana.id))
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await program.settles()

    assert "I will." not in (await cleo.reads()).text
    [reply] = (await program.story(cleo.thread)).thread.replies
    assert reply.state is ReplyState.UNDONE
    dan = await program.colleague("Dan")
    assert (await dan.looks(cleo.thread)).offers("claim"), "nobody waits for somebody who left"


async def test_an_hour_later_they_cannot_send_or_look_or_come_back(program: RunningProgram) -> None:
    ben, dan, cleo = await program.colleague("Ben"), await program.colleague("Dan"), program.customer()
    await cleo.asks("Do you know?")
    await ben.presses(cleo.thread, Verb.CLAIM)
    preview = await ben.writes(cleo.thread, "I know it all.")
    [(_, link)] = await program.door.people.invite_again(
        next(staff for staff in await program.store.everybody() if staff.id == ben.id)
    )

    await program.door.people.deactivate(StaffId(ben.id))
    await program.passes(timedelta(hours=1))
    refused = await ben.submit(preview, "send")

    assert refused.status == 401
    assert "I know it all." in refused.html, "what he wrote is his to copy"
    assert (await ben.open("/staff")).status == 401
    assert (await ben.open(link)).status == 410, "an invitation from before does not work either"
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await program.settles()
    assert "I know it all." not in (await cleo.reads()).text

    free = await dan.looks(cleo.thread)
    assert free.offers("claim"), "nobody waits for somebody who left"
    await dan.presses(cleo.thread, Verb.CLAIM)


async def test_what_stands_in_public_keeps_their_name(program: RunningProgram) -> None:
    eva, cleo = await program.colleague("Eva"), program.customer()
    await cleo.asks("Who are you?")
    await eva.presses(cleo.thread, Verb.CLAIM)
    await eva.answers(cleo.thread, "I am the one who bakes.")
    await program.passes(timedelta(seconds=UNDO_SECONDS))
    await cleo.sees("I am the one who bakes.")

    await program.door.people.deactivate(StaffId(eva.id))

    assert "Eva" in (await cleo.reads()).text
