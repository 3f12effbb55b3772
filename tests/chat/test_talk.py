"""Words that are said to us."""

from datetime import timedelta

import pytest

from bot.chat.background_tasks import AGAIN
from bot.chat.command_runner import Text
from bot.chat.flow.responses import Failed, Introduce, WhichThread
from bot.chat.interaction import Ask
from bot.domain import actions as act
from bot.domain.ids import ThreadId
from bot.testing.fake_desk import a_card
from tests.chat.world import World

THREAD = ThreadId(142)


async def test_a_newcomer_may_ask_for_the_list_and_is_led_in_for_the_rest(world: World) -> None:
    assert not isinstance((await world.chat.say("fay", "list"))[0], Introduce)
    [led] = await world.chat.say("fay", "claim", 142)
    assert isinstance(led, Introduce)
    assert led.then == {"say": "claim", "here": 142}


async def test_an_outsider_is_refused_and_written_down(world: World) -> None:
    [told] = await world.chat.say("eve", "claim 142")
    assert isinstance(told, Failed)
    assert [wanted for _, wanted, _ in world.desk.turned_away] == ["claim"]


async def test_what_broke_is_raised_and_apologised_for_once_in_two_minutes(world: World) -> None:
    told: list[object] = []

    async def tell(came: object) -> None:
        told.append(came)

    async def broken() -> None:
        raise ConnectionError

    for minutes in (0, 1, 2):
        world.passes(timedelta(minutes=minutes))
        with pytest.raises(ConnectionError):
            await world.chat.talk.answer(broken(), {}, "one event", tell)
    assert told == [Failed(AGAIN)] * 2


async def test_somebody_who_talks_in_their_thread_keeps_it_and_a_stranger_asks_for_nothing(world: World) -> None:
    await world.chat.talk.keep_claim(world.ana, THREAD)
    assert world.desk.handled == [act.KeepClaim(THREAD, world.ana)]
    await world.chat.talk.keep_claim(world.fay, THREAD)
    assert len(world.desk.handled) == 1


async def test_a_number_of_another_thread_is_asked_about_and_the_press_does_what_was_meant(world: World) -> None:
    world.desk.put(a_card(7))
    [asked] = await world.chat.say("ana", "close 7", 142)
    assert isinstance(asked, WhichThread)
    assert [label for label, _ in asked.choices] == ["#142, this one", "#7"]
    assert world.desk.handled == []
    for label, say in asked.choices:
        assert isinstance(await world.chat.press("ana", Ask.SAY, say=say, key=label), Text)
        await world.chat.press("ana", Ask.SAY, say=say, key=label)
    assert world.desk.handled == [act.Close(THREAD, world.ana), act.Close(ThreadId(7), world.ana)]


async def test_words_to_send_for_another_thread_are_refused_with_the_way_to_say_it(world: World) -> None:
    [told] = await world.chat.say("ana", "send #7 Yes, we do.", 142)
    assert isinstance(told, Failed)
    assert "which one do you mean?" in told.text
    assert world.desk.handled == []


async def test_help_offers_what_only_those_may_who_look_after_the_house_to_nobody_else(world: World) -> None:
    said = {account: str(await world.chat.say(account, "help")) for account in ("ana", "ben", "fay")}
    assert [account for account, told in said.items() if "pause" in told] == ["ana"]
