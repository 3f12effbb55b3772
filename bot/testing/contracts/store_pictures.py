"""Clauses about pictures: kept with the draft that has them, through any crash, and gone without a trace with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.draft import Draft, Reply, ReplyState
from bot.domain.ids import StaffId
from bot.domain.picture import PictureContent, PictureId
from bot.domain.thread import Change
from bot.ports.store import ThreadSnapshot
from bot.testing.contracts.store_rig import NOW, Crash, StoreRig, employee, opened_thread, reply_by, with_effects
from bot.testing.sample_pictures import a_picture

BREAD = a_picture(id="bread")
CAKE = a_picture("A cake", shade=40, id="cake")
LATER = NOW + timedelta(days=8)


def written(
    author: StaffId, *pictures: PictureContent, new: PictureContent | None = None
) -> Callable[[ThreadSnapshot], Change]:
    """A change that keeps a draft with these pictures, the last of which is new."""
    draft = Draft(author, "We bake", NOW, pictures=tuple(p.picture for p in pictures))
    return lambda snapshot: Change(snapshot.thread, draft=draft, redraw=False, picture=new)


def dropping(author: StaffId, reply: Reply | None = None) -> Callable[[ThreadSnapshot], Change]:
    """A change that drops a draft, with what became of its reply."""

    def decided(snapshot: ThreadSnapshot) -> Change:
        thread = snapshot.thread if reply is None else snapshot.thread.with_reply(reply)
        return Change(thread, dropped=(author,), redraw=False)

    return decided


def replied(reply: Reply) -> Callable[[ThreadSnapshot], Change]:
    """A change of a reply and of nothing else."""
    return lambda snapshot: Change(snapshot.thread.with_reply(reply), redraw=False)


class KeepsPictures:
    """The bytes of a picture live exactly as long as somebody needs them."""

    async def test_a_draft_comes_back_with_its_pictures_and_their_bytes(self, rig: StoreRig) -> None:
        thread, (ana, _) = await opened_thread(rig.store), await employee(rig.store)
        await rig.store.change(thread, written(ana.id, BREAD, new=BREAD))
        await rig.store.change(thread, written(ana.id, BREAD, CAKE, new=CAKE))
        other = await rig.another()
        story = await other.story(thread)
        assert story is not None
        assert [draft.pictures for draft in story.drafts] == [(BREAD.picture, CAKE.picture)]
        assert await other.picture(PictureId("bread")) == BREAD.content
        assert await other.picture(PictureId("cake")) == CAKE.content
        assert await other.picture(PictureId("404")) is None

    async def test_a_crash_keeps_the_draft_and_its_picture_or_neither(self, rig: StoreRig) -> None:
        thread, (ana, _) = await opened_thread(rig.store), await employee(rig.store)
        await rig.store.change(thread, written(ana.id, BREAD, new=BREAD))
        draft = Draft(ana.id, "We bake", NOW, pictures=(BREAD.picture, CAKE.picture))
        rig.trouble = Crash()
        with pytest.raises(Crash):
            await rig.store.change(thread, lambda snapshot: Change(snapshot.thread, draft=draft, picture=CAKE))
        rig.trouble = None
        story = await rig.store.story(thread)
        assert story is not None
        assert story.drafts[0].pictures == (BREAD.picture,)
        assert await rig.store.picture(PictureId("cake")) is None
        assert await rig.store.picture(PictureId("bread")) == BREAD.content

    async def test_a_picture_goes_when_its_draft_is_replaced_or_dropped(self, rig: StoreRig) -> None:
        thread, (ana, _), (ben, _) = (
            await opened_thread(rig.store),
            await employee(rig.store),
            await employee(rig.store, "Ben"),
        )
        his = a_picture("His", shade=7, id="his")
        await rig.store.change(thread, written(ben.id, his, new=his))
        await rig.store.change(thread, written(ana.id, BREAD, new=BREAD))
        await rig.store.change(thread, written(ana.id, CAKE, new=CAKE))
        assert await rig.store.picture(PictureId("bread")) is None
        assert await rig.store.picture(PictureId("cake")) == CAKE.content
        await rig.store.change(thread, dropping(ana.id))
        assert await rig.store.picture(PictureId("cake")) is None
        assert await rig.store.picture(PictureId("his")) == his.content
        assert "rye bread" not in await rig.everything()

    async def test_a_reply_comes_back_with_its_pictures_and_keeps_their_bytes(self, rig: StoreRig) -> None:
        thread, (ana, _) = await opened_thread(rig.store), await employee(rig.store)
        await rig.store.change(thread, written(ana.id, BREAD, new=BREAD))
        leaving = replace(reply_by(ana), pictures=(BREAD.picture,))
        await rig.store.change(thread, replied(leaving))
        await rig.store.change(thread, dropping(ana.id))
        story = await rig.store.story(thread)
        assert story is not None
        assert story.thread.replies == (leaving,)
        assert await rig.store.picture(PictureId("bread")) == BREAD.content

    @pytest.mark.parametrize("state", [ReplyState.UNDONE, ReplyState.RETRACTED])
    async def test_a_picture_goes_with_the_reply_that_needs_it_no_more(self, rig: StoreRig, state: ReplyState) -> None:
        thread, (ana, _) = await opened_thread(rig.store), await employee(rig.store)
        await rig.store.change(thread, written(ana.id, BREAD, new=BREAD))
        leaving = replace(reply_by(ana), pictures=(BREAD.picture,))
        await rig.store.change(thread, replied(leaving))
        await rig.store.change(thread, dropping(ana.id))
        await rig.store.change(thread, replied(replace(leaving, state=state)))
        assert await rig.store.picture(PictureId("bread")) is None

    async def test_a_published_picture_is_forgotten_after_a_while_and_one_still_to_bring_is_not(
        self, rig: StoreRig
    ) -> None:
        first, second, third = [await opened_thread(rig.store, id) for id in ("1", "2", "3")]
        ana, _ = await employee(rig.store)
        for thread, picture in ((first, BREAD), (second, CAKE), (third, a_picture(shade=7))):
            await rig.store.change(thread, written(ana.id, picture, new=picture))
        sent = replace(reply_by(ana), pictures=(BREAD.picture,), state=ReplyState.SENT)
        going = replace(reply_by(ana, "r2"), pictures=(CAKE.picture,), state=ReplyState.GOING)
        await rig.store.change(first, dropping(ana.id, sent))
        await rig.store.change(second, dropping(ana.id, going))
        assert await rig.store.forget_pictures(NOW, limit=10) == 0
        assert await rig.store.picture(PictureId("bread")) == BREAD.content
        assert await rig.store.forget_pictures(LATER, limit=10) == 1
        assert await rig.store.forget_pictures(LATER, limit=10) == 0
        assert await rig.store.picture(PictureId("bread")) is None
        assert await rig.store.picture(PictureId("cake")) == CAKE.content
        assert await rig.store.picture(PictureId("picture-7")) is not None

    async def test_a_change_that_is_about_something_else_keeps_the_pictures(self, rig: StoreRig) -> None:
        thread, (ana, _) = await opened_thread(rig.store), await employee(rig.store)
        await rig.store.change(thread, written(ana.id, BREAD, new=BREAD))
        await rig.store.change(thread, with_effects())
        assert await rig.store.picture(PictureId("bread")) == BREAD.content
