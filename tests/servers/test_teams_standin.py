"""The stand-in for Teams, driven by Microsoft's own kit, so that it cannot invent a dialect."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from botbuilder.schema import Activity, Attachment, ChannelAccount, ConversationParameters, Mention
from botframework.connector.aio import ConnectorClient
from botframework.connector.auth import (
    AuthenticationConfiguration,
    BotFrameworkAuthenticationFactory,
    PasswordServiceClientCredentialFactory,
)
from msrest.authentication import BasicTokenAuthentication
from msrest.exceptions import ClientRequestError, HttpOperationError

from tests.servers.teams import (
    APP,
    FORGERIES,
    OTHER_ROOM,
    OTHER_TENANT,
    ROOM,
    TENANT,
    Delivery,
    Forgery,
    TeamsServer,
    teams_server,
)
from tests.servers.teams.state import CARD, SECRET

Json = dict[str, Any]

CLAIM: Json = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [{"type": "Input.Text", "id": "reply", "label": "Reply", "value": "draft"}],
    "actions": [{"type": "Action.Execute", "title": "Claim", "verb": "claim", "data": {"thread": 142}}],
    "refresh": {"action": {"type": "Action.Execute", "verb": "look", "data": {}}, "userIds": ["29:1ana-made-up"]},
}
OPENER: Json = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [],
    "actions": [
        {"type": "Action.Submit", "title": "Reply", "data": {"msteams": {"type": "task/fetch"}, "thread": 142}}
    ],
}
FORM: Json = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [{"type": "Input.Text", "id": "text", "label": "Reply"}],
    "actions": [{"type": "Action.Submit", "title": "Send", "data": {"verb": "send"}}],
}


class Clock:
    def __init__(self) -> None:
        self.at = datetime.now(UTC)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def teams(clock: Clock) -> AsyncIterator[TeamsServer]:
    async with teams_server(now=clock.now) as teams:
        yield teams


async def token(teams: TeamsServer, secret: str = SECRET) -> str:
    form = {"grant_type": "client_credentials", "client_id": APP, "client_secret": secret}
    form["scope"] = "https://api.botframework.com/.default"
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{teams.base_url}/{TENANT}/oauth2/v2.0/token", data=form) as answer,
    ):
        return str((await answer.json()).get("access_token", ""))


@pytest.fixture
async def client(teams: TeamsServer) -> AsyncIterator[Any]:
    kit = ConnectorClient(BasicTokenAuthentication({"access_token": await token(teams)}), base_url=teams.address)
    kit.config.retry_policy.retries = 0
    yield kit.conversations
    await kit.__aexit__()


def words(text: str = "Hello", card: Json | None = None, **more: Any) -> Activity:
    attachments = [Attachment(content_type=CARD, content=card)] if card else None
    return Activity(type="message", text=text, attachments=attachments, **more)


async def opened(client: Any, card: Json | None = None, room: str = ROOM) -> Any:
    wanted = ConversationParameters(
        is_group=True, channel_data={"channel": {"id": room}}, activity=words(card=card), tenant_id=TENANT
    )
    return await client.create_conversation(wanted)


async def refused(asking: Any) -> tuple[int, str]:
    with pytest.raises(HttpOperationError) as caught:
        await asking
    response = caught.value.response
    return response.status_code, str(json.loads(response.text)["error"]["code"])


# --- posts --------------------------------------------------------------------------------------


async def test_the_kit_opens_a_thread_and_posts_below_it(teams: TeamsServer, client: Any) -> None:
    begun = await opened(client, CLAIM)
    said = await client.send_to_conversation(begun.id, words("Below"))
    again = await client.reply_to_activity(begun.id, begun.activity_id, words("Again"))
    (root,) = teams.posts()
    assert (root.id, root.conversation, root.card) == (begun.activity_id, f"{ROOM};messageid={root.id}", CLAIM)
    assert [(post.id, post.text) for post in teams.thread(root)] == [(said.id, "Below"), (again.id, "Again")]
    assert teams.posts(OTHER_ROOM) == []


async def test_the_kit_changes_and_deletes_a_post(teams: TeamsServer, client: Any) -> None:
    begun = await opened(client)
    await client.update_activity(begun.id, begun.activity_id, words("Changed"))
    assert [(post.text, post.edits) for post in teams.posts()] == [("Changed", 1)]
    await client.delete_activity(begun.id, begun.activity_id)
    assert teams.posts() == []
    gone = await refused(client.update_activity(begun.id, begun.activity_id, words()))
    assert gone == (403, "ServiceError")


async def test_nobody_changes_what_a_person_said(teams: TeamsServer, client: Any) -> None:
    teams.deliver(f"{teams.base_url}/nobody")
    post = await teams.person("ana").say("Mine")
    assert (await refused(client.delete_activity(post.conversation, post.id)))[0] == 403


async def test_the_kit_opens_a_personal_chat(teams: TeamsServer, client: Any) -> None:
    ana = teams.person("ana")
    wanted = ConversationParameters(
        bot=ChannelAccount(id=f"28:{APP}"), members=[ChannelAccount(id=ana.human.id)], tenant_id=TENANT
    )
    chat = await client.create_conversation(wanted)
    await client.send_to_conversation(chat.id, words("Psst"))
    assert [post.text for post in ana.chat] == ["Psst"]
    ana.human.blocks_us = True
    assert await refused(client.send_to_conversation(chat.id, words())) == (403, "MessageWritesBlocked")


async def test_a_mention_has_to_name_somebody_in_the_text(teams: TeamsServer, client: Any) -> None:
    begun = await opened(client)
    ben = ChannelAccount(id=teams.humans["ben"].id, name="Ben")
    good = Mention(type="mention", text="<at>Ben</at>", mentioned=ben)
    await client.send_to_conversation(begun.id, words("<at>Ben</at>, look", entities=[good]))
    assert (await refused(client.send_to_conversation(begun.id, words("Look", entities=[good]))))[0] == 400


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        (lambda teams: teams.rooms.clear(), (404, "ConversationNotFound")),
        (lambda teams: setattr(teams, "is_installed", False), (403, "BotNotInConversationRoster")),
        (lambda teams: teams.expire_tokens(), (401, "Unauthorized")),
        (lambda teams: teams.move(), (404, "NotFound")),
        (lambda teams: teams.fail("create", 412, code="PreconditionFailed"), (412, "PreconditionFailed")),
    ],
)
async def test_what_is_wrong_is_said_by_its_word(
    teams: TeamsServer, client: Any, change: Callable[[TeamsServer], None], answer: tuple[int, str]
) -> None:
    change(teams)
    assert await refused(opened(client)) == answer
    assert teams.posts() == []


async def test_too_much_in_one_post_is_refused(client: Any) -> None:
    begun = await opened(client)
    assert await refused(client.send_to_conversation(begun.id, words("x" * 30_000))) == (413, "MessageSizeTooBig")


async def test_a_token_ends(client: Any, clock: Clock) -> None:
    clock.at += timedelta(seconds=3601)
    assert (await refused(opened(client)))[0] == 401


async def test_the_login_takes_the_right_secret_only(teams: TeamsServer) -> None:
    assert await token(teams, "another") == ""
    assert await token(teams)


async def test_a_limit_says_when_to_come_again(teams: TeamsServer, client: Any) -> None:
    teams.fail("create", 429, retry_after="7")
    with pytest.raises(HttpOperationError) as caught:
        await opened(client)
    assert caught.value.response.headers["Retry-After"] == "7"


async def test_eight_posts_in_a_second_are_one_too_many(teams: TeamsServer, client: Any, clock: Clock) -> None:
    begun = await opened(client)
    teams.strict_pace = True
    for _ in range(7):
        await client.send_to_conversation(begun.id, words())
    assert (await refused(client.send_to_conversation(begun.id, words())))[0] == 429
    clock.at += timedelta(seconds=1)
    await client.send_to_conversation(begun.id, words())


async def test_an_answer_is_lost_after_the_post_was_made(teams: TeamsServer, client: Any) -> None:
    teams.lose("create")
    with pytest.raises(ClientRequestError):
        await opened(client)
    assert len(teams.posts()) == 1
    teams.drop("create")
    with pytest.raises(ClientRequestError):
        await opened(client)
    assert len(teams.posts()) == 1


# --- the roster ---------------------------------------------------------------------------------


async def test_the_roster_tells_who_somebody_is(teams: TeamsServer, client: Any) -> None:
    gil = teams.add_person("gil", "Gil Guest", role="guest", tenant=OTHER_TENANT)
    found = await client.get_conversation_member(ROOM, gil.id)
    assert found.additional_properties["userRole"] == "guest"
    assert found.additional_properties["tenantId"] == OTHER_TENANT
    assert (await client.get_conversation_member(ROOM, gil.aad)).id == gil.id
    gil.in_team = False
    assert (await refused(client.get_conversation_member(ROOM, gil.id)))[0] == 404


async def test_the_roster_comes_in_pages(client: Any) -> None:
    first = await client.get_teams_conversation_paged_members(ROOM, page_size=2)
    rest = await client.get_teams_conversation_paged_members(ROOM, continuation_token=first.continuation_token)
    assert [each.name for each in (*first.members, *rest.members)] == ["Ana Lima", "Ben Okafor", "Cho Min"]
    assert [each.user_role for each in rest.members] == ["user"]
    assert rest.continuation_token is None


# --- what people do -----------------------------------------------------------------------------


class App:
    """An app at the other end, which reads every activity with the kit and answers as a test says."""

    def __init__(self) -> None:
        self.heard: list[Activity] = []
        self.answer: Json | None = None
        self.authorizations: list[str] = []

    async def take(self, request: web.Request) -> web.Response:
        self.heard.append(Activity().deserialize(await request.json()))
        self.authorizations.append(request.headers.get("Authorization", ""))
        return web.json_response(self.answer) if self.answer is not None else web.Response()


@asynccontextmanager
async def listening(teams: TeamsServer) -> AsyncIterator[App]:
    app, server = App(), web.Application()
    server.router.add_post("/api/messages", app.take)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    teams.deliver(f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages")
    yield app
    await runner.cleanup()


@pytest.fixture
async def app(teams: TeamsServer) -> AsyncIterator[App]:
    async with listening(teams) as app:
        yield app


async def test_without_consent_the_app_hears_only_what_names_it(teams: TeamsServer, app: App) -> None:
    ana = teams.person("ana")
    await ana.say("Anybody here?")
    assert app.heard == []
    assert not teams.last.was_brought
    await ana.say("@Handraise claim 142")
    teams.rsc = True
    await ana.say("Anybody here?")
    await ana.say("Hello", chat=True)
    assert [said.text for said in app.heard] == ["<at>Handraise</at> claim 142", "Anybody here?", "Hello"]
    assert app.heard[0].from_property.aad_object_id == ana.human.aad
    assert app.heard[0].channel_data["tenant"] == {"id": TENANT}
    assert app.heard[0].get_mentions()[0].additional_properties["mentioned"]["id"] == f"28:{APP}"


async def test_a_press_brings_the_button_with_what_was_typed(teams: TeamsServer, app: App, client: Any) -> None:
    await opened(client, CLAIM)
    (post,) = teams.posts()
    ana, ben = teams.person("ana"), teams.person("ben")
    app.answer = {"statusCode": 200, "type": CARD, "value": OPENER}
    await ana.press(post, "Claim", reply="Hello")
    value = app.heard[0].value
    assert (app.heard[0].name, app.heard[0].reply_to_id) == ("adaptiveCard/action", post.id)
    assert (value["action"]["verb"], value["action"]["data"]) == ("claim", {"reply": "Hello", "thread": 142})
    assert (ana.sees(post), ben.sees(post)) == (OPENER, CLAIM)
    with pytest.raises(AssertionError, match="no button"):
        await ana.press(post, "Claim")


async def test_only_who_is_named_refreshes_a_card(teams: TeamsServer, app: App, client: Any) -> None:
    await opened(client, CLAIM)
    (post,) = teams.posts()
    app.answer = {"statusCode": 200, "type": CARD, "value": OPENER}
    assert await teams.person("ben").refresh(post) is None
    assert await teams.person("ana").refresh(post) is not None
    assert [each.value["trigger"] for each in app.heard] == ["automatic"]


async def test_a_dialog_opens_comes_back_and_closes(teams: TeamsServer, app: App, client: Any) -> None:
    await opened(client, OPENER)
    ana = teams.person("ana")
    shown = {"title": "Reply", "card": {"contentType": CARD, "content": FORM}}
    app.answer = {"task": {"type": "continue", "value": shown}}
    await ana.press(teams.posts()[0], "Reply")
    assert ana.dialog is not None
    assert (ana.dialog.title, ana.dialog.card) == ("Reply", FORM)
    await ana.submit("Send", text="Good morning")
    assert [each.name for each in app.heard] == ["task/fetch", "task/submit"]
    assert app.heard[1].value["data"] == {"verb": "send", "text": "Good morning"}
    app.answer = {"task": {"type": "message", "value": "Sent"}}
    await ana.submit(text="Good morning")
    assert ana.told == ["Sent"]
    with pytest.raises(AssertionError, match="No dialog"):
        await ana.submit()


async def test_a_menu_brings_the_post_it_belongs_to(teams: TeamsServer, app: App) -> None:
    ana, ben = teams.person("ana"), teams.person("ben")
    post = await ben.say("Tea & biscuits")
    await ana.menu("send", post)
    value = app.heard[0].value
    assert (app.heard[0].name, value["commandId"]) == ("composeExtension/fetchTask", "send")
    assert value["messagePayload"]["from"]["user"]["id"] == ben.human.aad
    assert value["messagePayload"]["body"]["content"] == "<p>Tea &amp; biscuits</p>"


async def test_reactions_edits_and_deletions_are_told(teams: TeamsServer, app: App, client: Any) -> None:
    await opened(client)
    ana = teams.person("ana")
    await ana.react(teams.posts()[0])
    await ana.unreact(teams.posts()[0])
    post = await ana.say("@Handraise hello")
    await ana.edit(post, "@Handraise bye")
    await ana.delete(post)
    kinds = ["messageReaction", "messageReaction", "message", "messageUpdate", "messageDelete"]
    assert [each.type for each in app.heard] == kinds
    assert app.heard[0].reactions_added[0].type == app.heard[1].reactions_removed[0].type == "like"
    assert app.heard[4].channel_data["eventType"] == "softDeleteMessage"


async def test_a_slow_app_is_told_to_people_as_broken(teams: TeamsServer, app: App, client: Any) -> None:
    await opened(client, CLAIM)
    ana = teams.person("ana")
    teams.deliver(f"{teams.base_url}/nobody")
    assert (await ana.press(teams.posts()[0], "Claim")).status == 404
    assert ana.errors == ["Something went wrong. Please try again."]
    assert app.heard == []


# --- signatures ---------------------------------------------------------------------------------


def trusted(teams: TeamsServer, delivery: Delivery, authorization: str) -> bool:
    """Whether the kit takes this for a request of Microsoft's. It asks for keys without letting go of the loop."""
    auth = BotFrameworkAuthenticationFactory.create(
        channel_service="https://made.up.example/",
        validate_authority=True,
        to_channel_from_bot_login_url=f"{teams.base_url}/{TENANT}",
        to_channel_from_bot_oauth_scope="https://api.botframework.com",
        to_bot_from_channel_token_issuer="https://api.botframework.com",
        oauth_url=teams.base_url,
        to_bot_from_channel_open_id_metadata_url=f"{teams.base_url}/v1/.well-known/openidconfiguration",
        to_bot_from_emulator_open_id_metadata_url=f"{teams.base_url}/v1/.well-known/openidconfiguration",
        caller_id="",
        credential_factory=PasswordServiceClientCredentialFactory(APP, SECRET, TENANT),
        auth_configuration=AuthenticationConfiguration(),
    )
    try:
        asyncio.run(auth.authenticate_request(Activity().deserialize(delivery.activity), authorization))
    except Exception:  # noqa: BLE001 - it raises whatever comes to hand
        return False
    return True


async def test_the_kit_takes_what_is_signed(teams: TeamsServer, app: App) -> None:
    await teams.person("ana").say("@Handraise hello")
    assert len(app.authorizations) == 1
    assert await asyncio.to_thread(trusted, teams, teams.last, app.authorizations[0])


# The kit itself takes a key for no channel, so we look at that: tests/surfaces/test_teams_gateway.py.
@pytest.mark.parametrize("forgery", [each for each in FORGERIES if each != "key without endorsements"])
async def test_the_kit_takes_no_forgery(teams: TeamsServer, app: App, forgery: Forgery) -> None:
    await teams.person("ana").say("@Handraise hello")
    delivery = await teams.bring(teams.last.activity, forgery=forgery)
    assert len(app.authorizations) == 2
    assert not await asyncio.to_thread(trusted, teams, delivery, app.authorizations[1])
