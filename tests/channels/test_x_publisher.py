"""Replies on X: its gate, its missing idempotency key, and its many ways to say no."""

import asyncio
import logging
from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Counting
from bot.domain.mention import Deleted, Edited
from bot.ports.channel import CanReplyManually
from bot.ports.errors import OnlyByHand, OutcomeUnknown, Rejected, Unavailable
from bot.testing.contracts.channel import signed
from bot.testing.sample_pictures import a_picture
from tests.channels.x_rig import XRig, until, x_rig
from tests.servers.x import DUPLICATE, NOT_SUMMONED

KEY = EffectKey("publish/1")


@pytest.fixture
async def rig() -> AsyncIterator[XRig]:
    async with x_rig() as rig:
        yield rig


async def asked(rig: XRig, text: str = "Is the rye bread vegan?") -> PostRef:
    before = len(rig.inbox.mentions)
    post = await rig.customer_says(text)
    await rig.heard(before + 1)
    await rig.rounds(1)
    return post


async def found(rig: XRig, text: str, to: PostRef, key: EffectKey = KEY) -> PostRef | None:
    return await rig.channel.find_published(key, signed(text), to=to)  # type: ignore[attr-defined, no-any-return]


# --- what a reply may be --------------------------------------------------------------------------


async def test_the_limits_are_those_of_x_and_the_price_of_a_link_is_told(rig: XRig) -> None:
    limits = rig.channel.limits
    assert (limits.most, limits.counting, limits.url_length) == (280, Counting.WEIGHTED, 23)
    assert limits.link_note == "A link makes this post cost 0.20 $ on X."


@pytest.mark.parametrize(
    "text", ["aパン" * 53, "👩‍👩‍👧" * 133, f"https://acme.example/{'a' * 300} {'b' * 243}", "é" * 267]
)
async def test_what_x_counts_as_short_enough_is_taken(rig: XRig, text: str) -> None:
    post = await asked(rig)
    await rig.publish(text, post)
    assert await rig.our_posts() == [signed(text)]


@pytest.mark.parametrize("text", ["aパン" * 54, "👩‍👩‍👧" * 134, f"https://acme.example {'b' * 244}"])
async def test_what_x_counts_as_too_long_is_refused(rig: XRig, text: str) -> None:
    post = await asked(rig)
    with pytest.raises(Rejected, match=r"^It is \d+ characters? too long for X"):
        await rig.publish(text, post)
    assert rig.x.calls["create"] == 0


# --- the customer's post is read again --------------------------------------------------------------


async def test_a_reply_to_a_post_that_was_edited_since_is_held_back_and_the_edit_is_heard(rig: XRig) -> None:
    post = await asked(rig)
    await rig.stop()
    await rig.customer_edits(post, "Is the rye bread gluten free?")
    with pytest.raises(Rejected, match="changed their post"):
        await rig.publish("It is.", post)
    rig.x.limit("mentions", None, times=1000)
    await rig.start()
    await rig.inbox.wait(lambda: any(isinstance(thing, Edited) for thing in rig.inbox.heard))
    await rig.rounds(1)
    rig.x.clear()
    await rig.publish("It is not.", post)
    assert rig.x.world.standing()[-1].answers == rig.x.world.posts[post.id].versions[-1]


async def test_a_reply_to_a_post_that_was_deleted_tells_of_the_deletion_at_once(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.world.delete(post.id)
    for number in range(2):
        with pytest.raises(Rejected, match=r"is gone"):
            await rig.publish("It is.", post, f"publish/{number}")
        await rig.inbox.wait(lambda: any(isinstance(thing, Deleted) for thing in rig.inbox.heard))
        await rig.rounds(2)
    assert len([thing for thing in rig.inbox.deliveries if isinstance(thing, Deleted)]) == 1


async def test_a_reply_where_only_the_named_may_answer_is_refused_without_trying(rig: XRig) -> None:
    post = rig.x.world.say("Nice bread", reply_settings="mentionedUsers")
    with pytest.raises(Rejected, match="lets only those answer whom they name"):
        await rig.publish("Thank you.", PostRef("x", post.id))
    assert rig.x.calls["create"] == 0


async def test_a_reply_where_only_the_named_may_answer_and_we_are_named_goes(rig: XRig) -> None:
    post = rig.x.world.say("@acme Nice bread", reply_settings="mentionedUsers")
    await rig.publish("Thank you.", PostRef("x", post.id))
    assert await rig.our_posts() == [signed("Thank you.")]


# --- the gate -------------------------------------------------------------------------------------


async def test_where_x_does_not_let_programs_answer_the_way_by_hand_is_told(rig: XRig) -> None:
    post = rig.x.world.say("Acme's bread & butter?")
    with pytest.raises(OnlyByHand, match="by hand"):
        await rig.publish("Both, #1 & more.", PostRef("x", post.id))
    assert isinstance(rig.channel, CanReplyManually)
    link = urlsplit(rig.channel.by_hand(PostRef("x", post.id), signed("Both, #1 & more.")))
    assert (link.hostname, link.path) == ("x.com", "/intent/post")
    assert parse_qs(link.query) == {"in_reply_to": [post.id], "text": [signed("Both, #1 & more.")]}
    assert await found(rig, "Both, #1 & more.", PostRef("x", post.id)) is None


async def test_a_mere_reply_to_us_is_tried_and_x_has_the_last_word(rig: XRig) -> None:
    ours = await rig.publish("It is.", await asked(rig))
    follow_up = await rig.customer_says("And the cake?", answering=ours)
    await rig.heard(2)
    assert rig.inbox.mentions[1].summoned
    rig.x.implicit_summons = False
    with pytest.raises(OnlyByHand):
        await rig.publish("The cake, too.", follow_up, "publish/2")


async def test_what_x_said_of_mere_replies_is_remembered_until_it_says_otherwise(rig: XRig) -> None:
    rig.x.implicit_summons = False
    ours = await rig.publish("It is.", await asked(rig))
    follow_up = await rig.customer_says("And the cake?", answering=ours)
    await rig.heard(2)
    with pytest.raises(OnlyByHand):
        await rig.publish("The cake, too.", follow_up, "publish/2")
    again = await rig.customer_says("And the buns?", answering=ours)
    await rig.heard(3)
    assert not rig.inbox.mentions[2].summoned
    await rig.customer_says("@acme And the rolls?", answering=ours)
    await rig.heard(4)
    assert rig.inbox.mentions[3].summoned
    rig.x.implicit_summons = True
    await rig.publish("The buns, too.", again, "publish/3")
    await rig.customer_says("And the pies?", answering=ours)
    await rig.heard(5)
    assert rig.inbox.mentions[4].summoned


async def test_after_a_month_a_mere_reply_is_tried_again(rig: XRig) -> None:
    ours = await rig.publish("It is.", await asked(rig))
    rig.x.implicit_summons = False
    with pytest.raises(OnlyByHand):
        await rig.publish("Too.", await rig.customer_says("And the cake?", answering=ours), "publish/2")
    rig.clock.pass_(days=31)
    await rig.customer_says("And the buns?", answering=ours)
    await rig.inbox.wait(lambda: "And the buns?" in rig.inbox.texts)
    assert next(m for m in rig.inbox.mentions if m.text == "And the buns?").summoned


# --- by hand --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link",
    [
        "https://x.com/acme/status/{}",
        "https://www.x.com/acme/status/{}?s=20",
        "http://twitter.com/acme/status/{}#now",
        "https://mobile.twitter.com/acme/status/{}/photo/1",
        "https://x.com/i/status/{}",
        " https://x.com/i/web/status/{} ",
    ],
)
async def test_an_answer_by_hand_is_found_by_any_link_of_it(rig: XRig, link: str) -> None:
    post = await asked(rig)
    ours = rig.x.world.say("By hand, yes", by="acme", answers=post.id)
    assert isinstance(rig.channel, CanReplyManually)
    found = await rig.channel.find_by_hand(link.format(ours.id), to=post)
    assert (found.ref, found.by_us) == (PostRef("x", ours.id), True)
    assert found.url == f"https://x.com/{rig.x.world.us.username}/status/{ours.id}"
    assert found.text.endswith("By hand, yes")


async def test_a_link_to_anything_else_is_no_answer(rig: XRig) -> None:
    post = await asked(rig)
    other = rig.x.world.say("Nice weather")
    assert isinstance(rig.channel, CanReplyManually)
    for link, why in (
        ("https://x.com.evil.example/acme/status/1", "no link to a post on X"),
        ("acme/status/1", "no link to a post on X"),
        ("https://x.com/acme/status/4242", "no post under that link"),
        (f"https://x.com/marta/status/{other.id}", "does not answer this customer"),
    ):
        with pytest.raises(Rejected, match=why):
            await rig.channel.find_by_hand(link, to=post)


async def test_looking_at_an_answer_by_hand_is_paid_for_like_any_other_post(rig: XRig) -> None:
    post = await asked(rig)
    ours = rig.x.world.say("By hand, yes", by="acme", answers=post.id)
    before = await rig.spent()
    assert isinstance(rig.channel, CanReplyManually)
    await rig.channel.find_by_hand(f"https://x.com/acme/status/{ours.id}", to=post)
    assert await rig.spent() > before


async def test_any_other_no_is_told_in_x_s_own_words(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.refuse("create", 403, "You have been blocked from replying.")
    with pytest.raises(Rejected, match="You have been blocked from replying"):
        await rig.publish("It is.", post)


# --- once -----------------------------------------------------------------------------------------


async def test_an_error_after_the_post_was_made_leaves_one_post(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.fail("create", 500, done=True)
    with pytest.raises(OutcomeUnknown):
        await rig.publish("It is.", post)
    assert await found(rig, "It is.", post) == await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_a_reply_with_links_and_signs_is_known_again(rig: XRig) -> None:
    post = await asked(rig)
    text = "See https://acme.example/bread?a=1&b=2 & rye.example, <3"
    rig.answer_late()
    with pytest.raises(OutcomeUnknown):
        await rig.publish(text, post)
    assert await found(rig, text, post) is not None


async def test_a_post_may_come_to_light_late_so_it_is_not_given_up_at_once(rig: XRig) -> None:
    post = await asked(rig)
    rig.answer_late()
    with pytest.raises(OutcomeUnknown):
        await rig.publish("It is.", post)
    made = rig.x.world.standing()[-1]
    made.hidden = True
    with pytest.raises(Unavailable) as later:
        await found(rig, "It is.", post)
    assert later.value.retry_after is not None
    with pytest.raises(OutcomeUnknown):
        await rig.publish("It is.", post)
    made.hidden = False
    assert await found(rig, "It is.", post) == PostRef("x", made.id)


async def test_a_try_that_never_came_to_anything_is_repeated_once_that_is_sure(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.drop("create")
    with pytest.raises(OutcomeUnknown):
        await rig.publish("It is.", post)
    rig.clock.pass_(minutes=2)
    assert await found(rig, "It is.", post) is None
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_a_second_try_that_x_surely_refuses_does_not_make_the_first_one_forgotten(rig: XRig) -> None:
    post = await asked(rig)
    rig.answer_late()
    with pytest.raises(OutcomeUnknown):
        await rig.publish("It is.", post)
    made = rig.x.world.standing()[-1]
    made.hidden = True
    rig.clock.pass_(minutes=2)
    rig.x.limit("create", rig.clock())
    with pytest.raises(Unavailable):
        await rig.publish("It is.", post)
    made.hidden = False
    tries = rig.x.calls["create"]
    assert await rig.publish("It is.", post) == PostRef("x", made.id)
    assert rig.x.calls["create"] == tries


async def test_a_duplicate_that_x_refuses_is_looked_for_and_found(rig: XRig) -> None:
    post = await asked(rig)
    rig.answer_late()
    with pytest.raises(OutcomeUnknown):
        await rig.publish("It is.", post)
    made = rig.x.world.standing()[-1]
    made.hidden = True
    rig.clock.pass_(minutes=2)
    made_visible = asyncio.create_task(reveal(rig, made.id))
    assert await rig.publish("It is.", post) == PostRef("x", made.id)
    await made_visible
    assert await rig.our_posts() == [signed("It is.")]


async def reveal(rig: XRig, id: str) -> None:
    """Let a post come to light while it is tried again."""
    gate = rig.x.slow("create")
    await until(lambda: rig.x.calls["create"] == 2)
    rig.x.world.posts[id].hidden = False
    gate.set()


async def test_a_duplicate_that_x_does_not_show_stays_unknown_and_is_given_back_in_the_end(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.refuse("create", 403, DUPLICATE)
    with pytest.raises(OutcomeUnknown):
        await rig.publish("It is.", post)
    rig.clock.pass_(hours=1.5)
    rig.x.refuse("create", 403, DUPLICATE)
    with pytest.raises(Rejected, match="look at our account"):
        await rig.publish("It is.", post)


async def test_the_same_words_to_somebody_else_are_refused_in_a_sentence(rig: XRig) -> None:
    await rig.publish("We open at 6.", await asked(rig, "When do you open?"))
    other = rig.x.world.say("@acme open now?", by="jens")
    with pytest.raises(Rejected, match="same words twice"):
        await rig.publish("We open at 6.", PostRef("x", other.id), "publish/2")
    assert await rig.our_posts() == [signed("We open at 6.")]


async def test_the_same_words_in_the_same_place_are_not_taken_for_another_reply(rig: XRig) -> None:
    post = await asked(rig)
    await rig.publish("It is.", post, "publish/1")
    with pytest.raises(Rejected, match="same words twice"):
        await rig.publish("It is.", post, "publish/2")


# --- when X does not do it now ----------------------------------------------------------------------


async def test_a_limit_without_its_end_is_waited_for_a_minute(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.limit("create", None)
    with pytest.raises(Unavailable) as busy:
        await rig.publish("It is.", post)
    assert busy.value.retry_after is not None
    assert busy.value.retry_after.total_seconds() == 60
    assert await found(rig, "It is.", post) is None
    await rig.publish("It is.", post)


async def test_out_of_credit_is_told_once_an_hour_and_the_reply_is_not_lost(
    rig: XRig, caplog: pytest.LogCaptureFixture
) -> None:
    post = await asked(rig)
    await rig.stop()
    rig.x.no_credit = True
    caplog.set_level(logging.ERROR, "adapters.x")
    for _ in range(3):
        with pytest.raises(Unavailable, match="out of credit") as out:
            await rig.publish("It is.", post)
        assert out.value.retry_after is not None
        assert out.value.retry_after.total_seconds() == 3600
    assert len(caplog.records) == 1
    rig.clock.pass_(hours=1)
    with pytest.raises(Unavailable, match="out of credit"):
        await rig.publish("It is.", post)
    assert len(caplog.records) == 2
    rig.x.no_credit = False
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_what_our_app_lacks_is_not_held_against_the_reply(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.refuse("create", 403, "You are not permitted to use OAuth2 on this endpoint", "client-forbidden")
    with pytest.raises(Unavailable, match="does not let our app"):
        await rig.publish("It is.", post)
    await rig.publish("It is.", post)


async def test_a_slow_answer_is_waited_for(rig: XRig) -> None:
    post = await asked(rig)
    gate = rig.x.slow("create")
    reply = asyncio.create_task(rig.publish("It is.", post))
    await until(lambda: rig.x.calls["create"] == 1)
    gate.set()
    assert await reply == PostRef("x", rig.x.world.standing()[-1].id)


async def test_a_network_that_is_not_there_is_unavailable(rig: XRig) -> None:
    post = await asked(rig)
    await rig.stop()
    await rig.x.stop()
    with pytest.raises(Unavailable, match="cannot be reached"):
        await rig.publish("It is.", post)


# --- afterwards -----------------------------------------------------------------------------------


async def test_a_post_of_somebody_else_cannot_be_taken_back(rig: XRig) -> None:
    post = await asked(rig)
    with pytest.raises(Rejected, match="not authorized"):
        await rig.channel.retract(post)  # type: ignore[attr-defined]


async def test_a_post_that_somebody_deleted_on_x_can_be_taken_back_quietly(rig: XRig) -> None:
    ours = await rig.publish("It is.", await asked(rig))
    rig.x.world.delete(ours.id)
    await rig.channel.retract(ours)  # type: ignore[attr-defined]


async def test_a_reply_has_its_address(rig: XRig) -> None:
    ours = await rig.publish("It is.", await asked(rig))
    assert await rig.channel.permalink(ours) == f"https://x.com/acme/status/{ours.id}"  # type: ignore[attr-defined]


def test_the_stand_in_refuses_in_x_s_own_words() -> None:
    assert "mentioned or otherwise engaged" in NOT_SUMMONED
    assert "duplicate content" in DUPLICATE


# --- pictures -------------------------------------------------------------------------------------


async def test_the_price_of_a_picture_is_told_and_counted(rig: XRig) -> None:
    assert rig.channel.limits.picture_note == "On X each picture costs 0.005 $ more."
    post = await asked(rig)
    await rig.publish_showing("It is.", post, (a_picture(), a_picture("A cake", shade=7)))
    await rig.stop()
    assert await rig.spent() == rig.x.world.bill > 20


async def test_a_post_with_a_picture_is_found_by_its_words_though_x_puts_an_address_behind_them(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.lose("create")
    with pytest.raises(OutcomeUnknown):
        await rig.publish_showing("See https://acme.example/a", post, (a_picture(),))
    assert await found(rig, "See https://acme.example/a", post) is not None
    assert rig.x.calls["create"] == 1


async def test_an_alt_text_that_did_not_arrive_keeps_the_post_from_being_made(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.lose("describe")
    with pytest.raises(Unavailable):
        await rig.publish_showing("It is.", post, (a_picture(),))
    assert rig.x.calls["create"] == 0
    ref = await rig.publish_showing("It is.", post, (a_picture(),))
    assert await rig.pictures_of(ref) == [("A loaf of rye bread", a_picture().content)]


async def test_an_app_without_the_scope_for_pictures_is_told_what_to_do(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.refuse("upload", 403, "You are not permitted to perform this action.")
    with pytest.raises(Rejected, match=r"connect the account again, see docs/x\.md"):
        await rig.publish_showing("It is.", post, (a_picture(),))
    assert rig.x.calls["create"] == 0


async def test_a_picture_that_x_does_not_take_costs_nothing(rig: XRig) -> None:
    post = await asked(rig)
    rig.x.refuse("upload", 400, "media type unrecognized.")
    with pytest.raises(Rejected, match="media type unrecognized"):
        await rig.publish_showing("It is.", post, (a_picture(),))
    await rig.stop()
    assert await rig.spent() == rig.x.world.bill
