"""What a card says of the past, and that it stops saying what was taken back."""

from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.card import Similar
from bot.domain.digest.last_seven_days import LastSevenDays
from bot.domain.ids import StaffRef
from bot.domain.thread import ActionRefused
from bot.ports.surface import Pile
from tests.engine.rig import UNDO, EngineRig

NUTS = "Do you bake anything without nuts?"
AGAIN = "What do you bake without nuts?"


async def test_a_card_says_who_was_here_before_and_who_answered_something_like_it(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    first = await acme.asked(NUTS)
    await acme.sent(first, ana, "Yes, the rye.")
    await acme.later(UNDO)
    again = await acme.asked(AGAIN)
    await acme.carry()
    room, hers = acme.card(again), await acme.desk.look(again, ana)
    for card in (room, hers):
        assert card.similar == (Similar(first, NUTS, "Ana"),)
        assert card.history.startswith("1 thread before, on ")
        assert card.history.endswith(", answered by Ana.")
    assert (acme.card(first).similar, acme.card(first).history) == ((), "")


async def test_the_cards_of_a_pile_say_nothing_of_the_past(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    await acme.sent(await acme.asked(NUTS), ana, "Yes, the rye.")
    await acme.later(UNDO)
    await acme.asked(AGAIN)
    assert [(card.history, card.similar) for card in await acme.desk.pile(Pile.ALL, ana)] == [("", ())] * 2


async def test_what_a_customer_deleted_goes_from_every_card_that_quoted_it(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    post = acme.network.say(NUTS)
    await acme.hear()
    first = await acme.store.thread_of(post)
    assert first is not None
    await acme.sent(first, ana, "Yes, the rye.")
    await acme.later(UNDO)
    again = await acme.asked(AGAIN)
    await acme.carry()
    assert NUTS in repr(acme.card(again))
    acme.network.delete(post)
    await acme.hear()
    await acme.carry()
    assert acme.card(again).similar == ()
    assert NUTS not in repr(acme.room.cards)


async def test_a_week_is_seven_days_and_for_people_who_work_here(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana"), await acme.colleague("Ben")
    first, second, _ = await acme.asked(NUTS), await acme.asked("When do you open?"), await acme.asked("Hello!")
    await acme.sent(first, ana, "Yes, the rye.")
    await acme.later(UNDO)
    await acme.desk.handle(act.Claim(second, ben))
    await acme.desk.handle(act.HelpToo(second, ana))
    assert await acme.desk.week(ana) == LastSevenDays(
        answered_by_me=1, helped_by_me=1, heard=3, answered=1, waiting_now=1
    )
    acme.now += timedelta(days=7, seconds=1)
    assert await acme.desk.week(ana) == LastSevenDays(waiting_now=1)
    with pytest.raises(ActionRefused):
        await acme.desk.week(StaffRef("office", "stranger"))


async def test_a_like_that_is_heard_again_after_a_restart_counts_once(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked()
    await acme.sent(thread, ana, "Yes.")
    await acme.later(UNDO)
    [ours] = [post.ref for post in acme.network.posts.values() if post.key is not None]
    acme.network.like(ours)
    for _ in range(2):
        await acme.inbox.accept(*acme.network.log)
    await acme.carry()
    assert (await acme.desk.week(ana)).liked == 1
    assert acme.told(ana) == [f"Marta liked your answer in #{thread}."]
