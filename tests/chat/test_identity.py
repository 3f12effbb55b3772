"""Who may act from a chat product, and what is remembered of them."""

import pytest

from bot.chat.identity import KNOWN_FOR, UNSURE, NotEnrolled
from bot.domain.ids import StaffId, StaffRef
from bot.domain.thread import ActionRefused
from bot.ports.errors import OutcomeUnknown, Rejected, Unavailable
from bot.testing.fake_chat import ELSEWHERE
from tests.chat.world import World


async def test_a_colleague_is_let_in_and_known_for_five_minutes(world: World) -> None:
    for _ in range(3):
        assert await world.authorize("ana") == StaffRef("fake", "ana")
    assert world.chat.people.asked == ["ana"]
    world.passes(KNOWN_FOR)
    await world.authorize("ana")
    assert world.chat.people.asked == ["ana", "ana"]


async def test_sending_asks_every_time(world: World) -> None:
    await world.authorize("ana")
    await world.chat.people.standing(world.ana, fresh=True)
    assert world.chat.people.asked == ["ana", "ana"]


async def test_somebody_about_whom_something_changed_is_looked_up_again(world: World) -> None:
    await world.authorize("ana")
    world.chat.people.names["ana"] = ""
    world.chat.people.forget_account("ana")
    with pytest.raises(ActionRefused):
        await world.authorize("ana")


@pytest.mark.parametrize("account", ["eve", "app-7", "T9/ana", ""])
async def test_everybody_else_is_refused_and_it_is_written_down(world: World, account: str) -> None:
    with pytest.raises(ActionRefused):
        await world.authorize(account)
    assert [wanted for _, wanted, _ in world.desk.turned_away] == ["claim"]


@pytest.mark.parametrize("trouble", [Unavailable("down"), Rejected("no"), OutcomeUnknown("lost"), KeyError("user")])
async def test_in_doubt_nobody_may_act(world: World, trouble: Exception) -> None:
    world.chat.people.trouble = trouble
    standing = await world.chat.people.standing(world.ana, fresh=True)
    assert (standing.may_speak, standing.reason) == (False, UNSURE)


async def test_another_products_account_is_nobodys_here(world: World) -> None:
    assert (await world.chat.people.standing(StaffRef("slack", "ana"))).reason == ELSEWHERE
    assert world.chat.people.asked == []


async def test_a_colleague_who_has_not_enrolled_may_only_look(world: World) -> None:
    assert await world.authorize("fay", enrolled=False) == StaffRef("fake", "fay")
    with pytest.raises(NotEnrolled) as first:
        await world.authorize("fay")
    assert first.value.person.name == "Fay"
    assert world.desk.turned_away == [(StaffRef("fake", "fay"), "claim", "not enrolled yet")]


async def test_a_colleagues_account_is_remembered_over_restarts(world: World) -> None:
    await world.authorize("ana")
    assert await world.again().people.account_of(StaffId(1)) == "ana"
    assert await world.chat.people.account_of(StaffId(9)) is None


async def test_of_those_who_may_not_act_nothing_is_written_down_when_they_only_talk(world: World) -> None:
    assert await world.chat.people.may_act("ana") == world.ana
    assert await world.chat.people.may_act("eve") is None
    assert await world.chat.people.may_act("app-7") is None
    assert world.desk.turned_away == []


async def test_a_name_that_cannot_be_found_out_is_empty(world: World) -> None:
    assert await world.chat.people.name_of("ana") == "Ana"
    assert await world.chat.people.name_of("eve") == ""
