"""The stand-in for Slack against Slack's own clients, so that it cannot drift into a dialect: the Web API."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.servers.slack import SlackServer, words
from tests.servers.slack.app import CARD, ROOM, App, Clock, Json, card, field_of, modal, opened, plain, refused, until

# --- the Web API: posts ---------------------------------------------------------------------------


async def test_who_the_app_is_comes_with_its_scopes(client: AsyncWebClient, slack: SlackServer) -> None:
    said = await client.auth_test()
    assert (said["team_id"], said["user_id"], said["bot_id"]) == ("T1HOME", "UBOT", "B1BOT")
    assert set(said.headers["x-oauth-scopes"].split(",")) == slack.scopes


async def test_a_post_is_there_until_it_is_deleted(client: AsyncWebClient, slack: SlackServer) -> None:
    post = await card(client, slack, unfurl_links=False, metadata={"event_type": "m", "event_payload": {"id": 1}})
    assert (post.text, post.blocks, post.bot_id, post.asked) == ("A card", CARD, "B1BOT", {"unfurl_links": False})
    said = await client.chat_update(channel=ROOM, ts=post.ts, text="Claimed", blocks=CARD[:1])
    assert (slack.posts(ROOM), post.text, post.blocks) == ([post], "Claimed", CARD[:1])
    assert said["message"]["edited"]["user"] == "B1BOT"
    await client.chat_delete(channel=ROOM, ts=post.ts)
    assert slack.posts(ROOM) == []
    assert await refused(client.chat_update(channel=ROOM, ts=post.ts, text="x")) == "message_not_found"


async def test_an_update_without_blocks_leaves_them(client: AsyncWebClient, slack: SlackServer) -> None:
    post = await card(client, slack)
    await client.chat_update(channel=ROOM, ts=post.ts, text="Only the text")
    assert (post.text, post.blocks) == ("Only the text", CARD)
    await client.chat_update(channel=ROOM, ts=post.ts, text="No more", blocks=[])
    assert post.blocks == []


async def test_timestamps_differ_though_time_stands_still(client: AsyncWebClient, slack: SlackServer) -> None:
    stamps = [(await card(client, slack)).ts for _ in range(20)]
    assert stamps == sorted(set(stamps))


async def test_metadata_is_told_only_if_asked_for(client: AsyncWebClient, slack: SlackServer) -> None:
    await card(client, slack, metadata={"event_type": "m", "event_payload": {"id": 1}})
    [said] = (await client.conversations_history(channel=ROOM))["messages"]
    assert "metadata" not in said
    [said] = (await client.conversations_history(channel=ROOM, include_all_metadata=True))["messages"]
    assert said["metadata"] == {"event_type": "m", "event_payload": {"id": 1}}


async def test_history_and_threads_are_told_in_order(client: AsyncWebClient, slack: SlackServer) -> None:
    roots = [await card(client, slack) for _ in range(3)]
    replies = [await card(client, slack, thread_ts=roots[0].ts) for _ in range(2)]
    history = await client.conversations_history(channel=ROOM, limit=2)
    assert [said["ts"] for said in history["messages"]] == [roots[2].ts, roots[1].ts]
    assert history["has_more"]
    rest = await client.conversations_history(channel=ROOM, cursor=history["response_metadata"]["next_cursor"])
    assert [(said["ts"], said["reply_count"]) for said in rest["messages"]] == [(roots[0].ts, 2)]
    thread = await client.conversations_replies(channel=ROOM, ts=roots[0].ts)
    assert [said["ts"] for said in thread["messages"]] == [roots[0].ts, *(reply.ts for reply in replies)]
    assert slack.thread(ROOM, roots[0].ts) == replies


async def test_history_takes_its_bounds(client: AsyncWebClient, slack: SlackServer) -> None:
    first, middle, last = [(await card(client, slack)).ts for _ in range(3)]

    async def told(**bounds: Any) -> list[str]:
        return [said["ts"] for said in (await client.conversations_history(channel=ROOM, **bounds))["messages"]]

    assert await told(oldest=first, latest=last) == [middle]
    assert await told(oldest=first, latest=last, inclusive=True) == [last, middle, first]
    assert await told(latest=middle, inclusive=True, limit=1) == [middle]


async def test_a_deleted_root_leaves_a_tombstone(client: AsyncWebClient, slack: SlackServer) -> None:
    root = await card(client, slack)
    await card(client, slack, thread_ts=root.ts)
    await client.chat_delete(channel=ROOM, ts=root.ts)
    [said, _reply] = (await client.conversations_replies(channel=ROOM, ts=root.ts))["messages"]
    assert (said["subtype"], "blocks" in said) == ("tombstone", False)


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"channel": "C404"}, "channel_not_found"),
        ({"channel": "C2GENERAL"}, "not_in_channel"),
        ({"channel": "C3OLD"}, "is_archived"),
        ({"channel": ""}, "invalid_arguments"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"blocks": [{"type": "section", "text": plain("")}]}, "invalid_blocks"),
        ({"metadata": {"event_type": "m"}}, "invalid_metadata_format"),
        ({"thread_ts": "1.000000"}, "cannot_reply_to_message"),
    ],
    ids=str,
)
async def test_what_cannot_be_posted_is_refused(
    asked: Json, error: str, client: AsyncWebClient, slack: SlackServer
) -> None:
    slack.add_channel("C3OLD", "old", {"UBOT"}, is_archived=True)
    assert await refused(client.chat_postMessage(**{"channel": ROOM, "text": "Hello", **asked})) == error
    assert slack.posts(ROOM) == []


async def test_a_post_without_a_word_is_refused(client: AsyncWebClient) -> None:
    with pytest.warns(UserWarning, match="text"):
        assert await refused(client.chat_postMessage(channel=ROOM, text="")) == "no_text"


async def test_invalid_blocks_are_explained(client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=ROOM, text="x", blocks=[{"type": "header", "text": plain("h" * 151)}])
    [said, *_] = caught.value.response["response_metadata"]["messages"]
    assert said == "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"


CHART: Json = {
    "type": "data_visualization",
    "title": "Answered",
    "chart": {
        "type": "bar",
        "series": [{"name": "Answered", "data": [{"label": "Mon", "value": 1}]}],
        "axis_config": {"categories": ["Mon"], "y_label": "mentions"},
    },
}
TABLE: Json = {
    "type": "data_table",
    "caption": "The week",
    "rows": [[{"type": "raw_text", "text": "What"}], [{"type": "raw_text", "text": "Heard"}]],
}


async def test_a_chart_and_a_table_are_taken_and_read(client: AsyncWebClient, slack: SlackServer) -> None:
    await client.chat_postMessage(channel=ROOM, text="x", blocks=[CHART, TABLE])
    [post] = slack.posts(ROOM)
    assert words(post).split("\n") == ["Answered", "Answered, Mon: 1", "The week", "What", "Heard"]


@pytest.mark.parametrize(
    "wrong",
    [
        [CHART] * 3,
        [{**CHART, "title": "t" * 51}],
        [{**CHART, "chart": {**CHART["chart"], "type": "radar"}}],
        [{**CHART, "chart": {**CHART["chart"], "series": []}}],
        [{**CHART, "chart": {**CHART["chart"], "series": CHART["chart"]["series"] * 7}}],
        [{**CHART, "chart": {**CHART["chart"], "axis_config": {"categories": ["Tue"]}}}],
        [{**CHART, "chart": {**CHART["chart"], "axis_config": {"categories": ["d" * 21]}}}],
        [{**CHART, "chart": {**CHART["chart"], "series": [{"name": "A", "data": [{"label": "Mon", "value": "1"}]}]}}],
        [{**TABLE, "rows": TABLE["rows"][:1]}],
        [{**TABLE, "rows": [TABLE["rows"][0], [{"type": "raw_text", "text": ""}]]}],
        [{**TABLE, "page_size": 101}],
        [{**TABLE, "row_header_column_index": 1}],
    ],
)
async def test_charts_and_tables_beyond_slacks_limits_are_refused(client: AsyncWebClient, wrong: list[Json]) -> None:
    assert await refused(client.chat_postMessage(channel=ROOM, text="x", blocks=wrong)) == "invalid_blocks"


async def test_nobody_rewrites_what_others_wrote(client: AsyncWebClient, slack: SlackServer) -> None:
    ts = await slack.person("U1ANA").say(ROOM, "Mine")
    assert await refused(client.chat_update(channel=ROOM, ts=ts, text="Yours")) == "cant_update_message"
    assert await refused(client.chat_delete(channel=ROOM, ts=ts)) == "cant_delete_message"


async def test_an_ephemeral_is_seen_by_one_who_is_there(client: AsyncWebClient, slack: SlackServer) -> None:
    await client.chat_postEphemeral(channel=ROOM, user="U1ANA", text="Only you")
    assert [whisper.text for whisper in slack.person("U1ANA").ephemerals(ROOM)] == ["Only you"]
    assert slack.person("U2BEN").ephemerals() == []
    assert slack.posts(ROOM) == []
    slack.channels[ROOM].members.remove("U2BEN")
    assert await refused(client.chat_postEphemeral(channel=ROOM, user="U2BEN", text="x")) == "user_not_in_channel"
    slack.person("U1ANA").reloads()
    assert slack.person("U1ANA").ephemerals() == []


async def test_a_permalink_leads_into_the_thread(client: AsyncWebClient, slack: SlackServer) -> None:
    root = await card(client, slack)
    reply = await card(client, slack, thread_ts=root.ts)
    said = await client.chat_getPermalink(channel=ROOM, message_ts=reply.ts)
    assert said["permalink"].startswith(f"https://acme.slack.com/archives/{ROOM}/p{reply.ts.replace('.', '')}")
    assert f"thread_ts={root.ts}" in said["permalink"]


async def test_the_app_reacts_once(client: AsyncWebClient, slack: SlackServer) -> None:
    post = await card(client, slack)
    await client.reactions_add(channel=ROOM, timestamp=post.ts, name="eyes")
    assert post.reactions == {"eyes": ["UBOT"]}
    assert await refused(client.reactions_add(channel=ROOM, timestamp=post.ts, name="eyes")) == "already_reacted"
    await client.reactions_remove(channel=ROOM, timestamp=post.ts, name="eyes")
    assert await refused(client.reactions_remove(channel=ROOM, timestamp=post.ts, name="eyes")) == "no_reaction"


# --- the Web API: who and where -------------------------------------------------------------------


async def test_people_are_told_apart(client: AsyncWebClient, slack: SlackServer) -> None:
    slack.add_person("U5GUEST", is_restricted=True)
    slack.add_person("U6AWAY", team_id="T9OTHER", is_stranger=False)
    slack.add_person("W7GRID", team_id="", enterprise_user={"enterprise_id": "E1", "teams": ["T1HOME"]})
    slack.members["U2BEN"].deleted = True
    told = {id: (await client.users_info(user=id))["user"] for id in slack.members}
    assert told["U5GUEST"]["is_restricted"]
    assert (told["U6AWAY"]["team_id"], told["U6AWAY"]["is_stranger"]) == ("T9OTHER", False)
    assert "team_id" not in told["W7GRID"]
    assert told["W7GRID"]["enterprise_user"]["enterprise_id"] == "E1"
    assert (told["U2BEN"]["deleted"], "is_restricted" in told["U2BEN"]) == (True, False)
    assert "email" not in told["U1ANA"]["profile"]
    assert await refused(client.users_info(user="U404")) == "user_not_found"
    listed = (await client.users_list())["members"]
    assert {one["id"] for one in listed} == set(slack.members) - {"U6AWAY"}


async def test_an_address_is_told_with_its_scope_only(client: AsyncWebClient, slack: SlackServer) -> None:
    slack.scopes.add("users:read.email")
    assert (await client.users_info(user="U1ANA"))["user"]["profile"]["email"] == "ana@acme.example"


async def test_channels_are_listed_page_by_page(client: AsyncWebClient, slack: SlackServer) -> None:
    for number in range(7):
        slack.add_channel(f"C{number}MORE", f"more-{number}", is_archived=number == 0)
    names: list[str] = []
    async for page in await client.conversations_list(limit=3, exclude_archived=True):
        assert len(page["channels"]) <= 3
        names += [channel["name"] for channel in page["channels"]]
    assert names == ["customers", "general", *(f"more-{number}" for number in range(1, 7))]


async def test_a_shared_channel_says_so(client: AsyncWebClient, slack: SlackServer) -> None:
    slack.channels[ROOM].is_ext_shared = True
    said = (await client.conversations_info(channel=ROOM))["channel"]
    assert (said["is_ext_shared"], said["is_member"], said["name"]) == (True, True, "customers")
    assert (await client.conversations_members(channel=ROOM))["members"] == sorted(slack.channels[ROOM].members)


async def test_private_channels_are_unknown_to_who_is_not_in_them(client: AsyncWebClient, slack: SlackServer) -> None:
    slack.add_channel("G1", "board", {"U3CHO"}, is_private=True)
    assert await refused(client.conversations_info(channel="G1")) == "channel_not_found"
    slack.channels["G1"].members.add("UBOT")
    assert await refused(client.conversations_info(channel="G1")) == "missing_scope"
    slack.scopes.add("groups:read")
    assert (await client.conversations_info(channel="G1"))["channel"]["is_private"]


async def test_a_direct_line_is_opened_and_used(client: AsyncWebClient, slack: SlackServer) -> None:
    line = (await client.conversations_open(users="U1ANA"))["channel"]["id"]
    assert (await client.conversations_open(users=["U1ANA"]))["channel"]["id"] == line
    await client.chat_postMessage(channel="U1ANA", text="Hello Ana")
    assert [post.text for post in slack.posts(line)] == ["Hello Ana"]
    slack.members["U2BEN"].deleted = True
    assert await refused(client.conversations_open(users="U2BEN")) == "user_disabled"


async def test_joining_needs_its_own_scope(client: AsyncWebClient, slack: SlackServer) -> None:
    assert await refused(client.conversations_join(channel="C2GENERAL")) == "missing_scope"
    slack.scopes.add("channels:join")
    await client.conversations_join(channel="C2GENERAL")
    await client.chat_postMessage(channel="C2GENERAL", text="Hello")


async def test_a_missing_scope_is_named(client: AsyncWebClient, slack: SlackServer) -> None:
    slack.scopes.discard("users:read")
    with pytest.raises(SlackApiError) as caught:
        await client.users_info(user="U1ANA")
    assert caught.value.response["needed"] == "users:read"


async def test_tokens_are_told_apart(slack: SlackServer) -> None:
    def with_token(token: str | None) -> AsyncWebClient:
        return AsyncWebClient(token, base_url=slack.api_url)

    assert await refused(with_token(None).auth_test()) == "not_authed"
    assert await refused(with_token("xoxb-guess").auth_test()) == "invalid_auth"
    assert await refused(with_token(slack.app_token).auth_test()) == "not_allowed_token_type"
    asking = with_token(None).apps_connections_open(app_token=slack.bot_token)
    assert await refused(asking) == "not_allowed_token_type"
    slack.revoked = True
    assert await refused(with_token(slack.bot_token).auth_test()) == "token_revoked"


# --- views ----------------------------------------------------------------------------------------


async def test_a_trigger_opens_one_view_within_three_seconds(
    client: AsyncWebClient, slack: SlackServer, clock: Clock
) -> None:
    trigger = slack.trigger("U1ANA")
    clock.at += 3
    await client.views_open(trigger_id=trigger, view=modal())
    assert slack.person("U1ANA").open_view().title == "Send"
    assert await refused(client.views_open(trigger_id=trigger, view=modal())) == "exchanged_trigger_id"
    late = slack.trigger("U1ANA")
    clock.at += 3.1
    assert await refused(client.views_open(trigger_id=late, view=modal())) == "expired_trigger_id"
    assert await refused(client.views_open(trigger_id="1.2.3", view=modal())) == "invalid_trigger_id"


async def test_a_wrong_view_is_explained(client: AsyncWebClient, slack: SlackServer) -> None:
    with pytest.raises(SlackApiError) as caught:
        await client.views_open(trigger_id=slack.trigger("U1ANA"), view=modal(title=plain("t" * 25)))
    assert caught.value.response["error"] == "invalid_arguments"
    assert "/view/title" in caught.value.response["response_metadata"]["messages"][0]
    assert not slack.person("U1ANA").sees_a_view()


async def test_an_update_keeps_what_was_entered_unless_the_field_is_another(
    client: AsyncWebClient, slack: SlackServer
) -> None:
    ana, view = slack.person("U1ANA"), await opened(client, slack, modal(field_of("reply", initial_value="Dear")))
    assert view.values["reply"]["typed"]["value"] == "Dear"
    await ana.type(view, "reply", "Dear Eve")
    old = view.hash
    await client.views_update(view_id=view.id, hash=old, view=modal(field_of("reply", initial_value="Hi")))
    assert (view.values["reply"]["typed"]["value"], ana.open_view()) == ("Dear Eve", view)
    assert await refused(client.views_update(view_id=view.id, hash=old, view=modal())) == "hash_conflict"
    await client.views_update(view_id=view.id, view=modal(field_of("again", initial_value="Hi")))
    assert view.values == {"again": {"typed": {"type": "plain_text_input", "value": "Hi"}}}


async def test_a_view_is_found_by_its_external_id_until_it_is_closed(
    client: AsyncWebClient, slack: SlackServer
) -> None:
    view = await opened(client, slack, modal(external_id="mine"))
    await client.views_update(external_id="mine", view=modal(field_of("other"), external_id="mine"))
    assert [block["block_id"] for block in view.blocks] == ["other"]
    await slack.person("U1ANA").close(view)
    assert await refused(client.views_update(external_id="mine", view=modal())) == "not_found"


async def test_views_are_stacked_three_high(client: AsyncWebClient, slack: SlackServer) -> None:
    first = await opened(client, slack, modal())
    for _ in range(2):
        await client.views_push(trigger_id=slack.trigger("U1ANA"), view=modal())
    top = slack.person("U1ANA").open_view()
    assert top.root_view_id == first.id
    assert await refused(client.views_push(trigger_id=slack.trigger("U1ANA"), view=modal())) == "push_limit_reached"


async def test_a_home_tab_is_drawn_for_one_person(client: AsyncWebClient, slack: SlackServer, app: App) -> None:
    ana = slack.person("U1ANA")
    await ana.open_home()
    assert (app.events[-1]["type"], app.events[-1]["tab"], "view" in app.events[-1]) == (
        "app_home_opened",
        "home",
        False,
    )
    said = await client.views_publish(user_id="U1ANA", view={"type": "home", "blocks": CARD})
    assert ana.home is not None
    assert (words(ana.home), slack.person("U2BEN").home) == ("Where is my bread?", None)
    asking = client.views_publish(user_id="U1ANA", view={"type": "home", "blocks": CARD}, hash="old")
    assert await refused(asking) == "hash_conflict"
    await ana.open_home()
    assert app.events[-1]["view"]["hash"] == said["view"]["hash"]
    await ana.click(ana.home, "claim")
    assert app.heard[-1][1]["view"]["type"] == "home"


# --- bad weather ----------------------------------------------------------------------------------


async def test_a_limit_says_for_how_long_or_not(client: AsyncWebClient, slack: SlackServer) -> None:
    slack.limit("auth.test", retry_after=7)
    slack.limit("auth.test", retry_after=None)
    for waiting in ("7", None):
        with pytest.raises(SlackApiError) as caught:
            await client.auth_test()
        said = caught.value.response
        assert (said.status_code, said["error"], said.headers.get("Retry-After")) == (429, "ratelimited", waiting)
    await client.auth_test()


async def test_errors_come_as_often_as_asked(client: AsyncWebClient, slack: SlackServer) -> None:
    slack.error("auth.test", "internal_error", times=2)
    slack.fail("auth.test", status=503)
    assert [await refused(client.auth_test()) for _ in range(2)] == ["internal_error"] * 2
    with pytest.raises(SlackApiError) as caught:
        await client.auth_test()
    assert caught.value.response.status_code == 503
    await client.auth_test()
    assert slack.count("auth.test") == 4


async def test_a_lost_answer_was_done_and_the_sdk_does_it_again(client: AsyncWebClient, slack: SlackServer) -> None:
    slack.lose("chat.postMessage")
    await client.chat_postMessage(channel=ROOM, text="Once?")
    assert [post.text for post in slack.posts(ROOM)] == ["Once?", "Once?"]
    careful = AsyncWebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=[])
    slack.lose("chat.postMessage")
    with pytest.raises(ClientError, match="disconnected"):
        await careful.chat_postMessage(channel=ROOM, text="Lost")
    assert slack.posts(ROOM)[-1].text == "Lost"
    slack.drop("chat.postMessage")
    with pytest.raises(ClientError, match="disconnected"):
        await careful.chat_postMessage(channel=ROOM, text="Never there")
    assert slack.posts(ROOM)[-1].text == "Lost"


async def test_nobody_is_reached_while_slack_is_down(client: AsyncWebClient, slack: SlackServer, app: App) -> None:
    slack.down = True
    with pytest.raises(ClientError, match="disconnected"):
        await client.auth_test()
    await until("the connection ended", lambda: not slack.sockets)
    assert app.heard == []
    slack.down = False
    await client.auth_test()
    await slack.connected()
    assert slack.count("auth.test") == 1


async def test_a_slow_method_waits_for_its_gate(client: AsyncWebClient, slack: SlackServer) -> None:
    gate = slack.slow("users.info")
    asking = asyncio.create_task(client.users_info(user="U1ANA"))
    await until("it was called", lambda: slack.count("users.info") > 0)
    assert not asking.done()
    gate.set()
    assert (await asking)["user"]["id"] == "U1ANA"


async def test_calls_are_remembered_with_their_time(client: AsyncWebClient, slack: SlackServer, clock: Clock) -> None:
    await client.users_info(user="U1ANA")
    clock.at += 5
    await card(client, slack)
    assert [(call.method, call.at) for call in slack.calls] == [
        ("users.info", clock.at - 5),
        ("chat.postMessage", clock.at),
    ]
    assert slack.asked("users.info") == [{"user": "U1ANA"}]
    assert slack.asked("chat.postMessage")[0]["blocks"] == CARD


async def test_a_strict_slack_takes_one_post_a_second_and_channel(
    client: AsyncWebClient, slack: SlackServer, clock: Clock
) -> None:
    slack.strict_pace = True
    slack.channels["C2GENERAL"].members.add("UBOT")
    await card(client, slack)
    await client.chat_postMessage(channel="C2GENERAL", text="Elsewhere")
    clock.at += 0.9
    with pytest.raises(SlackApiError) as caught:
        await card(client, slack)
    assert caught.value.response.headers["Retry-After"] == "1"
    clock.at += 0.1
    await card(client, slack)
