"""The stand-in for Mastodon against Mastodon.py, so that it cannot drift into a dialect."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import aiohttp
import pytest
from mastodon import Mastodon, StreamListener
from mastodon.errors import (
    MastodonAPIError,
    MastodonNetworkError,
    MastodonNotFoundError,
    MastodonRatelimitError,
    MastodonUnauthorizedError,
)
from mastodon.return_types import Account, Context, Notification, Status

from bot.testing.sample_pictures import png
from tests.servers.mastodon import GOTOSOCIAL, Busy, MastodonServer, Person, mastodon_server

T = TypeVar("T")


class Clock:
    """A clock that moves a second with each look at it."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
async def server() -> AsyncIterator[MastodonServer]:
    async with mastodon_server(Clock()) as server:
        yield server


def library(server: MastodonServer, who: Person) -> Mastodon:
    token = server.token_of(who)
    return Mastodon(access_token=token, api_base_url=server.url, ratelimit_method="throw", version_check_mode="none")


async def ask(call: Callable[..., T], *args: Any, **how: Any) -> T:
    return await asyncio.to_thread(call, *args, **how)


# --- accounts and the server ----------------------------------------------------------------------


async def test_an_account_knows_itself_and_its_server(server: MastodonServer) -> None:
    acme = library(server, server.acme)
    me = await ask(acme.account_verify_credentials)
    assert isinstance(me, Account)
    assert (me.id, me.acct, me.created_at.year) == (server.acme.id, "acme", 2024)
    instance = await ask(acme.instance_v2)
    assert instance.configuration.statuses.max_characters == 500
    assert instance.configuration.urls.streaming.startswith("ws://127.0.0.1:")
    assert (await ask(acme.instance_v1)).version == instance.version == "4.5.2"


async def test_a_wrong_or_revoked_token_is_refused(server: MastodonServer) -> None:
    wrong = library(server, server.acme)
    wrong.access_token = "wrong"
    with pytest.raises(MastodonUnauthorizedError, match="invalid"):
        await ask(wrong.account_verify_credentials)
    server.revoked = True
    with pytest.raises(MastodonUnauthorizedError, match="revoked"):
        await ask(library(server, server.acme).account_verify_credentials)


async def test_a_token_without_a_scope_may_not_post(server: MastodonServer) -> None:
    server.scopes = {"read"}
    with pytest.raises(MastodonAPIError, match="outside the authorized scopes"):
        await ask(library(server, server.acme).status_post, "Hello")


# --- posts ----------------------------------------------------------------------------------------


async def test_a_post_has_its_source_its_html_and_its_history(server: MastodonServer) -> None:
    ben = library(server, server.ben)
    post = await ask(
        ben.status_post, "@acme a <b>\n\nhttps://acme.example/x", visibility="unlisted", spoiler_text="bread"
    )
    assert isinstance(post, Status)
    assert (post.visibility, post.spoiler_text, post.edited_at) == ("unlisted", "bread", None)
    assert [named.acct for named in post.mentions] == ["acme"]
    assert "&lt;b&gt;" in post.content
    assert 'class="invisible">https://' in post.content
    await ask(ben.status_update, post.id, "@acme changed")
    assert (await ask(ben.status, post.id)).edited_at is not None
    assert (await ask(ben.status_source, post.id)).text == "@acme changed"
    history = await ask(ben.status_history, post.id)
    assert [edit.content for edit in history] == [
        "<p>@acme a <b>\n\nhttps://acme.example/x</p>",
        "<p>@acme changed</p>",
    ]


async def test_an_answer_stands_below_and_is_gone_when_it_is_deleted(server: MastodonServer) -> None:
    question = server.say(server.maya, "@acme Is it?")
    acme = library(server, server.acme)
    answer = await ask(acme.status_post, "It is.", in_reply_to_id=question.id, visibility="public")
    server.say(server.ben, "I know", answering=server.posts[answer.id])
    context = await ask(acme.status_context, question.id)
    assert isinstance(context, Context)
    assert [post.content for post in context.descendants] == ["<p>It is.</p>", "<p>I know</p>"]
    assert [post.id for post in (await ask(acme.status_context, answer.id)).ancestors] == [question.id]
    assert [post.id for post in await ask(acme.account_statuses, server.acme.id)] == [answer.id]
    assert (await ask(acme.status_delete, answer.id))["text"] == "It is."
    with pytest.raises(MastodonNotFoundError):
        await ask(acme.status, answer.id)
    with pytest.raises(MastodonNotFoundError):
        await ask(acme.status_delete, question.id)


async def test_what_was_said_in_private_is_seen_by_those_named_alone(server: MastodonServer) -> None:
    post = server.say(server.maya, "@acme psst", visibility="direct")
    assert (await ask(library(server, server.acme).status, post.id)).visibility == "direct"
    with pytest.raises(MastodonNotFoundError):
        await ask(library(server, server.ben).status, post.id)


async def test_a_key_makes_one_post_for_an_hour_where_keys_are_kept(server: MastodonServer) -> None:
    acme = library(server, server.acme)
    first, second = [await ask(acme.status_post, "Hello", idempotency_key="k") for _ in range(2)]
    assert first.id == second.id
    assert isinstance(server.now, Clock)
    server.now.at += timedelta(hours=1)
    assert (await ask(acme.status_post, "Hello", idempotency_key="k")).id != first.id


async def test_a_text_is_measured_as_this_kind_of_server_measures(server: MastodonServer) -> None:
    acme = library(server, server.acme)
    fits = "https://acme.example/" + "x" * 900 + " @ben@" + "y" * 90 + ".example " + "👩‍🍳" * (500 - 24 - 5)
    await ask(acme.status_post, fits)
    with pytest.raises(MastodonAPIError, match="character limit of 500") as long:
        await ask(acme.status_post, fits + "!")
    assert long.value.args[1] == 422


# --- notifications --------------------------------------------------------------------------------


async def test_notifications_are_paged_in_both_directions(server: MastodonServer) -> None:
    for number in range(100):
        server.say(server.maya, f"@acme {number}")
    acme = library(server, server.acme)
    newest = await ask(acme.notifications, types=["mention"], limit=200)
    assert len(newest) == 80
    assert isinstance(newest[0], Notification)
    assert [note.id for note in newest] == [note.id for note in reversed(server.notes[20:])]
    rest = await ask(acme.fetch_next, newest)
    assert rest is not None
    assert [note.id for note in rest] == [note.id for note in reversed(server.notes[:20])]
    after = await ask(acme.notifications, min_id=server.notes[1].id, limit=3)
    assert [note.id for note in after] == [note.id for note in reversed(server.notes[2:5])]
    assert await ask(acme.notifications, min_id=server.notes[-1].id) == []


async def test_each_kind_of_notification_comes_when_it_should(server: MastodonServer) -> None:
    acme, ben = library(server, server.acme), library(server, server.ben)
    ours = await ask(acme.status_post, "Hello")
    await ask(ben.status_favourite, ours.id)
    await ask(ben.status_favourite, ours.id)
    await ask(ben.status_reblog, ours.id)
    await ask(ben.status_post, "no name", in_reply_to_id=ours.id)
    question = await ask(ben.status_post, "@acme named", in_reply_to_id=ours.id)
    await ask(acme.status_reblog, question.id)
    await ask(ben.status_update, question.id, "@acme named anew")
    kinds = [note.type for note in await ask(acme.notifications)]
    assert kinds == ["update", "mention", "reblog", "favourite"]
    await ask(ben.status_delete, question.id)
    assert [note.type for note in await ask(acme.notifications)] == ["reblog", "favourite"]
    assert [note.type for note in await ask(acme.notifications, types=["favourite"])] == ["favourite"]


async def test_what_is_set_aside_or_late_is_not_seen_at_first(server: MastodonServer) -> None:
    server.say(server.person("stranger", "far.example", filtered=True), "@acme aside")
    server.holding = True
    server.say(server.maya, "@acme late")
    server.holding = False
    server.say(server.maya, "@acme early")
    acme = library(server, server.acme)
    assert len(await ask(acme.notifications)) == 1
    server.release()
    assert [note.status.content[-8:-4] for note in await ask(acme.notifications)] == ["arly", "late"]


async def test_words_and_tags_are_found(server: MastodonServer) -> None:
    post = server.say(server.maya, "So much #rye")
    acme = library(server, server.acme)
    assert [found.id for found in (await ask(acme.search_v2, "much", result_type="statuses")).statuses] == [post.id]
    assert [found.id for found in await ask(acme.timeline_hashtag, "rye")] == [post.id]


# --- the other kind -------------------------------------------------------------------------------


async def test_the_other_kind_of_server_differs_as_it_does() -> None:
    async with mastodon_server(Clock(), GOTOSOCIAL) as server:
        acme = library(server, server.acme)
        made = [await ask(acme.status_post, "Hello", idempotency_key="k") for _ in range(2)]
        assert made[0].id != made[1].id
        assert made[0].id.startswith("01JD")
        assert made[0].visibility == "unlisted"
        with pytest.raises(MastodonAPIError, match="exceeds limit") as long:
            await ask(acme.status_post, "https://acme.example/" + "x" * 5000)
        assert long.value.args[1] == 400
        assert (await ask(acme.instance_v2)).configuration.urls.streaming.startswith("wss://")
        async with aiohttp.ClientSession(headers={"User-Agent": ""}) as session:
            assert (await session.get(f"{server.url}/api/v1/notifications")).status == 418


# --- streams --------------------------------------------------------------------------------------


class Listener(StreamListener):
    """What the library hears, until it was enough."""

    def __init__(self, enough: int) -> None:
        self.heard: list[str] = []
        self.enough = enough
        self.done = threading.Event()

    def on_any_event(self, name: str, data: Any = None, for_stream: Any = None) -> None:  # noqa: ARG002 - theirs
        self.heard.append(f"{name} {data if name == 'delete' else data['id']}")
        if len(self.heard) >= self.enough:
            self.done.set()


async def test_server_sent_events_come_as_the_library_expects_them(server: MastodonServer) -> None:
    acme, listener = library(server, server.acme), Listener(2)
    listening = asyncio.create_task(ask(acme.stream_user, listener))
    await server.streams.opened()
    post = server.say(server.maya, "@acme hello")
    note = server.notes[-1]
    server.delete(post)
    assert await ask(listener.done.wait, 5)
    assert listener.heard == [f"notification {note.id}", f"delete {post.id}"]
    await server.drop_streams()
    with pytest.raises(MastodonNetworkError):
        await listening


async def test_the_stream_of_notifications_tells_of_nothing_else(server: MastodonServer) -> None:
    acme, listener = library(server, server.acme), Listener(2)
    listening = asyncio.create_task(ask(acme.stream_user_notifications, listener))
    await server.streams.opened()
    server.delete(server.say(server.maya, "@acme hello"))
    server.say(server.maya, "@acme hello again")
    assert await ask(listener.done.wait, 5)
    assert [event.split()[0] for event in listener.heard] == ["notification", "notification"]
    await server.drop_streams()
    with pytest.raises(MastodonNetworkError):
        await listening


async def test_a_socket_tells_the_same_and_nothing_is_told_twice(server: MastodonServer) -> None:
    headers = {"Authorization": f"Bearer {server.token_of(server.acme)}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        server.say(server.maya, "@acme before")
        async with session.ws_connect(f"{server.url}/api/v1/streaming?stream=user") as socket:
            await server.streams.opened()
            post = server.say(server.maya, "@acme hello")
            told = await socket.receive_json(timeout=5)
            assert (told["stream"], told["event"]) == (["user"], "notification")
            assert json.loads(told["payload"])["status"]["id"] == post.id
            server.delete(post)
            assert (await socket.receive_json(timeout=5))["payload"] == post.id
            await server.drop_streams()
            assert (await socket.receive(timeout=5)).type is not aiohttp.WSMsgType.TEXT


# --- weather --------------------------------------------------------------------------------------


async def test_bad_weather_is_as_it_was_ordered_and_ends(server: MastodonServer) -> None:
    acme = library(server, server.acme)
    server.busy = Busy(30)
    with pytest.raises(MastodonRatelimitError):
        await ask(acme.notifications)
    server.mend()
    server.fail("GET", "/api/v1/notifications", 503)
    with pytest.raises(MastodonAPIError):
        await ask(acme.notifications)
    assert await ask(acme.notifications) == []
    server.down = True
    with pytest.raises(MastodonNetworkError):
        await ask(acme.notifications)
    server.mend()
    server.losing = 1
    with pytest.raises(MastodonNetworkError):
        await ask(acme.status_post, "Hello")
    assert [post.text for post in server.standing()] == ["Hello"]


@pytest.mark.parametrize(
    ("style", "header"), [("reset", "X-RateLimit-Reset"), ("retry-after", "Retry-After"), ("silent", "")]
)
async def test_a_busy_server_says_so_in_one_of_three_ways(server: MastodonServer, style: str, header: str) -> None:
    server.busy = Busy(30, style)
    async with aiohttp.ClientSession() as session, session.get(f"{server.url}/api/v1/notifications") as answer:
        assert answer.status == 429
        assert ("Retry-After" in answer.headers) is (header == "Retry-After")
        told = answer.headers["X-RateLimit-Reset"]
        assert told == "soon" if style == "silent" else datetime.fromisoformat(told) > server.now()


async def test_a_picture_is_uploaded_with_its_description_and_shown(server: MastodonServer) -> None:
    def work(library: Mastodon) -> tuple[Any, Any, Any]:
        posted = library.media_post(png(), "image/png", description="A loaf")
        done = library.media(posted)
        return posted, done, library.status_post("Look", media_ids=[done])

    library = Mastodon(access_token=server.token_of(server.acme), api_base_url=server.url)
    uploaded, ready, status = await asyncio.to_thread(work, library)
    assert (uploaded.url, uploaded.description) == (None, "A loaf")
    assert ready.url is not None
    assert [shown.description for shown in status.media_attachments] == ["A loaf"]


async def test_a_picture_that_is_not_done_or_is_shown_already_is_not_attached(server: MastodonServer) -> None:
    server.slowness = 2
    library = Mastodon(access_token=server.token_of(server.acme), api_base_url=server.url)
    uploaded = await asyncio.to_thread(lambda: library.media_post(png(), "image/png"))
    with pytest.raises(MastodonAPIError, match="not finished processing"):
        await asyncio.to_thread(lambda: library.status_post("Look", media_ids=[uploaded]))
    server.files[uploaded.id].looks = 0
    await asyncio.to_thread(lambda: library.status_post("Look", media_ids=[uploaded]))
    with pytest.raises(MastodonAPIError, match="already attached"):
        await asyncio.to_thread(lambda: library.status_post("Look", media_ids=[uploaded]))
