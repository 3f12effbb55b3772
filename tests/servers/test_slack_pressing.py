"""Pressing, choosing and submitting in the stand-in for Slack."""

import copy

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.servers.slack import SlackServer
from tests.servers.slack.app import BUTTON, CARD, ROOM, App, Clock, Json, card, field_of, modal, opened, options, plain

# --- pressing -------------------------------------------------------------------------------------


async def test_a_press_tells_all_that_slack_tells(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    post = await card(client, slack)
    delivery = await slack.person("U1ANA").click(post, "claim")
    assert (delivery.acked, delivery.status) == (True, 200)
    kind, payload = app.heard[-1]
    assert (kind, payload["api_app_id"], payload["enterprise"]) == ("block_actions", "A1APP", None)
    assert payload["user"] == {"id": "U1ANA", "username": "ana", "name": "ana", "team_id": "T1HOME"}
    container = {"type": "message", "message_ts": post.ts, "channel_id": ROOM, "is_ephemeral": False}
    assert payload["container"] == container
    assert payload["channel"] == {"id": ROOM, "name": "customers"}
    assert (payload["message"]["ts"], payload["message"]["blocks"]) == (post.ts, CARD)
    [action] = payload["actions"]
    assert action.pop("action_ts")
    assert action == {**BUTTON, "block_id": "acts"}
    assert payload["state"] == {"values": {}}


async def test_only_what_is_shown_can_be_pressed(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    ana, post = slack.person("U1ANA"), await card(client, slack)
    old = copy.deepcopy(post)
    await client.chat_update(channel=ROOM, ts=post.ts, text="Claimed", blocks=CARD[:1])
    with pytest.raises(AssertionError, match="Nothing here is claim"):
        await ana.click(post, "claim")
    assert app.heard == []
    await ana.click(old, "claim")
    assert app.heard[-1][1]["message"]["ts"] == post.ts
    slack.channels[ROOM].members.remove("U1ANA")
    with pytest.raises(AssertionError, match="not in"):
        await ana.click(old, "claim")


async def test_two_buttons_alike_must_be_told_apart(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    rows = [{"type": "actions", "elements": [{**BUTTON, "value": value}]} for value in ("1", "2")]
    post = await card(client, slack, rows)
    with pytest.raises(AssertionError, match="2 times"):
        await slack.person("U1ANA").click(post, "claim")
    await slack.person("U1ANA").click(post, "claim", value="2")
    assert app.heard[-1][1]["actions"][0]["value"] == "2"


CHOOSING = [
    {"type": "overflow", "action_id": "more", "options": options("snooze", "close")},
    {"type": "static_select", "action_id": "queue", "options": options("bread", "cake"), "placeholder": plain("Queue")},
    {"type": "users_select", "action_id": "who", "placeholder": plain("Who")},
    {"type": "checkboxes", "action_id": "tags", "options": options("late", "cold")},
]


@pytest.mark.parametrize(
    ("action_id", "chosen", "said"),
    [
        ("more", "Close", {"selected_option": options("close")[0]}),
        ("queue", "cake", {"selected_option": options("cake")[0]}),
        ("who", "U2BEN", {"selected_user": "U2BEN"}),
        ("tags", ["late", "cold"], {"selected_options": options("late", "cold")}),
    ],
)
async def test_a_choice_has_the_name_that_slack_gives_it(
    action_id: str, chosen: str | list[str], said: Json, slack: SlackServer, app: App, client: AsyncWebClient
) -> None:
    post = await card(client, slack, [{"type": "actions", "block_id": "all", "elements": CHOOSING}])
    await slack.person("U1ANA").click(post, action_id, chosen=chosen)
    payload = app.heard[-1][1]
    [action] = payload["actions"]
    assert said.items() <= action.items()
    held = payload["state"]["values"]["all"]
    assert held.keys() == {"queue", "who", "tags"}
    if action_id != "more":
        assert said.items() <= held[action_id].items()


async def test_what_is_not_offered_cannot_be_chosen(slack: SlackServer, client: AsyncWebClient) -> None:
    post = await card(client, slack, [{"type": "actions", "elements": CHOOSING}])
    with pytest.raises(AssertionError, match="'nap' is not among"):
        await slack.person("U1ANA").click(post, "more", chosen="nap")


async def test_an_external_menu_asks_the_app_first(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    menu = {"type": "external_select", "action_id": "team", "placeholder": plain("Team"), "min_query_length": 1}
    view = await opened(client, slack, modal(field_of("reply", **menu), field_of("other")))
    app.answers["block_suggestion"] = lambda _asked: {"options": options("bakery", "shop")}
    await slack.person("U1ANA").choose(view, "team", "shop", query="s")
    kind, asked = app.heard[-1]
    assert (kind, asked["action_id"], asked["block_id"], asked["value"]) == ("block_suggestion", "team", "reply", "s")
    assert view.values["reply"]["team"]["selected_option"] == options("shop")[0]


async def test_an_ephemeral_is_pressed_replaced_and_deleted(
    slack: SlackServer, app: App, client: AsyncWebClient
) -> None:
    await client.chat_postEphemeral(channel=ROOM, user="U1ANA", text="Sure?", blocks=CARD)
    ana = slack.person("U1ANA")
    [whisper] = ana.ephemerals()
    await ana.click(whisper, "claim")
    pressed = app.heard[-1][1]
    assert (pressed["container"]["is_ephemeral"], "message" in pressed) == (True, False)
    hook = AsyncWebhookClient(pressed["response_url"])
    said = await hook.send(text="Done", replace_original=True)
    assert (said.status_code, said.body) == (200, "ok")
    assert [(one.text, one.blocks) for one in ana.ephemerals()] == [("Done", [])]
    await hook.send(text="More")
    assert [one.text for one in ana.ephemerals()] == ["Done", "More"]
    await hook.send(delete_original=True)
    assert [one.text for one in ana.ephemerals()] == ["More"]
    with pytest.raises(AssertionError, match="gone"):
        await ana.click(whisper, "claim")


async def test_a_response_url_is_good_for_five_uses_or_half_an_hour(
    slack: SlackServer, app: App, client: AsyncWebClient, clock: Clock
) -> None:
    post, ana = await card(client, slack), slack.person("U1ANA")
    await ana.click(post, "claim")
    hook = AsyncWebhookClient(app.heard[-1][1]["response_url"])
    assert [(await hook.send(text="x")).status_code for _ in range(6)] == [200] * 5 + [404]
    await ana.click(post, "claim")
    hook = AsyncWebhookClient(app.heard[-1][1]["response_url"])
    await hook.send(text="Replaced", replace_original=True)
    assert post.text == "Replaced"
    await hook.send(text="For all", response_type="in_channel")
    assert slack.posts(ROOM)[-1].text == "For all"
    clock.at += 30 * 60 + 1
    assert (await hook.send(text="x")).body == "expired_url"


# --- submitting -----------------------------------------------------------------------------------


async def test_a_submission_closes_the_view(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    ana, view = slack.person("U1ANA"), await opened(client, slack, modal(private_metadata="142"))
    assert await ana.type(view, "reply", "Dear Eve") is None
    await ana.submit(view)
    kind, asked = app.heard[-1]
    assert (kind, asked["view"]["private_metadata"], asked["view"]["hash"]) == ("view_submission", "142", view.hash)
    assert asked["view"]["state"]["values"] == {"reply": {"typed": {"type": "plain_text_input", "value": "Dear Eve"}}}
    assert (ana.sees_a_view(), view.is_open) == (False, False)


async def test_slack_itself_marks_what_is_not_filled_in(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    ana, view = slack.person("U1ANA"), await opened(client, slack, modal(field_of("reply", max_length=5)))
    delivery = await ana.submit(view)
    assert view.errors == {"reply": "Please complete this required field."}
    assert (delivery.refused, app.heard) == ("Please complete this required field.", [])
    await ana.type(view, "reply", "too long")
    await ana.submit(view)
    assert "at most 5" in view.errors["reply"]


async def test_errors_stand_below_their_fields(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    ana, view = slack.person("U1ANA"), await opened(client, slack, modal())
    await ana.type(view, "reply", "x" * 300)
    app.answers["view_submission"] = lambda _asked: {"response_action": "errors", "errors": {"reply": "Cut 20"}}
    await ana.submit(view)
    assert (view.errors, view.is_open) == ({"reply": "Cut 20"}, True)
    app.answers.clear()
    await ana.submit(view)
    assert (view.errors, view.is_open) == ({}, False)


async def test_an_answer_that_slack_would_not_take_is_found_out(
    slack: SlackServer, app: App, client: AsyncWebClient
) -> None:
    ana, view = slack.person("U1ANA"), await opened(client, slack, modal(field_of("reply", initial_value="x")))
    app.answers["view_submission"] = lambda _asked: {"response_action": "errors", "errors": {"nowhere": "Cut 20"}}
    await ana.submit(view)
    assert "trouble" in view.trouble
    assert len(slack.faults) == 1
    slack.faults.clear()


async def test_a_submission_may_redraw_cover_or_clear(slack: SlackServer, app: App, client: AsyncWebClient) -> None:
    ana, view = slack.person("U1ANA"), await opened(client, slack, modal(field_of("reply", initial_value="x")))
    section = {"type": "section", "text": plain("Sent")}
    app.answers["view_submission"] = lambda _asked: {
        "response_action": "push",
        "view": modal(section, title=plain("2")),
    }
    await ana.submit(view)
    top = ana.open_view()
    assert (top.title, top.previous_view_id) == ("2", view.id)
    app.answers["view_submission"] = lambda _asked: {
        "response_action": "update",
        "view": modal(section, title=plain("3")),
    }
    await ana.submit(top)
    assert (ana.open_view(), top.title) == (top, "3")
    with pytest.raises(AssertionError, match="not open"):
        await ana.submit(view)
    app.answers["view_submission"] = lambda _asked: {"response_action": "clear"}
    await ana.submit(top)
    assert not ana.sees_a_view()


async def test_a_submission_nobody_answers_leaves_the_view(
    slack: SlackServer, app: App, client: AsyncWebClient
) -> None:
    ana, view = slack.person("U1ANA"), await opened(client, slack, modal(field_of("reply", initial_value="x")))
    slack.patience, app.is_deaf = 0.05, True
    delivery = await ana.submit(view)
    assert (delivery.acked, view.is_open, "trouble" in view.trouble) == (False, True, True)
    assert slack.unacked == []


async def test_the_app_is_told_of_typing_and_closing_only_if_it_asked(
    slack: SlackServer, app: App, client: AsyncWebClient
) -> None:
    ana, quiet = slack.person("U1ANA"), await opened(client, slack, modal())
    await ana.type(quiet, "typed", "Dear")
    assert await ana.close(quiet) is None
    typed = field_of("reply", dispatch_action_config={"trigger_actions_on": ["on_character_entered"]})
    assert await ana.type(await opened(client, slack, modal(typed)), "typed", "Dear") is None
    assert app.heard == []
    view = await opened(client, slack, modal({**typed, "dispatch_action": True}, notify_on_close=True))
    await ana.type(view, "typed", "Dear")
    kind, told = app.heard[-1]
    assert (kind, told["actions"][0]["value"], told["container"]) == (
        *("block_actions", "Dear"),
        {"type": "view", "view_id": view.id},
    )
    assert told["view"]["state"]["values"]["reply"]["typed"]["value"] == "Dear"
    assert "response_url" not in told
    await ana.close(view)
    assert (app.heard[-1][0], app.heard[-1][1]["is_cleared"]) == ("view_closed", False)
