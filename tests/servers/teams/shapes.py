"""Activities as Teams words them."""

import base64
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tests.servers.teams.state import APP, ROOT, TEAM, TENANT, US, Human, Json, Post

OUR_ID = f"28:{APP}"
GRAPH = "https://graph.microsoft.com/v1.0/teams/x/channels/y/messages/z/hostedContents"
OBJECTS = "https://eu-api.asm.skype.com/v1/objects"
MENTION = f"<at>{US}</at>"


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture in a post: its id, what its author says that it shows, and where an app gets it; nowhere if empty."""

    id: str
    alt: str
    url: str


def activity(human: Human, kind: str, id: str, conversation: str, address: str, at: datetime, **more: object) -> Json:
    """Return an activity of that type, from this person in this place."""
    stamp = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return {
        "type": kind,
        "id": id,
        "timestamp": stamp,
        "localTimestamp": stamp,
        "serviceUrl": address,
        "channelId": "msteams",
        "from": {"id": human.id, "name": human.name, **({"aadObjectId": human.aad} if human.aad else {})},
        "conversation": place(conversation),
        "recipient": {"id": OUR_ID, "name": US},
        "channelData": channel_data(conversation),
        "locale": "en-GB",
        **more,
    }


def place(conversation: str) -> Json:
    """Return the conversation account of a thread or a chat."""
    if conversation.startswith("19:"):
        return {"isGroup": True, "conversationType": "channel", "tenantId": TENANT, "id": conversation}
    return {"conversationType": "personal", "tenantId": TENANT, "id": conversation}


def channel_data(conversation: str) -> Json:
    """Return what Teams adds: the tenant, and in channels the channel and the team."""
    if not conversation.startswith("19:"):
        return {"tenant": {"id": TENANT}}
    room = conversation.partition(ROOT)[0]
    named = {"teamsChannelId": room, "teamsTeamId": TEAM, "channel": {"id": room}, "team": {"id": TEAM}}
    return {**named, "tenant": {"id": TENANT}}


def said(text: str, others: list[Human], pasted: Sequence[Pasted] = (), files: Sequence[str] = ()) -> Json:
    """Return the parts of an activity that say this. `@Handraise` names us, `@Ben Okafor` a person of `others`.

    `:party_acme:` is an emoji that only the company has.
    Pictures stand below the words; `files` are names of what lies in SharePoint.
    """
    plain, marked = text, html.escape(text)
    marked = marked.replace(":party_acme:", '<customemoji id="x" alt="party_acme"></customemoji>')
    entities: list[Json] = []
    named = [(US, OUR_ID)] + [(each.name, each.id) for each in others]
    for name, id in named:
        if f"@{name}" not in text:
            continue
        at = f"<at>{name}</at>"
        mentioned = {"id": id, "name": name}  # Teams names nobody's directory id here
        span = f'<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="{len(entities)}">{name}</span>'
        plain, marked = plain.replace(f"@{name}", at), marked.replace(f"@{html.escape(name)}", span)
        entities.append({"type": "mention", "text": at, "mentioned": mentioned})
    content = "".join(f"<p>{line or '&nbsp;'}</p>" for line in marked.split("\n"))
    content += "".join(
        f'<p><img itemtype="http://schema.skype.com/AMSImage" src="{OBJECTS}/{each.id}/views/imgo" width="420" '
        f'height="300" alt="{html.escape(each.alt)}"></p>'
        for each in pasted
    )
    hosted: list[Json] = [{"contentType": "image/*", "contentUrl": each.url} for each in pasted if each.url]
    hosted += [
        {"contentType": "reference", "contentUrl": f"https://acme.sharepoint.example/{name}", "name": name}
        for name in files
    ]
    return {
        "text": plain.replace("\n", "\r\n"),
        "textFormat": "plain",
        "attachments": [{"contentType": "text/html", "content": content}, *hosted],
        "entities": [*entities, {"type": "clientInfo", "locale": "en-GB", "country": "GB", "platform": "Windows"}],
    }


def _graphs(content: str) -> str:
    """Return a post's HTML as Graph tells it: its pictures lie with Graph, each under its old address in base 64."""

    def moved(found: re.Match[str]) -> str:
        told = f"id=x_{found[1]},type=1,url={found[0]}"
        return f"{GRAPH}/{base64.b64encode(told.encode()).decode()}/$value"

    return re.sub(rf"{OBJECTS}/([\w-]+)/views/imgo", moved, content)


def payload(post: Post, author: Human | None) -> Json:
    """Return a post as the menu of that post brings it: its pictures are in its HTML alone."""
    if author is None:
        app: Json = {"application": {"id": APP, "displayName": US, "applicationIdentityType": "bot"}, "user": None}
    else:
        user = {"id": author.aad, "displayName": author.name, "userIdentityType": "aadUser"}
        app = {"application": None, "user": user}
    return {
        "id": post.id,
        "replyToId": post.root if post.root != post.id else None,
        "createdDateTime": "2026-11-22T12:00:00.000Z",
        "from": {"device": None, "conversation": None, **app},
        "body": {"contentType": "html", "content": _graphs(post.html) or f"<p>{html.escape(post.text)}</p>"},
        "attachments": [],
        "mentions": [],
        "reactions": [],
    }
