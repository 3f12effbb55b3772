"""The stand-in for Bluesky, driven by the AT Protocol's own client library."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from atproto import AsyncClient, models
from atproto.exceptions import BadRequestError, RateLimitExceededError, RequestException, UnauthorizedError

from bot.testing.sample_pictures import png
from tests.servers.bluesky import POST, BlueskyServer, Breach, Person, bluesky_server, cid_of
from tests.servers.bluesky.lexicon import check, check_record, lexicon

PUT = "com.atproto.repo.putRecord"


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def bluesky(clock: Clock) -> AsyncIterator[BlueskyServer]:
    async with bluesky_server(clock) as server:
        yield server


@pytest.fixture
def acme(bluesky: BlueskyServer) -> Person:
    return bluesky.person("acme.example", name="Acme", password="abcd-efgh-ijkl-mnop")


@pytest.fixture
def maya(bluesky: BlueskyServer) -> Person:
    return bluesky.person("maya.example", name="Maya")


@pytest.fixture
async def client(bluesky: BlueskyServer, acme: Person) -> AsyncIterator[AsyncClient]:
    client = AsyncClient(bluesky.url)
    await client.login(acme.member.handle, acme.member.password)
    yield client
    await client.request.close()


def record(text: str, **more: object) -> dict[str, object]:
    return {"$type": POST, "text": text, "createdAt": "2026-11-22T12:00:00.000Z", **more}


async def put(client: AsyncClient, did: str, rkey: str, value: dict[str, object], **more: object) -> httpx.Response:
    """Put a record without the library's models, which drop a null. Returns the answer, whatever it is."""
    body = {"repo": did, "collection": POST, "rkey": rkey, "record": value, **more}
    async with httpx.AsyncClient(verify=False) as line:
        headers = {"Authorization": f"Bearer {client._session.access_jwt}"}
        return await line.post(f"{client._base_url}/{PUT}", json=body, headers=headers)


async def heard(client: AsyncClient, **asked: object) -> list[tuple[str, str]]:
    params = models.AppBskyNotificationListNotifications.Params(**asked)
    page = await client.app.bsky.notification.list_notifications(params)
    return [(n.reason, n.uri) for n in page.notifications]


# --- sessions ---------------------------------------------------------------------------------------


async def test_the_library_logs_in_and_sees_its_profile(client: AsyncClient, acme: Person) -> None:
    assert client.me is not None
    assert (client.me.did, client.me.handle, client.me.display_name) == (acme.did, "acme.example", "Acme")


async def test_the_library_renews_and_takes_up_a_session(client: AsyncClient, bluesky: BlueskyServer) -> None:
    before = client.export_session_string()
    await client._refresh_and_set_session()
    assert client.export_session_string() != before
    again = AsyncClient(bluesky.url)
    await again.login(session_string=client.export_session_string())
    session = await again.com.atproto.server.get_session()
    await again.request.close()
    assert session.handle == "acme.example"


async def test_a_spent_token_is_a_400(client: AsyncClient, bluesky: BlueskyServer) -> None:
    bluesky.expire()
    with pytest.raises(BadRequestError, match="ExpiredToken"):
        await heard(client)
    await client._refresh_and_set_session()
    assert await heard(client) == []


async def test_a_wrong_password_is_refused(bluesky: BlueskyServer, acme: Person) -> None:
    client = AsyncClient(bluesky.url)
    with pytest.raises(UnauthorizedError, match="AuthenticationRequired"):
        await client.login(acme.member.handle, "guess")
    await client.request.close()


async def test_logins_are_counted_by_five_minutes_and_by_the_day(bluesky: BlueskyServer, clock: Clock) -> None:
    bluesky.person("sam.example", password="abcd-efgh-ijkl-mnop")
    client = AsyncClient(bluesky.url)
    waits = []
    for _ in range(10):
        for _ in range(30):
            await client.login("sam.example", "abcd-efgh-ijkl-mnop", fetch_bsky_profile=False)
        with pytest.raises(RateLimitExceededError) as limited:
            await client.login("sam.example", "abcd-efgh-ijkl-mnop", fetch_bsky_profile=False)
        assert limited.value.reset_at is not None
        waits.append((limited.value.reset_at - clock()).total_seconds())
        clock.pass_(300)
    await client.request.close()
    assert waits == [300] * 9 + [86_400 - 9 * 300]


async def test_a_login_without_the_profile_works_while_the_appview_is_down(
    bluesky: BlueskyServer, acme: Person
) -> None:
    bluesky.appview_down = True
    client = AsyncClient(bluesky.url)
    await client.login(acme.member.handle, acme.member.password, fetch_bsky_profile=False)
    await client.send_post("We are open", profile_identify=acme.did)
    with pytest.raises(Exception, match="UpstreamFailure"):
        await client.login(acme.member.handle, acme.member.password)
    await client.request.close()


# --- records ----------------------------------------------------------------------------------------


async def test_the_library_posts_replies_likes_and_deletes(client: AsyncClient, maya: Person) -> None:
    asked = maya.post("Is it vegan?")
    parent = models.create_strong_ref(await post_view(client, asked))
    reply = await client.send_post("It is.", reply_to=models.AppBskyFeedPost.ReplyRef(parent=parent, root=parent))
    await client.like(parent.uri, parent.cid)
    found = await client.app.bsky.feed.get_posts(models.AppBskyFeedGetPosts.Params(uris=[reply.uri, asked]))
    assert [view.record.text for view in found.posts] == ["It is.", "Is it vegan?"]
    assert await client.delete_post(reply.uri)
    assert await client.delete_post(reply.uri)
    found = await client.app.bsky.feed.get_posts(models.AppBskyFeedGetPosts.Params(uris=[reply.uri, asked]))
    assert [view.uri for view in found.posts] == [asked]
    with pytest.raises(BadRequestError, match="RecordNotFound"):
        await client.app.bsky.feed.post.get(client.me.did, reply.uri.rpartition("/")[2])


async def post_view(client: AsyncClient, uri: str) -> models.AppBskyFeedDefs.PostView:
    found = await client.app.bsky.feed.get_posts(models.AppBskyFeedGetPosts.Params(uris=[uri]))
    return found.posts[0]


async def test_the_same_record_put_again_changes_nothing_even_at_the_same_time(
    client: AsyncClient, acme: Person
) -> None:
    answers = await asyncio.gather(
        *(put(client, acme.did, "3n2vkvsk6m223", record("a"), swapRecord=None) for _ in range(5))
    )
    assert {answer.status_code for answer in answers} == {200}
    assert sum("commit" in answer.json() for answer in answers) == 1


async def test_another_record_overwrites_unless_null_is_sent(
    client: AsyncClient, acme: Person, bluesky: BlueskyServer
) -> None:
    await put(client, acme.did, "3n2vkvsk6m223", record("a"))
    refused = await put(client, acme.did, "3n2vkvsk6m223", record("b"), swapRecord=None)
    assert (refused.status_code, refused.json()["error"]) == (400, "InvalidSwap")
    [kept] = bluesky.repos.values()
    assert kept.value["text"] == "a"
    assert (await put(client, acme.did, "3n2vkvsk6m223", record("b"))).status_code == 200
    [kept] = bluesky.repos.values()
    assert kept.value["text"] == "b"


async def test_creating_on_a_used_name_fails_inside(client: AsyncClient, acme: Person) -> None:
    data = models.ComAtprotoRepoCreateRecord.Data(
        repo=acme.did, collection=POST, rkey="3n2vkvsk6m223", record=record("a")
    )
    await client.com.atproto.repo.create_record(data)
    with pytest.raises(RequestException, match="500 InternalServerError"):
        await client.com.atproto.repo.create_record(data)


@pytest.mark.parametrize(
    "wrong",
    [
        record("a" * 301),
        record("👨‍👩‍👧‍👦" * 200),
        record("a", reply={"parent": {"uri": "x", "cid": "y"}}),
        record("a", createdAt="today"),
        record("a", facets=[{"index": {"byteStart": 0, "byteEnd": 9}, "features": []}]),
        record("a", langs=["en", "de", "fr", "it"]),
        {**record("a"), "$type": "app.bsky.feed.like"},
    ],
)
async def test_what_the_lexicon_does_not_allow_is_refused(
    client: AsyncClient, acme: Person, wrong: dict[str, object]
) -> None:
    refused = await put(client, acme.did, "3n2vkvsk6m223", wrong)
    assert (refused.status_code, refused.json()["error"]) == (400, "InvalidRequest")


async def test_a_post_needs_a_timestamp_for_a_name(client: AsyncClient, acme: Person) -> None:
    assert (await put(client, acme.did, "my-post", record("a"))).status_code == 400


async def test_nobody_writes_into_another_repository(client: AsyncClient, maya: Person) -> None:
    assert (await put(client, maya.did, "3n2vkvsk6m223", record("a"))).status_code == 401


@pytest.mark.parametrize("more", [{"swap_record": None}, {"swaprecord": None}, {"rKey": "x"}])
async def test_a_key_that_no_lexicon_knows_is_written_down_against_the_caller(
    client: AsyncClient, acme: Person, bluesky: BlueskyServer, more: dict[str, object]
) -> None:
    assert (await put(client, acme.did, "3n2vkvsk6m223", record("a"), **more)).status_code == 400
    [key] = more
    assert key in bluesky.breaches.pop()


def test_a_key_of_a_records_own_parts_is_checked_too() -> None:
    facet = {"index": {"byteStart": 0, "byteEnd": 1}, "features": [], "feature": []}
    with pytest.raises(Breach, match=r"facets\[0\].feature"):
        check_record(POST, "3n2vkvsk6m223", record("a", facets=[facet]))
    with pytest.raises(Breach, match="created_at"):
        check_record(POST, "3n2vkvsk6m223", {"$type": POST, "text": "a", "created_at": "2026-11-22T12:00:00Z"})


def test_an_answer_of_our_own_making_would_be_noticed() -> None:
    with pytest.raises(Breach):
        check({"notifications": [{"uri": "x"}]}, lexicon("app.bsky.notification.listNotifications").Response, "it")


def test_a_content_id_is_the_one_that_any_server_makes() -> None:
    # The identity of the empty map in DAG-CBOR, as the specification's own examples have it.
    assert cid_of({}) == "bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua"


# --- notifications ----------------------------------------------------------------------------------


async def test_only_a_facet_calls_somebody(client: AsyncClient, maya: Person, acme: Person) -> None:
    maya.post("@acme.example is it vegan?")
    called = maya.post("@acme.example is it vegan?", calls=acme)
    assert await heard(client) == [("mention", called)]


async def test_replies_are_announced_four_levels_deep_and_each_post_once(
    client: AsyncClient, maya: Person, acme: Person, clock: Clock
) -> None:
    posts = [acme.post("We are open")]
    for level in range(6):
        clock.pass_(1)
        posts.append(maya.post(f"level {level}", under=posts[-1], calls=acme if level == 1 else None))
    found = await heard(client)
    assert found == [("reply", posts[4]), ("reply", posts[3]), ("mention", posts[2]), ("reply", posts[1])]


async def test_quotes_likes_reposts_and_follows_are_reasons_that_can_be_left_out(
    client: AsyncClient, maya: Person, acme: Person, clock: Clock
) -> None:
    ours = acme.post("We are open")
    maya.follow(acme)
    clock.pass_(1)
    maya.repost(ours)
    clock.pass_(1)
    quote = maya.post("Look", quotes=ours)
    clock.pass_(1)
    like = maya.like(ours)
    assert [reason for reason, _ in await heard(client)] == ["like", "quote", "repost", "follow"]
    assert await heard(client, reasons=["like", "quote"]) == [("like", like), ("quote", quote)]
    maya.delete(like)
    assert await heard(client, reasons=["like"]) == []


async def test_a_page_is_cut_before_it_is_sifted(client: AsyncClient, maya: Person, acme: Person, clock: Clock) -> None:
    called = maya.post("Is it vegan?", calls=acme)
    for _ in range(3):
        clock.pass_(1)
        maya.follow(acme)
    params = models.AppBskyNotificationListNotifications.Params(limit=2, reasons=["mention"])
    first = await client.app.bsky.notification.list_notifications(params)
    assert first.notifications == []
    assert first.cursor
    assert await heard(client, limit=2, reasons=["mention"], cursor=first.cursor) == [("mention", called)]


async def test_what_shares_its_millisecond_with_the_end_of_a_page_is_on_no_page(
    client: AsyncClient, maya: Person, acme: Person
) -> None:
    for number in range(3):
        maya.post(f"post {number}", calls=acme)
    params = models.AppBskyNotificationListNotifications.Params(limit=2)
    first = await client.app.bsky.notification.list_notifications(params)
    assert len(first.notifications) == 2
    assert await heard(client, limit=2, cursor=first.cursor) == []
    assert len(await heard(client, limit=3)) == 3


async def test_a_post_that_claims_to_be_old_lies_below_newer_ones(
    client: AsyncClient, maya: Person, acme: Person, clock: Clock
) -> None:
    new = maya.post("new", calls=acme)
    clock.pass_(60)
    old = maya.post("old", calls=acme, late=timedelta(hours=1))
    assert [uri for _, uri in await heard(client)] == [new, old]


async def test_what_the_appview_has_not_read_is_not_there_yet(
    client: AsyncClient, maya: Person, acme: Person, bluesky: BlueskyServer
) -> None:
    bluesky.lagging = True
    late = maya.post("Is it vegan?", calls=acme)
    assert await heard(client) == []
    bluesky.read(bluesky.unread[0])
    assert await heard(client) == [("mention", late)]


async def test_an_edit_keeps_the_address_and_changes_the_version(client: AsyncClient, maya: Person) -> None:
    post = maya.post("Is it vegn?")
    before = await post_view(client, post)
    maya.edit(post, "Is it vegan?")
    after = await post_view(client, post)
    assert before.cid != after.cid
    assert after.record.text == "Is it vegan?"


async def test_across_a_block_nothing_is_shown_though_it_stands(
    client: AsyncClient, maya: Person, acme: Person
) -> None:
    post = maya.post("Is it vegan?")
    maya.block(acme)
    found = await client.app.bsky.feed.get_posts(models.AppBskyFeedGetPosts.Params(uris=[post]))
    assert found.posts == []
    assert (await client.app.bsky.feed.post.get(maya.did, post.rpartition("/")[2])).value.text == "Is it vegan?"
    maya.post("Hello", calls=acme)
    assert await heard(client) == []


async def test_a_closed_thread_says_so_and_takes_replies_all_the_same(
    client: AsyncClient, maya: Person, acme: Person
) -> None:
    post = maya.post("Is it vegan?")
    maya.close(post)
    view = await post_view(client, post)
    assert view.viewer.reply_disabled
    parent = models.create_strong_ref(view)
    reply = models.AppBskyFeedPost.ReplyRef(parent=parent, root=parent)
    assert (await client.send_post("It is.", reply_to=reply)).uri.startswith(f"at://{acme.did}/")


# --- bad weather ------------------------------------------------------------------------------------


async def test_a_limit_says_when_it_ends_if_it_is_told_to(
    client: AsyncClient, bluesky: BlueskyServer, maya: Person, clock: Clock
) -> None:
    post = maya.post("Is it vegan?")
    bluesky.limit("app.bsky.feed.getPosts", retry_after=9)
    bluesky.limit("app.bsky.feed.getPosts", reset=int(clock().timestamp()) + 60)
    bluesky.limit("app.bsky.feed.getPosts")
    seen = []
    for _ in range(3):
        with pytest.raises(RateLimitExceededError) as limited:
            await post_view(client, post)
        seen.append((limited.value.retry_after, limited.value.reset_at))
    assert seen == [(9, None), (None, clock() + timedelta(seconds=60)), (None, None)]


@pytest.mark.parametrize(("trouble", "made"), [("lose", True), ("drop", False)])
async def test_a_line_that_breaks_leaks_out_of_the_library_as_it_is(
    client: AsyncClient, bluesky: BlueskyServer, trouble: str, made: bool
) -> None:
    getattr(bluesky, trouble)("com.atproto.repo.createRecord")
    with pytest.raises(httpx.RemoteProtocolError):
        await client.send_post("We are open")
    assert bool(bluesky.repos) == made


async def test_while_it_is_down_nothing_is_done(client: AsyncClient, bluesky: BlueskyServer) -> None:
    bluesky.down = True
    with pytest.raises(httpx.RemoteProtocolError):
        await client.send_post("We are open")
    assert bluesky.repos == {}
    assert bluesky.count("com.atproto.repo.createRecord") == 1


@pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")  # the library's own way to send bytes
async def test_a_picture_is_uploaded_and_shown(bluesky: BlueskyServer) -> None:
    acme = bluesky.person("acme.example", password="secret")
    client = AsyncClient(bluesky.url)
    await client.login("acme.example", "secret")
    ratio = models.AppBskyEmbedDefs.AspectRatio(width=4, height=3)
    posted = await client.send_image("Look", png(), "A loaf", image_aspect_ratio=ratio)
    await client.request.close()
    [image] = bluesky.repos[posted.uri].value["embed"]["images"]
    assert image["alt"] == "A loaf"
    assert bluesky.blobs[acme.did, image["image"]["ref"]["$link"]] == png()


@pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")  # the library's own way to send bytes
async def test_a_picture_that_was_never_uploaded_is_not_shown(bluesky: BlueskyServer) -> None:
    bluesky.person("acme.example", password="secret")
    client = AsyncClient(bluesky.url)
    await client.login("acme.example", "secret")
    blob = (await client.upload_blob(png())).blob
    bluesky.tidy()
    image = models.AppBskyEmbedImages.Image(alt="A loaf", image=blob)
    with pytest.raises(BadRequestError):
        await client.send_post("Look", embed=models.AppBskyEmbedImages.Main(images=[image]))
    await client.request.close()
