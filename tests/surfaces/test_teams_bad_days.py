"""What Teams and people do on bad days: odd refusals, late answers, heavy words, people and rooms that go away."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.refs import CardRef, EffectKey, ThreadId
from bot.ports import Unavailable
from bot.testing.desk import a_card
from bot.wording import LABELS
from tests.servers.teams import Person, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words

THREAD = ThreadId(142)
TEXT = "Yes: the almond-free sponge."
WRITING = (Verb.CLAIM, Verb.WRITE, Verb.SEND, Verb.NOTE)


@pytest.fixture
async def rig() -> AsyncIterator[TeamsRig]:
    async with teams_room() as rig:
        rig.desk.clock = rig.clock.now
        yield rig


@pytest.fixture
async def card(rig: TeamsRig) -> Post:
    await stands(rig)
    return rig.card(THREAD)


@pytest.fixture
def ana(rig: TeamsRig) -> Person:
    return rig.person(rig.ana)


async def stands(rig: TeamsRig, **changes: Any) -> CardRef:
    found = rig.desk.put(a_card(**{"verbs": WRITING, **changes}))
    return await rig.surface.show(found, room=rig.surface.rooms[0], key=EffectKey("card/142"))


# --- posts and rooms that are not there ---------------------------------------------------------


@pytest.mark.parametrize(("status", "code"), [(403, "ServiceError"), (404, "ActivityNotFoundInConversation")])
async def test_a_deleted_card_is_left_alone_whichever_way_teams_says_so(
    rig: TeamsRig, status: int, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    ref = await stands(rig)
    rig.teams.fail("update", status, code=code)
    await rig.surface.update(ref, a_card(version=2, status="Closed"))
    before = rig.teams.count("update")
    await rig.surface.update(ref, a_card(version=3, status="Open again"))
    assert rig.teams.count("update") == before
    assert "not in the team" not in caplog.text


@pytest.mark.parametrize("code", ["ConversationNotFound", "NotFound"])
async def test_a_card_whose_conversation_teams_does_not_find_for_a_while_is_drawn_later(
    rig: TeamsRig, code: str
) -> None:
    ref = await stands(rig)
    rig.teams.fail("update", 404, code=code)
    with pytest.raises(Unavailable):
        await rig.surface.update(ref, a_card(version=2, status="Closed"))
    await rig.surface.update(ref, a_card(version=2, status="Closed"))
    assert "Closed" in words(rig.card(THREAD))


async def test_a_card_in_a_room_of_former_times_that_is_deleted_is_left_alone(rig: TeamsRig) -> None:
    ref = await stands(rig)
    former = CardRef(ref.room, ref.id.replace("customers", "formerly0"))
    await rig.surface.update(former, a_card(version=2, status="Closed"))
    assert rig.teams.count("update") == 1


async def test_while_teams_does_not_find_the_room_nobody_is_said_to_have_left_it(rig: TeamsRig, card: Post) -> None:
    rig.teams.fail("member", 404, code="ConversationNotFound")
    ben = rig.person(rig.ben)
    await ben.press(card, "Claim")
    assert "could not make sure who you are" in ben.told[-1]


# --- what Teams brings twice, and what comes too late -------------------------------------------


async def with_preview(ana: Person, card: Post, text: str = TEXT) -> None:
    await ana.press(card, LABELS[Verb.WRITE])
    await ana.submit("Preview", text=text)


async def test_an_answer_that_was_sent_too_slowly_for_teams_is_said_to_leave_and_can_be_undone(
    rig: TeamsRig, card: Post, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_preview(ana, card)
    gate, handle = asyncio.Event(), rig.desk.handle

    async def slowly(action: act.Action) -> str:
        if isinstance(action, act.Send):
            await gate.wait()
        return await handle(action)

    monkeypatch.setattr(rig.desk, "handle", slowly)
    rig.room._door.answer_within = 0.02
    await ana.submit(LABELS[Verb.SEND])
    gate.set()
    await rig.is_told(rig.ana)
    assert "leaves in 20 seconds" in words(ana.private[-1])
    assert "press again" not in rig.told(rig.ana)
    rig.room._door.answer_within = 4.0
    await ana.press(ana.private[-1], LABELS[Verb.UNDO])
    assert rig.desk.did(act.Undo) == [act.Undo(THREAD, rig.ana)]


async def test_a_press_on_send_that_is_brought_again_after_a_restart_sends_nothing_twice(
    rig: TeamsRig, card: Post, ana: Person
) -> None:
    await with_preview(ana, card)
    await ana.submit(LABELS[Verb.SEND])
    pressed = rig.teams.last
    await rig.passes(seconds=30)
    await rig.crash()
    await rig.begin_again()
    await rig.teams.repeat(pressed)
    assert len(rig.desk.did(act.Send)) == 1


async def test_a_button_that_nobody_knows_any_more_says_so(rig: TeamsRig, card: Post, ana: Person) -> None:
    pressed = await ana.press(card, "Claim")
    former = {**pressed.activity, "id": "f:former"}
    former["value"] = {"action": {"type": "Action.Execute", "verb": "former", "data": {"do": "former"}}}
    answer = await rig.teams.bring(former)
    assert "earlier version" in answer.body["value"]
    opened = {**former, "id": "f:opened", "name": "task/fetch", "value": {"data": {"do": "former"}}}
    assert "earlier version" in str((await rig.teams.bring(opened)).body["task"])
