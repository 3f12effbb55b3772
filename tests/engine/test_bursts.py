"""Many new cards at once are shown together, where a surface can; nothing is lost or doubled by that."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.mention import Mention, Visibility
from bot.domain.thread import ActionRefused
from bot.engine.outbox.cards import A_BURST, IN_ONE_POST
from bot.ports.errors import Unavailable
from bot.ports.store import EffectState
from bot.ports.surface import Pile
from bot.testing.fake_surface import FakeBulletin
from tests.engine.rig import EngineRig, engine_rig


@pytest.fixture
async def storm(database_url: str) -> AsyncIterator[EngineRig]:
    """A company whose room can show many cards in one post, and wants a second between two."""
    async with engine_rig(database_url) as acme:
        acme.room = FakeBulletin("office", pace=timedelta(seconds=1))
        acme.surfaces["office"] = acme.room
        yield acme


def posts(acme: EngineRig) -> list[int]:
    assert isinstance(acme.room, FakeBulletin)
    return acme.room.posts


async def all_ask(acme: EngineRig, many: int) -> None:
    for number in range(many):
        acme.network.say(f"Question {number}?")
    await acme.hear()


async def test_a_few_cards_are_shown_one_by_one(storm: EngineRig) -> None:
    await all_ask(storm, A_BURST - 1)
    await storm.carry()
    assert posts(storm) == []
    assert len(storm.room.cards) == A_BURST - 1


async def test_many_new_cards_share_posts_and_all_of_them_are_shown(storm: EngineRig) -> None:
    await all_ask(storm, 2 * IN_ONE_POST + 3)
    await storm.carry()
    assert sum(posts(storm)) + (len(storm.room.cards) - sum(posts(storm))) == 2 * IN_ONE_POST + 3
    assert max(posts(storm)) <= IN_ONE_POST
    threads = sorted(card.thread for card in storm.room.cards.values())
    assert threads == list(range(1, 2 * IN_ONE_POST + 4))
    assert await storm.store.waiting() == 0


async def test_between_two_posts_the_room_rests(storm: EngineRig) -> None:
    await all_ask(storm, 2 * IN_ONE_POST)
    await storm.carry()
    assert posts(storm) == [IN_ONE_POST, IN_ONE_POST]
    assert storm.slept == [1.0, 1.0]


async def test_cards_that_were_shown_together_are_redrawn_one_by_one(storm: EngineRig) -> None:
    ana = await storm.colleague("Ana")
    await all_ask(storm, A_BURST)
    await storm.carry()
    [thread, *_] = sorted(card.thread for card in storm.room.cards.values())
    await storm.desk.handle(act.Claim(thread, ana))
    await storm.carry()
    assert posts(storm) == [A_BURST]
    assert len(storm.room.cards) == A_BURST
    assert "Ana" in storm.card(thread).status


async def test_what_cannot_be_shown_together_now_is_shown_later_once_each(storm: EngineRig) -> None:
    await all_ask(storm, A_BURST + 1)
    storm.room.trouble = Unavailable("busy", retry_after=timedelta(seconds=30))
    await storm.carry()
    assert storm.room.cards == {}
    storm.room.trouble = None
    await storm.later(timedelta(minutes=2))
    await storm.later(timedelta(minutes=2))
    assert len(storm.room.cards) == A_BURST + 1
    assert len({card.thread for card in storm.room.cards.values()}) == A_BURST + 1
    assert await storm.store.waiting() == 0


async def test_a_crash_after_they_were_shown_shows_none_twice(storm: EngineRig) -> None:
    await all_ask(storm, A_BURST)
    storm.room.late_trouble = ConnectionResetError("the line broke")
    await storm.carry()
    await storm.later(timedelta(minutes=2))
    await storm.later(timedelta(minutes=2))
    assert len(storm.room.cards) == A_BURST
    assert await storm.store.waiting() == 0


async def test_a_surface_that_shows_cards_one_by_one_goes_on_doing_so(acme: EngineRig) -> None:
    await all_ask(acme, 3 * A_BURST)
    await acme.carry()
    assert len(acme.room.cards) == 3 * A_BURST


async def test_one_thread_waiting_twice_is_one_card(storm: EngineRig) -> None:
    ana = await storm.colleague("Ana")
    await all_ask(storm, A_BURST)
    await storm.desk.handle(act.Note(1, ana, "Mine, I think."))  # type: ignore[arg-type]
    await storm.carry()
    assert posts(storm) == [A_BURST]
    assert len(storm.room.cards) == A_BURST
    for id in range(1, 2 * A_BURST):
        kept = await storm.store.effect(id)
        assert kept is None or kept.state in (EffectState.DONE, EffectState.CANCELLED)


# --- what was not said to everybody ---------------------------------------------------------------


class Marked(FakeBulletin):
    """A room that its owner marked as fit for what was said privately."""

    sees_private = True


@pytest.mark.parametrize("visibility", [Visibility.DIRECT, Visibility.FOLLOWERS])
async def test_what_was_said_privately_stands_in_a_room_that_is_not_marked_without_its_words_and_its_name(
    storm: EngineRig, visibility: Visibility
) -> None:
    ana = await storm.colleague("Ana")
    for n in range(A_BURST):
        storm.network.say(f"Between us {n}.")
    mentions = [replace(m, visibility=visibility) for m in storm.network.log if isinstance(m, Mention)]
    threads = await storm.inbox.accept(*mentions)
    await storm.carry()
    assert posts(storm) == [A_BURST]
    thread = threads[0]
    assert thread is not None
    seen = [*storm.room.cards.values(), *await storm.desk.pile(Pile.UP_FOR_GRABS, ana)]
    assert len(seen) == 2 * A_BURST
    for card in (*seen, await storm.desk.look(thread, ana)):
        assert "Between us" not in repr(card)
        assert "marta" not in repr(card).casefold()
        assert "said privately" in " ".join(card.notices)
    await storm.desk.handle(act.Claim(thread, ana))
    for asked in (storm.desk.preview(thread, ana, "Hi"), storm.desk.handle(act.SaveDraft(thread, ana, "Hi"))):
        with pytest.raises(ActionRefused, match="said privately"):
            await asked


async def test_a_room_that_is_marked_for_it_shows_what_was_said_privately(storm: EngineRig) -> None:
    storm.room = Marked("office")
    storm.surfaces["office"] = storm.room
    ana = await storm.colleague("Ana")
    storm.network.say("Between us.")
    mentions = [replace(m, visibility=Visibility.DIRECT) for m in storm.network.log if isinstance(m, Mention)]
    [thread] = await storm.inbox.accept(*mentions)
    await storm.carry()
    assert thread is not None
    assert len(storm.room.cards) == 1
    assert "yours" in await storm.desk.handle(act.Claim(thread, ana))
