"""Promise: nobody outside speaks for us. Who somebody is, is read again each time, and every doubt refuses."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import ReplyState
from bot.domain.ids import StaffId, StaffRef
from bot.domain.staff import Standing
from bot.domain.thread import ActionRefused, JournalEntry, JournalEvent
from bot.testing.fake_surface import FakeSurface
from tests.promises.rig import UNDO, ForgedRig
from tests.running_program import RunningProgram

Doubt = Callable[[ForgedRig, StaffRef], Awaitable[StaffRef]]


class Silent(FakeSurface):
    """A surface that cannot say who anybody is."""

    async def standing(self, who: StaffRef, *, sending: bool = False) -> Standing:  # noqa: ARG002 - nobody can say
        raise ConnectionResetError(who.account)


async def turned_away(acme: ForgedRig, who: StaffRef) -> StaffRef:
    acme.room.insiders.discard(who.account)
    return who


async def silence(acme: ForgedRig, who: StaffRef) -> StaffRef:
    acme.surfaces["office"] = Silent("office")
    return who


async def left(acme: ForgedRig, who: StaffRef) -> StaffRef:
    await acme.people.deactivate((await acme.person(who)).id)
    return who


async def crossed_out(acme: ForgedRig, who: StaffRef) -> StaffRef:
    """Not active any more, and nothing else was done about it."""
    await acme.forges("UPDATE hr_staff SET active = 0")
    return who


async def unknown_account(acme: ForgedRig, _: StaffRef) -> StaffRef:
    acme.room.insiders.add("999")
    return StaffRef("office", "999")


async def another_surface(acme: ForgedRig, who: StaffRef) -> StaffRef:
    acme.surfaces["lobby"] = FakeSurface("lobby")
    return await known_as(acme, replace(who, surface="lobby"))


async def no_such_surface(acme: ForgedRig, who: StaffRef) -> StaffRef:
    return await known_as(acme, replace(who, surface="elsewhere"))


async def known_as(acme: ForgedRig, who: StaffRef) -> StaffRef:
    """Let Ana be known by one more account."""
    await acme.forges(
        "INSERT INTO hr_accounts VALUES (:surface, :account, 1)", surface=who.surface, account=who.account
    )
    return who


DOUBTS = [turned_away, silence, left, crossed_out, unknown_account, another_surface, no_such_surface]


@pytest.mark.parametrize("doubt", DOUBTS)
async def test_a_doubt_refuses_every_action_and_is_journalled(acme: ForgedRig, doubt: Doubt) -> None:
    ana = await acme.colleague("Ana")
    thread, held = await acme.asked(), await acme.asked("And then?")
    preview = await acme.previewed(held, ana, "Then we sleep.")
    who = await doubt(acme, ana)
    before = await acme.thread(held)
    actions: list[act.Action] = [
        act.Claim(thread, who),
        act.Send(held, who, preview.fingerprint),
        act.Note(held, who, "I was here."),
        act.SaveDraft(held, who, "Other words."),
        act.Enrol(who, "Somebody", agreed=True),
    ]

    for action in actions:
        with pytest.raises(ActionRefused):
            await acme.desk.handle(action)

    remembered = await acme.journalled(JournalEvent.REFUSED)
    assert [line.text.split(":")[0] for line in remembered] == [type(action).__name__ for action in actions]
    assert {line.about for line in remembered} == {f"{who.surface}/{who.account}"}
    assert (await acme.thread(thread)).claim is None
    assert await acme.thread(held) == before
    await acme.later(UNDO)
    assert acme.public() == []


@pytest.mark.parametrize("answer", ["yes", "no"])
async def test_while_nobody_can_say_who_the_author_is_the_reply_waits_and_the_answer_decides(
    acme: ForgedRig, answer: str
) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)

    await silence(acme, ana)
    await acme.later(UNDO)
    assert acme.public() == []
    assert [reply.state for reply in (await acme.thread(thread)).replies] == [ReplyState.LEAVING]

    acme.surfaces["office"] = acme.room
    if answer == "no":
        await turned_away(acme, ana)
    await acme.later(timedelta(seconds=10))
    assert len(acme.public()) == (answer == "yes")
    expected = ReplyState.SENT if answer == "yes" else ReplyState.FAILED
    assert [reply.state for reply in (await acme.thread(thread)).replies] == [expected]


@pytest.mark.parametrize("doubt", [turned_away, left, crossed_out])
async def test_a_doubt_that_arises_after_sending_stops_the_reply_and_its_author_is_told(
    acme: ForgedRig, doubt: Doubt
) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.leaving(thread, ana)

    await doubt(acme, ana)
    await acme.later(UNDO)
    acme.surfaces["office"] = acme.room
    await acme.later(timedelta(hours=1))

    assert acme.public() == []
    [reply] = (await acme.thread(thread)).replies
    if doubt is left:  # their reply is undone as they go
        assert reply.state is ReplyState.UNDONE
        return
    assert reply.state is ReplyState.FAILED
    if doubt is not crossed_out:  # nobody tells stories to somebody who is gone
        assert any("was not published" in told for told in acme.told(ana))


async def test_somebody_who_withdrew_their_agreement_cannot_send_and_what_they_sent_does_not_leave(
    acme: ForgedRig,
) -> None:
    ana = await acme.colleague("Ana")
    thread, other = await acme.asked(), await acme.asked("And you?")
    await acme.leaving(thread, ana)
    preview = await acme.previewed(other, ana, "Me too.")
    person = await acme.person(ana)
    await acme.store.keep(replace(person, agreed_at=None), JournalEntry(JournalEvent.ENROLLED, acme.now, person.id))

    with pytest.raises(ActionRefused, match="read the house rules"):
        await acme.desk.handle(act.Send(other, ana, preview.fingerprint))
    await acme.later(UNDO)

    assert acme.public() == []


async def test_only_the_claimant_sends(acme: ForgedRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ben, "I say."))
    preview = await acme.desk.preview(thread, ben, "I say.")
    with pytest.raises(ActionRefused, match="Only Ana"):
        await acme.desk.handle(act.Send(thread, ben, preview.fingerprint))
    await acme.later(UNDO)
    assert acme.public() == []


@pytest.mark.asyncio(loop_scope="package")
async def test_at_the_doors_of_the_staff_room_nobody_outside_does_anything(program: RunningProgram) -> None:
    ana, cleo, stranger = await program.colleague("Ana", "baker"), program.customer(), program.stranger()
    await cleo.asks("Who is there?")
    claim = await ana.looks(cleo.thread)
    for path in ("/staff", "/staff/mine", "/staff/all", "/staff/me", "/staff/events", f"/staff/t/{cleo.thread}"):
        page = await stranger.open(path)
        assert page.status == 401
        assert "Who is there?" not in page.html
    for action in ("claim", "note", "close", "not-for-us"):
        forged = await stranger.submit(claim, action, text="Hello from outside")
        assert forged.status == 401
    ben = await program.colleague("Ben")
    foreign = await ben.submit(claim, "claim")
    assert foreign.status == 403, "a form of Ana's is no form of Ben's"

    story = await program.story(cleo.thread)
    assert story.thread.claim is None
    assert all("outside" not in entry.text for entry in story.journal)


@pytest.mark.asyncio(loop_scope="package")
async def test_somebody_expelled_is_refused_at_once_in_a_browser_that_is_still_open(program: RunningProgram) -> None:
    dan, cleo = await program.colleague("Dan"), program.customer()
    await cleo.asks("Dan?")
    page = await dan.presses(cleo.thread, Verb.CLAIM)
    await program.door.people.deactivate(StaffId(dan.id))
    for action in ("release", "note", "write"):
        assert (await dan.submit(page, action, text="Still here")).status == 401
    assert await program.journal(cleo.thread, JournalEvent.NOTED) == []
