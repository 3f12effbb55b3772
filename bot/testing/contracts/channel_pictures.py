"""Clauses for channels whose posts can have pictures: these arrive with their alt texts, and change no promise."""

import pytest

from bot.domain.ids import EffectKey, PostRef
from bot.domain.picture import PictureContent
from bot.ports.channel import CanFindPublished, CanPublishPictures, CanRetract
from bot.ports.errors import Rejected, Unavailable
from bot.testing.contracts.channel_rig import ChannelRig, asked, needs, signed
from bot.testing.sample_pictures import a_picture

BREAD = a_picture("A loaf of rye bread on a board, cut open")
CAKE = a_picture("A cake, “Sacher” – with cream & a ☕", shade=40)


class ShowsPictures:
    """A picture arrives with its alt text; one that cannot be carried is refused; there is one post all the same."""

    @needs(CanPublishPictures)
    async def test_a_picture_arrives_with_its_alt_text(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        ref = await rig.publish_showing("It is.", post, (BREAD, CAKE))
        assert [alt for alt, _ in await rig.pictures_of(ref)] == [BREAD.picture.alt, CAKE.picture.alt]
        assert [content for _, content in await rig.pictures_of(ref)] == [BREAD.content, CAKE.content]
        assert await rig.our_posts() == [signed("It is.")]

    @needs(CanPublishPictures)
    async def test_a_picture_that_is_too_large_is_refused_before_anything_is_asked(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        most = rig.channel.limits.picture_bytes
        assert most is not None
        await self._refused(rig, post, (a_picture(size=most + 1),))

    @needs(CanPublishPictures)
    async def test_more_pictures_than_it_carries_are_refused_before_anything_is_asked(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        many = rig.channel.limits.pictures + 1
        await self._refused(rig, post, tuple(a_picture(shade=n) for n in range(many)))

    @needs(CanPublishPictures)
    async def test_a_picture_without_alt_text_is_refused_before_anything_is_asked(self, rig: ChannelRig) -> None:
        await self._refused(rig, await asked(rig), (a_picture(" "),))

    @needs(CanPublishPictures)
    async def test_the_same_key_with_a_picture_makes_one_post(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        first = await rig.publish_showing("It is.", post, (BREAD,))
        await rig.restart()
        assert await rig.publish_showing("It is.", post, (BREAD,)) == first
        assert await rig.our_posts() == [signed("It is.")]

    @needs(CanPublishPictures)
    async def test_an_answer_lost_after_a_picture_was_uploaded_leaves_one_post(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        rig.lose_upload()
        with pytest.raises(Exception) as lost:  # noqa: PT011 - Unavailable, or nobody knows; never a final no
            await rig.publish_showing("It is.", post, (BREAD,))
        assert not isinstance(lost.value, Rejected)
        await self._again(rig, post)

    @needs(CanPublishPictures)
    async def test_an_answer_lost_after_the_post_with_a_picture_was_made_leaves_one_post(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        rig.answer_late()
        with pytest.raises(Exception) as lost:  # noqa: PT011 - anything but a promise that nothing was posted
            await rig.publish_showing("It is.", post, (BREAD,))
        assert not isinstance(lost.value, (Unavailable, Rejected))
        await self._again(rig, post)

    @needs(CanPublishPictures)
    async def test_a_busy_network_takes_the_picture_later(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        rig.be_busy(30)
        with pytest.raises(Unavailable):
            await rig.publish_showing("It is.", post, (BREAD,))
        rig.come_back()
        await self._again(rig, post)

    @needs(CanPublishPictures)
    async def test_a_picture_goes_with_the_reply_that_is_taken_back(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        assert isinstance(rig.channel, CanRetract)
        ref = await rig.publish_showing("It is.", post, (BREAD,))
        await rig.channel.retract(ref)
        assert await rig.our_posts() == []
        assert await rig.pictures_of(ref) == []

    async def _again(self, rig: ChannelRig, post: PostRef) -> None:
        """Look for it and try again, as the outbox does: there is one post, and it shows the picture."""
        found = None
        if isinstance(rig.channel, CanFindPublished):
            found = await rig.channel.find_published(EffectKey("publish/1"), signed("It is."), to=post)
        ref = found or await rig.publish_showing("It is.", post, (BREAD,))
        assert await rig.our_posts() == [signed("It is.")]
        assert [alt for alt, _ in await rig.pictures_of(ref)] == [BREAD.picture.alt]

    async def _refused(self, rig: ChannelRig, post: PostRef, pictures: tuple[PictureContent, ...]) -> None:
        assert isinstance(rig.channel, CanPublishPictures)
        before = rig.asked()
        with pytest.raises(Rejected, match=r"\w+ .+\.$"):
            await rig.publish_showing("It is.", post, pictures)
        assert rig.asked() == before
        assert await rig.our_posts() == []
