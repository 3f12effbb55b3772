"""Clauses for channels on which one reply can stand as several posts. Others leave them out."""

import asyncio

import pytest

from bot.domain.ids import EffectKey, PostRef
from bot.domain.mention import Mention
from bot.ports.channel import CanChain, CanFindPublished, CanRetract
from bot.ports.errors import Rejected, Unavailable
from bot.testing.contracts.channel_rig import ChannelRig, Seen, needs, signed

ONE, TWO, THREE = "It is vegan. (1/3)", "So is the cake. (2/3)", "And the rolls. (3/3)"
SECOND = EffectKey("publish/1/2")


class ChainClauses:
    """Each part stands below the one before it, once."""

    async def test_the_parts_of_a_reply_stand_below_each_other(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        second = await rig.publish_next(TWO, post, first)
        third = await rig.publish_next(THREE, post, second, "publish/1/3")
        ours = [seen for seen in await rig.public_sees() if seen.by_us]
        assert ours == [Seen(ref, signed(text), by_us=True) for ref, text in self._parts(first, second, third)]
        assert [seen.answers for seen in ours] == [post, first, second]

    async def test_the_same_key_makes_one_further_part(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        second = await rig.publish_next(TWO, post, first)
        assert await rig.publish_next(TWO, post, first) == second
        assert await rig.our_posts() == [signed(ONE), signed(TWO)]

    async def test_the_same_key_makes_one_further_part_after_a_restart(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        second = await rig.publish_next(TWO, post, first)
        await rig.restart()
        assert await rig.publish_next(TWO, post, first) == second
        assert await rig.our_posts() == [signed(ONE), signed(TWO)]

    async def test_the_same_key_at_the_same_time_makes_one_further_part(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        refs = await asyncio.gather(*(rig.publish_next(TWO, post, first) for _ in range(4)))
        assert len(set(refs)) == 1
        assert await rig.our_posts() == [signed(ONE), signed(TWO)]

    async def test_an_answer_lost_after_a_further_part_was_made_leaves_one(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        rig.answer_late()
        with pytest.raises(Exception) as lost:  # noqa: PT011 - anything but a promise that nothing was posted
            await rig.publish_next(TWO, post, first)
        assert not isinstance(lost.value, (Unavailable, Rejected))
        if isinstance(rig.channel, CanFindPublished):
            found = await rig.channel.find_published(SECOND, signed(TWO), to=first)
            assert found is not None
            assert found == await rig.publish_next(TWO, post, first)
        else:
            await rig.publish_next(TWO, post, first)
        assert await rig.our_posts() == [signed(ONE), signed(TWO)]

    async def test_a_further_part_that_was_never_made_is_not_found(self, rig: ChannelRig) -> None:
        _, first = await self._begun(rig)
        if not isinstance(rig.channel, CanFindPublished):
            pytest.skip("this channel finds nothing")
        assert await rig.channel.find_published(SECOND, signed(TWO), to=first) is None

    async def test_a_network_that_is_down_takes_a_further_part_later(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        rig.be_busy(30)
        with pytest.raises(Unavailable):
            await rig.publish_next(TWO, post, first)
        rig.come_back()
        await rig.publish_next(TWO, post, first)
        assert await rig.our_posts() == [signed(ONE), signed(TWO)]

    async def test_no_further_part_leaves_once_the_customers_post_is_gone(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        await rig.customer_deletes(post)
        with pytest.raises(Rejected, match=r"\w+ .+\.$"):
            await rig.publish_next(TWO, post, first)
        assert await rig.our_posts() == [signed(ONE)]

    @needs(CanRetract)
    async def test_no_further_part_stands_below_one_that_was_taken_back(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        assert isinstance(rig.channel, CanRetract)
        await rig.channel.retract(first)
        with pytest.raises(Rejected, match=r"\w+ .+\.$"):
            await rig.publish_next(TWO, post, first)
        assert await rig.our_posts() == []

    async def test_a_further_part_that_is_too_long_is_refused_before_anything_is_asked(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        before = rig.asked()
        with pytest.raises(Rejected, match=r"\d"):
            await rig.publish_next(rig.text_of(rig.channel.limits.most), post, first)
        assert rig.asked() == before

    async def test_a_customer_who_answers_a_further_part_is_heard(self, rig: ChannelRig) -> None:
        post, first = await self._begun(rig)
        second = await rig.publish_next(TWO, post, first)
        said = await rig.customer_says("And the buns?", answering=second)
        await rig.inbox.wait(lambda: any(mention.ref == said for mention in rig.inbox.mentions))
        [heard] = [mention for mention in rig.inbox.mentions if mention.ref == said]
        assert isinstance(heard, Mention)
        assert heard.answers == second
        assert {mention.ref for mention in rig.inbox.mentions} == {post, said}

    async def _begun(self, rig: ChannelRig) -> tuple[PostRef, PostRef]:
        """Return what was asked, and the first part of an answer to it. Where there are no chains, that is all."""
        if not isinstance(rig.channel, CanChain):
            pytest.skip("this channel makes no chains")
        post = await rig.customer_says("Is the rye bread vegan?")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        return post, await rig.publish(ONE, post)

    def _parts(self, *refs: PostRef) -> list[tuple[PostRef, str]]:
        return list(zip(refs, (ONE, TWO, THREE), strict=True))
