"""Slack's payloads -> who did what, and where. Pure. Never rests on bolt's context, which is wrong for outsiders."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from bot.chat.messages import MessageRef

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where our app is installed: what `auth.test` says of it. `enterprise` is None outside Enterprise Grid."""

    team: str
    enterprise: str | None
    bot_account: str
    bot_id: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a payload says acted. `team` is the workspace it names for this person, if it names one."""

    account: str
    team: str | None = None
    is_app: bool = False


def presser(body: Payload) -> Actor:
    """Return who pressed, submitted or chose. The workspace stands beside the person, not beside the payload."""
    person = body.get("user") or {}
    return Actor(str(person.get("id", "")), _text(person.get("team_id")))


def caller(body: Payload) -> Actor:
    """Return who typed a slash command."""
    return Actor(str(body.get("user_id", "")), _text(body.get("team_id")))


_PARTS: Mapping[str, type] = MappingProxyType(
    {
        **dict.fromkeys(("message", "previous_message", "item", "edited"), dict),
        **dict.fromkeys(("files", "blocks", "attachments"), list),
        **dict.fromkeys(("type", "subtype", "text", "ts", "thread_ts", "event_ts", "deleted_ts", "reaction"), str),
        **dict.fromkeys(("team", "user_team", "source_team", "bot_id", "app_id"), str),
    }
)


def readable(event: object) -> Payload:
    """Return an event without the fields that hold something of another kind than Slack says: nobody can read those.

    What else it holds may be anything.
    """
    if not isinstance(event, dict):
        return {}
    told = {name: value for name, value in event.items() if isinstance(value, _PARTS.get(name, object))}
    return {name: readable(value) if _PARTS.get(name) is dict else value for name, value in told.items()}


def speaker(event: Payload) -> Actor:
    """Return who wrote a post, or reacted: an app's and a workflow's posts have no person behind them."""
    said = event.get("message") or event.get("previous_message") or event
    team = next((t for name in ("user_team", "source_team", "team") if (t := _text(said.get(name)))), None)
    app = bool(said.get("bot_id") or said.get("app_id") or said.get("subtype") == "bot_message")
    return Actor(str(said.get("user") or event.get("user") or ""), team, is_app=app)


def account_of(actor: Actor, home: Workspace) -> str:
    """Return the name of an account of ours, or, for one that another workspace vouches for, a name that is none.

    On Enterprise Grid a colleague may come from any workspace of the enterprise: there only
    `users.info` can tell, so the account is taken as it is and looked up.
    """
    inside = actor.team is None or actor.team in (home.team, home.enterprise) or home.enterprise is not None
    return actor.account if inside and actor.account else f"{actor.team or '?'}/{actor.account}"


def place_of(event: Payload) -> MessageRef:
    """Return where a post stands."""
    said = event.get("message") or event.get("previous_message") or event
    ts = str(said.get("ts") or event.get("deleted_ts") or event.get("ts") or "")
    return MessageRef(str(event.get("channel", "")), ts, str(said.get("thread_ts") or ts))


def reacted_to(event: Payload) -> MessageRef:
    """Return the post that somebody reacted to. Whether it is in a thread, Slack does not say."""
    item = event.get("item") or {}
    ts = str(item.get("ts", ""))
    return MessageRef(str(item.get("channel", "")), ts, ts)


def pressed_at(body: Payload) -> MessageRef | None:
    """Return the post that a button stands on, or that a shortcut was used on; None in a modal or at home."""
    container, post = body.get("container") or {}, body.get("message") or {}
    channel = container.get("channel_id") or (body.get("channel") or {}).get("id")
    ts = container.get("message_ts") or post.get("ts")
    if not channel or not ts:
        return None
    return MessageRef(str(channel), str(ts), str(post.get("thread_ts") or container.get("thread_ts") or ts))


def delivery_of(event: Payload, event_id: str) -> str:
    """Return what makes an event one of a kind, however often and under however many names it is delivered.

    A mention of us arrives as `message` and as `app_mention`, each with an id of its own.
    """
    place = place_of(event)
    match event.get("type"):
        case "message" | "app_mention":
            said = event.get("message") or {}
            edited = (said.get("edited") or {}).get("ts", "")
            kind = {"message_changed": "edit", "message_deleted": "gone"}.get(str(event.get("subtype")), "said")
            kind = "gone" if is_gone(event) else kind
            files = "+".join(sorted(live_files(said))) if has_other_files(event) else ""
            return f"{kind}/{place.channel}/{place.ts}/{edited}{files and f'/{files}'}"
        case _:
            return f"event/{event_id}"


def sender_key(event: Payload) -> str:
    """Return who is behind an event, or else which room it is about: those of one are dealt with in order."""
    return speaker(event).account or room_of(event)


def room_of(event: Payload) -> str:
    """Return the channel that an event is about; a few events tell more of it than its id."""
    channel = event.get("channel") or (event.get("item") or {}).get("channel") or ""
    return str(channel.get("id", "")) if isinstance(channel, dict) else str(channel)


def is_worth_keeping(event: Payload, home: Workspace) -> bool:
    """Return whether anything can come of an event.

    Everything that we do ourselves comes back as one too; and people talk in the channels where we are.
    """
    said = event.get("message") or event.get("previous_message") or event
    ours = home.bot_account in (said.get("user"), event.get("user"))
    ours = ours or bool(home.bot_id and said.get("bot_id") == home.bot_id)
    match event.get("type"):
        case "message" | "app_mention":
            happened = is_edit(event) or is_gone(event) or is_said(event)
            return not ours and happened and (_in_thread(event) or _calls_us(event, home))
        case "reaction_added" | "reaction_removed":
            return not ours
        case _:
            return True


def _in_thread(event: Payload) -> bool:
    place = place_of(event)
    return place.root != place.ts


def _calls_us(event: Payload, home: Workspace) -> bool:
    """Whether it does, or did before it was changed: what was sent by it may have to be corrected."""
    said = (event, event.get("message") or {}, event.get("previous_message") or {})
    texts = [str(each.get("text", "")).lstrip() for each in said]
    return any(text.startswith("!") or f"<@{home.bot_account}" in text for text in texts)


def is_edit(event: Payload) -> bool:
    """Return whether somebody changed their words, or the files below. An unfurled link comes in the same shape."""
    said = event.get("message") or {}
    return event.get("subtype") == "message_changed" and (bool(said.get("edited")) or has_other_files(event))


def has_other_files(event: Payload) -> bool:
    """Return whether a change put a file below a post, or took one off. Of a deleted one Slack leaves a tombstone,
    and marks the post as edited only where that was done in the post itself.
    """
    before, now = event.get("previous_message"), event.get("message") or {}
    return before is not None and live_files(before) != live_files(now)


def live_files(post: Payload) -> frozenset[str]:
    """Return the ids of the files on a post that are still there."""
    return frozenset(str(file.get("id")) for file in files_of(post))


def files_of(post: Payload) -> list[Payload]:
    """Return the files on a post, in order, without those that were deleted."""
    found = post.get("files")
    listed = found if isinstance(found, list) else []
    return [file for file in listed if isinstance(file, dict) and file.get("mode") != "tombstone"]


def is_gone(event: Payload) -> bool:
    """Return whether somebody deleted their words."""
    tombstone = event.get("subtype") == "message_changed" and (event.get("message") or {}).get("subtype") == "tombstone"
    return event.get("subtype") == "message_deleted" or tombstone


def is_said(event: Payload) -> bool:
    """Return whether somebody said something: plainly, with a file, or from a thread to the whole room.

    What apps and workflows say counts too: they are refused like everybody who may not act.
    """
    return event.get("subtype") in (None, "bot_message", "file_share", "thread_broadcast")


def is_slacks(url: str, api_url: str) -> bool:
    """Return whether our token may be shown there: at Slack's own addresses, and where app.yaml says Slack is."""
    try:
        there, api = urlsplit(url), urlsplit(api_url)
        here = (there.scheme, there.hostname, there.port) == (api.scheme, api.hostname, api.port)
    except ValueError:
        return False
    host, own = there.hostname or "", ("slack.com", "slack-gov.com")
    known = any(host == name or host.endswith(f".{name}") for name in own)
    return there.username is None and (here or (known and there.scheme == "https" and there.port in (None, 443)))


def states(view: Payload) -> dict[str, str]:
    """Return what was typed and chosen in a modal, by block."""
    return {
        block: found
        for block, inputs in ((view.get("state") or {}).get("values") or {}).items()
        for element in inputs.values()
        if (found := _value(element)) is not None
    }


def _value(element: Payload) -> str | None:
    if "selected_options" in element:
        return ",".join(str(option["value"]) for option in element["selected_options"] or ())
    chosen = element.get("selected_option") or {}
    for found in (element.get("value"), chosen.get("value"), element.get("selected_time")):
        if found is not None:
            return str(found)
    return "" if "value" in element else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
