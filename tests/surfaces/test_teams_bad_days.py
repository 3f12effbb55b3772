"""What Teams and people do on bad days: odd refusals, late answers, heavy words, people and rooms that go away."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.domain.card import Verb
from bot.domain.refs import CardRef, EffectKey, ThreadId
from bot.ports import Unavailable
from bot.testing.desk import a_card
from tests.servers.teams import Person, Post
from tests.surfaces.teams_rig import TeamsRig, teams_room, words

THREAD = ThreadId(142)
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
