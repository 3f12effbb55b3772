"""Activities as Teams words them."""

import html
from datetime import datetime

from tests.servers.teams.state import APP, ROOT, TEAM, TENANT, US, Human, Json, Post

OUR_ID = f"28:{APP}"
HOSTED = "https://graph.microsoft.com/v1.0/teams/x/channels/y/messages/z/hostedContents/1/$value"
MENTION = f"<at>{US}</at>"


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


def said(text: str, others: list[Human], pictures: int = 0) -> Json:
    """Return the parts of an activity that say this. `@Handraise` names us, `@Ben Okafor` a person of `others`."""
    plain, marked = text, html.escape(text)
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
    content += pictures * f'<p><img itemscope="png" src="{HOSTED}" width="420" height="300" alt="image"></p>'
    hosted: list[Json] = [{"contentType": "image/*", "contentUrl": HOSTED}] * pictures
    return {
        "text": plain.replace("\n", "\r\n"),
        "textFormat": "plain",
        "attachments": [{"contentType": "text/html", "content": content}, *hosted],
        "entities": [*entities, {"type": "clientInfo", "locale": "en-GB", "country": "GB", "platform": "Windows"}],
    }


def payload(post: Post, author: Human | None) -> Json:
    """Return a post as the menu of that post brings it."""
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
        "body": {"contentType": "html", "content": post.html or f"<p>{html.escape(post.text)}</p>"},
        "attachments": [],
        "mentions": [],
        "reactions": [],
    }
