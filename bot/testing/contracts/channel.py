"""What every channel must do. A test file gives a rig and inherits the clauses."""

import asyncio

import pytest

from bot.domain.ids import EffectKey, PostRef
from bot.domain.mention import Deleted, Edited, Stopped
from bot.ports.adapter import ChecksConnection
from bot.ports.channel import CanFindPublished, CanRetract
from bot.ports.errors import NeedsOperator, Rejected, Unavailable
from bot.testing.contracts.channel_chains import ChainClauses
from bot.testing.contracts.channel_edits import EditClauses
from bot.testing.contracts.channel_jobs import JobClauses
from bot.testing.contracts.channel_pictures import ShowsPictures
from bot.testing.contracts.channel_rig import ANA, CAN_BE_DECLARED, ChannelRig, Seen, asked, needs, signed

__all__ = ["ANA", "ChannelContract", "ChannelRig", "Seen", "signed"]


class ChannelContract(JobClauses, ShowsPictures, ChainClauses, EditClauses):
    """The clauses. A subclass gives the fixture `rig`: a rig that listens, and is stopped afterwards."""

    @pytest.fixture(autouse=True)
    def _declared(self, request: pytest.FixtureRequest, rig: ChannelRig) -> None:
        clause = request.function.__name__.removeprefix("test_")
        for name in (clause, getattr(request.function, "needs", "")):
            if name in rig.cannot:
                pytest.skip(f"declared by {type(rig).__name__}: {rig.cannot[name]}")

    def test_what_the_rig_declares_impossible_is_a_clause_and_has_a_reason(self, rig: ChannelRig) -> None:
        for clause, reason in rig.cannot.items():
            assert hasattr(self, f"test_{clause}") or clause in {port.__name__ for port in CAN_BE_DECLARED}, clause
            assert len(reason.split()) > 3, f"say why it cannot be done: {clause}"

    # --- hearing --------------------------------------------------------------------------------

    async def test_a_mention_arrives_as_it_was_said(self, rig: ChannelRig) -> None:
        text = "Is the rye bread <b>vegan</b> & fresh?\n\nשלום 👩‍🍳 — “ja”"
        post = await rig.customer_says(text)
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        (mention,) = rig.inbox.mentions
        assert (mention.ref, mention.text) == (post, text)
        assert mention.ref.channel == mention.customer.ref.channel == rig.channel.name
        assert mention.customer.name
        assert mention.answers is None
        assert mention.summoned

    async def test_a_follow_up_is_heard_in_the_same_thread_from_the_same_customer(self, rig: ChannelRig) -> None:
        first = await rig.customer_says("Is the rye bread vegan?")
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 1)
        ours = await rig.publish("It is.", first)
        second = await rig.customer_says("And the cake?", answering=ours)
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
        before, after = rig.inbox.mentions
        assert after.ref == second
        assert after.answers in {first, ours}
        assert before.customer.ref == after.customer.ref

    async def test_how_many_follow_a_customer_is_told(self, rig: ChannelRig) -> None:
        await rig.customer_is_followed_by(12_345)
        await rig.customer_says("Is the rye bread vegan?")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        assert rig.inbox.mentions[0].customer.followers == 12_345

    async def test_an_edit_is_heard(self, rig: ChannelRig) -> None:
        post = await rig.customer_says("Is the rye bred vegan?")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        await rig.customer_edits(post, "Is the rye bread vegan?")
        await rig.inbox.wait(lambda: any(isinstance(thing, Edited) for thing in rig.inbox.heard))
        (edited,) = [thing for thing in rig.inbox.heard if isinstance(thing, Edited)]
        assert (edited.ref, edited.text) == (post, "Is the rye bread vegan?")

    async def test_a_deletion_is_heard(self, rig: ChannelRig) -> None:
        post = await rig.customer_says("My number is 555-0100")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        await rig.customer_deletes(post)
        await rig.inbox.wait(lambda: any(isinstance(thing, Deleted) for thing in rig.inbox.heard))
        assert [thing.ref for thing in rig.inbox.heard if isinstance(thing, Deleted)] == [post]
        assert await rig.public_sees() == []

    async def test_a_wish_not_to_be_contacted_is_heard(self, rig: ChannelRig) -> None:
        await rig.customer_says("Never mind")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        await rig.customer_stops()
        await rig.inbox.wait(lambda: any(isinstance(thing, Stopped) for thing in rig.inbox.heard))
        (stopped,) = [thing for thing in rig.inbox.heard if isinstance(thing, Stopped)]
        assert stopped.customer == rig.inbox.mentions[0].customer.ref

    async def test_our_own_posts_are_not_mentions(self, rig: ChannelRig) -> None:
        post = await rig.customer_says("first")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["first"])
        await rig.publish("It is.", post)
        await rig.customer_says("second")
        await rig.inbox.wait(lambda: "second" in rig.inbox.texts)
        assert rig.inbox.texts == ["first", "second"]

    async def test_a_restart_loses_none_and_doubles_none(self, rig: ChannelRig) -> None:
        await rig.customer_says("before")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["before"])
        await rig.stop()
        await rig.customer_says("meanwhile, one")
        await rig.customer_says("meanwhile, two")
        await rig.restart()
        await rig.customer_says("after")
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) >= 4)
        assert rig.inbox.texts == ["before", "meanwhile, one", "meanwhile, two", "after"]
        assert len({mention.ref for mention in rig.inbox.mentions}) == 4

    async def test_what_could_not_be_stored_is_told_again(self, rig: ChannelRig) -> None:
        await rig.customer_says("before")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["before"])
        rig.inbox.down = True
        await rig.customer_says("while the store was away")
        await rig.until(lambda: rig.inbox.refused > 0)
        rig.inbox.down = False
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
        assert rig.inbox.texts == ["before", "while the store was away"]

    async def test_what_could_not_be_stored_is_told_after_a_restart(self, rig: ChannelRig) -> None:
        rig.inbox.down = True
        await rig.customer_says("while the store was away")
        await rig.stop()
        rig.inbox.down = False
        await rig.restart()
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        assert rig.inbox.texts == ["while the store was away"]

    async def test_cancelling_leaves_nothing_running(self, rig: ChannelRig) -> None:
        await rig.stop()
        await rig.customer_says("heard later")
        before = asyncio.all_tasks()
        await rig.start()
        await rig.inbox.wait(lambda: rig.inbox.texts == ["heard later"])
        await rig.stop()
        assert asyncio.all_tasks() - before == set()

    async def test_credentials_that_expired_are_raised_to_those_who_can_mend_them(self, rig: ChannelRig) -> None:
        await rig.customer_says("before")
        await rig.inbox.wait(lambda: rig.inbox.texts == ["before"])
        await rig.shut_us_out()
        await rig.until(lambda: bool(rig.alarms))
        assert len(rig.alarms) == 1
        assert rig.alarms[0].endswith(".")
        await rig.customer_says("meanwhile")
        await rig.let_us_in()
        await rig.inbox.wait(lambda: rig.inbox.texts == ["before", "meanwhile"])
        await rig.until(lambda: not rig.alarms[-1])

    @needs(ChecksConnection)
    async def test_whether_it_is_let_in_can_be_asked_before_anybody_listens(self, rig: ChannelRig) -> None:
        await rig.stop()
        channel = rig.build()
        assert isinstance(channel, ChecksConnection)
        before = await rig.public_sees()
        assert (await channel.check_connection()).endswith(".")
        await rig.shut_us_out()
        await rig.stop()
        channel = rig.build()
        assert isinstance(channel, ChecksConnection)
        with pytest.raises((Unavailable, Rejected), match=r"\w+ .+\.$"):
            await channel.check_connection()
        assert await rig.public_sees() == before

    async def test_how_it_stands_is_told_while_it_listens(self, rig: ChannelRig) -> None:
        await asked(rig)
        await rig.until(lambda: bool(rig.states) and rig.states[-1][0])
        assert rig.states[-1][1].endswith(".")

    async def test_that_it_is_shut_out_is_told_with_what_to_mend(self, rig: ChannelRig) -> None:
        await asked(rig)
        await rig.shut_us_out()
        await rig.until(lambda: bool(rig.states) and not rig.states[-1][0])
        assert rig.states[-1][1] == rig.alarms[-1]
        await rig.let_us_in()
        await rig.until(lambda: rig.states[-1][0])

    async def test_writing_that_is_refused_while_reading_works_needs_the_operator(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        await rig.refuse_writing()
        with pytest.raises(NeedsOperator, match=r"\w+ .+\.$"):
            await rig.publish("It is.", post)
        await rig.take_writing()
        await rig.publish("It is.", post)
        assert await rig.our_posts() == [signed("It is.")]

    @needs(ChecksConnection)
    async def test_whether_it_may_write_is_asked_apart_from_reading(self, rig: ChannelRig) -> None:
        await rig.refuse_writing()
        await rig.stop()
        channel = rig.build()
        assert isinstance(channel, ChecksConnection)
        before = await rig.public_sees()
        with pytest.raises((Unavailable, Rejected), match=r"\w+ .+\.$"):
            await channel.check_connection()
        assert await rig.public_sees() == before

    # --- speaking -------------------------------------------------------------------------------

    async def test_a_reply_appears_byte_for_byte(self, rig: ChannelRig) -> None:
        post = await rig.customer_says("Is the rye bread vegan?")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        text = "Yes: flour, water, salt.  Two  spaces,\n<i>no</i> *markup* &amp; 🍞"
        ref = await rig.publish(text, post)
        assert Seen(ref, signed(text), by_us=True) in await rig.public_sees()

    async def test_the_same_key_makes_one_post(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        first = await rig.publish("It is.", post)
        assert await rig.publish("It is.", post) == first
        assert await rig.our_posts() == [signed("It is.")]

    async def test_the_same_key_makes_one_post_after_a_restart(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        first = await rig.publish("It is.", post)
        await rig.restart()
        assert await rig.publish("It is.", post) == first
        assert await rig.our_posts() == [signed("It is.")]

    async def test_the_same_key_at_the_same_time_makes_one_post(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        refs = await asyncio.gather(*(rig.publish("It is.", post) for _ in range(8)))
        assert len(set(refs)) == 1
        assert await rig.our_posts() == [signed("It is.")]

    async def test_two_keys_make_two_posts_even_at_the_same_time(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        refs = await asyncio.gather(*(rig.publish("It is.", post, f"publish/{n}") for n in range(8)))
        assert len(set(refs)) == 8
        assert await rig.our_posts() == [signed("It is.")] * 8

    async def test_an_answer_lost_after_the_post_was_made_leaves_one_post(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        rig.answer_late()
        with pytest.raises(Exception) as lost:  # noqa: PT011 - anything but a promise that nothing was posted
            await rig.publish("It is.", post)
        assert not isinstance(lost.value, (Unavailable, Rejected))
        if isinstance(rig.channel, CanFindPublished):
            found = await rig.channel.find_published(EffectKey("publish/1"), signed("It is."), to=post)
            assert found is not None
            assert found == await rig.publish("It is.", post)
        else:
            await rig.publish("It is.", post)
        assert await rig.our_posts() == [signed("It is.")]

    async def test_a_network_that_is_down_takes_the_reply_later(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        rig.go_down()
        with pytest.raises(Exception) as down:  # noqa: PT011 - Unavailable, or nobody knows; never a final no
            await rig.publish("It is.", post)
        assert not isinstance(down.value, Rejected)
        rig.come_back()
        if isinstance(rig.channel, CanFindPublished):
            assert await rig.channel.find_published(EffectKey("publish/1"), signed("It is."), to=post) is None
        await rig.publish("It is.", post)
        assert await rig.our_posts() == [signed("It is.")]

    async def test_a_busy_network_is_unavailable_for_as_long_as_it_says(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        rig.be_busy(30)
        with pytest.raises(Unavailable) as busy:
            await rig.publish("It is.", post)
        assert busy.value.retry_after is not None
        assert busy.value.retry_after.total_seconds() == pytest.approx(30, abs=2)
        rig.come_back()
        await rig.publish("It is.", post)
        assert await rig.our_posts() == [signed("It is.")]

    async def test_a_reply_to_a_deleted_post_is_rejected_in_a_sentence(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        await rig.customer_deletes(post)
        with pytest.raises(Rejected, match=r"\w+ .+\.$"):
            await rig.publish("It is.", post)
        assert await rig.our_posts() == []

    async def test_a_reply_to_an_unknown_post_is_rejected(self, rig: ChannelRig) -> None:
        await asked(rig)
        with pytest.raises(Rejected):
            await rig.publish("It is.", PostRef(rig.channel.name, "99999999"))

    async def test_too_long_is_refused_before_anything_is_asked(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        before = rig.asked()
        with pytest.raises(Rejected, match=r"\d"):
            await rig.publish(rig.text_of(rig.channel.limits.most), post)
        assert rig.asked() == before
        assert await rig.our_posts() == []

    async def test_the_longest_reply_that_fits_is_taken(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        text = rig.text_of(rig.channel.limits.most - len(signed("")))
        await rig.publish(text, post)
        assert await rig.our_posts() == [signed(text)]

    @needs(CanFindPublished)
    async def test_what_was_never_published_is_not_found(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        assert isinstance(rig.channel, CanFindPublished)
        await rig.publish("It is.", post, "publish/1")
        assert await rig.channel.find_published(EffectKey("publish/2"), signed("It is."), to=post) is None

    @needs(CanRetract)
    async def test_a_reply_can_be_taken_back_and_taking_it_back_twice_is_quiet(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        assert isinstance(rig.channel, CanRetract)
        ref = await rig.publish("It is.", post)
        await rig.channel.retract(ref)
        await rig.channel.retract(ref)
        assert await rig.our_posts() == []
        assert len(await rig.public_sees()) == 1

    @needs(CanRetract)
    async def test_a_reply_that_was_taken_back_does_not_come_again_with_its_key(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        assert isinstance(rig.channel, CanRetract)
        ref = await rig.publish("It is.", post)
        await rig.channel.retract(ref)
        assert await rig.publish("It is.", post) == ref
        assert await rig.our_posts() == []
