"""Clauses for channels on which our post can be corrected where it stands. Others declare why it cannot."""

import pytest

from bot.domain.ids import PostRef
from bot.ports.channel import CanEdit, CanPublishPictures, CanRetract
from bot.ports.errors import Rejected, Unavailable
from bot.testing.contracts.channel_rig import ChannelRig, asked, needs, signed
from bot.testing.sample_pictures import a_picture

NEW = signed("No: it has  honey & <i>egg</i> in it. 🍯")


class EditClauses:
    """A correction is the same post, says other words, and shows that it does."""

    @needs(CanEdit)
    async def test_an_answer_that_is_corrected_says_so_and_stays_where_it_is(self, rig: ChannelRig) -> None:
        post, ours = await _answered(rig)
        await rig.let_time_pass()
        assert not await rig.shows_edit(ours)
        assert not await _channel(rig).find_edited(ours, NEW)
        assert await _channel(rig).edit(ours, NEW, to=post)
        assert await _channel(rig).edit(ours, NEW, to=post), "doing it twice is no error"
        assert [(seen.ref, seen.text) for seen in await rig.public_sees() if seen.by_us] == [(ours, NEW)]
        assert await rig.shows_edit(ours)
        assert await _channel(rig).find_edited(ours, NEW)

    @needs(CanEdit)
    async def test_a_correction_whose_answer_got_lost_is_found(self, rig: ChannelRig) -> None:
        post, ours = await _answered(rig)
        rig.answer_late()
        with pytest.raises(Exception) as lost:  # noqa: PT011 - anything but a promise that nothing was done
            await _channel(rig).edit(ours, NEW, to=post)
        assert not isinstance(lost.value, (Unavailable, Rejected))
        assert await _channel(rig).find_edited(ours, NEW)
        assert await rig.our_posts() == [NEW]

    @needs(CanEdit)
    async def test_a_network_that_is_down_takes_the_correction_later(self, rig: ChannelRig) -> None:
        post, ours = await _answered(rig)
        rig.go_down()
        with pytest.raises(Exception) as down:  # noqa: PT011 - Unavailable, or nobody knows; never a final no
            await _channel(rig).edit(ours, NEW, to=post)
        assert not isinstance(down.value, Rejected)
        with pytest.raises(Unavailable):
            await _channel(rig).find_edited(ours, NEW)
        rig.come_back()
        assert not await _channel(rig).find_edited(ours, NEW)
        assert await _channel(rig).edit(ours, NEW, to=post)
        assert await rig.our_posts() == [NEW]

    @needs(CanEdit)
    async def test_what_was_taken_back_is_not_there_to_be_corrected(self, rig: ChannelRig) -> None:
        post, ours = await _answered(rig)
        assert isinstance(rig.channel, CanRetract)
        await rig.channel.retract(ours)
        assert not await _channel(rig).edit(ours, NEW, to=post)
        assert not await _channel(rig).find_edited(ours, NEW)
        assert await rig.our_posts() == []

    @needs(CanEdit)
    async def test_nothing_is_corrected_below_what_the_customer_deleted(self, rig: ChannelRig) -> None:
        post, ours = await _answered(rig)
        await rig.customer_deletes(post)
        with pytest.raises(Rejected, match=r"\w+ .+\.$"):
            await _channel(rig).edit(ours, NEW, to=post)
        assert await rig.our_posts() == [signed("It is.")]

    @needs(CanEdit)
    async def test_a_correction_that_is_too_long_is_refused_before_anything_is_asked(self, rig: ChannelRig) -> None:
        post, ours = await _answered(rig)
        before = rig.asked()
        with pytest.raises(Rejected, match=r"\d"):
            await _channel(rig).edit(ours, signed(rig.text_of(rig.channel.limits.most)), to=post)
        assert rig.asked() == before

    @needs(CanEdit)
    async def test_a_correction_keeps_the_pictures(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        assert isinstance(rig.channel, CanPublishPictures)
        ours = await rig.publish_showing("It is.", post, [a_picture("A loaf.")])
        shown = await rig.pictures_of(ours)
        assert await _channel(rig).edit(ours, NEW, to=post)
        assert await rig.pictures_of(ours) == shown
        assert [alt for alt, _ in shown] == ["A loaf."]


async def _answered(rig: ChannelRig) -> tuple[PostRef, PostRef]:
    """Return what was asked, and our answer to it."""
    post = await asked(rig)
    return post, await rig.publish("It is.", post)


def _channel(rig: ChannelRig) -> CanEdit:
    assert isinstance(rig.channel, CanEdit)
    return rig.channel
