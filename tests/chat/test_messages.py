"""One message for each key, no matter what breaks; cards in a room, and many in one message."""

from dataclasses import replace

import pytest

from bot.chat.bursts import Bursts
from bot.chat.messages import REFUSALS_MOST, MessageRef, OutgoingMessage, ParentDeleted, Rendered
from bot.domain.ids import EffectKey, ThreadId
from bot.domain.thread import State
from bot.ports.errors import OutcomeUnknown, PortError, Rejected, Unavailable
from bot.testing.fake_desk import a_card
from tests.chat.world import World

ONE = OutgoingMessage("C1", Rendered("One", ["block"]), [ThreadId(142)])


async def test_a_key_is_posted_once_over_restarts(world: World) -> None:
    first = await world.chat.context.registry.post("key", ONE)
    assert await world.chat.context.registry.post("key", ONE) == first
    assert await world.again().context.registry.post("key", ONE) == first
    assert len(world.chat.messages.posts) == 1


@pytest.mark.parametrize("trouble", [Unavailable("down"), Rejected("no"), ParentDeleted()])
async def test_what_surely_failed_is_tried_again_without_looking(world: World, trouble: Exception) -> None:
    world.chat.messages.trouble = trouble
    with pytest.raises((PortError, ParentDeleted)):
        await world.chat.context.registry.post("key", ONE)
    assert await world.kv.get("posted", "key") is None


async def test_what_perhaps_arrived_is_looked_for_first(world: World) -> None:
    world.chat.messages.trouble = OutcomeUnknown("lost")
    with pytest.raises(OutcomeUnknown):
        await world.chat.context.registry.post("key", ONE)
    entry = await world.kv.get("posted", "key")
    assert entry is not None
    assert entry.value["tries"] == 1
    world.chat.messages.trouble = None
    await world.chat.context.registry.post("key", ONE)
    assert await world.chat.context.registry.posted("key") == MessageRef("C1", "1", "1")


async def test_a_message_is_drawn_again_only_when_it_differs(world: World) -> None:
    registry = world.chat.context.registry
    place = await registry.post("key", ONE)
    assert await registry.draw(place, ONE.drawing)
    changed = Rendered("Two", [])
    assert await registry.draw(place, changed)
    assert world.chat.messages.posts["1"] == changed


async def test_a_refused_change_is_tried_again_with_the_next_until_so_many_were_refused(world: World) -> None:
    registry, posts = world.chat.context.registry, world.chat.messages.posts
    place = await registry.post("key", ONE)
    kept = dict(posts)
    posts.clear()
    assert not await registry.draw(place, Rendered("Two", []))
    posts.update(kept)
    assert await registry.draw(place, Rendered("Three", []))
    posts.clear()
    for n in range(REFUSALS_MOST):
        assert not (await registry.state(place))["gone"]
        assert not await registry.draw(place, Rendered(f"Four {n}", []))
    posts.update(kept)
    assert not await registry.draw(place, Rendered("Five", []))


async def test_a_place_says_which_thread_it_is_about(world: World) -> None:
    registry = world.chat.context.registry
    one = await registry.post("one", ONE)
    many = await registry.post("many", replace(ONE, about=[ThreadId(1), ThreadId(2)]))
    assert await registry.thread_at(one.root_key) == ThreadId(142)
    assert await registry.thread_at(many.root_key) is None
    assert await registry.is_burst(many.root_key)
    assert await registry.card_of(ThreadId(142)) == one


class Pen:
    """Draws a burst as its numbers."""

    lines_in_burst = 3

    def burst(self, lines: object) -> Rendered:
        return Rendered(str([(line.thread, line.own) for line in lines]), ["burst"])  # type: ignore[attr-defined]

    async def address(self, place: MessageRef) -> str:
        return f"https://chat.example/{place.ts}"


async def test_many_cards_share_messages_until_somebody_takes_one_up(world: World) -> None:
    registry, stood = world.chat.context.registry, []

    async def stand(card: object, key: str) -> MessageRef:
        stood.append(key)
        return await registry.post(key, replace(ONE, about=[card.thread]))  # type: ignore[attr-defined]

    bursts = Bursts(world.chat.context, Pen(), stand)  # type: ignore[arg-type]
    cards = [(a_card(number), EffectKey(f"card/{number}")) for number in range(1, 6)]
    await bursts.gather(cards)
    numbers = [await bursts.of(key) for _, key in cards]
    assert [numbers.count(number) for number in ("1", "2")] == [3, 2]
    await bursts.show("1", [card for card, _ in cards[:3]])
    assert stood == []
    claimed = replace(cards[0][0], state=State.CLAIMED)
    await bursts.show("1", [claimed])
    assert stood == ["own/1"]
    assert world.chat.messages.posts["1"].text.startswith("[(1, 'https://chat.example/2'), (2, '')")
