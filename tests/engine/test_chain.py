"""A reply in several parts, in a world that fails between any two steps."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.domain import actions as act
from bot.domain.card import Verb
from bot.domain.draft import Reply, ReplyState
from bot.domain.ids import PostRef, StaffRef, ThreadId
from bot.domain.thread import ActionRefused, Change, JournalEvent, State
from bot.engine.outbox.failures import GIVE_UP_AFTER
from bot.engine.outbox.outbox import LONGEST_PAUSE
from bot.ports.channel import PublicChannel
from bot.testing.fake_channel import FakeChannel, FakeNetwork
from bot.testing.sample_pictures import png
from tests.engine.rig import UNDO, EngineRig

SENTENCE = "We bake the rye bread with flour, water and salt, and with nothing else at all. "
LONG = (SENTENCE * 15).rstrip()
ALTS = ("A loaf of rye bread", "A roll")
MARKS = ("before the intent", "after the intent", "before publishing", "after publishing", "after recording")


class Killed(BaseException):
    """The process ends here."""


class Blind:
    """A channel that cannot look for what it published: there, the same key makes one post."""

    def __init__(self, network: FakeNetwork) -> None:
        self._channel = FakeChannel(network)
        for what in ("name", "limits", "listen", "publish", "publish_with_pictures", "publish_next", "retract"):
            setattr(self, what, getattr(self._channel, what))


@pytest.fixture(params=["finds", "blind"])
def town(request: pytest.FixtureRequest, acme: EngineRig) -> EngineRig:
    """The office, with a channel that finds what it published and with one that does not."""
    if request.param == "blind":
        blind: PublicChannel = Blind(acme.network)  # type: ignore[assignment]
        acme.starts_anew(channels={"town": acme.watches(blind)})
    return acme


def dies_at(acme: EngineRig, wanted: str, nth: int) -> None:
    """Let the process end the nth time that it comes by this point."""
    passed: Counter[str] = Counter()

    def passes(point: str) -> None:
        passed[point] += 1
        if (point, passed[point]) == (wanted, nth):
            raise Killed

    acme.passes = passes


def at_mark(acme: EngineRig, wanted: str, nth: int, happens: Callable[[], None]) -> None:
    """Let something happen the nth time that it comes by this point."""
    passed: Counter[str] = Counter()

    def passes(point: str) -> None:
        passed[point] += 1
        if (point, passed[point]) == (wanted, nth):
            happens()

    acme.passes = passes


async def sent(acme: EngineRig, text: str = LONG) -> tuple[StaffRef, ThreadId, tuple[str, ...]]:
    """Ana answers at length, in as many posts as it takes; return what was previewed."""
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.carry()
    await acme.desk.handle(act.Claim(thread, ana))
    return ana, thread, await sends(acme, thread, ana, text)


async def sent_with_pictures(acme: EngineRig) -> tuple[StaffRef, ThreadId, tuple[str, ...]]:
    """Ana answers at length, and shows two pictures with it."""
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.carry()
    await acme.desk.handle(act.Claim(thread, ana))
    for shade, alt in enumerate(ALTS):
        await acme.desk.handle(act.AddPicture(thread, ana, png(shade=shade), alt))
    return ana, thread, await sends(acme, thread, ana, LONG)


async def sends(acme: EngineRig, thread: ThreadId, by: StaffRef, text: str) -> tuple[str, ...]:
    await acme.desk.handle(act.SaveDraft(thread, by, text))
    await acme.desk.handle(act.Split(thread, by, on=True))
    preview = (await acme.desk.look(thread, by)).preview
    assert preview is not None
    await acme.desk.handle(act.Send(thread, by, preview.fingerprint))
    return preview.parts


async def reply_of(acme: EngineRig, thread: ThreadId) -> Reply:
    story = await acme.store.story(thread)
    assert story is not None
    return story.thread.replies[-1]


async def rest(acme: EngineRig) -> None:
    """Let hours pass until nothing is left to do, whatever was handed over."""
    for _ in range(6):
        acme.belt.lying = [*acme.belt.lying, *await acme.store.abandoned(acme.now + timedelta(hours=1))]
        await acme.later(LONGEST_PAUSE)


def chain(acme: EngineRig) -> list[tuple[str, str | None]]:
    """What of ours stands, each with the words that it stands below."""
    posts = acme.network.posts
    ours = [post for post in posts.values() if post.key is not None and not post.gone]
    return [(post.text, None if post.answers is None else posts[post.answers].text) for post in ours]


def pictured(acme: EngineRig) -> list[tuple[str, tuple[str, ...]]]:
    """What of ours stands, each with the alt texts of its pictures."""
    ours = [post for post in acme.network.posts.values() if post.key is not None and not post.gone]
    return [(post.text, tuple(each.picture.alt for each in post.pictures)) for post in ours]


async def test_the_parts_stand_below_each_other_as_they_were_previewed(town: EngineRig) -> None:
    ana, thread, parts = await sent(town)
    assert len(parts) == 3
    await town.later(UNDO)
    assert chain(town) == list(zip(parts, ("Do you bake on Sundays?", *parts), strict=False))
    assert {post.author for post in town.network.posts.values() if post.key} == {"Ana"}
    reply = await reply_of(town, thread)
    assert (reply.state, reply.failure, len(reply.posts)) == (ReplyState.SENT, "", 3)
    card = await town.desk.look(thread, ana)
    assert card.state is State.ANSWERED
    assert card.draft == ""
    assert [post.text for post in card.posts if post.by_us] == list(parts)


async def test_the_first_part_carries_the_pictures_and_the_others_are_words_only(town: EngineRig) -> None:
    ana, thread, parts = await sent_with_pictures(town)
    await town.later(UNDO)
    assert pictured(town) == [(parts[0], ALTS), *((part, ()) for part in parts[1:])]
    card = await town.desk.look(thread, ana)
    assert (card.draft, card.pictures) == ("", ())
    assert [picture.alt for picture in card.replies[-1].pictures] == list(ALTS)


@pytest.mark.parametrize(("mark", "nth"), [(mark, nth) for mark in MARKS for nth in (1, 2)])
async def test_a_crash_leaves_each_part_once_and_the_pictures_with_the_first(
    town: EngineRig, mark: str, nth: int
) -> None:
    _, thread, parts = await sent_with_pictures(town)
    town.now += UNDO
    dies_at(town, mark, nth)
    with pytest.raises(Killed):
        await town.carry()
    town.starts_anew()
    await rest(town)
    assert pictured(town) == [(parts[0], ALTS), *((part, ()) for part in parts[1:])]
    assert (await reply_of(town, thread)).state is ReplyState.SENT


async def test_choosing_several_posts_and_changing_pictures_leave_each_other_alone(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, LONG))
    await acme.desk.handle(act.Split(thread, ana, on=True))
    before = (await acme.desk.look(thread, ana)).preview
    await acme.desk.handle(act.AddPicture(thread, ana, png(), ALTS[0]))
    seen = (await acme.desk.look(thread, ana)).preview
    assert before is not None
    assert seen is not None
    assert seen.parts == before.parts
    assert seen.fingerprint != before.fingerprint
    await acme.desk.handle(act.SaveDraft(thread, ana, LONG + " Truly."))
    again = (await acme.desk.look(thread, ana)).preview
    assert again is not None
    assert len(again.parts) == len(seen.parts)
    assert again.pictures == seen.pictures
    await acme.desk.handle(act.Split(thread, ana, on=False))
    one = (await acme.desk.look(thread, ana)).preview
    assert one is not None
    assert (one.parts, one.pictures) == ((), seen.pictures)


async def test_a_picture_that_is_gone_stops_an_answer_before_its_first_part(town: EngineRig) -> None:
    ana, thread, _ = await sent_with_pictures(town)

    def forgets(connection: sa.Connection) -> None:
        connection.execute(sa.text("DELETE FROM hr_pictures"))

    await town.database.write(forgets)
    await town.later(UNDO)
    assert chain(town) == []
    [reply] = (await town.desk.look(thread, ana)).replies
    assert reply.state is ReplyState.FAILED
    assert "picture" in reply.failure


async def test_pictures_that_are_gone_once_the_first_part_stands_hold_nothing_up(town: EngineRig) -> None:
    _, _, parts = await sent_with_pictures(town)
    town.now += UNDO
    dies_at(town, "after recording", 1)
    with pytest.raises(Killed):
        await town.carry()
    town.starts_anew()

    def forgets(connection: sa.Connection) -> None:
        connection.execute(sa.text("DELETE FROM hr_pictures"))

    await town.database.write(forgets)
    await rest(town)
    assert pictured(town) == [(parts[0], ALTS), *((part, ()) for part in parts[1:])]


@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("mark", MARKS)
async def test_a_crash_between_any_two_steps_leaves_each_part_once(town: EngineRig, mark: str, nth: int) -> None:
    if nth != 2 and isinstance(town.context.channels["town"], Blind):
        return  # that nobody looks makes no difference between the first part and the last
    _, thread, parts = await sent(town)
    town.now += UNDO
    dies_at(town, mark, nth)
    with pytest.raises(Killed):
        await town.carry()
    town.starts_anew()
    await rest(town)
    assert chain(town) == list(zip(parts, ("Do you bake on Sundays?", *parts), strict=False))
    assert (await reply_of(town, thread)).state is ReplyState.SENT


@pytest.mark.parametrize("nth", [0, 1, 2])
async def test_an_answer_lost_at_any_part_leaves_each_part_once(town: EngineRig, nth: int) -> None:
    _, thread, parts = await sent(town)
    at_mark(town, "before publishing", nth + 1, lambda: setattr(town.network, "losing", 1))
    await town.later(UNDO)
    assert len(chain(town)) == nth + 1
    assert len((await reply_of(town, thread)).posts) == nth
    town.starts_anew()
    await rest(town)
    assert [text for text, _ in chain(town)] == list(parts)
    assert (await reply_of(town, thread)).state is ReplyState.SENT


async def test_a_network_that_goes_down_in_the_middle_gets_the_missing_parts_later(town: EngineRig) -> None:
    ana, thread, parts = await sent(town)
    at_mark(town, "before publishing", 2, lambda: setattr(town.network, "down", True))
    await town.later(UNDO)
    assert len(chain(town)) == 1
    with pytest.raises(ActionRefused, match="1 of 3 parts stand"):
        await town.desk.handle(act.Undo(thread, ana))
    town.network.down = False
    await rest(town)
    assert [text for text, _ in chain(town)] == list(parts)


async def test_before_the_first_part_stands_it_can_be_undone(acme: EngineRig) -> None:
    ana, thread, _ = await sent(acme)
    acme.network.down = True
    await acme.later(UNDO)
    await acme.desk.handle(act.Undo(thread, ana))
    acme.network.down = False
    await rest(acme)
    assert chain(acme) == []
    assert (await acme.desk.look(thread, ana)).draft == LONG


async def test_nothing_more_leaves_while_publishing_is_paused(acme: EngineRig) -> None:
    _, _, parts = await sent(acme)
    acme.now += UNDO
    dies_at(acme, "after recording", 1)
    with pytest.raises(Killed):
        await acme.carry()
    acme.starts_anew()
    await acme.store.pause(True)
    await rest(acme)
    assert len(chain(acme)) == 1
    await acme.store.pause(False)
    await rest(acme)
    assert [text for text, _ in chain(acme)] == list(parts)


def deleted(acme: EngineRig, post: PostRef) -> None:
    acme.network.posts[post] = replace(acme.network.posts[post], gone=True)


async def test_a_customer_who_says_stop_in_the_middle_gets_no_further_part(acme: EngineRig) -> None:
    ana, thread, parts = await sent(acme)
    acme.now += UNDO
    dies_at(acme, "after recording", 2)
    with pytest.raises(Killed):
        await acme.carry()
    acme.starts_anew()
    acme.network.stop()
    await acme.hear()
    await rest(acme)
    assert [text for text, _ in chain(acme)] == list(parts[:2])
    reply = await reply_of(acme, thread)
    assert reply.state is ReplyState.SENT
    assert reply.failure == "Only 2 of 3 parts stand in public: The customer asked not to be contacted."
    assert any(reply.failure in text and "Anything you wrote is kept" in text for text in acme.told(ana))
    card = await acme.desk.look(thread, ana)
    assert (card.state, card.draft) == (State.CLOSED, LONG)


async def test_a_customer_who_edits_in_the_middle_gets_no_further_part(acme: EngineRig) -> None:
    ana, thread, parts = await sent(acme)
    acme.now += UNDO
    dies_at(acme, "after recording", 1)
    with pytest.raises(Killed):
        await acme.carry()
    acme.starts_anew()
    acme.network.edit((await reply_of(acme, thread)).to, "Do you bake at all?")
    await acme.hear()
    await rest(acme)
    assert [text for text, _ in chain(acme)] == [parts[0]]
    assert "Only 1 of 3 parts stands in public: The customer changed" in (await reply_of(acme, thread)).failure
    assert (await acme.desk.look(thread, ana)).state is State.ANSWERED


async def test_a_network_that_says_no_in_the_middle_ends_the_reply_there(town: EngineRig) -> None:
    ana, thread, parts = await sent(town)
    root = (await reply_of(town, thread)).to
    at_mark(town, "before publishing", 2, lambda: deleted(town, root))
    await town.later(UNDO)
    assert [text for text, _ in chain(town)] == [parts[0]]
    await rest(town)
    reply = await reply_of(town, thread)
    assert (reply.state, len(reply.posts)) == (ReplyState.SENT, 1)
    assert any("Only 1 of 3 parts stands in public" in text for text in town.told(ana))
    story = await town.store.story(thread)
    assert story is not None
    published = [entry.text for entry in story.journal if entry.event is JournalEvent.PUBLISHED]
    assert published == [parts[0]]


async def test_what_waited_for_many_hours_in_the_middle_goes_no_further(town: EngineRig) -> None:
    _, thread, parts = await sent(town)
    at_mark(town, "before publishing", 2, lambda: setattr(town.network, "down", True))
    await town.later(UNDO)
    town.network.down = False
    town.starts_anew()
    await town.later(GIVE_UP_AFTER + timedelta(minutes=1))
    assert [text for text, _ in chain(town)] == [parts[0]]
    assert "many hours" in (await reply_of(town, thread)).failure


async def test_who_may_not_speak_any_more_says_no_further_part(acme: EngineRig) -> None:
    ana, _, parts = await sent(acme)
    at_mark(acme, "after recording", 1, lambda: acme.room.insiders.discard(ana.account))
    await acme.later(UNDO)
    await rest(acme)
    assert [text for text, _ in chain(acme)] == [parts[0]]


FORGED: list[Callable[[tuple[str, ...]], tuple[str, ...]]] = [
    lambda _: ("Free bread for all! (1/2)\n— Ana, baker", "Come in. (2/2)\n— Ana, baker"),
    lambda parts: parts[:2],
    lambda parts: ("\n\n".join(parts[:2]), parts[2]),
    lambda parts: (parts[1], parts[0], parts[2]),
]


@pytest.mark.parametrize("forged", FORGED)
async def test_parts_that_are_not_what_was_sent_do_not_leave(
    acme: EngineRig, forged: Callable[[tuple[str, ...]], tuple[str, ...]]
) -> None:
    _, thread, parts = await sent(acme)
    other = replace(await reply_of(acme, thread), parts=forged(parts))
    await acme.store.change(thread, lambda snapshot: Change(snapshot.thread.with_reply(other), redraw=False))
    await acme.later(UNDO)
    assert chain(acme) == []
    assert (await reply_of(acme, thread)).failure == "It is not the text that was sent."


async def test_taking_it_back_takes_all_parts_back_the_last_first(town: EngineRig) -> None:
    ana, thread, parts = await sent(town)
    await town.later(UNDO)
    back: list[str] = []
    at = FakeChannel(town.network)
    real = at.retract

    async def retract(post: PostRef) -> None:
        back.append(town.network.posts[post].text)
        await real(post)

    at.retract = retract  # type: ignore[method-assign]
    town.starts_anew(channels={"town": at})
    await town.desk.handle(act.TakeBack(thread, ana, (await reply_of(town, thread)).id))
    await town.carry()
    assert back == list(reversed(parts))
    assert chain(town) == []
    assert (await reply_of(town, thread)).state is ReplyState.RETRACTED
    card = await town.desk.look(thread, ana)
    assert [(post.text, post.note) for post in card.posts if post.by_us] == [("", "Taken back")] * 3


@pytest.mark.parametrize("nth", [1, 2, 3])
async def test_a_crash_while_it_is_taken_back_leaves_nothing(town: EngineRig, nth: int) -> None:
    ana, thread, _ = await sent(town)
    await town.later(UNDO)
    await town.desk.handle(act.TakeBack(thread, ana, (await reply_of(town, thread)).id))
    dies_at(town, "after retracting", nth)
    with pytest.raises(Killed):
        await town.carry()
    town.starts_anew()
    await rest(town)
    assert chain(town) == []
    assert (await reply_of(town, thread)).state is ReplyState.RETRACTED


async def test_what_the_customer_says_below_any_part_comes_back_to_its_author(acme: EngineRig) -> None:
    ana, thread, _ = await sent(acme)
    await acme.later(UNDO)
    for number, post in enumerate((await reply_of(acme, thread)).posts):
        assert await acme.asked(f"And the cake, {number}?", answers=post) == thread
    await acme.carry()
    assert (await acme.desk.look(thread, ana)).state is State.WAITING
    assert sum("wrote again" in text for text in acme.told(ana)) == 3


async def test_a_draft_changed_after_sending_is_kept_and_an_unchanged_one_is_not(acme: EngineRig) -> None:
    ana, thread, _ = await sent(acme)
    await acme.desk.handle(act.SaveDraft(thread, ana, LONG + " And rolls."))
    await acme.later(UNDO)
    card = await acme.desk.look(thread, ana)
    assert card.draft == LONG + " And rolls."
    assert card.preview is not None
    assert card.preview.parts


# --- choosing -----------------------------------------------------------------------------------


async def test_the_choice_stays_with_the_draft_while_it_is_edited(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, LONG))
    assert "3 posts" in await acme.desk.handle(act.Split(thread, ana, on=True))
    for text, posts in ((LONG + " Come by.", 3), ("Yes.", 0), (LONG, 3)):
        await acme.desk.handle(act.SaveDraft(thread, ana, text))
        card = await acme.desk.look(thread, ana)
        assert card.preview is not None
        assert len(card.preview.parts) == posts
        assert (Verb.SPLIT in card.verbs) is bool(posts)
        assert card.preview == await acme.desk.preview(thread, ana, text)
    assert await acme.desk.handle(act.Split(thread, ana, on=False)) == "One post again."
    card = await acme.desk.look(thread, ana)
    assert card.preview is not None
    assert (card.preview.parts, card.preview.could_be) == ((), 3)


async def test_what_fits_or_is_not_written_or_not_held_cannot_be_split(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana", "baker"), await acme.colleague("Ben")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    with pytest.raises(ActionRefused, match="Write your answer first"):
        await acme.desk.handle(act.Split(thread, ana, on=True))
    await acme.desk.handle(act.SaveDraft(thread, ana, "Yes."))
    with pytest.raises(ActionRefused, match="fits into one post"):
        await acme.desk.handle(act.Split(thread, ana, on=True))
    await acme.desk.handle(act.SaveDraft(thread, ana, LONG * 10))
    with pytest.raises(ActionRefused, match="cannot be split"):
        await acme.desk.handle(act.Split(thread, ana, on=True))
    await acme.desk.handle(act.SaveDraft(thread, ben, LONG))
    with pytest.raises(ActionRefused, match="Only Ana"):
        await acme.desk.handle(act.Split(thread, ben, on=True))


async def test_a_digest_of_one_post_does_not_send_several(acme: EngineRig) -> None:
    ana = await acme.colleague("Ana", "baker")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, LONG))
    seen = (await acme.desk.look(thread, ana)).preview
    assert seen is not None
    await acme.desk.handle(act.Split(thread, ana, on=True))
    with pytest.raises(ActionRefused, match="changed since you looked"):
        await acme.desk.handle(act.Send(thread, ana, seen.fingerprint))


async def test_a_second_is_for_the_very_posts_that_were_seen(acme: EngineRig) -> None:
    ana, ben = await acme.colleague("Ana", "baker"), await acme.colleague("Ben")
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, ana))
    await acme.desk.handle(act.SaveDraft(thread, ana, LONG + " Call +49 30 1234567 89."))
    await acme.desk.handle(act.Split(thread, ana, on=True))
    preview = (await acme.desk.look(thread, ana)).preview
    assert preview is not None
    await acme.desk.handle(act.AskSecond(thread, ana, preview.fingerprint))
    [wanted] = (await acme.desk.look(thread, ben)).seconds
    assert wanted.text == "\n\n".join(preview.parts)
    staff = await acme.person(ana)
    await acme.desk.handle(act.Second(thread, ben, staff.id, wanted.fingerprint))
    await acme.desk.handle(act.Send(thread, ana, preview.fingerprint))
    await acme.later(UNDO)
    assert [text for text, _ in chain(acme)] == list(preview.parts)


async def test_a_network_that_takes_two_parts_for_one_is_not_asked_for_ever(acme: EngineRig) -> None:
    _, thread, parts = await sent(acme)
    at = FakeChannel(acme.network)

    async def same(_text: str, *, after: PostRef, **_: object) -> PostRef:
        return after

    at.publish_next = same  # type: ignore[assignment]
    acme.starts_anew(channels={"town": at})
    await acme.later(UNDO)
    assert [text for text, _ in chain(acme)] == [parts[0]]
    assert (await reply_of(acme, thread)).state is ReplyState.SENT
