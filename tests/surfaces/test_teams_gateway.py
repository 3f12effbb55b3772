"""What a gateway to Teams has to do, whichever kit it stands on: recorded activities in, calls to a stand-in out."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import asdict, replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from adapters.teams.client import TeamsClient
from adapters.teams.gateway import (
    Account,
    Acknowledge,
    Activity,
    Dialog,
    Failed,
    Gone,
    Kind,
    Member,
    NotReady,
    OutcomeUnknown,
    OutgoingContent,
    Posted,
    ReplaceCard,
    ShowText,
    Unreadable,
    Untrusted,
)
from bot.ports.errors import Rejected, Unavailable
from bot.testing.fake_kv import FakeKeyValueStore
from tests.servers.teams import (
    FORGERIES,
    OTHER_ROOM,
    OTHER_TENANT,
    ROOM,
    TEAM,
    TENANT,
    Forgery,
    Post,
    TeamsServer,
    teams_server,
)
from tests.surfaces.teams_gateways import ACTIVITIES, GATEWAYS, Clock, made, recorded

Json = dict[str, Any]

ROOT = "1795000000001"
THREAD = f"{ROOM};messageid={ROOT}"
ANA = Account("29:1ana-made-up", "44444444-dddd-4ddd-8ddd-000000000001", "Ana Lima")
BEN = Account("29:1ben-made-up", "44444444-dddd-4ddd-8ddd-000000000002", "Ben Okafor")
NAMED = replace(BEN, aad="")
"""Ben, as somebody names him: without his id in the directory."""
CARD: Json = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "Hi", "wrap": None}]}

HEARD: dict[str, Json] = {
    "message_names_us": {"kind": Kind.SAID, "text": "claim 142", "names_us": True, "mentions": (), "reply_to": ROOT},
    "message_of_two_lines": {
        "kind": Kind.SAID,
        "text": "Tea & biscuits < 5 €\n\nSee Ben Okafor 👋 our page (https://acme.example/a)\n• one\n• two",
        "names_us": False,
        "mentions": (NAMED,),
    },
    "message_without_html": {"kind": Kind.SAID, "text": "list", "names_us": False},
    "message_quoting": {"kind": Kind.SAID, "text": "mine\nand more"},
    "message_edited": {"kind": Kind.EDITED, "text": "claim 143", "event": "editMessage", "id": "1795000000002"},
    "message_deleted": {"kind": Kind.DELETED, "text": "", "event": "softDeleteMessage", "id": "1795000000002"},
    "button_pressed": {
        "kind": Kind.PRESSED,
        "verb": "claim",
        "values": {"thread": 142, "reply": "My words"},
        "reply_to": ROOT,
        "is_automatic": False,
    },
    "card_refreshed": {"kind": Kind.PRESSED, "verb": "look", "values": {"thread": 142}, "is_automatic": True},
    "dialog_fetched": {"kind": Kind.DIALOG_OPENED, "verb": "write", "reply_to": ROOT},
    "dialog_submitted": {
        "kind": Kind.DIALOG_SENT,
        "verb": "preview",
        "values": {"verb": "preview", "thread": 142, "text": "Good morning"},
    },
    "menu_of_a_post": {"kind": Kind.MENU_OPENED, "verb": "send", "values": {}},
    "menu_of_our_card": {"kind": Kind.MENU_OPENED, "verb": "claim"},
    "menu_submitted": {"kind": Kind.MENU_SENT, "verb": "send", "values": {"verb": "send", "text": "Good morning"}},
    "reaction_added": {"kind": Kind.REACTED, "reply_to": ROOT},
    "reaction_removed": {"kind": Kind.UNREACTED, "reply_to": ROOT},
    "member_joined": {
        "kind": Kind.JOINED,
        "members": (Account("29:1dan-made-up", "44444444-dddd-4ddd-8ddd-000000000004"),),
    },
    "member_left": {
        "kind": Kind.LEFT,
        "members": (Account("29:1dan-made-up", "44444444-dddd-4ddd-8ddd-000000000004"),),
    },
    "channel_deleted": {"kind": Kind.CHANGED, "event": "channelDeleted", "members": ()},
    "app_installed": {"kind": Kind.INSTALLED},
    "app_removed": {"kind": Kind.REMOVED, "event": "remove"},
    "typing": {"kind": Kind.OTHER},
    "unknown_invoke": {"kind": Kind.OTHER},
}
"""What each recording tells; who, where and when is checked for all of them alike."""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def teams(clock: Clock) -> AsyncIterator[TeamsServer]:
    async with teams_server(now=clock.now) as teams:
        yield teams


@pytest.fixture(params=GATEWAYS)
async def gateway(request: pytest.FixtureRequest, teams: TeamsServer, clock: Clock) -> AsyncIterator[TeamsClient]:
    gateway = made(request.param, teams, clock)
    yield gateway
    await gateway.close()


async def received(
    gateway: TeamsClient, teams: TeamsServer, activity: Json, forgery: Forgery | None = None
) -> Activity:
    authorization = teams.keys.authorization(activity.get("serviceUrl", ""), forgery)
    return await gateway.receive(authorization, json.dumps(activity).encode())


async def turned_away(gateway: TeamsClient, teams: TeamsServer, activity: Json, forgery: Forgery | None = None) -> int:
    with pytest.raises((Untrusted, Unreadable)) as caught:
        await received(gateway, teams, activity, forgery)
    why = caught.value
    assert isinstance(why, Untrusted | Unreadable)
    return why.status


# --- what is heard ------------------------------------------------------------------------------


def test_every_recording_is_used() -> None:
    assert {path.stem for path in ACTIVITIES.glob("*.json")} == HEARD.keys()


@pytest.mark.parametrize("name", HEARD)
async def test_a_recorded_activity_is_understood(gateway: TeamsClient, teams: TeamsServer, name: str) -> None:
    heard = await received(gateway, teams, recorded(name))
    assert {key: getattr(heard, key) for key in HEARD[name]} == HEARD[name]
    assert heard.who == ANA
    assert heard.at is not None
    assert heard.at.isoformat() == "2026-11-22T09:30:12.345678+00:00"


async def test_the_place_is_told(gateway: TeamsClient, teams: TeamsServer) -> None:
    where = (await received(gateway, teams, recorded("message_names_us"))).where
    assert asdict(where) == {
        "conversation": THREAD,
        "root": ROOT,
        "channel": ROOM,
        "team": TEAM,
        "is_personal": False,
    }
    chat = (await received(gateway, teams, recorded("message_without_html"))).where
    assert (chat.conversation, chat.root, chat.channel, chat.is_personal) == ("a:1ana-chat", "", "", True)


async def test_a_menu_tells_whose_words_it_belongs_to(gateway: TeamsClient, teams: TeamsServer) -> None:
    theirs = (await received(gateway, teams, recorded("menu_of_a_post"))).quoted
    assert theirs is not None
    assert (theirs.id, theirs.text, theirs.author.aad) == ("1795000000006", "Tea & biscuits", BEN.aad)
    ours = (await received(gateway, teams, recorded("menu_of_our_card"))).quoted
    assert ours is not None
    assert (ours.id, ours.author.aad) == (ROOT, "")
    assert ours.author.id.startswith("28:")


async def test_what_comes_twice_is_known_by_its_delivery(gateway: TeamsClient, teams: TeamsServer) -> None:
    once, again = [[(await received(gateway, teams, recorded(name))).delivery for name in HEARD] for _ in range(2)]
    assert once == again
    assert len(set(once)) == len(once)


async def test_two_edits_of_one_post_are_two_deliveries(gateway: TeamsClient, teams: TeamsServer) -> None:
    edit = recorded("message_edited")
    once = await received(gateway, teams, edit)
    again = await received(gateway, teams, {**edit, "timestamp": "2026-11-22T09:31:00Z"})
    assert once.delivery != again.delivery


async def test_what_the_stand_in_brings_is_like_what_was_recorded(gateway: TeamsClient, teams: TeamsServer) -> None:
    teams.deliver(f"{teams.base_url}/nobody")
    ana = teams.person("ana")
    await ana.say("@Handraise claim 142\n@Ben Okafor, look & see")
    heard = await received(gateway, teams, teams.last.activity)
    assert (heard.text, heard.names_us, heard.mentions) == ("claim 142\nBen Okafor, look & see", True, (NAMED,))
    assert (heard.who, heard.where.channel, heard.id) == (ANA, ROOM, heard.where.root)


# --- who is believed ----------------------------------------------------------------------------


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_a_forged_token_is_401(gateway: TeamsClient, teams: TeamsServer, forgery: Forgery) -> None:
    assert await turned_away(gateway, teams, recorded("button_pressed"), forgery) == 401


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer ", "Basic YWJj", "Bearer a.b.c", "Bearer é", "\x00"])
async def test_what_is_no_token_is_401(gateway: TeamsClient, authorization: str) -> None:
    body = json.dumps(recorded("button_pressed")).encode()
    with pytest.raises(Untrusted) as caught:
        await gateway.receive(authorization, body)
    assert caught.value.status == 401


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"{}", b'{"type": 1}', b"[" * 9999]
)
async def test_what_is_no_activity_is_400(gateway: TeamsClient, teams: TeamsServer, body: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        await gateway.receive(teams.keys.authorization(teams.address), body)
    assert caught.value.status == 400


async def test_too_much_is_413(gateway: TeamsClient, teams: TeamsServer) -> None:
    activity = {**recorded("message_names_us"), "text": "x" * 300_000}
    assert await turned_away(gateway, teams, activity) == 413


@pytest.mark.parametrize(
    "change",
    [
        {"channelData": {"tenant": {"id": OTHER_TENANT}}},
        {"conversation": {"id": THREAD, "conversationType": "channel", "tenantId": OTHER_TENANT}},
        {"channelData": {}, "conversation": {"id": THREAD, "conversationType": "channel"}},
        {"channelId": "emulator"},
    ],
)
async def test_another_tenant_or_product_is_403(gateway: TeamsClient, teams: TeamsServer, change: Json) -> None:
    assert await turned_away(gateway, teams, {**recorded("button_pressed"), **change}) == 403


async def test_a_tenant_is_known_in_capitals_too(gateway: TeamsClient, teams: TeamsServer) -> None:
    activity = {**recorded("button_pressed"), "channelData": {"tenant": {"id": TENANT.upper()}}}
    assert (await received(gateway, teams, activity)).kind is Kind.PRESSED


@pytest.mark.parametrize("gone", ["conversation", "from"])
async def test_an_activity_from_nowhere_or_nobody_is_400(gateway: TeamsClient, teams: TeamsServer, gone: str) -> None:
    assert await turned_away(gateway, teams, {**recorded("message_names_us"), gone: None}) in {400, 403}


@pytest.mark.parametrize("key", ["value", "entities", "attachments", "timestamp", "text", "replyToId", "locale"])
async def test_no_odd_part_brings_a_gateway_down(gateway: TeamsClient, teams: TeamsServer, key: str) -> None:
    parts: tuple[object, ...] = (None, 1, "x", [], [1], {}, {"x": []})
    for part in parts:
        for name in ("message_names_us", "menu_submitted", "button_pressed", "reaction_added"):
            heard = await received(gateway, teams, {**recorded(name), key: part})
            assert heard.who == ANA


async def test_a_token_serves_an_hour_and_five_minutes_of_wrong_clocks(
    gateway: TeamsClient, teams: TeamsServer, clock: Clock
) -> None:
    activity = recorded("button_pressed")
    authorization, body = teams.keys.authorization(activity["serviceUrl"]), json.dumps(activity).encode()
    clock.move(seconds=3600 + 299)
    await gateway.receive(authorization, body)
    clock.move(seconds=2)
    with pytest.raises(Untrusted):
        await gateway.receive(authorization, body)


async def test_a_new_key_is_looked_for_when_it_is_needed(
    gateway: TeamsClient, teams: TeamsServer, clock: Clock
) -> None:
    await received(gateway, teams, recorded("button_pressed"))
    await received(gateway, teams, recorded("button_pressed"))
    assert teams.count("keys") == 1
    teams.keys.roll()
    clock.move(minutes=6)
    await received(gateway, teams, recorded("button_pressed"))
    assert teams.count("keys") == 2


async def test_a_key_that_cannot_be_read_leaves_the_others(
    gateway: TeamsClient, teams: TeamsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = teams.keys.key_set()
    broken = {**found["keys"][0], "kid": "broken", "n": "!"}
    monkeypatch.setattr(teams.keys, "key_set", lambda: {"keys": [broken, *found["keys"]]})
    assert (await received(gateway, teams, recorded("button_pressed"))).kind is Kind.PRESSED


async def test_strangers_cannot_make_us_ask_for_keys_all_the_time(gateway: TeamsClient, teams: TeamsServer) -> None:
    await received(gateway, teams, recorded("button_pressed"))
    for _ in range(5):
        assert await turned_away(gateway, teams, recorded("button_pressed"), "unknown key") == 401
    assert teams.count("keys") == 1


async def test_keys_that_cannot_be_had_are_no_reason_to_believe(
    gateway: TeamsClient, teams: TeamsServer, clock: Clock
) -> None:
    teams.fail("keys", 500)
    with pytest.raises(Unavailable):
        await received(gateway, teams, recorded("button_pressed"))
    await received(gateway, teams, recorded("button_pressed"))
    clock.move(hours=25)
    teams.fail("keys", 500)
    await received(gateway, teams, recorded("button_pressed"))
    clock.move(days=5)
    teams.fail("keys", 500)
    with pytest.raises(Unavailable):
        await received(gateway, teams, recorded("button_pressed"))


# --- answers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "answer", "body"),
    [
        (
            "button_pressed",
            ReplaceCard(CARD),
            {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": CARD},
        ),
        (
            "button_pressed",
            ShowText("Yours."),
            {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Yours."},
        ),
        (
            "button_pressed",
            Failed("Too long."),
            {
                "statusCode": 400,
                "type": "application/vnd.microsoft.error",
                "value": {"code": "BadRequest", "message": "Too long."},
            },
        ),
        (
            "dialog_fetched",
            Dialog("Reply", CARD, height=300),
            {
                "task": {
                    "type": "continue",
                    "value": {
                        "title": "Reply",
                        "height": 300,
                        "width": "medium",
                        "card": {"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD},
                    },
                }
            },
        ),
        ("dialog_submitted", ShowText("Sent."), {"task": {"type": "message", "value": "Sent."}}),
        ("menu_of_a_post", Failed("No."), {"task": {"type": "message", "value": "No."}}),
        ("menu_submitted", Acknowledge(), {}),
        ("message_names_us", ShowText("Heard."), None),
        ("unknown_invoke", Acknowledge(), None),
    ],
)
async def test_an_answer_has_the_shape_that_teams_wants(
    gateway: TeamsClient, teams: TeamsServer, name: str, answer: Any, body: Json | None
) -> None:
    reply = gateway.answer(await received(gateway, teams, recorded(name)), answer)
    assert (reply.status, reply.body) == (200, body)


# --- what is said -------------------------------------------------------------------------------


async def only_post(teams: TeamsServer) -> Post:
    (post,) = teams.posts()
    return post


async def test_a_card_is_posted_changed_and_deleted(gateway: TeamsClient, teams: TeamsServer) -> None:
    posted = await gateway.post(ROOM, OutgoingContent(card=CARD, summary="A card"))
    post = await only_post(teams)
    assert (posted, post.card, post.activity["summary"]) == (Posted(post.conversation, post.id), CARD, "A card")
    await gateway.update(posted, OutgoingContent("Changed"))
    assert (post.text, post.card) == ("Changed", {})
    await gateway.delete(posted)
    assert teams.posts() == []
    await gateway.delete(posted)
    with pytest.raises(Gone):
        await gateway.update(posted, OutgoingContent("Too late"))


async def test_a_reply_stands_in_its_thread_and_calls_people(gateway: TeamsClient, teams: TeamsServer) -> None:
    posted = await gateway.post(ROOM, OutgoingContent("A thread"))
    said = await gateway.say(posted.conversation, OutgoingContent("<at>Ben Okafor</at>, yours?", calls=(BEN,)))
    (below,) = teams.thread(await only_post(teams))
    assert (below.id, below.text) == (said.id, "<at>Ben Okafor</at>, yours?")
    assert below.activity["entities"] == [
        {"type": "mention", "text": "<at>Ben Okafor</at>", "mentioned": {"id": BEN.id, "name": BEN.name}}
    ]


async def test_a_private_word_is_seen_by_one_person(gateway: TeamsClient, teams: TeamsServer) -> None:
    posted = await gateway.post(ROOM, OutgoingContent("A thread"))
    await gateway.tell(posted.conversation, ANA.id, OutgoingContent("Only for you"))
    assert [post.text for post in teams.person("ana").private] == ["Only for you"]
    assert teams.person("ben").private == teams.thread(await only_post(teams)) == []


async def test_a_private_word_goes_to_the_chat_where_a_thread_takes_none(
    gateway: TeamsClient, teams: TeamsServer
) -> None:
    posted = await gateway.post(ROOM, OutgoingContent("A thread"))
    teams.targets = False
    for text in ("First", "Second"):
        said = await gateway.tell(posted.conversation, ANA.id, OutgoingContent(text))
        assert said.conversation == teams.humans["ana"].chat
    assert [post.text for post in teams.person("ana").chat] == ["First", "Second"]
    assert teams.count("create") == 2
    assert teams.thread(await only_post(teams)) == []


async def test_a_private_word_in_a_personal_chat_is_just_said(gateway: TeamsClient, teams: TeamsServer) -> None:
    await gateway.tell(teams.humans["ana"].chat, ANA.id, OutgoingContent("Hello"))
    assert [post.text for post in teams.person("ana").chat] == ["Hello"]
    assert teams.count("tell") == 0


async def test_who_shut_us_out_is_told_nothing(gateway: TeamsClient, teams: TeamsServer) -> None:
    teams.humans["ana"].blocks_us = True
    teams.targets = False
    posted = await gateway.post(ROOM, OutgoingContent("A thread"))
    with pytest.raises(Rejected):
        await gateway.tell(posted.conversation, ANA.id, OutgoingContent("Hello"))


# --- the roster ---------------------------------------------------------------------------------


@pytest.mark.parametrize("old", [False, True])
async def test_the_roster_is_asked_afresh(gateway: TeamsClient, teams: TeamsServer, old: bool) -> None:
    teams.old_roster = old
    ana = teams.humans["ana"]
    found = await gateway.member(THREAD, ANA.id)
    assert found == Member(ana.id, ana.aad, "Ana Lima", TENANT, "user", "ana@acme.example", "ana@acme.example")
    ana.role, ana.tenant = "guest", OTHER_TENANT
    again = await gateway.member(ROOM, ANA.aad)
    assert (again.role, again.tenant) == ("guest", OTHER_TENANT)
    ana.in_team = False
    with pytest.raises(Gone):
        await gateway.member(ROOM, ANA.id)


async def test_the_whole_roster_is_read_page_by_page(gateway: TeamsClient, teams: TeamsServer) -> None:
    teams.page_size = 2
    teams.add_person("gil", "Gil Guest", role="guest")
    found = await gateway.members(THREAD)
    assert [(each.name, each.role) for each in found][2:] == [("Cho Min", "user"), ("Gil Guest", "guest")]
    assert teams.count("members") == 2


# --- bad weather --------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [412, 429, 502, 504])
async def test_a_call_that_is_turned_away_is_made_again(
    gateway: TeamsClient, teams: TeamsServer, clock: Clock, status: int
) -> None:
    teams.fail("create", status, times=2)
    await gateway.post(ROOM, OutgoingContent("At last"))
    assert len(teams.posts()) == 1
    first, second = clock.naps
    assert 0.25 <= first < 0.75
    assert 0.5 <= second < 1.5
    assert second != 2 * first


async def test_teams_is_given_the_time_it_asks_for(gateway: TeamsClient, teams: TeamsServer, clock: Clock) -> None:
    teams.fail("create", 429, retry_after="7")
    await gateway.post(ROOM, OutgoingContent("At last"))
    assert 7 <= clock.naps[0] < 7.5


async def test_who_would_wait_long_comes_again(gateway: TeamsClient, teams: TeamsServer, clock: Clock) -> None:
    teams.fail("create", 429, retry_after="120")
    with pytest.raises(Unavailable) as caught:
        await gateway.post(ROOM, OutgoingContent("Later"))
    assert caught.value.retry_after == timedelta(seconds=120)
    assert not isinstance(caught.value, OutcomeUnknown)
    assert clock.naps == []


@pytest.mark.parametrize(
    ("status", "trouble", "is_sure"),
    [(429, Unavailable, True), (412, Unavailable, True), (502, OutcomeUnknown, False), (503, OutcomeUnknown, False)],
)
async def test_trouble_that_stays_is_told_apart(
    gateway: TeamsClient, teams: TeamsServer, status: int, trouble: type[Exception], is_sure: bool
) -> None:
    teams.fail("create", status, times=9)
    with pytest.raises(trouble) as caught:
        await gateway.post(ROOM, OutgoingContent("Never"))
    assert isinstance(caught.value, OutcomeUnknown) is not is_sure
    assert teams.count("create") == (1 if status == 503 else 4)


async def test_a_lost_answer_makes_no_second_post(gateway: TeamsClient, teams: TeamsServer) -> None:
    teams.lose("create")
    with pytest.raises(OutcomeUnknown):
        await gateway.post(ROOM, OutgoingContent("Once"))
    assert len(teams.posts()) == 1
    teams.lose("tell")
    with pytest.raises(OutcomeUnknown):
        await gateway.tell((await only_post(teams)).conversation, ANA.id, OutgoingContent("Once"))
    assert len(teams.person("ana").private) == 1


@pytest.mark.parametrize("kind", GATEWAYS)
async def test_what_is_out_of_reach_was_surely_not_done(kind: str, clock: Clock) -> None:
    async with teams_server(now=clock.now) as teams:
        gateway = made(kind, teams, clock)
        posted = await gateway.post(ROOM, OutgoingContent("Here"))
        await gateway.close()  # a line that was open leaves a doubt
    for call in (gateway.say, partial(gateway.tell, to=ANA.id)):
        with pytest.raises(Unavailable) as caught:
            await call(posted.conversation, words=OutgoingContent("Gone"))
        assert not isinstance(caught.value, OutcomeUnknown)
    await gateway.close()


async def test_the_kit_tries_nothing_again_by_itself(gateway: TeamsClient, teams: TeamsServer) -> None:
    posted = await gateway.post(ROOM, OutgoingContent("A thread"))
    for status, times in ((500, 1), (502, 4)):
        before = teams.count("update")
        teams.fail("update", status, times=times)
        with pytest.raises(OutcomeUnknown):
            await gateway.update(posted, OutgoingContent("Changed"))
        assert teams.count("update") - before == times


@pytest.mark.parametrize(
    ("status", "code", "trouble", "word"),
    [
        (403, "BotNotInConversationRoster", NotReady, "not in the team"),
        (403, "BotDisabledByAdmin", NotReady, "admin center"),
        (403, "", NotReady, "not in the team"),
        (404, "ConversationNotFound", NotReady, "room is not there"),
        (413, "MessageSizeTooBig", Rejected, "MessageSizeTooBig"),
        (400, "BadSyntax", Rejected, "BadSyntax"),
    ],
)
async def test_what_is_wrong_is_said_in_words(
    gateway: TeamsClient, teams: TeamsServer, status: int, code: str, trouble: type[Exception], word: str
) -> None:
    teams.fail("create", status, code=code)
    with pytest.raises(trouble, match=word):
        await gateway.post(ROOM, OutgoingContent("No"))


# --- the account with Microsoft -----------------------------------------------------------------


async def test_a_token_is_kept_for_as_long_as_it_holds(gateway: TeamsClient, teams: TeamsServer, clock: Clock) -> None:
    await asyncio.gather(*(gateway.post(ROOM, OutgoingContent("Hi")) for _ in range(3)))
    assert teams.count("token") == 1
    clock.move(seconds=3600 - 299)
    await gateway.post(ROOM, OutgoingContent("Hi"))
    assert teams.count("token") == 2


async def test_a_token_that_is_refused_is_fetched_again(gateway: TeamsClient, teams: TeamsServer) -> None:
    await gateway.post(ROOM, OutgoingContent("Hi"))
    teams.expire_tokens()
    await gateway.post(ROOM, OutgoingContent("Hi"))
    assert (teams.count("token"), len(teams.posts())) == (2, 2)


async def test_a_wrong_secret_is_told_to_the_administrator(
    gateway: TeamsClient, teams: TeamsServer, caplog: pytest.LogCaptureFixture
) -> None:
    teams.secret = "another~one"
    with pytest.raises(NotReady, match="app_password"):
        await gateway.post(ROOM, OutgoingContent("Hi"))
    assert "app_password" in caplog.text
    assert "made-up~client.secret" not in caplog.text


async def test_a_busy_login_is_no_fault_of_the_administrator(gateway: TeamsClient, teams: TeamsServer) -> None:
    teams.fail("token", 503)
    teams.drop("token")
    for _ in range(2):
        with pytest.raises(Unavailable) as caught:
            await gateway.post(ROOM, OutgoingContent("Hi"))
        assert not isinstance(caught.value, NotReady)


# --- where Teams is -----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", GATEWAYS)
async def test_a_moved_tenant_is_found_again_after_a_restart_too(kind: str, teams: TeamsServer, clock: Clock) -> None:
    kv = FakeKeyValueStore()
    before = made(kind, teams, clock, kv)
    posted = await before.post(ROOM, OutgoingContent("Before"))
    configured = teams.address
    teams.deliver(f"{teams.base_url}/nobody")
    teams.move("emea")
    await teams.person("ana").say("@Handraise hello")
    await received(before, teams, teams.last.activity)
    await before.update(posted, OutgoingContent("After"))
    await before.close()
    restarted = made(kind, teams, clock, kv, service_url=configured)
    await restarted.say(posted.conversation, OutgoingContent("Restarted"))
    await restarted.close()
    assert [post.text for post in teams.thread(teams.posts()[0])] == ["Restarted"]
    assert teams.posts()[0].text == "After"


async def test_nobody_is_followed_to_where_others_can_read_along(gateway: TeamsClient, teams: TeamsServer) -> None:
    await received(gateway, teams, {**recorded("message_names_us"), "serviceUrl": "http://smba.example/emea/"})
    await gateway.post(ROOM, OutgoingContent("Still here"))
    assert len(teams.posts()) == 1


async def test_a_forged_activity_moves_nothing(gateway: TeamsClient, teams: TeamsServer) -> None:
    activity = {**recorded("message_names_us"), "serviceUrl": "https://thief.example/"}
    assert await turned_away(gateway, teams, activity, "foreign key") == 401
    assert await turned_away(gateway, teams, {**activity, "channelData": {"tenant": {"id": OTHER_TENANT}}}) == 403
    await gateway.post(ROOM, OutgoingContent("Still here"))
    assert len(teams.posts()) == 1


# --- limits -------------------------------------------------------------------------------------


async def test_a_burst_keeps_to_the_limits_of_its_thread(
    gateway: TeamsClient, teams: TeamsServer, clock: Clock
) -> None:
    teams.strict_pace = True
    posted = await gateway.post(ROOM, OutgoingContent("A thread"))
    for number in range(70):
        await gateway.say(posted.conversation, OutgoingContent(str(number)))
    times = [call.at for call in teams.calls if call.name == "send"]
    for most, seconds in ((7, 1), (8, 2), (60, 30)):
        pairs = zip(times, times[most:], strict=False)
        assert all((later - earlier).total_seconds() >= seconds for earlier, later in pairs)
    assert [post.text for post in teams.thread(teams.posts()[0])] == [str(number) for number in range(70)]
    assert sum(clock.naps) < 40


@pytest.mark.slow
async def test_an_hour_of_posts_is_taken_without_a_single_no(teams: TeamsServer, clock: Clock) -> None:
    gateway = made("botframework", teams, clock)
    teams.strict_pace = True
    threads = [await gateway.post(ROOM, OutgoingContent("Busy")), await gateway.post(ROOM, OutgoingContent("Calm"))]
    began, waits = clock.at, list[timedelta]()

    async def say(where: Posted, number: int) -> None:
        try:
            await gateway.say(where.conversation, OutgoingContent(str(number)))
        except Unavailable as full:
            waits.append(full.retry_after or timedelta())
            clock.move(seconds=waits[-1].total_seconds())
            await gateway.say(where.conversation, OutgoingContent(str(number)))

    for number in range(1850):
        for thread in threads if number % 50 == 0 else threads[:1]:
            await say(thread, number)
    assert teams.turned_away == 0
    assert len(waits) == 1
    assert timedelta(hours=1) < clock.at - began < timedelta(minutes=61)
    busy, calm = teams.posts()
    assert [post.text for post in teams.thread(busy)] == [str(number) for number in range(1850)]
    assert [post.text for post in teams.thread(calm)] == [str(number) for number in range(0, 1850, 50)]
    await gateway.close()


async def test_one_thread_does_not_wait_for_another(gateway: TeamsClient, clock: Clock) -> None:
    for _ in range(7):
        await gateway.post(ROOM, OutgoingContent("Here"))
    await gateway.post(OTHER_ROOM, OutgoingContent("There"))
    assert clock.naps == []


# --- pictures -----------------------------------------------------------------------------------


def pasted(teams: TeamsServer, content: bytes = b"picture") -> str:
    """Return where Teams hands out a picture that somebody pasted."""
    return f"{teams.address}v3/attachments/{teams.paste(content)}/views/original"


async def test_a_pasted_picture_is_fetched_with_our_token(gateway: TeamsClient, teams: TeamsServer) -> None:
    assert await gateway.fetch(pasted(teams), 7) == b"picture"
    teams.expire_tokens()
    assert await gateway.fetch(pasted(teams, b"another"), 7) == b"another"
    assert teams.count("token") == 2


async def test_a_picture_that_is_too_large_is_not_taken(gateway: TeamsClient, teams: TeamsServer) -> None:
    with pytest.raises(Rejected, match="more than 1 MB"):
        await gateway.fetch(pasted(teams, bytes(1_000_001)), 1_000_000)


@pytest.mark.parametrize("url", ["https://evil.example/v3/attachments/1/views/original", "{}v3/conversations", ""])
async def test_our_token_is_shown_to_nobody_but_teams(gateway: TeamsClient, teams: TeamsServer, url: str) -> None:
    with pytest.raises(Rejected, match="does not lie with Teams"):
        await gateway.fetch(url.format(teams.address), 100)
    assert [call.name for call in teams.calls] in ([], ["token"])


@pytest.mark.parametrize("status", [302, 403, 404])
async def test_a_picture_that_is_not_handed_out_is_rejected_and_nothing_is_followed(
    gateway: TeamsClient, teams: TeamsServer, status: int
) -> None:
    teams.fail("attachment", status)
    with pytest.raises(Rejected, match=str(status)):
        await gateway.fetch(pasted(teams), 100)
    assert teams.count("attachment") == 1


@pytest.mark.parametrize("status", [429, 502])
async def test_a_picture_is_asked_for_again_while_teams_is_busy(
    gateway: TeamsClient, teams: TeamsServer, status: int
) -> None:
    teams.fail("attachment", status)
    assert await gateway.fetch(pasted(teams), 100) == b"picture"


async def test_a_picture_that_never_comes_is_no_picture(gateway: TeamsClient, teams: TeamsServer) -> None:
    teams.drop("attachment", times=9)
    with pytest.raises(Unavailable):
        await gateway.fetch(pasted(teams), 100)
