"""An answer is corrected: the new one stands first, and only then does the old one go, whatever happens between."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.digest.calendar_week import CalendarWeek
from bot.domain.draft import ReplyState
from bot.domain.ids import EffectKey, PostRef, StaffRef, ThreadId
from bot.domain.staff import Attribution
from bot.domain.thread import ActionRefused, JournalEvent, State
from bot.ports.channel import CanEdit
from bot.ports.errors import Rejected, Unavailable
from bot.testing.fake_channel import FakeChannel, FakeNetwork
from bot.testing.sample_pictures import png
from tests.engine.rig import UNDO, EngineRig, engine_rig

OLD, NEW = "Yes, on Sundays.\n— Ana, baker", "No, not on Sundays.\n— Ana, baker"


class Plain:
    """A network on which nobody can edit, and which can do all else that the town can."""

    def __init__(self, network: FakeNetwork) -> None:
        self._town = FakeChannel(network)
        self.name, self.limits, self.listen = self._town.name, self._town.limits, self._town.listen
        self.retracts = True

    async def publish(self, text: str, *, by: Attribution, to: PostRef, key: EffectKey) -> PostRef:
        return await self._town.publish(text, by=by, to=to, key=key)

    async def find_published(self, key: EffectKey, text: str, *, to: PostRef) -> PostRef | None:
        return await self._town.find_published(key, text, to=to)

    async def retract(self, post: PostRef) -> None:
        if not self.retracts:
            raise Rejected("It is too old to be deleted.")
        await self._town.retract(post)


@pytest.fixture(params=["edits", "does not edit"])
async def acme(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[EngineRig]:
    """A company on a network that lets posts be edited, or not."""
    async with engine_rig(sqlite_url) as acme:
        if request.param == "does not edit":
            plain = acme.watches(Plain(acme.network))
            acme.context.channels["town"] = plain  # type: ignore[index]
            acme.desk.channels["town"] = plain  # type: ignore[index]
            assert not isinstance(plain, CanEdit)
        yield acme


async def answered(acme: EngineRig) -> tuple[StaffRef, ThreadId]:
    """Ana's answer stands."""
    ana, thread = await acme.colleague("Ana", "baker"), await acme.asked()
    assert await acme.sent(thread, ana, "Yes, on Sundays.") == OLD
    await acme.later(UNDO)
    assert acme.public() == [OLD]
    return ana, thread


async def corrects(acme: EngineRig, thread: ThreadId, by: StaffRef, text: str = "No, not on Sundays.") -> str:
    """Send other words in place of the newest answer; return what the author is told."""
    await acme.desk.handle(act.SaveDraft(thread, by, text))
    card = await acme.desk.look(thread, by)
    assert card.preview is not None
    old = [reply.id for reply in card.replies if reply.state is ReplyState.SENT][-1]
    return await acme.desk.handle(act.Send(thread, by, card.preview.fingerprint, corrects=old))


async def states(acme: EngineRig, thread: ThreadId) -> list[ReplyState]:
    story = await acme.store.story(thread)
    assert story is not None
    return [reply.state for reply in story.thread.replies]


async def rest(acme: EngineRig) -> None:
    """Let minutes pass until nothing is left to do, whatever was handed over."""
    for _ in range(4):
        acme.belt.lying = [*acme.belt.lying, *await acme.store.abandoned(acme.now + timedelta(hours=1))]
        await acme.later(timedelta(minutes=2))
    assert await acme.store.waiting() == 0


async def test_the_old_answer_stands_until_the_new_one_does(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    assert (await corrects(acme, thread, ana)).endswith("Your earlier answer stays in public until this one stands.")
    await acme.carry()
    assert acme.public() == [OLD]
    card = await acme.desk.look(thread, ana)
    assert "correction leaves in 20 seconds" in card.status
    assert "It replaces the earlier answer, which stays in public until the corrected one stands." in card.notices
    stood: list[list[str]] = []
    acme.passes = lambda _: stood.append(acme.public())
    await acme.later(UNDO)
    assert acme.public() == [NEW]
    assert all(set(each) & {OLD, NEW} for each in stood), "there was a moment without any answer"
    assert await states(acme, thread) == [ReplyState.REPLACED, ReplyState.SENT]
    card = await acme.desk.look(thread, ana)
    assert card.state is State.ANSWERED
    assert [post.text for post in card.posts if post.by_us and post.text] == [NEW]
    assert not any("replaces" in notice for notice in card.notices)


async def test_where_the_network_can_the_post_itself_is_edited_and_shows_it(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    await corrects(acme, thread, ana)
    await acme.later(UNDO)
    await acme.carry()
    ours = [post for post in acme.network.posts.values() if post.key is not None]
    notes = [post.note for post in (await acme.desk.look(thread, ana)).posts if post.by_us]
    if isinstance(acme.context.channels["town"], CanEdit):
        assert [(post.text, post.edited, post.gone) for post in ours] == [(NEW, True, False)]
        assert notes == ["Corrected"]
    else:
        assert [(post.gone, post.edited) for post in ours] == [(True, False), (False, False)]
        assert f"Your earlier answer in #{thread} is gone: the corrected one stands." in acme.told(ana)


async def test_undone_in_time_the_old_answer_is_as_it_was_and_that_is_said(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    await corrects(acme, thread, ana)
    with pytest.raises(ActionRefused, match="A correction of it is on its way"):
        await acme.desk.handle(act.TakeBack(thread, ana, (await acme.desk.look(thread, ana)).replies[0].id))
    said = await acme.desk.handle(act.Undo(thread, ana))
    assert said == "Undone. Your earlier answer stands in public as it was. Anything you wrote is kept."
    await acme.later(UNDO)
    assert acme.public() == [OLD]
    assert await states(acme, thread) == [ReplyState.SENT, ReplyState.UNDONE]
    assert (await acme.desk.look(thread, ana)).draft == "No, not on Sundays."
    assert Verb.TAKE_BACK in (await acme.desk.look(thread, ana)).verbs


async def test_what_fails_leaves_the_old_answer_and_says_so(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    await corrects(acme, thread, ana)
    acme.network.refusing = Rejected("The network takes no more posts.")
    await acme.later(UNDO)
    assert acme.public() == [OLD]
    assert await states(acme, thread) == [ReplyState.SENT, ReplyState.FAILED]
    await acme.carry()
    assert acme.told(ana)[-1] == (
        f"Your reply in #{thread} was not published: The network takes no more posts. Your earlier answer stands in "
        "public as it was. Anything you wrote is kept."
    )


async def test_a_pause_holds_a_correction_and_leaves_the_old_answer(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    await acme.store.pause(True, who="Cho", why="A check.")
    await corrects(acme, thread, ana)
    await acme.later(UNDO)
    assert acme.public() == [OLD]
    await acme.store.pause(False)
    await rest(acme)
    assert acme.public() == [NEW]


async def test_a_lost_answer_of_the_network_is_looked_for_and_nothing_is_done_twice(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    for text, trouble in (("First.", "losing"), ("Second.", "dropping")):
        await corrects(acme, thread, ana, text)
        setattr(acme.network, trouble, 1)
        await acme.later(UNDO)
        acme.network.time += timedelta(minutes=5)
        await rest(acme)
        assert acme.public() == [f"{text}\n— Ana, baker"]
    assert await states(acme, thread) == [ReplyState.REPLACED, ReplyState.REPLACED, ReplyState.SENT]


async def test_while_the_network_is_down_the_old_answer_stands(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    await corrects(acme, thread, ana)
    acme.network.down = True
    await acme.later(UNDO)
    assert (await states(acme, thread))[0] is ReplyState.SENT
    acme.network.down = False
    await rest(acme)
    assert acme.public() == [NEW]


async def test_a_crash_at_any_point_ends_with_the_correction_alone(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    points: list[str] = []
    acme.passes = points.append
    await corrects(acme, thread, ana, "Number 0.")
    await acme.later(UNDO)
    acme.starts_anew()
    for at in range(1, len(points) + 1):
        await corrects(acme, thread, ana, f"Number {at}.")
        left = [at]

        def passes(_point: str, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] == 0:
                raise KeyboardInterrupt

        acme.passes = passes
        try:
            await acme.later(UNDO)
        except KeyboardInterrupt:
            acme.starts_anew()
        acme.starts_anew()
        acme.network.time += timedelta(minutes=5)
        await rest(acme)
        assert acme.public() == [f"Number {at}.\n— Ana, baker"], points[at - 1]
    assert set((await states(acme, thread))[:-1]) == {ReplyState.REPLACED}


async def test_of_what_the_network_lost_the_correction_is_a_post_of_its_own(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    [stood] = [post.ref for post in acme.network.posts.values() if post.key is not None]
    await FakeChannel(acme.network).retract(stood)
    await corrects(acme, thread, ana)
    await acme.later(UNDO)
    assert acme.public() == [NEW]
    assert await states(acme, thread) == [ReplyState.REPLACED, ReplyState.SENT]


async def test_once_the_customer_wrote_again_the_correction_answers_that(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    [ours] = [post.ref for post in acme.network.posts.values() if post.key is not None]
    acme.network.say("Really?", answers=ours)
    await acme.hear()
    await corrects(acme, thread, ana)
    await acme.later(UNDO)
    assert acme.public() == [NEW]
    assert (await acme.desk.look(thread, ana)).state is State.ANSWERED


async def test_an_answer_that_cannot_be_taken_down_stands_beside_the_new_one_and_that_is_told(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    town = acme.context.channels["town"]
    if not isinstance(town, Plain):
        pytest.skip("here the old answer becomes the new one")
    town.retracts = False
    await corrects(acme, thread, ana)
    await acme.later(UNDO)
    await rest(acme)
    assert acme.public() == [OLD, NEW]
    assert acme.told(ana)[-1] == (
        f"Your earlier answer in #{thread} still stands beside the corrected one. It could not go: "
        "It is too old to be deleted."
    )


async def test_other_pictures_are_a_post_of_their_own(sqlite_url: str) -> None:
    async with engine_rig(sqlite_url) as acme:
        ana, thread = await answered(acme)
        await acme.desk.handle(act.SaveDraft(thread, ana, "No, not on Sundays."))
        await acme.desk.handle(act.AddPicture(thread, ana, png(), "A closed door."))
        await corrects(acme, thread, ana)
        await acme.later(UNDO)
        ours = [post for post in acme.network.posts.values() if post.key is not None]
        assert [(post.gone, len(post.pictures)) for post in ours] == [(True, 0), (False, 1)]


async def test_it_counts_once_in_a_week(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    await corrects(acme, thread, ana)
    await acme.later(UNDO)
    week = await acme.store.digest(CalendarWeek.of(acme.now, "UTC"))
    assert (week.answered, week.retracted) == (1, 0)
    story = await acme.store.story(thread)
    assert story is not None
    deeds = [entry.event for entry in story.journal]
    assert deeds.count(JournalEvent.PUBLISHED) == deeds.count(JournalEvent.CORRECTED) == 1


async def test_only_ones_own_answer_that_stands_is_corrected(acme: EngineRig) -> None:
    ana, thread = await answered(acme)
    old = (await acme.desk.look(thread, ana)).replies[0].id
    await acme.desk.handle(act.TakeBack(thread, ana, old))
    await acme.carry()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, "No."))
    preview = (await acme.desk.look(thread, ana)).preview
    assert preview is not None
    with pytest.raises(ActionRefused, match="does not stand in public any more"):
        await acme.desk.handle(act.Send(thread, ana, preview.fingerprint, corrects=old))


async def test_an_edit_that_may_still_come_is_not_said_to_have_failed(sqlite_url: str) -> None:
    async with engine_rig(sqlite_url) as acme:
        ana, thread = await answered(acme)
        await corrects(acme, thread, ana)
        acme.network.dropping = 1
        await acme.later(UNDO)
        acme.network.refusing = Unavailable("Later.")
        await acme.later(timedelta(minutes=1))
        assert await states(acme, thread) == [ReplyState.SENT, ReplyState.GOING]
        with pytest.raises(ActionRefused, match="Too late to undo"):
            await acme.desk.handle(act.Undo(thread, ana))
