"""What people do in the stand-in for Slack, and what the app at the other end hears of it."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.servers.slack import Person, SlackServer, words
from tests.servers.slack.app import ROOM, App, card, modal

# --- events ---------------------------------------------------------------------------------------


async def test_what_is_said_is_heard(slack: SlackServer, app: App) -> None:
    ts = await slack.person("U1ANA").say(ROOM, "Tea & <@U2BEN>?")
    [payload] = [payload for _, payload in app.heard]
    assert (payload["team_id"], payload["is_ext_shared_channel"]) == ("T1HOME", False)
    event = payload["event"]
    assert (event["type"], event["user"], event["team"], event["channel_type"]) == (
        "message",
        "U1ANA",
        "T1HOME",
        "channel",
    )
    assert (event["ts"], event["text"], "subtype" in event) == (ts, "Tea &amp; <@U2BEN>?", False)
    assert [one["type"] for one in event["blocks"][0]["elements"][0]["elements"]] == ["text", "user", "text"]


async def test_naming_the_app_is_heard_twice_under_one_ts(slack: SlackServer, app: App) -> None:
    ts = await slack.person("U1ANA").say(ROOM, "<@UBOT> claim 142")
    assert [(event["type"], event["ts"]) for event in app.events] == [("message", ts), ("app_mention", ts)]
    assert len({payload["event_id"] for _, payload in app.heard}) == 2


async def test_replies_files_and_broadcasts_say_what_they_are(
    slack: SlackServer, app: App, client: AsyncWebClient
) -> None:
    root, ana = await card(client, slack), slack.person("U1ANA")
    await ana.say(ROOM, "A reply", thread_ts=root.ts)
    await ana.say(ROOM, "For all", thread_ts=root.ts, broadcast=True)
    await ana.say(ROOM, "See", files=["cat.png"])
    reply, broadcast, shared = app.events
    assert (reply["thread_ts"], reply["parent_user_id"], "subtype" in reply) == (root.ts, "UBOT", False)
    assert (broadcast["subtype"], broadcast["thread_ts"]) == ("thread_broadcast", root.ts)
    assert broadcast["root"]["ts"] == root.ts
    assert (shared["subtype"], shared["text"]) == ("file_share", "See")
    said = await client.files_info(file=shared["files"][0]["id"])
    assert said["file"]["name"] == "cat.png"


async def test_edits_unfurls_and_deletions_are_told_apart(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    ana = slack.person("U1ANA")
    ts = await ana.say(ROOM, "Helo")
    await ana.edit(ROOM, ts, "Hello")
    await slack.unfurl(ROOM, ts)
    await client.chat_postMessage(channel=ROOM, text="Below", thread_ts=ts)
    await ana.delete(ROOM, ts)
    alone = await ana.say(ROOM, "Alone")
    await ana.delete(ROOM, alone)
    _, edit, unfurl, buried, _, gone = app.events
    assert [event["subtype"] for event in (edit, unfurl, buried, gone)] == ["message_changed"] * 3 + ["message_deleted"]
    assert (edit["message"]["text"], edit["previous_message"]["text"]) == ("Hello", "Helo")
    assert edit["message"]["edited"]["user"] == "U1ANA"
    assert unfurl["message"]["edited"] == edit["message"]["edited"]
    assert buried["message"]["subtype"] == "tombstone"
    assert (gone["deleted_ts"], gone["previous_message"]["text"]) == (alone, "Alone")


async def test_an_unfurl_alone_has_no_editor(slack: SlackServer, app: App) -> None:
    ts = await slack.person("U1ANA").say(ROOM, "https://example.org")
    await slack.unfurl(ROOM, ts)
    assert "edited" not in app.events[-1]["message"]
    assert app.events[-1]["message"]["attachments"]


async def test_a_reaction_tells_no_workspace(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    post = await card(client, slack)
    await slack.person("U1ANA").react(ROOM, post.ts, "raised_hand")
    await slack.person("U1ANA").unreact(ROOM, post.ts, "raised_hand")
    added, removed = app.events
    assert added.keys() == {"type", "user", "reaction", "item", "item_user", "event_ts"}
    assert added["item"] == {"type": "message", "channel": ROOM, "ts": post.ts}
    assert (added["type"], removed["type"]) == ("reaction_added", "reaction_removed")


async def test_what_the_app_cannot_hear_does_not_reach_it(slack: SlackServer, app: App) -> None:
    await slack.person("U1ANA").say("C2GENERAL", "Without you")
    slack.events.discard("message.channels")
    await slack.person("U1ANA").say(ROOM, "Not subscribed")
    assert app.heard == []


async def test_a_direct_word_is_heard_as_such(slack: SlackServer, app: App) -> None:
    await slack.person("U1ANA").say(slack.direct("U1ANA").id, "<@UBOT> psst")
    assert [(event["type"], event["channel_type"]) for event in app.events] == [("message", "im")]


async def test_the_app_hears_itself_when_asked_to(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    post = await card(client, slack)
    await client.chat_update(channel=ROOM, ts=post.ts, text="Changed")
    await client.reactions_add(channel=ROOM, timestamp=post.ts, name="eyes")
    await slack.echo()
    posted, changed, reacted = app.events
    assert (posted["bot_id"], posted["user"], posted["app_id"]) == ("B1BOT", "UBOT", "A1APP")
    assert (changed["subtype"], reacted["type"], reacted["user"]) == ("message_changed", "reaction_added", "UBOT")
    assert await slack.echo() == []


async def test_any_event_can_be_brought(slack: SlackServer, app: App) -> None:
    slack.members["U2BEN"].deleted = True
    await slack.event({"type": "user_change", "user": slack.profile("U2BEN")})
    await slack.event({"type": "channel_shared", "channel": ROOM, "connected_team_id": "T9OTHER"})
    assert app.events[0]["user"]["deleted"]
    assert app.events[1]["connected_team_id"] == "T9OTHER"


# --- outsiders and the Grid -----------------------------------------------------------------------


@pytest.fixture
def eve(slack: SlackServer) -> Person:
    """Somebody of another company, in a channel shared with them."""
    slack.channels[ROOM].is_ext_shared = True
    slack.add_person("U9EVE", team_id="T9OTHER", is_stranger=False, channels=(ROOM,))
    return slack.person("U9EVE")


async def test_an_outsiders_words_come_with_their_workspace(app: App, eve: Person) -> None:
    await eve.say(ROOM, "<@UBOT> claim")
    (_, said), (_, called) = app.heard
    assert (said["team_id"], said["context_team_id"], said["is_ext_shared_channel"]) == ("T9OTHER", "T1HOME", True)
    assert (said["event"]["team"], said["event"]["user_team"], said["event"]["source_team"]) == ("T9OTHER",) * 3
    assert (called["team_id"], called["event"]["team"], called["event"]["user_team"]) == ("T1HOME", "T1HOME", "T9OTHER")


async def test_an_outsiders_changes_come_with_their_workspace_too(app: App, eve: Person) -> None:
    ts = await eve.say(ROOM, "Helo")
    await eve.edit(ROOM, ts, "Hello")
    _, changed = app.heard[-1]
    assert (changed["team_id"], changed["event"]["message"]["user_team"]) == ("T9OTHER", "T9OTHER")


async def test_other_apps_and_workflows_are_marked(slack: SlackServer, app: App) -> None:
    slack.add_person("U7APP", is_bot=True, channels=(ROOM,))
    slack.add_person("U8FLOW", is_workflow_bot=True, channels=(ROOM,))
    await slack.person("U7APP").say(ROOM, "Beep")
    await slack.person("U8FLOW").say(ROOM, "Step 1")
    told = [(event["user"], event["bot_id"], event["app_id"], event.get("subtype")) for event in app.events]
    assert told == [("U7APP", "B7APP", "A7APP", None), ("U8FLOW", "B8FLOW", "A8FLOW", "bot_message")]


async def test_an_outsiders_press_names_our_workspace_and_theirs(
    slack: SlackServer, app: App, eve: Person, client: AsyncWebClient
) -> None:
    await eve.click(await card(client, slack), "claim")
    _, pressed = app.heard[-1]
    assert (pressed["team"]["id"], pressed["user"]["team_id"]) == ("T1HOME", "T9OTHER")
    await eve.command("list", ROOM)
    assert app.heard[-1][1]["team_id"] == "T9OTHER"


async def test_on_a_grid_the_team_may_be_null(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    slack.home.enterprise_id = "E1"
    slack.add_person("W7GRID", team_id="", enterprise_user={"enterprise_id": "E1", "teams": ["T2"]}, channels=(ROOM,))
    grid = slack.person("W7GRID")
    await grid.click(await card(client, slack), "claim")
    assert app.heard[-1][1]["team"]["enterprise_id"] == "E1"
    assert app.heard[-1][1]["user"]["team_id"] == "T2"
    slack.org_install = True
    await grid.shortcut("find_mention")
    found = app.heard[-1][1]
    assert (found["team"], found["enterprise"]["id"], found["is_enterprise_install"]) == (None, "E1", True)
    await grid.say(ROOM, "Hello")
    assert (app.events[-1]["user_team"], app.heard[-1][1]["enterprise_id"]) == ("E1", "E1")


# --- commands and shortcuts -----------------------------------------------------------------------


async def test_a_commands_answer_is_whispered(slack: SlackServer, app: App) -> None:
    app.answers["command"] = lambda asked: {"text": f"You said {asked['text']}"}
    ana = slack.person("U1ANA")
    delivery = await ana.command("hand 142 to <@U2BEN> & co", ROOM)
    asked = app.heard[-1][1]
    assert (asked["command"], asked["text"]) == ("/handraise", "hand 142 to <@U2BEN|ben> &amp; co")
    assert (asked["user_id"], asked["channel_id"], asked["team_id"]) == ("U1ANA", ROOM, "T1HOME")
    assert delivery.body == {"text": "You said hand 142 to <@U2BEN|ben> &amp; co"}
    assert [words(whisper) for whisper in ana.ephemerals(ROOM)] == ["You said hand 142 to @ben & co"]
    await AsyncWebhookClient(asked["response_url"]).send(text="And more")
    assert [whisper.text for whisper in ana.ephemerals(ROOM)][1:] == ["And more"]


async def test_slack_itself_refuses_commands_in_threads(slack: SlackServer, app: App) -> None:
    delivery = await slack.person("U1ANA").command("claim", ROOM, in_thread=True)
    assert delivery.refused == "/handraise is not supported in threads. Sorry!"
    assert app.heard == []


async def test_shortcuts_come_with_the_post_or_without(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    ana, post = slack.person("U1ANA"), await card(client, slack)
    await ana.shortcut("claim_message", ROOM, post.ts)
    kind, asked = app.heard[-1]
    assert (kind, asked["callback_id"], asked["message"]["ts"]) == ("message_action", "claim_message", post.ts)
    assert asked["channel"]["id"] == ROOM
    await client.views_open(trigger_id=asked["trigger_id"], view=modal())
    await ana.shortcut("find_mention")
    kind, asked = app.heard[-1]
    assert (kind, "channel" in asked, "response_url" in asked) == ("shortcut", False, False)
