"""What becomes of the app's answers: whispers after a command, the fate of a submitted view, response URLs."""

from typing import Any

from tests.servers.slack.api import Refusal
from tests.servers.slack.courier import Courier, Delivery, accepts_answer
from tests.servers.slack.methods_chat import change, content, removal, written
from tests.servers.slack.methods_views import checked, close_all, close_top, pushed, redrawn
from tests.servers.slack.shapes import post_json
from tests.servers.slack.state import Json, Post, ResponseUrl, View, Whisper

MOST_USES = 5
LIVES = 30 * 60.0
TROUBLE = "We had some trouble connecting. Try again?"
MOST_OPTIONS = 100


def take(slack: Courier, delivery: Delivery) -> None:
    """Do what the app's answer asks for. What Slack would ignore or refuse in it is noted in `slack.faults`."""
    answer = delivery.body if accepts_answer(delivery) else None
    if answer is not None and not isinstance(answer, dict):
        slack.faults.append(f"The answer is no JSON object: {answer!r}")
        return
    if delivery.kind == "slash_commands":
        if delivery.acked and answer:
            after_command(slack, delivery.payload, answer)
    elif delivery.payload.get("type") == "view_submission":
        after_submission(slack, delivery, answer or {})


def after_command(slack: Courier, payload: Json, answer: Json) -> None:
    """Show the answer to a command."""
    place = ResponseUrl(payload["channel_id"], payload["user_id"], slack.now())
    try:
        write(slack, place, answer)
    except Refusal as refusal:
        slack.faults.append(f"The answer to {payload['command']} is refused: {refusal.answer}")


def after_submission(slack: Courier, delivery: Delivery, answer: Json) -> None:
    """Close, mark, redraw or cover the submitted view."""
    view = slack.view(delivery.payload["view"]["id"])
    if view is None:
        return
    view.errors, view.trouble = {}, ""
    if not delivery.acked:
        view.trouble = TROUBLE
        return
    try:
        follow(slack, view, answer)
    except Refusal as refusal:
        view.trouble = TROUBLE
        slack.faults.append(f"The answer to a submission is refused: {refusal.answer}")


def follow(slack: Courier, view: View, answer: Json) -> None:
    """Follow the response_action. Raises Refusal where Slack would say that it had trouble."""
    match answer.get("response_action"):
        case None if not answer:
            close_top(slack, view)
        case "clear":
            close_all(slack, view.owner)
        case "errors":
            view.errors = errors(view, answer.get("errors"))
        case "update":
            redrawn(slack, view, checked(answer.get("view"), "modal"))
        case "push":
            pushed(slack, view.owner, checked(answer.get("view"), "modal"))
        case other:
            raise Refusal(f"unknown response_action: {other}")


def errors(view: View, said: Any) -> dict[str, str]:
    """Return what stands below the fields. It must name input blocks of this view, and say something."""
    fields = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(said, dict) or not said or not said.keys() <= fields:
        raise Refusal(f"errors must be for {sorted(fields)}: {said!r}")
    if not all(isinstance(text, str) and text for text in said.values()):
        raise Refusal(f"an error must be a text: {said!r}")
    return said


def options(delivery: Delivery, faults: list[str]) -> list[Json]:
    """Return what an external menu offers after asking the app."""
    answer = delivery.body if isinstance(delivery.body, dict) else {}
    grouped = [option for group in answer.get("option_groups", []) for option in group["options"]]
    offered: list[Json] = answer.get("options", []) + grouped
    if len(offered) > MOST_OPTIONS:
        faults.append(f"{len(offered)} options were offered; Slack shows none of them")
        return []
    return offered


# --- response URLs --------------------------------------------------------------------------------


def respond(slack: Courier, id: str, asked: Json) -> tuple[int, str]:
    """Do what came in by a response URL; return the HTTP status and text."""
    place = slack.response_urls.get(id)
    if place is None:
        return 404, "no_such_url"
    if slack.now() - place.at > LIVES:
        return 404, "expired_url"
    if place.uses >= MOST_USES:
        return 404, "used_url"
    place.uses += 1
    try:
        change_original(slack, place, asked) or write(slack, place, asked)
    except Refusal as refusal:
        return 400, str(refusal.answer["error"])
    return 200, "ok"


def change_original(slack: Courier, place: ResponseUrl, asked: Json) -> bool:
    """Replace or delete what was pressed, if that was asked; return whether it was."""
    origin = place.origin
    wanted = asked.get("delete_original") or asked.get("replace_original")
    if not wanted or origin is None or origin.deleted:
        return False
    if asked.get("delete_original"):
        remove(slack, origin)
    else:
        text, blocks = content(slack, asked)
        before = post_json(slack, origin) if isinstance(origin, Post) else {}
        origin.text, origin.blocks = text, blocks
        if isinstance(origin, Post):
            origin.edited = {"user": slack.bot_id, "ts": slack.ts()}
            slack.unheard.append(change(slack, origin, before))
    return True


def remove(slack: Courier, origin: Post | Whisper) -> None:
    """Delete what was pressed."""
    before = post_json(slack, origin) if isinstance(origin, Post) else {}
    origin.deleted = True
    if isinstance(origin, Post):
        slack.unheard.append(removal(slack, origin, before))


def write(slack: Courier, place: ResponseUrl, asked: Json) -> bool:
    """Write a new post for all, or, as is usual, a whisper."""
    thread_ts = str(asked.get("thread_ts") or place.thread_ts)
    if asked.get("response_type") == "in_channel":
        written(slack, slack.channels[place.channel], {**asked, "thread_ts": thread_ts})
        return True
    text, blocks = content(slack, asked)
    slack.whispers.append(Whisper(place.channel, place.user, slack.ts(), text, blocks, thread_ts))
    return True
