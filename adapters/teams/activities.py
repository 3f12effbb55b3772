"""From Teams' JSON to what we know, and nothing else: pure, and calm about everything that strangers send."""

import base64
import binascii
import html as markup
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import regex

from adapters.teams.gateway import Account, Activity, ConversationRef, Json, Kind, Quoted, Unreadable
from adapters.teams.html_to_text import Read, read, unnamed
from bot.chat.attachments import Attachment

LARGEST_BODY = 256 * 1024
TEAMS = "msteams"
_ROOT = ";messageid="
_NO_FILES = (
    "",
    "text/html",
    "messageReference",
)
"""What else is attached to a post: its own words, and the post that it answers."""
_RECORDING = regex.compile(r"<(?:video|audio|object|iframe)\b", regex.IGNORECASE)
_PICTURE = regex.compile(r"<img\b(?![^<>]*Emoji)[^<>]*+>?", regex.IGNORECASE)
_ATTRIBUTE = regex.compile(r"""\b(src|alt)\s*=\s*("[^"]*+"|'[^']*+')""", regex.IGNORECASE)
_HOSTED = regex.compile(r"/hostedContents/([\w+/=-]{1,4000}?)/\$value")
_OBJECT = regex.compile(r"/(?:objects|attachments)/([\w-]{1,200})(?:/|$)")
_SAYS_NOTHING = ("", "image")
"""What Teams itself writes where nobody said what a picture shows."""

_INVOKES: Mapping[str, Kind] = MappingProxyType(
    {
        "adaptiveCard/action": Kind.PRESSED,
        "task/fetch": Kind.DIALOG_OPENED,
        "task/submit": Kind.DIALOG_SENT,
        "composeExtension/fetchTask": Kind.MENU_OPENED,
        "composeExtension/submitAction": Kind.MENU_SENT,
    }
)
_POSTS: Mapping[str, Kind] = MappingProxyType(
    {"message": Kind.SAID, "messageUpdate": Kind.EDITED, "messageDelete": Kind.DELETED}
)
_INSTALLS: Mapping[str, Kind] = MappingProxyType(
    {
        "add": Kind.INSTALLED,
        "add-upgrade": Kind.INSTALLED,
        "remove": Kind.REMOVED,
        "remove-upgrade": Kind.REMOVED,
    }
)


def read_json(body: bytes) -> Json:
    """Return the activity as it was sent. Raises Unreadable."""
    if len(body) > LARGEST_BODY:
        raise Unreadable("the activity is too long", status=413)
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable("the activity is no JSON") from None
    if not isinstance(found, dict) or not _text(found, "type"):
        raise Unreadable("the JSON is no activity")
    return found


def tenants_of(activity: Json) -> frozenset[str]:
    """Return every tenant in which the activity says it happened; empty if it says none."""
    named = (_text(_part(activity, "conversation"), "tenantId"), _text(_part(activity, "channelData", "tenant"), "id"))
    return frozenset(tenant.lower() for tenant in named if tenant)


def address_of(activity: Json) -> str:
    """Return where Teams says that answers go; empty if it does not say."""
    return _text(activity, "serviceUrl")


def channel_of(activity: Json) -> str:
    """Return the product this comes from: `msteams`, `emulator`, …."""
    return _text(activity, "channelId")


def heard(activity: Json) -> Activity:
    """Return what the activity tells. Raises Unreadable if it lacks what every activity has."""
    where, who, id = _place(activity), _sender(_part(activity, "from")), _text(activity, "id")
    if not where.conversation:
        raise Unreadable("the activity is from nowhere")
    kind = _kind(activity)
    if not who.id and kind not in {Kind.CHANGED, Kind.OTHER, Kind.JOINED, Kind.LEFT}:
        raise Unreadable("the activity is from nobody")
    value = _part(activity, "value")
    ours = _our_names(activity)
    said = _said(activity, ours)
    at = _moment(activity, "timestamp")
    return Activity(
        kind=kind,
        id=id,
        delivery=_delivery(activity, kind, id, where),
        who=who,
        where=where,
        at=at,
        text=said.text,
        no_plain_form=said.no_plain_form,
        attached=_attached(activity, _html(activity)),
        names_us=bool(ours),
        mentions=tuple(_sender(each) for each in _mentioned(activity) if not _is_us(activity, each)),
        reply_to=_text(activity, "replyToId"),
        verb=_verb(kind, value),
        values=_values(kind, value),
        is_automatic=_text(value, "trigger").lower() == "automatic",
        quoted=_quoted(_part(value, "messagePayload")),
        members=_members(activity, kind),
        event=_text(_part(activity, "channelData"), "eventType") or _text(activity, "action"),
        zone=_text(activity, "localTimezone") or _zone_of_client(activity),
    )


def _kind(activity: Json) -> Kind:
    said = _text(activity, "type")
    match said:
        case "invoke":
            return _INVOKES.get(_text(activity, "name"), Kind.OTHER)
        case "messageReaction":
            return Kind.REACTED if _list(activity, "reactionsAdded") else Kind.UNREACTED
        case "installationUpdate":
            return _INSTALLS.get(_text(activity, "action"), Kind.OTHER)
        case "conversationUpdate":
            if _list(activity, "membersAdded"):
                return Kind.JOINED
            return Kind.LEFT if _list(activity, "membersRemoved") else Kind.CHANGED
    return _POSTS.get(said, Kind.OTHER)


def _delivery(activity: Json, kind: Kind, id: str, where: ConversationRef) -> str:
    """Edits and reactions bear the id of the post, so their time tells them apart."""
    if kind is Kind.SAID and id:
        return f"{kind}|{where.conversation}|{id}"
    rest = [_text(activity, "timestamp"), _text(activity, "replyToId"), _text(_part(activity, "from"), "id")]
    return "|".join((kind, where.conversation, id, *rest))


# --- parts --------------------------------------------------------------------------------------


def _place(activity: Json) -> ConversationRef:
    conversation, channel_data = _part(activity, "conversation"), _part(activity, "channelData")
    whole = _text(conversation, "id")
    thread, _, root = whole.partition(_ROOT)
    is_channel = _text(conversation, "conversationType") == "channel"
    channel = _text(_part(channel_data, "channel"), "id") or _text(channel_data, "teamsChannelId")
    return ConversationRef(
        conversation=whole,
        root=root,
        channel=(channel or thread) if is_channel else "",
        team=_text(_part(channel_data, "team"), "id") or _text(channel_data, "teamsTeamId"),
        is_personal=_text(conversation, "conversationType") == "personal",
    )


def _sender(account: Json) -> Account:
    return Account(
        id=_text(account, "id"),
        aad=_text(account, "aadObjectId").lower(),
        name=_text(account, "name"),
        tenant=_text(account, "tenantId").lower(),
    )


def _verb(kind: Kind, value: Json) -> str:
    if kind is Kind.PRESSED:
        return _text(_part(value, "action"), "verb")
    if kind in {Kind.MENU_OPENED, Kind.MENU_SENT}:
        return _text(value, "commandId")
    return _text(_part(value, "data"), "verb")


def _values(kind: Kind, value: Json) -> Json:
    return dict(_part(value, "action", "data") if kind is Kind.PRESSED else _part(value, "data"))


def _quoted(payload: Json) -> Quoted | None:
    if not _text(payload, "id"):
        return None
    person, app = _part(payload, "from", "user"), _part(payload, "from", "application")
    body = _part(payload, "body")
    is_html = _text(body, "contentType") == "html"
    content = _text(body, "content")
    author = Account(
        id=f"28:{_text(app, 'id')}" if _text(app, "id") else "",
        aad=_text(person, "id").lower(),
        name=_text(person, "displayName") or _text(app, "displayName"),
        tenant=_text(person, "tenantId").lower(),
    )
    said = read(content, ()) if is_html else Read(unnamed(content, ()))
    attached, at = _attached(payload, content), _moment(payload, "createdDateTime")
    return Quoted(_text(payload, "id"), said.text, author, at, attached, said.no_plain_form)


def _zone_of_client(activity: Json) -> str:
    about = (each for each in _list(activity, "entities") if _text(each, "type") == "clientInfo")
    return next(filter(None, (_text(each, "timezone") for each in about)), "")


def _members(activity: Json, kind: Kind) -> tuple[Account, ...]:
    key = "membersAdded" if kind is Kind.JOINED else "membersRemoved"
    return tuple(_sender(each) for each in _list(activity, key))


# --- words --------------------------------------------------------------------------------------


def _said(activity: Json, ours: frozenset[str]) -> Read:
    """The HTML is what was typed; `text` has lost the ends of its lines, and has no other use if there is both."""
    html = _html(activity)
    return read(html, ours) if html else Read(unnamed(_text(activity, "text"), ours))


def _html(activity: Json) -> str:
    found = (
        _text(each, "content") for each in _list(activity, "attachments") if _text(each, "contentType") == "text/html"
    )
    return next(filter(None, found), "")


def _attached(said: Json, html: str) -> tuple[Attachment, ...]:
    """A picture stands in the HTML, and is sometimes told of beside it as well, with where it can be had."""
    beside = [each for each in _list(said, "attachments") if _text(each, "contentType") not in _NO_FILES]
    told = [each for each in beside if _text(each, "contentType").startswith("image/")]
    stand = [_marked(found[0]) for found in _PICTURE.finditer(html)]
    alt = stand[0].get("alt", "").strip() if len(stand) == len(told or stand) == 1 else ""
    shows = "" if alt.casefold() in _SAYS_NOTHING else " ".join(alt.split())
    pictures = [_picture(_text(each, "contentUrl"), _text(each, "contentUrl"), shows) for each in told]
    pictures += [_picture(_source(each.get("src", "")), "", shows) for each in stand[len(told) :]]
    files = [_text(each, "name")[:80] or _called(_text(each, "contentType")) for each in beside if each not in told]
    files += ["A recording"] * len(_RECORDING.findall(html))
    return (*pictures, *(Attachment("", name, "", 0, "", "") for name in files))


def _called(kind: str) -> str:
    if kind == "forwardedMessageReference":
        return "A forwarded message"
    return "A card" if kind.startswith("application/vnd.microsoft.card.") else "A file"


def _picture(named: str, url: str, alt: str) -> Attachment:
    """A pasted picture; what it is called in an address is the same wherever Teams tells of it."""
    found = _OBJECT.search(named)
    return Attachment(found[1] if found else "", "", "image/*", 0, url, alt)


def _marked(tag: str) -> dict[str, str]:
    return {name.lower(): markup.unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(tag)}


def _source(src: str) -> str:
    """Return the address of a picture; inside of one of Graph's it stands written in base 64."""
    found = _HOSTED.search(src)
    if found is None:
        return src
    try:
        written = found[1].replace("+", "-").replace("/", "_")
        return base64.urlsafe_b64decode(written + "=" * (-len(written) % 4)).decode()
    except (binascii.Error, ValueError):
        return ""


def _mentioned(activity: Json) -> list[Json]:
    return [_part(each, "mentioned") for each in _list(activity, "entities") if _text(each, "type") == "mention"]


def _is_us(activity: Json, account: Json) -> bool:
    return bool(_text(account, "id")) and _text(account, "id") == _text(_part(activity, "recipient"), "id")


def _our_names(activity: Json) -> frozenset[str]:
    """The names under which we were mentioned, as they stand in the text."""
    names = set()
    for each in _list(activity, "entities"):
        if _text(each, "type") == "mention" and _is_us(activity, _part(each, "mentioned")):
            names.add(unnamed(_text(each, "text"), ()) or _text(_part(each, "mentioned"), "name"))
    return frozenset(names)


# --- JSON of which nothing is certain -----------------------------------------------------------


def _part(found: Any, *keys: str) -> Json:
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


def _text(found: Json, key: str) -> str:
    value = found.get(key)
    return value if isinstance(value, str) else ""


def _list(found: Json, key: str) -> list[Json]:
    value = found.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _moment(found: Json, key: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(_text(found, key))
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
