"""Bluesky's JSON and our nouns: names, moments, texts, and what makes no sense. All pure."""

import re
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.bluesky.errors import Expired, answered, is_gone, login_refused, refused
from adapters.bluesky.wire import (
    LIMITS,
    Place,
    in_the_way,
    mention_of,
    moment,
    names_of,
    page_of,
    parent_of,
    place_of,
    post_record,
    stamp,
    tid,
    uri_of,
    web_url,
)
from bot.channels.one_by_one import OneByOne
from bot.channels.troubles import Refused
from bot.ports.channel import refuse_length
from bot.ports.errors import NeedsOperator, OutcomeUnknown, Rejected, Unavailable
from bot.ports.kv import Json
from tests.servers.bluesky.lexicon import TID, check_record

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MAYA = "did:plc:mayaexampleaaaaaaaaaaaaa"
POST = uri_of(MAYA, "3n2vkvsk6m223")
CID = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"
EACH = OneByOne("bluesky")


def notice(**changes: Any) -> Json:
    found: Json = {
        "reason": "mention",
        "uri": POST,
        "cid": CID,
        "indexedAt": "2026-11-22T12:00:00.000Z",
        "author": {"did": MAYA, "handle": "maya.example", "displayName": "Maya"},
        "record": {"text": "Is it vegan?"},
    }
    return {**found, **changes}


# --- names and moments ------------------------------------------------------------------------------


@pytest.mark.parametrize("uri", [POST, "at://did:web:acme.example/app.bsky.feed.like/3k2"])
def test_an_address_is_read_and_written_back(uri: str) -> None:
    place = place_of(uri)
    assert place is not None
    assert f"at://{place.did}/{place.collection}/{place.rkey}" == uri
    assert place.is_post == (uri == POST)


@pytest.mark.parametrize(
    "uri", ["", "99999999", None, 7, f"{POST}/more", f" {POST}", f"{POST}\n", "at://maya.example/app.bsky.feed.post/1"]
)
def test_what_is_no_address_is_none(uri: object) -> None:
    assert place_of(uri) is None


@settings(deadline=None)
@given(st.datetimes(datetime(2000, 1, 1), datetime(2150, 1, 1), timezones=st.just(UTC)), st.text(min_size=1))  # noqa: DTZ001 - hypothesis adds the zone
def test_a_name_is_a_timestamp_identifier_and_grows_with_time(at: datetime, chance: str) -> None:
    name = tid(at, chance)
    assert TID.fullmatch(name)
    assert name < tid(at + timedelta(milliseconds=2), chance)


def test_names_of_one_moment_differ() -> None:
    assert len({tid(NOW, f"token-{number:038}") for number in range(1000)}) == 1000


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_is_written_and_read_to_the_millisecond(at: datetime) -> None:
    assert moment(stamp(at)) == at.replace(microsecond=at.microsecond // 1000 * 1000)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-11-22T14:00:00+02:00", NOW),
        ("2026-11-22T12:00:00.000000000Z", NOW),
        ("2026-11-22T12:00:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_odd_moments(text: object, at: datetime | None) -> None:
    assert moment(text) == at


def test_an_address_for_people_holds_no_surprise() -> None:
    assert web_url("https://bsky.app", "maya.example", "3k2") == "https://bsky.app/profile/maya.example/post/3k2"
    assert web_url("https://bsky.app", "did:plc:x", "a/?b") == "https://bsky.app/profile/did:plc:x/post/a%2F%3Fb"


# --- what is heard ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "odd",
    [
        None,
        7,
        "text",
        [],
        {},
        notice(uri="https://bsky.app"),
        notice(uri=POST.replace("maya", "xxxx")),
        notice(indexedAt="soon"),
        notice(author={"handle": "maya.example"}),
        notice(author=None),
        notice(record=None),
        notice(reason=None),
    ],
)
def test_one_odd_notification_hides_no_other(odd: object) -> None:
    page = page_of({"notifications": [notice(), odd, notice(uri=uri_of(MAYA, "3n2vkvsk6m224"))], "cursor": "x"}, EACH)
    assert len(page.notices) == 2
    assert page.cursor == "x"


@pytest.mark.parametrize("answer", [{}, {"notifications": None}, {"notifications": "x", "cursor": 7}])
def test_an_odd_page_is_empty_and_the_last(answer: Json) -> None:
    page = page_of(answer, EACH)
    assert (list(page.notices), page.cursor, page.reached) == ([], None, None)


def test_a_page_says_how_far_back_it_goes_even_if_it_is_empty() -> None:
    assert page_of({"notifications": [], "cursor": "2026-11-22T12:00:00.000Z"}, EACH).reached == NOW
    older = notice(indexedAt="2026-11-22T11:00:00.000Z")
    assert page_of({"notifications": [notice(), older], "cursor": "opaque"}, EACH).reached == NOW - timedelta(hours=1)


@pytest.mark.parametrize(
    ("record", "text", "answers"),
    [
        ({}, "", None),
        ({"text": 7}, "", None),
        ({"text": "a", "reply": None}, "a", None),
        ({"text": "a", "reply": {"parent": {"uri": 7}}}, "a", None),
        ({"text": "a", "reply": {"parent": {"uri": POST}}}, "a", POST),
    ],
)
def test_records_of_strange_programs_are_read_as_far_as_they_go(record: Json, text: str, answers: str | None) -> None:
    [read] = page_of({"notifications": [notice(record=record)]}, EACH).notices
    mention = mention_of(read, "bluesky", "https://bsky.app")
    assert mention.text == text
    assert parent_of(record) == (mention.answers and mention.answers.id) == answers


def test_an_account_whose_handle_broke_is_linked_by_what_stays() -> None:
    author = {"did": MAYA, "handle": "handle.invalid", "displayName": "  "}
    [read] = page_of({"notifications": [notice(author=author)]}, EACH).notices
    mention = mention_of(read, "bluesky", "https://bsky.app")
    assert mention.customer.name == MAYA
    assert mention.url == f"https://bsky.app/profile/{MAYA}/post/3n2vkvsk6m223"


# --- what is said -----------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.text(max_size=200).filter(lambda text: not re.search(r"[\ud800-\udfff]", text)))
def test_every_record_is_one_that_the_lexicon_knows(text: str) -> None:
    view = {"uri": POST, "cid": CID, "record": {"text": "?"}, "author": {"did": MAYA, "handle": "maya.example"}}
    said = f"@maya.example {text}"
    record = post_record(said, NOW, view, names_of(said, "maya.example", MAYA))
    check_record("app.bsky.feed.post", "3n2vkvsk6m223", record)
    assert record["text"] == said


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("@maya.example", True),
        ("Ја, @Maya.Example.", True),
        ("(@maya.example)", True),
        ("@maya.example.org", False),
        ("@maya.examples", False),
        ("mail@maya.example", False),
        ("https://x.example/@maya.example", False),
        ("@ben.example", False),
    ],
)
def test_only_the_customers_whole_name_calls_them(text: str, named: bool) -> None:
    found = names_of(text, "maya.example", MAYA)
    assert bool(found) == named
    for facet in found:
        index = facet["index"]
        assert text.encode()[index["byteStart"] : index["byteEnd"]].decode().lower() == "@maya.example"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a" * 300, None),
        ("a" * 301, "1 character too long"),
        ("@maya.example @ben", "says too little"),
        ("a" * 1400, "1,100 characters too long"),
        ("👨‍👩‍👧‍👦" * 120, None),
        ("👨‍👩‍👧‍👦" * 121, "25 bytes too many"),
    ],
)
def test_what_is_too_long_says_by_how_much(text: str, said: str | None) -> None:
    with pytest.raises(Rejected, match=said) if said else nullcontext():
        refuse_length(text, LIMITS, "Bluesky")


@pytest.mark.parametrize(
    ("view", "why"),
    [
        ({"cid": CID}, None),
        ({"cid": CID, "viewer": {"replyDisabled": False}, "author": {"viewer": {"blockedBy": False}}}, None),
        ({"cid": CID, "viewer": {"replyDisabled": True}}, "does not let"),
        ({"cid": CID, "author": {"viewer": {"blockedBy": True}}}, "blocks this account"),
        ({"cid": CID, "author": {"viewer": {"blocking": "at://x"}}}, "This account blocks"),
        ({"cid": CID, "author": {"viewer": {"blockingByList": {"uri": "x"}}}}, "This account blocks"),
        ({"cid": "other"}, "changed"),
    ],
)
def test_what_stands_in_the_way_is_said_in_a_sentence(view: Json, why: str | None) -> None:
    told = in_the_way(view, CID)
    assert (told is None) == (why is None)
    assert why is None or (told is not None and why in told and told.endswith("."))


# --- trouble ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "word", "kind"),
    [
        (429, "RateLimitExceeded", Unavailable),
        (400, "ExpiredToken", Expired),
        (401, "InvalidToken", Expired),
        (400, "InvalidRequest", Refused),
        (403, "", Refused),
        (500, "InternalServerError", OutcomeUnknown),
        (502, "", OutcomeUnknown),
    ],
)
def test_each_answer_is_told_apart(status: int, word: str, kind: type[Exception]) -> None:
    assert type(answered(status, {}, word, "", NOW)) is kind


def test_what_a_server_says_is_repeated_only_if_it_is_a_word() -> None:
    told = answered(400, {}, "<b>secret</b>" * 9, "", NOW)
    assert str(told) == "400 status 400"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7),
        ({"retry-after": "soon", "ratelimit-reset": str(int(NOW.timestamp()) + 9)}, 9),
        ({"ratelimit-reset": str(int(NOW.timestamp()) - 9)}, 1),
        ({"ratelimit-reset": "9" * 30}, 60),
        ({}, 60),
    ],
)
def test_how_long_to_wait_is_read_from_either_header(headers: dict[str, str], seconds: int) -> None:
    busy = answered(429, headers, "", "", NOW)
    assert isinstance(busy, Unavailable)
    assert busy.retry_after == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("status", "word", "kind"),
    [
        (400, "InvalidRequest", Rejected),
        (413, "PayloadTooLarge", Rejected),
        (401, "AuthMissing", NeedsOperator),
        (403, "status", NeedsOperator),
        (404, "NotFound", NeedsOperator),
        (400, "RepoTakendown", NeedsOperator),
    ],
)
def test_a_refusal_is_final_unless_the_account_needs_a_hand(status: int, word: str, kind: type[Exception]) -> None:
    assert type(refused(Refused(status, kind=word))) is kind


def test_a_refused_login_never_repeats_what_the_server_said() -> None:
    assert "abcd" not in login_refused(Refused(400, "password abcd-efgh is wrong", kind="InvalidRequest"))


@pytest.mark.parametrize(
    ("no", "gone"),
    [
        (Refused(400, kind="RecordNotFound"), True),
        (Refused(400, "Could not locate record: at://x", kind="InvalidRequest"), True),
        (Refused(400, "Could not find repo: did:plc:x", kind="InvalidRequest"), True),
        (Refused(400, "rkey is wrong", kind="InvalidRequest"), False),
        (Refused(401, "Could not locate record", kind="AuthMissing"), False),
    ],
)
def test_only_a_missing_record_counts_as_gone(no: Refused, gone: bool) -> None:
    assert is_gone(no) == gone


def test_a_place_knows_a_post_from_a_like() -> None:
    assert not Place(MAYA, "app.bsky.feed.like", "3k2").is_post
