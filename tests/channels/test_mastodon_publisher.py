"""What we say on Mastodon: once, to no more people than asked, and refused in sentences."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from adapters.mastodon.channel import MastodonChannel
from bot.domain.ids import EffectKey, PostRef
from bot.domain.limits import Counting
from bot.domain.mention import Deleted, Edited
from bot.ports.channel import CanFindPublished, CanPermalink, CanPublishPictures, CanRetract, NeedsMentionPrefix
from bot.ports.errors import Rejected, Unavailable
from bot.testing.contracts.channel import ANA, signed
from bot.testing.sample_pictures import a_picture
from tests.channels.mastodon_rig import MastodonRig
from tests.servers.mastodon import GOTOSOCIAL, MASTODON, Busy, Kind

POST = "/api/v1/statuses"
KEY = EffectKey("publish/1")


@pytest.fixture(params=[MASTODON, GOTOSOCIAL], ids=lambda kind: kind.name)
async def rig(request: pytest.FixtureRequest) -> AsyncIterator[MastodonRig]:
    kind: Kind = request.param
    rig = MastodonRig(kind, streaming=False)
    await rig.open()
    yield rig
    await rig.close()


async def asked(rig: MastodonRig, text: str = "Is it vegan?", *, visibility: str = "public") -> PostRef:
    post = rig.server.say(rig.server.maya, f"@acme {text}", visibility=visibility)
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    return rig.ref(post)


def channel_of(rig: MastodonRig) -> MastodonChannel:
    assert isinstance(rig.channel, MastodonChannel)
    return rig.channel


async def find(rig: MastodonRig, to: PostRef, text: str = "It is.", key: EffectKey = KEY) -> PostRef | None:
    return await channel_of(rig).find_published(key, signed(text), to=to)


# --- what is sent ---------------------------------------------------------------------------------


async def test_the_channel_can_all_that_a_channel_may(rig: MastodonRig) -> None:
    for port in (NeedsMentionPrefix, CanPublishPictures, CanFindPublished, CanPermalink, CanRetract):
        assert isinstance(rig.channel, port)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("public", "public"),
        ("unlisted", "unlisted"),
        ("private", "private"),
        ("direct", "direct"),
        ("local", "direct"),
    ],
)
async def test_a_reply_is_seen_by_who_saw_the_question_and_nobody_else(
    rig: MastodonRig, theirs: str, ours: str
) -> None:
    post = await asked(rig, visibility=theirs)
    reply = await rig.publish("@maya@town.example It is.", post)
    assert rig.post(reply).visibility == ours
    (call,) = [call for call in rig.server.calls if call.method == "POST"]
    assert call.fields["visibility"] == ours
    assert call.fields["in_reply_to_id"] == post.id
    assert call.fields["content_type"] == "text/plain"
    assert "language" not in call.fields
    assert call.headers["Idempotency-Key"] == hashlib.sha256(b"publish/1").hexdigest()
    assert call.headers["User-Agent"] == "Handraise (+https://ask.acme.example)"


async def test_a_customer_is_addressed_so_that_the_network_tells_them(rig: MastodonRig) -> None:
    rig.server.say(rig.server.maya, "@acme far")
    rig.server.say(rig.server.ben, "@acme near")
    await rig.inbox.wait(lambda: len(rig.inbox.mentions) == 2)
    far, near = (channel_of(rig).address(mention.customer) for mention in rig.inbox.mentions)
    assert (far, near) == ("@maya@town.example ", "@ben ")
    reply = await rig.publish(f"{near}It is.", rig.inbox.mentions[1].ref)
    assert [(note.kind, note.post.id) for note in rig.server.notes if note.to is rig.server.ben] == [
        ("mention", reply.id)
    ]


async def test_a_reply_has_an_address(rig: MastodonRig) -> None:
    reply = await rig.publish("It is.", await asked(rig))
    assert await channel_of(rig).permalink(reply) == f"https://social.example/@acme/{reply.id}"
    await channel_of(rig).retract(reply)
    assert await channel_of(rig).permalink(reply) is None


# --- limits ---------------------------------------------------------------------------------------


async def test_the_limits_are_those_of_the_server(rig: MastodonRig) -> None:
    await rig.rounds(1)
    limits = rig.channel.limits
    told = (limits.most, limits.counting, limits.url_length, limits.pings)
    if rig.server.kind is MASTODON:
        assert told == (500, Counting.GRAPHEMES, 23, True)
    else:
        assert told == (5000, Counting.CODE_POINTS, None, True)


async def test_what_the_server_counts_as_fitting_is_sent() -> None:
    rig = MastodonRig(streaming=False)
    await rig.open()
    post = await asked(rig)
    link = "https://acme.example/" + "x" * 300
    text = f"{link} " + "👩‍🍳" * (500 - 24 - len(signed("")))
    await rig.publish(text, post)
    assert await rig.our_posts() == [signed(text)]
    with pytest.raises(Rejected, match=r"1 character too long"):
        await rig.publish(text + "!", post, "publish/2")
    await rig.close()


async def test_what_the_server_finds_too_long_after_all_is_refused_in_its_words(rig: MastodonRig) -> None:
    post = await asked(rig)
    status = 400 if rig.server.kind is GOTOSOCIAL else 422
    rig.server.fail("POST", POST, status, words="Validation failed: Text character limit of 500 exceeded")
    with pytest.raises(Rejected, match="character limit of 500"):
        await rig.publish("It is.", post)


async def test_a_long_reply_that_waited_for_a_restart_is_measured_by_the_servers_limit() -> None:
    rig = MastodonRig(GOTOSOCIAL, streaming=False)
    await rig.open()
    post = await asked(rig)
    await rig.stop()
    rig.channel = rig.build()
    text = "a" * 4000
    await rig.publish(text, post)
    with pytest.raises(Rejected, match="too long"):
        await rig.publish("a" * 5000, post, "publish/2")
    assert await rig.our_posts() == [signed(text)]
    await rig.close()


# --- once -----------------------------------------------------------------------------------------


async def test_a_lost_answer_is_found_by_its_words_whatever_the_server_made_of_them(rig: MastodonRig) -> None:
    post = await asked(rig)
    text = "@maya@town.example Yes:  <b>flour</b> & water,\n\n\nsee https://acme.example/bread/" + "x" * 40 + " #rye"
    rig.server.losing = 1
    with pytest.raises(Exception) as lost:  # noqa: PT011 - anything but a promise
        await rig.publish(text, post)
    assert not isinstance(lost.value, Unavailable | Rejected)
    await rig.restart()
    found = await find(rig, post, text)
    assert found is not None
    assert await rig.publish(text, post) == found
    assert await rig.our_posts() == [signed(text)]


async def test_a_lost_answer_is_found_even_where_the_server_changed_the_words(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.losing = 1
    with pytest.raises(Exception, match=r".+"):
        await rig.publish("It is :) *really*", post)
    (ours,) = [made for made in rig.server.standing() if made.by is rig.server.acme]
    ours.content = "<p>It is 🙂 <em>really</em></p><p>— Ana, baker</p>"
    assert await find(rig, post, "It is :) *really*") == rig.ref(ours)


async def test_a_lost_answer_is_found_after_the_customer_deleted_the_question(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.losing = 1
    with pytest.raises(Exception, match=r".+"):
        await rig.publish("It is.", post)
    rig.server.delete(rig.post(post))
    found = await find(rig, post)
    assert found is not None
    assert await rig.publish("It is.", post) == found


async def test_a_lost_answer_is_found_below_the_question_when_we_said_much_since(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.losing = 1
    with pytest.raises(Exception, match=r".+"):
        await rig.publish("It is.", post)
    for number in range(50):
        rig.server.say(rig.server.acme, f"News {number}")
    assert await find(rig, post) is not None


async def test_our_same_words_elsewhere_are_not_taken_for_the_lost_reply(rig: MastodonRig) -> None:
    post = await asked(rig)
    other = rig.server.say(rig.server.ben, "@acme Is it vegan?")
    rig.server.say(rig.server.acme, signed("It is."), answering=other)
    rig.server.say(rig.server.acme, signed("It is."))
    rig.server.say(rig.server.ben, signed("It is."), answering=rig.post(post))
    await rig.publish("It is.", post, "publish/other")
    rig.server.fail("POST", POST, 502)
    with pytest.raises(Exception, match=r".+"):
        await rig.publish("It is.", post)
    rig.clock.pass_(minutes=2)
    assert await find(rig, post) is None
    made = await rig.publish("It is.", post)
    assert rig.post(made).answers == post.id
    assert len(await rig.our_posts()) == 4


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_an_error_of_the_server_leaves_it_open_whether_the_reply_was_made(rig: MastodonRig, status: int) -> None:
    post = await asked(rig)
    rig.server.fail("POST", POST, status)
    with pytest.raises(Exception) as unclear:  # noqa: PT011 - anything but a promise
        await rig.publish("It is.", post)
    assert not isinstance(unclear.value, Unavailable | Rejected)
    # Right afterwards it might still be on its way, so nothing is said and nothing sent again.
    with pytest.raises(Unavailable) as early:
        await find(rig, post)
    assert early.value.retry_after is not None
    with pytest.raises(Exception) as again:  # noqa: PT011 - the same
        await rig.publish("It is.", post)
    assert not isinstance(again.value, Unavailable | Rejected)
    rig.clock.at += early.value.retry_after
    assert await find(rig, post) is None
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_a_reply_whose_fate_nobody_can_look_up_is_not_promised_to_be_unsent(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.losing = 1
    with pytest.raises(Exception, match=r".+"):
        await rig.publish("It is.", post)
    rig.go_down()
    with pytest.raises(Exception) as unclear:  # noqa: PT011 - anything but a promise
        await rig.publish("It is.", post)
    assert not isinstance(unclear.value, Unavailable | Rejected)
    rig.come_back()
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_a_reply_that_was_given_up_while_it_was_posted_is_found_and_not_repeated(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.gate = asyncio.Event()
    publishing = asyncio.create_task(rig.publish("It is.", post))
    await rig.until(lambda: any(call.method == "POST" for call in rig.server.calls))
    publishing.cancel()
    looking = asyncio.create_task(find(rig, post))
    await rig.rounds(3)
    assert not publishing.done()
    assert not looking.done()
    rig.server.gate.set()
    with pytest.raises(asyncio.CancelledError):
        await publishing
    found = await looking
    assert found is not None
    assert await rig.publish("It is.", post) == found
    assert len(await rig.our_posts()) == 1


async def test_a_key_that_another_process_holds_is_left_alone(rig: MastodonRig) -> None:
    post = await asked(rig)
    one, two = rig.channel, rig.build()
    results = await asyncio.gather(
        *(c.publish(signed("It is."), by=ANA, to=post, key=KEY) for c in (one, two)), return_exceptions=True
    )
    made = {result for result in results if isinstance(result, PostRef)}
    assert len(made) == 1
    assert not [result for result in results if isinstance(result, Unavailable | Rejected)]
    assert await rig.our_posts() == [signed("It is.")]


# --- refusals -------------------------------------------------------------------------------------


async def test_what_the_customer_changed_after_it_was_read_is_not_answered(rig: MastodonRig) -> None:
    post = await asked(rig)
    await rig.stop()
    await rig.customer_edits(post, "Is it poisonous?")
    with pytest.raises(Rejected, match=r"changed their post"):
        await rig.publish("It is.", post)
    assert await rig.our_posts() == []


@pytest.mark.parametrize("gone", [False, True])
async def test_what_sending_finds_of_an_old_post_is_told_and_a_changed_one_can_be_answered(
    rig: MastodonRig, gone: bool
) -> None:
    post = await asked(rig)
    rig.clock.pass_(days=40)
    await rig.rounds(3)  # its turn on the slow round is over for today
    if gone:
        await rig.customer_deletes(post)
    else:
        await rig.customer_edits(post, "Is the rye bread vegan?")
    with pytest.raises(Rejected):
        await rig.publish("It is.", post)
    await rig.inbox.wait(lambda: isinstance(rig.inbox.heard[-1], Deleted if gone else Edited))
    if not gone:
        await rig.publish("It is.", post)


async def test_a_change_that_staff_were_told_of_may_be_answered(rig: MastodonRig) -> None:
    post = await asked(rig)
    await rig.customer_edits(post, "Is the rye bread vegan?")
    await rig.inbox.wait(lambda: len(rig.inbox.heard) == 2)
    await rig.rounds(2)
    await rig.publish("It is.", post)
    assert await rig.our_posts() == [signed("It is.")]


async def test_who_blocks_us_is_not_answered(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.maya.blocks.add(rig.server.acme.id)
    with pytest.raises(Rejected, match=r"does not let us see"):
        await rig.publish("It is.", post)


async def test_a_refusal_of_this_very_post_is_told_to_its_author(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.fail("POST", POST, 403, words="This action is not allowed")
    with pytest.raises(Rejected, match=r"This action is not allowed"):
        await rig.publish("It is.", post)
    await rig.publish("It is.", post)
    assert len(await rig.our_posts()) == 1


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "The access token was revoked"),
        (403, "This action is outside the authorized scopes"),
        (403, "Your login is currently disabled"),
        (422, "This method requires an authenticated user"),
    ],
)
async def test_trouble_with_our_token_is_no_fault_of_the_reply(rig: MastodonRig, status: int, words: str) -> None:
    post = await asked(rig)
    rig.server.fail("POST", POST, status, words=words)
    with pytest.raises(Unavailable, match="access token") as trouble:
        await rig.publish("It is.", post)
    assert trouble.value.retry_after == timedelta(minutes=1)
    await rig.publish("It is.", post)
    assert len(await rig.our_posts()) == 1


@pytest.mark.parametrize("style", ["reset", "retry-after"])
async def test_a_busy_server_says_for_how_long(rig: MastodonRig, style: str) -> None:
    post = await asked(rig)
    await rig.stop()
    rig.server.busy = Busy(90, style)
    with pytest.raises(Unavailable) as busy:
        await rig.publish("It is.", post)
    assert busy.value.retry_after == timedelta(seconds=90)


async def test_a_server_that_moved_gets_nothing_posted_elsewhere(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.fail("POST", POST, 301)
    with pytest.raises(Unavailable, match="moved"):
        await rig.publish("It is.", post)
    assert not [call for call in rig.server.calls if call.path == "/elsewhere"]
    await rig.publish("It is.", post)
    assert len(await rig.our_posts()) == 1


# --- taking back ----------------------------------------------------------------------------------


async def test_taking_back_waits_as_long_as_the_server_says(rig: MastodonRig) -> None:
    reply = await rig.publish("It is.", await asked(rig))
    await rig.stop()
    rig.server.busy = Busy(1700)
    with pytest.raises(Unavailable) as busy:
        await channel_of(rig).retract(reply)
    assert busy.value.retry_after == timedelta(seconds=1700)
    rig.server.mend()
    rig.server.fail("DELETE", f"{POST}/{reply.id}", 502)
    with pytest.raises(Unavailable):
        await channel_of(rig).retract(reply)
    await channel_of(rig).retract(reply)
    assert await rig.our_posts() == []


async def test_a_customers_post_cannot_be_taken_back(rig: MastodonRig) -> None:
    post = await asked(rig)
    await channel_of(rig).retract(post)
    assert not rig.post(post).gone
    rig.server.fail("DELETE", f"{POST}/{post.id}", 403, words="This action is not allowed")
    with pytest.raises(Rejected, match="not allowed"):
        await channel_of(rig).retract(post)


# --- pictures -------------------------------------------------------------------------------------


def uploads(rig: MastodonRig) -> int:
    return sum(call.path == "/api/v2/media" for call in rig.server.calls)


def looks(rig: MastodonRig) -> int:
    return sum(call.path.startswith("/api/v1/media/") for call in rig.server.calls)


async def test_the_server_says_how_many_pictures_there_may_be_and_how_large(rig: MastodonRig) -> None:
    await asked(rig)
    limits = rig.channel.limits
    assert (limits.pictures, limits.picture_bytes, limits.alt_most) == (4, 5_000_000, 1500)


async def test_a_picture_is_shown_once_the_server_is_done_with_it(rig: MastodonRig) -> None:
    rig.server.slowness = 3
    post = await asked(rig)
    ref = await rig.publish_showing("It is.", post, (a_picture(),))
    assert len(await rig.pictures_of(ref)) == 1
    assert looks(rig) == 3
    assert rig.waits.count(1.0) >= 3


async def test_a_picture_that_is_never_done_is_tried_again_later_and_nothing_is_posted(rig: MastodonRig) -> None:
    rig.server.slowness = 1000
    post = await asked(rig)
    with pytest.raises(Unavailable, match="works on the picture"):
        await rig.publish_showing("It is.", post, (a_picture(),))
    assert await rig.our_posts() == []
    rig.server.slowness = 0
    await rig.publish_showing("It is.", post, (a_picture(),))
    assert await rig.our_posts() == [signed("It is.")]


async def test_a_picture_that_the_server_does_not_take_is_rejected_in_its_words(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.fail("POST", "/api/v2/media", 422, words="Validation failed: File content type is invalid")
    with pytest.raises(Rejected, match="File content type is invalid"):
        await rig.publish_showing("It is.", post, (a_picture(),))
    assert await rig.our_posts() == []


async def test_a_server_without_pictures_is_no_lost_reply(rig: MastodonRig) -> None:
    post = await asked(rig)
    rig.server.fail("POST", "/api/v2/media", 404, words="Record not found")
    with pytest.raises(Rejected, match="takes no pictures from here"):
        await rig.publish_showing("It is.", post, (a_picture(),))


async def test_nothing_is_uploaded_for_a_customer_who_is_gone_or_a_reply_that_stands(rig: MastodonRig) -> None:
    post = await asked(rig)
    await rig.publish_showing("It is.", post, (a_picture(),))
    await rig.publish_showing("It is.", post, (a_picture(),))
    await rig.customer_deletes(post)
    with pytest.raises(Rejected):
        await rig.publish_showing("It is.", post, (a_picture(),), "publish/2")
    assert uploads(rig) == 1


# --- several parts --------------------------------------------------------------------------------


@pytest.mark.parametrize("theirs", ["public", "unlisted", "private", "direct"])
async def test_a_further_part_is_seen_by_who_saw_the_question(rig: MastodonRig, theirs: str) -> None:
    post = await asked(rig, visibility=theirs)
    first = await rig.publish("It is. (1/2)", post)
    second = await rig.publish_next("And so are the rolls. (2/2)", post, first)
    assert rig.server.posts[second.id].visibility == theirs
    assert rig.server.posts[second.id].answers == first.id


async def test_no_further_part_leaves_once_the_question_was_changed(rig: MastodonRig) -> None:
    post = await asked(rig)
    first = await rig.publish("It is. (1/2)", post)
    await rig.stop()
    await rig.customer_edits(post, "Is it sweet?")
    with pytest.raises(Rejected, match="changed their post"):
        await rig.publish_next("And so are the rolls. (2/2)", post, first)


async def test_a_further_part_whose_answer_was_lost_is_found_below_our_own_post(rig: MastodonRig) -> None:
    post = await asked(rig)
    first = await rig.publish("It is. (1/2)", post)
    rig.answer_late()
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever says that nobody knows
        await rig.publish_next("And so are the rolls. (2/2)", post, first)
    found = await rig.publish_next("And so are the rolls. (2/2)", post, first)
    assert rig.server.posts[found.id].answers == first.id
    assert len(await rig.our_posts()) == 2


@pytest.mark.parametrize(
    "scope", ["read:notifications", "read:statuses", "read:search", "write:statuses", "write:media"]
)
async def test_the_check_names_each_scope_that_the_token_lacks(scope: str) -> None:
    rig = MastodonRig(search=["bread"])
    await rig.open()
    rig.server.lacks.add(scope)
    with pytest.raises(Rejected, match=f"takes us as @acme, but the access token lacks {scope}: make a new one"):
        await rig.channel_of(**rig.keys).check_connection()
    await rig.close()


async def test_search_without_its_scope_is_named_and_mentions_are_heard_all_the_same() -> None:
    rig = MastodonRig(search=["bread"])
    rig.server.lacks.add("read:search")
    await rig.open()
    await rig.customer_says("Is the rye bread vegan?")
    await rig.inbox.wait(lambda: bool(rig.inbox.mentions))
    await rig.until(lambda: bool(rig.alarms))
    assert rig.alarms[-1].startswith("`search` finds nothing. The access token lacks a scope: read:search")
    assert rig.states[-1] == (False, rig.alarms[-1])
    await rig.close()
