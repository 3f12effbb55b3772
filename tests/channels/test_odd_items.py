"""Whatever stands in any field of what a network gives, nothing breaks: for every field of every kind of thing."""

import logging
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.bluesky import wire as bluesky
from adapters.mastodon import wire as mastodon
from adapters.x import wire as x
from adapters.x.client import Page
from adapters.x.content import words as words_on_x
from adapters.x.listener import Gathered
from bot.channels.one_by_one import OneByOne
from bot.domain.mention import Liked, Mention
from bot.ports.errors import OutcomeUnknown, Unavailable
from bot.ports.kv import Json
from tests.odd_values import changed

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MAYA = "did:plc:mayaexampleaaaaaaaaaaaaa"
ME = {"id": "1", "acct": "acme", "username": "acme", "url": "https://social.example/@acme"}


def holds(mention: Mention) -> None:
    """The store, whichever it is, can keep this, and every page can show it."""
    told = (mention.ref.id, mention.customer.ref.id, mention.customer.name)
    more = (mention.text, mention.url or "", mention.customer.url or "", mention.answers.id if mention.answers else "")
    for text in (*told, *more):
        assert "\0" not in text
        text.encode()
    assert all(told)
    assert mention.at.year >= 1970
    assert 0 <= (mention.customer.followers or 0) < 2**63


# --- Mastodon -------------------------------------------------------------------------------------

ACCOUNT = {"id": "2", "acct": "maya@town.example", "username": "maya", "display_name": "Maya", "followers_count": 3}
STATUS: Json = {
    "id": "10",
    "created_at": "2026-11-22T12:00:00.000Z",
    "edited_at": "2026-11-22T12:01:00.000Z",
    "in_reply_to_id": "9",
    "visibility": "public",
    "spoiler_text": "food",
    "sensitive": True,
    "content": "<p>@acme Is it <b>vegan</b>?</p>",
    "url": "https://town.example/@maya/10",
    "uri": "https://town.example/10",
    "account": {**ACCOUNT, "url": "https://town.example/@maya"},
    "media_attachments": [{"type": "image", "url": "https://town.example/1.png", "description": "Rye"}],
    "mentions": [{"id": "1"}],
    "poll": {"multiple": True, "options": [{"title": "Rye"}, {"title": "Wheat"}]},
    "quote": {"state": "accepted", "quoted_status": {"id": "8", "url": "https://x.example/8", "account": ACCOUNT}},
    "quote_approval": {"current_user": "automatic"},
    "reblog": None,
}
NOTE: Json = {"id": "5", "type": "mention", "created_at": STATUS["created_at"], "status": STATUS, "account": ACCOUNT}
INSTANCE: Json = {
    "source_url": "https://github.com/mastodon/mastodon",
    "api_versions": {"mastodon": 7},
    "urls": {"streaming_api": "wss://social.example"},
    "configuration": {
        "urls": {"streaming": "wss://social.example"},
        "statuses": {"max_characters": 500, "characters_reserved_per_url": 23, "max_media_attachments": 4},
        "media_attachments": {"image_size_limit": 1000, "description_limit": 1500},
    },
}


@settings(max_examples=400)
@given(changed(NOTE))
def test_any_notification_of_mastodon_is_read_or_left_out(note: Json) -> None:
    status = note.get("status")
    mastodon.calls_on_us(note)
    if isinstance(status, dict) and mastodon.is_post(status):
        holds(mastodon.mention("mastodon", status, ME))
        mastodon.watched(status)
        mastodon.names(status, "1")
        mastodon.visibility_of(status)
        mastodon.version(status, ME, NOW)
        assert isinstance(mastodon.liked("mastodon", note, NOW), Liked)


@given(changed(INSTANCE))
def test_whatever_a_server_of_mastodon_says_of_itself_there_are_limits(instance: Json) -> None:
    limits = mastodon.limits_of(instance)
    assert limits.most > 0
    assert limits.pictures > 0
    mastodon.streaming_of(instance)
    mastodon.tells_quotes(instance)


# --- Bluesky --------------------------------------------------------------------------------------

BLOB = {"$type": "blob", "ref": {"$link": "bafkrei"}, "mimeType": "image/png", "size": 5}
LINK = {"$type": "app.bsky.richtext.facet#link", "uri": "https://acme.example/rye"}
QUOTED = {"uri": f"at://{MAYA}/app.bsky.feed.post/3n2vkvsk6m223", "cid": "bafyrei"}
RECORD: Json = {
    "$type": "app.bsky.feed.post",
    "text": "Is the “rye” acme.example/r… vegan?",
    "createdAt": "2026-11-22T12:00:00.000Z",
    "langs": ["en"],
    "tags": ["bread"],
    "labels": {"values": [{"val": "graphic-media"}]},
    "facets": [{"index": {"byteStart": 18, "byteEnd": 34}, "features": [LINK, {"did": MAYA}]}],
    "reply": {"root": QUOTED, "parent": QUOTED},
    "embed": {
        "$type": "app.bsky.embed.recordWithMedia",
        "record": {"record": QUOTED},
        "media": {"$type": "app.bsky.embed.images", "images": [{"alt": "Rye", "image": BLOB}]},
    },
}
VIEW: Json = {
    "uri": f"at://{MAYA}/app.bsky.feed.post/3n2vkvsk6m224",
    "cid": "bafyreia",
    "reason": "reply",
    "reasonSubject": QUOTED["uri"],
    "indexedAt": "2026-11-22T12:00:00.000Z",
    "author": {"did": MAYA, "handle": "maya.example", "displayName": "Maya", "labels": [{"val": "x"}], "viewer": {}},
    "viewer": {"replyDisabled": False},
    "record": RECORD,
}
EMBEDS: tuple[Json, ...] = (
    {"$type": "app.bsky.embed.external", "external": {"uri": "https://a.example", "title": "A", "description": "B"}},
    {"$type": "app.bsky.embed.video", "video": BLOB, "alt": "Rye"},
    {
        "$type": "app.bsky.embed.gallery",
        "items": [{"$type": "app.bsky.embed.gallery#image", "image": BLOB, "alt": "R"}],
    },
    {"$type": "app.bsky.embed.record", "record": QUOTED},
)


@settings(max_examples=400)
@given(st.one_of(changed(VIEW), *(changed({**VIEW, "record": {**RECORD, "embed": embed}}) for embed in EMBEDS)))
def test_any_notification_of_bluesky_is_read_or_left_out(view: Json) -> None:
    each, odd = OneByOne("bluesky"), {"notifications": [VIEW, view, VIEW], "cursor": view.get("cid")}
    page = bluesky.page_of(odd, each)
    assert len(page.notices) >= 2
    for notice in page.notices:
        holds(bluesky.mention_of(notice, "bluesky", "https://bsky.app"))
        bluesky.liked_of(notice, "bluesky", "https://bsky.app")
        bluesky.parent_of(notice.record)
        bluesky.names_account(notice.record, MAYA)
    assert len(bluesky.found_of({"posts": [view, VIEW]}, each)) >= 1
    for seen in bluesky.views_of({"posts": [view, None, 5]}).values():
        bluesky.version_of(seen, NOW, "https://bsky.app")
        bluesky.in_the_way(seen, "bafyreia")


@given(changed({"profiles": [{"did": MAYA, "followersCount": 5}]}))
def test_any_profile_of_bluesky_is_read_or_left_out(answer: Json) -> None:
    assert all(did and 0 <= count < 2**63 for did, count in bluesky.followers_of(answer).items())


# --- X --------------------------------------------------------------------------------------------

POST: Json = {
    "id": "1990000000000000001",
    "author_id": "1001",
    "text": "@acme @ben Is it https://t.co/1 vegan &amp; fresh?",
    "created_at": "2026-11-22T12:00:00.000Z",
    "display_text_range": [6, 40],
    "edit_history_post_ids": ["1990000000000000001"],
    "in_reply_to_user_id": "900",
    "referenced_posts": [{"type": "replied_to", "id": "1990000000000000000"}],
    "reply_settings": "mentionedUsers",
    "note_post": {"text": "@acme longer", "entities": {"urls": []}},
    "attachments": {"poll_ids": ["1"], "media_keys": ["3_1"]},
    "geo": {"place_id": "1"},
    "entities": {
        "urls": [{"url": "https://t.co/1", "expanded_url": "https://acme.example/rye", "media_key": "3_1"}],
        "mentions": [{"id": "900", "end": 5}],
    },
}
USER: Json = {"id": "1001", "username": "marta", "name": "Marta", "public_metrics": {"followers_count": 5}}


@settings(max_examples=400)
@given(changed(POST), changed(USER), changed({"type": "x/resource-not-found", "resource_id": "5", "value": "5"}))
def test_any_post_of_x_is_read_or_left_out(post: Json, user: Json, problem: Json) -> None:
    gathered = Gathered()
    gathered.add(Page(posts=[post, POST], accounts=[user], related=[post], problems=[problem]))
    assert POST["id"] in {each["id"] for each in gathered.posts}
    for each in gathered.posts:
        holds(x.mention("x", each, gathered.accounts, words_on_x(each, "acme"), summoned=True))
        x.summons(each, "900", gathered.authors)
        x.closed_to(each, "900")
        x.same_words(each, "Is it vegan?")
    x.versions(post)
    x.first_of(post)
    x.gone(problem)


# --- each by itself -------------------------------------------------------------------------------


def number(thing: object) -> int:
    return int(str(thing))


def test_an_odd_thing_is_logged_once_by_its_id_and_never_with_its_words(caplog: pytest.LogCaptureFixture) -> None:
    each = OneByOne("mastodon")
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            assert each.read(["1", "my number is 555", "3"], number, lambda _: "id-7") == [1, 3]
    where = f"ValueError in test_odd_items.py:{number.__code__.co_firstlineno + 1}"
    told = [record.getMessage() for record in caplog.records]
    assert told == [f"mastodon: id-7 cannot be read and is left out ({where})"]


@pytest.mark.parametrize("id", ["my number is 555", "5" * 201, "שלום", "a\nb", "", None, {"a": 1}])
def test_an_id_that_may_be_somebodys_words_is_not_logged(id: object, caplog: pytest.LogCaptureFixture) -> None:
    assert OneByOne("mastodon").one("no number", number, lambda _: id) is None
    assert [record.getMessage().split(" cannot")[0] for record in caplog.records] == [
        "mastodon: something without an id"
    ]


async def answer(thing: str) -> int:
    if not thing.isdigit():
        raise Unavailable("no clear answer") from (OutcomeUnknown("500") if thing == "unclear" else None)
    return int(thing)


def same(thing: str) -> str:
    return thing


async def test_one_thing_without_a_clear_answer_keeps_nobody_from_asking_about_the_rest() -> None:
    assert await OneByOne("mastodon").ask(["1", "unclear", "2"], answer, same) == {"1": 1, "2": 2}


@pytest.mark.parametrize("things", [["1", "unclear", "unclear", "2"], ["1", "down", "2"]])
async def test_a_network_that_is_not_there_is_not_asked_on(things: list[str]) -> None:
    with pytest.raises(Unavailable):
        await OneByOne("mastodon").ask(things, answer, same)
