"""A room that outsiders can read lets nothing out until somebody who may confirms it."""

import asyncio

import pytest

from bot.chat.shared_rooms import LOOKED_FOR, UNSURE, require_admin
from bot.domain.staff import Standing
from bot.domain.thread import ActionRefused
from bot.ports.errors import Rejected, Unavailable
from tests.chat.world import World


async def test_what_was_found_holds_for_ten_minutes_where_nothing_is_sent(world: World) -> None:
    room = world.chat.room
    for _ in range(3):
        assert not (await room.seen()).shared
    assert room.looks == 1
    world.passes(LOOKED_FOR)
    await room.seen()
    assert room.looks == 2


async def test_sending_looks_every_time(world: World) -> None:
    assert await world.chat.room.why_not_relay() == ""
    world.chat.room.outsiders = ("T9",)
    assert await world.chat.room.why_not_relay() == "Outsiders read along."


@pytest.mark.parametrize("trouble", [Unavailable("down"), Rejected("no"), KeyError("channel"), TypeError()])
async def test_in_doubt_nothing_is_sent(world: World, trouble: Exception) -> None:
    world.chat.room.trouble = trouble
    assert await world.chat.room.why_not_relay() == UNSURE


async def test_a_confirmation_holds_over_restarts_and_covers_nobody_who_came_later(world: World) -> None:
    world.chat.room.outsiders = ("T8", "T9")
    await world.chat.room.confirm("ana")
    assert (await world.chat.room.seen()).relays
    again = world.again().room
    again.outsiders = ("T9",)
    assert (await again.seen()).confirmed
    again.outsiders = ("T7", "T9")
    assert not (await again.seen(fresh=True)).relays


async def test_a_confirmation_ends_with_the_sharing(world: World) -> None:
    room = world.chat.room
    room.outsiders = ("T9",)
    await room.confirm("ana")
    room.outsiders = ()
    await room.seen(fresh=True)
    room.outsiders = ("T9",)
    assert not (await room.seen(fresh=True)).relays


async def test_until_the_first_look_outsiders_may_read_along(world: World) -> None:
    before = world.chat.room.perhaps_shared
    await world.chat.room.seen()
    assert (before, world.chat.room.perhaps_shared) == (True, False)


async def test_after_a_change_what_was_known_is_no_comfort(world: World) -> None:
    room = world.chat.room
    await room.seen()
    room.changed()
    assert room.perhaps_shared
    room.trouble = Unavailable("down")
    with pytest.raises(Unavailable):
        await room.lately()


async def test_a_change_while_what_is_known_is_read_has_it_looked_at_again(world: World) -> None:
    await world.chat.room.seen()
    again = asyncio.create_task(world.chat.room.seen())
    await asyncio.sleep(0)
    world.chat.room.changed()
    assert not (await again).shared
    assert world.chat.room.looks == 2


async def test_where_the_product_does_not_say_the_last_look_serves_for_drawing(world: World) -> None:
    room = world.chat.room
    room.outsiders = ("T9",)
    await room.seen()
    world.passes(LOOKED_FOR)
    room.trouble = Unavailable("down")
    assert (await room.lately()).shared


async def test_only_those_who_look_after_the_house_confirm_and_others_are_written_down(world: World) -> None:
    await require_admin(world.ana, Standing(may_speak=True, is_keeper=True), world.desk, "Ask an admin.")
    with pytest.raises(ActionRefused, match="Ask an admin"):
        await require_admin(world.ana, Standing(may_speak=True), world.desk, "Ask an admin.")
    assert world.desk.turned_away == [(world.ana, "confirm a shared room", "Ask an admin.")]


async def test_when_outsiders_come_or_go_the_cards_that_stand_are_drawn_again(world: World) -> None:
    room, redrawn = world.chat.room, list[str]()

    async def redraw() -> None:
        redrawn.append("all")

    room.redraw = redraw
    await room.seen()
    assert redrawn == []
    room.outsiders = ("T9",)
    room.changed()
    await room.seen()
    await room.seen(fresh=True)
    assert redrawn == ["all"]
    again = world.again().room
    again.redraw, again.outsiders = redraw, ("T9",)
    await again.seen()
    assert redrawn == ["all"], "another process, or this one started again, knows that they are there"
    again.outsiders = ()
    await again.seen(fresh=True)
    assert redrawn == ["all", "all"]


async def test_what_another_process_found_out_counts_before_the_next_card(world: World) -> None:
    room, other = world.chat.room, world.again().room
    await room.seen()
    room.outsiders = other.outsiders = ("T9",)
    await other.seen()
    assert (await room.seen()).shared
