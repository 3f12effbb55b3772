"""The same things as JSON, as Slack writes them."""

from typing import Any

from tests.servers.slack.state import Channel, Json, Member, Post, View, World

DELETED_TEXT = "This message was deleted."


def member_json(world: World, member: Member, *, with_email: bool = False) -> Json:
    """Return somebody as users.info has them. Of the deactivated, Slack tells less."""
    shown: Json = {
        "id": member.id,
        "team_id": member.team_id,
        "name": member.name,
        "deleted": member.deleted,
        "profile": profile(member, with_email=with_email),
        "is_bot": member.is_bot,
        "is_app_user": False,
        "updated": int(world.now()),
    }
    if member.is_workflow_bot:
        shown["is_workflow_bot"] = True
    if not member.deleted:
        shown |= {
            "real_name": member.real_name,
            "tz": member.tz,
            "tz_label": member.tz,
            "tz_offset": 3600,
            "is_admin": member.is_admin,
            "is_owner": member.is_owner,
            "is_primary_owner": False,
            "is_restricted": member.is_restricted,
            "is_ultra_restricted": member.is_ultra_restricted,
        }
    if member.is_stranger is not None:
        shown["is_stranger"] = member.is_stranger
    if member.enterprise_user is not None:
        shown["enterprise_user"] = {"id": member.id, "is_admin": False, "is_owner": False, **member.enterprise_user}
    if not member.team_id:
        del shown["team_id"]
    return shown


def profile(member: Member, *, with_email: bool = False) -> Json:
    """Return what somebody shows of themselves."""
    shown: Json = {
        "real_name": member.real_name,
        "real_name_normalized": member.real_name,
        "display_name": member.display_name,
        "display_name_normalized": member.display_name,
        "title": "",
        "team": member.team_id,
    }
    return shown | {"email": member.email} if with_email else shown


def channel_json(world: World, channel: Channel) -> Json:
    """Return a channel as conversations.info has it."""
    shown: Json = {
        "id": channel.id,
        "is_channel": channel.kind == "channel",
        "is_group": channel.kind == "group",
        "is_im": channel.kind == "im",
        "is_mpim": False,
        "is_private": channel.is_private or bool(channel.im_with),
        "created": 1_600_000_000,
        "is_archived": channel.is_archived,
        "is_org_shared": channel.is_org_shared,
        "context_team_id": channel.context_team_id,
    }
    if channel.im_with:
        return shown | {"user": channel.im_with, "is_user_deleted": world.members[channel.im_with].deleted}
    return shown | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_general": False,
        "is_shared": channel.is_ext_shared or channel.is_org_shared,
        "is_ext_shared": channel.is_ext_shared,
        "is_pending_ext_shared": channel.is_pending_ext_shared,
        "shared_team_ids": [world.home.id, *channel.shared_team_ids],
        "is_member": world.bot_user_id in channel.members,
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "num_members": len(channel.members),
    }


def post_json(world: World, post: Post, *, with_metadata: bool = False) -> Json:
    """Return a post as history, replies, and interactions have it."""
    if post.deleted:
        return tombstone(world, post)
    shown: Json = {"type": "message", "user": post.user, "text": post.text, "ts": post.ts}
    member = world.members.get(post.user)
    if member is not None:
        shown |= {"team": home_team(world, member), **belonging(world, member)}
    optional = {
        "subtype": post.subtype,
        "bot_id": post.bot_id,
        "app_id": post.app_id,
        "blocks": post.blocks,
        "files": post.files,
        "attachments": post.attachments,
        "edited": post.edited,
        "metadata": post.metadata if with_metadata else None,
        "reactions": [{"name": n, "users": list(who), "count": len(who)} for n, who in post.reactions.items() if who],
    }
    shown |= {name: value for name, value in optional.items() if value}
    if post.bot_id:
        shown["bot_profile"] = {"id": post.bot_id, "app_id": post.app_id, "name": "An app", "deleted": False}
    return shown | below(world, post)


def home_team(world: World, member: Member) -> str:
    """Return somebody's workspace, also where users.info leaves it out."""
    return member.team_id or (member.enterprise_user or {}).get("teams", [world.home.id])[0]


def belonging(world: World, member: Member) -> Json:
    """Return what a post tells of where its author belongs: of our own people nothing, but on a Grid."""
    enterprise = (member.enterprise_user or {}).get("enterprise_id")
    if not enterprise and not world.is_outsider(member):
        return {}
    theirs = enterprise or home_team(world, member)
    return {"user_team": theirs, "source_team": theirs, "user_profile": {**profile(member), "team": theirs}}


def below(world: World, post: Post) -> Json:
    """Return what a post says of its thread, as root or as reply."""
    if post.is_reply:
        root = world.find(post.channel, post.thread_ts)
        return {"thread_ts": post.thread_ts, "parent_user_id": "" if root is None else root.user}
    replies = world.thread(post.channel, post.ts)
    if not replies:
        return {}
    people = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "thread_ts": post.ts,
        "reply_count": len(replies),
        "reply_users_count": len(people),
        "reply_users": people,
        "latest_reply": replies[-1].ts,
        "is_locked": False,
        "subscribed": False,
    }


def tombstone(world: World, post: Post) -> Json:
    """Return what is left of a deleted post that has replies."""
    left = {"type": "message", "subtype": "tombstone", "text": DELETED_TEXT, "user": "USLACKBOT", "hidden": True}
    return {**left, "ts": post.ts, "thread_ts": post.ts, **below(world, post), "parent_user_id": "USLACKBOT"}


def view_json(world: World, view: View) -> Json:
    """Return a modal or home tab as views.* and interactions have it."""
    given = view.definition
    return {
        "id": view.id,
        "team_id": world.home.id,
        "type": view.type,
        "blocks": view.blocks,
        "private_metadata": view.private_metadata,
        "callback_id": view.callback_id,
        "state": {"values": {block: dict(fields) for block, fields in view.values.items()}},
        "hash": view.hash,
        "title": given.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
        "clear_on_close": bool(given.get("clear_on_close")),
        "notify_on_close": bool(given.get("notify_on_close")),
        "close": given.get("close"),
        "submit": given.get("submit"),
        "previous_view_id": view.previous_view_id,
        "root_view_id": view.root_view_id or view.id,
        "app_id": world.app_id,
        "external_id": str(given.get("external_id") or ""),
        "app_installed_team_id": world.home.id,
        "bot_id": world.bot_id,
    }


# --- what the app is sent -------------------------------------------------------------------------


def team_json(world: World) -> Json | None:
    """Return the workspace of an interaction: ours, whoever acts; null where the app belongs to a whole Grid."""
    if world.org_install:
        return None
    shown = {"id": world.home.id, "domain": world.home.domain}
    if world.home.enterprise_id:
        shown |= {"enterprise_id": world.home.enterprise_id, "enterprise_name": world.home.enterprise_name}
    return shown


def interaction(world: World, kind: str, user: str, **more: Any) -> Json:
    """Return what every interaction holds. `user.team_id` is the person's own workspace; `team` is ours."""
    member = world.members[user]
    enterprise = {"id": world.home.enterprise_id, "name": world.home.enterprise_name}
    return {
        "type": kind,
        "team": team_json(world),
        "user": {
            "id": user,
            "username": member.name,
            "name": member.name,
            "team_id": home_team(world, member),
        },
        "api_app_id": world.app_id,
        "token": "made-up-verification-token",
        "enterprise": enterprise if world.home.enterprise_id else None,
        "is_enterprise_install": world.org_install,
        **more,
    }


def named(channel: Channel) -> Json:
    """Return a channel as interactions name it."""
    names = {"im": "directmessage", "group": "privategroup"}
    return {"id": channel.id, "name": names.get(channel.kind, channel.name)}


def wrapped(world: World, event: Json, *, channel: Channel | None = None, team: str = "") -> Json:
    """Return the envelope of an event. `team` is another workspace's id when it happened on the outsiders' side."""
    enterprise = world.home.enterprise_id or None
    installed = {
        "enterprise_id": enterprise,
        "team_id": None if world.org_install else world.home.id,
        "user_id": world.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": world.org_install,
    }
    return {
        "token": "made-up-verification-token",
        "team_id": team or world.home.id,
        "enterprise_id": enterprise if not team else None,
        "context_team_id": world.home.id,
        "context_enterprise_id": enterprise,
        "api_app_id": world.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": world.id("Ev"),
        "event_time": int(world.now()),
        "authorizations": [installed],
        "is_ext_shared_channel": channel is not None and channel.is_ext_shared,
        "event_context": world.id("4-"),
    }
