"""What a posted digest quotes: it goes from every room when its customer, or we, take back what it rests on."""

from dataclasses import replace

import pytest

from bot.domain import actions as act
from bot.domain.digest.digest import Digest
from bot.domain.effects import DrawDigest
from bot.domain.ids import EffectKey, PostRef, Room, StaffRef, ThreadId
from bot.engine.digest_builder import DigestBuilder
from bot.engine.digest_schedule import DigestSchedule
from bot.ports.errors import Unavailable
from bot.ports.store import EffectState
from bot.testing.fake_channel import FakeChannel
from bot.testing.fake_surface import FakeSurface
from tests.engine.rig import EngineRig
from tests.engine.test_digest_schedule import DUE, HOUR, NINE, WEDNESDAY, unable


class Quotable(FakeChannel):
    """A channel whose network lets us repeat what was said on it."""

    may_be_quoted = True


class Drawing(FakeSurface):
    """A surface that counts when a digest is drawn again."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.drawn = 0

    async def redraw_digest(self, digest: Digest, *, room: Room, key: EffectKey) -> None:
        await super().redraw_digest(digest, room=room, key=key)
        self.drawn += 1


async def thanked(acme: EngineRig, *said: str) -> list[tuple[ThreadId, PostRef]]:
    """Each of these was said by a customer of their own in thanks for an answer; return their threads and posts."""
    acme.now = WEDNESDAY
    ana = await acme.colleague("Ana")
    return [await _thanked(acme, ana, f"c{nth}", text) for nth, text in enumerate(said)]


async def _thanked(acme: EngineRig, ana: StaffRef, customer: str, text: str) -> tuple[ThreadId, PostRef]:
    asked = acme.network.say("Is there rye?", customer=customer)
    await acme.hear()
    thread = await acme.store.thread_of(asked)
    assert thread is not None
    await acme.sent(thread, ana, "There is.")
    await acme.later(HOUR / 4)
    ours = max((ref for ref, post in acme.network.posts.items() if post.key is not None), key=lambda ref: int(ref.id))
    post = acme.network.say(text, answers=ours, customer=customer)
    await acme.hear()
    return thread, post


async def posted(acme: EngineRig) -> None:
    """The digest of that week is due, and carried out."""
    acme.now = DUE
    await DigestSchedule(
        acme.store, DigestBuilder(acme.store, {"town": Quotable(acme.network)}), acme.surfaces, NINE
    ).tick(DUE)
    await acme.carry()


def quoted(room: FakeSurface) -> list[str]:
    """What the one digest in that room quotes."""
    [one] = room.digests
    return [quote.text for quote in one.digest.quotes]


async def heard(acme: EngineRig) -> None:
    """What the town said since is heard, and carried out."""
    await acme.hear()
    await acme.carry()


async def test_who_may_read_a_room_changes_and_its_digest_is_drawn_again_once(acme: EngineRig) -> None:
    back, side = Drawing("back"), Drawing("side")
    acme.surfaces |= {"back": back, "side": side}
    await thanked(acme, "Thank you, Ana!", "Many thanks!")
    await posted(acme)
    await acme.store.redraw(back.rooms[0])
    await acme.carry()
    assert (back.drawn, side.drawn) == (1, 0)


async def test_what_its_customer_deletes_goes_from_the_digest_in_every_room(acme: EngineRig) -> None:
    back = acme.surfaces["back"] = FakeSurface("back")
    [(_, gone), _] = await thanked(acme, "Thank you, Ana!", "Many thanks!")
    await posted(acme)
    assert quoted(acme.room) == quoted(back) == ["Many thanks!", "Thank you, Ana!"]
    counted = acme.room.digests[0].digest
    acme.network.delete(gone)
    await heard(acme)
    assert quoted(acme.room) == quoted(back) == ["Many thanks!"]
    assert acme.room.digests[0].digest == replace(counted, quotes=counted.quotes[:1])
    assert (await acme.store.waiting(), await acme.store.parked()) == (0, [])


async def test_so_does_what_was_said_by_who_wants_to_be_left_alone(acme: EngineRig) -> None:
    await thanked(acme, "Thank you, Ana!", "Many thanks!")
    await posted(acme)
    acme.network.stop("c0")
    await heard(acme)
    assert quoted(acme.room) == ["Many thanks!"]


async def test_so_do_thanks_for_an_answer_that_we_took_back(acme: EngineRig) -> None:
    [(thread, _)] = await thanked(acme, "Thank you, Ana!")
    await posted(acme)
    story = await acme.store.story(thread)
    assert story is not None
    ana = StaffRef("office", str(story.thread.replies[0].author))
    await acme.desk.handle(act.TakeBack(thread, ana, story.thread.replies[0].id))
    await acme.carry()
    await acme.carry()
    assert quoted(acme.room) == []


async def test_what_was_edited_stands_as_it_is_worded_now_and_is_followed_further(acme: EngineRig) -> None:
    [(_, post)] = await thanked(acme, "Thank you, Ana!")
    await posted(acme)
    acme.network.edit(post, "Thanks, all of you!")
    await heard(acme)
    assert quoted(acme.room) == ["Thanks, all of you!"]
    acme.network.edit(post, "On second thoughts, no.")
    await heard(acme)
    assert quoted(acme.room) == []


async def test_other_changes_have_no_digest_redrawn(acme: EngineRig) -> None:
    [(thread, _), _] = await thanked(acme, "Thank you, Ana!", "What about wheat?")
    await posted(acme)
    before = acme.room.digests[0]
    unquoted = next(ref for ref, post in acme.network.posts.items() if post.text == "What about wheat?")
    acme.network.delete(unquoted)
    await heard(acme)
    ana = StaffRef("office", "1")
    await acme.desk.handle(act.Note(thread, ana, "How kind."))
    await acme.carry()
    assert acme.room.digests[0] is before


async def test_a_room_that_is_down_is_told_when_it_is_back(acme: EngineRig) -> None:
    [(_, gone)] = await thanked(acme, "Thank you, Ana!")
    await posted(acme)
    acme.room.trouble = Unavailable("being repaired")
    acme.network.delete(gone)
    await heard(acme)
    assert quoted(acme.room) == ["Thank you, Ana!"]
    acme.room.trouble = None
    await acme.later(HOUR)
    assert quoted(acme.room) == []


async def test_what_goes_before_a_digest_is_posted_never_stands_in_it(acme: EngineRig) -> None:
    [(_, gone)] = await thanked(acme, "Thank you, Ana!")
    acme.room.trouble = Unavailable("being repaired")
    await posted(acme)
    acme.network.delete(gone)
    await heard(acme)
    acme.room.trouble = None
    await acme.later(HOUR)
    assert quoted(acme.room) == []
    assert await acme.store.waiting() == 0


@pytest.mark.parametrize("cannot", ["redraw_digest", ""])
async def test_where_nothing_can_be_redrawn_nothing_waits_for_it(acme: EngineRig, cannot: str) -> None:
    [(_, gone)] = await thanked(acme, "Thank you, Ana!")
    await posted(acme)
    acme.network.delete(gone)
    await acme.hear()
    asked = [kept for id in acme.belt.lying if (kept := await acme.store.effect(id)) is not None]
    [redraw] = [kept for kept in asked if isinstance(kept.effect, DrawDigest)]
    if cannot:
        acme.surfaces["office"] = unable(cannot)
    else:
        del acme.surfaces["office"]
    await acme.carry()
    settled = await acme.store.effect(redraw.id)
    assert settled is not None
    assert (settled.state, settled.why) == (EffectState.CANCELLED, "cannot be redrawn there")
