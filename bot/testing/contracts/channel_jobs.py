"""Clauses for the jobs that the engine relies on beside hearing and publishing."""

from contextlib import suppress
from datetime import timedelta

import pytest

from bot.domain.ids import EffectKey, PostRef
from bot.domain.mention import Deleted, Edited, Liked
from bot.ports.channel import (
    AllowsQuoting,
    CanFindPublished,
    CanPermalink,
    CanRetract,
    NeedsMentionPrefix,
)
from bot.ports.errors import Rejected, Unavailable
from bot.testing.contracts.channel_rig import CAN_BE_DECLARED, ChannelRig, asked, needs, signed
from bot.text.spelled_out import warned

SOON = timedelta(seconds=5)


class JobClauses:
    """What a broken channel does not do, and what somebody would notice."""

    def test_what_it_cannot_is_declared(self, rig: ChannelRig) -> None:
        for port in CAN_BE_DECLARED:
            can, declared = isinstance(rig.channel, port), port.__name__ in rig.cannot
            assert can is not declared, f"{port.__name__}: implement it, or declare in `cannot` why it cannot be done"

    # --- hearing --------------------------------------------------------------------------------

    async def test_more_than_one_page_is_caught_up_after_downtime(self, rig: ChannelRig) -> None:
        await asked(rig)
        await rig.stop()
        said = [await rig.customer_says(f"meanwhile {number}") for number in range(rig.page + 3)]
        await rig.restart()
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) > len(said))
        assert [mention.ref for mention in rig.inbox.mentions[1:]] == said

    async def test_the_cursor_moves(self, rig: ChannelRig) -> None:
        await asked(rig)
        await rig.let_time_pass()
        await rig.customer_says("And the cake?")
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
        before = await rig.inbox.cursor()
        await rig.let_time_pass()
        await rig.customer_says("And the rolls?")
        await rig.until(lambda: rig.inbox.stored not in {None, before})

    async def test_the_cursor_does_not_pass_what_is_not_stored(self, rig: ChannelRig) -> None:
        await asked(rig)
        rig.inbox.picky = True
        post = await rig.customer_says("while only the cursor could be stored")
        await rig.until(lambda: rig.inbox.refused > 0)
        await rig.stop()
        rig.inbox.picky = False
        await rig.restart()
        await rig.inbox.wait(lambda: rig.inbox.mentions[-1].ref == post)

    async def test_something_odd_is_left_out_and_keeps_nothing_else_from_being_heard(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        await rig.something_odd()
        await rig.customer_says("And the cake?")
        await rig.inbox.wait(lambda: "And the cake?" in rig.inbox.texts)
        await rig.customer_edits(post, "Is the rye bread vegan, too?")
        await rig.inbox.wait(lambda: any(isinstance(thing, Edited) for thing in rig.inbox.heard))
        await rig.stop()
        await rig.restart()
        await rig.customer_says("And the rolls?")
        await rig.inbox.wait(lambda: "And the rolls?" in rig.inbox.texts)
        assert [thing for thing in rig.inbox.heard if isinstance(thing, Deleted)] == []

    async def test_a_busy_network_is_left_alone_while_listening(self, rig: ChannelRig) -> None:
        await asked(rig)
        rig.be_busy(30)
        await rig.customer_says("said while it was busy")
        await rig.until(lambda: any(wait >= 28 for wait in rig.waited()))
        rig.come_back()
        await rig.inbox.wait(lambda: rig.inbox.texts[1:] == ["said while it was busy"])

    async def test_a_mention_says_where_it_stands_and_when_it_was_made(self, rig: ChannelRig) -> None:
        await rig.stop()
        await rig.customer_says("Is the rye bread vegan?")
        made = rig.network_time()
        await rig.let_time_pass()
        await rig.start()
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        (mention,) = rig.inbox.mentions
        assert abs(mention.at - made) < SOON
        assert mention.url is not None
        assert mention.url.startswith(("https://", "http://"))

    async def test_customers_go_by_what_does_not_change(self, rig: ChannelRig) -> None:
        await asked(rig)
        await rig.customer_is_called("Somebody Else")
        await rig.customer_says("And the cake?")
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
        before, after = (mention.customer for mention in rig.inbox.mentions)
        assert after.name == "Somebody Else"
        assert before.ref == after.ref

    async def test_thanks_are_heard(self, rig: ChannelRig) -> None:
        ours = await rig.publish("It is.", await asked(rig))
        await rig.customer_likes(ours)
        await rig.inbox.wait(lambda: any(isinstance(thing, Liked) for thing in rig.inbox.heard))
        (liked,) = [thing for thing in rig.inbox.heard if isinstance(thing, Liked)]
        assert (liked.ref, liked.by.ref) == (ours, rig.inbox.mentions[0].customer.ref)

    async def test_an_edit_is_told_once(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        await rig.customer_edits(post, "Is the rye bread vegan, too?")
        await rig.inbox.wait(lambda: any(isinstance(thing, Edited) for thing in rig.inbox.heard))
        await rig.customer_says("And the cake?")
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
        assert len([thing for thing in rig.inbox.deliveries if isinstance(thing, Edited)]) == 1

    async def test_no_words_of_a_deleted_post_are_kept(self, rig: ChannelRig) -> None:
        post = await rig.customer_says("My number is 555-0100")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        await rig.customer_deletes(post)
        await rig.inbox.wait(lambda: any(isinstance(thing, Deleted) for thing in rig.inbox.heard))
        await rig.until(lambda: "555-0100" not in rig.kept())

    async def test_an_alert_shows_no_credential(self, rig: ChannelRig) -> None:
        await asked(rig)
        await rig.shut_us_out()
        await rig.until(lambda: bool(rig.alarms))
        assert rig.secrets()
        assert not [secret for secret in rig.secrets() if secret in " ".join(rig.alarms)]

    async def test_who_does_not_leave_others_to_repeat_it_is_not_quoted(self, rig: ChannelRig) -> None:
        assert isinstance(rig.channel, AllowsQuoting)
        assert rig.channel.may_be_quoted
        await rig.customer_forbids_quotes()
        await asked(rig)
        assert not rig.inbox.mentions[0].quotable

    # --- speaking -------------------------------------------------------------------------------

    async def test_a_reply_after_the_customer_changed_their_post_is_refused(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        await rig.stop()
        await rig.customer_edits(post, "Is the rye bread poisonous?")
        with pytest.raises(Rejected, match=r"\w+ .+\.$"):
            await rig.publish("It is.", post)
        assert await rig.our_posts() == []

    async def test_a_reply_stands_below_what_it_answers(self, rig: ChannelRig) -> None:
        first = await rig.customer_says("Is the rye bread vegan?")
        second = await rig.customer_says("Do you open on Sundays?")
        await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
        ours = [await rig.publish("It is.", first), await rig.publish("We do.", second, "publish/2")]
        stand = {seen.ref: seen.answers for seen in await rig.public_sees() if seen.by_us}
        assert stand == dict(zip(ours, (first, second), strict=True))

    async def test_a_reply_says_in_which_language_it_is(self, rig: ChannelRig) -> None:
        if not rig.channel.limits.tells_language:
            pytest.skip("a post of this network says nothing of its language")
        post = await asked(rig)
        ours = await rig.publish("Das Roggenbrot ist vegan, der Kuchen leider nicht.", post)
        assert await rig.language_of(ours) == "de"

    async def test_a_reply_keeps_the_content_warning_of_the_customer(self, rig: ChannelRig) -> None:
        if not rig.channel.limits.keeps_warning:
            pytest.skip("on this network an answer has no content warning")
        await rig.customer_warns("burnt food")
        post = await asked(rig)
        assert warned(rig.inbox.mentions[0].text) == "burnt food"
        assert await rig.warning_of(await rig.publish("It is.", post)) == "burnt food"
        with pytest.raises(Rejected, match=r"\d"):
            await rig.publish(rig.text_of(rig.channel.limits.most - len(signed(""))), post, "publish/2")

    async def test_a_picture_of_the_customers_is_told_with_what_it_shows(self, rig: ChannelRig) -> None:
        await rig.customer_shows("A burnt loaf of rye", saying="Look")
        await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
        assert rig.inbox.texts[0].startswith("Look")
        assert "A burnt loaf of rye" in rig.inbox.texts[0]

    async def test_where_a_reply_stands_is_known_although_the_network_goes_down_right_afterwards(
        self, rig: ChannelRig
    ) -> None:
        if not isinstance(rig.channel, CanPermalink):
            pytest.skip("this channel knows no permalinks")
        ours = await rig.publish("It is.", await asked(rig))
        rig.go_down()
        assert await rig.channel.permalink(ours) is not None

    @needs(CanFindPublished)
    async def test_a_try_that_may_still_come_is_not_given_up_at_once(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        assert isinstance(rig.channel, CanFindPublished)
        rig.answer_never()
        with pytest.raises(Exception) as lost:  # noqa: PT011 - anything but a promise that nothing was posted
            await rig.publish("It is.", post)
        assert not isinstance(lost.value, (Unavailable, Rejected))
        with pytest.raises(Unavailable):
            await rig.channel.find_published(EffectKey("publish/1"), signed("It is."), to=post)
        await rig.let_time_pass()
        assert await rig.channel.find_published(EffectKey("publish/1"), signed("It is."), to=post) is None
        await rig.publish("It is.", post)
        assert await rig.our_posts() == [signed("It is.")]

    @needs(CanRetract)
    async def test_a_foreign_post_is_never_retracted(self, rig: ChannelRig) -> None:
        post = await asked(rig)
        assert isinstance(rig.channel, CanRetract)
        with suppress(Rejected):
            await rig.channel.retract(post)
        assert [seen.ref for seen in await rig.public_sees()] == [post]

    async def test_each_reply_has_its_own_address(self, rig: ChannelRig) -> None:
        if not isinstance(rig.channel, CanPermalink):
            pytest.skip("this channel knows no permalinks")
        post = await asked(rig)
        ours: list[PostRef] = [await rig.publish(text, post, f"publish/{text}") for text in ("It is.", "It was.")]
        links = [await rig.channel.permalink(ref) for ref in ours]
        assert len({*links, None}) == 3
        assert all(link is not None and link.startswith(("https://", "http://")) for link in links)

    async def test_what_stands_before_a_reply_names_the_customer(self, rig: ChannelRig) -> None:
        if not isinstance(rig.channel, NeedsMentionPrefix):
            pytest.skip("this channel needs no prefix")
        await asked(rig)
        customer = rig.inbox.mentions[0].customer
        prefix = rig.channel.address(customer)
        assert prefix.endswith(" ")
        assert len(prefix.split()) == 1
        assert any(part and part in prefix for part in customer.ref.id.split("@"))
