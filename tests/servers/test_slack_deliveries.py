"""How the stand-in for Slack reaches an app: acknowledgements, retries, connections, signatures."""

from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.servers.slack import Delivery, SlackServer, pings, slack_server
from tests.servers.slack.app import ROOM, App, Json, card, field_of, line, modal, opened, over_http, until


async def test_what_was_not_acknowledged_comes_again(slack: SlackServer, app: App) -> None:
    slack.patience, app.is_deaf = 0.05, True
    await slack.person("U1ANA").say(ROOM, "Hello?")
    assert [one.acked for one in slack.unacked] == [False]
    await slack.redeliver()
    app.is_deaf, slack.patience = False, 3
    [delivery] = await slack.redeliver()
    assert (delivery.acked, slack.unacked) == (True, [])
    assert app.retries == [(0, ""), (1, "timeout"), (2, "timeout")]
    assert len({payload["event_id"] for _, payload in app.heard}) == 1


async def test_slack_gives_up_after_three_more_times(slack: SlackServer, app: App) -> None:
    slack.patience, app.is_deaf = 0.02, True
    await slack.person("U1ANA").say(ROOM, "Hello?")
    again = [len(await slack.redeliver()) for _ in range(4)]
    assert again == [1, 1, 1, 0]


async def test_the_very_same_may_come_twice(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    await slack.person("U1ANA").say(ROOM, "Hello")
    await slack.repeat()
    assert app.heard[0] == app.heard[1]
    await slack.person("U1ANA").click(await card(client, slack), "claim")
    await slack.repeat()
    assert app.heard[2] == app.heard[3]


async def test_events_wait_for_a_connection(slack: SlackServer) -> None:
    await slack.person("U1ANA").say(ROOM, "Hello?")
    [waiting] = slack.unacked
    assert (waiting.acked, waiting.reason) == (False, "connection_failed")
    app = App()
    async with line(slack, app):
        await slack.redeliver()
    assert len(app.heard) == 1


@pytest.mark.parametrize("warn", [True, False])
async def test_a_connection_that_ends_is_opened_again(warn: bool, slack: SlackServer, app: App) -> None:
    opened_before = slack.count("apps.connections.open")
    await slack.drop_sockets(warn=warn)
    await slack.connected()
    await slack.person("U1ANA").say(ROOM, "Still there?")
    assert [event["text"] for event in app.events] == ["Still there?"]
    assert slack.count("apps.connections.open") == opened_before + 1


async def test_each_event_goes_to_one_connection(slack: SlackServer) -> None:
    first, second = App(), App()
    async with line(slack, first), line(slack, second):
        for number in range(6):
            await slack.person("U1ANA").say(ROOM, str(number))
    assert len(first.heard) + len(second.heard) == 6
    assert first.heard
    assert second.heard


async def test_over_http_everything_comes_signed(slack: SlackServer, client: AsyncWebClient) -> None:
    app, ana = App(), slack.person("U1ANA")
    app.answers["command"] = lambda _asked: {"text": "Hello"}
    async with over_http(slack, app):
        assert await slack.verify_url()
        await ana.say(ROOM, "Hello")
        await ana.click(await card(client, slack), "claim")
        await ana.command("list", ROOM)
        view = await opened(client, slack, modal(field_of("reply", initial_value="x")))
        await ana.submit(view)
    assert [kind for kind, _ in app.heard] == ["event_callback", "block_actions", "command", "view_submission"]
    assert [one.text for one in ana.ephemerals()] == ["Hello"]
    assert not view.is_open


@pytest.mark.parametrize("forgery", ["wrong signature", "missing signature", "old timestamp", "changed body"])
async def test_forgeries_are_told_by_the_official_verifier(forgery: Any, slack: SlackServer) -> None:
    app = App()
    async with over_http(slack, app):
        await slack.person("U1ANA").say(ROOM, "Hello")
        assert await slack.forge(forgery) == 401
        assert await slack.forge("") == 200
    assert len(app.heard) == 2


async def test_over_http_a_refusal_brings_a_retry(slack: SlackServer) -> None:
    app, statuses = App(), [500, 200]
    async with over_http(slack, app, lambda: statuses.pop(0)):
        await slack.person("U1ANA").say(ROOM, "Hello")
        [again] = await slack.redeliver()
    assert again.acked
    assert app.retries == [(None, None), (1, "http_error")]


async def test_bolt_understands_it_over_a_socket(slack: SlackServer, client: AsyncWebClient) -> None:
    bolt, heard = AsyncApp(client=client, signing_secret=slack.signing_secret), []

    @bolt.action("claim")
    async def claim(ack: Any, body: Json, respond: Any) -> None:
        await ack()
        await respond("Yours", response_type="ephemeral")
        heard.append(body["actions"][0]["value"])

    @bolt.event("message")
    async def said(event: Json, say: Any) -> None:
        await say(f"<{event['text']}>", thread_ts=event["ts"])

    handler = AsyncSocketModeHandler(bolt, slack.app_token, ping_interval=0.2)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await slack.connected()
    ts = await slack.person("U1ANA").say(ROOM, "Hello")
    await slack.person("U1ANA").click(await card(client, slack), "claim")
    await until("bolt did both", lambda: bool(heard and slack.thread(ROOM, ts)))
    assert [one.text for one in slack.person("U1ANA").ephemerals()] == ["Yours"]
    assert pings(slack.thread(ROOM, ts)[0]) == []
    await handler.close_async()  # type: ignore[no-untyped-call]


async def test_leaving_with_unseen_faults_fails() -> None:
    with pytest.raises(AssertionError, match="something"):
        async with slack_server() as slack:
            slack.faults.append("something")


def test_a_delivery_knows_its_event() -> None:
    assert Delivery("events_api", {"event_id": "Ev1"}).event_id == "Ev1"
