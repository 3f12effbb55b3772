"""The stand-in for X against X's own library, so that it cannot drift into a dialect."""

import asyncio
import base64
import inspect
import typing
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests
import xdk
from pydantic import BaseModel
from xdk import schemas
from xdk.users import client as users

from bot.testing.sample_pictures import png
from tests.servers.x import DUPLICATE, GONE, NOT_SUMMONED, XServer, x_server
from tests.servers.x.shapes import EXPANSIONS, POST_FIELDS

FIELDS = ["created_at", "entities", "note_post", "reply_settings", "display_text_range"]
RELATED = ["author_id", "in_reply_to_user_id", "referenced_posts"]
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def x(clock: Clock) -> AsyncIterator[XServer]:
    async with x_server(clock) as x:
        yield x


@pytest.fixture
def client(x: XServer) -> Iterator[Any]:
    x.world.trade(x.world.first_token)
    client = xdk.Client(base_url=x.url, access_token=x.world.grant.access)
    yield client
    client.session.close()


async def told(call: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
    """Return what the library makes of an answer; of a list, its first page."""

    def ask() -> Any:
        given = call(*arguments, **more)
        return next(given) if inspect.isgenerator(given) else given

    return await asyncio.to_thread(ask)


async def refused(call: Callable[..., Any], *arguments: Any, **more: Any) -> tuple[int, str]:
    with pytest.raises(requests.HTTPError) as no:
        await told(call, *arguments, **more)
    answer = no.value.response
    assert answer is not None
    return answer.status_code, answer.json()["detail"]


def unknown(model: object) -> list[str]:
    """Return what an answer holds that X's description does not know."""
    if isinstance(model, list):
        return [name for part in model for name in unknown(part)]
    if not isinstance(model, BaseModel):
        return []
    return [
        *(model.model_extra or {}),
        *(name for field in type(model).model_fields for name in unknown(getattr(model, field))),
    ]


# --- the same dialect -----------------------------------------------------------------------------


def test_the_stand_in_knows_the_fields_that_x_knows() -> None:
    known = {**vars(typing), **vars(schemas), **vars(users), "Client": object}
    hints = typing.get_type_hints(users.UsersClient.get_mentions, known)
    assert literals(hints["post_fields"]) == POST_FIELDS
    assert literals(hints["expansions"]) == EXPANSIONS


def literals(hint: Any) -> set[str]:
    parts = typing.get_args(hint)
    return {hint} if isinstance(hint, str) else {word for part in parts for word in literals(part)}


async def test_every_answer_fits_x_s_own_description(client: Any, x: XServer) -> None:
    first = x.world.say("@acme <hello> https://acme.example/a?b=1&c=2 @jens", by="marta")
    x.world.account("jens")
    ours = await told(client.posts.create, {"text": "Hello.", "reply": {"in_reply_to_tweet_id": first.id}})
    x.world.say("bread " * 80, answers=ours.data.id)
    x.world.say("look", by="jens", answers=first.id, quotes=ours.data.id)
    x.world.edit(first.id, "@acme hello")
    asked = {"post_fields": FIELDS, "expansions": RELATED, "max_results": 100}
    mentions = await told(client.users.get_mentions, "900", **asked)
    assert len(mentions.data) == 4
    assert unknown(mentions) == []
    assert unknown(await told(client.users.get_posts, "900", **asked)) == []
    assert unknown(await told(client.posts.search_recent, "hello", **asked)) == []
    assert unknown(await told(client.posts.get_by_ids, [first.id, "123"], post_fields=FIELDS)) == []
    assert unknown(await told(client.posts.delete, ours.data.id)) == []


async def test_the_answer_to_a_post_still_has_the_old_words(client: Any, x: XServer) -> None:
    first = x.world.say("@acme hello")
    made = await told(client.posts.create, {"text": "Hello.", "reply": {"in_reply_to_tweet_id": first.id}})
    assert unknown(made) == ["edit_history_tweet_ids"]


# --- reading --------------------------------------------------------------------------------------


async def test_mentions_come_newest_first_in_pages_that_the_library_turns(client: Any, x: XServer) -> None:
    ids = [x.world.say(f"@acme {number}").id for number in range(25)]
    pages = await asyncio.to_thread(lambda: list(client.users.get_mentions("900", max_results=10)))
    assert [post.id for page in pages for post in page.data] == ids[::-1]
    newer = await told(client.users.get_mentions, "900", since_id=ids[20], max_results=10)
    assert [post.id for post in newer.data] == ids[:20:-1]


async def test_only_800_mentions_are_remembered(client: Any, x: XServer) -> None:
    for number in range(810):
        x.world.say(f"@acme {number}")
    pages = await asyncio.to_thread(lambda: list(client.users.get_mentions("900", max_results=100)))
    assert sum(len(page.data) for page in pages) == 800


async def test_a_reply_begins_with_names_that_its_author_did_not_type(client: Any, x: XServer) -> None:
    first = x.world.say("@acme hello", by="marta")
    x.world.say("me too", by="jens", answers=first.id)
    page = await told(client.users.get_mentions, "900", post_fields=FIELDS, expansions=RELATED)
    assert (page.data[0].text, page.data[0].display_text_range) == ("@marta @acme me too", [13, 19])
    assert {account.username for account in page.includes.users} == {"jens", "marta"}


async def test_an_edit_makes_a_new_version_and_the_old_one_stays(client: Any, x: XServer) -> None:
    first = x.world.say("@acme helo")
    new = x.world.edit(first.id, "@acme hello")
    page = await told(client.posts.get_by_ids, [first.id, new.id])
    assert [post.text for post in page.data] == ["@acme helo", "@acme hello"]
    assert [post.edit_history_post_ids for post in page.data] == [[first.id, new.id]] * 2


async def test_what_is_gone_is_a_problem_among_answers(client: Any, x: XServer) -> None:
    first, second = x.world.say("@acme one"), x.world.say("@acme two")
    x.world.delete(first.id)
    page = await told(client.posts.get_by_ids, [first.id, second.id])
    assert [post.id for post in page.data] == [second.id]
    assert [problem.resource_id for problem in page.errors] == [first.id]


async def test_searching_goes_back_a_week(client: Any, x: XServer) -> None:
    old = x.world.say("rye bread", at=NOW - timedelta(days=8))
    new = x.world.say("rye bread", at=NOW - timedelta(days=6))
    page = await told(client.posts.search_recent, "(rye) -is:retweet -from:acme", max_results=10)
    assert [post.id for post in page.data] == [new.id]
    assert (await refused(client.posts.search_recent, "rye", since_id=old.id))[0] == 400


async def test_what_x_does_not_know_is_refused(client: Any) -> None:
    assert (await refused(client.users.get_mentions, "900", post_fields=["tweet"]))[0] == 400
    assert (await refused(client.users.get_mentions, "900", max_results=101))[0] == 400


# --- writing --------------------------------------------------------------------------------------


async def test_x_lets_programs_answer_only_who_calls_on_them(client: Any, x: XServer) -> None:
    async def reply(to: str, text: str) -> tuple[int, str]:
        return await refused(client.posts.create, {"text": text, "reply": {"in_reply_to_tweet_id": to}})

    stranger = x.world.say("rye bread?")
    assert await reply(stranger.id, "a") == (403, NOT_SUMMONED)
    bystander = x.world.say("what?", by="jens", answers=x.world.say("@acme hello").id)
    assert await reply(bystander.id, "b") == (403, NOT_SUMMONED)
    x.world.delete(stranger.id)
    assert await reply(stranger.id, "c") == (403, GONE)


async def test_the_same_words_are_refused_for_a_day(client: Any, x: XServer, clock: Clock) -> None:
    def body(text: str) -> dict[str, Any]:
        return {"text": "Hello.", "reply": {"in_reply_to_tweet_id": x.world.say(text).id}}

    await told(client.posts.create, body("@acme one"))
    assert await refused(client.posts.create, body("@acme two")) == (403, DUPLICATE)
    clock.at += timedelta(hours=1)
    clock.at += timedelta(hours=24)
    x.world.grant.until = clock.at + timedelta(hours=1)
    assert (await told(client.posts.create, body("@acme three"))).data.id


@pytest.mark.parametrize(
    ("text", "status", "why"),
    [
        ("x" * 281, 403, "Your Tweet text is too long."),
        (f"acme.de/rye {'x' * 257}", 403, "Your Tweet text is too long."),
        ("日" * 141, 403, "Your Tweet text is too long."),
        (" ", 400, "Your Tweet text is empty."),
    ],
)
async def test_what_is_too_long_as_x_counts_or_empty_is_refused(
    client: Any, x: XServer, text: str, status: int, why: str
) -> None:
    body = {"text": text, "reply": {"in_reply_to_tweet_id": x.world.say("@acme one").id}}
    assert await refused(client.posts.create, body) == (status, why)
    longest = {**body, "text": f"acme.de/rye {'x' * 256}"}
    assert (await told(client.posts.create, longest)).data.id


# --- access, money, weather -------------------------------------------------------------------------


async def test_refresh_tokens_rotate_and_access_ends(x: XServer, clock: Clock) -> None:
    def trade(token: str) -> requests.Response:
        form = {"grant_type": "refresh_token", "refresh_token": token, "client_id": "client-1"}
        return requests.post(f"{x.url}/2/oauth2/token", data=form, auth=("client-1", "secret-1"), timeout=5)

    first = await asyncio.to_thread(trade, "refresh-first")
    assert set(first.json()) == {"token_type", "expires_in", "access_token", "refresh_token", "scope"}
    assert (await asyncio.to_thread(trade, "refresh-first")).status_code == 400
    client = xdk.Client(base_url=x.url, access_token=first.json()["access_token"])
    await told(client.users.get_mentions, "900")
    clock.at += timedelta(hours=2)
    assert await refused(client.users.get_mentions, "900") == (401, "Unauthorized")
    assert (await asyncio.to_thread(trade, first.json()["refresh_token"])).status_code == 200
    client.session.close()


async def test_each_thing_is_charged_once_a_day(client: Any, x: XServer) -> None:
    first = x.world.say("@acme hello")
    for _ in range(3):
        await told(client.users.get_mentions, "900", expansions=["author_id"])
    assert x.world.bill == 11
    await told(client.posts.create, {"text": "See acme.example", "reply": {"in_reply_to_tweet_id": first.id}})
    assert x.world.bill == 211


async def test_weather_is_as_it_was_asked_for(client: Any, x: XServer) -> None:
    x.limit("mentions", NOW + timedelta(seconds=30))
    x.fail("mentions", 503)
    x.no_credit = False
    with pytest.raises(requests.HTTPError) as busy:
        await told(client.users.get_mentions, "900")
    assert busy.value.response is not None
    assert busy.value.response.headers["x-rate-limit-reset"] == str(int(NOW.timestamp()) + 30)
    assert (await refused(client.users.get_mentions, "900"))[0] == 503
    x.no_credit = True
    assert (await refused(client.users.get_mentions, "900"))[0] == 402
    x.clear()
    x.lose("create")
    first = x.world.say("@acme hello")
    with pytest.raises(requests.ConnectionError):
        await told(client.posts.create, {"text": "Hello.", "reply": {"in_reply_to_tweet_id": first.id}})
    assert [post.text for post in x.world.standing()] == ["@acme hello", "Hello."]
    x.down = True
    with pytest.raises(requests.ConnectionError):
        await told(client.users.get_mentions, "900")


async def test_a_picture_is_uploaded_described_and_shown_behind_the_text(client: Any, x: XServer) -> None:
    first = x.world.say("@acme hello")
    body = schemas.MediaUploadRequest(media=base64.b64encode(png()).decode(), media_category="tweet_image")
    uploaded = await told(client.media.upload, body)
    alt = {"id": uploaded.data.id, "metadata": {"alt_text": {"text": "A loaf"}}}
    described = await told(client.media.create_metadata, schemas.CreateMediaMetadataRequest(**alt))
    post = {"text": "Look", "reply": {"in_reply_to_tweet_id": first.id}, "media": {"media_ids": [uploaded.data.id]}}
    made = await told(client.posts.create, post)
    assert unknown(uploaded) == unknown(described) == []
    shown = await told(client.posts.get_by_ids, [made.data.id], post_fields=FIELDS)
    assert unknown(shown) == []
    assert "Look https://t.co/" in shown.data[0].text
    assert x.world.uploads[uploaded.data.id].alt == "A loaf"


async def test_a_picture_that_was_never_uploaded_is_not_shown(client: Any, x: XServer) -> None:
    first = x.world.say("@acme hello")
    post = {"text": "Look", "reply": {"in_reply_to_tweet_id": first.id}, "media": {"media_ids": ["1"]}}
    assert await refused(client.posts.create, post) == (400, "Your media IDs are invalid.")
