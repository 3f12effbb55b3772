"""Pictures on their way from an upload to the public, through the desk, the store and the outbox."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from PIL import Image

from bot.domain import actions as act
from bot.domain.card import Card, Verb
from bot.domain.draft import ReplyState, Ruling
from bot.domain.ids import StaffRef, ThreadId
from bot.domain.limits import Limits
from bot.domain.picture import PictureId
from bot.domain.thread import ActionRefused, Change
from bot.engine.scheduler import KEEP_PICTURES, Scheduler
from bot.testing.fake_channel import FakePost
from bot.testing.sample_pictures import png
from tests.engine.rig import UNDO, EngineRig

ALT = "A loaf of rye bread"


def photograph() -> bytes:
    """A JPEG that says where it was taken."""
    notes, out = Image.Exif(), io.BytesIO()
    notes[0x010E] = "Gartenweg 7"
    Image.new("RGB", (60, 40), (200, 30, 30)).save(out, "JPEG", exif=notes)
    return out.getvalue()


async def held(acme: EngineRig, name: str = "Ana") -> tuple[ThreadId, StaffRef]:
    """A thread that somebody has claimed and written a draft for."""
    account = await acme.colleague(name)
    thread = await acme.asked()
    await acme.desk.handle(act.Claim(thread, account))
    await acme.desk.handle(act.SaveDraft(thread, account, "It looks like this."))
    return thread, account


async def add(acme: EngineRig, thread: ThreadId, by: StaffRef, content: bytes | None = None, alt: str = ALT) -> Card:
    await acme.desk.handle(act.AddPicture(thread, by, photograph() if content is None else content, alt))
    return await acme.desk.look(thread, by)


async def send(acme: EngineRig, thread: ThreadId, by: StaffRef) -> None:
    seen = (await acme.desk.look(thread, by)).preview
    assert seen is not None
    await acme.desk.handle(act.Send(thread, by, seen.fingerprint))


def public(acme: EngineRig) -> Sequence[FakePost]:
    return [p for p in acme.network.posts.values() if p.key is not None and not p.gone]


async def kept(acme: EngineRig) -> int:
    count = sa.text("SELECT count(*) FROM hr_pictures")
    return int(await acme.database.read(lambda connection: connection.execute(count).scalar_one()))


async def test_a_picture_goes_out_as_it_was_previewed_and_without_its_notes(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    seen = (await add(acme, thread, ana)).preview
    assert seen is not None
    shown = await acme.desk.picture(thread, ana, seen.pictures[0].id)
    await acme.desk.handle(act.Send(thread, ana, seen.fingerprint))
    await acme.later(UNDO)
    [post] = public(acme)
    assert [p.picture for p in post.pictures] == list(seen.pictures)
    assert [p.content for p in post.pictures] == [shown.content]
    assert post.pictures[0].picture.alt == ALT
    assert b"Gartenweg" not in shown.content
    assert b"Gartenweg" in photograph()


async def test_a_card_for_one_person_says_what_can_be_carried_and_shows_their_own_pictures(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    ben = await acme.colleague("Ben")
    card = await add(acme, thread, ana)
    assert (len(card.pictures), card.carries, card.alt_most) == (1, 4, 1000)
    theirs = await acme.desk.look(thread, ben)
    assert theirs.pictures == ()
    with pytest.raises(ActionRefused, match="not kept here"):
        await acme.desk.picture(thread, ben, card.pictures[0].id)


async def test_a_picture_that_waits_for_a_second_is_seen_by_colleagues(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    ben = await acme.colleague("Ben")
    card = await add(acme, thread, ana)
    assert card.preview is not None
    await acme.desk.handle(act.AskSecond(thread, ana, card.preview.fingerprint))
    [wanted] = (await acme.desk.look(thread, ben)).seconds
    assert wanted.pictures == card.pictures
    assert (await acme.desk.picture(thread, ben, card.pictures[0].id)).picture.alt == ALT
    await acme.desk.handle(act.DescribePicture(thread, ana, card.pictures[0].id, "Something else"))
    assert (await acme.desk.look(thread, ben)).seconds == ()
    with pytest.raises(ActionRefused, match="Read it again"):
        await acme.desk.handle(act.Second(thread, ben, wanted.author, wanted.fingerprint))


async def test_a_preview_of_other_words_has_the_same_pictures(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    card = await add(acme, thread, ana)
    preview = await acme.desk.preview(thread, ana, "Other words.")
    assert preview.pictures == card.pictures


async def test_a_picture_without_alt_text_is_kept_and_not_sent(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    card = await add(acme, thread, ana, alt="")
    assert card.preview is not None
    assert card.preview.verdict.ruling is Ruling.NO
    with pytest.raises(ActionRefused, match="Describe the picture for those who cannot see it"):
        await acme.desk.handle(act.Send(thread, ana, card.preview.fingerprint))
    await acme.desk.handle(act.DescribePicture(thread, ana, card.pictures[0].id, ALT))
    await send(acme, thread, ana)
    await acme.later(UNDO)
    assert [p.picture.alt for post in public(acme) for p in post.pictures] == [ALT]


async def test_what_is_no_picture_is_refused_and_the_draft_is_kept(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    before = await add(acme, thread, ana)
    with pytest.raises(ActionRefused, match="no picture that can be read"):
        await add(acme, thread, ana, b"hello")
    after = await acme.desk.look(thread, ana)
    assert (after.draft, after.pictures) == ("It looks like this.", before.pictures)


async def test_a_channel_that_carries_none_says_so_whatever_the_file_is(acme: EngineRig) -> None:
    acme.town._limits = Limits(most=500)
    thread, ana = await held(acme)
    with pytest.raises(ActionRefused, match="cannot carry pictures"):
        await add(acme, thread, ana, b"hello")
    assert (await acme.desk.look(thread, ana)).carries == 0


async def test_a_picture_is_made_to_fit_the_channel(acme: EngineRig) -> None:
    acme.town._limits = Limits(most=500, pictures=4, picture_bytes=100_000)
    thread, ana = await held(acme)
    out = io.BytesIO()
    Image.effect_noise((600, 600), 90).save(out, "PNG")
    [picture] = (await add(acme, thread, ana, out.getvalue())).pictures
    assert picture.size <= 100_000


async def test_a_stranger_adds_nothing(acme: EngineRig) -> None:
    thread, _ = await held(acme)
    with pytest.raises(ActionRefused):
        await add(acme, thread, StaffRef("office", "nobody"))
    assert await kept(acme) == 0


async def test_an_unknown_thread_is_refused_in_a_sentence(acme: EngineRig) -> None:
    _, ana = await held(acme)
    with pytest.raises(ActionRefused, match="There is no #404"):
        await add(acme, ThreadId(404), ana)


@pytest.mark.parametrize("forged", ["alt", "bytes", "gone", "none", "another"])
async def test_other_pictures_than_those_that_were_sent_do_not_leave(acme: EngineRig, forged: str) -> None:
    thread, ana = await held(acme)
    await add(acme, thread, ana)
    await send(acme, thread, ana)
    story = await acme.store.story(thread)
    assert story is not None
    assert story.thread.leaving is not None
    [picture] = story.thread.leaving.pictures
    others: dict[str, Any] = {
        "alt": (replace(picture, alt="Something else"),),
        "none": (),
        "another": (picture, replace(picture, id=PictureId("x"))),
    }

    def meddle(connection: sa.Connection) -> None:
        if forged == "bytes":
            connection.execute(sa.text("UPDATE hr_pictures SET content = :other"), {"other": png()})
        if forged == "gone":
            connection.execute(sa.text("DELETE FROM hr_pictures"))

    await acme.database.write(meddle)
    if forged in others:
        assert story.thread.leaving is not None
        reply = replace(story.thread.leaving, pictures=others[forged])
        await acme.store.change(thread, lambda snapshot: Change(snapshot.thread.with_reply(reply), redraw=False))
    await acme.later(UNDO)
    assert public(acme) == []
    card = await acme.desk.look(thread, ana)
    assert card.replies[-1].state is ReplyState.FAILED
    assert "picture" in card.replies[-1].failure


async def test_a_network_that_was_down_gets_the_picture_later_and_once(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    await add(acme, thread, ana)
    await send(acme, thread, ana)
    acme.network.down = True
    await acme.later(UNDO)
    assert public(acme) == []
    acme.network.down = False
    await acme.later(timedelta(minutes=5))
    [post] = public(acme)
    assert len(post.pictures) == 1


async def test_an_answer_that_was_lost_gives_one_post_with_its_picture(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    await add(acme, thread, ana)
    await send(acme, thread, ana)
    acme.network.losing = 1
    await acme.later(UNDO)
    await acme.later(timedelta(minutes=5))
    assert [len(post.pictures) for post in public(acme)] == [1]


async def test_what_was_published_needs_no_draft_and_its_picture_is_forgotten_a_week_later(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    card = await add(acme, thread, ana)
    await send(acme, thread, ana)
    await acme.later(UNDO)
    now = await acme.desk.look(thread, ana)
    assert (now.draft, now.pictures, now.replies[-1].pictures) == ("", (), card.pictures)
    assert (await acme.desk.picture(thread, ana, card.pictures[0].id)).intact
    acme.now += KEEP_PICTURES + timedelta(seconds=1)
    await clockwork(acme).tick()
    assert await kept(acme) == 0
    with pytest.raises(ActionRefused, match="not kept here"):
        await acme.desk.picture(thread, ana, card.pictures[0].id)


async def test_a_picture_that_was_added_after_sending_keeps_the_draft(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    await send(acme, thread, ana)
    card = await add(acme, thread, ana)
    await acme.later(UNDO)
    now = await acme.desk.look(thread, ana)
    assert (now.draft, now.pictures) == (card.draft, card.pictures)
    assert [post.pictures for post in public(acme)] == [()]


async def test_taking_a_reply_back_leaves_no_picture_behind(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    await add(acme, thread, ana)
    await send(acme, thread, ana)
    await acme.later(UNDO)
    reply = (await acme.desk.look(thread, ana)).replies[-1].id
    await acme.desk.handle(act.TakeBack(thread, ana, reply))
    await acme.carry()
    assert public(acme) == []
    assert await kept(acme) == 0


async def test_undoing_keeps_the_draft_with_its_picture(acme: EngineRig) -> None:
    thread, ana = await held(acme)
    before = await add(acme, thread, ana)
    await send(acme, thread, ana)
    await acme.desk.handle(act.Undo(thread, ana))
    after = await acme.desk.look(thread, ana)
    assert (after.pictures, Verb.SEND in after.verbs) == (before.pictures, True)
    assert await kept(acme) == 1


def clockwork(acme: EngineRig) -> Scheduler:
    class Idle:
        async def take_over(self, _now: object) -> int:
            return 0

        async def prune(self, _now: object) -> int:
            return 0

    return Scheduler(acme.store, Idle(), None, "me", lambda: acme.now, lambda: 0.0)  # type: ignore[arg-type]
