"""Who can see a post is a property of that post: a private one in a public thread stays where it may be read."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.mention import Visibility
from bot.domain.thread import ActionRefused
from bot.ports.surface import Pile
from bot.testing.fake_surface import FakeSurface
from tests.engine.rig import UNDO, EngineRig, engine_rig

ADDRESS = "It is 12 Baker Street, Leeds."
PRIVATE = pytest.mark.parametrize("visibility", [Visibility.DIRECT, Visibility.FOLLOWERS])


class Den(FakeSurface):
    """A surface whose owner marked it as fit for what was said privately."""

    sees_private = True


@pytest_asyncio.fixture
async def acme(sqlite_url: str) -> AsyncIterator[EngineRig]:
    async with engine_rig(sqlite_url) as acme:
        yield acme


async def with_a_den(acme: EngineRig, ana: StaffRef) -> StaffRef:
    """Give Ana an account on a surface that may show private posts."""
    acme.surfaces["den"] = Den("den")
    acme.surfaces["den"].insiders.add("ana")
    there = StaffRef("den", "ana")
    await acme.store.link(there, (await acme.person(ana)).id)
    return there


async def answered_then_told(acme: EngineRig, visibility: Visibility) -> tuple[ThreadId, StaffRef]:
    """A customer asks in public, Ana answers, and they follow up with an address that not everybody can see."""
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked("Can you send me a loaf?")
    await acme.sent(thread, ana, "We can. Where to?")
    await acme.later(UNDO)
    root = (await acme.store.story(thread)).thread.root  # type: ignore[union-attr]
    acme.network.say(ADDRESS, answers=root, visibility=visibility)
    await acme.hear()
    await acme.carry()
    return thread, ana


async def shown(acme: EngineRig, thread: ThreadId, by: StaffRef) -> str:
    """All that this person's surface shows of the thread."""
    cards: list[Card] = [await acme.desk.look(thread, by), *await acme.desk.pile(Pile.ALL, by)]
    surface = acme.surfaces[by.surface]
    return repr([*cards, *surface.cards.values(), *surface.whispers])


@PRIVATE
async def test_a_private_follow_up_in_a_public_thread_is_not_shown_where_it_may_not_be(
    acme: EngineRig, visibility: Visibility
) -> None:
    thread, ana = await answered_then_told(acme, visibility)
    assert "Baker" not in await shown(acme, thread, ana)
    card = acme.card(thread)
    assert sorted(post.note for post in card.posts) == ["", "", "Said privately: not shown here"]
    assert "Said privately: not shown here" in card.summary
    assert card.notices == (
        "Something was said privately, and no room here may show that. See private_posts in the documentation.",
    )
    assert not {Verb.WRITE, Verb.SEND} & {*card.verbs}
    with pytest.raises(ActionRefused, match="neither shown nor answered here"):
        await acme.desk.handle(act.SaveDraft(thread, ana, "On its way."))
    assert "free again" in await acme.desk.handle(act.Release(thread, ana))


@PRIVATE
async def test_it_says_where_it_can_be_read_and_there_it_is_read_and_answered(
    acme: EngineRig, visibility: Visibility
) -> None:
    thread, ana = await answered_then_told(acme, visibility)
    there = await with_a_den(acme, ana)
    assert (await acme.desk.look(thread, ana)).notices[0].endswith("It can be read in den.")
    assert ADDRESS in await shown(acme, thread, there)
    await acme.sends(thread, there, "Off to 12 Baker Street!")
    await acme.later(UNDO)
    assert "Off to 12 Baker Street!" in acme.public()[-1]
    here = await shown(acme, thread, ana)
    assert "Baker" not in here, "our answer to what was said privately is as private"
    assert "We can. Where to?" in here
    story = await acme.store.story(thread)
    assert story is not None
    assert [post.visibility for post in story.posts if post.by_us] == [Visibility.PUBLIC, visibility]


async def test_what_colleagues_wrote_since_is_withheld_and_what_they_wrote_before_is_not(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked("Can you send me a loaf?")
    await acme.desk.handle(act.Note(thread, ana, "An early note."))
    there = await with_a_den(acme, ana)
    root = (await acme.store.story(thread)).thread.root  # type: ignore[union-attr]
    acme.network.say(ADDRESS, answers=root, visibility=Visibility.DIRECT)
    await acme.hear()
    await acme.desk.handle(act.Note(thread, there, "A late note: Baker Street is near."))
    await acme.carry()
    assert "An early note." in await shown(acme, thread, ana)
    assert "A late note" not in await shown(acme, thread, ana)
    assert "A late note" in await shown(acme, thread, there)


async def test_a_public_answer_that_repeats_private_words_needs_a_second(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana")
    thread = await acme.asked("Can you send me a loaf?")
    there = await with_a_den(acme, ana)
    root = (await acme.store.story(thread)).thread.root  # type: ignore[union-attr]
    acme.network.say(ADDRESS, answers=root, visibility=Visibility.DIRECT)
    acme.network.say("Did you get it?", answers=root)
    await acme.hear()
    await acme.desk.handle(act.Claim(thread, there))
    for text, held in (("We have it, thank you.", False), ("Off to 12 Baker Street!", True)):
        preview = await acme.desk.preview(thread, there, text)
        assert any("said privately" in reason for reason in preview.verdict.reasons) is held


async def test_a_third_account_cannot_be_let_in_on_a_private_answer(acme: EngineRig) -> None:
    thread, ana = await answered_then_told(acme, Visibility.DIRECT)
    there = await with_a_den(acme, ana)
    preview = await acme.desk.preview(thread, there, "@lee can tell you more.")
    assert "read along" in preview.verdict.reasons[0]
    await acme.desk.handle(act.SaveDraft(thread, there, "@lee can tell you more."))
    with pytest.raises(ActionRefused, match="read along"):
        await acme.desk.handle(act.Send(thread, there, preview.fingerprint))
