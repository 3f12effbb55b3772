"""What leaves for Bluesky: the record, byte for byte, once, and only where it may stand."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain.ids import EffectKey, PostRef
from bot.domain.mention import Liked
from bot.ports.channel import CanFindPublished, CanPermalink, CanRetract
from bot.ports.errors import Rejected, Unavailable
from bot.ports.kv import Json
from bot.testing.contracts.channel import ANA, signed
from bot.testing.sample_pictures import a_picture
from tests.channels.bluesky_rig import DELETE, LOGIN, POSTS, PUT, RENEW, UPLOAD, BlueskyRig

KEY = EffectKey("publish/1")


@pytest.fixture
async def rig() -> AsyncIterator[BlueskyRig]:
    """A network on which nobody listens for us, so that every call is one of publishing."""
    rig = BlueskyRig()
    await rig.server.start()
    yield rig
    await rig.close()


@pytest.fixture
async def heard() -> AsyncIterator[BlueskyRig]:
    """A network on which we listen."""
    rig = BlueskyRig()
    await rig.start()
    yield rig
    await rig.close()


def put(rig: BlueskyRig) -> Json:
    """Return the one record that was sent, however often."""
    sent = rig.server.asked(PUT)
    assert all(each == sent[0] for each in sent)
    return sent[0]


async def find(rig: BlueskyRig, post: PostRef) -> PostRef | None:
    assert isinstance(rig.channel, CanFindPublished)
    return await rig.channel.find_published(KEY, signed("It is."), to=post)


async def retract(rig: BlueskyRig, post: PostRef) -> None:
    assert isinstance(rig.channel, CanRetract)
    await rig.channel.retract(post)


# --- the record -----------------------------------------------------------------------------------


async def test_a_reply_names_its_parent_and_its_root_and_no_language(rig: BlueskyRig) -> None:
    sam = rig.server.person("sam.example")
    root = sam.post("Where do you buy bread?")
    asked = rig.maya.post("@acme.example is it vegan?", calls=rig.acme, under=root)
    ours = await rig.publish("It is.", rig.ref(asked))
    sent = put(rig)
    assert ours.id == f"at://{rig.acme.did}/app.bsky.feed.post/{sent['rkey']}"
    assert sent["record"] == {
        "$type": "app.bsky.feed.post",
        "text": signed("It is."),
        "createdAt": "2026-11-22T12:00:00.000Z",
        "reply": {
            "root": {"uri": root, "cid": rig.server.repos[root].cid},
            "parent": {"uri": asked, "cid": rig.server.repos[asked].cid},
        },
    }


async def test_it_is_put_only_where_nothing_stands(rig: BlueskyRig) -> None:
    await rig.publish("It is.", await rig.customer_says("Is it vegan?"))
    assert put(rig)["swapRecord"] is None


async def test_links_tags_and_the_customers_name_are_marked_by_bytes_and_nobody_elses(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    links = "“https://acme.example/ja?a=1”, acme.example/rye… (not README.md)"
    await rig.publish(f"Ја 🍞 @maya.example, see {links}, #vegan! Ask @ben.example", post)
    sent = put(rig)["record"]
    raw = sent["text"].encode()
    marked = {
        raw[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode(): facet["features"]
        for facet in sent["facets"]
    }
    kind = "app.bsky.richtext.facet#"
    assert marked == {
        "@maya.example": [{"$type": f"{kind}mention", "did": rig.maya.did}],
        "https://acme.example/ja?a=1": [{"$type": f"{kind}link", "uri": "https://acme.example/ja?a=1"}],
        "acme.example/rye": [{"$type": f"{kind}link", "uri": "https://acme.example/rye"}],
        "#vegan": [{"$type": f"{kind}tag", "tag": "vegan"}],
    }


@pytest.mark.parametrize("text", ["https:/// is no link", f"#{'👨‍👩‍👧‍👦' * 30}a", "@maya.example@maya.example"])
async def test_what_the_network_would_refuse_as_a_mark_stays_text(rig: BlueskyRig, text: str) -> None:
    await rig.publish(text, await rig.customer_says("Is it vegan?"))
    assert await rig.our_posts() == [signed(text)]


async def test_emoji_are_counted_as_people_see_them_and_in_bytes(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    with pytest.raises(Rejected, match=r"bytes"):
        await rig.publish("👩‍🍳" * 280, post)
    await rig.publish("👩‍🍳" * 250, post)
    assert await rig.our_posts() == [signed("👩‍🍳" * 250)]


# --- whether it may stand there ---------------------------------------------------------------------


async def test_a_thread_that_takes_no_replies_gets_none(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.maya.close(post.id)
    with pytest.raises(Rejected, match="does not let this account reply"):
        await rig.publish("It is.", post)
    assert await rig.our_posts() == []


async def test_a_customer_who_blocks_us_gets_no_reply(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.maya.block(rig.acme)
    with pytest.raises(Rejected, match="does not show this account"):
        await rig.publish("It is.", post)
    assert rig.server.count(PUT) == 0


async def test_a_post_that_changed_after_it_was_heard_is_read_again_first(heard: BlueskyRig) -> None:
    post = await heard.customer_says("Is it vegan?")
    await heard.inbox.wait(lambda: bool(heard.inbox.mentions))
    await heard.looked()
    await heard.stop()
    await heard.customer_edits(post, "Is it poison?")
    with pytest.raises(Rejected, match=r"changed their post .*read it again"):
        await heard.publish("It is.", post)
    await heard.start()
    await heard.inbox.wait(lambda: len(heard.inbox.heard) == 2)
    await heard.looked()
    await heard.publish("It is not.", post, "publish/2")
    assert await heard.our_posts() == [signed("It is not.")]


async def test_an_appview_that_is_down_lets_nothing_out_unseen_but_hides_nothing_either(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    ours = await rig.publish("It is.", post)
    rig.server.appview_down = True
    with pytest.raises(Unavailable):
        await rig.publish("And fresh.", post, "publish/2")
    assert await find(rig, post) == ours
    await retract(rig, ours)
    assert await rig.our_posts() == []


# --- once -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("trouble", ["lose", "garble", "drop", "fail"])
async def test_whatever_happens_to_the_answer_the_same_record_is_sent_again(rig: BlueskyRig, trouble: str) -> None:
    post = await rig.customer_says("Is it vegan?")
    getattr(rig.server, trouble)(PUT)
    with pytest.raises(Exception) as lost:  # noqa: PT011 - anything but a promise
        await rig.publish("It is.", post)
    assert not isinstance(lost.value, (Unavailable, Rejected))
    made = trouble in {"lose", "garble"}
    assert (await find(rig, post) is not None) == made
    rig.clock.pass_(3600)
    rig.channel = rig.build()
    ours = await rig.publish("It is.", post)
    assert put(rig)["record"]["createdAt"] == "2026-11-22T12:00:01.000Z"
    assert await rig.our_posts() == [signed("It is.")]
    assert await find(rig, post) == ours


async def test_a_reply_that_stands_is_not_refused_because_the_customer_left_meanwhile(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.lose(PUT)
    with pytest.raises(Exception, match="RemoteProtocolError"):
        await rig.publish("It is.", post)
    await rig.customer_deletes(post)
    assert await rig.publish("It is.", post) == await find(rig, post)


async def test_a_put_that_was_slow_and_its_second_try_make_one_post(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    gate = rig.server.slow(PUT)
    first = asyncio.create_task(rig.publish("It is.", post))
    async with asyncio.timeout(5):
        while not rig.server.count(PUT):  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0)
    second = asyncio.create_task(rig.publish("It is.", post))
    await asyncio.sleep(0)
    gate.set()
    assert await first == await second
    assert await rig.our_posts() == [signed("It is.")]


async def test_many_replies_of_one_moment_get_names_of_their_own(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    refs = await asyncio.gather(*(rig.publish(f"It is, {n}.", post, f"publish/{n}") for n in range(60)))
    assert len(set(refs)) == 60
    assert len(await rig.our_posts()) == 60


# --- what the network says ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "wait"),
    [({"retry_after": 40}, 40), ({"reset": 60}, 60), ({}, 60), ({"retry_after": 10**8}, 3_600)],
)
async def test_a_busy_network_did_nothing_and_says_how_long_if_it_knows(
    rig: BlueskyRig, said: dict[str, int], wait: int
) -> None:
    post = await rig.customer_says("Is it vegan?")
    if "reset" in said:
        said = {"reset": int(rig.now.timestamp()) + said["reset"]}
    rig.server.limit(PUT, **said)
    with pytest.raises(Unavailable) as busy:
        await rig.publish("It is.", post)
    assert busy.value.retry_after == timedelta(seconds=wait)
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_a_server_that_is_not_there_was_surely_asked_for_nothing(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.server.stop()
    with pytest.raises(Unavailable, match="cannot be reached"):
        await rig.publish("It is.", post)


async def test_a_spent_pass_at_the_last_moment_is_renewed_and_makes_one_post(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.fail(PUT, status=400, error="ExpiredToken")
    await rig.publish("It is.", post)
    assert rig.server.count(RENEW) == 1
    assert rig.server.count(LOGIN) == 1
    assert await rig.our_posts() == [signed("It is.")]


async def test_what_the_network_refuses_is_refused_in_a_sentence(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.fail(PUT, status=400, error="InvalidRequest")
    with pytest.raises(Rejected, match=r"would not take it \(InvalidRequest\)\.$"):
        await rig.publish("It is.", post)


async def test_a_name_under_which_something_else_stands_is_refused(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.fail(PUT, status=400, error="InvalidSwap")
    with pytest.raises(Rejected):
        await rig.publish("It is.", post)


@pytest.mark.parametrize("status", ["AccountDeactivated", "AccountTakedown"])
async def test_an_account_that_may_not_act_keeps_the_reply_until_somebody_put_that_right(
    rig: BlueskyRig, status: str
) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish("First.", post, "publish/0")
    rig.acme.member.status = status
    with pytest.raises(Unavailable, match=r"account is deactivated|account was taken down"):
        await rig.publish("It is.", post)
    rig.acme.member.status = ""
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("First."), signed("It is.")]


@pytest.mark.parametrize("ref", ["", "99999999", "at://did:plc:x/app.bsky.feed.like/3k2", "https://bsky.app/x"])
async def test_what_is_no_post_cannot_be_answered_and_nothing_is_asked(rig: BlueskyRig, ref: str) -> None:
    before = rig.asked()
    with pytest.raises(Rejected):
        await rig.publish("It is.", rig.ref(ref))
    assert rig.asked() == before


# --- afterwards ---------------------------------------------------------------------------------------


async def test_a_post_of_somebody_else_cannot_be_taken_back(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    with pytest.raises(Rejected, match="own"):
        await retract(rig, post)
    assert rig.server.count(DELETE) == 0


async def test_taking_back_while_the_line_breaks_is_tried_again_and_lets_nothing_come_back(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    ours = await rig.publish("It is.", post)
    rig.server.drop(DELETE)
    with pytest.raises(Unavailable):
        await retract(rig, ours)
    assert await rig.publish("It is.", post) == ours
    rig.server.lose(DELETE)
    with pytest.raises(Unavailable):
        await retract(rig, ours)
    assert await rig.publish("It is.", post) == ours
    assert await rig.our_posts() == []
    await retract(rig, ours)
    assert await rig.publish("It is.", post) == ours
    assert await rig.our_posts() == []
    assert rig.server.count(PUT) == 1


async def test_a_reply_has_an_address_for_people(rig: BlueskyRig) -> None:
    ours = await rig.publish("It is.", await rig.customer_says("Is it vegan?"))
    assert isinstance(rig.channel, CanPermalink)
    link = f"https://bsky.app/profile/acme.example/post/{ours.id.rpartition('/')[2]}"
    assert await rig.channel.permalink(ours) == link
    assert await rig.channel.permalink(rig.ref("nowhere")) is None


async def test_publishing_leaves_no_line_open(rig: BlueskyRig) -> None:
    before = asyncio.all_tasks()
    await rig.publish("It is.", await rig.customer_says("Is it vegan?"))
    await rig.server.quiet()
    assert asyncio.all_tasks() == before


async def test_a_reply_is_signed_by_its_text_alone(rig: BlueskyRig) -> None:
    await rig.publish("It is.", await rig.customer_says("Is it vegan?"))
    assert put(rig)["record"]["text"].endswith(ANA.signature)
    assert rig.server.count(POSTS) == 1


# --- pictures -------------------------------------------------------------------------------------


async def test_pictures_are_shown_with_their_alt_text_and_shape(rig: BlueskyRig) -> None:
    bread, post = a_picture("A loaf"), await rig.customer_says("Is it vegan?")
    await rig.publish_showing("It is.", post, (bread,))
    embed = put(rig)["record"]["embed"]
    assert embed["$type"] == "app.bsky.embed.images"
    [image] = embed["images"]
    assert (image["alt"], image["aspectRatio"]) == ("A loaf", {"width": 4, "height": 3})
    assert (image["image"]["mimeType"], image["image"]["size"]) == ("image/png", len(bread.content))


async def test_a_picture_that_the_server_threw_away_meanwhile_is_brought_again_for_the_same_post(
    rig: BlueskyRig,
) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.drop(PUT)
    with pytest.raises(Exception):  # noqa: B017, PT011 - nobody knows
        await rig.publish_showing("It is.", post, (a_picture(),))
    rig.server.tidy()
    ref = await rig.publish_showing("It is.", post, (a_picture(),))
    assert put(rig)["rkey"] == ref.id.rpartition("/")[2]
    assert len(await rig.pictures_of(ref)) == 1


async def test_nothing_is_brought_for_a_reply_that_stands_or_a_customer_who_is_gone(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish_showing("It is.", post, (a_picture(),))
    await rig.publish_showing("It is.", post, (a_picture(),))
    await rig.customer_deletes(post)
    with pytest.raises(Rejected):
        await rig.publish_showing("It is.", post, (a_picture(),), "publish/2")
    assert rig.server.count(UPLOAD) == 1


@pytest.mark.parametrize("trouble", ["garble", "fail"])
async def test_a_picture_that_did_not_arrive_is_no_post_and_is_tried_again(rig: BlueskyRig, trouble: str) -> None:
    post = await rig.customer_says("Is it vegan?")
    getattr(rig.server, trouble)(UPLOAD)
    with pytest.raises(Unavailable):
        await rig.publish_showing("It is.", post, (a_picture(),))
    assert rig.server.count(PUT) == 0


async def test_a_picture_that_is_refused_rejects_the_reply(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    rig.server.fail(UPLOAD, status=400, error="BlobTooLarge")
    with pytest.raises(Rejected, match="BlobTooLarge"):
        await rig.publish_showing("It is.", post, (a_picture(),))


async def test_a_spent_pass_is_renewed_for_an_upload(rig: BlueskyRig) -> None:
    post = await rig.customer_says("Is it vegan?")
    await rig.publish("It is.", post)
    rig.server.expire()
    second = await rig.customer_says("And this?")
    rig.server.slow(POSTS).set()
    ref = await rig.publish_showing("It is too.", second, (a_picture(),), "publish/2")
    assert len(await rig.pictures_of(ref)) == 1


# --- several parts --------------------------------------------------------------------------------


async def test_a_further_part_keeps_the_root_and_stands_below_our_own_post(rig: BlueskyRig) -> None:
    root = rig.server.person("sam.example").post("Where do you buy bread?")
    asked = rig.ref(rig.maya.post("@acme.example is it vegan?", calls=rig.acme, under=root))
    first = await rig.publish("It is. (1/2)", asked)
    await rig.publish_next("And so are the rolls. (2/2)", asked, first)
    one, two = rig.server.asked(PUT)
    assert two["record"]["reply"]["root"] == one["record"]["reply"]["root"]
    assert two["record"]["reply"]["root"]["uri"] == root
    assert two["record"]["reply"]["parent"] == {"uri": first.id, "cid": rig.server.index[first.id].kept.cid}


async def test_a_further_part_follows_though_nobody_else_can_see_the_first_yet(rig: BlueskyRig) -> None:
    asked = rig.ref(rig.maya.post("@acme.example is it vegan?", calls=rig.acme))
    first = await rig.publish("It is. (1/2)", asked)
    del rig.server.index[first.id]
    await rig.publish_next("And so are the rolls. (2/2)", asked, first)
    assert rig.server.asked(PUT)[-1]["record"]["reply"]["parent"]["uri"] == first.id


async def test_the_customer_who_likes_a_further_part_thanks_us(heard: BlueskyRig) -> None:
    asked = await heard.customer_says("Is it vegan?")
    await heard.inbox.wait(lambda: bool(heard.inbox.mentions))
    first = await heard.publish("It is. (1/2)", asked)
    second = await heard.publish_next("And so are the rolls. (2/2)", asked, first)
    heard.maya.like(second.id)
    await heard.inbox.wait(lambda: any(isinstance(thing, Liked) for thing in heard.inbox.heard))
    [liked] = [thing for thing in heard.inbox.heard if isinstance(thing, Liked)]
    assert liked.ref == second
